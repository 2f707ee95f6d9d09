"""The time of day in what heads type: `jam 7 malam`, `setengah delapan`, `habis magrib`, `2 jam lagi`."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime, time, timedelta

from conversations.oversight import cadence

_PARTS = {"subuh": 7, "dini hari": 7, "pagi": 8, "siang": 13, "sore": 16, "petang": 16, "magrib": 18, "maghrib": 18, "malam": 19}
"""The parts of a day and the full hour at which each is meant."""
_LATE = ("siang", "sore", "petang", "malam", "magrib", "maghrib")
_PART = "|".join(_PARTS)
_CLOCK = re.compile(rf"(?:\b(?:jam|pukul|pkl|jm|j)\.? ?(\d{{1,2}})(?:[.:](\d\d))?|\b(\d{{1,2}})(?:[.:](\d\d))?(?= (?:{_PART})))")
_PART_OF_DAY = re.compile(rf"\b({_PART})(?: ?hari)?\b")
_BARE_CLOCK = re.compile(r"(?<![\d/.-])(\d{1,2})[.:](00|15|30|45)(?![\d/.-])")

_AFTER = r"(?:ba'?da?|bakda|habis|hbs|abis|sehabis|selesai|setelah|stlh|sesudah|sepulang|pulang|usai)"
_PRAYER = r"(?: (?:sholat|shalat|salat|solat|sembahyang))?"
_MOMENTS = tuple(
    (re.compile(rf"\b(?:{pattern})\b"), f" jam {clock} ")
    for pattern, clock in (
        (rf"{_AFTER}{_PRAYER} (?:subuh|shubuh)", "7.00"),
        (rf"{_AFTER}{_PRAYER} (?:dzuhur|zuhur|dhuhur|dzhuhur|duhur|lohor|luhur)|{_AFTER} (?:makan siang|istirahat)", "13.00"),
        (rf"{_AFTER}{_PRAYER} (?:ashar|asar|asyar|azhar)|{_AFTER} (?:kantor|kerja)", "16.00"),
        (rf"{_AFTER}{_PRAYER} (?:maghrib|magrib)", "18.30"),
        (rf"{_AFTER}{_PRAYER} (?:isya|isyak|isa)", "19.30"),
    )
)
"""Times that are told by a prayer or a meal; each lies behind it in all of Indonesia, whatever the season."""
_FRIDAY_PRAYER = re.compile(
    rf"\b(?:(?:{_AFTER}{_PRAYER} )?jum'?atan|{_AFTER}{_PRAYER} jum'?at|(?:sholat|shalat|salat|solat) jum'?at)\b"
)
FRIDAY_PRAYER_OVER = time(13, 30)

_NUMBERS = {"se": 1, "satu": 1, "dua": 2, "tiga": 3, "empat": 4, "lima": 5, "enam": 6, "setengah": 0.5}
_HENCE = re.compile(rf"\b(\d{{1,2}}|{'|'.join(_NUMBERS)}) ?(jam|menit) ?(?:lagi|kemudian|ke depan)\b")
_SOON = re.compile(r"(?:(?:tunggu|nanti|ya|iya|maaf|mohon) )*(?:sebentar|bentar)(?: lagi)?(?: ya)?(?: (?:pak|bu))?")
_HALF = re.compile(r"\b(?:jam |pukul )?setengah (\d{1,2}|tujuh|delapan|sembilan|sepuluh)\b")
_HALVES = {"tujuh": 7, "delapan": 8, "sembilan": 9, "sepuluh": 10}


@dataclass(frozen=True, slots=True)
class Hour:
    """A time of day that was read."""

    clock: time | None
    """None when none is named."""
    rest: str
    """The words without it."""
    friday: bool = False
    """Told by the Friday prayer: the day is a Friday where no other is named."""


def hence(clean: str, local: datetime) -> datetime | None:
    """The moment meant by `2 jam lagi` or `sebentar lagi` (an hour), from `local`; None when that is not what is said."""
    if found := _HENCE.search(clean):
        number = _NUMBERS.get(found[1]) or int(found[1])
        ahead = timedelta(hours=number) if found[2] == "jam" else timedelta(minutes=number)
    elif _SOON.fullmatch(clean.strip(" .,")):
        ahead = timedelta(hours=1)
    else:
        return None
    return (local + ahead).replace(second=0, microsecond=0)


def read_hour(clean: str) -> Hour | None:
    """The time of day in `clean` (as `reading.cleaning.plain` leaves it); None when an hour is named that no clock has."""
    said = _FRIDAY_PRAYER.sub(" ", clean)
    friday = said != clean
    for pattern, clock in _MOMENTS:
        said = pattern.sub(clock, said)
    said = _HALF.sub(_half, said)
    found, part = _CLOCK.search(said), _PART_OF_DAY.search(said)
    rest = _PART_OF_DAY.sub(" ", _CLOCK.sub(" ", said))
    if found is None and part is None and (found := _BARE_CLOCK.search(said)):
        return _at(int(found[1]), int(found[2]), "", _BARE_CLOCK.sub(" ", said), friday=friday)
    if found is None:
        named = time(_PARTS[part[1]]) if part else None
        return Hour(FRIDAY_PRAYER_OVER if friday else named, rest, friday)
    return _at(int(found[1] or found[3]), int(found[2] or found[4] or 0), part[1] if part else "", rest, friday=friday)


def _half(found: re.Match[str]) -> str:
    """`setengah delapan` is half past seven."""
    hour = _HALVES.get(found[1]) or int(found[1])
    return f" jam {hour - 1 if hour > 1 else 12}.30 "


def _at(hour: int, minute: int, part: str, rest: str, *, friday: bool) -> Hour | None:
    """A clock's hour in the half of the day that is meant."""
    if part in _LATE and hour < 12 - (part == "siang"):
        hour += 12
    if not part and 1 <= hour < cadence.EARLY.hour:
        hour += 12
    return Hour(time(hour, minute), rest, friday) if hour < 24 and minute < 60 else None
