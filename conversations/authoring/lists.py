"""The lists of the choices sheet, each entry checked."""

from __future__ import annotations

import re
from collections.abc import Mapping

from conversations.authoring.faults import Faults, row_name
from conversations.authoring.headings import parted
from conversations.authoring.languages import beside, in_own_words
from conversations.authoring.raws import Raw
from conversations.authoring.sheets import Sheets
from conversations.authoring.styled import unstyled
from conversations.authoring.types import canonical
from conversations.formula.expressions import ExpressionError
from conversations.formula.scope import Choice, Spot, Surroundings, references, spot_of

MOST = 10_000
"""Choices of one form: the villages of a large province. More are no list that a person chooses from."""


UNSAID = frozenset({"shared", "group"})
"""What the name of a choice's label may not stand for: several rows, so that it is open which one is meant, or none."""


def read_lists(sheets: Sheets, language: str, faults: Faults) -> dict[str, tuple[Choice, ...]]:
    """The entries of each list by its name, in the words of that language."""
    if len(sheets.choices) > MOST:
        rule = f"The form has {len(sheets.choices)} choices; at most {MOST} can be used."
        mend = "Ask for the place with the appearance 'place', or split the form."
        faults.add("choices", "too-many-choices", rule, mend, about=str(len(sheets.choices)))
        faults.stop()
    lists: dict[str, list[Choice]] = {}
    names: dict[str, set[str]] = {}
    several, twice = _in_several(sheets), sheets.settings.get("allow_choice_duplicates", "").lower() in ("yes", "true", "true()")
    for number, cells in enumerate(sheets.choices, 1):
        where = row_name("choices", sheets.line("choices", number), cells.get("name", ""))
        row = in_own_words(cells, language)
        if _whole(row, where, several, faults):
            taken = names.setdefault(row["list_name"], set())
            if row["name"] in taken and not twice:
                rule = f"'{row['name']}' stands twice in the list '{row['list_name']}'."
                faults.add(where, "choice-twice", rule, "Rename one of them.", "name", row["name"])
            taken.add(row["name"])
            lists.setdefault(row["list_name"], []).append(_choice(row))
    return {list_name: tuple(entries) for list_name, entries in lists.items()}


def speaking(sheets: Sheets) -> list[Raw]:
    """The rows of the lists whose labels speak of answers, with these labels alone."""
    found = []
    for number, cells in enumerate(sheets.choices, 1):
        labels = {column: cell for column, cell in cells.items() if "${" in cell and parted(column)[0] == "label"}
        if labels:
            where = row_name("choices", sheets.line("choices", number), cells.get("name", ""))
            found.append(Raw(labels, where, cells.get("name", ""), "choice"))
    return found


def check_references(sheets: Sheets, spots: Mapping[str, Spot], faults: Faults) -> None:
    """Keep a fault for each answer that the label of a choice speaks of and that no row of the survey gives."""
    for row in speaking(sheets):
        for column, cell in row.cells.items():
            for name in references(cell):
                try:
                    spot = spot_of(name, Surroundings(spots, {}))
                except ExpressionError as error:
                    faults.expression(row.where, column, error)
                else:
                    if spot.sort == "group":
                        rule = f"'{name}' is a group and holds no value."
                        faults.add(row.where, "group-as-value", rule, "Name a question in it.", column, name)


def _in_several(sheets: Sheets) -> frozenset[str]:
    """The lists of which several may be chosen: there a name with a blank would be two."""
    types = (canonical(row.get("type", "")).split(" ") for row in sheets.survey)
    return frozenset(words[1] for words in types if len(words) > 1 and words[0] in ("select_multiple", "rank"))


def _whole(row: Mapping[str, str], where: str, several: frozenset[str], faults: Faults) -> bool:
    if missing := [column for column in ("list_name", "name", "label") if not row.get(column)]:
        rule = f"A choice has list_name, name and label; here {' and '.join(missing)} is blank."
        faults.add(where, "choice-incomplete", rule, "Fill in what is missing.", missing[0], ", ".join(missing))
        return False
    if row["list_name"] in several and not re.fullmatch(r"\S+", row["name"]):
        rule = f"'{row['name'][:80]}' holds a blank."
        faults.add(where, "choice-name", rule, "Several choices are kept with blanks between: use _.", "name", row["name"])
    return True


def _choice(row: Mapping[str, str]) -> Choice:
    more = {column: cell for column, cell in row.items() if column not in ("list_name", "name", "label") and "::" not in column}
    spoken = {language: unstyled(label) for language, label in beside(row, "label").items()}
    return Choice(row["name"], unstyled(row["label"]), more, spoken)
