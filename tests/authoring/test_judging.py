"""A file that an admin sends: a form that can be kept, or all that is wrong in it, in the admin's words and within bounds."""

from __future__ import annotations

import io
import pickle
import zipfile
from pathlib import Path
from typing import Any

import pytest

from conversations.authoring.sheets import bare
from conversations.authoring.telling import MOST, ROOM, Told, all_told
from conversations.errors import FormFault
from conversations.formfile import FORMS, take_yaml
from conversations.judging import Accepted, Refused, judge, next_version, shipped, version_taken
from conversations.oversight.publishing import RESERVED
from conversations.texts import read_locales
from conversations.xlsform import write_xlsx
from tests.authoring.books import CHOICES, HEAD, asks, book, repacked

WORDS = read_locales()["id"]
SETTINGS = [("form_id", "version", "form_title"), ("lahan", "2", "Lahan dan gerai")]
GOOD = book([HEAD, ("select_one l", "a", "Buah apa?"), ("note", "", "Terima kasih")], CHOICES, SETTINGS)


def accepted(content: bytes, file: str = "lahan.xlsx") -> Accepted:
    verdict = judge(content, file)
    assert isinstance(verdict, Accepted), verdict
    return verdict


def refused(content: bytes, file: str = "lahan.xlsx") -> Refused:
    verdict = judge(content, file)
    assert isinstance(verdict, Refused), verdict
    return verdict


def said(verdict: Refused) -> Told:
    return all_told(verdict.faults, verdict.file, WORDS)


def codes(content: bytes, file: str = "lahan.xlsx") -> set[str]:
    return {fault.code for fault in refused(content, file).faults}


def test_a_form_that_can_be_kept() -> None:
    """It is a report of heads; its text says the same again, and all of it can be handed over by another process."""
    verdict = accepted(GOOD)
    assert (verdict.name, verdict.version, verdict.title, verdict.notes) == ("lahan", "2", "Lahan dan gerai", ())
    form = verdict.form()
    assert form.reports
    again = take_yaml(verdict.text, "lahan.yaml")
    assert bare(again.sheets) == bare(verdict.sheets)
    assert list(again.form.questions) == list(form.questions)
    assert pickle.loads(pickle.dumps(verdict)) == verdict
    assert judge(GOOD, "lahan.xlsx") == verdict


def test_a_form_under_another_version() -> None:
    """The same form; only its version is another, in its text as well."""
    verdict = accepted(GOOD)
    other = verdict.under("3")
    assert (other.version, other.form().version) == ("3", "3")
    assert take_yaml(other.text, "").form.version == "3"
    assert other.under("2") == verdict
    assert next_version(["1", "9", "10", "2026-08", "v7"]) == "11"
    assert next_version([]) == "1"
    told = all_told([version_taken(verdict)], "lahan.xlsx", WORDS)
    assert str(told.lines[0]).startswith("<b>Lembar settings</b>: Versi <code>2</code>")


@pytest.mark.parametrize("path", sorted(FORMS.glob("*.yaml")), ids=lambda path: path.stem)
def test_what_is_shipped_can_be_sent(path: Path) -> None:
    """A built-in form, exported and sent again, is the same; those of the bot itself are refused by their names."""
    sheets = take_yaml(path.read_text(encoding="utf-8"), path.name).sheets
    content = write_xlsx(sheets)
    if sheets.settings["form_id"] in RESERVED:
        assert "form-reserved" in codes(content)
    else:
        assert bare(accepted(content).sheets) == bare(sheets)


def test_what_is_shipped_is_kept_like_the_others() -> None:
    """Each under its name, with a text from which the same form is read."""
    forms = shipped()
    assert set(forms) > RESERVED
    for name, form in forms.items():
        assert (form.name, form.form().version) == (name, form.version)
        assert bare(take_yaml(form.text, name).sheets) == bare(form.sheets)


