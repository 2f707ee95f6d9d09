"""Tells what only looks like the amount that was asked: a rate, a sum beside a loss, money or villages in a count of people."""

from __future__ import annotations

from conversations.reading.signs import signed

_EACH = signed(r"\S\s+(?:seorang|sebuah)\b(?! (?:ketua|manajer|karyawan|pengurus|pengawas))", "seorang", "sebuah")
_LOSS_OF_ELSE = signed(
    r"\b(?:rugi\w*|tekor)(?: \w+)?\s*,.*\b(?:kas|sisa|modal|omzet|omset|aset|simpanan|saldo|tahun|thn|th)\b"
    r"|\b(?:rugi|untung)\b.*\b(?:tahun|thn|th) (?:lalu|kemarin)\b.*\d|\b(?:hampir|nyaris) (?:rugi|untung|laba)\b"
    r"|\b(?:anggota|orang|yang|yg) rugi\b|\brugi(?:nya)? (?:anggota|orang)\b|\buntung(?:nya)? (?:saja |masih )",
    *("rugi", "untung", "laba", "tekor"),
)
_METRES = signed(r"\d ?[mt]\b", "m", "t")
_SUMS = signed(
    r"\b(?:simpanan|iuran|modal|kas|saldo|tabungan|pinjaman|hutang|utang)\b",
    *("simpanan", "iuran", "modal", "kas", "saldo", "tabungan", "pinjaman", "utang"),
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


def each(clean: str) -> bool:
    """Whether an amount is a rate: `200 ribu seorang`; alone, `seorang` is one."""
    return _EACH.found(clean)


def loss_of_else(clean: str) -> bool:
    """Whether a loss or a gain is told beside another sum: `rugi, kas 5 jt`; or none: `hampir rugi`, `untungnya masih ada`."""
    return _LOSS_OF_ELSE.found(clean)


def measured(text: str) -> bool:
    """Whether a number of what is counted may be metres or tons: of money `120 m` is miliar."""
    return _METRES.found(text)


def of_sums(clean: str) -> bool:
    """Whether a scaled amount is one of money, though no currency is named: `simpanan 2 juta`."""
    return _SUMS.found(clean)


def of_places(clean: str) -> bool:
    """Whether villages are counted and not who lives there: `anggota dari 4 desa`."""
    return _OF_PLACES.found(clean)
