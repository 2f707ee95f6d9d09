"""Constraints and filters of choices by chance; where an answer is required, always some answer fits."""

from __future__ import annotations

from hypothesis import strategies as st

from tests.forms_by_chance.formulas import COMPARES, Draw, Names, number, truth
from tests.forms_by_chance.outlines import FILTERED
from tests.forms_by_chance.rows import DOT, TODAY, Row, call, figure, name, op, text
from tests.formula.twin import Tree

FLIP = st.booleans()


def bounded(draw: Draw, row: Row, names: Names, *, sure: bool, narrowed: bool) -> Tree | None:
    """A constraint; None where none is made. `sure`: an answer that fits is always found, whatever was answered before."""
    if not sure and row.gives and draw(FLIP):
        return _any(draw, row, names)
    match row.gives:
        case "number":
            return _of_number(draw, row, names)
        case "text":
            return _of_text(draw, names)
        case "date":
            return _of_date(draw, names)
        case "one" if not narrowed and row.list_name not in FILTERED:
            others = names.of("one")
            return op("!=", DOT, name(draw(st.sampled_from(others))) if bool(others) and draw(FLIP) else text("a"))
        case "many" if not narrowed and row.type == "select_multiple":
            both = op("and", call("selected", DOT, text("a")), call("selected", DOT, text("b")))
            few = op("<=", call("count-selected", DOT), figure(2))
            return few if draw(FLIP) else call("not", both)
    return None


def _any(draw: Draw, row: Row, names: Names) -> Tree:
    """Any constraint: perhaps no answer fits, and it is passed over."""
    if row.gives == "number":
        own = op(draw(st.sampled_from(COMPARES)), DOT, number(draw, names))
    elif row.gives == "date":
        own = op(draw(st.sampled_from(COMPARES)), DOT, TODAY)
    elif row.gives == "many":
        own = op(draw(st.sampled_from(COMPARES)), call("count-selected", DOT), number(draw, names, 1))
    else:
        own = op(draw(st.sampled_from(COMPARES)), call("string-length", DOT), number(draw, names, 1))
    return op(draw(st.sampled_from(["and", "or"])), own, truth(draw, names, 1)) if draw(FLIP) else own


def _of_number(draw: Draw, row: Row, names: Names) -> Tree:
    whole = [other.name for other in names.singles if other.type == "integer"]
    if row.type == "range":
        return op("!=", DOT, figure(1))
    if bool(whole) and draw(FLIP):
        return op(draw(st.sampled_from(["<=", ">="])), DOT, call("coalesce", name(draw(st.sampled_from(whole))), figure(5)))
    return op(draw(st.sampled_from(["<=", ">=", "!="])), DOT, figure(draw(st.sampled_from([2, 5, 12]))))


def _of_text(draw: Draw, names: Names) -> Tree:
    # What is computed may rest on this very answer, and then nothing would ever differ from it.
    others = [row.name for row in names.singles if row.gives == "text" and row.asked]
    if bool(others) and draw(FLIP):
        return op("!=", DOT, name(draw(st.sampled_from(others))))
    return op(draw(st.sampled_from(["<=", ">="])), call("string-length", DOT), figure(draw(st.integers(2, 6))))


def _of_date(draw: Draw, names: Names) -> Tree:
    others = [row.name for row in names.singles if row.type == "date"]
    if bool(others) and draw(FLIP):
        other = name(draw(st.sampled_from(others)))
        return op("or", op(draw(st.sampled_from([">=", "<="])), DOT, other), op("=", other, text("")))
    return op(draw(st.sampled_from(["<=", "="])), DOT, TODAY)


def filtered(draw: Draw, row: Row, names: Names) -> dict[str, Tree]:
    """A filter, where one can be made: below another answer, or without what another answer names."""
    if column := FILTERED.get(row.list_name):
        above = [other.name for other in names.singles if other.list_name == column]
        return {"choice_filter": op("=", name(f"={column}"), name(draw(st.sampled_from(above))))} if above else {}
    several, ones = names.of("many"), names.of("one")
    if bool(several) and draw(FLIP):
        return {"choice_filter": call("selected", name(draw(st.sampled_from(several))), name("=name"))}
    if bool(ones) and draw(FLIP):
        return {"choice_filter": op("!=", name("=name"), name(draw(st.sampled_from(ones))))}
    return {"choice_filter": op("!=", name("=name"), text("a"))}
