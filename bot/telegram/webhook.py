"""Tells Telegram where to bring updates; `bot/web.py` takes them there."""

from __future__ import annotations

import asyncio
from typing import Protocol

import structlog
from telegram.error import TelegramError

from bot.clock import Clock
from bot.telegram.failures import judge, token_refused
from bot.telegram.link import TokenRefused
from bot.telegram.poller import backoff

log = structlog.get_logger(__name__)


class Registry(Protocol):
    """The part of the link that the webhook needs."""

    async def set_webhook(self, url: str, secret: str) -> None:
        """Raises TelegramError."""
        ...


class Webhook:
    """The other way in, with the same face as the poller: `run` until `stop`."""

    def __init__(self, link: Registry, url: str, secret: str, clock: Clock) -> None:
        """`url`: the whole https address; `secret`: what Telegram shows at each delivery."""
        self._link = link
        self._url = url
        self._secret = secret
        self._clock = clock
        self._stop = asyncio.Event()

    def stop(self) -> None:
        """Let `run` return. The address stays set: Telegram keeps what arrives meanwhile and brings it at the next start."""
        self._stop.set()

    async def run(self) -> None:
        """Set the address, however long that takes, and wait. Raises TokenRefused."""
        registering = asyncio.ensure_future(self._register())
        stop = asyncio.ensure_future(self._stop.wait())
        try:
            await asyncio.wait({registering, stop}, return_when=asyncio.FIRST_COMPLETED)
            if registering.done():
                registering.result()
                await stop
        finally:
            registering.cancel()
            stop.cancel()
            await asyncio.gather(registering, stop, return_exceptions=True)

    async def _register(self) -> None:
        failures = 0
        while True:
            try:
                await self._link.set_webhook(self._url, self._secret)
            except TelegramError as error:
                if token_refused(error):
                    raise TokenRefused(judge(error).reason) from None
                failures += 1
                log.warning("webhook_not_set", reason=judge(error).reason, failures=failures)
                await self._clock.sleep(backoff(failures))
            else:
                return
