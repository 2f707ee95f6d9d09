"""The kinds of question that are answered by sending something: a photo, a file, a place, a contact card, an agreement."""

from __future__ import annotations

import re
from dataclasses import replace

from conversations.draft import Answer
from conversations.engine.asked import Asked, Reply
from conversations.engine.choosing import comparable
from conversations.engine.context import Context
from conversations.engine.farness import far_away
from conversations.errors import Problem
from conversations.events import Event, SentFile, SharedContact, SharedPlace
from conversations.form import Question
from conversations.messages import Key
from conversations.reading import phones, yes_no
from conversations.reading.cleaning import plain
from conversations.reading.outcome import NoAnswer, Read
from conversations.reading.silence import no_answer, none_at_all
from conversations.texts import Phrase

OWN = "own"
"""The precision of a phone number for which the channel vouches: the sender's own card, not typed digits."""


def take_contact(asked: Asked, event: Event) -> Reply | None:
    """A contact card in the place of a typed number. Where the own number is asked, only the sender's own card counts."""
    if not isinstance(event, SharedContact):
        return None
    if asked.question.parameters.get("own") and not event.own:
        return Problem(Phrase("contact-not-own"))
    read = phones.read_phone(event.phone)
    return replace(read, precision=OWN) if event.own and isinstance(read, Read) else read


def acknowledge_keys(asked: Asked) -> list[Key]:
    """The one key."""
    return [Key(str(asked.context.words("key-acknowledge")))]


def read_acknowledge(asked: Asked, text: str) -> Reply:
    """'OK' and its like, kept as XLSForm's `OK`."""
    found = yes_no.read_yes_no(text, "")
    agreed = comparable(text[:300]) == comparable(str(asked.context.words("key-acknowledge")))
    if agreed or (isinstance(found, Read) and found.value == "yes"):
        return Read("OK")
    return Problem(Phrase("acknowledge-needed"))


def say_acknowledge(_question: Question, _answer: Answer, context: Context) -> str:
    """The word on the key."""
    return str(context.words("key-acknowledge"))


def read_nothing(asked: Asked, text: str) -> Reply:
    """Words where a photo or a file is wanted."""
    clean = plain(text)
    return NoAnswer() if no_answer(clean) or none_at_all(clean) else Problem(Phrase(_wanted(asked)))


def _wanted(asked: Asked) -> str:
    wanted = {"image": "image-wanted", "audio": "audio-wanted", "video": "video-wanted"}
    return wanted.get(asked.question.kind, "file-wanted")


_SENT = {"image": ("photo",), "audio": ("voice", "audio"), "video": ("video",)}
"""What a channel calls what these kinds of question take; a document of that kind of content counts as well."""
_FILES = frozenset({"photo", "document", "voice", "audio", "video"})


def take_file(asked: Asked, event: Event) -> Reply | None:
    """A photo, a recording, a film, or where a file is wanted any of them; its value is the name in the media store."""
    if not isinstance(event, SentFile):
        return None
    kind = asked.question.kind
    if kind == "file":
        return Read(event.ref) if event.kind in _FILES else Problem(Phrase("file-wanted"))
    right = event.kind in _SENT[kind] or (event.kind == "document" and event.mime.startswith(f"{kind}/"))
    return Read(event.ref) if right else Problem(Phrase(_wanted(asked)))


def say_file(_question: Question, _answer: Answer, context: Context) -> str:
    """That a file is there; the file itself is shown by whoever may."""
    return str(context.words("said-file"))


def take_point(asked: Asked, event: Event) -> Reply | None:
    """A place on the map, as ODK's `lat lon`, in degrees with six decimals (about a hand's breadth)."""
    return _point(asked, event.latitude, event.longitude) if isinstance(event, SharedPlace) else None


def _point(asked: Asked, latitude: float, longitude: float) -> Reply:
    far = far_away(asked, latitude, longitude)
    return Read(f"{latitude:.6f} {longitude:.6f}", echo=far is not None, warning=far)


def read_point(asked: Asked, text: str) -> Reply:
    """Two numbers typed by hand: latitude first."""
    if found := re.fullmatch(r"(-?\d{1,2}\.\d+)\s*[,; ]\s*(-?\d{1,3}\.\d+)", text.strip()):
        latitude, longitude = float(found[1]), float(found[2])
        if abs(latitude) <= 90 and abs(longitude) <= 180:
            return _point(asked, latitude, longitude)
    return NoAnswer() if no_answer(plain(text)) else Problem(Phrase("point-wanted"))


def say_point(_question: Question, answer: Answer, context: Context) -> str:
    """A place as a map prints it, to a metre: `2,21360 LS, 113,91080 BT`; as it is when it is none (a form's default)."""
    try:
        latitude, longitude = map(float, str(answer.value).split()[:2])
    except ValueError:
        return str(answer.value)
    north, east = ("yes" if degrees >= 0 else "no" for degrees in (latitude, longitude))
    shown = [f"{abs(degrees):.5f}".replace(".", ",") for degrees in (latitude, longitude)]
    return str(context.words("said-point", latitude=shown[0], north=north, longitude=shown[1], east=east))


def point_keys(asked: Asked) -> list[Key]:
    """The key that sends where the phone is."""
    return [Key(str(asked.context.words("key-location")), asks="location")]
