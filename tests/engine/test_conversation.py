"""How a form is asked: one question at a time, kindly, and with a way out of everything."""

from __future__ import annotations

import pytest

from conversations import engine
from conversations.draft import Answer, State
from conversations.events import (
    Said,
)
from conversations.formfile import read_form
from tests.engine.conftest import Start, given

SHORT = """
settings: {form_id: short, version: "1", form_title: Pendek}
survey:
  - {type: text, name: nama, label: Nama?, hint: "Contoh: Siti", required: "yes", appearance: person}
  - {type: integer, name: umur, label: "Umur ${nama}?", parameters: usual=100}
  - {type: select_one buah, name: buah, label: Buah?}
  - {type: select_multiple buah, name: lain, label: Lain?, choice_filter: "name != ${buah}"}
  - {type: integer, name: muda, label: Muda?, constraint: ". <= ${umur}", constraint_message: "Paling banyak ${umur}."}
choices:
  - {list_name: buah, name: apel, label: Apel}
  - {list_name: buah, name: aren, label: Aren}
  - {list_name: buah, name: durian, label: Durian, alias: "duren|raja buah"}
"""


def test_asks_one_question_with_progress_and_example(start: Start) -> None:
    """The first thing said is the first question, with how far it is, an example, and only the keys that make sense."""
    phone = start(SHORT)
    assert phone.heard == "<i>Pertanyaan 1 dari 5</i>\n<b>Nama?</b>\nContoh: Siti"
    assert phone.keys == ["BANTU", "NANTI"]
    phone.says("Siti")
    assert "<i>Pertanyaan 2 dari 5</i>\n<b>Umur Siti?</b>" in phone.heard
    assert phone.keys == ["LEWATI", "KEMBALI", "BANTU", "NANTI"]


def test_plays_to_its_end_and_files_what_was_answered(start: Start) -> None:
    """From the first question through the review to KIRIM; what is filed is what was said."""
    phone = start(SHORT)
    heard = phone.says("Siti", "tiga puluh", "2", "1, durian", "-")
    assert "1. Nama? <b>Siti</b>" in heard
    assert "5. Muda? <b>dilewati</b>" in heard
    phone.says("KIRIM")
    assert phone.turn.outcome == "filed"
    assert phone.values == {"nama": "Siti", "umur": 30, "buah": "aren", "lain": ("apel", "durian"), "muda": None}
    assert phone.draft.answers["umur"].by == 7
    assert phone.draft.answers["umur"].at == phone.context.now


def test_a_wrong_answer_gets_the_reason_and_keeps_the_question(start: Start) -> None:
    """Nothing is kept from a reply that was not understood, and the question stays on the table."""
    phone = start(SHORT)
    heard = phone.says("Siti", "banyak")
    assert phone.turn.kept == ()
    assert "Mohon" in heard
    assert phone.values == {"nama": "Siti"}
    assert "<b>Buah?</b>" in phone.says("30")


def test_after_two_wrong_tries_ways_around_are_offered(start: Start) -> None:
    """Who cannot answer is told of LEWATI and BANTU; a right answer makes it forgotten."""
    phone = start(SHORT)
    assert "LEWATI" not in phone.says("Siti", "banyak")
    assert "ketik LEWATI" in phone.says("banyak sekali")
    phone.says("30")
    assert all(not path.startswith("~") for path in phone.draft.answers)


def test_a_large_value_is_echoed_before_it_is_kept(start: Start) -> None:
    """A strange number waits for 'ya'; 'ubah' asks again, another number takes its place."""
    phone = start(SHORT)
    assert "300" in phone.says("Siti", "300")
    assert phone.turn.kept == ()
    assert phone.draft.answers["umur"].state is State.ECHOED
    phone.says("Ubah")
    assert "umur" not in phone.draft.answers
    phone.says("300", "400")
    assert phone.draft.answers["umur"].value == 400
    phone.says("Ya, benar")
    assert phone.draft.answers["umur"] == Answer(400, State.GIVEN, 7, phone.context.now)
    assert dict(phone.turn.kept).keys() == {"umur"}


def test_a_forwarded_answer_is_confirmed(start: Start) -> None:
    """A forwarded message may be somebody else's answer: it is read back first."""
    phone = start(SHORT)
    assert "Apakah sudah benar" in phone.says(Said("Siti", forwarded=True))
    assert "Umur Siti" in phone.says("ya")


@pytest.mark.parametrize(
    ("reply", "chosen"),
    [
        ("1", "apel"),
        ("no 3", "durian"),
        ("durian", "durian"),
        ("Duren", "durian"),
        ("durain", "durian"),
        ("AREN", "aren"),
        ("ap", None),
    ],
)
def test_a_choice_is_read_by_number_word_or_misspelling(start: Start, reply: str, chosen: str | None) -> None:
    """A choice by its number, its word, another word for it, or nearly its word."""
    phone = start(SHORT)
    phone.says("Siti", "30", reply)
    assert phone.values.get("buah") == chosen


