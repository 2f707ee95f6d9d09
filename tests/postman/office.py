"""A postman at work, with a channel in place of the network."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from pathlib import Path

from markupsafe import Markup

from bot.channel import Delivered, FetchLater, File, Limits, Made, Outcome
from bot.clock import Clock
from bot.meters import Meters
from bot.postman import Postman
from conversations.messages import Message, Paper, Urgency
from conversations.people import Address
from storage.database import Database
from storage.desk import Desk

LIMITS = Limits(text=4096, caption=1024, file=1000, download=1000, a_second=10_000, chat_gap=timedelta())
Send = Callable[[Address, Message, File | None], Awaitable[Outcome]]


@dataclass
class Wire:
    """A channel: what it was given, and how each sending ends."""

    limits: Limits = LIMITS
    name: str = "telegram"
    sent: list[tuple[str, str]] = field(default_factory=list)
    """Chat and words, when the sending began."""
    files: list[File | None] = field(default_factory=list)
    script: list[Outcome | Exception] = field(default_factory=list)
    """How the next sendings end; afterwards each is delivered."""
    gate: asyncio.Event | None = None
    """Closed, sendings begin and do not end."""
    files_there: dict[str, bytes | Exception] = field(default_factory=dict)

    async def send(self, to: Address, message: Message, file: File | None) -> Outcome:
        """One sending."""
        self.sent.append((to.chat, str(message.text)))
        self.files.append(file)
        end = self.script.pop(0) if self.script else Delivered(f"m{len(self.sent)}")
        if self.gate is not None:
            await self.gate.wait()
        if isinstance(end, Exception):
            raise end
        return end

    async def fetch(self, ref: str) -> bytes:
        """The bytes the test laid down."""
        found = self.files_there.get(ref, FetchLater("not there"))
        if isinstance(found, Exception):
            raise found
        return found

    @property
    def words(self) -> list[str]:
        """What was said, in order."""
        return [words for _, words in self.sent]


@dataclass
class Office:
    """The postman, his clock and his channel."""

    database: Database
    folder: Path
    wire: Wire = field(default_factory=Wire)
    clock: Clock = field(default_factory=Clock)
    meters: Meters = field(default_factory=Meters)
    papers: dict[str, File | Exception] = field(default_factory=dict)

    async def put(
        self,
        *letters: tuple[str, str],
        urgency: Urgency = Urgency.REPLY,
        due: datetime | None = None,
        expires: datetime | None = None,
    ) -> None:
        """Letters (chat, words), in one transaction."""
        await self.put_messages([(chat, Message(Markup(words))) for chat, words in letters], urgency, due, expires)

    async def put_messages(
        self,
        letters: Sequence[tuple[str, Message]],
        urgency: Urgency = Urgency.REPLY,
        due: datetime | None = None,
        expires: datetime | None = None,
    ) -> None:
        """The same, with whole messages."""
        at = due or self.clock.now()

        def work(desk: Desk) -> None:
            for chat, message in letters:
                desk.outbox.put(Address("telegram", chat), message, urgency=urgency, due=at, expires=expires)

        await self.database.write(work)

    async def make_paper(self, paper: Paper, to: Address, _: int) -> Made:
        """The paper the test laid down."""
        made = self.papers[paper.name]
        if isinstance(made, Exception):
            raise made
        return Made(replace(made, name=f"{to.chat}-{made.name}"))

    @asynccontextmanager
    async def carrying(self) -> AsyncIterator[Postman]:
        """A postman at work; afterwards he is stopped and has ended by himself."""
        channels = {self.wire.name: self.wire}
        postman = Postman(self.database, channels, self.clock, self.make_paper, self.folder, meters=self.meters)
        running = asyncio.create_task(postman.run())
        try:
            yield postman
        finally:
            postman.stop()
            await asyncio.wait_for(running, 10)

    async def waiting(self) -> int:
        """How many letters are due now."""
        now = self.clock.now()
        return (await self.database.read(lambda desk: desk.outbox.waiting(now))).count


async def until_landed(office: Office, left: int = 0) -> None:
    """Wait until what was sent is written down, and `left` letters are due and have to wait for another."""
    async with asyncio.timeout(10):
        while not (office.wire.sent and await office.waiting() == left):  # noqa: ASYNC110 - it changes on the disk
            await asyncio.sleep(0.005)
