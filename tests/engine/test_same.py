"""'Sama seperti laporan lalu': one tap to the review, and only what changed or fits no more is asked."""

from __future__ import annotations

from dataclasses import replace

import pytest

from conversations import engine
from conversations.draft import State
from conversations.formfile import read_form
from tests.engine.conftest import Start

MONTH = """
settings: {form_id: bulan, version: "1", form_title: Bulanan}
survey:
  - {type: integer, name: batas, label: Batas?}
  - {type: integer, name: hadir, label: Hadir?, required: "yes", constraint: ". <= LIMIT", parameters: last=ask}
  - {type: text, name: tempat, label: Tempat?, parameters: last=ask}
  - {type: text, name: ketua, label: Ketua?, parameters: last=show}
  - {type: text, name: pesan, label: Pesan?, parameters: last=new}
  - {type: begin_repeat, name: tamu, label: Tamu, parameters: last=ask}
  - {type: text, name: nama, label: Siapa?}
  - {type: end_repeat}
"""


@pytest.mark.parametrize(
    "reply", ["Sama seperti laporan lalu", "sama seperti yang lalu pak", "tidak ada perubahan", "sama semua"]
)
def test_one_tap_takes_all_of_it_to_the_review(start: Start, reply: str) -> None:
    """What is asked anew is taken too, with its instances; what belongs to one report alone is passed over."""
    form = read_form(MONTH.replace("LIMIT", "100"), "m.yaml")
    phone = start(form)
    phone.says("50", "30", "Balai", "Siti", "Tolong jalan", "ya", "Ani", "ya", "Budi", "tidak", "KIRIM")
    again = start(form, engine.prefill(form, phone.sent()))
    assert "<b>Hadir?</b>" in again.heard
    assert "Sama seperti laporan lalu" in again.heard
    assert again.keys[0] == "Sama seperti laporan lalu"
    heard = again.says(reply)
    assert "Mohon diperiksa kembali" in heard
    assert dict(again.turn.kept).keys() == {"hadir", "tempat", "ketua", "pesan", "tamu", "tamu/1/nama", "tamu/2/nama"}
    again.says("KIRIM")
    assert again.values == {**phone.values, "pesan": None}


def test_only_what_changed_is_changed(start: Start) -> None:
    """From the review a line is changed, and the review stands there again."""
    form = read_form(MONTH.replace("LIMIT", "100"), "m.yaml")
    phone = start(form)
    phone.says("50", "30", "Balai", "Siti", "-", "tidak", "KIRIM")
    again = start(form, engine.prefill(form, phone.sent()))
    again.says("Sama seperti laporan lalu", "2")
    assert "Sama seperti laporan lalu" not in again.keys
    assert "2. Hadir? <b>45</b>" in again.says("45")


def test_what_fits_no_more_is_asked(start: Start) -> None:
    """A constraint that the old answer breaks now, or a choice that is gone, is no answer."""
    form = read_form(MONTH.replace("LIMIT", "100"), "m.yaml")
    phone = start(form)
    phone.says("50", "30", "Balai", "Siti", "-", "tidak", "KIRIM")
    stricter = read_form(MONTH.replace("LIMIT", "20"), "m.yaml")
    again = start(stricter, engine.prefill(stricter, phone.sent()))
    assert "<b>Hadir?</b>" in again.says("Sama seperti laporan lalu")
    assert "Tetap: 30" not in again.keys
    assert "Mohon diperiksa kembali" in again.says("15")
    kept = read_form(MONTH.replace("LIMIT", "100").replace("label: Batas?", "label: Batas?, constraint: '. < 50'"), "m.yaml")
    fresh = start(kept, engine.prefill(kept, phone.sent()))
    assert fresh.draft.answers["batas"].state is State.REOPENED
    assert "<b>Batas?</b>" in fresh.heard
    assert "<b>Batas?</b>" in fresh.says("Sama seperti laporan lalu")


def test_once_something_is_answered_it_is_not_offered(start: Start) -> None:
    """After the first answer of this report the last one is not put over it."""
    form = read_form(MONTH.replace("LIMIT", "100"), "m.yaml")
    phone = start(form)
    phone.says("50", "30", "Balai", "Siti", "-", "tidak", "KIRIM")
    again = start(form, engine.prefill(form, phone.sent()))
    again.says("40")
    assert "Sama seperti laporan lalu" not in again.keys
    again.says("sama seperti laporan lalu")
    assert again.values["hadir"] == 40
    assert all(not path.startswith("~same") or "/" in path for path in again.draft.answers)


def test_both_built_in_forms_take_one_tap(start: Start) -> None:
    """The inventory stands in its review at once; the formation, where news is asked, after one tap: nothing new."""
    phone = start("koperasi")
    phone.says("0", "KIRIM")
    again = start(phone.form, engine.prefill(phone.form, phone.sent()))
    assert "Mohon diperiksa kembali" in again.heard
    again.says("KIRIM")
    assert again.turn.outcome == "filed"

    phone = start("pembentukan")
    phone.says("baru", "musdesus", "lewati", "lewati", "KIRIM")
    before = phone.sent()
    again = start(phone.form, engine.prefill(phone.form, before))
    assert again.keys[0] == "Sama seperti laporan lalu"
    assert "Mohon diperiksa kembali" in again.says("Sama seperti laporan lalu")
    again.says("KIRIM")
    assert again.sent().facts == before.facts


def test_a_correction_offers_nothing_of_the_kind(start: Start) -> None:
    """It begins from its own report already."""
    form = read_form(MONTH.replace("LIMIT", "100"), "m.yaml")
    phone = start(form)
    phone.says("50", "30", "Balai", "Siti", "-", "tidak", "KIRIM")
    again = start(form, engine.correct(form, replace(phone.sent(), number=4)))
    again.says("ubah 1")
    assert "Sama seperti laporan lalu" not in again.keys
