"""A small province to try officers' commands in: two kabupaten, five villages, two short forms, a real SQLite file."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from functools import cache, partial
from itertools import count
from pathlib import Path

from bot.answering import run
from bot.channel import Needless
from bot.commands import declared  # noqa: F401 - the commands declare themselves
from bot.house import House
from bot.papers.latewords import SAYS, say
from bot.registry import Call
from conversations.areas import Area, Gazetteer
from conversations.draft import Answer, Answers, Draft, Facts, Report
from conversations.form import Form
from conversations.formfile import read_form
from conversations.messages import Message
from conversations.people import Address, Person, Role
from conversations.reading.places import PlaceIndex
from conversations.texts import read_locales
from storage.database import Database
from storage.desk import Desk

NOW = datetime(2026, 11, 24, 2, tzinfo=UTC)
"""Tuesday 24 November 2026, 9.00 WIB."""
TELOK, SAMBA, KASONGAN, RUNGUN, MENDAWAI = (
    "62.06.04.2003",
    "62.06.04.2004",
    "62.06.02.1001",
    "62.01.02.2001",
    "62.01.02.1003",
)
AREAS = (
    Area("62", "Kalimantan Tengah"),
    Area("62.01", "Kabupaten Kotawaringin Barat"),
    Area("62.01.02", "Arut Selatan"),
    Area(MENDAWAI, "Mendawai"),
    Area(RUNGUN, "Rungun"),
    Area("62.06", "Kabupaten Katingan"),
    Area("62.06.02", "Katingan Hilir"),
    Area(KASONGAN, "Kasongan Lama"),
    Area("62.06.04", "Katingan Tengah"),
    Area(TELOK, "Telok"),
    Area(SAMBA, "Samba Kahayan"),
)
FORMATION = """
settings:
  form_id: pembentukan
  version: "1"
  form_title: Pembentukan Koperasi Merah Putih
  filled_by: head
  fact::stage: tahap
  fact::pathway: jalur
  fact::obstacle: kendala
survey:
  - {type: select_one tahap, name: tahap, label: Sampai tahap mana}
  - {type: select_one jalur, name: jalur, label: Jalur}
  - {type: select_one kendala, name: kendala, label: Kendala}
  - {type: date, name: tanggal_musdes, label: Tanggal musdes}
  - {type: image, name: foto, label: Foto musyawarah}
choices:
  - {list_name: tahap, name: SOS, label: Sosialisasi}
  - {list_name: tahap, name: MUS, label: Musyawarah desa}
  - {list_name: tahap, name: RAT, label: RAT pertama}
  - {list_name: jalur, name: baru, label: Membentuk baru}
  - {list_name: jalur, name: revitalisasi, label: Merevitalisasi}
  - {list_name: kendala, name: lahan, label: Lahan belum ada}
"""
INVENTORY = """
settings: {form_id: koperasi, version: "1", form_title: Data koperasi, filled_by: head}
survey:
  - {type: integer, name: jumlah, label: Berapa koperasi}
  - {type: begin_repeat, name: koperasi, label: Koperasi, repeat_count: "${jumlah}"}
  - {type: text, name: nama, label: Nama koperasi}
  - {type: integer, name: aset, label: Aset, appearance: money}
  - {type: text, name: rat, label: Tahun RAT, appearance: year}
  - {type: end_repeat}
