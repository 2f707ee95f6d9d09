"""`make bench`: everything that is measured, in one run."""

from __future__ import annotations

import asyncio
import sys
import tempfile
from pathlib import Path

from tests.bench.exports import exports
from tests.bench.expressions import expressions
from tests.bench.lists import lists
from tests.bench.nation import nation
from tests.bench.readings import readings
from tests.bench.rounds import VILLAGES, planned, server
from tests.bench.start import until_ready
from tests.bench.turns import closed, desks, memory, rows, staggered, steady

TURNS = 6_000
SEATS = 500
OPEN = 10_000


async def turns() -> None:
    """Turns a second with the crowd typing at once, then at a steady 50 a second."""
    with tempfile.TemporaryDirectory(dir=".") as folder:
        async with desks(Path(folder), SEATS, later=1_000) as some:
            await staggered(some)
            for inflight in (1, 16, 64):
                say(f"closed loop, {inflight} heads at once", await closed(some, TURNS // (4 if inflight == 1 else 1), inflight))
            say("50 turns a second", await steady(some, 50, 20))
            if not (filed := await some.filed()):
                raise SystemExit("no report was sent: the heads were not understood, and the figures say nothing")
            say("meanwhile", {"reports_sent": filed})


async def drafts() -> None:
    """Memory with ten thousand open drafts."""
    with tempfile.TemporaryDirectory(dir=".") as folder:
        async with desks(Path(folder), OPEN) as some:
            await closed(some, OPEN * 3, 64)
            say(f"{OPEN:,} open drafts", {"memory_mb": memory()})


async def start() -> None:
    """The bot as a process of its own."""
    with tempfile.TemporaryDirectory(dir=".") as folder:
        say("start, against the simulator", await until_ready(Path(folder)))


async def exported() -> None:
    """Files of the whole country while others are answered."""
    say("84,000 reports in 40 columns to a file", await exports())


async def rounds() -> None:
    """Every village of the country reminded on one morning."""
    with tempfile.TemporaryDirectory(dir=".") as folder:
        say(f"a round over {VILLAGES:,} villages, SQLite", await planned(f"sqlite:///{folder}/rounds.db"))
    with server() as url:
        say(f"a round over {VILLAGES:,} villages, PostgreSQL", await planned(url))


async def national() -> None:
    """What officers of the whole country look at."""
    say("84,000 villages, reports of three of five", await nation())


async def compared() -> None:
    """A list of the whole country while others are answered."""
    say("a list of 84,000 rows beside the reports", await lists())


def say(title: str, figures: dict[str, float]) -> None:
    """Print figures under a title."""
    print(title, *rows(figures), sep="\n", flush=True)  # noqa: T201 - a bench prints


PARTS = {
    "turns": turns,
    "drafts": drafts,
    "start": start,
    "exports": exported,
    "rounds": rounds,
    "nation": national,
    "lists": compared,
}

for name, part in PARTS.items():
    if sys.argv[1:] in ([], [name]):
        asyncio.run(part())
if sys.argv[1:] in ([], ["readings"]):
    say("readings", readings())
if sys.argv[1:] in ([], ["expressions"]):
    say("expressions", expressions())
