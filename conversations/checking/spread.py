"""How far a figure lies from others of its sort: median and median deviation on logarithms, which one wild figure cannot move."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import isfinite, log
from statistics import median

_TO_SIGMA = 1.4826
"""What makes a median deviation comparable with a standard deviation, for a normal spread."""


@dataclass(frozen=True, slots=True)
class Spread:
    """Where figures lie: their middle, and their lower and upper tenth as people would say `40–310`."""

    count: int
    middle: float
    low: float
    high: float
    width: float
    """Of their logarithms, in standard deviations; 0 when they are all alike."""

    def far(self, figure: float, floor: float) -> float:
        """How many widths (each at least `floor`) the logarithm of a figure above zero lies from the middle; always >= 0."""
        return abs(log(figure) - log(self.middle)) / max(self.width, floor)

    def within(self, figure: float) -> bool:
        """Whether a figure would be an ordinary one here."""
        return self.low / 2 <= figure <= self.high * 2


def positive(figures: Iterable[object]) -> list[float]:
    """The figures above zero: only these have a logarithm, and nought is told by rules of its own."""
    return [
        float(figure)
        for figure in figures
        if isinstance(figure, int | float) and not isinstance(figure, bool) and isfinite(figure) and figure > 0
    ]


def spread(figures: Sequence[float]) -> Spread | None:
    """The spread of figures above zero; None when there is none."""
    if not figures:
        return None
    ordered = sorted(figures)
    logs = [log(figure) for figure in ordered]
    centre = median(logs)
    width = _TO_SIGMA * median(abs(one - centre) for one in logs)
    tenth = (len(ordered) - 1) // 10
    return Spread(len(ordered), median(ordered), ordered[tenth], ordered[-1 - tenth], width)
