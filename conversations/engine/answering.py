"""Takes a reply to the question on the table: kept, echoed, begun, skipped, or asked again with the reason."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from markupsafe import Markup

from conversations.draft import Answer, State
from conversations.engine import asking, proposing
from conversations.engine.asked import Asked, Partly, Reply, as_offered
from conversations.engine.choosing import claimed
from conversations.engine.kinds import received, say
from conversations.engine.rechecking import holds, stands, warned
from conversations.engine.repeating import counted
from conversations.engine.sheet import REPLY, Place
from conversations.engine.turn import EMPTYING, OFFERED, TRIES, Move, Turn
from conversations.errors import Problem
from conversations.events import Event, Said
from conversations.reading.cleaning import plain
from conversations.reading.outcome import NoAnswer, Read
from conversations.reading.yes_no import read_yes_no
from conversations.texts import Phrase

_MENDS = re.compile(r"(?:(?:eh|aduh|maaf|mohon maaf|yang tadi|tadi)[ ,]+)*(?:salah|keliru|ralat|koreksi|maksud saya)\b")
"""Somebody takes back an earlier answer: `salah, anggotanya 80`."""


def answered(move: Move, now: Asked, event: Said) -> Turn:
    """Typed words, or a tap, while a question is on the table."""
    old = now.answer
    if old is not None and old.state is State.ECHOED:
        return _confirmed(move, now, old, event)
    if old is not None and keeps(now, event.text):
        state = State.SKIPPED if old.value is None else State.GIVEN
        return move.settled(now.place, replace(old, state=state, by=move.context.by, at=move.context.moment))
    if old is None and (proposed := proposing.proposal(now)) and proposing.accepted(now, proposed, event.text):
        return taken(move, now, proposed, event)
    if (offered := move.draft.answers.get(OFFERED)) and now.question.kind != "yes_no" and claimed(now, event.text) is None:
        found = read_yes_no(event.text)
        if isinstance(found, Read) and found.value == "yes":
            event = Said(str(offered.value), event.forwarded)
        elif isinstance(found, Read) and found.value == "no":
            return replace(move.changed({}), arrived=False).said(move.context.words("echo-again"))
    return taken(move, now, received(now, event), event)


def keeps(now: Asked, text: str) -> bool:
    """Whether the reply leaves a reopened answer as it was."""
    label = asking.keep_label(now)
    return bool(label) and " ".join(text.split()).lower() in (label.lower(), "tetap", "sama", "tetap sama")


def taken(move: Move, now: Asked, reply: Reply | None, event: Event) -> Turn:
    """What a reply means for the draft; None is a reply that does not belong to the question."""
    match reply:
        case Read(int(count)) if now.question.type == "repeat":
            return another(move, now, count)
        case Read(str(told)) if TRIES not in move.draft.answers and _says_only_yes(now, told):
            return _again(move, now, Problem(Phrase("text-only-yes")))
        case Read():
            return _read(move, now, reply, event)
        case Partly(value, phrase):
            begun = Answer(value, State.PARTIAL, move.context.by, move.context.moment)
            after = move.changed({now.place.path: begun})
            return Turn(after.draft, () if after.asked is None else (asking.again(after.asked, after.sheet, phrase),))
        case NoAnswer():
            return skipped(move, now)
        case Problem():
            return _again(move, now, reply, mends=isinstance(event, Said) and bool(_MENDS.match(plain(event.text))))
        case None:
            return move.said(move.context.words("stray-strange"))


def _read(move: Move, now: Asked, reply: Read[str] | Read[int] | Read[float] | Read[tuple[str, ...]], event: Event) -> Turn:
    answer = Answer(reply.value, State.GIVEN, move.context.by, move.context.moment, reply.approximate, reply.precision)
    if not holds(now.place, answer):
        return _again(move, now, Problem(unfit(now.place)))
    lead = [] if reply.warning is None else [move.context.words.say(reply.warning)]
    if reply.echo or warned(now.place, answer) or (isinstance(event, Said) and event.forwarded):
        return move.changed({now.place.path: replace(answer, state=State.ECHOED)}).said(*lead)
    return move.settled(now.place, answer, *lead, *_acknowledged(now, answer, event))


def another(move: Move, now: Asked, count: int) -> Turn:
    """Whether there is another instance: one more is begun, or the repeat is closed with as many as there are."""
    if count == counted(now.place):
        return move.settled(now.place, Answer(count, State.GIVEN, move.context.by, move.context.moment))
    return move.begun(now.place, Answer(count, State.PARTIAL, move.context.by, move.context.moment))


def _says_only_yes(now: Asked, told: str) -> bool:
    """Whether 'iya' is all that is told where words are asked for by 'Apakah ada …?': once, for a form may mean just that."""
    if now.question.kind != "text" or not plain(now.question.label.words(now.place.scope)).startswith("apakah "):
        return False
    found = read_yes_no(told)
    return isinstance(found, Read) and found.value == "yes" and len(told.split()) <= 2


def unfit(place: Place) -> Phrase:
    """Why an answer that breaks the constraint is not taken."""
    return _own("constraint-own", "constraint", place.question.constraint_message.words(place.scope))


def _own(key: str, without: str, message: str) -> Phrase:
    """The form's own words where it has some."""
    return Phrase(key, {"message": message}) if message else Phrase(without)


