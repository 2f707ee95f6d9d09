"""The figures of the whole country: /rekap, the digest and the picture."""

from __future__ import annotations

import asyncio
import sys
import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from functools import partial
from itertools import islice
from pathlib import Path
from tempfile import TemporaryDirectory

from bot.app import SWITCH
from bot.clock import Clock
from bot.figures import figures, page
from bot.furnishing import furnish
from bot.house import House
from bot.papers import Papers
from conversations.areas import Area, Gazetteer
from conversations.draft import Answer, Draft, Facts
from conversations.messages import Paper
from conversations.oversight.digest import recap
from conversations.oversight.screen import digest
from conversations.people import Address, Role
from storage.database import Database
from storage.desk import Desk
from tests.bench.exports import MOST, areas
from tests.bench.turns import memory

NOW = datetime(2026, 11, 24, 2, tzinfo=UTC)
ADMIN = Address("telegram", "1")
STAGES = ["SOS", "INV", "MUS", "RPD", "NOT", "AKT", "AHU", "NPWP", "NIB", "NIK", "REK", "SIM", "LHN", "BGN", "OPR", "RAT"]
PATHWAYS = ("baru", "mengembangkan", "merevitalisasi")
OBSTACLES = ("", "lahan", "dana", "", "notaris", "berkas")


def _file(codes: Sequence[tuple[int, str]], by: int, desk: Desk) -> None:
    """What three villages of five said in the last ten weeks."""
    for number, code in codes:
        at = NOW - timedelta(days=number * 7 % 70, hours=number % 9)
        far = number * 11 % 17
        done = " ".join(STAGES[: far and max(1, far - number % 3)])
        formed = Facts(STAGES[far - 1] if far else "", PATHWAYS[number % 3], OBSTACLES[number % 6], done=done)
        desk.reports.file(Draft("pembentukan", "1", code, {"jalur": Answer("baru", at=at)}), formed, by=by, now=at)
        some = number % 4
        told = {f"koperasi/{one}/nama": Answer(f"KUD Maju {number} {one}", at=at) for one in range(1, some + 1)}
        told |= {f"koperasi/{one}/berbadan_hukum": Answer("ya", at=at) for one in range(1, some + 1)}
        draft = Draft("koperasi", "1", code, {"jumlah": Answer(some, at=at), **told})
        desk.reports.file(draft, Facts(cooperatives=some, active=some // 2, inactive=some - some // 2), by=by, now=at)


async def fill(database: Database, every: Iterable[Area]) -> House:
    """The areas, and reports of three villages of five."""
    places = list(every)
    await database.write(lambda desk: desk.areas.replace(places))
    house = furnish(Gazetteer(places), timezone="Asia/Jakarta", controller="Dinas", contact="", link="")
    house.places.build()
    admin = await database.write(lambda desk: desk.people.add("Admin", NOW))
    await database.write(lambda desk: desk.people.bind(ADMIN, admin.id, NOW))
    await database.write(lambda desk: desk.people.grant(admin.id, Role.ADMIN, "", "", by=None, now=NOW))
    told = iter([(at, area.code) for at, area in enumerate(house.gazetteer.villages("")) if at % 5 < 3])
    while some := list(islice(told, 1000)):
        await database.write(partial(_file, some, admin.id))
    return replace(house, link="https://t.me/betang_uji_bot")


def looks(house: House, area: str) -> dict[str, Callable[[Desk], object]]:
    """What an officer of that area asks for."""
    words = house.words("id")
    return {
        "recap": lambda desk: recap(words, page(desk, house, area, NOW), figures(desk, house, area, NOW)),
        "digest": lambda desk: digest(words, page(desk, house, area, NOW), figures(desk, house, area, NOW)),
    }


async def measured(database: Database, house: House) -> dict[str, float]:
    """Seconds of each look at the country, the second time, and of the picture, cold."""
    found: dict[str, float] = {}
    for name, look in looks(house, "").items():
        await database.study(look)
        began = time.perf_counter()
        await database.study(look)
        found[f"{name}_seconds"] = time.perf_counter() - began
    papers = Papers(database, house, Clock(), Path())
    for area in ("", house.gazetteer.children("")[0].code):
        began = time.perf_counter()
        made = await papers(Paper("chart-stages", {"area": area, "code": area or "semua"}), ADMIN, MOST)
        spent = time.perf_counter() - began
        found[f"picture_seconds_{'province' if area else 'country'}"] = spent if made.file else float("nan")
    found["memory_mb"] = memory()
    return found


async def nation(url: str = "") -> dict[str, float]:
    """84,000 villages, three of five with both reports."""
    sys.setswitchinterval(SWITCH)
    with TemporaryDirectory(dir=".") as folder:
        database = Database.open(url or f"sqlite:///{Path(folder) / 'bench.db'}")
        await database.migrate()
        await database.start()
        try:
            return await measured(database, await fill(database, areas()))
        finally:
            await asyncio.shield(database.close())
