"""What one event does to a draft: the move while it is worked out, and the turn that comes of it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from markupsafe import Markup

from conversations.draft import Answer, Draft, State
from conversations.engine import asking, picturing, review
from conversations.engine.asked import Asked, asked
from conversations.engine.context import Context
from conversations.engine.rechecking import doubted_by, reopened_by, unfit_anywhere
from conversations.engine.sheet import CARRIED, NOTE, SAME, Place, Sheet
from conversations.form import Form
from conversations.messages import Message

TRIES = NOTE + "tries"
"""Where the engine notes how often the question on the table was not understood."""
OFFERED = NOTE + "offered"
"""Where it notes the one answer that it asked about: 'Apakah maksud Bapak/Ibu: Durian?'"""
DELETING = NOTE + "deleting"
"""Where it notes the instance that is to be taken away once somebody has confirmed it: its path, `koperasi/2`."""
EMPTYING = NOTE + "emptying"
"""Where it notes that it asked whether an answer which an officer gave back is to be emptied."""
FLEETING = frozenset({TRIES, OFFERED, DELETING, EMPTYING})
"""Notes about the question on the table, forgotten as soon as an answer changes."""


@dataclass(frozen=True, slots=True)
class Turn:
    """What one event brings about."""

    draft: Draft
    messages: tuple[Message, ...] = ()
    kept: tuple[tuple[str, Answer], ...] = ()
    """The answers that were settled in this turn, for the history."""
    outcome: str = ""
    """Empty while the form goes on; `filed` (the draft holds exactly what is reported), `left`, `menu`, `dropped` or `human`."""


@dataclass(frozen=True, slots=True)
class Move:
    """One turn while it is worked out: a draft under its form, and the question on the table."""

    form: Form
    draft: Draft
    context: Context
    sheet: Sheet
    asked: Asked | None
    """None when only the review is left."""
    arrived: bool = True
    """Whether the question comes onto the table now; one that still stands there needs no notes before it again."""

    def said(self, *lead: Markup, kept: tuple[tuple[str, Answer], ...] = (), outcome: str = "") -> Turn:
        """The turn that puts the table of this move before the person, after what is said first."""
        return Turn(self.draft, self.table(lead), kept, outcome)

    def table(self, lead: Sequence[Markup] = ()) -> tuple[Message, ...]:
        """The question on the table, its confirmation, or the review when nothing is left to ask."""
        if self.asked is None:
            shown = picturing.at_the_end(self.sheet, self.context, lead) if self.arrived else ()
            lead = (*(() if shown else lead), *asking.trailing_notes(self.sheet, self.context))
            return (*shown, *review.pages(self.sheet, self.context, lead))
        if self.asked.answer is not None and self.asked.answer.state is State.ECHOED:
            return (asking.echo(self.asked, lead),)
        shown = picturing.on_the_way(self.asked, self.sheet, lead) if self.arrived else ()
        return (*shown, asking.question(self.asked, self.sheet, () if shown else lead, arrived=self.arrived))

    def changed(self, changes: Mapping[str, Answer | None]) -> Move:
        """The move after these answers; None takes one away. What the engine had noted about the table is forgotten."""
        answers = {path: answer for path, answer in self.draft.answers.items() if path not in changes and path not in FLEETING}
        answers.update({path: answer for path, answer in changes.items() if answer is not None})
        now = self.context.moment
        draft = replace(self.draft, answers=answers, touched_at=now, began_at=self.draft.began_at or now)
        return moving(self.form, draft, self.context)

    def settled(self, place: Place, answer: Answer, *lead: Markup) -> Turn:
        """Keep an answer, ask again what no longer fits it, and put the next question on the table."""
        after, lead = self._rechecked(place, answer, lead)
        kept = ((place.path, answer),)
        return after.filed(kept) if after.asked is None and _unreviewed(self.form) else after.said(*lead, kept=kept)

    def begun(self, place: Place, answer: Answer) -> Turn:
        """Keep an answer that is only begun, such as one more instance, and go on to what it brings."""
        after, lead = self._rechecked(place, answer, ())
        return after.said(*lead)

    def _rechecked(self, place: Place, answer: Answer, lead: tuple[Markup, ...]) -> tuple[Move, tuple[Markup, ...]]:
        after = self.changed({place.path: answer, SAME: None})
        return after.reopened(reopened_by(place, self.sheet, after.sheet), lead, doubted_by(self.sheet, after.sheet))

    def reopened(
        self, unfit: tuple[str, ...], lead: tuple[Markup, ...], doubted: tuple[str, ...] = ()
    ) -> tuple[Move, tuple[Markup, ...]]:
        """The move with these answers to be asked again or confirmed, and what is said about that after what is said first."""
        if not unfit and not doubted:
            return self, lead
        states = {**dict.fromkeys(doubted, State.ECHOED), **dict.fromkeys(unfit, State.REOPENED)}
        after = self.changed({path: replace(self.draft.answers[path], state=state) for path, state in states.items()})
        return after, (*lead, self.context.words("asked-again"))

    def filed(self, kept: tuple[tuple[str, Answer], ...] = ()) -> Turn:
        """The end: the draft holds exactly what is reported. Not yet, where an answer does not fit any more."""
        after, lead = self.reopened(unfit_anywhere(self.sheet), ())
        if lead:
            return after.said(*lead, kept=kept)
        draft = replace(self.draft, answers=review.filed(self.sheet), touched_at=self.context.moment)
        return Turn(draft, kept=kept, outcome="filed")


def _unreviewed(form: Form) -> bool:
    """Whether a form is short enough to end with its last answer (`betang::review: "no"`)."""
    return form.settings.get("betang::review") == "no"


def moving(form: Form, draft: Draft, context: Context) -> Move:
    """The beginning of a turn: the draft laid under its form, and what is on the table."""
    began = (draft.began_at or context.moment).astimezone(context.now.tzinfo).isoformat(timespec="seconds")
    about = {**context.about, "mulai": began}
    sheet = Sheet(form, draft.answers, context.now, about)
    if CARRIED in draft.answers:
        judged = {path: replace(draft.answers[path], state=State.REOPENED) for path in unfit_anywhere(sheet)}
        answers = {path: answer for path, answer in draft.answers.items() if path != CARRIED}
        draft = replace(draft, answers={**answers, **judged})
        sheet = Sheet(form, draft.answers, context.now, about)
    if form.lasting and (become := sheet.become()):
        draft = replace(draft, answers={**draft.answers, **become})
        sheet = Sheet(form, draft.answers, context.now, about)
    place = sheet.on_the_table()
    return Move(form, draft, context, sheet, None if place is None else asked(place, draft.answers.get(place.path), context))
