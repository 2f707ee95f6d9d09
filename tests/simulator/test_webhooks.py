"""Webhooks: delivered with the secret, in order within a chat, again until taken, and never beside getUpdates."""

from __future__ import annotations

import asyncio
import contextlib
import socket
from collections.abc import AsyncIterator
from typing import Any

import pytest
import uvicorn
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from bot.simulator import hands, webhooks
from tests.simulator.conftest import House

SECRET = "rahasia-uji"


class Hook:
    """A bot that listens; `refuse` many deliveries are answered 500."""

    def __init__(self) -> None:
        self.refuse = 0
        self.tried: list[str] = []
        self.taken: list[Any] = []
        self.secrets: set[str] = set()
        self.more = asyncio.Event()
        self.gate: dict[str, asyncio.Event] = {}

    async def receive(self, request: Request) -> Response:
        """Take an update, or refuse it."""
        update = await request.json()
        self.tried.append(update["message"]["text"])
        self.secrets.add(request.headers.get("x-telegram-bot-api-secret-token", ""))
        if gate := self.gate.get(update["message"]["text"]):
            await gate.wait()
        if self.refuse:
            self.refuse -= 1
            return Response(status_code=500)
        self.taken.append(update)
        self.more.set()
        return Response()

    async def wait(self, count: int) -> list[Any]:
        """What was taken, once it is so many."""
        while len(self.taken) < count:
            self.more.clear()
            await asyncio.wait_for(self.more.wait(), 10)
        return self.taken


class Quiet(uvicorn.Server):
    """A server that leaves the signals alone."""

    @contextlib.contextmanager
    def capture_signals(self) -> Any:
        """Capture none."""
        yield


@pytest.fixture
async def hook(house: House, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[Hook]:
    monkeypatch.setattr(webhooks, "FIRST_PAUSE", 0.05)
    hook = Hook()
    listening = socket.create_server(("127.0.0.1", 0))
    app = Starlette(routes=[Route("/hook", hook.receive, methods=["POST"])])
    server = Quiet(uvicorn.Config(app, log_config=None, lifespan="off", ws="none", timeout_graceful_shutdown=1))
    task = asyncio.create_task(server.serve([listening]))
    url = f"http://127.0.0.1:{listening.getsockname()[1]}/hook"
    await house.call("setWebhook", url=url, secret_token=SECRET)
    yield hook
    server.should_exit = True
    await task
    listening.close()


async def test_updates_are_brought_with_the_secret(house: House, hook: Hook) -> None:
    """Each update arrives once, with X-Telegram-Bot-Api-Secret-Token, and is then gone."""
    await house.said("halo")
    [update] = await hook.wait(1)
    assert update["message"]["text"] == "halo"
    assert hook.secrets == {SECRET}
    while (info := await house.call("getWebhookInfo"))["pending_update_count"]:
        await house.world.bell.wait(1)
    assert info["url"].endswith("/hook")
    assert house.phone.bubbles[1].state == "taken"


async def test_a_refused_update_comes_again_before_those_behind_it(house: House, hook: Hook) -> None:
    """Within a chat the order holds, however often the bot fails; other chats do not wait."""
    other = house.world.add_phone("Siti", "62812")
    hook.refuse = 3
    for text in ("satu", "dua"):
        await house.said(text)
    hands.say(house.world, other, "lain")
    taken = await hook.wait(3)
    assert [u["message"]["text"] for u in taken if u["message"]["chat"]["id"] == house.phone.id] == ["satu", "dua"]
    assert len(hook.tried) == 6
    assert (await house.call("getWebhookInfo"))[
        "last_error_message"
    ] == "Wrong response from the webhook: 500 Internal Server Error"


async def test_the_next_waits_while_one_is_under_way(house: House, hook: Hook) -> None:
    """While the bot is busy with a message, the next of that chat is not brought; another chat's is."""
    other = house.world.add_phone("Siti", "62812")
    hook.gate["satu"] = asyncio.Event()
    await house.said("satu")
    await house.said("dua")
    hands.say(house.world, other, "lain")
    await hook.wait(1)
    assert sorted(hook.tried) == ["lain", "satu"]
    hook.gate["satu"].set()
    assert [update["message"]["text"] for update in await hook.wait(3)] == ["lain", "satu", "dua"]
    assert len(hook.tried) == 3


async def test_polling_and_webhook_exclude_each_other(house: House, hook: Hook) -> None:
    """409 while a webhook is set; deleteWebhook gives the queue back, and may throw it away."""
    assert await house.refusal("getUpdates") == (
        409,
        "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first",
    )
    hook.refuse = 1000
    await house.said("tunggu")
    await house.call("deleteWebhook")
    assert [update["message"]["text"] for update in await house.call("getUpdates")] == ["tunggu"]
    await house.call("deleteWebhook", drop_pending_updates=True)
    assert await house.call("getUpdates") == []


async def test_setting_a_webhook_ends_a_waiting_poll(house: House) -> None:
    """The poll is answered 409, in Telegram's words."""
    waiting = asyncio.create_task(house.raw("getUpdates", timeout=15))
    await asyncio.sleep(0.2)
    await house.call("setWebhook", url="https://contoh.invalid/hook")
    assert (await waiting).json()["description"] == "Conflict: terminated by setWebhook request"


async def test_addresses_and_secrets_are_judged(house: House) -> None:
    """HTTPS everywhere but on this machine; a secret of letters, digits, `_` and `-`."""
    refused = await house.refusal("setWebhook", url="http://contoh.invalid/hook")
    assert refused == (400, "Bad Request: bad webhook: An HTTPS URL must be provided for webhook")
    refused = await house.refusal("setWebhook", url="https://contoh.invalid/hook", secret_token="a b")
    assert refused == (400, "Bad Request: secret token contains unallowed characters")
