"""What a bot may put under a message or in place of the letters, and what Telegram says when it may not."""

from __future__ import annotations

import re
from typing import Any

from bot.simulator.call import Call
from bot.simulator.entities import units
from bot.simulator.records import Json
from bot.simulator.refusal import bad

BUTTONS = 100
KEYS = 300
DATA = 64
PLACEHOLDER = 64
"""Bounds: buttons under a message, keys in a reply keyboard, bytes of callback_data, characters of the placeholder."""

_INLINE = {"text", "url", "callback_data", "copy_text", "style"}
_KEY = {"text", "request_contact", "request_location", "style"}
_OPTIONS = {
    "inline_keyboard": set[str](),
    "keyboard": {"is_persistent", "resize_keyboard", "one_time_keyboard", "input_field_placeholder", "selective"},
    "remove_keyboard": {"selective"},
    "force_reply": {"input_field_placeholder", "selective"},
}
_URL = re.compile(r"(?:https?|tg)://[^\s/?#]+\S*|[\w-]+(?:\.[\w-]+)+(?:/\S*)?", re.IGNORECASE)


def markup(call: Call) -> Json | None:
    """The call's reply_markup, checked; None when there is none. Raises Refused."""
    value = call.structure("reply_markup", "reply markup")
    if value in (None, {}):
        return None
    if not isinstance(value, dict):
        raise bad("object expected as reply markup")
    kind = next((name for name in _OPTIONS if name in value), None)
    if kind is None:
        raise bad("can't parse reply markup JSON object")
    for name in value:
        if name != kind and name not in _OPTIONS[kind]:
            raise bad(f'can\'t parse reply markup: field "{name}" is not known')
    if kind == "inline_keyboard":
        return _inline(value[kind])
    if kind == "keyboard":
        _keys(value[kind])
    if units(str(value.get("input_field_placeholder", ""))) > PLACEHOLDER:
        raise bad("input field placeholder is too long")
    return value


def inline(call: Call) -> Json | None:
    """The call's reply_markup where only buttons under a message make sense. Raises Refused."""
    value = markup(call)
    if value is not None and "inline_keyboard" not in value:
        raise bad("inline keyboard expected")
    return value


def _rows(value: Any, what: str, most: int) -> list[list[Any]]:
    if not isinstance(value, list) or not all(isinstance(row, list) for row in value):
        raise bad(f"can't parse {what} JSON object: Expected an Array of Array")
    if sum(len(row) for row in value) > most:
        raise bad("reply markup is too long")
    return [row for row in value if row]


def _inline(value: Any) -> Json | None:
    rows = _rows(value, "inline keyboard", BUTTONS)
    for button in (button for row in rows for button in row):
        _inline_button(button)
    return {"inline_keyboard": rows} if rows else None


def _inline_button(button: Any) -> None:
    where = "can't parse inline keyboard button"
    if not isinstance(button, dict) or not isinstance(button.get("text"), str):
        raise bad(f'{where}: Can\'t find field "text"')
    if not button["text"].strip():
        raise bad(f"{where}: Button text must be non-empty")
    for name in button:
        if name not in _INLINE:
            raise bad(f'{where}: field "{name}" is not known')
    if "callback_data" in button:
        data = button["callback_data"]
        if not isinstance(data, str) or not 1 <= len(data.encode()) <= DATA:
            raise bad("BUTTON_DATA_INVALID")
    elif "url" in button:
        if not _URL.fullmatch(str(button["url"])) or "//localhost" in str(button["url"]):
            raise bad(f"inline keyboard button URL '{button['url']}' is invalid: Wrong HTTP URL")
    elif "copy_text" not in button:
        raise bad(f"{where}: Text buttons are unallowed in the inline keyboard")


def _keys(value: Any) -> None:
    where = "can't parse keyboard button"
    for key in (key for row in _rows(value, "reply keyboard", KEYS) for key in row):
        if isinstance(key, str):
            continue
        if not isinstance(key, dict) or not isinstance(key.get("text"), str):
            raise bad(f'{where}: Can\'t find field "text"')
        for name in key:
            if name not in _KEY:
                raise bad(f'{where}: field "{name}" is not known')
