"""The methods with which the bot says something new."""

from __future__ import annotations

from typing import Any

from bot.simulator import keyboards
from bot.simulator.call import Call
from bot.simulator.methods import fields
from bot.simulator.records import Json, Phone
from bot.simulator.refusal import bad
from bot.simulator.world import World

ACTIONS = {
    "typing",
    "upload_photo",
    "record_video",
    "upload_video",
    "record_voice",
    "upload_voice",
    "upload_document",
    "choose_sticker",
    "find_location",
    "record_video_note",
    "upload_video_note",
}


def _said(world: World, phone: Phone, call: Call, content: Json) -> Json:
    """Put the message on the screen, with its keyboard and what it answers."""
    markup = keyboards.markup(call)
    message = {**fields.replied(phone, call), **content}
    if call.flag("protect_content"):
        message["has_protected_content"] = True
    if markup is not None and "inline_keyboard" in markup:
        message["reply_markup"] = markup
    bubble = world.add(phone, message, by_bot=True)
    if markup is not None and "inline_keyboard" not in markup:
        phone.keyboard = None if "remove_keyboard" in markup else markup
        phone.keyboard_from = bubble.message["message_id"]
    return bubble.message


def send_message(world: World, call: Call) -> Json:
    """`sendMessage`."""
    phone = world.reachable(call.text("chat_id"))
    return _said(world, phone, call, fields.text(call))


def send_photo(world: World, call: Call) -> Json:
    """`sendPhoto`."""
    phone = world.reachable(call.text("chat_id"))
    words = fields.caption(call)
    return _said(world, phone, call, {**fields.photo(fields.file(world, call, "photo")), **words})


def send_document(world: World, call: Call) -> Json:
    """`sendDocument`."""
    phone = world.reachable(call.text("chat_id"))
    words = fields.caption(call)
    return _said(world, phone, call, {**fields.document(fields.file(world, call, "document")), **words})


def send_location(world: World, call: Call) -> Json:
    """`sendLocation`, of a place that stands still."""
    phone = world.reachable(call.text("chat_id"))
    latitude, longitude = call.decimal("latitude"), call.decimal("longitude")
    if latitude is None or longitude is None or not -90 <= latitude <= 90 or not -180 <= longitude <= 180:
        raise bad("can't parse location: wrong latitude or longitude" if call.has("latitude") else "location must be non-empty")
    location: Json = {"latitude": latitude, "longitude": longitude}
    if accuracy := call.decimal("horizontal_accuracy"):
        location["horizontal_accuracy"] = accuracy
    return _said(world, phone, call, {"location": location})


def send_chat_action(world: World, call: Call) -> Any:
    """`sendChatAction`."""
    phone = world.reachable(call.text("chat_id"))
    action = call.text("action").lower()
    if action not in ACTIONS:
        raise bad("wrong parameter action in request")
    phone.action = action
    world.touch(phone)
    phone.acted = phone.revision
    return True
