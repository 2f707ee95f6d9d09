"""What a form is: questions, groups and repeats in the order in which they are asked, with everything compiled."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from conversations.formula.functions import text, truth
from conversations.formula.scope import LANGUAGE, Choice, Run, Scope
from conversations.formula.set_functions import each

MOST = 200
"""Instances of one repeat: a slip of the finger (`2000`) must not make a form that never ends."""


@dataclass(frozen=True, slots=True)
class Template:
    """Words that may hold `${name}`: fixed when `run` is None."""

    source: str = ""
    run: Callable[[Scope], str] | None = None
    others: Mapping[str, Template] = field(default_factory=dict)
    """The same words in other languages, by the code of the language."""

    def __bool__(self) -> bool:
        return bool(self.source)

    def words(self, scope: Scope) -> str:
        """The words with the answers put in. Plain text: whoever shows it escapes it."""
        if self.others and (other := self.others.get(scope.sheet.about(LANGUAGE))):
            return other.words(scope)
        return self.run(scope) if self.run else self.source


@dataclass(frozen=True, slots=True, eq=False)
class Question:
    """One row of the survey that can hold an answer, be computed, or only be said (`note`)."""

    name: str
    type: str
    """XLSForm's type, without the name of the list."""
    kind: str
    """The key of its row in `kinds.KINDS`."""
    chain: tuple[str, ...]
    """The repeats around it, outermost first."""
    label: Template = field(default_factory=Template)
    title: Template = field(default_factory=Template)
    """What it is called in a review, on a card and over a column (`betang::title`); its label where that says it."""
    hint: Template = field(default_factory=Template)
    guidance: Template = field(default_factory=Template)
    required: bool | Run = False
    required_message: Template = field(default_factory=Template)
    relevant: Run | None = None
    conditions: tuple[tuple[int, Run], ...] = ()
    """Everything that must be true for it to be asked, with the number of repeats around each: its own last."""
    groups: tuple[Template, ...] = ()
    """The labels of the groups around it, outermost first; of those around its repeat the repeat speaks."""
    constraint: Run | None = None
    constraint_message: Template = field(default_factory=Template)
    warning: Run | None = None
    """When it is true, an answer within the constraint is kept only after the person has said that it is so."""
    warning_message: Template = field(default_factory=Template)
    calculation: Run | None = None
    default: Template = field(default_factory=Template)
    choice_filter: Run | None = None
    narrowing: Callable[[Scope], Sequence[Choice]] | None = None
    """The choices that the filter can let through at all, found without looking at each of thousands."""
    choices: tuple[Choice, ...] = ()
    drawn: Run | None = None
    """The answers of a repeat that are its choices (`select_one ${name}`): each is a name and a label in one."""
    spoken: Mapping[str, Template] = field(default_factory=dict)
    """The labels of its choices that speak of other answers, by how they stand in the form."""
    appearance: frozenset[str] = frozenset()
    parameters: Mapping[str, str] = field(default_factory=dict)
    picture: Template = field(default_factory=Template)
    """The file of the picture that is shown with it, as the form names it."""
    seen: bool = False
    """Of what nobody answers: whether it is said when its place is reached, as a note or as a value that cannot be changed."""
    checked_by: frozenset[str] = frozenset()
    """The names that its constraint and its choice_filter name."""

    asked: bool = field(init=False)
    """Whether somebody is to answer it."""

    def __post_init__(self) -> None:
        object.__setattr__(self, "asked", self.type not in ("note", "calculate", "hidden"))

    def called(self, scope: Scope) -> str:
        """Its title, or its label; blank for what is computed and never shown."""
        return (self.title or self.label).words(scope)

    def needs(self, scope: Scope) -> bool:
        """Whether it cannot be skipped there. Nobody needs to choose where the filter lets nothing through."""
        needed = self.required if isinstance(self.required, bool) else truth(self.required(scope))
        free = self.choice_filter is None and self.drawn is None
        return needed and (free or next(self.offered(scope), None) is not None)

    def offered(self, scope: Scope) -> Iterator[Choice]:
        """The choices that the filter lets through there, in the order of the list; answers of a repeat but once."""
        if self.drawn is not None:
            yield from (Choice(said, said, {}) for said in dict.fromkeys(map(text, each((self.drawn(scope),)))) if said)
            return
        run = self.choice_filter
        if run is None:
            yield from self.choices
            return
        looking = replace(scope)
        for choice in self.choices if self.narrowing is None else self.narrowing(scope):
            looking.choice = choice
            if truth(run(looking)):
                yield choice


@dataclass(frozen=True, slots=True, eq=False)
class Group:
    """Rows that stand under one heading and one condition."""

    name: str
    label: Template
    relevant: Run | None
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True, eq=False)
class Repeat:
    """Rows that are asked as many times as `count` says, or until somebody says that there is no other one (`more`)."""

    name: str
    label: Template
    relevant: Run | None
    rows: tuple[Row, ...]
    count: Run | None
    """None: it is open."""
    chain: tuple[str, ...]
    conditions: tuple[tuple[int, Run], ...]
    more: Question | None = None
    """Of an open repeat: stands behind its last instance, bears its name, and its answer is how many instances there are."""
    least: int = 0
    """Of an open repeat: the instances that are there without being asked for."""
    most: int = MOST


Row = Question | Group | Repeat


@dataclass(frozen=True, slots=True, eq=False)
class Form:
    """A form in one version, ready to be asked. Never changed once read."""

    name: str
    version: str
    title: str
    rows: tuple[Row, ...]
    questions: Mapping[str, Question]
    repeats: Mapping[str, Repeat]
    lists: Mapping[str, tuple[Choice, ...]]
    uses: Mapping[str, frozenset[str]]
    """What each name rests on directly: through its condition, its calculation, the count of its repeat."""
    settings: Mapping[str, str]
    """The columns of the settings sheet as they stand; `fact::active` names the field that gives the fact `active`."""
    remembered: frozenset[str] = frozenset()
    """The names that some expression reads from the report before (`${last-saved#name}`)."""
    lasting: frozenset[str] = frozenset()
    """The calculations that speak of what they were before: those with once() or `.` in them."""
    pictures: tuple[str, ...] = ()
    """The files of the pictures that its questions show, in any language, in the order of the form."""

    @property
    def reports(self) -> bool:
        """Whether a village sends it; the others are small forms of the bot itself."""
        return self.settings.get("filled_by") == "head"


def questions(rows: tuple[Row, ...]) -> Iterator[Question]:
    """Every question below the rows, in order."""
    for row in rows:
        if isinstance(row, Question):
            yield row
        else:
            yield from questions(row.rows)
