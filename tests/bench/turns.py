"""Turns through the real wire, engine and SQLite with `synchronous=FULL`: how many a second, how long each, how much memory."""

from __future__ import annotations

import asyncio
import json
import resource
import time
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from itertools import count
from pathlib import Path
from typing import Any

from bot.clock import Clock
from bot.commands import declared  # noqa: F401  # the commands declare themselves: without them nobody can open a report
from bot.furnishing import furnish
from bot.meters import Meters
from bot.reception import Reception
from bot.telegram.intake import Intake
from conversations.areas import Gazetteer
from storage.arealist import CENTRAL_KALIMANTAN, read_areas
from storage.database import Database
from tests.bench import crowd

FIRST = 10_000_001


class Silent:
    """A link that has nothing to acknowledge."""

    async def acknowledge(self, press: str) -> None:
        """Buttons are not pressed here."""


class Desks:
    """A database with a crowd, and the intake in front of it.

    At each of its seats a head types; who has sent a report makes room for the next, so that after a while the seats hold every
    kind of turn in its true share.
    """

    def __init__(self, database: Database, intake: Intake, seats: int) -> None:
        self.database = database
        self._intake = intake
        self._number = 0
        self._heads = count(FIRST)
        self.seats = [self._next() for _ in range(seats)]

    def _next(self) -> tuple[int, Iterator[str]]:
        return next(self._heads), iter(crowd.ROUND)

    async def turn(self, seat: int) -> float:
        """One message from that seat, raw as it arrives. Milliseconds until its effect was committed."""
        self._number += 1
        chat, lines = self.seats[seat]
        if (line := next(lines, None)) is None:
            chat, lines = self.seats[seat] = self._next()
            line = next(lines)
        raw = json.dumps(crowd.update(self._number, chat, line.replace("{n}", str(chat))))
        began = time.perf_counter()
        await self._intake.take(json.loads(raw))
        return (time.perf_counter() - began) * 1000

    async def filed(self) -> int:
        """How many reports have been sent in."""
        return await self.database.read(lambda desk: sum(1 for _ in desk.reports.rows("koperasi", "")))


@asynccontextmanager
async def desks(folder: Path, seats: int, later: int = 0) -> AsyncIterator[Desks]:
    """A fresh database file with a head for every seat, and so many who come later; each has a village of their own."""
    chats = seats + later
    database = Database.open(f"sqlite:///{folder / 'bench.db'}")
    await database.migrate()
    await database.start()
    areas = read_areas(CENTRAL_KALIMANTAN)
    gazetteer = Gazetteer(areas)
    # More heads than villages: made-up villages beside the real ones, so that each head has a draft of its own.
    villages = [area.code for area in gazetteer.villages("")]
    villages += [f"{code[:9]}{9000 - n:04d}" for n in range(chats // len(villages) + 1) for code in villages][:chats]
    now = datetime.now(UTC)  # noqa: TID251 - a bench lives in the machine's time
    await database.write(lambda desk: desk.areas.replace(areas))
    await database.write(lambda desk: crowd.known(desk, range(FIRST, FIRST + chats), villages, now))
    house = furnish(gazetteer, timezone="Asia/Jakarta", controller="Dinas", contact="", link="")
    house.places.build()
    reception = Reception(database, house, Clock(), lambda: None, lambda *_: None)
    try:
        yield Desks(database, Intake(Silent(), reception.receive, reception.set_aside, Clock(), Meters()), seats)
    finally:
        await database.close()


async def closed(some: Desks, turns: int, inflight: int) -> dict[str, float]:
    """As many turns as there is time for: `inflight` heads type at once, each waiting for the answer before the next line."""
    spent: list[float] = []
    left = iter(range(turns))

    async def some_heads(index: int) -> None:
        while True:
            for seat in range(index, len(some.seats), inflight):
                if next(left, None) is None:
                    return
                spent.append(await some.turn(seat))

    began, worked = time.perf_counter(), time.process_time()
    await asyncio.gather(*(some_heads(index) for index in range(inflight)))
    passed, worked = time.perf_counter() - began, time.process_time() - worked
    return {"turns_a_second": len(spent) / passed, "cpu_ms_a_turn": worked / len(spent) * 1000, **_spread(spent)}


async def staggered(some: Desks) -> None:
    """Each seat one turn further than the last: from then on every stretch of turns holds the whole round."""
    for index in range(len(some.seats)):
        for _ in range(index % len(crowd.ROUND)):
            await some.turn(index)


async def steady(some: Desks, rate: float, seconds: float) -> dict[str, float]:
    """So many turns a second, whether or not the last one is done; each is timed from when it was due."""
    loop = asyncio.get_running_loop()
    began, spent, running = loop.time(), [], []
    for number in range(int(rate * seconds)):
        due = began + number / rate
        await asyncio.sleep(max(0.0, due - loop.time()))

        async def one(seat: int = number % len(some.seats), due: float = due) -> None:
            await some.turn(seat)
            spent.append((loop.time() - due) * 1000)

        running.append(asyncio.create_task(one()))
    await asyncio.gather(*running)
    return _spread(spent)


def _spread(spent: list[float]) -> dict[str, float]:
    ordered = sorted(spent)
    return {f"p{part}_ms": ordered[min(len(ordered) - 1, len(ordered) * part // 100)] for part in (50, 99)}


def memory() -> float:
    """The largest this process has been, in MB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def rows(figures: dict[str, Any]) -> Iterator[str]:
    """Figures as lines of a table."""
    for name, value in figures.items():
        yield f"  {name:<44} {value:>12,.2f}" if isinstance(value, float) else f"  {name:<44} {value:>12}"
