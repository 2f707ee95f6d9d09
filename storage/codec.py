"""Records to JSON and back, each with the number of the shape it was written in."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from typing import Any

from markupsafe import Markup

from conversations.draft import Answer, Answers, State, Value
from conversations.messages import Button, Key, Message, Paper
from storage.errors import UnknownVersion
from storage.kinds import from_micros, to_micros

VERSION = 1
"""Of what is written today. A reader of older ones is added beside it when a shape changes; nothing is rewritten."""

# ASCII with escapes: a half surrogate pair or a NUL in somebody's words is then safe on both engines.
_dumps: Callable[[object], str] = json.JSONEncoder(separators=(",", ":"), allow_nan=False, check_circular=False).encode
_loads: Callable[[str], Any] = json.JSONDecoder().decode

_BLANK: list[object] = [None, State.GIVEN.value, None, None, 0, ""]
_STATES = {state.value: state for state in State}


def _bare(answer: Answer) -> list[object]:
    """[value, state, by, at, approximate, precision] without what is blank at its end: written at every turn, so kept short."""
    at = None if answer.at is None else to_micros(answer.at)
    if answer.approximate or answer.precision:
        return [answer.value, answer.state.value, answer.by, at, int(answer.approximate), answer.precision]
    if at is not None or answer.by is not None:
        return [answer.value, answer.state.value, answer.by, at]
    return [answer.value] if answer.state is State.GIVEN else [answer.value, answer.state.value]


def _answer(bare: list[Any]) -> Answer:
    value, state, by, at, approximate, precision = bare + _BLANK[len(bare) :]
    kept: Value = tuple(value) if isinstance(value, list) else value
    return Answer(kept, _STATES[state], by, None if at is None else from_micros(at), bool(approximate), precision)


def _open(text: str, what: str) -> Any:
    try:
        version, content = _loads(text)
    except (ValueError, TypeError) as error:
        raise UnknownVersion(f"{what}: not one of ours: {text[:40]!r}") from error
    if version != VERSION:
        raise UnknownVersion(f"{what}: version {version}, this Betang reads {VERSION}")
    return content


def write_answers(answers: Answers) -> str:
    """Answers as compact ASCII JSON. Raises ValueError for a number that is not one (NaN, infinity) or a naive moment."""
    return _dumps([VERSION, {path: _bare(answer) for path, answer in answers.items()}])


def read_answers(text: str) -> dict[str, Answer]:
    """The answers of `write_answers`, in their order. Raises UnknownVersion."""
    return {path: _answer(bare) for path, bare in _open(text, "answers").items()}


def write_answer(answer: Answer) -> str:
    """One answer, as `write_answers` writes it."""
    return _dumps([VERSION, _bare(answer)])


def read_answer(text: str) -> Answer:
    """The answer of `write_answer`. Raises UnknownVersion."""
    return _answer(_open(text, "answer"))


def write_message(message: Message) -> str:
    """A message as compact ASCII JSON; what is empty is left out."""
    content: dict[str, object] = {"text": str(message.text)}
    if message.keys:
        content["keys"] = [[[key.label, key.asks] if key.asks else [key.label] for key in row] for row in message.keys]
    if message.bare:
        content["bare"] = True
    if message.buttons:
        content["buttons"] = [[[button.label, button.data, button.url] for button in row] for row in message.buttons]
    if message.paper is not None:
        content["paper"] = [message.paper.name, dict(message.paper.args)]
    words = {"placeholder": message.placeholder, "media": message.media, "replaces": message.replaces}
    content |= {name: value for name, value in words.items() if value}
    return _dumps([VERSION, content])


def read_message(text: str) -> Message:
    """The message of `write_message`. Raises UnknownVersion."""
    content = _open(text, "message")
    paper = content.get("paper")
    return Message(
        text=Markup(content["text"]),  # noqa: S704 - it was Markup when it was written
        keys=tuple(tuple(Key(*key) for key in row) for row in content.get("keys", ())),
        bare=content.get("bare", False),
        buttons=tuple(tuple(Button(*button) for button in row) for row in content.get("buttons", ())),
        placeholder=content.get("placeholder", ""),
        paper=None if paper is None else Paper(*paper),
        media=content.get("media", ""),
        replaces=content.get("replaces", ""),
    )


def write_details(details: Mapping[str, str | int]) -> str:
    """The particulars of an audit row or the aliases of an area, which carry no version: flat words and numbers."""
    return _dumps(dict(details))


def read_details(text: str) -> dict[str, str | int]:
    """The particulars of `write_details`."""
    details: dict[str, str | int] = _loads(text)
    return details
