"""What heads have promised, on which weekday a village has its market, and whose silence an officer has excused."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import bindparam, delete, insert, select, update

from storage.kinds import span
from storage.reminder_tables import market_day, promise, silence
from storage.repository import Repository, on_both


@dataclass(frozen=True, slots=True)
class Promise:
    """A head's word to report a form of a village by some moment."""

    id: int
    person: int
    form: str
    village: str
    made_at: datetime
    due_at: datetime
    broken_at: datetime | None = None
    """When it was seen to be broken."""


_MAKE = insert(promise)
_INSIDE = (
    select(*(promise.c[name] for name in ("id", "person", "form", "village", "made_at", "due_at", "broken_at")))
    .where(promise.c.village >= bindparam("low"), promise.c.village < bindparam("high"))
    .order_by(promise.c.village, promise.c.form, promise.c.id)
)
_BREAK = update(promise).where(promise.c.id == bindparam("id_")).values(broken_at=bindparam("now"))
_PURGE = delete(promise).where(promise.c.due_at < bindparam("before"))
_KEEP = on_both(
    lambda insert: (s := insert(market_day)).on_conflict_do_update(
        index_elements=["village"], set_={"weekday": s.excluded.weekday}
    )
)
_MARKET = select(market_day.c.weekday).where(market_day.c.village == bindparam("village_"))


class Promises(Repository):
    """Promises, by village; and market days, for those that are promised for one."""

    __slots__ = ()

    def make(self, person: int, form: str, village: str, due: datetime, now: datetime) -> None:
        """Keeps that this person will report by `due`."""
        row = {"person": person, "form": form, "village": village, "due_at": due, "made_at": now}
        self._db.execute(_MAKE, row)

    def inside(self, area: str) -> dict[tuple[str, str], Promise]:
        """The last promise of each form and village in the area."""
        rows = self._db.execute(_INSIDE, span(area))
        return {(row.form, row.village): Promise(*row) for row in rows}

    def broken(self, promise: int, now: datetime) -> None:
        """That one was not kept, and has been counted."""
        self._db.execute(_BREAK, {"id_": promise, "now": now})

    def purge(self, before: datetime) -> int:
        """Forgets promises for a time before. How many."""
        return self._db.execute(_PURGE, {"before": before}).rowcount

    def market(self, village: str) -> int | None:
        """The weekday of a village's market (0 is Monday), or None when nobody has told."""
        return self._db.execute(_MARKET, {"village_": village}).scalar()

    def keep_market(self, village: str, weekday: int) -> None:
        """The market is on that weekday."""
        self._db.execute(_KEEP[self._engine], {"village": village, "weekday": weekday})


@dataclass(frozen=True, slots=True)
class Silence:
    """That a village's silence is no fault, until the end of a day."""

    id: int
    village: str
    reason: str
    until: date
    by: int
    at: datetime


_MARK = insert(silence)
_STANDING = (silence.c.lifted_at.is_(None), silence.c.until >= bindparam("today"))
_MARKED = (
    select(*(silence.c[name] for name in ("id", "village", "reason", "until", "by", "at")))
    .where(silence.c.village >= bindparam("low"), silence.c.village < bindparam("high"), *_STANDING)
    .order_by(silence.c.village, silence.c.id)
)
_LIFT = (
    update(silence)
    .where(silence.c.village == bindparam("village_"), *_STANDING)
    .values(lifted_at=bindparam("now"))
    .returning(silence.c.id)
)


class Silences(Repository):
    """Excused silences, by village."""

    __slots__ = ()

    def mark(self, village: str, reason: str, until: date, *, by: int, now: datetime) -> None:
        """The village is silent without fault until the end of that local day; takes the place of what stood."""
        self._db.execute(_LIFT, {"village_": village, "today": now.date(), "now": now})
        self._db.execute(_MARK, {"village": village, "reason": reason, "until": until, "by": by, "at": now})

    def lift(self, village: str, now: datetime) -> bool:
        """It is to report like others. False when nothing stood."""
        return self._db.execute(_LIFT, {"village_": village, "today": now.date(), "now": now}).first() is not None

    def inside(self, area: str, today: date) -> dict[str, Silence]:
        """The one that stands for each village of the area on that local day."""
        return {row.village: Silence(*row) for row in self._db.execute(_MARKED, span(area) | {"today": today})}
