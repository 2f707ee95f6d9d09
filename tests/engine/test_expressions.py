"""The expression language against tables: what ODK's specification says of blanks, numbers, texts, days and instances."""

from __future__ import annotations

from datetime import date, datetime

import pytest

from conversations.formula.evaluation import compiled
from conversations.formula.expressions import ExpressionError, parse
from conversations.formula.functions import Single, Value
from conversations.formula.scope import Choice, Prefixes, Scope, Spot, Surroundings

CHOICES = (Choice("a", "Aren", {"kelas": "manis"}), Choice("b", "Bakau", {"kelas": "asin"}))
SPOTS = {
    "x": Spot(),
    "blank": Spot(),
    "day": Spot(),
    "several": Spot(),
    "pick": Spot(list_name="list"),
    "rep": Spot(sort="repeat"),
    "inner": Spot(("rep",)),
    "grp": Spot(sort="group"),
}
INNER: dict[str, Single] = {"rep/1/": 1, "rep/2/": "", "rep/3/": 5}
HELD: dict[str, Single] = {"x": 7, "blank": "", "day": date(2024, 2, 29), "several": "a c", "pick": "b"}


class Held:
    """A form that holds fixed values, with three instances of `rep` that hold 1, nothing, and 5."""

    now = datetime(2026, 11, 23, 9, 0)  # noqa: DTZ001 - the engine is given an aware one

    def value(self, name: str, prefixes: Prefixes) -> Single:
        """A value of the form."""
        if name == "inner":
            return INNER[prefixes[-1]]
        return HELD[name]

    def stands(self, name: str, prefixes: Prefixes) -> bool:
        """Everything is relevant."""
        return True

    def kept(self, path: str) -> Single:
        """Nothing was worked out before."""
        return ""

    def before(self, name: str, prefixes: Prefixes) -> Single:
        """A value of the report before."""
        return f"old {name} {prefixes[-1]}".strip()

    def instances(self, repeat: str, prefixes: Prefixes) -> int:
        """Always three."""
        return 3

    def about(self, column: str) -> str:
        """One fact."""
        return {"desa": "Telok"}.get(column, "")


def worked_out(source: str, *, chain: tuple[str, ...] = (), dot: Single = "", index: int = 0) -> Value:
    around = Surroundings(SPOTS, {"list": CHOICES}, chain, dot=True)
    prefixes = ("", f"rep/{index}/") if chain else ("",)
    return compiled(source, around)(Scope(Held(), prefixes, index, dot))


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("1 + 2 * 3", 7),
        ("(1 + 2) * 3", 9),
        ("7 - 2 - 1", 4),
        ("8 div 4 div 2", 1),
        ("-2 + 5", 3),
        ("- ${x} * 2", -14),
        ("7 mod 3", 1),
        ("-7 mod 3", -1),
        ("1 = 1 and 2 = 3 or 4 = 4", True),
        ("1 = 1 and (2 = 3 or 4 = 5)", False),
        ("not(1 > 2)", True),
        ("2 < 10", True),
        ("'2' < '10'", True),
        ("'07' = 7", True),
        ("'07' = '7'", False),
        ("${x} = '7'", True),
        ("${blank} = ''", True),
        ("${blank} = 0", False),
        ("${blank} != 0", True),
        ("${blank} < 5", False),
        ("${blank} > 5", False),
        ("${day} > date('2024-02-28')", True),
        ("${day} = '2024-02-29'", True),
        ("${day} < '2024-03-01'", True),
        ("today() - ${day}", 998),
        ("date(today() - 90)", date(2026, 8, 25)),
        ("format-date(${day}, '%d/%m/%Y')", "29/02/2024"),
        ("format-date('', '%Y')", ""),
        ("selected(${several}, 'a')", True),
        ("selected(${several}, 'b')", False),
        ("selected('', '')", True),
        ("selected-at(${several}, 1)", "c"),
        ("selected-at(${several}, 2)", ""),
        ("selected-at(${several}, -1)", ""),
        ("count-selected(${several})", 2),
        ("count-selected(${blank})", 0),
        ("if(${x} > 5, 'many', 'few')", "many"),
        ("coalesce(${blank}, ${x})", 7),
        ("coalesce(${blank}, '')", ""),
        ("count(${rep})", 3),
        ("count(${inner})", 3),
        ("count-non-empty(${inner})", 2),
        ("sum(${inner})", 6),
        ("max(${inner})", 5),
        ("min(${inner}, 0)", 0),
        ("join('-', ${inner})", "1--5"),
        ("indexed-repeat(${inner}, ${rep}, 3)", 5),
        ("indexed-repeat(${inner}, ${rep}, 4)", ""),
        ("string-length('abc')", 3),
        ("regex('0812', '0[0-9]+')", True),
        ("regex('x0812', '0[0-9]+')", False),
        ("int(3.9)", 3),
        ("int(-3.9)", -3),
        ("round(2.5)", 3),
        ("round(-2.5)", -2),
        ("round(3.14159, 2)", 3.14),
        ("number('12')", 12),
        ("concat('a', 1, 2.0)", "a12"),
        ("contains('Telok', 'lo')", True),
        ("substr('Telok', 1, 3)", "el"),
        ("substr('Telok', -2)", "ok"),
        ("normalize-space('  a   b ')", "a b"),
        ("jr:choice-name(${pick}, '${pick}')", "Bakau"),
        ("jr:choice-name('a b', '${pick}')", "Aren, Bakau"),
        ("instance('list')/root/item[name = ${pick}]/kelas", "asin"),
        ("instance('list')/root/item[kelas = 'manis']/label", "Aren"),
        ("instance('list')/root/item[name = 'z']/kelas", ""),
        ("pulldata('betang', 'desa')", "Telok"),
        ("pulldata('betang', 'nothing')", ""),
        ("${last-saved#x}", "old x"),
        ("1 div 0 > 100", True),
        ("0 div 0 = 0", False),
        ("boolean('')", False),
        ("boolean('0')", True),
        ("boolean(0)", False),
    ],
)
def test_works_out(source: str, expected: Value) -> None:
    """Each expression gives what the specification says."""
    assert worked_out(source) == expected


