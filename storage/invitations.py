"""One-time codes that let somebody in with a role over an area. Only a hash of each code is kept."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import bindparam, insert, select, update

from conversations.people import Role
from storage.repository import Repository
from storage.tables import invitation as table


@dataclass(frozen=True, slots=True)
class Invitation:
    """What a code gives, to whom it was meant for, and whether it was used."""

    id: int
    role: Role
    area: str
    agency: str
    name: str
    position: str
    phone: str
    by: int | None
    """Who invited; None for the command line."""
    expires_at: datetime
    used_at: datetime | None = None
    used_by: int | None = None


_KEPT = ("id", "role", "area", "agency", "name", "position", "phone", "by", "expires_at", "used_at", "used_by")
_ADD = insert(table).returning(table.c.id)
_FIND = select(*(table.c[name] for name in _KEPT)).where(table.c.code_hash == bindparam("hash_"))
_USE = (
    update(table)
    .where(table.c.code_hash == bindparam("hash_"), table.c.used_at.is_(None), table.c.expires_at > bindparam("now"))
    .values(used_at=bindparam("now"), used_by=bindparam("person_"))
    .returning(table.c.id)
)
_FORGET = (
    update(table)
    .where(table.c.used_at.is_(None), table.c.expires_at < bindparam("before"))
    .values(name="", position="", phone="")
)


class Invitations(Repository):
    """Invitations, by the hash of their code."""

    __slots__ = ()

    def add(
        self,
        code_hash: str,
        role: Role,
        area: str,
        agency: str,
        *,
        name: str = "",
        position: str = "",
        phone: str = "",
        by: int | None,
        expires_at: datetime,
        now: datetime,
    ) -> int:
        """A new invitation; its id. Raises Refused when there is one with this code."""
        row = {
            "code_hash": code_hash,
            "role": role.value,
            "area": area,
            "agency": agency,
            "name": name,
            "position": position,
            "phone": phone,
            "by": by,
            "at": now,
            "expires_at": expires_at,
        }
        return int(self._db.execute(_ADD, row).scalar_one())

    def find(self, code_hash: str) -> Invitation | None:
        """The invitation of a code, used and expired ones too; None for a code nobody gave out."""
        row = self._db.execute(_FIND, {"hash_": code_hash}).first()
        return None if row is None else Invitation(row[0], Role(row[1]), *row[2:])

    def use(self, code_hash: str, person: int, now: datetime) -> bool:
        """Redeems a code, once. False when it is unknown, expired, or somebody was quicker."""
        return self._db.execute(_USE, {"hash_": code_hash, "person_": person, "now": now}).first() is not None

    def forget(self, before: datetime) -> None:
        """Forgets for whom the invitations were meant that ended unused before."""
        self._db.execute(_FORGET, {"before": before})
