"""What can arrive from a phone, whatever the channel."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Said:
    """Typed words, or a tap on a reply keyboard, which arrives as the same words."""

    text: str
    forwarded: bool = False


@dataclass(frozen=True, slots=True)
class Pressed:
    """A tap on an inline button. `message` names the message that carries it, so that it can be edited in place."""

    data: str
    message: str = ""


@dataclass(frozen=True, slots=True)
class SharedContact:
    """A contact card. `own` only when the channel says that it is the sender's own."""

    phone: str
    own: bool
    name: str = ""


@dataclass(frozen=True, slots=True)
class SharedPlace:
    """A point on the map, in degrees (WGS 84)."""

    latitude: float
    longitude: float


@dataclass(frozen=True, slots=True)
class SentFile:
    """A photo, document, voice note or other media. `ref` is the channel's handle, from which storage fetches the bytes."""

    kind: str
    """`photo`, `document`, `voice`, `audio`, `video`, `sticker` or `animation`."""
    ref: str
    mime: str = ""
    name: str = ""
    size: int = 0
    """Bytes as the channel tells them; 0 when it does not."""
    caption: str = ""
    unique: str = ""
    """The channel's name of the content, the same for the same file sent twice."""


@dataclass(frozen=True, slots=True)
class Started:
    """The chat was opened through a link; `code` is what the link carried, or empty."""

    code: str = ""


@dataclass(frozen=True, slots=True)
class Edited:
    """An earlier message was changed afterwards."""

    text: str


@dataclass(frozen=True, slots=True)
class Blocked:
    """The person stopped the bot at the channel; `again` when the bot was let in once more."""

    again: bool = False


@dataclass(frozen=True, slots=True)
class Strange:
    """Something no conversation uses: a poll, a dice, a game. `what` is the channel's word for it."""

    what: str


Event = Said | Pressed | SharedContact | SharedPlace | SentFile | Started | Edited | Blocked | Strange
