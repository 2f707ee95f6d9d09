"""What cannot be meant is refused when the form is read: the rule that is broken, and a mend."""

from __future__ import annotations

import pytest

from conversations.formula.library import REFUSED
from conversations.formula.nodes import ExpressionError
from tests.formula.ground import worked_out

CASES = [
    ("1 +", "expression-syntax"),
    ("1 2", "expression-syntax"),
    ("${x", "expression-syntax"),
    ("'open", "expression-syntax"),
    ("if(1, 2, 3", "expression-syntax"),
    ("${n} = = 1", "expression-syntax"),
    ("1 | 2", "expression-syntax"),
    ("instance(${n})/root/item", "expression-syntax"),
    ("${rep}[1", "expression-syntax"),
    ("//n", "path-unknown"),
    ("/data/@id", "expression-syntax"),
    ("../*", "expression-syntax"),
    ("*", "path-unknown"),
    ("/data", "path-unknown"),
    ("/data/rep/n", "path-unknown"),
    ("../x/n", "path-unknown"),
    ("${word}/n", "path-unknown"),
    ("${rep}[../n = 1]/x", "path-unknown"),
    ("${nobody}", "unknown-name"),
    ("../nobody", "unknown-name"),
    ("${rep}[nobody = 1]/x", "bare-name"),
    ("${box} = 1", "group-as-value"),
    ("word = 1", "bare-name"),
    ("count(${box}[. > 1])", "brackets"),
    ("${bersama}", "name-shared"),
    ("..", "parent-outside"),
    (".", "dot-outside"),
    ("${rep}[. = 1]/x", "dot-outside"),
    ("position(..)", "position"),
    ("position(${n})", "position"),
    ("last()", "last-outside"),
    ("once(1)", "once-outside"),
    ("selected(${n})", "argument-count"),
    ("true(1)", "argument-count"),
    ("number()", "argument-count"),
    ("today(1)", "argument-count"),
    ("weighted-checklist(1, 2, 3)", "argument-count"),
    ("indexed-repeat(${x}, ${rep})", "argument-count"),
    ("indexed-repeat(${x}, ${in}, 1)", "indexed-repeat"),
    ("indexed-repeat(${y}, ${rep}, 1)", "indexed-repeat"),
    ("indexed-repeat(1, ${rep}, 1)", "indexed-repeat"),
    ("sum(1 + 1)", "needs-answers"),
    ("count('a b')", "needs-answers"),
    ("randomize('a b', 1)", "needs-answers"),
    ("concat('a', ${n} + 'b')", "text-in-arithmetic"),
    ("-'ten'", "text-in-arithmetic"),
    ("date('31/12/2026')", "no-date"),
    ("date('2026-09-31')", "no-date"),
    ("date(true())", "no-date"),
    ("date-time('soon')", "no-date"),
    ("format-date(${day}, '%d %B')", "date-format"),
    ("format-date(${day}, '100%')", "date-format"),
    ("digest('a', 'CRC')", "digest"),
    ("digest('a', 'MD5', 'rot13')", "digest"),
    ("regex(${word}, '[a')", "bad-pattern"),
    ("regex(${word}, '(a')", "bad-pattern"),
    ("regex(${word}, 'a)')", "bad-pattern"),
    ("regex(${word}, '*a')", "bad-pattern"),
    ("regex(${word}, 'a{2,1}')", "bad-pattern"),
    ("regex(${word}, '(a)\\1')", "bad-pattern"),
    ("regex(${word}, 'a++')", "bad-pattern"),
    ("regex(${word}, '\\bkata')", "bad-pattern"),
    ("regex(${word}, '[a-z&&[^b]]')", "bad-pattern"),
    ("regex(${word}, '\\p{Klingon}')", "bad-pattern"),
    ("jr:choice-name(${pick}, 'nobody')", "unknown-name"),
    ("jr:choice-name(${pick}, '${word}')", "jr-choice-name"),
    ("instance('sayur')/root/item[name = 1]/label", "unknown-list"),
    ("instance('buah')/root/item[warna = 1]/label", "unknown-column"),
    ("instance('buah')/root/item[name = 1]/warna", "unknown-column"),
    ("instance('buah')/item[1]/label", "instance-path"),
    ("pulldata('sayur', 'label', 'name', 'a')", "pulldata"),
    ("pulldata('buah', 'label')", "pulldata"),
    ("pulldata('buah', 'warna', 'name', 'a')", "unknown-column"),
    ("roundd(1)", "unknown-function"),
    *((f"{name}()", "function-refused") for name in REFUSED),
]


@pytest.mark.parametrize(("source", "code"), CASES)
def test_is_refused_with_its_rule(source: str, code: str) -> None:
    """Each mistake is named by its rule, with a sentence that says what is wrong and one that says what to do."""
    with pytest.raises(ExpressionError) as refused:
        worked_out(source)
    assert refused.value.code == code
    assert refused.value.rule.endswith((".", "…"))
    assert refused.value.mend.endswith(".") or refused.value.mend.endswith("?")


def test_the_nearest_function_is_named() -> None:
    """A slip in the name of a function is answered with the one that was meant."""
    with pytest.raises(ExpressionError, match=r"count-selected\(\)\?"):
        worked_out("count-selectd(${several})")


@pytest.mark.parametrize(
    ("source", "mend"),
    [
        ("${n} == 3", "Write = where '==' stands."),
        ("${n} <> 3", "Write != where '<>' stands."),
        ("${n} && ${seven}", "Write and where '&&' stands."),
        ("${n} – 2", "Write - where '–' stands."),
        ("${n} ≥ 2", "Write >= where '≥' stands."),
        ("Round(${n})", "Did you mean round()?"),
        ("${Word} = 'a'", "Did you mean ${word}?"),
        ("${n} / 2", "Write div where '/' stands."),
        ("${n} % 2 = 0", "Write mod where '%' stands."),
        ("!${n}", "Write not(…) where '!' stands."),
        ("'100%' '/'", "Check quotes, brackets and operators: answers are written ${name}, texts in 'quotes'."),
    ],
)
def test_an_operator_of_another_language_is_named(source: str, mend: str) -> None:
    """Who knows Excel or JavaScript is told what the operator is called here."""
    with pytest.raises(ExpressionError) as refused:
        worked_out(source)
    assert refused.value.mend == mend
