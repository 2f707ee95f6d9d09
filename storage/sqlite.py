"""How an SQLite file is opened: one connection that writes, and others that cannot."""

from __future__ import annotations

from typing import Any

from sqlalchemy import URL, Engine, create_engine, event
from sqlalchemy.engine.interfaces import DBAPIConnection
from sqlalchemy.ext.asyncio import AsyncEngine, create_async_engine
from sqlalchemy.pool import PoolProxiedConnection

PRAGMAS = ("synchronous=FULL", "foreign_keys=ON", "journal_size_limit=67108864", "mmap_size=0", "secure_delete=FAST")
"""Set for each connection: none of them is kept in the file. FULL is what makes a commit survive a loss of power; FAST wipes
what is deleted where that costs nothing, so that what was erased is not read from the file."""

BUSY_SECONDS = 5.0
"""How long to wait for somebody else's lock; `?timeout=` of the URL says otherwise."""


def writing_engine(url: URL) -> Engine:
    """The engine of the one connection that writes. Every transaction takes the write lock at its beginning."""
    # A deferred BEGIN that reads first and writes later fails at once when another has written between.
    return _engine(url, "BEGIN IMMEDIATE", ("journal_mode=WAL", *PRAGMAS))


def reading_engine(url: URL, readers: int) -> Engine:
    """The engine of up to `readers` connections that see one committed state each and refuse to write."""
    return _engine(url, "BEGIN", (*PRAGMAS, "query_only=ON"), pool_size=readers, max_overflow=0)


def glancing_engine(url: URL) -> AsyncEngine:
    """The engine of a connection for short looks from the event loop; it sees one committed state and refuses to write."""
    engine = create_async_engine(
        url.set(drivername="sqlite+aiosqlite"), connect_args=_patience(url), pool_size=1, max_overflow=2, hide_parameters=True
    )
    _prepared(engine.sync_engine, "BEGIN", (*PRAGMAS, "query_only=ON"))
    return engine


def _engine(url: URL, begin: str, pragmas: tuple[str, ...], **options: Any) -> Engine:
    engine = create_engine(url.set(drivername="sqlite+pysqlite"), connect_args=_patience(url), hide_parameters=True, **options)
    return _prepared(engine, begin, pragmas)


def _patience(url: URL) -> dict[str, float]:
    return {} if "timeout" in url.query else {"timeout": BUSY_SECONDS}


def _prepared(engine: Engine, begin: str, pragmas: tuple[str, ...]) -> Engine:
    def prepare(connection: DBAPIConnection, _: object) -> None:
        # The driver's own idea of transactions leaves SELECT outside of them and commits before DDL.
        connection.isolation_level = None
        for pragma in pragmas:
            connection.cursor().execute(f"PRAGMA {pragma}")

    def do_begin(dbapi_connection: PoolProxiedConnection) -> None:
        dbapi_connection.cursor().execute(begin)

    event.listen(engine, "connect", prepare)
    # Not as a listener of "begin": with any listener, every statement of every turn looks for further ones (a tenth of its time).
    engine.dialect.do_begin = do_begin  # type: ignore[method-assign]
    return engine
