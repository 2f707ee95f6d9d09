"""`betang demo` is safe to repeat: beside another one, and with the database of last time."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import httpx

from tests.whole import process
from tests.whole.estate import PATIENCE, free_port

OFFICER = 1
"""The place of the officer among the demo's phones."""


@asynccontextmanager
async def demo(folder: Path, port: int, *words: str) -> AsyncIterator[httpx.AsyncClient]:
    """A demo that runs, and who talks to its page; it ends with 0 when told to."""
    rung = asyncio.Event()
    bot = await process.start(folder, {}, rung.set, "demo", "--no-browser", "--port", str(port), *words)
    listening = asyncio.create_task(bot.listen())
    try:
        async with asyncio.timeout(PATIENCE):
            while "Ctrl+C" not in bot.said:
                await rung.wait()
                rung.clear()
        async with httpx.AsyncClient(base_url=f"http://127.0.0.1:{port}", trust_env=False, timeout=PATIENCE) as page:
            yield page
        bot.terminate()
        assert await bot.ended() == 0
        assert "Traceback" not in bot.said
    finally:
        bot.kill()
        await bot.ended()
        await listening
        print(bot.said)  # noqa: T201 - shown with a test that fails


async def recap(page: httpx.AsyncClient) -> str:
    """Ask for the recap on the officer's phone; what comes."""
    seen: dict[str, Any] = (await page.get("/sim/changes")).json()
    await page.post(f"/sim/phones/{seen['phones'][OFFICER]['id']}/say", json={"text": "/rekap"})
    while True:
        said = [
            str(bubble["message"].get("text")) for phone in seen["phones"] for bubble in phone["messages"] if bubble.get("by_bot")
        ]
        if found := [text for text in said if text.startswith("Rekap")]:
            return found[0]
        seen = (await page.get("/sim/changes", params={"since": seen["revision"], "era": seen["era"]})).json()


async def test_a_second_demo_leaves_the_first_alone(tmp_path: Path) -> None:
    """It says that the port is taken, and the first one's database is untouched."""
    port = free_port()
    async with demo(tmp_path, port) as page:
        second = await process.betang(tmp_path, {}, "demo", "--no-browser", "--port", str(port))
        assert second.code == 1
        assert str(port) in second.err
        assert "--port" in second.err
        assert "Traceback" not in second.err
        assert "Kabupaten Katingan" in await recap(page)


async def test_the_database_of_last_time(tmp_path: Path) -> None:
    """With --keep, also the first time, the phones are known, and what they write is not taken for what they wrote before."""
    port, seen = free_port(), []
    for _ in range(3):
        async with demo(tmp_path, port, "--keep") as page:
            seen.append((await recap(page)).splitlines()[3:])
    assert seen[0] == seen[1] == seen[2]
