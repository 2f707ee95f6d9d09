"""How many instances there are: what one more of them brings into judgement, and those that an answer counts."""

from __future__ import annotations

from tests.engine.conftest import Start
from tests.engine.test_open_repeats import ROOMS

COUNTING = """
settings: {form_id: c, version: "1", form_title: C}
survey:
  - {type: integer, name: orang, label: Berapa orang?, constraint: ". >= sum(${satu})"}
  - {type: begin_repeat, name: anggota, label: Anggota}
  - {type: calculate, name: satu, calculation: "1"}
  - {type: text, name: nama, label: Namanya?}
  - {type: end_repeat}
"""


def test_one_more_instance_is_judged_by_what_it_brings(start: Start) -> None:
    """What is computed in an instance is there with it: what no longer fits is asked again then, not only at KIRIM."""
    phone = start(COUNTING)
    assert "<b>Namanya?</b>" in phone.says("1", "ya")
    heard = phone.says("Siti", "ya")
    assert "<b>Berapa orang?</b>" in heard
    assert "perlu dipastikan lagi" in heard
    assert "Anggota 2" in phone.says("2")


def test_one_that_was_not_meant_is_judged_by_too(start: Start) -> None:
    """Going back out of an instance that holds nothing yet takes what it brought away again."""
    phone = start(COUNTING.replace(">=", "="))
    phone.says("0", "ya", "1", "KEMBALI")
    assert "<b>Berapa orang?</b>" in phone.heard
    assert "perlu dipastikan lagi" in phone.heard


COUNTED = ROOMS.replace(", PARAMETERS", ', repeat_count: "COUNT"')
"""As many as an answer says."""


def test_where_an_answer_counts_that_answer_is_to_be_changed(start: Start) -> None:
    """Of a repeat with a count none is taken away: it is said which answer it follows, and nothing is lost."""
    before = "  - {type: integer, name: banyak, label: Berapa anggota?}\n  - {type: begin_repeat"
    phone = start(COUNTED.replace("COUNT", "${banyak}").replace("  - {type: begin_repeat", before))
    assert "mengikuti jawaban <b>Berapa anggota?</b>" in phone.says("Siti", "2", "Ani", "hapus")
    assert "ketik UBAH 2" in phone.heard
    phone.says("30", "Budi", "20", "50")
    values = phone.values
    for command in ("hapus 3", "HAPUS anggota 1"):
        assert "ketik UBAH 2" in phone.says(command)
    assert "sebutkan nomornya" in phone.says("hapus 1")
    assert phone.values == values
    assert "mengikuti isian lain" in start(COUNTED.replace("COUNT", "2")).says("Siti", "hapus")
