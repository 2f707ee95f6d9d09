"""Plays a page through the real reception, rounds and database, and writes down what every phone receives."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from functools import partial
from zoneinfo import ZoneInfo

from bot.channel import Incoming
from bot.clock import Clock
from bot.house import House
from bot.reception import Reception
from bot.rounds import Rounds
from conversations.events import (
    Blocked,
    Edited,
    Event,
    Pressed,
    Said,
    SentFile,
    SharedContact,
    SharedPlace,
    Started,
    Strange,
)
from conversations.messages import Message
from conversations.people import Address, Role
from storage.database import Database
from storage.desk import Desk
from tests.transcripts import page

WIB = ZoneInfo("Asia/Jakarta")
LEASE = timedelta(minutes=1)
FILES = {
    "foto": ("photo", "image/jpeg", "foto.jpg", 180_000),
    "foto besar": ("photo", "image/jpeg", "foto.jpg", 25 * 1024 * 1024),
    "dokumen": ("document", "application/pdf", "berita-acara.pdf", 90_000),
    "suara": ("voice", "audio/ogg", "", 20_000),
    "video": ("video", "video/mp4", "video.mp4", 900_000),
    "stiker": ("sticker", "image/webp", "", 9_000),
}


class StillClock(Clock):
    """The clock of a page: moved by its `@` lines alone."""

    def __init__(self) -> None:
        super().__init__()
        self.at = datetime(2026, 3, 2, 9, 0, tzinfo=WIB)

    def now(self) -> datetime:
        """The moment the page has come to; each look is a millisecond later, so that order can be told."""
        self.at += timedelta(milliseconds=1)
        return self.at.astimezone(ZoneInfo("UTC"))


@dataclass
class Player:
    """One page being played on one database file."""

    database: Database
    house: House
    clock: StillClock = field(default_factory=StillClock)
    count: int = 0
    phones: dict[str, str] = field(default_factory=dict)
    code: str = ""
    buttons: dict[str, dict[str, tuple[str, str]]] = field(default_factory=dict)

    async def play(self, steps: list[page.Step]) -> list[page.Step]:
        """The same steps with what really came of them."""
        played = []
        for step in steps:
            came = await self._step(step)
            played.append(page.Step(step.line, came))
        return played

    async def _step(self, step: page.Step) -> list[str]:
        if step.kind == "#":
            return []
        if step.kind == "=":
            await self._set_up(step.text)
            return []
        if step.kind == "@":
            await self._move(step.text)
            return await self._delivered("")
        await self._typed(step.kind, step.text)
        return await self._delivered(step.kind)

    def address(self, phone: str) -> Address:
        """Where a phone of the page is reached; a name not heard before is a new phone."""
        return Address("telegram", self.phones.setdefault(phone, str(1001 + len(self.phones))))

    async def _set_up(self, text: str) -> None:
        """`kepala Siti 62.06.05.2003`, `petugas Budi 62.06 dinas_koperasi`, `admin Rina`: somebody who is known already."""
        phone, name, *rest = text.split()
        roles = {"kepala": Role.HEAD, "petugas": Role.OFFICER, "admin": Role.ADMIN}
        role = next((role for word, role in roles.items() if phone.startswith(word)), Role.HEAD)
        area, agency = [*rest, "", ""][:2]
        now = self.clock.now()

        def known(desk: Desk) -> None:
            at = self.address(phone)
            person = desk.people.at(at) or desk.people.add(name, now, phone=f"+62812000{at.chat}")
            desk.people.bind(at, person.id, now)
            desk.people.grant(person.id, role, area, agency, by=None, now=now)

        await self.database.write(known)

    async def _move(self, text: str) -> None:
        """`2026-03-02 09:00` sets the clock, `+26h` or `+3d` moves it; then the clock's round is walked."""
        if moved := re.fullmatch(r"\+(\d+)([hdm])", text):
            unit = {"h": "hours", "d": "days", "m": "minutes"}[moved[2]]
            self.clock.at += timedelta(**{unit: int(moved[1])})
        else:
            self.clock.at = datetime.strptime(text, "%Y-%m-%d %H:%M").replace(tzinfo=WIB)
        await Rounds(self.database, self.house, lambda: None).walk(self.clock.now())

    async def _typed(self, phone: str, text: str) -> None:
        self.count += 1
        reception = Reception(self.database, self.house, self.clock, lambda: None, lambda *_: None)
        at = self.address(phone)
        event = self._event(phone, text)
        await reception.receive(Incoming(at, f"{self.count}", self.clock.now(), event, name=phone.capitalize()))

    def _event(self, phone: str, text: str) -> Event:
        if pressed := re.fullmatch(r"\[(.+)\]", text):
            data, message = self.buttons.get(phone, {})[pressed[1]]
            return Pressed(data, message)
        if not (special := re.fullmatch(r"\((.+?)\)(?: (.*))?", text, re.DOTALL)):
            return self._words(text)
        what, rest = special[1], special[2] or ""
        if what in FILES:
            kind, mime, name, size = FILES[what]
            return SentFile(kind, f"ref-{self.count}", mime, name, size, rest, f"unique-{self.count}")
        if what.startswith("lokasi"):
            latitude, longitude = what.split()[1:]
            return SharedPlace(float(latitude), float(longitude))
        others: dict[str, Event] = {
            "kontak sendiri": SharedContact("+6281234567890", own=True, name=phone),
            "kontak orang lain": SharedContact("+6281399990000", own=False, name="Orang Lain"),
            "diteruskan": Said(rest, forwarded=True),
            "diubah": Edited(rest),
            "blokir": Blocked(),
            "buka blokir": Blocked(again=True),
            "jajak pendapat": Strange("poll"),
        }
        return others[what]

    def _words(self, text: str) -> Event:
        text = text.replace("{code}", self.code)
        if text.startswith("/start"):
            return Started(text.removeprefix("/start").strip())
        return Said(text)

    async def _delivered(self, phone: str) -> list[str]:
        """Everything that waits in the outbox now, handed over in the postman's order."""
        lines: list[str] = []
        now = self.clock.now()
        while letters := await self.database.write(lambda desk: desk.outbox.claim("telegram", now, 100, LEASE)):
            for letter in letters:
                ref = f"m{letter.id}"
                to = next((name for name, chat in self.phones.items() if chat == letter.to.chat), letter.to.chat)
                self._remember(to, letter.message, ref)
                text = letter.message.text.striptags() if "\n" not in letter.message.text else _plain(letter.message)
                lines += page.said("" if to == phone else to, text, _extra(letter.message))
                await self.database.write(partial(_sent, letter.id, ref, now))
        return lines

    def _remember(self, phone: str, message: Message, ref: str) -> None:
        """The buttons that can be pressed from now on, and the code that can be used."""
        if message.buttons:
            own = self.buttons.setdefault(phone, {})
            own.update({b.label: (b.data, ref) for row in message.buttons for b in row if b.data})
        if found := re.search(r"start=(\w+)", str(message.text)):
            self.code = found[1]


def _sent(letter: int, ref: str, now: datetime, desk: Desk) -> None:
    desk.outbox.sent(letter, ref, now)


def _plain(message: Message) -> str:
    """The words without markup, line by line (`striptags` would join the lines)."""
    return "\n".join(message.text.__class__(line).striptags() for line in message.text.split("\n"))


def _extra(message: Message) -> Iterator[str]:
    """Keys, buttons and papers, as lines below the words."""
    if message.keys:
        yield "⌨ " + " / ".join(" | ".join(key.label for key in row) for row in message.keys)
    for row in message.buttons:
        yield " ".join(f"[{button.label}]" for button in row)
    if message.paper:
        yield f"📎 {message.paper.name}"
    if message.media:
        yield "📷"
    if message.replaces:
        yield "(in place)"
