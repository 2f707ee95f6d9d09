"""/serah by name: a part of a name is enough where it is one officer's, and nobody is guessed among several."""

from __future__ import annotations

from pathlib import Path

from conversations.draft import Draft, Facts
from conversations.people import Role
from tests.commands.checkers import PLAIN
from tests.commands.estate import KASONGAN, TELOK, estate, presses, said


async def test_an_officer_is_found_by_a_part_of_the_name(tmp_path: Path) -> None:
    """`sari` is Sari Dewi; `budi`, which two bear, is asked again; who works elsewhere is not found."""
    async with estate(tmp_path) as here:
        for name, area in (
            ("Rina", "62.06"),
            ("Sari Dewi", "62.06.04"),
            ("Budi A", "62.06"),
            ("Budi B", "62.06"),
            ("Tono", "62.01"),
        ):
            await here.settle(name, (Role.OFFICER, area))
        assert "Sari Dewi" in said(await here.call("Rina", "/serah sari"))
        for unclear in ("budi", "tono", "siapa"):
            assert "tidak ada dalam wilayah" in said(await here.call("Rina", f"/serah {unclear}"))


async def test_what_was_corrected_is_counted_alike_where_it_is_checked(tmp_path: Path) -> None:
    """A report that came back after it was opened still belongs to who opened it: /serah and /periksa say the same number."""
    async with estate(tmp_path) as here:
        await here.settle("Hana", (Role.HEAD, TELOK))
        await here.settle("Budi", (Role.OFFICER, "62.06"))
        first = await here.report("koperasi", TELOK, answers=PLAIN, by="Hana")
        await here.report("koperasi", KASONGAN, answers=PLAIN, by="Hana")
        for number in (1, 2):
            await here.call("Budi", f"/periksa catatan {number} 1 2 benarkah")
        again = Draft("koperasi", "1", TELOK, PLAIN, corrects=first.number)
        await here.database.write(lambda desk: desk.reports.file(again, Facts(), by=here.people["Hana"].id, now=here.now))
        assert "Budi: 2 laporan" in said(await here.call("Budi", "/serah"))
        assert "Ditangani: Budi 2" in said(await here.call("Budi", "/periksa"))


async def test_nobody_is_left_without_a_way_or_a_word(tmp_path: Path) -> None:
    """Alone it is said who can be invited; who deals with none hands over what another deals with, by a button."""
    async with estate(tmp_path) as here:
        for name, role, area in (("Hana", Role.HEAD, TELOK), ("Budi", Role.OFFICER, "62.06"), ("Ani", Role.ADMIN, "62")):
            await here.settle(name, (role, area))
        await here.report("koperasi", TELOK, answers=PLAIN, by="Hana")
        await here.call("Budi", "/periksa buka 1")
        for who in ("Budi", "Ani"):
            alone = await here.call(who, "/serah")
            assert "/undang" in said(alone)
            assert presses(alone) == []
        await here.settle("Sari", (Role.OFFICER, "62.06"))
        ways = await here.call("Ani", "/serah")
        assert "Serahkan 1 dari Budi ke Sari" in said(ways)
        assert "1 laporan sekarang diperiksa Sari" in said(await here.call("Ani", presses(ways)[0]))
        assert "Sari: 1 laporan" in said(await here.call("Budi", "/serah"))
