"""A province of heads around one database, with a clock that is moved, a process that dies, and every letter judged."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from functools import partial
from itertools import count
from random import Random  # noqa: TID251 - only its type: Hypothesis makes it
from zoneinfo import ZoneInfo

from sqlalchemy import insert

from bot.channel import Needless
from bot.house import House
from bot.papers.latewords import say
from bot.reminding.nudges import nudge_prefix
from bot.rounds import Rounds
from conversations.areas import Area
from conversations.draft import Draft, Facts
from conversations.people import Role
from storage.arealist import CENTRAL_KALIMANTAN, read_areas
from storage.database import Database
from storage.desk import Desk
from storage.outbox import Letter
from storage.tables import address, person, role_grant

BEGIN = datetime(2026, 11, 1, 17, tzinfo=UTC)
"""Monday 2 November 2026, 0.00 WIB."""
ZONES = {"62.03": "Asia/Makassar", "62.06": "Asia/Makassar", "62.11": "Asia/Jayapura"}
"""Kabupaten that are moved east, so that all three zones are there; the others keep Western time."""
LEASE = timedelta(seconds=60)


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
        self.read, self.study = database.read, database.study

    async def write(self, work: object, *, lock: str = "") -> object:
        """As the database does, unless the process dies before."""
        if self._chance.random() < self._risk:
            raise Killed
        return await self._database.write(work, lock=lock)  # type: ignore[arg-type]


class Idle:
    """Looks at nothing."""

    async def walk(self, now: datetime) -> None:
        """As `Lookout`."""


@dataclass(frozen=True, slots=True)
class Heard:
    """A reminder that has reached a head."""

    person: int
    form: str
    village: str
    kind: str
    at: datetime
    """Local."""


class Province:
    """The world while the clock runs, and what it remembers to judge by."""

    def __init__(self, database: Database, house: House, chance: Random) -> None:
        self.database, self.house, self.chance = database, house, chance
        self.now = BEGIN
        self.villages = [village.code for village in house.gazetteer.villages("")]
        self.head = {code: number for number, code in enumerate(self.villages, 1)}
        self.last: dict[tuple[str, str], datetime] = {}
        self.promised: dict[tuple[str, str], datetime] = {}
        self.excused: dict[str, date] = {}
        self.holidays: set[date] = set()
        self.heard: list[Heard] = []
        self.days: Counter[tuple[int, date, bool]] = Counter()
        self.weeks: Counter[tuple[int, int]] = Counter()
        self.minutes: dict[tuple[str, datetime], int] = defaultdict(int)

    async def settle(self) -> None:
        """A head in every village, who has agreed a fortnight ago."""
        await self.database.write(lambda desk: desk.areas.replace(self.house.gazetteer.inside("")))
        await self.database.write(self._settled)

    def _settled(self, desk: Desk) -> None:
        long_ago = BEGIN - timedelta(days=14)
        bare = {
            "position": "",
            "phone": "",
            "language": "id",
            "muted_until": None,
            "consented_at": long_ago,
            "added_at": long_ago,
        }
        people = [bare | {"id": number, "name": f"Kepala {number}"} for number in self.head.values()]
        chats = [
            {"channel": "telegram", "chat": str(number), "person": number, "seen_at": long_ago} for number in self.head.values()
        ]
        granted = {
            "role": Role.HEAD.value,
            "agency": "",
            "since": long_ago,
            "granted_by": None,
            "ended_at": None,
            "ended_by": None,
        }
        grants = [granted | {"person": number, "area": code} for code, number in self.head.items()]
        for table, rows in ((person, people), (address, chats), (role_grant, grants)):
            desk.people._db.execute(insert(table), rows)

    def local(self, village: str) -> datetime:
        """The time on the wall of a village."""
        return self.now.astimezone(ZoneInfo(ZONES.get(village[:5], "Asia/Jakarta")))

    async def walk(self, risk: float) -> None:
        """The clock's round by a process that may die on the way."""
        rounds = Rounds(Mortal(self.database, self.chance, risk), self.house, lambda: None)  # type: ignore[arg-type]
        # Flags of reports cost more than all that is judged here.
        rounds._lookout = Idle()  # type: ignore[assignment]
        with suppress(Killed):
            await rounds.walk(self.now)

    async def carry(self, risk: float) -> None:
        """A postman takes what is due and may die with letters in hand; the next one finds them again."""
        await self.database.write(lambda desk: desk.outbox.release("telegram"))
        while letters := await self.database.write(lambda desk: desk.outbox.claim("telegram", self.now, 200, LEASE)):
            made = await self.database.write(partial(self._made, letters))
            if self.chance.random() < risk:
                return  # Worded, and the caps counted; not sent.
            for letter, needed in zip(letters, made, strict=True):
                if needed and letter.message.paper is not None:
                    self.hear(int(letter.to.chat), dict(letter.message.paper.args))
            await self.database.write(partial(self._written_down, letters, made))

    def _made(self, letters: list[Letter], desk: Desk) -> list[bool]:
        return [self._needed(letter, desk) for letter in letters]

    def _needed(self, letter: Letter, desk: Desk) -> bool:
        assert letter.message.paper is not None
        try:
            return bool(say(self.house, letter.message.paper, letter.to, self.now, desk).text)
        except Needless:
            return False

    def _written_down(self, letters: list[Letter], made: list[bool], desk: Desk) -> None:
        for letter, needed in zip(letters, made, strict=True):
            if needed:
                desk.outbox.sent(letter.id, "1", self.now)
            else:
                desk.outbox.needless(letter.id, self.now)

    def hear(self, who: int, args: dict[str, str]) -> None:
        """Judge a reminder as it arrives: each rule in words of its own, not in the product's."""
        form, village, asked = args["form"], args["village"], args["kind"] == "janji"
        at = self.local(village)
        clock, weekday = at.hour * 60 + at.minute, at.weekday()
        assert 7 * 60 <= clock < 20 * 60, ("night", at)
        assert not (weekday == 4 and 11 * 60 + 30 <= clock < 13 * 60), ("Friday prayer", at)
        assert not (weekday == 6 and clock < 12 * 60), ("Sunday morning", at)
        assert at.date() not in self.holidays, ("holiday", at)
        assert not self._reported(form, village, at), ("reported", form, village, at)
        assert self.excused.get(village, date.min) < at.date(), ("excused", village, at)
        assert self.promised.get((form, village), self.now) <= self.now, ("promised for later", village, at)
        self.days[who, at.date(), asked] += 1
        self.weeks[who, at.isocalendar().week] += 1
        assert self.days[who, at.date(), asked] == 1, ("twice a day", who, at)
        assert self.weeks[who, at.isocalendar().week] <= 3, ("four a week", who, at)
        self.heard.append(Heard(who, form, village, args["kind"], at))

    def _reported(self, form: str, village: str, at: datetime) -> bool:
        """Whether a report is in that still counts: this week's for formation, any for the inventory."""
        last = self.last.get((form, village))
        if last is None:
            return False
        return form == "koperasi" or last.isocalendar().week == at.isocalendar().week

    async def report(self, reports: list[tuple[str, str]]) -> None:
        """These come in; who files a report withdraws what asks for it."""
        for form, village in reports:
            self.last[form, village] = self.local(village)
            self.promised.pop((form, village), None)
        await self.database.write(partial(self._filed, reports))

    def _filed(self, reports: list[tuple[str, str]], desk: Desk) -> None:
        for form, village in reports:
            facts = Facts(stage="SOS", cooperatives=0)
            desk.reports.file(Draft(form, "1", village, {}), facts, by=self.head[village], now=self.now)
            if self.chance.random() < 0.5:  # The other half relies on being asked again when sent.
                desk.outbox.withdraw(nudge_prefix(form, village), self.now)

    def of(self, who: int, since: datetime) -> Iterator[Heard]:
        """What somebody heard from then on."""
        return (one for one in self.heard if one.person == who and one.at >= since)
