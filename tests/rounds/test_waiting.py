"""Questions about differences that could not be asked on the day they were meant for: asked later, after the reminders."""

from __future__ import annotations

from datetime import timedelta
from functools import partial
from pathlib import Path

from bot import questions
from bot.rounds import Rounds
from conversations.draft import Facts
from conversations.matching.differences import Difference
from conversations.people import Role
from conversations.texts import Phrase
from storage.desk import Desk
from tests.commands.estate import NOW, TELOK, Estate, estate, presses
from tests.rounds.test_promising import typed

DAY, HOUR = timedelta(days=1), timedelta(hours=1)


async def _settled(here: Estate) -> None:
    """Siti of Telok, who is due on formation; two differences that are to be asked about."""
    await here.settle("Budi", (Role.OFFICER, "62.06"))
    await here.settle("Siti", (Role.HEAD, TELOK))
    here.now -= 8 * DAY
    await here.report("koperasi", TELOK, Facts(cooperatives=1))
    here.now += 8 * DAY


def _asked(here: Estate, desk: Desk) -> int:
    asks = Phrase("match-missing-here-ask", {"name": "KUD"})
    found = [Difference(f"beda/{at}", TELOK, "members", "", at, "KUD", "1", "2", asks, asks) for at in (1, 2)]
    return questions.ask(desk, here.house, "koperasi", found, here.people["Budi"], here.now)


async def _week(here: Estate, days: int) -> dict[int, list[str]]:
    """On each day what Siti could press, of what was carried at nine, at half past one and at four."""
    heard: dict[int, list[str]] = {}
    for day in range(days):
        for hours in (0.0, 4.5, 7.0):
            here.now = NOW + day * DAY + hours * HOUR
            await Rounds(here.database, here.house, lambda: None).walk(here.now)
            heard.setdefault(day, []).extend(presses((await here.carried()).get("Siti", [])))
    return heard


def _questions(pressed: list[str]) -> set[str]:
    return {line.split()[1] for line in pressed if line.startswith("/jawab")}


async def test_a_question_that_the_caps_stopped_is_asked_later(tmp_path: Path) -> None:
    """The reminder of Tuesday goes first; one question comes on Wednesday, the other in the next week, neither twice."""
    async with estate(tmp_path) as here:
        await _settled(here)
        await Rounds(here.database, here.house, lambda: None).walk(here.now)
        assert "Siti" in await here.carried()
        assert await here.database.write(partial(_asked, here)) == 2
        heard = await _week(here, 13)
        days = {day: _questions(pressed) for day, pressed in heard.items() if _questions(pressed)}
        assert sorted(number for found in days.values() for number in found) == ["1", "2"]
        assert max(len(found) for found in days.values()) == 1
        assert min(days) == 1
        reminders = [day for day, pressed in heard.items() if "/diam" in pressed]
        assert {2, 7, 9} <= set(reminders)
        assert not set(reminders) & set(days)


async def test_a_question_is_not_asked_after_a_new_report(tmp_path: Path) -> None:
    """What it was about may have changed: the next comparison says."""
    async with estate(tmp_path) as here:
        await _settled(here)
        await here.database.write(partial(_asked, here))
        here.now += timedelta(minutes=1)
        await here.report("koperasi", TELOK, Facts(cooperatives=2))
        assert all(not _questions(pressed) for pressed in (await _week(here, 10)).values())


async def test_yes_typed_under_a_question_answers_it(tmp_path: Path) -> None:
    """`Ya pak` is an answer to the question that came last; it is kept."""
    async with estate(tmp_path) as here:
        await _settled(here)
        await here.database.write(partial(_asked, here))
        assert _questions(presses((await here.carried())["Siti"])) == {"1"}
        await typed(here, "Siti", "iya pak, benar")
        kept = await here.database.read(lambda desk: desk.questions.get(1))
        assert kept is not None
        assert kept.answer == "ya"
