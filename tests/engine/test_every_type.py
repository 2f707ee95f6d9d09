"""Every type of XLSForm that a phone can answer, from a workbook to a filed report, and Betang's own columns beside them."""

from __future__ import annotations

import pytest
from pyxform.xls2xform import convert

from conversations import engine
from conversations.authoring.sheets import Sheets
from conversations.draft import Draft, Value
from conversations.events import Event, SentFile, SharedPlace
from conversations.xlsform import read_xlsx, take_xlsx, write_xlsx
from tests.authoring.books import book
from tests.engine.conftest import VILLAGE, Phone

HEAD = ("type", "name", "label", "parameters", "appearance", "calculation", "default", "repeat_count")
L = [("list_name", "name", "label"), ("l", "a", "Apel"), ("l", "b", "Pisang"), ("l", "c", "Cempedak")]

ASKED: list[tuple[str, str, str, str | Event, Value]] = [
    ("text", "", "", "Rumah panggung", "Rumah panggung"),
    ("integer", "", "", "seratus dua puluh", 120),
    ("decimal", "", "", "12,5", 12.5),
    ("range", "start=0 end=10 step=2", "", "4", 4),
    ("date", "", "", "12 Mei 2025", "2025-05-12"),
    ("date", "", "month-year", "Mei 2025", "2025-05"),
    ("date", "", "year", "2025", "2025"),
    ("time", "", "", "14.30", "14:30"),
    ("dateTime", "", "", "12 Mei 2025 jam 14.30", "2025-05-12T14:30"),
    ("select_one l", "", "", "2", "b"),
    ("select_multiple l", "", "", "1, 3", ("a", "c")),
    ("select_multiple l or_other", "", "", "1, 2", ("a", "b")),
    ("rank l", "", "", "3, 1", ("c", "a", "b")),
    ("acknowledge", "", "", "Mengerti", "OK"),
    ("geopoint", "", "", SharedPlace(-1.9, 113.4), "-1.900000 113.400000"),
    ("image", "", "", SentFile("photo", "f1"), "f1"),
    ("audio", "", "", SentFile("voice", "f2"), "f2"),
    ("video", "", "", SentFile("video", "f3"), "f3"),
    ("file", "", "", SentFile("document", "f4"), "f4"),
    ("barcode", "", "", "8991102380706", "8991102380706"),
]
"""Type, parameters, appearance, what is sent, what is filed."""


@pytest.mark.parametrize(("type_", "parameters", "appearance", "reply", "value"), ASKED, ids=[" ".join(row[:3]) for row in ASKED])
def test_a_question_of_each_type_is_filed(
    context: engine.Context, type_: str, parameters: str, appearance: str, reply: str | Event, value: Value
) -> None:
    """In a group, in a repeat with a count: asked, read, reviewed, filed."""
    rows = [HEAD, ("begin group", "g", "Bagian"), ("begin repeat", "r", "Isi", "", "", "", "", "2")]
    rows += [(type_, "a", "Apa?", parameters, appearance), ("end repeat",), ("end group",)]
    rows += [("calculate", "n", "", "", "", "count(${r})"), ("hidden", "h", "", "", "", "", "x")]
    rows += [(kind,) for kind in ("start", "end", "today", "username", "phonenumber", "deviceid")]
    form = read_xlsx(book(rows, L), "f.xlsx")
    phone = Phone(form, context, Draft(form.name, form.version, VILLAGE))
    phone.says(reply, reply, "KIRIM")
    filed = phone.sent().answers
    assert [filed[f"r/{at}/a"].value for at in (1, 2)] == [value, value]
    assert (filed["n"].value, filed["h"].value, filed["username"].value) == (2, "x", "Contoh")
    assert str(filed["start"].value).startswith("2026-11-23T09:00")
    assert str(filed["end"].value).startswith("2026-11-23T09:00")
    assert filed["today"].value == "2026-11-23"


def test_a_form_with_warnings_and_open_repeats_stays_an_xlsform() -> None:
    """What Betang writes is taken by pyxform, with its own columns in it; and reading it again gives the same sheets."""
    rows = [
        {"type": "begin_repeat", "name": "r", "label": "Anggota", "parameters": "least=1 most=9"},
        {"type": "integer", "name": "u", "label": "Umur?", "betang::warning": ". > 90", "betang::warning_message": "Jarang."},
        {"type": "end_repeat"},
    ]
    content = write_xlsx(Sheets({"form_id": "f", "version": "1", "form_title": "F"}, rows, []))
    taken = take_xlsx(content, "f.xlsx")
    assert taken.form.questions["u"].warning is not None
    assert taken.form.repeats["r"].least == 1
    assert "<repeat" in convert(content, validate=False).xform
