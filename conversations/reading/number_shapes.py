"""Tells by its digits which office's number one cannot be, or may as well be: a telephone's, a NIB, an NPWP, a village's code."""

from __future__ import annotations

import re

from conversations.reading.cleaning import plain

_DAY = r"(?:0[1-9]|[12]\d|3[01])(?:0[1-9]|1[0-2])"
_ISSUED = rf"{_DAY}(?:1[89]|2\d|30)\d{{7}}"
"""The day of a NIB: they are given since 2018. One of 2031 or later is read where it is called a NIB."""
_AREA = r"(?:1[1-9]|2[0-9]|3[0-6]|5[1-3]|6[1-5]|7[0-6]|8[1-2]|9[1-7])(?:0[1-9]|[1-3]\d|7\d)"
"""A province, and a kabupaten or kota of it."""
_TELEPHONE = r"(?:(?:0|62)8[1-9]\d{7,10}|8[1-9]\d{8,10})"
_FIRST_NIB = r"(?:[89]12|022)0\d{9}"
_NO_NIB = re.compile(rf"(?!{_ISSUED}){_TELEPHONE}")
_MAYBE_NIB = re.compile(rf"{_FIRST_NIB}|{_ISSUED}")
_COOPERATIVES = re.compile(rf"(?!(?:{_TELEPHONE}|{_FIRST_NIB}|{_AREA}\d\d[12]\d{{3}})$){_AREA}")
_BEGINS_WITH_A_DAY = re.compile(rf"{_DAY}\d\d")
_DOTTED_NPWP = re.compile(r"(?<!\d)\d\d[.,]\d{3}[.,]\d{3}[.,]\d[-.]\d{3}[.,]\d{3}(?!\d)")
_NOUGHT_TOO_MANY = re.compile(r"(?<!\d)0\d\.\d{3}\.\d{3}\.\d[-.]\d{3}\.0000(?!\d)")
_COUNTING = "12345678901234567890"


def no_nib(digits: str) -> bool:
    """Whether 13 digits are a telephone's number, and no NIB that begins with a day since 2018."""
    return bool(_NO_NIB.fullmatch(digits))


def maybe_nib(digits: str) -> bool:
    """Whether digits may as well be a NIB."""
    return bool(_MAYBE_NIB.fullmatch(digits))


def begins_with_a_day(digits: str) -> bool:
    """Whether the first six of a NIB's digits are a day (ddmmyy)."""
    return bool(_BEGINS_WITH_A_DAY.match(digits))


def no_nik_koperasi(digits: str, text: str) -> bool:
    """Whether digits, typed so, have the shape of another number, and not that of a cooperative's, which begins with its area."""
    return not _COOPERATIVES.match(digits) or (len(digits) == 15 and bool(_DOTTED_NPWP.search(plain(text))))


def nought_too_many(text: str) -> bool:
    """Whether an NPWP is dotted as one of 15 digits is, and has 16: `01.234.567.8-912.0000`."""
    return bool(_NOUGHT_TOO_MANY.search(plain(text)))


def made_up(digits: str) -> bool:
    """Whether digits are those of an example: all the same, or counted."""
    return digits in _COUNTING or digits == digits[0] * len(digits)
