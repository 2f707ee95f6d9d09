"""The way out: carries the letters of the outbox, in order in each chat, and writes down how each sending ended."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

import structlog

from bot.channel import Channel, Delivered, Later, Needless, Never, NotYet, Outcome, Unsent
from bot.clock import Clock
from bot.enclosures import Enclosures, MakePaper
from bot.logs import place
from bot.meters import Meters
from bot.pace import Pace
from storage.database import Database
from storage.desk import Desk
from storage.errors import StorageError
from storage.outbox import Letter

log = structlog.get_logger(__name__)

SLOTS = 64
"""Letters of one channel in the air at once."""
POLL = 0.5
"""Seconds between two looks at the outbox when nobody said that something was put there."""
LEASE = timedelta(seconds=60)
"""How long a claimed letter is ours: longer than a sending without a file can take (`bot/telegram/transport.py`)."""
GRACE = 20.0
"""Seconds that letters in the air have to land when the bot stops."""
GIVE_UP = 30
"""Attempts after which a letter that fails by itself, not with its whole channel, no longer holds up those behind it: 4 hours."""
LONGEST_PAUSE = 30.0
"""Seconds a whole channel waits at most before one letter tries whether it is back."""


class Postman:
    """One carrier for each channel. `run` until `stop`."""

    def __init__(
        self,
        database: Database,
        channels: Mapping[str, Channel],
        clock: Clock,
        make_paper: MakePaper,
        media_dir: Path,
        *,
        meters: Meters,
    ) -> None:
        enclosures = Enclosures(database, make_paper, media_dir)
        self._carriers = [Carrier(database, channel, clock, enclosures, meters) for channel in channels.values()]

    def wake(self) -> None:
        """Something was put into the outbox; its transaction has committed."""
        for carrier in self._carriers:
            carrier.wake.set()

    def stop(self) -> None:
        """Take no more letters; `run` returns when those in the air have landed and that is on the disk."""
        for carrier in self._carriers:
            carrier.stopping = True
        self.wake()

    async def run(self) -> None:
        """Carry until `stop`."""
        await asyncio.gather(*(carrier.run() for carrier in self._carriers))


@dataclass(frozen=True, slots=True)
class Carried:
    """A sending that has ended."""

    letter: Letter
    outcome: Outcome


class Carrier:
    """Carries the letters of one channel."""

    def __init__(self, database: Database, channel: Channel, clock: Clock, enclosures: Enclosures, meters: Meters) -> None:
        self._database = database
        self._channel = channel
        self._clock = clock
        self._enclosures = enclosures
        self._meters = meters
        self._pace = Pace(channel.limits.a_second, channel.limits.chat_gap)
        self._held: dict[int, asyncio.Task[None]] = {}
        """Letters in the air, or landed and not yet written down: never taken a second time, also when their lease runs out."""
        self._landed: list[Carried] = []
        self._failures = 0
        """How often in a row the whole channel failed."""
        self.wake = asyncio.Event()
        self.stopping = False

    async def run(self) -> None:
        """Until `stopping`, and then until the last letter has landed or GRACE is over."""
        while not self.stopping:
            self.wake.clear()
            most = self._room()
            taken = await self._exchange(most)
            if not self.stopping and taken < max(1, most):
                await self._rest(self._pace.wait(self._clock.monotonic()) or POLL)
        if self._held:
            await asyncio.wait(self._held.values(), timeout=GRACE)
        await self._exchange(0)
        for task in self._held.values():
            task.cancel()

    def _room(self) -> int:
        """How many letters may be taken. While the channel fails, a single one tries the ground."""
        slots = 1 if self._failures else SLOTS
        return max(0, min(slots - len(self._held), self._pace.free(self._clock.monotonic())))

    async def _rest(self, seconds: float) -> None:
        with suppress(TimeoutError):
            await asyncio.wait_for(self.wake.wait(), seconds)

    async def _exchange(self, most: int) -> int:
        """Write down what has landed and take new letters, in one transaction. How many were taken."""
        landed, now = tuple(self._landed), self._clock.now()
        self._count_failures(landed)
        pause = timedelta(seconds=min(LONGEST_PAUSE, 2.0 ** min(self._failures, 10))) if self._failures else timedelta()

        def work(desk: Desk) -> list[Letter]:
            for carried in landed:
                _write_down(desk, carried, now, pause)
            return desk.outbox.claim(self._channel.name, now, most, LEASE) if most else []

        if not landed and not most:
            return 0
        try:
            letters = await self._database.write(work)
        except StorageError as error:
            log.error("outbox_unavailable", channel=self._channel.name, error=type(error).__name__)  # noqa: TRY400
            await asyncio.sleep(POLL)
            return 0
        del self._landed[: len(landed)]
        for carried in landed:
            self._held.pop(carried.letter.id, None)
        for letter in letters:
            self._take(letter)
        return len(letters)

    def _take(self, letter: Letter) -> None:
        if letter.id not in self._held:
            wait = self._pace.spend(letter.to.chat, self._clock.monotonic())
            self._held[letter.id] = asyncio.create_task(self._carry(letter, wait))

    async def _carry(self, letter: Letter, wait: float) -> None:
        await asyncio.sleep(wait)
        began = self._clock.monotonic()
        outcome = await self._send(letter)
        self._meters.letter(self._channel.name, _word(outcome), self._clock.monotonic() - began)
        if isinstance(outcome, Later | Never):
            log.warning(
                "letter_not_sent", letter=letter.id, attempts=letter.attempts, became=_word(outcome), reason=outcome.reason
            )
        self._landed.append(Carried(letter, outcome))
        self.wake.set()

    async def _send(self, letter: Letter) -> Outcome:
        """How the sending ended; a mistake of ours ends it for this letter alone."""
        try:
            message, file = await self._enclosures.of(letter, self._channel.limits)
            return await self._channel.send(letter.to, message, file)
        except NotYet as error:
            return Later(timedelta(seconds=2), str(error))
        except Needless as error:
            return Unsent(str(error))
        except StorageError as error:
            return Later(timedelta(seconds=5), type(error).__name__)
        except Exception as error:  # noqa: BLE001 - the letters behind it must go on
            log.error("letter_impossible", letter=letter.id, error=type(error).__name__, where=place(error))  # noqa: TRY400
            return Never(f"ours: {type(error).__name__} at {place(error)}")

    def _count_failures(self, landed: Sequence[Carried]) -> None:
        """Once for all that fell together: ten letters that met one broken line are one failure."""
        if any(isinstance(carried.outcome, Later) and carried.outcome.all_chats for carried in landed):
            self._failures += 1
        elif not all(isinstance(carried.outcome, Unsent) for carried in landed):
            self._failures = 0


def _write_down(desk: Desk, carried: Carried, now: datetime, pause: timedelta) -> None:
    letter, outcome = carried.letter, carried.outcome
    if isinstance(outcome, Delivered):
        desk.outbox.sent(letter.id, outcome.ref, now)
    elif isinstance(outcome, Unsent):
        desk.outbox.needless(letter.id, now)
    elif isinstance(outcome, Never):
        desk.outbox.never(letter.id, outcome.reason, now)
        if outcome.unreachable:
            desk.people.unreachable(letter.to, now)
    elif outcome.all_chats:
        until = now + max(outcome.after, pause)
        desk.outbox.later(letter.id, until, outcome.reason)
        desk.outbox.pause(letter.to.channel, until)
    elif letter.attempts >= GIVE_UP:
        desk.outbox.never(letter.id, f"given up: {outcome.reason}", now)
    else:
        desk.outbox.later(letter.id, now + max(outcome.after, backoff(letter.attempts)), outcome.reason)


def backoff(attempts: int) -> timedelta:
    """How long a letter rests after this many attempts: 2 s, 4 s, … up to ten minutes."""
    return timedelta(seconds=min(600, 2 ** min(attempts, 10)))


def _word(outcome: Outcome) -> str:
    return {Delivered: "sent", Later: "later", Never: "never", Unsent: "withdrawn"}[type(outcome)]
