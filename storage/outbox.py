"""What is to be said: letters written in the transaction that decided them, and carried by the postman afterwards."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Row, bindparam, delete, func, insert, or_, select, update

from conversations.messages import Message, Urgency
from conversations.people import Address
from storage.claiming import OPEN, claimable
from storage.codec import read_message, write_message
from storage.repository import Repository, on_both
from storage.tables import channel as channels
from storage.tables import outbox


@dataclass(frozen=True, slots=True)
class Letter:
    """A letter handed to the postman. `attempts` counts this one: above 1, an earlier one may have arrived unseen."""

    id: int
    to: Address
    message: Message
    attempts: int
    urgency: Urgency
    key: str = ""


@dataclass(frozen=True, slots=True)
class Planned:
    """A letter of many that are written at once; as for `put`, with a key each."""

    to: Address
    message: Message
    key: str
    due: datetime
    expires: datetime


@dataclass(frozen=True, slots=True)
class Waiting:
    """How many letters are due and not yet sent, and since when the longest waiting one is."""

    count: int
    oldest: datetime | None = None


_OPEN = outbox.c.state == OPEN
_PUT = insert(outbox).inline()
_PUT_ONCE = on_both(lambda insert: insert(outbox).on_conflict_do_nothing(index_elements=["key"]).returning(outbox.c.id))
_PUT_MANY = on_both(lambda insert: insert(outbox).on_conflict_do_nothing(index_elements=["key"]))
_CLAIMABLE = claimable()
_LEASE = (
    update(outbox)
    .where(outbox.c.id.in_(bindparam("ids", expanding=True)))
    .values(leased_until=bindparam("until"), attempts=outbox.c.attempts + 1)
)
_RELEASE = (
    update(outbox)
    .where(_OPEN, outbox.c.channel == bindparam("channel_"), outbox.c.leased_until.is_not(None))
    .values(leased_until=None)
)
_EXPIRE = (
    update(outbox)
    .where(
        _OPEN,
        outbox.c.expires_at <= bindparam("now"),
        or_(outbox.c.leased_until.is_(None), outbox.c.leased_until <= bindparam("now")),
    )
    .values(state="expired", body="", done_at=bindparam("now"), leased_until=None)
)
_DONE = (
    update(outbox)
    .where(outbox.c.id == bindparam("id_"))
    .values(
        state=bindparam("state_"),
        body="",
        ref=bindparam("ref_"),
        error=bindparam("error_"),
        done_at=bindparam("now"),
        leased_until=None,
    )
)
_LATER = (
    update(outbox)
    .where(outbox.c.id == bindparam("id_"), _OPEN)
    .values(due_at=bindparam("at"), error=bindparam("error_"), leased_until=None)
)
_WITHDRAW = (
    update(outbox)
    .where(_OPEN, outbox.c.key >= bindparam("low"), outbox.c.key < bindparam("high"))
    .values(state="withdrawn", body="", done_at=bindparam("now"))
)
_WITHDRAW_FROM = (
    update(outbox)
    .where(_OPEN, outbox.c.channel == bindparam("channel_"), outbox.c.chat == bindparam("chat_"))
    .values(state="withdrawn", body="", done_at=bindparam("now"))
)
_WAITING = select(func.count(), func.min(outbox.c.due_at)).where(_OPEN, outbox.c.due_at <= bindparam("now"))
_CROWD = (
    select(1)
    .where(_OPEN, outbox.c.channel == bindparam("channel_"), outbox.c.chat == bindparam("chat_"))
    .limit(1)
    .offset(bindparam("most"))
)
_PAUSED = select(channels.c.paused_until).where(channels.c.name == bindparam("name_"))
_PAUSE = on_both(
    lambda insert: (s := insert(channels)).on_conflict_do_update(
        index_elements=["name"], set_={"paused_until": s.excluded.paused_until}
    )
)
_KNOWN = select(1).where(outbox.c.key == bindparam("key_"))
_PURGE = delete(outbox).where(outbox.c.done_at < bindparam("before"))
_ONE_CLAIMS = select(func.pg_advisory_xact_lock(func.hashtextextended(bindparam("name_"), 0)))


class Outbox(Repository):
    """Letters, in the order in which they go out."""

    __slots__ = ()

    def put(
        self, to: Address, message: Message, *, urgency: Urgency, key: str = "", due: datetime, expires: datetime | None = None
    ) -> bool:
        """Writes a letter, to go out at `due` and not after `expires`.

        `key` names what only ever happens once (`nudge/pembentukan/2026-W48/62.01.02.2003/1`): False, and nothing written,
        when there is or was such a letter.
        """
        row = _row(to, message, urgency, key, due, expires)
        if not key:
            self._db.execute(_PUT, row)
            return True
        return self._db.execute(_PUT_ONCE[self._engine], row).first() is not None

    def known(self, key: str) -> bool:
        """Whether there is or was a letter of that key: writing another would change nothing."""
        return self._db.execute(_KNOWN, {"key_": key}).first() is not None

    def put_many(self, letters: Iterable[Planned], *, urgency: Urgency) -> None:
        """Writes letters in one go; one whose key there is or was is left out."""
        rows = [_row(one.to, one.message, urgency, one.key, one.due, one.expires) for one in letters]
        if rows:
            self._db.execute(_PUT_MANY[self._engine], rows)

    def claim(self, channel: str, now: datetime, most: int, lease: timedelta) -> list[Letter]:
        """Up to `most` letters to send now, at most one a chat, most urgent first; none while the channel is paused.

        They are this caller's until `lease` has passed; then, unless told `sent`, `later` or `never`, they are anybody's
        again. What has expired is dropped here. Several workers may ask at once; no letter is given to two of them.
        """
        if self._engine == "postgresql":
            # One asks after the other: two snapshots side by side could each miss the other's lease in the same chat.
            self._db.execute(_ONE_CLAIMS, {"name_": f"claim/{channel}"})
        self._db.execute(_EXPIRE, {"now": now})
        paused = self.paused(channel)
        if paused is not None and paused > now:
            return []
        rows = self._db.execute(_CLAIMABLE, {"channel_": channel, "now": now, "most": most}).all()
        if rows:
            self._db.execute(_LEASE, {"ids": [row.id for row in rows], "until": now + lease})
        return [_letter(channel, row) for row in rows]

    def release(self, channel: str) -> int:
        """Letters in the hands of a process that is gone are anybody's at once, not when their lease runs out. How many."""
        return self._db.execute(_RELEASE, {"channel_": channel}).rowcount

    def sent(self, letter: int, ref: str, now: datetime) -> None:
        """It has arrived at the channel, which calls it `ref`. Its words are wiped."""
        self._done(letter, "sent", now, ref=ref)

    def never(self, letter: int, reason: str, now: datetime) -> None:
        """It cannot be delivered. Its words are wiped."""
        self._done(letter, "never", now, reason=reason)

    def _done(self, letter: int, state: str, now: datetime, *, ref: str = "", reason: str = "") -> None:
        self._db.execute(_DONE, {"id_": letter, "state_": state, "ref_": ref, "error_": reason, "now": now})

    def needless(self, letter: int, now: datetime) -> None:
        """What it was to say had come to be untrue when it was to be sent. Its words are wiped."""
        self._done(letter, "withdrawn", now)

    def later(self, letter: int, at: datetime, reason: str) -> None:
        """To be tried again at `at`; until then it holds up those behind it in its chat. Not if it was withdrawn meanwhile."""
        self._db.execute(_LATER, {"id_": letter, "at": at, "error_": reason})

    def withdraw(self, prefix: str, now: datetime) -> int:
        """Drops the open letters whose key begins with `prefix` (not empty): what they ask for has come in. How many."""
        if not prefix:
            raise ValueError("an empty prefix would withdraw every letter with a key")
        high = prefix[:-1] + chr(ord(prefix[-1]) + 1)
        return self._db.execute(_WITHDRAW, {"low": prefix, "high": high, "now": now}).rowcount

    def withdraw_from(self, to: Address, now: datetime) -> int:
        """Drops every open letter to an address: whoever is there now may no longer read them. How many."""
        return self._db.execute(_WITHDRAW_FROM, {"channel_": to.channel, "chat_": to.chat, "now": now}).rowcount

    def crowded(self, to: Address, most: int) -> bool:
        """Whether more than `most` open letters are addressed there."""
        return self._db.execute(_CROWD, {"channel_": to.channel, "chat_": to.chat, "most": most}).first() is not None

    def waiting(self, now: datetime) -> Waiting:
        """What is due and not yet sent, over all channels."""
        return Waiting(*self._db.execute(_WAITING, {"now": now}).one())

    def pause(self, channel: str, until: datetime) -> None:
        """The channel wants nothing before `until` (429)."""
        self._db.execute(_PAUSE[self._engine], {"name": channel, "paused_until": until})

    def paused(self, channel: str) -> datetime | None:
        """Until when the channel wants nothing; may be past; None when it never said so."""
        return self._db.execute(_PAUSED, {"name_": channel}).scalar()

    def purge(self, before: datetime) -> int:
        """Forgets letters done before `before`, with their keys. How many."""
        return self._db.execute(_PURGE, {"before": before}).rowcount


def _row(to: Address, message: Message, urgency: Urgency, key: str, due: datetime, expires: datetime | None) -> dict[str, object]:
    return {
        "key": key or None,
        "channel": to.channel,
        "chat": to.chat,
        "urgency": urgency.value,
        "body": write_message(message),
        "due_at": due,
        "expires_at": expires,
    }


def _letter(channel: str, row: Row[Any]) -> Letter:
    to = Address(channel, row.chat)
    return Letter(row.id, to, read_message(row.body), row.attempts + 1, Urgency(row.urgency), row.key or "")
