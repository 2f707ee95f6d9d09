"""The parts that several methods share: the text with its entities, the file, the message that is answered."""

from __future__ import annotations

import re
from typing import Any

from bot.simulator import entities, pictures
from bot.simulator.call import Call, Upload
from bot.simulator.files import PHOTO, UPLOAD, Stored
from bot.simulator.records import Bubble, Json, Phone
from bot.simulator.refusal import Refused, bad
from bot.simulator.world import World

TEXT = 4096
CAPTION = 1024
"""Longest text and caption, UTF-16 units after the entities are taken out (Bot API)."""

_MIMES = {"pdf": "application/pdf", "jpg": "image/jpeg", "jpeg": "image/jpeg", "png": "image/png", "csv": "text/csv"}


def styled(call: Call, name: str, entities_name: str = "entities") -> tuple[str, list[Json]]:
    """The text of a parameter and its entities, whether told by parse_mode or apart. Raises Refused."""
    source = call.text(name).replace("\r\n", "\n").replace("\r", "\n")
    mode = call.text("parse_mode").lower()
    if mode == "html":
        text, told = entities.parse(source)
    elif mode:
        raise bad("unsupported parse_mode")
    else:
        given = call.structure(entities_name, "entities")
        text, told = source, given if isinstance(given, list) else []
    text, told = entities.trim(text, told)
    return text, entities.found(text, told)


def text(call: Call) -> Json:
    """`text` and `entities` of a message. Raises Refused."""
    words, told = styled(call, "text")
    if not words:
        raise bad("message text is empty")
    if entities.units(words) > TEXT:
        raise bad("message is too long")
    return {"text": words, "entities": told} if told else {"text": words}


def caption(call: Call) -> Json:
    """`caption` and `caption_entities` of a message, or nothing. Raises Refused."""
    words, told = styled(call, "caption", "caption_entities")
    if entities.units(words) > CAPTION:
        raise bad("message caption is too long")
    if not words:
        return {}
    return {"caption": words, "caption_entities": told} if told else {"caption": words}


def bare(message: Json) -> Json:
    """A message as it is quoted in another: without what it quoted itself."""
    return {name: value for name, value in message.items() if name not in ("reply_to_message", "reply_markup")}


def replied(phone: Phone, call: Call) -> Json:
    """`reply_to_message`, or nothing. Raises Refused when the message is not there."""
    asked = call.structure("reply_parameters", "reply parameters")
    if not isinstance(asked, dict):
        return {}
    bubble = phone.bubbles.get(asked.get("message_id", 0))
    if bubble is None or bubble.deleted:
        if asked.get("allow_sending_without_reply"):
            return {}
        raise bad("message to be replied not found")
    return {"reply_to_message": bare(bubble.message)}


def own(phone: Phone, message_id: Any, what: str) -> Bubble:
    """The bot's own message of that id. `what` is the verb of the complaint: `edit`. Raises Refused."""
    bubble = phone.bubbles.get(message_id)
    if bubble is None or bubble.deleted:
        raise bad(f"message to {what} not found")
    if not bubble.by_bot:
        raise bad(f"message can't be {what}ed")
    return bubble


def file(world: World, call: Call, kind: str) -> Stored:
    """The file of a sending: uploaded, attached, or known by its file_id. Raises Refused."""
    value = call.text(kind)
    upload = call.files.get(value.removeprefix("attach://") if value.startswith("attach://") else kind)
    if upload is not None:
        return _keep(world, upload, kind)
    if not value:
        raise bad(f"there is no {kind} in the request")
    if re.match(r"https?://", value):
        raise bad("failed to get HTTP URL content")
    stored = world.files.get(value)
    if stored is None:
        raise bad("wrong file identifier/HTTP URL specified")
    if stored.kind != kind:
        raise bad(f"can't use file of type {stored.kind.capitalize()} as {kind.capitalize()}")
    return stored


def _keep(world: World, upload: Upload, kind: str) -> Stored:
    size = len(upload.content)
    if not size:
        raise bad("file must be non-empty")
    if size > UPLOAD:
        raise Refused(413, "Request Entity Too Large")
    if kind == "photo":
        _check_photo(upload.content)
    ending = upload.name.rpartition(".")[2].lower()
    mime = upload.mime if upload.mime not in ("", "application/octet-stream") else _MIMES.get(ending, "application/octet-stream")
    return world.files.add(kind, upload.content, upload.name, mime)


def _check_photo(content: bytes) -> None:
    if len(content) > PHOTO:
        raise bad(f"file of size {len(content)} bytes is too big for a photo; the maximum size is {PHOTO} bytes")
    size = pictures.size(content)
    if size is None:
        raise bad("IMAGE_PROCESS_FAILED")
    width, height = size
    if width + height > 10_000 or max(size) > 20 * max(min(size), 1):
        raise bad("PHOTO_INVALID_DIMENSIONS")


def photo(stored: Stored, small: Stored | None = None) -> Json:
    """`photo` of a message: the sizes of a picture, the largest last."""
    sizes = []
    for file in (small, stored):
        if file is not None:
            width, height = pictures.size(file.content) or (0, 0)
            sizes.append({**reference(file), "width": width, "height": height})
    return {"photo": sizes}


def document(stored: Stored) -> Json:
    """`document` of a message."""
    return {"document": {**reference(stored), "file_name": stored.name, "mime_type": stored.mime}}


def reference(stored: Stored) -> Json:
    """What every kind of file says of itself."""
    return {"file_id": stored.id, "file_unique_id": stored.unique, "file_size": len(stored.content)}
