"""The grammar of dates: one canonical line (see `calendar_text`) to a day, a month or a year."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, timedelta

from conversations.reading.digit_dates import Failure, When, chunk, day, full_year, month_of, year_of

_Rule = Callable[[re.Match[str], date, bool], When | Failure]
_RULES: list[tuple[re.Pattern[str], _Rule]] = []


def find_when(line: str, today: date, *, future: bool) -> When | Failure:
    """The date that a canonical line names, or the key of the reason why not with candidates in ISO."""
    line = line.strip()
    if not line:
        return ("unclear", ())
    for way in dict.fromkeys((line, line.replace("tgl ", ""))):
        for pattern, rule in _RULES:
            if match := pattern.fullmatch(way):
                return rule(match, today, future)
    line = line.replace("tgl ", "")
    if len(re.findall(r"@\d+", line)) > 1 or re.search(r"\d\s*-\s*\d+ @", line):
        return ("range", ())
    return _with_weekday(line, today, future) or ("unclear", ())


def _rule(pattern: str) -> Callable[[_Rule], _Rule]:
    def add(rule: _Rule) -> _Rule:
        _RULES.append((re.compile(pattern), rule))
        return rule

    return add


def _with_weekday(line: str, today: date, future: bool) -> When | Failure | None:
    """A date with its weekday before or after it: both must agree."""
    found = re.fullmatch(r"(?:hari )?(?:(#\d)|minggu) (?=.*\d)(.+)", line) or re.fullmatch(r"(?=.*\d)(.+) (?:hari )?(#\d)", line)
    if found is None:
        return None
    name, rest = (found[1], found[2]) if line.startswith(("#", "hari", "minggu")) else (found[2], found[1])
    if not re.search(r"\d", re.sub(r"[@#]\d+", "", rest)):
        return None
    when = find_when(rest, today, future=future)
    if isinstance(when, When):
        weekday = int(name[1]) if name else 6
        if when.day and date.fromisoformat(when.iso).weekday() != weekday:
            return ("weekday", (when.iso,))
    return when


@_rule(r"(\d+(?:[/.-]\d+)*)(?: kemarin| lalu)?")
def _digits(found: re.Match[str], today: date, future: bool) -> When | Failure:
    return chunk(found[1], today, future=future)


@_rule(r"(?:kemarin |hari ini )?(\d{1,2}) /? ?@(\d+) /? ?(?:tahun )?'?(\d{4}|\d{2})(?: kemarin| lalu)?")
def _day_month_year(found: re.Match[str], today: date, future: bool) -> When | Failure:
    return _same_day(found, day(full_year(found[3], today), int(found[2]), int(found[1])), today)


def _same_day(found: re.Match[str], when: When | Failure, today: date) -> When | Failure:
    if found[0].startswith("hari ini") and isinstance(when, When) and when.iso != today.isoformat():
        return ("unclear", (when.iso, today.isoformat()))
    return when


@_rule(r"@(\d+) (\d{1,2}) (\d{4})")
def _month_day_year(found: re.Match[str], today: date, future: bool) -> When | Failure:
    return day(int(found[3]), int(found[1]), int(found[2]))


@_rule(r"(\d{4}) @(\d+)(?: (\d{1,2}))?")
def _year_month_day(found: re.Match[str], today: date, future: bool) -> When | Failure:
    return day(int(found[1]), int(found[2]), int(found[3])) if found[3] else month_of(int(found[1]), int(found[2]))


@_rule(r"(\d{1,2}) (\d{1,2}) (\d{4}|\d{2})")
def _spaced(found: re.Match[str], today: date, future: bool) -> When | Failure:
    return chunk("/".join(found.groups()), today, future=future)


@_rule(r"(\d{1,2}) bulan (\d{1,2})(?: (?:tahun )?(\d{4}|\d{2}))?")
def _day_bulan(found: re.Match[str], today: date, future: bool) -> When | Failure:
    if found[3]:
        return day(full_year(found[3], today), int(found[2]), int(found[1]))
    return _latest_day(int(found[2]), int(found[1]), today, future)


@_rule(r"bulan (\d{1,2})(?: (?:tahun )?(\d{4}))?|tahun (\d{4}) bulan (\d{1,2})")
def _bulan(found: re.Match[str], today: date, future: bool) -> When | Failure:
    month, year = found[1] or found[4], found[2] or found[3]
    return month_of(int(year), int(month)) if year else _latest_month(int(month), today, future)


@_rule(r"(?:kemarin |hari ini )?(\d{1,2}) /? ?@(\d+)(?: kemarin| lalu)?")
def _day_month(found: re.Match[str], today: date, future: bool) -> When | Failure:
    return _same_day(found, _latest_day(int(found[2]), int(found[1]), today, future), today)


@_rule(r"(\d{1,2}) @(\d+) tahun (ini|lalu|kemarin|depan)")
def _day_month_that_year(found: re.Match[str], today: date, future: bool) -> When | Failure:
    return day(today.year + _SHIFT[found[3]], int(found[2]), int(found[1]))


@_rule(r"tgl (\d{1,2}) bulan (ini|lalu|kemarin|depan)")
def _day_that_month(found: re.Match[str], today: date, future: bool) -> When | Failure:
    year, month = _shifted(today, _SHIFT[found[2]])
    return day(year, month, int(found[1]))


@_rule(r"(?:(?:awal|tengah|akhir) )?(?:bulan )?@(\d+) /? ?(?:(?:tahun )?(\d{4})|tahun (\d{2})|'(\d{2}))")
def _month_year(found: re.Match[str], today: date, future: bool) -> When | Failure:
    return month_of(full_year(found[2] or found[3] or found[4], today), int(found[1]))


@_rule(r"@(\d+) (\d{2})")
def _month_and_two_digits(found: re.Match[str], today: date, future: bool) -> When | Failure:
    """`mei 98` can only be a year; `april 25` is a day to one and a year to another."""
    if int(found[2]) > 31:
        return month_of(full_year(found[2], today), int(found[1]))
    return ("month-or-day", (f"{full_year(found[2], today)}-{int(found[1]):02}",))


@_rule(r"(?:(?:awal|tengah|akhir) )?(?:bulan )?@(\d+)( kemarin| lalu)?")
def _month(found: re.Match[str], today: date, future: bool) -> When | Failure:
    if found[2] and int(found[1]) == today.month:
        return ("unclear", (f"{today.year}-{today.month:02}", f"{today.year - 1}-{today.month:02}"))
    return _latest_month(int(found[1]), today, future and not found[2])


@_rule(r"(?:(?:awal|tengah|akhir) )?(?:bulan )?@(\d+) tahun (ini|lalu|kemarin|depan)")
def _month_that_year(found: re.Match[str], today: date, future: bool) -> When | Failure:
    return month_of(today.year + _SHIFT[found[2]], int(found[1]))


@_rule(r"(?:(?:awal|tengah|akhir) )?bulan (ini|lalu|kemarin|depan)")
def _that_month(found: re.Match[str], today: date, future: bool) -> When | Failure:
    return month_of(*_shifted(today, _SHIFT[found[1]]))


@_rule(r"(?:(?:awal|tengah|akhir) )?(?:tahun '?(\d{4}|\d{2})|'(\d{2})|(\d{4}) tahun)|(?:awal|tengah|akhir) (\d{4})")
def _year(found: re.Match[str], today: date, future: bool) -> When | Failure:
    return year_of(full_year(found[1] or found[2] or found[3] or found[4], today))


@_rule(r"(?:(?:awal|tengah|akhir) )?tahun (ini|lalu|kemarin|depan)")
def _that_year(found: re.Match[str], today: date, future: bool) -> When | Failure:
    return year_of(today.year + _SHIFT[found[1]])


@_rule(r"(?:(\d{1,3}) |se)(hari|minggu|bulan|tahun) (lalu|lagi|depan)")
def _ago(found: re.Match[str], today: date, future: bool) -> When | Failure:
    count = int(found[1] or 1) * (-1 if found[3] == "lalu" else 1)
    if found[2] == "hari":
        return _near(today, count)
    if found[2] == "bulan":
        return month_of(*_shifted(today, count))
    if found[2] == "tahun":
        return year_of(today.year + count)
    return ("week", ((today + timedelta(weeks=count)).isoformat(),))


@_rule(r"(?:(?:awal|tengah|akhir) )?minggu (ini|lalu|kemarin|depan)|hari minggu|minggu")
def _week(found: re.Match[str], today: date, future: bool) -> When | Failure:
    """`minggu lalu` is a week to one and a Sunday to another."""
    return ("week", ()) if found[0] != "hari minggu" else _weekday(6, today, future)


@_rule(r"kemarin(?: pagi| malam)?|hari kemarin|kemarin hari")
def _yesterday(found: re.Match[str], today: date, future: bool) -> When | Failure:
    return _near(today, -1)


@_rule(r"kemarin (?:lusa|dulu)(?: pagi| malam)?|lusa kemarin|lusa lalu|kemarin kemarin")
def _before_yesterday(found: re.Match[str], today: date, future: bool) -> When | Failure:
    return _near(today, -2) if found[0] != "kemarin kemarin" else ("unclear", ())


@_rule(r"tadi(?: pagi)?|pagi tadi|barusan|hari ini(?: pagi| tadi)?|pagi ini|sekarang|hari sekarang|tadi hari ini|hari ini juga")
def _today(found: re.Match[str], today: date, future: bool) -> When | Failure:
    return _near(today, 0)


@_rule(r"(besok|lusa)(?: pagi| malam)?")
def _soon(found: re.Match[str], today: date, future: bool) -> When | Failure:
    return _near(today, 1 if found[1] == "besok" else 2)


@_rule(r"tadi malam|malam tadi|semalam|malam ini")
def _last_night(found: re.Match[str], today: date, future: bool) -> When | Failure:
    return ("unclear", ((today - timedelta(days=1)).isoformat(), today.isoformat()))


@_rule(r"(?:hari )?(?:#(\d)|(?<=hari )minggu) (?:lalu|kemarin)|kemarin (?:hari )?#(\d)|hari minggu lalu")
def _last_weekday(found: re.Match[str], today: date, future: bool) -> When | Failure:
    wanted = int(found[1] or found[2] or 6)
    return _near(today, -((today.weekday() - wanted - 1) % 7 + 1))


@_rule(r"(?:hari )?#(\d)(?: pagi| malam)?")
def _bare_weekday(found: re.Match[str], today: date, future: bool) -> When | Failure:
    return _weekday(int(found[1]), today, future)


@_rule(r"(?:hari )?#(\d) minggu (ini|lalu|kemarin|depan)")
def _weekday_of_week(found: re.Match[str], today: date, future: bool) -> When | Failure:
    return _near(today, int(found[1]) - today.weekday() + 7 * _SHIFT[found[2]])


@_rule(r"(?:hari )?#(\d) depan")
def _next_weekday(found: re.Match[str], today: date, future: bool) -> When | Failure:
    """Sure only when the coming one lies in next week, so that both ways to say it agree."""
    ahead = (int(found[1]) - today.weekday() - 1) % 7 + 1
    if int(found[1]) > today.weekday():
        return ("unclear", tuple((today + timedelta(days=days)).isoformat() for days in (ahead, ahead + 7)))
    return _near(today, ahead)


_SHIFT = {"ini": 0, "lalu": -1, "kemarin": -1, "depan": 1}


def _near(today: date, days: int) -> When:
    there = today + timedelta(days=days)
    return When(there.year, there.month, there.day)


def _shifted(today: date, months: int) -> tuple[int, int]:
    year, month = divmod(today.year * 12 + today.month - 1 + months, 12)
    return year, month + 1


def _weekday(wanted: int, today: date, future: bool) -> When | Failure:
    if future or wanted == today.weekday():
        return ("unclear", ())
    return _near(today, -((today.weekday() - wanted) % 7))


def _latest_day(month: int, number: int, today: date, future: bool) -> When | Failure:
    this = day(today.year, month, number)
    if isinstance(this, When) and future:
        return this if this.iso >= today.isoformat() else ("which-year", (this.iso, f"{today.year + 1}{this.iso[4:]}"))
    if isinstance(this, When) and this.iso <= today.isoformat():
        return this
    return day(today.year - 1, month, number)


def _latest_month(month: int, today: date, future: bool) -> When | Failure:
    if not 1 <= month <= 12:
        return ("impossible", ())
    if future and month < today.month:
        return ("which-year", ())
    return month_of(today.year if future or month <= today.month else today.year - 1, month)
