"""A month of reminders to a province: every rule holds for every letter, whatever dies, and nobody is forgotten."""

from __future__ import annotations

from collections import Counter
from datetime import timedelta
from functools import partial
from pathlib import Path
from random import Random  # noqa: TID251 - only its type: Hypothesis makes it
from tempfile import TemporaryDirectory

from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from sqlalchemy import select

from bot.answering import run
from bot.registry import Call
from conversations.people import Address
from storage.database import Database
from storage.desk import Desk
from storage.tables import outbox
from tests.commands.estate import house
from tests.rounds.province import BEGIN, Province, areas

DAYS = 28
OUTAGE = (15, 16)
"""Days, counted from 0, on which no process runs: a Tuesday and the Wednesday after it."""
DOWN, LATE = 24, 25
"""A Thursday without the process, and the Friday on which it comes back during the prayer."""
HOLIDAY = 11
STUBBORN = 25
"""So many heads never report and never promise: they must be reminded every week."""
A_MINUTE = 6
"""Reminders that fall due in one minute in one kabupaten at most, also after a standstill."""
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
            province = Province(database, house(areas(every)), chance)
            await province.settle()
            province.holidays.add((BEGIN + timedelta(days=HOLIDAY, hours=9)).date())
            day = next(iter(province.holidays))
            await database.write(lambda desk: desk.holidays.add(day, "Libur", by=1, now=BEGIN))
            for number in range(DAYS):
                if number not in (*OUTAGE, DOWN):
                    await _a_day(province, number)
                if number - 1 == OUTAGE[1]:
                    await _nobody_lost_and_no_storm(province, number)
            _nobody_forgotten(province)
        finally:
            await database.close()
    return province


async def _a_day(province: Province, number: int) -> None:
    chance = province.chance
    begins = {LATE: 5, OUTAGE[1] + 1: 4}.get(number, 0)
    for hour, minute in HOURS[begins:]:
        province.now = BEGIN + timedelta(days=number, hours=hour, minutes=minute + chance.randrange(8))
        for _ in range(chance.choice((1, 1, 2))):
            await province.walk(risk=chance.choice((0.0, 0.0, 0.3)))
        await province.carry(risk=0.1)
        heads = chance.sample(province.villages[STUBBORN:], len(province.villages) // 60)
        await province.report([(chance.choice(("pembentukan", "koperasi")), village) for village in heads])
        for one in [one for one in province.heard[-60:] if chance.random() < 0.08]:
            await _promise(province, one.person, one.form, one.village)
        await _excuse(province, chance.choice(province.villages[STUBBORN:]))


async def _promise(province: Province, who: int, form: str, village: str) -> None:
    """A head puts it off, in one of the ways in which people say so."""
    if province.head[village] <= STUBBORN:
        return
    when = province.chance.choice(("nanti sore", "besok jam 7", "lusa pagi", "nanti malam", "hari minggu pagi"))

    def work(desk: Desk) -> None:
        call = Call(
            desk, province.house, province.house.words("id"), desk.people.get(who), Address("telegram", str(who)), province.now
        )
        run(call, f"/nanti {form} {village} {when}")

    await province.database.write(work)
    kept = await province.database.read(lambda desk: desk.promises.inside(village).get((form, village)))
    if kept is not None:
        province.promised[form, village] = kept.due_at


async def _excuse(province: Province, village: str) -> None:
    """An officer marks a village for some days."""
    until = province.local(village).date() + timedelta(days=province.chance.randrange(1, 6))
    province.excused[village] = until
    await province.database.write(partial(_marked, village, until, province))


def _marked(village: str, until: object, province: Province, desk: Desk) -> None:
    desk.silences.mark(village, "sinyal", until, by=1, now=province.now)  # type: ignore[arg-type]


async def _nobody_lost_and_no_storm(province: Province, number: int) -> None:
    """The day after the outage: who was to be reminded in it has been, once, and no minute had more than its share."""
    since = province.now.astimezone().replace(hour=0, minute=0) - timedelta(hours=12)
    for who in range(1, STUBBORN + 1):
        assert len([one for one in province.of(who, since) if one.kind == "rutin"]) == 1, ("lost", who)
    begin, end = BEGIN + timedelta(days=number), BEGIN + timedelta(days=number + 1)
    asked = select(outbox.c.key, outbox.c.due_at).where(outbox.c.due_at >= begin, outbox.c.due_at < end)
    rows = await province.database.read(lambda desk: desk.outbox._db.execute(asked).all())
    nudges = [(key.split("/")[2][:5], due) for key, due in rows if key and key.startswith("nudge/") and "/rutin/" in key]
    assert nudges
    assert max(Counter(nudges).values()) <= A_MINUTE


def _nobody_forgotten(province: Province) -> None:
    """Who never reports is reminded in every week, three times in a whole one."""
    for who in range(1, STUBBORN + 1):
        for week in range(45, 49):
            assert province.weeks[who, week] >= 2, ("forgotten", who, week)
