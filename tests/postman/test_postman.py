"""The way out: order, urgency, pauses, giving up, and what happens when the database or the process dies."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from datetime import timedelta

import pytest

from bot import postman as postman_module
from bot.channel import Delivered, Later, Never
from bot.clock import Clock
from bot.pace import BURST
from bot.postman import GIVE_UP, LEASE, backoff
from conversations.messages import Urgency
from conversations.people import Address
from storage.desk import Desk
from storage.errors import DiskFull
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


async def test_too_many_pauses_the_whole_channel(office: Office) -> None:
    """After a 429 nothing leaves for anybody until Telegram's time is over; then everything does."""
    office.wire.script = [Later(10 * MINUTE, "too many", all_chats=True)]
    await office.put(("1", "a"))
    async with office.carrying() as postman:
        await until(lambda: office.wire.sent)
        await until_landed(office)
        await office.put(("2", "b"))
        postman.wake()
        await asyncio.sleep(0.1)
        assert office.wire.sent == [("1", "a")]
        office.clock.shift(11 * MINUTE)
        postman.wake()
        await until(lambda: len(office.wire.sent) == 3)
    assert sorted(office.wire.words) == ["a", "a", "b"]


async def test_while_the_line_is_down_one_letter_tries(office: Office) -> None:
    """A broken line is not tried with every letter that waits."""
    office.wire.script = [Later(MINUTE, "network down", all_chats=True)]
    await office.put(("0", "first"))
    async with office.carrying() as postman:
        await until_landed(office)
        office.wire.gate = asyncio.Event()
        await office.put(*((str(n), "x") for n in range(1, 30)))
        office.clock.shift(2 * MINUTE)
        postman.wake()
        await until(lambda: len(office.wire.sent) > 1)
        await asyncio.sleep(0.05)
        assert len(office.wire.sent) == 2
        office.wire.gate.set()
        await until(lambda: len(office.wire.sent) == 31)


async def test_a_later_letter_is_tried_again_and_not_overtaken(office: Office) -> None:
    """What failed for one chat goes out again, before what was put after it; other chats go on."""
    office.wire.script = [Later(3 * MINUTE, "no answer")]
    await office.put(("1", "a"), ("1", "b"), ("2", "c"))
    async with office.carrying() as postman:
        await until(lambda: len(office.wire.sent) == 2)
        await until_landed(office, left=1)
        assert office.wire.sent == [("1", "a"), ("2", "c")]
        office.clock.shift(4 * MINUTE)
        postman.wake()
        await until(lambda: len(office.wire.sent) == 4)
    assert office.wire.sent[2:] == [("1", "a"), ("1", "b")]


async def test_a_blocked_chat_is_marked_and_not_tried_again(office: Office) -> None:
    """403: the letter ends, and the person counts as out of reach."""
    address = Address("telegram", "1")
    now = office.clock.now()

    def arrive(desk: Desk) -> int:
        person = desk.people.add("Siti", now).id
        desk.people.bind(address, person, now)
        return person

    person = await office.database.write(arrive)
    office.wire.script = [Never("blocked", unreachable=True)]
    await office.put(("1", "a"))
    async with office.carrying():
        await until_landed(office)
    assert await office.database.read(lambda desk: desk.people.address(person)) is None
    assert await office.waiting() == 0


async def test_a_mistake_of_ours_ends_one_letter(office: Office) -> None:
    """A message that cannot be put into calls does not hold up those behind it."""
    office.wire.script = [ValueError("a button's data has 65 bytes")]
    await office.put(("1", "a"), ("1", "b"))
    async with office.carrying():
        await until(lambda: len(office.wire.sent) == 2)
    assert office.wire.words == ["a", "b"]


async def test_what_fails_for_ever_is_given_up(office: Office) -> None:
    """After many attempts a letter makes way for those behind it."""
    office.wire.script = [Later(timedelta(), "server error")] * GIVE_UP
    await office.put(("1", "a"), ("1", "b"))
    async with office.carrying() as postman:
        for _ in range(1, GIVE_UP):
            await until_landed(office, left=1)
            office.clock.shift(timedelta(minutes=11))
            postman.wake()
        await until(lambda: "b" in office.wire.words)
    assert office.wire.words == ["a"] * GIVE_UP + ["b"]
    assert [backoff(n) for n in (1, 2, 30)] == [timedelta(seconds=2), timedelta(seconds=4), timedelta(minutes=10)]


async def test_an_expired_reminder_is_dropped(office: Office) -> None:
    """After an outage nobody gets last week's reminder."""
    now = office.clock.now()
    await office.put(("1", "old"), urgency=Urgency.REMINDER, due=now - 2 * MINUTE, expires=now - MINUTE)
    await office.put(("1", "new"))
    async with office.carrying():
        await until(lambda: office.wire.sent)
    assert office.wire.words == ["new"]


async def test_a_full_disk_doubles_nothing(office: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    """What was sent and cannot be written down is not sent again while the disk is full; it is written down afterwards."""
    office.wire.gate = asyncio.Event()
    await office.put(("1", "a"), ("1", "b"))
    async with office.carrying() as postman:
        await until(lambda: office.wire.sent)

        async def full(_work: object) -> None:
            raise DiskFull

        with monkeypatch.context() as patched:
            patched.setattr(office.database, "write", full)
            office.wire.gate.set()
            office.clock.shift(2 * LEASE)
            postman.wake()
            await asyncio.sleep(0.2)
            assert office.wire.words == ["a"]
        await until(lambda: len(office.wire.sent) == 2)
    assert office.wire.words == ["a", "b"]
    assert await office.waiting() == 0


async def test_a_lease_that_runs_out_in_the_air_doubles_nothing(office: Office) -> None:
    """A slow upload is not begun a second time by the one who is still at it."""
    office.wire.gate = asyncio.Event()
    await office.put(("1", "a"))
    async with office.carrying() as postman:
        await until(lambda: office.wire.sent)
        office.clock.shift(2 * LEASE)
        postman.wake()
        await asyncio.sleep(0.1)
        assert office.wire.words == ["a"]
        office.wire.gate.set()
    assert await office.waiting() == 0


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


async def test_the_next_letter_of_a_chat_does_not_wait_for_the_next_look(office: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    """A letter that has landed lets the next one of its chat go at once."""
    monkeypatch.setattr(postman_module, "POLL", 60)
    await office.put(*(("1", str(n)) for n in range(5)))
    async with office.carrying():
        await until(lambda: len(office.wire.sent) == 5)


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


async def test_what_a_dead_process_held_comes_back(office: Office) -> None:
    """A letter that another process took and never wrote down is anybody's when its lease is over; until then its chat waits."""
    await office.put(("1", "a"), ("1", "b"), ("2", "c"))
    now = office.clock.now()
    await office.database.write(lambda desk: desk.outbox.claim("telegram", now, 1, LEASE))
    async with office.carrying() as postman:
        await until(lambda: office.wire.sent)
        await asyncio.sleep(0.05)
        assert office.wire.words == ["c"]
        office.clock.shift(2 * LEASE)
        postman.wake()
        await until(lambda: len(office.wire.sent) == 3)
    assert office.wire.words == ["c", "a", "b"]


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


async def until_landed(office: Office, left: int = 0) -> None:
    """Wait until what was sent is written down, and `left` letters are due and have to wait for another."""
    async with asyncio.timeout(10):
        while not (office.wire.sent and await office.waiting() == left):  # noqa: ASYNC110 - it changes on the disk
            await asyncio.sleep(0.005)
