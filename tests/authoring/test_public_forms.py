"""What stands in forms of KoboToolbox and ODK that nobody wrote for a chat: played to the end, or refused for a reason."""

from __future__ import annotations

import io
from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

import pytest
import xlsxwriter
from pyxform.xls2xform import convert

from conversations import engine
from conversations.authoring.assembly import Taken
from conversations.authoring.sheets import bare
from conversations.draft import Draft
from conversations.errors import FormError
from conversations.form import Form
from conversations.formfile import take_yaml, write_yaml
from conversations.xlsform import take_xlsx, write_xlsx
from tests.authoring.answerer import Chance, play
from tests.authoring.books import CHOICES, HEAD, Rows, asks, book
from tests.engine.conftest import VILLAGE, Phone, context, places, words

__all__ = ["context", "places", "words"]
HEADS = (
    *HEAD,
    "calculation",
    "relevant",
    "repeat_count",
    "trigger",
    "constraint",
    "parameters",
    "choice_filter",
    "default",
    "appearance",
)
FILES = {
    "buah.csv": b"name,label,harga\na,Aren,3\nb,Bakau,4\n",
    "kode-pos.csv": b"kode;wilayah\n74411;Kasongan\n74461;Tumbang Samba\n",
}
CHILDREN = [
    ("integer", "n", "Berapa anak?", "", "", "", "", ". >= 0 and . <= 3"),
    ("begin repeat", "anak", "Anak", "", "", "${n}"),
    ("text", "nama", "Nama"),
    ("integer", "umur", "Umur ${nama}", "", "", "", "", ". < 18"),
    ("end repeat",),
    ("calculate", "kecil", "", "count(${umur}[. < 5])"),
    ("calculate", "nama_kecil", "", "join(', ', ${nama}[../umur < 5])"),
    ("note", "x", "${kecil} anak kecil: ${nama_kecil}"),
]
TWINS = [
    ("begin group", "ketua", "Ketua"),
    ("text", "nama", "Nama ketua"),
    ("text", "hp", "Nomornya", "", "../nama != ''"),
    ("end group",),
    ("begin repeat", "anggota", "Anggota", "", "", "2"),
    ("text", "nama", "Nama anggota"),
    ("end repeat",),
    ("calculate", "semua", "", "concat(/data/ketua/nama, ': ', join(', ', /data/anggota/nama))"),
    ("note", "x", "${semua}"),
]
CHANCES = [
    ("calculate", "nomor", "", "once(uuid())"),
    ("calculate", "kelompok", "", "if(random() < 0.5, 'A', 'B')"),
    ("select_one l", "a", "Kelompok ${kelompok}", "", "", "", "", "", "randomize=true, seed=42"),
    ("text", "b", "Hanya A", "", "${kelompok} = 'A'"),
]
MOMENTS = [
    ("audit", "audit", "", "", "", "", "", "", "track-changes=true identify-user=true"),
    ("integer", "q", "Jumlah"),
    ("calculate", "dijawab", "", "now()", "", "", "${q}"),
    ("date", "kapan", "Kapan", "today()", "", "", "${q}"),
    ("decimal", "separuh", "", "${q} div 2"),
    ("integer", "usul", "Usul", "", "", "", "", "", "", "", "3 + 4"),
]
TABLES = [
    ("csv-external", "buah"),
    ("select_one l", "a", "Buah apa?"),
    ("calculate", "harga", "", "pulldata('buah', 'harga', 'name', ${a})"),
    ("calculate", "wilayah", "", "pulldata('kode-pos', 'wilayah', 'kode', '74411')"),
    ("calculate", "banyak", "", "count(instance('buah')/root/item[harga > 3])"),
    ("note", "x", "${harga} ${wilayah} ${banyak}"),
]
LETTERS = [
    ("integer", "tahun_didirikan_é", "Tahun?"),
    ("select_one l", "niñez", "Buah?", "", "${tahun_didirikan_é} > 5"),
    ("calculate", "ø", "", "concat(${tahun_didirikan_é}, ../niñez)"),
    ("note", "x", "${ø}"),
]
EMPTY = [("text", "a", "A"), ("begin group", "g", "Kosong"), ("end group",), ("text", "z", "Z")]
HEAD_OF_TABLE = [
    ("select_one l", "kepala", "Nilailah", *[""] * 8, "label"),
    ("select_one l", "a", "Kebersihan"),
]
FORMS = {
    "head of table": HEAD_OF_TABLE,
    "children": CHILDREN,
    "twins": TWINS,
    "chances": CHANCES,
    "moments": MOMENTS,
    "tables": TABLES,
    "letters": LETTERS,
    "empty": EMPTY,
}


