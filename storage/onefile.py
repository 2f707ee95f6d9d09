"""SQLite behind the face: a writer thread, short looks through aiosqlite, and a few threads for long ones."""

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
from storage.sqlite import glancing_engine, reading_engine, writing_engine
from storage.writer import Writer

T = TypeVar("T")

READERS = 3
"""Threads for long reading: one export that takes seconds leaves room for the next."""


class OneFile:
    """One SQLite file, written by this process alone."""

    engine = f"SQLite {sqlite3.sqlite_version}"

    def __init__(self, url: URL) -> None:
        self._path = Path(str(url.database).removeprefix("file:"))
        self._writing = writing_engine(url)
        self._reading = reading_engine(url, READERS)
        self._writer = Writer(self._writing)
        self._glancing = glancing_engine(url)
        # A long work runs in one of these threads as a whole. On the event loop its Python would hold up every chat
        # (measured: 150 to 200 ms for an export of 1,571 reports, against 20).
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
                raise StorageError(
                    f"the file system of the database does not bear WAL (journal mode is {mode}): put it on a local disk"
                )
            migrations.check(connection)

    async def write(self, work: Callable[[Desk], T], lock: str) -> T:  # noqa: ARG002 - one writer is the lock
        """See Database.write."""
        result: T = await self._writer.submit(work)
        return result

    async def read(self, work: Callable[[Desk], T]) -> T:
        """See Database.read."""
        with driver_errors_become_ours():
            async with self._glancing.connect() as connection, connection.begin():
                return await connection.run_sync(lambda plain: work(Desk(plain)))

    async def study(self, work: Callable[[Desk], T]) -> T:
        """See Database.study."""
        return await asyncio.get_running_loop().run_in_executor(self._readers, self._studied, work)

    def _studied(self, work: Callable[[Desk], T]) -> T:
        with driver_errors_become_ours(), self._reading.connect() as connection, connection.begin():
            return work(Desk(connection))

    async def close(self) -> None:
        """See Database.close."""
        self._writer.refuse()
        await self._glancing.dispose()
        await asyncio.to_thread(self._close)

    def _close(self) -> None:
        self._writer.join()
        self._readers.shutdown()
        self._reading.dispose()
        # Last: closing the writing connection folds the log into the file.
        self._writing.dispose()
