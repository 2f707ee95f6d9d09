"""A bot without a network to be attacked: the real house, a real SQLite file, and phones that may send anything."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from functools import partial
from itertools import count
from typing import TypeVar

from bot.channel import Incoming
from bot.clock import code_hash
from bot.house import House
from bot.reception import turn
from conversations.events import Event, Pressed, Said, SharedContact, Started
from conversations.messages import Message
from conversations.people import Address, Person, Role
from storage.database import Database
from storage.desk import Desk

T = TypeVar("T")
NOW = datetime(2026, 3, 2, 2, tzinfo=UTC)
"""Monday 2 March 2026, 9.00 WIB."""
PETAK_PUTI, SAMBA_KATUNG, OTHER_KABUPATEN = "62.06.05.2003", "62.06.05.2007", "62.01.02.2004"


@dataclass
class Bed:
    """Phones, people and time around one database."""

    database: Database
    house: House
    now: datetime = NOW
    _keys: Iterator[int] = field(default_factory=count)

    async def does(self, chat: str, event: Event, sender: str = "") -> None:
        """Something arrives from this chat."""
        incoming = Incoming(Address("telegram", chat), str(next(self._keys)), self.now, event, sender)
        await self.database.write(partial(turn, self.house, incoming, self.now))

    async def says(self, chat: str, *texts: str) -> str:
        """These words are typed, one message each; what this chat hears after the last."""
        for text in texts:
            await self.heard(chat)
            await self.does(chat, Started(text.removeprefix("/start").strip()) if text.startswith("/start") else Said(text))
        return await self.heard(chat)

    async def presses(self, chat: str, data: str) -> str:
        """A button with any data is pressed; what this chat hears."""
        await self.heard(chat)
        await self.does(chat, Pressed(data))
        return await self.heard(chat)

    async def letters(self, chat: str) -> list[Message]:
        """What waits for this chat, as the postman would carry it now; it is taken away."""

        def work(desk: Desk) -> list[Message]:
            kept = []
            while claimed := desk.outbox.claim("telegram", self.now, 1000, timedelta(minutes=1)):
                kept += [letter for letter in claimed if letter.to.chat == chat]
                for letter in claimed:
                    if letter.to.chat == chat:
                        desk.outbox.sent(letter.id, "1", self.now)
            desk.outbox.release("telegram")
            return [letter.message for letter in kept]

        return await self.database.write(work)

    async def heard(self, chat: str) -> str:
        """The words of `letters`, with the labels of buttons."""
        messages = await self.letters(chat)
        labels = [button.label for message in messages for row in message.buttons for button in row]
        return "\n".join([*(str(message.text) for message in messages), *labels])

    async def settle(self, chat: str, role: Role, area: str, *, name: str = "", phone: str = "") -> Person:
        """Somebody with a role is reached at that chat."""

        def work(desk: Desk) -> Person:
            person = desk.people.at(Address("telegram", chat)) or desk.people.add(name or f"Orang {chat}", self.now, phone=phone)
            desk.people.bind(Address("telegram", chat), person.id, self.now)
            desk.people.grant(person.id, role, area, "dinas_koperasi" if role is Role.OFFICER else "", by=None, now=self.now)
            desk.people.update(person.id, consented_at=self.now)
            return desk.people.get(person.id)

        return await self.database.write(work)

    async def invited(self, code: str, role: Role, area: str, *, by: int | None = None) -> None:
        """There is an invitation of that code."""
        agency = "dinas_koperasi" if role is Role.OFFICER else ""

        def work(desk: Desk) -> None:
            expires = self.now + timedelta(days=14)
            desk.invitations.add(code_hash(code), role, area, agency, by=by, expires_at=expires, now=self.now)

        await self.database.write(work)

    async def redeems(self, chat: str, code: str, name: str, contact: str = "") -> str:
        """Somebody without a role opens a code and agrees to all; `contact` is the own card, for which the channel vouches."""
        heard = await self.says(chat, f"/start {code}", "ya", "setuju", name)
        return await self.gives(chat, contact) or heard

    async def applies(self, chat: str, name: str, contact: str = "", position: str = "Kepala Desa") -> str:
        """Somebody without a role asks to report for Petak Puti."""
        await self.says(chat, "/start", "setuju", "petak puti katingan tengah", "Ya, benar", name, position)
        return await self.gives(chat, contact)

    async def gives(self, chat: str, contact: str) -> str:
        """The own card is sent where the number is asked, or none."""
        await self.heard(chat)
        await self.does(chat, SharedContact(contact, own=True) if contact else Said("lewati"))
        return await self.heard(chat)

    async def person(self, chat: str) -> Person | None:
        """Who is known to write from there."""
        return await self.ask(lambda desk: desk.people.at(Address("telegram", chat)))

    async def ask(self, question: Callable[[Desk], T]) -> T:
        """What the desk knows."""
        return await self.database.read(question)
