"""Random expressions over random answers: what is worked out is what the slow twin says; patterns match what Python's do."""

from __future__ import annotations

import math
import re
from datetime import date
from typing import Any

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from conversations.formula.functions import Single
from conversations.formula.patterns import matches
from tests.formula.ground import Ground, alike, worked_out
from tests.formula.twin import BINDS, Held, Tree, evaluated, number, written

SINGLES = ("n", "word", "several", "day")
NODES = ("x", "who")
WORDS = st.sampled_from(["", " ", "a", "a b", "b a c", "7", "07", "-3.5", "1,5", "true", "2024-02-29", "Telok"])
NUMBERS = st.sampled_from(["0", "1", "2", "7", "0.5", "2.5", "10", "100.25"])
DAYS = st.dates(date(1960, 1, 1), date(2040, 1, 1))
ONE, TWO = (
    ("string", "number", "boolean", "not", "string-length", "normalize-space", "int", "round", "abs", "count-selected"),
    (
        "contains",
        "starts-with",
        "substr",
        "selected",
        "selected-at",
        "coalesce",
        "round",
    ),
)
leaves = st.one_of(
    NUMBERS.map(lambda value: ("number", value)),
    WORDS.map(lambda value: ("text", value)),
    st.sampled_from(SINGLES + NODES).map(lambda name: ("name", name)),
)


def _grown(inner: st.SearchStrategy[Tree]) -> st.SearchStrategy[Tree]:
    def call(names: tuple[str, ...], *arguments: st.SearchStrategy[Tree]) -> st.SearchStrategy[Tree]:
        return st.tuples(st.just("call"), st.sampled_from(names), st.tuples(*arguments).map(list))

    node = st.sampled_from(NODES).map(lambda name: ("name", name))
    return st.one_of(
        st.tuples(st.just("op"), st.sampled_from(sorted(BINDS)), inner, inner),
        st.tuples(st.just("minus"), inner),
        call(ONE, inner),
        call(TWO, inner, inner),
        call(("substr", "if", "concat", "join", "min", "max"), inner, inner, inner),
        call(("sum", "count", "count-non-empty", "min", "max", "concat"), node),
    )


trees = st.recursive(leaves, _grown, max_leaves=25)
singles: st.SearchStrategy[Single] = st.one_of(
    WORDS, st.integers(-1000, 1000), st.floats(-1e6, 1e6).map(lambda v: round(v, 3)), DAYS
)


def reckons_with_text(tree: Tree) -> bool:
    """Whether a quoted text that is no number stands where only numbers can: such a form is refused when it is read."""
    kind, *parts = tree
    inner = parts[1] if kind == "call" else [part for part in parts if isinstance(part, tuple)]
    if kind == "minus" or (kind == "op" and parts[0] in ("+", "-", "*", "div", "mod")):
        texts = [part[1] for part in inner if part[0] == "text"]
        if any(text.strip() and math.isnan(number(text)) for text in texts):
            return True
    return any(reckons_with_text(part) for part in inner)


@settings(max_examples=1500, deadline=None)
@given(tree=trees, some=st.fixed_dictionaries(dict.fromkeys(SINGLES, singles)), data=st.data())
def test_is_what_the_slow_twin_says(tree: Tree, some: dict[str, Any], data: st.DataObject) -> None:
    """The same expression over the same answers comes to the same, read and worked out by two programs."""
    lists = {name: data.draw(st.lists(singles, max_size=4)) for name in NODES}
    size = max(map(len, lists.values()))
    lists = {name: [*values, *[""] * (size - len(values))] for name, values in lists.items()}
    flat = {f"rep/{at}/{name}": value for name, values in lists.items() for at, value in enumerate(values, 1)}
    ground = Ground({**some, **flat}, {"rep": size})
    assume(not reckons_with_text(tree))
    found = worked_out(written(tree), ground)
    expected: Held = evaluated(tree, {**some, **lists})
    if isinstance(expected, list):
        unpacked = expected[0] if len(expected) == 1 else "" if not expected else tuple(expected)
        assert found == unpacked, written(tree)
    else:
        assert alike(found, expected), (written(tree), found, expected)


def _patterns(inner: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    return st.one_of(
        st.tuples(inner, inner).map("".join),
        st.tuples(inner, inner).map(lambda pair: f"({pair[0]}|{pair[1]})"),
        st.tuples(inner, st.sampled_from(["*", "+", "?", "{2}", "{1,2}", "{0,1}", "{2,}", "*?"])).map(
            lambda p: f"(?:{p[0]}){p[1]}"
        ),
    )


letters = st.sampled_from(["a", "b", "c", "[ab]", "[^a]", ".", r"\d", r"\w", r"\.", "1", "^", "$", "[a-c1]", r"[\d.]", ""])


@settings(max_examples=600, deadline=None)
@given(source=st.recursive(letters, _patterns, max_leaves=8), value=st.text("abc1. ", max_size=8))
def test_a_pattern_matches_what_pythons_does(source: str, value: str) -> None:
    """One pass over the text finds what trying again and again finds."""
    assert matches(value, source) == (re.compile(source, re.ASCII).fullmatch(value) is not None)
