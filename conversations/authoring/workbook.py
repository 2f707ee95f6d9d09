"""Opens a workbook that anybody may have sent: within bounds, and only what was looked at reaches the reader of spreadsheets."""

from __future__ import annotations

import io
import zipfile
import zlib
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, datetime, time

from python_calamine import CalamineError, CalamineWorkbook

from conversations.authoring.extents import Extent, letter
from conversations.authoring.faults import Faults

BIGGEST = 10_000_000
"""Bytes of a workbook as it arrives; a form of 2,000 questions has 300,000."""
UNPACKED = 30_000_000
"""Bytes of all its parts together."""
PARTS = 2_000
AREA = 600_000
"""Rows times columns of one sheet, counted to the last cell that holds something: the reader keeps all of them in memory."""
COLUMNS = 300
SHEETS = 30
"""Sheets that are looked at when all are wanted."""
LONGEST = 32_767
"""Characters of one cell, as in Excel."""
_BROKEN = (CalamineError, ValueError, ArithmeticError, OSError)


@dataclass(frozen=True, slots=True)
class Page:
    """One sheet of a workbook: every row that holds something, as texts, with its number in the file."""

    name: str
    rows: tuple[tuple[int, tuple[str, ...]], ...]
    merged: tuple[tuple[int, int, int, int], ...] = ()
    """Merged cells: first row, first column, last row, last column; rows from 1, columns from 0."""


def read_pages(content: bytes, wanted: frozenset[str], faults: Faults) -> Mapping[str, Page]:
    """The sheets of those names, in any letters, by the name in small ones. Raises FormError for what is no workbook."""
    book = _opened(_looked_at(content, faults), faults)
    pages: dict[str, Page] = {}
    if len(book.sheet_names) == 1:
        # A workbook of one sheet is its survey, whatever that is called.
        return {"survey": _page(book, book.sheet_names[0], "survey", faults)}
    for name in book.sheet_names:
        key = name.strip().lower()
        if key in wanted and key in pages:
            faults.add(name, "sheet-twice", f"Two sheets are called '{key}'.", "Rename one of them.", "", key)
        elif key in wanted:
            pages[key] = _page(book, name, key, faults)
    if "survey" not in pages:
        there = ", ".join(f"'{name[:30]}'" for name in book.sheet_names[:10])
        rule = f"The workbook has no sheet 'survey'; it has {there}."
        faults.add("", "sheet", rule, "Call the sheet with the questions 'survey'.", "", there)
    faults.stop()
    return pages


def read_book(content: bytes, faults: Faults) -> tuple[Page, ...]:
    """Every sheet that holds something, by its own name and in its order. Raises FormError for what is no workbook."""
    book = _opened(_looked_at(content, faults), faults)
    pages = (_page(book, name, name, faults) for name in book.sheet_names[:SHEETS])
    return tuple(page for page in pages if page.rows)


def _refuse(faults: Faults, code: str, rule: str, mend: str) -> None:
    faults.add("", code, rule, mend)
    faults.stop()


def _looked_at(content: bytes, faults: Faults) -> bytes:
    """The workbook anew, of the parts that are sound XML within bounds: pictures, macros and whatever hides stay behind."""
    if len(content) > BIGGEST:
        _refuse(
            faults, "file-too-big", f"The file is larger than {BIGGEST // 1_000_000} MB.", "Leave pictures and spare sheets out."
        )
    out = io.BytesIO()
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_STORED) as new:
            extents = []
            for name, part in _parts(old, faults):
                extents.append(_check_part(name, part, faults))
                new.writestr(zipfile.ZipInfo(name), extents[-1].readable(part))
            _remark(old, extents, faults)
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, ValueError, OSError):
        # RuntimeError: a part behind a password; NotImplementedError: packed in a way nobody uses for workbooks.
        _refuse(
            faults, "no-workbook", "The file is no .xlsx workbook.", "Save it as .xlsx, without a password, and send it again."
        )
    return out.getvalue()


