"""The parts of a rule, and what somebody types for each of them: `selasa kamis`, `jam 9`, `sampai 30 desember`, `3`."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date

from conversations.oversight.promising import read_day
from conversations.oversight.schedules import EVERY, MOST_ESCALATE, Schedule
from conversations.reading.calendar.text import canonical
from conversations.reading.cleaning import plain

NONE = ("tidak", "tanpa", "-", "tidak ada", "tidak pernah", "jangan", "0")
"""What is typed for no last day, and for never telling the officers."""
_EVERY_WORDS = {"minggu": 7, "mingguan": 7, "dua minggu": 14, "2 minggu": 14, "bulan": 28, "bulanan": 28, "triwulan": 91}
_EVERY_WORDS |= {"tiga bulan": 91, "3 bulan": 91, "enam bulan": 183, "6 bulan": 183, "setengah tahun": 183, "sekali": 36_500}

Tune = Callable[[Schedule, str, date], Schedule | None]


def _every(rule: Schedule, typed: str, _: date) -> Schedule | None:
    words = re.sub(r"\b(?:setiap|tiap|se)\s*", "", typed).strip()
    days = int(words) if words.isdecimal() and len(words) < 6 else _EVERY_WORDS.get(words, _EVERY_WORDS.get(typed, 0))
    return replace(rule, every=days) if days in EVERY else None


def _weekdays(rule: Schedule, typed: str, _: date) -> Schedule | None:
    """Weekdays by name, or as counted from Monday when a button was pressed: `1,3`."""
    if re.fullmatch(r"[0-6](,[0-6])*", typed):
        return replace(rule, weekdays=tuple(sorted({int(day) for day in typed.split(",")})))
    days: set[int] = set()
    for word in re.split(r"[,\s]+|\bdan\b", typed.replace("hari", " ")):
        if not word:
            continue
        line = canonical(word)
        found = re.fullmatch(r"#(\d)", line.text.strip()) if not isinstance(line, str) else None
        if found is None and word not in ("minggu", "ahad"):
            return None
        days.add(int(found[1]) if found else 6)
    return replace(rule, weekdays=tuple(sorted(days))) if days else None


def _hour(rule: Schedule, typed: str, _: date) -> Schedule | None:
    found = re.fullmatch(r"(?:jam|pukul|pkl)?\.? ?(\d{1,2})(?:[.:]00)?(?: ?(pagi|siang|sore))?", typed)
    if found is None:
        return None
    hour = int(found[1]) + (12 if found[2] in ("siang", "sore") and int(found[1]) < 11 else 0)
    return replace(rule, hour=hour) if hour < 24 else None


def _last_day(rule: Schedule, typed: str, today: date) -> Schedule | None:
    if typed in NONE:
        return replace(rule, last_day=None)
    day = read_day(typed, today)
    return replace(rule, last_day=day) if day is not None else None


def _escalate(rule: Schedule, typed: str, _: date) -> Schedule | None:
    if typed in NONE:
        return replace(rule, escalate=0)
    number = re.fullmatch(r"(?:setelah )?(\d{1,2})(?: ?(?:kali|x|pengingat))?", typed)
    return replace(rule, escalate=int(number[1])) if number and int(number[1]) <= MOST_ESCALATE else None


PARTS: Mapping[str, Tune] = {"setiap": _every, "hari": _weekdays, "jam": _hour, "sampai": _last_day, "petugas": _escalate}
"""The parts of a rule, by the word that stands for each in a command line."""


def tuned(rule: Schedule, part: str, typed: str, today: date) -> Schedule | None:
    """The rule with that part as it was typed; None when it cannot be read. Whether it may stand is not asked here."""
    return PARTS[part](rule, plain(typed), today)
