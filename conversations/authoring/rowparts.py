"""Compiles the cells of one survey row: expressions, words with `${name}` in them, defaults and choices."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from conversations.authoring.circles import Uses
from conversations.authoring.faults import Faults
from conversations.authoring.languages import beside
from conversations.authoring.lists import UNSAID
from conversations.authoring.lowering import OTHER, OTHER_WORDS
from conversations.authoring.raws import Raw
from conversations.authoring.styled import unstyled
from conversations.form import Template
from conversations.formula.evaluation import compiled, narrowing
from conversations.formula.expressions import ExpressionError, height, keeps, names, parse
from conversations.formula.functions import kept, text
from conversations.formula.nodes import Call, Node, walk, whose_choices
from conversations.formula.rows import columns_of
from conversations.formula.scope import Choice, Run, Scope, Spot, Surroundings, choices_of

_REF = re.compile(r"(\$\{[^}]*\})")
_COMPUTED = re.compile(r"\$\{|[\w-]\(")
_RECKONED = re.compile(r"\S\s*(?:[+*]|\s-\s|\b(?:div|mod)\b)\s*\S")
"""What makes a formula of a default where a number is asked."""
_YES = frozenset({"yes", "true", "true()"})
_NO = frozenset({"", "no", "false", "false()"})


@dataclass(slots=True)
class Parts:
    """The cells of all rows, compiled one by one; faults are kept and something harmless put in the place."""

    spots: Mapping[str, Spot]
    lists: Mapping[str, tuple[Choice, ...]]
    faults: Faults
    twins: Mapping[str, frozenset[str]] = field(default_factory=dict)
    """The names that several rows share, each with what the rows are called instead."""
    uses: dict[str, Uses] = field(default_factory=dict)
    """What a name rests on, directly: filled while the form is put together."""
    remembered: set[str] = field(default_factory=set)
    lasting: set[str] = field(default_factory=set)
    """The calculations that speak of what they were before."""
    heights: dict[str, int] = field(default_factory=dict)
    """How many calls stand on each other to work a name out, without what it rests on."""
    columns: dict[str, frozenset[str]] = field(default_factory=dict)
    """The columns of the lists that were asked for: many questions may choose from one long list."""

    def _around(self, raw: Raw, column: str) -> Surroundings:
        chain = (*raw.chain, raw.name) if column == "inner" else raw.chain
        columns: frozenset[str] = frozenset()
        if column == "choice_filter":
            columns = self._columns(raw.list_name)
        here, own = ("" if column == "inner" else raw.name), (raw.name if column == "calculation" else "")
        # A default is worked out where nothing has been answered: its `.` is blank, and once() is what stands in it.
        dot = column in ("constraint", "betang::warning", "default")
        return Surroundings(self.spots, self.lists, chain, dot, columns, here, own)

    def _columns(self, list_name: str) -> frozenset[str]:
        if list_name not in self.columns:
            self.columns[list_name] = columns_of(self.lists.get(list_name, ()))
        return self.columns[list_name]

    def _compiled(self, raw: Raw, column: str, source: str, around: Surroundings) -> Run | None:
        try:
            tree = parse(source)
            self.remembered |= {name.name for name in names(tree) if name.last}
            self.heights[raw.name] = max(self.heights.get(raw.name, 0), height(tree))
            if around.own and keeps(tree):
                self.lasting.add(raw.name)
            return compiled(source, around)
        except ExpressionError as error:
            self.faults.expression(raw.where, column, error)
            return None

    def expression(self, raw: Raw, column: str) -> Run | None:
        """The expression of a column; None when the cell is blank or faulty."""
        source = raw.cells.get(column, "")
        return self._compiled(raw, column, source, self._around(raw, column)) if source else None

    def choice_filter(self, raw: Raw) -> Run | None:
        """What each entry of a list is judged by; answers of a repeat are judged where they are drawn."""
        return None if raw.drawn else self.expression(raw, "choice_filter")

    def drawn(self, raw: Raw) -> Run | None:
        """The answers of a repeat that are the choices (`select_one ${name}`), from every instance that the filter wants."""
        if not raw.drawn:
            return None
        spot = self.spots.get(raw.drawn)
        if spot is None or not spot.chain or spot.sort != "question" or spot.parents is None:
            rule = f"'{raw.drawn}' is no question of a repeat, whose answers could be chosen from."
            mend = "Name one that stands in a repeat, or write the choices into the sheet choices."
            self.faults.add(raw.where, "choices-from-repeat", rule, mend, "type", raw.list_name)
            return None
        repeat, condition = spot.chain[-1], raw.cells.get("choice_filter", "true()")
        steps = "/".join((*spot.parents[spot.parents.index(repeat) + 1 :], raw.drawn))
        return self._compiled(raw, "choice_filter", f"${{{repeat}}}[{condition}]/{steps}", self._around(raw, "type"))

    def narrowing(self, raw: Raw) -> Callable[[Scope], Sequence[Choice]] | None:
        """A short way to the choices that the filter lets through; None where there is none."""
        source = raw.cells.get("choice_filter", "")
        try:
            return narrowing(source, self.lists.get(raw.list_name, ()), self._around(raw, "choice_filter")) if source else None
        except ExpressionError:
            return None

    def required(self, raw: Raw) -> bool | Run:
        """Whether an answer is needed: a plain yes or no, or an expression."""
        source = raw.cells.get("required", "").lower()
        if source in _YES or source in _NO:
            return source in _YES
        return self.expression(raw, "required") or False

    def names(self, raw: Raw, column: str) -> Uses:
        """The names an expression rests on in the report itself; none when it is blank or faulty."""
        try:
            source = raw.cells.get(column, "")
            tree = parse(source) if source else None
            found = {name.name for name in names(tree) if not name.last} | self._said(tree) if tree else set()
            return frozenset(one for name in found for one in self.twins.get(name, (name,)))
        except ExpressionError:
            return frozenset()

    def _said(self, tree: Node) -> set[str]:
        """The names that the labels speak of which jr:choice-name() gives."""
        asked = {whose_choices(node) for node in walk(tree) if isinstance(node, Call) and node.name == "jr:choice-name"}
        lists = {self.spots[name].list_name for name in asked if name in self.spots}
        return {name for each in lists for choice in self.lists.get(each, ()) for name in choice.speaks_of()}

    def spoken(self, raw: Raw) -> Mapping[str, Template]:
        """The labels of the choices that speak of answers. What nobody gives is told at the choices themselves."""
        found, told = {}, set[str]()
        for choice in self.lists.get(raw.list_name or raw.parameters.get("choices", ""), ()):
            names = sorted(choice.speaks_of())
            if not names or any(name not in self.spots or self.spots[name].sort in UNSAID for name in names):
                continue
            if far := [name for name in names if self.spots[name].chain != raw.chain[: len(self.spots[name].chain)]]:
                self._unreachable(raw, [name for name in far if name not in told])
                told.update(far)
            else:
                found[choice.label] = self._spoken(raw, "label", choice.label, choice.spoken, self._around(raw, "label"))
        return found

    def _unreachable(self, raw: Raw, names: Sequence[str]) -> None:
        """A list that several questions choose from speaks of answers of a repeat that this one does not stand in."""
        for name in names:
            rule = f"A choice of its list speaks of ${{{name}}}, which is asked in the repeat '{self.spots[name].chain[-1]}'."
            self.faults.add(raw.where, "choice-unreachable", rule, "Give the question a list of its own.", "type", name)

    def template(self, raw: Raw, column: str) -> Template:
        """The words of a column."""
        return self._template(raw, column, self._around(raw, column))

    def inner_template(self, raw: Raw, column: str) -> Template:
        """The words of a repeat, which are said once in each of its instances."""
        return self._template(raw, column, self._around(raw, "inner"))

    def _template(self, raw: Raw, column: str, around: Surroundings) -> Template:
        return self._spoken(raw, column, raw.cells.get(column, ""), beside(raw.cells, column), around)

    def _spoken(self, raw: Raw, column: str, source: str, others: Mapping[str, str], around: Surroundings) -> Template:
        template = self._words(raw, column, source, around)
        if not others:
            return template
        return replace(template, others={code: self._words(raw, column, words, around) for code, words in others.items()})

    def _words(self, raw: Raw, column: str, source: str, around: Surroundings) -> Template:
        source = unstyled(source)
        if "${" not in source:
            return Template(source)
        pieces = [self._piece(raw, column, piece, around) for piece in _REF.split(source)]
        return Template(source, lambda scope: "".join(piece(scope) for piece in pieces))

    def _piece(self, raw: Raw, column: str, piece: str, around: Surroundings) -> Callable[[Scope], str]:
        if not piece.startswith("${"):
            return lambda _: piece
        run = self._compiled(raw, column, piece, around)
        return (lambda scope: text(run(scope))) if run else (lambda _: "")

    def default(self, raw: Raw) -> Template:
        """What is proposed first: fixed text, or an expression."""
        source = raw.cells.get("default", "")
        reckoned = raw.type in ("integer", "decimal") and _RECKONED.search(source)
        if not (_COMPUTED.search(source) or reckoned):
            return Template(source)
        run = self._compiled(raw, "default", source, self._around(raw, "default"))
        return Template(source, (lambda scope: text(kept(run(scope)))) if run else None)

    def choices(self, raw: Raw) -> tuple[Choice, ...]:
        """The list of a select, or the one that a calculation names to be said in its words."""
        list_name = raw.list_name or raw.parameters.get("choices", "")
        if not list_name or raw.drawn:
            return ()
        try:
            found = choices_of(list_name, Surroundings(self.spots, self.lists))
        except ExpressionError as error:
            self.faults.expression(raw.where, "type" if raw.list_name else "parameters", error)
            return ()
        if raw.other and not any(choice.name == OTHER for choice in found):
            return (*found, Choice(OTHER, OTHER_WORDS["choice"], {}))
        return found
