"""Reads when something happened: a day, a month or a year, never finer than what was said."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date

from conversations.errors import Problem
from conversations.reading.calendar.among import among_words
from conversations.reading.calendar.around import without_company
from conversations.reading.calendar.digits import Failure, When
from conversations.reading.calendar.mistaken import no_date, somebody, unnumbered
from conversations.reading.calendar.text import canonical
from conversations.reading.calendar.when import find_when
from conversations.reading.cleaning import LONGEST, ask, plain
from conversations.reading.negation import DENIED, NOT_YET
from conversations.reading.outcome import NoAnswer, Outcome, Read
from conversations.reading.second_look import looked_again, unwrapped
from conversations.reading.signs import signed
from conversations.reading.silence import no_answer, none_at_all

OLDEST = 1900
"""Nothing reported here is older: the first cooperatives of the region are younger than this."""
FARTHEST = 30
"""Years ahead of today that a plan may lie."""
_NOT_YET = re.compile(
    rf"(?:masih |msh |memang )*(?:{NOT_YET}) (?:di)?(?:laksanakan|adakan|lakukan|musdes|rat|bentuk|rapat"
    r"|gelar|mulai)[a-z ]*"
)
_AGAIN = re.compile(r"([^()]+?)\s*\(([^()]+)\)[\s.]*")
_PLANNED = signed(
    r"\b(?:(?:kalau|kalo|klo|jika|bila) jadi|insya ?a?llah|insyaalloh|in sya allah|rencana(?:nya)?|direncanakan)\b",
    *("jadi", "allah", "alloh", "rencana"),
)
"""Said of what is still to come: asked for what has been, it is not moved back a year."""
_DIGIT = re.compile(r"[1-9]")
_NEVER = re.compile(rf"\b{DENIED} ?pernah\b")
_YEAR = re.compile(r"(?:19|20)\d\d")
_PRECISION = {4: "year", 7: "month", 10: "day"}
_LENGTH = {name: length for length, name in _PRECISION.items()}


def read_date(text: str, today: date, *, future: bool = False, finest: str = "day", wordy: bool = False) -> Outcome[str]:
    """An ISO date at the precision that was said: `2025-05-12`, `2025-05` or `2025`; day before month, always.

    Without a year the latest such date that is not in the future. `future`: dates to come are welcome. `finest` cuts the
    answer to `month` or `year`. What cannot be, lies in the future, is a range, or may mean two dates is a Problem.
    `wordy`: the reply is a sentence of its own, in which words that nothing is known of may stand around the date: it is echoed.
    """
    clean = unnumbered(plain(text))
    if len(clean) > LONGEST:
        return ask("too-long", text)
    if somebody(clean):
        return ask("date-unclear", text)
    if _YEAR.fullmatch(clean):
        if OLDEST <= int(clean) <= today.year:
            return Read(clean, precision="year")
        return _checked(When(int(clean)), text, today, future=future, finest=finest, approximate=False)

    def read(said: str) -> Outcome[str]:
        told = _told(said, text, today, future=future, finest=finest)
        return _twice(told, said, read) if isinstance(told, Problem) and "(" in said else told

    found = looked_again(read(clean), text, read)
    if not wordy or not isinstance(found, Problem) or found.phrase.key != "reading-date-unclear" or found.candidates:
        return found
    when, about = _among(clean, today, future=future)
    again = _checked(when, text, today, future=future, finest=finest, approximate=about) if isinstance(when, When) else found
    return replace(again, echo=True) if isinstance(again, Read) else found


def _among(clean: str, today: date, *, future: bool) -> tuple[When | Failure, bool]:
    """The lone date among words that nothing is known of, when none of them can change it, and whether it is approximate."""
    said = unwrapped(clean)
    left = "" if no_date(said) else among_words(said, future=future)
    return _found(left, today, future=future) if left else (("unclear", ()), False)


def _twice(told: Problem, said: str, read: Callable[[str], Outcome[str]]) -> Outcome[str]:
    """The date of a reply that says it again in brackets, as deeds do, when both are the same."""
    found = _AGAIN.fullmatch(said)
    first, again = (read(found[1]), read(found[2])) if found else (told, told)
    return first if isinstance(first, Read) and isinstance(again, Read) and first.value == again.value else told


def _told(clean: str, text: str, today: date, *, future: bool, finest: str) -> Outcome[str]:
    """What a tidied reply, or a part of it, says of when."""
    if _PLANNED.found(clean):
        if not future:
            return ask("date-future", text)
        clean = _PLANNED.sub(" ", clean)
    dated = _DIGIT.search(clean)
    if dated and "pernah" in clean:
        if _NEVER.search(clean):
            return ask("date-unclear", text)
        clean = clean.replace("pernah", " ")
    if not dated and (no_answer(clean) or none_at_all(clean) or "pernah" in clean or _NOT_YET.fullmatch(clean)):
        return NoAnswer()
    if no_date(clean):
        return ask("date-unclear", text)
    found, about = _found(clean, today, future=future)
    if found == ("unclear", ()) and (alone := without_company(clean)) != clean:
        found, about = _found(alone, today, future=future)
    if isinstance(found, tuple):
        reason, candidates = found
        return ask(f"date-{reason}", text, candidates)
    return _checked(found, text, today, future=future, finest=finest, approximate=about)


def _found(clean: str, today: date, *, future: bool) -> tuple[When | Failure, bool]:
    """The date that a line names, or why none, and whether it was said to be approximate."""
    words = canonical(clean)
    if isinstance(words, str):
        return (words, ()), False
    return find_when(words.text, today, future=future), words.approximate


def _checked(found: When, text: str, today: date, *, future: bool, finest: str, approximate: bool) -> Outcome[str]:
    iso = found.iso
    if found.year < OLDEST:
        return ask("date-too-old", text, oldest=str(OLDEST))
    if found.year > today.year + FARTHEST:
        return ask("date-too-far", text)
    if not future and iso > today.isoformat()[: len(iso)]:
        return ask("date-future", text)
    iso = iso[: _LENGTH[finest]]
    return Read(iso, precision=_PRECISION[len(iso)], approximate=approximate, echo=found.doubtful)
