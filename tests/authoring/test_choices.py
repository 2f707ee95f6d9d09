"""The choices of a question as authors of KoboToolbox and ODK write them: shared names, columns for filters, words of answers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest

from conversations import engine
from conversations.errors import FormError
from conversations.formfile import read_form
from conversations.xlsform import take_xlsx, write_xlsx
from tests.authoring.answerer import Chance, play
from tests.authoring.books import HEAD, book
from tests.authoring.test_playing import InEnglish
from tests.authoring.test_public_forms import HEADS, codes, context, phone, places, taken, words

__all__ = ["context", "places", "words"]


def test_choices_that_share_a_name(context: engine.Context) -> None:
    """Allowed when the settings say so: a cascade shows only one of them at a time."""
    choices = [
        ("list_name", "name", "label", "kab"),
        ("k", "p", "P", ""),
        ("k", "q", "Q", ""),
        ("l", "x", "Xp", "p"),
        ("l", "x", "Xq", "q"),
    ]
    rows = [("select_one k", "a", "A"), (*("select_one l", "b", "B"), "", "", "", "", "", "", "kab = ${a}")]
    assert codes(rows, choices) == ["choice-twice"]
    settings = [("form_id", "allow_choice_duplicates"), ("f", "yes")]
    chat = phone(take_xlsx(book([HEADS, *rows], choices, settings), "f.xlsx").form, context)
    chat.says("Q")
    assert chat.keys[:1] == ["Xq"]


def test_a_column_of_choices_keeps_its_letters(context: engine.Context) -> None:
    """Filters tell `Kab` from `kab`; what the house itself knows may be written in any letters."""
    choices = [("List Name", "Name", "Label", "Kab", "ALIAS"), ("k", "p", "P", "", ""), ("k", "q", "Q", "", "kuali")]
    choices += [("l", "x", "X", "p", ""), ("l", "y", "Y", "q", "")]
    rows = [("select_one k", "a", "A"), (*("select_one l", "b", "B"), "", "", "", "", "", "", "Kab = ${a}")]
    chat = phone(taken(rows, choices).form, context)
    chat.says("kuali")
    assert chat.keys[:1] == ["Y"]
    assert codes([rows[0], (*rows[1][:-1], "kab = ${a}")], choices) == ["bare-name"]


def test_a_choice_with_a_blank_where_only_one_is_chosen() -> None:
    """ODK takes it; where several are chosen it would be two."""
    choices = [("list_name", "name", "label"), ("l", "kayu bakar", "Kayu bakar")]
    assert taken([("select_one l", "a", "A")], choices).form.lists["l"][0].name == "kayu bakar"
    assert codes([("select_multiple l", "a", "A")], choices) == ["choice-name"]


SPEAKING = [
    ("list_name", "name", "label", "label::English (en)"),
    ("l", "x", "Milik ${nama}", "Owned by ${nama}"),
    ("l", "y", "Bukan", "No"),
]
OWNERS = [
    ("text", "nama", "Nama", ""),
    ("select_one l", "a", "A", ""),
    ("calculate", "c", "", "jr:choice-name(${a}, '${a}')"),
    ("note", "n", "Jadi ${c}", ""),
]


def test_the_label_of_a_choice_speaks_of_an_answer(context: engine.Context) -> None:
    """As XLSForm has it: on the keys, in the echo, in the review, and where jr:choice-name() says it."""
    form = taken(OWNERS, SPEAKING).form
    chat = phone(form, context)
    chat.says("Siti")
    assert chat.keys[:2] == ["Milik Siti", "Bukan"]
    heard = chat.says("milik siti")
    assert "Jadi Milik Siti" in heard
    assert "A: <b>Milik Siti</b>" in heard
    assert chat.values["a"] == "x"


def test_the_label_of_a_choice_is_said_in_the_language_of_whoever_reads(context: engine.Context) -> None:
    """jr:choice-name() too gives the label in the active language (ODK)."""
    chat = phone(taken(OWNERS, SPEAKING).form, replace(context, words=InEnglish(context.words)))
    chat.says("Siti")
    assert chat.keys[:2] == ["Owned by Siti", "No"]
    assert "Jadi No" in chat.says("no")


def test_the_label_of_a_choice_speaks_of_nothing_that_is_not_there() -> None:
    """The fault stands at the choice; what rests on itself through a label is a circle."""
    choices = [*SPEAKING[:1], ("l", "x", "${namma}", "")]
    with pytest.raises(FormError, match=r"choices, row 2 \(x\), column label.*namma") as refused:
        taken([*OWNERS[:2]], choices)
    assert len(refused.value.faults) == 1
    assert codes(OWNERS[1:], [*SPEAKING[:1], ("l", "x", "${c}", "")]) == ["circle"]


REPEAT = [("begin repeat", "kebun", "Kebun"), ("text", "nama", "Nama"), ("select_one l", "a", "A"), ("end repeat",)]


@pytest.mark.parametrize(
    ("rows", "faults"),
    [
        pytest.param(REPEAT, [], id="where it is asked"),
        pytest.param(
            [*REPEAT, ("select_one l", "b", "B")], [("choice-unreachable", "survey, row 6 (b), column type (A)")], id="outside"
        ),
        pytest.param(
            [*REPEAT, ("begin repeat", "r", "R"), ("select_multiple l", "b", "B"), ("end repeat",)],
            [("choice-unreachable", "survey, row 7 (b), column type (A)")],
            id="in another repeat",
        ),
        pytest.param(
            [REPEAT[0], REPEAT[1], ("begin repeat", "r", "R"), ("select_one l", "b", "B"), ("end repeat",), ("end repeat",)],
            [],
            id="in a repeat inside",
        ),
        pytest.param(
            [("text", "nama", "Nama"), ("begin group", "g", "G"), *REPEAT[1:3], ("end group",)],
            [("name-shared", "choices, row 2 (x), column label (C)")],
            id="two of one name",
        ),
        pytest.param(
            [("begin group", "nama", "G"), REPEAT[2], ("end group",)],
            [("group-as-value", "choices, row 2 (x), column label (C)")],
            id="a group",
        ),
    ],
)
def test_the_label_of_a_choice_speaks_of_what_its_question_can_reach(
    rows: Sequence[Sequence[object]], faults: Sequence[tuple[str, str]]
) -> None:
    """A list that several questions choose from: what is none of the one that asks is told at that one, once."""
    choices = [("list_name", "name", "label"), ("l", "x", "Milik ${nama}"), ("l", "z", "Bukan ${nama}")]
    try:
        taken(rows, choices)
        found = []
    except FormError as error:
        found = [(fault.code, fault.where.partition(", ")[2]) for fault in error.faults if "row 3 (z)" not in fault.where]
    assert found == faults


def test_a_choice_that_is_only_shown_speaks_of_an_answer_too(context: engine.Context) -> None:
    """What is worked out and cannot be changed is said in the words of its list, with the answer in them."""
    form = read_form(
        """
