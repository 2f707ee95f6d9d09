"""What a database refuses to start on, and says why: empty, newer, out of reach, without a log."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy import text

from storage.database import Database
from storage.desk import Desk
from storage.errors import (
    DatabaseNotMigrated,
    DatabaseTooNew,
    DatabaseUnavailable,
    StorageError,
)


def file_of(url: str) -> Path:
    """The file of an SQLite URL."""
    return Path(url.removeprefix("sqlite:///").partition("?")[0])


async def test_an_empty_database_asks_to_be_migrated(bare_url: str) -> None:
    """It is not filled behind the operator's back."""
    with pytest.raises(DatabaseNotMigrated, match="betang migrate"):
        await Database.open(bare_url).start()


async def test_a_newer_database_is_refused_and_untouched(bare_url: str) -> None:
    """Neither started nor migrated: an older program would misread it."""
    database = Database.open(bare_url)
    await database.migrate()
    await database.start()
    await database.write(lambda desk: desk.settings._db.execute(text("UPDATE alembic_version SET version_num = '9999'")))
    await database.close()
    newer = Database.open(bare_url)
    with pytest.raises(DatabaseTooNew, match="9999"):
        await newer.start()
    with pytest.raises(DatabaseTooNew, match="newer Betang"):
        await newer.migrate()
    await newer.close()


async def test_a_database_that_cannot_be_reached_says_so(tmp_path: Path) -> None:
    """No folder, no such server, a file that is something else: DatabaseUnavailable, with the reason."""
    (tmp_path / "note.txt").write_text("not a database " * 400)
    for url in (
        f"sqlite:///{tmp_path}/none/betang.db",
        f"sqlite:///{tmp_path}/note.txt",
        f"postgresql://nobody@/nothing?host={tmp_path}",
    ):
        with pytest.raises(DatabaseUnavailable):
            await Database.open(url).start()


async def test_a_missing_database_of_a_server_says_so(postgres: str) -> None:
    """The server is there, the database is not."""
    url = postgres.replace("/postgres?", "/no_such_name?")
    with pytest.raises(DatabaseUnavailable, match="no_such_name"):
        await Database.open(url).start()


@pytest.mark.parametrize("url", ["mysql://x/y", "sqlite://", "sqlite:///:memory:"])
def test_other_databases_are_refused(url: str) -> None:
    """A database in memory would forget everything at the next start."""
    with pytest.raises(ValueError, match="not a database of ours"):
        Database.open(url)


async def test_each_connection_is_safe(sqlite_database: Database) -> None:
    """WAL, a flush at each commit, and foreign keys, on the writing connection."""

    def pragmas(desk: Desk) -> list[object]:
        names = ("journal_mode", "synchronous", "foreign_keys")
        return [desk.settings._db.exec_driver_sql(f"PRAGMA {name}").scalar() for name in names]

    assert await sqlite_database.write(pragmas) == ["wal", 2, 1]
    assert sqlite_database.engine == f"SQLite {sqlite3.sqlite_version}"


async def test_a_file_that_cannot_have_a_log_is_refused(tmp_path: Path, sqlite_url: str) -> None:
    """Where WAL does not take, a reader and a writer would block each other: refuse to start."""
    with closing(sqlite3.connect(file_of(sqlite_url))) as connection:
        connection.execute("PRAGMA journal_mode=DELETE")
    database = Database.open(f"sqlite:///file:{file_of(sqlite_url)}?vfs=unix-none&uri=true&nolock=1")
    with pytest.raises(StorageError, match="WAL"):
        await database.start()
