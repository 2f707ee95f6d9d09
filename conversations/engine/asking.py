"""Draws a question: its words, how far one is, its choices, and the keys that answer or steer."""

from __future__ import annotations

from collections.abc import Sequence

from markupsafe import Markup, escape

from conversations.draft import Answer, State
from conversations.engine.asked import Asked, as_offered
from conversations.engine.choosing import MANY
from conversations.engine.context import Context
from conversations.engine.counting import cut
from conversations.engine.heading import heading, introductions
from conversations.engine.kinds import KINDS, say
from conversations.engine.leading import led_to, quiet
from conversations.engine.picturing import note_words, picture_of
from conversations.engine.progress import progress
from conversations.engine.proposing import proposed_keys
from conversations.engine.rechecking import stands, warned
from conversations.engine.repeating import more_words
from conversations.engine.sheet import SAME, Place, Sheet
from conversations.engine.typed import SEARCHED
from conversations.engine.values import plain_value
from conversations.messages import Key, Message, rows
from conversations.reading.saying import in_words
from conversations.texts import Phrase, bold, italic, list_line
from conversations.titles import plain

SHORT, MIDDLING = 12, 20
"""Letters of a key up to which three, or two, stand beside each other on a phone of 360 px."""
KEPT = 44
"""Letters of an old answer that are repeated on the key that keeps it."""


def question(asked: Asked, sheet: Sheet, lead: Sequence[Markup] = (), *, arrived: bool = True) -> Message:
    """The whole question, after what is to be said first; the notes before it when it comes onto the table, not each time."""
    scope, ask = asked.place.scope, asked.question
    lines = [bold(_words(asked))]
    section = sheet.beside(asked.place)
    above = [part for part in (progress(asked, sheet, section), heading(asked.place)) if part]
    if above:
        lines.insert(0, italic(" · ".join(above)))
    if ask.hint:
        lines.append(escape(ask.hint.words(scope)))
    elif ask.kind == "choices":
        lines.append(asked.context.words("choices-several"))
    if ask.choices and not asked.choices:
        lines.append(asked.context.words("choice-nothing"))
    if len(asked.choices) > SEARCHED and not KINDS[ask.kind].long_list:
        lines.append(asked.context.words("choice-search"))
    if ask.kind == "choices" and asked.answer is not None and asked.answer.state is State.PARTIAL and asked.answer.value:
        lines.append(asked.context.words("choices-so-far", choices=say(as_offered(asked.place), asked.answer, asked.context)))
    if _numbered(asked):
        lines += [Markup(""), *(list_line(at, choice.label) for at, choice in enumerate(asked.choices, 1))]
    notes = (
        [*cut(asked, sheet, section), *_notes_before(asked, sheet)]
        if arrived and (asked.answer is None or ask.type == "repeat")
        else []
    )
    text = Markup("\n\n").join([*lead, *notes, Markup("\n").join(lines)])
    keys = keyboard(asked, sheet)
    media = picture_of(asked.place, asked.context) if arrived else ""
    return Message(text, keys=keys, bare=not keys, placeholder=_placeholder(asked), media=media)


def _words(asked: Asked) -> str:
    return more_words(asked) if asked.question.type == "repeat" else asked.question.label.words(asked.place.scope)


def again(asked: Asked, sheet: Sheet, phrase: Phrase, *, candidates: Sequence[str] = (), tries: int = 0) -> Message:
    """Why a reply was not taken, with the keys of the question; after some tries also the ways around it."""
    words = asked.context.words
    lines = [words.say(phrase)]
    if tries > 1 and not any(plain(words, key) in lines[0] for key in ("key-skip", "key-later")):
        lines.append(words("again-optional" if not asked.question.needs(asked.place.scope) else "again-required"))
    keys = keyboard(asked, sheet, [Key(candidate[:100]) for candidate in candidates])
    return Message(Markup("\n\n").join(lines), keys=keys, placeholder=_placeholder(asked))


def echo(asked: Asked, lead: Sequence[Markup] = ()) -> Message:
    """A large or strange value, or a village, said back to be confirmed before it is kept.

    One that was not told just now bears the name of its question: something else was asked in between.
    """
    words, answer = asked.context.words, asked.answer
    said, label = said_back(asked), asked.question.called(asked.place.scope)
    from_before = answer is not None and answer.at != asked.context.moment and asked.question.kind != "place"
    if answer is not None and warned(asked.place, answer):
        message = asked.question.warning_message.words(asked.place.scope)
        text = words("echo-warned-own", message=message, value=said) if message else words("echo-warned", value=said)
        text = bold(label) + Markup("\n") + text if from_before else text
    elif from_before:
        text = words("echo-named", label=label, value=said)
    else:
        text = words("echo-place" if asked.question.kind == "place" else "echo", value=said)
    keys = (Key(str(words("key-yes"))), Key(str(words("key-change"))))
    return Message(Markup("\n\n").join([*lead, text]), keys=(keys, _steering(asked, back=False)))


