"""Heads who came without a code and wait for an officer of their area."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import bindparam, exists, or_, select, update

from storage.kinds import span
from storage.repository import Repository, on_both
from storage.tables import address as addresses
from storage.tables import application as table
from storage.tables import person as persons
from storage.tables import role_grant as grants


@dataclass(frozen=True, slots=True)
class Application:
    """Somebody's wish to report for a village, and what became of it."""

    id: int
    person: int
    area: str
    at: datetime
    decided_at: datetime | None = None
    decided_by: int | None = None
    approved: bool | None = None


_ALL = select(*(table.c[name] for name in ("id", "person", "area", "at", "decided_at", "decided_by", "approved")))
_UNDECIDED = table.c.decided_at.is_(None)
_ADD = on_both(
    lambda insert: (
        insert(table).on_conflict_do_nothing(index_elements=["area", "person"], index_where=_UNDECIDED).returning(table.c.id)
    )
)
_SAME = select(table.c.id).where(_UNDECIDED, table.c.person == bindparam("person_"), table.c.area == bindparam("area_"))
_GET = _ALL.where(table.c.id == bindparam("id_"))
_OPEN_IN = _ALL.where(_UNDECIDED, table.c.area >= bindparam("low"), table.c.area < bindparam("high")).order_by(table.c.id)
_OF = _ALL.where(table.c.person == bindparam("person_")).order_by(table.c.id)
_DECIDE = (
    update(table)
    .where(table.c.id == bindparam("id_"), _UNDECIDED)
    .values(approved=bindparam("approved_"), decided_by=bindparam("by_"), decided_at=bindparam("now"))
    .returning(table.c.id)
)

_WITHDRAW = (
    # Never deleted: SQLite would give the number to the next one, and an old button would decide on somebody else.
    update(table)
    .where(table.c.person == bindparam("person_"), _UNDECIDED)
    .values(approved=False, decided_by=bindparam("person_"), decided_at=bindparam("now"))
)

_LAPSE = (
    update(table)
    .where(_UNDECIDED, table.c.at < bindparam("before"))
    .values(approved=False, decided_by=table.c.person, decided_at=bindparam("now"))
    .returning(table.c.id)
)

_OTHERS = table.alias("others")
_LONG_REFUSED = (
    select(table.c.person)
    .distinct()
    .join(persons, persons.c.id == table.c.person)
    .where(
        table.c.approved.is_(False),
        ~exists().where(grants.c.person == table.c.person),
        ~exists().where(
            _OTHERS.c.person == table.c.person,
            or_(_OTHERS.c.decided_at.is_(None), _OTHERS.c.decided_at >= bindparam("before")),
        ),
        # Who is just filling in another application is not put out of it.
        ~exists().where(
            addresses.c.person == table.c.person, addresses.c.form != "", addresses.c.focused_at >= bindparam("before")
        ),
        or_(
            persons.c.name != "",
            persons.c.position != "",
            persons.c.phone != "",
            exists().where(addresses.c.person == table.c.person),
        ),
    )
    .order_by(table.c.person)
)


class Applications(Repository):
    """Applications, by id, person and area."""

    __slots__ = ()

    def add(self, person: int, area: str, now: datetime) -> int:
        """A new application; its id, or that of the same person's undecided one for the same village."""
        new = self._db.execute(_ADD[self._engine], {"person": person, "area": area, "at": now}).scalar()
        if new is None:
            new = self._db.execute(_SAME, {"person_": person, "area_": area}).scalar_one()
        return int(new)

    def get(self, application: int) -> Application | None:
        """The application, or None."""
        row = self._db.execute(_GET, {"id_": application}).first()
        return None if row is None else Application(*row)

    def open_in(self, area: str) -> list[Application]:
        """What waits for a decision in the area, oldest first."""
        return [Application(*row) for row in self._db.execute(_OPEN_IN, span(area))]

    def of(self, person: int) -> list[Application]:
        """All applications of a person, oldest first."""
        return [Application(*row) for row in self._db.execute(_OF, {"person_": person})]

    def decide(self, application: int, approved: bool, *, by: int, now: datetime) -> bool:
        """Decides it, once. False when somebody else was quicker (see `get` for who, and how), or there is no such one."""
        row = {"id_": application, "approved_": approved, "by_": by, "now": now}
        return self._db.execute(_DECIDE, row).first() is not None

    def withdraw(self, person: int, now: datetime) -> None:
        """Takes back what nobody has decided yet: a person who left is not let in afterwards."""
        self._db.execute(_WITHDRAW, {"person_": person, "now": now})

    def lapse(self, before: datetime, now: datetime) -> list[Application]:
        """Closes what has waited undecided since before `before`, as if it had been withdrawn; those that were, oldest first."""
        ids = sorted(self._db.execute(_LAPSE, {"before": before, "now": now}).scalars())
        return [one for one in map(self.get, ids) if one is not None]

    def long_refused(self, before: datetime) -> list[int]:
        """People of whom something personal is kept though all they have is applications refused before `before`.

        Not who ever had a role: what such a person reported or decided is told of in their name.
        """
        return list(self._db.execute(_LONG_REFUSED, {"before": before}).scalars())
