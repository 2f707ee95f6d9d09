"""Paths, repeats, lists and brackets against tables, each with the place where the rule stands."""

from __future__ import annotations

import math

import pytest

from conversations.formula.functions import Single, Value
from conversations.formula.set_functions import seed_of
from tests.formula.ground import Ground, alike, worked_out

SETS = [  # XPath 1.0, 4.1 and 4.4; JavaRosa sum, min, max pass over what is no number; ODK XForms concat and join take nodesets
    ("count(${rep})", 3),
    ("count(${x})", 3),
    ("count-non-empty(${x})", 2),
    ("sum(${x})", 15),
    ("min(${x})", 5),
    ("max(${x}, 99)", 99),
    ("max(-5, -3)", -3),
    ("min(${n}, ${blank}, '')", 3),
    ("count(${none})", 0),
    ("count(${z})", 0),
    ("sum(${z})", 0),
    ("max(${z})", math.nan),
    ("min('')", math.nan),
    ("join(', ', ${who})", "Ani, Budi, Ani"),
    ("concat(${who})", "AniBudiAni"),
    ("sum(${y})", 7),
    ("count(${in})", 3),
    ("count(${n})", 1),
    ("sum(${x} | ${y})", 22),
    ("${who} = 'Budi'", True),
    ("${who} != 'Ani'", True),
    ("${x} > 9", True),
    ("${x} > 10", False),
    ("${z} = ''", True),
    ("${who} = ${several}", False),
    ("checklist(1, 2, ${x} > 9, 1, 0)", True),
    ("checklist(-1, 1, 1, 1)", False),
    ("checklist(2, -1, 'a', '', 'b')", True),
    ("weighted-checklist(3, 5, 1, 2, 1, 2, 0, 9)", True),
    ("weighted-checklist(3, 5, 1, 2, '', 2)", False),
    ("weighted-checklist(2, -1, 1, 999)", True),
    ("weighted-checklist(-1, 2, 1, 3)", False),
    ("join('', randomize(instance('buah')/root/item, 1))", "bac"),
    ("area(${shape}) div 12391399902 > 0.999", True),
    ("area(${point}) > 0", True),
    ("round(distance('0 0;0 1'))", 111319),
    ("distance('')", 0),
    ("distance(${word})", math.nan),
    ("geofence('0.5 0.5 0 0', ${shape})", True),
    ("geofence('1.5 0.5 0 0', ${shape})", False),
]
PATHS = [  # ODK XForms, XPath Paths: `..` and absolute paths; JavaRosa: an absolute path inside a repeat means the same instance
    ("${x}", "rep/3", 5),
    ("../x", "rep/3", 5),
    ("../../n", "rep/3", 3),
    ("../../rep/x = 10", "rep/3", True),
    ("sum(../../rep/x)", "rep/2", 15),
    ("/data/rep/x", "rep/1", 10),
    ("/data/n", "", 3),
    ("sum(/data/rep/x)", "", 15),
    ("/data/box/boxed", "", "in a box"),
    ("../box/boxed", "", "in a box"),
    ("current()/../x", "rep/1", 10),
    ("position(..)", "rep/2", 2),
    ("sum(${y})", "rep/1", 3),
    ("count(${in})", "rep/2", 0),
    ("position(..)", "rep/1/in/2", 2),
    ("position(../..)", "rep/1/in/2", 1),
    ("${x} + ${y}", "rep/1/in/2", 12),
    ("count(${rep})", "rep/2", 3),
    ("${rep}/x", "rep/1", 10),
    ("sum(${rep}/x)", "", 15),
]
SHARED = [  # a name that stands in several groups: a path says which one is meant
    ("/data/box/bersama", "", "in the box"),
    ("../box/bersama", "", "in the box"),
    ("../bersama", "rep/2", "in the second"),
    ("../../box/bersama", "rep/2", "in the box"),
    ("join(', ', /data/rep/bersama)", "", "in the first, in the second, "),
    ("${rep}[2]/bersama", "", "in the second"),
    ("count(${rep}[bersama = 'in the first'])", "", 1),
    ("count(${rep}[./bersama = ''])", "", 1),
]
SHUFFLED = [  # ODK: Fisher-Yates inside out by Park and Miller; what is no number is a seed by its SHA-256 (JavaRosa)
    ("42", "AFCBDE"),
    ("'42'", "AFCBDE"),
    ("-42", "EDAFBC"),
    ("1", "BFEACD"),
    ("1.1", "BFEACD"),
    ("11111111", "ACDBFE"),
    ("0", "CBEAFD"),
    ("${blank}", "CBEAFD"),
    ("1 div 0", "CBEAFD"),
]
INDEXED = [  # ODK XForms fn:indexed-repeat; JavaRosa: what is no place means the first instance
    ("indexed-repeat(${x}, ${rep}, 3)", "", 5),
    ("indexed-repeat(${x}, ${rep}, 4)", "", ""),
    ("indexed-repeat(${x}, ${rep}, 0)", "", 10),
    ("indexed-repeat(${x}, ${rep}, ${blank})", "", 10),
    ("indexed-repeat(/data/rep/x, /data/rep, 3)", "", 5),
    ("indexed-repeat(${y}, ${rep}, 3, ${in}, 1)", "", 4),
    ("indexed-repeat(${y}, ${in}, 2)", "rep/1", 2),
    ("indexed-repeat(${who}, ${rep}, position(..) - 1)", "rep/2", "Ani"),
]
BRACKETS = [  # XPath 1.0, 2.4; ODK XForms, XPath Predicates, fn:current
    ("count(${rep}[${x} > 5])", "", 1),
    ("count(${rep}[x > 5])", "", 1),
    ("count(${rep}[./x > 5])", "", 1),
    ("sum(${rep}[${who} = 'Ani']/x)", "", 15),
    ("join(' ', ${rep}[position() > 1]/who)", "", "Budi Ani"),
    ("${rep}[2]/who", "", "Budi"),
    ("${rep}[position() = last()]/x", "", 5),
    ("${rep}[${who} = 'Ani'][2]/x", "", 5),
    ("${rep}[${who} = 'Tidak ada']/x = ''", "", True),
    ("count(/data/rep[who = 'Ani'])", "", 2),
    ("sum(${rep}[position() <= position(current()/..)]/x)", "rep/2", 10),
    ("count(${rep}[who = current()/../who])", "rep/3", 2),
    ("count(../../rep[who = current()/../who])", "rep/3", 2),
    ("sum(${rep}[${x} > 5]/in/y)", "", 3),
    ("sum(${rep}/in[y > 1]/y)", "", 6),
    ("count(${rep}[count(${in}) = 0])", "", 1),
    # Behind a question `.` is its answer and `..` what it stands in: each instance is judged for itself.
    ("count(${x}[. > 7])", "", 1),
    ("count(${x}[. = ''])", "", 1),
    ("sum(${x}[../who = 'Ani'])", "", 15),
    ("sum(/data/rep/x[../who = 'Ani' and . > 6])", "", 10),
    ("sum(${rep}[who = 'Ani']/x[. > 6])", "", 10),
    ("count(${x}[${who} = 'Ani'])", "", 2),
    ("sum(${y}[../../who = 'Ani'])", "", 7),
    ("count(${who}[. = current()/../who])", "rep/3", 1),
    ("count(/data/rep/who[. = current()/../who])", "rep/3", 1),
    ("join(' ', ${who}[. != 'Ani'])", "", "Budi"),
    ("${n}[. > 2]", "", 3),
    ("${n}[. > 5]", "", ""),
]
LISTS = [  # ODK XForms fn:instance and fn:pulldata
    ("instance('buah')/root/item[name = ${pick}]/label", "", "Bakau"),
    ("instance('buah')/root/item[${pick} = name]/kelas", "", "asin"),
    ("instance('buah')/root/item[harga = 30]/name", "", "c"),
    ("instance('buah')/root/item[harga = '30']/name", "", ""),
    ("instance('buah')/root/item[harga > 15][1]/name", "", "b"),
    ("count(instance('buah')/root/item[kelas = 'manis'])", "", 2),
    ("count(instance('buah')/root/item)", "", 3),
    ("join('', instance('buah')/root/item[kelas = 'manis']/name)", "", "ac"),
    ("join('', instance('buah')/root/item[kelas = 'manis' and harga > 15]/name)", "", "c"),
    ("instance('buah')/root/item[selected(${several}, name) and kelas = 'manis'][2]/label", "", "Cempedak"),
    ("instance('buah')/root/item[position() = 2]/label", "", "Bakau"),
    ("instance('buah')/root/item[2]/label", "", "Bakau"),
    ("instance('buah')/root/item[last()]/label", "", "Cempedak"),
    ("sum(instance('buah')/root/item[kelas = 'manis']/harga)", "", 40),
    ("instance('buah')/root/item[starts-with(label, 'Ce')]/name", "", "c"),
    ("instance('buah')/root/item[name = 'z']/label", "", ""),
    ("instance('desa')/root/item[name = 'd4321']/label", "", "Desa 4321"),
    ("count(instance('desa')/root/item[kec = 'k7' and contains(label, '9')])", "", 10),
    ("pulldata('buah', 'label', 'name', 'c')", "", "Cempedak"),
    ("pulldata('buah.csv', 'kelas', 'harga', 20)", "", "asin"),
    ("pulldata('buah', 'label', 'name', 'zz')", "", ""),
    ("pulldata('betang', 'desa')", "", "Telok"),
]


