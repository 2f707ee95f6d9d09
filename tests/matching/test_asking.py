"""What heads answer to a question about a difference reaches the officer as what they meant."""

from __future__ import annotations

import pytest

from conversations.matching.asking import LISTED, MENDED, TOLD, a_no, a_yes, meant
from conversations.matching.differences import _WEIGHT
from conversations.texts import SOURCE, Phrase, read_locales

WORDS = read_locales()[SOURCE]


def _asks(code: str, listed: str = "120", told: str = "80") -> Phrase:
    return Phrase(f"match-{code}-ask", {"name": "KUD Maju", "listed": listed, "told": told})


@pytest.mark.parametrize("code", _WEIGHT)
def test_each_question_can_be_answered_by_its_buttons(code: str) -> None:
    """A question that a yes answers begins with `Apakah`; one that asks which of two is right begins with `Mana`."""
    asks = _asks(code, "aktif" if code == "status" else "120")
    question = str(WORDS.say(asks)).rsplit(". ", 1)[-1]
    assert question.startswith("Apakah" if a_yes(asks) else "Mana"), question
    assert {a_yes(asks), a_no(asks)} in ({LISTED, TOLD}, {""})


@pytest.mark.parametrize(
    ("code", "said", "side"),
    [
        ("missing-here", "ya ada pak", LISTED),
        ("missing-here", "tidak ada", TOLD),
        ("missing-there", "iya", TOLD),
        ("legal-missing-there", "ya benar", TOLD),
        ("decree-missing-there", "Ya", TOLD),
        ("decree-missing-here", "sudah", LISTED),
        ("stage-there", "belum", LISTED),
        ("members", "ya", ""),
        ("members", "120 orang", LISTED),
        ("members", "80", TOLD),
        ("members", "100", ""),
        ("members", "sesuai daftar", LISTED),
        ("members", "laporan yang benar", TOLD),
        ("members", "ubah laporan", MENDED),
        ("rat", "terima kasih", ""),
    ],
)
def test_typed_words_take_the_side_that_is_meant(code: str, said: str, side: str) -> None:
    """A yes is for the side the question speaks of; to which of two, the value or the side by its name."""
    assert meant(_asks(code), said) == side


def test_whether_the_business_runs_is_said_of_the_business() -> None:
    """`Apakah usahanya masih berjalan?` is answered yes for the side that calls it active, whichever that is."""
    assert a_yes(_asks("status", "aktif", "tidak aktif")) == LISTED
    assert a_yes(_asks("status", "tidak aktif", "aktif")) == TOLD
    assert meant(_asks("status", "tidak aktif", "aktif"), "tidak") == LISTED
