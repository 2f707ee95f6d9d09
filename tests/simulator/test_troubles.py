"""Troubles on order, and strangers at the door."""

from __future__ import annotations

import httpx
import pytest

from bot.simulator import faults
from bot.simulator.faults import Fault
from bot.simulator.serving import serving
from bot.simulator.world import World
from tests.simulator.conftest import TOKEN, House, StillClock


async def test_a_flood_is_answered_with_the_time_to_wait(house: House) -> None:
    """429 with retry_after, as often as ordered, and then all is well."""
    house.world.faults.add("sendMessage", faults.flood(7), times=2)
    for _ in range(2):
        response = await house.raw("sendMessage", chat_id=house.phone.id, text="halo")
        assert response.status_code == 429
        assert response.json()["parameters"] == {"retry_after": 7}
    assert (await house.call("sendMessage", chat_id=house.phone.id, text="halo"))["text"] == "halo"
    assert len(house.phone.bubbles) == 1


@pytest.mark.parametrize(("fault", "status"), [(faults.BROKEN, 500), (faults.BLOCKED, 403)])
async def test_other_refusals_on_order(house: House, fault: Fault, status: int) -> None:
    """500 and 403 for every method, and nothing happens meanwhile."""
    house.world.faults.add("*", fault)
    assert (await house.refusal("sendMessage", chat_id=house.phone.id, text="halo"))[0] == status
    assert house.phone.bubbles == {}


async def test_a_silent_call_takes_effect(house: House) -> None:
    """The message is on the phone, yet no answer comes: what a timeout after accept looks like."""
    house.world.faults.add("sendMessage", faults.SILENT)
    url = f"{house.url}/bot{TOKEN}/sendMessage"
    with pytest.raises(httpx.ReadTimeout):
        await house.client.post(url, json={"chat_id": house.phone.id, "text": "halo"}, timeout=0.3)
    assert [bubble.message["text"] for bubble in house.phone.bubbles.values()] == ["halo"]


async def test_only_this_machine_is_served() -> None:
    """An address that other machines could reach is refused before anything listens."""
    for host in ("0.0.0.0", "192.168.1.5", "contoh.invalid", "::"):
        with pytest.raises(ValueError, match="this machine only"):
            async with serving(World(TOKEN, StillClock()), host):
                pass


async def test_a_taken_port_is_said() -> None:
    """OSError, and not a server that never comes."""
    async with serving(World(TOKEN, StillClock())) as url:
        with pytest.raises(OSError, match="in use"):
            async with serving(World(TOKEN, StillClock()), port=int(url.rpartition(":")[2])):
                pass


@pytest.mark.parametrize("path", ["/", "/sim/changes", f"/bot{TOKEN}/getMe"])
async def test_another_host_name_is_refused(house: House, path: str) -> None:
    """A page elsewhere whose name points here (DNS rebinding) gets nothing."""
    response = await house.client.get(house.url + path, headers={"Host": "jahat.invalid"})
    assert response.status_code == 403


async def test_orders_come_from_our_own_page_only(house: House) -> None:
    """A POST from another origin is refused and does nothing; from our own it works."""
    url = f"{house.url}/sim/phones/{house.phone.id}/say"
    for headers in ({"Origin": "https://jahat.invalid"}, {"Origin": "null"}, {"Sec-Fetch-Site": "cross-site"}):
        assert (await house.client.post(url, json={"text": "halo"}, headers=headers)).status_code == 403
    assert house.phone.bubbles == {}
    assert (await house.client.post(url, json={"text": "halo"}, headers={"Origin": house.url})).status_code == 200


async def test_the_page_may_load_nothing_from_elsewhere(house: House) -> None:
    """The policy is on the page, and documents are downloads, never pages of our origin."""
    page = await house.client.get(house.url)
    assert page.headers["content-security-policy"].startswith("default-src 'self';")
    assert page.headers["x-content-type-options"] == "nosniff"
    files = {"file": ("jahat.html", b"<script>alert(1)</script>", "text/html")}
    await house.client.post(f"{house.url}/sim/phones/{house.phone.id}/file", data={"kind": "document"}, files=files)
    name = house.phone.bubbles[1].message["document"]["file_id"]
    file = await house.client.get(f"{house.url}/sim/files/{name}")
    assert file.headers["content-disposition"] == 'attachment; filename="jahat.html"'
    assert file.headers["content-type"] == "application/octet-stream"


async def test_nonsense_from_the_page_is_answered(house: House) -> None:
    """Unknown phones, deeds and broken bodies get a reason, not a failure of the server."""
    phone = house.phone.id
    assert (await house.sim("phones/5/say", text="x")).json() == {"error": "gone"}
    assert (await house.sim(f"phones/{phone}/fly")).status_code == 404
    assert (await house.sim(f"phones/{phone}/press")).json() == {"error": "not_understood"}
    assert (await house.sim("clock", to="yesterday")).json() == {"error": "not_understood"}
    assert (await house.sim(f"phones/{phone}/place", latitude=91, longitude=0)).json() == {"error": "no_place"}
    assert (await house.sim(f"phones/{phone}/say", text="  ")).json() == {"error": "empty"}
    assert (await house.client.get(f"{house.url}/sim/files/nothing")).status_code == 409
    response = await house.client.post(f"{house.url}/sim/phones", content=b"[")
    assert response.status_code == 400
