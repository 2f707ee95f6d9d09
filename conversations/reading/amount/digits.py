"""Reads one run of digits, dots and commas the Indonesian way, or names what is wrong with it."""

from __future__ import annotations

import re
from fractions import Fraction

Exact = int | Fraction
"""A value without rounding; whole ones as integers, which are reckoned ten times as fast."""

_WHOLE = re.compile(r"\d+")
_GROUPED = re.compile(r"\d{1,3}(?:\.\d{3})+")
_CENTS = re.compile(r"(\d{1,3}(?:\.\d{3})+|\d+),(\d+)")
_DOT = re.compile(r"(\d+)\.(\d+)")
_AMERICAN = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?")


def read_digits(run: str, *, scaled: bool, fraction: bool = False) -> Exact | str:
    """The value of a run of digits, or the key of what is wrong with it.

    `scaled`: ribu, juta … follows, so a dot is a decimal point (`1.5 juta`) and decimals are welcome; `fraction`: decimals
    are welcome without it. A dot before three digits and a scale (`1.250 juta`) means two things to two people.
    """
    if scaled and len(run) >= 7 and run.isdecimal():
        return "scaled-dots"  # 15000000 juta: whole rupiah, and the scale as well
    if _WHOLE.fullmatch(run):
        return "leading-zero" if len(run) > 1 and run[0] == "0" else int(run)
    if run[0] == "0" and not run.startswith(("0,", "0.")):
        return "leading-zero"
    if _GROUPED.fullmatch(run):
        if run[0] == "0":
            return "odd-dots"
        return "scaled-dots" if scaled else int(run.replace(".", ""))
    if scaled and (found := _DOT.fullmatch(run)):
        return Fraction(f"{found[1]}.{found[2]}")
    if found := _CENTS.fullmatch(run):
        return _with_decimals(found[1], found[2], welcome=scaled or fraction, grouped="." in found[1], scaled=scaled)
    if _AMERICAN.fullmatch(run):
        return "american"
    return "odd-dots"


def _with_decimals(whole: str, decimals: str, *, welcome: bool, grouped: bool, scaled: bool) -> Exact | str:
    if decimals.strip("0") == "" and len(decimals) <= 2:
        return int(whole.replace(".", "")) if not (scaled and grouped) else "scaled-dots"
    if len(decimals) == 3 and not scaled and not grouped and whole != "0":
        return "american"
    if not welcome:
        return "not-whole"
    return "scaled-dots" if scaled and grouped else Fraction(f"{whole.replace('.', '')}.{decimals}")


_PHONE = re.compile(r"628\d{8,11}|6208\d{7,11}|8[1-9]\d{8,10}(?<!000)")


def is_phone(text: str) -> bool:
    """Whether digits that are written without dots are rather a phone's, with its 62 or without: `6281234567890`."""
    if len(text) < 10 or "." in text:
        return False
    digits = "".join(letter for letter in text if letter.isdecimal())
    return bool(_PHONE.fullmatch(digits))
