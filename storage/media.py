"""Photos and documents: what is to be fetched from a channel before its link dies, and where the bytes are now."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from hashlib import blake2b

from sqlalchemy import bindparam, case, delete, func, select, update

from conversations.events import SentFile
from storage.form_tables import form_picture as shown
from storage.repository import Repository, on_both
from storage.tables import draft as drafts
from storage.tables import media as table
from storage.tables import report_revision as revisions


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
    """When it was sent last."""
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
_HERE = table.c.state == "fetched"
_EXPECT = on_both(
    lambda insert: (s := insert(table)).on_conflict_do_update(
        index_elements=["name"],
        # Sent again: a fresh handle for bytes that are not here yet, and another day before it may count as named by nobody.
        set_={name: s.excluded[name] for name in ("ref", "at")}
        | {name: case((_HERE, table.c[name]), else_=s.excluded[name]) for name in ("state", "due_at")},
    )
)
_DUE = _ALL.where(table.c.due_at <= bindparam("now")).order_by(table.c.due_at, table.c.at, table.c.name).limit(bindparam("most"))
_GET = _ALL.where(table.c.name == bindparam("name_"))
_SEVERAL = _ALL.where(table.c.name.in_(bindparam("names", expanding=True)))
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

_HELD = select(func.coalesce(func.sum(table.c.size), 0)).where(table.c.by == bindparam("by_"), table.c.state != "gone")
_OLD = select(table.c.name).where(table.c.at < bindparam("before"))
# Drafts first: one that is sent in between is then seen among the reports.
_ANSWERS = tuple(select(kept.c.answers).execution_options(yield_per=200) for kept in (drafts, revisions))
_SHOWN = select(shown.c.media)
_A_NAME = re.compile(r'(?<=")[0-9a-f]{24}(?=")')
_THOSE = table.c.name.in_(bindparam("names", expanding=True))
_DISCARD = (
    update(table)
    .where(_THOSE, table.c.at < bindparam("before"))
    .values(state="gone", due_at=None, changed_at=bindparam("now"))
    .returning(table.c.name, table.c.path)
)
_SHARED = select(table.c.path).where(table.c.path.in_(bindparam("paths", expanding=True)), table.c.state != "gone")
_FORGET = delete(table).where(_THOSE, table.c.state == "gone")


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

    def several(self, names: Collection[str]) -> dict[str, MediaRow]:
        """The files of those names that are known, by name; at most a few thousand at once."""
        if not names:
            return {}
        return {row.name: MediaRow(*row) for row in self._db.execute(_SEVERAL, {"names": list(names)})}

    def held(self, person: int) -> int:
        """Bytes that are kept, or expected, of what this person sent: as the channel announced them until they are here."""
        return int(self._db.execute(_HELD, {"by_": person}).scalar_one())

    def unnamed(self, before: datetime) -> set[str]:
        """Files sent before `before` that no draft, no report and no form names: replaced, or of a draft that was thrown away.

        Reads every report ever sent: for `Database.study`.
        """
        left = set(self._db.execute(_OLD, {"before": before}).scalars())
        for kept in _ANSWERS:
            if left:
                for answers in self._db.execute(kept).scalars():
                    left.difference_update(_A_NAME.findall(answers))
        return left.difference(self._db.execute(_SHOWN).scalars()) if left else left

    def discard(self, names: Collection[str], before: datetime, now: datetime) -> dict[str, str]:
        """Count these files as gone, but those that were sent again since `before`.

        The names of those that are gone, each with the path of the bytes to be removed: empty when there are none, or when
        another file has the same. Whatever breaks before they are forgotten is found again as unnamed.
        """
        done = self._db.execute(_DISCARD, {"names": list(names), "before": before, "now": now})
        gone: dict[str, str] = {name: path for name, path in done}  # noqa: C416 - a row is no pair to mypy
        shared = set(self._db.execute(_SHARED, {"paths": list(set(gone.values()))}).scalars())
        return {name: "" if path in shared else path for name, path in gone.items()}

    def forget(self, names: Collection[str]) -> None:
        """Their bytes are removed: nothing is known of these files any more, unless they were sent again meanwhile."""
        self._db.execute(_FORGET, {"names": list(names)})
