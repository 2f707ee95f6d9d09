"""Phones of a simulated Telegram, the real wire, reception, porter and examiner around one database: where forms are sent."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path
from typing import TypeVar

from bot.app import keep_shipped
from bot.channel import FetchNever, Incoming
from bot.clock import Clock
from bot.examiner import Examiner
from bot.house import House
from bot.papers import Papers
from bot.porter import Porter
from bot.reception import turn
from bot.simulator import hands
from bot.simulator.records import Phone
from bot.simulator.refusal import Refused
from bot.simulator.world import World
from bot.telegram.calls import LIMITS
from bot.telegram.wire import incoming
from conversations.events import Pressed
from conversations.messages import Message
from conversations.oversight.publishing import Publication
from conversations.people import Address, Role
from storage.database import Database
from storage.desk import Desk
from tests.authoring.books import CHOICES, HEAD, book
from tests.transcripts import stage
from tests.transcripts.wired import JPEG

T = TypeVar("T")
NOW = datetime(2026, 3, 2, 2, tzinfo=UTC)
"""Monday 2 March 2026, 9.00 WIB."""
KATINGAN, PETAK_PUTI, SAMBA_KATUNG = "62.06", "62.06.05.2003", "62.06.05.2007"
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


class StillClock(Clock):
    """Stands still until it is moved."""

    def __init__(self) -> None:
        super().__init__()
        self.at = NOW

    def now(self) -> datetime:
        """The moment at which everything happens."""
        return self.at


def land(
    *rows: Sequence[object],
    version: str = "1",
    form: str = "lahan",
    title: str = "Data lahan",
    choices: Sequence[Sequence[object]] = CHOICES,
) -> bytes:
    """A workbook of that form and version: its first question asks for a name."""
    settings = [("form_id", "form_title", "version"), (form, title, version)]
    return book([HEAD, ("text", "nama", "Nama lahan?"), *rows], choices, settings)


class Link:
    """Hands out what lies in the simulated world, as far as Telegram would."""

    name, limits = "telegram", LIMITS

    def __init__(self, world: World) -> None:
        self._world = world

    async def fetch(self, ref: str) -> bytes:
        """The bytes. Raises FetchNever."""
        try:
            return self._world.files.grant(ref).content
        except Refused as error:
            raise FetchNever(str(error)) from error


@dataclass
class Workshop:
    """Everything that a form passes on its way."""

    database: Database
    folder: Path
    house: House = field(default_factory=stage.house)
    clock: StillClock = field(default_factory=StillClock)
    _count: int = 0

    def __post_init__(self) -> None:
        self.world = World("1234567890:SIMULATOR-ON-THIS-MACHINE-ONLY", self.clock)
        self.porter = Porter(self.database, {"telegram": Link(self.world)}, self.clock, self.folder)  # type: ignore[dict-item]
        self.examiner = Examiner(self.database, self.house, self.clock, self.folder, lambda: None)

    async def opened(self) -> Workshop:
        """With the shipped forms kept, as after every start."""
        await keep_shipped(self.database, self.clock)
        return self

    async def settle(self, role: Role, area: str = "") -> Phone:
        """Somebody with that role, and the phone."""
        phone = self.world.add_phone(f"Orang {self._count}", "")
        phone.started = True
        self._count += 1
        at = Address("telegram", str(phone.id))

        def work(desk: Desk) -> None:
            person = desk.people.add(phone.name, self.clock.at)
            desk.people.bind(at, person.id, self.clock.at)
            desk.people.grant(person.id, role, area, "dinas_koperasi" if role is Role.OFFICER else "", by=None, now=self.clock.at)
            desk.people.update(person.id, consented_at=self.clock.at - timedelta(days=9))

        await self.database.write(work)
        return phone

    async def sends(self, phone: Phone, content: bytes, name: str = "lahan.xlsx") -> str:
        """A document goes from that phone; what it hears at once."""
        hands.send_file(self.world, phone, "document", content, name=name, mime=XLSX)
        return await self._arrived(phone)

    async def photographs(self, phone: Phone) -> str:
        """A photo goes from that phone."""
        hands.send_file(self.world, phone, "photo", JPEG, name="foto.jpg", mime="image/jpeg")
        return await self._arrived(phone)

    async def says(self, phone: Phone, *texts: str) -> str:
        """Words are typed, one message each; what is heard after the last."""
        heard = ""
        for text in texts:
            hands.say(self.world, phone, text)
            heard = await self._arrived(phone)
        return heard

    async def hears(self, phone: Phone, text: str) -> list[Message]:
        """The messages that come of typed words, with what is enclosed."""
        hands.say(self.world, phone, text)
        await self._taken_in()
        return await self.letters(phone)

    async def presses(self, phone: Phone, data: str) -> str:
        """A button with that data is pressed."""
        self._count += 1
        await self._receive(Incoming(Address("telegram", str(phone.id)), f"press {self._count}", self.clock.at, Pressed(data)))
        return await self.heard(phone)

    async def read(self) -> None:
        """What was sent is fetched and judged."""
        await self.porter.walk()
        await self.examiner.walk()

    async def judged(self, phone: Phone, content: bytes, name: str = "lahan.xlsx") -> str:
        """A document is sent, fetched and judged; what is heard of the judgement."""
        await self.sends(phone, content, name)
        await self.read()
        return await self.heard(phone)

    async def compares(self, phone: Phone, content: bytes, name: str) -> str:
        """An officer's list is sent and fetched; what is heard of it."""
        hands.send_file(self.world, phone, "document", content, name=name, mime=XLSX)
        await self._taken_in()
        await self.porter.walk()
        return await self.heard(phone)

    async def publishes(self, phone: Phone, content: bytes, area: str = KATINGAN, day: str = "hari ini") -> str:
        """All the way, with the buttons."""
        await self.judged(phone, content)
        for step in ("terbit", f"di {area}", f"mulai {day}"):
            await self.presses(phone, f"/formulir {step}")
        return await self.confirms(phone, await self.shown(phone))

    async def shown(self, phone: Phone) -> list[Message]:
        """The preview of what is under way, with its button."""
        self._count += 1
        at = Address("telegram", str(phone.id))
        await self._receive(Incoming(at, f"press {self._count}", self.clock.at, Pressed("/formulir irama weekly")))
        return await self.letters(phone)

    async def confirms(self, phone: Phone, preview: list[Message]) -> str:
        """The button of the preview is pressed."""
        return await self.presses(phone, preview[-1].buttons[0][0].data)

    async def letters(self, phone: Phone) -> list[Message]:
        """What waits for that phone; it is taken away."""

        def work(desk: Desk) -> list[Message]:
            mine = []
            while claimed := desk.outbox.claim("telegram", self.clock.at, 1000, timedelta(minutes=1)):
                for letter in claimed:
                    if letter.to.chat == str(phone.id):
                        desk.outbox.sent(letter.id, "1", self.clock.at)
                        mine.append(letter.message)
            desk.outbox.release("telegram")
            return mine

        return await self.database.write(work)

    async def heard(self, phone: Phone) -> str:
        """The words of `letters` with their papers as they are made, and the labels of buttons and keys."""
        said = []
        for message in await self.letters(phone):
            said.append(str(message.text))
            if message.paper:
                made = await Papers(self.database, self.house, self.clock, self.folder)(
                    message.paper, Address("telegram", str(phone.id)), LIMITS.file
                )
                said.append(str(made.words))
            said += [button.label for row in message.buttons for button in row]
            said += [key.label for row in message.keys for key in row]
        return "\n".join(said)

    async def publications(self) -> list[Publication]:
        """All that count."""
        return await self.ask(lambda desk: desk.forms.publications())

    async def ask(self, question: Callable[[Desk], T]) -> T:
        """What the desk knows."""
        return await self.database.read(question)

    async def _arrived(self, phone: Phone) -> str:
        await self._taken_in()
        return await self.heard(phone)

    async def _taken_in(self) -> None:
        for update in self.world.updates.pending():
            if arrived := incoming(update.body, self.clock.at):
                await self._receive(arrived)
            self.world.updates.confirm(update.id)

    async def _receive(self, arrived: Incoming) -> None:
        await self.database.write(partial(turn, self.house, arrived, self.clock.at))
