"""What can go wrong below, in our own words: a driver's error becomes one of these at one place."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy.exc import DBAPIError


class StorageError(Exception):
    """Something about the database that the rest of the house may have to answer for."""


class DatabaseBusy(StorageError):
    """Another process holds the database. Trying again later may succeed; nothing was written."""


class DatabaseUnavailable(StorageError):
    """The database does not answer: no such server or file, no permission, connection lost. Nothing is known to be written."""


class DatabaseNotMigrated(StorageError):
    """The database is empty or older than this code: `betang migrate` brings it up."""


class DatabaseTooNew(StorageError):
    """The database was migrated by a newer Betang; this one would misread it."""


class DiskFull(StorageError):
    """There is no room left. Nothing was written."""


class Refused(StorageError):
    """The database refuses the rows: a foreign key, a uniqueness, an immutable row."""


class StaleDraft(StorageError):
    """Somebody else has written this draft since it was read. Read it again and try again."""


class VersionTaken(StorageError):
    """A form was kept under this version with another text, on which reports may rest: the new one needs a version of its own."""


class UnknownVersion(StorageError):
    """A stored record was written by a newer Betang (or is damaged); it is kept as it is and not guessed at."""


PASSING = (DatabaseBusy, DatabaseUnavailable, DiskFull)
"""Troubles that have nothing to do with the work at hand: it succeeds once they are over."""

_SQLITE = (
    ("database is locked", DatabaseBusy),
    ("database table is locked", DatabaseBusy),
    ("database or disk is full", DiskFull),
    ("unable to open", DatabaseUnavailable),
    ("disk i/o error", DatabaseUnavailable),
    ("file is not a database", DatabaseUnavailable),
    ("malformed", DatabaseUnavailable),
    ("readonly database", Refused),
    ("never changed", Refused),
)
"""What the text of an SQLite error holds, and what it means."""

_POSTGRES = {"53100": DiskFull, "55P03": DatabaseBusy, "40P01": DatabaseBusy, "40001": DatabaseBusy, "25006": Refused}
"""SQLSTATE to its meaning (PostgreSQL documentation, appendix A)."""


def ours(error: BaseException) -> StorageError | None:
    """The StorageError that stands for a driver's error, or None when it is not a driver's."""
    if isinstance(error, OSError):
        return DatabaseUnavailable(str(error))
    driver = error.orig if isinstance(error, DBAPIError) else error
    text = str(driver)
    if state := str(getattr(driver, "sqlstate", None) or ""):
        gone = DatabaseUnavailable if state[:2] in {"08", "57", "28", "3D"} else None
        return (gone or _POSTGRES.get(state) or (Refused if state[:2] in {"23", "P0"} else StorageError))(text)
    if not isinstance(driver, sqlite3.Error):
        return StorageError(text) if isinstance(error, DBAPIError) else None
    for words, kind in _SQLITE:
        if words in text.lower():
            return kind(text)
    return (Refused if isinstance(driver, sqlite3.IntegrityError) else StorageError)(text)


@contextmanager
def driver_errors_become_ours() -> Iterator[None]:
    """Raises a StorageError in place of whatever the driver raised inside; every other exception passes."""
    try:
        yield
    except Exception as error:
        meant = ours(error)
        if meant is None:
            raise
        raise meant from error
