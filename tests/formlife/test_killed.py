"""A real process killed with SIGKILL while it judges or publishes: nothing is half published, and what was sent is judged."""

from __future__ import annotations

import asyncio
import sys
from pathlib import Path

from bot.clock import Clock
from bot.examiner import Examiner
from bot.uploads import being_read
from storage.database import Database
from storage.desk import Desk
from tests.formlife.workshop import Workshop
from tests.transcripts import stage

ROOT = Path(__file__).parents[2]
KILLS = (("publishing", 1, 0.0), ("publishing", 2, 0.004), ("judging", 1, 0.3))
"""Before which step, the how manieth time, and how many seconds later: somewhere within it, wherever that is."""


async def killed(url: str, folder: Path, run: int, step: str, times: int, later: float) -> None:
    """Let the child work until then, and kill it."""
    command = (sys.executable, "-m", "tests.formlife.child", url, str(folder), str(run))
    child = await asyncio.create_subprocess_exec(*command, cwd=ROOT, stdout=asyncio.subprocess.PIPE)
    try:
        assert child.stdout is not None
        while times:
            line = (await child.stdout.readline()).decode().strip()
            assert line, "the child ended by itself"
            times -= line == step
        await asyncio.sleep(later)
    finally:
        child.kill()
        await child.wait()


def half(desk: Desk) -> list[str]:
    """What is there of a publication without the rest of it."""
    published = [one.version for one in desk.forms.publications() if one.form == "lahan"]
    kept = [one.version for one in desk.forms.editions("lahan")]
    told = [row.details.get("version") for row in desk.audit.latest("", 1000) if row.what == "form-published"]
    counted = [str(number) for number in range(1, len(kept) + 1)]
    found = [f"{published} published, {kept} kept, {told} told"] if not published == kept == told[::-1] == counted else []
    own = {(one.by, one.version) for one in desk.forms.publications()}
    for draft in desk.drafts.of_persons("formulir"):
        person, answer = int(draft.owner.partition("/")[2]), draft.answers.get("version")
        if answer and (person, answer.value) in own:
            found.append(f"version {answer.value} is published by {person} and still under way")
    return found


async def test_a_killed_process_publishes_wholly_or_not_at_all(sqlite_url: str, tmp_path: Path) -> None:
    """After each kill the version is kept, published, in the audit and off the table, or none of it; then all is judged."""
    folder = tmp_path / "media"
    for run, (step, times, later) in enumerate(KILLS):
        await killed(sqlite_url, folder, run, step, times, later)
        database = Database.open(sqlite_url)
        await database.start()
        try:
            assert await database.read(half) == []
        finally:
            await database.close()
    database = Database.open(sqlite_url)
    await database.start()
    try:
        waiting = len(await database.read(being_read))
        assert waiting
        assert await Examiner(database, stage.house(), Clock(), folder, lambda: None).walk() == waiting
        assert await database.read(being_read) == []
        assert await Workshop(database, folder).publications()
    finally:
        await database.close()
