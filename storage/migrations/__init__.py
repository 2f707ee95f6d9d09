"""Which steps the tables have taken, and whether a database stands where this code expects it."""

from __future__ import annotations

from sqlalchemy import Connection, inspect, text

from storage.errors import DatabaseNotMigrated, DatabaseTooNew

REVISIONS = ("0001", "0002", "0003", "0004", "0005", "0006", "0007", "0008")
"""Every step this code knows, oldest first; the files lie in `versions/`."""

HEAD = REVISIONS[-1]


def current(connection: Connection) -> str:
    """The last step a database has taken; empty for an empty one."""
    if not inspect(connection).has_table("alembic_version"):
        return ""
    return connection.execute(text("SELECT version_num FROM alembic_version")).scalar() or ""


def refuse_newer(connection: Connection) -> str:
    """The step a database stands at. Raises DatabaseTooNew when this code does not know it."""
    found = current(connection)
    if found and found not in REVISIONS:
        raise DatabaseTooNew(f"the database is at step {found}, this Betang knows {HEAD} at most: use a newer Betang")
    return found


def check(connection: Connection) -> None:
    """Passes when the database is what this code expects. Raises DatabaseTooNew or DatabaseNotMigrated."""
    found = refuse_newer(connection)
    if found != HEAD:
        raise DatabaseNotMigrated(f"the database is at step {found or 'none'}, this Betang needs {HEAD}: betang migrate")