"""


@cache
def forms() -> Mapping[str, Form]:
    """Two forms, short enough to be read here."""
    return {"pembentukan": read_form(FORMATION, "pembentukan.yaml"), "koperasi": read_form(INVENTORY, "koperasi.yaml")}


def house(areas: tuple[Area, ...] = AREAS) -> House:
    """The house as it is wired for real, with its own areas, forms and counted codes."""
    gazetteer = Gazetteer(areas)
    codes = count(1)
    return House(
        forms=forms(),
        languages=read_locales(),
        keys={},
        gazetteer=gazetteer,
        places=PlaceIndex(gazetteer),
        timezone="Asia/Jakarta",
        controller="Dinas Koperasi dan UKM",
        contact="0811 0000 0000",
        link="https://t.me/betang_uji_bot",
        new_code=lambda: f"KODE{next(codes)}",
        largest_file=20_000_000,
    )


@dataclass
class Estate:
    """People, reports and time around one database."""

    database: Database
    house: House
    now: datetime = NOW
    people: dict[str, Person] = field(default_factory=dict)

    async def settle(
        self, name: str, *grants: tuple[Role, str], agency: str = "", phone: str = "", agreed: bool = True
    ) -> Person:
        """Somebody with these roles, reached at a chat of the own name."""
        person = await self.database.write(partial(_settle, self.now, name, grants, agency, phone, agreed))
        self.people[name] = person
        return person

    async def call(self, name: str, line: str, message: str = "") -> list[Message]:
        """What this person gets for a command line, typed or pressed, in its own transaction."""

        def work(desk: Desk) -> list[Message]:
            address = Address("telegram", name)
            person = desk.people.at(address) or Person(0, "")
            words = self.house.words(person.language)
            call = Call(desk, self.house, words, person, address, self.now, message=message)
            return run(call, line)

        messages = await self.database.write(work)
        _sendable(messages)
        return messages

    async def report(
        self, form: str, area: str, facts: Facts | None = None, answers: Answers | None = None, by: str = ""
    ) -> Report:
        """A report of a village, now."""
        who = self.people[by] if by else next(iter(self.people.values()))
        draft = Draft(form, "1", area, answers or {})
        facts = facts or Facts()
        return await self.database.write(lambda desk: desk.reports.file(draft, facts, by=who.id, now=self.now))

    async def carried(self) -> dict[str, list[Message]]:
        """What the postman carries now, by person: due and not expired, each once."""

        def work(desk: Desk) -> dict[str, list[Message]]:
            found: dict[str, list[Message]] = {}
            while claimed := desk.outbox.claim("telegram", self.now, 1000, timedelta(minutes=1)):
                for letter in claimed:
                    message = letter.message
                    if message.paper is not None and message.paper.name in SAYS:
                        try:
                            message = say(self.house, message.paper, letter.to, self.now, desk)
                        except Needless:
                            desk.outbox.needless(letter.id, self.now)
                            continue
                    found.setdefault(letter.to.chat, []).append(message)
                    desk.outbox.sent(letter.id, "1", self.now)
            return found

        return await self.database.write(work)

    async def letters(self, name: str) -> list[Message]:
        """What the postman carries to this person now."""
        return (await self.carried()).get(name, [])

    async def look(self, question: Callable[[Desk], object]) -> object:
        """Ask the desk."""
        return await self.database.read(question)


def _settle(
    now: datetime, name: str, grants: tuple[tuple[Role, str], ...], agency: str, phone: str, agreed: bool, desk: Desk
) -> Person:
    person = desk.people.add(name, now, position="Kepala Desa" if grants and grants[0][0] is Role.HEAD else "", phone=phone)
    desk.people.bind(Address("telegram", name), person.id, now)
    for role, area in grants:
        desk.people.grant(person.id, role, area, agency if role is Role.OFFICER else "", by=None, now=now)
    if agreed:
        desk.people.update(person.id, consented_at=now - timedelta(days=10))
    return desk.people.get(person.id)


@asynccontextmanager
async def estate(folder: Path, areas: tuple[Area, ...] = AREAS) -> AsyncIterator[Estate]:
    """A fresh database with the areas in it."""
    database = Database.open(f"sqlite:///{folder / 'betang.db'}")
    await database.migrate()
    await database.start()
    try:
        await database.write(lambda desk: desk.areas.replace(areas))
        yield Estate(database, house(areas))
    finally:
        await database.close()


def _sendable(messages: list[Message]) -> None:
    """Every channel can carry this: short enough, and each button's data at most 64 bytes."""
    for message in messages:
        assert 0 < len(message.text) <= 3500, len(message.text)
        for row in message.buttons:
            assert 0 < len(row) <= 8
            for button in row:
                assert button.label
                assert 0 < len(button.data.encode()) <= 64, button.data


def said(messages: list[Message]) -> str:
    """All texts and button labels, as one string, to look for words in."""
    labels = [button.label for message in messages for row in message.buttons for button in row]
    return "\n".join([*(str(message.text) for message in messages), *labels])


def presses(messages: list[Message]) -> list[str]:
    """The command lines behind all buttons."""
    return [button.data for message in messages for row in message.buttons for button in row if button.data]


def given(**answers: str | int) -> dict[str, Answer]:
    """Answers by path; `__` stands for `/`."""
    return {path.replace("__", "/"): Answer(value) for path, value in answers.items()}
