"""Telegram's updates to what arrived, and what is to be said to Telegram's calls. Pure: no clock, no network."""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Mapping
from datetime import UTC, datetime
from typing import Any

from bot.channel import Incoming
from conversations.events import Blocked, Edited, Event, Pressed, Said, SentFile, SharedContact, SharedPlace, Started, Strange
from conversations.people import Address

CHANNEL = "telegram"
UPDATES = ("message", "edited_message", "callback_query", "my_chat_member")
"""The updates the bot asks for (`allowed_updates`)."""

_MEDIA = {
    # An animation carries a `document` as well, so the narrower word stands first.
    **{kind: kind for kind in ("animation", "video", "audio", "voice", "sticker", "document")},
    "video_note": "video",
}
_SILENT = {
    # What Telegram itself writes into a chat; nobody waits for an answer to it.
    *("pinned_message", "message_auto_delete_timer_changed", "write_access_allowed", "chat_background_set"),
    *("boost_added", "proximity_alert_triggered", "connected_website", "delete_chat_photo", "new_chat_title"),
}
_ABOUT = {
    # Fields that tell about a message without being what was sent.
    *("message_id", "from", "chat", "date", "sender_chat", "message_thread_id", "is_topic_message", "reply_to_message"),
    *("external_reply", "quote", "reply_to_story", "via_bot", "edit_date", "has_protected_content", "is_from_offline"),
    *("media_group_id", "author_signature", "entities", "caption", "caption_entities", "has_media_spoiler", "effect_id"),
    *("show_caption_above_media", "link_preview_options", "reply_markup", "forward_origin", "forward_date", "forward_from"),
    *("is_automatic_forward", "business_connection_id", "sender_boost_count", "sender_business_bot", "paid_star_count"),
}
_UNSEEN = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x84\x86-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\ufff9-\ufffb\ufffe\uffff]"
)
"""NUL, which PostgreSQL refuses; what steers a terminal; and what turns the direction of writing, by which a name could make
the rest of an officer's notice read backwards. Joiners stay: families of emoji are made with them."""


def incoming(update: object, now: datetime) -> Incoming | None:
    """What arrived, in the house's words; None when nobody waits for an answer to it (groups, notices of Telegram's own).

    `now` stands in where Telegram tells no time (a press). Raises ValueError, whose words hold nothing of what was sent, when
    the update is not as the Bot API describes it: the caller sets it aside.
    """
    whole = _record(update, "update")
    number = _number(whole.get("update_id"), "update_id")
    if "callback_query" in whole:
        return _pressed(_record(whole["callback_query"], "callback_query"), now)
    if "my_chat_member" in whole:
        return _membership(_record(whole["my_chat_member"], "my_chat_member"), number)
    for kind in ("message", "edited_message"):
        if kind in whole:
            return _message(_record(whole[kind], kind), number, edited=kind == "edited_message")
    return None


def chat_of(update: object) -> str:
    """The chat an update belongs to, so that those of one chat stay in order; empty when it does not say. Never raises."""
    try:
        arrived = incoming(update, datetime.min.replace(tzinfo=UTC))
    except ValueError:
        return ""
    return arrived.address.chat if arrived else ""


def press_of(update: object) -> str:
    """The id under which a press is acknowledged, or empty. Never raises."""
    press = update.get("callback_query") if isinstance(update, Mapping) else None
    number = press.get("id") if isinstance(press, Mapping) else None
    return number if isinstance(number, str) else ""


def update_id(update: object) -> int | None:
    """The update's number, or None when it has none. Never raises."""
    number = update.get("update_id") if isinstance(update, Mapping) else None
    return number if isinstance(number, int) and not isinstance(number, bool) else None


def _message(message: Mapping[str, Any], number: int, *, edited: bool) -> Incoming | None:
    chat = _record(message.get("chat"), "chat")
    sender = _record(message.get("from", chat), "from")
    if _elsewhere(chat):
        return None
    event = _edited(message) if edited else _event(message, sender)
    if event is None:
        return None
    where = _number(chat.get("id"), "chat.id")
    key = f"{number}:{where}:{_number(message.get('message_id'), 'message_id')}"
    return Incoming(_address(where), key, _moment(message.get("edit_date") or message.get("date")), event, _name(sender))


def _event(message: Mapping[str, Any], sender: Mapping[str, Any]) -> Event | None:
    if "text" in message:
        return _said(_words(message["text"]), forwarded=any(name.startswith("forward_") for name in message))
    if "contact" in message:
        return _contact(_record(message["contact"], "contact"), sender)
    if "location" in message:
        return _place(_record(message["location"], "location"))
    if "photo" in message:
        return _file("photo", _largest(message["photo"]), message, mime="image/jpeg")
    for field, kind in _MEDIA.items():
        if field in message:
            return _file(kind, _record(message[field], field), message)
    what = [name for name in message if name not in _ABOUT]
    return None if _SILENT.intersection(what) else Strange(_words(what[0]) if what else "empty")


def _said(text: str, *, forwarded: bool) -> Said | Started:
    command, _, code = text.strip().partition(" ")
    if command.partition("@")[0] == "/start" and not forwarded:
        return Started(code.strip())
    return Said(text, forwarded)


