"""Opens one table that somebody sent, in a process of its own, for `bot/opener.py`: `python -m bot.opening`."""

from __future__ import annotations

import json
import sys
from dataclasses import asdict, replace

from bot.bounds import bound
from conversations.errors import Problem
from conversations.matching.opening import Sheet, open_list
from conversations.matching.tables import Table, table_of
from conversations.texts import Phrase

CPU = 30
"""Seconds of work: the largest list that is taken needs three on a slow machine."""
MEMORY = 1 << 30
"""Bytes: the largest list that is taken needs 300 million."""
ANSWER = 12_000_000
"""Letters of all cells together that are handed back: one text that stands in every cell would otherwise be gigabytes.

A list of every village of the country with ten columns has 8 million.
"""
A_LINE = 500
"""Rows on a line of the answer: read in some milliseconds, so that nobody who writes meanwhile waits for all of them."""


def main() -> None:
    """Answer the one question that stands on standard input: a line of JSON, then the bytes of the file."""
    bound(CPU, MEMORY)
    asked = json.loads(sys.stdin.buffer.readline())
    found = _opened(sys.stdin.buffer.read(), **asked)
    if isinstance(found, Problem):
        sys.stdout.write(json.dumps({"problem": found.phrase.key}))
        return
    sys.stdout.write(json.dumps(asdict(replace(found, rows=found.rows[:A_LINE]))))
    for first in range(A_LINE, len(found.rows), A_LINE):
        sys.stdout.write("\n" + json.dumps({"rows": found.rows[first : first + A_LINE]}))


def _opened(content: bytes, file: str, headed: bool) -> Table | Sheet | Problem:
    """The table of a list under its headings, else its first sheet as it is; or why there is none, in the officer's words."""
    sheets = open_list(content, file)
    if isinstance(sheets, Problem):
        return sheets
    found = table_of(sheets) if headed else sheets[0]
    if not isinstance(found, Problem) and sum(len(cell) for _, cells in found.rows for cell in cells) > ANSWER:
        return Problem(Phrase("match-sheet-too-big"))
    return found


if __name__ == "__main__":
    main()
