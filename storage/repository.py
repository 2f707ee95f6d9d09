"""What every repository is: the questions of one subject, asked over one open transaction."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from sqlalchemy import Connection
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.sql.dml import Insert, ReturningInsert

Inserting = Mapping[str, Insert | ReturningInsert[Any]]
"""An INSERT for each engine; `ON CONFLICT` is written alike on both but is no common SQL."""


def on_both(build: Callable[[Any], Any]) -> Inserting:
    """The statement that `build` makes from each engine's own `insert`. Made once, when a module is read."""
    return {"sqlite": build(sqlite.insert), "postgresql": build(postgresql.insert)}


class Repository:
    """Holds the connection of the transaction. Nothing is remembered from one transaction to the next."""

    __slots__ = ("_db", "_engine")

    def __init__(self, connection: Connection) -> None:
        self._db = connection
        self._engine = connection.dialect.name
