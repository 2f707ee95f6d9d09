"""Short lists for a meeting as a workbook: titled sheets of headings and rows, in which nothing that somebody typed can run."""

from __future__ import annotations

from collections.abc import Sequence
from io import BytesIO

import xlsxwriter

from bot.channel import File
from bot.papers.exports import plain_name
from bot.papers.parcels import MIMES
from bot.papers.sheetrows import safe
from bot.papers.xlsx import NARROWEST, SAFE, free_name

Listed = tuple[str, Sequence[str], Sequence[Sequence[str | int]]]
"""Title, headings and rows of one sheet."""
WIDEST = 60
"""Characters of a column; longer texts are wrapped."""


def workbook(name: str, sheets: Sequence[Listed], *, frozen: int = 2) -> File:
    """The sheets as a workbook called `name`, its first `frozen` columns standing still. For lists of some ten thousand rows."""
    out = BytesIO()
    book = xlsxwriter.Workbook(out, {**SAFE, "in_memory": True})
    heading = book.add_format({"bold": True, "bg_color": "#E7E6E6", "bottom": 1, "text_wrap": True, "valign": "top"})
    wrapped = book.add_format({"text_wrap": True, "valign": "top"})
    top = book.add_format({"valign": "top"})
    for title, headings, rows in sheets:
        sheet = book.add_worksheet(free_name(book, title))
        sheet.freeze_panes(1, frozen)
        widths = [len(head) + 3 for head in headings]
        for column, head in enumerate(headings):
            sheet.write_string(0, column, safe(head), heading)
        for line, cells in enumerate(rows, 1):
            for column, cell in enumerate(cells):
                widths[column] = max(widths[column], len(str(cell)) + 2)
                if isinstance(cell, int):
                    sheet.write_number(line, column, cell, top)
                elif cell:
                    sheet.write_string(line, column, safe(cell), wrapped if len(cell) > WIDEST else top)
        for column, width in enumerate(widths):
            sheet.set_column(column, column, min(max(width, NARROWEST), WIDEST))
        sheet.autofilter(0, 0, max(1, len(rows)), max(0, len(headings) - 1))
        sheet.ignore_errors({"number_stored_as_text": f"A1:XFD{len(rows) + 1}"})
        sheet.set_landscape()
        sheet.fit_to_pages(1, 0)
        sheet.repeat_rows(0)
    book.close()
    return File(f"{plain_name(name)}.xlsx", MIMES[".xlsx"], out.getvalue())
