"""What is to be said, to the calls of the Bot API that say it. Pure: the link makes the calls."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import Any

from bot.channel import File, Limits
from bot.telegram.pieces import split, units, visible
from bot.telegram.rows import laid
from conversations.messages import Button, Key, Message

LIMITS = Limits(
    text=4096,  # sendMessage.text, "1-4096 characters after entities parsing"
    caption=1024,
    file=50 * 1024 * 1024,
    download=20 * 1024 * 1024,
    a_second=25,  # Telegram names about 30; a bucket that refills while it drains needs room (`storage.md` 3)
    chat_gap=timedelta(seconds=1),
)
PHOTO = 10 * 1024 * 1024
"""Largest picture that sendPhoto takes, bytes; a larger one goes as a document."""
BUTTON_DATA = 64
"""Bytes of callback_data."""
HINT = 64
"""Units of input_field_placeholder."""
POINTER = "⬇️"
"""Stands where buttons need a message of their own: a sign, not a word, so it needs no language."""


@dataclass(frozen=True, slots=True)
class ApiCall:
    """One call: the method, its parameters as JSON values, and the file to upload with the parameter it is uploaded for."""

    method: str
    params: Mapping[str, Any]
    upload: tuple[str, File] | None = None


def outgoing(message: Message, chat: str, limits: Limits = LIMITS, file: File | None = None) -> list[ApiCall]:
    """The calls that say this message, in order; the last one carries the keyboard, and its answer names the message.

    Text longer than a message goes on in the next one, and text longer than a caption follows its file. Raises ValueError when
    there is nothing to say or a button cannot be sent: mistakes of ours.
    """
    pieces = split(str(message.text), limits.text)
    if not pieces and file is None:
        raise ValueError("a message without text and file")
    keyboard, buttons = _keyboard(message), _buttons(message.buttons)
    if message.replaces and len(pieces) == 1 and file is None and not keyboard:
        return [_edit(message.replaces, chat, pieces[0], buttons)]
    calls: list[ApiCall] = []
    if file is not None:
        whole = "".join(pieces) if len(pieces) <= 1 and units(visible("".join(pieces))) <= limits.caption else ""
        calls.append(_file(chat, file, whole))
        pieces = [] if whole else pieces
    calls += [_text(chat, piece) for piece in pieces]
    if keyboard and buttons and "keyboard" in keyboard:
        # One message carries one kind of keyboard; neither may be lost.
        return [*calls[:-1], _with(calls[-1], keyboard), _with(_text(chat, POINTER), buttons)]
    return [*calls[:-1], _with(calls[-1], buttons or keyboard)]


def plain(call: ApiCall) -> ApiCall:
    """The same call without markup, for when Telegram cannot read ours: better plain than unsaid."""
    params = {name: value for name, value in call.params.items() if name != "parse_mode"}
    return replace(
        call, params={name: visible(value) if name in {"text", "caption"} else value for name, value in params.items()}
    )


def as_document(call: ApiCall) -> ApiCall:
    """A sendPhoto as a sendDocument with the same file, words and buttons."""
    return replace(call, method="sendDocument", upload=call.upload and ("document", call.upload[1]))


def _text(chat: str, text: str) -> ApiCall:
    return ApiCall("sendMessage", {"chat_id": int(chat), "text": text, **_MANNER})


def _edit(message: str, chat: str, text: str, buttons: Mapping[str, Any]) -> ApiCall:
    params = {"chat_id": int(chat), "message_id": int(message), "text": text, **_MANNER}
    return _with(ApiCall("editMessageText", params), buttons)


def _file(chat: str, file: File, caption: str) -> ApiCall:
    shown = file.mime in {"image/jpeg", "image/png"} and len(file.content) <= PHOTO
    method, field = ("sendPhoto", "photo") if shown else ("sendDocument", "document")
    params = {"chat_id": int(chat), **({"caption": caption, "parse_mode": "HTML"} if caption else {})}
    return ApiCall(method, params, (field, file))


def _with(call: ApiCall, markup: Mapping[str, Any]) -> ApiCall:
    return replace(call, params={**call.params, "reply_markup": markup}) if markup else call


def _keyboard(message: Message) -> dict[str, Any]:
    """The reply keyboard, its removal, or nothing. A hint needs a keyboard to stand in: without one Telegram shows none."""
    if message.keys:
        hint = {"input_field_placeholder": message.placeholder} if 0 < units(message.placeholder) <= HINT else {}
        # It stays until the next one: a wrong answer is asked again without sending the keys anew.
        return {"keyboard": [[_key(key) for key in row] for row in message.keys], "resize_keyboard": True, **hint}
    return {"remove_keyboard": True} if message.bare else {}


def _key(key: Key) -> dict[str, Any]:
    return {"text": key.label, **({f"request_{key.asks}": True} if key.asks else {})}


def _buttons(rows: Sequence[Sequence[Button]]) -> dict[str, Any]:
    return {"inline_keyboard": [[_button(button) for button in row] for row in laid(rows)]} if rows else {}


def _button(button: Button) -> dict[str, str]:
    if button.url:
        return {"text": button.label, "url": button.url}
    if not 1 <= len(button.data.encode()) <= BUTTON_DATA:
        raise ValueError(f"a button's data has {len(button.data.encode())} bytes, not 1 to {BUTTON_DATA}")
    return {"text": button.label, "callback_data": button.data}


_MANNER = {
    "parse_mode": "HTML",
    # A preview costs data on a phone in the field and is never what was meant.
    "link_preview_options": {"is_disabled": True},
}
