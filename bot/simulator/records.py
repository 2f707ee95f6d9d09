"""What the simulated world is made of: the clock it runs on, its phones and the bubbles on their screens."""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any, Protocol

Json = dict[str, Any]
"""An object as the Bot API writes it."""


class Clock(Protocol):
    """The bot's clock: the world shares it, so that both agree what is late."""

    def now(self) -> datetime:
        """The time, aware, UTC."""
        ...

    def shift(self, delta: timedelta, /) -> object:
        """Move the time by `delta`."""
        ...


@dataclass(slots=True)
class Bubble:
    """One message in a chat. Mutable: messages are edited, and ticks turn blue."""

    message: Json
    """The message as the Bot API writes it."""
    by_bot: bool
    revision: int = 0
    """When it last changed, in the world's count."""
    state: str = "sent"
    """For what a person sent: `sent` (waiting for the bot), `taken` (the bot confirmed it) or `lost` (it waited too long)."""
    deleted: bool = False
    waiting: set[str] = field(default_factory=set)
    """Data of the buttons that were pressed and not answered yet."""


@dataclass(frozen=True, slots=True)
class Notice:
    """The small note that answers the press of a button."""

    revision: int
    text: str
    alert: bool


@dataclass(slots=True)
class Phone:
    """A person's account and the chat with the bot. Mutable: it is the state of a screen."""

    id: int
    name: str
    number: str
    note: str = ""
    started: bool = False
    """Whether the bot may write: the person wrote first."""
    blocked: bool = False
    bubbles: dict[int, Bubble] = field(default_factory=dict)
    keyboard: Json | None = None
    """The reply keyboard or force_reply on the screen."""
    keyboard_from: int = 0
    """The message that brought it."""
    action: str = ""
    """What the bot says that it is doing: `typing`, `upload_document`; empty after its next message."""
    acted: int = 0
    """The revision at which the action was said."""
    notices: deque[Notice] = field(default_factory=lambda: deque(maxlen=20))
    revision: int = 0

    def user(self) -> Json:
        """The account as a User object."""
        return {"id": self.id, "is_bot": False, "first_name": self.name, "language_code": "id"}

    def chat(self) -> Json:
        """The private chat as a Chat object."""
        return {"id": self.id, "first_name": self.name, "type": "private"}


@dataclass(frozen=True, slots=True)
class Query:
    """A pressed button that the bot may answer, once."""

    id: str
    phone: int
    message: int
    data: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Step:
    """One line of the page's "Coba dulu": `text` for the phone of that name or note; addresses and commands can be clicked."""

    phone: str
    text: str
