"""Many letters at once go out one by one, and none of them is lost in the quiet hours that begin meanwhile."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from itertools import islice
from pathlib import Path

import pytest

from bot import questions
from conversations.areas import Area
from conversations.draft import Facts
from conversations.matching.differences import Difference
from conversations.oversight import cadence
from conversations.people import Role
from conversations.texts import Phrase
from storage.desk import Desk
from tests.commands.estate import AREAS, TELOK, Estate, estate, said

KURIK = "94.01.01.2001"
EVENING = datetime(2026, 11, 24, 12, 59, tzinfo=UTC)
"""Tuesday 19.59 WIB."""


def test_letters_part_at_the_quiet_hours() -> None:
    """Five a minute until eight in the evening, the next five at seven; around the Friday prayer alike."""
    tuesday = datetime(2026, 11, 24, 19, 58, tzinfo=UTC)
    moments = list(islice(cadence.one_by_one(tuesday, 5), 16))
    assert [f"{one:%d %H.%M}" for one in moments[::5]] == ["24 19.58", "24 19.59", "25 07.00", "25 07.01"]
    friday = datetime(2026, 11, 27, 11, 29, tzinfo=UTC)
    assert [f"{one:%H.%M}" for one in islice(cadence.one_by_one(friday, 1), 3)] == ["11.29", "13.00", "13.01"]


async def _heads(here: Estate) -> list[str]:
    await here.settle("Budi", (Role.OFFICER, "62.06"))
    here.now = EVENING - timedelta(days=10)
    names = [f"Kepala{number}" for number in range(12)]
    for name in names:
        await here.settle(name, (Role.HEAD, TELOK))
    here.now = EVENING
    return names


async def test_a_reminder_by_hand_that_was_counted_reaches_everybody(tmp_path: Path) -> None:
    """Sent a minute before the quiet hours: who had no room that evening hears it in the morning."""
    async with estate(tmp_path) as here:
        names = await _heads(here)
        assert "Pengingat untuk 12 kepala" in said(await here.call("Budi", "/ingatkan 62.06 minggu kirim"))
        evening = set(await here.carried())
        assert len(evening) == 5
        here.now += timedelta(minutes=1)
        assert await here.carried() == {}
        here.now = EVENING + timedelta(hours=11, minutes=5)
        assert evening | set(await here.carried()) == set(names)


async def test_a_reminder_by_hand_keeps_the_hours_of_each_zone(tmp_path: Path) -> None:
    """At half past six in the west it is night in the east: there it comes in the morning, and is not lost."""
    east = (Area("94", "Papua"), Area("94.01", "Merauke"), Area("94.01.01", "Kurik"), Area(KURIK, "Kurik", "Asia/Jayapura"))
    async with estate(tmp_path, (*AREAS, *east)) as here:
        await here.settle("Ani", (Role.ADMIN, ""))
        here.now = EVENING - timedelta(days=10)
        await here.settle("Barat", (Role.HEAD, TELOK))
        await here.settle("Timur", (Role.HEAD, KURIK))
        here.now = EVENING - timedelta(minutes=89)
        assert "Pengingat untuk 2 kepala" in said(await here.call("Ani", "/ingatkan semua minggu kirim"))
        assert set(await here.carried()) == {"Barat"}
        here.now = EVENING + timedelta(hours=10)
        assert set(await here.carried()) == {"Timur"}


@pytest.mark.parametrize("portion", [12, 4])
async def test_questions_go_out_one_by_one_in_the_morning_too(tmp_path: Path, portion: int) -> None:
    """What the evening had no room for is not said to all at seven sharp, in however many portions it is written."""
    async with estate(tmp_path) as here:
        await _heads(here)
        await here.report("koperasi", TELOK, Facts(cooperatives=1))

        def ask(desk: Desk) -> list[int]:
            asks = Phrase("match-missing-here-ask", {"name": "KUD"})
            found = [Difference(f"beda/{at}", TELOK, "missing-here", "", at, "KUD", "", "", asks, asks) for at in range(12)]
            slots: questions.Slots = {}
            for first in range(0, 12, portion):
                some = found[first : first + portion]
                questions.ask(desk, here.house, "koperasi", some, here.people["Budi"], here.now, slots)
            seven = here.now + timedelta(hours=11, minutes=1)
            moments = (here.now, here.now + timedelta(minutes=30), seven, seven + timedelta(minutes=1))
            return [_left(desk, moment) for moment in moments]

        assert await here.database.write(ask) == [5, 0, 5, 2]


def _left(desk: Desk, now: datetime) -> int:
    """How many letters leave at that moment."""
    number = 0
    while claimed := desk.outbox.claim("telegram", now, 100, timedelta(minutes=1)):
        for letter in claimed:
            desk.outbox.needless(letter.id, now)
        number += len(claimed)
    return number
