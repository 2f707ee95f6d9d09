"""Expressions made to exhaust the bot: refused when the form is read, or done within bounds that are counted, not timed."""

from __future__ import annotations

from contextlib import suppress

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from conversations.draft import Answer
from conversations.engine.sheet import Sheet
from conversations.errors import FormError
from conversations.formfile import read_form
from conversations.formula import automaton
from conversations.formula.cost import MOST_PLACES
from conversations.formula.functions import Single
from conversations.formula.letters import Letters
from conversations.formula.nodes import ExpressionError
from conversations.formula.patterns import pattern
from conversations.formula.scope import Prefixes
from conversations.formula.text_functions import LONGEST
from tests.formula.ground import NOW, Ground, worked_out


@pytest.mark.parametrize(
    ("source", "code"),
    [
        ("(" * 200 + "1" + ")" * 200, "expression-too-deep"),
        ("-" * 200 + "1", "expression-too-deep"),
        ("not(" * 200 + "1" + ")" * 200, "expression-too-deep"),
        ("${rep}[" * 150 + "1" + "]" * 150, "expression-too-deep"),
        ("1" * 11_000, "expression-too-long"),
        ("1+" * 2_000 + "1", "expression-too-long"),
        ("count(${rep}[count(${rep}[count(${rep}[1 = 1]) = 1]) = 1])", "too-costly"),
        ("count(instance('desa')/root/item[count(instance('desa')/root/item[contains(name, '1')]) = 1])", "too-costly"),
        ("count(${rep}[count(${in}[y > 5]) = 0])", "too-costly"),
        ("count(${rep}[" + " or ".join(["contains(${x}, '5')"] * 300) + "])", "too-costly"),
        ("+".join(["sum(${y})"] * 100), "too-costly"),
        ("regex(${word}, '(((a{1,99}){1,99}){1,99})')", "bad-pattern"),
        ("regex(${word}, '" + "(" * 50 + "a" + ")" * 50 + "')", "bad-pattern"),
        ("regex(${word}, '" + "a" * 2_000 + "')", "bad-pattern"),
    ],
)
def test_what_has_no_end_is_refused(source: str, code: str) -> None:
    """Depth, length, brackets within brackets and patterns have bounds that are told."""
    with pytest.raises(ExpressionError) as refused:
        worked_out(source)
    assert refused.value.code == code


def test_long_chains_need_no_deep_stack() -> None:
    """A thousand terms beside each other, and ninety ifs within each other, are worked out with room to spare."""
    assert worked_out("+".join(["1"] * 1_000)) == 1_000
    assert worked_out(" or ".join(["${n} = 9"] * 400 + ["${n} = 3"])) is True
    nested = "0"
    for at in range(90):
        nested = f"if(${{n}} = {at + 4}, {at}, {nested})"
    assert worked_out(nested) == 0


