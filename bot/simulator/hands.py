"""What a person does on a phone, and the updates that the bot gets of it."""

from __future__ import annotations

from bot.simulator import entities, pictures
from bot.simulator.files import UPLOAD
from bot.simulator.methods import fields
from bot.simulator.records import Bubble, Json, Phone, Query
from bot.simulator.refusal import Impossible
from bot.simulator.updates import PRESS_LIFE
from bot.simulator.world import World

EDITABLE = 48 * 3600
"""Seconds for which people can edit what they sent."""
KINDS = ("photo", "document", "voice", "audio", "video", "animation", "sticker")


def _send(world: World, phone: Phone, content: Json, reply_to: int = 0) -> Bubble:
    """Put a message on the screen and in the queue. Raises Impossible."""
    if phone.blocked:
        raise Impossible("blocked")
    if reply_to:
        quoted = phone.bubbles.get(reply_to)
        if quoted is None or quoted.deleted:
            raise Impossible("gone")
        content = {"reply_to_message": fields.bare(quoted.message), **content}
    phone.started = True
    bubble = world.add(phone, content, by_bot=False)
    if phone.keyboard is not None and phone.keyboard.get("force_reply"):
        phone.keyboard = None
    if not world.updates.push("message", bubble.message, f"chat {phone.id}"):
        bubble.state = "taken"
    return bubble


def _words(text: str) -> Json:
    told = entities.found(text)
    return {"text": text, "entities": told} if told else {"text": text}


def say(world: World, phone: Phone, text: str, *, reply_to: int = 0) -> list[Bubble]:
    """Type a text; what is longer than a message goes out in several, as apps do. Raises Impossible."""
    text = text.strip()
    if not text:
        raise Impossible("empty")
    return [_send(world, phone, _words(part), reply_to) for part in _parts(text)]


def _parts(text: str) -> list[str]:
    parts, begin, length = [], 0, 0
    for at, character in enumerate(text):
        size = 2 if ord(character) > 0xFFFF else 1
        if length + size > fields.TEXT:
            parts.append(text[begin:at])
            begin, length = at, 0
        length += size
    return [*parts, text[begin:]]


def start(world: World, phone: Phone, code: str = "") -> Bubble:
    """Open the chat, through a link that carries `code` when there is one; a blocked bot is let in again."""
    if phone.blocked:
        unblock(world, phone)
    return _send(world, phone, _words(f"/start {code}".strip()))


def send_file(
    world: World,
    phone: Phone,
    kind: str,
    content: bytes,
    *,
    name: str = "",
    mime: str = "",
    caption: str = "",
    small: bytes = b"",
    duration: int = 1,
) -> Bubble:
    """Send a photo, document, voice note or the like; `small` is a photo's smaller size. Raises Impossible."""
    if kind not in KINDS or not content:
        raise Impossible("empty")
    if len(content) > UPLOAD:
        raise Impossible("too_large")
    size = pictures.size(content)
    if kind == "photo" and size is None:
        raise Impossible("no_picture")
    stored = world.files.add(kind, content, name or f"{kind}.bin", mime or "application/octet-stream")
    if kind == "photo":
        thumb = world.files.add("photo", small, "small.jpg", "image/jpeg") if small and pictures.size(small) else None
        message = fields.photo(stored, thumb)
    else:
        about = fields.reference(stored)
        if kind == "sticker":
            width, height = size or (512, 512)
            about |= {"type": "regular", "width": width, "height": height, "is_animated": False, "is_video": False, "emoji": "👍"}
        else:
            about |= {"mime_type": stored.mime} | ({"duration": duration} if kind != "document" else {})
            about |= {"width": 320, "height": 240} if kind in ("video", "animation") else {}
            about |= {"file_name": stored.name} if kind != "voice" else {}
        message = {kind: about}
    if caption:
        told = entities.found(caption)
        message |= {"caption": caption} | ({"caption_entities": told} if told else {})
    return _send(world, phone, message)


