"""Leaves out of a reply its amount said again in words, as receipts have it: `sebesar Rp 150.000 (seratus lima puluh ribu)`."""

from __future__ import annotations

import re

from conversations.reading.amount.finding import Amount, read_amount

_IN_WORDS = re.compile(r"(?P<said>[^()]*?(?P<digits>\d[\d.]*)(?:,-|,00)?-?) ?\((?P<words>[a-z ]{4,120})\)\W{0,5}")


def told_once(clean: str) -> str:
    """A tidied reply without the brackets at its end that tell its digits again in words; as it was when they do not agree."""
    found = _IN_WORDS.fullmatch(clean) if ")" in clean[-6:] else None
    if found is None:
        return clean
    digits, words = read_amount(found["digits"]), read_amount(found["words"])
    same = isinstance(digits, Amount) and isinstance(words, Amount) and digits.value == words.value
    return found["said"] if same else clean
