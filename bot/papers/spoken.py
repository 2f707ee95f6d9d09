"""Labels of choices that speak of other answers (`Kebun milik ${nama}`), said in a table with the answers of their own row."""

from __future__ import annotations

from conversations.columns import Column, around
from conversations.draft import Value
from conversations.engine.sheet import scope_at
from conversations.engine.standing import Filed as Laid
from conversations.form import Question
from conversations.formula.scope import REFERENCE, Choice

GAP = "…"
"""Stands for the answer where one heading is that of many rows."""


def heading(choice: Choice) -> str:
    """What a choice is called over a column and in the codebook, where no row says whose answer it speaks of."""
    return REFERENCE.sub(GAP, choice.label) or choice.name


def speaks(column: Column) -> bool:
    """Whether the label of one of its choices speaks of another answer, in any version."""
    return any(question.spoken for question in column.asked)


def label(question: Question, given: Value, beginning: str, sheet: Laid) -> str | None:
    """The label of what was chosen in an instance (`koperasi/2/`), as it was said there; None when it is no choice any more.

    An answer that was not given is left out of it.
    """
    chosen = next((choice for choice in question.choices if choice.name == str(given)), None)
    if chosen is None:
        return None
    template = question.spoken.get(chosen.label)
    if template is None:
        return heading(chosen)
    names, numbers = around(beginning)
    prefixes = [""]
    for name, number in zip(names, numbers, strict=True):
        prefixes.append(f"{prefixes[-1]}{name}/{number}/")
    return " ".join(template.words(scope_at(sheet, tuple(prefixes))).split())
