"""What an expression may speak of: where it stands in a form, and what that form holds at the moment it is asked."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Protocol

from conversations.formula.cost import Cost
from conversations.formula.functions import Single, Value
from conversations.formula.nodes import ExpressionError, Node

REFERENCE = re.compile(r"\$\{([^}]*)\}")
"""An answer that words speak of."""
Prefixes = tuple[str, ...]
"""The beginnings of paths on the way to an instance: `("", "koperasi/2/")`. The last one is the place itself."""


class Laid(Protocol):
    """What an expression asks of a form that is laid over answers."""

    @property
    def now(self) -> datetime:
        """The local time of the turn."""

    def value(self, name: str, prefixes: Prefixes) -> Single:
        """What the question holds in that instance; blank when it is not relevant or not answered."""

    def before(self, name: str, prefixes: Prefixes) -> Single:
        """What the question held in the report before."""

    def stands(self, name: str, prefixes: Prefixes) -> bool:
        """Whether the question is relevant in that instance: what is not is no node of a nodeset."""

    def kept(self, path: str) -> Single:
        """What the calculation of that path was when it was last worked out; blank before that. For once() and `.`."""

    def instances(self, repeat: str, prefixes: Prefixes) -> int:
        """How many times the repeat stands there."""

    def about(self, column: str) -> str:
        """A plain fact about the owner of the report, such as the name of the village."""


@dataclass(slots=True)
class Scope:
    """Where an expression stands: the answers, the instance, and the value or the choice that is being judged."""

    sheet: Laid
    prefixes: Prefixes = ("",)
    index: int = 0
    dot: Single = ""
    choice: Choice | None = None
    position: int = 0
    """Which one is being looked at inside of brackets, from 1."""
    size: int = 0
    """How many are being looked at inside of brackets."""
    outer: Scope | None = None
    """Inside of brackets: where the expression itself stands, which is what current() means."""


Run = Callable[[Scope], Value]
LANGUAGE = "bahasa"
"""The fact (`pulldata('betang', 'bahasa')`) that holds the language of whoever fills in the form, by its code."""


@dataclass(frozen=True, slots=True)
class Choice:
    """One entry of a choices list; `more` holds the extra columns."""

    name: str
    label: str
    more: Mapping[str, str]
    spoken: Mapping[str, str] = field(default_factory=dict)
    """The label in other languages, by the code of the language."""

    def cell(self, column: str) -> str:
        """What stands in a column; blank when nothing does."""
        return self.name if column == "name" else self.label if column == "label" else self.more.get(column, "")

    def speaks_of(self) -> frozenset[str]:
        """The names of answers that its label speaks of, in any language."""
        return frozenset(name for label in (self.label, *self.spoken.values()) if "${" in label for name in references(label))


def references(words: str) -> list[str]:
    """The names in the `${…}` of some words."""
    return [name.strip() for name in REFERENCE.findall(words)]


@dataclass(frozen=True, slots=True)
class Spot:
    """Where a name stands in a form."""

    chain: tuple[str, ...] = ()
    """The repeats around it, outermost first."""
    sort: str = "question"
    """`question`, `group` or `repeat`; `shared` for a name that stands in several groups, so that nobody bears it alone."""
    list_name: str = ""
    parents: tuple[str, ...] | None = None
    """The groups and repeats around it, outermost first; None when nobody looked."""


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What an expression may speak of: the names of the form, its lists, and where the expression itself stands."""

    spots: Mapping[str, Spot]
    lists: Mapping[str, tuple[Choice, ...]]
    chain: tuple[str, ...] = ()
    dot: bool = False
    """Whether `.` has a meaning: in a constraint."""
    columns: frozenset[str] = frozenset()
    """The bare names that have a meaning: in a choice_filter, the columns of the list."""
    here: str = ""
    """The row that the expression belongs to; `..` is seen from there. Blank where nobody said."""
    own: str = ""
    """The calculation that the expression is, for once() and `.`; blank where it is none."""
    item: str = ""
    """Inside of brackets: the repeat whose instance is being looked at, or the list in quotes whose row is."""
    outer: Surroundings | None = None
    """Inside of brackets: where the expression itself stands."""
    looks: int = 1
    """How often at most the expression is worked out: once, or for everything that brackets look at."""
    cost: Cost = field(default_factory=Cost)
    """What the expression has come to so far."""


def spot_of(name: str, around: Surroundings) -> Spot:
    """Where the name stands. Raises ExpressionError with the nearest name that exists."""
    if name not in around.spots:
        near = nearest(name, around.spots)
        mend = f"Did you mean ${{{near}}}?" if near else "Add it."
        raise ExpressionError("unknown-name", f"No row has the name '{name}'.", mend, name, near)
    if around.spots[name].sort == "shared":
        rule = f"Several rows have the name '{name}'; it stays open which one is meant."
        raise ExpressionError("name-shared", rule, "Rename them, or write the path, such as ../name.", name)
    return around.spots[name]


def within(name: str, container: str, around: Surroundings) -> str:
    """What a name inside of a group or repeat is called: where several groups have one of that name, it bears the group's."""
    own = f"{container}-{name}"
    return own if container and own in around.spots else name


def nearest(name: str, known: Mapping[str, object]) -> str:
    """The known name that was most likely meant; blank when none is alike."""
    small = name.lower()
    alike = [other for other in known if other[:3].lower() == small[:3] or set(other.lower()) == set(small)]
    return min(alike, key=lambda other: abs(len(other) - len(name)), default="")


def shared(one: tuple[str, ...], other: tuple[str, ...]) -> int:
    """How many repeats two chains have in common, from the outside."""
    return next((i for i, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))


def choices_of(name: str, around: Surroundings) -> tuple[Choice, ...]:
    """The entries of a choices list. Raises ExpressionError when there is none of that name."""
    if name not in around.lists:
        mend = "Check the column list_name of choices."
        raise ExpressionError("unknown-list", f"No choices list is named '{name}'.", mend, name, nearest(name, around.lists))
    return around.lists[name]


def counted(name: str, arguments: tuple[Node, ...], least: int, most: int) -> None:
    """Raises ExpressionError when a function is given too few values or too many."""
    if not least <= len(arguments) <= most:
        wanted = str(least) if least == most else f"{least} to {most}"
        rule = f"{name}() takes {wanted} values, not {len(arguments)}."
        raise ExpressionError("argument-count", rule, "Check the commas.", f"{name}()")
