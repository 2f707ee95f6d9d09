"""Fetches photos and documents to disk before the platform's link to them dies, and removes those that nothing names."""

from __future__ import annotations

import asyncio
import hashlib
import os
import tempfile
from collections.abc import Iterable, Mapping
from contextlib import suppress
from datetime import datetime, timedelta
from functools import partial
from pathlib import Path

import structlog

from bot.channel import Channel, FetchLater, FetchNever
from bot.clock import Clock
from storage.database import Database
from storage.desk import Desk
from storage.errors import StorageError
from storage.media import MediaRow

log = structlog.get_logger(__name__)

POLL = 2.0
"""Seconds between two looks when nobody said that a file came."""
AT_ONCE = 4
"""Files fetched side by side: at most 20 MB each are in memory."""
GIVE_UP = 20
"""Attempts before a file counts as gone: about a day."""
UNNAMED = timedelta(days=1)
"""How long a file may be named by no draft and no report before it is removed (our own choice): photos that were replaced,
and those of drafts that were thrown away. They hold people as much as any other."""
SWEEP = timedelta(hours=1)
"""How long after a start, or after a sweep that failed, the next one comes; after one that went well it is a day."""
A_BATCH = 500
"""Files forgotten in one transaction."""
SUFFIXES = {"image/jpeg": ".jpg", "image/png": ".png", "application/pdf": ".pdf"}


class Porter:
    """Brings what is due into the media folder, and keeps it to what is named. `run` until `stop`."""

    def __init__(self, database: Database, channels: Mapping[str, Channel], clock: Clock, media_dir: Path) -> None:
        self._database = database
        self._channels = channels
        self._clock = clock
        self._media_dir = media_dir
        self._wake = asyncio.Event()
        self._stopping = False
        self._sweep_at = clock.now() + SWEEP

    def wake(self) -> None:
        """A file may have come; its transaction has committed."""
        self._wake.set()

    def stop(self) -> None:
        """`run` returns when the files under way are on the disk."""
        self._stopping = True
        self._wake.set()

    async def run(self) -> None:
        """Fetch until `stop`."""
        while not self._stopping:
            self._wake.clear()
            await self._sweep_when_due()
            if not await self.walk():
                with suppress(TimeoutError):
                    await asyncio.wait_for(self._wake.wait(), POLL)

    async def walk(self) -> int:
        """Try what is due now, once. How many files were tried."""
        now = self._clock.now()
        try:
            rows = await self._database.read(lambda desk: desk.media.due(now, AT_ONCE))
            await asyncio.gather(*(self._bring(row) for row in rows))
        except StorageError as error:
            log.warning("media_not_written", error=type(error).__name__)
            return 0
        return len(rows)

    async def _sweep_when_due(self) -> None:
        now = self._clock.now()
        if now < self._sweep_at:
            return
        try:
            swept = await self.sweep()
        except (StorageError, OSError) as error:
            log.warning("media_not_swept", error=type(error).__name__)
            self._sweep_at = now + SWEEP
        else:
            log.info("media_swept", removed=swept)
            self._sweep_at = now + UNNAMED

    async def sweep(self) -> int:
        """Remove the files that nothing has named for a day. How many. Raises StorageError or OSError; then the rest waits.

        Never beside `walk`: what is sent again at this moment would be fetched and removed at once.
        """
        now = self._clock.now()
        before = now - UNNAMED
        unnamed = sorted(await self._database.study(lambda desk: desk.media.unnamed(before)))
        removed = 0
        for start in range(0, len(unnamed), A_BATCH):
            names = unnamed[start : start + A_BATCH]
            gone = await self._database.write(partial(_discard, names, before, now))
            await asyncio.to_thread(_remove, self._media_dir, gone.values())
            await self._database.write(partial(_forget, list(gone)))
            removed += len(gone)
        return removed

    async def _bring(self, row: MediaRow) -> None:
        try:
            content = await self._fetch(row)
            sha256, path = await asyncio.to_thread(store, self._media_dir, content, row.mime)
        except FetchNever as error:
            await self._failed(row, str(error), gone=True)
        except (FetchLater, OSError) as error:
            await self._failed(row, str(error), gone=row.attempts + 1 >= GIVE_UP)
        else:
            now = self._clock.now()
            await self._database.write(lambda desk: desk.media.fetched(row.name, sha256, len(content), row.mime, path, now))

    async def _fetch(self, row: MediaRow) -> bytes:
        channel = self._channels.get(row.channel)
        if channel is None:
            raise FetchLater(f"no channel {row.channel} is open")
        if row.size > channel.limits.download:
            raise FetchNever("larger than the channel hands out")
        return await channel.fetch(row.ref)

    async def _failed(self, row: MediaRow, reason: str, *, gone: bool) -> None:
        now = self._clock.now()
        retry_at = None if gone else now + backoff(row.attempts + 1)
        log.warning("media_not_fetched", media=row.name, attempts=row.attempts + 1, gone=gone, reason=reason)
        await self._database.write(lambda desk: desk.media.failed(row.name, reason, now, retry_at))


def _discard(names: list[str], before: datetime, now: datetime, desk: Desk) -> dict[str, str]:
    return desk.media.discard(names, before, now)


def _forget(names: list[str], desk: Desk) -> None:
    desk.media.forget(names)


def _remove(folder: Path, paths: Iterable[str]) -> None:
    for path in paths:
        if path:
            (folder / path).unlink(missing_ok=True)


def backoff(attempts: int) -> timedelta:
    """How long a file rests after this many attempts: 4 s, 8 s, … up to two hours."""
    return timedelta(seconds=min(7200, 2 ** min(attempts + 1, 13)))


def store(folder: Path, content: bytes, mime: str) -> tuple[str, str]:
    """Lay bytes down under the name of their content. Its SHA-256, and its path below `folder`. Raises OSError.

    When it returns, the bytes are flushed and a crash leaves the whole file or none. The same bytes are kept once.
    """
    sha256 = hashlib.sha256(content).hexdigest()
    path = Path(sha256[:2]) / (sha256 + SUFFIXES.get(mime, ""))
    place = folder / path
    if not place.exists():
        place.parent.mkdir(parents=True, exist_ok=True)
        # A draft of its own for each: the same photo may come from two phones at once.
        with tempfile.NamedTemporaryFile(dir=place.parent, suffix=".part", delete=False) as draft:
            try:
                draft.write(content)
                draft.flush()
                os.fsync(draft.fileno())
            except OSError:
                # A disk that is full is not helped by half a photo.
                Path(draft.name).unlink()
                raise
        Path(draft.name).replace(place)
        _flush_folder(place.parent)
    return sha256, path.as_posix()


def _flush_folder(folder: Path) -> None:
    """The renaming itself must outlive a power cut. Windows knows no such flush."""
    if os.name == "posix":
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
