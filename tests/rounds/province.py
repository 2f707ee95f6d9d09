"""A province of heads and officers around one database, with a clock that is moved and a process that dies."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import replace
from datetime import datetime, timedelta
from functools import partial
from itertools import count
from random import Random  # noqa: TID251 - only its type: Hypothesis makes it

from sqlalchemy import insert

from bot.channel import Needless
from bot.house import House
from bot.papers.latewords import SAYS, say
from bot.rounds import Rounds
from conversations.areas import Area
from conversations.messages import Message
from conversations.people import Role
from storage.arealist import CENTRAL_KALIMANTAN, read_areas
from storage.database import Database
from storage.desk import Desk
from storage.outbox import Letter
from storage.tables import address, person, role_grant
from tests.commands.estate import presses
from tests.rounds.judge import BEGIN, ZONES, Judge

STUBBORN = 25
"""About so many heads, all over the province, never report, promise or want silence: they must be reminded every week."""
LEASE = timedelta(seconds=60)
SECOND, OFFICER = 50_000, 90_000
"""Added to the number of a village for its second head, and to the number of a kabupaten for its officer."""


def areas(every: int) -> tuple[Area, ...]:
    """The province with every so-manieth of its villages."""
    number = count()
    kept = [area for area in read_areas(CENTRAL_KALIMANTAN) if area.level != "village" or next(number) % every == 0]
    return tuple(replace(area, timezone=ZONES.get(area.code[:5], "Asia/Jakarta")) for area in kept)


class Killed(BaseException):
    """The process is gone, between two of its transactions: nothing catches that."""


class Mortal:
    """A database whose process may die before any of its transactions."""

    def __init__(self, database: Database, chance: Random, risk: float) -> None:
        self._database, self._chance, self._risk = database, chance, risk
        self._dead = False
        self.read, self.study = database.read, database.study

    async def write(self, work: object, *, lock: str = "") -> object:
        """As the database does, unless the process dies before."""
        self._dead = self._dead or self._chance.random() < self._risk
        if self._dead:  # What was begun beside it comes to nothing too.
            raise Killed
        return await self._database.write(work, lock=lock)  # type: ignore[arg-type]


class Idle:
    """Looks at nothing."""

    async def walk(self, now: datetime) -> None:
        """As `Lookout`."""


class Province:
    """The world while the clock runs."""

    def __init__(self, database: Database, house: House, chance: Random) -> None:
        self.database, self.house, self.chance = database, house, chance
        self.now = BEGIN
        self.judge = Judge()
        self.villages = [village.code for village in house.gazetteer.villages("")]
        self.kabupaten = [area.code for area in house.gazetteer.inside("") if area.level == "kabupaten"]
        self.head = {code: number for number, code in enumerate(self.villages, 1)}
        self.stubborn = dict(list(self.head.items())[:: len(self.villages) // STUBBORN])
        self.willing = [code for code in self.villages if code not in self.stubborn]

    def officer(self, area: str) -> int:
        """The officer of a kabupaten."""
        return OFFICER + self.kabupaten.index(area[:5])

    async def settle(self) -> None:
        """A head in every village, in each seventh a second one; each ninth stands in for the next village too."""
        grants = [(number, Role.HEAD, code) for code, number in self.head.items()]
        grants += [(SECOND + number, Role.HEAD, code) for code, number in self.head.items() if number % 7 == 0]
        grants += [(number, Role.HEAD, self.villages[number]) for number in range(30, len(self.villages), 9)]
        for who, _, code in grants:
            self.judge.villages.setdefault(who, set()).add(code)
        grants += [(self.officer(code), Role.OFFICER, code) for code in self.kabupaten]
        await self.database.write(lambda desk: desk.areas.replace(self.house.gazetteer.inside("")))
        await self.database.write(partial(_settled, grants))

    def local(self, area: str) -> datetime:
        """The time on the wall of an area."""
        return self.judge.local(area, self.now)

    async def walk(self, risk: float) -> None:
        """The clock's round by a process that may die on the way."""
        rounds = Rounds(Mortal(self.database, self.chance, risk), self.house, lambda: None)  # type: ignore[arg-type]
        # Flags of reports, digests and notices cost more than all that is judged here, and are judged elsewhere.
        rounds._lookout = Idle()  # type: ignore[assignment]
        rounds._send_digests = rounds._send_notices = _nothing  # type: ignore[method-assign]
        with suppress(Killed):
            await rounds.walk(self.now)

    async def carry(self, risk: float) -> None:
        """A postman takes what is due and may die with letters in hand; the next one finds them again."""
        await self.database.write(lambda desk: desk.outbox.release("telegram"))
        while letters := await self.database.write(lambda desk: desk.outbox.claim("telegram", self.now, 200, LEASE)):
            made = await self.database.write(partial(self._made, letters))
            if self.chance.random() < risk:
                return  # Worded, and the caps counted; not sent.
            for letter, message in zip(letters, made, strict=True):
                if message is not None:
                    await self._arrives(letter, message)
            await self.database.write(partial(self._written_down, letters, made))

    def _made(self, letters: list[Letter], desk: Desk) -> list[Message | None]:
        return [self._worded(letter, desk) for letter in letters]

    def _worded(self, letter: Letter, desk: Desk) -> Message | None:
        paper = letter.message.paper
        if paper is None or paper.name not in SAYS:
            return letter.message
        try:
            return say(self.house, paper, letter.to, self.now, desk)
        except Needless:
            return None

    async def _arrives(self, letter: Letter, message: Message) -> None:
        who, paper = int(letter.to.chat), letter.message.paper
        args = dict(paper.args) if paper else {}
        if paper and paper.name == "nudge":
            self.judge.nudged(who, args, str(message.text), self.now)
        elif paper and paper.name == "named":
            self.judge.listed(who, args["area"], presses([message]), self.now)
        elif paper and paper.name == "question":
            asked = await self.database.read(lambda desk: desk.questions.get(int(args["number"])))
            assert asked is not None
            self.judge.questioned(who, args, asked.area, asked.form, asked.asked_at, self.now)

    def _written_down(self, letters: list[Letter], made: list[Message | None], desk: Desk) -> None:
        for letter, message in zip(letters, made, strict=True):
            if message is not None:
                desk.outbox.sent(letter.id, "1", self.now)
            else:
                desk.outbox.needless(letter.id, self.now)


async def _nothing(zone: str, local: datetime) -> None:
    """In the place of a part of the round."""


def _settled(grants: list[tuple[int, Role, str]], desk: Desk) -> None:
    """People with these roles, who have agreed a fortnight ago, each at a chat of the own number."""
    since = BEGIN - timedelta(days=14)
    bare = {"position": "", "phone": "", "language": "id", "muted_until": None, "consented_at": since, "added_at": since}
    numbers = dict.fromkeys(who for who, _, _ in grants)
    people = [bare | {"id": who, "name": f"Orang {who}"} for who in numbers]
    chats = [{"channel": "telegram", "chat": str(who), "person": who, "seen_at": since} for who in numbers]
    open_ended = {"agency": "", "since": since, "granted_by": None, "ended_at": None, "ended_by": None}
    roles = [open_ended | {"person": who, "role": role.value, "area": area} for who, role, area in grants]
    for table, rows in ((person, people), (address, chats), (role_grant, roles)):
        desk.people._db.execute(insert(table), rows)
