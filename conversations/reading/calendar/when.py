"""Finds the date that a canonical line (see `calendar.text`) names: a day, a month or a year."""

from __future__ import annotations

import re
from datetime import date
from functools import lru_cache

from conversations.reading.calendar import named, past
from conversations.reading.calendar.digits import Failure, When
from conversations.reading.calendar.rules import RULES, Hit

_OF_A_DEED = re.compile(r"hari ini (?=(?:#\d|minggu) .*\d{4}$)")
"""`Pada hari ini Selasa tanggal tiga Juni 2025`: a deed's own day, whenever it is copied."""
_AFTER_A_DATE = re.compile(r"(?<=\d)(?: (?:pagi|malam)(?: hari)?)?(?: tadi)?$|(?<=\b\d{4}) (?:lalu|kemarin|tadi|dulu|ini)$")
"""A part of the day behind its date, and `tadi` or `lalu` behind what was told in full."""
_BEFORE_A_DATE = re.compile(r"^dulu (?=.*\d{4})|^(?:kemarin )?(?=(?:hari )?(?:#\d|minggu) (?:lalu |kemarin )?.*\d)")
_DATED = re.compile(r"\d (?:bulan )?@|@\d+ \d|\d{4}|\d[/.-]")
_DAYS_OF_ONE = re.compile(r"\d\s*-\s*\d+ @")
"""`3 - 5 @6`: a stretch of days."""
_WEEKDAY_FIRST = re.compile(r"(?:hari )?(?:(#\d)|minggu) (?:lalu |kemarin )?(?=.*\d)(.+)")
_WEEKDAY_LAST = re.compile(r"(?=.*\d)(.+?) (?:(?:hari )?(#\d)|hari minggu)")
_MARK = re.compile(r"[@#]\d+")
_DIGIT = re.compile(r"\d")
_ALIKE = str.maketrans("123456789", "000000000")
_GRAMMAR = (named, past)
"""Their rules join the table when they are loaded, in this order."""
_ANY_RULE = re.compile("|".join(f"(?P<rule{at}>{pattern.pattern})" for at, (pattern, _) in enumerate(RULES)))
"""All of them at once: the group that closes last is that of the first rule that fits."""


def find_when(line: str, today: date, *, future: bool) -> When | Failure:
    """The date that a canonical line names, or the key of the reason why not with candidates in ISO."""
    line = line.strip()
    if not line:
        return ("unclear", ())
    for way in dict.fromkeys((line, line.replace("tgl ", ""))):
        fitting = _fitting(way.translate(_ALIKE))
        if fitting is not None and (match := RULES[fitting][0].fullmatch(way)):
            when = RULES[fitting][1](Hit(match, today, future))
            return when if future or not _to_come(line, when, today) else ("future", ())
    bare = line.replace("tgl ", "")
    shorter = _BEFORE_A_DATE.sub("", _AFTER_A_DATE.sub("", line))
    if shorter != line and _DATED.search(shorter):
        return find_when(shorter, today, future=future)
    if bare.count("@") > 1 or _DAYS_OF_ONE.search(bare):
        return ("range", ())
    return _with_weekday(line, today, future) or _with_weekday(bare, today, future) or ("unclear", ())


@lru_cache(maxsize=4096)
def _fitting(shape: str) -> int | None:
    """The first rule that reads a line in full, told by its shape: no rule asks which digits there are, only how many."""
    found = _ANY_RULE.fullmatch(shape)
    return int((found.lastgroup or "").removeprefix("rule")) if found else None


_BEGINS = {"akhir": (21, 9), "tengah": (10, 5)}
"""The day of a month, and the month of a year, on which a part of it may begin: before that it is still to come."""


def _to_come(line: str, when: When | Failure, today: date) -> bool:
    """Whether `akhir Juni` or `akhir 2025` is said before that end."""
    begins = _BEGINS.get(line.partition(" ")[0])
    if begins is None or not isinstance(when, When) or when.day or when.year != today.year:
        return False
    return today.day < begins[0] if when.month == today.month else not when.month and today.month < begins[1]


def _with_weekday(line: str, today: date, future: bool) -> When | Failure | None:
    """A date with its weekday before or after it: both must agree."""
    line = _OF_A_DEED.sub("hari ", line)
    found = _WEEKDAY_FIRST.fullmatch(line) or _WEEKDAY_LAST.fullmatch(line) if "#" in line or "minggu" in line else None
    if found is None:
        return None
    name, rest = (found[1], found[2]) if line.startswith(("#", "hari", "minggu")) else (found[2], found[1])
    if not _DIGIT.search(_MARK.sub("", rest)):
        return None
    when = find_when(rest, today, future=future)
    if isinstance(when, When):
        weekday = int(name[1]) if name else 6
        if not when.day or date.fromisoformat(when.iso).weekday() != weekday:
            return ("weekday", (when.iso,)) if when.day else ("unclear", ())
    return when
