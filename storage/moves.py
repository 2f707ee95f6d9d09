"""Gives areas other codes: what was reported, promised, set and granted under the old ones goes with them."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping

from sqlalchemy import Column, bindparam, delete, select, update

from storage.repository import Repository
from storage.tables import area, audit, metadata

_CALLED = ("area", "owner", "village")
"""How columns are called that hold the code of an area."""
ON_THE_WAY = "~"
"""Before an old code until all have left theirs: two areas may change places."""


def holding() -> Iterator[Column[str]]:
    """Every column that holds codes, but for the list of areas itself and the audit, which says what was so then."""
    for table in metadata.sorted_tables:
        if table is not audit:
            yield from (column for column in table.columns if column.name in _CALLED)


class Moves(Repository):
    """Codes that change, by the old one."""

    __slots__ = ()

    def taken(self, codes: Collection[str]) -> list[str]:
        """Those under which something is kept already: nothing may move there, or two villages would become one."""
        found: set[str] = set()
        for column in holding():
            found |= set(self._db.execute(select(column).where(column.in_(codes)).distinct()).scalars())
        return sorted(found)

    def move(self, moved: Mapping[str, str]) -> None:
        """What is kept under each old code is kept under the new one, and the old ones are no areas any more.

        Raises IntegrityError where something is kept under a new code that does not move itself (`taken`).
        """
        if not moved:
            return
        away = [{"old": old, "new": ON_THE_WAY + old} for old in moved]
        there = [{"old": ON_THE_WAY + old, "new": new} for old, new in moved.items()]
        for column in holding():
            step = update(column.table).where(column == bindparam("old")).values({column.name: bindparam("new")})
            self._db.execute(step, away)
            self._db.execute(step, there)
        gone = moved.keys() - set(moved.values())
        self._db.execute(delete(area).where(area.c.code.in_(gone)))