def test_speaks_of_its_own_instance() -> None:
    """Inside a repeat a name means the same instance, and position(..) its number."""
    assert worked_out("${inner} + position(..)", chain=("rep",), index=3) == 8
    assert worked_out("position(../..)", chain=("rep",), index=2) == 2
    assert worked_out("${last-saved#inner}", chain=("rep",), index=2) == "old inner rep/2/"


def test_the_dot_is_the_answer_being_checked() -> None:
    """A constraint speaks of the new value, not of what was kept."""
    assert worked_out(". >= 0 and . <= ${x}", dot=5) is True
    assert worked_out(". >= 0 and . <= ${x}", dot=8) is False


@pytest.mark.parametrize(
    ("source", "code"),
    [
        ("${x", "expression-syntax"),
        ("${x} +", "expression-syntax"),
        ("(1 + 2", "expression-syntax"),
        ("1 2", "expression-syntax"),
        ("'open", "expression-syntax"),
        ("${x} & 1", "expression-syntax"),
        ("", "expression-syntax"),
        ("x = 1", "bare-name"),
        ("${nobody}", "unknown-name"),
        ("${grp} = 1", "group-as-value"),
        ("eval('1')", "unknown-function"),
        ("selected(${x})", "argument-count"),
        ("if(1, 2)", "argument-count"),
        ("position(..)", "position"),
        ("..", "parent-outside"),
        ("instance('none')/root/item[name = 1]/x", "unknown-list"),
        ("instance('list')/root/item[name = 1]/x", "unknown-column"),
        ("regex(${x}, '(a)\\1')", "bad-pattern"),
        ("regex(${x}, 'a(?=b)b')", "bad-pattern"),
        ("regex(${x}, '(?<=a)b')", "bad-pattern"),
        ("regex(${x}, '[')", "bad-pattern"),
        ("jr:choice-name(${pick}, pick)", "jr-choice-name"),
        ("pulldata('other', 'x')", "pulldata"),
        ("(" * 200 + "1" + ")" * 200, "expression-too-deep"),
        ("1" * 11_000, "expression-too-long"),
    ],
)
def test_refuses(source: str, code: str) -> None:
    """What cannot be used is refused when the form is read, with a rule and a mend."""
    with pytest.raises(ExpressionError) as refused:
        worked_out(source)
    assert refused.value.code == code
    assert refused.value.rule
    assert refused.value.mend


def test_names_the_nearest_name() -> None:
    """A typing mistake in a name is answered with the name that exists."""
    with pytest.raises(ExpressionError, match=r"severals.*\$\{several\}"):
        worked_out("${severals}")


def test_a_long_chain_is_no_deep_tree() -> None:
    """Two hundred terms beside each other are read, since they nest nowhere."""
    assert parse(" + ".join("1" for _ in range(200)))
