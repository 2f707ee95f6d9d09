"""The columns that occur again and again, so that a table reads as a list of what it holds."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Column, ForeignKey, Text, text
from sqlalchemy.types import TypeEngine

from storage.kinds import Id


def each(kind: TypeEngine[Any] | type[TypeEngine[Any]], *names: str, null: bool = False) -> list[Column[Any]]:
    """Columns of one kind; without `null`, each row has a value in them."""
    return [Column(name, kind, nullable=null) for name in names]


def counted(name: str = "id") -> Column[Any]:
    """The id of a row, counted by the database."""
    return Column(name, Id, primary_key=True)


def whose(name: str, *, null: bool = False) -> Column[Any]:
    """The id of a person."""
    return Column(name, Id, ForeignKey("person.id"), nullable=null)


def empty(*names: str) -> list[Column[Any]]:
    """Words that are empty until they are known."""
    return [Column(name, Text, nullable=False, server_default="") for name in names]


def where(condition: str) -> dict[str, Any]:
    """The condition of a partial index, for both engines."""
    return {"sqlite_where": text(condition), "postgresql_where": text(condition)}
