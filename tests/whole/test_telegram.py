"""Telegram on its bad days: out of reach, refusing, silent; a second bot; a wrong token; updates that nobody can read."""

from __future__ import annotations

import asyncio
from typing import Any

from bot.simulator import hands
from bot.simulator.faults import BLOCKED, BROKEN, SILENT, flood
from conversations.people import Role
from tests.whole.estate import Estate
from tests.whole.people import text
from tests.whole.settlers import heads, known

SHORT = {"jumlah": "0"}


async def test_telegram_is_away_at_the_start_and_in_the_middle(lonely: Estate) -> None:
    """The bot starts without it, says so, and works once it is there; and again when it went in the middle."""
    first, second = await heads(lonely, 2)
    async with lonely.running() as bot:
        assert "telegram_out_of_reach" in bot.said
        talk = asyncio.create_task(first.report(SHORT))
        async with lonely.telegram():
            assert await talk == 1
        talk = asyncio.create_task(second.report(SHORT))
        await lonely.until(lambda: "updates_unavailable" in bot.said)
        async with lonely.telegram():
            assert await talk == 2
    assert "Traceback" not in bot.said


async def test_a_refused_letter_comes_later(estate: Estate) -> None:
    """429 and 500: the head gets every message once, in order, only later."""
    (head,) = await heads(estate, 1)
    estate.world.faults.add("sendMessage", flood(1))
    estate.world.faults.add("sendMessage", BROKEN)
    async with estate.running() as bot:
        assert await head.report(SHORT) == 1
        await estate.until(lambda: estate.rows("SELECT count(*) FROM outbox WHERE state = 'open'") == [(0,)])
    seen = [text(bubble) for bubble in head.heard()]
    assert len(seen) == len(set(seen))
    assert bot.said.count("letter_not_sent") == 2


async def test_who_blocks_the_bot_holds_up_nobody(estate: Estate) -> None:
    """403: that head's letters end, the others' go on; who comes back is answered."""
    gone, there = await heads(estate, 2)
    estate.world.faults.add("sendMessage", BLOCKED)
    async with estate.running():
        gone.write("/lapor koperasi")
        await estate.until(lambda: estate.rows("SELECT chat FROM outbox WHERE state = 'never'") == [(str(gone.phone.id),)])
        assert await there.report(SHORT) == 1
        assert await gone.ask("/lapor koperasi", "Berapa koperasi")


async def test_a_letter_that_was_taken_without_an_answer(lonely: Estate) -> None:
    """The line drops after Telegram took the letter: the report goes on, and at most that letter comes twice."""
    (head,) = await heads(lonely, 1)
    async with lonely.running() as bot:
        async with lonely.telegram():
            talk = asyncio.create_task(head.report(SHORT))
            lonely.world.faults.add("sendMessage", SILENT)
            await lonely.until(head.heard)
        async with lonely.telegram():
            assert await talk == 1
    seen = [text(bubble) for bubble in head.heard()]
    assert len(seen) - len(set(seen)) <= 1
    assert "Traceback" not in bot.said


async def test_two_bots_with_one_token(estate: Estate) -> None:
    """Both say that there is another one and what to do; none falls over, and the one that stays does the work."""
    (head,) = await heads(estate, 1)
    async with estate.running() as first:
        async with estate.running() as second:
            await estate.until(lambda: "another_poller" in first.said + second.said)
            assert "use another token" in first.said + second.said
            second.terminate()
            assert await second.ended() == 0
        assert await head.report(SHORT) == 1
        assert first.process.returncode is None


async def test_a_wrong_token(estate: Estate) -> None:
    """The bot ends with 1, names the setting, and shows neither a traceback nor the token."""
    wrong = "1234567890:NOT-THE-TOKEN-OF-THIS-WORLD-AT-ALL"
    estate.env["BETANG_TELEGRAM_TOKEN"] = wrong
    ran = await estate.betang("run")
    assert ran.code == 1
    assert "BETANG_TELEGRAM_TOKEN" in ran.err
    assert "Traceback" not in ran.err
    assert wrong not in ran.out + ran.err


async def test_a_port_that_somebody_has(estate: Estate) -> None:
    """The bot ends with 1 and names the setting, whatever else it had begun."""
    estate.env["BETANG_LISTEN"] = f"127.0.0.1:{estate.port}"
    ran = await estate.betang("run")
    assert ran.code == 1
    assert f"BETANG_LISTEN: 127.0.0.1:{estate.port}" in ran.err
    assert "Traceback" not in ran.err


async def test_updates_that_nobody_can_read_are_set_aside(estate: Estate) -> None:
    """Whatever is broken in one update, those behind it are answered, and it is kept for the operator to look at."""
    (head,) = await heads(estate, 1)
    broken: list[dict[str, Any]] = [
        {"text": "tanpa chat"},
        {"chat": {"id": "x"}, "date": "kemarin"},
        {"message_id": 1, "text": ["daftar"]},
    ]
    for body in broken:
        estate.world.updates.push("message", body, "chat 0")
    async with estate.running() as bot:
        assert await head.report(SHORT) == 1
        await estate.until(lambda: estate.world.updates.pending() == [])
    assert estate.rows("SELECT count(*) FROM set_aside") == [(len(broken),)]
    assert "update_set_aside" in bot.said
    assert "tanpa chat" not in bot.said


async def test_everything_at_the_wrong_moment(estate: Estate) -> None:
    """Long, odd and dangerous texts, a sticker, a place, an edit, a forward: kind answers, and the report goes on."""
    head = await known(estate, "<b>Siti</b> & \u202eanu", Role.HEAD, "62.06.05.2006")
    async with estate.running() as bot:
        await head.ask("/lapor koperasi", "Berapa koperasi")
        head.said["/lapor"] = "/lapor koperasi"
        for line in ("😀" * 2048, "\u202e<script>alert(1)</script>\u200f", "'; DROP TABLE report; --"):
            head.write(line)
        (said,) = hands.say(estate.world, head.phone, "a" * 4096)
        hands.edit(estate.world, head.phone, said.message["message_id"], "9")
        hands.send_file(estate.world, head.phone, "sticker", b"isi", name="a.webp")
        hands.send_place(estate.world, head.phone, -2.2, 113.9)
        hands.forward(estate.world, head.phone, head.phone, said.message["message_id"])
        await estate.until(lambda: estate.world.updates.pending() == [])
        before = head.newest
        head.said["jumlah"] = "0"
        head.write("0")
        await head.told("ketik KIRIM", before)
        assert await head.report(SHORT) == 1
    assert estate.rows("SELECT count(*) FROM set_aside") == [(0,)]
    assert "Traceback" not in bot.said
