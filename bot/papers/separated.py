"""A table to CSV in which nothing that somebody typed can run when a spreadsheet opens it."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable
from datetime import date
from typing import TextIO

from bot.house import House
from bot.papers.sheets import Cell, Table, context_of
from conversations.draft import Report
from conversations.texts import Words

_DANGEROUS = re.compile(r"^(?=[\s]*[=+\-@\uff1d\uff0b\uff0d\uff20]|[\t\r])|(?<=[,\t\r\n])(?=\s*(?:[=@]|[+\-][\w(]))")
"""Where a spreadsheet may take what follows for a formula: at the beginning, wide signs of Asian keyboards too; and after a
comma or a line's end, since one that parts columns by commas sees another cell there. `Rp500,-` is none."""


def write_csv(out: TextIO, house: House, words: Words, table: Table, reports: Iterable[Report]) -> int:
    """Write one table. How many reports. `out` is opened with `newline=""`.

    Columns are parted by `;` and the file begins with a byte order mark: so Excel with Indonesian settings, where the comma
    is for decimals, opens it as a table with its letters right.
    """
    out.write("\N{ZERO WIDTH NO-BREAK SPACE}")
    lines = csv.writer(out, delimiter=";")
    lines.writerow([_safe(heading) for heading in table.headings])
    count = 0
    for report in reports:
        count += 1
        for cells in table.rows(report, context_of(house, words, report)):
            lines.writerow([_safe(cell) for cell in cells])
    return count


def _safe(cell: Cell) -> str | int | float:
    if isinstance(cell, str):
        return _DANGEROUS.sub("'", cell)
    if isinstance(cell, date):
        return cell.isoformat()
    return "" if cell is None else cell
