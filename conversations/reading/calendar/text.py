"""Brings a reply about time into one spelling: `tgl 3 Djuni kmrn` becomes `3 @6 kemarin`."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from conversations.reading.about import ABOUT
from conversations.reading.amount.quantity import Token, quantity
from conversations.reading.amount.words import number_word
from conversations.reading.calendar.words import DROPPED, ROMAN, calendar_word

_CLOCK = re.compile(
    r"[,;(]?\s*\b(?:jam|pukul|pkl|jm|pk)\.?\s*\d{1,2}(?:[.:]\d{2})?(?:\s?-?an\b)?(?:\s*(?:wib|wita|wit|pagi|siang|sore|malam|petang|subuh))*"
    r"(?:\s*(?:s\s?/\s?d|s\.d\.?|sd|sampai(?: dengan)?|hingga|-)\s*(?:selesai|\d{1,2}(?:[.:]\d{2})?)(?:\s*(?:wib|wita|wit))?)?\)?"
    r"|[,;]?\s+\d{1,2}(?::\d{2}(?::\d{2})?(?:\s*(?:wib|wita|wit))?|\.\d{2}\s*(?:wib|wita|wit))\b"
    r"|,?\s+(?:bertempat )?di (?:balai|kantor|aula|gedung|rumah)"
    r"(?: (?!(?:batal|ditunda|diundur|belum|tidak|tdk|gagal|atau|ato|dan|lalu|tapi|rencana)\b)[a-z]+){0,6}$"
)
_MAY_TELL_CLOCK = re.compile(r"\b(?:jam|pukul|pkl|jm|pk)|\d:\d|\d\s*wit?|\bdi (?:balai|kantor|aula|gedung|rumah)")
"""Stands in all that `_CLOCK` looks for, which is slow to look for where it is not."""
_ISO_TIME = re.compile(r"(?<=\d)t(?:\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?![\d:.+z-])|00:00:00(?:\.0+)?z)")
_AROUND = re.compile(r"(?<=\d)\s?-?\s?an\b")
_DECADE = re.compile(r"\b(?:\d\d)?\d0\s?-?\s?an\b")
"""`2010-an`, `90an`: ten years, not one."""
_RANGE = re.compile(r"\b(?:s\s?/\s?d|s\.d\.?|sd|sampai|smp|sampe|hingga|antara|atau|ato|dan)\b")
_ROMAN = re.compile(r"(?<![\d])(\d{1,2})\s?[-/. ]\s?(x|xi{1,2}|ix|iv|v?i{1,3}|v)\s?[-/. ]\s?(\d{4}|\d{2})(?!\d)")
_TWICE = re.compile(r"\b(awal|akhir|pertengahan|tengah)(?:2| ?- ?\1| \1)\b(?! ini)")
"""`awal2`, `awal-awal`; `akhir-akhir ini` is another thing."""
_ENGLISH = re.compile(r"(?<=\d)(?:st|nd|rd)\b|(?<=\d)th(?= (?:of )?[a-z])")
_SPACED = re.compile(r"(?<=\d)\s*([/-])\s*(?=\d)|(?<=\d)\s+\.\s*(?=\d)")
_WORD = re.compile(r"[a-z]+(?:'[a-z]+)?")
_TOKEN = re.compile(r"(?P<chunk>\d+(?:[/.-]\d+)*)|(?P<word>[a-z]+(?:'[a-z]+)?)|(?P<short>'\d{2}\b)|(?P<space>\s+)|(?P<other>.)")


@dataclass(frozen=True, slots=True)
class Canonical:
    """The reply in one spelling, words parted by single spaces, and whether it was said to be approximate."""

    text: str
    approximate: bool


def canonical(clean: str) -> Canonical | str:
    """A tidied reply in one spelling, or the key of the reason why it can hold no one date."""
    clean = without_clock(clean)
    if _RANGE.search(clean) or _DECADE.search(clean):
        return "range"
    clean = _TWICE.sub(r"\1", clean)
    clean, about = ABOUT.subn(" ", clean)
    clean, around = _AROUND.subn(" ", clean)
    clean = clean.replace("hari ini", "hari ini ")
    if not all(map(_named, _WORD.findall(clean))):
        return "unclear"
    clean = _ENGLISH.sub("", clean)
    clean = _ROMAN.sub(lambda found: f"{found[1]} @{ROMAN[found[2]]} {found[3]}", clean)
    clean = _SPACED.sub(lambda found: found[1] or ".", clean)
    words: list[str] = []
    spelled: list[str] = []
    for match in _TOKEN.finditer(clean.replace("@", " @")):
        kind, text = match.lastgroup, match.group()
        if kind == "space":
            continue
        if kind == "word" and (mark := _number(text)):
            spelled.extend(mark)
            continue
        if reason := _settle(spelled, words) or _take(kind or "", text, words):
            return reason
    if reason := _settle(spelled, words):
        return reason
    return Canonical(" ".join(words).replace("@ ", "@"), approximate=bool(about or around))


@lru_cache(maxsize=256)
def without_clock(clean: str) -> str:
    """A tidied reply without the hour of the day."""
    clean = _ISO_TIME.sub(" ", clean) if ":" in clean else clean
    return _CLOCK.sub(" ", clean) if _MAY_TELL_CLOCK.search(clean) else clean


@lru_cache(maxsize=4096)
def _named(word: str) -> bool:
    """Whether a word may stand in a canonical line, or beside it; where one may not, nothing else need be looked at.

    Of the words of three letters some end a number, and are let go later: `3rd`, `2010 an`.
    """
    if len(word) < 4 or word in ROMAN:
        return True
    bare = word.removesuffix("nya")
    known = calendar_word(word) or calendar_word(bare) or number_word(word)
    return bool(known) or word in DROPPED or bare in DROPPED


def _number(text: str) -> tuple[str, ...]:
    if calendar_word(text) or text in DROPPED:
        return ()
    found = number_word(text)
    return found[0] if found and not found[1] else ()


def _settle(spelled: list[str], words: list[str]) -> str:
    """Turns the number words met so far into digits. Gives the key of a reason when they are no number."""
    if not spelled:
        return ""
    value = quantity([Token(word) for word in spelled])
    spelled.clear()
    if isinstance(value, str):
        return "unclear"
    words.append(str(value.value))
    return ""


def _take(kind: str, text: str, words: list[str]) -> str:
    if kind in ("chunk", "short"):
        words.append(text)
    elif kind == "word":
        known = calendar_word(text) or calendar_word(text.removesuffix("nya"))
        if not known and text not in DROPPED and text.removesuffix("nya") not in DROPPED:
            return "unclear"
        if known:
            words.append(known)
    elif text == "@":
        words.append(text)
    elif text not in ".,;:()\"'-/!":
        return "unclear"
    elif text in "-/" and words and words[-1].startswith("@"):
        words.append("/")
    return ""
