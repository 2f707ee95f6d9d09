"""The rows of a sheet as Excel's XML, written to the disk as they come: XlsxWriter takes five times as long for a cell."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from pathlib import Path
from shutil import copyfileobj
from typing import IO

from bot.papers.cells import Cell

LONGEST = 32_767
"""UTF-16 units of one cell."""
CUT = " …"
"""Ends a text that is longer than a cell holds; CSV and JSON have it whole."""
LARGE = 2**31 - 2**24
"""Bytes from which a part of a zip needs the newer format, which old readers do not know."""
_NO_TEXT = re.compile("[\ud800-\udfff\ufffe\uffff]")
"""What XML cannot hold."""
_ESCAPED = re.compile("_(?=x[0-9a-fA-F]{4}_)|[\x00-\x08\x0b-\x1f]")
"""What Excel writes by its number, and what would be read as such a number though it was typed."""
_MARKED = re.compile(r"[&<>]")
_NAMES = {"&": "&amp;", "<": "&lt;", ">": "&gt;"}
_FIRST_DAY = datetime(1899, 12, 30)  # noqa: DTZ001 - a spreadsheet knows no zone
_DIMENSION = re.compile(rb'<dimension ref="[^"]*"/>')


@dataclass(frozen=True, slots=True)
class Styles:
    """The numbers of the formats in the workbook."""

    numbers: tuple[str, ...]
    """Of each column, for numbers: ` s="3"`; blank for none."""
    day: str
    moment: str
    hour: str


def row(line: int, cells: Sequence[Cell], letters: Sequence[str], styles: Styles) -> str:
    """A row, its cells by their own kinds; `line` counts from 1."""
    parts = [f'<row r="{line}">']
    for letter, cell, number in zip(letters, cells, styles.numbers, strict=True):
        if cell is None or cell == "":
            continue
        if isinstance(cell, str):
            blank = ' xml:space="preserve"' if cell[0].isspace() or cell[-1].isspace() or "\n" in cell else ""
            parts.append(f'<c r="{letter}{line}" t="inlineStr"><is><t{blank}>{as_xml(cell)}</t></is></c>')
        elif isinstance(cell, int | float):
            parts.append(f'<c r="{letter}{line}"{number}><v>{cell!r}</v></c>')
        else:
            parts.append(f'<c r="{letter}{line}"{_look(cell, styles)}><v>{_count(cell)!r}</v></c>')
    parts.append("</row>\n")
    return "".join(parts)


def _look(cell: date | time, styles: Styles) -> str:
    return styles.hour if isinstance(cell, time) else styles.moment if isinstance(cell, datetime) else styles.day


def _count(cell: date | time) -> float:
    """Days since the end of 1899, as Excel counts from March 1900 on."""
    if isinstance(cell, time):
        return (cell.hour * 60 + cell.minute) / 1440 + cell.second / 86_400
    whole = cell if isinstance(cell, datetime) else datetime.combine(cell, time())
    passed = whole - _FIRST_DAY
    return passed.days + passed.seconds / 86_400 if passed.seconds else passed.days


def as_xml(text: str) -> str:
    """A text as a cell holds it: nothing in it is markup, and it is cut where Excel would call the file damaged."""
    text = safe(text)
    if _ESCAPED.search(text):
        text = _ESCAPED.sub(lambda found: f"_x{ord(found[0]):04X}_", text)
    return _MARKED.sub(lambda found: _NAMES[found[0]], text) if _MARKED.search(text) else text


def safe(text: str) -> str:
    """Without what XML cannot carry, and no longer than a cell may be."""
    if _NO_TEXT.search(text):
        text = _NO_TEXT.sub("\N{REPLACEMENT CHARACTER}", text)
    if len(text) > LONGEST // 2 and len(text.encode("utf-16-le")) > LONGEST * 2:
        kept = text.encode("utf-16-le")[: (LONGEST - len(CUT)) * 2]
        text = kept.decode("utf-16-le", "ignore") + CUT
    return text


def joined(out: IO[bytes], made: Path, rows: Mapping[str, tuple[Path, str]]) -> None:
    """Write the workbook `made` with those rows at the end of its sheets, each by its name in the zip, with its last cell."""
    with zipfile.ZipFile(made) as source, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as target:
        for info in source.infolist():
            content = source.read(info)
            if info.filename not in rows:
                target.writestr(info, content)
                continue
            more, last = rows[info.filename]
            before, end, after = _DIMENSION.sub(f'<dimension ref="A1:{last}"/>'.encode(), content).partition(b"</sheetData>")
            with target.open(info, "w", force_zip64=more.stat().st_size > LARGE) as sheet, more.open("rb") as lines:
                sheet.write(before)
                copyfileobj(lines, sheet, 1 << 20)
                sheet.write(end + after)