@pytest.mark.parametrize(
    "source",
    ["(a+)+b", "(a|aa)+b", "(.*)*x", "(a?){200}a{200}b", r"^(\w+\s?)*$", "(x+x+)+y", "(.{0,30}){0,30}x", "a*a*a*a*a*a*b"],
)
def test_no_pattern_runs_for_ever(source: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """What makes other matchers run for ever is one pass here: states are looked at no more often than the bound says."""
    looked = 0
    held = Letters.__contains__

    def counted(self: Letters, letter: str) -> bool:
        nonlocal looked
        looked += 1
        return held(self, letter)

    monkeypatch.setattr(Letters, "__contains__", counted)
    for text in ("a" * 4_000, "x" * 4_000 + "!", "".join(map(chr, range(0x4E00, 0x4E00 + 3_000)))):
        pattern(source).matches(text)
    assert looked <= 3 * 2 * automaton.MOST_WORK


def test_texts_do_not_grow_without_end() -> None:
    """Rows that each double the one before stop at a bound instead of filling the memory."""
    rows = ["type: text, name: c0, label: T"]
    rows += [f"type: calculate, name: c{at}, calculation: 'concat(${{c{at - 1}}}, ${{c{at - 1}}})'" for at in range(1, 60)]
    sheet = sheet_of(rows, {"c0": "betang"})
    assert len(str(sheet.value("c59", ("",)))) == LONGEST


def test_numbers_do_not_grow_without_end() -> None:
    """Rows that each square the one before end at Infinity."""
    rows = ["type: integer, name: c0, label: N"]
    rows += [f"type: calculate, name: c{at}, calculation: '${{c{at - 1}}} * ${{c{at - 1}}}'" for at in range(1, 60)]
    assert sheet_of(rows, {"c0": 10**15}).value("c59", ("",)) == float("inf")


def test_deep_expressions_in_a_long_chain_are_refused() -> None:
    """Rows that rest on each other share Python's stack: what would exhaust it is refused, what is let through is worked out."""
    for depth, length in ((40, 10), (20, 18), (5, 60)):
        deep = "not(" * depth + "${{c{0}}}" + ")" * depth
        rows = ["type: integer, name: c0, label: N"]
        rows += [f"type: calculate, name: c{at}, calculation: '{deep.format(at - 1)}'" for at in range(1, length + 1)]
        assert sheet_of(rows, {"c0": 1}).value(f"c{length}", ("",)) in ("true", "false")
    with pytest.raises(FormError, match="chain-too-long"):
        sheet_of(
            [
                *rows,
                *(
                    f"type: calculate, name: d{at}, calculation: '{'abs(' * 60}${{{f'd{at - 1}' if at else 'c0'}}}{')' * 60}'"
                    for at in range(40)
                ),
            ],
            {},
        )


def sheet_of(rows: list[str], answers: dict[str, str | int]) -> Sheet:
    listed = "".join(f"  - {{{row}}}\n" for row in rows)
    form = read_form("settings: {form_id: f, version: '1', form_title: F}\nsurvey:\n" + listed, "f.yaml")
    return Sheet(form, {name: Answer(value) for name, value in answers.items()}, NOW, {})


class Counting(Ground):
    """A form of a thousand instances that counts how often it is asked."""

    asked = 0

    def value(self, name: str, prefixes: Prefixes) -> Single:
        """One, and the asking is counted."""
        Counting.asked += 1
        return 1

    def instances(self, repeat: str, prefixes: Prefixes) -> int:
        """A thousand."""
        return 1_000


def test_a_sum_over_a_thousand_instances_asks_each_once() -> None:
    """Sums are one pass over the instances."""
    Counting.asked = 0
    assert worked_out("sum(${x})", Counting()) == 1_000
    assert Counting.asked == 1_000


def test_repeats_within_repeats_are_gone_through_up_to_a_bound() -> None:
    """A thousand times a thousand instances are not all asked: one expression goes through so many and no more."""
    Counting.asked = 0
    assert worked_out("sum(${y})", Counting()) == MOST_PLACES
    assert Counting.asked == MOST_PLACES


PIECES = [
    "${n}",
    "${rep}",
    "${x}",
    "[",
    "]",
    "(",
    ")",
    "1",
    "'a'",
    ".",
    "..",
    "/",
    "x",
    "and",
    "-",
    "=",
    ",",
    "if(",
    "count(",
    "|",
    "instance('buah')",
    "instance('buah')/root/item",
    "position()",
    "current()",
    "*",
    "${",
    "\x00",
    "“",
    "regex(",
    "date(",
]


@settings(max_examples=800, deadline=None)
@given(st.lists(st.sampled_from(PIECES), max_size=14).map(" ".join))
def test_nonsense_is_refused_or_worked_out(source: str) -> None:
    """Whatever is written, it is refused by a rule or has a value: nothing else is ever raised."""
    for at, here in (("", "n"), ("rep/1", "x")):
        with suppress(ExpressionError):
            worked_out(source, at=at, here=here)


@settings(max_examples=300, deadline=None)
@given(st.text("ab()[]{}*+?|\\^$.-,:=!<>dwpPLk012", max_size=14), st.text("ab01(", max_size=6))
def test_any_pattern_is_refused_or_matched(source: str, value: str) -> None:
    """Whatever is written as a pattern is matched or refused with a reason."""
    with suppress(ValueError):
        pattern(source).matches(value)
