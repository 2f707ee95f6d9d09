"""The one reader of time and of chance."""

from __future__ import annotations

import asyncio
import hashlib
import re
import secrets  # noqa: TID251 - chance is read here
import time
import uuid  # noqa: TID251 - chance is read here
from datetime import UTC, datetime, timedelta

CODE_ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
"""32 signs without I, L, O and U: what looks like another sign is read as that sign (see `plain_code`)."""
CODE_LENGTH = 10
"""Ten signs of 32 are 50 bits: at a thousand guesses a second, 18,000 years for an even chance at one of them."""
LONGEST_NAP = 60.0
"""Seconds. A machine that was asleep, or whose clock was set, is noticed after this long."""


class Clock:
    """The time the bot lives in. `shift` moves it for training and demos; everything that sleeps on it wakes up."""

    def __init__(self) -> None:
        self._shift = timedelta()
        self._naps: set[asyncio.Future[None]] = set()

    def now(self) -> datetime:
        """The present moment, aware, UTC."""
        return datetime.now(UTC) + self._shift  # noqa: TID251 - time is read here

    def monotonic(self) -> float:
        """Seconds that only grow and that no shift touches: for pacing and for measuring."""
        return time.monotonic()  # noqa: TID251 - time is read here

    def shift(self, by: timedelta) -> None:
        """Move the time by this much; sleepers look at the new time at once."""
        self._shift += by
        for nap in self._naps:
            if not nap.done():
                nap.set_result(None)

    async def sleep(self, seconds: float) -> None:
        """Come back when this many seconds of this clock have passed; a shift counts."""
        await self.sleep_until(self.now() + timedelta(seconds=seconds))

    async def sleep_until(self, moment: datetime) -> None:
        """Come back when it is `moment` on this clock."""
        while (left := (moment - self.now()).total_seconds()) > 0:
            await self._nap(min(left, LONGEST_NAP))

    async def _nap(self, seconds: float) -> None:
        nap = asyncio.get_running_loop().create_future()
        self._naps.add(nap)
        try:
            await asyncio.wait({nap}, timeout=seconds)
        finally:
            self._naps.discard(nap)


def new_code() -> str:
    """A one-time invitation code: ten signs that survive being read out on the phone. Fits a deep link."""
    return "".join(secrets.choice(CODE_ALPHABET) for _ in range(CODE_LENGTH))


def plain_code(text: str) -> str:
    """A code as people copy it, to the code that was meant: spaces and hyphens out, small to capital, O to 0, I and L to 1."""
    return re.sub(r"[\s\-_]", "", text).upper().translate(str.maketrans("OIL", "011"))


def code_hash(code: str) -> str:
    """What is kept of a code, so that who reads the database cannot use it. However it was typed, the same.

    Plain SHA-256, without salt or stretching: those protect secrets that people choose, which a dictionary holds. A code is
    50 random bits, lives for 14 days and works once. It is looked up by this hash, so no comparison can tell by its length in
    time how near a guess was: knowing the first half of a hash does not help to find the code.
    """
    return hashlib.sha256(plain_code(code).encode("utf-8", "replace")).hexdigest()


def new_name() -> str:
    """A name for a stored file: 32 hexadecimal digits, never given twice, telling nothing about the file."""
    return uuid.uuid4().hex
