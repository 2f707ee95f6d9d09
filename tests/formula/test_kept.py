"""What calculations leave behind, through the engine: blanks for NaN, truths as texts, and once() over many turns."""

from __future__ import annotations

from datetime import timedelta

import pytest

from conversations import engine
from conversations.areas import Area, Gazetteer
from conversations.draft import Answer, Draft, Report
from conversations.engine.sheet import Sheet
from conversations.events import Said
from conversations.formfile import read_form
from conversations.formula.functions import Single
from conversations.reading.places import PlaceIndex
from conversations.texts import read_locales
from tests.formula.ground import NOW

HEAD = "settings: {form_id: f, version: '1', form_title: F}\nsurvey:\n"
FORM = HEAD + (
    "  - {type: text, name: a, label: A}\n"
    "  - {type: text, name: b, label: B}\n"
    "  - {type: calculate, name: first, calculation: \"once(format-date-time(now(), '%H:%M'))\"}\n"
    "  - {type: calculate, name: longest, calculation: 'max(string-length(${a}), .)'}\n"
)


@pytest.mark.parametrize(
    ("calculation", "expected"),
    [
        ("number('x')", ""),
        ("1 div 4", 0.25),
        ("2 + 2", 4),
        ("1 = 2", "false"),
        ("boolean(${c0})", "true"),
        ("if(${c0}, 'ya', 'tidak')", "ya"),
        ("coalesce('', '')", ""),
    ],
)
def test_a_calculation_leaves_what_odk_would_store(calculation: str, expected: Single) -> None:
    """JavaRosa keeps no NaN, and a truth as a text: so 'false' is true where a condition names the row."""
    rows = '  - {type: calculate, name: c0, calculation: "1 = 2"}\n'
    rows += f'  - {{type: calculate, name: c1, calculation: "{calculation}"}}\n'
    sheet = Sheet(read_form(HEAD + "  - {type: text, name: t, label: T}\n" + rows, "f.yaml"), {}, NOW, {})
    found = sheet.value("c1", ("",))
    assert found == expected
    assert type(found) is type(expected)


def test_once_stays_over_the_turns() -> None:
    """once() keeps the first hour, though the clock goes on; `.` knows what the row was in the turn before."""
    form = read_form(FORM, "f.yaml")
    context = engine.Context(read_locales()["id"], PlaceIndex(Gazetteer([Area("62", "Kalimantan Tengah")])), NOW)
    draft = engine.begin(form, Draft("f", "1", "62"), context).draft
    for minutes, said in ((10, "panjang sekali"), (20, "x"), (30, "UBAH 1"), (40, "ya")):
        later = engine.Context(context.words, context.places, NOW + timedelta(minutes=minutes))
        draft = engine.advance(form, draft, Said(said), later).draft
    sheet = Sheet(form, draft.answers, NOW + timedelta(hours=1), {})
    assert sheet.value("a", ("",)) == "ya"
    assert sheet.value("first", ("",)) == "09:30"
    assert sheet.value("longest", ("",)) == len("panjang sekali")
    filed = {name: Answer(str(sheet.value(name, ("",)))) for name in ("a", "b", "first", "longest")}
    again = engine.correct(form, Report(1, 1, "f", "1", "62", filed, engine.facts(form, filed), 7, NOW))
    assert Sheet(form, again.answers, NOW + timedelta(days=9), {}).value("first", ("",)) == "09:30"


def test_what_is_not_relevant_is_no_node_of_a_sum() -> None:
    """An instance whose question is not relevant is left out of join() and count()."""
    rows = (
        "  - {type: begin_repeat, name: r, label: R, repeat_count: '3'}\n"
        "  - {type: integer, name: x, label: X}\n"
        "  - {type: text, name: who, label: W, relevant: '${x} > 1'}\n"
        "  - {type: end_repeat}\n"
        "  - {type: calculate, name: all, calculation: \"join('-', ${who})\"}\n"
    )
    answers = {f"r/{at}/x": Answer(at) for at in (1, 2, 3)} | {f"r/{at}/who": Answer("abc"[at - 1]) for at in (1, 2, 3)}
    assert Sheet(read_form(HEAD + rows, "f.yaml"), answers, NOW, {}).value("all", ("",)) == "b-c"
