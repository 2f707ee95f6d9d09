"""Takes a message that surely holds more than the asked answer: fills what it says, says it back, and asks for the rest.

A form declares the repeat in which this is done (`betang::several: koperasi`). What a message tells is found by
`reading.several`, by the names of the questions and their titles; each part is then read by its question's own kind.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from functools import lru_cache

from markupsafe import Markup, escape

from conversations.draft import Answer, State
from conversations.engine.answering import keeps, taken, unfit
from conversations.engine.asked import AnyRead, Asked, Reply, as_offered, asked
from conversations.engine.choosing import claimed
from conversations.engine.kinds import KINDS, received, say
from conversations.engine.rechecking import holds, unfit_by, warned
from conversations.engine.sheet import Place
from conversations.engine.turn import Move, Turn
from conversations.errors import Problem
from conversations.events import Said
from conversations.form import Form, Question
from conversations.reading.cleaning import plain, shown
from conversations.reading.outcome import Read
from conversations.reading.report.part import Found, beside_a_name, name_like
from conversations.reading.several import Known, Told, read_told
from conversations.texts import Phrase, bold
from conversations.titles import plain as label_words

SETTING = "betang::several"
"""The setting that names the repeat whose questions one message may answer together."""
_NAMES = frozenset({"text", "person"})
"""Kinds whose reader takes any words: a part is only theirs when nothing stands beside it that may belong to it."""

_Fill = tuple[Place, Answer, Markup | None]
"""Where, what, and the warning of the reader."""


def told_together(move: Move, now: Asked, event: Said) -> Turn | None:
    """The turn of a message that holds more than one answer; None when it is to be read as the asked answer alone."""
    if not _may_hold_more(move, now, event):
        return None
    today, name = move.context.now.date(), now.question.name
    told = read_told(event.text, today, asked=name, known=_known(move.form, now.question.chain))
    asks, several = "?" in event.text, bool(told.found or told.twice or (told.parts > 1 and not told.rest))
    turn = _parted(move, now, event, told) if several and not asks else None
    if turn is None and (asks or beside_a_name(plain(event.text))):
        return _doubtful(move, now, event, told)
    return turn


def _parted(move: Move, now: Asked, event: Said, told: Told) -> Turn | None:
    ways = _own(now, told)
    if told.doubtful or len({way.value for way in ways}) > 1:
        return _doubtful(move, now, event, told)
    own = ways[0] if ways else None
    others, reasons = _others(move, now, own, told)
    if others:
        return _filled(move, now, own, others, [*reasons, *_kept(move, now, told)])
    if own is None:
        return _doubtful(move, now, event, told) if told.found.keys() - {now.question.name} else None
    return _alone(move, now, own, reasons, event, told)


def _may_hold_more(move: Move, now: Asked, event: Said) -> bool:
    question, text = now.question, event.text
    if not question.chain or move.form.settings.get(SETTING) != question.chain[-1] or KINDS[question.kind].whole:
        return False
    if now.answer is not None and now.answer.state is not State.REOPENED:
        return False
    if event.forwarded or keeps(now, text) or (question.choices and claimed(now, text) is not None):
        return False
    return len(text.split()) > 1 and any(letter.isalpha() for letter in text)


@lru_cache(maxsize=64)
def _known(form: Form, chain: tuple[str, ...]) -> Known:
    """The titles of the questions there, and the choices that are one question's alone."""
    questions = [question for question in form.questions.values() if question.chain == chain and question.asked]
    titles = {plain(question.title.source): question.name for question in questions if question.title and not question.title.run}
    labels = [(plain(choice.label), question.name) for question in questions for choice in question.choices]
    times = Counter(label for label, _ in labels)
    return Known(titles, {label: name for label, name in labels if times[label] == 1 and not label[0].isdigit()})


def _own(now: Asked, told: Told) -> list[AnyRead]:
    """What the message answers to the question on the table: by its words, and by a first part that names nothing."""
    name, person = now.question.name, now.question.kind == "person"
    ways = []
    if name in told.found and not _torn(now.question, name, told):
        ways.append(_read(now, told.found[name]))
    if told.first and (not person or (name_like(plain(told.first)) and "" not in told.torn)):
        ways.append(_read(now, Found(name, told.first, None)))
    return [way for way in ways if way is not None]


def _torn(question: Question, name: str, told: Told) -> bool:
    return question.kind in _NAMES and name in told.torn


def _reply(now: Asked, found: Found) -> Reply:
    """A part as its question's own kind reads it; what was worked out where it was found is echoed."""
    reply = KINDS[now.question.kind].read(now, found.said)
    worked_out = found.read is not None and found.read.echo
    return replace(reply, echo=True) if worked_out and isinstance(reply, Read) else reply


def _read(now: Asked, found: Found) -> AnyRead | None:
    reply = _reply(now, found)
    return reply if isinstance(reply, Read) else None


def _answer(move: Move, place: Place, reply: AnyRead) -> Answer:
    answer = Answer(reply.value, State.GIVEN, move.context.by, move.context.moment, reply.approximate, reply.precision)
    return replace(answer, state=State.ECHOED) if reply.echo or warned(place, answer) else answer