def taken(rows: Sequence[Sequence[object]], choices: Rows = CHOICES) -> Taken:
    return take_xlsx(asks(*rows, head=HEADS, choices=choices), "survei.xlsx", FILES)


def phone(form: Form, context: engine.Context) -> Phone:
    return Phone(form, context, Draft(form.name, form.version, VILLAGE))


def codes(rows: Sequence[Sequence[object]], choices: Rows = CHOICES) -> list[str]:
    with pytest.raises(FormError) as refused:
        taken(rows, choices)
    return [fault.code for fault in refused.value.faults]


@pytest.mark.parametrize("name", FORMS)
def test_is_played_to_its_end_by_chance(name: str, context: engine.Context) -> None:
    """Whoever answers anything that fits comes to the end; nothing asks for what nobody can give."""
    form = taken(FORMS[name])
    for seed in range(6):
        assert play(phone(form.form, context), Chance(seed), form.sheets)


@pytest.mark.parametrize("name", FORMS)
def test_goes_through_both_formats_and_is_an_xlsform(name: str) -> None:
    """Nothing is lost on the way to YAML or to a workbook, and ODK's own reader takes the workbook."""
    sheets = taken(FORMS[name]).sheets
    assert bare(take_yaml(write_yaml(sheets), "survei.yaml").sheets) == bare(sheets)
    book = write_xlsx(sheets)
    assert bare(take_xlsx(book, "survei.xlsx").sheets) == bare(sheets)
    convert(book, file_type=".xlsx")


def test_the_head_of_a_table_is_no_question(context: engine.Context) -> None:
    """ODK's appearance `label` only shows what can be chosen in the rows below."""
    assert phone(taken(HEAD_OF_TABLE).form, context).heard == "Nilailah\n\n<b>Kebersihan</b>"


def test_answers_in_brackets_behind_a_question(context: engine.Context) -> None:
    """Each instance is judged by its own answer."""
    chat = phone(taken(CHILDREN).form, context)
    assert "2 anak kecil: Ani, Cici" in chat.says("3", "Ani", "2", "Budi", "7", "Cici", "4")


def test_a_name_in_several_groups_bears_its_group(context: engine.Context) -> None:
    """ODK's columns are called so too; a path finds each, `${name}` alone means none."""
    form = taken(TWINS).form
    assert {"ketua-nama", "anggota-nama"} < set(form.questions)
    chat = phone(form, context)
    assert "Ketuanya: Satu, Dua" in chat.says("Ketuanya", "0812", "Satu", "Dua")
    assert codes([*TWINS, ("text", "y", "Y", "", "${nama} = 'x'")]) == ["name-shared"]
    assert codes([("text", "nama", "N"), *TWINS, ("text", "y", "Y ${nama}")]) == ["name-shared"]
    assert codes([("text", "nama", "N"), ("text", "nama", "N")]) == ["name-twice"]


