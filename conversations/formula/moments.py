"""Days, moments and times of the day in expressions: how they are written, counted, and put in order.

A day counts as days since 1970-01-01. A moment counts as the clock on the wall showed it, so that it can be held against a day;
two moments that both name their zone are held against each other as instants. A time counts as a part of a day.
"""

from __future__ import annotations

import math
import re
from datetime import UTC, date, datetime, timedelta, timezone

EPOCH = date(1970, 1, 1).toordinal()
DAY = 86_400.0
"""Seconds of a day."""
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}\Z")
_LOOSE = re.compile(r"([0-9]{1,4})-([0-9]{1,2})-([0-9]{1,2})\Z")
_CLOCK = r"([0-9]{2}):([0-9]{2})(?::([0-9]{2}(?:\.[0-9]{1,9})?))?(Z|[+-][0-9]{2}(?::?[0-9]{2})?)?\Z"
_MOMENT = re.compile(r"([0-9]{4}-[0-9]{2}-[0-9]{2})T" + _CLOCK)
_TIME = re.compile(_CLOCK)


def day_of(text: str) -> date | None:
    """The day of `2026-11-23`, or None."""
    if not _DAY.match(text):
        return None
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


def loose_day_of(text: str) -> date | None:
    """The day of `2026-11-23` and of `2026-1-2`, as date() takes it in JavaRosa; None for what is no day."""
    found = _LOOSE.match(text.strip())
    try:
        return date(int(found[1]), int(found[2]), int(found[3])) if found else None
    except ValueError:
        return None


def moment_of(text: str) -> datetime | None:
    """The moment of `2026-11-23T09:00:00.000+07:00`; naive when it names no zone, None for what is no moment."""
    found = _MOMENT.match(text)
    if found is None:
        return None
    try:
        day = date.fromisoformat(found[1])
        second, micro = divmod(round(float(found[4] or 0) * 1_000_000), 1_000_000)
        hour, minute = int(found[2]), int(found[3])
        return datetime(day.year, day.month, day.day, hour, minute, second, micro, _zone(found[5]))
    except ValueError:
        return None


def _zone(written: str | None) -> timezone | None:
    if not written:
        return None
    if written == "Z":
        return UTC
    digits = written[1:].replace(":", "").ljust(4, "0")
    offset = timedelta(hours=int(digits[:2]), minutes=int(digits[2:]))
    return timezone(-offset if written[0] == "-" else offset)


def time_of(text: str, local: timedelta | None = None) -> float:
    """The part of the day of `09:30` or `09:30:00.000+07:00`; NaN for what is no time. `local` moves a named zone to that one."""
    found = _TIME.match(text)
    if found is None or int(found[1]) > 23 or int(found[2]) > 59 or float(found[3] or 0) >= 60:
        return math.nan
    seconds = int(found[1]) * 3600 + int(found[2]) * 60 + float(found[3] or 0)
    zone = _zone(found[4])
    if zone is not None and local is not None:
        seconds += (local - zone.utcoffset(None)).total_seconds()
    return seconds % DAY / DAY


def days(value: date) -> float:
    """A day, or a moment by the clock on the wall, as days since 1970-01-01."""
    whole = float(value.toordinal() - EPOCH)
    if isinstance(value, datetime):
        whole += (value.hour * 3600 + value.minute * 60 + value.second + value.microsecond / 1_000_000) / DAY
    return whole


def instant(value: datetime) -> float:
    """A moment that names its zone as days since 1970-01-01 in UTC."""
    return days(value.astimezone(UTC))


def day_at(count: float) -> date | None:
    """The day so many days after 1970-01-01, cut towards zero as in JavaRosa; None outside of the calendar."""
    try:
        return date.fromordinal(EPOCH + math.trunc(count))
    except (OverflowError, ValueError):
        return None


def moment_at(count: float, zone: timezone | None) -> datetime | None:
    """The moment so many days after 1970-01-01 in UTC, as the clock on the wall of that zone shows it; None outside of time."""
    try:
        found = datetime(1970, 1, 1, tzinfo=UTC) + timedelta(milliseconds=round(count * DAY * 1000))
        return found.astimezone(zone) if zone else found
    except (OverflowError, ValueError):
        return None
