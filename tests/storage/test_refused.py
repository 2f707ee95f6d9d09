"""People who were refused, on both engines: after thirty days nothing personal of them is left, and the audit still stands."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest

from bot.forgetting import KEEP, forget
from conversations.people import Address, Role
from storage.database import Database
from storage.desk import Desk
from tests.storage.scene import HOUR, NOW, VILLAGE
from tests.transcripts.stage import house

CHAT = Address("telegram", "7701")
LATER = NOW + KEEP + HOUR


def applicant(desk: Desk, approved: bool | None = False, decided_at: datetime = NOW) -> int:
    """Somebody who applied at NOW; `approved` None: nobody has decided."""
    person = desk.people.add("Siti Aminah", NOW, position="Kepala Desa", phone="+6281200000001")
    desk.people.bind(CHAT, person.id, NOW)
    application = desk.applications.add(person.id, VILLAGE, NOW)
    desk.audit.note(person.id, "applied", VILLAGE, NOW)
    if approved is not None:
        desk.applications.decide(application, approved, by=person.id, now=decided_at)
        desk.audit.note(person.id, "approved" if approved else "refused", VILLAGE, NOW, person=person.id)
    return person.id


async def test_thirty_days_after_the_refusal_nothing_personal_is_left(database: Database) -> None:
    """Name, position, number and chat go; who asked for which village, and that it was refused, stay under a bare number."""
    person = await database.write(applicant)
    await database.write(lambda desk: forget(house(), NOW + KEEP - HOUR, desk))
    assert (await database.read(lambda desk: desk.people.get(person))).name == "Siti Aminah"
    await database.write(lambda desk: forget(house(), LATER, desk))
    left = await database.read(lambda desk: desk.people.get(person))
    assert (left.name, left.position, left.phone, left.consented_at) == ("", "", "", None)
    assert await database.read(lambda desk: desk.people.at(CHAT)) is None
    audit = await database.read(lambda desk: desk.audit.latest("", 9))
    assert [row.what for row in audit] == ["refused", "applied"]
    assert "Siti" not in str(audit)
    assert await database.read(lambda desk: desk.applications.long_refused(LATER)) == []


@pytest.mark.parametrize("why", ["undecided", "approved", "asks again", "refused again lately", "is filling in", "had a role"])
async def test_whose_data_are_still_needed(database: Database, why: str) -> None:
    """Who waits, was let in, asks anew or ever had a role is left alone."""

    def fill(desk: Desk) -> int:
        person = applicant(desk, {"undecided": None, "approved": True}.get(why, False))
        if why in ("approved", "had a role"):
            grant = desk.people.grant(person, Role.HEAD, VILLAGE, "", by=None, now=NOW)
            if why == "had a role":
                desk.people.revoke(grant, by=None, now=NOW)
        if why in ("asks again", "refused again lately"):
            again = desk.applications.add(person, VILLAGE, NOW + HOUR)
            if why == "refused again lately":
                desk.applications.decide(again, False, by=person, now=NOW + timedelta(days=20))
        if why == "is filling in":
            desk.chats.focus(CHAT, "pendaftaran", "telegram/7701", LATER - HOUR)
        return person

    person = await database.write(fill)
    await database.write(lambda desk: forget(house(), LATER, desk))
    assert (await database.read(lambda desk: desk.people.get(person))).phone == "+6281200000001"
