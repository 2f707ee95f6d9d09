"""Tables of KoboToolbox and loops over choices: asked question by question, as what they stand for."""

from __future__ import annotations

import io

import pytest
from pyxform.xls2xform import convert

from conversations import engine
from conversations.authoring.sheets import bare
from conversations.errors import FormError
from conversations.xlsform import take_xlsx, write_xlsx
from tests.authoring.answerer import Chance, play
from tests.authoring.books import HEAD, Rows, book
from tests.authoring.test_public_forms import context, phone, places, words

__all__ = ["context", "places", "words"]

CHOICES = [
    ("list_name", "name", "label"),
    *(("skor", "1", "Buruk"), ("skor", "2", "Baik")),
    *(("butuh", "a", "Air"), ("butuh", "b", "Listrik"), ("butuh", "c", "Jalan")),
    *(("aset", "mobil", "Mobil"), ("aset", "tv-lama", "TV"), ("yn", "y", "Ya"), ("yn", "n", "Tidak")),
]
KOBO = [
    (*HEAD, "required", "relevant", "kobo--score-choices", "kobo--rank-items", "kobo--matrix_list"),
    ("begin_score", "s", "Nilailah layanan", "true", "", "skor"),
    ("score__row", "s1", "Kebersihan"),
    ("score__row", "s2", "Kecepatan"),
    ("end_score",),
    ("begin_rank", "r", "Urutkan kebutuhan", "true", "", "", "butuh"),
    ("rank__level", "r1", "Pertama"),
    ("rank__level", "r2", "Kedua"),
    ("end_rank",),
    ("begin_kobomatrix", "m", "Aset", "", "${s1} = '2'", "", "", "aset"),
    ("select_one yn", "punya", "Punya?", "true"),
    ("integer", "jumlah", "Berapa?", "", "${punya} = 'y'"),
    ("end_kobomatrix",),
    ("note", "n", "Mobil ${m_mobil_jumlah}"),
]


def asks(rows: Rows) -> bytes:
    return book(rows, CHOICES)


def test_tables_of_kobotoolbox(context: engine.Context) -> None:
    """A rating, a ranking that offers what is left, and a matrix by the names that KoboToolbox gives its questions."""
    taken = take_xlsx(asks(KOBO), "f.xlsx")
    chat = phone(taken.form, context)
    assert chat.heard == "<i>Nilailah layanan</i>\n<b>Kebersihan</b>"
    assert chat.keys[:3] == ["Buruk", "Baik", "BANTU"]
    chat.says("Baik", "Buruk", "Listrik")
    assert chat.keys[:3] == ["Air", "Jalan", "KEMBALI"]
    assert chat.says("Air") == "<i>Aset › Mobil</i>\n<b>Punya?</b>"
    assert chat.says("Ya") == "<i>Aset › Mobil</i>\n<b>Berapa?</b>"
    assert chat.says("3") == "<i>Aset › TV</i>\n<b>Punya?</b>"
    assert "Mobil 3" in chat.says("Tidak")
    said = {"s1": "2", "s2": "1", "r1": "b", "r2": "a"}
    assert chat.values == said | {"m_mobil_punya": "y", "m_mobil_jumlah": 3, "m_tv-lama_punya": "n"}
    for seed in range(6):
        assert play(phone(taken.form, context), Chance(seed), taken.sheets)


def test_what_is_written_out_is_an_xlsform() -> None:
    """KoboToolbox's own types are in no workbook that goes out."""
    sheets = take_xlsx(asks(KOBO), "f.xlsx").sheets
    again = write_xlsx(sheets)
    assert bare(take_xlsx(again, "f.xlsx").sheets) == bare(sheets)
    convert(io.BytesIO(again), file_type=".xlsx")
    assert sheets.line("survey", len(sheets.survey)) == len(KOBO)


def test_a_mistake_in_a_table_is_told_at_its_own_row() -> None:
    """However often the row was written out, its line is that of the file."""
    rows = [*KOBO[:11], ("integer", "jumlah", "Berapa?", "", "${punyaa} = 'y'"), *KOBO[12:]]
    with pytest.raises(FormError) as refused:
        take_xlsx(asks(rows), "f.xlsx")
    assert {fault.where.split(" (")[0] for fault in refused.value.faults} == {"f.xlsx, survey, row 12"}


def test_a_loop_over_choices(context: engine.Context) -> None:
    """XLSForm of old: each choice has the questions once, and its name and label stand in their words."""
    rows = [
        (*HEAD, "relevant"),
        ("begin loop over aset", "milik", "Milik"),
        ("integer", "jumlah", "Berapa %(label)s?"),
        ("text", "warna", "Warna %(label)s (%(name)s)? %(x)s", "../jumlah > 0"),
        ("end loop",),
    ]
    chat = phone(take_xlsx(asks(rows), "f.xlsx").form, context)
    assert "<b>Berapa Mobil?</b>" in chat.heard
    assert "<b>Warna Mobil (mobil)? %(x)s</b>" in chat.says("2")
    assert "<b>Berapa TV?</b>" in chat.says("merah")
    chat.says("0")
    assert chat.values == {"mobil-jumlah": 2, "mobil-warna": "merah", "tv-lama-jumlah": 0}
