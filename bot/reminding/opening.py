"""Which question the button of a reminder opens: named in the reminder, so that a head knows what is wanted before pressing."""

from __future__ import annotations

from datetime import datetime

from markupsafe import Markup

from bot.begun import begun
from bot.house import House
from conversations import engine
from conversations.draft import Draft
from conversations.engine.turn import moving
from conversations.texts import Words
from storage.desk import Desk

LONGEST = 160
"""Letters of a question that are repeated in a reminder: three lines on a cheap phone."""


def opened(desk: Desk, house: House, words: Words, form: str, village: str, local: datetime) -> Markup | None:
    """The line that names the question; None when nothing would be asked there (any more)."""
    kept = desk.drafts.get(form, village)
    live = house.live(desk, form, village, local)
    if live is None or (kept is not None and kept.corrects):
        return None
    if kept is not None:
        draft = engine.carry(kept, live)
    else:
        last = desk.reports.latest(form, village)
        draft = engine.prefill(live, last) if last else Draft(form, live.version, village)
    context = engine.Context(
        words=words,
        places=house.places,
        now=local,
        owner=village,
        controller=house.controller,
        contact=house.contact,
    )
    asked = moving(live, engine.begin(live, draft, context).draft, context).asked
    mine = begun(kept)
    if asked is None:
        return words("nudge-question-none") if mine else None
    said = asked.question.label.words(asked.place.scope)
    question = said if len(said) <= LONGEST else f"{said[: LONGEST - 1]}…"
    return words("nudge-question-next" if mine else "nudge-question-first", question=question) if question else None
