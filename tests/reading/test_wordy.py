"""An amount or a date among words that nothing is known of: read back before it is kept, and never taken out of a report."""

from __future__ import annotations

import pytest

from conversations.errors import Problem
from conversations.reading.dates import read_date
from conversations.reading.money import read_money
from conversations.reading.numbers import read_count
from conversations.reading.outcome import Outcome, Read
from tests.reading.cases_of import TODAY


@pytest.mark.parametrize(
    ("plain", "wordy"),
    [
        (read_count("pak, 60 orang"), read_count("sinyal jelek pak, 60 orang")),
        (read_money("sekitar 15 jt"), read_money("di bendahara sekitar 15 jt")),
        (read_count("60 orang"), read_count("maaf lagi di kebun, susah sinyal. 60 orang")),
        (read_count("60 orang"), read_count("anggota Koperasi Karya Bersama 60 orang")),
        (read_money("rugi 3 jt", negative=True), read_money("thn ini rugi 3 jt krn banjir", negative=True)),
    ],
)
def test_what_stands_among_unknown_words_is_read_back(plain: Outcome[int], wordy: Outcome[int]) -> None:
    """The value is that of the known words alone; only what nothing is known of makes it be confirmed."""
    assert isinstance(plain, Read)
    assert isinstance(wordy, Read)
    assert (plain.value, plain.approximate, plain.echo) == (wordy.value, wordy.approximate, False)
    assert wordy.echo


def test_in_a_report_every_word_must_be_known() -> None:
    """There an unknown word may begin what is told of something else."""
    assert isinstance(read_count("60 orang jemaah gereja", in_report=True), Problem)
    assert isinstance(read_count("60 orang sepakat", in_report=True), Problem)
    assert isinstance(read_money("15 jt, sepakat", in_report=True), Problem)
    assert isinstance(read_count("60 orang sepakat"), Read)


def test_a_date_among_unknown_words_is_read_back_and_only_out_of_a_reply_of_its_own() -> None:
    """The day is the one that is said alone; in a report the same words may tell of something else."""
    wordy = read_date("tgl 12 mei 2025 lancar sinyalnya", TODAY, wordy=True)
    assert isinstance(wordy, Read)
    assert (wordy.value, wordy.echo) == ("2025-05-12", True)
    plain = read_date("tgl 12 mei 2025", TODAY, wordy=True)
    assert isinstance(plain, Read)
    assert not plain.echo
    assert isinstance(read_date("tgl 12 mei 2025 lancar sinyalnya", TODAY), Problem)


def test_other_people_than_were_asked_for_are_no_answer() -> None:
    """Officers are not the members; who told the number may be named."""
    asked = "Berapa jumlah anggota Koperasi Maju?"
    assert isinstance(read_count("pengurus 5 orang", question=asked), Problem)
    assert isinstance(read_count("3 koperasi", question=asked), Problem)
    assert isinstance(read_count("kata pengurus 50 orang", question=asked), Read)
    assert isinstance(read_count("pengurus 5 orang", question="Berapa pengurusnya?"), Read)
