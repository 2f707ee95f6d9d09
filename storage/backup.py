"""Copies of an SQLite database beside a running bot: made whole, flushed, checked, and only then named."""

from __future__ import annotations

import asyncio
import os
import shutil
import sqlite3
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import URL, make_url

from storage.errors import StorageError, driver_errors_become_ours
from storage.migrations import REVISIONS


class UseServerTools(StorageError):
    """PostgreSQL is copied by its own tools; the message holds the command."""


class DamagedCopy(StorageError):
    """A copy does not hold what a database of ours holds."""


@dataclass(frozen=True, slots=True)
class Copy:
    """A copy that was checked: its size in bytes, the rows in it, and the step its tables are at."""

    path: Path
    size: int
    rows: int
    step: str


async def back_up(url: str, target: Path) -> Copy:
    """Copies the database to `target` while others go on writing; what was committed before is in it.

    Raises FileExistsError when `target` is there, UseServerTools for PostgreSQL, StorageError or OSError when it fails; there
    is then no file of that name.
    """
    return await asyncio.to_thread(_copy, _file(url, "pg_dump --format=custom --file={copy} {url}", target), target)


async def restore(copy: Path, url: str) -> Copy:
    """Puts a checked copy where a database is to be. Raises FileExistsError when one is there: move it away first."""
    target = _file(url, "pg_restore --clean --if-exists --dbname={url} {copy}", copy)
    return await asyncio.to_thread(_put_back, copy, target)


def check(copy: Path) -> Copy:
    """Reads a whole copy. Raises DamagedCopy when it is torn, or no database of ours; OSError when there is none."""
    size = copy.stat().st_size
    try:
        # immutable: a copy has no log beside it, and looking at it must not make one.
        with closing(_open(copy, "mode=ro&immutable=1")) as connection:
            (verdict,) = connection.execute("PRAGMA integrity_check").fetchone()
            (step,) = connection.execute("SELECT version_num FROM alembic_version").fetchone()
            names = [name for (name,) in connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")]
            rows = sum(connection.execute(f'SELECT count(*) FROM "{name}"').fetchone()[0] for name in names)  # noqa: S608
    except (sqlite3.DatabaseError, TypeError) as error:
        raise DamagedCopy(f"{copy}: {error}") from error
    if verdict != "ok":
        raise DamagedCopy(f"{copy}: {verdict}")
    if step not in REVISIONS:
        raise DamagedCopy(f"{copy}: at step {step}, which this Betang does not know")
    return Copy(copy, size, rows, step)


def _file(url: str, command: str, copy: Path) -> Path:
    parsed: URL = make_url(url)
    if parsed.get_backend_name() == "sqlite":
        return Path(str(parsed.database))
    bare = parsed.set(drivername="postgresql", password=None).render_as_string()
    raise UseServerTools(f"PostgreSQL is copied with its own tools: {command.format(url=bare, copy=copy)}")


def _copy(source: Path, target: Path) -> Copy:
    if target.exists():
        raise FileExistsError(f"{target} is there already")
    partial = target.with_name(f".{target.name}.partial")
    partial.unlink(missing_ok=True)
    try:
        with driver_errors_become_ours(), closing(_open(source, "mode=ro")) as connection:
            connection.execute("VACUUM INTO ?", (str(partial),))
        return _name(partial, target)
    finally:
        partial.unlink(missing_ok=True)


def _put_back(copy: Path, target: Path) -> Copy:
    check(copy)
    beside = [target.with_name(target.name + end) for end in ("", "-wal", "-shm")]
    if there := [path for path in beside if path.exists()]:
        raise FileExistsError(f"{there[0]} is there already: move it away first")
    partial = target.with_name(f".{target.name}.partial")
    try:
        shutil.copyfile(copy, partial)
        return _name(partial, target)
    finally:
        partial.unlink(missing_ok=True)


def _name(partial: Path, target: Path) -> Copy:
    """Flushes and checks, then gives the name; the name too is flushed."""
    _flush(partial)
    found = check(partial)
    partial.rename(target)
    _flush(target.parent)
    return Copy(target, found.size, found.rows, found.step)


def _flush(path: Path) -> None:
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _open(file: Path, how: str) -> sqlite3.Connection:
    return sqlite3.connect(f"{file.absolute().as_uri()}?{how}", uri=True, isolation_level=None, timeout=30)
