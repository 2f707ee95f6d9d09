"""Who a person is and may see: roles, areas, and the one function that decides."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from conversations.areas import within


class Role(StrEnum):
    """What a person does here."""

    HEAD = "head"
    OFFICER = "officer"
    ADMIN = "admin"


AGENCIES = ("dinas_koperasi", "dpmd", "camat", "kepala_daerah", "lainnya")
"""Where an officer works; the words stand in the locale as `agency-…` (with a hyphen for the underscore)."""


@dataclass(frozen=True, slots=True)
class Address:
    """Where a phone is reached: the channel (`telegram`, `whatsapp`) and the chat's number there."""

    channel: str
    chat: str


@dataclass(frozen=True, slots=True)
class Grant:
    """A role over an area. `area` is a Kemendagri code; empty means everywhere, which only admins have."""

    role: Role
    area: str = ""
    agency: str = ""
    id: int = 0


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody who writes to Betang. Never identified by name or number outside storage: use `id`."""

    id: int
    name: str
    position: str = ""
    phone: str = ""
    """E.164, or empty."""
    language: str = "id"
    consented_at: datetime | None = None
    muted_until: datetime | None = None
    """No reminders before this moment; the far future after BERHENTI."""
    grants: tuple[Grant, ...] = ()

    def has(self, role: Role) -> bool:
        """Whether any grant carries this role."""
        return any(grant.role is role for grant in self.grants)

    @property
    def villages(self) -> tuple[str, ...]:
        """The codes of the villages this person reports for; several when somebody stands in (Pj.)."""
        return tuple(sorted({grant.area for grant in self.grants if grant.role is Role.HEAD}))

    @property
    def watched(self) -> tuple[str, ...]:
        """The areas this person oversees as an officer or admin, without those inside another of them."""
        areas = {grant.area for grant in self.grants if grant.role is not Role.HEAD}
        return tuple(sorted(a for a in areas if not any(a != b and within(a, b) for b in areas)))


def may_invite(inviter: Person, role: Role, area: str) -> bool:
    """Whether an invitation of `inviter` for this role over `area` stands: admins invite everybody, officers heads of their area.

    Asked again when a code is redeemed, so that nobody comes back by a code put by before the own role was taken away.
    """
    if inviter.has(Role.ADMIN):
        return True
    overseen = (grant.area for grant in inviter.grants if grant.role is Role.OFFICER and grant.area)
    return role is Role.HEAD and any(within(area, own) for own in overseen)


def sees(person: Person, area: str) -> bool:
    """Whether the person may see what is kept of `area`: heads their village, officers their area, admins all.

    The one rule for every command, export, picture and notice. A grant reaches down, never up.
    """
    return any(within(area, grant.area) for grant in person.grants if grant.area or grant.role is Role.ADMIN)


def reach(person: Person, area: str) -> int | None:
    """How widely a person oversees `area`, as the length of the code of the widest grant: an admin 0, a province 2.

    None when the person does not oversee it. The smaller, the higher: of two who differ the higher one may undo the other's deed.
    """
    own = [grant for grant in person.grants if grant.role is not Role.HEAD and within(area, grant.area)]
    return min((len(grant.area) for grant in own if grant.area or grant.role is Role.ADMIN), default=None)
