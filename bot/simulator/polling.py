"""getUpdates: a call that waits until something has arrived."""

from __future__ import annotations

import asyncio

from bot.simulator.call import Call
from bot.simulator.methods import fetching
from bot.simulator.records import Json
from bot.simulator.refusal import Refused
from bot.simulator.world import World

LONGEST = 50
"""Seconds that a call may wait at most (channels.md 2)."""

_HOOKED = "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first"
_ANOTHER = "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running"
_TAKEN = "Conflict: terminated by setWebhook request"


async def get_updates(world: World, call: Call) -> list[Json]:
    """The updates from `offset` on, as soon as there is one. Raises Refused 409 when another call takes over."""
    if world.webhook.url:
        raise Refused(409, _HOOKED)
    fetching.allow(world, call)
    updates = world.updates
    updates.turn += 1
    mine = updates.turn
    world.bell.ring()
    limit = min(max(call.integer("limit", 100), 1), 100)
    loop = asyncio.get_running_loop()
    until = loop.time() + min(max(call.integer("timeout"), 0), LONGEST)
    while True:
        if updates.turn != mine:
            raise Refused(409, _TAKEN if world.webhook.url else _ANOTHER)
        batch = updates.fetch(call.integer("offset"), limit)
        left = until - loop.time()
        if batch or left <= 0 or world.bell.closed:
            return batch
        await world.bell.wait(left)
