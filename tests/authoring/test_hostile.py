"""Files that were made to break, exhaust or deceive the reader: each is a clear error or is taken within bounds."""

from __future__ import annotations

import contextlib
import io
import zipfile
from typing import Any

import pytest

from conversations.authoring.extents import ERRORS
from conversations.authoring.workbook import BIGGEST
from conversations.errors import FormError, FormFault
from conversations.formula.patterns import matches
from conversations.xlsform import read_xlsx, take_xlsx
from tests.authoring.books import CHOICES, HEAD, asks, book, failed, repacked

SHEET = "xl/worksheets/sheet1.xml"
GOOD = asks(("text", "a", "A"))


def faults(content: bytes) -> tuple[FormFault, ...]:
    with pytest.raises(FormError) as refused:
        read_xlsx(content, "f.xlsx")
    for fault in refused.value.faults:
        assert fault.where.startswith("f.xlsx")
        assert fault.rule
        assert fault.mend
    return refused.value.faults


def codes(content: bytes) -> set[str]:
    return {fault.code for fault in faults(content)}


def sheet(cells: str, before: str = "") -> bytes:
    space = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    xml = f'<?xml version="1.0" encoding="UTF-8"?>{before}<worksheet xmlns="{space}"><sheetData>{cells}</sheetData></worksheet>'
    return repacked(GOOD, {SHEET: xml.encode()})


def bomb() -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("xl/workbook.xml", b" " * 200_000_000)
    return out.getvalue()


FAR = '<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'
LAUGHS = '<!DOCTYPE l [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>'


