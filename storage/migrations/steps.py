"""Takes a database up to what this code expects, or back, in one transaction."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import dataclass
from itertools import count
from pathlib import Path

from alembic import command
from alembic.config import Config
from sqlalchemy import Connection, make_url, pool
from sqlalchemy.ext.asyncio import create_async_engine

from storage.errors import Refused, driver_errors_become_ours
from storage.migrations import HEAD, current, refuse_newer
from storage.sqlite import writing_engine


@dataclass(frozen=True, slots=True)
class Upgrade:
    """What a migration did: the step before and after (empty for an empty database), and the copy made first."""

    before: str
    after: str
    copy: Path | None = None


def configuration(connection: Connection | None = None) -> Config:
    """Alembic's settings; there is no alembic.ini."""
    config = Config(attributes={"connection": connection})
    config.set_main_option("script_location", str(Path(__file__).parent))
    config.set_main_option("path_separator", "os")
    return config


def upgrade(url: str, target: str = HEAD) -> Upgrade:
    """Takes the database up to `target`; an SQLite file that holds something is copied beside itself first.

    Blocks, and is not to be called in the thread of a running event loop. Raises DatabaseTooNew, and touches nothing, when
    the database is past what this code knows. What fails halfway leaves nothing behind.
    """
    return _migrate(url, lambda config: command.upgrade(config, target), target)


def downgrade(url: str, target: str) -> Upgrade:
    """Takes the database back to `target`, `base` for nothing at all. What the steps between had added is lost."""
    return _migrate(url, lambda config: command.downgrade(config, target), target)


def _migrate(url: str, move: Callable[[Config], None], target: str) -> Upgrade:
    parsed = make_url(url)
    with driver_errors_become_ours():
        if parsed.get_backend_name() == "postgresql":
            return asyncio.run(_on_server(url, move))
        engine = writing_engine(parsed)
        try:
            with engine.connect() as connection:
                return _on_file(connection, Path(str(parsed.database)), move, target)
        finally:
            engine.dispose()


async def _on_server(url: str, move: Callable[[Config], None]) -> Upgrade:
    engine = create_async_engine(make_url(url).set(drivername="postgresql+asyncpg"), poolclass=pool.NullPool)
    try:
        async with engine.begin() as connection:
            return await connection.run_sync(_step, move)
    finally:
        await engine.dispose()


def _on_file(connection: Connection, file: Path, move: Callable[[Config], None], target: str) -> Upgrade:
    before = refuse_newer(connection)
    connection.rollback()
    driver = connection.connection.driver_connection
    if driver is None or before == target:
        return Upgrade(before, before)
    copy = None
    if before:
        copy = next(path for n in count(1) if not (path := file.with_name(f"{file.name}.before-{target}.{n}")).exists())
        driver.execute("VACUUM INTO ?", (str(copy),))
    # Rebuilding a table drops it, and with foreign keys on, dropping takes along what points to it.
    driver.execute("PRAGMA foreign_keys=OFF")
    with connection.begin():
        done = _step(connection, move)
        if broken := connection.exec_driver_sql("PRAGMA foreign_key_check").all():
            raise Refused(f"after the migration {len(broken)} rows point to nothing: {broken[:5]}")
    return Upgrade(done.before, done.after, copy)


def _step(connection: Connection, move: Callable[[Config], None]) -> Upgrade:
    before = refuse_newer(connection)
    move(configuration(connection))
    return Upgrade(before, current(connection))
