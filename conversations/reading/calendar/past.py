"""Rules for dates told from today: `kemarin`, `3 hari lalu`, `#0 lalu`, `bulan ini`."""

from __future__ import annotations

from datetime import date, timedelta

from conversations.reading.calendar.digits import Failure, When, chunk, day, month_of, year_of
from conversations.reading.calendar.rules import SHIFT, Hit, near, rule, shifted


@rule(r"tgl (\d{1,2}) bulan (ini|lalu|kemarin|depan)")
def _day_that_month(hit: Hit) -> When | Failure:
    year, month = shifted(hit.today, SHIFT[hit.found[2]])
    return day(year, month, int(hit.found[1]))


@rule(r"bulan (ini|lalu|kemarin|depan) (?:tgl )?(\d{1,2})")
def _that_month_day(hit: Hit) -> When | Failure:
    return day(*shifted(hit.today, SHIFT[hit.found[1]]), int(hit.found[2]))


@rule(r"(?:(?:awal|tengah|akhir) )?bulan (ini|lalu|kemarin|depan)")
def _that_month(hit: Hit) -> When | Failure:
    return month_of(*shifted(hit.today, SHIFT[hit.found[1]]))


@rule(r"(?:(?:awal|tengah|akhir) )?tahun (ini|lalu|kemarin|depan)")
def _that_year(hit: Hit) -> When | Failure:
    return year_of(hit.today.year + SHIFT[hit.found[1]])


@rule(r"(?:(\d{1,3}) |se)(hari|minggu|bulan|tahun) (lalu|lagi|depan)")
def _ago(hit: Hit) -> When | Failure:
    count = int(hit.found[1] or 1) * (-1 if hit.found[3] == "lalu" else 1)
    if hit.found[2] == "hari":
        return near(hit.today, count)
    if hit.found[2] == "bulan":
        return month_of(*shifted(hit.today, count))
    if hit.found[2] == "tahun":
        return year_of(hit.today.year + count)
    return ("week", ((hit.today + timedelta(weeks=count)).isoformat(),))


@rule(r"(?:(?:awal|tengah|akhir) )?minggu (ini|lalu|kemarin|depan)|hari minggu|minggu")
def _week(hit: Hit) -> When | Failure:
    """`minggu lalu` is a week to one and a Sunday to another."""
    return ("week", ()) if hit.found[0] != "hari minggu" else weekday(6, hit.today, hit.future)


@rule(r"kemarin(?: pagi| malam)?|hari kemarin|kemarin hari")
def _yesterday(hit: Hit) -> When | Failure:
    return near(hit.today, -1)


@rule(r"kemarin (?:lusa|dulu)(?: pagi| malam)?|lusa kemarin|lusa lalu|kemarin kemarin")
def _before_yesterday(hit: Hit) -> When | Failure:
    return near(hit.today, -2) if hit.found[0] != "kemarin kemarin" else ("unclear", ())


@rule(r"(kemarin|kemarin lusa|hari ini|tadi pagi) tgl (\d{1,2})")
def _said_twice(hit: Hit) -> When | Failure:
    """A day told from today and again by its number: both must agree."""
    there = near(hit.today, {"kemarin": -1, "kemarin lusa": -2}.get(hit.found[1], 0))
    return there if there.day == int(hit.found[2]) else ("unclear", (there.iso,))


@rule(r"(kemarin|kemarin lusa|hari ini|tadi pagi) (\d+(?:[/.-]\d+)+)")
def _said_twice_in_full(hit: Hit) -> When | Failure:
    there = near(hit.today, {"kemarin": -1, "kemarin lusa": -2}.get(hit.found[1], 0))
    return there if chunk(hit.found[2], hit.today, future=hit.future) == there else ("unclear", (there.iso,))


@rule(
    r"tadi(?: pagi)?|pagi tadi|barusan(?: tadi)?(?: pagi)?|hari ini(?: pagi| tadi)?|pagi ini|sekarang|hari sekarang|tadi hari ini"
    r"|hari ini juga"
)
def _today(hit: Hit) -> When | Failure:
    return near(hit.today, 0)


@rule(r"(?:hari ini|sekarang|tadi)(?: pagi| malam)? (?:hari )?(?:#(\d)|minggu)|(?:hari )?(?:#(\d)|minggu) (?:hari ini|sekarang)")
def _today_by_name(hit: Hit) -> When | Failure:
    """`hari ini Senin`: both must agree."""
    there = near(hit.today, 0)
    return there if int(hit.found[1] or hit.found[2] or 6) == hit.today.weekday() else ("weekday", (there.iso,))


@rule(r"(besok|lusa)(?: pagi| malam)?")
def _soon(hit: Hit) -> When | Failure:
    return near(hit.today, 1 if hit.found[1] == "besok" else 2)


@rule(r"tadi malam|malam tadi|semalam|malam ini")
def _last_night(hit: Hit) -> When | Failure:
    return ("unclear", ((hit.today - timedelta(days=1)).isoformat(), hit.today.isoformat()))


@rule(r"(?:hari )?(?:#(\d)|(?<=hari )minggu) (?:lalu|kemarin)|kemarin (?:hari )?#(\d)|hari minggu lalu")
def _last_weekday(hit: Hit) -> When | Failure:
    wanted = int(hit.found[1] or hit.found[2] or 6)
    return near(hit.today, -((hit.today.weekday() - wanted - 1) % 7 + 1))


@rule(r"(?:hari )?#(\d)(?: pagi| malam)?")
def _bare_weekday(hit: Hit) -> When | Failure:
    return weekday(int(hit.found[1]), hit.today, hit.future)


@rule(r"(?:hari )?#(\d) (?:kemarin|lalu) tgl (\d{1,2})")
def _last_weekday_with_its_number(hit: Hit) -> When | Failure:
    """`sabtu kemarin tgl 10`: both must agree."""
    there = near(hit.today, -((hit.today.weekday() - int(hit.found[1]) - 1) % 7 + 1))
    return there if there.day == int(hit.found[2]) else ("unclear", (there.iso,))


@rule(r"(?:hari )?#(\d) ini(?: pagi| malam)?")
def _this_weekday(hit: Hit) -> When | Failure:
    """`kamis ini` where a day to come is asked for: the coming one, when it still lies in this week."""
    ahead = int(hit.found[1]) - hit.today.weekday()
    return near(hit.today, ahead) if hit.future and ahead > 0 else ("unclear", ())


@rule(r"(?:hari )?#(\d) minggu (ini|lalu|kemarin|depan)")
def _weekday_of_week(hit: Hit) -> When | Failure:
    return near(hit.today, int(hit.found[1]) - hit.today.weekday() + 7 * SHIFT[hit.found[2]])


@rule(r"(?:hari )?#(\d) depan")
def _next_weekday(hit: Hit) -> When | Failure:
    """Sure only when the coming one lies in next week, so that both ways to say it agree."""
    ahead = (int(hit.found[1]) - hit.today.weekday() - 1) % 7 + 1
    if int(hit.found[1]) > hit.today.weekday():
        return ("unclear", tuple((hit.today + timedelta(days=days)).isoformat() for days in (ahead, ahead + 7)))
    return near(hit.today, ahead)


def weekday(wanted: int, today: date, future: bool) -> When | Failure:
    """The latest such weekday; today's own name, and any while dates to come are welcome, may mean two days."""
    if future or wanted == today.weekday():
        return ("unclear", ())
    return near(today, -((today.weekday() - wanted) % 7))
