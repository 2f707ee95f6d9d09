"""A workbook of the whole country: seconds, memory, and how long a live reply takes meanwhile."""

from __future__ import annotations

import asyncio
import json
import subprocess
import sys
import time
from dataclasses import replace
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from bot.app import SWITCH
from bot.clock import Clock
from bot.furnishing import furnish
from bot.papers import Papers
from conversations.areas import Area, Gazetteer
from conversations.draft import Answer, Draft, Facts
from conversations.formfile import read_form
from conversations.messages import Paper
from conversations.people import Address, Role
from storage.database import Database
from storage.desk import Desk
from tests.bench.turns import memory
from tests.whole.process import environment

VILLAGES = 84_000
NOW = datetime(2026, 11, 24, 2, tzinfo=UTC)
KINDS = ("integer", "text", "date", "select_one ya", "decimal", "integer", "text", "text")
MOST = 50 * 1024 * 1024


def form_text(questions: int) -> str:
    """A form of mixed questions, so many that the table has forty columns."""
    rows: list[dict[str, str]] = [
        {"type": KINDS[n % len(KINDS)], "name": f"q{n}", "label": f"Pertanyaan {n}"}
        | ({"appearance": "money"} if n % 8 == 5 else {})
        for n in range(questions)
    ]
    choices = [{"list_name": "ya", "name": "ya", "label": "Ya"}, {"list_name": "ya", "name": "tidak", "label": "Tidak"}]
    settings = {"form_id": "luas", "version": "1", "form_title": "Luas", "filled_by": "head"}
    return json.dumps({"settings": settings, "survey": rows, "choices": choices})


def answers(village: int, questions: int) -> dict[str, Answer]:
    """What one village says."""
    said: tuple[Any, ...] = (village, f"Koperasi Tani {village}", "2025-05-12", "ya", 1.5, village * 1000, "karet dan sawit", "-")
    return {f"q{n}": Answer(said[n % len(said)]) for n in range(questions)}


def _fill(villages: range, questions: int, by: int, desk: Desk) -> None:
    for village in villages:
        desk.reports.file(Draft("luas", "1", code(village), answers(village, questions)), Facts(), by=by, now=NOW)


def code(village: int) -> str:
    """A made-up village of a country of about the size of this one."""
    return f"{11 + village // 2400:02}.{1 + village // 600 % 4:02}.{1 + village // 30 % 20:02}.{2001 + village % 30}"


def areas() -> list[Area]:
    """The villages and everything above them."""
    codes = [code(village) for village in range(VILLAGES)]
    above = {one[:length] for one in codes for length in (2, 5, 8)}
    return [Area(one, f"Wilayah {one}") for one in sorted({*codes, *above})]


async def exports() -> dict[str, float]:
    """84,000 reports in 40 columns, asked for by an admin, while somebody else is answered."""
    sys.setswitchinterval(SWITCH)
    questions = 31  # with the nine columns that say whose report it is: forty
    with TemporaryDirectory(dir=".") as folder:
        database = Database.open(f"sqlite:///{folder}/bench.db")
        await database.migrate()
        await database.start()
        every = areas()
        house = furnish(Gazetteer(every), timezone="Asia/Jakarta", controller="Dinas", contact="", link="")
        house.places.build()  # as the running bot has it
        house = replace(house, forms={"luas": read_form(form_text(questions), "luas.yaml")})
        admin = await database.write(lambda desk: desk.people.add("Admin", NOW))
        await database.write(lambda desk: desk.people.bind(Address("telegram", "1"), admin.id, NOW))
        await database.write(lambda desk: desk.people.grant(admin.id, Role.ADMIN, "", "", by=None, now=NOW))
        await database.write(lambda desk: _published(desk, form_text(questions), every, admin.id))
        for start in range(0, VILLAGES, 2000):
            await database.write(partial(_fill, range(start, start + 2000), questions, admin.id))
        papers = Papers(database, house, Clock(), Path(folder))
        found: dict[str, float] = {"memory_before_mb": memory(), "longest_reply_before_ms": await _alone(database)}
        for kind in ("xlsx", "csv", "json"):
            began = time.perf_counter()
            paper = Paper("export", {"form": "luas", "area": "", "format": kind})
            making = asyncio.create_task(papers(paper, Address("telegram", "1"), MOST))
            waits = await replies(database, making)
            made = making.result()
            found[f"{kind}_seconds"] = time.perf_counter() - began
            found[f"{kind}_mb"] = len(made.file.content) / 1e6 if made.file else float("nan")
            found[f"{kind}_reply_p99_ms"] = waits[len(waits) * 99 // 100]
            found[f"{kind}_longest_reply_ms"] = waits[-1]
            found[f"{kind}_memory_mb"] = memory()
        await database.close()
        found |= await asyncio.to_thread(_by_command, Path(folder))
    return found


def _published(desk: Desk, text: str, every: list[Area], by: int) -> None:
    desk.areas.replace(every)
    desk.forms.keep("luas", "1", "Luas", text, by=by, now=NOW)
    desk.forms.publish("luas", "1", "", NOW.date(), "", by=by, now=NOW)


def _by_command(folder: Path) -> dict[str, float]:
    """The same workbook by `betang export`: seconds, and the most memory that the process held."""
    place = folder.resolve()
    settings = environment({"BETANG_DATABASE_URL": f"sqlite:///{place}/bench.db", "BETANG_MEDIA_DIR": str(place)})
    command = [sys.executable, "-m", "bot", "export", "luas", "--out", str(place / "luas.xlsx")]
    began, most = time.perf_counter(), 0.0
    with subprocess.Popen(command, env=settings, stdout=subprocess.DEVNULL) as process:
        while process.poll() is None:
            most = max(most, _peak(process.pid))
            time.sleep(0.05)
    if process.returncode:
        raise RuntimeError(f"betang export ended with {process.returncode}")
    return {"command_seconds": time.perf_counter() - began, "command_peak_mb": most}


def _peak(pid: int) -> float:
    """The most that a process has held, in MB. The system's sum for children would count what this process held at the fork."""
    status = Path(f"/proc/{pid}/status").read_text(encoding="ascii")
    return next((int(line.split()[1]) / 1024 for line in status.splitlines() if line.startswith("VmHWM")), 0.0)


async def _alone(database: Database) -> float:
    """The longest of twenty replies while nothing else is done."""
    resting = asyncio.create_task(asyncio.sleep(2))
    return (await replies(database, resting))[-1]


async def replies(database: Database, making: asyncio.Task[Any]) -> list[float]:
    """Milliseconds of a small turn, ten times a second, until the file is made: a look, a write, its commit."""
    spent: list[float] = []
    while not making.done():
        began = time.perf_counter()
        await database.read(lambda desk: desk.people.at(Address("telegram", "1")))
        await database.write(lambda desk: desk.settings.put("bench", "here"))
        spent.append((time.perf_counter() - began) * 1000)
        await asyncio.sleep(0.1)
    return sorted(spent)
