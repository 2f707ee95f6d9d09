"""Tables to an Excel file in which nothing that somebody typed can run."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from contextlib import ExitStack
from datetime import date, datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import IO, Any

import xlsxwriter
from xlsxwriter.exceptions import FileCreateError
from xlsxwriter.utility import xl_col_to_name

from bot.papers import codebook
from bot.papers.cells import Cell
from bot.papers.filed import Filed
from bot.papers.sheetrows import Styles, joined, row, safe
from bot.papers.sheets import Table
from conversations.texts import Words
from conversations.titles import plain

ROWS = 1_048_576
"""Rows of one sheet; what does not fit goes on in a sheet of the same columns."""
COLUMNS = 16_384
SAFE = {
    # Each is on by default, and each turns a village head's text into something that acts (`libraries.md` 8).
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
}
FORMATS = {"money": '"Rp"#,##0;-"Rp"#,##0', "integer": "#,##0", "year": "0", "number": "0", "flag": "0", "degrees": "0.000000"}
"""How numbers look, by what is in the column; Excel puts the dots and commas of its own settings."""
DAY, MOMENT, HOUR = "dd/mm/yyyy", "dd/mm/yyyy hh:mm", "hh:mm"
LOOKED_AT = 200
"""Rows by which the width of a column is chosen."""
NARROWEST, WIDEST = 8, 42


class TooWide(ValueError):
    """The form has more columns than a sheet of Excel; CSV and JSON hold it."""


def write_xlsx(out: IO[bytes], words: Words, wanted: Sequence[Table], reports: Iterable[Filed]) -> int:
    """Write each table to its own sheet and the codebook to the last one; memory does not grow with the rows. How many reports.

    Raises TooWide before anything is written.
    """
    if any(len(table.slots) > COLUMNS for table in wanted):
        raise TooWide(f"more than {COLUMNS} columns")
    with TemporaryDirectory(prefix="betang-") as name:
        folder = Path(name)
        book = xlsxwriter.Workbook(str(folder / "book.xlsx"), {**SAFE, "tmpdir": name})
        book.use_zip64()
        looks = _Looks(book)
        with ExitStack() as stack:
            sheets = [_Sheet(book, folder, table, looks, stack) for table in wanted]
            count = _fill(sheets, reports)
        _explain(book, words, wanted, looks)
        try:
            book.close()
        except FileCreateError as error:
            raise error.args[0] from None
        joined(out, folder / "book.xlsx", {key: rows for sheet in sheets for key, rows in sheet.rows.items()})
        return count


def _fill(sheets: Sequence[_Sheet], reports: Iterable[Filed]) -> int:
    count = 0
    for report in reports:
        count += 1
        for sheet in sheets:
            for cells in sheet.table.rows(report):
                sheet.write(cells)
    for sheet in sheets:
        sheet.finish()
    return count


class _Looks:
    """The formats of one workbook."""

    def __init__(self, book: Any) -> None:
        self.heading = book.add_format({"bold": True, "bg_color": "#E7E6E6", "bottom": 1, "valign": "top"})
        self.wrapped = book.add_format({"text_wrap": True, "valign": "top"})
        dates = [book.add_format({"num_format": one, "align": "left"}) for one in (DAY, MOMENT, HOUR)]
        self.day, self.moment, self.hour = map(_style, dates)
        self.numbers = {sort: _style(book.add_format({"num_format": one})) for sort, one in FORMATS.items()}

    def of(self, table: Table) -> Styles:
        """The formats of a table's columns."""
        return Styles(tuple(self.numbers.get(slot.sort, "") for slot in table.slots), self.day, self.moment, self.hour)


def _style(look: Any) -> str:
    # XlsxWriter has no other name for the number that cells call a format by.
    return f' s="{look._get_xf_index()}"'  # noqa: SLF001