settings: {form_id: f, version: "1", form_title: F}
survey:
  - {type: text, name: nama, label: Nama?}
  - {type: select_one l, name: a, label: Pemilik, calculation: "'x'", read_only: "yes"}
  - {type: text, name: lain, label: Lain?}
choices:
  - {list_name: l, name: x, label: "Milik ${nama}"}
""",
        "f.yaml",
    )
    assert "Milik Siti" in phone(form, context).says("Siti")


MEMBERS = [
    ("begin repeat", "anggota", "Anggota"),
    ("text", "nama", "Nama"),
    ("begin group", "g", "G"),
    ("integer", "umur", "Umur"),
    (*("select_one ${nama}", "ibu", "Ibunya"), "", "", "", "", "", "", "${umur} > 15"),
    ("end group",),
    ("end repeat",),
    ("select_one ${nama}", "kepala", "Kepala keluarga"),
    ("calculate", "tua", "", "${anggota}[nama = ${kepala}]/g/umur"),
    ("note", "n", "Umur ${tua}"),
]


def test_choices_out_of_a_repeat(context: engine.Context) -> None:
    """`select_one ${name}`: what stands in all instances, judged by the filter in each of them; a changed name asks again."""
    form = taken(MEMBERS).form
    chat = phone(form, context)
    chat.says("ya", "Budi", "40")
    assert chat.keys[0] == "Budi"
    chat.says("LEWATI", "ya", "Siti Aminah", "38", "LEWATI", "ya", "Ani", "5")
    assert chat.keys[:3] == ["Budi", "Siti Aminah", "LEWATI"]
    chat.says("siti", "tidak")
    assert chat.keys[:3] == ["Budi", "Siti Aminah", "Ani"]
    assert "Umur 38" in chat.says("2")
    heard = chat.says("4", "Siti Rahma")
    assert "Ibunya" in heard
    assert chat.keys[:2] == ["Budi", "Siti Rahma"]
    for seed in range(6):
        assert play(phone(form, context), Chance(seed))


@pytest.mark.parametrize("type_", ["select_one ${kepala}", "select_one ${x}", "select_multiple ${nama}", "rank ${nama}"])
def test_choices_out_of_what_is_no_repeat(type_: str) -> None:
    """Only one can be chosen (a name may hold a blank), and only of what stands more than once."""
    assert codes([*MEMBERS, (type_, "z", "Z")]) == ["choices-from-repeat"]


def test_a_file_keeps_its_own_columns_and_may_hold_a_name_twice(context: engine.Context) -> None:
    """What `value=` names is called `kode` in filters and pulldata() all the same; ODK shares names between parents."""
    head = (*HEAD, "parameters", "choice_filter", "calculation")
    rows = [
        ("select_one k", "k", "K"),
        ("select_one_from_file desa.csv", "d", "Desa", "value=kode label=nama", "kab = ${k} and kode != 3"),
        ("calculate", "n", "", "", "", "pulldata('desa', 'nama', 'kode', ${d})"),
        ("note", "x", "Jadi ${n}"),
    ]
    choices = [("list_name", "name", "label"), ("k", "p", "P"), ("k", "q", "Q")]
    file = b"name,kode,nama,kab\nx,1,Satu,p\nx,2,Dua,p\n\nx,3,Tiga,p\nx,1,Esa,q\n"
    taken_in = take_xlsx(book([head, *rows], choices), "f.xlsx", {"desa.csv": file})
    chat = phone(taken_in.form, context)
    chat.says("P")
    assert chat.keys[:3] == ["Satu", "Dua", "LEWATI"]
    assert "Jadi Dua" in chat.says("Dua")
    again = take_xlsx(write_xlsx(taken_in.sheets), "f.xlsx")
    assert again.form.lists["desa"] == taken_in.form.lists["desa"]


def test_external_choices_may_hold_a_name_twice(context: engine.Context) -> None:
    """Two parents may each have a child of one name; two choices of the sheet `choices` may not."""
    external = [("list_name", "name", "label", "kab"), ("e", "x", "Xp", "p"), ("e", "x", "Xq", "q")]
    rows = [(*HEAD, "choice_filter"), ("select_one k", "k", "K"), ("select_one_external e", "d", "D", "kab = ${k}")]
    choices = [("list_name", "name", "label"), ("k", "p", "P"), ("k", "q", "Q")]
    chat = phone(take_xlsx(book(rows, choices, external_choices=external), "f.xlsx").form, context)
    chat.says("Q")
    assert chat.keys[:2] == ["Xq", "LEWATI"]
    assert "D: <b>Xq</b>" in chat.says("Xq")


def test_choices_that_share_a_label_are_told_apart(context: engine.Context) -> None:
    """Two villages of one name: what is tapped means one of them, and what is typed without more is asked about."""
    choices = [("list_name", "name", "label"), ("l", "d1", "Sumber Makmur"), ("l", "d2", "Sumber Makmur"), ("l", "d3", "Telok")]
    chat = phone(taken([("select_one l", "a", "A"), ("text", "b", "B")], choices).form, context)
    assert chat.keys[:3] == ["Sumber Makmur (d1)", "Sumber Makmur (d2)", "Telok"]
    chat.says("sumber makmur")
    assert not chat.values
    chat.says("Sumber Makmur (d2)")
    assert chat.values == {"a": "d2"}
