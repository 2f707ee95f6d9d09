"""Officers who check reports, two heads, a clean report and an odd one."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.checks.lookout import Lookout
from conversations.people import Role
from tests.commands.estate import SAMBA, TELOK, Estate, estate, given

PLAIN = given(jumlah=1, koperasi__1__nama="KUD Maju", koperasi__1__aset=90_000_000)
ODD = given(jumlah=1, koperasi__1__nama="KUD Maju", koperasi__1__aset=90)
"""Assets in thousands, or in millions: no cooperative owns ninety rupiah."""


@pytest.fixture
async def here(tmp_path: Path) -> AsyncIterator[Estate]:
    """Two officers of a kabupaten, one of another, one of a kecamatan; a head in each of two villages."""
    async with estate(tmp_path) as made:
        await made.settle("Hana", (Role.HEAD, TELOK), phone="+6281200000001")
        await made.settle("Hadi", (Role.HEAD, SAMBA), phone="+6281200000002")
        await made.settle("Budi", (Role.OFFICER, "62.06"))
        await made.settle("Sari", (Role.OFFICER, "62.06"))
        await made.settle("Camat", (Role.OFFICER, "62.06.02"))
        await made.settle("Tono", (Role.OFFICER, "62.01"))
        yield made


async def looked(here: Estate) -> None:
    """Let the rules look at what is in."""
    await Lookout(here.database, here.house).walk(here.now)
