"""Asking for updates: order, poison, a database that fails, Telegram that fails, and when the offset moves."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field

import pytest

from bot.channel import Incoming
from bot.meters import Meters
from bot.telegram.intake import Intake
from bot.telegram.link import TelegramChannel, TokenRefused
from bot.telegram.poller import Poller, backoff
from conversations.events import Said
from storage.errors import DatabaseBusy, Refused
from tests.telegram.fake import FakeTelegram
from tests.telegram.payloads import message, press, said
from tests.telegram.waiting import QuickClock, until


@dataclass
class Desk:
    """Where arrivals end in these tests, in place of reception."""

    kept: list[tuple[str, str]] = field(default_factory=list)
    """Chat and words, in the order in which they were kept."""
    aside: list[tuple[str, str, str]] = field(default_factory=list)
    trouble: Callable[[str], Awaitable[None]] | None = None
    """Called with the words first; may wait or raise."""
    clock: QuickClock = field(default_factory=QuickClock)
    meters: Meters = field(default_factory=Meters)

    async def receive(self, arrived: Incoming) -> None:
        """Keep it, after the trouble."""
        words = arrived.event.text if isinstance(arrived.event, Said) else type(arrived.event).__name__
        if self.trouble is not None:
            await self.trouble(words)
        self.kept.append((arrived.address.chat, words))

    async def set_aside(self, channel: str, key: str, raw: str, error: str) -> None:
        """Keep it as one that could not be handled."""
        assert channel == "telegram"
        self.aside.append((key, raw, error))

    @asynccontextmanager
    async def polling(self, link: TelegramChannel) -> AsyncIterator[Poller]:
        """A poller at work; afterwards it is stopped and has ended by itself."""
        poller = Poller(link, Intake(link, self.receive, self.set_aside, self.clock, self.meters), self.clock, wait=1)
        running = asyncio.create_task(poller.run())
        try:
            yield poller
        finally:
            poller.stop()
            await asyncio.wait_for(running, 5)


async def test_a_chat_stays_in_order_while_others_go_on(fake: FakeTelegram, link: TelegramChannel) -> None:
    """A chat that has to wait holds up nobody else, and its own answers stay in order."""
    gate = asyncio.Event()

    async def slow(words: str) -> None:
        if words == "A1":
            await gate.wait()

    desk = Desk(trouble=slow)
    fake.arrive(said("A1", 1, chat=1), said("B1", 2, chat=2), said("A2", 3, chat=1), said("B2", 4, chat=2), said("A3", 5, chat=1))
    async with desk.polling(link):
        await until(lambda: len(desk.kept) == 2)
        assert desk.kept == [("2", "B1"), ("2", "B2")]
        gate.set()
        await until(lambda: len(desk.kept) == 5)
    assert [words for chat, words in desk.kept if chat == "1"] == ["A1", "A2", "A3"]


async def test_telegram_is_told_only_after_the_whole_batch_is_kept(fake: FakeTelegram, link: TelegramChannel) -> None:
    """While one answer of a batch is not committed, no question confirms any of it."""
    gate = asyncio.Event()

    async def slow(words: str) -> None:
        if words == "2":
            await gate.wait()

    desk = Desk(trouble=slow)
    fake.arrive(said("1", 11, chat=1), said("2", 12, chat=2), said("3", 13, chat=3))
    async with desk.polling(link):
        await until(lambda: len(desk.kept) == 2)
        await asyncio.sleep(0.05)
        assert fake.offsets == [None]
        gate.set()
        await until(lambda: len(fake.offsets) == 2)
        assert fake.offsets == [None, 14]
        assert len(desk.kept) == 3


async def test_poison_is_set_aside_and_blocks_nobody(fake: FakeTelegram, link: TelegramChannel) -> None:
    """A malformed update is kept with its error, and those around it are answered."""
    broken = {"update_id": 12, "message": {"message_id": 1, "chat": {"id": 1, "type": "private"}, "text": "rahasia"}}
    desk = Desk()
    fake.arrive(said("1", 11, chat=1), broken, said("2", 13, chat=1))
    async with desk.polling(link):
        await until(lambda: fake.offsets[-1:] == [14])
    assert desk.kept == [("1", "1"), ("1", "2")]
    ((key, raw, error),) = desk.aside
    assert key == "12"
    assert "rahasia" in raw
    assert "rahasia" not in error


async def test_a_mistake_of_ours_sets_the_update_aside(fake: FakeTelegram, link: TelegramChannel) -> None:
    """An exception in the answering ends that update alone."""

    async def fails(words: str) -> None:
        if words == "1":
            raise KeyError(words)

    desk = Desk(trouble=fails)
    fake.arrive(said("1", 11), said("2", 12))
    async with desk.polling(link):
        await until(lambda: fake.offsets[-1:] == [13])
    assert desk.kept == [("5501", "2")]
    assert [key for key, _, _ in desk.aside] == ["11"]


async def test_a_busy_database_is_waited_for(fake: FakeTelegram, link: TelegramChannel) -> None:
    """What cannot be kept now is tried until it can; nothing is set aside, nothing confirmed, nothing overtaken."""
    failures = iter(range(4))

    async def busy(words: str) -> None:
        if words == "1" and next(failures, None) is not None:
            assert fake.offsets == [None]
            raise DatabaseBusy

    desk = Desk(trouble=busy)
    fake.arrive(said("1", 11), said("2", 12))
    async with desk.polling(link):
        await until(lambda: fake.offsets[-1:] == [13])
    assert desk.kept == [("5501", "1"), ("5501", "2")]
    assert desk.aside == []
    assert desk.clock.wanted[:4] == [0.5, 1, 2, 4]


async def test_a_row_the_database_refuses_is_no_reason_to_wait_for_ever(fake: FakeTelegram, link: TelegramChannel) -> None:
    """A refusal that comes with the update, not with the database, ends in setting it aside."""
    tried: list[str] = []

    async def refuses(words: str) -> None:
        tried.append(words)
        if words == "1":
            raise Refused

    desk = Desk(trouble=refuses)
    fake.arrive(said("1", 11), said("2", 12))
    async with desk.polling(link):
        await until(lambda: fake.offsets[-1:] == [13])
    assert tried == ["1", "1", "1", "2"]
    assert [key for key, _, _ in desk.aside] == ["11"]


async def test_stopping_keeps_what_was_fetched(fake: FakeTelegram, link: TelegramChannel) -> None:
    """After `stop` the batch in hand is finished; after that no question goes out."""
    gate, begun = asyncio.Event(), asyncio.Event()

    async def slow(_words: str) -> None:
        begun.set()
        await gate.wait()

    desk = Desk(trouble=slow)
    fake.arrive(said("1", 11), said("2", 12))
    async with desk.polling(link) as poller:
        await begun.wait()
        poller.stop()
        gate.set()
    assert desk.kept == [("5501", "1"), ("5501", "2")]
    assert fake.offsets == [None]


async def test_telegram_down_is_survived(fake: FakeTelegram, link: TelegramChannel) -> None:
    """Errors, proxies and broken lines are waited out, longer each time, and Telegram's own wish is granted."""
    fake.refuse("getUpdates", 502, "Bad Gateway")
    fake.script["getUpdates"].append((200, "<html>"))
    fake.refuse("getUpdates", 429, "Too Many Requests: retry after 9", retry_after=9)
    desk = Desk()
    fake.arrive(said("1", 11))
    async with desk.polling(link):
        await until(lambda: desk.kept)
    assert desk.clock.wanted == [0.5, 1, 9]
    assert [backoff(n) for n in (1, 2, 50)] == [0.5, 1, 30]


