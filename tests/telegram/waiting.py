"""Waiting in tests: for something to become true, and on a clock that does not keep anybody."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import Any

from bot.clock import Clock


class QuickClock(Clock):
    """The real time, but nobody sleeps longer than a blink; how long they wanted to is kept."""

    def __init__(self) -> None:
        super().__init__()
        self.wanted: list[float] = []

    async def sleep(self, seconds: float) -> None:
        """A blink."""
        self.wanted.append(seconds)
        await asyncio.sleep(0.005)


async def until(true: Callable[[], Any]) -> None:
    """Wait for something to become true; ten seconds are a failure."""
    async with asyncio.timeout(10):
        while not true():  # noqa: ASYNC110 - what is waited for lies behind a socket
            await asyncio.sleep(0.002)
