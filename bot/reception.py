"""The way in for a phone: one transaction a happening, committed before the channel is told that it arrived."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from functools import partial

import structlog

from bot import answering
from bot.channel import Incoming
from bot.clock import Clock
from bot.house import House
from bot.registry import Call
from conversations.events import Blocked
from conversations.messages import Message, Urgency
from conversations.people import Address, Person
from storage.callers import Caller
from storage.database import Database
from storage.desk import Desk
from storage.errors import PASSING, StaleDraft

log = structlog.get_logger(__name__)

STRANGER = Person(id=0, name="")

CROWD = 300
"""Letters waiting for one chat, three of the longest reviews. They leave one a second, and who sends faster, with a review of
a quarter of a megabyte each time, would fill the disk."""
A_ROUND = 20
"""Arrivals of one chat within a minute after which it is looked whether it is overrun: more than a person taps."""
A_FEW = 3
"""Letters of an ordinary answer."""


class Overrun:
    """Which chats write faster than they can be answered. Remembers the minute that runs; a restart loses nothing by it."""

    def __init__(self) -> None:
        self._minute: datetime | None = None
        self._counts = Counter[Address]()
        self._overrun = set[Address]()

    def to_be_looked_at(self, address: Address, now: datetime) -> bool:
        """Whether, with what this chat brings now, it is time to look how many letters wait for it."""
        minute = now.replace(second=0, microsecond=0)
        if minute != self._minute:
            self._minute, self._counts, self._overrun = minute, Counter(), set()
        self._counts[address] += 1
        return self._counts[address] % A_ROUND == 0

    def found(self, address: Address, *, crowded: bool) -> None:
        """What was seen when it was looked."""
        (self._overrun.add if crowded else self._overrun.discard)(address)

    def __contains__(self, address: Address) -> bool:
        return address in self._overrun


@dataclass(frozen=True, slots=True)
class Reception:
    """Takes what a channel brings. When `receive` returns, everything it led to is on the disk."""

    database: Database
    house: House
    clock: Clock
    wake: Callable[[], None]
    """Tells the postman and the porter that something may wait."""
    offer: Callable[[Address, Person], None]
    """Hears who writes from where, so that the channel's menu of commands can follow the roles."""
    _overrun: Overrun = field(default_factory=Overrun)

    async def receive(self, incoming: Incoming) -> None:
        """Answer one arrival, once.

        Raises one of PASSING or StaleDraft when it could not be kept (the channel must bring it again), and whatever else went
        wrong in us after an apology was put in the outbox: the caller then sets the arrival aside.
        """
        now = self.clock.now()
        lock = f"{incoming.address.channel}/{incoming.address.chat}"
        try:
            overrun = None if self._overrun.to_be_looked_at(incoming.address, now) else incoming.address in self._overrun
            taken = await self.database.write(partial(turn, self.house, incoming, now, overrun=overrun), lock=lock)
            self._overrun.found(incoming.address, crowded=taken.overrun)
            if taken.person is not None:
                self.offer(incoming.address, taken.person)
        except (*PASSING, StaleDraft):
            raise  # It is brought again, and then it may well be kept.
        except Exception:
            await self.database.write(partial(apologise, self.house, incoming, now), lock=lock)
            raise
        finally:
            self.wake()

    async def set_aside(self, channel: str, key: str, raw: str, error: str) -> None:
        """Keep an arrival that could not be handled, for a person to look at, so that it blocks nothing behind it."""
        now = self.clock.now()
        await self.database.write(lambda desk: desk.inbox.set_aside(channel, key, raw, error, now))


@dataclass(frozen=True, slots=True)
class Taken:
    """What became of an arrival."""

    person: Person | None
    """Who wrote; None for an arrival seen before, or one that nobody waits on."""
    overrun: bool


def turn(house: House, incoming: Incoming, now: datetime, desk: Desk, *, overrun: bool | None = False) -> Taken:
    """One arrival and all that it leads to: a plain function of the desk, so that it can be retried and batched.

    `overrun`: what is said waits no more, it is left out; None when it is to be looked whether it should.
    """
    to, event = incoming.address, incoming.event
    overrun = desk.outbox.crowded(to, CROWD) if overrun is None else overrun
    if not desk.inbox.first(to.channel, incoming.key, now):
        return Taken(None, overrun)
    if isinstance(event, Blocked):
        (desk.people.reachable if event.again else desk.people.unreachable)(to, now)
        return Taken(None, overrun)
    caller = desk.callers.at(to)
    call = called(house, desk, caller, now)
    put(desk, to, answering.answer(call, caller.chat, event, incoming.name), now, overrun=overrun)
    return Taken(call.person, overrun)


def apologise(house: House, incoming: Incoming, now: datetime, desk: Desk) -> None:
    """Say that it was our mistake and that earlier answers are safe; once for each arrival."""
    call = called(house, desk, desk.callers.at(incoming.address), now)
    sorry = Message(call.words("our-mistake"))
    desk.outbox.put(incoming.address, sorry, urgency=Urgency.REPLY, key=f"sorry/{incoming.key}", due=now)


def put(desk: Desk, to: Address, messages: list[Message], now: datetime, *, overrun: bool) -> None:
    """Write the replies to the outbox, in their order; none while too many wait: the deed is kept, the words are not.

    Before a long answer it is always looked; before others once in a round, since the looking costs a tenth of a turn.
    """
    if overrun or (len(messages) > A_FEW and desk.outbox.crowded(to, CROWD)):
        return
    for message in messages:
        desk.outbox.put(to, message, urgency=Urgency.REPLY, due=now)


def called(house: House, desk: Desk, caller: Caller, now: datetime) -> Call:
    """What everything that answers is handed, for whoever writes now."""
    person = caller.person or STRANGER
    return Call(
        desk=desk,
        house=house,
        words=house.words(person.language),
        person=person,
        address=caller.chat.address,
        now=now,
        reminded_at=caller.reminded_at,
    )
