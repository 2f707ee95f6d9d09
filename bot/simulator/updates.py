"""The queue of updates that wait for the bot, with Telegram's rules of forgetting and expiry."""

from __future__ import annotations

import hashlib
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.simulator.bell import Bell
from bot.simulator.records import Clock, Json

MESSAGE_LIFE = timedelta(hours=24)
PRESS_LIFE = timedelta(seconds=150)
"""How long an update waits for the bot, by Telegram's open server (channels.md 1)."""
REST = timedelta(days=7)
"""After a week without updates, the next id is chosen at random (Bot API, Update)."""
MOST = 10_000
"""The queue's bound. The oldest update goes first."""
FUTURE = 10
"""An offset further than this beyond the newest update is taken as none at all (TQueue of the open server)."""


@dataclass(frozen=True, slots=True)
class Waiting:
    """An update in the queue."""

    id: int
    body: Json
    """The whole Update object, with `update_id`."""
    key: str
    """Webhooks deliver in order among the updates of one key."""
    until: datetime


class Updates:
    """What arrived for the bot and was not confirmed yet."""

    def __init__(self, clock: Clock, bell: Bell, seed: str, settled: Callable[[Json, bool], None]) -> None:
        self._clock = clock
        self._bell = bell
        self._seed = seed
        self._settled = settled
        self._queue: deque[Waiting] = deque()
        self._next = self._draw(0)
        self._last_at = clock.now()
        self.allowed: frozenset[str] = frozenset()
        """Kinds the bot asked for with allowed_updates; empty is all of them."""
        self.turn = 0
        """Which getUpdates call is the newest: any older one is answered 409."""

    def push(self, kind: str, body: Json, key: str, life: timedelta = MESSAGE_LIFE) -> int:
        """Put `{kind: body}` at the end; returns the update's id, or 0 when the bot did not ask for this kind."""
        if self.allowed and kind not in self.allowed:
            return 0
        now = self._clock.now()
        if now - self._last_at >= REST:
            self._next = self._draw(self._next)
        self._last_at = now
        update = Waiting(self._next, {"update_id": self._next, kind: body}, key, now + life)
        self._next += 1
        self._queue.append(update)
        if len(self._queue) > MOST:
            self._settled(self._queue.popleft().body, False)
        self._bell.ring()
        return update.id

    def fetch(self, offset: int, limit: int) -> list[Json]:
        """What getUpdates gives. A positive offset forgets what lies below it; a negative one keeps only the last so many."""
        self._expire()
        if offset < 0:
            while len(self._queue) > -offset:
                self._settled(self._queue.popleft().body, True)
        elif offset <= self._next + FUTURE:
            while self._queue and self._queue[0].id < offset:
                self._settled(self._queue.popleft().body, True)
        return [update.body for update in list(self._queue)[:limit]]

    def pending(self) -> list[Waiting]:
        """Everything that waits, in order."""
        self._expire()
        return list(self._queue)

    def confirm(self, update_id: int, *, taken: bool = True) -> None:
        """Drop one update: a webhook took it (or it was thrown away)."""
        for update in list(self._queue):
            if update.id == update_id:
                self._queue.remove(update)
                self._settled(update.body, taken)

    def clear(self) -> None:
        """Throw away everything that waits (drop_pending_updates)."""
        for update in self.pending():
            self.confirm(update.id, taken=False)

    def _expire(self) -> None:
        now = self._clock.now()
        for update in [update for update in self._queue if update.until <= now]:
            self._queue.remove(update)
            self._settled(update.body, False)

    def _draw(self, last: int) -> int:
        """An id as if drawn by lot, the same in each run; it fits in 30 bits, as Telegram's do."""
        digest = hashlib.sha256(f"{self._seed}/{last}".encode()).digest()
        return 100_000_000 + int.from_bytes(digest[:4], "big") % 900_000_000
