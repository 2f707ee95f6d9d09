"""A head is told that officers will hear of the silence only where there is an officer who will."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest

from bot.rounds import Rounds
from conversations.draft import Facts
from conversations.people import Role
from tests.commands.estate import NOW, TELOK, estate, said


@pytest.mark.parametrize(("area", "warned"), [("62.06", True), ("62.06.04", True), ("62.01", False), ("62", False)])
async def test_no_word_of_officers_where_none_is_near(tmp_path: Path, area: str, warned: bool) -> None:
    """Whoever oversees a whole province reads figures, no names; an officer of another kabupaten reads nothing."""
    async with estate(tmp_path) as here:
        await here.settle("Petugas", (Role.OFFICER, area))
        here.now = NOW - timedelta(days=10)
        await here.settle("Siti", (Role.HEAD, TELOK), phone="+6281200000001")
        await here.report("koperasi", TELOK, Facts(cooperatives=0))
        heard = []
        for day in range(16):
            here.now = NOW + timedelta(days=day, hours=2)
            await Rounds(here.database, here.house, lambda: None).walk(here.now)
            heard.append(said((await here.carried()).get("Siti", [])))
        assert sum("belum" in words for words in heard) >= 4
        assert any("kami sampaikan kepada petugas" in words for words in heard) is warned
