"""A month of reminders to a province: every rule holds for every letter, whatever dies, and nobody is forgotten."""

from __future__ import annotations

from collections import Counter
from datetime import timedelta
from pathlib import Path
from random import Random  # noqa: TID251 - only its type: Hypothesis makes it
from tempfile import TemporaryDirectory

from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from sqlalchemy import select

from conversations.oversight.schedules import Schedule
from storage.database import Database
from storage.desk import Desk
from storage.tables import outbox
from tests.commands.estate import house
from tests.rounds import deeds
from tests.rounds.judge import BEGIN
from tests.rounds.province import Province, areas

DAYS = 28
OUTAGE = (15, 16)
"""Days, counted from 0, on which no process runs: a Tuesday and the Wednesday after it."""
DOWN, LATE = 24, 25
"""A Thursday without the process, and the Friday on which it comes back during the prayer."""
HOLIDAY = 11
TUESDAYS = (1, 8, 22)
"""Days on which everybody who has not reported is to be reminded, and the process runs."""
ENDS, LAST_DAY = "62.02", 9
"""A kabupaten in which nobody is reminded of the inventory after a day, with deadlines for all on the tenth."""
A_MINUTE = 6
"""Reminders that fall due in one minute in one kabupaten at most, also after a standstill."""
MORNINGS = {(day, 7) for day in TUESDAYS}
"""Day and hour at which the process that plans the day is likely to die."""
HOURS = ((6, 40), (7, 5), (8, 10), (8, 50), (10, 30), (12, 10), (13, 20), (16, 5), (18, 40), (19, 50), (22, 0))


@settings(max_examples=1, deadline=None, suppress_health_check=list(HealthCheck), phases=[Phase.generate])
@given(st.randoms(use_true_random=True))
async def test_every_rule_holds_for_every_letter_of_a_month(chance: Random) -> None:
    """Quiet hours, holidays, caps, promises, marks and reports, through deaths of the process and an outage of two days."""
    await a_month(chance, every=8)


async def a_month(chance: Random, *, every: int) -> Province:
    """The month over every so-manieth village of the province."""
    with TemporaryDirectory() as folder:
        database = Database.open(f"sqlite:///{Path(folder) / 'betang.db'}")
        await database.migrate()
        await database.start()
        try:
            world = Province(database, house(areas(every)), chance)
            await world.settle()
            await _ruled(world)
            for number in range(DAYS):
                if number not in (*OUTAGE, DOWN):
                    await _a_day(world, number)
                if number - 1 == OUTAGE[1]:
                    await _nobody_lost_and_no_storm(world, number)
            await _nobody_forgotten(world)
        finally:
            await database.close()
    return world


async def _ruled(world: Province) -> None:
    """A holiday, a rule that ends, and a deadline."""
    holiday, last = ((BEGIN + timedelta(days=day, hours=9)).date() for day in (HOLIDAY, LAST_DAY))
    world.judge.holidays.add(holiday)
    world.judge.last_days["koperasi", ENDS] = last

    def work(desk: Desk) -> None:
        desk.holidays.add(holiday, "Libur", by=1, now=BEGIN)
        desk.schedules.set(Schedule("koperasi", ENDS, 183, (0, 1, 3), 9, last), by=1, now=BEGIN)
        desk.deadlines.set("pembentukan", "62.04", holiday, 1, BEGIN)

    await world.database.write(work)


async def _a_day(world: Province, number: int) -> None:
    chance, willing = world.chance, world.willing
    begins = {LATE: 5, OUTAGE[1] + 1: 4}.get(number, 0)
    odd = [(chance.randrange(24), chance.randrange(60)) for _ in range(2)] if not begins else []
    for hour, minute in sorted([*HOURS[begins:], *odd]):
        world.now = BEGIN + timedelta(days=number, hours=hour, minutes=minute + chance.randrange(8))
        for _ in range(chance.choice((1, 1, 2))):
            await world.walk(risk=0.3 if (number, hour) in MORNINGS else chance.choice((0.0, 0.0, 0.3)))
        await world.carry(risk=0.1)
        senders = chance.sample(willing, len(world.villages) // 60)
        await deeds.report(world, [(chance.choice(("pembentukan", "koperasi")), village) for village in senders])
        await _react(world)
        await deeds.excuse(world, chance.choice(willing))
        if number not in (OUTAGE[0] - 1, OUTAGE[1] + 1) and chance.random() < 0.2:
            area = chance.choice(world.kabupaten)
            await deeds.urge(world, area)
            meanwhile = [village for village in willing if village.startswith(area)][:4]
            await deeds.report(world, [(form, village) for village in meanwhile for form in ("pembentukan", "koperasi")])
        if chance.random() < 0.2:
            await deeds.ask(world, chance.sample(willing, 4))
            await deeds.answer(world)


async def _react(world: Province) -> None:
    """Some of those who heard something put it off, or want silence."""
    for one in world.judge.heard[-60:]:
        if one.village in world.stubborn or one.person in world.stubborn.values():
            continue
        luck = world.chance.random()
        if luck < 0.08:
            await deeds.promise(world, one.person, world.chance.choice(("pembentukan", "koperasi")), one.village)
        elif luck > 0.998:
            await deeds.mute(world, one.person)


async def _nobody_lost_and_no_storm(world: Province, number: int) -> None:
    """The day after the outage: who was to be reminded in it has been, once, and no minute had more than its share."""
    since = world.now - timedelta(hours=22)
    for who in world.stubborn.values():
        heard = [one for one in world.judge.heard if one.person == who and one.at >= since and one.kind == "rutin"]
        assert len(heard) == 1, ("lost", who)
    begin, end = BEGIN + timedelta(days=number), BEGIN + timedelta(days=number + 1)
    asked = select(outbox.c.key, outbox.c.due_at).where(outbox.c.due_at >= begin, outbox.c.due_at < end)
    rows = await world.database.read(lambda desk: desk.outbox._db.execute(asked).all())
    nudges = [(key.split("/")[2][:5], due) for key, due in rows if key and key.startswith("nudge/") and "/rutin/" in key]
    assert nudges
    assert max(Counter(nudges).values()) <= A_MINUTE


async def _nobody_forgotten(world: Province) -> None:
    """Who never reports is reminded in every week and named to the officers; every kind of letter was among those judged."""
    for village, who in world.stubborn.items():
        least = 1 if village.startswith(ENDS) else 2
        for week in range(45, 49):
            assert world.judge.weeks[who, week] >= least, ("forgotten", who, week)
    heard = {(one.person, one.at.date()) for one in world.judge.heard}
    for number in TUESDAYS:  # However often the process has died in the morning, the day's reminder comes on the day.
        day = (BEGIN + timedelta(days=number, hours=9)).date()
        assert [who for who in world.stubborn.values() if (who, day) not in heard] == [], ("not on the day", day)
    assert {one.kind for one in world.judge.heard} == {"rutin", "janji", "tangan", "tanya"}
    assert world.judge.named
    told = await world.database.read(lambda desk: desk.chains.inside(""))
    named = {village for (_, village), chain in told.items() if chain.told_at}
    # Who stands in for a second village, or was reminded by hand, gets fewer of those that count, and is warned later.
    assert len(named & set(world.stubborn)) > len(world.stubborn) // 2
