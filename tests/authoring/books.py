"""Workbooks made for a test: sheets as rows of cells."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable, Sequence
from typing import Any

import xlsxwriter

Rows = Sequence[Sequence[object]]
HEAD = ("type", "name", "label")
CHOICES = [("list_name", "name", "label"), ("l", "a", "Apel"), ("l", "b", "Belimbing"), ("l", "c", "Cempedak")]


def book(
    survey: Rows, choices: Rows = (), settings: Rows = (), more: Callable[[Any], None] | None = None, **sheets: Rows
) -> bytes:
    """A workbook; `more` may do to it what rows cannot."""
    out = io.BytesIO()
    made = xlsxwriter.Workbook(out)
    for name, rows in {"survey": survey, "choices": choices, "settings": settings, **sheets}.items():
        sheet = made.add_worksheet(name)
        for at, row in enumerate(rows):
            sheet.write_row(at, 0, row)
    if more is not None:
        more(made)
    made.close()
    return out.getvalue()


def asks(*rows: Sequence[object], head: Sequence[object] = HEAD, choices: Rows = CHOICES) -> bytes:
    """A workbook with those rows in its survey."""
    return book([head, *rows], choices)


def repacked(content: bytes, parts: dict[str, bytes]) -> bytes:
    """The workbook with some of its parts replaced or added."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for info in old.infolist():
            if info.filename not in parts:
                new.writestr(info.filename, old.read(info))
        for name, part in parts.items():
            new.writestr(name, part)
    return out.getvalue()


def failed(error: str, *rows: Sequence[object]) -> bytes:
    """A workbook whose last row ends with a formula that gave that error, as spreadsheets save it."""

    def formula(made: Any) -> None:
        made.get_worksheet_by_name("survey").write_formula(len(rows) - 1, len(rows[-1]), "=a()", None, "#REF!")

    content = book(rows, more=formula)
    part = "xl/worksheets/sheet1.xml"
    with zipfile.ZipFile(io.BytesIO(content)) as made:
        sheet = made.read(part)
    assert sheet.count(b' t="e"') == 1
    return repacked(content, {part: sheet.replace(b"#REF!", error.encode())})
