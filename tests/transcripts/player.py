"""Plays a page through the real reception, rounds and database, and writes down what every phone receives."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from functools import partial
from itertools import count
from pathlib import Path
from zoneinfo import ZoneInfo

from markupsafe import Markup

from bot.channel import File, Needless
from bot.clock import Clock
from bot.house import House
from bot.papers import Papers
from bot.reception import Reception
from bot.rounds import Rounds
from bot.telegram.calls import LIMITS
from conversations.draft import State
from conversations.formfile import read_form
from conversations.messages import Message
from conversations.people import Address
from storage.chats import Chat
from storage.database import Database
from storage.desk import Desk
from storage.drafts import AnswerEvent
from tests.transcripts import page
from tests.transcripts.known import set_up
from tests.transcripts.typed import event_of
from tests.transcripts.ways import Shown, Way
from tests.transcripts.workbooks import fetched, judged

FOLDER = Path(__file__).parent
"""Where the forms lie that some pages play besides the built-in ones."""
WIB = ZoneInfo("Asia/Jakarta")
LEASE = timedelta(minutes=1)
PIXEL = b"\xff\xd8\xff\xc0\x00\x11\x08\x01\xe0\x02\x80" + bytes(9)
SETTLED = (State.GIVEN, State.SKIPPED)


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
    """One page being played on one database file, through one way."""

    database: Database
    house: House
    way: Way
    clock: StillClock
    counted: Iterator[int] = field(default_factory=lambda: count(1))
    folder: Path = Path()
    """Where the media are kept."""
    code: str = ""
    buttons: dict[str, dict[str, tuple[str, str]]] = field(default_factory=dict)

    async def play(self, steps: list[page.Step]) -> list[page.Step]:
        """The same steps with what really came of them."""
        return [page.Step(step.line, await self._step(step)) for step in steps]

    async def _step(self, step: page.Step) -> list[str]:
        if step.kind == "#":
            return []
        if step.kind == "=" and step.text.startswith("formulir "):
            form = read_form((FOLDER / f"{step.text.split()[1]}.yaml").read_text(encoding="utf-8"), step.text)
            self.house = replace(self.house, forms={**self.house.forms, form.name: form})
            return []
        if step.kind == "=":
            number, now = next(self.counted), self.clock.now()
            await self.database.write(partial(set_up, step.text, self.way.address, number, now))
            return []
        if step.kind == "@":
            await self._move(step.text)
            return await self._delivered("")
        kept = await self._typed(step.kind, step.text)
        return [*kept, *await self._delivered(step.kind)]

    async def _move(self, text: str) -> None:
        """`2026-03-02 09:00` sets the clock, `+26h` or `+3d` moves it; then the clock's round is walked."""
        if moved := re.fullmatch(r"\+(\d+)([hdm])", text):
            unit = {"h": "hours", "d": "days", "m": "minutes"}[moved[2]]
            self.clock.at += timedelta(**{unit: int(moved[1])})
        else:
            self.clock.at = datetime.strptime(text, "%Y-%m-%d %H:%M").replace(tzinfo=WIB)
        await Rounds(self.database, self.house, lambda: None).walk(self.clock.now())

    async def _typed(self, phone: str, text: str) -> list[str]:
        """Bring what was done to the reception. What it kept for a report, as lines."""
        reception = Reception(self.database, self.house, self.clock, lambda: None, lambda *_: None)
        number, own = next(self.counted), self.buttons.get(phone, {})
        try:
            event = event_of(text.replace("{code}", self.code), own, number)
        except KeyError:
            return [f"      {page.NOT_THERE}: {text}"]
        lines = []
        for arrived in self.way.arrives(phone, event):
            chat = await self.database.read(lambda desk: desk.chats.get(self.way.address(phone)))
            before = await self.database.read(partial(_history, chat))
            await reception.receive(arrived)
            if text.startswith(("(formulir) ", "(gambar) ")):
                # What is said at once is on the screen before the workbook is read.
                lines += await self._delivered(phone)
            if text.startswith("(daftar) "):
                await fetched(self.database, self.clock, self.folder, text.removeprefix("(daftar) "))
            await judged(self.database, self.house, self.clock, self.folder, text.removeprefix("(formulir) "))
            after = await self.database.read(partial(_history, chat))
            lines += [page.kept(one.path, one.value) for one in after[len(before) :] if one.answer.state in SETTLED]
        return lines

    async def _delivered(self, phone: str) -> list[str]:
        """Everything that waits in the outbox now, handed over in the postman's order."""
        lines: list[str] = []
        now = self.clock.now()
        while letters := await self.database.write(lambda desk: desk.outbox.claim("telegram", now, 100, LEASE)):
            for letter in letters:
                try:
                    enclosed = await self._enclosed(letter.message, letter.to)
                except Needless:
                    await self.database.write(partial(_needless, letter.id, now))
                    continue
                shown = self.way.shows(letter.to, *enclosed)
                to = self.way.phone(letter.to)
                self._remember(to, shown)
                lines += page.said("" if to == phone else to, shown.text, _extra(shown))
                await self.database.write(partial(_sent, letter.id, shown.ref, now))
        return lines

    async def _enclosed(self, message: Message, to: Address) -> tuple[Message, File | None]:
        """The paper as it is really made; a stored photo stands in for itself, since nobody fetched it here."""
        if message.paper is None:
            row = await self.database.read(lambda desk: desk.media.get(message.media)) if message.media else None
            if row is not None and row.state == "fetched":
                return message, File(row.filename, row.mime, (self.folder / row.path).read_bytes())
            return message, File("foto.jpg", "image/jpeg", PIXEL) if message.media else None
        made = await Papers(self.database, self.house, self.clock, self.folder)(message.paper, to, LIMITS.file)
        text = Markup("\n\n").join(part for part in (message.text, made.words) if part)
        return replace(message, text=text, buttons=(*message.buttons, *made.buttons)), made.file

    def _remember(self, phone: str, shown: Shown) -> None:
        """The buttons that can be pressed from now on, and the code that can be used."""
        own = self.buttons.setdefault(phone, {})
        if shown.edited:
            own = self.buttons[phone] = {label: to for label, to in own.items() if to[1] != shown.ref}
        own.update({label: (data, shown.ref) for row in shown.buttons for label, data in row})
        if found := re.search(r"start=(\w+)", shown.text):
            self.code = found[1]


def _history(chat: Chat, desk: Desk) -> list[AnswerEvent]:
    """Every answer ever given to the form on a chat's table."""
    return desk.drafts.history(chat.form, chat.owner) if chat.form else []


def _needless(letter: int, now: datetime, desk: Desk) -> None:
    desk.outbox.needless(letter, now)


def _sent(letter: int, ref: str, now: datetime, desk: Desk) -> None:
    desk.outbox.sent(letter, ref, now)


def _extra(shown: Shown) -> Iterator[str]:
    """Keys, buttons and papers, as lines below the words."""
    if shown.keys:
        yield "⌨ " + " / ".join(" | ".join(row) for row in shown.keys)
    for row in shown.buttons:
        yield " ".join(f"[{label}]" for label, _ in row)
    if shown.file:
        yield f"📎 {shown.file}"
    if shown.edited:
        yield "(pesan yang sama)"
