"""Forms in several languages: which words are a form's own, and which stand beside them for people of other languages."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from conversations.authoring.headings import SPOKEN, parted
from conversations.authoring.sheets import Cells, Sheets, filled

_CODES = {
    **dict.fromkeys(("bahasa indonesia", "indonesia", "indonesian"), "id"),
    **dict.fromkeys(("english", "inggris", "bahasa inggris"), "en"),
    **dict.fromkeys(("banjar", "bahasa banjar"), "bjn"),
    **dict.fromkeys(("dayak ngaju", "ngaju", "bahasa dayak ngaju"), "nij"),
}
"""Languages that authors name without their code."""


def code(language: str) -> str:
    """The code of a language as authors write it: `Bahasa Indonesia (id)` is `id`; a name nobody knows is its own code."""
    if found := re.search(r"\(([A-Za-z-]{2,12})\)\s*$", language):
        return found[1].lower()
    name = language.strip().lower()
    return _CODES.get(name, name)


def languages(rows: Iterable[Cells]) -> tuple[str, ...]:
    """Every language that a column names, in the order of the columns."""
    found: dict[str, None] = {}
    for row in rows:
        found.update((language, None) for column in row if "::" in column and (language := parted(column)[1]))
    return tuple(found)


def own_language(sheets: Sheets) -> str:
    """The language of a form's own words: the one its settings name, else the unnamed one, else Indonesian, else the first."""
    spoken = languages((*sheets.survey, *sheets.choices))
    if not spoken:
        return ""
    named = sheets.settings.get("default_language", "")
    if wanted := next((language for language in spoken if named and named in (language, code(language))), ""):
        return wanted
    if any(row.get("label") for row in sheets.survey):
        return ""
    return next((language for language in spoken if code(language) == "id"), spoken[0])


def in_own_words(cells: Cells, language: str) -> dict[str, str]:
    """The row with its words in the form's own language, and where that lacks them in any other."""
    row = filled(cells)
    for column, cell in list(row.items()):
        base, other = parted(column) if "::" in column else ("", "")
        if other and (other == language or base not in row):
            row[base] = row.get(f"{base}::{language}") or cells.get(base) or cell
    return row


def beside(cells: Cells, column: str) -> Mapping[str, str]:
    """The words of a column in other languages, by the code of the language."""
    found = {}
    if column in SPOKEN:
        for other, cell in cells.items():
            if other.startswith(f"{column}::") and cell and (language := parted(other)[1]):
                found[code(language)] = cell
    return found
