"""The methods with which the bot hears: getMe, webhooks and files; getUpdates, which waits, stands in polling.py."""

from __future__ import annotations

import ipaddress
import re
from typing import Any
from urllib.parse import urlsplit

from bot.simulator.call import Call
from bot.simulator.records import Json
from bot.simulator.refusal import bad
from bot.simulator.world import Webhook, World

_SECRET = re.compile(r"[A-Za-z0-9_-]{1,256}")


def get_me(world: World, call: Call) -> Json:  # noqa: ARG001 - every method has the same shape
    """`getMe`."""
    return {
        **world.bot,
        "can_join_groups": False,
        "can_read_all_group_messages": False,
        "supports_inline_queries": False,
        "can_connect_to_business": False,
        "has_main_web_app": False,
    }


def get_file(world: World, call: Call) -> Json:
    """`getFile`: the path may be fetched for an hour."""
    if not call.has("file_id"):
        raise bad("invalid file_id")
    stored = world.files.grant(call.text("file_id"))
    return {"file_id": stored.id, "file_unique_id": stored.unique, "file_size": len(stored.content), "file_path": stored.path}


def allow(world: World, call: Call) -> None:
    """Remember allowed_updates when it was given."""
    if not call.has("allowed_updates"):
        return
    kinds = call.structure("allowed_updates", "allowed_updates")
    if not isinstance(kinds, list):
        raise bad("can't parse allowed_updates: Expected an Array of String")
    world.updates.allowed = frozenset(str(kind) for kind in kinds)


def set_webhook(world: World, call: Call) -> Any:
    """`setWebhook`; without an address it is deleteWebhook."""
    url = call.text("url")
    if not url:
        return delete_webhook(world, call)
    parts = urlsplit(url)
    if parts.scheme != "https" and not (parts.scheme == "http" and _loopback(parts.hostname)):
        raise bad("bad webhook: An HTTPS URL must be provided for webhook")
    secret = call.text("secret_token")
    if secret and not _SECRET.fullmatch(secret):
        raise bad("secret token contains unallowed characters" if len(secret) <= 256 else "secret token is too long")
    allow(world, call)
    if call.flag("drop_pending_updates"):
        world.updates.clear()
    connections = min(max(call.integer("max_connections", 40), 1), 100)
    world.webhook = Webhook(url, secret, connections, call.text("ip_address"))
    world.updates.turn += 1
    world.bell.ring()
    return True


def delete_webhook(world: World, call: Call) -> Any:
    """`deleteWebhook`."""
    if call.flag("drop_pending_updates"):
        world.updates.clear()
    world.webhook = Webhook()
    world.bell.ring()
    return True


def get_webhook_info(world: World, call: Call) -> Json:  # noqa: ARG001 - every method has the same shape
    """`getWebhookInfo`."""
    hook = world.webhook
    info: Json = {"url": hook.url, "has_custom_certificate": False, "pending_update_count": len(world.updates.pending())}
    if hook.url:
        info["max_connections"] = hook.connections
    if hook.ip:
        info["ip_address"] = hook.ip
    if hook.error:
        info |= {"last_error_date": hook.error_at, "last_error_message": hook.error}
    if world.updates.allowed:
        info["allowed_updates"] = sorted(world.updates.allowed)
    return info


def _loopback(host: str | None) -> bool:
    """Telegram asks for HTTPS everywhere; on this machine there is nobody to listen in."""
    try:
        return host == "localhost" or ipaddress.ip_address(host or "").is_loopback
    except ValueError:
        return False
