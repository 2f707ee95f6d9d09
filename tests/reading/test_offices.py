"""What is said beside an office's number that may be another's: it is asked with a way to keep it, or kept and confirmed."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from conversations.errors import Problem
from conversations.reading.identifiers import read_nib, read_nik_koperasi, read_npwp, read_sk_ahu
from conversations.reading.outcome import Outcome, Read

Reader = Callable[[str], Outcome[str]]


@pytest.mark.parametrize(
    ("read", "text", "key"),
    [
        (read_npwp, "npwp ketua 01.234.567.8-901.000", "reading-npwp-owner"),
        (read_npwp, "01.234.567.8-912.0000", "reading-npwp-dots"),
        (read_nib, "nib bumdes 9120001234567", "reading-nib-owner"),
        (read_nib, "0812345678901", "reading-nib-like"),
        (read_nik_koperasi, "6271020020001 punya bumdes", "reading-nik-koperasi-owner"),
        (read_nik_koperasi, "kode 62.01.01.2001", "reading-nik-koperasi-like"),
        (read_sk_ahu, "AHU-0001234.AH.01.26.TAHUN 2020 punya BUMDes", "reading-sk-ahu-owner"),
    ],
)
def test_a_number_that_may_be_anothers_is_asked_about_and_offered(read: Reader, text: str, key: str) -> None:
    """The Problem says why, and what it offers is read when it is sent: nobody is kept from giving the number."""
    asked = read(text)
    assert isinstance(asked, Problem)
    assert asked.phrase.key == key
    assert asked.candidates
    assert all(isinstance(read(offered), Read) for offered in asked.candidates)


@pytest.mark.parametrize(
    ("read", "text", "key"),
    [
        (read_npwp, "000000000000000", "reading-number-odd"),
        (read_npwp, "123456789012345", "reading-number-odd"),
        (read_nib, "1111111111111", "reading-number-odd"),
        (read_nik_koperasi, "nik koperasi 1111111111111", "reading-number-odd"),
        (read_nik_koperasi, "1905250093184", "reading-nik-koperasi-nib-odd"),
    ],
)
def test_a_number_that_hardly_is_one_is_confirmed_and_never_blocked(read: Reader, text: str, key: str) -> None:
    """An example's number, and one in a NIB's shape, are kept with a warning, and said back first."""
    kept = read(text)
    assert isinstance(kept, Read)
    assert kept.echo
    assert kept.warning is not None
    assert kept.warning.key == key


@pytest.mark.parametrize("digits", ["6271020020001", "6201010010001", "3515010010005"])
def test_the_usual_number_of_a_cooperative_is_kept_without_a_word(digits: str) -> None:
    """Thirteen digits that begin with an area need no warning."""
    assert read_nik_koperasi(digits) == Read(digits)
