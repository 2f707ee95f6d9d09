"""The way out on a bad day: pauses, giving up, a full disk, a process that died."""

from __future__ import annotations

import asyncio
from datetime import timedelta

import pytest

from bot.channel import Later, Never
from bot.postman import GIVE_UP, LEASE, backoff
from conversations.people import Address
from storage.desk import Desk
from storage.errors import DiskFull
from tests.postman.office import Office, until_landed
from tests.telegram.waiting import until

MINUTE = timedelta(minutes=1)


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
