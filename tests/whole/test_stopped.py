"""The bot is told to stop, and started again: what it held is finished, and everybody is asked on where they were."""

from __future__ import annotations

import asyncio
from collections import Counter

from bot.simulator.faults import Fault
from tests.whole.estate import Estate
from tests.whole.people import MARKS, text
from tests.whole.settlers import answers, heads

HEADS = 8


async def test_told_to_stop_it_finishes_what_it_holds(estate: Estate) -> None:
    """SIGTERM while letters are in the air: it ends with 0, and after the next start nobody gets a message twice."""
    people = await heads(estate, HEADS)
    talks = [asyncio.create_task(head.report({"jumlah": "0"})) for head in people]
    async with estate.running() as bot:
        sent = 0

        def third_letter(method: str) -> Fault | None:
            nonlocal sent
            sent += method == "sendMessage"
            if method == "sendMessage" and sent == 3:
                bot.terminate()
            return None

        estate.calls.at_call = third_letter
        assert await bot.ended() == 0
    assert "Traceback" not in bot.said
    assert estate.rows("SELECT count(*) FROM outbox WHERE state = 'open' AND leased_until IS NOT NULL") == [(0,)]
    async with estate.running():
        assert sorted(await asyncio.gather(*talks)) == list(range(1, HEADS + 1))
        await estate.until(lambda: estate.rows("SELECT count(*) FROM outbox WHERE state = 'open'") == [(0,)])
    for head in people:
        assert set(Counter(text(bubble) for bubble in head.heard()).values()) == {1}


async def test_after_a_restart_the_same_question_stands(estate: Estate) -> None:
    """A head begins, the bot goes and comes; /lapor shows the question where the head was, and the answer before is kept."""
    (head,) = await heads(estate, 1)
    async with estate.running() as bot:
        await head.answer(answers(1), MARKS["koperasi"]["jenis"])
        bot.terminate()
        assert await bot.ended() == 0
    async with estate.running():
        again = await head.ask("/lapor koperasi", MARKS["koperasi"]["jenis"])
    assert "KUD Contoh 001" in again
