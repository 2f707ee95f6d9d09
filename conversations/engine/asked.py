"""A question as it lies on the table: with its answer so far, its choices at this moment, and what may come back from a reply."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace

from conversations.draft import Answer, Value
from conversations.engine.context import Context
from conversations.engine.sheet import Place
from conversations.errors import Problem
from conversations.form import Question
from conversations.formula.scope import LANGUAGE, Choice
from conversations.reading.outcome import NoAnswer, Read
from conversations.texts import Phrase


@dataclass(frozen=True, slots=True)
class Partly:
    """A reply that brings the answer on without completing it."""

    value: Value
    phrase: Phrase


AnyRead = Read[str] | Read[int] | Read[float] | Read[tuple[str, ...]]
Reply = AnyRead | Partly | NoAnswer | Problem


@dataclass(frozen=True, slots=True)
class Asked:
    """What a kind of question needs to read a reply and to draw itself."""

    place: Place
    answer: Answer | None
    context: Context
    choices: tuple[Choice, ...] = ()
    """The choices that the filter lets through, in the order of the list."""

    @property
    def question(self) -> Question:
        """The question itself."""
        return self.place.question

    @property
    def parameters(self) -> dict[str, str]:
        """The parameters of the question."""
        return dict(self.place.question.parameters)


def asked(place: Place, answer: Answer | None, context: Context) -> Asked:
    """The question at that place, with its choices filtered."""
    return Asked(place, answer, context, offered(place))


def offered(place: Place) -> tuple[Choice, ...]:
    """The choices that can be chosen at that place now."""
    question = place.question
    all_of_them = question.choice_filter is None and question.drawn is None
    return told_apart(_spoken(question.choices if all_of_them else tuple(question.offered(place.scope)), place))


def told_apart(choices: tuple[Choice, ...]) -> tuple[Choice, ...]:
    """The choices with their names beside labels that several of them have: a tap sends the label, and must mean one of them."""
    if len({choice.label for choice in choices}) == len(choices):
        return choices
    times = Counter(label for label, _ in {(choice.label, choice.name) for choice in choices})
    return tuple(replace(one, label=f"{one.label} ({one.name})") if times[one.label] > 1 else one for one in choices)


def as_offered(place: Place) -> Question:
    """The question with what is offered there before the rest of its list: of choices with one name, the one that was meant.

    Their labels have the answers put in that they speak of.
    """
    question = place.question
    choices = question.choices
    if question.choice_filter is not None and len({choice.name for choice in choices}) < len(choices):
        choices = (*question.offered(place.scope), *choices)
    return replace(question, choices=_spoken(choices, place)) if question.spoken or choices is not question.choices else question


def _spoken(choices: tuple[Choice, ...], place: Place) -> tuple[Choice, ...]:
    """The choices as they are said there: in the language of whoever is asked, with the answers that they speak of."""
    scope, labels = place.scope, place.question.spoken
    said = in_language(choices, scope.sheet.about(LANGUAGE))
    if not labels:
        return said
    return tuple(
        replace(one, label=labels[own.label].words(scope), spoken={}) if own.label in labels else replace(one, spoken={})
        for own, one in zip(choices, said, strict=True)
    )


def in_language(choices: tuple[Choice, ...], language: str) -> tuple[Choice, ...]:
    """The choices with their labels in that language, where the form has them."""
    if not choices or not choices[0].spoken:
        return choices
    return tuple(replace(choice, label=choice.spoken.get(language, choice.label)) for choice in choices)
