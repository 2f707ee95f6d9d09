"""The phones' screens as the page draws them: all of it at first, afterwards only what has changed."""

from __future__ import annotations

from zoneinfo import ZoneInfo

from bot.simulator.leaps import ZONE
from bot.simulator.records import Bubble, Json, Phone
from bot.simulator.world import World


def changes(world: World, since: int) -> Json:
    """Everything that changed after the revision `since`; 0 is the whole world."""
    return {
        "era": world.era,
        "revision": world.revision,
        "whole": since == 0,
        "clock": clock(world),
        "bot": {"name": world.bot["first_name"], "username": world.username},
        "guide": [{"phone": step.phone, "text": step.text} for step in world.guide],
        "phones": [_screen(world, phone, since) for phone in world.phones.values() if phone.revision > since or not since],
    }


def clock(world: World) -> Json:
    """The world's time and its zone."""
    now = world.clock.now()
    return {"now": now.isoformat(), "zone": ZONE, "local": now.astimezone(ZoneInfo(ZONE)).isoformat()}


def _screen(world: World, phone: Phone, since: int) -> Json:
    return {
        "id": phone.id,
        "name": phone.name,
        "number": phone.number,
        "note": phone.note,
        "started": phone.started,
        "blocked": phone.blocked,
        "keyboard": phone.keyboard,
        "keyboard_from": phone.keyboard_from,
        "action": phone.action,
        "acted": phone.acted,
        "commands": world.commands_for(phone),
        "notices": [{"text": n.text, "alert": n.alert} for n in phone.notices if since and n.revision > since],
        "messages": [_bubble(bubble) for bubble in list(phone.bubbles.values()) if bubble.revision > since],
    }


def _bubble(bubble: Bubble) -> Json:
    if bubble.deleted:
        return {"id": bubble.message["message_id"], "deleted": True}
    return {
        "id": bubble.message["message_id"],
        "by_bot": bubble.by_bot,
        "state": bubble.state,
        "waiting": sorted(bubble.waiting),
        "message": bubble.message,
    }
