"""The list of administrative areas: replaced in bulk, read whole."""

from __future__ import annotations

import json
from collections.abc import Callable, Collection, Iterable
from itertools import islice
from sys import intern

from sqlalchemy import func, select

from conversations.areas import Area, Gazetteer
from storage.repository import Repository, on_both
from storage.tables import area as table

CHUNK = 2_000
"""Rows written by one statement; progress is told after each."""

_LEVELS = {2: 1, 5: 2, 8: 3, 13: 4}
_UPSERT = on_both(
    lambda insert: (s := insert(table)).on_conflict_do_update(
        index_elements=["code"], set_={name: s.excluded[name] for name in ("level", "name", "timezone", "aliases")}
    )
)
_ALL = select(table.c.code, table.c.name, table.c.timezone, table.c.aliases).order_by(table.c.code)
_CODES = select(table.c.code).order_by(table.c.code)
_COUNT = select(func.count()).select_from(table)


def _row(area: Area) -> dict[str, object]:
    return {
        "code": area.code,
        "level": _LEVELS[len(area.code)],
        "name": area.name,
        "timezone": area.timezone,
        "aliases": json.dumps(area.aliases) if area.aliases else "",
    }


class Areas(Repository):
    """Areas, by code."""

    __slots__ = ()

    def load(self) -> Gazetteer:
        """All areas, to be kept in memory."""
        return Gazetteer(
            Area(code, name, intern(timezone), tuple(json.loads(aliases)) if aliases else ())
            for code, name, timezone, aliases in self._db.execute(_ALL)
        )

    def replace(self, areas: Iterable[Area], progress: Callable[[int], None] | None = None) -> int:
        """Writes the areas over those with the same codes; others stay. How many; `progress` hears of it on the way.

        Raises KeyError for a code that is no area's (`arealist` lets none through).
        """
        rows, written = iter(areas), 0
        while chunk := [_row(area) for area in islice(rows, CHUNK)]:
            self._db.execute(_UPSERT[self._engine], chunk)
            written += len(chunk)
            if progress is not None:
                progress(written)
        return written

    def left_out(self, codes: Collection[str]) -> list[str]:
        """Of all that lies right below these areas what is not among them, villages first: a list of them has left it out."""
        known = set(codes)
        left = [code for code in self._db.execute(_CODES).scalars() if code not in known and code.rpartition(".")[0] in known]
        return sorted(left, key=lambda code: (-len(code), code))

    def count(self) -> int:
        """How many areas are known, of all levels."""
        return self._db.execute(_COUNT).scalar_one()
