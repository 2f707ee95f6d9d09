"""A real process killed with SIGKILL while it works: no answer is lost, none is counted twice."""

from __future__ import annotations

import asyncio
import sys
from collections import Counter
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from storage.database import Database
from tests.telegram.fake import FakeTelegram
from tests.telegram.payloads import said
from tests.telegram.waiting import until

ROOT = Path(__file__).parents[2]
KILLS = (2, 9, 16)
"""After how many calls to Telegram the process is killed: between asking, keeping, sending and writing down."""
ARRIVALS = 40
IN_THE_AIR = 6
"""Letters that can have left and not been written down when the process dies: the burst, and one that followed."""


@asynccontextmanager
async def bot(fake: FakeTelegram, path: Path, minutes: int) -> AsyncIterator[asyncio.subprocess.Process]:
    """The child at work; afterwards it is dead."""
    command = (sys.executable, "-m", "tests.telegram.child", fake.url, str(path), str(minutes))
    process = await asyncio.create_subprocess_exec(*command, cwd=ROOT)
    try:
        yield process
        assert process.returncode is None
    finally:
        if process.returncode is None:
            process.kill()
        await process.wait()


async def test_a_killed_bot_loses_nothing(fake: FakeTelegram, tmp_path: Path) -> None:
    """However often it is killed, each arrival is kept once, and each answer is sent; only those in the air may come twice."""
    path = tmp_path / "betang.db"
    fake.arrive(*(said(f"jawaban {n}", 100 + n, chat=1 + n % 20) for n in range(ARRIVALS)))
    for run, calls in enumerate(KILLS):
        before = len(fake.calls)
        async with bot(fake, path, minutes=2 * run):
            await called(fake, before + calls)
    async with bot(fake, path, minutes=2 * len(KILLS)):
        await until(lambda: len({call["text"] for call in fake.said()}) == ARRIVALS)
    sent = Counter(call["text"] for call in fake.said())
    assert set(sent) == {f"Diterima: jawaban {n}" for n in range(ARRIVALS)}
    assert sum(sent.values()) - ARRIVALS <= len(KILLS) * IN_THE_AIR
    assert await kept(path) == ARRIVALS


async def test_killed_while_telegram_has_the_letter(fake: FakeTelegram, tmp_path: Path) -> None:
    """Sent and not written down: that one answer comes twice, which Telegram gives no means to avoid, and no other does."""
    path = tmp_path / "betang.db"
    fake.hold = asyncio.Event()
    fake.arrive(*(said(f"jawaban {n}", 100 + n, chat=1) for n in range(3)))
    async with bot(fake, path, minutes=0):
        await until(lambda: fake.said() and fake.offsets[-1:] == [103])
    fake.hold.set()
    async with bot(fake, path, minutes=2):
        await until(lambda: len(fake.said()) == 4)
    assert [call["text"][-1] for call in fake.said()] == ["0", "0", "1", "2"]


async def called(fake: FakeTelegram, times: int) -> None:
    """Wait until Telegram was called this often."""
    await until(lambda: len(fake.calls) >= times)


async def kept(path: Path) -> int:
    """How often the bot answered, by its own record."""
    database = Database.open(f"sqlite:///{path}")
    await database.start()
    try:
        return len(await database.read(lambda desk: desk.audit.latest("", 1000)))
    finally:
        await database.close()
