"""What the rules of the date grammar share: the table they join, and the arithmetic of days and months."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

from conversations.reading.calendar.digits import Failure, When, day, month_of


@dataclass(frozen=True, slots=True)
class Hit:
    """A line that fits a rule, and what the rule may need to know."""

    found: re.Match[str]
    today: date
    future: bool


Rule = Callable[[Hit], When | Failure]
RULES: list[tuple[re.Pattern[str], Rule]] = []
"""Every rule with the canonical line it reads in full; the first that fits decides."""


def rule(pattern: str) -> Callable[[Rule], Rule]:
    """Adds a rule to the table, after those before it."""

    def add(function: Rule) -> Rule:
        RULES.append((re.compile(pattern), function))
        return function

    return add


SHIFT = {"ini": 0, "lalu": -1, "kemarin": -1, "depan": 1}


def near(today: date, days: int) -> When:
    """The day so many days from today."""
    there = today + timedelta(days=days)
    return When(there.year, there.month, there.day)


def shifted(today: date, months: int) -> tuple[int, int]:
    """Year and month so many months from today's."""
    year, month = divmod(today.year * 12 + today.month - 1 + months, 12)
    return year, month + 1


def latest_day(month: int, number: int, today: date, future: bool) -> When | Failure:
    """A day without a year: the latest that is not in the future; with `future` this year's, if it is still to come."""
    this = day(today.year, month, number)
    if isinstance(this, When) and future:
        return this if this.iso >= today.isoformat() else ("which-year", (this.iso, f"{today.year + 1}{this.iso[4:]}"))
    if isinstance(this, When) and this.iso <= today.isoformat():
        return this
    return day(today.year - 1, month, number)


def latest_month(month: int, today: date, future: bool) -> When | Failure:
    """A month without a year: as `latest_day`."""
    if not 1 <= month <= 12:
        return ("impossible", ())
    if future and month < today.month:
        return ("which-year", ())
    return month_of(today.year if future or month <= today.month else today.year - 1, month)
