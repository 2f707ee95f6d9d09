"""Who did what where: appended to, read, and never changed."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import bindparam, insert, select

from storage.kinds import span
from storage.repository import Repository
from storage.tables import audit as table


@dataclass(frozen=True, slots=True)
class AuditRow:
    """One deed. `who` is None for the clock and the command line. Nothing personal stands in `details` but ids."""

    id: int
    who: int | None
    what: str
    area: str
    at: datetime
    details: Mapping[str, str | int]


_NOTE = insert(table)
_LATEST = (
    select(*(table.c[name] for name in ("id", "who", "what", "area", "at", "details")))
    .where(table.c.area >= bindparam("low"), table.c.area < bindparam("high"))
    .order_by(table.c.id.desc())
    .limit(bindparam("most"))
)
_MOMENTS = (
    select(table.c.at)
    .where(table.c.area == bindparam("area_"), table.c.who == bindparam("who_"), table.c.what == bindparam("what_"))
    .order_by(table.c.id)
)
_BEFORE = _LATEST.where(table.c.id < bindparam("before"))


class Audit(Repository):
    """Deeds, newest first."""

    __slots__ = ()

    def note(self, who: int | None, what: str, area: str, now: datetime, **details: str | int) -> None:
        """Writes down a deed."""
        self._db.execute(_NOTE, {"who": who, "what": what, "area": area, "at": now, "details": json.dumps(details)})

    def moments(self, who: int, what: str, area: str) -> list[datetime]:
        """When this person did that, of exactly this area, oldest first."""
        return list(self._db.execute(_MOMENTS, {"who_": who, "what_": what, "area_": area}).scalars())

    def latest(self, area: str, most: int, *, before: int | None = None) -> list[AuditRow]:
        """The last deeds in the area (all when empty), newest first; those older than the row `before` when told."""
        if before is None:
            rows = self._db.execute(_LATEST, span(area) | {"most": most})
        else:
            rows = self._db.execute(_BEFORE, span(area) | {"most": most, "before": before})
        return [AuditRow(row.id, row.who, row.what, row.area, row.at, json.loads(row.details)) for row in rows]