def _acknowledged(now: Asked, answer: Answer, event: Event) -> Sequence[Markup]:
    """What was understood, where it is not what was typed."""
    words = now.context.words
    if not isinstance(event, Said):
        return [words("acknowledged-sent")]
    said = say(as_offered(now.place), answer, now.context)
    if f" {' '.join(event.text.split())} ".casefold() in f" {said} ".casefold() and not answer.approximate:
        return []
    return [words("acknowledged-about" if answer.approximate else "acknowledged", value=said)]


def _again(move: Move, now: Asked, problem: Problem, *, mends: bool = False) -> Turn:
    before = move.draft.answers.get(TRIES)
    tries = (before.value if before is not None and isinstance(before.value, int) else 0) + 1
    answers = {**move.draft.answers, TRIES: Answer(tries)}
    answers.pop(OFFERED, None)
    if len(problem.candidates) == 1:
        answers[OFFERED] = Answer(problem.candidates[0])
    draft = replace(move.draft, answers=answers, touched_at=move.context.moment)
    message = asking.again(now, move.sheet, problem.phrase, candidates=problem.candidates, tries=tries)
    if mends:
        message = replace(message, text=message.text + "\n\n" + move.context.words("again-mends"))
    return Turn(draft, (message,))


def not_now(move: Move, now: Asked) -> Turn:
    """'Nanti dulu' to yes or no: it is not known now, which is no wish to stop the whole form."""
    if now.question.needs(now.place.scope):
        return _again(move, now, Problem(Phrase("not-now")))
    return skipped(move, now, move.context.words("not-now-skipped"))


def skipped(move: Move, now: Asked, *lead: Markup) -> Turn:
    """LEWATI, '-' or 'belum tahu': passed over where that is possible, else asked for kindly."""
    chosen = now.answer
    if now.question.type == "repeat":
        return another(move, now, counted(now.place))
    if now.question.type == "select_multiple" and chosen is not None and chosen.state is State.PARTIAL and chosen.value:
        # What was chosen one by one is not thrown away by passing over the rest.
        given = replace(chosen, state=State.GIVEN, by=move.context.by, at=move.context.moment)
        if holds(now.place, given):
            return move.settled(now.place, given, *_acknowledged(now, given, Said("")))
        if now.question.needs(now.place.scope):
            return _again(move, now, Problem(unfit(now.place)))
    if now.question.needs(now.place.scope):
        return _again(move, now, Problem(_own("needed-own", "needed", now.question.required_message.words(now.place.scope))))
    if _returned(move, now) and EMPTYING not in move.draft.answers:
        return _emptying(move, now)
    return move.settled(now.place, Answer(None, State.SKIPPED, move.context.by, move.context.moment), *lead)


def _returned(move: Move, now: Asked) -> bool:
    """Whether this answer was given back by an officer and still stands: not to know a better one takes nothing away."""
    known = now.answer is not None and now.answer.value is not None
    return REPLY in move.draft.answers and known and bool(asking.keep_label(now))


def _emptying(move: Move, now: Asked) -> Turn:
    """Ask first: a reply is sent at once, and no review would show what is lost."""
    asked_so = replace(move.draft, answers={**move.draft.answers, EMPTYING: Answer(1)}, touched_at=move.context.moment)
    return Turn(asked_so, (asking.again(now, move.sheet, Phrase("reply-emptying", {"value": asking.said_back(now)})),))


def _confirmed(move: Move, now: Asked, echoed: Answer, event: Said) -> Turn:
    found = read_yes_no(event.text)
    if isinstance(found, Read) and found.value == "yes":
        given = replace(echoed, state=State.GIVEN, by=move.context.by, at=move.context.moment)
        if not stands(now.place, given):
            # It was read back under another version, or another answer has changed since.
            return move.changed({now.place.path: None}).said(move.context.words.say(unfit(now.place)))
        return move.settled(now.place, given)
    if isinstance(found, Read) and found.value == "no":
        return unechoed(move, now)
    # Neither yes nor no: most likely the right value itself.
    fresh = replace(now, answer=None)
    reply = received(fresh, event)
    if isinstance(reply, Problem | NoAnswer | None):
        return move.said(move.context.words("echo-unclear"))
    return taken(move, fresh, reply, event)


def unechoed(move: Move, now: Asked) -> Turn:
    """The echoed value was wrong: the question once more, without it."""
    return replace(move.changed({now.place.path: None}), arrived=False).said(move.context.words("echo-again"))
