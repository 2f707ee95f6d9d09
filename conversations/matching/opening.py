"""Opens the list that an officer sent, a workbook or a CSV, within the bounds that hold for forms too."""

from __future__ import annotations

import csv
import io
from dataclasses import dataclass

from conversations.authoring.faults import Faults
from conversations.authoring.workbook import AREA, BIGGEST, COLUMNS, Page, read_book
from conversations.errors import FormError, Problem
from conversations.texts import Phrase

_SAID = ("file-too-big", "sheet-too-big")
_MARKS = (";", "\t", ",", "|")


@dataclass(frozen=True, slots=True)
class Sheet:
    """One sheet of a list: rows that hold something, with their number in the file; cells as texts."""

    name: str
    rows: tuple[tuple[int, tuple[str, ...]], ...]
    merged: tuple[tuple[int, int, int, int], ...] = ()
    """Merged cells: first row, first column, last row, last column; rows from 1, columns from 0."""


def open_list(content: bytes, name: str) -> tuple[Sheet, ...] | Problem:
    """The sheets of an .xlsx or .csv file that hold something, one at least, in its order; a Problem in the officer's words."""
    if not content.strip():
        return Problem(Phrase("match-file-empty"))
    sheets = _workbook(content, name) if content[:2] == b"PK" else _separated(content, name)
    if isinstance(sheets, Problem):
        return sheets
    return tuple(sheets) or Problem(Phrase("match-file-empty"))


def _workbook(content: bytes, name: str) -> list[Sheet] | Problem:
    try:
        pages: tuple[Page, ...] = read_book(content, Faults(name))
    except FormError as error:
        code = error.faults[0].code
        return Problem(Phrase(f"match-{code}" if code in _SAID else "match-no-workbook"))
    return [Sheet(page.name, page.rows, page.merged) for page in pages]


def _separated(content: bytes, name: str) -> list[Sheet] | Problem:
    """A CSV as Excel with Indonesian settings writes it (parted by `;`, in UTF-8 or Windows-1252), or parted otherwise."""
    if len(content) > BIGGEST:
        return Problem(Phrase("match-file-too-big"))
    if b"\0" in content[:4096]:
        return Problem(Phrase("match-no-workbook"))
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = content.decode("cp1252", errors="replace")
    head = text[:4000]
    mark = max(_MARKS, key=head.count)
    rows: list[tuple[int, tuple[str, ...]]] = []
    cells = 0
    try:
        for line, row in enumerate(csv.reader(io.StringIO(text, newline=""), delimiter=mark), 1):
            if any(cell.strip() for cell in row):
                rows.append((line, tuple(row)))
                cells += len(row)
            if cells > AREA or len(row) > COLUMNS:
                return Problem(Phrase("match-sheet-too-big"))
    except csv.Error:
        return Problem(Phrase("match-no-workbook"))
    return [Sheet(name, tuple(rows))] if rows else []
