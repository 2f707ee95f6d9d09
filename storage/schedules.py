"""The rules by which forms are wanted and villages reminded, and the days on which nobody is."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import Row, bindparam, delete, select

from conversations.oversight.schedules import Schedule
from storage.kinds import span
from storage.reminder_tables import holiday, schedule
from storage.repository import Repository, on_both

_VALUES = ("every", "weekdays", "hour", "last_day", "escalate", "by", "at")
_SET = on_both(
    lambda insert: (s := insert(schedule)).on_conflict_do_update(
        index_elements=["form", "area"], set_={name: s.excluded[name] for name in _VALUES}
    )
)
_ALL = select(schedule).order_by(schedule.c.form, schedule.c.area)
_INSIDE = _ALL.where(schedule.c.area >= bindparam("low"), schedule.c.area < bindparam("high"))
_BY = select(schedule.c.by).where(schedule.c.form == bindparam("form_"), schedule.c.area == bindparam("area_"))
_DROP = delete(schedule).where(schedule.c.form == bindparam("form_"), schedule.c.area == bindparam("area_"))


class Schedules(Repository):
    """Rules, by form and area."""

    __slots__ = ()

    def set(self, rule: Schedule, *, by: int, now: datetime) -> None:
        """From now on the rule counts in its area, in place of the one that was set for it. Whether it may is not asked here."""
        row = {"form": rule.form, "area": rule.area, "every": rule.every, "weekdays": ",".join(map(str, rule.weekdays))}
        row |= {"hour": rule.hour, "last_day": rule.last_day, "escalate": rule.escalate, "by": by, "at": now}
        self._db.execute(_SET[self._engine], row)

    def by(self, form: str, area: str) -> int | None:
        """Who set the rule of exactly this area; None when nobody has."""
        return self._db.execute(_BY, {"form_": form, "area_": area}).scalar()

    def drop(self, form: str, area: str) -> bool:
        """What was set for exactly this area counts no more. Whether there was anything."""
        return self._db.execute(_DROP.returning(schedule.c.form), {"form_": form, "area_": area}).first() is not None

    def all(self) -> dict[tuple[str, str], Schedule]:
        """Every rule that was set, by form and area."""
        return {(rule.form, rule.area): rule for rule in map(_rule, self._db.execute(_ALL))}

    def inside(self, area: str) -> list[Schedule]:
        """What is set for the area itself and inside it, by form and code."""
        return [_rule(row) for row in self._db.execute(_INSIDE, span(area))]


def _rule(row: Row[Any]) -> Schedule:
    weekdays = tuple(int(day) for day in row.weekdays.split(",") if day)
    return Schedule(row.form, row.area, row.every, weekdays, row.hour, row.last_day, row.escalate)


@dataclass(frozen=True, slots=True)
class Holiday:
    """A day on which the clock says nothing to anybody."""

    day: date
    name: str


_KEEP = on_both(
    lambda insert: (s := insert(holiday)).on_conflict_do_update(
        index_elements=["day"], set_={name: s.excluded[name] for name in ("name", "by", "at")}
    )
)
_DAYS = select(holiday.c.day)
_LIST = select(holiday.c.day, holiday.c.name).where(holiday.c.day >= bindparam("since")).order_by(holiday.c.day)
_LIFT = delete(holiday).where(holiday.c.day == bindparam("day_")).returning(holiday.c.day)


class Holidays(Repository):
    """Days off, the same in the whole country."""

    __slots__ = ()

    def add(self, day: date, name: str, *, by: int, now: datetime) -> None:
        """That day is off; the name of one that was takes the new one."""
        self._db.execute(_KEEP[self._engine], {"day": day, "name": name, "by": by, "at": now})

    def drop(self, day: date) -> bool:
        """That day is a day like others. False when it was already."""
        return self._db.execute(_LIFT, {"day_": day}).first() is not None

    def since(self, day: date) -> list[Holiday]:
        """Those on that day and after it, in their order."""
        return [Holiday(*row) for row in self._db.execute(_LIST, {"since": day})]

    def days(self) -> Collection[date]:
        """All of them, to be asked whether a day is among them."""
        return frozenset(self._db.execute(_DAYS).scalars())
