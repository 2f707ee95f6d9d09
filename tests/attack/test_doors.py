"""The doors over HTTP: a delivery that never ends, and other sites' pages at the simulator's Bot API."""

from __future__ import annotations

import asyncio
from pathlib import Path

import httpx
import pytest
from starlette.types import Message

from bot import web
from bot.clock import Clock
from bot.meters import Meters
from bot.simulator.app import build
from bot.simulator.world import World
from storage.database import Database

TOKEN = "1234567890:SIMULATOR-OF-THE-TESTS"


class Nobody:
    """Takes what is never to come."""

    async def take(self, update: object) -> None:
        """Not called."""
        raise AssertionError(update)


async def test_a_delivery_that_drips_is_given_up(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Who knows the secret and sends a byte now and then does not hold a connection for ever."""
    monkeypatch.setattr(web, "SLOWEST", 0.01)
    hook = web.Hook("https://bot.example/hook", "RAHASIA", Nobody())
    app = web.build(Database.open(f"sqlite:///{tmp_path}/x.db"), Clock(), Meters(), "1", hook)
    answers: list[Message] = []

    async def drip() -> Message:
        await asyncio.sleep(3600)
        raise AssertionError

    async def keep(message: Message) -> None:
        answers.append(message)

    headers = [(b"x-telegram-bot-api-secret-token", b"RAHASIA")]
    scope = {"type": "http", "method": "POST", "path": "/hook", "headers": headers, "query_string": b"", "http_version": "1.1"}
    await app(scope, drip, keep)
    assert answers[0]["status"] == 400


@pytest.mark.parametrize("path", [f"/bot{TOKEN}/getUpdates", "/page/main.js"])
async def test_another_sites_page_does_nothing_by_get(path: str) -> None:
    """Neither as a picture nor behind a link; the front page alone is opened from elsewhere, and our own page asks freely."""
    transport = httpx.ASGITransport(app=build(World(TOKEN, Clock())))
    async with httpx.AsyncClient(transport=transport, base_url="http://127.0.0.1:8440") as client:
        for mode in ("no-cors", "navigate"):
            strange = {"sec-fetch-site": "cross-site", "sec-fetch-mode": mode}
            assert (await client.get(path, headers=strange)).status_code == 403
        assert (await client.get("/", headers={"sec-fetch-site": "cross-site", "sec-fetch-mode": "navigate"})).status_code == 200
        assert (await client.get(path, headers={"sec-fetch-site": "same-origin"})).status_code == 200