@pytest.mark.parametrize(("source", "expected"), SETS)
def test_goes_through_all_answers(source: str, expected: Value) -> None:
    """What a name inside a repeat holds in all instances is counted, summed and compared."""
    assert alike(found := worked_out(source), expected), found


HERE = {"": "n", "rep": "x", "rep/in": "y"}


@pytest.mark.parametrize(("source", "at", "expected"), [*PATHS, *SHARED, *INDEXED, *BRACKETS, *LISTS])
def test_follows_paths(source: str, at: str, expected: Value) -> None:
    """A path leads to the question, the instance or the row that it means, seen from where it stands."""
    here = HERE["/".join(at.split("/")[::2])]
    assert alike(found := worked_out(source, at=at, here=here), expected), found


@pytest.mark.parametrize(("seed", "expected"), SHUFFLED)
def test_a_seed_decides_the_order(seed: str, expected: str) -> None:
    """The order is the one that every tool of ODK makes of that seed."""
    assert worked_out(f"join('', randomize(instance('six')/root/item/name, {seed}))") == expected


@pytest.mark.parametrize(("seed", "expected"), [("Hello", 1756278180214341157), ("desa", -8863443700602512675), ("42", 42)])
def test_a_text_is_a_seed_by_its_digest(seed: str, expected: float) -> None:
    """The first eight bytes of its SHA-256 as a number with a sign (JavaRosa); a number in a text is that number."""
    assert seed_of(seed) == expected


