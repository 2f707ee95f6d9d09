"""The pictures of a form: shown with the question when it comes onto the table, and with the notes on the way to it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from markupsafe import Markup, escape

from conversations.engine.asked import Asked
from conversations.engine.context import Context
from conversations.engine.leading import led_to
from conversations.engine.sheet import Place, Sheet
from conversations.messages import Message


def picture_of(place: Place, context: Context) -> str:
    """The picture that goes with what is said there, by its name in the media store; blank where there is none to be shown."""
    picture = place.question.picture
    return context.pictures.get(picture.words(place.scope), "") if picture and context.pictures else ""


def note_words(place: Place) -> Markup:
    """What a note says, its hint in a line of its own."""
    said = (escape(part.words(place.scope)) for part in (place.question.label, place.question.hint))
    return Markup("\n").join(part for part in said if part)


def on_the_way(asked: Asked, sheet: Sheet, lead: Sequence[Markup]) -> tuple[Message, ...]:
    """The notes with pictures before the question, a message each, after what is said first; none when none has one."""
    if not asked.context.pictures or (asked.answer is not None and asked.question.type != "repeat"):
        return ()
    return _messages(led_to(asked.place, sheet)[1], asked.context, lead)


def at_the_end(sheet: Sheet, context: Context, lead: Sequence[Markup]) -> tuple[Message, ...]:
    """The notes with pictures behind the last question, as `on_the_way`."""
    if not context.pictures:
        return ()
    behind: list[Place] = []
    for place in sheet.places:
        behind = [] if place.question.asked else [*behind, place]
    return _messages(behind, context, lead)


def _messages(places: Iterable[Place], context: Context, lead: Sequence[Markup]) -> tuple[Message, ...]:
    found: list[Message] = []
    for place in places:
        if place.question.type == "note" and (media := picture_of(place, context)):
            said = note_words(place)
            text = Markup("\n\n").join([*(() if found else lead), *([said] if said else [])])
            found.append(Message(text, media=media))
    return tuple(found)
