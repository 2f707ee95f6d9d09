"""Learns at which hour of the day each head answers, once a day, from the answers since the last time."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from bot.house import House
from storage.database import Database
from storage.desk import Desk

MARK = "habits"
"""The name under which the database keeps the last answer that was learned from."""
A_TURN = 5_000
"""Answers looked at in one transaction."""
ENOUGH = 3
"""Answers from which an hour is a habit."""
UNKNOWN = -1


async def learn(database: Database, house: House) -> None:
    """Take in every answer since the last time."""
    while await database.write(lambda desk: _learn(house, desk)):
        pass


def _learn(house: House, desk: Desk) -> bool:
    """One turn. Whether there may be more."""
    given = desk.chains.answers_after(int(desk.settings.get(MARK) or 0), A_TURN)
    if not given:
        return False
    counts: dict[int, list[int]] = defaultdict(lambda: [0] * 24)
    for one in given:
        if one.by is not None and one.at is not None and one.owner in house.gazetteer:
            counts[one.by][house.local(one.at, one.owner).hour] += 1
    for person, known in desk.chains.hours(counts).items():
        counts[person] = [before + new for before, new in zip(known, counts[person], strict=True)]
    desk.chains.learn(counts, {person: median_hour(hours) for person, hours in counts.items()})
    desk.settings.put(MARK, str(given[-1].id))
    return len(given) == A_TURN


def median_hour(hours: Sequence[int]) -> int:
    """The hour in the middle of all answers, counted by hour; UNKNOWN while there are fewer than ENOUGH."""
    total = sum(hours)
    if total < ENOUGH:
        return UNKNOWN
    passed = 0
    for hour, number in enumerate(hours):
        passed += number
        if passed * 2 >= total:
            return hour
    return UNKNOWN
