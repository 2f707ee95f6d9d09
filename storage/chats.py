"""What a chat has on the table: one row a phone's address."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import bindparam, delete, select, update

from conversations.people import Address
from storage.repository import Repository, on_both
from storage.tables import address as table


@dataclass(frozen=True, slots=True)
class Chat:
    """A chat as it was left. Everything but the address is empty for one that has not been seen."""

    address: Address
    person: int | None = None
    form: str = ""
    owner: str = ""
    """The draft on the table is that of `form` and `owner`; both empty when there is none."""
    village: str = ""
    """The village this chat speaks for, when its person has several."""
    focused_at: datetime | None = None
    """When that draft was put on the table."""
    seen_at: datetime | None = None
    """When the person last did something here that was kept."""


_HERE = (table.c.channel == bindparam("channel_"), table.c.chat == bindparam("chat_"))
CHAT = (table.c.person, table.c.form, table.c.owner, table.c.village, table.c.focused_at, table.c.seen_at)
"""A Chat without its address, in its order."""
_GET = select(*CHAT).where(*_HERE)
_FOCUS = on_both(
    lambda insert: (s := insert(table)).on_conflict_do_update(
        index_elements=["channel", "chat"], set_={name: s.excluded[name] for name in ("form", "owner", "focused_at", "seen_at")}
    )
)
_VILLAGE = on_both(
    lambda insert: (s := insert(table)).on_conflict_do_update(
        index_elements=["channel", "chat"], set_={name: s.excluded[name] for name in ("village", "seen_at")}
    )
)
_SEEN = update(table).where(*_HERE).values(seen_at=bindparam("now"), unreachable_at=None)
_PURGE = delete(table).where(table.c.person.is_(None), table.c.seen_at < bindparam("before"))


class Chats(Repository):
    """Chats, by their address."""

    __slots__ = ()

    def get(self, address: Address) -> Chat:
        """The chat of an address; an empty one when it was never seen. Writes nothing."""
        row = self._db.execute(_GET, {"channel_": address.channel, "chat_": address.chat}).first()
        return Chat(address) if row is None else Chat(address, *row)

    def focus(self, address: Address, form: str, owner: str, now: datetime) -> None:
        """Puts the draft of `form` and `owner` on the table; two empty strings clear it."""
        row = {"channel": address.channel, "chat": address.chat, "form": form, "owner": owner, "focused_at": now, "seen_at": now}
        self._db.execute(_FOCUS[self._engine], row)

    def choose_village(self, address: Address, area: str, now: datetime) -> None:
        """From now on this chat speaks for that village; empty when it is to be asked again."""
        row = {"channel": address.channel, "chat": address.chat, "village": area, "seen_at": now}
        self._db.execute(_VILLAGE[self._engine], row)

    def seen(self, address: Address, now: datetime) -> None:
        """The person has just written from here: it can be reached, and is the address to prefer when something is to be said."""
        self._db.execute(_SEEN, {"channel_": address.channel, "chat_": address.chat, "now": now})

    def purge(self, before: datetime) -> int:
        """Forgets the chats of strangers who have not written since. How many."""
        return self._db.execute(_PURGE, {"before": before}).rowcount
