"""Values between two worlds: what a draft keeps, and what the expression language sees."""

from __future__ import annotations

from datetime import date
from math import isfinite

from conversations.draft import Answer, Value
from conversations.form import Question
from conversations.formula.functions import Single


def as_single(question: Question, answer: Answer) -> Single:
    """An answer as the expression language sees it: a date as a day, several choices as names between blanks."""
    return value_as_single(question, answer.value)


def value_as_single(question: Question, value: Value) -> Single:
    """A value as the expression language sees it; blank when there is none."""
    if value is None:
        return ""
    if isinstance(value, tuple):
        return " ".join(value)
    if question.type == "date" and isinstance(value, str):
        return as_day(value)
    return value


def as_day(iso: str) -> Single:
    """The day of an ISO date at any precision, as ODK keeps it: the first of the month, the first of January."""
    try:
        return date.fromisoformat((iso + "-01-01")[:10])
    except ValueError:
        return iso


def plain_value(value: Single) -> Value:
    """A value of the expression language as a report keeps it: whole numbers whole, a day as ISO, a truth as XPath says it."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, float):
        if not isfinite(value):  # Something divided by nothing: nothing could be worked out, and no report could keep it.
            return None
        return int(value) if value.is_integer() else value
    return value if isinstance(value, int | str) else value.isoformat()