def send_contact(world: World, phone: Phone, *, number: str = "", name: str = "", user: int = 0) -> Bubble:
    """Share a contact card: the own one when nothing is told of another's. Raises Impossible."""
    contact: Json = {"phone_number": phone.number, "first_name": phone.name, "user_id": phone.id}
    if number:
        contact = {"phone_number": number, "first_name": name or number} | ({"user_id": user} if user else {})
    return _send(world, phone, {"contact": contact})


def send_place(world: World, phone: Phone, latitude: float, longitude: float) -> Bubble:
    """Share a point on the map, in degrees. Raises Impossible."""
    if not -90 <= latitude <= 90 or not -180 <= longitude <= 180:
        raise Impossible("no_place")
    return _send(world, phone, {"location": {"latitude": latitude, "longitude": longitude}})


def forward(world: World, phone: Phone, author: Phone, message_id: int) -> Bubble:
    """Pass on to the bot what stands in a chat (the own one, or another phone's). Raises Impossible."""
    bubble = author.bubbles.get(message_id)
    if bubble is None or bubble.deleted:
        raise Impossible("gone")
    left_out = ("message_id", "from", "chat", "date", "edit_date", "reply_markup", "reply_to_message", "forward_origin")
    content = {name: value for name, value in bubble.message.items() if name not in left_out}
    sender = bubble.message["from"]
    origin = {"type": "user", "sender_user": sender, "date": bubble.message["date"]}
    return _send(world, phone, {"forward_origin": bubble.message.get("forward_origin", origin), **content})


def edit(world: World, phone: Phone, message_id: int, text: str) -> Bubble:
    """Change an own text. Raises Impossible."""
    bubble = phone.bubbles.get(message_id)
    if bubble is None or bubble.deleted or bubble.by_bot or "text" not in bubble.message:
        raise Impossible("gone")
    if world.now() - bubble.message["date"] > EDITABLE:
        raise Impossible("too_old")
    text = text.strip()
    if not text or entities.units(text) > fields.TEXT:
        raise Impossible("empty")
    message = {name: value for name, value in bubble.message.items() if name not in ("text", "entities")}
    bubble.message = message | _words(text) | {"edit_date": world.now()}
    world.touch(phone, bubble)
    world.updates.push("edited_message", bubble.message, f"chat {phone.id}")
    return bubble


def press(world: World, phone: Phone, message_id: int, data: str) -> Query:
    """Press a button under a message. Raises Impossible when it is not there."""
    bubble = phone.bubbles.get(message_id)
    rows = [] if bubble is None else bubble.message.get("reply_markup", {}).get("inline_keyboard", [])
    if bubble is None or bubble.deleted or not any(button.get("callback_data") == data for row in rows for button in row):
        raise Impossible("gone")
    if phone.blocked:
        raise Impossible("blocked")
    query = world.ask(phone, message_id, data)
    body = {
        "id": query.id,
        "from": phone.user(),
        "message": bubble.message,
        "chat_instance": str(-8_000_000_000_000_000_000 + phone.id),
        "data": data,
    }
    bubble.waiting.add(data)
    world.touch(phone, bubble)
    world.updates.push("callback_query", body, f"press {phone.id}", PRESS_LIFE)
    return query


def block(world: World, phone: Phone) -> None:
    """Stop the bot."""
    if not phone.blocked:
        phone.blocked = True
        _membership(world, phone, "member", "kicked")


def unblock(world: World, phone: Phone) -> None:
    """Let the bot in again."""
    if phone.blocked:
        phone.blocked = False
        _membership(world, phone, "kicked", "member")


def _membership(world: World, phone: Phone, old: str, new: str) -> None:
    def member(status: str) -> Json:
        return {"user": world.bot, "status": status} | ({"until_date": 0} if status == "kicked" else {})

    world.touch(phone)
    change = {
        "chat": phone.chat(),
        "from": phone.user(),
        "date": world.now(),
        "old_chat_member": member(old),
        "new_chat_member": member(new),
    }
    world.updates.push("my_chat_member", change, f"chat {phone.id}")
