"""What can be said to a phone, whatever the channel."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import IntEnum

from markupsafe import Markup


@dataclass(frozen=True, slots=True)
class Key:
    """A key of the reply keyboard: a tap sends its label as text, or the own contact, or the place."""

    label: str
    asks: str = ""
    """Empty, `contact` or `location`."""


@dataclass(frozen=True, slots=True)
class Button:
    """A button under a message. `data` (at most 64 bytes) comes back when it is pressed; `url` opens a page instead."""

    label: str
    data: str = ""
    url: str = ""


@dataclass(frozen=True, slots=True)
class Paper:
    """A file made when it is sent, not when it is decided: a QR picture, a sheet, a chart. Nothing personal in `args`."""

    name: str
    """Which maker in `bot/papers/`."""
    args: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Message:
    """One thing to say. `text` is the small HTML that every wire knows: b, i, code, and line breaks as newlines."""

    text: Markup
    keys: tuple[tuple[Key, ...], ...] = ()
    """The reply keyboard, in rows; empty leaves the keyboard of the last message as it is."""
    bare: bool = False
    """Take the reply keyboard away: free text is asked."""
    buttons: tuple[tuple[Button, ...], ...] = ()
    placeholder: str = ""
    """Shown in the empty input field, at most 64 characters."""
    paper: Paper | None = None
    media: str = ""
    """A stored photo or document to show with the text, by its name in the media store."""
    replaces: str = ""
    """The message to edit in place (see `Pressed.message`); a channel that cannot edit says it anew."""


class Urgency(IntEnum):
    """What goes first when many wait: replies to a living person, then reminders, then digests."""

    REPLY = 0
    REMINDER = 1
    DIGEST = 2


def rows(keys: Iterable[Key], columns: int = 1) -> tuple[tuple[Key, ...], ...]:
    """Keys laid out in rows of `columns`, in reading order."""
    all_keys = tuple(keys)
    return tuple(all_keys[i : i + columns] for i in range(0, len(all_keys), columns))
