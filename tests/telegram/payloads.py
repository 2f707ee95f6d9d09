"""Updates as Telegram sends them, with made-up people."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

AT = datetime(2026, 3, 2, 2, 0, tzinfo=UTC)
SECONDS = int(AT.timestamp())
SITI: dict[str, Any] = {"id": 5501, "is_bot": False, "first_name": "Siti", "last_name": "Contoh", "language_code": "id"}
CHAT: dict[str, Any] = {"id": 5501, "type": "private", "first_name": "Siti", "last_name": "Contoh"}


def message(update_id: int = 900, message_id: int = 31, **content: Any) -> dict[str, Any]:
    """A message in the private chat."""
    return {"update_id": update_id, "message": {"message_id": message_id, "from": SITI, "chat": CHAT, "date": SECONDS, **content}}


def said(text: str, update_id: int = 900, chat: int = 5501) -> dict[str, Any]:
    """Typed words in the private chat of `chat`; the message is numbered as the update is."""
    return message(update_id, update_id, text=text, chat={**CHAT, "id": chat}) | {}


def press(data: str | None = "s1|nanti", **fields: Any) -> dict[str, Any]:
    """A tap on an inline button."""
    carrier = {"message_id": 77, "chat": CHAT, "date": SECONDS, "text": "Pengingat"}
    body = {"id": "4382bfdwdsb323b2d9", "from": SITI, "chat_instance": "1", "message": carrier, "data": data, **fields}
    return {"update_id": 900, "callback_query": {name: value for name, value in body.items() if value is not None}}


def member(status: str, chat: dict[str, Any] = CHAT) -> dict[str, Any]:
    """The bot was stopped or let in again."""
    bot = {"id": 1234, "is_bot": True, "first_name": "Betang"}
    old, new = {"user": bot, "status": "member"}, {"user": bot, "status": status}
    change = {"chat": chat, "from": SITI, "date": SECONDS, "old_chat_member": old, "new_chat_member": new}
    return {"update_id": 900, "my_chat_member": change}


PHOTO = [
    {"file_id": "small", "file_unique_id": "s", "width": 90, "height": 67, "file_size": 1200},
    {"file_id": "large", "file_unique_id": "l", "width": 1280, "height": 960, "file_size": 180_000},
    {"file_id": "middle", "file_unique_id": "m", "width": 320, "height": 240, "file_size": 20_000},
]
DOCUMENT = {"file_id": "doc", "file_unique_id": "d", "file_name": "AD ART.pdf", "mime_type": "application/pdf", "file_size": 999}


def media(ref: str = "x", **fields: Any) -> dict[str, Any]:
    """A file of any kind."""
    return {"file_id": ref, "file_unique_id": f"u{ref}", **fields}
