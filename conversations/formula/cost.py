"""Reckons, when an expression is read, what it can cost at most to work it out, and refuses what would keep everybody waiting."""

from __future__ import annotations

from conversations.formula.nodes import ExpressionError

MOST_STEPS = 60_000
"""Steps of one expression: a step is less than half a microsecond, so that all of them take some twenty milliseconds."""
INSTANCES = 200
"""Instances that a repeat is reckoned with: the most that a sheet lays out."""
MOST_PLACES = 2_000
"""Instances that one expression goes through where repeats stand within each other; what comes behind them is left out."""
FETCH = 2
"""Steps that it takes to fetch one answer."""
HEAVY = 50
"""Steps of a function that goes through every letter of a text."""


class Cost:
    """What an expression has come to so far, while it is read."""

    __slots__ = ("_draws", "_steps")

    def __init__(self) -> None:
        self._steps = self._draws = 0

    def draw(self) -> int:
        """Which call of chance this is in the expression, from 1: each draws for itself."""
        self._draws += 1
        return self._draws

    def add(self, steps: int) -> None:
        """Reckon with so many steps more. Raises ExpressionError when they become too many."""
        self._steps += steps
        if self._steps > MOST_STEPS:
            rule = f"It would take more than {MOST_STEPS} steps to work this out."
            mend = "In brackets compare a column with =, and put what stands within brackets into a calculate row."
            raise ExpressionError("too-costly", rule, mend)


def through(levels: int) -> int:
    """Answers that are gone through at most when so many repeats stand within each other."""
    return 1 if levels == 0 else min(INSTANCES**levels, MOST_PLACES)
