"""What the bot hears: getUpdates waits, forgets, expires and yields, as Telegram's queue does."""

from __future__ import annotations

import asyncio
from datetime import timedelta
from itertools import pairwise

from bot.simulator import hands
from bot.simulator.world import World
from tests.simulator.conftest import TOKEN, House, StillClock

MINUTE = timedelta(minutes=1)


async def test_updates_stay_until_a_higher_offset_forgets_them(house: House) -> None:
    """The same updates come again and again; an offset drops what lies below it, for good."""
    for text in ("satu", "dua", "tiga"):
        await house.said(text)
    first = await house.call("getUpdates")
    assert [update["message"]["text"] for update in first] == ["satu", "dua", "tiga"]
    assert all(b["update_id"] == a["update_id"] + 1 for a, b in pairwise(first))
    assert await house.call("getUpdates") == first
    assert await house.call("getUpdates", limit=2) == first[:2]
    assert await house.call("getUpdates", offset=first[2]["update_id"]) == first[2:]
    assert await house.call("getUpdates") == first[2:]
    assert await house.call("getUpdates", offset=first[2]["update_id"] + 1) == []
    assert await house.call("getUpdates") == []


async def test_an_offset_far_in_the_future_forgets_nothing(house: House) -> None:
    """Another server's offset is taken as none, as the open server's queue does."""
    await house.said("halo")
    [update] = await house.call("getUpdates")
    assert await house.call("getUpdates", offset=update["update_id"] + 1000) == [update]
    assert await house.call("getUpdates", offset=update["update_id"] + 1) == []


async def test_a_negative_offset_keeps_only_the_last(house: House) -> None:
    """-1 gives the newest update and forgets those before it."""
    await house.said("lama")
    await house.said("baru")
    [update] = await house.call("getUpdates", offset=-1)
    assert update["message"]["text"] == "baru"
    assert await house.call("getUpdates") == [update]


async def test_a_long_poll_waits_for_what_comes(house: House) -> None:
    """The call does not come back empty while it may wait, and comes back when somebody writes."""
    waiting = asyncio.create_task(house.call("getUpdates", timeout=15))
    await asyncio.sleep(0.2)
    assert not waiting.done()
    await house.said("halo")
    assert [update["message"]["text"] for update in await waiting] == ["halo"]
    assert await house.call("getUpdates", offset=(await house.update())["update_id"] + 1, timeout=1) == []


async def test_a_second_poller_takes_over_and_the_first_gets_409(house: House) -> None:
    """Only one may listen: the older call is ended, in Telegram's words."""
    first = asyncio.create_task(house.raw("getUpdates", timeout=15))
    await asyncio.sleep(0.2)
    second = asyncio.create_task(house.raw("getUpdates", timeout=15))
    ended = await first
    assert ended.status_code == 409
    assert ended.json()["description"] == (
        "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running"
    )
    await house.said("halo")
    assert (await second).json()["result"][0]["message"]["text"] == "halo"


async def test_messages_wait_a_day_and_presses_150_seconds(house: House) -> None:
    """What the bot does not fetch in time is gone, and the phone shows that it was lost."""
    sent = await house.call(
        "sendMessage",
        chat_id=house.phone.id,
        text="Ya?",
        reply_markup={"inline_keyboard": [[{"text": "Ya", "callback_data": "y"}]]},
    )
    await house.said("jawaban")
    hands.press(house.world, house.phone, sent["message_id"], "y")
    house.world.shift(timedelta(seconds=149))
    assert [min(update) for update in await house.call("getUpdates")] == ["message", "callback_query"]
    house.world.shift(timedelta(seconds=2))
    assert ["message" in update for update in await house.call("getUpdates")] == [True]
    house.world.shift(timedelta(hours=24))
    assert await house.call("getUpdates") == []
    assert [bubble.state for bubble in house.phone.bubbles.values() if not bubble.by_bot] == ["lost"]
    assert house.phone.bubbles[sent["message_id"]].waiting == set()


async def test_ids_jump_after_a_silent_week(house: House) -> None:
    """After a week without updates the next id is drawn anew, so that nobody builds on an endless row."""
    await house.said("halo")
    before = await house.update()
    house.world.shift(timedelta(days=8))
    await house.said("lagi")
    after = await house.update()
    assert after["update_id"] != before["update_id"] + 1


async def test_another_world_counts_elsewhere(house: House) -> None:
    """A bot that keeps its database over a restart of the simulator does not take new updates for old ones."""
    later = StillClock()
    later.shift(MINUTE)
    other = World(TOKEN, later)
    hands.say(other, other.add_phone("Siti", "62812"), "halo")
    await house.said("halo")
    assert other.updates.pending()[0].id != (await house.update())["update_id"]


async def test_only_wanted_kinds_arrive(house: House) -> None:
    """allowed_updates is remembered from call to call."""
    await house.call("getUpdates", allowed_updates=["callback_query"])
    await house.said("halo")
    assert await house.call("getUpdates") == []
    await house.call("getUpdates", allowed_updates=[])
    await house.said("lagi")
    assert len(await house.call("getUpdates")) == 1


async def test_ticks_turn_when_the_bot_has_confirmed(house: House) -> None:
    """A fetched message still has one tick; a confirmed one has two."""
    await house.said("halo")
    update = await house.update()
    [bubble] = house.phone.bubbles.values()
    assert bubble.state == "sent"
    await house.call("getUpdates", offset=update["update_id"] + 1)
    assert bubble.state == "taken"
