"""Reads a form's YAML file: XLSForm's three sheets as lists of rows, with every mistake told at once."""

from __future__ import annotations

from collections.abc import Mapping
from io import StringIO
from pathlib import Path
from typing import Any

from ruamel.yaml import YAML
from ruamel.yaml.error import MarkedYAMLError, YAMLError
from ruamel.yaml.scalarstring import LiteralScalarString

from conversations.authoring.assembly import Taken, take
from conversations.authoring.faults import Faults, row_name
from conversations.authoring.headings import CHOICES, SETTINGS, SURVEY, own
from conversations.authoring.sheets import Cells, Sheets, bare, clean
from conversations.errors import FormError, FormFault
from conversations.form import Form

FORMS = Path(__file__).parent / "forms"
BIGGEST = 2_000_000
"""Characters of a form file; the largest built-in one has 40,000."""


def read_form(text: str, file_name: str) -> Form:
    """The form of a YAML text. Raises FormError with every fault: file, row, rule and mend."""
    return take_yaml(text, file_name).form


def take_yaml(text: str, file_name: str) -> Taken:
    """The form of a YAML text with what stands in it. Raises FormError with every fault: file, row, rule and mend."""
    faults = Faults(file_name)
    return take(_sheets(text, faults), faults)


def write_yaml(sheets: Sheets) -> str:
    """The YAML text of those sheets; `take_yaml` reads the same sheets from it."""
    writer = YAML()
    writer.width, writer.allow_unicode = 2_000, True
    writer.indent(mapping=2, sequence=4, offset=2)
    whole = bare(sheets)
    content: dict[str, Any] = {"settings": _scalars(whole.settings), "survey": [_scalars(row) for row in whole.survey]}
    if whole.choices:
        content["choices"] = [_scalars(row) for row in whole.choices]
    out = StringIO()
    writer.dump(content, out)
    return out.getvalue()


def _scalars(cells: Cells) -> dict[str, str]:
    return {column: LiteralScalarString(cell) if "\n" in cell else cell for column, cell in cells.items()}


def read_forms(folder: Path = FORMS) -> dict[str, Form]:
    """The forms of a folder by their `form_id`. Raises FormError with the faults of all files together."""
    forms: dict[str, Form] = {}
    found: list[FormFault] = []
    for path in sorted(folder.glob("*.yaml")):
        try:
            form = read_form(path.read_text(encoding="utf-8"), path.name)
        except FormError as error:
            found += error.faults
            continue
        if form.name in forms:
            found.append(FormFault("form-twice", path.name, f"Another file has form_id '{form.name}' too.", "Rename one."))
        forms[form.name] = form
    if found:
        raise FormError(tuple(found))
    return forms


def _sheets(text: str, faults: Faults) -> Sheets:
    content = _content(text, faults)
    settings = _mapping(content.get("settings"), "settings", faults)
    for key in settings:
        if not own("settings", key):
            faults.add(
                "settings", "unknown-setting", f"'{key}' is no setting.", f"Known are {', '.join(sorted(SETTINGS))}.", "", key
            )
    survey = _rows(content.get("survey"), "survey", faults)
    choices = _rows(content.get("choices", []), "choices", faults)
    for sheet, rows in (("survey", survey), ("choices", choices)):
        for number, row in enumerate(rows, 1):
            for column in row:
                if not own(sheet, column):
                    where = row_name(sheet, number, row.get("name", ""))
                    known = ", ".join(sorted(SURVEY if sheet == "survey" else CHOICES))
                    faults.add(where, "unknown-column", f"'{column[:80]}' is no column.", f"Known are {known}.", "", column)
    return Sheets(settings, survey, choices)


def _content(text: str, faults: Faults) -> Mapping[str, Any]:
    if len(text) > BIGGEST:
        faults.add("", "file-too-big", f"The file has more than {BIGGEST} characters.", "Move long lists elsewhere.")
        faults.stop()
    content: Any = None
    try:
        content = YAML(typ="safe", pure=True).load(text)
    except MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 0
        faults.add(f"line {line}", "yaml", f"{error.problem or 'Not YAML'}.", "Check indentation, quotes and colons.")
    except (YAMLError, ValueError, RecursionError) as error:
        faults.add("", "yaml", f"{str(error).splitlines()[0][:100]}.", "Check for characters that do not belong in a text file.")
    faults.stop()
    if not isinstance(content, dict):
        faults.add("", "yaml", "The file holds no sheets.", "Begin with settings:, survey: and choices:.")
        faults.stop()
    for sheet in content:
        if sheet not in ("settings", "survey", "choices"):
            mend = "Known are settings, survey and choices."
            faults.add(str(sheet), "unknown-sheet", f"'{sheet}' is no sheet.", mend, about=str(sheet))
    return dict(content)


def _mapping(value: Any, where: str, faults: Faults) -> dict[str, str]:
    if not isinstance(value, dict):
        faults.add(where, "row", "This is no row of columns.", "Write one 'column: value' a line.")
        return {}
    cells = {}
    for column, cell in value.items():
        if isinstance(cell, dict | list):
            mend = "Write one text or number; put quotes around it."
            faults.add(where, "cell", f"'{column}' holds more than one value.", mend, about=str(column))
            continue
        cells[str(column)] = _cell(cell)
    return cells


def _cell(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    return clean(str(value))


def _rows(value: Any, sheet: str, faults: Faults) -> list[dict[str, str]]:
    if not isinstance(value, list):
        faults.add(sheet, "sheet", "This sheet is missing or no list of rows.", f"Write '{sheet}:' and rows beginning with '- '.")
        return []
    return [_mapping(row, row_name(sheet, number), faults) for number, row in enumerate(value, 1)]
