"""The functions of several choices and of nodesets: what was chosen, sums and counts, checklists, a shuffle by a seed."""

from __future__ import annotations

import hashlib
import math
from collections.abc import Iterator

from conversations.formula.functions import Single, Value, number, text, truth


def selected(value: Value, name: Value) -> bool:
    """Whether the name stands among the chosen ones, which stand between blanks; a blank stands in a blank (JavaRosa)."""
    return f" {text(name).strip()} " in f" {text(value)} "


def selected_at(value: Value, index: Value) -> str:
    """The chosen name at that place, counted from 0; blank when there is none."""
    chosen, at = text(value).split(), number(index)
    return chosen[int(at)] if -1 < at < math.inf and int(at) < len(chosen) else ""


def count_selected(value: Value) -> float:
    """How many were chosen."""
    return float(len(text(value).split()))


def each(values: tuple[Value, ...]) -> Iterator[Single]:
    """Every single value, and every one of every nodeset."""
    for value in values:
        if isinstance(value, tuple):
            yield from value
        else:
            yield value


def numbers(values: tuple[Value, ...]) -> list[float]:
    """Those of the values that are numbers."""
    found = [number(one) for one in each(values)]
    return [one for one in found if not math.isnan(one)]


def total(*values: Value) -> float:
    """sum(): what is no number counts as nothing (JavaRosa)."""
    return sum(numbers(values), 0.0)


def least(*values: Value) -> float:
    """min(): the least of what are numbers; NaN when there are none (JavaRosa)."""
    return min(numbers(values), default=math.nan)


def greatest(*values: Value) -> float:
    """max(): the greatest of what are numbers; NaN when there are none (JavaRosa)."""
    return max(numbers(values), default=math.nan)


def count(*values: Value) -> float:
    """How many nodes there are."""
    return float(sum(1 for _ in each(values)))


def filled(*values: Value) -> float:
    """count-non-empty(): how many nodes hold something."""
    return float(sum(one != "" for one in each(values)))


def checklist(fewest: Value, most: Value, *factors: Value) -> bool:
    """Whether as many factors are true as the bounds say; a negative bound is none."""
    lower, upper = number(fewest), number(most)
    found = sum(truth(one) for one in each(factors))
    return not (lower >= 0 and found < math.trunc(lower)) and not (upper >= 0 and found > math.trunc(upper))


def weighted_checklist(lowest: Value, highest: Value, *pairs: Value) -> bool:
    """Whether the weights of the true factors add up to what the bounds say; factors and weights take turns.

    A bound of -1 is none, as in checklist() (XForms spec, Enketo).
    """
    factors, weights = list(each(pairs[::2])), list(each(pairs[1::2]))
    found = sum(number(weight) for factor, weight in zip(factors, weights, strict=False) if truth(factor))
    lower, upper = number(lowest), number(highest)
    return (lower == -1 or lower <= found) and (upper == -1 or found <= upper)


def seed_of(value: Value) -> float:
    """The seed of randomize(): a number as it is, a text by its digest, as JavaRosa does; a blank is 0."""
    exact, written = number(value), text(value)
    if not math.isnan(exact) or written in ("", "NaN"):
        return exact
    return int.from_bytes(hashlib.sha256(written.encode(), usedforsecurity=False).digest()[:8], "big", signed=True)


def shuffled(values: tuple[Single, ...], seed: float) -> tuple[Single, ...]:
    """The values in an order that the seed alone decides: Fisher-Yates inside out, Park and Miller (ODK)."""
    whole = math.trunc(seed) if math.isfinite(seed) else 0
    state = abs(whole) % 2147483647 if whole > 0 else 2147483646 - abs(whole) % 2147483647
    found: list[Single] = []
    for at, value in enumerate(values):
        state = state * 16807 % 2147483647
        to = math.floor((state - 1) / 2147483646 * (at + 1))
        found.append(value)
        found[at], found[to] = found[to], value
    return tuple(found)
