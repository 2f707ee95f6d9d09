"""What is said on the way to a question: the notes between it and the one before it, in whatever instances they stand."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from conversations.engine.heading import may_introduce
from conversations.engine.sheet import Place, Sheet
from conversations.form import Form, Question, Repeat, Row
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


@lru_cache(maxsize=64)
def quiet(form: Form) -> frozenset[str]:
    """The questions before which nothing can ever be said: another one is always asked shortly before, and no note between.

    Nearly every answer goes to such a question, and the way to it need not be walked.
    """
    return frozenset(_quiet(form.rows, after_one=False))


def _quiet(rows: tuple[Row, ...], *, after_one: bool) -> Iterator[str]:
    for row in rows:
        if not isinstance(row, Question):
            yield from _quiet(row.rows, after_one=after_one and not isinstance(row, Repeat))
            after_one = after_one and not _speaks(row.rows)
        elif row.asked:
            if after_one and not may_introduce(row):
                yield row.name
            after_one = after_one or row.relevant is None
        elif row.seen:
            after_one = False


def _speaks(rows: tuple[Row, ...]) -> bool:
    return any(row.seen or may_introduce(row) if isinstance(row, Question) else _speaks(row.rows) for row in rows)


def _wanted(place: Place, around: Prefixes, form: Form) -> bool:
    """Whether an instance begins there that somebody wanted: what led to it was said when it was asked for."""
    for at, (name, prefix) in enumerate(zip(place.question.chain, place.scope.prefixes[1:], strict=True), 1):
        repeat = form.repeats[name]
        if around[at : at + 1] != (prefix,) and repeat.more is not None and int(prefix.rsplit("/", 2)[1]) > repeat.least:
            return True
    return False
