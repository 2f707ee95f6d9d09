"""Says that a repeat is to stand more often than it can be asked: what is left out is not left out without a word."""

from __future__ import annotations

from collections.abc import Sequence

from markupsafe import Markup

from conversations.engine.asked import Asked
from conversations.engine.sheet import Place, Sheet, scope_at
from conversations.form import MOST
from conversations.formula.functions import number


def cut(asked: Asked, sheet: Sheet, section: Sequence[Place]) -> list[Markup]:
    """What is said before the first question of the first instance; nothing when all instances are asked."""
    place = asked.place
    first = next((other.path for other in section if other.question.asked), "")
    if place.total < MOST or place.scope.index != 1 or place.path != first:
        return []
    count = sheet.form.repeats[place.question.chain[-1]].count
    if count is None or number(count(scope_at(sheet, place.scope.prefixes[:-1]))) <= MOST:
        return []
    return [asked.context.words("repeat-cut", most=MOST)]
