"""The outline of a survey sheet: rows put inside their groups and repeats, with types and names checked."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from conversations.authoring.faults import Faults, row_name
from conversations.authoring.languages import in_own_words
from conversations.authoring.lowering import played
from conversations.authoring.sheets import Sheets, as_parameters
from conversations.authoring.types import TYPES as AUTHORED
from conversations.engine.kinds import TYPES

_CONTAINER = re.compile(r"(begin|end)[ _](group|repeat)")
_DEEPEST = 8


@dataclass(slots=True)
class Raw:
    """A row of the survey sheet before its expressions are compiled."""

    cells: Mapping[str, str]
    where: str
    name: str
    sort: str
    """`question`, `group` or `repeat`."""
    type: str = ""
    list_name: str = ""
    other: bool = False
    """Whether `or_other` stands beside the list."""
    chain: tuple[str, ...] = ()
    appearance: frozenset[str] = frozenset()
    parameters: dict[str, str] = field(default_factory=dict)
    rows: list[Raw] = field(default_factory=list)


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
        self._names: dict[str, str] = {}

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
        if not re.fullmatch(r"[A-Za-z_][A-Za-z0-9_.-]*", name):
            mend = "Use letters, digits and _, beginning with a letter."
            self._faults.add(where, "name", f"'{name[:80]}' is no name.", mend, "name", name)
        elif name in self._names:
            rule = f"The name '{name}' stands at {self._names[name]} too."
            self._faults.add(where, "name-twice", rule, "Rename one of them.", "name", name)
        self._names.setdefault(name, where)
        return name

    def _begin(self, sort: str, cells: Mapping[str, str], where: str) -> None:
        raw = Raw(cells, where, self._name(cells, where), sort, chain=self._chain())
        self.stack[-1].rows.append(raw)
        self.stack.append(raw)
        if len(self.stack) == _DEEPEST:
            rule = f"More than {_DEEPEST - 2} groups inside each other."
            self._faults.add(where, "nested-too-deep", rule, "Flatten the form.", about=str(_DEEPEST - 2))

    def _end(self, sort: str, where: str) -> None:
        if len(self.stack) == 1 or self.stack[-1].sort != sort:
            opened = f"the {self.stack[-1].sort} '{self.stack[-1].name}'" if len(self.stack) > 1 else "nothing"
            rule = f"end_{sort} stands where {opened} is open."
            self._faults.add(where, "end-without-begin", rule, "Match begin and end.", about=f"end_{sort}")
            return
        ended = self.stack.pop()
        if not ended.rows:
            self._faults.add(ended.where, "empty", f"The {sort} '{ended.name}' holds no rows.", "Remove it or fill it.")

    def _question(self, kind: str, cells: Mapping[str, str], where: str) -> None:
        word, _, list_name = kind.partition(" ")
        list_name, _, other = list_name.partition(" ")
        if word not in TYPES:
            known = ", ".join(sorted(name for name, type_ in AUTHORED.items() if not type_.refused))
            mend = f"Known are {known}, begin/end group, begin/end repeat."
            self._faults.add(where, "unknown-type", f"'{kind[:80]}' is no type.", mend, "type", kind)
            word, list_name, other = "text", "", ""
        if (word.startswith("select_") or word == "rank") != bool(list_name) or other not in ("", "or_other"):
            rule = f"'{kind[:80]}' needs exactly a type and, for select, a list."
            self._faults.add(where, "list-name", rule, "Write select_one LIST.", "type", kind)
        raw = Raw(cells, where, self._name(cells, where), "question", word, list_name, bool(other), self._chain())
        raw.appearance = frozenset(cells.get("appearance", "").split())
        raw.parameters = as_parameters(cells.get("parameters", ""))[0]
        self.stack[-1].rows.append(raw)
