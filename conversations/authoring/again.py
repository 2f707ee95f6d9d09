"""Which questions somebody must answer again when a draft is carried over to another version of its form."""

from __future__ import annotations

from collections.abc import Mapping

from conversations.draft import Draft
from conversations.engine import Context, carry
from conversations.engine.sheet import BEFORE, NOTE, SETTLED, Place
from conversations.engine.turn import moving
from conversations.form import Form


def asked_again(draft: Draft, form: Form, context: Context, renamed: Mapping[str, str] | None = None) -> tuple[Place, ...]:
    """The questions that this draft had answered and that stand open once it is carried over to `form`, in the order of asking.

    `renamed` leads from new names to old ones (`changes.renames`): who answered under the old name is asked again too. Questions
    that are new, or that nobody had answered, are not among them. None for a draft that is of this version already.
    """
    carried = carry(draft, form)
    if carried is draft:
        return ()
    answered = {path for path, answer in draft.answers.items() if answer.state in SETTLED and not path.startswith((BEFORE, NOTE))}
    sheet = moving(form, carried, context).sheet
    places = (place for place in sheet.places if place.question.asked and not sheet.settled(place))
    return tuple(place for place in places if _was_answered(place, answered, renamed or {}))


def _was_answered(place: Place, answered: set[str], renamed: Mapping[str, str]) -> bool:
    inside, slash, name = place.path.rpartition("/")
    name = renamed.get(name, name)
    known = [path for path in answered if path.rpartition("/")[2] == name]
    if any(path.count("/") == place.path.count("/") for path in known):
        return f"{inside}{slash}{name}" in answered
    # It stood outside of a repeat and stands in one now, or the other way round: kept under another path, it counts no more.
    return bool(known)
