"""The files of the simulated world: in memory, bounded, handed out for an hour like Telegram's."""

from __future__ import annotations

import base64
import hashlib
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.simulator.records import Clock
from bot.simulator.refusal import bad

DOWNLOAD = 20 * 1024 * 1024
UPLOAD = 50 * 1024 * 1024
PHOTO = 10 * 1024 * 1024
"""What the hosted Bot API hands out, and what it takes from a bot (channels.md 2), bytes."""
LINK_LIFE = timedelta(hours=1)
ROOM = 256 * 1024 * 1024
"""Bytes kept in all; the oldest files go first."""


@dataclass(frozen=True, slots=True)
class Stored:
    """One file. The same bytes sent twice have two `id`s and one `unique`."""

    id: str
    unique: str
    kind: str
    """`photo`, `document`, `voice`, `audio`, `video`, `animation` or `sticker`."""
    name: str
    mime: str
    content: bytes
    number: int

    @property
    def path(self) -> str:
        """Where the Bot API shows it, `photos/file_7.jpg`."""
        ending = self.name.rpartition(".")[2].lower() if "." in self.name else "bin"
        folder = "voice" if self.kind == "voice" else f"{self.kind}s"
        return f"{folder}/file_{self.number}.{ending if ending.isalnum() else 'bin'}"


class Files:
    """Every file somebody sent, until there is no room."""

    def __init__(self, clock: Clock, seed: str) -> None:
        self._clock = clock
        self._seed = seed
        self._stored: dict[str, Stored] = {}
        self._granted: dict[str, tuple[str, datetime]] = {}
        self._size = 0
        self._count = 0

    def add(self, kind: str, content: bytes, name: str, mime: str) -> Stored:
        """Keep a file and name it."""
        self._count += 1
        digest = hashlib.sha256(content).digest()
        lot = hashlib.sha256(f"{self._seed}/{self._count}".encode()).digest()
        stored = Stored(
            id="BQAC" + base64.urlsafe_b64encode(digest[:18] + lot[:24]).decode(),
            unique="AgAD" + base64.urlsafe_b64encode(digest[:9]).decode(),
            kind=kind,
            name=name,
            mime=mime,
            content=content,
            number=self._count,
        )
        self._stored[stored.id] = stored
        self._size += len(content)
        while self._size > ROOM:
            oldest = next(iter(self._stored.values()))
            self._size -= len(self._stored.pop(oldest.id).content)
        return stored

    def get(self, file_id: str) -> Stored | None:
        """The file of that name, or None when there is none (any more)."""
        return self._stored.get(file_id)

    def grant(self, file_id: str) -> Stored:
        """What getFile does: open the file's path for an hour. Raises Refused."""
        stored = self._stored.get(file_id)
        if stored is None:
            raise bad("wrong file_id or the file is temporarily unavailable")
        if len(stored.content) > DOWNLOAD:
            raise bad("file is too big")
        self._granted[stored.path] = (stored.id, self._clock.now() + LINK_LIFE)
        return stored

    def at(self, path: str) -> Stored | None:
        """The file behind a path that getFile opened less than an hour ago."""
        file_id, until = self._granted.get(path, ("", None))
        if until is None or until <= self._clock.now():
            return None
        return self._stored.get(file_id)
