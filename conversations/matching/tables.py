"""Finds the table in a sheet: under titles, with a heading of one to three rows and merged cells, the rows and what they hold."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from conversations.authoring.extents import ERRORS
from conversations.authoring.workbook import COLUMNS
from conversations.errors import Problem
from conversations.matching.opening import Sheet
from conversations.matching.roles import ROLES, by_heading
from conversations.texts import Phrase

SEARCHED = 40
"""Rows from the top in which the heading must stand."""
DEEPEST = 3
"""Rows that a heading may have."""
MERGED = 5_000
"""Merged cells that are looked at: one for each kecamatan of the country would be more than 7,000, and no list is as long."""
LONGEST = 300
"""Characters of a cell that are looked at."""
SECTION = re.compile(r"\s*(kecamatan|kec|kabupaten|kab|kota)\b[\s.:]*(.+)", re.IGNORECASE)
"""What stands alone in a row over the villages that lie there."""
_TOTAL = re.compile(
    r"\s*(?:(?:jumlah|total|sub\s*total|rekapitulasi|mengetahui)\b|(?:keterangan|catatan|sumber)\s*:)", re.IGNORECASE
)
"""What stands under a table or between its parts. `Sumber Makmur` is a village."""


@dataclass(frozen=True, slots=True)
class Table:
    """The rows of a sheet under its headings."""

    sheet: str
    first: int
    """The row of the file, from 1, in which the headings begin."""
    headings: tuple[str, ...]
    """One for each column, of several rows joined by spaces; empty where there is none."""
    rows: tuple[tuple[int, tuple[str, ...]], ...]
    """Rows below the headings with their number in the file; as many cells as headings, cleaned."""
    spread: tuple[tuple[int, int, int], ...] = ()
    """Cells merged downward: first row, last row, column."""

    def column(self, place: int) -> list[str]:
        """The cells of a column, top to bottom."""
        return [cells[place] for _, cells in self.rows]


def table_of(sheets: Sequence[Sheet]) -> Table | Problem:
    """The table of the longest sheet that has one; a Problem in the officer's words when none has."""
    longest = sorted(sheets, key=lambda sheet: -len(sheet.rows))
    return next((table for sheet in longest if (table := find_table(sheet))), None) or Problem(Phrase("match-no-table"))


def find_table(sheet: Sheet) -> Table | None:
    """The table of a sheet: its headings are the rows that name most of what is looked for; None when none names two."""
    top = list(sheet.rows[:SEARCHED])
    sheet = replace(sheet, merged=tuple(one for one in sheet.merged if one[1] < COLUMNS)[:MERGED])
    best: tuple[float, int, int] | None = None
    for start in range(len(top)):
        if sum(map(bool, top[start][1])) < 2:
            continue  # a title
        for depth in range(1, DEEPEST + 1):
            if start + depth > len(top) or (depth > 1 and _is_data(top[start + depth - 1][1])):
                break
            found = _named(_joined(sheet, start, depth))
            score = found - 0.1 * depth
            if found >= 2 and (best is None or score > best[0]):
                best = (score, start, depth)
    if best is None:
        return None
    _, start, depth = best
    headings = _joined(sheet, start, depth)
    last = _below_merged(sheet, top[start][0], top[start + depth - 1][0])
    rows = tuple(_body(sheet, last, len(headings)))
    spread = tuple((first, low, left) for first, left, low, _ in sheet.merged if first > last and low > first)
    return Table(sheet.name, top[start][0], headings, rows, spread)


def _joined(sheet: Sheet, start: int, depth: int) -> tuple[str, ...]:
    """The headings of some rows: a cell merged to the right stands over all its columns."""
    wide = max((len(cells) for _, cells in sheet.rows[start : start + depth]), default=0)
    parts: list[list[str]] = [[] for _ in range(wide)]
    for line, cells in sheet.rows[start : start + depth]:
        texts = [tidy_cell(cell) for cell in cells] + [""] * (wide - len(cells))
        for first, left, _, right in sheet.merged:
            if first == line and right > left and left < wide:
                texts[left : min(right, wide - 1) + 1] = [texts[left]] * (min(right, wide - 1) - left + 1)
        for own, text in zip(parts, texts, strict=True):
            if text and text not in own:
                own.append(text)
    return tuple(" ".join(own)[:LONGEST] for own in parts)


def _named(headings: Sequence[str]) -> float:
    """How much of what is looked for these headings name: each role once, a sure one counting a little more."""
    short = [heading for heading in headings if heading and len(heading) < 80]
    return sum(max((by_heading(heading, role) for heading in short), default=0) / 100 for role in ROLES)


def _is_data(cells: Sequence[str]) -> bool:
    """Whether a row holds values rather than headings: a long number, figures in most of its cells, or a kecamatan alone."""
    texts = [cell.strip() for cell in cells if cell.strip()]
    if len(texts) == 1 and SECTION.fullmatch(texts[0]):
        return True
    figures = sum(text.replace(".", "").isdecimal() for text in texts)
    return any(len(re.sub(r"\D", "", text)) > 7 for text in texts) or figures * 2 > len(texts)


def _below_merged(sheet: Sheet, first: int, last: int) -> int:
    """The last row of the headings: cells merged downward from them reach below it."""
    return max([last, *(low for top, _, low, _ in sheet.merged if first <= top <= last and low <= last + DEEPEST)])


def _body(sheet: Sheet, last: int, wide: int) -> Iterator[tuple[int, tuple[str, ...]]]:
    under = False
    for line, cells in sheet.rows:
        if line <= last:
            continue
        texts = tuple(tidy_cell(cell) for cell in cells[:wide])
        texts += ("",) * (wide - len(texts))
        # Under the headings many lists number their columns: 1 2 3, or (1) (2) (3).
        if not under and _numbering(texts):
            continue
        under = True
        if any(texts) and not any(_TOTAL.match(text) for text in texts[:4] if text):
            yield line, texts


def _numbering(texts: Sequence[str]) -> bool:
    numbers = [text.strip("() .") for text in texts if text]
    return (
        len(numbers) > 2 and all(number.isdecimal() for number in numbers) and numbers[:3] in (["1", "2", "3"], ["0", "1", "2"])
    )


def tidy_cell(cell: str) -> str:
    """A cell on one line and within bounds; what a broken formula left counts as nothing."""
    text = " ".join(cell[: 2 * LONGEST].split())
    text = "".join(letter for letter in text if letter.isprintable())[:LONGEST]
    return "" if text in ERRORS or text in ("-", "–", "—", ".") else text
