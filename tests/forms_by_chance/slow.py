"""A second, slow and simple reading of XLSForm, from its specification alone: all is worked out again until it stands still.

It is told a form as a tree and what a report holds, and says which questions are relevant, what each calculation comes to, and
what is wrong with the answers.
"""

from __future__ import annotations

import math
from collections.abc import Container, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from conversations.draft import Value
from tests.forms_by_chance.answers import belongs
from tests.forms_by_chance.rows import GIVEN, Made, Row, call, name, text
from tests.formula.twin import Held, Tree, evaluated, number, truth

MOST = 200
Prefixes = tuple[str, ...]
Places = dict[str, tuple[Row, Prefixes]]


@dataclass
class Slow:
    """A form laid over what a report holds."""

    made: Made
    filed: Mapping[str, Value]
    today: date
    began: date
    values: dict[str, Held] = field(default_factory=dict)
    """What stands at each relevant place."""
    counts: dict[str, int] = field(default_factory=dict)
    """How often each relevant repeat stands."""
    places: Places = field(default_factory=dict)
    """The relevant questions by their paths, with whatever is computed."""

    def __post_init__(self) -> None:
        self.chains = {row.name: chain for row, chain in self.made.every()}
        for _ in range(100):
            before = self.values, self.counts
            self.places = {}
            values: dict[str, Held] = {}
            counts: dict[str, int] = {}
            self._walk(self.made.rows, ("",), values, counts)
            self.values, self.counts = values, counts
            if repr(before) == repr((values, counts)):
                return
        raise AssertionError("it never stands still")

    def _walk(self, rows: Sequence[Row], at: Prefixes, values: dict[str, Held], counts: dict[str, int]) -> None:
        for row in _with_other(rows):
            if "relevant" in row.trees and not truth(self.worked_out(row.trees["relevant"], at)):
                continue
            path = at[-1] + row.name
            if row.sort == "group":
                self._walk(row.rows, at, values, counts)
            elif row.sort == "repeat":
                counts[path] = self._times(row, at)
                for index in range(1, counts[path] + 1):
                    self._walk(row.rows, (*at, f"{path}/{index}/"), values, counts)
            elif row.type != "note":
                self.places[path] = row, at
                values[path] = self._held(row, path, at)

    def _times(self, row: Row, at: Prefixes) -> int:
        if "repeat_count" in row.trees:
            times = number(self.worked_out(row.trees["repeat_count"], at))
            return int(min(times, MOST)) if times >= 1 else 0
        told = self.filed.get(at[-1] + row.name)
        bounds = dict(part.split("=") for part in row.cells.get("parameters", "").split())
        return min(max(told if isinstance(told, int) else 0, int(bounds.get("least", 0))), int(bounds.get("most", MOST)))

    def _held(self, row: Row, path: str, at: Prefixes) -> Held:
        if row.type in ("calculate", "hidden"):
            tree = row.trees["calculation"]
            if tree[0] == "name" and tree[1] in GIVEN:
                return as_held(row, self.filed.get(path))
            return _left(self.worked_out(tree, at))
        if row.type == "today":
            return self.began
        return "Contoh" if row.type == "username" else as_held(row, self.filed.get(path))

    def worked_out(self, tree: Tree, at: Prefixes, dot: Held = "", choice: Mapping[str, str] | None = None) -> Held:
        """What a formula comes to at a place."""
        return evaluated(tree, _Names(self, at, {"=.": dot, "=today()": self.today, **_columns(choice)}))

    def named(self, called: str, at: Prefixes) -> Held:
        """What `${called}` means there: what stands in the same instances, else all nodes below them."""
        if called.startswith("last-saved#"):
            return self._before(called.removeprefix("last-saved#"), at)
        chain, here = self.chains[called], _chain(at)
        shared = next((i for i, (a, b) in enumerate(zip(chain, here, strict=False)) if a != b), min(len(chain), len(here)))
        is_repeat = any(row.name == called and row.sort == "repeat" for row, _ in self.made.every())
        if shared == len(chain) and not is_repeat:
            return self.values.get(at[shared] + called, "")
        inner = (*chain, called) if is_repeat else chain
        beginnings = self._beginnings(at[shared], inner[shared:])
        if is_repeat:
            return ["" for _ in beginnings]
        return [self.values[begins + called] for begins in beginnings if begins + called in self.values]

    def _before(self, called: str, at: Prefixes) -> Held:
        row = next(row for row, _ in self.made.every() if row.name == called)
        return as_held(row, self.filed.get(f"#{at[len(self.chains[called])]}{called}"))

    def _beginnings(self, begins: str, chain: Sequence[str]) -> list[str]:
        if not chain:
            return [begins]
        path = begins + chain[0]
        return [end for at in range(1, self.counts.get(path, 0) + 1) for end in self._beginnings(f"{path}/{at}/", chain[1:])]

    def offered(self, row: Row, at: Prefixes) -> list[Mapping[str, str]]:
        """The choices of a question there."""
        entries = [*self.made.lists.get(row.list_name, ()), *([{"name": "other"}] if row.other else [])]
        tree = row.trees.get("choice_filter")
        return [entry for entry in entries if tree is None or truth(self.worked_out(tree, at, choice=entry))]

    def wrong(self, among: Container[str] | None = None) -> Iterator[str]:
        """What is wrong with the answers of the report, or with those at some paths only."""
        for path, (row, at) in self.places.items():
            if not row.asked or not (among is None or path in among):
                continue
            value, names = self.filed.get(path), [entry["name"] for entry in self.offered(row, at)]
            if value is None or value == ():
                if self._needed(row, at) and not (row.list_name and not names):
                    yield f"{path} is required and blank"
                continue
            if reason := belongs(row, value, names):
                yield f"{path}: {value!r} {reason}"
            tree = row.trees.get("constraint")
            if tree is not None and not truth(self.worked_out(tree, at, as_held(row, value))):
                yield f"{path}: {value!r} breaks its constraint"

    def _needed(self, row: Row, at: Prefixes) -> bool:
        tree = row.trees.get("required")
        return row.cells.get("required") == "yes" if tree is None else truth(self.worked_out(tree, at))

    def computed(self) -> dict[str, Value]:
        """What a report holds of calculations, but for `start`, which only a clock knows."""
        known = [path for path, (row, _) in self.places.items() if not row.asked and row.type != "start"]
        found = {path: _plain(self.values[path]) for path in known}
        return {path: value for path, value in found.items() if value not in ("", None)}

    def asked(self) -> set[str]:
        """The paths of the questions that somebody answers."""
        return {path for path, (row, _) in self.places.items() if row.asked}

    def open_counts(self) -> dict[str, int]:
        """How often each repeat without a count stands."""
        counted = {row.name for row, _ in self.made.every() if "repeat_count" in row.trees}
        return {path: times for path, times in self.counts.items() if path.rpartition("/")[2] not in counted}


