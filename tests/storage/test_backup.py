"""Copies made while the bot writes: whole, checked, and good to go on from without anything doubled."""

from __future__ import annotations

import asyncio
import shutil
from pathlib import Path

import pytest

from conversations.messages import Urgency
from storage.backup import DamagedCopy, UseServerTools, back_up, check, restore
from storage.database import Database
from storage.desk import Desk
from storage.errors import StorageError
from storage.migrations import HEAD
from tests.storage.scene import HELLO, NOW, PHONE

UPDATES = 400


def handle(desk: Desk, update: int) -> bool:
    """An update with an effect that would show if it were handled twice."""
    if not desk.inbox.first("telegram", str(update), NOW):
        return False
    desk.settings.put("handled", str(int(desk.settings.get("handled") or 0) + 1))
    return desk.outbox.put(PHONE, HELLO, urgency=Urgency.REPLY, due=NOW)


async def replay(database: Database, updates: range) -> list[bool]:
    """Hands the updates in, and tells which were new."""
    return list(await asyncio.gather(*(database.write(lambda desk, n=n: handle(desk, n)) for n in updates)))  # type: ignore[misc]


async def test_restored_copy_takes_the_same_updates_without_doubling(sqlite_url: str, tmp_path: Path) -> None:
    """Copied in the middle of the writing, restored elsewhere, all updates sent again: each has its effect once."""
    database = Database.open(sqlite_url)
    await database.start()
    await replay(database, range(100))
    writing = asyncio.create_task(replay(database, range(100, UPDATES)))
    copy = await back_up(sqlite_url, tmp_path / "copy.db")
    await writing
    await database.close()
    assert (copy.path, copy.step) == (tmp_path / "copy.db", HEAD)
    assert copy.size == copy.path.stat().st_size
    assert copy.rows >= 200

    url = f"sqlite:///{tmp_path / 'elsewhere.db'}"
    await restore(copy.path, url)
    restored = Database.open(url)
    await restored.start()
    known = int(await restored.read(lambda desk: desk.settings.get("handled")))
    assert 100 <= known <= UPDATES
    new = await replay(restored, range(UPDATES))
    assert new.count(False) == known
    assert not any(new[:100])
    assert await restored.read(lambda desk: desk.settings.get("handled")) == str(UPDATES)
    assert (await restored.read(lambda desk: desk.outbox.waiting(NOW))).count == UPDATES
    await restored.close()


async def test_a_copy_never_covers_a_file(sqlite_url: str, tmp_path: Path) -> None:
    """Neither a backup an older one, nor a restore a database that is in use; nothing half done stays."""
    target = tmp_path / "copy.db"
    await back_up(sqlite_url, target)
    content = target.read_bytes()
    with pytest.raises(FileExistsError):
        await back_up(sqlite_url, target)
    with pytest.raises(FileExistsError):
        await restore(target, sqlite_url)
    with pytest.raises(StorageError):
        await back_up(f"sqlite:///{tmp_path / 'none.db'}", tmp_path / "nothing.db")
    assert target.read_bytes() == content
    assert sorted(path.name for path in tmp_path.glob("*copy*")) == ["copy.db"]
    assert not list(tmp_path.glob(".*partial"))
    assert not (tmp_path / "nothing.db").exists()


async def test_a_torn_copy_is_found_out(sqlite_url: str, tmp_path: Path) -> None:
    """Cut short, overwritten inside, or something else altogether: refused, and not restored."""
    database = Database.open(sqlite_url)
    await database.start()
    await database.write(lambda desk: desk.outbox.put(PHONE, HELLO, urgency=Urgency.REPLY, key="the-only-key", due=NOW))
    await database.close()
    good = (await back_up(sqlite_url, tmp_path / "good.db")).path
    torn, written, flipped, other = (tmp_path / name for name in ("torn.db", "written.db", "flipped.db", "other.db"))
    for copy in (torn, written):
        shutil.copy(good, copy)
    with torn.open("r+b") as file:
        file.truncate(good.stat().st_size // 2)
    with written.open("r+b") as file:
        file.seek(4_096)
        file.write(b"\xff" * 8_192)
    # In the row or in its index, not in both: every row can still be read.
    flipped.write_bytes(good.read_bytes().replace(b"the-only-key", b"the-lone-key", 1))
    other.write_text("no database")
    for copy in (torn, written, flipped, other):
        with pytest.raises(DamagedCopy):
            check(copy)
        with pytest.raises(DamagedCopy):
            await restore(copy, f"sqlite:///{tmp_path / 'new.db'}")
    assert not (tmp_path / "new.db").exists()
    assert check(good).step == HEAD


async def test_postgres_is_copied_with_its_own_tools(tmp_path: Path) -> None:
    """The command is told, without the password."""
    url = "postgresql://bot:secret@db.example/betang"
    with pytest.raises(UseServerTools, match="pg_dump") as dump:
        await back_up(url, tmp_path / "copy")
    with pytest.raises(UseServerTools, match="pg_restore"):
        await restore(tmp_path / "copy", url)
    assert "secret" not in str(dump.value)
