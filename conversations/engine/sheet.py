"""A form laid over answers: what is relevant, what each name holds, and which question is on the table."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from math import isfinite

from conversations.draft import Answer, Answers, State
from conversations.engine.values import as_single
from conversations.form import MOST, Form, Question, Repeat, Row
from conversations.formula.functions import Single, kept, number, truth
from conversations.formula.scope import Prefixes, Run, Scope

SETTLED = frozenset({State.GIVEN, State.SKIPPED})
BEFORE = "#"
"""Begins the path of what stood in the report before; such an entry is remembered, never asked and never shown."""
NOTE = "~"
"""Begins the path of what the engine notes for itself, such as how often a reply was not understood."""
SAME = NOTE + "same"
"""Where a new report notes from which one it began, until something is answered; below it, what is asked anew (`last=ask`)."""
CARRIED = NOTE + "carried"
"""Where it is noted that the answers were given under another version, until they are judged by this one."""
REPLY = NOTE + "reply"
"""Where a correction notes that it answers what an officer returned: it is sent as soon as nothing is left to ask."""
KEPT = NOTE + "kept/"
"""Begins the path of what a calculation that speaks of itself (once(), `.`) was when it was last worked out."""


@dataclass(frozen=True, slots=True, eq=False)
class Place:
    """A question at its place: the same question of a repeat stands at one place in each instance."""

    question: Question
    path: str
    scope: Scope
    total: int = 0
    """How many instances there are of the repeat around it; 0 outside of one."""


class Sheet:
    """The answers of one moment under a form. Everything is worked out at most once; make another when an answer changes."""

    __slots__ = ("_about", "_places", "_relevant", "_values", "answers", "form", "now")

    def __init__(self, form: Form, answers: Answers, now: datetime, about: Mapping[str, str]) -> None:
        self.form, self.answers, self.now, self._about = form, answers, now, about
        self._values: dict[str, Single] = {}
        self._relevant: dict[str, bool] = {}
        self._places: list[Place] | None = None

    def value(self, name: str, prefixes: Prefixes) -> Single:
        """What the question holds there; blank when it is not relevant or not settled."""
        path = prefixes[-1] + name
        found = self._values.get(path)
        if found is None:
            found = self._values[path] = self._worked_out(self.form.questions[name], path, prefixes)
        return found

    def _worked_out(self, question: Question, path: str, prefixes: Prefixes) -> Single:
        if not self.relevant(question, path, prefixes):
            return ""
        if question.calculation is not None:
            return kept(question.calculation(scope_at(self, prefixes)))
        answer = self.answers.get(path)
        return "" if answer is None or answer.state is State.PARTIAL else as_single(question, answer)

    def relevant(self, question: Question, path: str, prefixes: Prefixes) -> bool:
        """Whether the question is to be asked there: its own condition and those of all groups and repeats around it."""
        found = self._relevant.get(path)
        if found is None:
            found = self._relevant[path] = self._holds(question.conditions, prefixes)
        return found

    def _holds(self, conditions: tuple[tuple[int, Run], ...], prefixes: Prefixes) -> bool:
        return all(truth(run(scope_at(self, prefixes[: depth + 1]))) for depth, run in conditions)

    def stands(self, name: str, prefixes: Prefixes) -> bool:
        """Whether the question is relevant in that instance."""
        return self.relevant(self.form.questions[name], prefixes[-1] + name, prefixes)

    def kept(self, path: str) -> Single:
        """What the calculation of that path was when it was last worked out; blank before that."""
        answer = self.answers.get(KEPT + path)
        return "" if answer is None or isinstance(answer.value, tuple | None) else answer.value

    def become(self) -> dict[str, Answer]:
        """What the calculations that last (`Form.lasting`) have become, where that is not what was kept."""
        found: dict[str, Answer] = {}
        for place in self.computed():
            if place.question.name in self.form.lasting:
                value = self.value(place.question.name, place.scope.prefixes)
                plain = value.isoformat() if isinstance(value, date) else value
                if isinstance(plain, float) and not isfinite(plain):
                    continue  # Nothing that can be kept: it is worked out anew.
                if plain != self.kept(place.path):
                    found[KEPT + place.path] = Answer(plain)
        return found

    def before(self, name: str, prefixes: Prefixes) -> Single:
        """What the question held in the report before; blank when there was none."""
        answer = self.answers.get(BEFORE + prefixes[-1] + name)
        return "" if answer is None else as_single(self.form.questions[name], answer)

    def instances(self, repeat: str, prefixes: Prefixes) -> int:
        """How many times the repeat stands there, at most `MOST`."""
        row = self.form.repeats[repeat]
        if not self._holds(row.conditions, prefixes):
            return 0
        return self._counted(row, scope_at(self, prefixes))

    def _counted(self, repeat: Repeat, scope: Scope) -> int:
        if repeat.count is None:
            held = self.answers.get(scope.prefixes[-1] + repeat.name)
            told = held.value if held is not None and isinstance(held.value, int) else 0
            return min(max(told, repeat.least), repeat.most)
        count = number(repeat.count(scope))
        return int(min(count, MOST)) if count >= 1 else 0

    def about(self, column: str) -> str:
        """A plain fact about the owner of the report; blank when nobody knows it."""
        return self._about.get(column, "")

    @property
    def places(self) -> list[Place]:
        """Every relevant question and note, in the order of asking; what is computed is not among them."""
        if self._places is None:
            self._places = list(self.walk())
        return self._places

    def walk(self) -> Iterator[Place]:
        """The same one by one, for whoever does not need all of them."""
        return self._walk(self.form.rows, Scope(self), 0, computed=False)

    def computed(self) -> Iterator[Place]:
        """Every place again, with what is computed among them: for a review, a card, a report."""
        return self._walk(self.form.rows, Scope(self), 0, computed=True)

    def _walk(self, rows: tuple[Row, ...], scope: Scope, total: int, *, computed: bool, deep: bool = True) -> Iterator[Place]:
        for row in rows:
            if isinstance(row, Question):
                if row.type == "calculate" and not computed and not row.seen:
                    continue
                path = scope.prefixes[-1] + row.name
                # Whatever stands around it was found relevant on the way here: only its own condition is left.
                relevant = self._relevant.get(path)
                if relevant is None:
                    self._relevant[path] = relevant = row.relevant is None or truth(row.relevant(scope))
                if relevant:
                    yield Place(row, path, scope, total)
            elif row.relevant is not None and not truth(row.relevant(scope)):
                continue
            elif isinstance(row, Repeat):
                count = self._counted(row, scope) if deep else 0
                of = count if row.more is None else 0
                for index in range(1, count + 1):
                    yield from self._walk(row.rows, inside(scope, row.name, index), of, computed=computed)
                if row.more is not None and self._counted(row, scope) < row.most:
                    yield Place(row.more, scope.prefixes[-1] + row.name, scope, total)
            else:
                yield from self._walk(row.rows, scope, total, computed=computed, deep=deep)

    def on_the_table(self) -> Place | None:
        """The first question that is relevant and not settled; None when only the review is left."""
        return next(self._open(self.form.rows, Scope(self), 0), None)

    def _open(self, rows: tuple[Row, ...], scope: Scope, total: int) -> Iterator[Place]:
        # The same walk as `_walk`, without asking whether what is settled is relevant: most of a long draft is settled.
        for row in rows:
            if isinstance(row, Question):
                if row.asked and not self._given(path := scope.prefixes[-1] + row.name, row):
                    place = Place(row, path, scope, total)
                    if (row.relevant is None or truth(row.relevant(scope))) and not self.settled(place):
                        yield place
            elif row.relevant is not None and not truth(row.relevant(scope)):
                continue
            elif isinstance(row, Repeat):
                count = self._counted(row, scope)
                of = count if row.more is None else 0
                for index in range(1, count + 1):
                    yield from self._open(row.rows, inside(scope, row.name, index), of)
                path = scope.prefixes[-1] + row.name
                if row.more is not None and count < row.most and not self._given(path, row.more):
                    yield Place(row.more, path, scope, total)
            else:
                yield from self._open(row.rows, scope, total)

    def _given(self, path: str, question: Question) -> bool:
        answer = self.answers.get(path)
        return answer is not None and (
            answer.state is State.GIVEN or (answer.state is State.SKIPPED and question.required is False)
        )

    def counts(self) -> Iterator[tuple[str, int]]:
        """How many instances each open repeat has, by its path."""
        for repeat in self.form.repeats.values():
            if repeat.more is not None:
                for prefixes in self._standing(repeat.chain):
                    if self._holds(repeat.conditions, prefixes):
                        yield prefixes[-1] + repeat.name, self._counted(repeat, scope_at(self, prefixes))

    def _standing(self, chain: tuple[str, ...]) -> list[Prefixes]:
        places: list[Prefixes] = [("",)]
        for name in chain:
            places = [(*at, f"{at[-1]}{name}/{index}/") for at in places for index in range(1, self.instances(name, at) + 1)]
        return places

    def beside(self, place: Place) -> list[Place]:
        """The questions and notes of the same instance, or of the form's top, in order: one section of the way."""
        chain = place.question.chain
        rows = self.form.repeats[chain[-1]].rows if chain else self.form.rows
        return list(self._walk(rows, place.scope, place.total, computed=False, deep=False))

    def first(self) -> Place | None:
        """The first question of all."""
        return next((place for place in self.walk() if place.question.asked), None)

    def settled(self, place: Place) -> bool:
        """Whether nobody has to answer it any more. What was skipped is open again once it has become required."""
        answer = self.answers.get(place.path)
        if answer is None or answer.state not in SETTLED:
            return False
        return answer.state is State.GIVEN or not place.question.needs(place.scope)

    def at(self, path: str) -> Place | None:
        """The relevant question of that path, or None."""
        return next((place for place in self.places if place.path == path), None)


def scope_at(sheet: Sheet, prefixes: Prefixes, dot: Single = "") -> Scope:
    """The scope of an instance, known by its prefixes."""
    index = int(prefixes[-1].rsplit("/", 2)[1]) if len(prefixes) > 1 else 0
    return Scope(sheet, prefixes, index, dot)


def inside(scope: Scope, repeat: str, index: int) -> Scope:
    """The scope of one instance of a repeat that stands in `scope`."""
    return Scope(scope.sheet, (*scope.prefixes, f"{scope.prefixes[-1]}{repeat}/{index}/"), index)
