"""The bot is killed in the middle of many heads answering, again and again: no answer is lost, none is kept twice."""

from __future__ import annotations

import asyncio
import random  # noqa: TID251 - the moments are drawn by lot, the same in each run
import re
from collections import Counter
from collections.abc import Callable
from functools import partial

from bot.simulator.faults import BROKEN, Fault
from tests.whole.estate import Estate
from tests.whole.people import Person
from tests.whole.settlers import answers, heads

HEADS = 10
ROUNDS = 4
BETWEEN = (3, 30)
"""After how many calls to Telegram the bot is killed: between asking, keeping, confirming, sending and writing down."""
SHORT = {"jumlah": "0"}
"""The whole report of a village without cooperatives."""


async def test_killed_in_the_middle_of_many_heads(estate: Estate) -> None:
    """However often it is killed, each head is asked on at the same question, and each answer stands in the report, once."""
    lot = random.Random(7)
    people = await heads(estate, HEADS)
    talks = [asyncio.create_task(head.report(answers(number))) for number, head in enumerate(people)]
    for number in range(ROUNDS):
        async with estate.running(ready=False) as bot:
            dies_at(estate, bot.kill, lot.randint(*BETWEEN), unanswered=bool(number % 2))
            assert await bot.ended() == -9
        assert not confirmed_but_not_kept(estate, people)
    estate.calls.at_call = nothing
    async with estate.running():
        numbers = await asyncio.gather(*talks)
    assert sorted(numbers) == list(range(1, HEADS + 1))
    kept_once(estate)
    for number, receipt in enumerate(numbers):
        ((kept,),) = estate.rows("SELECT answers FROM report_revision WHERE number = ?", receipt)
        assert {f'"{name}"' for name in re.findall(r"KUD Contoh \d+", kept)} == {f'"KUD Contoh {number:03}"'}
        assert people[number].said.items() >= answers(number).items()


async def test_killed_when_telegram_hears_of_the_arrival(estate: Estate) -> None:
    """At the call that confirms an answer it is on the disk; when Telegram brings it again, it is not answered a second time."""
    told, again = await heads(estate, 2)
    for number, (head, refusal) in enumerate(((told, None), (again, BROKEN)), 1):
        talk = asyncio.create_task(head.report(SHORT))
        async with estate.running(ready=False) as bot:
            estate.calls.at_call = partial(dies_confirming, bot.kill, head, refusal)
            assert await bot.ended() == -9
        estate.calls.at_call = nothing
        assert len(estate.rows("SELECT answer FROM answer_event WHERE path = 'jumlah'")) == number
        async with estate.running():
            assert await talk == number
    kept_once(estate)
    letters = Counter(chat for (chat,) in estate.rows("SELECT chat FROM outbox"))
    assert letters[str(told.phone.id)] == letters[str(again.phone.id)]


def dies_confirming(kill: Callable[[], None], head: Person, refusal: Fault | None, method: str) -> Fault | None:
    """The first question for updates after this head has answered kills the bot, and takes effect, or not."""
    if method != "getUpdates" or "jumlah" not in head.said:
        return None
    kill()
    return refusal


def dies_at(estate: Estate, kill: Callable[[], None], calls: int, *, unanswered: bool) -> None:
    """Let the bot be killed at this call from now, which takes effect all the same, or not."""
    left = [calls]

    def counted(_: str) -> Fault | None:
        left[0] -= 1
        if left[0]:
            return None
        kill()
        return BROKEN if unanswered else None

    estate.calls.at_call = counted


def nothing(_: str) -> None:
    """All calls go through."""


def confirmed_but_not_kept(estate: Estate, people: list[Person]) -> list[str]:
    """What Telegram was told had arrived and the database does not know: lost answers."""
    kept = {key.partition(":")[2] for (key,) in estate.rows("SELECT key FROM inbox")}
    taken = {
        f"{head.phone.id}:{number}"
        for head in people
        for number, bubble in head.phone.bubbles.items()
        if not bubble.by_bot and bubble.state == "taken"
    }
    return sorted(taken - kept)


def kept_once(estate: Estate) -> None:
    """One report a village, in one revision, and every answer of it written down once."""
    assert set(Counter(estate.rows("SELECT form, area FROM report")).values()) == {1}
    assert set(estate.rows("SELECT revision FROM report_revision")) == {(1,)}
    assert set(Counter(estate.rows("SELECT form, owner, path FROM answer_event")).values()) == {1}
    assert estate.rows("SELECT count(*) FROM set_aside") == [(0,)]
    assert estate.rows("SELECT count(*) FROM draft") == [(0,)]
