"""The only way in for a draft: an event comes, a new draft and what is to be said go out. Nothing is stored, nothing sent.

Rule 1: the question on the table is the first that is relevant and not settled. It is worked out, never kept.
Rule 2: `advance` has an outcome for every event at every moment. What cannot be used is answered kindly and changes nothing.
Rule 3: an answer is replaced only by the person who answers anew; what loses its relevance stays in the draft and is not filed.
"""

from __future__ import annotations

from dataclasses import replace

from conversations.draft import Draft
from conversations.engine import deleting, same, steering
from conversations.engine.answering import answered, taken
from conversations.engine.carrying import carry, correct, prefill
from conversations.engine.commanding import edited_by_name, steered
from conversations.engine.context import Context
from conversations.engine.kinds import received
from conversations.engine.review import facts, review_keys, show
from conversations.engine.several import told_together
from conversations.engine.sheet import SAME
from conversations.engine.turn import DELETING, Move, Turn, moving
from conversations.events import Blocked, Edited, Event, Pressed, Said, SentFile, SharedContact, SharedPlace, Started, Strange
from conversations.form import Form
from conversations.messages import Message

__all__ = ["Context", "Turn", "advance", "begin", "carry", "correct", "facts", "prefill", "show"]


def begin(form: Form, draft: Draft, context: Context) -> Turn:
    """Ask what is on the table. A draft that was begun before is greeted with how far it is."""
    move = moving(form, draft, context)
    if SAME in draft.answers and draft.began_at is None and (unfit := same.outdated(move.sheet)):
        draft = replace(draft, answers={**draft.answers, **unfit})
        move = moving(form, draft, context)
    lead = steering.opening(draft, move.sheet, context)
    if draft.began_at is None:
        move = replace(move, draft=replace(move.draft, began_at=context.moment, touched_at=context.moment))
    return move.said(*lead)


def advance(form: Form, draft: Draft, event: Event, context: Context) -> Turn:
    """Move the draft by one event. An event that has no meaning here is answered kindly and changes nothing."""
    if isinstance(event, Started):
        return begin(form, draft, context)
    if isinstance(event, Blocked):
        return Turn(draft)
    move = replace(moving(form, draft, context), arrived=False)
    if DELETING in draft.answers:
        if isinstance(event, Said) and (turn := deleting.confirmed(move, event)):
            return turn
        move = replace(move.changed({}), arrived=False)
    match event:
        case Said(text) if text.strip():
            return _said(move, event)
        case SentFile() | SharedPlace() | SharedContact():
            return _sent(move, event)
        case Edited():
            return _stray(move, "stray-edited")
        case Pressed():
            return _stray(move, "stray-button")
        case Said() | Strange():
            return _stray(move, "stray-strange")


def _said(move: Move, event: Said) -> Turn:
    if SAME in move.draft.answers and move.asked is not None and same.means_same(event.text, move.context):
        return same.taken_over(move)
    if turn := edited_by_name(move, event):
        return turn
    if command := deleting.command(move.form, event.text) or steering.command(event.text, move.asked):
        return steered(move, command)
    if move.asked is not None:
        return told_together(move, move.asked, event) or answered(move, move.asked, event)
    if verdict := steering.verdict(event.text):
        return steered(move, verdict)
    words = move.context.words
    return Turn(move.draft, (Message(words("review-unclear"), keys=review_keys(words)),))


def _sent(move: Move, event: SentFile | SharedPlace | SharedContact) -> Turn:
    reply = None if move.asked is None else received(move.asked, event)
    if move.asked is not None and reply is not None:
        return taken(move, move.asked, reply, event)
    kind = event.kind if isinstance(event, SentFile) else "contact" if isinstance(event, SharedContact) else "place"
    return _stray(move, f"stray-{kind}")


def _stray(move: Move, key: str) -> Turn:
    return move.said(move.context.words(key if key in move.context.words else "stray-strange"))
