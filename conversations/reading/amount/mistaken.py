"""Tells what only looks like the amount that was asked: a rate, a sum beside a loss, money or villages in a count of people."""

from __future__ import annotations

import re

from conversations.reading.amount.around import MINUS, MONEY, PLUS, SUBJECTS
from conversations.reading.amount.words import number_word
from conversations.reading.signs import signed

_RATE_OR_START = signed(
    r"\S\s+(?:seorang|sebuah)\b(?! (?:ketua|manajer|karyawan|pengurus|pengawas))"
    r"|\b(?:pas|saat|waktu) awal(?:nya)?\b(?! (?:tahun|thn|th|bulan|bln)\b)",
    *("seorang", "sebuah", " awal"),
)
_LOSS_OF_ELSE = signed(
    r"\b(?:rugi\w*|tekor)(?: \w+)?\s*,.*\b(?:kas|sisa|modal|omzet|omset|aset|simpanan|saldo|tahun|thn|th)\b"
    r"|\b(?:rugi|untung)\b.*\b(?:tahun|thn|th) (?:lalu|kemarin)\b.*\d|\b(?:hampir|nyaris) (?:rugi|untung|laba)\b"
    r"|\b(?:anggota|orang|yang|yg) rugi\b|\brugi(?:nya)? (?:anggota|orang)\b|\buntung(?:nya)? (?:saja |masih )",
    *("rugi", "untung", "laba", "tekor"),
)
_METRES = signed(r"\d ?[mt]\b", "m", "t")
_SUMS = signed(
    r"\b(?:simpanan|iuran|modal|kas|saldo|tabungan|pinjaman|hutang|utang|tunggakan|aset|uang|dana|hibah)\b",
    *(
        "simpanan",
        "iuran",
        "modal",
        "kas",
        "saldo",
        "tabungan",
        "pinjaman",
        "utang",
        "tunggakan",
        "aset",
        "uang",
        "dana",
        "hibah",
    ),
)
_OF_PLACES = signed(
    r"\b(?:dari|dr|di) \w+ (?:desa|kelurahan|kecamatan|kec|dusun|kampung|rt|rw)\b",
    "desa",
    "kel",
    "kec",
    "dusun",
    "kampung",
    "rt",
    "rw",
)
_LETTERS = re.compile(r"[a-z]+")
_DASHED = re.compile(
    r"(?P<before>[a-z]+)[)*_.]* ?- (?:rp\.? ?)?\d|^- (?P<of>[a-z]{3,})|^- (?:rp\.? ?)?\d.* (?P<behind>[a-z]{3,})\W*$"
)
"""A dash with a space behind, as lines of a list have it; behind a name it parts the name from its sum."""


def rate_or_start(clean: str) -> bool:
    """Whether an amount is a rate, or that of the beginning: `200 ribu seorang` (alone, `seorang` is one), `120 pas awal`."""
    return _RATE_OR_START.found(clean)


def in_brackets(clean: str) -> bool:
    """Whether brackets hold an amount and nothing else, as losses are written, or the whole reply with its gain in them."""
    inside = clean[clean.index("(") + 1 : clean.rindex(")")]
    words = _LETTERS.findall(inside)
    if not all(word in MINUS or word in MONEY or word in PLUS or word in "mt" or number_word(word) for word in words):
        return False
    return PLUS.isdisjoint(_LETTERS.findall(clean)) or (clean[0] == "(" and not PLUS.isdisjoint(words))


def loss_of_else(clean: str) -> bool:
    """Whether a loss or a gain is told beside another sum: `rugi, kas 5 jt`; or none: `hampir rugi`, `untungnya masih ada`."""
    return _LOSS_OF_ELSE.found(clean)


def dashed(clean: str) -> bool:
    """Whether the dash before an amount may be the mark of a line, or part the name from its sum: `SHU - Rp 2.000.000`."""
    found = _DASHED.search(clean) if "- " in clean else None
    if found is None:
        return False
    if behind := found["behind"]:
        return behind in SUBJECTS or behind in PLUS
    named = found["before"] or found["of"]
    return named not in MINUS and named not in MONEY


def measured(text: str) -> bool:
    """Whether a number of what is counted may be metres or tons: of money `120 m` is miliar."""
    return _METRES.found(text)


def of_sums(clean: str) -> bool:
    """Whether a scaled amount is one of money, though no currency is named: `simpanan 2 juta`."""
    return _SUMS.found(clean)


def of_places(clean: str) -> bool:
    """Whether villages are counted and not who lives there: `anggota dari 4 desa`."""
    return _OF_PLACES.found(clean)
