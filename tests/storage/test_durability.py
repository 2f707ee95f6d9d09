"""A process that is killed while many chats write: whatever was acknowledged is there afterwards."""

from __future__ import annotations

import asyncio
import random  # noqa: TID251 - the moment of the kill
import signal
import sqlite3
import sys
from contextlib import closing
from pathlib import Path

from storage.migrations.steps import upgrade

CHILD = """
import asyncio, sys
from datetime import datetime, timezone
from storage.database import Database
NOW = datetime(2026, 3, 2, tzinfo=timezone.utc)

async def client(database, number, turn):
    while True:
        turn += 1
        key = f"{number}/{turn}"
        def work(desk):
            assert desk.inbox.first("telegram", key, NOW)
            desk.audit.note(None, key, "", NOW)
        await database.write(work)
        sys.stdout.write(key + "\\n")
        sys.stdout.flush()

async def main():
    database = Database.open(sys.argv[1])
    await database.start()
    await asyncio.gather(*(client(database, f"{sys.argv[2]}.{n}", 0) for n in range(24)))

asyncio.run(main())
"""


async def killed_while_writing(url: str, number: int) -> set[str]:
    """What a process had acknowledged when it was killed, after at least some hundred writes."""
    child = await asyncio.create_subprocess_exec(
        sys.executable, "-c", CHILD, url, str(number), stdout=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.PIPE
    )
    assert child.stdout is not None
    assert child.stderr is not None
    lines: list[bytes] = []
    wanted = random.randint(100, 1_500)
    while len(lines) < wanted:
        line = await child.stdout.readline()
        assert line, (await child.stderr.read()).decode()
        lines.append(line)
    child.send_signal(signal.SIGKILL)
    rest, _ = await child.communicate()
    # The last line may be cut: then it was not acknowledged to anybody.
    lines += [line for line in rest.splitlines(keepends=True) if line.endswith(b"\n")]
    assert child.returncode == -signal.SIGKILL
    return {line.decode().strip() for line in lines}


async def test_no_acknowledged_write_is_lost(tmp_path: Path) -> None:
    """Five rounds of SIGKILL at a random moment: all acknowledged writes are there, whole, and the file is sound."""
    file = tmp_path / "betang.db"
    url = f"sqlite:///{file}"
    await asyncio.to_thread(upgrade, url)
    acknowledged: set[str] = set()
    for number in range(5):
        acknowledged |= await killed_while_writing(url, number)
        with closing(sqlite3.connect(file)) as connection:
            assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
            keys = {key for (key,) in connection.execute("SELECT key FROM inbox")}
            deeds = [what for (what,) in connection.execute("SELECT what FROM audit")]
        assert acknowledged <= keys
        # Key and effect are kept together or not at all, and once.
        assert sorted(deeds) == sorted(keys)
