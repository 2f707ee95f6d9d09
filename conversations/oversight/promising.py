"""When somebody will report, as people say it: `nanti sore`, `besok jam 7`, `lusa pagi`, `jumat depan`, `hari pasar`."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from conversations.oversight import cadence
from conversations.oversight.hours import FRIDAY_PRAYER_OVER, hence, read_hour
from conversations.reading.calendar.text import canonical
from conversations.reading.cleaning import LONGEST, plain
from conversations.reading.dates import read_date
from conversations.reading.outcome import Read
from conversations.texts import Phrase

FARTHEST = timedelta(days=31)
"""Who promises for later than that wants silence, not a reminder."""
EARLIEST_NIGHT = 20
"""`nanti jam 7`, said at nine in the morning, is seven in the evening; `nanti jam 9`, said at ten, is no hour to remind."""
SURELY = timedelta(days=183)
"""A day without its year lies at most so far ahead, unless somebody speaks of days that come once a year."""
MARKET = "pasar"
_AROUND = re.compile(
    r"\b(?:nanti|nti|ntar|insya ?allah|ya|pak|bu|bpk|ibu|saya|sy|kami|akan|lapor|laporkan|kirim|isi|isikan|ingatkan|kalau|kalo"
    r"|bisa|mungkin|lagi saja|saja|aja|di|pada|hari|wib|wita|wit|sekitar|kira-kira|tolong|mohon|janji)\b"
)
_WEEKDAY = re.compile(r"#(\d)(?: (?:depan|ini|besok))?")
_DAY_OF_MONTH = re.compile(r"(?:tgl|tanggal) ?(\d{1,2})")


_NUMBERS = {"se": 1, "satu": 1, "dua": 2, "tiga": 3, "empat": 4}
_LENGTHS = {"hari": 1, "minggu": 7, "pekan": 7, "bulan": 30}
_SPAN = re.compile(rf"(?:selama )?(\d{{1,2}}|{'|'.join(_NUMBERS)}) ?({'|'.join(_LENGTHS)})")
_UNTIL = re.compile(r"\b(?:sampai|sampe|s/?d|paling lambat|mulai)\b\.?")


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
    if (soon := hence(clean, local)) is not None:
        return _open(soon, holidays)
    hour = read_hour(clean)
    if hour is None:
        return Phrase("promise-hour")
    clock, rest = hour.clock, hour.rest
    day = _after_prayer(local) if hour.friday and not _bare(rest) else _day(rest, local.date(), market)
    if day is None or (day == local.date() and clock is None and not re.search(r"\bhari ini\b|\bnanti\b", clean)):
        return None
    wanted = datetime.combine(day, clock or _usual(day, local, usual), local.tzinfo)
    if wanted <= local and clock is not None and clock.hour < EARLIEST_NIGHT - 12 and "nanti" in clean:
        wanted += timedelta(hours=12)
    if wanted <= local:
        if rest.strip(" ,.") not in ("", "hari ini", "nanti"):
            return Phrase("promise-past")
        wanted += timedelta(days=1)
    return Phrase("promise-far") if wanted - local > FARTHEST else _open(wanted, holidays)


def read_day(text: str, today: date, ahead: timedelta = SURELY) -> date | None:
    """The day that is meant by `jumat depan`, `akhir bulan`, `30 november`, `dua minggu`; None when none is named.

    A day without its year lies at most `ahead` in the future, else behind. Whether it may be so is for the caller to say.
    """
    clean = _UNTIL.sub(" ", plain(text[:LONGEST]))
    if found := _SPAN.fullmatch(clean.strip()):
        number = _NUMBERS.get(found[1]) or int(found[1])
        return today + timedelta(days=number * _LENGTHS[found[2]])
    return _day(clean, today, None, ahead) if _bare(clean) or "hari ini" in clean else None


def _open(wanted: datetime, holidays: Collection[date]) -> Promised:
    at = cadence.next_open(wanted, holidays)
    return Promised(at, moved=at != wanted)


def _after_prayer(local: datetime) -> date:
    """The Friday whose prayer is meant: today's, until it is over."""
    today = local.date()
    return today if today.weekday() == cadence.FRIDAY and local.time() < FRIDAY_PRAYER_OVER else _coming(today, cadence.FRIDAY)


def _usual(day: date, local: datetime, usual: int) -> time:
    """The hour of a day that was named alone: the usual one; later today, two hours from now."""
    if day > local.date():
        return time(usual)
    return (local + timedelta(hours=2)).time().replace(minute=0, second=0, microsecond=0)


def _day(words: str, today: date, market: int | None, ahead: timedelta = SURELY) -> date | None:
    """The day that is meant; today when none is named; None when something else is said."""
    if MARKET in words:
        return None if market is None else _coming(today, market)
    if re.search(r"\bhari minggu\b|\bahad\b", words):
        return _coming(today, cadence.SUNDAY)
    rest = _bare(words)
    if not rest or "hari ini" in words or rest == "ini":
        return today
    if (named := _named(rest, today)) is not None:
        return named
    if found := _DAY_OF_MONTH.fullmatch(rest):
        return _in_month(today, int(found[1]))
    line = canonical(rest)
    if not isinstance(line, str) and (found := _WEEKDAY.fullmatch(line.text.strip())):
        return _coming(today, int(found[1]))
    return _read(" ".join(words.replace(",", " ").split()), today, ahead) or _read(rest, today, ahead)


def _named(rest: str, today: date) -> date | None:
    """The day of words that name it from today on: `minggu depan`, `besok lusa`, `akhir bulan`; None for all others."""
    month = (today.replace(day=28) + timedelta(days=4)).replace(day=1)
    known = {
        ("minggu depan", "pekan depan"): cadence.monday(today) + timedelta(days=7),
        ("minggu", "minggu besok"): _coming(today, cadence.SUNDAY),
        ("akhir minggu", "akhir pekan", "akhir minggu ini", "akhir pekan ini"): _coming(today, cadence.SUNDAY - 1),
        ("besok lusa", "besok atau lusa", "besok/lusa"): today + timedelta(days=2),
        ("awal bulan", "bulan depan", "awal bulan depan"): month,
        ("akhir bulan", "akhir bulan ini"): month - timedelta(days=1),
        ("akhir tahun", "akhir tahun ini"): date(today.year, 12, 31),
    }
    return next((day for names, day in known.items() if rest in names), None)


def _bare(words: str) -> str:
    """The words that are left when those around a day are taken away."""
    return " ".join(_AROUND.sub(" ", words).replace(",", " ").replace(".", " ").split())


def _read(words: str, today: date, ahead: timedelta) -> date | None:
    read = read_date(words, today, future=True)
    if isinstance(read, Read):
        return date.fromisoformat(read.value) if read.precision == "day" else None
    candidates = getattr(read, "candidates", ())
    days = [date.fromisoformat(one) for one in candidates if len(one) == 10]
    # `1 januari`, said in November, is the next one; `20 november`, said a few days later, is a slip and not in a year.
    return next((day for day in days if today <= day <= today + ahead), days[0]) if days else None


def _coming(today: date, weekday: int) -> date:
    """The next such weekday after today."""
    return today + timedelta(days=(weekday - today.weekday() - 1) % 7 + 1)


def _in_month(today: date, number: int) -> date | None:
    """The next day of that number from today on."""
    for ahead in range(62):
        if (day := today + timedelta(days=ahead)).day == number:
            return day
    return None
