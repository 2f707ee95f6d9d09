"""Writing under strain: many at once, works that fail, waits that are cancelled, a lock held elsewhere, a full disk."""

from __future__ import annotations

import asyncio
import sqlite3
import threading
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import replace
from pathlib import Path

import pytest
from sqlalchemy import text

from conversations.draft import Answer
from conversations.people import Role
from storage.database import Database
from storage.desk import Desk
from storage.errors import (
    DatabaseBusy,
    DiskFull,
    Refused,
    StorageError,
)
from tests.storage.scene import NOW, draft


def file_of(url: str) -> Path:
    """The file of an SQLite URL."""
    return Path(url.removeprefix("sqlite:///").partition("?")[0])


@contextmanager
def locked(url: str) -> Iterator[None]:
    """Another process holds the write lock."""
    with closing(sqlite3.connect(file_of(url), isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        yield
        other.execute("ROLLBACK")


def count(desk: Desk) -> None:
    """Reads a number and writes the next: what loses updates when SELECT runs outside the transaction."""
    desk.settings.put("count", str(int(desk.settings.get("count") or 0) + 1))


async def test_no_update_is_lost_between_concurrent_writers(database: Database) -> None:
    """160 read-modify-writes of one number by 8 tasks end at 160: SELECT is inside the transaction."""

    async def writer() -> None:
        for _ in range(20):
            await database.write(count, lock="one")

    await asyncio.gather(*(writer() for _ in range(8)))
    assert await database.read(lambda desk: desk.settings.get("count")) == "160"


async def test_no_update_is_lost_between_two_processes_on_a_file(sqlite_url: str) -> None:
    """Also when two programs have opened the same file: each transaction takes the lock at its beginning."""
    both = [Database.open(sqlite_url), Database.open(sqlite_url)]
    for database in both:
        await database.start()
    await asyncio.gather(*(database.write(count) for database in both for _ in range(40)))
    assert await both[0].read(lambda desk: desk.settings.get("count")) == "80"
    for database in both:
        await database.close()


async def test_a_work_that_fails_leaves_nothing_and_harms_no_neighbour(database: Database) -> None:
    """Of works committed together, each bad one fails alone, with its own error; all others are kept."""

    def work(desk: Desk, number: int) -> int:
        desk.inbox.first("telegram", str(number), NOW)
        if number % 10 == 3:
            raise LookupError(number)
        if number % 10 == 7:
            desk.people.grant(10_000, Role.HEAD, "62", "", by=None, now=NOW)
        return number

    results = await asyncio.gather(
        *(database.write(lambda desk, n=number: work(desk, n), lock=str(number)) for number in range(60)),  # type: ignore[misc]
        return_exceptions=True,
    )
    for number, result in enumerate(results):
        if number % 10 == 3:
            assert isinstance(result, LookupError)
            assert result.args == (number,)
        elif number % 10 == 7:
            assert isinstance(result, Refused)
        else:
            assert result == number
    ask = text("SELECT key FROM inbox")
    kept = await database.read(lambda desk: set(desk.inbox._db.execute(ask).scalars()))
    assert kept == {str(number) for number, result in enumerate(results) if result == number}


async def test_a_cancelled_wait_does_not_undo_the_write(database: Database) -> None:
    """A timeout is not a rollback: the work is done, and its key says so when the update comes again."""
    task = asyncio.create_task(database.write(lambda desk: desk.inbox.first("telegram", "1", NOW)))
    await asyncio.sleep(0)
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    async with asyncio.timeout(30):
        while not await database.read(lambda desk: _knows(desk, "1")):  # noqa: ASYNC110 - nothing tells when it is done
            await asyncio.sleep(0.01)
    assert not await database.write(lambda desk: desk.inbox.first("telegram", "1", NOW))


def _knows(desk: Desk, key: str) -> bool:
    return desk.inbox._db.execute(text("SELECT 1 FROM inbox WHERE key = :key"), {"key": key}).first() is not None


async def test_closing_finishes_what_was_handed_in(database_url: str) -> None:
    """Works that wait when SIGTERM comes are committed; later ones are refused; closing twice is fine."""
    database = Database.open(database_url)
    await database.start()
    tasks = [asyncio.create_task(database.write(count, lock="one")) for _ in range(30)]
    await asyncio.sleep(0)
    await database.close()
    await asyncio.gather(*tasks)
    await database.close()
    with pytest.raises(StorageError, match="closed"):
        await database.write(count)
    again = Database.open(database_url)
    await again.start()
    assert await again.read(lambda desk: desk.settings.get("count")) == "30"
    await again.close()


async def test_reading_cannot_write(database: Database) -> None:
    """A read that writes is our mistake, and is refused on both engines."""
    with pytest.raises(Refused):
        await database.read(count)


async def test_a_read_sees_one_state(database: Database, database_url: str) -> None:
    """What is committed elsewhere while a read goes on does not change what it sees."""

    async def elsewhere() -> None:
        other = Database.open(database_url)
        await other.start()
        await other.write(count)
        await other.close()

    def slow(desk: Desk) -> tuple[str, str]:
        before = desk.settings.get("count")
        thread = threading.Thread(target=lambda: asyncio.run(elsewhere()))
        thread.start()
        thread.join()
        return before, desk.settings.get("count")

    assert await database.read(slow) == ("", "")
    assert await database.read(lambda desk: desk.settings.get("count")) == "1"


async def test_a_locked_file_is_told_as_busy_and_works_again(sqlite_url: str) -> None:
    """Another process holds the lock: each waiting work hears DatabaseBusy; afterwards all is well."""
    database = Database.open(f"{sqlite_url}?timeout=0.05")
    await database.start()
    with locked(sqlite_url):
        results = await asyncio.gather(*(database.write(count) for _ in range(5)), return_exceptions=True)
        assert {type(result) for result in results} == {DatabaseBusy}
        assert await database.read(lambda desk: desk.settings.get("count")) == ""
    await database.write(count)
    assert await database.read(lambda desk: desk.settings.get("count")) == "1"
    await database.close()


async def test_a_full_disk_is_told_and_loses_nothing(sqlite_database: Database) -> None:
    """The works that do not fit hear DiskFull and leave nothing; when there is room again the same work succeeds."""

    def large(desk: Desk) -> None:
        desk.drafts.save(draft(*("x" * 1_000 for _ in range(400))))

    def allow(desk: Desk, pages: int) -> None:
        desk.settings._db.exec_driver_sql(f"PRAGMA max_page_count={pages}")

    await sqlite_database.write(lambda desk: allow(desk, 1))
    small, big = await asyncio.gather(sqlite_database.write(count), sqlite_database.write(large), return_exceptions=True)
    assert small is None
    assert isinstance(big, DiskFull)
    assert await sqlite_database.read(lambda desk: desk.drafts.get("koperasi", draft().owner)) is None
    await sqlite_database.write(lambda desk: allow(desk, 10_000))
    await sqlite_database.write(large)
    assert await sqlite_database.read(lambda desk: desk.settings.get("count")) == "1"


async def test_answers_of_many_chats_at_once(database: Database) -> None:
    """Forty chats write side by side; each finds its own draft with all of its answers."""

    async def chat(number: int) -> None:
        owner = f"62.01.02.{2_000 + number}"
        for turn in range(5):

            def work(desk: Desk, turn: int = turn) -> None:
                last = desk.drafts.get("koperasi", owner) or draft(village=owner)
                answers = {**last.answers, f"q{turn}": Answer(turn, by=number + 1, at=NOW)}
                desk.drafts.save(replace(last, answers=answers))

            await database.write(work, lock=owner)

    await asyncio.gather(*(chat(number) for number in range(40)))
    for number in range(40):
        kept = await database.read(lambda desk, n=number: desk.drafts.get("koperasi", f"62.01.02.{2_000 + n}"))  # type: ignore[misc]
        assert {path: answer.value for path, answer in kept.answers.items()} == {f"q{turn}": turn for turn in range(5)}
