"""The world stays within its bounds, and bears what tests throw into it."""

from __future__ import annotations

import httpx
import pytest

from bot.clock import Clock
from bot.simulator import files, hands, world
from bot.simulator.refusal import Impossible
from bot.simulator.serving import serving
from bot.simulator.world import World
from tests.simulator.conftest import TOKEN, House, StillClock


async def test_only_so_many_phones() -> None:
    """The fifty-first phone is refused, and the page can say why."""
    crowded = World(TOKEN, StillClock())
    for number in range(world.PHONES):
        crowded.add_phone(f"Orang {number}", f"62812{number}")
    with pytest.raises(Impossible, match="too_many_phones"):
        crowded.add_phone("Satu lagi", "62813")


async def test_old_bubbles_and_files_make_room(house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    """The oldest message and the oldest file go first; what is newer stays."""
    monkeypatch.setattr(world, "BUBBLES", 3)
    for text in "abcde":
        hands.say(house.world, house.phone, text)
    assert [bubble.message["text"] for bubble in house.phone.bubbles.values()] == ["c", "d", "e"]
    monkeypatch.setattr(files, "ROOM", 10)
    kept = [house.world.files.add("document", bytes(6), f"{n}", "text/plain") for n in range(2)]
    assert house.world.files.get(kept[0].id) is None
    assert house.world.files.get(kept[1].id) is kept[1]


async def test_a_full_queue_loses_its_oldest(house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    """The bound of the queue is kept, and the phone shows what was lost."""
    monkeypatch.setattr("bot.simulator.updates.MOST", 2)
    for text in "abc":
        await house.said(text)
    assert [update["message"]["text"] for update in await house.call("getUpdates")] == ["b", "c"]
    assert [bubble.state for bubble in house.phone.bubbles.values()] == ["lost", "sent", "sent"]


@pytest.mark.parametrize("body", [{}, {"chat": 5}, {"chat": {}}, {"message_id": 1, "chat": {"id": 700000001}}, ["x"], "x"])
async def test_broken_updates_can_be_thrown_in(house: House, body: object) -> None:
    """A test can push what no Telegram would send; it comes out as it went in, and can be confirmed."""
    house.world.updates.push("message", body, "broken")  # type: ignore[arg-type]
    [update] = await house.call("getUpdates")
    assert update["message"] == body
    assert await house.call("getUpdates", offset=update["update_id"] + 1) == []


async def test_the_bots_own_clock_fits() -> None:
    """The world runs on bot/clock.py, and a leap on the page moves it."""
    clock = Clock()
    before = clock.now()
    async with serving(World(TOKEN, clock)) as url, httpx.AsyncClient(trust_env=False) as client:
        assert (await client.post(f"{url}/sim/clock", json={"to": "week"})).status_code == 200
    assert (clock.now() - before).days == 7


async def test_the_page_gets_only_what_is_new(house: House) -> None:
    """All at first; then, from a revision on, the changed phone with its changed messages; another world begins anew."""
    await house.said("satu")
    whole = (await house.client.get(f"{house.url}/sim/changes")).json()
    assert whole["whole"] is True
    await house.said("dua")
    ask = {"era": whole["era"], "since": whole["revision"]}
    news = (await house.client.get(f"{house.url}/sim/changes", params=ask)).json()
    assert [message["message"]["text"] for phone in news["phones"] for message in phone["messages"]] == ["dua"]
    other = (await house.client.get(f"{house.url}/sim/changes", params=ask | {"era": "0"})).json()
    assert other["whole"] is True
    await house.call("deleteMessage", chat_id=house.phone.id, message_id=1)
    news = (await house.client.get(f"{house.url}/sim/changes", params=ask | {"since": news["revision"]})).json()
    assert news["phones"][0]["messages"] == [{"id": 1, "deleted": True}]
