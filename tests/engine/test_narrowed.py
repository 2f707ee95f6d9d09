"""Choices below another answer: two of one name, none at all, and some that do not fit together."""

from __future__ import annotations

import pytest

from conversations import engine
from conversations.draft import State
from conversations.events import Said
from conversations.formfile import read_form
from tests.engine.conftest import Phone, Start

NARROWED = """
settings: {form_id: n, version: "1", form_title: N, allow_choice_duplicates: "yes"}
survey:
  - {type: select_one k, name: kec, label: Kecamatan?}
  - {type: select_one d, name: desa, label: Desa?, choice_filter: "k = ${kec}", required: "yes", default: "d1"}
  - {type: select_multiple m, name: apa, label: Apa?, required: "${kec} = 'b'", constraint: "count-selected(.) < 2"}
choices:
  - {list_name: k, name: a, label: Hulu}
  - {list_name: k, name: b, label: Hilir}
  - {list_name: k, name: c, label: Muara}
  - {list_name: d, name: d1, label: Makmur, k: a}
  - {list_name: d, name: d1, label: Sejahtera, k: b}
  - {list_name: m, name: x, label: Beras}
  - {list_name: m, name: z, label: Gula}
"""


@pytest.fixture
def phone(start: Start) -> Phone:
    return start(NARROWED)


@pytest.mark.parametrize(("above", "label", "other"), [("Hulu", "Makmur", "Sejahtera"), ("Hilir", "Sejahtera", "Makmur")])
def test_of_two_of_one_name_the_one_that_was_offered_is_named(phone: Phone, above: str, label: str, other: str) -> None:
    """As what is proposed, when it is taken, on the key that keeps it, in the review, and of the report that was sent."""
    phone.says(above)
    assert phone.keys[:2] == [f"Pakai: {label}", label]
    assert f"Tercatat: <b>{label}</b>" in phone.says("1")
    phone.says("Gula", "SELESAI", "UBAH 2")
    assert phone.keys[0] == f"Tetap: {label}"
    assert f"2. Desa? <b>{label}</b>" in phone.says("tetap")
    phone.says("KIRIM")
    shown = engine.show(phone.form, phone.draft.answers, phone.context)
    assert ("desa", "Desa?", label) in shown
    assert other not in str(shown)


def test_where_nothing_can_be_chosen_it_is_said(phone: Phone) -> None:
    """Nobody is left before an empty list: it says how to go on, and an answer that must be there is passed over."""
    assert "tidak ada pilihan di sini" in phone.says("Muara")
    assert "<b>Apa?</b>" in phone.says("LEWATI")
    assert "tidak ada pilihan" not in phone.heard
    assert phone.draft.answers["desa"].state is State.SKIPPED


def test_what_does_not_fit_together_is_passed_over(phone: Phone) -> None:
    """Chosen one by one, against the constraint: LEWATI leads on where no answer is needed, and nowhere else."""
    assert "belum sesuai" in phone.says("Hilir", "1", "Beras", "Gula", "LEWATI")
    assert phone.values["apa"] == ("x", "z")
    phone.says("UBAH 1", "Hulu", "LEWATI")
    assert phone.draft.answers["apa"].state is State.SKIPPED
    assert phone.values["apa"] is None


BELOW = """
settings: {form_id: b, version: "1", form_title: B}
survey:
  - {type: integer, name: most, label: Paling banyak?}
  - {type: select_multiple m, name: apa, label: Apa?}
  - {type: integer, name: some, label: Berapa?, constraint: ". <= ${most} - count-selected(${apa})"}
choices:
  - {list_name: m, name: x, label: Beras}
  - {list_name: m, name: z, label: Gula}
"""


def test_what_was_read_back_is_judged_by_when_it_is_confirmed(start: Start) -> None:
    """A forwarded number counts from the yes on: what no longer fits it is asked again then, not only at KIRIM."""
    phone = start(BELOW)
    phone.says("100", "-", "50", "UBAH 1", Said("7", forwarded=True))
    assert "<b>Berapa?</b>" in phone.says("ya")
    assert "perlu dipastikan lagi" in phone.heard


def test_what_was_chosen_one_by_one_is_judged_by_when_it_is_whole(start: Start) -> None:
    """So are choices: nothing rests on them before SELESAI."""
    phone = start(BELOW)
    phone.says("7", "-", "7", "UBAH 2", "Beras")
    assert "<b>Apa?</b>" not in phone.heard
    assert "<b>Berapa?</b>" in phone.says("SELESAI")
    assert "perlu dipastikan lagi" in phone.heard


def test_a_yes_does_not_keep_what_fits_no_more(start: Start) -> None:
    """What was read back under one version is judged by the next before a yes keeps it."""
    phone = start(BELOW)
    phone.says(Said("100", forwarded=True))
    stricter = BELOW.replace('version: "1"', 'version: "2"').replace("Paling banyak?}", 'Paling banyak?, constraint: ". < 10"}')
    newer = read_form(stricter, "b.yaml")
    later = start(newer, engine.carry(phone.draft, newer))
    heard = later.says("ya")
    assert "belum sesuai" in heard
    assert heard.endswith("<b>Paling banyak?</b>")
    assert "<b>Apa?</b>" in later.says("7")
