"""What a channel is to the rest of the house: what comes in, how it is sent, and the three ways a sending can end."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Protocol

from markupsafe import Markup

from conversations.events import Event
from conversations.messages import Button, Message
from conversations.people import Address


@dataclass(frozen=True, slots=True)
class Incoming:
    """One thing that arrived from one chat."""

    address: Address
    key: str
    """What the same arrival carries when the platform delivers it twice (`channels.md` 1: update id and message id)."""
    at: datetime
    """When the person sent it, aware, as the channel tells it; it may have waited for a signal for days."""
    event: Event
    name: str = ""
    """How the channel calls the sender; a proposal at registration, nothing more."""


@dataclass(frozen=True, slots=True)
class Delivered:
    """The channel took it. `ref` is its name there, for editing in place."""

    ref: str = ""


@dataclass(frozen=True, slots=True)
class Later:
    """Not now: try again after this time. `all_chats` when the whole channel must wait, not this chat alone."""

    after: timedelta
    reason: str
    all_chats: bool = False


@dataclass(frozen=True, slots=True)
class Never:
    """It cannot be delivered. `unreachable` when nothing will reach this address until the person writes again."""

    reason: str
    unreachable: bool = False


@dataclass(frozen=True, slots=True)
class Unsent:
    """It was not sent, and is not to be: what it was to say is not true any more."""

    reason: str


Outcome = Delivered | Later | Never | Unsent


@dataclass(frozen=True, slots=True)
class File:
    """A file ready to be sent: the bytes of a Paper, or of a stored photo or document."""

    name: str
    mime: str
    content: bytes


@dataclass(frozen=True, slots=True)
class Made:
    """What became of a Paper: the file, and what only its making could tell."""

    file: File | None
    """None when there is none to be sent; then `words` say why."""
    words: Markup = field(default_factory=Markup)
    """Said below the message's own."""
    buttons: tuple[tuple[Button, ...], ...] = ()
    """Below the message's own."""


@dataclass(frozen=True, slots=True)
class Limits:
    """What a channel allows. Figures and their sources stand beside each channel's own."""

    text: int
    """Longest text, in UTF-16 units after markup is taken out."""
    caption: int
    file: int
    """Largest file the bot can send, bytes."""
    download: int
    """Largest file the bot can fetch, bytes."""
    a_second: float
    """Messages a second over all chats."""
    chat_gap: timedelta
    """Time between two messages to one chat on average; a few may leave together (`bot/pace.py`)."""


class Channel(Protocol):
    """A way to reach phones. `send` never raises for what the platform answers: that is an Outcome."""

    name: str
    limits: Limits

    async def send(self, to: Address, message: Message, file: File | None) -> Outcome:
        """Say one message, with its file when it has one."""
        ...

    async def fetch(self, ref: str) -> bytes:
        """The bytes of a file somebody sent. Raises FetchLater or FetchNever."""
        ...


class Needless(Exception):
    """What a letter was to say, made when it is sent, is not to be said (any more): a reminder of a report that has come in."""


class NotYet(Exception):
    """The file was sent to us and is still on its way to the media folder."""


class FetchLater(Exception):
    """The bytes could not be had now."""


class FetchNever(Exception):
    """The bytes are gone or larger than the channel hands out."""
