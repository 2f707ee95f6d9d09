"""The leaps in time that the page offers."""

from __future__ import annotations

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from bot.simulator.leaps import leap
from tests.simulator.conftest import House


@pytest.mark.parametrize(
    ("now", "to", "then"),
    [
        ("2026-03-02 09:00", "hour", "2026-03-02 10:00"),
        ("2026-03-02 09:00", "morning", "2026-03-03 08:00"),
        ("2026-03-02 03:00", "morning", "2026-03-02 08:00"),
        ("2026-03-02 07:58", "morning", "2026-03-03 08:00"),
        ("2026-03-02 08:00", "morning", "2026-03-03 08:00"),
        ("2026-03-02 09:00", "week", "2026-03-09 09:00"),
        ("2026-03-02 09:00", "thursday", "2026-03-05 14:00"),
        ("2026-03-05 13:59", "thursday", "2026-03-05 14:00"),
        ("2026-03-05 14:00", "thursday", "2026-03-12 14:00"),
        ("2026-03-06 09:00", "thursday", "2026-03-12 14:00"),
    ],
)
def test_leaps_land_where_they_say(now: str, to: str, then: str) -> None:
    """Counted in WIB, always forward."""
    zone = ZoneInfo("Asia/Jakarta")
    begin = datetime.fromisoformat(now).replace(tzinfo=zone).astimezone(UTC)
    assert (begin + leap(begin, to)).astimezone(zone) == datetime.fromisoformat(then).replace(tzinfo=zone)


async def test_the_page_moves_the_bots_own_clock(house: House) -> None:
    """The world and whoever shares its clock see the new time."""
    answer = (await house.sim("clock", to="thursday")).json()
    assert answer["local"] == "2026-03-05T14:00:00+07:00"
    assert house.world.clock.now() == datetime(2026, 3, 5, 7, 0, tzinfo=UTC)
    await house.call("sendMessage", chat_id=house.phone.id, text="halo")
    assert house.phone.bubbles[1].message["date"] == int(datetime(2026, 3, 5, 7, 0, tzinfo=UTC).timestamp())
