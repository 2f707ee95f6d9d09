"""Brings a reply about time into one spelling: `tgl 3 Djuni kmrn` becomes `3 @6 kemarin`."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from conversations.reading.about import ABOUT
from conversations.reading.amount.quantity import Token, quantity
from conversations.reading.amount.words import number_word
from conversations.reading.calendar.words import DROPPED, ROMAN, calendar_word
from conversations.reading.cleaning import listed
from conversations.reading.signs import signed

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
_AROUND = signed(r"(\d)\s?-?\s?an\b", " an", "-an", *(f"{digit}an" for digit in range(10)))
_DECADE = signed(r"0(?:(?<=\b\d0)|(?<=\b\d{3}0))\s?-?\s?an\b", "0an", "0 an", "0-an", "0 -", "0- an")
"""`2010-an`, `90an`: ten years, not one."""
_RANGE = signed(
    r"\b(?:s\s?/\s?d|s\.d\.?|sd|sampai|smp|sampe|hingga|antara|atau|ato|dan)\b",
    *listed("s/ s.d sd sampai smp sampe hingga antara atau ato dan"),
    "s /",
)
_ROMAN = re.compile(r"(?<![\d])(\d{1,2})\s?[-/. ]\s?(x|xi{1,2}|ix|iv|v?i{1,3}|v)\s?[-/. ]\s?(\d{4}|\d{2})(?!\d)")
_TWICE = signed(r"\b(awal|akhir|pertengahan|tengah)(?:2| ?- ?\1| \1)\b(?! ini)", "awal", "akhir", "tengah")
"""`awal2`, `awal-awal`; `akhir-akhir ini` is another thing."""
_ENGLISH = signed(r"(\d)(?:(?:st|nd|rd)\b|th(?= (?:of )?[a-z]))", "st", "nd", "rd", "th")
_SPACED = signed(r"(?<=\d)(?: +([./-]) *|([/-]) +)(?=\d)", " /", "/ ", " -", "- ", " .")
_WORD = re.compile(r"[a-z]+(?:'[a-z]+)?")
_TOKEN = re.compile(r"\d+(?:[/.-]\d+)*|[a-z]+(?:'[a-z]+)?|'\d{2}\b|\S")
_SILENT = frozenset(".,;:()\"'!")


@dataclass(frozen=True, slots=True)
class Canonical:
    """The reply in one spelling, words parted by single spaces, and whether it was said to be approximate."""

    text: str
    approximate: bool


def canonical(clean: str) -> Canonical | str:
    """A tidied reply in one spelling, or the key of the reason why it can hold no one date."""
    clean = without_clock(clean)
    if _RANGE.found(clean) or _DECADE.found(clean):
        return "range"
    told = _TWICE.sub(r"\1", clean)
    clean = _AROUND.sub(r"\1 ", ABOUT.sub(" ", told))
    approximate = clean != told
    clean = clean.replace("hari ini", "hari ini ")
    typed = _WORD.findall(clean)
    if not all(map(_named, typed)):
        return "unclear"
    clean = _ENGLISH.sub(r"\1", clean)
    if not ROMAN.keys().isdisjoint(typed):
        clean = _ROMAN.sub(lambda found: f"{found[1]} @{ROMAN[found[2]]} {found[3]}", clean)
    clean = _SPACED.sub(lambda found: found[1] or found[2], clean)
    line = _line(_TOKEN.findall(clean.replace("@", " @")))
    return Canonical(line, approximate=approximate) if line is not None else "unclear"


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


def _line(tokens: list[str]) -> str | None:
    """The tokens of a reply as a canonical line; None when one says nothing of time, or number words make no number."""
    words: list[str] = []
    spelled: list[str] = []
    for token in (*tokens, ""):
        numbers, mark = _meant(token)
        if numbers:
            spelled.extend(numbers)
            continue
        if spelled:
            value = quantity([Token(word) for word in spelled])
            if isinstance(value, str):
                return None
            words.append(str(value.value))
            spelled.clear()
        if mark is None:
            return None
        if mark and (mark != "/" or (words and words[-1].startswith("@"))):
            words.append(mark)
    return " ".join(words).replace("@ ", "@")


@lru_cache(maxsize=4096)
def _meant(text: str) -> tuple[tuple[str, ...], str | None]:
    """The number words in a token, or what it is in a canonical line: nothing where it is silent, None where it is unknown."""
    if not text or text in _SILENT:
        return (), ""
    if text == "@" or text[0].isdecimal() or text[-1].isdecimal():
        return (), text
    if text in ("-", "/"):
        return (), "/"
    if not text[0].isalpha():
        return (), None
    if found := calendar_word(text):
        return (), found
    if text in DROPPED:
        return (), ""
    number = number_word(text)
    if number and not number[1]:
        return number[0], ""
    bare = text.removesuffix("nya")
    return (), calendar_word(bare) or ("" if bare in DROPPED else None)
