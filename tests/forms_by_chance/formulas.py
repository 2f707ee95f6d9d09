"""Formulas by chance: well typed, over the names that may be spoken of at one place of a form."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from hypothesis import strategies as st

from tests.forms_by_chance.rows import TODAY, Row, call, figure, name, op, text
from tests.formula.twin import Tree

Draw = st.DrawFn
COMPARES = ("<", "<=", ">", ">=", "=", "!=")


@dataclass(frozen=True, slots=True)
class Names:
    """What a formula may speak of."""

    singles: Sequence[Row]
    """The rows of which there is one from here."""
    nodes: Sequence[Row]
    """The rows inside of repeats: several from here."""
    repeats: Sequence[str]
    lists: Mapping[str, tuple[str, ...]]
    """The choices of each list."""
    inside: bool = False
    """Whether `position(..)` counts instances here."""

    def of(self, *gives: str) -> list[str]:
        """Names of those sorts."""
        return [row.name for row in self.singles if row.gives in gives]

    def sets(self, *gives: str) -> list[str]:
        """Names of nodesets of those sorts."""
        return [row.name for row in self.nodes if row.gives in gives]


def truth(draw: Draw, names: Names, depth: int = 2) -> Tree:
    """Something true or false."""
    found = ["compare"]
    if depth:
        found += ["and", "or", "not"]
    found += ["blank"] * bool(names.of("number", "text", "date", "one", "many"))
    found += ["one", "one"] * bool(names.of("one")) + ["many"] * bool(names.of("many")) + ["date"] * bool(names.of("date"))
    match draw(st.sampled_from(found)):
        case "and" | "or" as join:
            return op(join, truth(draw, names, depth - 1), truth(draw, names, depth - 1))
        case "not":
            return call("not", truth(draw, names, depth - 1))
        case "blank":
            which = draw(st.sampled_from(names.of("number", "text", "date", "one", "many")))
            return op(draw(st.sampled_from(["=", "!="])), name(which), text(""))
        case "one":
            row = draw(st.sampled_from([row for row in names.singles if row.gives == "one"]))
            return op(draw(st.sampled_from(["=", "!="])), name(row.name), text(_chosen(draw, names, row)))
        case "many":
            row = draw(st.sampled_from([row for row in names.singles if row.gives == "many"]))
            return call("selected", name(row.name), text(_chosen(draw, names, row)))
        case "date":
            other = name(draw(st.sampled_from(names.of("date")))) if draw(st.booleans()) else TODAY
            return op(draw(st.sampled_from(COMPARES)), name(draw(st.sampled_from(names.of("date")))), other)
        case _:
            return op(draw(st.sampled_from(COMPARES)), number(draw, names, depth), figure(draw(st.integers(0, 6))))


def _chosen(draw: Draw, names: Names, row: Row) -> str:
    return draw(st.sampled_from([*names.lists[row.list_name], *(["other"] if row.other else [])]))


def number(draw: Draw, names: Names, depth: int = 2) -> Tree:
    """A number."""
    found = ["literal"] + ["name", "name", "coalesce"] * bool(names.of("number"))
    found += ["sum", "min", "max"] * bool(names.sets("number")) + ["count"] * bool(names.repeats)
    found += ["filled"] * bool(names.sets("number", "text", "one")) + ["length"] * bool(names.of("text"))
    found += ["selected"] * bool(names.of("many")) + ["position"] * names.inside
    if depth:
        found += ["join", "join", "if", "round"]
    return _numbers(draw, names, depth, draw(st.sampled_from(found)))


def _numbers(draw: Draw, names: Names, depth: int, sort: str) -> Tree:
    named = {
        "sum": ("sum", names.sets("number")),
        "min": ("min", names.sets("number")),
        "max": ("max", names.sets("number")),
        "count": ("count", names.repeats),
        "filled": ("count-non-empty", names.sets("number", "text", "one")),
        "length": ("string-length", names.of("text")),
        "selected": ("count-selected", names.of("many")),
    }
    if sort in named:
        function, of = named[sort]
        return call(function, name(draw(st.sampled_from(of))))
    match sort:
        case "name":
            return name(draw(st.sampled_from(names.of("number"))))
        case "coalesce":
            return call("coalesce", name(draw(st.sampled_from(names.of("number")))), figure(draw(st.integers(0, 3))))
        case "position":
            return name("=position(..)")
        case "join":
            operator = draw(st.sampled_from(["+", "-", "*", "div", "mod"]))
            return op(operator, number(draw, names, depth - 1), number(draw, names, depth - 1))
        case "if":
            return call("if", truth(draw, names, depth - 1), number(draw, names, 0), number(draw, names, depth - 1))
        case "round":
            return call("round", number(draw, names, depth - 1), figure(draw(st.integers(0, 2))))
    return figure(draw(st.sampled_from([0, 1, 2, 3, 7, 0.5])))


def words(draw: Draw, names: Names, depth: int = 1) -> Tree:
    """A text."""
    found = ["literal"] + ["name", "cut", "tidy"] * bool(names.of("text")) + ["choice"] * bool(names.of("one", "many"))
    found += ["nodes"] * bool(names.sets("text", "one", "number"))
    if depth:
        found += ["concat", "if"]
    match draw(st.sampled_from(found)):
        case "name":
            return name(draw(st.sampled_from(names.of("text"))))
        case "cut":
            return call("substr", name(draw(st.sampled_from(names.of("text")))), figure(0), figure(draw(st.integers(1, 3))))
        case "tidy":
            return call("normalize-space", name(draw(st.sampled_from(names.of("text")))))
        case "choice":
            return call("selected-at", name(draw(st.sampled_from(names.of("one", "many")))), figure(draw(st.integers(0, 1))))
        case "nodes":
            return call("join", text(", "), name(draw(st.sampled_from(names.sets("text", "one", "number")))))
        case "concat":
            return call("concat", words(draw, names, 0), text("-"), number(draw, names, 0))
        case "if":
            return call("if", truth(draw, names, 1), words(draw, names, 0), words(draw, names, 0))
        case _:
            return text(draw(st.sampled_from(["", "Telok", "a b"])))
