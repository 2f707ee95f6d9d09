"""Dates of digits alone, day before month always: `12/5/25`, `12-05-2025`, `2025-05-12`, `12052025`, `05/2025`, `2019`."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

Failure = tuple[str, tuple[str, ...]]
"""The key of a reason, and candidates in ISO."""


@dataclass(frozen=True, slots=True)
class When:
    """A date as fine as it was said: a month or a day of 0 was not."""

    year: int
    month: int = 0
    day: int = 0
    doubtful: bool = False

    @property
    def iso(self) -> str:
        """ISO at this precision."""
        parts = [f"{self.year:04}"] + [f"{part:02}" for part in (self.month, self.day) if part]
        return "-".join(parts)


def day(year: int, month: int, number: int) -> When | Failure:
    """A day, or why it cannot be: a month above 12 with a day below 13 was swapped, the American way."""
    if month > 12 and 1 <= number <= 12 and _is_day(year, number, month):
        return ("swapped", (When(year, number, month).iso,))
    return When(year, month, number) if _is_day(year, month, number) else ("impossible", ())


def month_of(year: int, month: int) -> When | Failure:
    """A month, or why it cannot be."""
    return When(year, month) if 1 <= month <= 12 and 1 <= year <= 9999 else ("impossible", ())


def year_of(year: int) -> When | Failure:
    """A year, or why it cannot be."""
    return When(year) if 1000 <= year <= 9999 else ("impossible", ())


def full_year(typed: str, today: date) -> int:
    """A year of two digits in the century that makes sense: at most ten years ahead of today, else the one before."""
    if len(typed) == 4:
        return int(typed)
    century = today.year // 100 * 100
    year = century + int(typed)
    return year if year <= today.year + 10 else year - 100


def chunk(typed: str, today: date, *, future: bool) -> When | Failure:
    """Digits with their separators to a date. One or two digits alone name no date, nor do six without separators."""
    parts = re.split(r"[/.-]", typed)
    sizes = [len(part) for part in parts]
    if len(parts) == 1:
        return _alone(typed)
    if max(sizes) > 4 or 3 in sizes:
        return ("unclear", ())
    if len(parts) == 3:
        return _three(parts, sizes, today)
    return _two(typed, parts, sizes, today, future) if len(parts) == 2 else ("unclear", ())


def _alone(typed: str) -> When | Failure:
    if len(typed) == 4:
        return year_of(int(typed)) if typed[0] in "12" else ("unclear", ())
    if len(typed) == 8:
        ways = [day(int(typed[4:]), int(typed[2:4]), int(typed[:2])), day(int(typed[:4]), int(typed[4:6]), int(typed[6:]))]
        sure = [way for way in ways if isinstance(way, When) and 1900 <= way.year <= 2100]
        return sure[0] if len(sure) == 1 else ("unclear", tuple(way.iso for way in sure))
    return ("no-separators" if len(typed) == 6 else "unclear", ())


def _three(parts: list[str], sizes: list[int], today: date) -> When | Failure:
    if sizes[0] == 4 and sizes[1] <= 2 and sizes[2] <= 2:
        return day(int(parts[0]), int(parts[1]), int(parts[2]))
    if sizes[0] <= 2 and sizes[1] <= 2 and sizes[2] in (2, 4):
        return day(full_year(parts[2], today), int(parts[1]), int(parts[0]))
    return ("unclear", ())


def _two(typed: str, parts: list[str], sizes: list[int], today: date, future: bool) -> When | Failure:
    first, second = int(parts[0]), int(parts[1])
    if sizes == [4, 4]:
        return ("range", ())
    if sizes[1] == 4 and sizes[0] <= 2:
        return month_of(second, first)
    if sizes[0] == 4 and sizes[1] <= 2:
        return month_of(first, second) if second <= 12 else ("range", ())
    if "." in typed or max(sizes) > 2:
        return ("unclear", ())
    return _day_and_month(first, second, today, future)


def _day_and_month(first: int, second: int, today: date, future: bool) -> When | Failure:
    this = day(today.year, second, first)
    if not isinstance(this, When) or (not future and this.iso <= today.isoformat()):
        return this
    if future:
        return this if this.iso >= today.isoformat() else ("which-year", (this.iso,))
    return day(today.year - 1, second, first)


def _is_day(year: int, month: int, number: int) -> bool:
    try:
        date(year, month, number)
    except ValueError:
        return False
    return True