def test_an_ambiguous_choice_is_asked(start: Start) -> None:
    """Two choices that fit are both offered; neither is taken."""
    phone = start(SHORT.replace("label: Aren", "label: Apel merah").replace("label: Apel}", "label: Apel hijau}"))
    heard = phone.says("Siti", "30", "apel")
    assert "buah" not in phone.values
    assert "Apel hijau; Apel merah" in heard
    assert phone.keys[:2] == ["Apel hijau", "Apel merah"]


def test_several_choices_one_by_one(start: Start) -> None:
    """Taps add and take away until SELESAI; the choice that is already the answer elsewhere is not offered."""
    phone = start(SHORT)
    phone.says("Siti", "30", "Apel")
    assert phone.keys[:3] == ["Aren", "Durian", "SELESAI"]
    assert "Dipilih: <b>Durian</b>" in phone.says("Durian")
    assert "Dipilih: <b>Aren; Durian</b>" in phone.says("1")
    phone.says("Durian", "SELESAI")
    assert phone.values["lain"] == ("aren",)


def test_skipping(start: Start) -> None:
    """LEWATI and 'belum tahu' pass over what may be passed over, and are met kindly where it may not."""
    phone = start(SHORT)
    assert "belum dapat dilewati" in phone.says("LEWATI")
    phone.says("Siti", "belum tahu")
    assert phone.draft.answers["umur"].state is State.SKIPPED


def test_going_back_shows_the_old_value_and_keeps_it(start: Start) -> None:
    """KEMBALI reopens the question before, with a key that leaves the answer as it was."""
    phone = start(SHORT)
    phone.says("Siti", "30", "KEMBALI")
    assert "<b>Umur Siti?</b>" in phone.heard
    assert phone.keys[0] == "Tetap: 30"
    phone.says("KEMBALI")
    assert phone.keys[0] == "Tetap: Siti"
    assert "Ini pertanyaan yang pertama." in phone.says("KEMBALI")
    phone.says("Tetap: Siti", "tetap")
    assert "<b>Buah?</b>" in phone.heard
    assert phone.values == {"nama": "Siti", "umur": 30}


def test_any_line_of_the_review_can_be_changed(start: Start) -> None:
    """A number in the review reopens that line; afterwards the review stands there again."""
    phone = start(SHORT)
    phone.says("Siti", "30", "1", "1, 2", "5", "1")
    assert phone.keys[0] == "Tetap: Siti"
    assert "1. Nama? <b>Aminah</b>" in phone.says("Aminah")
    assert "tidak ada" in phone.says("UBAH 9")


def test_what_rests_on_a_changed_answer_is_asked_again(start: Start) -> None:
    """A constraint or a choice that no longer holds reopens its question; what still fits stays."""
    phone = start(SHORT)
    phone.says("Siti", "30", "1", "1, 2", "20", "ubah 2")
    heard = phone.says("10")
    assert "perlu dipastikan lagi" in heard
    assert "<b>Muda?</b>" in heard
    assert "Tetap" not in " ".join(phone.keys), "an answer that cannot stand is not offered"
    assert "Paling banyak 10." in phone.says("11")
    phone.says("9", "ubah 3", "Durian")
    assert "<b>Lain?</b>" in phone.heard
    assert phone.values["nama"] == "Siti"


def test_ubah_in_the_middle_lists_what_was_said(start: Start) -> None:
    """UBAH alone shows the answers so far; UBAH 1 asks that one again and comes back to where one was."""
    phone = start(SHORT)
    assert "1. Nama? <b>Siti</b>" in phone.says("Siti", "UBAH")
    phone.says("UBAH 1", "Aminah")
    assert "<b>Umur Aminah?</b>" in phone.heard


def test_it_resumes_at_the_same_question_with_how_far_it_is(start: Start) -> None:
    """After days, on another phone: the draft alone says where one was."""
    phone = start(SHORT)
    phone.says("Siti", "30")
    other = start(phone.form, phone.draft)
    assert "2 dari 5" in other.heard
    assert "<b>Buah?</b>" in other.heard


def test_a_draft_is_carried_to_a_newer_version(start: Start) -> None:
    """Answers go along by name; a choice that is gone is asked again; the same version is the same object."""
    phone = start(SHORT)
    phone.says("Siti", "30", "Durian", "Aren", "20")
    newer = read_form(SHORT.replace('version: "1"', 'version: "2"').replace("name: durian", "name: salak"), "f.yaml")
    assert engine.carry(phone.draft, phone.form) is phone.draft
    carried = engine.carry(phone.draft, newer)
    assert carried.version == "2"
    assert "<b>Buah?</b>" in start(newer, carried).heard
    assert carried.answers["nama"].value == "Siti"


def test_hidden_values_are_filed_and_never_asked(start: Start) -> None:
    """What a caller filled in beforehand stays, and does not make a new draft look begun."""
    form = SHORT.replace("survey:", "survey:\n  - {type: hidden, name: kode}")
    phone = start(form, answers=given(kode="x1"))
    assert "tersimpan" not in phone.heard
    phone.says("Siti", "-", "1", "-", "-", "kirim")
    assert phone.values["kode"] == "x1"
