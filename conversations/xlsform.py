"""Reads an XLSForm workbook as KoboToolbox and ODK know it, and writes one: all mistakes at once, nothing in silence."""

from __future__ import annotations

import io
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

import xlsxwriter

from conversations.authoring.assembly import Taken, take
from conversations.authoring.beside import with_files
from conversations.authoring.faults import Faults, row_name
from conversations.authoring.headings import SPOKEN, parted
from conversations.authoring.pages import PAGES, read_sheets
from conversations.authoring.sheets import Cells, Sheets, as_parameters, bare
from conversations.authoring.types import TYPES, WIDER
from conversations.authoring.workbook import LONGEST, read_pages
from conversations.form import Form

_ORDER = (
    *("form_id", "form_title", "version", "list_name"),
    *("type", "name", "label", "betang::title", "hint", "guidance_hint", "media::image", "required", "required_message"),
    "relevant",
    *(
        "constraint",
        "constraint_message",
        "betang::warning",
        "betang::warning_message",
        "calculation",
        "default",
        "read_only",
        "trigger",
        "choice_filter",
        "repeat_count",
    ),
    *("appearance", "parameters", "betang::parameters"),
)
_ODK = frozenset({"start", "end", "step"}).union(*(type_.ignored for type_ in TYPES.values()))
"""Parameters that ODK knows; the others are Betang's own, which ODK refuses, and stand in a column of theirs."""
_SAFE = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}


def read_xlsx(content: bytes, name: str, files: Mapping[str, bytes] | None = None) -> Form:
    """The form of a workbook. Raises FormError with every fault: sheet, row, column, rule and mend."""
    return take_xlsx(content, name, files).form


def take_xlsx(content: bytes, name: str, files: Mapping[str, bytes] | None = None) -> Taken:
    """The form of a workbook with what stands in it, and remarks on what a chat does not use.

    `name` is the file's, for the faults and for a form without form_id; `files` are the CSV files beside it, by their names.
    Raises FormError with every fault.
    """
    faults = Faults(name)
    return take(sheets_of(content, name, files or {}, faults), faults)


def sheets_of(content: bytes, name: str, files: Mapping[str, bytes], faults: Faults) -> Sheets:
    """What stands in a workbook, as `take_xlsx` reads it, before anything of it is compiled.

    Raises FormError for what is no workbook; every other fault is kept in `faults`.
    """
    sheets = read_sheets(read_pages(content, PAGES, faults), name, faults)
    return with_files(sheets, files, faults)


def write_xlsx(sheets: Sheets) -> bytes:
    """The workbook of those sheets: a valid XLSForm from which `take_xlsx` reads the same. Nothing in it can run.

    Raises FormError when a text is longer than a cell can be.
    """
    whole, faults = bare(sheets), Faults(f"{sheets.settings.get('form_id', '')}.xlsx")
    out = io.BytesIO()
    book = xlsxwriter.Workbook(out, _SAFE)
    # The file is the same whenever it is written: the day of its making says nothing about the form.
    book.set_properties({"created": datetime(2000, 1, 1)})  # noqa: DTZ001 - Excel knows no zones
    heading = book.add_format({"bold": True, "bottom": 1})
    _write(book, "survey", [_parted(row) for row in whole.survey], heading, faults)
    _write(book, "choices", whole.choices, heading, faults)
    _write(book, "settings", [whole.settings], heading, faults)
    book.close()
    faults.stop()
    return out.getvalue()


def _parted(row: Cells) -> dict[str, str]:
    """The row with Betang's own parameters in a column of theirs."""
    pairs, _ = as_parameters(row.get("parameters", ""))
    if wider := WIDER.get(row["type"]):
        pairs.setdefault(wider, "no")
    if not pairs or set(pairs) <= _ODK:
        return dict(row)
    known = " ".join(f"{key}={value}" for key, value in pairs.items() if key in _ODK)
    ours = " ".join(f"{key}={value}" for key, value in pairs.items() if key not in _ODK)
    return {**row, "parameters": known, "betang::parameters": ours}


def _write(book: Any, name: str, rows: Sequence[Cells], heading: Any, faults: Faults) -> None:
    sheet = book.add_worksheet(name)
    sheet.freeze_panes(1, 2 if name != "settings" else 0)
    # Columns that have no place of their own stay in the order in which the author first used them.
    columns = sorted(dict.fromkeys(column for row in rows for column in row), key=_place) or ["list_name", "name", "label"]
    for at, column in enumerate(columns):
        base = parted(column)[0]
        sheet.set_column(at, at, 48 if base in SPOKEN else 30 if base in ("relevant", "calculation", "constraint") else 18)
        sheet.write_string(0, at, column, heading)
    for line, row in enumerate(rows, 1):
        for at, column in enumerate(columns):
            if len(row.get(column, "")) > LONGEST:
                where = row_name(name, line + 1, row.get("name", ""))
                faults.add(where, "cell-too-long", f"A cell of Excel holds {LONGEST} characters.", "Shorten it.", column)
            elif row.get(column):
                sheet.write_string(line, at, row[column])


def _place(column: str) -> int:
    base = parted(column)[0]
    return _ORDER.index(base) if base in _ORDER else len(_ORDER)
