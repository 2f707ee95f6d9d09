"""People, the phones they write from, and what each may do where."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Select, and_, bindparam, delete, func, insert, select, update

from conversations.people import Address, Grant, Person, Role
from storage.kinds import enclosing, span
from storage.reminder_tables import habit
from storage.repository import Repository, on_both
from storage.tables import address as addresses
from storage.tables import invitation as invitations
from storage.tables import person as persons
from storage.tables import role_grant as grants

_OPEN = grants.c.ended_at.is_(None)
PERSON = tuple(persons.c[name] for name in ("id", "name", "position", "phone", "language", "consented_at", "muted_until"))
GRANT = tuple(grants.c[name].label(f"grant_{name}") for name in ("role", "area", "agency", "id"))
_WITH_GRANTS = select(*PERSON, *GRANT).order_by(persons.c.name, persons.c.id, grants.c.id)
HELD = and_(grants.c.person == persons.c.id, _OPEN)
_JOINED = persons.outerjoin(grants, HELD)
HERE = and_(addresses.c.channel == bindparam("channel_"), addresses.c.chat == bindparam("chat_"))
_AT = _WITH_GRANTS.select_from(addresses.join(_JOINED, addresses.c.person == persons.c.id)).where(HERE)
_BY_ID = _WITH_GRANTS.select_from(_JOINED).where(persons.c.id == bindparam("person_"))
_INSIDE = and_(grants.c.area >= bindparam("low"), grants.c.area < bindparam("high"))


def _holders(*conditions: ColumnElement[bool]) -> Select[Any]:
    """People with an open grant that meets the conditions, each with all their open grants."""
    holding = select(grants.c.person).where(_OPEN, *conditions)
    return _WITH_GRANTS.select_from(_JOINED).where(persons.c.id.in_(holding))


_HEADS = _holders(grants.c.role == Role.HEAD.value, _INSIDE)
_OFFICERS = _holders(grants.c.role == Role.OFFICER.value, grants.c.area.in_(bindparam("areas", expanding=True)))
_ALL_OFFICERS = _holders(grants.c.role == Role.OFFICER.value)
_ADMINS = _holders(grants.c.role == Role.ADMIN.value)
_IN_AREA = _holders(_INSIDE)
_FIND = _IN_AREA.where(func.lower(persons.c.name).like(bindparam("like"), escape="\\"))

_ADD = insert(persons).returning(persons.c.id)
_BIND = on_both(
    lambda insert: (s := insert(addresses)).on_conflict_do_update(
        index_elements=["channel", "chat"],
        set_={name: s.excluded[name] for name in ("person", "seen_at", "unreachable_at")},
    )
)
_HANDED_ON = (
    update(addresses)
    .where(HERE, addresses.c.person.is_not(None), addresses.c.person != bindparam("person_"))
    .values(form="", owner="", village="")
)
_GRANT_NEW = on_both(
    lambda insert: (
        insert(grants)
        .on_conflict_do_nothing(index_elements=["person", "role", "area", "agency"], index_where=_OPEN)
        .returning(grants.c.id)
    )
)
_GRANT_OPEN = select(grants.c.id).where(
    _OPEN, *(grants.c[name] == bindparam(f"{name}_") for name in ("person", "role", "area", "agency"))
)
_REVOKE = (
    update(grants)
    .where(grants.c.id == bindparam("id_"), _OPEN)
    .values(ended_at=bindparam("now"), ended_by=bindparam("by_"))
    .returning(grants.c.id)
)
_END_ALL = (
    update(grants)
    .where(grants.c.person == bindparam("person_"), _OPEN)
    .values(ended_at=bindparam("now"), ended_by=bindparam("person_"))
)
_FORGET_PHONES = delete(addresses).where(addresses.c.person == bindparam("person_"))
_UNLEARN = delete(habit).where(habit.c.person == bindparam("person_"))
_FORGET_INVITED = update(invitations).where(invitations.c.used_by == bindparam("person_")).values(name="", position="", phone="")
_ADDRESSES = (
    select(addresses.c.channel, addresses.c.chat, addresses.c.unreachable_at)
    .where(addresses.c.person == bindparam("person_"))
    .order_by(addresses.c.seen_at.desc().nulls_last(), addresses.c.channel, addresses.c.chat)
)
_GONE = update(addresses).where(HERE).values(unreachable_at=bindparam("now"))
_BACK = update(addresses).where(HERE).values(unreachable_at=None, seen_at=bindparam("now"))
_CHANGEABLE = frozenset({"name", "position", "phone", "language", "consented_at", "muted_until"})


def people_of(rows: Iterable[Any]) -> list[Person]:
    """One Person for all rows of the same id, with a grant for each row that has one; rows begin with PERSON and GRANT."""
    found: dict[int, tuple[Any, list[Grant]]] = {}
    for row in rows:
        _, held = found.setdefault(row[0], (row, []))
        if row[10] is not None:
            held.append(Grant(Role(row[7]), row[8], row[9], row[10]))
    return [
        Person(row.id, row.name, row.position, row.phone, row.language, row.consented_at, row.muted_until, tuple(held))
        for row, held in found.values()
    ]


class People(Repository):
    """People, by id and by address. Every Person comes with the grants that are open."""

    __slots__ = ()

    def at(self, address: Address) -> Person | None:
        """Who writes from there; None when nobody is known to."""
        people = people_of(self._db.execute(_AT, {"channel_": address.channel, "chat_": address.chat}).all())
        return people[0] if people else None

    def get(self, person: int) -> Person:
        """The person of an id. Raises KeyError."""
        people = people_of(self._db.execute(_BY_ID, {"person_": person}).all())
        if not people:
            raise KeyError(person)
        return people[0]

    def add(self, name: str, now: datetime, *, position: str = "", phone: str = "") -> Person:
        """Somebody new, without any grant."""
        row = {"name": name, "position": position, "phone": phone, "language": "id", "added_at": now}
        return self.get(self._db.execute(_ADD, row).scalar_one())

    def update(self, person: int, **fields: str | datetime | None) -> None:
        """Changes name, position, phone, language, consented_at or muted_until. Raises KeyError, or ValueError for another."""
        if unknown := fields.keys() - _CHANGEABLE:
            raise ValueError(f"a person has no {', '.join(sorted(unknown))}")
        done = self._db.execute(update(persons).where(persons.c.id == person).values(**fields).returning(persons.c.id))
        if done.first() is None:
            raise KeyError(person)

    def erase(self, person: int, now: datetime) -> None:
        """Forgets name, position, number and phones of a person, and ends every role. What was reported keeps the bare id."""
        self._db.execute(_END_ALL, {"person_": person, "now": now})
        self._db.execute(_FORGET_PHONES, {"person_": person})
        self._db.execute(_FORGET_INVITED, {"person_": person})
        self._db.execute(_UNLEARN, {"person_": person})
        self.update(person, name="", position="", phone="", consented_at=None)

    def bind(self, address: Address, person: int, now: datetime) -> None:
        """From now on that person writes from there. What another one had on the table there is taken off it."""
        here = {"channel_": address.channel, "chat_": address.chat}
        self._db.execute(_HANDED_ON, here | {"person_": person})
        row = {"channel": address.channel, "chat": address.chat, "person": person, "seen_at": now, "unreachable_at": None}
        self._db.execute(_BIND[self._engine], row)

    def grant(self, person: int, role: Role, area: str, agency: str, *, by: int | None, now: datetime) -> int:
        """Gives a role over an area. The id of the grant; that of the open one when the person has it already."""
        row = {"person": person, "role": role.value, "area": area, "agency": agency}
        new = self._db.execute(_GRANT_NEW[self._engine], row | {"granted_by": by, "since": now}).scalar()
        if new is None:
            new = self._db.execute(_GRANT_OPEN, {f"{name}_": value for name, value in row.items()}).scalar_one()
        return int(new)

    def revoke(self, grant_id: int, *, by: int | None, now: datetime) -> bool:
        """Ends a grant. False when there is no such grant or it has ended already."""
        return self._db.execute(_REVOKE, {"id_": grant_id, "by_": by, "now": now}).first() is not None

    def heads(self, area: str) -> list[Person]:
        """Heads of the villages in the area, by name."""
        return people_of(self._db.execute(_HEADS, span(area)))

    def officers(self, area: str) -> list[Person]:
        """Officers (not admins) whose area is or contains `area`: the nearest first, then by name."""
        above = enclosing(area)
        found = people_of(self._db.execute(_OFFICERS, {"areas": above}))
        return sorted(found, key=lambda person: -_nearness(person.grants, above))

    def all_officers(self) -> list[Person]:
        """Officers of the whole country, by name."""
        return people_of(self._db.execute(_ALL_OFFICERS))

    def admins(self) -> list[Person]:
        """Admins, by name."""
        return people_of(self._db.execute(_ADMINS))

    def in_area(self, area: str) -> list[Person]:
        """Everyone with an open grant inside the area, by name. The empty area is the whole country, admins included."""
        return people_of(self._db.execute(_IN_AREA, span(area)))

    def find(self, text: str, area: str) -> list[Person]:
        """People of the area whose name holds `text`, in any case, by name."""
        plain = text.lower().replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")
        return people_of(self._db.execute(_FIND, span(area) | {"like": f"%{plain}%"}))

    def address(self, person: int) -> Address | None:
        """Where to reach somebody: the last used of the addresses that work; None when there is none."""
        rows = self._db.execute(_ADDRESSES, {"person_": person})
        return next((Address(channel, chat) for channel, chat, gone in rows if gone is None), None)

    def addresses(self, person: int) -> list[Address]:
        """All addresses of a person, last used first, also those that do not work."""
        return [Address(channel, chat) for channel, chat, _ in self._db.execute(_ADDRESSES, {"person_": person})]

    def unreachable(self, address: Address, now: datetime) -> None:
        """Nothing arrives there any more (the bot was stopped)."""
        self._db.execute(_GONE, {"channel_": address.channel, "chat_": address.chat, "now": now})

    def reachable(self, address: Address, now: datetime) -> None:
        """Things arrive there again."""
        self._db.execute(_BACK, {"channel_": address.channel, "chat_": address.chat, "now": now})


def _nearness(held: Sequence[Grant], above: Sequence[str]) -> int:
    return max(len(grant.area) for grant in held if grant.role is Role.OFFICER and grant.area in above)