def _edited(message: Mapping[str, Any]) -> Edited | None:
    """A live place is 'edited' every few seconds and a poll at every vote: only changed words are news."""
    text = message.get("text", message.get("caption"))
    return None if text is None else Edited(_words(text))


def _contact(card: Mapping[str, Any], sender: Mapping[str, Any]) -> SharedContact:
    phone = card.get("phone_number")
    if not isinstance(phone, str) or not phone:
        raise ValueError("contact.phone_number is missing")
    owner = card.get("user_id")
    return SharedContact(_words(phone), own=owner is not None and owner == sender.get("id"), name=_name(card))


def _place(point: Mapping[str, Any]) -> SharedPlace:
    latitude, longitude = (_degrees(point.get(name), bound) for name, bound in (("latitude", 90), ("longitude", 180)))
    return SharedPlace(latitude, longitude)


def _degrees(value: object, bound: int) -> float:
    if isinstance(value, bool) or not isinstance(value, int | float) or not abs(value) <= bound or math.isnan(value):
        raise ValueError("location is not on the map")
    return float(value)


def _largest(sizes: object) -> Mapping[str, Any]:
    """Telegram offers a photo in several sizes, not always in order."""
    if not isinstance(sizes, list) or not sizes:
        raise ValueError("photo has no sizes")
    return max(
        (_record(size, "photo") for size in sizes), key=lambda size: _amount(size.get("width")) * _amount(size.get("height"))
    )


def _file(kind: str, media: Mapping[str, Any], message: Mapping[str, Any], mime: str = "") -> SentFile:
    ref = media.get("file_id")
    if not isinstance(ref, str) or not ref:
        raise ValueError("file_id is missing")
    return SentFile(
        kind,
        ref=_words(ref),
        mime=_optional(media.get("mime_type")) or mime,
        name=_optional(media.get("file_name")),
        size=_amount(media.get("file_size")),
        caption=_optional(message.get("caption")),
        unique=_optional(media.get("file_unique_id")),
    )


def _pressed(press: Mapping[str, Any], now: datetime) -> Incoming | None:
    sender = _record(press.get("from"), "from")
    carrier = _record(press.get("message", {}), "message")
    chat = _record(carrier.get("chat", sender), "chat")
    if _elsewhere(chat):
        return None
    ident = press.get("id")
    if not isinstance(ident, str) or not ident:
        raise ValueError("callback_query.id is missing")
    data = press.get("data")
    message = carrier.get("message_id")
    event = (
        Strange("game") if data is None else Pressed(_words(data), "" if message is None else str(_number(message, "message_id")))
    )
    return Incoming(_address(_number(chat.get("id"), "chat.id")), f"press:{_words(ident)}", now, event, _name(sender))


def _membership(change: Mapping[str, Any], number: int) -> Incoming | None:
    chat = _record(change.get("chat"), "chat")
    if _elsewhere(chat):
        return None
    status = _words(_record(change.get("new_chat_member"), "new_chat_member").get("status"))
    where, at = _number(chat.get("id"), "chat.id"), _moment(change.get("date"))
    return Incoming(_address(where), f"{number}:{where}:member", at, Blocked(again=status not in {"kicked", "left"}), _name(chat))


def _elsewhere(chat: Mapping[str, Any]) -> bool:
    """Whether this is a group or a channel. Reports are nobody's business there, so the bot keeps silent."""
    return bool(chat.get("type", "private") != "private")


def _address(chat: int) -> Address:
    return Address(CHANNEL, str(chat))


def _record(value: object, name: str) -> Mapping[str, Any]:
    if not isinstance(value, Mapping):
        raise ValueError(f"{name} is not a record")
    return value


def _number(value: object, name: str) -> int:
    # 63 bits: what a database holds; Telegram's ids have at most 52.
    if isinstance(value, bool) or not isinstance(value, int) or not -(2**63) <= value < 2**63:
        raise ValueError(f"{name} is not a number")
    return value


def _amount(value: object) -> int:
    return value if isinstance(value, int) and not isinstance(value, bool) and 0 <= value < 2**63 else 0


def _moment(value: object) -> datetime:
    try:
        return datetime.fromtimestamp(_number(value, "date"), UTC)
    except (OverflowError, OSError, ValueError):
        raise ValueError("date is not a time") from None


def _words(value: object) -> str:
    """Text that every database takes and that shows as it reads: no half of a surrogate pair, nothing of _UNSEEN."""
    if not isinstance(value, str):
        raise ValueError("text is not text")
    return value if value.isascii() and value.isprintable() else _cleaned(value)


def _cleaned(text: str) -> str:
    return _UNSEEN.sub("", text.encode("utf-8", "replace").decode("utf-8"))


def _optional(value: object) -> str:
    return _words(value) if isinstance(value, str) else ""


def _name(who: Mapping[str, Any]) -> str:
    parts: Iterable[str] = (_optional(who.get(part)).strip() for part in ("first_name", "last_name"))
    return " ".join(part for part in parts if part)
