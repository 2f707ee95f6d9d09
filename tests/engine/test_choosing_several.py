"""Several choices in one reply, named as people name them: nothing that was said is dropped, and what may be said is shown."""

from __future__ import annotations

import pytest

from conversations.events import Started
from tests.engine.conftest import Start

FORM = """
settings: {form_id: k, version: "1", form_title: K}
survey:
  - {type: select_multiple tahap, name: a, label: Mana saja?}
  - {type: text, name: b, label: Lagi?}
choices:
  - {list_name: tahap, name: SOS, label: Sosialisasi}
  - {list_name: tahap, name: MUS, label: Musyawarah desa, alias: musdes}
  - {list_name: tahap, name: NIB, label: NIB}
  - {list_name: tahap, name: NPW, label: NPWP}
  - {list_name: tahap, name: REK, label: Rekening bank dan buku tabungan}
"""


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("Sosialisasi NIB", ("SOS", "NIB")),
        ("nib sosialisasi musdes", ("SOS", "MUS", "NIB")),
        ("2 sm 4", ("MUS", "NPW")),
        ("2 sama 4 dan 5", ("MUS", "NPW", "REK")),
        ("musyawarah desa dan nib npwp", ("MUS", "NIB", "NPW")),
    ],
)
def test_choices_that_stand_side_by_side_are_all_taken(start: Start, typed: str, kept: tuple[str, ...]) -> None:
    """Without a comma between them they are as many as with one."""
    phone = start(FORM)
    phone.says(typed)
    assert phone.values == {"a": kept}


def test_no_choice_is_taken_for_a_reply_that_names_another_too(start: Start) -> None:
    """What is almost one choice and holds a word of another is asked about: the second was dropped without a word."""
    phone = start(FORM)
    assert "Dipilih" not in phone.says("rekening bank dn buku tabungan NIB")
    assert phone.values == {}


def test_one_alone_with_a_slip_is_still_that_one(start: Start) -> None:
    """A misspelling, and the label whose own words hold an 'and'."""
    phone = start(FORM)
    assert "Dipilih: <b>Sosialisasi</b>" in phone.says("sosialisai")
    assert "Rekening bank dan buku tabungan" in phone.says("Rekening bank dan buku tabungan")


def test_that_several_may_be_chosen_is_said_with_the_question_and_the_error(start: Start) -> None:
    """A form from a workbook has no hint of its own; the choices have numbers even when there are only two."""
    phone = start(FORM)
    assert "Boleh lebih dari satu" in phone.heard
    again = phone.says("kucing")
    assert "salah satu" not in again
    assert "misalnya 1, 3" in again
    short = start(FORM.split("  - {list_name: tahap, name: NIB", maxsplit=1)[0])
    assert "1. Sosialisasi" in short.heard
    hinted = start(FORM.replace("label: Mana saja?", 'label: Mana saja?, hint: "Misalnya 1, 2."'))
    assert "Boleh lebih dari satu" not in hinted.heard


def test_what_was_chosen_one_by_one_is_shown_to_who_comes_back(start: Start) -> None:
    """It is kept while the form is left; SELESAI after it is the whole answer."""
    phone = start(FORM)
    phone.says("sosialisasi", "nib", "menu")
    assert "Dipilih: <b>Sosialisasi, NIB</b>" in phone.says(Started())
    phone.says("selesai")
    assert phone.values == {"a": ("SOS", "NIB")}
