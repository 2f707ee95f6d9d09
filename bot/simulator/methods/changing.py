"""The methods with which the bot changes or answers what is already on the screen."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from bot.simulator import keyboards
from bot.simulator.call import Call
from bot.simulator.entities import units
from bot.simulator.methods import fields
from bot.simulator.records import Json
from bot.simulator.refusal import bad
from bot.simulator.updates import PRESS_LIFE
from bot.simulator.world import World

ANSWER = 200
"""Longest answer to a pressed button, characters."""
DELETABLE = timedelta(hours=48)
"""How long a message may be deleted for everybody."""
SAME = (
    "message is not modified: specified new message content and reply markup are exactly the same "
    "as a current content and reply markup of the message"
)


def edit_message_text(world: World, call: Call) -> Json:
    """`editMessageText`: text and buttons are both replaced; no reply_markup takes the buttons away."""
    phone = world.reachable(call.text("chat_id"))
    content = fields.text(call)
    markup = keyboards.inline(call)
    bubble = fields.own(phone, call.integer("message_id"), "edit")
    old = bubble.message
    if "text" not in old:
        raise bad("there is no text in the message to edit")
    same = all(old.get(name) == content.get(name) for name in ("text", "entities")) and old.get("reply_markup") == markup
    if same:
        raise bad(SAME)
    message = {name: value for name, value in old.items() if name not in ("text", "entities", "reply_markup")}
    message |= content | {"edit_date": world.now()}
    if markup is not None:
        message["reply_markup"] = markup
    bubble.message = message
    world.touch(phone, bubble)
    return message


def edit_message_reply_markup(world: World, call: Call) -> Json:
    """`editMessageReplyMarkup`."""
    phone = world.reachable(call.text("chat_id"))
    markup = keyboards.inline(call)
    bubble = fields.own(phone, call.integer("message_id"), "edit")
    if bubble.message.get("reply_markup") == markup:
        raise bad(SAME)
    message = {name: value for name, value in bubble.message.items() if name != "reply_markup"}
    if markup is not None:
        message["reply_markup"] = markup
    bubble.message = message
    world.touch(phone, bubble)
    return message


def delete_message(world: World, call: Call) -> Any:
    """`deleteMessage`."""
    phone = world.known(call.text("chat_id"))
    bubble = phone.bubbles.get(call.integer("message_id"))
    if bubble is None or bubble.deleted:
        raise bad("message to delete not found")
    if world.now() - bubble.message["date"] > DELETABLE.total_seconds():
        raise bad("message can't be deleted for everyone")
    bubble.deleted = True
    world.touch(phone, bubble)
    return True


def answer_callback_query(world: World, call: Call) -> Any:
    """`answerCallbackQuery`: once, and while the press is fresh."""
    if units(call.text("text")) > ANSWER:
        raise bad("MESSAGE_TOO_LONG")
    query = world.queries.get(call.text("callback_query_id"))
    if query is None or world.clock.now() - query.at > PRESS_LIFE:
        raise bad("query is too old and response timeout expired or query ID is invalid")
    del world.queries[query.id]
    phone = world.phones[query.phone]
    bubble = phone.bubbles.get(query.message)
    if bubble is not None:
        bubble.waiting.discard(query.data)
        world.touch(phone, bubble)
    world.notify(phone, call.text("text"), alert=call.flag("show_alert"))
    return True
