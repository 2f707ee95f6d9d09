"""A workshop for each test: on both engines where the engine matters, else on SQLite."""

from __future__ import annotations

from pathlib import Path

import pytest

from storage.database import Database
from tests.formlife.workshop import Workshop


@pytest.fixture
async def workshop(sqlite_database: Database, tmp_path: Path) -> Workshop:
    """On an SQLite file."""
    return await Workshop(sqlite_database, tmp_path / "media").opened()


@pytest.fixture
async def workshops(database: Database, tmp_path: Path) -> Workshop:
    """Once on each engine."""
    return await Workshop(database, tmp_path / "media").opened()
