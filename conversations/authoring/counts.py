"""Tells an author of repeats that may be to stand more often than a chat asks them."""

from __future__ import annotations

import re
from datetime import UTC, datetime

from conversations.authoring.faults import Faults, row_name
from conversations.authoring.sheets import Sheets
from conversations.engine.sheet import Sheet, scope_at
from conversations.form import MOST, Form
from conversations.formula.functions import truth

_NUMBER = re.compile(r"\s*['\"]?(\d{1,9})['\"]?\s*")
_NAME = re.compile(r"\s*\$\{([^{}]+)\}\s*")
_ANY_DAY = datetime(2026, 1, 1, tzinfo=UTC)


def remark_counts(form: Form, sheets: Sheets, faults: Faults) -> None:
    """A remark for each repeat whose count is a number above `MOST`, or an answer that may be one: nothing bounds it."""
    for at, row in enumerate(sheets.survey, 1):
        count = row.get("repeat_count", "")
        number, name = _NUMBER.fullmatch(count), _NAME.fullmatch(count)
        if (number and int(number[1]) > MOST) or (name and _may_be_more(form, name[1].strip())):
            where = row_name("survey", sheets.line("survey", at), row.get("name", ""))
            rule = f"At most {MOST} instances of a repeat are asked; the others are left out, and the person is told."
            mend = f"Bound the number, such as constraint '. <= {MOST}', or ask for fewer."
            faults.remark(where, "repeat-cut", rule, mend, "repeat_count", about=str(MOST))


def _may_be_more(form: Form, name: str) -> bool:
    """Whether a whole number that is asked for may be above `MOST`, as far as its own bounds tell without other answers."""
    question = form.questions.get(name)
    if question is None or question.type != "integer":
        return False
    if question.parameters.get("most", "").isdecimal() and int(question.parameters["most"]) <= MOST:
        return False
    if question.constraint is None:
        return True
    prefixes = [""]
    for repeat in question.chain:
        prefixes.append(f"{prefixes[-1]}{repeat}/1/")
    return truth(question.constraint(scope_at(Sheet(form, {}, _ANY_DAY, {}), tuple(prefixes), float(MOST + 1))))
