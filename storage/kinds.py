"""The kinds of column: moments, ids, codes and free text, each the cheapest that is exact on both engines."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

from sqlalchemy import BigInteger, DateTime, Dialect, Integer, Text, TypeDecorator
from sqlalchemy.types import TypeEngine

EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


def to_micros(moment: datetime) -> int:
    """Microseconds since 1970 in UTC. Raises ValueError for a moment without a zone: nobody can say when it was."""
    if moment.tzinfo is None:
        raise ValueError(f"a moment without a time zone: {moment!r}")
    since = moment - EPOCH
    return (since.days * 86_400 + since.seconds) * 1_000_000 + since.microseconds


def from_micros(micros: int) -> datetime:
    """The aware UTC moment of `to_micros`."""
    return EPOCH + timedelta(microseconds=micros)


class Moment(TypeDecorator[datetime]):
    """An aware moment, UTC: an integer of microseconds on SQLite (cheap and sortable), `timestamptz` on PostgreSQL."""

    impl = BigInteger
    cache_ok = True

    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[Any]:
        """What the column is on each engine."""
        kind: TypeEngine[Any] = DateTime(timezone=True) if dialect.name == "postgresql" else Integer()
        return dialect.type_descriptor(kind)

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> object:
        """Refuses naive moments on both engines."""
        if value is None:
            return None
        micros = to_micros(value)
        return value if dialect.name == "postgresql" else micros

    def process_result_value(self, value: object, dialect: Dialect) -> datetime | None:
        """Always aware and in UTC."""
        del dialect
        if isinstance(value, int):
            return from_micros(value)
        return value.astimezone(UTC) if isinstance(value, datetime) else None


class Free(TypeDecorator[str]):
    """Words from outside: what neither engine can hold (NUL, half a surrogate pair) is taken out before they are kept."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: str | None, dialect: Dialect) -> str | None:
        """Only strange text pays for its cleaning."""
        del dialect
        if value is None or (value.isascii() and "\0" not in value):
            return value
        return value.replace("\0", "").encode("utf-8", "replace").decode("utf-8")


Id = BigInteger().with_variant(Integer(), "sqlite")
"""An id that counts by itself: SQLite does that for `INTEGER` alone."""

Code = Text().with_variant(Text(collation="C"), "postgresql")
"""A code or key, ordered byte by byte on both engines, so that a prefix is a range of the index."""


def span(area: str) -> dict[str, str]:
    """The range of codes that are `area` or lie in it, as `low` <= code < `high`: `/` follows `.` and no code holds it."""
    return {"low": area, "high": f"{area}/" if area else "~"}


def enclosing(area: str) -> list[str]:
    """The codes of the areas above `area` and its own, widest first; none for the empty area."""
    parts = area.split(".") if area else []
    return [".".join(parts[:length]) for length in range(1, len(parts) + 1)]
