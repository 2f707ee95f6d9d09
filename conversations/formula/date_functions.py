"""The functions of days and moments that need no clock: date(), date-time(), and how they are written out."""

from __future__ import annotations

import math
import re
from collections.abc import Callable
from datetime import date, datetime, timedelta, timezone

from babel.dates import get_day_names, get_month_names

from conversations.formula.functions import Single, Value, as_day, as_moment, single, text
from conversations.formula.moments import day_at, days, instant, loose_day_of, moment_at, time_of

LANGUAGE = "id"
"""Whose names the months and days have in %b and %a: the language that every form has."""


def day(value: Value, zone: timezone | None) -> Single:
    """date(): the day, in that zone, of a text, a moment or a count of days; blank for what is none."""
    value = single(value)
    if isinstance(value, str | date):
        found = moment(value, zone)
        return found.date() if isinstance(found, datetime) else ""
    known = None if isinstance(value, bool) or not math.isfinite(value) else day_at(value)
    return known or ""


def moment(value: Value, zone: timezone | None) -> Single:
    """date-time(): the moment of a text or a count of days, in that zone; blank for what is none. A day begins at midnight."""
    value = single(value)
    if isinstance(value, int | float):
        found = None if isinstance(value, bool) or not math.isfinite(value) else moment_at(value, zone)
        return found or ""
    known = as_moment(value)
    if known is None:
        begun = as_day(value) or (loose_day_of(value) if isinstance(value, str) else None)
        return "" if begun is None else datetime(begun.year, begun.month, begun.day, tzinfo=zone)
    return known.astimezone(zone) if known.tzinfo and zone else known.replace(tzinfo=known.tzinfo or zone)


def decimal_moment(value: Value, zone: timezone | None) -> Single:
    """decimal-date-time(): days since 1970-01-01 in UTC; blank for a blank, NaN for what is no moment."""
    value = single(value)
    if isinstance(value, int | float) and not isinstance(value, bool):
        return float(value)
    if value == "":
        return ""
    found = moment(value, zone)
    if not isinstance(found, datetime):
        return math.nan
    return instant(found) if found.tzinfo else days(found)


def decimal_time(value: Value, zone: timezone | None) -> Single:
    """decimal-time(): the part of the day, in that zone, of a time or a moment; blank for a blank, NaN for what is none."""
    value = single(value)
    if isinstance(value, int | float) and not isinstance(value, bool):
        return value - math.floor(value) if math.isfinite(value) else math.nan
    if value == "":
        return ""
    offset: timedelta | None = zone.utcoffset(None) if zone else None
    if isinstance(value, str) and not math.isnan(time := time_of(value, offset)):
        return time
    found = moment(value, zone)
    return days(found) % 1 if isinstance(found, datetime) else math.nan


_SHAPES: dict[str, Callable[[datetime], str]] = {
    "%Y": lambda at: f"{at.year:04}",
    "%y": lambda at: f"{at.year % 100:02}",
    "%m": lambda at: f"{at.month:02}",
    "%n": lambda at: str(at.month),
    "%b": lambda at: get_month_names("abbreviated", locale=LANGUAGE)[at.month],
    "%d": lambda at: f"{at.day:02}",
    "%e": lambda at: str(at.day),
    "%H": lambda at: f"{at.hour:02}",
    "%h": lambda at: str(at.hour),
    "%M": lambda at: f"{at.minute:02}",
    "%S": lambda at: f"{at.second:02}",
    "%3": lambda at: f"{at.microsecond // 1000:03}",
    "%a": lambda at: get_day_names("abbreviated", locale=LANGUAGE)[at.weekday()],
    "%W": lambda at: str(at.isocalendar().week),
    "%%": lambda _: "%",
}
SIGNS = frozenset(_SHAPES)
"""What format-date() puts something in the place of."""


def unknown_sign(shape: str) -> str:
    """The first %-sign of a shape that means nothing; blank when all are known."""
    return next((sign for sign in re.findall(r"%.?", shape) if sign not in SIGNS), "")


def written(value: Value, shape: Value, zone: timezone | None) -> str:
    """format-date(): the day or the moment in that shape; blank when it is none. Unknown signs stay as they are."""
    found = moment(value, zone)
    if not isinstance(found, datetime):
        return ""
    return re.sub(r"%.", lambda sign: _SHAPES[sign[0]](found) if sign[0] in _SHAPES else sign[0], text(shape))


def zone_of(now: datetime) -> timezone | None:
    """The zone of the clock on the wall, as a fixed offset; None when it names none."""
    offset = now.utcoffset()
    return None if offset is None else timezone(offset)
