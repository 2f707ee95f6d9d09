"""Rules of reminding as data: the nearest area counts, officers only tighten, and what contradicts itself is refused."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

from sqlalchemy import select

from bot.rounds import Rounds
from conversations.draft import Facts
from conversations.messages import Message
from conversations.people import Role
from storage.desk import Desk
from storage.tables import outbox
from tests.commands.estate import KASONGAN, RUNGUN, TELOK, Estate, estate, presses, said

TUESDAY = datetime(2026, 11, 24, 1, 5, tzinfo=UTC)
"""8.05 WIB."""
HOUR, DAY = timedelta(hours=1), timedelta(days=1)
FORM = "pembentukan"


async def _walk(here: Estate, now: datetime) -> dict[str, list[Message]]:
    here.now = now
    await Rounds(here.database, here.house, lambda: None).walk(now)
    return {name: found for name, found in (await here.carried()).items() if any("/lapor" in line for line in presses(found))}


async def _heads(here: Estate) -> None:
    """An admin, an officer, and heads of whom only the report on formation is wanted."""
    await here.settle("Ani", (Role.ADMIN, ""))
    await here.settle("Budi", (Role.OFFICER, "62.06"))
    here.now = TUESDAY - 10 * DAY
    for name, village in (("Siti", TELOK), ("Wati", KASONGAN), ("Tono", RUNGUN)):
        await here.settle(name, (Role.HEAD, village))
        await here.report("koperasi", village, Facts(cooperatives=0))
    here.now = TUESDAY - DAY


async def test_the_nearest_rule_counts(tmp_path: Path) -> None:
    """An admin moves the country to Wednesday and a kecamatan to Tuesday at ten; each village keeps the nearest."""
    async with estate(tmp_path) as here:
        await _heads(here)
        assert "disimpan" in said(await here.call("Ani", f"/jadwal {FORM} semua hari rabu"))
        await here.call("Ani", f"/jadwal {FORM} 62.06.04 hari selasa")
        page = await here.call("Ani", f"/jadwal {FORM} 62.06.04 jam 10")
        assert "mulai pukul 10.00" in said(page)
        assert await _walk(here, TUESDAY) == {}
        assert set(await _walk(here, TUESDAY + 2 * HOUR)) == {"Siti"}
        assert set(await _walk(here, TUESDAY + DAY)) == {"Wati", "Tono"}
        listed = said(await here.call("Ani", "/jadwal"))
        assert "Kecamatan Katingan Tengah: setiap minggu, Selasa, mulai pukul 10.00" in listed


async def test_an_officer_tightens_and_never_loosens(tmp_path: Path) -> None:
    """More days pass; fewer, seldomer, or in another's kabupaten do not; and what an admin set there is not taken back."""
    async with estate(tmp_path) as here:
        await _heads(here)
        assert "disimpan" in said(await here.call("Budi", f"/jadwal {FORM} 62.06 hari senin, rabu dan jumat"))
        for line in ("hari selasa", "setiap bulan", "petugas 9", "petugas tidak", "sampai 30 desember"):
            assert "belum dapat disimpan" in said(await here.call("Budi", f"/jadwal {FORM} 62.06 {line}")), line
        assert "disimpan" in said(await here.call("Budi", f"/jadwal {FORM} 62.06 petugas 3"))
        assert "disimpan" not in said(await here.call("Budi", f"/jadwal {FORM} 62.01 hari senin, selasa, rabu"))
        assert "Jadwal khusus sudah dihapus" in said(await here.call("Budi", f"/jadwal {FORM} 62.06 hapus"))
        await here.call("Ani", f"/jadwal {FORM} 62.06 hari senin, rabu, jumat")
        assert "disimpan" in said(await here.call("Budi", f"/jadwal {FORM} 62.06 petugas 2"))
        assert "petugas lain" in said(await here.call("Budi", f"/jadwal {FORM} 62.06 hapus"))
        assert "tidak dapat dikurangi" in said(await here.call("Budi", f"/jadwal {FORM} 62.06 hari selasa, kamis"))


