"""What both ways in of Telegram do with one update: read it, have it kept, or set it aside."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Awaitable, Callable
from traceback import format_exception
from typing import Protocol

import structlog

from bot.channel import Incoming
from bot.clock import Clock
from bot.logs import place
from bot.meters import Meters
from bot.telegram import wire
from storage.errors import PASSING, StorageError

log = structlog.get_logger(__name__)

TRIES = 3
"""How often an update may meet any other trouble of the database before it is set aside."""

Receive = Callable[[Incoming], Awaitable[None]]
SetAside = Callable[[str, str, str, str], Awaitable[None]]


class Acknowledger(Protocol):
    """The part of the link that stops the little clock on a pressed button."""

    async def acknowledge(self, press: str) -> None:
        """Never raises for what the platform answers."""
        ...


class Intake:
    """Takes one raw update after the other. `receive` and `set_aside` return only after their COMMIT."""

    def __init__(self, link: Acknowledger, receive: Receive, set_aside: SetAside, clock: Clock, meters: Meters) -> None:
        self._link = link
        self._receive = receive
        self._set_aside = set_aside
        self._clock = clock
        self._meters = meters
        self._presses: set[asyncio.Task[None]] = set()

    async def take(self, update: object) -> None:
        """Return when the update's effect, or the update itself as one that cannot be handled, is on the disk.

        Raises StorageError when neither could be kept: the update must be brought again.
        """
        began = self._clock.monotonic()
        outcome = await self._kept(update)
        self._meters.turn(outcome, self._clock.monotonic() - began, self._clock.now())

    async def close(self) -> None:
        """Let the acknowledgements that are under way end."""
        if self._presses:
            await asyncio.wait(self._presses, timeout=2)

    async def _kept(self, update: object) -> str:
        self._acknowledge(update)
        try:
            arrived = wire.incoming(update, self._clock.now())
            if arrived is None:
                return "silent"
            await self._insist(arrived)
        except PASSING:
            raise
        except Exception as error:  # noqa: BLE001 - whatever is wrong with one update must not block those behind it
            await self._put_aside(update, error)
            return "aside"
        return "kept"

    async def _insist(self, arrived: Incoming) -> None:
        for tries in range(1, TRIES + 1):
            try:
                return await self._receive(arrived)
            except PASSING:
                raise
            except StorageError:
                if tries == TRIES:
                    raise
        return None

    async def _put_aside(self, update: object, error: Exception) -> None:
        number = wire.update_id(update)
        # The error's words and the update may hold what a person wrote: they go into the database, not into the log.
        log.error("update_set_aside", update=number, error=type(error).__name__, where=place(error))
        # ASCII, so that half a surrogate pair, which may be what is wrong with it, can be stored.
        raw = json.dumps(update, ensure_ascii=True, default=str)
        await self._set_aside(wire.CHANNEL, str(number or ""), raw, "".join(format_exception(error)))

    def _acknowledge(self, update: object) -> None:
        """Beside the turn, not before it: the answer does not wait for it, and nothing is lost with it."""
        if press := wire.press_of(update):
            task = asyncio.create_task(self._link.acknowledge(press))
            self._presses.add(task)
            task.add_done_callback(self._presses.discard)
