"""The kind of question that puts choices into an order (XLSForm's `rank`): one by one, or all in one message."""

from __future__ import annotations

from conversations.engine.asked import Asked, Partly, Reply
from conversations.engine.choosing import items, matched
from conversations.errors import Problem
from conversations.formula.scope import Choice
from conversations.messages import Key
from conversations.reading.outcome import NoAnswer, Read
from conversations.texts import Phrase


def read_rank(asked: Asked, text: str) -> Reply:
    """The names in their order. One reply may bring the next one, several, or all; the last one follows by itself."""
    held = asked.answer.value if asked.answer and isinstance(asked.answer.value, tuple) else ()
    parts = items(asked, text)[0]
    names = [*held] if len(held) < len(asked.choices) and len(parts) < len(asked.choices) else []
    for item in parts:
        found = matched(asked, item)
        if isinstance(found, NoAnswer):
            return found if not held else Problem(Phrase("rank-next"))
        if not isinstance(found, Choice):
            return found
        if found.name in names:
            return Problem(Phrase("rank-twice", {"choice": found.label}))
        names.append(found.name)
    left = [choice.name for choice in asked.choices if choice.name not in names]
    if len(left) <= 1:
        return Read((*names, *left))
    labels = {choice.name: choice.label for choice in asked.choices}
    order = "; ".join(f"{at}. {labels[name]}" for at, name in enumerate(names, 1) if name in labels)
    return Partly(tuple(names), Phrase("rank-so-far", {"choices": order}))


def rank_keys(asked: Asked) -> list[Key]:
    """The choices that have no place yet."""
    held = asked.answer.value if asked.answer and isinstance(asked.answer.value, tuple) else ()
    left = [choice for choice in asked.choices if choice.name not in held]
    return [Key(choice.label) for choice in (left or asked.choices)]
