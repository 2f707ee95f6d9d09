"""What values mean in XLSForm's expression language, and its plain functions: numbers, texts, days, and blanks between them.

The reference is XPath 1.0 with ODK's additions: a blank is '', what is no number is NaN, a day counts as days since 1970.
"""

from __future__ import annotations

import math
import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

from conversations.formula.patterns import matches

Single = str | int | float | bool | date
Value = Single | tuple[Single, ...]
"""A tuple is a nodeset: what a name inside a repeat holds in all instances."""

EPOCH = date(1970, 1, 1).toordinal()
_DAY = re.compile(r"\d{4}-\d\d-\d\d\Z")
_NUMBER = re.compile(r"\s*-?(\d+(\.\d*)?|\.\d+)\s*\Z")


def single(value: Value) -> Single:
    """The value itself, or the first of a nodeset; blank when there is none."""
    if isinstance(value, tuple):
        return value[0] if value else ""
    return value


def text(value: Value) -> str:
    """A value as text: whole numbers without a point, days as ISO."""
    value = single(value)
    if isinstance(value, str):
        return value
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, date):
        return value.isoformat()
    return _figure(value) if isinstance(value, float) else str(value)


def _figure(value: float) -> str:
    if math.isnan(value):
        return "NaN"
    if math.isinf(value):
        return "Infinity" if value > 0 else "-Infinity"
    return str(int(value)) if value.is_integer() else repr(value)


def number(value: Value) -> float:
    """A value as a number; NaN when it is none. A day is its days since 1970, also when it is written as ISO text."""
    value = single(value)
    if isinstance(value, date):
        return value.toordinal() - EPOCH
    if isinstance(value, str):
        if _NUMBER.match(value):
            return float(value)
        day = as_day(value)
        return math.nan if day is None else day.toordinal() - EPOCH
    return value


def truth(value: Value) -> bool:
    """A value as true or false: a text is true when it is not blank, a number when it is neither 0 nor NaN."""
    if isinstance(value, tuple):
        return bool(value)
    if isinstance(value, bool):
        return value
    if isinstance(value, int | float):
        return value != 0 and not math.isnan(value)
    return value != ""


def as_day(value: Value) -> date | None:
    """The day that a value is, or None."""
    value = single(value)
    if isinstance(value, date):
        return value
    if isinstance(value, str) and _DAY.match(value):
        try:
            return date.fromisoformat(value)
        except ValueError:
            return None
    return None


def equal(left: Value, right: Value) -> bool:
    """`=`: as truths when one is a truth, as numbers when one is a number, else as texts."""
    if type(left) is str and type(right) is str:
        return left == right
    left, right = single(left), single(right)
    if isinstance(left, bool) or isinstance(right, bool):
        return truth(left) == truth(right)
    if isinstance(left, int | float) or isinstance(right, int | float):
        return number(left) == number(right)
    return text(left) == text(right)


def _selected(value: Value, name: Value) -> bool:
    return text(name).strip() in text(value).split()


def _selected_at(value: Value, index: Value) -> str:
    chosen = text(value).split()
    at = number(index)
    return chosen[int(at)] if 0 <= at < len(chosen) else ""


def _round(value: Value, digits: Value = 0) -> float:
    exact, places = number(value), number(digits)
    if not math.isfinite(exact) or not math.isfinite(places):
        return exact
    scale = 10.0 ** max(-15, min(15, int(places)))
    return math.floor(exact * scale + 0.5) / scale


def _int(value: Value) -> float:
    exact = number(value)
    return math.trunc(exact) if math.isfinite(exact) else exact


def _date(value: Value) -> Single:
    day = as_day(value)
    if day is not None:
        return day
    days = number(value)
    return _shifted(days) if math.isfinite(days) else ""


def _shifted(days: float) -> Single:
    try:
        return date.fromordinal(EPOCH) + timedelta(days=math.floor(days))
    except OverflowError:
        return ""


_SHAPES = {"%Y": "{0.year:04}", "%y": "{0:%y}", "%m": "{0.month:02}", "%n": "{0.month}", "%d": "{0.day:02}", "%e": "{0.day}"}


def _format_date(value: Value, shape: Value) -> str:
    day = as_day(value)
    if day is None:
        return ""
    return re.sub("%[Yymnde]", lambda mark: _SHAPES[mark[0]].format(day), text(shape))


def _substr(value: Value, start: Value, end: Value = math.inf) -> str:
    whole = text(value)
    first, last = number(start), number(end)
    if math.isnan(first) or math.isnan(last):
        return ""
    return whole[_index(first, whole) : _index(last, whole)]


def _index(at: float, whole: str) -> int:
    at = max(-len(whole), min(len(whole), at))
    return int(at + len(whole)) if at < 0 else int(at)


def _numbers(values: tuple[Value, ...]) -> list[float]:
    flat = [one for value in values for one in (value if isinstance(value, tuple) else (value,))]
    return [number(one) for one in flat if one != ""]


def _sum(values: Value) -> float:
    return sum(_numbers((values,)))


def _min(*values: Value) -> float:
    return min(_numbers(values), default=math.nan)


def _max(*values: Value) -> float:
    return max(_numbers(values), default=math.nan)


def _count(values: Value) -> int:
    return len(values) if isinstance(values, tuple) else int(values != "")


def _filled(values: Value) -> int:
    return sum(one != "" for one in (values if isinstance(values, tuple) else (values,)))


def _concat(*values: Value) -> str:
    return "".join(text(one) for value in values for one in (value if isinstance(value, tuple) else (value,)))


def _join(separator: Value, *values: Value) -> str:
    return text(separator).join(text(one) for value in values for one in (value if isinstance(value, tuple) else (value,)))


@dataclass(frozen=True, slots=True)
class Function:
    """A function of values, with how many arguments it takes."""

    body: Callable[..., Value]
    least: int
    most: int


MANY = 200

FUNCTIONS: dict[str, Function] = {
    "selected": Function(_selected, 2, 2),
    "selected-at": Function(_selected_at, 2, 2),
    "count-selected": Function(lambda value: len(text(value).split()), 1, 1),
    "count": Function(_count, 1, 1),
    "count-non-empty": Function(_filled, 1, 1),
    "sum": Function(_sum, 1, 1),
    "min": Function(_min, 1, MANY),
    "max": Function(_max, 1, MANY),
    "string-length": Function(lambda value: len(text(value)), 1, 1),
    "normalize-space": Function(lambda value: " ".join(text(value).split()), 1, 1),
    "contains": Function(lambda value, part: text(part) in text(value), 2, 2),
    "starts-with": Function(lambda value, part: text(value).startswith(text(part)), 2, 2),
    "ends-with": Function(lambda value, part: text(value).endswith(text(part)), 2, 2),
    "substr": Function(_substr, 2, 3),
    "concat": Function(_concat, 0, MANY),
    "join": Function(_join, 1, MANY),
    "regex": Function(lambda value, source: matches(text(value), text(source)), 2, 2),
    "string": Function(text, 1, 1),
    "number": Function(number, 1, 1),
    "int": Function(_int, 1, 1),
    "round": Function(_round, 1, 2),
    "boolean": Function(truth, 1, 1),
    "not": Function(lambda value: not truth(value), 1, 1),
    "true": Function(lambda: True, 0, 0),
    "false": Function(lambda: False, 0, 0),
    "date": Function(_date, 1, 1),
    "format-date": Function(_format_date, 2, 2),
}