async def test_what_contradicts_itself_is_refused_with_the_reason(tmp_path: Path) -> None:
    """Night hours, four days under a cap of three, a last day that is over or before the deadline; and the other way round."""
    async with estate(tmp_path) as here:
        await _heads(here)
        refused = {
            "jam 21": "jam tenang",
            "hari minggu": "jam tenang",
            "hari senin selasa rabu kamis": "paling banyak 3 hari",
            "sampai 1 november 2026": "sudah lewat",
            "sampai 23 november 2026": "Tidak ada hari pengingat",
        }
        for line, reason in refused.items():
            assert reason in said(await here.call("Ani", f"/jadwal {FORM} semua {line}")), line
        assert await here.look(lambda desk: desk.schedules.all()) == {}
        await here.call("Ani", f"/tenggat {FORM} semua 2026-12-18")
        assert "/tenggat" in said(await here.call("Ani", f"/jadwal {FORM} semua sampai 10 desember 2026"))
        assert "disimpan" in said(await here.call("Ani", f"/jadwal {FORM} semua sampai 20 desember 2026"))
        assert "/jadwal" in said(await here.call("Ani", f"/tenggat {FORM} semua 2026-12-25"))


async def test_a_last_day_may_not_come_before_a_deadline_inside(tmp_path: Path) -> None:
    """Where a kabupaten has a deadline and no rule of its own, the country's reminders would end before it."""
    async with estate(tmp_path) as here:
        await _heads(here)
        await here.call("Ani", f"/tenggat {FORM} 62.06 2026-12-18")
        assert "/tenggat" in said(await here.call("Ani", f"/jadwal {FORM} semua sampai 10 desember 2026"))
        assert "disimpan" in said(await here.call("Ani", f"/jadwal {FORM} 62.01 sampai 10 desember 2026"))
        await here.call("Ani", f"/jadwal {FORM} 62.06 jam 9")
        assert "disimpan" in said(await here.call("Ani", f"/jadwal {FORM} semua sampai 10 desember 2026"))


async def test_who_sets_a_wider_rule_hears_where_a_looser_one_stands(tmp_path: Path) -> None:
    """An officer had asked for more than the country did; now the country asks for more than that, and the nearest counts."""
    async with estate(tmp_path) as here:
        await _heads(here)
        await here.call("Ani", f"/jadwal {FORM} semua setiap bulan")
        await here.call("Budi", f"/jadwal {FORM} 62.06 setiap dua minggu")
        page = await here.call("Ani", f"/jadwal {FORM} semua setiap minggu")
        assert "disimpan" in said(page)
        assert "lebih longgar: Kabupaten Katingan" in said(page)
        await here.call("Ani", f"/jadwal {FORM} 62.06 setiap minggu")
        assert "longgar" not in said(await here.call("Ani", f"/jadwal {FORM} semua jam 9"))


async def test_after_the_last_day_nobody_is_reminded(tmp_path: Path) -> None:
    """The rule ends with its last day."""
    async with estate(tmp_path) as here:
        await _heads(here)
        await here.call("Ani", f"/jadwal {FORM} semua sampai 25 november 2026")
        assert set(await _walk(here, TUESDAY)) == {"Siti", "Wati", "Tono"}
        assert await _walk(here, TUESDAY + 2 * DAY) == {}


async def test_each_part_can_be_pressed(tmp_path: Path) -> None:
    """Every button on the pages leads to a rule that stands; what cannot be read is asked again."""
    async with estate(tmp_path) as here:
        await _heads(here)
        start = presses(await here.call("Ani", "/jadwal"))
        assert set(start) == {f"/jadwal {FORM}", "/jadwal koperasi"}
        card = await here.call("Ani", f"/jadwal {FORM} 62.06")
        assert "setelah 4 pengingat tanpa laporan" in said(card)
        for part in presses(card):
            for line in presses(await here.call("Ani", part)):
                assert "disimpan" in said(await here.call("Ani", line)), line
            assert "belum dapat kami baca" in said(await here.call("Ani", f"{part} ???"))


