"""Telling Telegram where to bring updates."""

from __future__ import annotations

import asyncio

import pytest

from bot.telegram.link import TelegramChannel, TokenRefused
from bot.telegram.webhook import Webhook
from tests.telegram.fake import FakeTelegram
from tests.telegram.waiting import QuickClock, until

URL = "https://contoh.id/telegram"


async def test_the_address_is_set_however_long_that_takes(fake: FakeTelegram, link: TelegramChannel) -> None:
    """Telegram may be out of reach at the start; what waits there is never thrown away."""
    fake.refuse("setWebhook", 502, "Bad Gateway")
    fake.refuse("setWebhook", 500, "Internal Server Error")
    clock = QuickClock()
    webhook = Webhook(link, URL, "rahasia", clock)
    running = asyncio.create_task(webhook.run())
    await until(lambda: len(fake.calls) == 3)
    await asyncio.sleep(0.02)
    assert not running.done()
    webhook.stop()
    await asyncio.wait_for(running, 5)
    assert clock.wanted == [0.5, 1]
    wanted = {
        "url": URL,
        "secret_token": "rahasia",
        "allowed_updates": ["message", "edited_message", "callback_query", "my_chat_member"],
    }
    assert fake.said("setWebhook") == [wanted] * 3
    assert fake.said("deleteWebhook") == []


async def test_stopping_does_not_wait_for_telegram(fake: FakeTelegram, link: TelegramChannel) -> None:
    """A bot that never reached Telegram still stops."""
    fake.script["setWebhook"].extend([(502, "")] * 1000)
    webhook = Webhook(link, URL, "rahasia", QuickClock())
    running = asyncio.create_task(webhook.run())
    await until(lambda: fake.calls)
    webhook.stop()
    await asyncio.wait_for(running, 5)


async def test_a_wrong_token_ends_it(fake: FakeTelegram, link: TelegramChannel) -> None:
    """Telegram does not know the token: nothing but another one helps."""
    fake.refuse("setWebhook", 401, "Unauthorized")
    with pytest.raises(TokenRefused):
        await Webhook(link, URL, "rahasia", QuickClock()).run()


async def test_the_menu_of_one_chat_and_of_all(fake: FakeTelegram, link: TelegramChannel) -> None:
    """Each person's menu shows what that person may do."""
    await link.set_menu([("lapor", "Mengisi laporan")], chat="5501")
    await link.set_menu([("bantuan", "Bantuan")])
    assert [call["scope"] for call in fake.said("setMyCommands")] == [
        {"type": "chat", "chat_id": 5501},
        {"type": "all_private_chats"},
    ]
    assert fake.said("setMyCommands")[0]["commands"] == [{"command": "lapor", "description": "Mengisi laporan"}]