def test_what_is_not_relevant_is_no_node() -> None:
    """JavaRosa: a question that is not relevant is blank by itself, and is left out of a nodeset."""
    ground = Ground(hidden=frozenset({"rep/2/who", "n"}))
    assert worked_out("count(${who})", ground) == 2
    assert worked_out("join('-', ${who})", ground) == "Ani-Ani"
    assert worked_out("${n} = ''", ground) is True
    assert worked_out("count(${n})", ground) == 0


@pytest.mark.parametrize(
    ("source", "kept", "expected"),
    [
        ("once(today())", "2026-01-01", "2026-01-01"),
        ("once(1 + 1)", "", 2),
        ("if(. = '', ${n}, .)", "", 3),
        ("if(. = '', ${n}, .)", 9, 9),
        ("max(${n}, .)", 9, 9),
    ],
)
def test_a_calculation_knows_what_it_was(source: str, kept: Single, expected: Value) -> None:
    """ODK XForms fn:once: the value that stands there stays, unless it is blank."""
    assert alike(found := worked_out(source, Ground(kept_={"n": kept}), own="n", here="n"), expected), found


def test_the_dot_is_the_answer_being_checked() -> None:
    """In a constraint `.` is the new value; seen from inside of brackets it is current()/."""
    assert worked_out(". > 5 and . < 8", dot=7) is True
    assert worked_out("count(${rep}[x > current()/.])", dot=7) == 1
    assert worked_out("string-length(.) = 5", dot="Telok") is True
    assert worked_out("string-length() = 5 and normalize-space() = .", dot="Telok") is True


def test_the_report_before_has_its_instances() -> None:
    """`${last-saved#name}` means the same instance of the report before."""
    ground = Ground(before_={"rep/2/x": 44})
    assert worked_out("${last-saved#x} + 1", ground, at="rep/2") == 45