def _parts(old: zipfile.ZipFile, faults: Faults) -> Iterator[tuple[str, bytes]]:
    infos = [info for info in old.infolist() if info.filename.lower().endswith((".xml", ".rels"))]
    names = {info.filename.lower().replace("\\", "/") for info in infos}
    if len(names) != len(infos) or len(infos) > PARTS:
        _refuse(faults, "no-workbook", "The workbook holds parts twice, or too many.", "Save it as .xlsx again.")
    left = UNPACKED
    for info in infos:
        with old.open(info) as packed:
            part = packed.read(left + 1)
        left -= len(part)
        if left < 0:
            _refuse(faults, "file-too-big", f"Unpacked it is larger than {UNPACKED // 1_000_000} MB.", "Leave spare sheets out.")
        yield info.filename, part


def _remark(old: zipfile.ZipFile, extents: Sequence[Extent], faults: Faults) -> None:
    """What an author may believe to run: it does not."""
    if any(name.lower().endswith("vbaproject.bin") for name in old.namelist()):
        faults.remark("", "macros", "The workbook holds macros; they are never run.", "Nothing needs to be done.")
    if formulas := sum(extent.formulas for extent in extents):
        rule = f"Cells with formulas ({formulas}) count as what was last computed and saved."
        faults.remark("", "formulas", rule, "Compare the outcome with what is meant.", about=str(formulas))
    if unsaved := [extent.unsaved for extent in extents if extent.unsaved]:
        rule = f"The formula in cell {unsaved[0]} was saved without an outcome, and so counts as blank."
        faults.remark("", "formula-unsaved", rule, "Open the file in Excel and save it.", about=unsaved[0])


def _check_part(name: str, part: bytes, faults: Faults) -> Extent:
    extent = Extent()
    try:
        extent.look(part)
    except ValueError:
        _refuse(faults, "no-workbook", f"Its part '{name[-60:]}' is damaged.", "Save it as .xlsx again.")
    if extent.rows * extent.columns > AREA or extent.columns > COLUMNS:
        rule = f"A sheet reaches to row {extent.rows}, column {extent.columns}."
        _refuse(faults, "sheet-too-big", rule, f"Use at most {COLUMNS} columns, and delete what stands far below.")
    return extent


@contextmanager
def _reading(faults: Faults) -> Iterator[None]:
    try:
        yield
    except BaseException as error:
        # A panic of the reader is no Exception: it would pass everybody who waits for one.
        if not isinstance(error, _BROKEN) and type(error).__name__ != "PanicException":
            raise
        _refuse(faults, "no-workbook", "The file is no .xlsx workbook.", "Save it as .xlsx and send it again.")


def _opened(content: bytes, faults: Faults) -> CalamineWorkbook:
    with _reading(faults):
        return CalamineWorkbook.from_filelike(io.BytesIO(content))


def _page(book: CalamineWorkbook, called: str, name: str, faults: Faults) -> Page:
    with _reading(faults):
        sheet = book.get_sheet_by_name(called)
        table, spans = sheet.to_python(skip_empty_area=False), sheet.merged_cell_ranges or ()
    rows = []
    for number, cells in enumerate(table, 1):
        texts = tuple(_text(cell) for cell in cells)
        if any(texts):
            rows.append((number, texts))
            if too_long := next((at for at, text in enumerate(texts) if len(text) > LONGEST), None):
                where = f"{name}, row {number}, column {letter(too_long)}"
                faults.add(where, "cell-too-long", f"A cell has more than {LONGEST} characters.", "Shorten it.")
    merged = tuple((top + 1, left, low + 1, right) for (top, left), (low, right) in spans)
    return Page(name, tuple(rows), merged)


def _text(cell: object) -> str:
    """A cell as its author sees it: whole numbers without a point, days as ISO."""
    if isinstance(cell, str):
        return cell
    if isinstance(cell, bool):
        return "TRUE" if cell else "FALSE"
    if isinstance(cell, float):
        return str(int(cell)) if cell.is_integer() and abs(cell) < 1e15 else repr(cell)
    if isinstance(cell, datetime):
        return cell.date().isoformat() if cell.time() == time() else cell.isoformat()
    return cell.isoformat() if isinstance(cell, date | time) else str(cell)
