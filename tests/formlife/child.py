"""A process that publishes one version after the other, to be killed: `python -m tests.formlife.child URL FOLDER RUN`."""

from __future__ import annotations

import asyncio
import sys
from itertools import count
from pathlib import Path

from conversations.people import Role
from storage.database import Database
from tests.formlife.workshop import KATINGAN, Workshop, land


async def main(url: str, folder: str, run: str) -> None:
    """Publish until the end; a line is written before each step in which it may be killed. Each run has a phone of its own."""
    database = Database.open(url)
    await database.start()
    workshop = await Workshop(database, Path(folder), _count=1000 * int(run)).opened()
    for number in range(int(run)):
        workshop.world.add_phone(f"Orang dari proses {number}", "")
    admin = await workshop.settle(Role.ADMIN)
    known = await workshop.ask(lambda desk: len(desk.forms.editions("lahan")))
    for number in count(known + 1):
        await workshop.sends(admin, land(("integer", f"luas_{number}", "Luasnya?"), version=str(number)))
        await workshop.porter.walk()
        sys.stdout.write("judging\n")
        sys.stdout.flush()
        await workshop.examiner.walk()
        for step in ("terbit", f"di {KATINGAN}", "mulai hari ini"):
            await workshop.presses(admin, f"/formulir {step}")
        preview = await workshop.shown(admin)
        sys.stdout.write("publishing\n")
        sys.stdout.flush()
        await workshop.confirms(admin, preview)


if __name__ == "__main__":
    asyncio.run(main(*sys.argv[1:]))