def said_back(asked: Asked) -> str:
    """The answer in words; a number also spelled out, so that a nought too many is seen."""
    if asked.answer is None:
        return ""
    said, value = say(as_offered(asked.place), asked.answer, asked.context), asked.answer.value
    said = f"{said} ({in_words(value)})" if isinstance(value, int) else said
    return plain(asked.context.words, "said-about", value=said) if asked.answer.approximate else said


def keyboard(asked: Asked, sheet: Sheet, candidates: Sequence[Key] = ()) -> tuple[tuple[Key, ...], ...]:
    """What answers by a tap, then what steers: LEWATI only where it may be skipped, KEMBALI only where there is a way back.

    `candidates`, what the person may have meant, stand in the place of all that could be answered.
    """
    answers = [] if candidates else KINDS[asked.question.kind].keys(asked)
    proposed = candidates or [*_same(asked, sheet), *_kept(asked), *proposed_keys(asked)]
    widest = max((len(key.label) for key in answers), default=0)
    columns = 3 if widest <= SHORT and len(answers) != 4 else 2 if widest <= MIDDLING and len(answers) > 2 else 1
    first = sheet.first()
    back = first is not None and first.path != asked.place.path
    return (*rows(proposed), *rows(answers, columns), *_steer_rows(asked, back=back))


def _steer_rows(asked: Asked, *, back: bool) -> tuple[tuple[Key, ...], ...]:
    keys = _steering(asked, back=back)
    return (keys,) if len(keys) <= 3 else (keys[:2], keys[2:])


def _steering(asked: Asked, *, back: bool) -> tuple[Key, ...]:
    words = asked.context.words
    skips = asked.question.type != "repeat" and not asked.question.needs(asked.place.scope)
    names = ["key-skip"] if skips else []
    names += ["key-back"] if back else []
    return tuple(Key(str(words(name))) for name in (*names, "key-help", "key-later"))


def keep_label(asked: Asked) -> str:
    """The key that leaves a reopened answer as it was; blank when there is none that could stand."""
    answer = None if asked.question.type == "repeat" else asked.answer
    if answer is None or answer.state is not State.REOPENED or not stands(asked.place, answer):
        return ""
    said = " ".join(say(as_offered(asked.place), answer, asked.context).split())
    shown = said if len(said) <= KEPT else said[: KEPT - 1] + "…"
    words = asked.context.words
    return plain(words, "key-keep", value=shown) if shown else plain(words, "key-keep-blank")


def _same(asked: Asked, sheet: Sheet) -> list[Key]:
    return [Key(str(asked.context.words("key-same")))] if SAME in sheet.answers else []


def _kept(asked: Asked) -> list[Key]:
    label = keep_label(asked)
    return [Key(label)] if label else []


def _placeholder(asked: Asked) -> str:
    hint = asked.question.hint.words(asked.place.scope)
    return hint if len(hint) <= 64 and "\n" not in hint else ""


def _numbered(asked: Asked) -> bool:
    least = 2 if asked.question.kind == "choices" else 4
    few = least <= len(asked.choices) <= MANY
    return few and not KINDS[asked.question.kind].long_list


def _notes_before(asked: Asked, sheet: Sheet) -> list[Markup]:
    """The notes and the introductions that stand between the question and the one before it."""
    if asked.question.name in quiet(sheet.form):
        return []
    found: list[Markup] = []
    before, notes = led_to(asked.place, sheet)
    for place in (*notes, asked.place):
        found += [escape(words) for words in introductions(place, before)]
        before = place
        if place is not asked.place:
            found += _seen(place, asked.context)
    return found


def _seen(place: Place, context: Context) -> list[Markup]:
    """A note; or what was computed, with its name, unless it came to nothing."""
    if place.question.type == "note":
        # One with a picture is a message of its own.
        return [] if picture_of(place, context) else [note_words(place)]
    label = escape(place.question.label.words(place.scope))
    value = plain_value(place.scope.sheet.value(place.question.name, place.scope.prefixes))
    return [label + ": " + bold(say(as_offered(place), Answer(value), context))] if value not in ("", None) else []


def trailing_notes(sheet: Sheet, context: Context) -> list[Markup]:
    """The notes after the last question, said before the review, which itself shows what was computed."""
    found: list[Markup] = []
    for place in sheet.places:
        if place.question.asked:
            found = []
        elif place.question.type == "note":
            found += _seen(place, context)
    return found


def help_for(asked: Asked, sheet: Sheet, context: Context) -> Message:
    """What BANTU says: the explanation of the form, how this kind is answered, and the words that always work."""
    scope, ask = asked.place.scope, asked.question
    lines = [bold(_words(asked))]
    lines += [escape(part.words(scope)) for part in (ask.guidance, ask.hint) if part]
    how = f"help-{ask.kind}"
    lines += [context.words(how)] if how in context.words and (not ask.hint or ask.choices) else []
    lines.append(context.words("help-words" if not ask.needs(scope) else "help-words-required"))
    text, media = Markup("\n\n").join(lines), picture_of(asked.place, context)
    return Message(text, keys=keyboard(asked, sheet), placeholder=_placeholder(asked), media=media)
