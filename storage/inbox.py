"""What has arrived: each update once, those that could not be handled, and how far a channel is confirmed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import bindparam, delete, insert, select

from storage.repository import Repository, on_both
from storage.tables import channel as channels
from storage.tables import inbox, set_aside


@dataclass(frozen=True, slots=True)
class Aside:
    """An update that could not be handled, kept with everything needed to try it again by hand."""

    id: int
    channel: str
    key: str
    raw: str
    error: str
    at: datetime


_FIRST = on_both(lambda insert: insert(inbox).on_conflict_do_nothing().returning(inbox.c.key))
_ASIDE = insert(set_aside)
_ALL_ASIDE = select(*(set_aside.c[name] for name in ("id", "channel", "key", "raw", "error", "at"))).order_by(set_aside.c.id)
_PURGE = delete(inbox).where(inbox.c.at < bindparam("before"))
_PURGE_ASIDE = delete(set_aside).where(set_aside.c.at < bindparam("before"))
_OFFSET = select(channels.c.offset).where(channels.c.name == bindparam("name_"))
_KEEP = on_both(
    lambda insert: (s := insert(channels)).on_conflict_do_update(index_elements=["name"], set_={"offset": s.excluded.offset})
)


class Inbox(Repository):
    """Arrivals, by channel and key."""

    __slots__ = ()

    def first(self, channel: str, key: str, now: datetime) -> bool:
        """Whether this arrival is new; it is remembered either way. False for one delivered twice."""
        # Not by rowcount: one of the drivers for PostgreSQL answers -1.
        row = self._db.execute(_FIRST[self._engine], {"channel": channel, "key": key, "at": now}).first()
        return row is not None

    def set_aside(self, channel: str, key: str, raw: str, error: str, now: datetime) -> None:
        """Keeps an update that could not be handled. It is never shown to anybody but the operator."""
        self._db.execute(_ASIDE, {"channel": channel, "key": key, "raw": raw, "error": error, "at": now})

    def aside(self) -> list[Aside]:
        """What was set aside, oldest first."""
        return [Aside(*row) for row in self._db.execute(_ALL_ASIDE)]

    def purge_aside(self, before: datetime) -> int:
        """Forgets what was set aside before: it holds what people wrote. How many."""
        return self._db.execute(_PURGE_ASIDE, {"before": before}).rowcount

    def purge(self, before: datetime) -> int:
        """Forgets arrivals older than `before`; their channels no longer repeat them. How many."""
        return self._db.execute(_PURGE, {"before": before}).rowcount

    def offset(self, channel: str) -> int:
        """Where to go on asking for updates; 0 at the very start."""
        return self._db.execute(_OFFSET, {"name_": channel}).scalar() or 0

    def keep_offset(self, channel: str, offset: int) -> None:
        """Remembers where to go on."""
        self._db.execute(_KEEP[self._engine], {"name": channel, "offset": offset})
