"""What is said on the way to a question: the notes between it and the one before it, in whatever instances they stand."""

from __future__ import annotations

from conversations.engine.sheet import Place, Sheet
from conversations.form import Form
from conversations.formula.scope import Prefixes


def led_to(place: Place, sheet: Sheet) -> tuple[Place | None, list[Place]]:
    """The question before that place, and what is only said between the two."""
    before: Place | None = None
    said: list[Place] = []
    around: Prefixes = ("",)
    for other in sheet.walk():
        if _wanted(other, around, sheet.form):
            said = []
        around = other.scope.prefixes
        if other.path == place.path and other.question is place.question:
            break
        if other.question.asked:
            before, said = other, []
        elif other.question.seen:
            said.append(other)
    return before, said


def _wanted(place: Place, around: Prefixes, form: Form) -> bool:
    """Whether an instance begins there that somebody wanted: what led to it was said when it was asked for."""
    for at, (name, prefix) in enumerate(zip(place.question.chain, place.scope.prefixes[1:], strict=True), 1):
        repeat = form.repeats[name]
        if around[at : at + 1] != (prefix,) and repeat.more is not None and int(prefix.rsplit("/", 2)[1]) > repeat.least:
            return True
    return False
