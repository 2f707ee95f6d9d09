"""A small scene for the tests of storage: a moment, a village, its head."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from markupsafe import Markup

from conversations.draft import Answer, Draft
from conversations.messages import Message
from conversations.people import Address, Person, Role
from storage.desk import Desk

NOW = datetime(2026, 3, 2, 2, 0, tzinfo=UTC)
HOUR = timedelta(hours=1)
MINUTE = timedelta(minutes=1)
VILLAGE = "62.01.02.2003"
OTHER = "62.01.02.2004"
PHONE = Address("telegram", "5501")
HELLO = Message(Markup("Selamat pagi"))


def head(desk: Desk, name: str = "Budi", village: str = VILLAGE, phone: Address = PHONE) -> Person:
    """A head of a village, with a phone."""
    person = desk.people.add(name, NOW)
    desk.people.bind(phone, person.id, NOW)
    desk.people.grant(person.id, Role.HEAD, village, "", by=None, now=NOW)
    return desk.people.get(person.id)


def draft(*answers: str, village: str = VILLAGE, form: str = "koperasi", corrects: int = 0) -> Draft:
    """A draft with these values under q1, q2 and so on."""
    given = {f"q{n}": Answer(value, by=1, at=NOW) for n, value in enumerate(answers, 1)}
    return Draft(form, "1", village, given, NOW, NOW, corrects=corrects)
