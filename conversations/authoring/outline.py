"""The outline of a survey sheet: rows put inside their groups and repeats, with types and names checked."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from conversations.authoring.faults import Faults, row_name
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
    chain: tuple[str, ...] = ()
    appearance: frozenset[str] = frozenset()
    parameters: dict[str, str] = field(default_factory=dict)
    rows: list[Raw] = field(default_factory=list)


def outlined(survey: Sequence[Mapping[str, str]], faults: Faults) -> list[Raw]:
    """The rows as a tree. Faults are kept; what is unusable is left out so that the rest can be checked too."""
    outline = _Outline(faults)
    for number, cells in enumerate(survey, 1):
        outline.take(cells, row_name("survey", number, cells.get("name", "")))
    for unclosed in outline.stack[1:]:
        faults.add(unclosed.where, "not-ended", f"The {unclosed.sort} is not ended.", f"Add a row of type end_{unclosed.sort}.")
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
            self._faults.add(where, "name", f"'{name}' is no name.", "Use letters, digits and _, beginning with a letter.")
        elif name in self._names:
            self._faults.add(where, "name-twice", f"The name '{name}' stands at {self._names[name]} too.", "Rename one of them.")
        self._names.setdefault(name, where)
        return name

    def _begin(self, sort: str, cells: Mapping[str, str], where: str) -> None:
        raw = Raw(cells, where, self._name(cells, where), sort, chain=self._chain())
        self.stack[-1].rows.append(raw)
        self.stack.append(raw)
        if len(self.stack) == _DEEPEST:
            self._faults.add(where, "nested-too-deep", f"More than {_DEEPEST - 2} groups inside each other.", "Flatten the form.")

    def _end(self, sort: str, where: str) -> None:
        if len(self.stack) == 1 or self.stack[-1].sort != sort:
            opened = f"the {self.stack[-1].sort} '{self.stack[-1].name}'" if len(self.stack) > 1 else "nothing"
            self._faults.add(where, "end-without-begin", f"end_{sort} stands where {opened} is open.", "Match begin and end.")
            return
        ended = self.stack.pop()
        if not ended.rows:
            self._faults.add(ended.where, "empty", f"The {sort} '{ended.name}' holds no rows.", "Remove it or fill it.")

    def _question(self, kind: str, cells: Mapping[str, str], where: str) -> None:
        word, _, list_name = kind.partition(" ")
        if word not in TYPES:
            known = ", ".join(sorted(TYPES))
            self._faults.add(
                where, "unknown-type", f"'{kind}' is no type.", f"Known are {known}, begin/end group, begin/end repeat."
            )
            word = "text"
        if word.startswith("select_") != bool(list_name):
            self._faults.add(
                where, "list-name", f"'{kind}' needs exactly a type and, for select, a list.", "Write select_one LIST."
            )
        raw = Raw(cells, where, self._name(cells, where), "question", word, list_name, self._chain())
        raw.appearance = frozenset(cells.get("appearance", "").split())
        for pair in cells.get("parameters", "").split():
            key, equals, value = pair.partition("=")
            if not equals or not value:
                self._faults.add(where, "parameters", f"'{pair}' is no parameter.", "Write name=value with blanks between pairs.")
            raw.parameters[key] = value
        self.stack[-1].rows.append(raw)
