"""Betang as a process of its own: a command that ends, or a bot that runs until somebody ends it."""

from __future__ import annotations

import asyncio
import os
import signal
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

ROOT = Path(__file__).parents[2]
COMMAND = (sys.executable, "-m", "bot")


@dataclass(frozen=True, slots=True)
class Ran:
    """A command that has ended: its exit code and all that it said."""

    code: int
    out: str
    err: str


def environment(given: Mapping[str, str]) -> dict[str, str]:
    """The environment of these tests with only these settings: what a developer has set for a bot of the own is left out."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("BETANG_")}  # noqa: TID251 - for a child
    return kept | {"PYTHONPATH": str(ROOT), **given}


async def betang(folder: Path, env: Mapping[str, str], *words: str, typed: str = "") -> Ran:
    """Run a command to its end, in a folder that holds no `.env` of the repository."""
    pipe = asyncio.subprocess.PIPE
    process = await asyncio.create_subprocess_exec(
        *COMMAND, *words, cwd=folder, env=environment(env), stdin=pipe, stdout=pipe, stderr=pipe
    )
    out, err = await process.communicate(typed.encode())
    return Ran(process.returncode or 0, out.decode(), err.decode())


@dataclass(slots=True)
class Running:
    """A bot that was started; every line it says is kept."""

    process: asyncio.subprocess.Process
    ring: Callable[[], None]
    """Called at every line, so that whoever waits for one looks again."""
    lines: list[str] = field(default_factory=list)

    @property
    def said(self) -> str:
        """All that it said so far, on both outputs."""
        return "\n".join(self.lines)

    def kill(self) -> None:
        """SIGKILL: not a moment for anything."""
        if self.process.returncode is None:
            self.process.kill()

    def terminate(self) -> None:
        """SIGTERM: finish what is held."""
        self.process.send_signal(signal.SIGTERM)

    async def ended(self) -> int:
        """Wait for its end; the exit code, which is negative for a signal."""
        return await self.process.wait()

    async def listen(self) -> None:
        """Keep what it says until it falls silent for good."""
        assert self.process.stdout is not None
        async for line in self.process.stdout:
            self.lines.append(line.decode().rstrip("\n"))
            self.ring()
        self.ring()


async def start(folder: Path, env: Mapping[str, str], ring: Callable[[], None], *words: str) -> Running:
    """Start a command that goes on by itself."""
    process = await asyncio.create_subprocess_exec(
        *COMMAND,
        *words,
        cwd=folder,
        env=environment(env),
        stdin=asyncio.subprocess.DEVNULL,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.STDOUT,
    )
    return Running(process, ring)
