"""When somebody will report, and what else is answered to a reminder, as people type it."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from bot.answering import answer
from bot.reception import called
from bot.rounds import Rounds
from conversations.events import Said
from conversations.messages import Message
from conversations.oversight import cadence
from conversations.oversight.promising import Promised, read_day, read_promise
from conversations.oversight.retorts import AGREED, CLAIMED, LATER, retort
from conversations.people import Address, Role
from conversations.texts import Phrase
from storage.chains import Turn
from storage.desk import Desk
from tests.commands.estate import TELOK, Estate, estate, presses, said

NOW = datetime(2026, 11, 24, 9, 5, tzinfo=ZoneInfo("Asia/Jakarta"))
"""A Tuesday."""
TIMES = """
nanti sore = 24 16:00; lusa pagi = 26 08:00; besok saja = 25 08:00; jam 7 malam = 24 19:00; senin = 30 08:00
habis jumatan = 27 13:30; setelah sholat jumat = 27 13:30; jumat setelah jumatan = 27 13:30; sesudah jum'atan = 27 13:30
habis maghrib = 24 18:30; nanti habis magrib = 24 18:30; ba'da dzuhur = 24 13:00; setelah ashar = 24 16:00
besok habis subuh = 25 07:00; lusa habis isya = 26 19:30; sehabis makan siang = 24 13:00; pulang kantor = 24 16:00
2 jam lagi = 24 11:05; sejam lagi = 24 10:05; 30 menit lagi = 24 09:35; sebentar lagi = 24 10:05; tunggu sebentar = 24 10:05
jam setengah 8 = 25 07:30; besok setengah delapan = 25 07:30; 15.00 = 24 15:00; besok 14.30 = 25 14:30; jam 2 = 24 14:00
minggu depan = 30 08:00; minggu sore = 29 16:00; minggu = 29 12:00; akhir pekan = 28 08:00; besok lusa = 26 08:00
besok atau lusa = 26 08:00; isuk = 25 08:00; jumat depan = 27 08:00; kamis sore ya pak = 26 16:00; 3 hari lagi = 27 08:00
hari pasar = 26 08:00; hari pasar siang = 26 13:00; pasar jam 9 = 26 09:00; insya allah besok = 25 08:00; tanggal 30 = 30 08:00
"""
"""Words, and the day of November with the hour that is meant; the market is on Thursday."""


@pytest.mark.parametrize("line", [one.strip() for row in TIMES.strip().splitlines() for one in row.split(";")])
def test_a_time_is_read_as_it_is_said(line: str) -> None:
    """Parts of the day, prayers, hours from now, weekdays, the market."""
    words, _, meant = line.partition(" = ")
    found = read_promise(words, NOW, 3, 8)
    assert isinstance(found, Promised), words
    assert found.at.strftime("%d %H:%M") == meant


def test_a_first_of_the_month_lies_in_the_next() -> None:
    """`awal bulan` and `bulan depan` are the first of December."""
    for words in ("awal bulan", "bulan depan"):
        found = read_promise(words, NOW, None, 8)
        assert isinstance(found, Promised)
        assert found.at.strftime("%m-%d %H:%M") == "12-01 08:00"


def test_after_the_friday_prayer_is_today_until_it_is_over() -> None:
    """On Friday morning `habis jumatan` is today; in the afternoon it is in a week."""
    friday = NOW.replace(day=27)
    for hour, day in ((10, 27), (14, 4)):
        found = read_promise("habis jumatan", friday.replace(hour=hour), None, 8)
        assert isinstance(found, Promised)
        assert (found.at.day, found.at.hour, found.at.minute) == (day, 13, 30)


@pytest.mark.parametrize(
    "words", ["lahan belum ada", "sosialisasi", "12", "habis rapat", "tahun depan", "minggu ini", "tidak tahu"]
)
def test_no_time_is_guessed(words: str) -> None:
    """What names no time that can be reminded at is none."""
    found = read_promise(words, NOW, None, 8)
    assert found is None or isinstance(found, Phrase)


DAYS = """
jumat depan = 2026-11-27; paling lambat jumat = 2026-11-27; akhir bulan = 2026-11-30; dua minggu = 2026-12-08
sampai 5 desember = 2026-12-05; sebulan = 2026-12-24; tanggal 5 = 2026-12-05; 1 januari = 2027-01-01; akhir tahun = 2026-12-31
3 hari = 2026-11-27; 2026-12-01 = 2026-12-01; 20 november = 2026-11-20; desember = None; 2027 = None; nanti = None; abc = None
"""


@pytest.mark.parametrize("line", [one.strip() for row in DAYS.strip().splitlines() for one in row.split(";")])
def test_a_day_is_read_for_deadlines_marks_and_holidays(line: str) -> None:
    """As officers type it; a day that has just gone by is not taken for that of the next year."""
    words, _, meant = line.partition(" = ")
    assert str(read_day(words, NOW.date())) == meant


def test_a_holiday_may_lie_in_the_next_year() -> None:
    """`17 agustus`, said in November by who speaks of days that come once a year, is the next one."""
    assert str(read_day("17 agustus", NOW.date(), timedelta(days=366))) == "2027-08-17"
    assert str(read_day("17 agustus", NOW.date())) == "2026-08-17"


RETORTS = {
    LATER: "nanti dulu ya, ada tamu; sibuk pak; belum sempat; maaf masih di jalan; rapat; sinyal jelek; belum lapor; tidak bisa",
    CLAIMED: "sudah lapor; sudah saya kirim kemarin pak; laporan sudah dikirim; sdh; sudah pak; sudah saya isi tadi malam",
    AGREED: "siap; siap pak; oke pak laksanakan; iya; insya allah; siap, segera kami laporkan; Baik pak, terima kasih",
    "": "lapor; sosialisasi; 12; lahan belum ada; siapa ini; sudah ada koperasi; kapan terakhir?; saya",
}


@pytest.mark.parametrize(("kind", "line"), [(kind, one.strip()) for kind, row in RETORTS.items() for one in row.split(";")])
def test_what_is_no_time_is_known_for_what_it_is(kind: str, line: str) -> None:
    """Will do, done already, or not now; all else is none of these."""
    assert retort(line) == kind


async def typed(here: Estate, name: str, text: str) -> list[Message]:
    """What this person gets for words typed while no form is open."""

    def work(desk: Desk) -> list[Message]:
        to = Address("telegram", name)
        caller = desk.callers.at(to)
        return answer(called(replace(here.house, keys={"id": {}}), desk, caller, here.now), caller.chat, Said(text), name)

    return await here.database.write(work)


async def test_words_under_a_reminder_are_answered_as_such(tmp_path: Path) -> None:
    """`siap` gets the way in, `nanti dulu` the question when, `sudah lapor` what is known, a market the question which day."""
    async with estate(tmp_path) as here:
        await here.settle("Siti", (Role.HEAD, TELOK))
        assert "belum kami pahami" in said(await typed(here, "Siti", "nanti dulu ya, ada tamu"))
        await Rounds(here.database, here.house, lambda: None).walk(here.now)
        assert "Siti" in await here.carried()
        asked = await typed(here, "Siti", "nanti dulu ya, ada tamu")
        assert "Kapan sebaiknya kami ingatkan lagi?" in said(asked)
        assert "pukul 18.30" in said(await typed(here, "Siti", "habis magrib"))
        assert f"/lapor koperasi {TELOK}" in presses(await typed(here, "Siti", "siap pak"))
        assert "belum sampai kepada kami" in said(await typed(here, "Siti", "sudah lapor kemarin"))
        assert "Hari apa pasar" in said(await typed(here, "Siti", "hari pasar"))
        await here.call("Siti", f"/nanti koperasi {TELOK} kapan")
        assert "Kami ingatkan lagi hari ini" in said(await typed(here, "Siti", "nanti"))


async def test_why_no_reminder_comes_is_said_with_the_day(tmp_path: Path) -> None:
    """Three a week are enough: who names a day of a full week reads that, and may name one of the next."""
    async with estate(tmp_path) as here:
        here.now = NOW.replace(hour=8)
        siti = await here.settle("Siti", (Role.HEAD, TELOK))

        def three(desk: Desk) -> None:
            for back in range(3):
                day = NOW.date() - timedelta(days=back - 1)
                desk.chains.take(Turn(siti.id, day, 0, cadence.week(NOW.date()), "koperasi", TELOK, "1", f"n{back}", NOW))

        await here.database.write(three)
        heard = said(await here.call("Siti", f"/nanti koperasi {TELOK} lusa pagi"))
        assert "paling banyak 3 kali" in heard
        assert "Kamis, 26 November 2026" in heard
        assert "Kami ingatkan lagi" in said(await here.call("Siti", f"/nanti koperasi {TELOK} senin depan"))


async def test_a_time_below_a_reminder_is_meant_for_it_while_a_form_is_open(tmp_path: Path) -> None:
    """The form stays where it is; before the reminder the same words are the form's, and put it aside."""
    async with estate(tmp_path) as here:
        await here.settle("Siti", (Role.HEAD, TELOK))
        await here.call("Siti", f"/lapor koperasi {TELOK}")
        assert "Kami ingatkan lagi" not in said(await typed(here, "Siti", "lusa pagi"))
        await here.call("Siti", f"/lapor koperasi {TELOK}")
        here.now += timedelta(minutes=5)
        await Rounds(here.database, here.house, lambda: None).walk(here.now)
        here.now += timedelta(hours=3)
        assert "Siti" in await here.carried()
        here.now += timedelta(minutes=5)
        assert "Kami ingatkan lagi" in said(await typed(here, "Siti", "nanti aja lusa pagi"))
        assert "Nama koperasi" in said(await typed(here, "Siti", "2"))
