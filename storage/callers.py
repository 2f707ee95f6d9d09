"""Who writes from an address, and how the chat was left: what every turn asks first, in one question."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import func, select

from conversations.people import Address, Person
from storage.chats import CHAT, Chat
from storage.people import GRANT, HELD, HERE, PERSON, people_of
from storage.reminder_tables import reminded
from storage.repository import Repository
from storage.tables import address as addresses
from storage.tables import person as persons
from storage.tables import role_grant as grants


@dataclass(frozen=True, slots=True)
class Caller:
    """A person at a phone, as they were when something arrived from there."""

    person: Person | None
    """None when nobody is known to write from there."""
    chat: Chat
    reminded_at: datetime | None = None
    """When a reminder was last made for that person."""


_REMINDED = select(func.max(reminded.c.at)).where(reminded.c.person == persons.c.id).scalar_subquery()
_AT = (
    select(*PERSON, *GRANT, _REMINDED.label("reminded_at"), *CHAT)
    # Not people's own join in brackets: SQLite would lay all people beside their roles for each question.
    .select_from(addresses.outerjoin(persons, persons.c.id == addresses.c.person).outerjoin(grants, HELD))
    .where(HERE)
    .order_by(grants.c.id)
)
_CHAT_FROM = len(PERSON) + len(GRANT) + 1


class Callers(Repository):
    """Callers, by address."""

    __slots__ = ()

    def at(self, address: Address) -> Caller:
        """Who writes from there; with an empty chat when it was never seen. Writes nothing."""
        rows = self._db.execute(_AT, {"channel_": address.channel, "chat_": address.chat}).all()
        if not rows:
            return Caller(None, Chat(address))
        known = people_of(rows) if rows[0].id is not None else [None]
        return Caller(known[0], Chat(address, *rows[0][_CHAT_FROM:]), rows[0].reminded_at)
