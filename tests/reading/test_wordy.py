"""An amount among words that nothing is known of: read back before it is kept, and never taken out of a report."""

from __future__ import annotations

import pytest

from conversations.errors import Problem
from conversations.reading.money import read_money
from conversations.reading.numbers import read_count
from conversations.reading.outcome import Outcome, Read


@pytest.mark.parametrize(
    ("plain", "wordy"),
    [
        (read_count("pak, 60 orang"), read_count("sinyal jelek pak, 60 orang")),
        (read_money("sekitar 15 jt"), read_money("di bendahara sekitar 15 jt")),
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
