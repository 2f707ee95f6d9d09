"""What people typed when they tried the bot, and what it must make of that."""

from __future__ import annotations

import pytest

from conversations.draft import State
from conversations.events import SharedPlace
from tests.engine.conftest import Start
from tests.engine.test_conversation import SHORT

YES_NO = """
settings: {form_id: yn, version: "1", form_title: Pendek}
survey:
  - {type: text, name: nama, label: Nama?}
  - {type: select_one yt, name: a, label: Masih berjalan?, appearance: yes_no, required: "no"}
  - {type: text, name: b, label: Lagi?}
choices:
  - {list_name: yt, name: ya, label: Ya}
  - {list_name: yt, name: tidak, label: Tidak}
"""
POINT = """
settings: {form_id: p, version: "1", form_title: Titik}
survey:
  - {type: geopoint, name: a, label: Di mana?}
  - {type: geopoint, name: b, label: Dan ini?}
  - {type: text, name: c, label: Lagi?}
"""


@pytest.mark.parametrize("reply", ["ya", "iya betul", "Ya, benar", "betul pak", "Durian"])
def test_yes_takes_the_one_that_was_asked_about(start: Start, reply: str) -> None:
    """'Apakah maksud Bapak/Ibu: Durian?' is answered with yes in any words."""
    phone = start(SHORT)
    assert "Apakah maksud Bapak/Ibu: Durian?" in phone.says("Siti", "30", "duriyem")
    phone.says(reply)
    assert phone.values["buah"] == "durian"
    assert all(not path.startswith("~") for path in phone.draft.answers)


@pytest.mark.parametrize(
    ("reply", "offered", "stage"),
    [
        ("sudah akta notaris tp ahu nya blm", "Akta notaris", "AKT"),
        ("akta notaris sudah, tapi SK AHU belum", "Akta notaris", "AKT"),
        ("baru musdesus, namun akta belum", "Musdesus/muskelsus", "MUS"),
        ("sudah musdesus tapi akta balum", "Musdesus/muskelsus", "MUS"),
        ("belum musdesus tapi akta juga belum", "", ""),
        ("sudah anu tapi akta belum", "", ""),
    ],
)
def test_what_is_there_and_what_is_not_yet(start: Start, reply: str, offered: str, stage: str) -> None:
    """The stage before a 'but not yet' is offered, never taken; the one that is not reached is not."""
    phone = start("pembentukan")
    phone.says("1")
    said = phone.says(reply)
    assert "sampai" not in phone.values
    assert f"Apakah maksud Bapak/Ibu: {offered}?" in said if offered else "belum ada dalam pilihan" in said
    if offered:
        phone.says("ya")
        assert phone.values["sampai"] == stage


@pytest.mark.parametrize("reply", ["tidak", "bukan pak"])
def test_no_asks_the_question_again(start: Start, reply: str) -> None:
    """No to what was asked about brings the whole question back, and a later yes takes nothing."""
    phone = start(SHORT)
    phone.says("Siti", "30", "duriyem")
    assert "<b>Buah?</b>" in phone.says(reply)
    assert "Apel" in phone.keys
    phone.says("ya")
    assert "buah" not in phone.values


@pytest.mark.parametrize("reply", ["nanti dulu", "belum, nanti dulu", "nnti dlu pak", "ntar aja"])
def test_not_now_is_no_wish_to_stop(start: Start, reply: str) -> None:
    """'Nanti dulu' to yes or no passes over what may be passed over, and is met kindly where it may not."""
    phone = start(YES_NO)
    assert "<b>Lagi?</b>" in phone.says("Siti", reply)
    assert phone.draft.answers["a"].state is State.SKIPPED
    needed = start(YES_NO.replace('"no"', '"yes"'))
    assert "NANTI" in needed.says("Siti", reply)
    assert needed.turn.outcome == ""
    assert "a" not in needed.values
    needed.says("NANTI")
    assert needed.turn.outcome == "left"
    elsewhere = start(YES_NO)
    elsewhere.says("nanti dulu")
    assert elsewhere.turn.outcome == "left"


@pytest.mark.parametrize("reply", ["no 2 salah", "nomor 2", "yang nomor 2 salah pak", "salah no 2", "2"])
def test_a_line_of_the_review_is_named_in_many_ways(start: Start, reply: str) -> None:
    """However the line is named, it is asked again."""
    phone = start(SHORT)
    assert "<b>Umur Siti?</b>" in phone.says("Siti", "30", "-", "-", "-", reply)


def test_a_misspelt_kirim_sends_and_nothing_missing_opens_nothing(start: Start) -> None:
    """'kirm' is KIRIM; 'tdk ada' is no wish to change anything."""
    phone = start(SHORT)
    heard = phone.says("Siti", "30", "-", "-", "-", "tdk ada")
    assert "Ketik KIRIM" in heard
    phone.says("kirm")
    assert phone.turn.outcome == "filed"


def test_a_short_form_of_unsure_length_shows_no_progress(start: Start) -> None:
    """'2 dari 2' and then '3 dari 3' say nothing; a form whose length is known still shows it."""
    assert "dari" not in start("pendaftaran").says("setuju").split("\n")[0]
    assert "1 dari 3" in start(YES_NO).heard


@pytest.mark.parametrize(
    ("parameters", "example"), [("", "120"), ("least=0 most=50 usual=10", "5"), ("least=1 most=5", "5"), ("least=2000", "2.000")]
)
def test_the_example_of_a_count_suits_its_question(start: Start, parameters: str, example: str) -> None:
    """Nobody is told to write 120 where at most five can be."""
    form = "settings: {form_id: c, version: '1', form_title: C}\nsurvey:\n  - {type: integer, name: a, label: A?"
    phone = start(form + f', parameters: "{parameters or "last=keep"}"}}\n')
    assert f"misalnya <b>{example}</b>" in phone.says("banyak orang")


def test_a_point_far_away_is_confirmed_first(start: Start) -> None:
    """A point in another province, or far from the other points of the report, is kept only after 'betul'."""
    phone = start(POINT)
    assert "km di luar Kalimantan Tengah" in phone.says(SharedPlace(-6.2, 106.8))
    assert phone.turn.kept == ()
    phone.says("bukan", SharedPlace(-1.9, 113.4))
    assert dict(phone.turn.kept).keys() == {"a"}
    assert "km dari lokasi lain" in phone.says(SharedPlace(-2.9, 113.4))
    assert "<b>Lagi?</b>" in phone.says("betul")
    near = start(POINT)
    assert "<b>Lagi?</b>" in near.says(SharedPlace(-1.9, 113.4), SharedPlace(-1.91, 113.41))
