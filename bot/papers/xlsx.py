"""Tables to an Excel file in which nothing that somebody typed can run."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from datetime import date, datetime, time
from tempfile import TemporaryDirectory
from typing import IO, Any

import xlsxwriter
from xlsxwriter.exceptions import FileCreateError

from bot.papers import codebook
from bot.papers.cells import Cell
from bot.papers.filed import Filed
from bot.papers.sheets import Table
from conversations.texts import Words
from conversations.titles import plain

LONGEST = 32_767
"""UTF-16 units of one cell."""
CUT = " …"
"""Ends a text that is longer than a cell holds; CSV and JSON have it whole."""
ROWS = 1_048_576
"""Rows of one sheet; what does not fit goes on in a sheet of the same columns."""
COLUMNS = 16_384
SAFE = {
    # Each is on by default, and each turns a village head's text into something that acts (`libraries.md` 8).
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
    "constant_memory": True,
}
FORMATS = {"money": '"Rp"#,##0;-"Rp"#,##0', "integer": "#,##0", "year": "0", "number": "0", "flag": "0", "degrees": "0.000000"}
"""How numbers look, by what is in the column; Excel puts the dots and commas of its own settings."""
DAY, MOMENT, HOUR = "dd/mm/yyyy", "dd/mm/yyyy hh:mm", "hh:mm"
LOOKED_AT = 200
"""Rows by which the width of a column is chosen."""
NARROWEST, WIDEST = 8, 42
_NO_TEXT = re.compile("[\ud800-\udfff\ufffe\uffff]")
"""What XML cannot hold; other signs that nobody sees are written as Excel writes them."""


class TooWide(ValueError):
    """The form has more columns than a sheet of Excel; CSV and JSON hold it."""


def write_xlsx(out: IO[bytes], words: Words, wanted: Sequence[Table], reports: Iterable[Filed]) -> int:
    """Write each table to its own sheet and the codebook to the last one; memory does not grow with the rows. How many reports.

    Raises TooWide before anything is written.
    """
    if any(len(table.slots) > COLUMNS for table in wanted):
        raise TooWide(f"more than {COLUMNS} columns")
    # Rows wait in files until the book is closed; with the folder they are gone also when the writing ends early.
    with TemporaryDirectory(prefix="betang-") as folder:
        book = xlsxwriter.Workbook(out, {**SAFE, "tmpdir": folder})
        book.use_zip64()
        count = _fill(book, words, wanted, reports)
        try:
            book.close()
        except FileCreateError as error:
            raise error.args[0] from None
        return count


def _fill(book: Any, words: Words, wanted: Sequence[Table], reports: Iterable[Filed]) -> int:
    looks = _Looks(book)
    sheets = [_Sheet(book, table, looks) for table in wanted]
    count = 0
    for report in reports:
        count += 1
        for sheet in sheets:
            for cells in sheet.table.rows(report):
                sheet.write(cells)
    for sheet in sheets:
        sheet.finish()
    _explain(book, words, wanted, looks)
    return count


class _Looks:
    """The formats of one workbook."""

    def __init__(self, book: Any) -> None:
        self.heading = book.add_format({"bold": True, "bg_color": "#E7E6E6", "bottom": 1, "valign": "top"})
        self.wrapped = book.add_format({"text_wrap": True, "valign": "top"})
        self.day = book.add_format({"num_format": DAY, "align": "left"})
        self.moment = book.add_format({"num_format": MOMENT, "align": "left"})
        self.hour = book.add_format({"num_format": HOUR, "align": "left"})
        self.numbers = {sort: book.add_format({"num_format": format_}) for sort, format_ in FORMATS.items()}


class _Sheet:
    """A table while it is written: another sheet is begun when one is full."""

    def __init__(self, book: Any, table: Table, looks: _Looks) -> None:
        self.table = table
        self._book, self._looks = book, looks
        self._numbers = [looks.numbers.get(slot.sort) for slot in table.slots]
        self._line = 0
        self._begin()

    def _begin(self) -> None:
        self._sheet = self._book.add_worksheet(_free_name(self._book, self.table.title))
        self._sheet.freeze_panes(1, 4)
        self._sheet.ignore_errors({"number_stored_as_text": "A2:XFD1048576"})
        self._widths = [len(slot.name) + 3 for slot in self.table.slots]
        for column, slot in enumerate(self.table.slots):
            self._sheet.write_string(0, column, slot.name, self._looks.heading)
        self._line, self._filled = 1, False

    def write(self, cells: Sequence[Cell]) -> None:
        """Each value by its own kind: nothing is left to a guess."""
        if self._line == ROWS:
            self.finish()
            self._begin()
        sheet, line, looks, numbers = self._sheet, self._line, self._looks, self._numbers
        for column, cell in enumerate(cells):
            if cell is None or cell == "":
                continue
            if isinstance(cell, str):
                sheet.write_string(line, column, safe(cell))
            elif isinstance(cell, int | float):
                sheet.write_number(line, column, cell, numbers[column])
            elif isinstance(cell, time):
                sheet.write_datetime(line, column, cell, looks.hour)
            else:
                sheet.write_datetime(line, column, cell, looks.moment if isinstance(cell, datetime) else looks.day)
        if line < LOOKED_AT:
            self._widths = [max(width, _width(cell)) for width, cell in zip(self._widths, cells, strict=True)]
        self._filled = self._filled or cells[-1] is not None
        self._line += 1

    def finish(self) -> None:
        """Widths that fit what was seen, and a filter over all rows."""
        for column, width in enumerate(self._widths):
            self._sheet.set_column(column, column, min(max(width, NARROWEST), WIDEST))
        if not self.table.chain and not self._filled:
            last = len(self._widths) - 1
            self._sheet.set_column(last, last, NARROWEST, None, {"hidden": True})
        self._sheet.autofilter(0, 0, max(1, self._line - 1), len(self._widths) - 1)


def _explain(book: Any, words: Words, wanted: Sequence[Table], looks: _Looks) -> None:
    sheet = book.add_worksheet(_free_name(book, plain(words, "sheet-codebook")))
    sheet.freeze_panes(1, 1)
    for column, (heading, width) in enumerate(zip(codebook.headings(words), codebook.WIDTHS, strict=True)):
        sheet.set_column(column, column, width)
        sheet.write_string(0, column, heading, looks.heading)
    for line, cells in enumerate(codebook.codebook(wanted, words), 1):
        for column, cell in enumerate(cells):
            sheet.write_string(line, column, safe(cell), looks.wrapped)


def _free_name(book: Any, title: str) -> str:
    """A name that Excel takes and no other sheet has."""
    name = re.sub(r"[\[\]:*?/\\']", " ", title).strip()[:26] or "1"
    taken = {sheet.get_name().casefold() for sheet in book.worksheets()} | {"history"}
    number = 1
    free = name
    while free.casefold() in taken:
        number += 1
        free = f"{name} {number}"
    return free


def safe(text: str) -> str:
    """A text that a cell holds: without what XML cannot carry, and cut where Excel would call the file damaged."""
    if _NO_TEXT.search(text):
        text = _NO_TEXT.sub("\N{REPLACEMENT CHARACTER}", text)
    if len(text) > LONGEST // 2 and len(text.encode("utf-16-le")) > LONGEST * 2:
        kept = text.encode("utf-16-le")[: (LONGEST - len(CUT)) * 2]
        text = kept.decode("utf-16-le", "ignore") + CUT
    # XlsxWriter takes such a text for marked-up XML of its own and writes it as it is.
    return text + " " if text.startswith("<r>") and text.endswith("</r>") else text


def _width(cell: Cell) -> int:
    """About how many characters it shows."""
    if isinstance(cell, date):
        return 17 if isinstance(cell, datetime) else 11
    if isinstance(cell, int | float):
        return len(f"{cell:,}") + 3
    return 0 if cell is None else len(str(cell)) + 1
