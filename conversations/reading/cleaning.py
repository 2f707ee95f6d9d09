"""Makes typed text comparable: one kind of digit, dash, quote and space, small letters, nothing invisible."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from conversations.errors import Problem
from conversations.texts import Argument, Phrase

LONGEST = 300
"""Characters of a reply that holds one value; more is a story, and a story is asked again."""
SHOWN = 60
"""How much of a reply is repeated to the person in a Problem."""

_SAME = {
    **dict.fromkeys("‐‑‒–—―−﹘﹣", "-"),
    **dict.fromkeys("‘’‚‛`´ʼʻ′", "'"),
    **dict.fromkeys("“”„«»″", '"'),
    "…": "...",
    "⁄": "/",
    "∕": "/",
    "½": " 1/2 ",
    "¼": " 1/4 ",
    "¾": " 3/4 ",
}
_PERSON = re.compile(r"(\d{4})(?<!\d{5})\d{12}(?!\d)")
"""Sixteen digits may be a person's NIK, which is neither repeated nor kept."""
_PICTURES = frozenset({"So", "Sk", "Cs", "Co", "Cn"})


def listed(words: str) -> frozenset[str]:
    """A set of words from one line of them."""
    return frozenset(words.split())


_POLITE = (
    *sorted(
        listed(
            "pak bpk bapak bu ibu min admin bos boss gan om kak bang mas mbak ya yaa yah lah loh lho kok sih deh nih saja aja sj "
            "dulu pang ai lagi wassalam wasalam terimakasih trims tks thx makasih mksh"
        )
    ),
    "terima kasih",
)
_POLITE_END = re.compile(rf"[\s.,;:!?]*\b(?:{'|'.join(_POLITE)})[\s.,;:!]*$")
_MARKS = " .,;:!"


_HARD_SPACED = re.compile(r"(?<![\d.,])\d{1,3}(?:[\xa0\u2007\u2009\u202f]\d{3})+(?![\d\xa0\u2007\u2009\u202f])")
"""Spreadsheets part thousands by spaces that keep a number on one line."""


def tidy(text: str) -> str:
    """Small letters, ASCII digits, plain dashes and quotes, single spaces, no accents, nothing invisible. Pictures stay."""
    if text.isascii():
        return " ".join(text.lower().split())
    text = _HARD_SPACED.sub(lambda found: ".".join(found.group().split()), text)
    letters: list[str] = []
    for letter in unicodedata.normalize("NFD", text[: 2 * 4096]):
        if letter < "\x80":
            letters.append(letter)
        elif letter in _SAME:
            letters.append(_SAME[letter])
        else:
            letters.append(_one(letter))
    return " ".join("".join(letters).lower().split())


def _one(letter: str) -> str:
    digit = unicodedata.decimal(letter, None)
    if digit is not None:
        return str(digit)
    if "！" <= letter <= "～":  # the full-width forms of ASCII
        return chr(ord(letter) - 0xFEE0)
    if unicodedata.category(letter) in ("Mn", "Me", "Cf"):
        return ""
    return letter


def plain(text: str) -> str:
    """As `tidy`, without pictures (emoji): for values, to which they add nothing."""
    if text.isascii():
        return " ".join(text.lower().split())
    clean = tidy(text)
    if clean.isascii():
        return clean
    kept = "".join(" " if unicodedata.category(letter) in _PICTURES and letter != "°" else letter for letter in clean)
    return " ".join(kept.split())


def bare(clean: str) -> str:
    """A tidied reply without the politeness and the punctuation at its end: `blm tau pak.` is `blm tau`."""
    before = ""
    while before != clean:
        before = clean
        if clean.rstrip(_MARKS).endswith(_POLITE):
            clean = _POLITE_END.sub("", clean, count=1) or clean
        clean = clean.strip(_MARKS)
    return clean


@lru_cache(maxsize=8)  # one reply is refused by several looks at it
def shown(text: str) -> str:
    """The reply as it is repeated to the person: its beginning, on one line."""
    line = _PERSON.sub(r"\1••••••••••••", " ".join(text[:400].split()))
    return line if len(line) <= SHOWN else line[: SHOWN - 1] + "…"


def ask(key: str, text: str, candidates: tuple[str, ...] = (), **args: Argument) -> Problem:
    """A Problem with the words `reading-<key>`; they may use `$text`, what the person typed."""
    return Problem(Phrase(f"reading-{key}", {"text": shown(text), **args}), candidates)
