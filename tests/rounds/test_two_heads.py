"""Two heads of a village: one silence, one report, but each their own word."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

from conversations.people import Role
from tests.commands.estate import TELOK, estate, said
from tests.rounds.test_escalations import DAY, HOUR, TUESDAY, _naming, _settled, _walk, _weeks


async def test_two_heads_are_counted_as_one_silence(tmp_path: Path) -> None:
    """Each is reminded and each is warned, on the day on which one alone would be."""
    async with estate(tmp_path) as here:
        await _settled(here)
        await here.settle("Kedua", (Role.HEAD, TELOK))
        heard = await _weeks(here, 14)
        for name in ("Siti", "Kedua"):
            assert [day for day in heard if "kami sampaikan kepada petugas" in said(heard[day].get(name, []))] == [9], name
        assert [day for day in heard if _naming(heard[day])] == [13]


async def test_a_promise_is_answered_to_who_gave_it(tmp_path: Path) -> None:
    """It holds the reminders of the village; at its time only that one hears of it, and the day after it goes on for both."""
    async with estate(tmp_path) as here:
        await _settled(here)
        await here.settle("Kedua", (Role.HEAD, TELOK))
        assert {"Siti", "Kedua"} <= set(await _walk(here, TUESDAY))
        await here.call("Siti", f"/nanti pembentukan {TELOK} besok jam 9")
        heard = await _walk(here, TUESDAY + DAY + HOUR)
        assert "Sesuai permintaan" in said(heard["Siti"])
        assert "Kedua" not in heard
        assert {"Siti", "Kedua"} <= set(await _walk(here, TUESDAY + 2 * DAY + timedelta(hours=2)))
