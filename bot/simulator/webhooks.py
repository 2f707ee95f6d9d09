"""Delivers updates to the bot's webhook as Telegram does: in order within a chat, again and again until taken or too old."""

from __future__ import annotations

import asyncio
import contextlib

import httpx

from bot.simulator.updates import Waiting
from bot.simulator.world import World

FIRST_PAUSE = 2.0
LONGEST_PAUSE = 60.0
"""Seconds before a refused update is tried again: at once, then 2 s, doubling (channels.md 1)."""
PATIENCE = 30.0
"""Seconds the bot has to answer."""


async def deliver(world: World) -> None:
    """Deliver for as long as it runs; cancel it to stop."""
    busy: dict[str, asyncio.Task[None]] = {}
    async with httpx.AsyncClient(timeout=PATIENCE, trust_env=False) as client:
        try:
            while not world.bell.closed:
                busy = {key: task for key, task in busy.items() if not task.done()}
                for update in world.updates.pending() if world.webhook.url else ():
                    if update.key not in busy and len(busy) < world.webhook.connections:
                        busy[update.key] = asyncio.create_task(_deliver(world, client, update))
                await world.bell.wait(60)
        finally:
            for task in busy.values():
                task.cancel()
            await asyncio.gather(*busy.values(), return_exceptions=True)


async def _deliver(world: World, client: httpx.AsyncClient, update: Waiting) -> None:
    """Bring one update to the bot; those behind it with the same key wait. Gives up when it expired or the webhook went."""
    pause = 0.0
    while (hook := world.webhook).url and any(waiting.id == update.id for waiting in world.updates.pending()):
        headers = {"X-Telegram-Bot-Api-Secret-Token": hook.secret} if hook.secret else {}
        try:
            answer = await client.post(hook.url, json=update.body, headers=headers)
        except httpx.HTTPError:
            hook.error, hook.error_at = "Connection refused", world.now()
        else:
            if answer.is_success:
                world.updates.confirm(update.id)
                break
            hook.error = f"Wrong response from the webhook: {answer.status_code} {answer.reason_phrase}"
            hook.error_at = world.now()
            with contextlib.suppress(ValueError):
                pause = max(pause, min(float(answer.headers.get("retry-after", "")), 3600.0))
        await asyncio.sleep(pause)
        pause = min(max(pause * 2, FIRST_PAUSE), LONGEST_PAUSE)
    asyncio.get_running_loop().call_soon(world.bell.ring)
