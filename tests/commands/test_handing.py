"""/serah by name: a part of a name is enough where it is one officer's, and nobody is guessed among several."""

from __future__ import annotations

from pathlib import Path

from conversations.people import Role
from tests.commands.estate import estate, said


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
