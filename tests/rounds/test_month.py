"""A month of reminders to a hundred villages, walked at random: every rule holds for every letter that is carried."""

from __future__ import annotations

from collections import Counter
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from random import Random  # noqa: TID251 - only its type: Hypothesis makes it
from tempfile import TemporaryDirectory
from zoneinfo import ZoneInfo

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.reminding.nudges import nudge_prefix
from bot.rounds import Rounds
from conversations.areas import Area
from conversations.draft import Facts
from conversations.oversight import cadence
from conversations.oversight.cadence import RHYTHMS
from conversations.people import Role
from tests.commands.estate import Estate, estate, presses

BEGIN = datetime(2026, 11, 1, 17, tzinfo=UTC)
"""Monday 2 November 2026, 0.00 WIB."""
EAST = "Asia/Makassar"
AREAS = (
    Area("62", "Kalimantan Tengah"),
    *(
        Area(code, f"Kabupaten {code}", zone)
        for code, zone in (("62.01", "Asia/Jakarta"), ("62.06", EAST), ("62.07", "Asia/Jakarta"))
    ),
    *(Area(f"{kab}.0{kec}", f"Kec {kab} {kec}", EAST if kab == "62.06" else "Asia/Jakarta")
      for kab in ("62.01", "62.06", "62.07") for kec in range(1, 4)),
    *(Area(f"{kab}.0{kec}.20{desa:02}", f"Desa {kab} {kec} {desa}", EAST if kab == "62.06" else "Asia/Jakarta")
      for kab in ("62.01", "62.06", "62.07") for kec in range(1, 4) for desa in range(1, 13)),
)  # fmt: skip
VILLAGES = [area.code for area in AREAS if area.level == "village"]


class Month:
    """The world while the clock runs, and what it remembers to judge by."""

    def __init__(self, here: Estate, chance: Random) -> None:
        self.here, self.chance = here, chance
        self.last: dict[tuple[str, str], date] = {}
        self.muted: set[str] = set()
        self.days: Counter[tuple[str, date]] = Counter()
        self.weeks: Counter[tuple[str, str]] = Counter()

    def local(self, village: str) -> datetime:
        """The time on the wall of a village."""
        return self.here.now.astimezone(ZoneInfo(EAST if village.startswith("62.06") else "Asia/Jakarta"))

    async def report(self, form: str, village: str) -> None:
        """A report comes in, and reception withdraws what asked for it."""
        here = self.here
        self.last[form, village] = self.local(village).date()
        await here.report(form, village, Facts(stage="SOS", cooperatives=0))
        await here.database.write(lambda desk: desk.outbox.withdraw(nudge_prefix(form, village), here.now))

    async def carry(self) -> None:
        """The postman carries what is due; each letter is judged."""
        letters = [(name, presses([letter])) for name, found in (await self.here.carried()).items() for letter in found]
        # Two heads of one village may have theirs in the same second: first all are read, then some react.
        for name, form, village in [self.judge(name, lines) for name, lines in letters]:
            if name not in STUBBORN and self.chance.random() < 0.3:
                await self.react(name, form, village)

    def judge(self, name: str, lines: list[str]) -> tuple[str, str, str]:
        """Quiet hours, caps, a wish for silence, and whether the report is still missing. Who was asked for what."""
        assert "/diam" in lines
        _, form, village = next(line for line in lines if line.startswith("/nanti")).split()[:3]
        local = self.local(village)
        assert not cadence.quiet(local), (name, local)
        assert name not in self.muted
        assert cadence.due(RHYTHMS[form], local.date(), self.last.get((form, village)))
        self.days[name, local.date()] += 1
        self.weeks[name, cadence.week(local.date())] += 1
        assert self.days[name, local.date()] <= cadence.A_DAY
        assert self.weeks[name, cadence.week(local.date())] <= cadence.A_WEEK
        return name, form, village

    async def react(self, name: str, form: str, village: str) -> None:
        """What a head does with a reminder."""
        what = self.chance.choice(["nanti", "nanti", "lapor", "diam"])
        if what == "lapor":
            await self.report(form, village)
        elif what == "nanti":
            await self.here.call(name, f"/nanti {form} {village}")
        else:
            await self.here.call(name, "/diam")
            self.muted.add(name)


STUBBORN = {"kades0", "kades1"}
"""Heads who never react: they must be reminded every week."""


@settings(max_examples=3, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.randoms(use_true_random=True))
async def test_every_rule_holds_for_every_letter_of_a_month(chance: Random) -> None:
    """Random hours, repeated walks, standstills, reports and wishes: no letter breaks a rule, and nobody is forgotten."""
    with TemporaryDirectory() as folder:
        async with estate(Path(folder), AREAS) as here:
            await _people(here)
            month = Month(here, chance)
            for day in range(28):
                standstill = chance.random() < 0.15
                for hour in sorted([*chance.sample(range(24), 5), 9]):
                    here.now = BEGIN + timedelta(days=day, hours=hour, minutes=chance.randrange(60))
                    if not standstill or hour >= 20:
                        # Another process each time: what was done is known by the database alone.
                        await Rounds(here.database, here.house, lambda: None).walk(here.now)
                    if chance.random() < 0.8:
                        await month.carry()
                    for village in chance.sample(VILLAGES[2:], 2):
                        await month.report(chance.choice(["pembentukan", "koperasi"]), village)
            reminded = {name for name, _ in month.weeks}
            assert reminded >= STUBBORN
            assert all(sum(month.weeks[name, f"2026-W{week}"] for week in range(45, 49)) >= 3 for name in STUBBORN)


async def _people(here: Estate) -> None:
    """A head for each village; every ninth stands in for the next village too."""
    for number, village in enumerate(VILLAGES):
        more = [(Role.HEAD, VILLAGES[number + 1])] if number % 9 == 5 else []
        await here.settle(f"kades{number}", (Role.HEAD, village), *more)