@pytest.mark.parametrize(
    ("setting", "value", "code"),
    [
        ("form_id", "Konfirmasi", "form-reserved"),
        ("form_id", "dua kata", "form-id"),
        ("form_id", "x" * 33, "form-id"),
        ("form_id", "../lahan", "form-id"),
        ("version", "1" * 41, "setting-too-long"),
        ("form_title", "a\nb", "setting-too-long"),
        ("filled_by", "person", "filled-by"),
    ],
)
def test_settings_that_cannot_be(setting: str, value: str, code: str) -> None:
    """Told together with the mistakes of the questions, in the settings' place."""
    row = dict(zip(*SETTINGS, strict=True)) | {setting: value}
    content = book([HEAD, ("telepathy", "a", "A")], (), [tuple(row), tuple(row.values())])
    verdict = refused(content)
    assert {fault.code for fault in verdict.faults} == {code, "unknown-type"}
    assert any("Lembar settings" in line for line in said(verdict).lines)


def packed(**parts: bytes) -> bytes:
    """A zip of those parts."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as zipped:
        for name, part in parts.items():
            zipped.writestr(name, part)
    return out.getvalue()


@pytest.mark.parametrize(
    ("content", "code", "words"),
    [
        pytest.param(b"", "no-workbook", "belum dapat dibuka", id="nothing"),
        pytest.param(packed(a=b"x"), "no-workbook", "belum dapat dibuka", id="a zip that is no workbook"),
        pytest.param(packed(**{"xl/workbook.xml": b" " * 100_000_000}), "file-too-big", "terlalu besar", id="a zip bomb"),
        pytest.param(b"PK" + bytes(200_000_000), "file-too-big", "terlalu besar", id="200 MB"),
        pytest.param(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(5_000), "old-workbook", ".xls lama", id="xls, or a password"),
        pytest.param(
            packed(mimetype=b"application/vnd.oasis.opendocument.spreadsheet", **{"content.xml": b"<x/>"}),
            "other-workbook",
            "LibreOffice",
            id="ods",
        ),
        pytest.param(b"type,name,label\ntext,a,A\n", "text-file", "CSV", id="csv"),
        pytest.param("\ufefftype;name\n".encode("utf-16"), "text-file", "CSV", id="csv as Excel writes it"),
        pytest.param(b"%PDF-1.7\x00\x01\x02", "no-workbook", "belum dapat dibuka", id="pdf"),
        pytest.param(book([("a", "b")]), "column-missing", "baris pertama", id="a table of something else"),
        pytest.param(asks(("text", "a", "x" * 30_000), *[("text", f"q{n}", "x" * 30_000) for n in range(40)]), "too-much-text",
                     "terlalu banyak", id="too much text"),
    ],
)  # fmt: skip
def test_what_is_no_form_at_all(content: bytes, code: str, words: str) -> None:
    """Each sort of file is told by how it begins, whatever it is called, and with what to do."""
    verdict = refused(content)
    assert code in {fault.code for fault in verdict.faults}
    assert words in said(verdict).everything


def test_a_workbook_without_its_sheet_says_so() -> None:
    """Sheet names in other letters are the same; a workbook without questions is told which sheet it lacks."""
    assert accepted(repacked(GOOD, {"xl/workbook.xml": _renamed(b'"survey"', b'"Survey "')})).name == "lahan"
    content = repacked(GOOD, {"xl/workbook.xml": _renamed(b'"survey"', b'"Lembar1"')})
    assert codes(content) == {"sheet"}
    assert "Lembar <code>survey</code>" in said(refused(content)).lines[0]


def _renamed(old: bytes, new: bytes) -> bytes:
    with zipfile.ZipFile(io.BytesIO(GOOD)) as packed:
        return packed.read("xl/workbook.xml").replace(old, new)


def test_without_settings_the_file_says_how_it_is_called() -> None:
    """As KoboToolbox and ODK do."""
    verdict = accepted(asks(("text", "a", "A")), "Data Gerai (1).xlsx")
    assert (verdict.name, verdict.version, verdict.title) == ("Data_Gerai_1", "1", "Data Gerai (1)")


def test_what_was_set_aside_is_told() -> None:
    """Macros, formulas, merged cells and unknown columns are no mistakes, but are not passed over in silence."""

    def more(made: Any) -> None:
        sheet = made.get_worksheet_by_name("survey")
        sheet.write_formula(1, 2, '="Apa "&"ini"', None, "Apa ini")
        sheet.merge_range(2, 3, 3, 3, "x")

    content = book([(*HEAD, "hint", "catatan"), ("text", "a", "", "", "-"), ("text", "b", "B"), ("text", "c", "C")], more=more)
    verdict = accepted(repacked(content, {"xl/vbaProject.bin": b"AutoOpen"}), "lahan.xlsm")
    assert {note.code for note in verdict.notes} == {"macros", "formulas", "merged", "column-unused"}
    assert verdict.form().questions["a"].label.source == "Apa ini"
    told = all_told(verdict.notes, verdict.file, WORDS).everything
    assert "Ada 1 sel berisi rumus" in told
    assert "Kolom catatan tidak dipakai" in told


def test_a_formula_without_outcome_is_told_with_its_cell() -> None:
    """Other programs save formulas without what comes out of them; such a cell is blank, which nobody would expect."""
    content = book([HEAD, ("text", "a", "A")])
    with zipfile.ZipFile(io.BytesIO(content)) as old:
        sheet = old.read("xl/worksheets/sheet1.xml")
    assert b'<c r="C2"' in sheet
    begins = sheet.index(b'<c r="C2"')
    ends = sheet.index(b"</c>", begins)
    made = sheet[:begins] + b'<c r="C2"><f>A1</f>' + sheet[ends:]
    verdict = refused(repacked(content, {"xl/worksheets/sheet1.xml": made}))
    assert [fault.code for fault in verdict.faults] == ["label-missing"]
    made = sheet.replace(b"</row></sheetData>", b'<c r="Z9"><f>A1</f></c></row></sheetData>')
    notes = accepted(repacked(content, {"xl/worksheets/sheet1.xml": made})).notes
    assert [(note.code, note.about) for note in notes] == [("formulas", "1"), ("formula-unsaved", "Z9")]


def test_many_faults_are_told_in_part_and_kept_whole() -> None:
    """At most fifteen lines and what Telegram takes; how many are left, and all of them for a file."""
    verdict = refused(asks(*(("telepathy", f"q{at}", "A") for at in range(38))))
    told = said(verdict)
    assert len(verdict.faults) == 38
    assert 5 < len(told.lines) <= MOST
    assert sum(map(len, told.lines)) <= ROOM
    assert str(told.left) == f"… dan {38 - len(told.lines)} lainnya."
    assert told.everything.count("\n") == 38
    assert told.everything.startswith("Lembar survey, baris 2 (q0), kolom type (A): telepathy bukan jenis")
    assert "<" not in told.everything
    few = all_told(verdict.faults[:3], verdict.file, WORDS)
    assert (len(few.lines), few.left) == (3, "")
    many = all_told([FormFault("macros", "f", "", "")] * 20, "f", WORDS)
    assert (len(many.lines), str(many.left)) == (15, "… dan 5 lainnya.")


def test_words_from_outside_stay_words() -> None:
    """Markup in a cell, a heading or a file's name is shown, never obeyed."""
    verdict = refused(asks(("<b>x", "<i>", "A"), head=(*HEAD, "relevent<u>")), "<s>, survey, row 1.xlsx")
    told = said(verdict)
    assert "&lt;b&gt;x" in "".join(told.lines)
    assert not any(tag in "".join(told.lines) for tag in ("<i>", "<u>", "<s>"))
    assert "<b>x bukan jenis pertanyaan" in told.everything
