"""Tables to an Excel file in which nothing that somebody typed can run."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any, BinaryIO

import xlsxwriter

from bot.house import House
from bot.papers.sheets import Cell, Table, context_of
from conversations.draft import Report
from conversations.texts import Words

LONGEST = 32_000
"""Characters of one cell; Excel holds 32,767."""
SAFE = {
    # Each is on by default, and each turns a village head's text into something that acts (`libraries.md` 8).
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
    "constant_memory": True,
}


def write_xlsx(out: BinaryIO, house: House, words: Words, wanted: Sequence[Table], reports: Iterable[Report]) -> int:
    """Write each table to its own sheet, in memory that does not grow with the rows. How many reports."""
    book = xlsxwriter.Workbook(out, SAFE)
    formats = {
        "heading": book.add_format({"bold": True, "text_wrap": True, "valign": "top", "bottom": 1}),
        "day": book.add_format({"num_format": "dd/mm/yyyy"}),
    }
    sheets = [_sheet(book, table, number, formats) for number, table in enumerate(wanted, 1)]
    lines = [1] * len(wanted)
    count = 0
    for report in reports:
        count += 1
        context = context_of(house, words, report)
        for number, table in enumerate(wanted):
            for cells in table.rows(report, context):
                _write(sheets[number], lines[number], cells, formats)
                lines[number] += 1
    for sheet, table, last in zip(sheets, wanted, lines, strict=True):
        sheet.autofilter(0, 0, max(1, last - 1), len(table.headings) - 1)
    book.close()
    return count


def _sheet(book: Any, table: Table, number: int, formats: dict[str, Any]) -> Any:
    """An empty sheet with its headings: frozen above and, up to the village, on the left."""
    name = re.sub(r"[\[\]:*?/\\']", " ", table.title).strip()[:28] or str(number)
    taken = {sheet.get_name().casefold() for sheet in book.worksheets()}
    sheet = book.add_worksheet(f"{name} {number}" if name.casefold() in taken else name)
    sheet.freeze_panes(1, 4)
    for column, (heading, width) in enumerate(zip(table.headings, table.widths, strict=True)):
        sheet.set_column(column, column, width)
        sheet.write_string(0, column, heading[:LONGEST], formats["heading"])
    return sheet


def _write(sheet: Any, line: int, cells: Sequence[Cell], formats: dict[str, Any]) -> None:
    """Each value by its own kind: nothing is left to a guess."""
    for column, cell in enumerate(cells):
        if isinstance(cell, str):
            sheet.write_string(line, column, cell[:LONGEST])
        elif isinstance(cell, date):
            sheet.write_datetime(line, column, cell, formats["day"])
        elif cell is not None:
            sheet.write_number(line, column, cell)
