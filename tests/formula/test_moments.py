"""Days, moments and times of the day against tables; the clock on the wall shows 23 November 2026, 09:30:15 WIB."""

from __future__ import annotations

import math
from datetime import date, datetime

import pytest

from conversations.formula.functions import Value
from tests.formula.ground import WIB, alike, worked_out

DAYS = [  # ODK XForms fn:date; JavaRosa toDate: days are cut towards zero, a blank stays one
    ("date('2026-11-23')", date(2026, 11, 23)),
    ("date('2026-1-2')", date(2026, 1, 2)),
    ("date('2026-11-23T23:59:59.000+07:00')", date(2026, 11, 23)),
    ("date('2026-11-23T23:59:59.000Z')", date(2026, 11, 24)),
    ("date(0)", date(1970, 1, 1)),
    ("date(1.9)", date(1970, 1, 2)),
    ("date(-1.9)", date(1969, 12, 31)),
    ("date('')", ""),
    ("date(0 div 0)", ""),
    ("date(1 div 0)", ""),
    ("date(${word})", ""),
    ("date(date('2026-11-23'))", date(2026, 11, 23)),
    ("today()", date(2026, 11, 23)),
    ("date(today() - 90)", date(2026, 8, 25)),
    ("today() - ${day}", 998),
    ("int((today() - date('1990-05-10')) div 365.25)", 36),
    ("${day} + 1", 19783),
    ("${day} = '2024-02-29'", True),
    ("${day} = date('2024-02-29')", True),
    ("${day} != date('2024-02-28')", True),
    ("${day} < '2024-03-01'", True),
    ("${day} <= today()", True),
    ("'2024-02-29' > '2024-02-28'", True),
    ("${blank} <= today()", False),
    ("today() >= date('2026-11-23')", True),
]
MOMENTS = [  # ODK XForms fn:now, fn:decimal-date-time (days in UTC), fn:decimal-time (of the local day)
    ("string(now())", "2026-11-23T09:30:15.250+07:00"),
    ("now() > today()", True),
    ("now() < today() + 1", True),
    ("now() > ${moment}", True),
    ("${moment} < '2026-11-23T02:00:00.000Z'", True),
    ("${moment} <= '2026-11-23T01:00:00.000Z'", True),
    ("date-time('2026-11-23T01:00:00.000Z') = ${moment}", True),
    ("date-time('2026-11-23')", datetime(2026, 11, 23, tzinfo=WIB)),
    ("date-time('2026-11-23T08:00')", datetime(2026, 11, 23, 8, tzinfo=WIB)),
    ("date-time('')", ""),
    ("date-time(${word})", ""),
    ("decimal-date-time('1970-01-02T07:00:00.000+07:00')", 1),
    ("decimal-date-time('1970-01-02T00:00:00.000Z')", 1),
    ("decimal-date-time('1970-01-02')", 1 - 7 / 24),
    ("decimal-date-time(12.5)", 12.5),
    ("decimal-date-time('')", ""),
    ("decimal-date-time(${word})", math.nan),
    ("decimal-time('12:00:00.000+07:00')", 0.5),
    ("decimal-time('18:00')", 0.75),
    ("decimal-time('05:00:00Z')", 0.5),
    ("decimal-time('2026-11-23T06:00:00.000+07:00')", 0.25),
    ("decimal-time(2.25)", 0.25),
    ("decimal-time('')", ""),
    ("decimal-time('25:00')", math.nan),
    ("(now() - ${moment}) * 24 > 1.5", True),
]
TIMES = [  # times are compared as such: XPath would find NaN on both sides
    ("${hour} > '09:00'", True),
    ("'09:30' < '10:00'", True),
    ("'10:00' < '09:30'", False),
    ("'09:30' <= '09:30:00.000'", True),
    ("${hour} = '13:45'", True),
    ("'9 pagi' < '10:00'", False),
]
WRITTEN = [  # ODK XForms fn:format-date and fn:format-date-time; JavaRosa DateFormatter: %W is the week, %% a percent sign
    ("format-date('2026-03-07', '%d/%m/%Y')", "07/03/2026"),
    ("format-date('2026-03-07', '%e-%n-%y')", "7-3-26"),
    ("format-date('2026-08-07', '%a, %e %b %Y')", "Jum, 7 Agu 2026"),
    ("format-date('2026-05-04', '%b')", "Mei"),
    ("format-date('2026-01-01', '%W')", "1"),
    ("format-date('2026-12-31', '100%%')", "100%"),
    ("format-date('', '%Y')", ""),
    ("format-date(${word}, '%Y')", ""),
    ("format-date(0 div 0, '%Y')", ""),
    ("format-date(${day}, '%Y%m%d')", "20240229"),
    ("format-date-time('2026-11-23T08:05:09.007+07:00', '%H:%M:%S.%3 %h')", "08:05:09.007 8"),
    ("format-date-time('2026-11-23T01:05:00.000Z', '%H:%M')", "08:05"),
    ("format-date-time(now(), '%Y-%m-%d %H:%M')", "2026-11-23 09:30"),
    ("format-date-time('2026-11-23', '%H:%M')", "00:00"),
    ("number(format-date(today(), '%Y'))", 2026),
]


@pytest.mark.parametrize(("source", "expected"), [*DAYS, *MOMENTS, *TIMES, *WRITTEN])
def test_gives_what_the_specification_says(source: str, expected: Value) -> None:
    """Days and moments are counted, compared and written as ODK does."""
    assert alike(found := worked_out(source), expected), found