async def test_on_a_holiday_nobody_is_reminded_and_the_week_goes_on_after_it(tmp_path: Path) -> None:
    """A date typed in words, listed, effective on the day, and dropped again."""
    async with estate(tmp_path) as here:
        await _heads(here)
        page = await here.call("Ani", "/libur 24 november 2026, Hari jadi")
        assert "Selasa, 24 November 2026: Hari jadi" in said(page)
        assert await _walk(here, TUESDAY) == {}
        assert await _walk(here, TUESDAY + 5 * HOUR) == {}
        assert set(await _walk(here, TUESDAY + DAY)) == {"Siti", "Wati", "Tono"}
        assert "belum dapat kami baca" in said(await here.call("Ani", "/libur kapan saja"))
        await here.call("Ani", "/libur 25 desember, Natal")
        assert "/libur hapus 2026-12-25" in presses(await here.call("Ani", "/libur"))
        assert "Natal" not in said(await here.call("Ani", "/libur hapus 2026-12-25"))
        assert "/libur tambah" not in presses(await here.call("Budi", "/libur"))


async def test_a_holiday_that_is_added_during_the_day_stops_what_was_planned(tmp_path: Path) -> None:
    """What waits in the outbox is asked again when it is sent."""
    async with estate(tmp_path) as here:
        await _heads(here)
        await Rounds(here.database, here.house, lambda: None).walk(TUESDAY)
        here.now = TUESDAY
        await here.call("Ani", "/libur 24 november 2026, Hari jadi")
        assert await here.carried() == {}


async def test_an_area_is_named_in_words_too(tmp_path: Path) -> None:
    """After the question where, and behind the form: `Katingan Tengah`; nothing outside the own area is found so."""
    async with estate(tmp_path) as here:
        await here.settle("Budi", (Role.OFFICER, "62.06"))
        for command in ("jadwal", "tenggat"):
            own = await here.call("Budi", f"/{command} pembentukan katingan tengah")
            assert "Katingan Tengah" in said(own)
            assert any(line.startswith(f"/{command} pembentukan 62.06.04 ") for line in presses(own))
            assert "tidak ada dalam cakupan" in said(await here.call("Budi", f"/{command} pembentukan arut selatan"))
        done = await here.call("Budi", "/tenggat pembentukan 62.06.04 jumat depan")
        assert "Jumat, 27 November 2026" in said(done)


async def test_so_many_at_one_hour_that_the_night_would_come_are_left_for_another_day(tmp_path: Path) -> None:
    """Nobody's reminder is planned for the Friday prayer, whatever stands before it at that hour."""
    async with estate(tmp_path) as here:
        await here.settle("Ani", (Role.ADMIN, ""))
        await here.call("Ani", "/jadwal pembentukan semua hari 4")
        await here.call("Ani", "/jadwal pembentukan semua jam 11")
        for number in range(200):
            await here.settle(f"kades{number}", (Role.HEAD, TELOK))
        here.now = datetime(2026, 11, 27, 0, 5, tzinfo=UTC) - DAY
        await here.report("koperasi", TELOK, Facts(cooperatives=0))
        here.now += DAY
        await Rounds(here.database, here.house, lambda: None).walk(here.now)
        planned = await here.database.read(_due)
        assert planned
        assert all(here.house.local(at).strftime("%H:%M") < "11:30" for at in planned)


def _due(desk: Desk) -> list[datetime]:
    rows = desk.outbox._db.execute(select(outbox.c.key, outbox.c.due_at))
    return [row.due_at for row in rows if row.key and row.key.startswith("nudge/pembentukan/")]
