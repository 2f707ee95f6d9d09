"""Files on their way to the disk: whole or not at all, once for the same bytes, tried again or given up."""

from __future__ import annotations

import asyncio
import hashlib
import os
import stat
from datetime import timedelta
from pathlib import Path

import pytest

from bot.channel import FetchLater, FetchNever
from bot.clock import Clock
from bot.porter import GIVE_UP, Porter, backoff, store
from conversations.events import SentFile
from storage.database import Database
from storage.media import MediaRow
from tests.postman.office import Wire
from tests.telegram.waiting import until

JPEG = b"\xff\xd8 bytes of a photo"


class Yard:
    """A porter with his channel."""

    def __init__(self, database: Database, folder: Path) -> None:
        self.database, self.folder = database, folder
        self.wire, self.clock = Wire(), Clock()
        self.porter = Porter(database, {"telegram": self.wire}, self.clock, folder)

    async def expect(self, ref: str, size: int = 10, channel: str = "telegram") -> str:
        """A file was sent."""
        now, file = self.clock.now(), SentFile("photo", ref, "image/jpeg", size=size, unique=ref)
        return await self.database.write(lambda desk: desk.media.expect(channel, file, by=None, now=now))

    async def row(self, name: str) -> MediaRow:
        """What is known of it."""
        row = await self.database.read(lambda desk: desk.media.get(name))
        assert row is not None
        return row


@pytest.fixture
def yard(database: Database, tmp_path: Path) -> Yard:
    """A porter and an empty media folder that does not exist yet."""
    return Yard(database, tmp_path / "media")


async def test_a_photo_comes_to_the_disk(yard: Yard) -> None:
    """The bytes lie under the name of their content, and the row says so."""
    yard.wire.files_there["ref"] = JPEG
    name = await yard.expect("ref")
    assert await yard.porter.walk() == 1
    row = await yard.row(name)
    assert (row.state, row.size, row.sha256) == ("fetched", len(JPEG), hashlib.sha256(JPEG).hexdigest())
    assert (yard.folder / row.path).read_bytes() == JPEG
    assert await yard.porter.walk() == 0


async def test_the_same_bytes_are_kept_once(yard: Yard) -> None:
    """The same photo from two phones at once is one file."""
    yard.wire.files_there |= {"a": JPEG, "b": JPEG}
    names = [await yard.expect("a"), await yard.expect("b")]
    await yard.porter.walk()
    assert len({(await yard.row(name)).path for name in names}) == 1
    assert len([path for path in yard.folder.rglob("*") if path.is_file()]) == 1


async def test_what_cannot_be_had_now_is_tried_again(yard: Yard) -> None:
    """A line that is down delays a photo, longer each time, and loses nothing."""
    name = await yard.expect("ref")
    assert await yard.porter.walk() == 1
    assert (await yard.row(name)).attempts == 1
    assert await yard.porter.walk() == 0
    yard.wire.files_there["ref"] = JPEG
    yard.clock.shift(timedelta(seconds=5))
    assert await yard.porter.walk() == 1
    assert (await yard.row(name)).state == "fetched"
    assert [backoff(n).total_seconds() for n in (1, 2, 30)] == [4, 8, 7200]


@pytest.mark.parametrize("trouble", [FetchNever("gone"), None])
async def test_what_can_never_be_had_is_gone(yard: Yard, trouble: Exception | None) -> None:
    """Gone at the platform, or larger than it hands out: said once, and not tried again."""
    if trouble is not None:
        yard.wire.files_there["ref"] = trouble
    name = await yard.expect("ref", size=10 if trouble else 25_000_000)
    await yard.porter.walk()
    assert (await yard.row(name)).state == "gone"
    yard.clock.shift(timedelta(days=9))
    assert await yard.porter.walk() == 0


async def test_what_fails_for_a_day_is_given_up(yard: Yard) -> None:
    """After many attempts it counts as gone."""
    yard.wire.files_there["ref"] = FetchLater("down")
    name = await yard.expect("ref")
    for _ in range(GIVE_UP):
        assert (await yard.row(name)).state == "expected"
        yard.clock.shift(timedelta(hours=3))
        await yard.porter.walk()
    assert (await yard.row(name)).state == "gone"


async def test_a_full_disk_is_waited_for(yard: Yard, monkeypatch: pytest.MonkeyPatch) -> None:
    """Bytes that could not be flushed are not there, half or whole, and are fetched again."""
    yard.wire.files_there["ref"] = JPEG
    name = await yard.expect("ref")

    def full(_handle: int) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patched:
        patched.setattr(os, "fsync", full)
        await yard.porter.walk()
    assert (await yard.row(name)).state == "expected"
    yard.clock.shift(timedelta(minutes=1))
    await yard.porter.walk()
    assert (await yard.row(name)).state == "fetched"
    assert [path.suffix for path in yard.folder.rglob("*") if path.is_file()] == [".jpg"]


async def test_a_channel_that_is_closed_keeps_its_files_waiting(yard: Yard) -> None:
    """A file of a channel that is not open now is not lost."""
    name = await yard.expect("ref", channel="whatsapp")
    await yard.porter.walk()
    assert (await yard.row(name)).state == "expected"


async def test_woken_he_goes_and_stopped_he_ends(yard: Yard) -> None:
    """A photo is fetched as soon as it is said to be there."""
    running = asyncio.create_task(yard.porter.run())
    await asyncio.sleep(0.02)
    yard.wire.files_there["ref"] = JPEG
    await yard.expect("ref")
    yard.porter.wake()
    await until(lambda: list(yard.folder.rglob("*.jpg")))
    yard.porter.stop()
    await asyncio.wait_for(running, 5)


def test_the_bytes_are_flushed_before_they_have_their_name(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A power cut leaves the whole photo or none: first the bytes reach the disk, then the name, then the folder."""
    seen: list[tuple[str, list[str]]] = []

    def watched(handle: int) -> None:
        kind = "folder" if stat.S_ISDIR(os.fstat(handle).st_mode) else f"{os.fstat(handle).st_size} bytes"
        seen.append((kind, [path.suffix for path in tmp_path.rglob("*.*")]))

    monkeypatch.setattr(os, "fsync", watched)
    store(tmp_path, JPEG, "image/jpeg")
    assert seen == [(f"{len(JPEG)} bytes", [".part"]), ("folder", [".jpg"])]


def test_nothing_but_whole_files_is_found(tmp_path: Path) -> None:
    """What is stored twice is the same file, and no draft is left."""
    assert store(tmp_path, JPEG, "image/jpeg") == store(tmp_path, JPEG, "image/jpeg")
    assert store(tmp_path, b"%PDF", "application/pdf")[1].endswith(".pdf")
    assert not list(tmp_path.rglob("*.part"))
