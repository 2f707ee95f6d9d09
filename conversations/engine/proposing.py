"""What a form proposes as an answer (`default`, or a calculation that may be typed over): one tap takes it as it is."""

from __future__ import annotations

from conversations.draft import Answer, Value
from conversations.engine.asked import AnyRead, Asked, as_offered
from conversations.engine.kinds import say
from conversations.engine.rechecking import stands
from conversations.formula.date_functions import day, moment, zone_of
from conversations.formula.functions import number
from conversations.formula.moments import time_of
from conversations.formula.number_functions import whole
from conversations.messages import Key
from conversations.reading.outcome import Read
from conversations.titles import plain

LONGEST = 100
"""Letters of a key; what is proposed may be longer."""
_READ = frozenset({"image", "audio", "video", "file", "acknowledge"})
"""Nothing can be proposed for these: a file of the form is not on the phone, and an agreement has its own key."""


def proposed(asked: Asked) -> Value:
    """The value that is proposed, in the shape in which an answer is kept; None when there is none that the question takes.

    What could not be typed is not proposed either: it keeps the bounds and the constraint like every other answer.
    """
    value = _shaped(asked)
    return value if value is None or stands(asked.place, Answer(value)) else None


def _shaped(asked: Asked) -> Value:
    if asked.answer is not None or not asked.question.default or asked.question.type in _READ:
        return None
    words = asked.question.default.words(asked.place.scope).strip()
    if not words:
        return None
    match asked.question.type:
        case "integer":
            exact = number(words)
            return int(exact) if whole(exact) == exact and abs(exact) < 1e15 else None
        case "decimal":
            exact = number(words)
            return exact if abs(exact) < 1e15 else None
        case "date" | "time" | "dateTime":
            return _when(asked, words)
        case "select_one" | "select_multiple" | "rank":
            return _chosen(asked, words)
        case "geopoint":
            return _point(words)
        case _:
            return words


def _when(asked: Asked, words: str) -> str | None:
    """A day, an hour, or both, by the clock of the village. A number is a count of days, as expressions have it."""
    zone = zone_of(asked.context.now)
    found = moment(words, zone) or moment(number(words), zone)
    if asked.question.type == "date":
        known = day(words, zone) or day(number(words), zone)
        return str(known) or None
    if asked.question.type == "time" and (part := time_of(words, None if zone is None else zone.utcoffset(None))) == part:
        minutes = round(part * 24 * 60)
        return f"{minutes // 60 % 24:02}:{minutes % 60:02}"
    if isinstance(found, str | int | float):
        return None
    return f"{found:%H:%M}" if asked.question.type == "time" else f"{found:%Y-%m-%dT%H:%M}"


def _chosen(asked: Asked, words: str) -> Value:
    names = [choice.name for choice in asked.choices]
    if asked.question.type == "select_one":
        return words if words in names else None
    wanted = tuple(dict.fromkeys(words.split()))
    fits = set(wanted) <= set(names) and (asked.question.type != "rank" or len(wanted) == len(names))
    return wanted if fits else None


def _point(words: str) -> str | None:
    parts = words.split()
    if not 2 <= len(parts) <= 4:
        return None
    latitude, longitude = number(parts[0]), number(parts[1])
    return f"{latitude:.6f} {longitude:.6f}" if abs(latitude) <= 90 and abs(longitude) <= 180 else None


def proposal(asked: Asked) -> AnyRead | None:
    """The proposed value as if it had been read; None when nothing is proposed."""
    value = proposed(asked)
    if isinstance(value, str):
        return Read(value, precision="day" if asked.question.type == "date" else "")
    if isinstance(value, tuple):
        return Read(value)
    if isinstance(value, int):
        return Read(value)
    return None if value is None else Read(value)


def accepted(asked: Asked, found: AnyRead, text: str) -> bool:
    """Whether the text is what stands on the key of the proposal."""
    return " ".join(text.split()) == _label(asked, found)


def proposed_keys(asked: Asked) -> list[Key]:
    """The key that takes the proposal, where there is one."""
    found = proposal(asked)
    said = "" if found is None else _label(asked, found)
    return [Key(said)] if said else []


def _label(asked: Asked, found: AnyRead) -> str:
    said = " ".join(say(as_offered(asked.place), Answer(found.value), asked.context).split())
    if said and asked.choices:
        # Each choice has its own key too: this one says that it is what the form proposes.
        said = plain(asked.context.words, "key-default", value=said)
    return said[:LONGEST]
