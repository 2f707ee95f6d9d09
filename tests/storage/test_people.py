"""Who writes from where, and what each may do: at one stroke, and never lost."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from datetime import timedelta

import pytest

from conversations.people import Address, Grant, Role
from storage.database import Database
from storage.desk import Desk
from storage.errors import Refused
from tests.storage.scene import HOUR, NOW, OTHER, PHONE, VILLAGE, head


async def test_person_at_an_address_comes_with_open_grants(database: Database) -> None:
    """One question tells who writes and what that person may do; ended grants are left out."""

    def arrange(desk: Desk) -> int:
        person = head(desk)
        desk.people.grant(person.id, Role.HEAD, OTHER, "", by=person.id, now=NOW)
        gone = desk.people.grant(person.id, Role.OFFICER, "62.01", "camat", by=None, now=NOW)
        assert desk.people.revoke(gone, by=None, now=NOW)
        assert not desk.people.revoke(gone, by=None, now=NOW)
        return person.id

    known = await database.write(arrange)
    person = await database.read(lambda desk: desk.people.at(PHONE))
    assert person is not None
    assert person.id == known
    assert [replace(grant, id=0) for grant in person.grants] == [Grant(Role.HEAD, VILLAGE), Grant(Role.HEAD, OTHER)]
    assert await database.read(lambda desk: desk.people.at(Address("whatsapp", "5501"))) is None


async def test_a_person_without_grants_is_known(database: Database) -> None:
    """Somebody whose roles have ended is still somebody."""

    def arrange(desk: Desk) -> None:
        desk.people.bind(PHONE, desk.people.add("Sari", NOW, position="Sekdes", phone="+6281200000001").id, NOW)

    await database.write(arrange)
    person = await database.read(lambda desk: desk.people.at(PHONE))
    assert person is not None
    assert (person.name, person.position, person.phone, person.grants) == ("Sari", "Sekdes", "+6281200000001", ())


async def test_granting_twice_is_once(database: Database) -> None:
    """The open grant is given back instead of another; after it has ended there is a new one."""

    def work(desk: Desk) -> tuple[int, int, int]:
        person = head(desk).id
        first = desk.people.grant(person, Role.OFFICER, "62", "dpmd", by=None, now=NOW)
        second = desk.people.grant(person, Role.OFFICER, "62", "dpmd", by=None, now=NOW)
        desk.people.revoke(first, by=None, now=NOW)
        return first, second, desk.people.grant(person, Role.OFFICER, "62", "dpmd", by=None, now=NOW)

    first, second, third = await database.write(work)
    assert first == second != third


async def test_a_phone_that_changes_hands_keeps_nothing_on_the_table(database: Database) -> None:
    """The next owner of a phone does not find the draft of the last one."""

    def work(desk: Desk) -> None:
        head(desk)
        desk.chats.focus(PHONE, "koperasi", VILLAGE, NOW)
        desk.chats.choose_village(PHONE, VILLAGE, NOW)
        desk.people.bind(PHONE, desk.people.at(PHONE).id, NOW)  # type: ignore[union-attr]
        assert desk.chats.get(PHONE).form == "koperasi"
        desk.people.bind(PHONE, desk.people.add("Sari", NOW).id, NOW)

    await database.write(work)
    chat = await database.read(lambda desk: desk.chats.get(PHONE))
    assert (chat.form, chat.owner, chat.village) == ("", "", "")
    assert await database.read(lambda desk: desk.people.at(PHONE).name) == "Sari"  # type: ignore[union-attr]


async def test_reached_at_the_last_used_address_that_works(database: Database) -> None:
    """A blocked phone is passed over; let in again, it is the one last used."""
    tablet, old = Address("telegram", "2"), Address("whatsapp", "1")

    def work(desk: Desk) -> list[Address | None]:
        person = head(desk, phone=old).id
        desk.people.bind(tablet, person, NOW + HOUR)
        found = [desk.people.address(person)]
        desk.people.unreachable(tablet, NOW + HOUR)
        found.append(desk.people.address(person))
        desk.people.unreachable(old, NOW + HOUR)
        found.append(desk.people.address(person))
        desk.people.reachable(old, NOW + 2 * HOUR)
        assert desk.people.addresses(person) == [old, tablet]
        return [*found, desk.people.address(person)]

    assert await database.write(work) == [tablet, old, None, old]


async def test_who_is_responsible_nearest_first(database: Database) -> None:
    """A village's officers are those whose area encloses it; a province's do not lie inside a district; admins are apart."""

    def work(desk: Desk) -> dict[str, list[str]]:
        for name, role, area in (
            ("Provinsi", Role.OFFICER, "62"),
            ("Camat", Role.OFFICER, "62.01.02"),
            ("Tetangga", Role.OFFICER, "62.01.03"),
            ("Kabupaten", Role.OFFICER, "62.01"),
            ("Mirip", Role.OFFICER, "62.010"),
            ("Admin", Role.ADMIN, ""),
        ):
            person = desk.people.add(name, NOW)
            desk.people.grant(person.id, role, area, "", by=None, now=NOW)
        head(desk, "Kades")
        former = desk.people.add("Mantan Kabupaten", NOW).id
        desk.people.revoke(desk.people.grant(former, Role.OFFICER, "62.01", "", by=None, now=NOW), by=None, now=NOW)
        ask = desk.people
        return {
            "officers": [person.name for person in ask.officers(VILLAGE)],
            "admins": [person.name for person in ask.admins()],
            "heads": [person.name for person in ask.heads("62.01")],
            "in area": [person.name for person in ask.in_area("62.01")],
            "everywhere": [person.name for person in ask.in_area("")],
            "found": [person.name for person in ask.find("AB", "62")],
            "not a pattern": [person.name for person in ask.find("%", "62")],
        }

    assert await database.write(work) == {
        "officers": ["Camat", "Kabupaten", "Provinsi"],
        "admins": ["Admin"],
        "heads": ["Kades"],
        "in area": ["Camat", "Kabupaten", "Kades", "Tetangga"],
        "everywhere": ["Admin", "Camat", "Kabupaten", "Kades", "Mirip", "Provinsi", "Tetangga"],
        "found": ["Kabupaten"],
        "not a pattern": [],
    }


async def test_changing_a_person(database: Database) -> None:
    """Known fields change; an unknown person or field is our mistake and says so."""

    def work(desk: Desk) -> None:
        person = head(desk).id
        desk.people.update(person, name="Budi Santoso", consented_at=NOW, muted_until=NOW + HOUR)
        changed = desk.people.get(person)
        assert (changed.name, changed.consented_at, changed.muted_until) == ("Budi Santoso", NOW, NOW + HOUR)
        with pytest.raises(KeyError):
            desk.people.update(person + 1, name="x")
        with pytest.raises(KeyError):
            desk.people.get(person + 1)
        with pytest.raises(ValueError, match="no id"):
            desk.people.update(person, id="9")

    await database.write(work)


async def test_a_name_neither_engine_can_hold_is_cleaned(database: Database) -> None:
    """NUL and half a surrogate pair come from real phones, and must not stop an arrival."""
    person = await database.write(lambda desk: desk.people.add("Bu\0di \ud83d Ré", NOW))
    assert person.name == "Budi ? Ré"


async def test_erasing_leaves_an_id_and_nothing_personal(database: Database) -> None:
    """After erasure neither name nor phone is found anywhere, and no role is open."""

    def work(desk: Desk) -> None:
        person = head(desk).id
        desk.invitations.add("h", Role.HEAD, VILLAGE, "", name="Budi", phone="+62812", by=None, expires_at=NOW + HOUR, now=NOW)
        desk.invitations.use("h", person, NOW)
        desk.people.erase(person, NOW)
        bare = desk.people.get(person)
        assert (bare.name, bare.phone, bare.grants, desk.people.addresses(person)) == ("", "", (), [])
        assert desk.people.at(PHONE) is None
        invitation = desk.invitations.find("h")
        assert invitation is not None
        assert (invitation.name, invitation.phone) == ("", "")

    await database.write(work)


async def test_an_invitation_lets_in_once_and_in_time(database: Database) -> None:
    """Two phones redeem the same code at the same moment: one of them is let in."""

    def arrange(desk: Desk) -> tuple[int, int]:
        for code, life in (("good", HOUR), ("old", timedelta(0))):
            desk.invitations.add(code, Role.OFFICER, "62", "dpmd", by=None, expires_at=NOW + life, now=NOW)
        return desk.people.add("A", NOW).id, desk.people.add("B", NOW).id

    one, two = await database.write(arrange)
    both = await asyncio.gather(
        database.write(lambda desk: desk.invitations.use("good", one, NOW), lock="one"),
        database.write(lambda desk: desk.invitations.use("good", two, NOW), lock="two"),
    )
    assert sorted(both) == [False, True]
    used = await database.read(lambda desk: desk.invitations.find("good"))
    assert used is not None
    assert (used.used_by, used.used_at, used.role) == (one if both[0] else two, NOW, Role.OFFICER)
    assert not await database.write(lambda desk: desk.invitations.use("old", one, NOW))
    assert not await database.write(lambda desk: desk.invitations.use("never given", one, NOW))
    assert await database.read(lambda desk: desk.invitations.find("never given")) is None
    with pytest.raises(Refused):
        await database.write(lambda desk: desk.invitations.add("good", Role.HEAD, VILLAGE, "", by=None, expires_at=NOW, now=NOW))


async def test_two_officers_decide_at_once_and_one_counts(database: Database) -> None:
    """The slower of two officers is told that it is decided, and can see by whom and how."""

    def arrange(desk: Desk) -> tuple[int, int, int]:
        applicant = desk.people.add("Calon", NOW).id
        application = desk.applications.add(applicant, VILLAGE, NOW)
        assert desk.applications.add(applicant, VILLAGE, NOW) == application
        assert [open_.id for open_ in desk.applications.open_in("62.01")] == [application]
        assert desk.applications.open_in("62.02") == []
        return application, desk.people.add("A", NOW).id, desk.people.add("B", NOW).id

    application, one, two = await database.write(arrange)
    yes, no = await asyncio.gather(
        database.write(lambda desk: desk.applications.decide(application, True, by=one, now=NOW), lock="a"),
        database.write(lambda desk: desk.applications.decide(application, False, by=two, now=NOW), lock="b"),
    )
    assert yes != no
    decided = await database.read(lambda desk: desk.applications.get(application))
    assert decided is not None
    assert (decided.approved, decided.decided_by) == ((True, one) if yes else (False, two))
    assert await database.read(lambda desk: desk.applications.open_in("")) == []
    assert await database.read(lambda desk: desk.applications.of(decided.person)) == [decided]


async def test_who_writes_again_can_be_reached_again(database: Database) -> None:
    """A phone that was given up as unreachable is used again once its person has written from it."""
    person = await database.write(lambda desk: desk.people.add("Siti", NOW))
    await database.write(lambda desk: desk.people.bind(PHONE, person.id, NOW))
    await database.write(lambda desk: desk.people.unreachable(PHONE, NOW))
    assert await database.read(lambda desk: desk.people.address(person.id)) is None
    await database.write(lambda desk: desk.chats.seen(PHONE, NOW))
    assert await database.read(lambda desk: desk.people.address(person.id)) == PHONE
