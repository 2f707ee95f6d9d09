"""What values mean in XLSForm's expression language: how blanks, numbers, texts, days and nodesets are taken for each other.

The reference is XPath 1.0 with ODK's additions, and JavaRosa where they leave something open: a blank is '', what is no number is
NaN, a day counts as days since 1970.
"""

from __future__ import annotations

import math
import re
from collections.abc import Callable
from datetime import date, datetime
from decimal import Decimal

from conversations.formula.moments import day_of, days, instant, moment_of, time_of

Single = str | int | float | bool | date
Value = Single | tuple[Single, ...]
"""A tuple is a nodeset: what a name inside a repeat holds in all instances."""

NEAR = 1e-12
"""Numbers nearer than this are the same, and one nearer to nothing than this is nothing: JavaRosa, so that 6.1 - 7.8 = -1.7."""
_NUMBER = re.compile(r"[\x00-\x20]*(-?(?:[0-9]+(?:[.,][0-9]*)?|[.,][0-9]+))[\x00-\x20]*\Z")


def single(value: Value) -> Single:
    """The value itself, or the first of a nodeset; blank when there is none."""
    if isinstance(value, tuple):
        return value[0] if value else ""
    return value


def text(value: Value) -> str:
    """A value as text: whole numbers without a point, none with an exponent, days and moments as ISO."""
    if type(value) is str:
        return value
    value = single(value)
    if isinstance(value, str):
        return value
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, datetime):
        return value.isoformat(timespec="milliseconds")
    if isinstance(value, date):
        return value.isoformat()
    return _figure(value) if isinstance(value, float) else str(value)


def _figure(value: float) -> str:
    if math.isnan(value):
        return "NaN"
    if math.isinf(value):
        return "Infinity" if value > 0 else "-Infinity"
    if abs(value) < NEAR:
        return "0"
    nearest = round(value)
    if abs(value - nearest) < NEAR:
        return str(nearest)
    written = repr(value)
    return format(Decimal(written), "f") if "e" in written else written


def number(value: Value) -> float:
    """A value as a number; NaN when it is none. A day or a moment is its days since 1970, also when it is written as ISO text.

    A comma is a point, as in JavaRosa and in Indonesia; an exponent is none (XPath 1.0).
    """
    if type(value) is float:
        return value
    if isinstance(value, tuple):
        value = value[0] if value else ""
    if isinstance(value, str):
        return _read(value)
    if isinstance(value, date):
        return days(value)
    try:
        return float(value)
    except OverflowError:
        return math.inf if value > 0 else -math.inf


def _read(written: str) -> float:
    if not written:
        return math.nan
    if found := _NUMBER.match(written):
        return float(found[1].replace(",", "."))
    day = day_of(written) or moment_of(written)
    return math.nan if day is None else days(day)


def truth(value: Value) -> bool:
    """A value as true or false: a text is true when it is not blank, a number when it is neither 0 nor NaN.

    Several nodes are true (XPath 1.0), a single one is what it holds (JavaRosa).
    """
    if type(value) is bool:
        return value
    if isinstance(value, tuple):
        return truth(value[0]) if len(value) == 1 else bool(value)
    if isinstance(value, int | float):
        return abs(value) > NEAR
    return value != ""


def as_day(value: Value) -> date | None:
    """The day that a value is, or falls on; None when it is none."""
    value = single(value)
    if isinstance(value, datetime):
        return value.date()
    if isinstance(value, date):
        return value
    if isinstance(value, str):
        moment = moment_of(value)
        return day_of(value) if moment is None else moment.date()
    return None


def as_moment(value: Single) -> datetime | None:
    """The moment that a value is, with what zone it names; None when it is none."""
    if isinstance(value, datetime):
        return value
    return moment_of(value) if isinstance(value, str) else None


def kept(value: Value) -> Single:
    """What a calculation leaves in its row: blank for NaN, a truth as the text that it is written as (JavaRosa)."""
    value = single(value)
    if type(value) is float:
        if value != value:  # noqa: PLR0124 - NaN is what differs from itself
            return ""
        return int(value) if value.is_integer() and abs(value) < 1e15 else value
    return text(value) if isinstance(value, bool) else value


def equal(left: Value, right: Value) -> bool:
    """`=`: as truths when one is a truth, as numbers when one is a number, as days when one is a day, else as texts.

    Of several nodes one is enough (XPath 1.0, 3.4); a nodeset without nodes is a blank (JavaRosa).
    """
    if type(left) is str and type(right) is str:
        return left == right
    if isinstance(left, tuple) or isinstance(right, tuple):
        return _shared(_many(left), _many(right))
    return _same(left, right)


def unequal(left: Value, right: Value) -> bool:
    """`!=`: the opposite of `=` between single values; between nodesets, whether any two differ."""
    if isinstance(left, tuple) or isinstance(right, tuple):
        ours, theirs = _many(left), _many(right)
        return any(not _same(one, theirs[0]) for one in ours) or any(not _same(ours[0], one) for one in theirs)
    return not equal(left, right)


def _many(value: Value) -> tuple[Single, ...]:
    return (value or ("",)) if isinstance(value, tuple) else (value,)


def _same(left: Single, right: Single) -> bool:
    if isinstance(left, bool) or isinstance(right, bool):
        return truth(left) == truth(right)
    if isinstance(left, int | float) or isinstance(right, int | float):
        one, other = number(left), number(right)
        return one == other or abs(one - other) < NEAR
    if text(left) == text(right):
        return True
    if isinstance(left, date) or isinstance(right, date):
        one, other = comparable(left, right)
        return one == other
    return False


def _shared(left: tuple[Single, ...], right: tuple[Single, ...]) -> bool:
    # Two repeats of two hundred instances would be forty thousand pairs: what is alike is found by its key instead.
    if len(left) == 1 or len(right) == 1:
        return any(_same(one, other) for one in left for other in right)
    if all(isinstance(one, str) for one in (*left, *right)):
        return not set(left).isdisjoint(right)
    return not {number(one) for one in left}.isdisjoint(number(one) for one in right)


def comparable(left: Single, right: Single) -> tuple[float, float]:
    """Two values as numbers to be put in order: moments by their zones, two times by the clock, anything else as number()."""
    one, other = number(left), number(right)
    if isinstance(left, str | datetime) and isinstance(right, str | datetime):
        if math.isnan(one) and math.isnan(other):
            return time_of(text(left)), time_of(text(right))
        first, second = as_moment(left), as_moment(right)
        if first is not None and second is not None and first.tzinfo and second.tzinfo:
            return instant(first), instant(second)
    return one, other


def ordered(holds: Callable[[float, float], bool]) -> Callable[[Value, Value], bool]:
    """A comparison of order: between numbers, also where texts are compared (XPath 1.0, 3.4); of several nodes one is enough."""

    def compare(left: Value, right: Value) -> bool:
        if type(left) is not tuple and type(right) is not tuple:
            if type(left) is float or type(right) is float:
                return holds(number(left), number(right))
            return holds(*comparable(single(left), single(right)))
        ours = [one for one in map(number, _many(left)) if not math.isnan(one)]
        theirs = [one for one in map(number, _many(right)) if not math.isnan(one)]
        if not ours or not theirs:
            return False
        return holds(min(ours), max(theirs)) or holds(max(ours), min(theirs))

    return compare
