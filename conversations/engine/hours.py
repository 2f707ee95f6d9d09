"""The kinds of question about an hour: a time of the day, and a day with its hour."""

from __future__ import annotations

import re

from conversations.draft import Answer
from conversations.engine.asked import Asked, Reply
from conversations.engine.context import Context
from conversations.errors import Problem
from conversations.form import Question
from conversations.messages import Key
from conversations.reading import dates
from conversations.reading.cleaning import plain, shown
from conversations.reading.outcome import NoAnswer, Read
from conversations.reading.saying import say_date
from conversations.reading.silence import no_answer
from conversations.texts import Phrase

_HOURS = (
    "nol",
    "satu",
    "dua",
    "tiga",
    "empat",
    "lima",
    "enam",
    "tujuh",
    "delapan",
    "sembilan",
    "sepuluh",
    "sebelas",
    "dua belas",
)
_CALLED = r"(?:jam|pukul|pkl|pk|jm)\.? ?"
_TIME = re.compile(
    rf"(?:{_CALLED})?(?P<half>setengah )?(?P<hour>\d\d?|{'|'.join(reversed(_HOURS))})(?:[.:](?P<minute>[0-5]\d)(?:[.:][0-5]\d)?)?"
    r"(?: (?P<part>pagi|subuh|dini hari|siang|sore|petang|malam))?(?: (?:wib|wita|wit))?"
)
_AT_THE_END = re.compile(rf"(.*?)[, ]+({_CALLED}.+|\d\d?[.:]\d\d(?:[.:]\d\d)?(?: [a-z ]+)?)")
_SHIFT = {
    **dict.fromkeys(("pagi", "subuh", "dini hari"), range(0)),
    "siang": range(1, 4),
    **dict.fromkeys(("sore", "petang"), range(1, 8)),
    "malam": range(6, 12),
}
"""Hours of each part of the day that count from noon: 3 in the afternoon is 15, 11 in the morning is 11."""


def read_time(asked: Asked, text: str) -> Reply:
    """An hour as `14:30`. 'Jam 2' may be night or day, so it is asked; 'jam 2 siang', '14.00' and '02.00' are plain."""
    clean = plain(text)
    if no_answer(clean):
        return NoAnswer()
    if clean == plain(str(asked.context.words("key-now"))):
        return Read(asked.context.now.strftime("%H:%M"))
    return _time(clean, text)


def _time(clean: str, text: str) -> Read[str] | Problem:
    found = _TIME.fullmatch(clean.strip(" .,"))
    if found is None:
        return Problem(Phrase("time-unclear", {"text": shown(text)}))
    written = found["hour"]
    hour = int(written) if written.isdigit() else _HOURS.index(written)
    minute = int(found["minute"] or 0)
    if found["half"]:
        # 'Setengah tiga' is half an hour before three.
        hour, minute = (hour - 1) % 12, 30
    if hour > 24 or (hour == 24 and minute):
        return Problem(Phrase("time-unclear", {"text": shown(text)}))
    if found["part"]:
        return _in_part(hour % 24, minute, found["part"], text)
    if written.startswith("0") or not 1 <= hour <= 12:
        return Read(f"{hour % 24:02}:{minute:02}")
    both = (f"{hour % 12:02}:{minute:02}", f"{hour % 12 + 12:02}:{minute:02}")
    return Problem(Phrase("time-twice", {"text": shown(text), "first": both[0], "second": both[1]}), both)


def _in_part(hour: int, minute: int, part: str, text: str) -> Read[str] | Problem:
    if hour > 12:
        return Read(f"{hour:02}:{minute:02}")
    if part == "malam" and hour == 12:
        hour = 0
    elif hour in _SHIFT[part]:
        hour += 12
    elif part in ("sore", "petang") or (part == "siang" and not 9 <= hour <= 12):
        return Problem(Phrase("time-unclear", {"text": shown(text)}))
    elif part in ("pagi", "subuh", "dini hari") and hour == 12:
        hour = 0
    return Read(f"{hour:02}:{minute:02}")


def read_moment(asked: Asked, text: str) -> Reply:
    """A day with its hour as `2025-05-12T14:30`, both on the clock of the village."""
    clean = plain(text)
    if no_answer(clean):
        return NoAnswer()
    if clean == plain(str(asked.context.words("key-now"))):
        return Read(asked.context.now.strftime("%Y-%m-%dT%H:%M"))
    parts = re.fullmatch(r"(\d{4}-\d\d-\d\d)t(\d\d:\d\d)(?::\d\d)?", clean) or _AT_THE_END.fullmatch(clean)
    if parts is None:
        return Problem(Phrase("moment-unclear", {"text": shown(text)}))
    day = dates.read_date(parts[1], asked.context.now.date(), future=bool(asked.question.parameters.get("future")))
    if not isinstance(day, Read):
        return Problem(Phrase("moment-unclear", {"text": shown(text)})) if isinstance(day, NoAnswer) else day
    time = _time(parts[2], text)
    if isinstance(time, Problem) and time.candidates:
        said = tuple(f"{say_date(day.value)}, {candidate}" for candidate in time.candidates)
        return Problem(time.phrase, said)
    if isinstance(time, Problem) or day.precision != "day":
        return Problem(Phrase("moment-unclear", {"text": shown(text)}))
    return Read(f"{day.value}T{time.value}", echo=day.echo)


def hour_keys(asked: Asked) -> list[Key]:
    """The key for this moment."""
    return [Key(str(asked.context.words("key-now")))]


def say_time(_question: Question, answer: Answer, _context: Context) -> str:
    """`14.30`, as hours are written here."""
    return str(answer.value).replace(":", ".")


def say_moment(_question: Question, answer: Answer, _context: Context) -> str:
    """`Senin, 12 Mei 2025, 14.30`."""
    day, _, time = str(answer.value).partition("T")
    return f"{say_date(day)}, {time.replace(':', '.')}"
