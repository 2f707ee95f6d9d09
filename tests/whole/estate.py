"""A folder with a database, a simulated Telegram, the people at their phones, and the bot between them."""

from __future__ import annotations

import asyncio
import socket
import sqlite3
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager, closing
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from bot.simulator.faults import Fault, Faults
from bot.simulator.serving import serving
from bot.simulator.world import World
from tests.whole import process
from tests.whole.process import Ran, Running

TOKEN = "1234567890:SIMULATOR-OF-THE-TESTS"
PATIENCE = 120
"""Seconds after which what is waited for counts as never coming: far more than a busy machine needs."""
LOOK = 0.05
"""Seconds between two looks at what rings no bell: files and databases of another process."""


def free_port() -> int:
    """A port of this machine that nobody uses now."""
    with socket.create_server(("127.0.0.1", 0)) as taken:
        return int(taken.getsockname()[1])


class Watched(Faults):
    """The calls of the bot, counted; `at_call` may do something at one of them, and let it go wrong."""

    def __init__(self) -> None:
        super().__init__()
        self.counts: dict[str, int] = {}
        self.at_call: Callable[[str], Fault | None] = lambda _: None

    def take(self, method: str) -> Fault | None:
        """Count it, then as ordered."""
        self.counts[method] = self.counts.get(method, 0) + 1
        return self.at_call(method) or super().take(method)


@dataclass(slots=True)
class Estate:
    """Everything a test of the whole needs."""

    folder: Path
    world: World
    port: int
    calls: Watched
    env: dict[str, str] = field(default_factory=dict)

    @property
    def address(self) -> str:
        """Where the simulated Telegram is, when it is there."""
        return f"http://127.0.0.1:{self.port}"

    @asynccontextmanager
    async def telegram(self) -> AsyncIterator[None]:
        """Telegram is there while the block runs; with everything it knew when it was there before."""
        self.world.bell.closed = False
        async with serving(self.world, port=self.port):
            yield

    @property
    def database(self) -> Path:
        """The file the bot writes to."""
        return self.folder / "betang.db"

    def settings(self) -> dict[str, str]:
        """What the bot is told by its environment."""
        return {
            "BETANG_TELEGRAM_TOKEN": TOKEN,
            "BETANG_TELEGRAM_API_URL": self.address,
            "BETANG_DATABASE_URL": f"sqlite:///{self.database}",
            "BETANG_MEDIA_DIR": str(self.folder / "media"),
            "BETANG_BACKUP_DIR": str(self.folder / "backup"),
            **self.env,
        }

    def listen_somewhere(self) -> str:
        """Let the bot listen on a port that is free now; its address."""
        port = free_port()
        self.env["BETANG_LISTEN"] = f"127.0.0.1:{port}"
        return f"http://127.0.0.1:{port}"

    async def betang(self, *words: str) -> Ran:
        """Run a command of the command line to its end."""
        return await process.betang(self.folder, self.settings(), *words)

    @asynccontextmanager
    async def running(self, *, ready: bool = True) -> AsyncIterator[Running]:
        """The bot at work; afterwards it is dead, however it came to that."""
        bot = await process.start(self.folder, self.settings(), self.world.bell.ring, "run")
        listening = asyncio.create_task(bot.listen())
        try:
            if ready:
                await self.until(lambda: "ready" in bot.said)
            yield bot
        finally:
            bot.kill()
            await bot.ended()
            await listening
            print(bot.said)  # noqa: T201 - shown with a test that fails

    async def until(self, true: Callable[[], Any]) -> None:
        """Wait for something to become true. Raises TimeoutError when it never does."""
        try:
            async with asyncio.timeout(PATIENCE):
                while not true():
                    bell = self.world.bell
                    await (asyncio.sleep(LOOK) if bell.closed else bell.wait(LOOK))
        except TimeoutError:
            print(self.screens())  # noqa: T201 - shown with the test that fails
            raise

    def screens(self) -> str:
        """The end of every chat: what the people saw last, and what of theirs still waits."""
        lines = []
        for phone in self.world.phones.values():
            for bubble in list(phone.bubbles.values())[-4:]:
                who = "bot" if bubble.by_bot else f"{phone.name} ({bubble.state})"
                lines.append(f"{who}: {bubble.message.get('text', '(no text)')}")
        return "\n".join(lines)

    def rows(self, query: str, *values: object) -> list[tuple[Any, ...]]:
        """What stands in the database, as somebody else reads it."""
        with closing(sqlite3.connect(f"file:{self.database}?mode=ro", uri=True)) as connection:
            return connection.execute(query, values).fetchall()
