"""The outline of a survey sheet: rows put inside their groups and repeats, with types and names checked."""

from __future__ import annotations

import re
from collections.abc import Mapping
from difflib import get_close_matches

from conversations.authoring.faults import Faults, row_name
from conversations.authoring.languages import in_own_words
from conversations.authoring.lowering import played
from conversations.authoring.raws import Raw
from conversations.authoring.sheets import Sheets, as_parameters
from conversations.authoring.types import TYPES as AUTHORED
from conversations.engine.kinds import TYPES

_CONTAINER = re.compile(r"(begin|end)[ _](group|repeat)")
_DEEPEST = 20
"""Groups and repeats within each other."""
_PLAYED = [
    *(name for name, type_ in AUTHORED.items() if not type_.refused),
    *("begin_group", "end_group", "begin_repeat", "end_repeat"),
]
_USUAL = "text, integer, decimal, date, select_one LIST, select_multiple LIST, note, calculate, begin_group and end_group"


def outlined(sheets: Sheets, language: str, faults: Faults) -> list[Raw]:
    """The survey's rows as a tree, in the words of that language. What is unusable is left out."""
    outline = _Outline(faults)
    for number, cells in enumerate(sheets.survey, 1):
        where = row_name("survey", sheets.line("survey", number), cells.get("name", ""))
        for row in played(in_own_words(cells, language), where, faults):
            outline.take(row, where)
    for unclosed in outline.stack[1:]:
        faults.add(
            unclosed.where,
            "not-ended",
            f"The {unclosed.sort} is not ended.",
            f"Add a row of type end_{unclosed.sort}.",
            "",
            unclosed.name,
        )
    if not outline.top.rows:
        faults.add("survey", "empty", "The form asks nothing.", "Add a question.")
    return outline.top.rows


class _Outline:
    def __init__(self, faults: Faults) -> None:
        self.top = Raw({}, "", "", "group")
        self.stack, self._faults = [self.top], faults

    def take(self, cells: Mapping[str, str], where: str) -> None:
        kind = " ".join(cells.get("type", "").split())
        found = _CONTAINER.fullmatch(kind)
        if found is None:
            self._question(kind, cells, where)
        elif found[1] == "begin":
            self._begin(found[2], cells, where)
        else:
            self._end(found[2], where)

    def _chain(self) -> tuple[str, ...]:
        return tuple(raw.name for raw in self.stack if raw.sort == "repeat")

    def _name(self, cells: Mapping[str, str], where: str) -> str:
        name = cells.get("name", "")
        if not re.fullmatch(r"[^\W\d][\w.-]*", name):
            mend = "Use letters, digits and _, beginning with a letter."
            self._faults.add(where, "name", f"'{name[:80]}' is no name.", mend, "name", name)
        return name

    def _begin(self, sort: str, cells: Mapping[str, str], where: str) -> None:
        raw = Raw(cells, where, self._name(cells, where), sort, chain=self._chain())
        self.stack[-1].rows.append(raw)
        self.stack.append(raw)
        if len(self.stack) == _DEEPEST + 2:
            rule = f"More than {_DEEPEST} groups inside each other."
            self._faults.add(where, "nested-too-deep", rule, "Flatten the form.", about=str(_DEEPEST))

    def _end(self, sort: str, where: str) -> None:
        if len(self.stack) == 1 or self.stack[-1].sort != sort:
            opened = f"the {self.stack[-1].sort} '{self.stack[-1].name}'" if len(self.stack) > 1 else "nothing"
            rule = f"end_{sort} stands where {opened} is open."
            self._faults.add(where, "end-without-begin", rule, "Match begin and end.", about=f"end_{sort}")
            return
        ended = self.stack.pop()
        if not ended.rows:
            keep = self._faults.remark if sort == "group" else self._faults.add
            keep(ended.where, "empty", f"The {sort} '{ended.name}' holds no rows.", "Remove it or fill it.")

    def _question(self, kind: str, cells: Mapping[str, str], where: str) -> None:
        word, _, list_name = kind.partition(" ")
        list_name, _, other = list_name.partition(" ")
        if not word:
            self._faults.add(where, "type-missing", "The row has no type.", f"The usual ones are {_USUAL}.", "type")
            word = "text"
        elif word not in TYPES:
            near = next(iter(get_close_matches(word, _PLAYED, n=1)), "")
            mend = f"Did you mean '{near}'?" if near else f"The usual ones are {_USUAL}."
            self._faults.add(where, "unknown-type", f"'{kind[:80]}' is no type.", mend, "type", kind, near)
            word, list_name, other = "text", "", ""
        elif list_name.startswith("${") and (word != "select_one" or other or not list_name.endswith("}")):
            rule = f"Of the answers of a repeat ('{list_name[:80]}') one can be chosen, not several and no other."
            mend = "Use select_one, or write the choices into the sheet choices."
            self._faults.add(where, "choices-from-repeat", rule, mend, "type", list_name)
            word, list_name, other = "text", "", ""
        if (word.startswith("select_") or word == "rank") != bool(list_name) or other not in ("", "or_other"):
            rule = f"'{kind[:80]}' needs exactly a type and, for select, a list."
            self._faults.add(where, "list-name", rule, "Write select_one LIST.", "type", kind)
        raw = Raw(cells, where, self._name(cells, where), "question", word, list_name, bool(other), self._chain())
        raw.appearance = frozenset(cells.get("appearance", "").split())
        raw.parameters = as_parameters(cells.get("parameters", ""))[0]
        self.stack[-1].rows.append(raw)
