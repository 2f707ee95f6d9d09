"""A way between a page and the house: straight in the house's own records, or through a channel's wire."""

from __future__ import annotations

import html
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from bot.channel import File, Incoming
from bot.telegram.rows import laid
from conversations.events import Event
from conversations.messages import Message
from conversations.people import Address


@dataclass(frozen=True, slots=True)
class Shown:
    """What a phone shows of one message."""

    ref: str
    """The message's name, for the press of its buttons and for editing it in place."""
    text: str
    keys: Sequence[Sequence[str]]
    """The labels of the reply keyboard that came with it."""
    buttons: Sequence[Sequence[tuple[str, str]]]
    """Label and data of each button under it."""
    file: str = ""
    edited: bool = False
    """Whether an earlier message was changed instead of a new one sent."""


class Way(Protocol):
    """How events come to the house and messages to the phones of a page."""

    def address(self, phone: str) -> Address:
        """Where a phone of the page is reached; a name not heard before is a new phone."""
        ...

    def phone(self, address: Address) -> str:
        """The name of the phone at an address."""
        ...

    def arrives(self, phone: str, event: Event) -> list[Incoming]:
        """What the house gets of something done on a phone."""
        ...

    def shows(self, to: Address, message: Message, file: File | None) -> Shown:
        """What the phone shows of a message. Raises AssertionError when the channel would refuse it."""
        ...


class Neutral:
    """The house's own records, without any channel between."""

    def __init__(self, now: Callable[[], datetime]) -> None:
        self._now = now
        self._chats: dict[str, str] = {}
        self._count = 0

    def address(self, phone: str) -> Address:
        """As `Way` promises."""
        return Address("telegram", self._chats.setdefault(phone, str(1001 + len(self._chats))))

    def phone(self, address: Address) -> str:
        """As `Way` promises."""
        return next(name for name, chat in self._chats.items() if chat == address.chat)

    def arrives(self, phone: str, event: Event) -> list[Incoming]:
        """As `Way` promises."""
        self._count += 1
        return [Incoming(self.address(phone), str(self._count), self._now(), event, name=phone.capitalize())]

    def shows(self, to: Address, message: Message, file: File | None) -> Shown:
        """As `Way` promises."""
        self._count += 1
        return Shown(
            message.replaces or f"m{self._count}",
            html.unescape(re.sub(r"</?[a-z]+>", "", str(message.text))).strip(),
            [[key.label for key in row] for row in message.keys],
            [[(button.label, button.data) for button in row] for row in laid(message.buttons)],
            file.name if file else "",
            bool(message.replaces),
        )
