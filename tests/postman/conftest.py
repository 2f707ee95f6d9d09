"""A database file, and a postman's office on it."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from storage.database import Database
from tests.postman.office import Office


@pytest.fixture
async def database(tmp_path: Path) -> AsyncIterator[Database]:
    """A fresh SQLite file."""
    found = Database.open(f"sqlite:///{tmp_path / 'betang.db'}")
    await found.migrate()
    await found.start()
    yield found
    await found.close()


@pytest.fixture
def office(database: Database, tmp_path: Path) -> Office:
    """A postman's office, with a channel in place of the network."""
    return Office(database, tmp_path)
