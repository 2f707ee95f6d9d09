"""An estate for each test: its own folder, its own Telegram on a free port of this machine, a database with the villages."""

from __future__ import annotations

import asyncio
import shutil
from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest

from bot.clock import Clock
from bot.simulator.serving import serving
from bot.simulator.world import World
from tests.whole.estate import TOKEN, Estate, Watched
from tests.whole.process import betang


@pytest.fixture(scope="session")
def prepared(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A database as `betang migrate` leaves it, made once."""
    folder = tmp_path_factory.mktemp("prepared")
    ran = asyncio.run(betang(folder, {"BETANG_DATABASE_URL": f"sqlite:///{folder}/betang.db"}, "migrate"))
    assert ran.code == 0, ran.err
    assert "1722 areas of Central Kalimantan are loaded." in ran.out
    yield folder / "betang.db"


@pytest.fixture
async def estate(prepared: Path, tmp_path: Path) -> AsyncIterator[Estate]:
    """Telegram is there, the database is ready, and no bot runs yet."""
    shutil.copy(prepared, tmp_path / "betang.db")
    world = World(TOKEN, Clock())
    world.faults = calls = Watched()
    async with serving(world) as address:
        yield Estate(tmp_path, world, address, calls)
