"""A database file, and a channel that does what the test says."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from storage.database import Database


@pytest.fixture
async def database(tmp_path: Path) -> AsyncIterator[Database]:
    """A fresh SQLite file."""
    found = Database.open(f"sqlite:///{tmp_path / 'betang.db'}")
    await found.migrate()
    await found.start()
    yield found
    await found.close()
