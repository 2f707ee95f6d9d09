"""Officers are told of a village only when somebody who is head there now was warned, and had the time that was named."""

from __future__ import annotations

from pathlib import Path

from conversations.people import Role
from tests.commands.estate import TELOK, Estate, estate, said
from tests.rounds.test_escalations import DAY, HOUR, TUESDAY, _naming, _settled, _walk, _weeks

WARNING = "kami sampaikan kepada petugas"


async def _leaves(here: Estate, name: str) -> None:
    person = here.people[name]
    grant = next(grant.id for grant in person.grants if grant.role is Role.HEAD)
    assert await here.database.write(lambda desk: desk.people.revoke(grant, by=None, now=here.now))


async def _goes_on(here: Estate, first: int, last: int) -> dict[str, list[int]]:
    """The days on which each head was warned, and those on which officers were told (`told`)."""
    days: dict[str, list[int]] = {}
    for day in range(first, last):
        heard = await _walk(here, TUESDAY + day * DAY + 2 * HOUR)
        for name, letters in heard.items():
            if WARNING in said(letters):
                days.setdefault(name, []).append(day)
        if _naming(heard):
            days.setdefault("told", []).append(day)
    return days


async def test_a_head_who_follows_a_warned_one_is_warned_too(tmp_path: Path) -> None:
    """The new head's first reminder says it, with a day of its own; only when that has passed are the officers told."""
    async with estate(tmp_path) as here:
        await _settled(here)
        await _weeks(here, 13)  # Siti was warned on day 9, a Thursday: until Monday, day 13.
        await _leaves(here, "Siti")
        await here.settle("Baru", (Role.HEAD, TELOK))
        assert await _goes_on(here, 13, 20) == {"Baru": [14], "told": [17]}


async def test_who_stays_was_warned_for_the_village(tmp_path: Path) -> None:
    """Of two heads who were both warned one leaves: the officers are told on the day that was named."""
    async with estate(tmp_path) as here:
        await _settled(here)
        await here.settle("Kedua", (Role.HEAD, TELOK))
        await _weeks(here, 10)
        await _leaves(here, "Siti")
        assert await _goes_on(here, 10, 16) == {"told": [13]}


async def test_a_second_head_who_joins_does_not_hold_it_up(tmp_path: Path) -> None:
    """Beside one who was warned a newcomer who was not reminded yet changes nothing, and begins with a count of nought."""
    async with estate(tmp_path) as here:
        await _settled(here)
        await _weeks(here, 13)
        await here.settle("Kedua", (Role.HEAD, TELOK))
        assert await _goes_on(here, 13, 20) == {"told": [13]}


async def test_whoever_is_told_of_a_day_has_until_that_day(tmp_path: Path) -> None:
    """A second head who is warned two days later reads a later day: the officers are not told before it."""
    async with estate(tmp_path) as here:
        await _settled(here)
        kedua = await here.settle("Kedua", (Role.HEAD, TELOK))
        until = TUESDAY + 10 * DAY + 3 * HOUR
        await here.database.write(lambda desk: desk.people.update(kedua.id, muted_until=until))
        heard = await _weeks(here, 12)
        assert [day for day in heard if WARNING in said(heard[day].get("Siti", []))] == [9]
        assert "sampai Selasa, 8 Desember 2026" in said(heard[11]["Kedua"])
        assert await _goes_on(here, 12, 18) == {"told": [14]}


async def test_a_village_without_a_head_is_not_named(tmp_path: Path) -> None:
    """There is nobody who was warned and stayed silent: it stands on /belum as one without a head."""
    async with estate(tmp_path) as here:
        await _settled(here)
        await _weeks(here, 10)
        await _leaves(here, "Siti")
        assert await _goes_on(here, 10, 16) == {}
