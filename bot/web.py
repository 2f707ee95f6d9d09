"""The doors over HTTP: Telegram's deliveries, /health and /metrics."""

from __future__ import annotations

import asyncio
import hmac
import json
from dataclasses import dataclass
from datetime import timedelta
from typing import Protocol
from urllib.parse import urlsplit

from prometheus_client.exposition import CONTENT_TYPE_PLAIN_0_0_4
from starlette.applications import Starlette
from starlette.requests import ClientDisconnect, Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from bot.clock import Clock
from bot.meters import Meters
from storage.database import Database
from storage.errors import StorageError
from storage.outbox import Waiting

LARGEST = 1024 * 1024
"""Bytes of one delivery. The longest update Telegram describes is far below."""
SLOWEST = 30.0
"""Seconds a delivery may take to come in whole."""
SECRET = "x-telegram-bot-api-secret-token"  # noqa: S105 - the name of a header
PATIENCE = 2.0
"""Seconds the database may take to answer before the bot counts as ill."""
STUCK = timedelta(minutes=15)
"""A letter that waits longer than this means that nothing gets out."""


class Taker(Protocol):
    """Where a delivery goes."""

    async def take(self, update: object) -> None:
        """Return after the commit. Raises StorageError when it could not be kept."""
        ...


@dataclass(frozen=True, slots=True)
class Hook:
    """Where Telegram delivers: the address it was told, the secret it shows, and who takes the update."""

    url: str
    secret: str
    taker: Taker


def build(database: Database, clock: Clock, meters: Meters, version: str, hook: Hook | None = None) -> Starlette:
    """The web application. Without a hook it only tells how the bot is."""
    desk = _Desk(database, clock, meters, version)
    routes = [Route("/health", desk.health), Route("/metrics", desk.metrics)]
    if hook is not None:
        routes.append(Route(urlsplit(hook.url).path or "/", _Deliveries(hook).take, methods=["POST"]))
    return Starlette(routes=routes)


@dataclass(frozen=True, slots=True)
class _Deliveries:
    hook: Hook

    async def take(self, request: Request) -> Response:
        """200 only after the commit. Telegram brings again what is answered with anything else."""
        shown = request.headers.get(SECRET, "")
        # Header values are Latin-1; compare_digest takes text in ASCII alone.
        if not hmac.compare_digest(shown.encode("latin-1", "replace"), self.hook.secret.encode()):
            return Response(status_code=403)
        try:
            async with asyncio.timeout(SLOWEST):
                body = await _bounded(request)
        except (ClientDisconnect, TimeoutError):
            return Response(status_code=400)
        if body is None:
            return Response(status_code=413)
        try:
            update = json.loads(body)
        except (ValueError, RecursionError):
            return Response(status_code=400)
        try:
            # Shielded: a caller who hangs up does not stop a transaction half way.
            await asyncio.shield(self.hook.taker.take(update))
        except StorageError:
            return Response(status_code=503, headers={"Retry-After": "2"})
        return Response(status_code=200)


async def _bounded(request: Request) -> bytes | None:
    """The body, or None when it is larger than LARGEST; what is too large is not read to its end."""
    parts = bytearray()
    async for part in request.stream():
        parts += part
        if len(parts) > LARGEST:
            return None
    return bytes(parts)


@dataclass(frozen=True, slots=True)
class _Desk:
    database: Database
    clock: Clock
    meters: Meters
    version: str

    async def health(self, _request: Request) -> Response:
        """How the bot is; 503 when the database does not answer or letters are stuck."""
        waiting = await self._waiting()
        age = self._age(waiting) if waiting else 0.0
        well = waiting is not None and age < STUCK.total_seconds()
        last = self.meters.last_update
        told = {
            "well": well,
            "database": "answers" if waiting else "does not answer",
            "letters_waiting": waiting.count if waiting else None,
            "oldest_letter_seconds": round(age, 3) if waiting else None,
            "last_update": last.isoformat() if last else None,
            "version": self.version,
        }
        return JSONResponse(told, status_code=200 if well else 503, headers={"Cache-Control": "no-store"})

    async def metrics(self, _request: Request) -> Response:
        """The counters, also while the database does not answer."""
        if waiting := await self._waiting():
            self.meters.queue(waiting.count, self._age(waiting))
        return Response(self.meters.page(), media_type=CONTENT_TYPE_PLAIN_0_0_4)

    async def _waiting(self) -> Waiting | None:
        now = self.clock.now()
        try:
            return await asyncio.wait_for(self.database.read(lambda desk: desk.outbox.waiting(now)), PATIENCE)
        except (StorageError, TimeoutError):
            return None

    def _age(self, waiting: Waiting) -> float:
        return max(0.0, (self.clock.now() - waiting.oldest).total_seconds()) if waiting.oldest else 0.0
