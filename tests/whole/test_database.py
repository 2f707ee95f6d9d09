"""The database on its bad days: no room, locked by somebody, made by a newer Betang, not there."""

from __future__ import annotations

import asyncio
import resource
import sqlite3
from contextlib import closing

import pytest

from tests.whole.estate import Estate
from tests.whole.settlers import heads

SHORT = {"jumlah": "0"}
UNLIMITED = (resource.RLIM_INFINITY, resource.RLIM_INFINITY)


async def test_no_room_left(estate: Estate) -> None:
    """While not a byte can be written, nothing is confirmed and the log says it; once there is room, all is answered, once."""
    people = await heads(estate, 3)
    async with estate.running() as bot:
        # The kernel refuses this process every write to a file, as a full disk does, and takes it back later.
        resource.prlimit(bot.process.pid, resource.RLIMIT_FSIZE, (1, resource.RLIM_INFINITY))
        talks = [asyncio.create_task(head.report(SHORT)) for head in people]
        await estate.until(lambda: bot.said.count("update_not_kept") >= len(people))
        assert len(estate.world.updates.pending()) == len(people)
        assert not any(head.heard() for head in people)
        resource.prlimit(bot.process.pid, resource.RLIMIT_FSIZE, UNLIMITED)
        assert sorted(await asyncio.gather(*talks)) == [1, 2, 3]
    assert estate.rows("SELECT count(*) FROM answer_event") == [(3,)]
    assert "Traceback" not in bot.said


async def test_locked_by_another_process(estate: Estate) -> None:
    """Somebody holds the file: answers wait at Telegram, and are taken when it is free again."""
    estate.env["BETANG_DATABASE_URL"] = f"sqlite:///{estate.database}?timeout=0.2"
    (head,) = await heads(estate, 1)
    async with estate.running() as bot:
        with closing(sqlite3.connect(estate.database, isolation_level=None)) as other:
            other.execute("BEGIN IMMEDIATE")
            talk = asyncio.create_task(head.report(SHORT))
            await estate.until(lambda: "update_not_kept" in bot.said)
            assert len(estate.world.updates.pending()) == 1
            other.execute("ROLLBACK")
        assert await talk == 1
    assert estate.rows("SELECT count(*) FROM answer_event") == [(1,)]


@pytest.mark.parametrize("word", ["run", "migrate", "invite --role admin", "backup copy.db"])
async def test_a_newer_database_is_left_alone(lonely: Estate, word: str) -> None:
    """Every command refuses it with what to do, and not a byte of it changes."""
    with closing(sqlite3.connect(lonely.database)) as other, other:
        other.execute("UPDATE alembic_version SET version_num = '9999'")
    before = lonely.database.read_bytes()
    ran = await lonely.betang(*word.split())
    assert ran.code == 1
    assert "9999" in ran.err
    assert "Traceback" not in ran.err
    assert lonely.database.read_bytes() == before


@pytest.mark.parametrize("word", ["run", "check", "export koperasi --out a.csv"])
async def test_without_a_database_it_says_how_to_make_one(lonely: Estate, word: str) -> None:
    """No empty file is left behind by a command that only wanted to look."""
    lonely.database.unlink()
    ran = await lonely.betang(*word.split())
    assert ran.code == 1
    assert "python -m bot migrate" in ran.err
    assert not lonely.database.exists()


async def test_a_copy_brings_everything_back(estate: Estate) -> None:
    """Copied while a head answers, restored in the place of a lost file: the head goes on where the copy was made."""
    (head,) = await heads(estate, 1)
    async with estate.running():
        await head.answer(SHORT, "ketik KIRIM")
        copied = await estate.betang("backup", "copy.db")
    assert copied.code == 0, copied.err
    for file in estate.folder.glob("betang.db*"):
        file.unlink()
    restored = await estate.betang("restore", "copy.db")
    assert restored.code == 0, restored.err
    async with estate.running():
        await head.ask("/lapor koperasi", "ketik KIRIM")
        assert await head.report(SHORT) == 1
