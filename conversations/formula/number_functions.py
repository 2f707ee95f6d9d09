"""The functions of numbers. What Python would raise for is Infinity or NaN here, as in IEEE 754."""

from __future__ import annotations

import math
from collections.abc import Callable
from decimal import ROUND_HALF_DOWN, ROUND_HALF_UP, Decimal

from conversations.formula.functions import Value, number

MOST_PLACES = 30
"""Places that round() takes; more are no number (JavaRosa)."""


def rounded(value: Value, digits: Value = 0) -> float:
    """The nearest number of so many places; half way goes up (XPath 1.0, 4.4). Negative places round to tens."""
    exact, places = number(value), number(digits)
    if not math.isfinite(exact):
        return exact
    wanted = 0 if math.isnan(places) else math.trunc(max(-99.0, min(99.0, places)))
    if abs(wanted) > MOST_PLACES:
        return math.nan
    way = ROUND_HALF_DOWN if exact < 0 else ROUND_HALF_UP
    written = Decimal(repr(exact))
    if wanted >= 0 and -written.as_tuple().exponent <= wanted:  # type: ignore[operator]
        return exact
    return float((written.scaleb(wanted)).to_integral_value(way).scaleb(-wanted))


def whole(value: Value) -> float:
    """The number without what stands behind the point."""
    exact = number(value)
    return float(math.trunc(exact)) if math.isfinite(exact) else exact


def floor(value: Value) -> float:
    """The next whole number below."""
    exact = number(value)
    return float(math.floor(exact)) if math.isfinite(exact) else exact


def ceiling(value: Value) -> float:
    """The next whole number above."""
    exact = number(value)
    return float(math.ceil(exact)) if math.isfinite(exact) else exact


def power(value: Value, exponent: Value) -> float:
    """The value raised to the exponent; NaN for a broken power of a negative number."""
    base, times = number(value), number(exponent)
    try:
        return math.pow(base, times)
    except OverflowError:
        return -math.inf if base < 0 and times % 2 == 1 else math.inf
    except ValueError:
        return math.inf if base == 0 else math.nan


def natural_log(value: Value) -> float:
    """The natural logarithm; -Infinity of 0, NaN of what is below."""
    return _log(math.log, value)


def decimal_log(value: Value) -> float:
    """The logarithm to base ten; -Infinity of 0, NaN of what is below."""
    return _log(math.log10, value)


def _log(log: Callable[[float], float], value: Value) -> float:
    exact = number(value)
    if exact == 0:
        return -math.inf
    return math.nan if exact < 0 else log(exact)


def of_one(function: Callable[[float], float]) -> Callable[[Value], float]:
    """A function of mathematics as one of values: NaN where it has no result, Infinity where that is too large."""

    def apply(value: Value) -> float:
        try:
            return function(number(value))
        except ValueError:
            return math.nan
        except OverflowError:
            return math.inf

    return apply


def divided(left: float, right: float) -> float:
    """`div`: Infinity with the sign of both by zero, NaN for nothing by nothing."""
    if right == 0:
        if left == 0 or math.isnan(left):
            return math.nan
        return math.copysign(math.inf, left) * math.copysign(1.0, right)
    return left / right


def remainder(left: float, right: float) -> float:
    """`mod`: what a division that is cut towards zero leaves, with the sign of what is divided (XPath 1.0, 3.5)."""
    return math.nan if right == 0 or not math.isfinite(left) else math.fmod(left, right)
