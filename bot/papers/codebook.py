"""What each column of an export means: its words, what is in it, and its choices."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from bot.papers.cells import Slot
from bot.papers.sheets import Table
from bot.papers.spoken import heading
from conversations.texts import Words
from conversations.titles import plain

MOST = 100
"""Choices that are written out; of a longer list its length is said."""
HEADINGS = ("column", "meaning", "sort", "table", "groups", "choices")
WIDTHS = (28, 46, 30, 14, 22, 80)


def headings(words: Words) -> list[str]:
    """What stands above the codebook."""
    return [plain(words, f"codebook-{name}") for name in HEADINGS]


def codebook(tables: Sequence[Table], words: Words) -> Iterator[list[str]]:
    """A row for each column of each table, in their order."""
    for table in tables:
        for slot in table.slots:
            sort = plain(words, f"column-sort-{slot.sort.replace('_', '-').casefold()}")
            yield [slot.name, slot.label, sort, table.title, slot.groups, _choices(slot, words)]


def _choices(slot: Slot, words: Words) -> str:
    told = [f"{choice.name} = {heading(choice)}" for choice in slot.choices[:MOST]]
    more = len(slot.choices) - len(told)
    return "; ".join([*told, plain(words, "codebook-more", number=more)] if more else told)
