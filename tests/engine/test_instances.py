"""How many instances there are: what one more of them brings into judgement, and those that an answer counts."""

from __future__ import annotations

import pytest

from conversations import engine
from conversations.draft import Draft, Facts, Report
from conversations.formfile import read_form, take_yaml
from tests.engine.conftest import NOW, VILLAGE, Start, given
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


MANY = COUNTED.replace("COUNT", "${banyak}").replace(
    "  - {type: begin_repeat", "  - {type: integer, name: banyak, label: Berapa anggota?}\n  - {type: begin_repeat"
)


def test_what_is_left_out_above_the_bound_is_said(start: Start) -> None:
    """Before the first instance, once more after going back, and never where all are asked; then it goes on as ever."""
    phone = start(MANY)
    heard = phone.says("Siti", "350")
    assert "paling banyak 200 kali" in heard
    assert heard.index("paling banyak 200 kali") < heard.index("Anggota 1 dari 200")
    assert "paling banyak 200 kali" in phone.says("KEMBALI", "400")
    assert "paling banyak" not in phone.says("Ani")
    assert "paling banyak" not in phone.says("30")
    assert "paling banyak" not in start(MANY).says("Siti", "200")
    assert "paling banyak" not in start(MANY).says("Siti", "3")


@pytest.mark.parametrize(
    ("count", "bound", "told"),
    [
        ("350", "", True),
        ("200", "", False),
        ("${banyak}", "", True),
        ("${banyak}", ', constraint: ". <= 200"', False),
        ("${banyak}", ', constraint: ". >= 1 and . < 1000"', True),
        ("${banyak}", ", parameters: most=50", False),
        ("${banyak}", ", parameters: most=500", True),
        ("count-selected(${kepala})", "", False),
    ],
)
def test_the_author_is_told_of_the_bound(count: str, bound: str, told: bool) -> None:
    """A remark with its row where the count is above the bound, or an answer that nothing bounds; the form can be used."""
    text = MANY.replace('repeat_count: "${banyak}"', f'repeat_count: "{count}"').replace(
        "Berapa anggota?", f"Berapa anggota?{bound}"
    )
    remarks = take_yaml(text, "f.yaml").remarks
    assert [remark.code for remark in remarks] == ["repeat-cut"] * told
    assert all("(anggota), column repeat_count" in remark.where for remark in remarks)


@pytest.mark.parametrize("number", [120, 1_000_000_000])
def test_a_number_of_another_version_counts_no_instances(start: Start, number: int) -> None:
    """Asked as a number before and as a repeat now, by the same name: nothing is long, and it is asked whether there is one."""
    new, answers = read_form(ROOMS.replace(", PARAMETERS", ""), "f.yaml"), given(kepala="Siti", anggota=number)
    report = Report(1, 1, "rumah", "0", VILLAGE, answers, Facts(), 7, NOW)
    for draft in (
        engine.carry(Draft("rumah", "0", VILLAGE, answers), new),
        engine.prefill(new, report),
        engine.correct(new, report),
    ):
        assert "anggota" not in draft.answers
    assert "apakah ada yang perlu diisi" in start(new, engine.carry(Draft("rumah", "0", VILLAGE, answers), new)).heard
    assert ("kepala", "Nama kepala keluarga?", "Siti") in engine.show(new, answers, start(new).context)
