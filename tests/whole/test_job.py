"""The main job with a real process: a head is invited, joins, reports; an officer knows."""

from __future__ import annotations

import json

import httpx

from bot.simulator import hands
from conversations.people import Role
from tests.whole.estate import Estate
from tests.whole.people import MARKS
from tests.whole.settlers import answers, known, phone

VILLAGE = "62.06.05.2006"
PHOTO = b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + (800).to_bytes(4) + (600).to_bytes(4) + bytes(range(256)) * 400
"""A picture as far as anybody looks at it on the way: 800 by 600 pixels, 100 kB."""


async def test_from_the_invitation_to_the_recap(estate: Estate) -> None:
    """The code of `betang invite --json` lets a head in; what the head reports is what the officer counts.

    A photo of evidence lies in the media folder as it was sent; one too large is declined kindly, and its question stays.
    """
    officer = await known(estate, "Budi", Role.OFFICER, "62.06", "dinas_koperasi")
    head = phone(estate, "Siti Aminah")
    ran = await estate.betang("invite", "--role", "head", "--area", VILLAGE, "--name", "Siti Aminah", "--json")
    made = json.loads(ran.out)
    assert made["link"] == f"https://t.me/betang_bot?start={made['code']}"
    async with estate.running():
        await head.join(made["code"])
        await head.answer({**answers(1), "lampiran": "Ya"}, MARKS["koperasi"]["foto"])
        before = head.newest
        hands.send_file(estate.world, head.phone, "document", bytes(25 * 1024 * 1024), name="foto.jpg", mime="image/jpeg")
        assert "20 MB" in await head.told("berkas itu", before)
        hands.send_file(estate.world, head.phone, "photo", PHOTO, name="kantor.png", mime="image/png", small=PHOTO)
        await head.told(MARKS["koperasi"]["lokasi"])
        hands.send_place(estate.world, head.phone, -1.5123, 113.2)
        assert await head.report(answers(1)) == 1
        recap = await officer.ask("/rekap", "Rekap Kabupaten Katingan")
        await estate.until(lambda: estate.rows("SELECT state FROM media") == [("fetched",)])
    assert "Sudah didata: 1 dari 161" in recap
    assert "Jumlah koperasi: 1 (aktif 0, tidak aktif 1" in recap
    (stored,) = (path for path in estate.folder.glob("media/*/*") if path.is_file())
    assert stored.read_bytes() == PHOTO


async def test_the_webhook_brings_the_same(estate: Estate) -> None:
    """With an address set, Telegram brings the updates there, and nobody asks for them; the doors say how the bot is."""
    door = estate.listen_somewhere()
    estate.env |= {"BETANG_WEBHOOK_URL": f"{door}/telegram", "BETANG_WEBHOOK_SECRET": "rahasia-uji"}
    head = await known(estate, "Siti", Role.HEAD, VILLAGE)
    async with estate.running(), httpx.AsyncClient(base_url=door, trust_env=False) as client:
        assert await head.report({"jumlah": "0"}) == 1
        health, metrics = await client.get("/health"), await client.get("/metrics")
        forged = await client.post("/telegram", json={"update_id": 1}, headers={"X-Telegram-Bot-Api-Secret-Token": "salah"})
    assert (health.status_code, health.json()["well"], health.json()["database"]) == (200, True, "answers")
    assert 'betang_turns_total{outcome="kept"} 3.0' in metrics.text
    assert forged.status_code == 403
    assert estate.calls.counts["setWebhook"] == 1
    assert "getUpdates" not in estate.calls.counts
