"""People who are known to the bot before it starts, so that a test can begin where it wants."""

from __future__ import annotations

from functools import partial

from conversations.people import Address, Role
from storage.database import Database
from storage.desk import Desk
from tests.whole.estate import Estate
from tests.whole.people import REPORT, Person


def phone(estate: Estate, name: str) -> Person:
    """A phone that has not written yet."""
    return Person(estate, estate.world.add_phone(name, f"+62812000{len(estate.world.phones) + 1:05}"))


async def known(estate: Estate, name: str, role: Role, area: str = "", agency: str = "") -> Person:
    """Somebody with a role, who may write at once."""
    person = phone(estate, name)
    await _write(estate, [(person, role, area, agency)])
    return person


async def heads(estate: Estate, count: int) -> list[Person]:
    """Heads of as many villages of Kabupaten Katingan, in the order of their codes."""
    codes = [
        code for (code,) in estate.rows("SELECT code FROM area WHERE code LIKE '62.06.%' AND length(code) = 13 ORDER BY code")
    ]
    persons = [phone(estate, f"Kepala {number}") for number in range(1, count + 1)]
    await _write(estate, [(person, Role.HEAD, code, "") for person, code in zip(persons, codes, strict=False)])
    return persons


def answers(number: int) -> dict[str, str]:
    """What the head of this number reports: nobody else says the same name and the same members."""
    return {**REPORT, "nama": f"KUD Contoh {number:03}", "anggota": str(100 + number)}


async def _write(estate: Estate, settlers: list[tuple[Person, Role, str, str]]) -> None:
    database = Database.open(f"sqlite:///{estate.database}")
    await database.start()
    try:
        for person, role, area, agency in settlers:
            await database.write(partial(_settle, person, role, area, agency))
    finally:
        await database.close()


def _settle(person: Person, role: Role, area: str, agency: str, desk: Desk) -> None:
    person.phone.started = True
    now = person.estate.world.clock.now()
    settled = desk.people.add(person.phone.name, now, phone=person.phone.number)
    desk.people.bind(Address("telegram", str(person.phone.id)), settled.id, now)
    desk.people.grant(settled.id, role, area, agency, by=None, now=now)
