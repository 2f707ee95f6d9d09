"""A bed for each test: its own database with the villages of Central Kalimantan."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.commands import declared  # noqa: F401 - the commands declare themselves
from tests.attack.bed import Bed
from tests.transcripts import stage


@pytest.fixture
async def bed(tmp_path: Path) -> AsyncIterator[Bed]:
    """Nobody is known yet."""
    database = await stage.opened(tmp_path / "bed.db")
    try:
        yield Bed(database, stage.house())
    finally:
        await database.close()
