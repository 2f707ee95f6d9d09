"""ODK's search(): choices out of a CSV file by what was answered before."""

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

FILES = {"desa.csv": b"kode,nama,kab,kabnama\n1,Satu,p,Kab P\n2,Dua,p,Kab P\n,,,\n3,Tiga,q,Kab Q\n4,,q,Kab Q\n"}
CHOICES = [
    ("list_name", "name", "label"),
    ("kabs", "kab", "kabnama"),
    ("desas", "kode", "nama, kode"),
    ("desas", "98", "Lainnya"),
]
CASCADE = [
    ("select_one kabs", "kab", "Kabupaten", "minimal search('desa')"),
    ("select_one desas", "desa", "Desa", "search('desa', 'matches', 'kab', ${kab})"),
    ("calculate", "nama", "", "", "pulldata('desa', 'nama', 'kode', ${desa})"),
    ("note", "n", "Desa ${nama}"),
]


def asks(*rows: Rows) -> bytes:
    return book([(*HEAD, "appearance", "calculation"), *rows], CHOICES)


def offered(appearance: str, context: engine.Context) -> list[str]:
    """What is offered by a search() after the answers `p` and 1."""
    rows = [("text", "x", "X"), ("text", "y", "Y"), ("select_one desas", "desa", "Desa", appearance)]
    chat = phone(take_xlsx(asks(*rows), "f.xlsx", FILES).form, context)
    chat.says("p", "3")
    return chat.keys[: chat.keys.index("LEWATI")]


def test_a_cascade_by_search(context: engine.Context) -> None:
    """Each kabupaten once, then its villages and the choice that names no column; what goes out is a plain XLSForm."""
    taken = take_xlsx(asks(*CASCADE), "f.xlsx", FILES)
    chat = phone(taken.form, context)
    assert chat.keys[:3] == ["Kab P", "Kab Q", "LEWATI"]
    chat.says("Kab P")
    assert chat.keys[:4] == ["Satu, 1", "Dua, 2", "Lainnya", "LEWATI"]
    assert "Desa Dua" in chat.says("Dua, 2")
    assert chat.values == {"kab": "p", "desa": "2"}
    for seed in range(4):
        assert play(phone(taken.form, context), Chance(seed), taken.sheets)
    again = write_xlsx(taken.sheets)
    assert bare(take_xlsx(again, "f.xlsx").sheets) == bare(taken.sheets)
    convert(io.BytesIO(again), file_type=".xlsx")


@pytest.mark.parametrize(
    ("appearance", "labels"),
    [
        ("search('desa.csv')", ["Satu, 1", "Dua, 2", "Tiga, 3", ", 4", "Lainnya"]),
        ('quick search("desa", "contains", "nama", "a") w1', ["Satu, 1", "Dua, 2", "Tiga, 3", "Lainnya"]),
        ("search('desa', 'startswith', 'nama', 'T')", ["Tiga, 3", "Lainnya"]),
        ("search('desa', 'endswith', 'nama', 'a')", ["Dua, 2", "Tiga, 3", "Lainnya"]),
        ("search('desa', 'contains', 'nama, kode', ${y})", ["Tiga, 3", "Lainnya"]),
        ("search('desa', 'matches', 'kab', concat(${x}, ''), 'kode', '2')", ["Dua, 2", "Lainnya"]),
    ],
)
def test_what_a_search_finds(appearance: str, labels: list[str], context: engine.Context) -> None:
    """Its four ways, several columns, and a second condition."""
    assert offered(appearance, context) == labels


@pytest.mark.parametrize(
    ("appearance", "code"),
    [
        ("search('kota')", "file-missing"),
        ("search(desa)", "search-not-played"),
        ("search('desa', 'near', 'kab', 'p')", "search-not-played"),
        ("search('desa', 'matches', 'kab')", "search-not-played"),
        ("search('desa'", "search-not-played"),
        ("search('desa', 'matches', 'pulau', ${x})", "bare-name"),
    ],
)
def test_a_search_that_cannot_be_read(appearance: str, code: str) -> None:
    """The reason stands at its row, once."""
    with pytest.raises(FormError) as refused:
        take_xlsx(asks(("text", "x", "X"), ("select_one desas", "desa", "Desa", appearance)), "f.xlsx", FILES)
    assert [fault.code for fault in refused.value.faults] == [code]
    assert "row 3 (desa)" in str(refused.value)
