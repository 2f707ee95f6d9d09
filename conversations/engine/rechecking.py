"""Judges answers that were given earlier: whether they still fit after another one has changed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from functools import lru_cache

from conversations.draft import Answer, State, Value
from conversations.engine.asked import offered
from conversations.engine.scaling import on_step
from conversations.engine.sheet import Place, Sheet, scope_at
from conversations.engine.values import value_as_single
from conversations.form import Form, Question, Repeat
from conversations.formula.functions import truth
from conversations.formula.scope import Scope

_JUDGED = frozenset({State.GIVEN, State.SKIPPED, State.REOPENED})
_CHOSEN = frozenset({"select_one", "select_multiple", "rank"})


@lru_cache(maxsize=64)
def _judged(form: Form) -> Mapping[str, frozenset[str]]:
    """Each name to the questions whose constraint or choices rest on it, however indirectly."""
    found: dict[str, set[str]] = {}
    for question in form.questions.values():
        if not question.checked_by:
            continue
        # What hid the question counts too: it comes back with an answer that was judged by others than those of now.
        for name in rests_on(question.checked_by | form.uses.get(question.name, frozenset()), form.uses):
            found.setdefault(name, set()).add(question.name)
    return {name: frozenset(questions) for name, questions in found.items()}


def reopened_by(changed: Place, before: Sheet, after: Sheet) -> tuple[str, ...]:
    """The paths of answers that no longer fit because the answer at that place has changed."""
    old, new = before.answers.get(changed.path), after.answers.get(changed.path)
    # What was only begun or read back counts from now on: nothing was judged by it so far.
    if old is not None and new is not None and old.value == new.value and old.state in _JUDGED:
        return ()
    repeat = changed.question.type == "repeat"
    return unfit_by(inside_of(changed.question.name, after.form) if repeat else frozenset({changed.question.name}), after)


def inside_of(repeat: str, form: Form) -> frozenset[str]:
    """A repeat and all that stands in it: what one instance more or less brings or takes away."""
    rows: list[Question | Repeat] = [*form.questions.values(), *form.repeats.values()]
    return frozenset({repeat, *(row.name for row in rows if repeat in row.chain)})


def doubted_by(before: Sheet, after: Sheet) -> tuple[str, ...]:
    """The paths of answers that nobody has touched and that have become unusual (`warned`) by what changed between the two."""
    names = _warning(after.form)
    if not names or not any(path.rpartition("/")[2] in names for path in after.answers):
        return ()
    return tuple(place.path for place in after.places if place.question.name in names and _doubted(place, before, after))


@lru_cache(maxsize=64)
def _warning(form: Form) -> frozenset[str]:
    return frozenset(question.name for question in form.questions.values() if question.warning is not None)


def _doubted(place: Place, before: Sheet, after: Sheet) -> bool:
    answer = after.answers.get(place.path)
    if answer is None or answer.state is not State.GIVEN or before.answers.get(place.path) != answer:
        return False
    return warned(place, answer) and not warned(replace(place, scope=scope_at(before, place.scope.prefixes)), answer)


def unfit_by(names: frozenset[str], after: Sheet) -> tuple[str, ...]:
    """The paths of answers that do not fit, among those that rest on any of these names."""
    judged = {other for name in names for other in _judged(after.form).get(name, ())}
    if not judged or not any(path.rpartition("/")[2] in judged for path in after.answers):
        return ()
    return tuple(place.path for place in after.places if place.question.name in judged and _unfit(place, after))


def unfit_anywhere(sheet: Sheet) -> tuple[str, ...]:
    """The paths of all answers that do not fit: a day has gone by since, or they were given under another version of the form."""
    return tuple(place.path for place in sheet.places if place.question.type != "repeat" and _unfit(place, sheet))


def _unfit(place: Place, sheet: Sheet) -> bool:
    answer = sheet.answers.get(place.path)
    return answer is not None and answer.state is State.GIVEN and not stands(place, answer)


def stands(place: Place, answer: Answer) -> bool:
    """Whether an answer fits its question: chosen from what is offered, within the constraint, and there where it must be."""
    value = answer.value
    if value is None:
        return not place.question.needs(place.scope)
    if place.question.type in _CHOSEN:
        names = {choice.name for choice in offered(place)}
        given = set(value if isinstance(value, tuple) else (str(value),))
        if not (given == names if place.question.type == "rank" else given <= names):
            return False
    return _within(place.question, value) and holds(place, answer)


def _within(question: Question, value: Value) -> bool:
    """Whether an answer keeps the bounds that its reader knows: those of a number, and the length of a text."""
    size = len(value) if isinstance(value, str) and question.kind in ("text", "person") else value
    if question.type not in ("integer", "decimal", "text") or not isinstance(size, int | float):
        return True
    least, most = question.parameters.get("least"), question.parameters.get("most")
    if question.type == "integer" and size < 0 and not question.parameters.get("negative"):
        return False
    return (not least or size >= float(least)) and (not most or size <= float(most)) and on_step(question.parameters, value)


def holds(place: Place, answer: Answer) -> bool:
    """Whether the constraint of the question is true for that answer; a blank one is never judged."""
    constraint = place.question.constraint
    if constraint is None or answer.value in (None, ()):
        return True
    at = place.scope
    return truth(constraint(Scope(at.sheet, at.prefixes, at.index, value_as_single(place.question, answer.value))))


def warned(place: Place, answer: Answer) -> bool:
    """Whether the answer is so unusual that somebody is to say that it is so (`betang::warning`)."""
    warning, at = place.question.warning, place.scope
    if warning is None or answer.value in (None, ()):
        return False
    return truth(warning(Scope(at.sheet, at.prefixes, at.index, value_as_single(place.question, answer.value))))


def rests_on(names: frozenset[str], uses: Mapping[str, frozenset[str]]) -> frozenset[str]:
    """The names, and all that they rest on in turn."""
    found, waiting = set(names), list(names)
    while waiting:
        for name in uses.get(waiting.pop(), ()):
            if name not in found:
                found.add(name)
                waiting.append(name)
    return frozenset(found)
