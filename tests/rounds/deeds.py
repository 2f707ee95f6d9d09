"""What people do in the month: they report, promise, want silence, answer; officers mark, remind by hand, and ask."""

from __future__ import annotations

from datetime import timedelta
from functools import partial

from bot import questions
from bot.answering import run
from bot.registry import Call
from bot.reminding.nudges import nudge_prefix
from conversations.draft import Draft, Facts
from conversations.matching.differences import Difference
from conversations.messages import Message
from conversations.people import Address
from conversations.texts import Phrase
from storage.desk import Desk
from tests.rounds.province import Province

TIMES = ("nanti sore", "besok jam 7", "lusa pagi", "nanti malam", "hari minggu pagi", "habis jumatan", "2 jam lagi")


async def says(world: Province, who: int, line: str) -> list[Message]:
    """Send a command line from the phone of this person."""

    def work(desk: Desk) -> list[Message]:
        here = Address("telegram", str(who))
        return run(Call(desk, world.house, world.house.words("id"), desk.people.get(who), here, world.now), line)

    return await world.database.write(work)


async def report(world: Province, reports: list[tuple[str, str]]) -> None:
    """These come in, from whichever phone of the village."""
    for form, village in reports:
        world.judge.last[form, village] = world.local(village)
        world.judge.promised.pop((form, village), None)
    await world.database.write(partial(_filed, world, reports))


def _filed(world: Province, reports: list[tuple[str, str]], desk: Desk) -> None:
    for form, village in reports:
        draft = Draft(form, "1", village, {})
        desk.reports.file(draft, Facts(stage="SOS", cooperatives=0), by=world.head[village], now=world.now)
        if world.chance.random() < 0.5:  # The other half relies on being asked again when sent.
            desk.outbox.withdraw(nudge_prefix(form, village), world.now)


async def promise(world: Province, who: int, form: str, village: str) -> None:
    """A head puts it off, in one of the ways in which people say so."""
    await says(world, who, f"/nanti {form} {village} {world.chance.choice(TIMES)}")
    kept = await world.database.read(lambda desk: desk.promises.inside(village).get((form, village)))
    if kept is not None and kept.made_at == world.now:  # An old one, which a report has fulfilled since, holds nothing.
        world.judge.promised[form, village] = kept.due_at


async def mute(world: Province, who: int) -> None:
    """A head wants silence for a month."""
    await says(world, who, "/diam")
    world.judge.muted[who] = world.now + timedelta(days=30)


async def excuse(world: Province, village: str) -> None:
    """An officer marks a village for some days."""
    until = world.local(village).date() + timedelta(days=world.chance.randrange(1, 6))
    world.judge.excused[village] = until
    await world.database.write(lambda desk: desk.silences.mark(village, "sinyal", until, by=1, now=world.now))


async def urge(world: Province, area: str) -> None:
    """An officer reminds everybody of a kabupaten by hand."""
    await says(world, world.officer(area), f"/ingatkan {area} {world.chance.choice(('minggu', 'koperasi'))} kirim")


async def ask(world: Province, villages: list[str]) -> None:
    """An officer has heads asked about differences, two in each village."""

    def work(desk: Desk) -> None:
        asks = Phrase("nudge-thanks")
        found = [
            Difference(f"{village}/{world.now}/{at}", village, "members", "", at, "KUD", "1", "2", asks, asks)
            for village in villages
            for at in (1, 2)
        ]
        questions.ask(desk, world.house, "koperasi", found, desk.people.get(world.officer(villages[0])), world.now)

    await world.database.write(work)


async def answer(world: Province) -> None:
    """A question that may wait still is answered: a head has found it on the other phone of the village."""
    open_ones = await world.database.read(lambda desk: [one for one in desk.questions.inside("") if not one.answer])
    if open_ones:
        one = world.chance.choice(open_ones)
        await says(world, world.head[one.area], f"/jawab {one.id} ya")
        world.judge.answered.add(str(one.id))
