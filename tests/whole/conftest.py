"""An estate for each test: its own folder, its own Telegram on a free port of this machine, a database with the villages."""

from __future__ import annotations

import asyncio
import shutil
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.clock import Clock
from bot.simulator.world import World
from tests.whole.estate import TOKEN, Estate, Watched, free_port
from tests.whole.process import betang


@pytest.fixture(scope="session")
def prepared(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A database as `betang migrate` leaves it, made once."""
    folder = tmp_path_factory.mktemp("prepared")
    ran = asyncio.run(betang(folder, {"BETANG_DATABASE_URL": f"sqlite:///{folder}/betang.db"}, "migrate"))
    assert ran.code == 0, ran.err
    assert "1722 areas of Central Kalimantan are loaded." in ran.out
    return folder / "betang.db"


@pytest.fixture
def lonely(prepared: Path, tmp_path: Path) -> Estate:
    """The database is ready; Telegram is out of reach, and no bot runs yet."""
    shutil.copy(prepared, tmp_path / "betang.db")
    world = World(TOKEN, Clock())
    world.faults = calls = Watched()
    return Estate(tmp_path, world, free_port(), calls)


@pytest.fixture
async def estate(lonely: Estate) -> AsyncIterator[Estate]:
    """Telegram is there, the database is ready, and no bot runs yet."""
    async with lonely.telegram():
        yield lonely
