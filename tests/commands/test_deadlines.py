"""/tenggat: set, listed, brought forward, taken back, by whom it may be."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

from conversations.formfile import read_form
from conversations.people import Role
from storage.desk import Desk
from tests.commands.estate import MENDAWAI, TELOK, Estate, estate, presses, said

OWN = """
settings: {form_id: lahan, version: "1", form_title: Lahan, filled_by: head}
survey:
  - {type: integer, name: luas, label: Berapa luasnya}
"""


async def _people(here: Estate) -> None:
    await here.settle("Ani", (Role.ADMIN, ""))
    await here.settle("Budi", (Role.OFFICER, "62.06"))


async def test_a_deadline_is_set_listed_and_taken_back(tmp_path: Path) -> None:
    """By button or typed day; a day that is past or not a day is refused with an example."""
    async with estate(tmp_path) as here:
        await _people(here)
        assert "/tenggat pembentukan 62.06.04" in presses(await here.call("Budi", "/tenggat pembentukan"))
        assert "/tenggat pembentukan 62.06 2026-11-27" in presses(await here.call("Budi", "/tenggat pembentukan 62.06"))
        assert "31 Desember 2026" in said(await here.call("Budi", "/tenggat pembentukan 62.06 31/12/2026"))
        day = await here.database.read(lambda desk: desk.deadlines.of("pembentukan", TELOK))
        assert day == date(2026, 12, 31)
        assert "sudah lewat" in said(await here.call("Budi", "/tenggat pembentukan 62.06 1 Januari 2026"))
        assert "belum terbaca" in said(await here.call("Budi", "/tenggat pembentukan 62.06 kapan-kapan"))
        await here.call("Budi", "/tenggat pembentukan 62.01 31/12/2026")
        assert await here.database.read(lambda desk: desk.deadlines.of("pembentukan", MENDAWAI)) is None
        assert "/tenggat hapus pembentukan 62.06" in presses(await here.call("Budi", "/tenggat"))
        await here.call("Budi", "/tenggat hapus pembentukan 62.06")
        assert await here.database.read(lambda desk: desk.deadlines.of("pembentukan", TELOK)) is None


async def test_an_officer_may_bring_forward_what_others_have_set_and_never_put_it_off(tmp_path: Path) -> None:
    """As with /jadwal: neither later nor dropped, there or inside; who set it and admins may; the own one is the officer's."""
    async with estate(tmp_path) as here:
        await _people(here)

        async def day(area: str) -> date | None:
            return await here.database.read(lambda desk: desk.deadlines.of("pembentukan", area))

        await here.call("Ani", "/tenggat pembentukan 62.06 2026-12-18")
        for area in ("62.06", "62.06.04", TELOK):
            refused = said(await here.call("Budi", f"/tenggat pembentukan {area} 2026-12-19"))
            assert "18 Desember 2026" in refused
            assert "lebih awal" in refused
            assert await day(area) == date(2026, 12, 18)
        assert "petugas lain" in said(await here.call("Budi", "/tenggat hapus pembentukan 62.06"))
        assert "/tenggat hapus pembentukan 62.06" not in presses(await here.call("Budi", "/tenggat"))
        assert "Sampai kapan" in said(await here.call("Budi", "/tenggat pembentukan 62.06"))
        assert "/tenggat pembentukan 62.06 2026-12-31" not in presses(await here.call("Budi", "/tenggat pembentukan 62.06"))
        await here.call("Budi", "/tenggat pembentukan 62.06 2026-12-11")
        assert await day(TELOK) == date(2026, 12, 11)
        await here.call("Budi", "/tenggat hapus pembentukan 62.06")
        await here.call("Budi", "/tenggat pembentukan 62.06 2026-12-18")
        assert await day(TELOK) == date(2026, 12, 11)
        await here.call("Budi", f"/tenggat pembentukan {TELOK} 2026-12-04")
        await here.call("Budi", f"/tenggat pembentukan {TELOK} 2026-12-07")
        assert await day(TELOK) == date(2026, 12, 7)
        await here.call("Budi", f"/tenggat hapus pembentukan {TELOK}")
        assert await day(TELOK) == date(2026, 12, 11)
        await here.call("Ani", "/tenggat pembentukan 62.06 2026-12-25")
        assert await day(TELOK) == date(2026, 12, 25)
        here.now += timedelta(days=60)
        await here.call("Budi", "/tenggat pembentukan 62.06 2027-02-26")
        assert await day(TELOK) == date(2027, 2, 26)


async def test_a_day_that_came_with_the_form_and_one_set_above_are_listed(tmp_path: Path) -> None:
    """Reminders name them, so the list does; a deadline, or a newer publication without a day, takes the place of the first."""
    async with estate(tmp_path) as here:
        await _people(here)
        await here.settle("Dedi", (Role.OFFICER, "62.01"))
        by = here.people["Ani"].id

        async def publish(area: str, rhythm: str) -> None:
            def work(desk: Desk) -> None:
                desk.forms.keep("lahan", "1", "Lahan", OWN, by=by, now=here.now)
                desk.forms.publish("lahan", "1", area, here.now.date(), rhythm, by=by, now=here.now)

            await here.database.write(work)
            here.house = replace(here.house, forms={**here.house.forms, "lahan": read_form(OWN, "lahan.yaml")})

        await publish("62.06", "2026-11-30")
        for who, listed in (("Budi", True), ("Ani", True), ("Dedi", False)):
            heard = said(await here.call(who, "/tenggat"))
            assert ("Lahan, Kabupaten Katingan: Senin, 30 November 2026" in heard) is listed
            assert ("Belum ada batas waktu" in heard) is not listed
        await here.call("Ani", "/tenggat lahan 62 2026-12-04")
        heard = said(await here.call("Budi", "/tenggat"))
        assert "Lahan, Provinsi Kalimantan Tengah: Jumat, 4 Desember 2026" in heard
        assert "30 November" not in heard
        await here.call("Ani", "/tenggat hapus lahan 62")
        await publish("62", "weekly")
        assert "Belum ada batas waktu" in said(await here.call("Budi", "/tenggat"))
