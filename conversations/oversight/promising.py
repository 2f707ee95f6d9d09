"""When somebody will report, as people say it: `nanti sore`, `besok jam 7`, `lusa pagi`, `jumat depan`, `hari pasar`."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from conversations.oversight import cadence
from conversations.reading.calendar_text import canonical
from conversations.reading.cleaning import LONGEST, plain
from conversations.reading.dates import read_date
from conversations.reading.outcome import Read
from conversations.texts import Phrase

FARTHEST = timedelta(days=31)
"""Who promises for later than that wants silence, not a reminder."""
EARLIEST_NIGHT = 20
"""`nanti jam 7`, said at nine in the morning, is seven in the evening; `nanti jam 9`, said at ten, is no hour to remind."""
MARKET = "pasar"
_PARTS = {"subuh": 7, "dini hari": 7, "pagi": 8, "siang": 13, "sore": 16, "petang": 16, "magrib": 18, "maghrib": 18, "malam": 19}
"""The parts of a day and the full hour at which each is meant."""
_LATE = ("siang", "sore", "petang", "malam", "magrib", "maghrib")
_PART = "|".join(_PARTS)
_CLOCK = re.compile(rf"(?:\b(?:jam|pukul|pkl|jm|j)\.? ?(\d{{1,2}})(?:[.:](\d\d))?|\b(\d{{1,2}})(?:[.:](\d\d))?(?= (?:{_PART})))")
_PART_OF_DAY = re.compile(rf"\b({_PART})(?: ?hari)?\b")
_AROUND = re.compile(
    r"\b(?:nanti|nti|ntar|insya ?allah|ya|pak|bu|bpk|ibu|saya|sy|kami|akan|lapor|laporkan|kirim|isi|isikan|ingatkan|kalau|kalo"
    r"|bisa|mungkin|lagi saja|saja|aja|di|pada|hari|wib|wita|wit|sekitar|kira-kira|tolong|mohon|janji)\b"
)
_WEEKDAY = re.compile(r"#(\d)(?: (?:depan|ini|besok))?")
_DAY_OF_MONTH = re.compile(r"(?:tgl|tanggal) ?(\d{1,2})")


@dataclass(frozen=True, slots=True)
class Promised:
    """A moment that was read, at which something may be said."""

    at: datetime
    moved: bool = False
    """The hour that was said lies in quiet ones: `at` is the next that does not."""


def read_promise(
    text: str, local: datetime, market: int | None, usual: int, holidays: Collection[date] = cadence.NO_HOLIDAYS
) -> Promised | Phrase | None:
    """The moment that a head means at `local`; a Phrase that says why it cannot be, None when no time is named at all.

    `market` is the weekday of the village's market; `usual` the hour for a day that was named without one.
    """
    clean = plain(text)
    if not clean or len(clean) > LONGEST:
        return None
    clock, rest = _hour(clean)
    if isinstance(clock, Phrase):
        return clock
    day = _day(rest, local.date(), market)
    if day is None or (day == local.date() and clock is None and not re.search(r"\bhari ini\b|\bnanti\b", clean)):
        return None
    wanted = datetime.combine(day, clock or _usual(day, local, usual), local.tzinfo)
    if wanted <= local and clock is not None and clock.hour < EARLIEST_NIGHT - 12 and "nanti" in clean:
        wanted += timedelta(hours=12)
    if wanted <= local:
        if rest.strip(" ,.") not in ("", "hari ini", "nanti"):
            return Phrase("promise-past")
        wanted += timedelta(days=1)
    if wanted - local > FARTHEST:
        return Phrase("promise-far")
    at = cadence.next_open(wanted, holidays)
    return Promised(at, moved=at != wanted)


def _usual(day: date, local: datetime, usual: int) -> time:
    """The hour of a day that was named alone: the usual one; later today, two hours from now."""
    if day > local.date():
        return time(usual)
    return (local + timedelta(hours=2)).time().replace(minute=0, second=0, microsecond=0)


def _hour(clean: str) -> tuple[time | Phrase | None, str]:
    """The time of day in the words, and the words without it."""
    found, part = _CLOCK.search(clean), _PART_OF_DAY.search(clean)
    rest = _PART_OF_DAY.sub(" ", _CLOCK.sub(" ", clean))
    if found is None:
        return (time(_PARTS[part[1]]) if part else None), rest
    hour, minute = int(found[1] or found[3]), int(found[2] or found[4] or 0)
    if (
        part is not None
        and part[1] in ("siang", "sore", "petang", "malam", "magrib", "maghrib")
        and hour < 12 - (part[1] == "siang")
    ):
        hour += 12
    if part is None and 1 <= hour < cadence.EARLY.hour:
        hour += 12
    if hour > 23 or minute > 59:
        return Phrase("promise-hour"), rest
    return time(hour, minute), rest


def _day(words: str, today: date, market: int | None) -> date | None:
    """The day that is meant; today when none is named; None when something else is said."""
    if MARKET in words:
        return None if market is None else _coming(today, market)
    if re.search(r"\bhari minggu\b|\bahad\b", words):
        return _coming(today, cadence.SUNDAY)
    rest = " ".join(_AROUND.sub(" ", words).replace(",", " ").replace(".", " ").split())
    if not rest or "hari ini" in words or rest == "ini":
        return today
    if rest in ("minggu depan", "pekan depan"):
        return cadence.monday(today) + timedelta(days=7)
    if rest in ("akhir bulan", "akhir bulan ini"):
        return (today.replace(day=28) + timedelta(days=4)).replace(day=1) - timedelta(days=1)
    if found := _DAY_OF_MONTH.fullmatch(rest):
        return _in_month(today, int(found[1]))
    line = canonical(rest)
    if not isinstance(line, str) and (found := _WEEKDAY.fullmatch(line.text.strip())):
        return _coming(today, int(found[1]))
    return _read(" ".join(words.replace(",", " ").split()), today) or _read(rest, today)


def _read(words: str, today: date) -> date | None:
    read = read_date(words, today, future=True)
    if isinstance(read, Read):
        return date.fromisoformat(read.value) if read.precision == "day" else None
    candidates = getattr(read, "candidates", ())
    return date.fromisoformat(candidates[0]) if candidates and len(candidates[0]) == 10 else None


def _coming(today: date, weekday: int) -> date:
    """The next such weekday after today."""
    return today + timedelta(days=(weekday - today.weekday() - 1) % 7 + 1)


def _in_month(today: date, number: int) -> date | None:
    """The next day of that number from today on."""
    for ahead in range(62):
        if (day := today + timedelta(days=ahead)).day == number:
            return day
    return None
