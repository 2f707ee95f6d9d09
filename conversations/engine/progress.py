"""How far one is: the line above a question that counts it among the others of its part."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from conversations.draft import State
from conversations.engine.asked import Asked
from conversations.engine.sheet import Place, Sheet
from conversations.form import Form
from conversations.texts import Words

BRIEF = 8
"""Questions up to which a form whose length rests on the answers shows no progress."""


def progress(asked: Asked, sheet: Sheet, section: Sequence[Place]) -> str:
    """`Koperasi 1 dari 2: pertanyaan 3 dari 12`, by the questions of `section`; blank where it would say nothing."""
    place, words = asked.place, asked.context.words
    if _short(sheet.form) or ((place.total == 1 or not place.question.chain) and _from_review(asked, sheet)):
        return ""
    beside = [other.path for other in section if other.question.asked]
    at, total = str(beside.index(place.path) + 1), str(len(beside))
    if place.question.chain:
        repeat = sheet.form.repeats[place.question.chain[-1]]
        label, index = repeat.label.words(place.scope), str(place.scope.index)
        if place.total > 1 and repeat.label.run is None:
            return _said(words, "progress-inside", label, index, str(place.total), at, total)
        if repeat.more is not None and repeat.label and repeat.label.run is None:
            return _said(words, "progress-open", label, index, "", at, total)
        return _said(words, "progress-alone", label, "", "", at, total) if len(beside) > 1 else ""
    return _said(words, "progress", "", "", "", at, total) if len(beside) > 1 else ""


@lru_cache(maxsize=1024)
def _said(words: Words, key: str, label: str, index: str, of: str, at: str, total: str) -> str:
    # Nearly every question says it, and the same places come again with every report.
    return str(words(key, label=label, index=index, of=of, at=at, total=total))


def _from_review(asked: Asked, sheet: Sheet) -> bool:
    """Whether the one answer that is open was chosen in the review, by its number there: another above it would confuse."""
    if asked.answer is None or asked.answer.state is not State.REOPENED:
        return False
    return all(other.path == asked.place.path or sheet.settled(other) for other in sheet.places if other.question.asked)


@lru_cache(maxsize=64)
def _short(form: Form) -> bool:
    """Whether the form is so short, and its length so unsure, that '2 dari 2' would say nothing."""
    asked = [question for question in form.questions.values() if question.asked]
    return len(asked) <= BRIEF and any(question.conditions for question in asked)
