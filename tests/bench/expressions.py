"""Expressions as real forms have them: microseconds for one, and what sixty of them add to a turn of a 200-question form."""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable
from datetime import datetime, timedelta, timezone

from conversations.draft import Answer
from conversations.engine.sheet import Sheet
from conversations.form import Form
from conversations.formfile import read_form
from conversations.formula.evaluation import compiled
from conversations.formula.scope import Scope, Surroundings
from tests.formula.ground import LISTS, SPOTS, Ground, places

REAL = (
    "${seven} = 'ya' and ${n} > 0",
    "selected(${several}, 'a') or selected(${several}, 'lainnya')",
    "not(selected(${several}, 'tidak_ada') and count-selected(${several}) > 1)",
    "if(${n} > 10, 'banyak', if(${n} > 5, 'cukup', if(${n} > 0, 'sedikit', 'tidak ada')))",
    "int((today() - ${day}) div 365.25)",
    "format-date(${day}, '%d/%m/%Y')",
    "concat(${word}, ' (', ${n}, ' orang)')",
    "coalesce(${blank}, ${word})",
    "round(${seven} div ${n} * 100, 1)",
    "sum(${x})",
    "join(', ', ${who})",
    "max(${x}) - min(${x})",
    "jr:choice-name(${pick}, '${pick}')",
    "instance('desa')/root/item[name = 'd4321']/label",
    "pulldata('buah', 'kelas', 'name', ${pick})",
    "count(${rep}[${x} > 5])",
    "indexed-repeat(${x}, ${rep}, 2)",
    "regex(${word}, '^[A-Za-z .]{2,80}$')",
    "string-length(normalize-space(${word})) >= 2",
    "${day} <= today() and ${day} >= date('2020-01-01')",
    "substr(${word}, 0, 2) = 'Te'",
    "once(concat(${word}, '-', format-date(today(), '%Y%m')))",
    "number(${n}) + number(${seven}) = 10",
    "position(..) > 1 and ${who} != ''",
    "decimal-date-time(now()) - decimal-date-time(${moment}) < 1",
    "(${n} >= 0 and ${n} <= 120) or ${blank} = ''",
)
ROUNDS = 2_000
TURNS = 200
QUESTIONS, EXPRESSIONS = 200, 60
NOW = datetime(2026, 11, 23, 9, 0, tzinfo=timezone(timedelta(hours=7)))


def expressions() -> dict[str, float]:
    """Every figure of the expression language."""
    spent = sorted(taken for source in REAL for taken in _one(source))
    return {
        "one_us_p50": spent[len(spent) // 2],
        "one_us_p99": spent[len(spent) * 99 // 100],
        "slowest_us_p50": max(statistics.median(_one(source)) for source in REAL),
        "read_and_checked_us_p50": statistics.median(_timed(lambda source=source: _ready(source)) for source in REAL),  # type: ignore[misc]
        **_turn(),
    }


def _ready(source: str) -> Callable[[], object]:
    around = Surroundings(SPOTS, LISTS, ("rep",), here="x", own="x")
    run, scope = compiled(source, around), Scope(Ground(), places("rep/2"), 2)
    return lambda: run(scope)


def _one(source: str) -> list[float]:
    work = _ready(source)
    work()
    return [_timed(work) for _ in range(ROUNDS)]


def _timed(work: Callable[[], object]) -> float:
    began = time.perf_counter_ns()
    work()
    return (time.perf_counter_ns() - began) / 1_000


def _turn() -> dict[str, float]:
    """A whole form laid over its answers once, as each turn does, with its expressions and without."""
    plain, full = _form(with_expressions=False), _form(with_expressions=True)
    answers = {f"q{at}": Answer(at % 7) for at in range(QUESTIONS) if at % 4}
    without = statistics.median(_timed(lambda: _laid(plain, answers)) for _ in range(TURNS))
    spent = sorted(_timed(lambda: _laid(full, answers)) for _ in range(TURNS))
    return {
        "200_questions_turn_ms_p50": spent[TURNS // 2] / 1_000,
        "200_questions_turn_ms_p99": spent[TURNS * 99 // 100] / 1_000,
        "60_expressions_add_ms": (spent[TURNS // 2] - without) / 1_000,
    }


def _laid(form: Form, answers: dict[str, Answer]) -> None:
    sheet = Sheet(form, answers, NOW, {})
    sheet.on_the_table()
    for place in sheet.computed():
        sheet.value(place.question.name, place.scope.prefixes)


def _form(*, with_expressions: bool) -> Form:
    rows = []
    for at in range(QUESTIONS):
        rows.append(f"type: integer, name: q{at}, label: Q{at}")
        if with_expressions and at % 10 == 5:
            rows[-1] += f", relevant: '${{q{at - 1}}} > 2 or ${{q{at - 3}}} != 0 and selected(\"1 2 3\", ${{q{at - 2}}})'"
        if with_expressions and at % 5 == 4:
            source = (
                f'if(${{q{at}}} > 3, concat(${{q{at - 1}}}, "-", format-date(today(), "%Y")), round(${{q{at - 2}}} div 7, 2))'
            )
            rows.append(f"type: calculate, name: c{at}, calculation: '{source}'")
    listed = "".join(f"  - {{{row}}}\n" for row in rows)
    form = read_form("settings: {form_id: f, version: '1', form_title: F}\nsurvey:\n" + listed, "bench.yaml")
    count = sum(question.relevant is not None or question.calculation is not None for question in form.questions.values())
    assert count == (EXPRESSIONS if with_expressions else 0)
    return form
