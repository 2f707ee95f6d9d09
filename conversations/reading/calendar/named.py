"""Rules for dates that name a day, a month or a year: `12 @5 2025`, `akhir @4`, `tahun 98`."""

from __future__ import annotations

import re
from datetime import date

from conversations.reading.calendar.digits import Failure, When, chunk, day, full_year, month_of, year_of
from conversations.reading.calendar.rules import SHIFT, Hit, latest_day, latest_month, near, rule


@rule(r"(\d+(?:[/.-]\d+)*)(?: kemarin| lalu)?")
def _digits(hit: Hit) -> When | Failure:
    return chunk(hit.found[1], hit.today, future=hit.future)


@rule(r"(?:kemarin |hari ini )?(\d{1,2}) /? ?(?:bulan )?@(\d+) /? ?(?:tahun )?'?(\d{4}|\d{2})(?: kemarin| lalu| pagi| malam)?")
def _day_month_year(hit: Hit) -> When | Failure:
    return _same_day(hit.found, day(full_year(hit.found[3], hit.today), int(hit.found[2]), int(hit.found[1])), hit.today)


@rule(r"@(\d+) (\d{1,2}) (\d{4})")
def _month_day_year(hit: Hit) -> When | Failure:
    return day(int(hit.found[3]), int(hit.found[1]), int(hit.found[2]))


@rule(r"(?:tahun (\d{4}) )?(?:bulan )?@(\d+) tgl (\d{1,2})(?: (?:tahun )?(\d{4}))?")
def _month_tgl(hit: Hit) -> When | Failure:
    year = hit.found[1] or hit.found[4]
    if year:
        return day(int(year), int(hit.found[2]), int(hit.found[3]))
    return latest_day(int(hit.found[2]), int(hit.found[3]), hit.today, hit.future)


@rule(r"(\d{4}) (\d{1,2}) (\d{1,2})")
def _year_first(hit: Hit) -> When | Failure:
    return chunk("-".join(hit.found.groups()), hit.today, future=hit.future)


@rule(r"(?:tahun )?(\d{4}) (?:bulan )?@(\d+)(?: (?:tgl )?(\d{1,2}))?")
def _year_month_day(hit: Hit) -> When | Failure:
    return (
        day(int(hit.found[1]), int(hit.found[2]), int(hit.found[3]))
        if hit.found[3]
        else month_of(int(hit.found[1]), int(hit.found[2]))
    )


@rule(r"(\d{1,2}) (\d{1,2}) (\d{4}|\d{2})")
def _spaced(hit: Hit) -> When | Failure:
    return chunk("/".join(hit.found.groups()), hit.today, future=hit.future)


@rule(r"(\d{1,2}) bulan (\d{1,2})(?: (?:tahun )?(\d{4}|\d{2}))?")
def _day_bulan(hit: Hit) -> When | Failure:
    if hit.found[3]:
        return day(full_year(hit.found[3], hit.today), int(hit.found[2]), int(hit.found[1]))
    return latest_day(int(hit.found[2]), int(hit.found[1]), hit.today, hit.future)


@rule(r"bulan (\d{1,2}) tgl (\d{1,2})(?: (?:tahun )?(\d{4}))?")
def _bulan_tgl(hit: Hit) -> When | Failure:
    if hit.found[3]:
        return day(int(hit.found[3]), int(hit.found[1]), int(hit.found[2]))
    return latest_day(int(hit.found[1]), int(hit.found[2]), hit.today, hit.future)


@rule(r"bulan (\d{1,2}) tahun (ini|lalu|kemarin|depan)|tahun (ini|lalu|kemarin|depan) bulan (\d{1,2})")
def _bulan_that_year(hit: Hit) -> When | Failure:
    return month_of(hit.today.year + SHIFT[hit.found[2] or hit.found[3]], int(hit.found[1] or hit.found[4]))


@rule(r"bulan (\d{1,2})(?: (?:tahun )?(\d{4}))?|(?:tahun )?(\d{4}) bulan (\d{1,2})")
def _bulan(hit: Hit) -> When | Failure:
    month, year = hit.found[1] or hit.found[4], hit.found[2] or hit.found[3]
    return month_of(int(year), int(month)) if year else latest_month(int(month), hit.today, hit.future)


