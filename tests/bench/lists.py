"""An officer's list of the whole country beside the reports: seconds, and how long a live reply takes meanwhile."""

from __future__ import annotations

import asyncio
import sys
import time
from pathlib import Path
from tempfile import TemporaryDirectory

from bot.app import SWITCH
from bot.clock import Clock
from bot.papers import Papers
from bot.porter import store
from bot.sweeping import set_aside_for_good
from conversations.areas import Area
from conversations.events import SentFile
from conversations.messages import Paper
from storage.database import Database
from tests.bench.exports import MOST, areas, replies
from tests.bench.nation import ADMIN, NOW, fill
from tests.bench.turns import memory

PARTS = ("list-columns", "list-result", "list-ask")


def listed(every: list[Area]) -> bytes:
    """A row for each village, with a figure of which most differ from the report."""
    rows = [
        f"{area.code};{area.name};KUD Maju {at} 1;{100 + at % 50};2025" for at, area in enumerate(every) if len(area.code) == 13
    ]
    return "\n".join(["Kode Wilayah;Desa;Nama Koperasi;Jumlah Anggota;RAT Terakhir", *rows]).encode()


async def lists() -> dict[str, float]:
    """84,000 rows beside the reports of three villages of five: the columns, what differs, and the questions."""
    sys.setswitchinterval(SWITCH)
    found: dict[str, float] = {}
    with TemporaryDirectory(dir=".") as folder:
        database = Database.open(f"sqlite:///{folder}/bench.db")
        await database.migrate()
        await database.start()
        try:
            every = areas()
            house, content = await fill(database, every), listed(every)
            set_aside_for_good()  # as the running bot has it
            file = SentFile("document", "1", "text/csv", "daftar.csv", len(content), unique="1")
            media = await database.write(lambda desk: desk.media.expect("telegram", file, by=1, now=NOW))
            sha, path = store(Path(folder), content, file.mime)
            await database.write(lambda desk: desk.media.fetched(media, sha, len(content), file.mime, path, NOW))
            papers = Papers(database, house, Clock(), Path(folder))
            for part in PARTS:
                args = {"area": "", "media": media, "file": "daftar.csv", "changes": "{}", "step": ""}
                began = time.perf_counter()
                making = asyncio.create_task(papers(Paper(part, args), ADMIN, MOST))
                waits = await replies(database, making)
                making.result()
                found[f"{part}_seconds"] = time.perf_counter() - began
                found[f"{part}_longest_reply_ms"] = waits[-1]
            found["memory_mb"] = memory()
        finally:
            await asyncio.shield(database.close())
    return found
