"""The simulator against the published Bot API, where its machine-readable text lies beside the repository."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

from telegram import Bot, InlineKeyboardButton, InlineKeyboardMarkup

from bot.simulator import hands
from bot.simulator.methods import METHODS
from tests.simulator.conftest import House
from tests.simulator.test_hands import PIXEL

SPEC = Path(__file__).parents[3] / "shared" / "telegram" / "bot-api.json"
NOT_HERE = {
    "business_connection_id",
    "message_thread_id",
    "direct_messages_topic_id",
    "allow_paid_broadcast",
    "suggested_post_parameters",
    "inline_message_id",
    "certificate",
    "thumbnail",
    "live_period",
    "heading",
    "proximity_alert_radius",
}
"""Parameters of what is not simulated: topics, business accounts, payments, inline mode, moving places."""
ODD = {"answerCallbackQuery": {"url"}}
"""For games, which this bot has none of."""
NEWER = {"rich_message"}
"""Parameters that came with Bot API 10.1, which python-telegram-bot 22.8 does not speak yet."""


def spec() -> Any:
    """The whole of it; empty where the text is not there, which leaves these checks to the other tests of this folder."""
    return json.loads(SPEC.read_text(encoding="utf-8")) if SPEC.exists() else {"methods": {}, "types": {}}


def test_parameters_are_those_of_the_bot_api() -> None:
    """Each method knows every parameter of the published one, but for those of things that are not simulated, and no other."""
    methods = spec()["methods"]
    for method in METHODS.values() if methods else ():
        published = {field["name"] for field in methods[method.name].get("fields", [])}
        assert method.takes - published == set(), method.name
        assert published - method.takes - NOT_HERE - NEWER - ODD.get(method.name, set()) == set(), method.name


def check(types: Any, value: Any, names: list[str], where: str) -> None:
    """Hold a value against the types it may have; unknown, missing and wrong fields are named."""
    for name in names:
        if name.startswith("Array of "):
            if isinstance(value, list):
                for item in value:
                    check(types, item, [name.removeprefix("Array of ")], where)
                return
        elif name in ("Integer", "String", "Boolean", "Float"):
            kinds: dict[str, Any] = {"Integer": int, "String": str, "Boolean": bool, "Float": (int, float)}
            if isinstance(value, kinds[name]) and (name == "Boolean" or not isinstance(value, bool)):
                return
        elif isinstance(value, dict):
            subtypes = types[name].get("subtypes")
            fitting = [name] if not subtypes else [each for each in subtypes if _fits(types[each], value)]
            assert fitting, f"{where}: no subtype of {name} fits {value}"
            _check_object(types, value, fitting[0], where)
            return
    raise AssertionError(f"{where}: {value!r} is none of {names}")


def _fits(kind: Any, value: dict[str, Any]) -> bool:
    fields = {field["name"]: field for field in kind.get("fields", [])}
    marks = [name for name in ("type", "status") if name in value and name in fields]
    told = all(re.search(rf"\b{value[name]}\b", fields[name]["description"]) for name in marks)
    return told and value.keys() <= fields.keys() and all(name in value for name, field in fields.items() if field["required"])


def _check_object(types: Any, value: dict[str, Any], name: str, where: str) -> None:
    fields = {field["name"]: field for field in types[name].get("fields", [])}
    for field in fields.values():
        assert field["name"] in value or not field["required"], f"{where}: {name} lacks {field['name']}"
    for key, item in value.items():
        assert key in fields, f"{where}: {name} has no field {key}"
        check(types, item, fields[key]["types"], f"{where}.{key}")


async def test_updates_and_answers_have_the_published_shape(house: House, bot: Bot) -> None:
    """Every object that goes to the bot, field by field: none missing, none invented, none of another type."""
    types = spec()["types"]
    world, phone = house.world, house.phone
    buttons = InlineKeyboardMarkup([[InlineKeyboardButton("Ya", callback_data="y")]])
    sent = await bot.send_message(phone.id, "<b>Ya?</b> https://a.id", parse_mode="HTML", reply_markup=buttons)
    await bot.send_photo(phone.id, PIXEL, caption="foto")
    await bot.send_document(phone.id, b"isi", filename="a.pdf")
    await bot.send_location(phone.id, -2.2, 113.9, horizontal_accuracy=5)
    hands.start(world, phone, "ABC")
    hands.say(world, phone, "ya", reply_to=sent.message_id)
    for kind in hands.KINDS:
        hands.send_file(world, phone, kind, PIXEL, name="a.png", mime="image/png", caption="/x" if kind != "sticker" else "")
    hands.send_contact(world, phone)
    hands.send_place(world, phone, -2.2, 113.9)
    hands.forward(world, phone, phone, sent.message_id)
    hands.edit(world, phone, sent.message_id + 4, "/menu")
    hands.press(world, phone, sent.message_id, "y")
    hands.block(world, phone)
    hands.unblock(world, phone)
    updates = await house.call("getUpdates")
    assert len(updates) == 16
    for update in updates if types else ():
        check(types, update, ["Update"], str(update["update_id"]))
    for bubble in phone.bubbles.values() if types else ():
        check(types, bubble.message, ["Message"], str(bubble.message["message_id"]))
    answers = {"getMe": "User", "getWebhookInfo": "WebhookInfo"}
    for method, kind in answers.items() if types else ():
        check(types, await house.call(method), [kind], method)