class _Names(dict[str, Held]):
    """The names of a place, looked up when they are asked for."""

    def __init__(self, slow: Slow, at: Prefixes, fixed: Mapping[str, Held]) -> None:
        super().__init__(fixed)
        self._slow, self._at = slow, at

    def __missing__(self, called: str) -> Held:
        if called == "=position(..)":
            return float(self._at[-1].rsplit("/", 2)[1])
        return self._slow.named(called, self._at)


def _columns(choice: Mapping[str, str] | None) -> dict[str, Held]:
    return {} if choice is None else {f"={column}": cell for column, cell in choice.items()}


def _chain(at: Prefixes) -> tuple[str, ...]:
    return tuple(begins.split("/")[-3] for begins in at[1:])


def _with_other(rows: Sequence[Row]) -> Iterator[Row]:
    """XLSForm: `or_other` adds a text question that is relevant when 'other' is chosen."""
    for row in rows:
        yield row
        if row.sort == "question" and row.other:
            chosen = call("selected", name(row.name), text("other"))
            both = chosen if "relevant" not in row.trees else ("op", "and", chosen, row.trees["relevant"])
            yield Row("question", f"{row.name}_other", {"type": "text"}, {"relevant": both})


def as_held(row: Row, value: Value) -> Held:
    """An answer as formulas see it: a day that is known by its month or year only is the first of it (ODK)."""
    if value is None:
        return ""
    if isinstance(value, tuple):
        return " ".join(value)
    if row.gives == "date" and isinstance(value, str):
        return date.fromisoformat((value + "-01-01")[:10])
    return value


def _left(value: Held) -> Held:
    """What a calculation leaves (JavaRosa): no number is blank, a truth is a text, of several nodes the first."""
    if isinstance(value, list):
        return _left(value[0]) if value else ""
    if isinstance(value, bool):
        return "true" if value else "false"
    return "" if isinstance(value, float) and math.isnan(value) else value


def _plain(value: Held) -> Value:
    if isinstance(value, float):
        # What is divided by nothing is no number that a report could hold.
        return None if not math.isfinite(value) else int(value) if value.is_integer() else value
    return value.isoformat() if isinstance(value, date) else value if isinstance(value, str | int) else None
