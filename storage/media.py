"""Photos and documents: what is to be fetched from a channel before its link dies, and where the bytes are now."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from hashlib import blake2b

from sqlalchemy import bindparam, select, update

from conversations.events import SentFile
from storage.repository import Repository, on_both
from storage.tables import media as table


@dataclass(frozen=True, slots=True)
class MediaRow:
    """A file as far as it is known."""

    name: str
    """What answers hold in its place."""
    channel: str
    ref: str
    """The channel's handle, from which the bytes are fetched."""
    kind: str
    mime: str
    filename: str
    size: int
    by: int | None
    at: datetime
    state: str
    """`expected`, `fetched` or `gone`."""
    attempts: int = 0
    sha256: str = ""
    path: str = ""
    """Below the media folder; the bytes are on disk, flushed, before this is written."""
    error: str = ""


def media_name(channel: str, file: SentFile) -> str:
    """The name of a file in the media store: 24 hex digits, the same for the same file sent twice through one channel."""
    return blake2b(f"{channel}\0{file.unique or file.ref}".encode("utf-8", "replace"), digest_size=12).hexdigest()


_KEPT = (
    "name", "channel", "ref", "kind", "mime", "filename", "size", "by", "at", "state", "attempts", "sha256", "path", "error",
)  # fmt: skip
_ALL = select(*(table.c[name] for name in _KEPT))
_EXPECT = on_both(
    lambda insert: (s := insert(table)).on_conflict_do_update(
        index_elements=["name"],
        # Sent again: a fresh handle for bytes that are not here yet.
        set_={name: s.excluded[name] for name in ("ref", "state", "due_at")},
        where=table.c.state != "fetched",
    )
)
_DUE = _ALL.where(table.c.due_at <= bindparam("now")).order_by(table.c.due_at, table.c.at, table.c.name).limit(bindparam("most"))
_GET = _ALL.where(table.c.name == bindparam("name_"))
_FETCHED = (
    update(table)
    .where(table.c.name == bindparam("name_"))
    .values(
        {name: bindparam(f"{name}_") for name in ("sha256", "size", "mime", "path")}
        | {"state": "fetched", "due_at": None, "error": "", "changed_at": bindparam("now")}
    )
)
_FAILED = (
    update(table)
    .where(table.c.name == bindparam("name_"), table.c.state == "expected")
    .values(
        state=bindparam("state_"),
        due_at=bindparam("retry_at"),
        error=bindparam("error_"),
        attempts=table.c.attempts + 1,
        changed_at=bindparam("now"),
    )
)


class Media(Repository):
    """Files, by their name in the media store."""

    __slots__ = ()

    def expect(self, channel: str, file: SentFile, *, by: int | None, now: datetime) -> str:
        """A file was sent and is to be fetched. The name that answers hold (`media_name`); the same file is kept once."""
        row = {
            "name": media_name(channel, file),
            "channel": channel,
            "ref": file.ref,
            "unique": file.unique,
            "kind": file.kind,
            "mime": file.mime,
            "filename": file.name,
            "size": file.size,
            "by": by,
            "at": now,
            "state": "expected",
            "due_at": now,
        }
        self._db.execute(_EXPECT[self._engine], row)
        return str(row["name"])

    def due(self, now: datetime, most: int) -> list[MediaRow]:
        """What is to be fetched now, the longest waiting first. Fetching twice is harmless: a name is one content."""
        return [MediaRow(*row) for row in self._db.execute(_DUE, {"now": now, "most": most})]

    def fetched(self, name: str, sha256: str, size: int, mime: str, path: str, now: datetime) -> None:
        """The bytes lie flushed at `path`."""
        row = {"name_": name, "sha256_": sha256, "size_": size, "mime_": mime, "path_": path, "now": now}
        self._db.execute(_FETCHED, row)

    def failed(self, name: str, reason: str, now: datetime, retry_at: datetime | None) -> None:
        """The bytes could not be had; to be tried again at `retry_at`, or gone for good when None."""
        state = "gone" if retry_at is None else "expected"
        row = {"name_": name, "state_": state, "retry_at": retry_at, "error_": reason, "now": now}
        self._db.execute(_FAILED, row)

    def get(self, name: str) -> MediaRow | None:
        """The file of a name, or None."""
        row = self._db.execute(_GET, {"name_": name}).first()
        return None if row is None else MediaRow(*row)
