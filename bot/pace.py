"""How fast letters may leave: what a channel allows over all chats, and to one chat, with a little room for a burst."""

from __future__ import annotations

from datetime import timedelta

BURST = 5
"""Letters that may leave at once. With 25 a second that makes at most 30 in any one second, which is what Telegram bears."""
CHAT_BURST = 3
"""To one chat: a thank-you and the next question leave together. Telegram bears short bursts (Bot FAQ), no stream."""
CROWD = 4096
"""Chats remembered before those that have rested are forgotten."""


class Pace:
    """Two buckets that fill evenly. All times are seconds of one monotonic clock."""

    def __init__(self, a_second: float, chat_gap: timedelta) -> None:
        self._step = 1 / a_second
        self._gap = chat_gap.total_seconds()
        self._full_at = 0.0
        """When the bucket of the whole channel is full again."""
        self._chats: dict[str, float] = {}

    def free(self, now: float) -> int:
        """How many letters may leave now."""
        # A hair is added: what was waited for exactly must not miss by the last digit of a float.
        return max(0, min(BURST, int(BURST - (self._full_at - now) / self._step + 1e-6)))

    def wait(self, now: float) -> float:
        """Seconds until one more letter may leave; 0 when one may leave now."""
        return max(0.0, self._full_at - now - (BURST - 1) * self._step)

    def spend(self, chat: str, now: float) -> float:
        """Take one letter out of both buckets. How long it has to wait for its chat, in seconds."""
        self._full_at = max(now, self._full_at) + self._step
        rested = self._chats.get(chat, now)
        if len(self._chats) > CROWD:
            self._chats = {name: at for name, at in self._chats.items() if at > now}
        self._chats[chat] = max(now, rested) + self._gap
        return max(0.0, rested - now - (CHAT_BURST - 1) * self._gap)
