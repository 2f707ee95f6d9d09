"""Which methods of the Bot API are here, and which parameters each of them takes."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from bot.simulator.call import Call
from bot.simulator.methods import changing, fetching, menus, sending
from bot.simulator.refusal import bad
from bot.simulator.world import World

_SAID = "disable_notification protect_content message_effect_id reply_parameters reply_markup"
_STYLED = "parse_mode caption caption_entities show_caption_above_media"
_SCOPED = "scope language_code"


@dataclass(frozen=True, slots=True)
class Method:
    """One method: who does it and what it may be given."""

    name: str
    do: Callable[[World, Call], Any] | None
    """None for getUpdates, which waits and is done by polling.py."""
    takes: frozenset[str]
    """Its parameters, but for those of things that are not simulated (topics, business accounts, payments)."""

    def check(self, call: Call) -> None:
        """Refuse what the method does not know. Telegram looks away; a simulator that does hides mistakes."""
        for name in (*call.values, *call.files):
            attached = any(value == f"attach://{name}" for value in call.values.values())
            if name not in self.takes and not attached:
                raise bad(f'parameter "{name}" is not known to {self.name}')


def _method(name: str, do: Callable[[World, Call], Any] | None, takes: str = "") -> Method:
    return Method(name, do, frozenset(takes.split()))


METHODS = {
    method.name.lower(): method
    for method in (
        _method("getMe", fetching.get_me),
        _method("getUpdates", None, "offset limit timeout allowed_updates"),
        _method(
            "setWebhook",
            fetching.set_webhook,
            "url ip_address max_connections allowed_updates drop_pending_updates secret_token",
        ),
        _method("deleteWebhook", fetching.delete_webhook, "drop_pending_updates"),
        _method("getWebhookInfo", fetching.get_webhook_info),
        _method("getFile", fetching.get_file, "file_id"),
        _method("sendMessage", sending.send_message, f"chat_id text parse_mode entities link_preview_options {_SAID}"),
        _method("sendPhoto", sending.send_photo, f"chat_id photo {_STYLED} has_spoiler {_SAID}"),
        _method(
            "sendDocument",
            sending.send_document,
            f"chat_id document parse_mode caption caption_entities disable_content_type_detection {_SAID}",
        ),
        _method("sendLocation", sending.send_location, f"chat_id latitude longitude horizontal_accuracy {_SAID}"),
        _method("sendChatAction", sending.send_chat_action, "chat_id action"),
        _method(
            "editMessageText",
            changing.edit_message_text,
            "chat_id text message_id parse_mode entities link_preview_options reply_markup",
        ),
        _method("editMessageReplyMarkup", changing.edit_message_reply_markup, "chat_id message_id reply_markup"),
        _method("deleteMessage", changing.delete_message, "chat_id message_id"),
        _method("answerCallbackQuery", changing.answer_callback_query, "callback_query_id text show_alert cache_time"),
        _method("setMyCommands", menus.set_my_commands, f"commands {_SCOPED}"),
        _method("getMyCommands", menus.get_my_commands, _SCOPED),
        _method("deleteMyCommands", menus.delete_my_commands, _SCOPED),
        _method("setChatMenuButton", menus.set_chat_menu_button, "chat_id menu_button"),
        _method("getChatMenuButton", menus.get_chat_menu_button, "chat_id"),
    )
}
"""By name in small letters: Telegram does not mind how a method is written."""