async def test_a_second_poller_is_survived(fake: FakeTelegram, link: TelegramChannel) -> None:
    """Two processes with one token: this one waits and goes on when the other has gone."""
    fake.refuse("getUpdates", 409, "Conflict: terminated by other getUpdates request; make sure that only one bot is running")
    desk = Desk()
    fake.arrive(said("1", 11))
    async with desk.polling(link):
        await until(lambda: desk.kept)
    assert fake.said("deleteWebhook") == []


async def test_a_webhook_that_was_left_behind_is_dropped(fake: FakeTelegram, link: TelegramChannel) -> None:
    """Who polls after a webhook has to take it away first; what waits is kept."""
    fake.refuse("getUpdates", 409, "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook first")
    desk = Desk()
    fake.arrive(said("1", 11))
    async with desk.polling(link):
        await until(lambda: desk.kept)
    assert fake.said("deleteWebhook") == [{}]


async def test_a_wrong_token_ends_the_asking(fake: FakeTelegram, link: TelegramChannel) -> None:
    """No waiting helps against a wrong token."""
    fake.refuse("getUpdates", 401, "Unauthorized")
    desk = Desk()
    with pytest.raises(TokenRefused):
        await Poller(link, Intake(link, desk.receive, desk.set_aside, desk.clock, desk.meters), desk.clock).run()


async def test_a_press_is_acknowledged(fake: FakeTelegram, link: TelegramChannel) -> None:
    """The little clock on the button stops, also when the answer is still being written."""
    gate = asyncio.Event()

    async def slow(_words: str) -> None:
        await gate.wait()

    desk = Desk(trouble=slow)
    fake.arrive(press(), message(901, text="x"))
    async with desk.polling(link):
        await until(lambda: fake.said("answerCallbackQuery"))
        assert desk.kept == []
        gate.set()
    assert desk.kept == [("5501", "Pressed"), ("5501", "x")]


async def test_updates_without_numbers_do_not_spin(fake: FakeTelegram, link: TelegramChannel) -> None:
    """A batch that cannot be confirmed is set aside and asked for again after a rest, not at once."""
    desk = Desk()
    fake.arrive({"message": {}})
    async with desk.polling(link):
        await until(lambda: desk.clock.wanted)
        fake.updates.clear()
    assert desk.clock.wanted[0] == 30
    assert desk.aside[0][0] == ""
