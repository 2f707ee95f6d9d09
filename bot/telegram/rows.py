"""Lays buttons out so that none is cut off on a narrow phone: Telegram draws each on one line and cuts what is longer."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from conversations.messages import Button

ROOM: Mapping[int, int] = {2: 19, 3: 12, 4: 8}
"""Letters of a label that so many buttons beside each other leave room for, on a phone 360 points wide."""
LEAST = 5
"""The same for more buttons than that: numbers, and little else."""


def laid(rows: Sequence[Sequence[Button]]) -> Iterator[Sequence[Button]]:
    """The same buttons in the same order: a row too narrow for one of its labels is parted into several."""
    for row in rows:
        left = row
        while left:
            fitting = next(number for number in range(len(left), 0, -1) if number == 1 or _fits(left[:number]))
            yield left[:fitting]
            left = left[fitting:]


def _fits(row: Sequence[Button]) -> bool:
    return all(len(button.label) <= ROOM.get(len(row), LEAST) for button in row)