@pytest.mark.parametrize(
    ("content", "code"),
    [
        pytest.param(b"", "no-workbook", id="nothing"),
        pytest.param(b"survey,choices\n", "no-workbook", id="text"),
        pytest.param(b"PK\x03\x04" + b"\x00" * 500, "no-workbook", id="half a zip"),
        pytest.param(GOOD[: len(GOOD) // 2], "no-workbook", id="half a workbook"),
        pytest.param(repacked(GOOD, {SHEET: b"<worksheet><sheetData>"}), "no-workbook", id="broken XML"),
        pytest.param(repacked(GOOD, {SHEET.upper(): b"<x/>"}), "no-workbook", id="a part twice"),
        pytest.param(sheet("", LAUGHS), "no-workbook", id="entities"),
        pytest.param(sheet(FAR), "sheet-too-big", id="a cell far away"),
        pytest.param(sheet(FAR.replace('"', "'")), "sheet-too-big", id="a cell far away, otherwise quoted"),
        pytest.param(sheet(FAR.replace("<c ", "<c n='>' ")), "sheet-too-big", id="a cell far away behind a bracket"),
        pytest.param(b"PK" + b"x" * BIGGEST, "file-too-big", id="too large"),
    ],
)
def test_what_is_no_workbook_is_refused(content: bytes, code: str) -> None:
    """No zip, a broken one, one that hides a sheet of seventeen thousand million cells: said in a sentence."""
    assert codes(content) == {code}


def test_a_zip_bomb_is_not_unpacked() -> None:
    """200 MB of blanks in 200 KB are refused once 30 MB have come out."""
    assert codes(bomb()) == {"file-too-big"}


def test_macros_and_pictures_stay_behind() -> None:
    """An .xlsm is read as any workbook: nothing but its sheets reaches the reader."""
    content = repacked(GOOD, {"xl/vbaProject.bin": b"\xd0\xcf\x11\xe0 AutoOpen", "xl/media/image1.png": b"\x89PNG"})
    assert [question.name for question in read_xlsx(content, "f.xlsm").questions.values()] == ["a"]


def test_formulas_give_what_was_last_computed() -> None:
    """A formula is never worked out here; an error that it gave is a fault with its cell."""

    def formulas(made: Any) -> None:
        made.get_worksheet_by_name("survey").write_formula(1, 2, '="Apa "&"ini"', None, "Apa ini")

    content = book([HEAD, ("text", "a")], more=formulas)
    assert read_xlsx(content, "f.xlsx").questions["a"].label.source == "Apa ini"
    told = str(faults(asks(("text", "a", "#REF!")))[0])
    assert told.startswith("f.xlsx, survey, row 2 (a), column label (C): [cell-error] A formula gave #REF!.")


@pytest.mark.parametrize("error", sorted(ERRORS))
def test_what_a_formula_could_not_give_is_told_with_its_cell(error: str) -> None:
    """Also errors of newer programs, which the reader of spreadsheets does not know: the file is not called 'no .xlsx'."""
    told = str(faults(failed(error, HEAD, ("text", "a")))[0])
    assert told.startswith(f"f.xlsx, survey, row 2 (a), column label (C): [cell-error] A formula gave {error}.")


def test_an_error_that_nobody_knows_is_a_text() -> None:
    """What is written there counts, and the rest is read."""
    assert read_xlsx(failed("#XYZ", HEAD, ("text", "a")), "f.xlsx").questions["a"].label.source == "#XYZ"


@pytest.mark.parametrize("cell", ["<c t = 'e' r='A9'>", """<c n=" t='e'" r="A9" t="e">""", '<c t="&#101;" r="A9">'])
def test_errors_that_are_written_in_odd_ways(cell: str) -> None:
    """Never an exception: the form is read, or refused in words."""
    with contextlib.suppress(FormError):
        read_xlsx(sheet(f'<row r="9">{cell}<v>#XYZ</v></c></row>'), "f.xlsx")


def test_fifty_thousand_choices_are_too_many() -> None:
    """Said at once, with what to do instead; ten thousand are taken."""
    many = [CHOICES[0], *(("l", f"n{at}", f"Nama {at}") for at in range(50_000))]
    content = book([HEAD, ("select_one l", "a", "A")], many)
    assert codes(content) == {"too-many-choices"}
    assert len(read_xlsx(book([HEAD, ("select_one l", "a", "A")], many[:10_001]), "f.xlsx").lists["l"]) == 10_000


def test_the_rows_of_a_form_are_bounded() -> None:
    """More rows than anybody answers are refused."""
    assert codes(asks(*(("text", f"q{at}", "A") for at in range(5_001)))) == {"too-many-rows"}


def test_deep_nesting_is_refused() -> None:
    """Groups inside each other, and brackets inside an expression."""
    depth = 300
    groups = [*(("begin group", f"g{at}", "G") for at in range(depth)), ("text", "a", "A"), *(("end group",),) * depth]
    assert "nested-too-deep" in codes(asks(*groups))
    assert list(read_xlsx(asks(*groups[-depth - 21 : -depth + 20]), "f.xlsx").questions) == ["a"]
    brackets = "(" * 5000 + "1" + ")" * 5000
    assert codes(asks(("text", "a", "A", brackets), head=(*HEAD, "relevant"))) <= {"expression-too-deep", "expression-too-long"}


def test_circles_and_names_that_stand_twice() -> None:
    """Both rows are named."""
    rows = [("calculate", "a", "", "${b} + 1"), ("calculate", "b", "", "${a} + 1"), ("text", "c", "C"), ("text", "c", "D")]
    found = faults(asks(*rows, head=(*HEAD, "calculation")))
    assert {fault.code for fault in found} == {"circle", "name-twice"}
    assert "survey, row 5 (c), column name (B)" in str(found[1])
    assert "survey, row 4 (c)" in found[1].rule


def test_a_pattern_does_not_run_for_ever() -> None:
    """A pattern that branches inside of a repetition would outlast this test if anything tried all its ways."""
    rows = [("text", "a", "A", "not(regex(., '(a+)+$'))")]
    with contextlib.suppress(FormError):
        read_xlsx(asks(*rows, head=(*HEAD, "constraint")), "f.xlsx")
    matches("a" * 1000 + "b", "(a+)+$")


@pytest.mark.parametrize("unseen", ["\u202e", "\x85", "\u2066", "\x07"])
def test_characters_that_nobody_sees_are_told(unseen: str) -> None:
    """What would turn the words of others around, or ring a bell, is named with its cell."""
    found = faults(asks(("text", "a", f"Nama{unseen}desa")))
    assert [fault.code for fault in found] == ["unseen-character"]
    assert "row 2 (a), column label" in found[0].where


def test_blanks_that_cannot_be_broken_are_blanks() -> None:
    """They come with text from web pages, and break expressions for no reason that an author could see."""
    head = (*HEAD, "relevant")
    content = asks(("integer", "a", "\ufeffA\u200b"), ("text", "b", "B", "${a}\u00a0>\u00a01"), head=head)
    assert read_xlsx(content, "f.xlsx").questions["a"].label.source == "A"


def test_markup_is_only_text() -> None:
    """HTML in a label that is no style stays a text, which is escaped wherever it is shown."""
    form = read_xlsx(asks(("text", "a", "<b onclick=x>A</b><script>")), "f.xlsx")
    assert form.questions["a"].label.source == "A<script>"


def test_all_mistakes_come_at_once_with_row_and_column() -> None:
    """An author mends a workbook in one go; the line is the one that Excel shows, whatever blank lines stand between."""
    rows = [
        ("telepathy", "a", "A"),
        (),
        ("select_one none", "b", "B", "${nobody} = 1"),
        ("text", "1c", "C"),
        ("text", "d"),
    ]
    told = "\n".join(map(str, faults(asks(*rows, head=(*HEAD, "relevant")))))
    for line in (
        "survey, row 2 (a), column type (A): [unknown-type]",
        "survey, row 4 (b), column relevant (D): [unknown-name]",
        "survey, row 4 (b), column type (A): [unknown-list]",
        "survey, row 5 (1c), column name (B): [name]",
        "survey, row 6 (d), column label (C): [label-missing]",
    ):
        assert line in told


def test_headings_that_are_wrong() -> None:
    """A misspelt column is a fault, since its rules would be lost; one that a chat does not use is a remark."""
    assert codes(book([("type", "nmae", "lable"), ("text", "a", "A")])) >= {"unknown-column", "column-missing"}
    assert codes(book([(*HEAD, "relevent"), ("text", "a", "A", "1 = 2")])) == {"unknown-column"}
    assert codes(book([(*HEAD, "LABEL "), ("text", "a", "A", "B")])) == {"column-twice"}
    taken = take_xlsx(book([(*HEAD, "media::audio", "catatan"), ("text", "a", "A", "x.mp3", "-")]), "f.xlsx")
    assert [remark.code for remark in taken.remarks] == ["column-unused", "column-unused"]
