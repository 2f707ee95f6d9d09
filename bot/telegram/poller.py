"""Asks Telegram for updates, and tells it that they arrived only after all of them are on the disk."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Sequence
from typing import Protocol, TypeVar

import structlog
from telegram.error import TelegramError

from bot.clock import Clock
from bot.telegram import wire
from bot.telegram.failures import judge, token_refused
from bot.telegram.intake import Acknowledger, Intake
from bot.telegram.link import TokenRefused
from bot.telegram.transport import Refusal
from storage.errors import StorageError

log = structlog.get_logger(__name__)

LONG_POLL = 25
"""Seconds Telegram may hold a question without news (at most 50); shorter than what home routers forget."""
LONGEST_PAUSE = 30.0
"""Seconds between two tries when Telegram cannot be reached: a head who sends at last is not left waiting longer."""
AT_ONCE = 64
"""Chats whose updates are handled side by side."""

T = TypeVar("T")


class Source(Acknowledger, Protocol):
    """The part of the link that the poller needs."""

    async def updates(self, offset: int | None, wait: int) -> list[object]:
        """Raises TelegramError."""
        ...

    async def drop_webhook(self) -> None:
        """Raises TelegramError."""
        ...


class Poller:
    """One long poll after the other. Only one may run for a token."""

    def __init__(self, link: Source, intake: Intake, clock: Clock, *, wait: int = LONG_POLL) -> None:
        """`wait`: seconds a question may stay open."""
        self._link = link
        self._intake = intake
        self._clock = clock
        self._wait = wait
        self._offset: int | None = None
        """Not stored: what Telegram has not been told about it sends again, and the inbox knows it."""
        self._stop = asyncio.Event()
        self._failures = 0

    def stop(self) -> None:
        """Ask for no more; `run` returns when what was fetched is on the disk."""
        self._stop.set()

    async def run(self) -> None:
        """Until `stop`. Raises TokenRefused; survives everything else."""
        while not self._stop.is_set():
            try:
                batch = await self._unless_stopped(self._link.updates(self._offset, self._wait))
            except TelegramError as error:
                await self._recover(error)
                continue
            self._failures = 0
            if batch and await self._keep(batch):
                await self._advance(batch)
        await self._intake.close()

    async def _keep(self, batch: Sequence[object]) -> bool:
        """Whether every update of the batch is on the disk: each chat's in order, different chats side by side."""
        chats: dict[str, list[object]] = {}
        for index, update in enumerate(batch):
            chats.setdefault(wire.chat_of(update) or f"none/{index}", []).append(update)
        slots = asyncio.Semaphore(AT_ONCE)
        return all(await asyncio.gather(*(self._one_chat(updates, slots) for updates in chats.values())))

    async def _one_chat(self, updates: Sequence[object], slots: asyncio.Semaphore) -> bool:
        async with slots:
            for update in updates:
                if not await self._insist(update):
                    return False
        return True

    async def _insist(self, update: object) -> bool:
        """Try until the database takes it: Telegram keeps nothing that it was told has arrived. False when stopped first."""
        failures = 0
        while True:
            try:
                await self._intake.take(update)
            except StorageError as error:
                failures += 1
                log.warning("update_not_kept", update=wire.update_id(update), tries=failures, reason=type(error).__name__)
                await self._unless_stopped(self._clock.sleep(backoff(failures)))
            else:
                return True
            if self._stop.is_set():
                return False

    async def _advance(self, batch: Sequence[object]) -> None:
        """The next question confirms the batch."""
        numbers = [number for number in map(wire.update_id, batch) if number is not None]
        if numbers:
            self._offset = max(numbers) + 1
        else:
            # Nothing to confirm it by: the same batch comes again at once, and would for ever.
            log.error("updates_without_numbers", count=len(batch))
            await self._unless_stopped(self._clock.sleep(LONGEST_PAUSE))

    async def _recover(self, error: TelegramError) -> None:
        if token_refused(error):
            raise TokenRefused(judge(error).reason) from None
        verdict = judge(error)
        self._failures += 1
        if isinstance(error, Refusal) and error.code == 409:
            await self._conflict(error)
        # The first failures of a flaky line are everyday life in the field.
        (log.info if self._failures < 3 else log.warning)("updates_unavailable", reason=verdict.reason, failures=self._failures)
        asked = error.retry_after if isinstance(error, Refusal) else 0
        await self._unless_stopped(self._clock.sleep(max(backoff(self._failures), asked)))

    async def _conflict(self, error: Refusal) -> None:
        if "webhook" not in error.words:
            log.error(
                "another_poller", mend="Another process asks for updates with the same token. Stop it, or use another token."
            )
            return
        log.warning(
            "webhook_dropped", mend="Telegram was told to bring updates to an address; set BETANG_WEBHOOK_URL to keep it so."
        )
        try:
            await self._link.drop_webhook()
        except TelegramError as failure:
            log.warning("webhook_not_dropped", reason=judge(failure).reason)

    async def _unless_stopped(self, work: Awaitable[T]) -> T | None:
        """The result of `work`, or None when `stop` came first; nothing that was not kept is confirmed by giving it up."""
        task, stop = asyncio.ensure_future(work), asyncio.ensure_future(self._stop.wait())
        try:
            await asyncio.wait({task, stop}, return_when=asyncio.FIRST_COMPLETED)
            return task.result() if task.done() else None
        finally:
            for pending in (task, stop):
                pending.cancel()
            await asyncio.gather(task, stop, return_exceptions=True)


def backoff(failures: int) -> float:
    """Seconds to wait after this many failures in a row: 0.5, 1, 2, … up to LONGEST_PAUSE."""
    return min(LONGEST_PAUSE, 0.5 * 2.0 ** min(failures - 1, 10))
