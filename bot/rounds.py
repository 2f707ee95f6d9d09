"""The way in for the clock: what is due is planned, one small transaction for each happening, and a repeat changes nothing."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Collection
from datetime import date, datetime, timedelta
from functools import partial
from zoneinfo import ZoneInfo

import structlog

from bot import bulletins, digesting, forgetting, questions, succession
from bot.backups import BACKED_UP
from bot.checks.lookout import Lookout
from bot.clock import Clock
from bot.house import House
from bot.reminding import escalations, habits, nudges
from bot.reminding.nudges import nudge_prefix as nudge_prefix  # noqa: PLC0414 - who files a report knows the rounds, not their parts
from conversations.oversight import cadence
from conversations.people import Person
from storage.database import Database
from storage.desk import Desk

log = structlog.get_logger(__name__)

EVERY = timedelta(minutes=1)
AT_ONCE = 4
"""Kabupaten planned together: they share a commit, and a reply in between waits for no more than these."""

Backup = Callable[[datetime], Awaitable[None]]


class Rounds:
    """Does what is due. Remembers nothing itself: what was done stands in the database."""

    def __init__(self, database: Database, house: House, wake: Callable[[], None], backup: Backup | None = None) -> None:
        """`wake` tells the postman that letters may wait; `backup` copies the database, None when no copies are wanted."""
        self._database = database
        self._house = house
        self._wake = wake
        self._backup = backup
        self._holidays: Collection[date] = ()
        self._lookout = Lookout(database, house)
        self._zones: dict[str, list[str]] = {}
        for area in house.gazetteer.inside(""):
            if area.level == "kabupaten":
                self._zones.setdefault(area.timezone, []).append(area.code)

    async def run(self, clock: Clock) -> None:
        """Walk every minute, and at once when the clock was moved, until cancelled. A walk that fails is told in the log."""
        while True:
            try:
                await self.walk(clock.now())
            except Exception:
                log.exception("round-failed")
            await clock.sleep(EVERY.total_seconds())

    async def walk(self, now: datetime) -> None:
        """Do all that is due at `now` (aware): once, however often this is called and whatever was missed before.

        What fails does not keep the rest from being done. Raises ExceptionGroup with everything that failed.
        """
        failures: list[Exception] = []
        self._holidays = await self._database.read(lambda desk: desk.holidays.days())
        for zone, kabupaten in self._zones.items():
            local = now.astimezone(ZoneInfo(zone))
            await _attempt(self._nudge(zone, kabupaten, local), failures)
            await _attempt(self._send_digests(zone, local), failures)
            await _attempt(self._send_notices(zone, local), failures)
            await _attempt(self._name_silent(zone, local), failures)
        await _attempt(self._lookout.walk(now), failures)
        await _attempt(succession.carry_due(self._database, self._house, now), failures)
        await _attempt(self._tidy(now), failures)
        self._wake()
        if failures:
            raise ExceptionGroup("not everything that is due could be done", failures)

    async def _nudge(self, zone: str, kabupaten: list[str], local: datetime) -> None:
        """Plan the nudges of the day: a transaction for each kabupaten, and a mark when all are done."""
        mark, today = f"nudges/{zone}", local.date().isoformat()
        if not cadence.planning(local, self._holidays) or await self._marked(mark) == today:
            return
        failures: list[Exception] = []
        for first in range(0, len(kabupaten), AT_ONCE):
            some = kabupaten[first : first + AT_ONCE]
            plans = [self._database.write(partial(_plan, self._house, area, local)) for area in some]
            await asyncio.gather(*(_attempt(plan, failures) for plan in plans))
        if failures:
            raise ExceptionGroup("not every kabupaten could be planned", failures)
        await self._mark(mark, today)

    async def _send_digests(self, zone: str, local: datetime) -> None:
        """Once an hour: the figures are read beside the replies of the living, and only the letters are written."""
        mark, hour = f"digest/{zone}", f"{local:%Y-%m-%dT%H}"
        if cadence.quiet(local, self._holidays) or await self._marked(mark) == hour:
            return
        for officer in await self._officers(zone, local):
            plan = partial(digesting.letters, self._house, officer, local, self._holidays)
            if planned := await self._database.study(plan):
                await self._database.write(partial(digesting.write, officer, local, planned))
        await self._mark(mark, hour)

    async def _send_notices(self, zone: str, local: datetime) -> None:
        """Tell of new reports once an hour. The first walk ever tells nothing: what lies before it is no news."""
        mark, until = f"fresh/{zone}", bulletins.full_hour(local)
        told = await self._marked(mark)
        if told == until.isoformat() or cadence.quiet(local, self._holidays):
            return
        since = max(datetime.fromisoformat(told), until - bulletins.LOOKS_BACK) if told else until
        if since < until:
            for officer in await self._officers(zone, local):
                await self._database.write(partial(bulletins.write_fresh, self._house, officer, since, until))
        await self._mark(mark, until.isoformat())

    async def _name_silent(self, zone: str, local: datetime) -> None:
        """Tell officers once a day of villages that stay silent although they were told that the officers would be."""
        mark, today = f"named/{zone}", local.date().isoformat()
        if not escalations.time_to_name(local, self._holidays) or await self._marked(mark) == today:
            return
        for officer in await self._officers(zone, local):
            await self._database.write(partial(escalations.plan_named, self._house, officer, local))
        await self._mark(mark, today)

    async def _tidy(self, now: datetime) -> None:
        """Once a day: forget what nobody needs any more, and copy the database. A copy that fails is tried again tomorrow."""
        today = self._house.local(now).date().isoformat()
        if await self._marked("tidied") == today:
            return
        await self._database.write(partial(forgetting.forget, self._house, now))
        await self._mark("tidied", today)
        await habits.learn(self._database, self._house)
        if self._backup is not None:
            await self._backup(now)
            await self._mark(BACKED_UP, now.isoformat())

    async def _officers(self, zone: str, now: datetime) -> list[Person]:
        """The officers whose area keeps the time of that zone and who have not stopped all messages."""
        return [
            person
            for person in await self._database.study(lambda desk: desk.people.all_officers())
            if bulletins.zone_of(self._house, person) == zone and not cadence.stopped(person, now)
        ]

    async def _marked(self, name: str) -> str:
        return await self._database.read(lambda desk: desk.settings.get(name))

    async def _mark(self, name: str, value: str) -> None:
        await self._database.write(lambda desk: desk.settings.put(name, value))


async def _attempt(part: Awaitable[object], failures: list[Exception]) -> None:
    """Do one part; what it raises is kept for later."""
    try:
        await part
    except Exception as error:  # noqa: BLE001 - whatever it is, the parts behind it are to be done
        failures.append(error)


def _plan(house: House, area: str, local: datetime, desk: Desk) -> int:
    return nudges.plan(desk, house, area, local) + questions.plan_again(desk, house, area, local)
