"""PostgreSQL behind the face: asyncpg, a lock for each chat, and another attempt after a deadlock."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from hashlib import blake2b
from typing import Any, TypeVar

from sqlalchemy import URL, Connection, bindparam, func, select, text
from sqlalchemy.ext.asyncio import AsyncEngine, create_async_engine
from sqlalchemy.pool import NullPool

from storage import migrations
from storage.desk import Desk
from storage.errors import DatabaseBusy, StorageError, driver_errors_become_ours

T = TypeVar("T")

ATTEMPTS = 4
"""Times a work is run when others lock in another order; a work depends on what it is given alone, so it may be."""

_LOCK = select(func.pg_advisory_xact_lock(bindparam("number")))


def lock_number(name: str) -> int:
    """The 64-bit number of a lock's name, the same in every process."""
    return int.from_bytes(blake2b(name.encode(), digest_size=8).digest(), signed=True)


class Server:
    """One PostgreSQL database, which several processes may share."""

    engine = "PostgreSQL"

    def __init__(self, url: URL) -> None:
        self._url = url.set(drivername="postgresql+asyncpg")
        self._engine: AsyncEngine | None = None
        self._running: set[asyncio.Task[Any]] = set()

    async def start(self) -> None:
        """Connects once, and refuses what is not migrated or too new."""
        engine = create_async_engine(self._url, pool_pre_ping=True, hide_parameters=True)
        try:
            with driver_errors_become_ours():
                async with engine.connect() as connection:
                    version = await connection.scalar(text("SHOW server_version"))
                    await connection.run_sync(migrations.check)
        except BaseException:
            await engine.dispose()
            raise
        self.engine = f"PostgreSQL {version}"
        self._engine = engine

    async def write(self, work: Callable[[Desk], T], lock: str) -> T:
        """See Database.write."""
        task = asyncio.ensure_future(self._write(work, lock))
        self._running.add(task)
        task.add_done_callback(self._running.discard)
        # Shielded: a caller that gives up must not leave a transaction cut off in the middle of a statement.
        return await asyncio.shield(task)

    async def _write(self, work: Callable[[Desk], T], lock: str) -> T:
        for attempt in range(1, ATTEMPTS + 1):
            try:
                with driver_errors_become_ours():
                    async with self._open().begin() as connection:
                        if lock:
                            await connection.execute(_LOCK, {"number": lock_number(lock)})
                        return await connection.run_sync(_on_desk, work)
            except DatabaseBusy:
                if attempt == ATTEMPTS:
                    raise
        raise AssertionError("unreachable")

    async def read(self, work: Callable[[Desk], T]) -> T:
        """See Database.read."""
        return await _looked(self._open(), work)

    async def study(self, work: Callable[[Desk], T]) -> T:
        """See Database.study."""
        self._open()
        return await asyncio.to_thread(lambda: asyncio.run(self._apart(work)))

    async def _apart(self, work: Callable[[Desk], T]) -> T:
        # The driver lives on the loop that it was opened on, and a long work would hold that up between its statements: so it
        # gets a loop and a connection of its own, in a thread of its own.
        engine = create_async_engine(self._url, poolclass=NullPool, hide_parameters=True)
        try:
            return await _looked(engine, work)
        finally:
            await engine.dispose()

    async def close(self) -> None:
        """See Database.close."""
        await asyncio.gather(*self._running, return_exceptions=True)
        if self._engine is not None:
            engine, self._engine = self._engine, None
            await engine.dispose()

    def _open(self) -> AsyncEngine:
        if self._engine is None:
            raise StorageError("the database is closed")
        return self._engine


async def _looked(engine: AsyncEngine, work: Callable[[Desk], T]) -> T:
    """Runs the work on one committed state, without leave to write."""
    with driver_errors_become_ours():
        reading = engine.execution_options(isolation_level="REPEATABLE READ", postgresql_readonly=True)
        async with reading.begin() as connection:
            return await connection.run_sync(_on_desk, work)


def _on_desk(connection: Connection, work: Callable[[Desk], T]) -> T:
    return work(Desk(connection))
