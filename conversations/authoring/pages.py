"""From the pages of a workbook to the sheets of a form: headings known by any spelling, every row with its line."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace

from conversations.authoring.extents import ERRORS, letter
from conversations.authoring.faults import Faults, row_name
from conversations.authoring.headings import UNUSED, heading, meant, own, parted
from conversations.authoring.sheets import Sheets, allowing_twins, clean
from conversations.authoring.types import FILLED, WIDER, canonical
from conversations.authoring.unfolding import unfolded
from conversations.authoring.workbook import Page

PAGES = frozenset({"survey", "choices", "settings", "external_choices", "entities", "osm"})
_NARROW = r"\b(future|negative)=no\b"


def read_sheets(pages: Mapping[str, Page], name: str, faults: Faults) -> Sheets:
    """The sheets of a form. What a sheet lacks is filled in as KoboToolbox and ODK do: form_id, title, names of notes."""
    survey, survey_lines = _rows(pages.get("survey"), "survey", faults)
    choices, choice_lines = _rows(pages.get("choices"), "choices", faults)
    external, external_lines = _rows(pages.get("external_choices"), "choices", faults)
    settings, _ = _rows(pages.get("settings"), "settings", faults)
    for number, (row, line) in enumerate(zip(survey, survey_lines, strict=True)):
        survey[number] = _question(row, line)
        if external and survey[number]["type"].startswith("select_one_external "):
            # The choices of both sheets become one; what its author called external is a select like any other.
            survey[number]["type"] = survey[number]["type"].replace("_external", "", 1)
    choices = [_labelled(row, line, faults) for row, line in zip(choices, choice_lines, strict=True)]
    survey, survey_lines = unfolded(survey, survey_lines, choices)
    external = [_labelled(row, line, faults) for row, line in zip(external, external_lines, strict=True)]
    for page in ("entities", "osm"):
        if page in pages and len(pages[page].rows) > 1:
            faults.remark(
                page, "sheet-unused", f"The sheet '{page}' means nothing in a chat.", "Nothing needs to be done.", "", page
            )
    lines = {"survey": survey_lines, "choices": [*choice_lines, *external_lines]}
    whole = allowing_twins(_settings(settings[0] if settings else {}, name), external)
    return Sheets(whole, survey, [*choices, *external], lines)


def _settings(row: dict[str, str], name: str) -> dict[str, str]:
    stem = name.rpartition("/")[2].rpartition(".")[0] or name
    slug = re.sub(r"[^A-Za-z0-9_.-]+", "_", stem).strip("_.-") or "formulir"
    row.setdefault("form_id", row.get("name", "") or slug)
    row.setdefault("version", "1")
    row.setdefault("form_title", stem.strip() or row["form_id"])
    return row


def _question(row: dict[str, str], line: int) -> dict[str, str]:
    row["type"] = canonical(row.get("type", ""))
    if row["type"] in FILLED and row["type"] not in ("calculate", "hidden"):
        row.setdefault("name", row["type"])
    if row["type"] == "note":
        row.setdefault("name", f"generated_note_name_{line}")
    if wider := WIDER.get(row["type"]):
        ours = row.get("betang::parameters", "")
        said = f"{row.get('parameters', '')} {ours}"
        row["betang::parameters"] = ours if f"{wider}=" in said else f"{ours} {wider}=yes".strip()
    return {column: re.sub(_NARROW, "", cell).strip() if column == "betang::parameters" else cell for column, cell in row.items()}


def _labelled(row: dict[str, str], line: int, faults: Faults) -> dict[str, str]:
    if row.get("name") and not any(column == "label" or column.startswith("label::") for column in row):
        where = row_name("choices", line, row["name"])
        faults.remark(where, "choice-unlabelled", "The choice has no label; its name is shown.", "Fill in label.", "label")
        row["label"] = row["name"]
    return row


def _rows(page: Page | None, sheet: str, faults: Faults) -> tuple[list[dict[str, str]], list[int]]:
    if page is None or not page.rows:
        return [], []
    columns = _headings(page, sheet, faults)
    page = _unmerged(page, columns, faults)
    rows: list[dict[str, str]] = []
    lines: list[int] = []
    for line, cells in page.rows[1:]:
        row = {column: text for at, column in columns.items() if at < len(cells) and (text := clean(cells[at]))}
        disabled = row.pop("disabled", "").lower() in ("yes", "true", "true()")
        # A row with neither a type nor a name is an author's remark among the questions, and no question.
        empty = sheet == "survey" and not (row.get("type") or row.get("name") or row.get("label"))
        if not row or disabled or empty or (sheet == "choices" and not (row.get("list_name") or row.get("name"))):
            continue
        _check_errors(row, row_name(page.name, line, row.get("name", "")), faults)
        rows.append(row)
        lines.append(line)
    return rows, lines


def _check_errors(row: Mapping[str, str], where: str, faults: Faults) -> None:
    for column, text in row.items():
        if text in ERRORS:
            rule = f"A formula gave {text}."
            faults.add(where, "cell-error", rule, "Mend the formula, or write what it should give.", column, text)


def _headings(page: Page, sheet: str, faults: Faults) -> dict[int, str]:
    """Column number to name, for the columns that are used."""
    columns: dict[int, str] = {}
    line, cells = page.rows[0]
    headings = [heading(sheet, clean(cell)) for cell in cells]
    present = {parted(column)[0] for column in headings}
    for at, column in enumerate(headings):
        if not column:
            continue
        where = f"{page.name}, row {line}, column {letter(at)}"
        if column in columns.values():
            rule = f"Two columns are called '{column[:80]}'."
            faults.add(where, "column-twice", rule, "Take one of them out.", about=column)
        elif own(sheet, column) or column == "disabled":
            columns[at] = column
            faults.letters[page.name, column] = letter(at)
        elif (near := meant(sheet, column)) and near not in present:
            rule = f"'{column[:80]}' is no column."
            faults.add(where, "unknown-column", rule, f"Did you mean '{near}'?", about=column, meant=near)
        elif column.startswith("media::"):
            rule = f"'{column[:80]}' is not shown in a chat."
            faults.remark(where, "column-unused", rule, "Say in the words what the picture or sound says.", "", column)
        else:
            known = "means nothing in a chat" if column in UNUSED else "is no column of XLSForm and is left out"
            faults.remark(where, "column-unused", f"'{column[:80]}' {known}.", "Nothing needs to be done.", "", column)
    for needed in {"survey": ("type", "name"), "choices": ("list_name", "name"), "settings": ()}[sheet]:
        if needed not in columns.values():
            rule = f"The sheet has no column '{needed}'."
            faults.add(f"{page.name}, row {line}", "column-missing", rule, "Name the columns in the first row.", "", needed)
    return columns


def _unmerged(page: Page, columns: Mapping[int, str], faults: Faults) -> Page:
    """A list's name that is merged over its choices stands in each row; of other merged cells only the first one counts."""
    rows = {line: list(cells) for line, cells in page.rows}
    first = page.rows[0][0]
    for top, left, low, right in page.merged:
        if columns.get(left) == "list_name" and left == right and top in rows:
            for line in range(top + 1, min(low, top + len(rows)) + 1):
                if line in rows:
                    rows[line][left] = rows[top][left]
        elif low > first and top < low and any(at in columns for at in range(left, min(right, left + 300) + 1)):
            where = f"{page.name}, row {top}, column {letter(left)}"
            rule = f"Cells are merged down to row {low}; only the first one counts."
            faults.remark(where, "merged", rule, "Part the cells and fill in each.", "", str(low))
    return replace(page, rows=tuple((line, tuple(cells)) for line, cells in rows.items()))
