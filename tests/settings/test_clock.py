"""Time that can be moved, and codes nobody guesses."""

from __future__ import annotations

import asyncio
from datetime import UTC, timedelta

import pytest

from bot.clock import CODE_ALPHABET, CODE_LENGTH, Clock, code_hash, new_code, new_name


def test_now_is_aware_and_can_be_moved() -> None:
    """`shift` moves what everybody reads, and not what measures."""
    clock = Clock()
    before, measured = clock.now(), clock.monotonic()
    clock.shift(timedelta(days=7))
    assert before.tzinfo is UTC
    assert timedelta(days=7) <= clock.now() - before < timedelta(days=7, minutes=1)
    assert clock.monotonic() - measured < 60


async def test_a_sleeper_wakes_when_the_time_is_moved() -> None:
    """'Tomorrow morning' in the simulator makes the reminders go out now."""
    clock = Clock()
    woken: list[str] = []

    async def sleep(name: str, seconds: float) -> None:
        await clock.sleep(seconds)
        woken.append(name)

    tasks = [asyncio.create_task(sleep("hour", 3600)), asyncio.create_task(sleep("week", 7 * 86400))]
    await asyncio.sleep(0.01)
    clock.shift(timedelta(minutes=30))
    await asyncio.sleep(0.01)
    assert woken == []
    clock.shift(timedelta(minutes=31))
    await asyncio.sleep(0.01)
    assert woken == ["hour"]
    clock.shift(timedelta(days=8))
    await asyncio.gather(*tasks)
    assert woken == ["hour", "week"]


async def test_a_moment_that_has_passed_is_not_waited_for() -> None:
    """Whoever is late goes on at once."""
    clock = Clock()
    async with asyncio.timeout(1):
        await clock.sleep_until(clock.now() - timedelta(days=1))
        await clock.sleep(0)


async def test_a_sleeper_can_be_cancelled() -> None:
    """Stopping the bot does not wait for its sleepers, and a later shift does not stumble over them."""
    clock = Clock()
    task = asyncio.create_task(clock.sleep(3600))
    await asyncio.sleep(0.01)
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    clock.shift(timedelta(hours=2))


def test_codes_are_of_unambiguous_signs_and_many() -> None:
    """50 bits, in signs that are not taken for each other, that fit a deep link."""
    codes = {new_code() for _ in range(2000)}
    assert len(codes) == 2000
    assert all(len(code) == CODE_LENGTH and set(code) <= set(CODE_ALPHABET) for code in codes)
    assert set("".join(codes)) == set(CODE_ALPHABET)
    assert len(CODE_ALPHABET) ** CODE_LENGTH >= 2**50


@pytest.mark.parametrize("typed", ["k7qf20xwd1", "K7QF-20XWD-1", " K7QF2OXWDI ", "K7QF20XWDl", "k7qf 2o xwd l"])
def test_a_code_is_known_however_it_was_copied(typed: str) -> None:
    """Small letters, spaces, and O for 0 or I for 1 make no difference."""
    assert code_hash(typed) == code_hash("K7QF20XWD1")


def test_another_code_has_another_hash() -> None:
    """And the hash does not show the code."""
    assert code_hash("K7QF20XWD1") != code_hash("K7QF20XWD2")
    assert "K7QF" not in code_hash("K7QF20XWD1").upper()
    assert code_hash("\ud800") != code_hash("")


def test_names_are_never_given_twice() -> None:
    """A name tells nothing and is unique."""
    assert len({new_name() for _ in range(1000)}) == 1000
