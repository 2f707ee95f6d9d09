"""Writes decimals that are spoken, `dua koma lima juta`, with digits: `2,5 juta`."""

from __future__ import annotations

from conversations.reading.amount.quantity import Token, quantity
from conversations.reading.amount.words import ONES, number_word


def with_digits(clean: str) -> str:
    """A tidied reply in which each `… koma …` of number words is one run of digits; all else as it was."""
    if " koma " not in clean:
        return clean
    words = clean.split()
    while "koma" in words[1:-1]:
        at = words.index("koma", 1)
        begin, end = at, at + 1
        while begin > 0 and _spoken(words[begin - 1]):
            begin -= 1
        while end < len(words) and _spoken(words[end]) in ONES:
            end += 1
        whole = quantity([Token(_spoken(word)) for word in words[begin:at]]) if begin < at else ""
        if isinstance(whole, str) or end == at + 1 or whole.value.denominator != 1:
            return clean
        words[begin:end] = [f"{whole.value}," + "".join(str(ONES[_spoken(word)]) for word in words[at + 1 : end])]
    return " ".join(words)


def _spoken(word: str) -> str:
    """The one number word in a typed word that is spoken in front of a scale; empty when there is none."""
    found = number_word(word)
    return found[0][0] if found and len(found[0]) == 1 and not found[1] else ""
