"""Until when a form is to be in, as officers set it for their areas."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import bindparam, delete, func, select

from storage.kinds import enclosing, span
from storage.repository import Repository, on_both
from storage.tables import deadline as table


@dataclass(frozen=True, slots=True)
class Deadline:
    """The last day for a form in an area."""

    form: str
    area: str
    day: date
    by: int
    at: datetime


_SET = on_both(
    lambda insert: (s := insert(table)).on_conflict_do_update(
        index_elements=["form", "area"], set_={name: s.excluded[name] for name in ("day", "by", "at")}
    )
)
_OF = (
    select(table.c.day)
    .where(table.c.form == bindparam("form_"), table.c.area.in_(bindparam("areas", expanding=True)))
    .order_by(func.length(table.c.area).desc())
    .limit(1)
)
_COLUMNS = tuple(table.c[name] for name in ("form", "area", "day", "by", "at"))
_CHAIN = (
    select(*_COLUMNS)
    .where(table.c.form == bindparam("form_"), table.c.area.in_(bindparam("areas", expanding=True)))
    .order_by(func.length(table.c.area).desc())
)
_ALL = (
    select(*_COLUMNS)
    .where(table.c.area >= bindparam("low"), table.c.area < bindparam("high"))
    .order_by(table.c.form, table.c.area)
)
_DROP = delete(table).where(table.c.form == bindparam("form_"), table.c.area == bindparam("area_"))


class Deadlines(Repository):
    """Deadlines, by form and area."""

    __slots__ = ()

    def set(self, form: str, area: str, day: date, by: int, now: datetime) -> None:
        """The form is due in that area by that day, in place of what was set for it."""
        row = {"form": form, "area": area, "day": day, "by": by, "at": now}
        self._db.execute(_SET[self._engine], row)

    def drop(self, form: str, area: str) -> None:
        """What was set for exactly this area counts no more."""
        self._db.execute(_DROP, {"form_": form, "area_": area})

    def of(self, form: str, area: str) -> date | None:
        """The day that counts for an area: its own, else that of the nearest one above; None when none is set."""
        return self._db.execute(_OF, {"form_": form, "areas": ["", *enclosing(area)]}).scalar()

    def chain(self, form: str, area: str) -> list[Deadline]:
        """What is set for the area itself and for those above it, the nearest first."""
        return [Deadline(*row) for row in self._db.execute(_CHAIN, {"form_": form, "areas": ["", *enclosing(area)]})]

    def all(self, area: str) -> list[Deadline]:
        """What is set for the area itself and inside it, by form and code."""
        return [Deadline(*row) for row in self._db.execute(_ALL, span(area))]