def test_what_waits_for_an_answer_is_worked_out_when_it_comes(context: engine.Context) -> None:
    """`trigger`: the moment of the answer stays through later ones, and follows the answer when that is changed."""
    form = taken(MOMENTS).form
    chat = phone(form, context)
    chat.says("5")
    chat.context = replace(context, now=context.now + timedelta(minutes=30))
    chat.says("LEWATI", "LEWATI")
    chat.context = replace(context, now=context.now + timedelta(minutes=40))
    chat.says("KIRIM")
    filed = {path: answer.value for path, answer in chat.sent().answers.items()}
    assert filed == {
        "q": 5,
        "dijawab": context.now.isoformat(),
        "kapan": None,
        "separuh": 2.5,
        "usul": None,
    }
    again = phone(form, context)
    again.says("5", "LEWATI", "LEWATI")
    again.context = replace(context, now=context.now + timedelta(hours=1))
    again.says("1", "6")
    again.says("KIRIM")
    assert again.sent().answers["dijawab"].value == again.context.now.isoformat()


def test_tables_beside_the_form_are_looked_up(context: engine.Context) -> None:
    """A file that pulldata() or instance() names is read, whatever its columns are called; a file that is missing is told."""
    chat = phone(taken(TABLES).form, context)
    assert "4 Kasongan 1" in chat.says("Belimbing")
    assert codes([("csv-external", "sayur"), ("text", "a", "A")]) == ["file-missing"]


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        ([("begin loop over x", "a", "A"), ("integer", "b", "B"), ("end loop",)], ["type-not-played"]),
        ([("begin_kobomatrix", "a", "A"), ("text", "b", "B"), ("end_kobomatrix",)], ["type-not-played"]),
        ([("begin_score", "a", "A"), ("score__row", "b", "B"), ("end_score",)], ["type-not-played"] * 2),
        ([("select_one ${b}", "a", "A"), ("text", "b", "B")], ["choices-from-repeat"]),
        ([("txt", "a", "A")], ["unknown-type"]),
        ([("text", "", "A"), ("text", "", "B")], ["name"] * 2),
        ([("xml-external", "a"), ("text", "b", "B")], ["type-not-played"]),
    ],
)
def test_a_refusal_is_told_once(rows: Rows, expected: list[str]) -> None:
    """One mistake is one fault: what follows from it is not told as well."""
    assert codes(rows) == expected


def test_plain_words_in_the_columns_of_expressions(context: engine.Context) -> None:
    """`Yes` and `TRUE` are truths there, as pyxform has it; a default is taken as it is written."""
    rows = [("text", "a", "A", "", "Yes"), ("text", "b", "B", "", "FALSE"), ("text", "c", "C", "", "", "", "", "", "", "", "no")]
    chat = phone(taken(rows).form, context)
    chat.says("satu")
    assert chat.keys[0] == "no"
    assert set(chat.values) == {"a"}


def test_the_type_that_was_meant_is_named() -> None:
    """A slip is answered with one word, not with a list of thirty."""
    with pytest.raises(FormError, match=r"Did you mean 'integer'\?"):
        taken([("integr", "a", "A")])


def test_a_heading_that_only_resembles_another_is_left_out() -> None:
    """`relevant_old` beside `relevant` is an author's own column; without it, it may well be a slip."""
    rows = [(*HEAD, "relevant", "relevant_old"), ("text", "a", "A", "", "x")]
    assert [remark.code for remark in take_xlsx(book(rows), "f.xlsx").remarks] == ["column-unused"]
    with pytest.raises(FormError, match="Did you mean 'relevant'"):
        take_xlsx(book([(*HEAD, "relevent"), ("text", "a", "A", "")]), "f.xlsx")


def test_a_workbook_of_one_sheet_is_its_survey() -> None:
    """Whatever the sheet is called: pyxform reads it so."""
    lone = take_xlsx(book_of_one("Lembar1"), "f.xlsx")
    assert list(lone.form.questions) == ["a"]


def book_of_one(name: str) -> bytes:
    """A workbook with a single sheet."""
    out = io.BytesIO()
    with xlsxwriter.Workbook(out) as made:
        sheet = made.add_worksheet(name)
        sheet.write_row(0, 0, HEAD)
        sheet.write_row(1, 0, ("text", "a", "A"))
    return out.getvalue()