@rule(r"(?:kemarin |hari ini )?(\d{1,2}) /? ?(?:bulan )?@(\d+)(?: kemarin| lalu)?")
def _day_month(hit: Hit) -> When | Failure:
    return _same_day(hit.found, latest_day(int(hit.found[2]), int(hit.found[1]), hit.today, hit.future), hit.today)


@rule(r"(\d{1,2}) @(\d+) (?:tahun |(?=ini))(ini|lalu|kemarin|depan)")
def _day_month_that_year(hit: Hit) -> When | Failure:
    return day(hit.today.year + SHIFT[hit.found[3]], int(hit.found[2]), int(hit.found[1]))


@rule(r"(?:(?:awal|tengah|akhir) )?(?:bulan )?@(\d+) /? ?(?:(?:tahun )?(\d{4})|tahun (\d{2})|'(\d{2}))")
def _month_year(hit: Hit) -> When | Failure:
    return month_of(full_year(hit.found[2] or hit.found[3] or hit.found[4], hit.today), int(hit.found[1]))


@rule(r"@(\d+) (\d{2})")
def _month_and_two_digits(hit: Hit) -> When | Failure:
    """`mei 98` can only be a year; `april 25` is a day to one and a year to another."""
    if int(hit.found[2]) > 31:
        return month_of(full_year(hit.found[2], hit.today), int(hit.found[1]))
    return ("month-or-day", (f"{full_year(hit.found[2], hit.today)}-{int(hit.found[1]):02}",))


@rule(r"@(\d+) (\d)")
def _month_day(hit: Hit) -> When | Failure:
    """`June 3`: one digit is no year."""
    return latest_day(int(hit.found[1]), int(hit.found[2]), hit.today, hit.future)


@rule(r"(?:(?:awal|tengah|akhir) )?(?:bulan )?@(\d+)( kemarin| lalu)?")
def _month(hit: Hit) -> When | Failure:
    if hit.found[2] and int(hit.found[1]) == hit.today.month:
        return ("unclear", (f"{hit.today.year}-{hit.today.month:02}", f"{hit.today.year - 1}-{hit.today.month:02}"))
    return latest_month(int(hit.found[1]), hit.today, hit.future and not hit.found[2])


@rule(r"(?:(?:awal|tengah|akhir) )?(?:bulan )?@(\d+) (?:tahun |(?=ini))(ini|lalu|kemarin|depan)")
def _month_that_year(hit: Hit) -> When | Failure:
    return month_of(hit.today.year + SHIFT[hit.found[2]], int(hit.found[1]))


@rule(r"tahun (ini|lalu|kemarin|depan) (?:(?:tgl )?(\d{1,2}) )?(?:bulan )?@(\d+)(?: tgl (\d{1,2}))?")
def _that_year_first(hit: Hit) -> When | Failure:
    year, number = hit.today.year + SHIFT[hit.found[1]], hit.found[2] or hit.found[4]
    if hit.found[2] and hit.found[4]:
        return ("unclear", ())
    return day(year, int(hit.found[3]), int(number)) if number else month_of(year, int(hit.found[3]))


@rule(r"(?:(?:awal|tengah|akhir) )?(?:tahun '?(\d{4}|\d{2})|'(\d{2})|(\d{4}) tahun)|(?:awal|tengah|akhir) (\d{4})")
def _year(hit: Hit) -> When | Failure:
    return year_of(full_year(hit.found[1] or hit.found[2] or hit.found[3] or hit.found[4], hit.today))


def _same_day(found: re.Match[str], when: When | Failure, today: date) -> When | Failure:
    if (
        found[0].startswith("kemarin")
        and isinstance(when, When)
        and when.iso != near(today, -1).iso
        and when.iso > near(today, -8).iso
    ):
        return ("unclear", (when.iso, near(today, -1).iso))
    if found[0].startswith("hari ini") and isinstance(when, When) and when.iso != today.isoformat():
        return ("unclear", (when.iso, today.isoformat()))
    return when
