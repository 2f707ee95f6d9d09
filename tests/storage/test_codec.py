"""Records go to text and come back the same, and what a newer program wrote is not guessed at."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as some
from markupsafe import Markup

from conversations.draft import Answer, State
from conversations.messages import Button, Key, Message, Paper
from storage.codec import read_answer, read_answers, read_message, write_answer, write_answers, write_message
from storage.errors import UnknownVersion
from storage.kinds import from_micros, to_micros

words = some.text(some.characters(), max_size=20)
"""Any text at all, with half surrogate pairs, NUL and right-to-left marks."""

moments = some.datetimes(min_value=datetime(1970, 1, 1), max_value=datetime(2200, 1, 1)).map(  # noqa: DTZ001 - made aware here
    lambda moment: moment.replace(tzinfo=UTC)
)
values = some.one_of(
    some.none(),
    words,
    some.integers(),
    some.floats(allow_nan=False, allow_infinity=False),
    some.lists(words, max_size=3).map(tuple),
)
answers = some.builds(
    Answer,
    value=values,
    state=some.sampled_from(State),
    by=some.none() | some.integers(1, 2**53),
    at=some.none() | moments,
    approximate=some.booleans(),
    precision=some.sampled_from(["", "day", "month", "year"]),
)
keys = some.builds(Key, label=words, asks=some.sampled_from(["", "contact", "location"]))
buttons = some.builds(Button, label=words, data=words, url=words)
messages = some.builds(
    Message,
    text=words.map(Markup),
    keys=some.lists(some.lists(keys, max_size=3).map(tuple), max_size=3).map(tuple),
    bare=some.booleans(),
    buttons=some.lists(some.lists(buttons, max_size=3).map(tuple), max_size=3).map(tuple),
    placeholder=words,
    paper=some.none() | some.builds(Paper, name=words, args=some.dictionaries(words, words, max_size=3)),
    media=words,
    replaces=words,
)


@given(some.dictionaries(words, answers, max_size=8))
def test_answers_come_back_as_they_were(given_answers: dict[str, Answer]) -> None:
    """Values of every kind with their types, in their order; the text is plain ASCII without NUL."""
    text = write_answers(given_answers)
    found = read_answers(text)
    assert list(found.items()) == list(given_answers.items())
    assert [type(answer.value) for answer in found.values()] == [type(answer.value) for answer in given_answers.values()]
    assert text.isascii()
    assert "\0" not in text


@given(answers)
def test_one_answer_comes_back_as_it_was(answer: Answer) -> None:
    """As it stands in the history."""
    assert read_answer(write_answer(answer)) == answer


@given(messages)
def test_a_message_comes_back_as_it_was(message: Message) -> None:
    """With keyboard, buttons and paper, and its text still marked as safe."""
    found = read_message(write_message(message))
    assert found == message
    assert isinstance(found.text, Markup)


@given(moments, some.integers(-12, 14))
def test_a_moment_is_the_same_in_every_zone(moment: datetime, hours: int) -> None:
    """Kept in UTC, to the microsecond."""
    local = moment.astimezone(timezone(timedelta(hours=hours)))
    assert from_micros(to_micros(local)) == moment


def test_a_plain_answer_is_short() -> None:
    """What is blank is left out: drafts are written at every turn."""
    assert write_answers({"nama": Answer("Maju")}) == '[1,{"nama":["Maju"]}]'
    assert write_message(Message(Markup("hai"))) == '[1,{"text":"hai"}]'


@pytest.mark.parametrize("text", ["[2,{}]", "[1]", "{", "", "null", "7"])
def test_what_is_not_ours_is_refused(text: str) -> None:
    """A newer version or a damaged text raises a clear error, and is never read by guess."""
    for read in (read_answers, read_answer, read_message):
        with pytest.raises(UnknownVersion):
            read(text)


@pytest.mark.parametrize("answer", [Answer(float("nan")), Answer("x", at=datetime(2026, 1, 1))])  # noqa: DTZ001 - the point
def test_what_cannot_come_back_is_not_written(answer: Answer) -> None:
    """A number that is none, or a moment nobody can place."""
    with pytest.raises(ValueError, match=r"Out of range|time zone"):
        write_answers({"x": answer})
