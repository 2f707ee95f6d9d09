"""From the start of the process to the first answer, against the simulator on loopback."""

from __future__ import annotations

import asyncio
import os
import sys
import time
from pathlib import Path

from bot.clock import Clock
from bot.simulator import hands
from bot.simulator.serving import serving
from bot.simulator.world import World

TOKEN = "1234567890:BENCH-ON-THIS-MACHINE-ONLY"
PATIENCE = 30.0


async def until_ready(folder: Path) -> dict[str, float]:
    """Seconds until the bot's first answer to a message that waited for it, and the resident memory then, in MB."""
    world = World(TOKEN, Clock())
    phone = world.add_phone("Kades", "+6281200000001")
    async with serving(world) as address:
        env = dict(os.environ) | {  # noqa: TID251 - a child process gets the environment of this one
            "BETANG_TELEGRAM_TOKEN": TOKEN,
            "BETANG_TELEGRAM_API_URL": address,
            "BETANG_DATABASE_URL": f"sqlite:///{folder / 'start.db'}",
            "BETANG_MEDIA_DIR": str(folder / "media"),
            "BETANG_BACKUP_DIR": str(folder / "backup"),
        }
        await (await asyncio.create_subprocess_exec(sys.executable, "-m", "bot", "migrate", env=env, stdout=-3)).wait()
        hands.start(world, phone, "")
        began = time.perf_counter()
        bot = await asyncio.create_subprocess_exec(sys.executable, "-m", "bot", "run", env=env, stdout=-3, stderr=-3)
        while not any(bubble.by_bot for bubble in phone.bubbles.values()):
            if time.perf_counter() - began > PATIENCE:
                raise TimeoutError("the bot does not answer")
            await asyncio.sleep(0.01)
        ready, held = time.perf_counter() - began, _resident(bot.pid)
        bot.terminate()
        await bot.wait()
    return {"seconds_to_first_answer": ready, "memory_mb": held}


def _resident(pid: int) -> float:
    status = Path(f"/proc/{pid}/status")
    if not status.exists():
        return float("nan")
    line = next(line for line in status.read_text(encoding="ascii").splitlines() if line.startswith("VmRSS"))
    return int(line.split()[1]) / 1024