def _others(move: Move, now: Asked, own: AnyRead | None, told: Told) -> tuple[list[_Fill], list[Markup]]:
    """The other questions that are answered, and why some are not: those relevant by now that nobody has answered yet."""
    prefix = now.place.scope.prefixes[-1]
    current = move if own is None else move.changed({now.place.path: _answer(move, now.place, own)})
    fills: list[_Fill] = []
    reasons: list[Markup] = []
    for question in move.form.questions.values():
        path, name = prefix + question.name, question.name
        if name == now.question.name or name not in told.found or path in move.draft.answers or _torn(question, name, told):
            continue
        place, found = current.sheet.at(path), told.found[name]
        if place is None or (found.bare and (current.asked is None or current.asked.place.path != path)):
            continue
        reply = _reply(asked(place, None, move.context), found)
        if isinstance(reply, Read) and holds(place, answer := _answer(move, place, reply)):
            fills.append((place, answer, move.context.words.say(reply.warning) if reply.warning else None))
            current = current.changed({path: answer})
        elif found.read is not None and isinstance(reply, Read | Problem):
            reasons.append(move.context.words.say(reply.phrase if isinstance(reply, Problem) else unfit(place)))
    return fills, reasons


def _filled(move: Move, now: Asked, own: AnyRead | None, others: list[_Fill], more: list[Markup]) -> Turn:
    """The draft with all of it, and what was noted before what is asked next."""
    base = move.changed({place.path: answer for place, answer, _ in others})
    base, also = base.reopened(unfit_by(frozenset(place.question.name for place, _, _ in others), base.sheet), ())
    more = [*more, *also]
    noted = [(place, answer) for place, answer, _ in others]
    given = tuple((place.path, answer) for place, answer in noted if answer.state is State.GIVEN)
    warnings = [warning for _, _, warning in others if warning is not None]
    if own is None or not holds(now.place, answer := _answer(move, now.place, own)):
        return base.said(_said_back(move, noted), *warnings, *more, kept=given)
    if answer.state is State.GIVEN:
        noted.insert(0, (now.place, answer))
    warnings += [move.context.words.say(own.warning)] if own.warning else []
    lead = (_said_back(move, noted), *warnings, *more)
    if answer.state is State.ECHOED:
        return base.changed({now.place.path: answer}).said(*lead, kept=given)
    turn = base.settled(now.place, answer, *lead)
    return replace(turn, kept=(*turn.kept, *given))


def _said_back(move: Move, noted: list[tuple[Place, Answer]]) -> Markup:
    words = move.context.words
    lines = [words("several-noted")]
    for place, answer in noted:
        said = say(as_offered(place), answer, move.context)
        if answer.approximate:
            said = label_words(words, "said-about", value=said)
        if answer.state is State.ECHOED:
            said = label_words(words, "said-to-confirm", value=said)
        lines.append(Markup("• ") + escape(place.question.called(place.scope)) + ": " + bold(said))
    return Markup("\n").join([*lines, words("several-mend")])


def _kept(move: Move, now: Asked, told: Told) -> list[Markup]:
    """That what was answered before stays as it was, where the message says otherwise."""
    prefix, words = now.place.scope.prefixes[-1], move.context.words
    found: list[Markup] = []
    for name, one in told.found.items():
        old, place = move.draft.answers.get(prefix + name), move.sheet.at(prefix + name)
        if name == now.question.name or old is None or old.value is None or place is None or place.question.kind in _NAMES:
            continue
        reply = _read(asked(place, None, move.context), one)
        if reply is not None and reply.value != old.value:
            value = say(as_offered(place), old, move.context)
            found.append(words("several-kept", label=place.question.called(place.scope), value=value))
    return found


def _alone(move: Move, now: Asked, own: AnyRead, reasons: list[Markup], event: Said, told: Told) -> Turn | None:
    """Only the asked answer is told, and all around it was understood: its part is the answer."""
    whole = received(now, event)
    if told.rest or (isinstance(whole, Read) and (now.question.kind != "person" or whole.value == own.value)):
        return None
    answer = _answer(move, now.place, own)
    if not holds(now.place, answer):
        return None
    words = move.context.words
    lead = [words.say(own.warning)] if own.warning else []
    if answer.state is State.ECHOED:
        return move.changed({now.place.path: answer}).said(*lead, *reasons)
    key = "acknowledged-about" if answer.approximate else "acknowledged"
    noted = words(key, value=say(as_offered(now.place), answer, move.context))
    return move.settled(now.place, answer, *lead, noted, *reasons)


def _doubtful(move: Move, now: Asked, event: Said, told: Told) -> Turn | None:
    """Two names are offered; one around which other things are told is read back whole; all else asks by its own reader."""
    if now.question.kind != "person":
        return None
    if ways := told.twice.get(now.question.name):
        named = {"choices": "; ".join(shown(way) for way in ways)}
        return taken(move, now, Problem(Phrase("several-twice", named), ways), event)
    whole = received(now, event)
    return taken(move, now, replace(whole, echo=True), event) if isinstance(whole, Read) else None
