"""Betang learns when a head usually answers, and reminds then."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path

import pytest

from bot.reminding import habits
from bot.rounds import Rounds
from conversations.draft import Answer, Draft, Facts
from conversations.people import Role
from storage.desk import Desk
from tests.commands.estate import KASONGAN, TELOK, Estate, estate

TUESDAY = datetime(2026, 11, 24, 1, 5, tzinfo=UTC)
"""8.05 WIB."""
HOUR, DAY = timedelta(hours=1), timedelta(days=1)


@pytest.mark.parametrize(
    ("answered", "usual"),
    [([], -1), ([19, 19], -1), ([19, 19, 19], 19), ([8, 19, 20], 19), ([8, 8, 8, 19, 19], 8), ([0, 9, 23], 9)],
)
def test_the_hour_in_the_middle_of_at_least_three_answers(answered: list[int], usual: int) -> None:
    """One late evening does not move it, and two answers are no habit."""
    assert habits.median_hour([answered.count(hour) for hour in range(24)]) == usual


def _answered(person: int, village: str, moments: list[datetime], desk: Desk) -> None:
    for at in moments:
        answer = Answer(1, at=at, by=person)
        draft = desk.drafts.get("koperasi", village) or Draft("koperasi", "1", village, {}, at, at)
        desk.drafts.save(draft, events=[("jumlah", answer)])
    desk.drafts.drop("koperasi", village)


async def _answers(here: Estate, name: str, village: str, *hours_utc: int) -> None:
    moments = [datetime(2026, 11, 20, hour, 10, tzinfo=UTC) for hour in hours_utc]
    await here.database.write(partial(_answered, here.people[name].id, village, moments))
    await here.report("koperasi", village, Facts(cooperatives=0))


async def test_who_answers_in_the_evening_is_reminded_in_the_evening(tmp_path: Path) -> None:
    """Siti answers around 19.00, Wati at 22.00, which is quiet: she hears at the hour of the rule."""
    async with estate(tmp_path) as here:
        await here.settle("Siti", (Role.HEAD, TELOK))
        await here.settle("Wati", (Role.HEAD, KASONGAN))
        here.now = TUESDAY - 10 * DAY
        await _answers(here, "Siti", TELOK, 12, 12, 12, 1)
        await _answers(here, "Wati", KASONGAN, 15, 15, 15)
        here.now = TUESDAY - DAY
        await Rounds(here.database, here.house, lambda: None).walk(here.now)
        await here.carried()
        heard: dict[str, int] = {}
        for hours in range(14):
            here.now = TUESDAY + hours * HOUR
            await Rounds(here.database, here.house, lambda: None).walk(here.now)
            heard |= dict.fromkeys(await here.carried(), 8 + hours)
        assert heard == {"Wati": 8, "Siti": 19}


async def test_each_answer_is_learned_from_once(tmp_path: Path) -> None:
    """A second day adds only what came since."""
    async with estate(tmp_path) as here:
        siti = await here.settle("Siti", (Role.HEAD, TELOK))
        await _answers(here, "Siti", TELOK, 12, 12)
        for _ in range(2):
            await habits.learn(here.database, here.house)
        assert await here.look(lambda desk: sum(desk.chains.hours([siti.id])[siti.id])) == 2
        await _answers(here, "Siti", TELOK, 2)
        await habits.learn(here.database, here.house)
        assert await here.look(lambda desk: desk.chains.usual_hours("62.06")) == {siti.id: 19}