class _Sheet:
    """A table while it is written: another sheet is begun when one is full."""

    def __init__(self, book: Any, folder: Path, table: Table, looks: _Looks, stack: ExitStack) -> None:
        self.table = table
        self.rows: dict[str, tuple[Path, str]] = {}
        """Of each sheet, by its name in the workbook: the file with its rows, and its last cell."""
        self._book, self._folder, self._heading, self._stack = book, folder, looks.heading, stack
        self._styles = looks.of(table)
        self._letters = [xl_col_to_name(column) for column in range(len(table.slots))]
        self._begin()

    def _begin(self) -> None:
        self._sheet = self._book.add_worksheet(free_name(self._book, self.table.title))
        self._key = f"xl/worksheets/sheet{len(self._book.worksheets())}.xml"
        self._file = self._folder / self._key.replace("/", "-")
        self._out = self._stack.enter_context(self._file.open("w", encoding="utf-8", newline=""))
        # Code and village: more would fill a phone's screen and leave nothing to move.
        self._sheet.freeze_panes(1, 2)
        self._sheet.ignore_errors({"number_stored_as_text": f"A2:{self._letters[-1]}{ROWS}"})
        self._widths = [len(slot.name) + 4 for slot in self.table.slots]
        for column, slot in enumerate(self.table.slots):
            self._sheet.write_string(0, column, safe(slot.name), self._heading)
        self._line, self._filled = 1, False

    def write(self, cells: Sequence[Cell]) -> None:
        """Each value by its own kind: nothing is left to a guess."""
        if self._line == ROWS:
            self.finish()
            self._begin()
        self._line += 1
        self._out.write(row(self._line, cells, self._letters, self._styles))
        if self._line < LOOKED_AT:
            self._widths = [max(width, _width(cell)) for width, cell in zip(self._widths, cells, strict=True)]
        self._filled = self._filled or cells[-1] is not None

    def finish(self) -> None:
        """Widths that fit what was seen, and a filter over all rows."""
        self._out.close()
        self.rows[self._key] = self._file, f"{self._letters[-1]}{self._line}"
        for column, width in enumerate(self._widths):
            self._sheet.set_column(column, column, min(max(width, NARROWEST), WIDEST))
        if not self.table.chain and not self._filled:
            last = len(self._widths) - 1
            self._sheet.set_column(last, last, NARROWEST, None, {"hidden": True})
        self._sheet.autofilter(0, 0, max(1, self._line - 1), len(self._widths) - 1)


def _explain(book: Any, words: Words, wanted: Sequence[Table], looks: _Looks) -> None:
    sheet = book.add_worksheet(free_name(book, plain(words, "sheet-codebook")))
    sheet.freeze_panes(1, 1)
    for column, (heading, width) in enumerate(zip(codebook.headings(words), codebook.WIDTHS, strict=True)):
        sheet.set_column(column, column, width)
        sheet.write_string(0, column, heading, looks.heading)
    for line, cells in enumerate(codebook.codebook(wanted, words), 1):
        for column, cell in enumerate(cells):
            # XlsxWriter takes a text that looks like marked-up XML for its own and writes it as it is.
            sheet.write_string(line, column, safe(cell) + (" " if cell.endswith("</r>") else ""), looks.wrapped)


def free_name(book: Any, title: str) -> str:
    """A name that Excel takes and no other sheet has."""
    name = re.sub(r"[\[\]:*?/\\']", " ", title).strip()[:26] or "1"
    taken = {sheet.get_name().casefold() for sheet in book.worksheets()} | {"history"}
    number = 1
    free = name
    while free.casefold() in taken:
        number += 1
        free = f"{name} {number}"
    return free


def _width(cell: Cell) -> int:
    """About how many characters it shows."""
    if isinstance(cell, date):
        return 17 if isinstance(cell, datetime) else 11
    if isinstance(cell, int | float):
        return len(f"{cell:,}") + 3
    return 0 if cell is None else len(str(cell)) * 11 // 10 + 2
