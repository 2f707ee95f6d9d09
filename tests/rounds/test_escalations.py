"""Who stays silent is warned first, and named to the officers only then; who cannot report is left in peace."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path

from bot.papers.latewords import say
from bot.rounds import Rounds
from conversations.draft import Facts
from conversations.messages import Message
from conversations.people import Role
from storage.desk import Desk
from tests.commands.estate import KASONGAN, RUNGUN, SAMBA, TELOK, Estate, estate, presses, said

TUESDAY = datetime(2026, 11, 24, 1, 5, tzinfo=UTC)
"""8.05 WIB."""
HOUR, DAY = timedelta(hours=1), timedelta(days=1)


async def _walk(here: Estate, now: datetime) -> dict[str, list[Message]]:
    here.now = now
    await Rounds(here.database, here.house, lambda: None).walk(now)
    return await here.carried()


async def _settled(here: Estate) -> None:
    """Officers of two kabupaten, of a kecamatan and of the province; Siti of Telok is silent on formation since ten days."""
    for name, area in (("Budi", "62.06"), ("Camat", "62.06.04"), ("Lain", "62.01"), ("Provinsi", "62")):
        await here.settle(name, (Role.OFFICER, area))
    here.now = TUESDAY - 10 * DAY
    await here.settle("Siti", (Role.HEAD, TELOK), phone="+6281200000001")
    await here.settle("Tono", (Role.HEAD, SAMBA))
    for village in (TELOK, SAMBA):
        await here.report("koperasi", village, Facts(cooperatives=0))
        await here.report("pembentukan", village, Facts(stage="SOS", obstacle="lahan"))


async def _weeks(here: Estate, days: int, *, reports: str = SAMBA) -> dict[int, dict[str, list[Message]]]:
    """What was heard on each day; one village goes on reporting."""
    heard = {}
    for day in range(days):
        here.now = TUESDAY + day * DAY
        if day % 7 == 0 and reports:
            await here.report("pembentukan", reports, Facts(stage="SOS"))
        heard[day] = await _walk(here, TUESDAY + day * DAY + 2 * HOUR)
    return heard


def _naming(heard: dict[str, list[Message]]) -> dict[str, list[Message]]:
    return {name: found for name, found in heard.items() if "dikabari lebih dulu" in said(found)}


async def test_the_head_is_warned_before_the_officers_are_told(tmp_path: Path) -> None:
    """The fourth reminder says so; two days later the officers near by hear it once, with phone, reason and days, no others."""
    async with estate(tmp_path) as here:
        await _settled(here)
        heard = await _weeks(here, 16)
        warned = [day for day in heard if "kami sampaikan kepada petugas" in said(heard[day].get("Siti", []))]
        assert warned == [9]
        assert "sampai Senin, 7 Desember 2026, pukul 09.00 WIB" in said(heard[9]["Siti"])
        named = {day: _naming(heard[day]) for day in heard if _naming(heard[day])}
        assert set(named) == {13}  # The Monday after two days have passed, as the warning says.
        assert set(named[13]) == {"Budi", "Camat"}
        page = said(named[13]["Budi"])
        assert "Desa Telok" in page
        assert "Samba" not in page
        assert "+6281200000001" in page
        assert "kendala: Lahan belum ada" in page
        assert "23 hari tanpa kabar" in page
        assert f"/tandai {TELOK}" in presses(named[13]["Budi"])
        deeds = await here.database.read(lambda desk: [row.what for row in desk.audit.latest("62.06", 9)])
        assert "contacts" in deeds


async def test_who_stays_silent_is_warned_and_named_again(tmp_path: Path) -> None:
    """Four reminders after they were told the head is warned anew, then the officers are told anew, with the day of before."""
    async with estate(tmp_path) as here:
        await _settled(here)
        heard = await _weeks(here, 34)
        warned = [day for day in heard if "kami sampaikan kepada petugas" in said(heard[day].get("Siti", []))]
        named = {day: said(_naming(heard[day])["Budi"]) for day in heard if _naming(heard[day])}
        assert warned == [9, 23]
        assert list(named) == [13, 27]
        assert "sudah disampaikan" not in named[13]
        assert "sudah disampaikan 7 Des 2026" in named[27]
        assert "37 hari tanpa kabar" in named[27]


async def test_a_warning_that_never_arrived_is_none(tmp_path: Path) -> None:
    """The process died with the letter in hand, and it was too late then: the next reminder warns, and nobody is named before."""
    async with estate(tmp_path) as here:
        await _settled(here)
        await _weeks(here, 9)
        here.now = TUESDAY + 9 * DAY + 2 * HOUR
        await Rounds(here.database, here.house, lambda: None).walk(here.now)
        assert await here.database.write(partial(_worded_and_lost, here)) == 1
        heard = {day: await _walk(here, TUESDAY + day * DAY + 2 * HOUR) for day in range(10, 20)}
        assert [day for day in heard if "kami sampaikan kepada petugas" in said(heard[day].get("Siti", []))] == [14]
        assert [day for day in heard if _naming(heard[day])] == [17]  # Warned on Tuesday after nine: until Friday morning.


def _worded_and_lost(here: Estate, desk: Desk) -> int:
    lost = 0
    for letter in desk.outbox.claim("telegram", here.now, 100, HOUR):
        if letter.to.chat == "Siti" and letter.message.paper is not None:
            lost += "kami sampaikan kepada petugas" in say(here.house, letter.message.paper, letter.to, here.now, desk).text
        desk.outbox.needless(letter.id, here.now)
    return lost


async def test_a_report_after_the_warning_ends_it(tmp_path: Path) -> None:
    """Nobody is named who has reported, or promised, in the two days; also not when the list was planned already."""
    async with estate(tmp_path) as here:
        await _settled(here)
        await _weeks(here, 13)
        monday = TUESDAY + 13 * DAY + 2 * HOUR
        await Rounds(here.database, here.house, lambda: None).walk(monday)
        here.now = monday
        assert (await here.database.read(lambda desk: desk.outbox.waiting(monday))).count >= 2
        await here.report("pembentukan", TELOK, Facts(stage="SOS"))
        assert _naming(await here.carried()) == {}


async def test_a_promise_holds_and_a_broken_one_counts(tmp_path: Path) -> None:
    """Until the promised day nobody speaks of it; when it has passed the chain goes on, one step nearer to the officers."""
    async with estate(tmp_path) as here:
        await _settled(here)
        assert "Siti" in await _walk(here, TUESDAY)
        await here.call("Siti", f"/nanti pembentukan {TELOK} 3 desember jam 9")
        for day in range(1, 9):
            assert "Siti" not in await _walk(here, TUESDAY + day * DAY)
        promised = await _walk(here, TUESDAY + 9 * DAY + HOUR)
        assert "Sesuai permintaan" in said(promised["Siti"])
        chains = await here.look(lambda desk: desk.chains.inside(TELOK)["pembentukan", TELOK].unanswered)
        assert chains == 1
        await _walk(here, TUESDAY + 14 * DAY)
        chains = await here.look(lambda desk: desk.chains.inside(TELOK)["pembentukan", TELOK].unanswered)
        assert chains == 3


async def test_neighbours_are_told_of_as_numbers(tmp_path: Path) -> None:
    """A head sees how many of the kecamatan have reported, never who; of very few it is not told."""
    async with estate(tmp_path) as here:
        await _settled(here)
        warning = said((await _weeks(here, 10))[9]["Siti"])
        assert "kami sampaikan kepada petugas kecamatan dan Dinas" in warning
        assert "Samba" not in warning
        assert "dari 2 desa/kelurahan" not in warning


async def test_a_marked_village_is_left_in_peace_until_the_day(tmp_path: Path) -> None:
    """The officer says why and until when; it is listed, lifted, and ends by itself."""
    async with estate(tmp_path) as here:
        await _settled(here)
        assert f"/tandai {TELOK} sinyal" in presses(await here.call("Budi", "/tandai telok"))
        here.now = TUESDAY
        days = presses(await here.call("Budi", f"/tandai {TELOK} sinyal"))
        assert f"/tandai {TELOK} sinyal 2026-12-01" in days
        assert "ditandai: Tidak ada sinyal" in said(await here.call("Budi", f"/tandai {TELOK} sinyal 1 desember 2026"))
        mark = "Ditandai berhalangan: Tidak ada sinyal, sampai 1 Des 2026"
        assert mark in said(await here.call("Budi", f"/desa {TELOK}"))
        assert mark in said(await here.call("Budi", "/belum 62.06.04 minggu"))
        assert mark not in said(await here.call("Budi", f"/desa {SAMBA}"))
        assert "Ditandai berhalangan oleh petugas: 1" in said(await here.call("Budi", "/rekap"))
        assert "berhalangan" not in said(await here.call("Lain", "/rekap"))
        heard = await _weeks(here, 7)
        assert not [day for day in heard if "Siti" in heard[day]]
        assert "Siti" in await _walk(here, TUESDAY + 8 * DAY)
        here.now = TUESDAY + 8 * DAY
        await here.call("Budi", f"/tandai {TELOK} surat 11 desember 2026")
        assert f"/tandai {TELOK} cabut" in presses(await here.call("Budi", "/tandai"))
        assert "sudah dicabut" in said(await here.call("Budi", f"/tandai {TELOK} cabut"))
        assert "Siti" in await _walk(here, TUESDAY + 9 * DAY)
        assert "ditandai" not in said(await here.call("Budi", f"/tandai {RUNGUN} sinyal 11 desember 2026"))
        assert "tiga bulan" in said(await here.call("Budi", f"/tandai {TELOK} sinyal 1 desember 2027"))


async def test_a_reminder_by_hand_is_counted_first_and_keeps_the_caps(tmp_path: Path) -> None:
    """The preview says whom it reaches and whom not, and why; pressed twice it is one; who reports meanwhile hears nothing."""
    async with estate(tmp_path) as here:
        await _settled(here)
        await here.settle("Wati", (Role.HEAD, KASONGAN), agreed=False)
        here.now = TUESDAY + DAY
        await here.call("Budi", f"/tandai {SAMBA} cuti 11 desember 2026")
        page = said(await here.call("Budi", "/ingatkan minggu"))
        assert "Akan diingatkan: <b>1 kepala desa/lurah</b>" in page
        assert "• 1 berhalangan" in page
        assert "• 1 minta tidak diingatkan, atau baru mendaftar" in page
        for _ in range(2):
            assert "Terima kasih" in said(await here.call("Budi", "/ingatkan 62.06 minggu kirim"))
            here.now += timedelta(minutes=2)
        assert [len(found) for name, found in (await here.carried()).items() if name == "Siti"] == [1]
        assert "sudah cukup diingatkan" in said(await here.call("Budi", "/ingatkan 62.06 minggu"))
        here.now += DAY
        await here.call("Budi", "/ingatkan 62.06 SOS kirim")
        await here.report("pembentukan", TELOK, Facts(stage="MUS"))
        assert "Siti" not in await here.carried()


async def test_at_night_a_reminder_by_hand_waits_for_the_morning(tmp_path: Path) -> None:
    """The officer is told from when it goes out."""
    async with estate(tmp_path) as here:
        await _settled(here)
        here.now = TUESDAY + 13 * HOUR
        assert "Rabu, 25 November 2026, pukul 07.00 WIB" in said(await here.call("Budi", "/ingatkan 62.06 SOS kirim"))
        assert await here.carried() == {}
        here.now = TUESDAY + 23 * HOUR
        assert "Siti" in await here.carried()
