"""The house and the database that pages are played in."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import cache
from itertools import count
from pathlib import Path

from bot.furnishing import furnish
from bot.house import House
from bot.shelf import Shelf
from conversations.areas import Gazetteer
from storage.arealist import CENTRAL_KALIMANTAN, read_areas
from storage.database import Database
from tests.transcripts import page
from tests.transcripts.player import Player, StillClock
from tests.transcripts.ways import Neutral, Way
from tests.transcripts.wired import Wired

PAGES = sorted(Path(__file__).parent.glob("*.chat"))
WAYS: dict[str, Callable[[StillClock], Way]] = {"neutral": lambda clock: Neutral(clock.now), "telegram": Wired}
"""Through what a page is played; the same must come out of each."""
_made: dict[str, bytes] = {}


@cache
def _furnished() -> House:
    return furnish(
        Gazetteer(read_areas(CENTRAL_KALIMANTAN)),
        timezone="Asia/Jakarta",
        controller="Dinas Koperasi dan UKM Provinsi Kalimantan Tengah",
        contact="Dinas Koperasi dan UKM Provinsi, 0811 0000 0000",
        link="https://t.me/betang_uji_bot",
    )


def house() -> House:
    """The house as it is wired for real, with an empty shelf, and codes that are counted so that pages stay the same."""
    codes = count(1)
    return replace(_furnished(), shelf=Shelf(), new_code=lambda: f"KODE{next(codes)}")


async def played(steps: list[page.Step], folder: Path, way: str = "neutral") -> list[page.Step]:
    """Play the steps on an SQLite file of their own in `folder`, through one of WAYS."""
    clock = StillClock()
    database = await opened(folder / "page.db")
    try:
        return await Player(database, house(), WAYS[way](clock), clock, folder=folder).play(steps)
    finally:
        await database.close()


async def opened(file: Path) -> Database:
    """A database with the villages and nothing else: made once, then copied, since migrations take longer than a page."""
    if "database" not in _made:
        database = Database.open(f"sqlite:///{file}")
        await database.migrate()
        await database.start()
        await database.write(lambda desk: desk.areas.replace(_furnished().gazetteer.inside("")))
        await database.close()
        _made["database"] = file.read_bytes()
    file.write_bytes(_made["database"])
    database = Database.open(f"sqlite:///{file}")
    await database.start()
    return database
