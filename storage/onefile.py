"""SQLite behind the face: a writer thread, and a few threads that read."""

from __future__ import annotations

import asyncio
import sqlite3
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import TypeVar

from sqlalchemy import URL

from storage import migrations
from storage.desk import Desk
from storage.errors import DatabaseNotMigrated, DatabaseUnavailable, StorageError, driver_errors_become_ours
from storage.sqlite import reading_engine, writing_engine
from storage.writer import Writer

T = TypeVar("T")

READERS = 3
"""Threads for reading: an export that takes seconds leaves room for a head's menu."""


class OneFile:
    """One SQLite file, written by this process alone."""

    engine = f"SQLite {sqlite3.sqlite_version}"

    def __init__(self, url: URL) -> None:
        self._path = Path(str(url.database).removeprefix("file:"))
        self._writing = writing_engine(url)
        self._reading = reading_engine(url, READERS)
        self._writer = Writer(self._writing)
        # A work runs in one of these threads as a whole. Handing each of its statements to a driver's thread and back would
        # cost more than the statement, and its Python between them would hold up every chat.
        self._readers = ThreadPoolExecutor(READERS, "betang-reader")

    async def start(self) -> None:
        """Refuses what is not migrated, too new, locked, or cannot be put into WAL mode."""
        try:
            await asyncio.to_thread(self._check)
        except BaseException:
            await self.close()
            raise
        self._writer.start()

    def _check(self) -> None:
        # Opening would make an empty file where somebody mistyped a path.
        if not self._path.exists():
            missing = DatabaseNotMigrated if self._path.parent.is_dir() else DatabaseUnavailable
            raise missing(f"there is no database at {self._path}: betang migrate")
        with driver_errors_become_ours(), self._writing.connect() as connection:
            mode = connection.exec_driver_sql("PRAGMA journal_mode").scalar()
            if mode != "wal":
                raise StorageError(f"the file system of the database does not bear WAL (journal mode is {mode})")
            migrations.check(connection)

    async def write(self, work: Callable[[Desk], T], lock: str) -> T:  # noqa: ARG002 - one writer is the lock
        """See Database.write."""
        result: T = await self._writer.submit(work)
        return result

    async def read(self, work: Callable[[Desk], T]) -> T:
        """See Database.read."""
        return await asyncio.get_running_loop().run_in_executor(self._readers, self._read, work)

    def _read(self, work: Callable[[Desk], T]) -> T:
        with driver_errors_become_ours(), self._reading.connect() as connection, connection.begin():
            return work(Desk(connection))

    async def close(self) -> None:
        """See Database.close."""
        self._writer.refuse()
        await asyncio.to_thread(self._close)

    def _close(self) -> None:
        self._writer.join()
        self._readers.shutdown()
        self._reading.dispose()
        # Last: closing the writing connection folds the log into the file.
        self._writing.dispose()
