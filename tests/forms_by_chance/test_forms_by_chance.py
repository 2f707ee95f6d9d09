"""Forms by chance, filled in by chance: what is filed is what a second, slow and simple reading of XLSForm allows.

`make test` plays the same few thousand turns each time, so that a change is judged and not chance.
`BETANG_LONG=20 python -m pytest tests/forms_by_chance` plays twenty times as many, others in each run.
"""

from __future__ import annotations

import math
import os
from datetime import timedelta
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from conversations import engine
from conversations.draft import Draft, Report, State, Value
from conversations.judging import Accepted, judge
from conversations.xlsform import write_xlsx
from tests.engine.conftest import VILLAGE
from tests.forms_by_chance.people import CONTEXT, DEEDS, Deed, Person, form_of, unsettled
from tests.forms_by_chance.rows import Made
from tests.forms_by_chance.slow import Slow
from tests.forms_by_chance.strategy import made_forms, next_versions

LONG = int(os.environ.get("BETANG_LONG", "1"))  # noqa: TID251 - tests have no settings


def some(examples: int) -> settings:
    """So many examples, and more of them in a long run."""
    return settings(max_examples=examples * LONG, derandomize=LONG == 1, deadline=None, suppress_health_check=list(HealthCheck))


def is_right(made: Made, person: Person) -> Slow:
    """What was filed: exactly what is relevant, as it was answered; calculations, constraints and needs by the slow reading."""
    filed, before = person.phone.draft, person.before
    values = {path: answer.value for path, answer in filed.answers.items()}
    began = filed.began_at
    assert began is not None
    slow = Slow(made, values, person.phone.context.now.date(), began.astimezone(CONTEXT.now.tzinfo).date())
    wrong = [*slow.wrong(), *unsettled(filed)]
    assert not wrong, wrong
    starts = {path for path, (row, _) in slow.places.items() if row.type == "start"}
    told = {path: value for path, value in values.items() if path[0] != "#" and path not in starts}
    asked, computed, counts = slow.asked(), slow.computed(), slow.open_counts()
    differs = told.keys() ^ (asked | computed.keys() | counts.keys())
    assert not differs, (differs, told)
    assert {path: told[path] for path in counts} == counts
    for path, value in computed.items():
        assert alike(told[path], value), (path, told[path], value)
    for path in asked & before.answers.keys():
        assert told[path] == before.answers[path].value or path in dict(person.phone.turn.kept)
    return slow


def alike(one: Value, other: Value) -> bool:
    """The same, but for the last digits of a number."""
    if isinstance(one, int | float) and isinstance(other, int | float):
        return one == other or math.isclose(one, other, rel_tol=1e-9, abs_tol=1e-9)
    return one == other


def is_shown(person: Person, slow: Slow) -> None:
    """A report is shown as it was filed, whatever the day; of two choices with one name, the one that was offered is named."""
    form, filed, then = person.phone.form, person.phone.draft.answers, person.phone.context
    shown = engine.show(form, filed, then)
    asked = {path for path in filed if path[0] != "#" and (question := form.questions[path.rpartition("/")[2]]).asked
             and question.type != "repeat"}  # fmt: skip
    assert asked <= {path for path, _, _ in shown} <= filed.keys()
    assert engine.show(form, filed, _later(then)) == shown
    for path, (row, at) in slow.places.items():
        if row.list_name == "kampung" and filed[path].value is not None:
            labels = [entry["label"] for entry in slow.offered(row, at) if entry["name"] == filed[path].value]
            assert {path: words for path, _, words in shown}[path] == labels[0]


def _later(context: engine.Context) -> engine.Context:
    return engine.Context(context.words, context.places, context.now + timedelta(days=400), by=9, owner=VILLAGE, sender="Lain")


@some(250)
@given(made_forms(), DEEDS, DEEDS, st.sampled_from([None, engine.prefill, engine.correct]))
def test_what_is_filed_is_right(made: Made, deeds: list[Deed], later: list[Deed], again: Any) -> None:
    """Whatever somebody does, the form comes to its end, and the report is right; so is the next one that begins from it."""
    person = Person(made)
    for deed in deeds:
        person.does(deed)
    person.finishes()
    is_shown(person, is_right(made, person))
    if again is None:
        return
    form, answers = person.phone.form, person.phone.draft.answers
    report = Report(1, 1, form.name, form.version, VILLAGE, answers, engine.facts(form, answers), 7, CONTEXT.now)
    person = Person(made, again(form, report), person.phone.context)
    for deed in later:
        person.does(deed)
    person.finishes()
    is_right(made, person)


@some(160)
@given(made_forms(6), st.data(), DEEDS, DEEDS)
def test_what_is_carried_is_right(made: Made, data: st.DataObject, deeds: list[Deed], later: list[Deed]) -> None:
    """A draft goes on under another version of its form, and in the end all is true of that."""
    newer = data.draw(next_versions(made))
    person = Person(made)
    for deed in deeds:
        person.does(deed)
    if person.filed:
        return
    person = Person(newer, engine.carry(person.phone.draft, form_of(newer)), person.phone.context)
    person.stands({path for path, answer in person.phone.draft.answers.items() if answer.state is State.GIVEN})
    for deed in later:
        person.does(deed)
    person.finishes()
    is_right(newer, person)


@some(60)
@given(
    made_forms(3, counted=False), st.lists(st.integers(0, 4000), min_size=6, max_size=20), st.lists(st.integers(1, 9), max_size=3)
)
def test_what_is_taken_away_is_all_that_goes(made: Made, seeds: list[int], numbers: list[int]) -> None:
    """Members are told one by one, and some are taken away again."""
    person = Person(made)
    person.eager = 0.9
    for seed in seeds:
        person.does(("answer", seed))
    for number in numbers:
        person.does(("delete", number))
    person.finishes()
    is_right(made, person)


@some(15)
@given(made_forms())
def test_such_a_form_is_taken_as_a_workbook_too(made: Made) -> None:
    """What this test calls a form is one to the judge of what officials send."""
    verdict = judge(write_xlsx(made.sheets()), "chance.xlsx")
    assert isinstance(verdict, Accepted)
    assert Draft(verdict.name, verdict.version, VILLAGE)
