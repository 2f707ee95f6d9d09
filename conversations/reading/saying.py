"""Numbers, rupiah and dates back to words, for the echo that a person confirms."""

from __future__ import annotations

from datetime import date

from babel.dates import format_date
from babel.numbers import format_decimal

_ONES = ("nol", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan", "sepuluh", "sebelas")
_SCALES = ((10**12, "triliun"), (10**9, "miliar"), (10**6, "juta"), (1000, "ribu"), (100, "ratus"))


def rupiah(value: int) -> str:
    """Whole rupiah as they are written: `Rp1.200.000`, `-Rp3.500.000`."""
    written = format_decimal(abs(value), locale="id_ID")
    return f"-Rp{written}" if value < 0 else f"Rp{written}"


def in_words(value: int) -> str:
    """A whole number in Indonesian words: `satu juta dua ratus ribu`; below zero it begins with `minus`."""
    if value < 0:
        return f"minus {in_words(-value)}"
    if value < 12:
        return _ONES[value]
    if value < 20:
        return f"{_ONES[value - 10]} belas"
    if value < 100:
        return _joined(f"{_ONES[value // 10]} puluh", value % 10)
    size, name = next(scale for scale in _SCALES if value >= scale[0])
    count, rest = divmod(value, size)
    return _joined(f"se{name}" if count == 1 and size <= 1000 else f"{in_words(count)} {name}", rest)


def _joined(head: str, rest: int) -> str:
    return f"{head} {in_words(rest)}" if rest else head


def say_date(iso: str) -> str:
    """An ISO date at its precision in words: `Senin, 12 Mei 2025`, `Mei 2025` or `2025`; what is no date as it stands."""
    try:
        parts = [int(part) for part in iso.split("-")]
        if len(parts) == 2:
            return format_date(date(parts[0], parts[1], 1), "MMMM y", locale="id")
        return iso if len(parts) == 1 else format_date(date(*parts), "EEEE, d MMMM y", locale="id")
    except (ValueError, TypeError):
        # What was a text in an earlier version of its form.
        return iso
