"""Sets of letters in regular expressions: any, ranges, digits, what Unicode calls a letter; with Java's meanings."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass

_LAST = chr(0x10FFFF)


@dataclass(frozen=True, slots=True)
class Letters:
    """A set of letters: ranges with both ends, categories of Unicode, other sets; all of it turned round when `negated`."""

    ranges: tuple[tuple[str, str], ...] = ()
    categories: tuple[str, ...] = ()
    others: tuple[Letters, ...] = ()
    negated: bool = False
    folded: bool = False
    """Whether capitals do not matter, among the letters of ASCII (`(?i)`)."""

    def __contains__(self, letter: str) -> bool:
        found = self._holds(letter)
        if self.folded and not found and letter.isascii() and letter.isalpha():
            found = self._holds(letter.swapcase())
        return found != self.negated

    def _holds(self, letter: str) -> bool:
        return (
            any(first <= letter <= last for first, last in self.ranges)
            or any(letter in other for other in self.others)
            or (bool(self.categories) and unicodedata.category(letter).startswith(self.categories))
        )


ANY = Letters((("\0", _LAST),))
DOT = Letters(tuple((end, end) for end in "\n\r\u0085\u2028\u2029"), negated=True)
"""Everything but what ends a line."""
DIGIT, WORD = Letters((("0", "9"),)), Letters((("0", "9"), ("A", "Z"), ("a", "z"), ("_", "_")))
SPACE = Letters((("\t", "\r"), (" ", " ")))
_LINE_SPACE = Letters((("\t", "\t"), (" ", " "), ("\u00a0", "\u00a0")))


def _turned(letters: Letters) -> Letters:
    return Letters(others=(letters,), negated=True)


SHORT = {
    "d": DIGIT,
    "D": _turned(DIGIT),
    "w": WORD,
    "W": _turned(WORD),
    "s": SPACE,
    "S": _turned(SPACE),
    "h": _LINE_SPACE,
    "t": Letters((("\t", "\t"),)),
    "n": Letters((("\n", "\n"),)),
    "r": Letters((("\r", "\r"),)),
    "f": Letters((("\f", "\f"),)),
}
"""What a backslash and a letter mean."""
_NAMED = {
    "Alpha": Letters((("A", "Z"), ("a", "z"))),
    "Digit": DIGIT,
    "Alnum": Letters((("0", "9"), ("A", "Z"), ("a", "z"))),
    "Upper": Letters((("A", "Z"),)),
    "Lower": Letters((("a", "z"),)),
    "Punct": Letters((("!", "/"), (":", "@"), ("[", "`"), ("{", "~"))),
    "Space": SPACE,
    "ASCII": Letters((("\0", "\x7f"),)),
    "IsAlphabetic": Letters(categories=("L", "Nl")),
    "IsDigit": Letters(categories=("Nd",)),
}
_CATEGORIES = {
    "L": ("u", "l", "t", "m", "o"),
    "M": ("n", "c", "e"),
    "N": ("d", "l", "o"),
    "P": ("c", "d", "s", "e", "i", "f", "o"),
    "S": ("m", "c", "k", "o"),
    "Z": ("s", "l", "p"),
    "C": ("c", "f"),
}
"""The categories of Unicode, and what each is divided into."""


def named(name: str) -> Letters | None:
    """The letters that Java calls so: a category of Unicode, also as `IsL`, or a name of its own; None for what is neither."""
    if name in _NAMED:
        return _NAMED[name]
    bare = name.removeprefix("Is")
    known = bare[:1] in _CATEGORIES and (len(bare) == 1 or bare[1:] in _CATEGORIES[bare[0]])
    return Letters(categories=(bare,)) if known else None
