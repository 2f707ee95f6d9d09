"""Tables to CSV in which nothing that somebody typed can run when a spreadsheet opens it."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from datetime import date, datetime, time
from pathlib import Path
from typing import Any, TextIO

from bot.papers import codebook
from bot.papers.cells import Cell
from bot.papers.filed import Filed
from bot.papers.sheets import Table
from conversations.texts import Words

_DANGEROUS = re.compile(r"^(?=[\s]*[=+\-@\uff1d\uff0b\uff0d\uff20]|[\t\r])|(?<=[,\t\r\n])(?=\s*(?:[=@]|[+\-][\w(]))")
"""Where a spreadsheet may take what follows for a formula: at the beginning, wide signs of Asian keyboards too; and after a
comma or a line's end, since one that parts columns by commas sees another cell there. `Rp500,-` is none."""


def write_csv(outs: Sequence[TextIO], wanted: Sequence[Table], reports: Iterable[Filed]) -> int:
    """Write each table to its own file, in one pass. How many reports. Files are opened with `opened`.

    Columns are parted by `;` and a file begins with a byte order mark: so Excel with Indonesian settings, where the comma
    is for decimals, opens it as a table with its letters right.
    """
    lines = [_begun(out, [slot.name for slot in table.slots]) for out, table in zip(outs, wanted, strict=True)]
    count = 0
    for report in reports:
        count += 1
        for to, table in zip(lines, wanted, strict=True):
            for cells in table.rows(report):
                to.writerow([_safe(cell) for cell in cells])
    return count


def write_codebook(out: TextIO, wanted: Sequence[Table], words: Words) -> None:
    """Write what each column means."""
    lines = _begun(out, codebook.headings(words))
    for cells in codebook.codebook(wanted, words):
        lines.writerow([_safe(cell) for cell in cells])


@contextmanager
def opened(files: Iterable[Path]) -> Iterator[list[TextIO]]:
    """The files, to be written; half a sign that no encoding holds becomes a question mark."""
    with ExitStack() as stack:
        yield [stack.enter_context(file.open("w", encoding="utf-8", errors="replace", newline="")) for file in files]


def _begun(out: TextIO, headings: Sequence[str]) -> Any:
    out.write("\N{ZERO WIDTH NO-BREAK SPACE}")
    lines = csv.writer(out, delimiter=";")
    lines.writerow([_safe(heading) for heading in headings])
    return lines


def _safe(cell: Cell) -> str | int | float:
    if isinstance(cell, str):
        return _DANGEROUS.sub("'", cell.replace("\0", ""))
    if isinstance(cell, datetime):
        return cell.isoformat(" ", "minutes")
    if isinstance(cell, time):
        return cell.isoformat("minutes")
    if isinstance(cell, date):
        return cell.isoformat()
    return "" if cell is None else cell
