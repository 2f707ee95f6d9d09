"""The house and the database that pages are played in."""

from __future__ import annotations

from functools import cache
from itertools import count
from pathlib import Path

from bot.app import furnish
from bot.house import House
from conversations.areas import Gazetteer
from storage.arealist import CENTRAL_KALIMANTAN, read_areas
from storage.database import Database
from tests.transcripts import page
from tests.transcripts.player import Player

PAGES = sorted(Path(__file__).parent.glob("*.chat"))


@cache
def gazetteer() -> Gazetteer:
    """The 1,571 villages, read once."""
    return Gazetteer(read_areas(CENTRAL_KALIMANTAN))


def house() -> House:
    """The house as it is wired for real, but for codes and names, which are counted so that pages stay the same."""
    codes = count(1)
    return furnish(
        gazetteer(),
        timezone="Asia/Jakarta",
        controller="Dinas Koperasi dan UKM Provinsi Kalimantan Tengah",
        contact="0811 0000 0000",
        link="https://t.me/betang_uji_bot",
        new_code=lambda: f"KODE{next(codes)}",
    )


async def played(steps: list[page.Step], folder: Path) -> list[page.Step]:
    """Play the steps on a fresh SQLite file in `folder`."""
    database = Database.open(f"sqlite:///{folder / 'page.db'}")
    await database.migrate()
    await database.start()
    try:
        await database.write(lambda desk: desk.areas.replace(gazetteer().inside("")))
        return await Player(database, house()).play(steps)
    finally:
        await database.close()
