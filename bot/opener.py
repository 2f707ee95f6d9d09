"""Has tables opened that somebody sent, each in a process of its own, and hands over what they hold or why they cannot be."""

from __future__ import annotations

import asyncio
from collections.abc import Iterable
from typing import Any

from bot.apart import TooHeavy, ask
from conversations.errors import Problem
from conversations.matching.tables import Table
from conversations.texts import Phrase

PATIENCE = 60.0
"""Seconds after which an opening is ended from here, twice what the process may work."""
Rows = tuple[tuple[int, tuple[str, ...]], ...]
"""Rows that hold something, with their number in the file; cells as texts."""


class Opener:
    """Opens one table after the other: thirty at once would need thirty times the memory of one."""

    def __init__(self) -> None:
        self._alone = asyncio.Lock()

    async def table(self, content: bytes, file: str) -> Table | Problem:
        """The table of an officer's list; a Problem in the officer's words, also when the file is too heavy."""
        found = await self._asked(content, file, headed=True)
        if isinstance(found, Problem):
            return found
        spread = tuple((first, last, column) for first, last, column in found["spread"])
        rows = await asyncio.to_thread(_rows, found["rows"])
        return Table(found["sheet"], found["first"], tuple(found["headings"]), rows, spread)

    async def rows(self, content: bytes, file: str) -> Rows | Problem:
        """Every row of the first sheet that holds something; a Problem as `table` gives it."""
        found = await self._asked(content, file, headed=False)
        return found if isinstance(found, Problem) else await asyncio.to_thread(_rows, found["rows"])

    async def _asked(self, content: bytes, file: str, *, headed: bool) -> dict[str, Any] | Problem:
        try:
            async with self._alone:
                found = await ask("bot.opening", {"file": file, "headed": headed}, content, PATIENCE)
        except TooHeavy:
            return Problem(Phrase("watch-too-heavy"))
        return Problem(Phrase(found["problem"])) if "problem" in found else found


def _rows(rows: Iterable[tuple[int, Iterable[str]]]) -> Rows:
    return tuple((line, tuple(cells)) for line, cells in rows)
