"""The way out on a good day: order, urgency, pace, and an end that leaves nothing in the air."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from datetime import timedelta

import pytest

from bot import postman as postman_module
from bot.channel import Delivered, Never
from bot.clock import Clock
from bot.pace import BURST
from conversations.messages import Urgency
from tests.postman.office import Office
from tests.telegram.waiting import until

MINUTE = timedelta(minutes=1)


class StoppedClock(Clock):
    """Measures no time but what the test lets pass."""

    seconds = 1000.0

    def monotonic(self) -> float:
        """Seconds, as the test says."""
        return self.seconds


async def test_a_chat_gets_its_letters_in_order_one_at_a_time(office: Office) -> None:
    """The second letter of a chat leaves only after the first has landed; another chat's does not wait for it."""
    office.wire.gate = asyncio.Event()
    await office.put(("1", "a"), ("1", "b"), ("2", "c"), ("1", "d"))
    async with office.carrying():
        await until(lambda: len(office.wire.sent) == 2)
        await asyncio.sleep(0.05)
        assert office.wire.sent == [("1", "a"), ("2", "c")]
        office.wire.gate.set()
        await until(lambda: len(office.wire.sent) == 4)
    assert [words for chat, words in office.wire.sent if chat == "1"] == ["a", "b", "d"]


async def test_replies_go_before_reminders_before_digests(office: Office) -> None:
    """A person who waits is answered first."""
    office.wire.limits = replace(office.wire.limits, a_second=50)
    await office.put(*((str(n), "digest") for n in range(3)), urgency=Urgency.DIGEST)
    await office.put(*((str(n), "reminder") for n in range(10, 13)), urgency=Urgency.REMINDER)
    await office.put(*((str(n), "reply") for n in range(20, 23)))
    async with office.carrying():
        await until(lambda: len(office.wire.sent) == 9)
    assert office.wire.words == ["reply"] * 3 + ["reminder"] * 3 + ["digest"] * 3


async def test_a_reply_overtakes_a_thousand_reminders(office: Office) -> None:
    """Letters are taken only when they may leave, so that a reply waits for one reminder, not for a Monday's run."""
    office.wire.limits = replace(office.wire.limits, a_second=100)
    await office.put(*((str(n), "reminder") for n in range(1000)), urgency=Urgency.REMINDER)
    async with office.carrying() as postman:
        await until(lambda: len(office.wire.sent) >= 20)
        before = len(office.wire.sent)
        await office.put(("x", "reply"))
        postman.wake()
        await until(lambda: "reply" in office.wire.words)
        assert office.wire.words.index("reply") - before < 20


async def test_a_letter_leaves_as_soon_as_it_is_put(office: Office) -> None:
    """Woken, the postman does not wait for his next look."""
    async with office.carrying() as postman:
        await asyncio.sleep(0.05)
        await office.put(("1", "a"))
        postman.wake()
        async with asyncio.timeout(0.4):
            await until(lambda: office.wire.sent)


async def test_without_being_woken_he_looks_by_himself(office: Office) -> None:
    """What another process puts there is found."""
    async with office.carrying():
        await asyncio.sleep(0.05)
        await office.put(("1", "a"))
        await until(lambda: office.wire.sent)


async def test_the_next_letter_of_a_chat_does_not_wait_for_the_next_look(office: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    """A letter that has landed lets the next one of its chat go at once."""
    monkeypatch.setattr(postman_module, "POLL", 60)
    await office.put(*(("1", str(n)) for n in range(5)))
    async with office.carrying():
        await until(lambda: len(office.wire.sent) == 5)


async def test_no_more_leave_than_the_channel_allows(office: Office) -> None:
    """While no time passes only a burst leaves, and the rest with the time."""
    office.clock = stopped = StoppedClock()
    office.wire.limits = replace(office.wire.limits, a_second=10)
    await office.put(*((str(n), "x") for n in range(20)))
    async with office.carrying() as postman:
        await until(lambda: len(office.wire.sent) == BURST)
        await asyncio.sleep(0.05)
        assert len(office.wire.sent) == BURST
        stopped.seconds += 0.3
        postman.wake()
        await until(lambda: len(office.wire.sent) == BURST + 3)
        await asyncio.sleep(0.05)
        assert len(office.wire.sent) == BURST + 3


async def test_an_expired_reminder_is_dropped(office: Office) -> None:
    """After an outage nobody gets last week's reminder."""
    now = office.clock.now()
    await office.put(("1", "old"), urgency=Urgency.REMINDER, due=now - 2 * MINUTE, expires=now - MINUTE)
    await office.put(("1", "new"))
    async with office.carrying():
        await until(lambda: office.wire.sent)
    assert office.wire.words == ["new"]


async def test_stopping_waits_for_the_letter_in_the_air(office: Office) -> None:
    """After `stop` the sending ends, and that it ended is on the disk."""
    office.wire.gate = asyncio.Event()
    await office.put(("1", "a"), ("1", "b"))
    async with office.carrying() as postman:
        await until(lambda: office.wire.sent)
        postman.stop()
        await asyncio.sleep(0.02)
        office.wire.gate.set()
    assert office.wire.words == ["a"]
    assert await office.waiting() == 1


async def test_what_happened_is_counted_without_names(office: Office) -> None:
    """Outcomes are counted; no label tells who."""
    office.wire.script = [Delivered("1"), Never("bad request")]
    await office.put(("5501", "Siti"), ("5502", "b"))
    async with office.carrying():
        await until(lambda: len(office.wire.sent) == 2)
    page = office.meters.page().decode()
    assert 'betang_letters_total{channel="telegram",outcome="sent"} 1.0' in page
    assert 'betang_letters_total{channel="telegram",outcome="never"} 1.0' in page
    assert "550" not in page
