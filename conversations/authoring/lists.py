"""The lists of the choices sheet, each entry checked."""

from __future__ import annotations

import re
from collections.abc import Mapping

from conversations.authoring.faults import Faults, row_name
from conversations.authoring.languages import beside, in_own_words
from conversations.authoring.sheets import Sheets
from conversations.formula.scope import Choice

MOST = 10_000
"""Choices of one form: the villages of a large province. More are no list that a person chooses from."""


def read_lists(sheets: Sheets, language: str, faults: Faults) -> dict[str, tuple[Choice, ...]]:
    """The entries of each list by its name, in the words of that language."""
    if len(sheets.choices) > MOST:
        rule = f"The form has {len(sheets.choices)} choices; at most {MOST} can be used."
        mend = "Ask for the place with the appearance 'place', or split the form."
        faults.add("choices", "too-many-choices", rule, mend, about=str(len(sheets.choices)))
        faults.stop()
    lists: dict[str, dict[str, Choice]] = {}
    for number, cells in enumerate(sheets.choices, 1):
        where = row_name("choices", sheets.line("choices", number), cells.get("name", ""))
        row = in_own_words(cells, language)
        if _whole(row, where, faults):
            entries = lists.setdefault(row["list_name"], {})
            if row["name"] in entries:
                rule = f"'{row['name']}' stands twice in the list '{row['list_name']}'."
                faults.add(where, "choice-twice", rule, "Rename one of them.", "name", row["name"])
            entries[row["name"]] = _choice(row)
    return {list_name: tuple(entries.values()) for list_name, entries in lists.items()}


def _whole(row: Mapping[str, str], where: str, faults: Faults) -> bool:
    if missing := [column for column in ("list_name", "name", "label") if not row.get(column)]:
        rule = f"A choice has list_name, name and label; here {' and '.join(missing)} is blank."
        faults.add(where, "choice-incomplete", rule, "Fill in what is missing.", missing[0], ", ".join(missing))
        return False
    if not re.fullmatch(r"\S+", row["name"]):
        rule = f"'{row['name'][:80]}' holds a blank."
        faults.add(where, "choice-name", rule, "Several choices are kept with blanks between: use _.", "name", row["name"])
    return True


def _choice(row: Mapping[str, str]) -> Choice:
    more = {column: cell for column, cell in row.items() if column not in ("list_name", "name", "label") and "::" not in column}
    return Choice(row["name"], row["label"], more, beside(row, "label"))
