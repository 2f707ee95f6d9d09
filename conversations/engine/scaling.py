"""Scales: numbers from one end to the other in equal steps, as XLSForm's `range` has them."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

from conversations.draft import Value
from conversations.engine.asked import Asked, Reply
from conversations.engine.typed import read_decimal, read_integer
from conversations.errors import Problem
from conversations.messages import Key
from conversations.reading.outcome import Read
from conversations.texts import Phrase

SHORT = 11
"""Numbers of a scale that stand on keys: as many as from 0 to 10."""


def read_scale(asked: Asked, text: str) -> Reply:
    """A number of the scale; one between its steps is a Problem with those beside it."""
    reply = read_decimal(asked, text) if asked.question.type == "decimal" else read_integer(asked, text)
    if not isinstance(reply, Read) or on_step(asked.question.parameters, reply.value):
        return reply
    (least, most), step = _ends(asked.question.parameters), _step(asked.question.parameters)
    below = least + (Decimal(str(reply.value)) - least) // step * step
    shown = {"first": _said(asked, least), "second": _said(asked, least + step), "last": _said(asked, most)}
    return Problem(Phrase("scale-step", shown), (_said(asked, below), _said(asked, below + step)))


def scale_keys(asked: Asked) -> list[Key]:
    """Every number of a short scale, such as 1 to 5."""
    parameters = asked.question.parameters
    if not {"least", "most"} <= parameters.keys() or (asked.question.type == "decimal" and "step" not in parameters):
        return []
    (least, most), step = _ends(parameters), _step(parameters)
    count = int((most - least) / step) + 1
    return [Key(_said(asked, least + at * step)) for at in range(count)] if count <= SHORT else []


def on_step(parameters: Mapping[str, str], value: Value) -> bool:
    """Whether a number lies on a step of its scale; any does where no step is named."""
    if "step" not in parameters or not isinstance(value, int | float):
        return True
    return (Decimal(str(value)) - _ends(parameters)[0]) % _step(parameters) == 0


def _ends(parameters: Mapping[str, str]) -> tuple[Decimal, Decimal]:
    return Decimal(parameters["least"]), Decimal(parameters["most"])


def _step(parameters: Mapping[str, str]) -> Decimal:
    return Decimal(parameters.get("step", "1"))


def _said(asked: Asked, number: Decimal) -> str:
    return str(asked.context.words("said-number", value=int(number) if number == int(number) else float(number)))
