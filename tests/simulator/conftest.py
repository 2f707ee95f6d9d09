"""A world on a clock that stands still, served on a free port of this machine."""

from __future__ import annotations

import shutil
from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from typing import Any

import httpx
import pytest
from playwright.async_api import Browser, async_playwright
from telegram import Bot

from bot.simulator.records import Phone
from bot.simulator.serving import serving
from bot.simulator.world import World

TOKEN = "1234:TEST"


class StillClock:
    """Monday, 2 March 2026, 09.00 WIB, until it is moved."""

    def __init__(self) -> None:
        self.time = datetime(2026, 3, 2, 2, 0, tzinfo=UTC)

    def now(self) -> datetime:
        """The time it stands at."""
        return self.time

    def shift(self, delta: timedelta) -> None:
        """Move it."""
        self.time += delta


class House:
    """A served world and ways to speak to it."""

    def __init__(self, world: World, url: str, client: httpx.AsyncClient) -> None:
        self.world = world
        self.url = url
        self.client = client
        self.phone: Phone = world.add_phone("Rusdi", "6281200000001", "Kepala desa")
        self.phone.started = True

    async def raw(self, method: str, **parameters: Any) -> httpx.Response:
        """Call a method with a JSON body."""
        return await self.client.post(f"{self.url}/bot{TOKEN}/{method}", json=parameters)

    async def call(self, method: str, **parameters: Any) -> Any:
        """Call a method and return its result."""
        answer = (await self.raw(method, **parameters)).json()
        assert answer["ok"], answer
        return answer["result"]

    async def refusal(self, method: str, **parameters: Any) -> tuple[int, str]:
        """Call a method which must be refused: its status and description."""
        response = await self.raw(method, **parameters)
        body = response.json()
        assert body["ok"] is False
        assert response.status_code == body["error_code"]
        return response.status_code, body["description"]

    async def sim(self, path: str, **body: Any) -> httpx.Response:
        """Do on the page's API what a person does."""
        return await self.client.post(f"{self.url}/sim/{path}", json=body)

    async def said(self, text: str, **more: Any) -> None:
        """Let Rusdi write."""
        response = await self.sim(f"phones/{self.phone.id}/say", text=text, **more)
        assert response.status_code == 200, response.text

    async def update(self, **parameters: Any) -> Any:
        """The newest waiting update."""
        return (await self.call("getUpdates", offset=-1, **parameters))[-1]


@pytest.fixture
def world() -> World:
    return World(TOKEN, StillClock())


@pytest.fixture
async def house(world: World) -> AsyncIterator[House]:
    async with serving(world) as url, httpx.AsyncClient(trust_env=False, timeout=20) as client:
        yield House(world, url, client)


@pytest.fixture
async def bot(house: House) -> AsyncIterator[Bot]:
    bot = Bot(TOKEN, base_url=f"{house.url}/bot", base_file_url=f"{house.url}/file/bot")
    async with bot:
        yield bot


@pytest.fixture
async def chromium() -> AsyncIterator[Browser]:
    found = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
    if found is None:
        pytest.fail("no Chromium on this machine; install Debian's package: apt-get install chromium")
    async with async_playwright() as playwright:
        quiet = [
            "--no-sandbox",
            "--disable-gpu",
            "--disable-background-networking",
            "--disable-component-update",
            "--no-first-run",
        ]
        browser = await playwright.chromium.launch(executable_path=found, args=quiet)
        yield browser
        await browser.close()
