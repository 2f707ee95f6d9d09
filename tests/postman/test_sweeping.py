"""The porter's broom: photos that nothing names leave the disk after a day, and nothing else does."""

from __future__ import annotations

import asyncio
from datetime import timedelta
from pathlib import Path

import pytest

from bot.porter import SWEEP, UNNAMED
from conversations.draft import Answer, Draft
from storage.database import Database
from tests.postman.test_porter import JPEG, Yard
from tests.telegram.waiting import until


@pytest.fixture
def yard(sqlite_database: Database, tmp_path: Path) -> Yard:
    """A porter and a media folder, beside a file that is not ours."""
    (tmp_path / "media" / "aa").mkdir(parents=True)
    (tmp_path / "media" / "aa" / "bukan-milik-kami.jpg").write_bytes(b"x")
    return Yard(sqlite_database, tmp_path / "media")


def photos(yard: Yard) -> list[bytes]:
    """What lies in the folder."""
    return sorted(path.read_bytes() for path in yard.folder.rglob("*") if path.is_file())


async def arrived(yard: Yard) -> tuple[str, str]:
    """Two photos on the disk: one that a draft names, one that nothing names."""
    yard.wire.files_there |= {"named": JPEG, "unnamed": b"\xff\xd8 another"}
    named, unnamed = await yard.expect("named"), await yard.expect("unnamed")
    await yard.porter.walk()
    draft = Draft("koperasi", "1", "62.06.05.2003", {"koperasi/1/foto": Answer(named)})
    await yard.database.write(lambda desk: desk.drafts.save(draft))
    return named, unnamed


async def test_a_photo_that_nothing_names_leaves_the_disk(yard: Yard) -> None:
    """After a day its bytes and its row are gone; what a draft names and what is not ours stays."""
    named, unnamed = await arrived(yard)
    assert await yard.porter.sweep() == 0
    assert len(photos(yard)) == 3
    yard.clock.shift(UNNAMED + timedelta(minutes=1))
    assert await yard.porter.sweep() == 1
    assert photos(yard) == sorted([b"x", JPEG])
    assert (await yard.row(named)).state == "fetched"
    assert await yard.database.read(lambda desk: desk.media.get(unnamed)) is None
    assert await yard.porter.sweep() == 0


async def test_the_porter_sweeps_by_itself(yard: Yard) -> None:
    """An hour after the start and then once a day, without being told."""
    await arrived(yard)
    running = asyncio.create_task(yard.porter.run())
    try:
        yard.clock.shift(max(UNNAMED, SWEEP) + timedelta(minutes=1))
        yard.porter.wake()
        await until(lambda: len(photos(yard)) == 2)
    finally:
        yard.porter.stop()
        await running


async def test_bytes_that_cannot_be_removed_are_removed_another_time(yard: Yard) -> None:
    """The folder is not writable, the row is still known: the next sweep does the rest."""
    _, unnamed = await arrived(yard)
    yard.clock.shift(UNNAMED + timedelta(minutes=1))
    place = yard.folder / (await yard.row(unnamed)).path
    place.unlink()
    place.mkdir()
    with pytest.raises(OSError, match="directory"):
        await yard.porter.sweep()
    assert (await yard.row(unnamed)).state == "gone"
    place.rmdir()
    assert await yard.porter.sweep() == 1
