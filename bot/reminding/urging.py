"""Whom an officer can have reminded now, and who is left alone and why: the same caps and manners as for the clock."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import datetime, tzinfo

from bot.house import House
from bot.reminding.ground import Ground, survey
from bot.reminding.nudges import A_MINUTE, BY_HAND, intention
from conversations.messages import Urgency
from conversations.oversight import cadence
from conversations.oversight.reminding import left_alone
from conversations.people import Address, Person
from storage.desk import Desk
from storage.outbox import Planned


@dataclass(frozen=True, slots=True)
class Urged:
    """Who would hear a reminder, and how many would not, by the reason."""

    heads: tuple[tuple[Person, Address, str], ...]
    """Each with the phone and the village that is asked."""
    spared: Counter[str]
    """Villages by the reason why nobody there is reminded: `nobody`, `excused`, `muted`, `busy`, `enough`."""


def urged(desk: Desk, house: House, form: str, area: str, villages: Collection[str], now: datetime) -> Urged:
    """Of these villages of the area: the heads who may be reminded of the form today."""
    local = house.local(now, area)
    ground = survey(desk, house, area, local)
    addresses = desk.chains.addresses(area)
    heads: dict[str, list[Person]] = {}
    for head in desk.people.heads(area):
        for village in head.villages:
            heads.setdefault(village, []).append(head)
    found: dict[int, tuple[Person, Address, str]] = {}
    spared: Counter[str] = Counter()
    for village in sorted(villages):
        reasons = []
        for head in heads.get(village, []):
            reason = _reason(ground, form, village, head, addresses)
            if not reason and head.id not in found:
                found[head.id] = (head, addresses[head.id], village)
            reasons.append(reason or "")
        if "" not in reasons:
            spared[reasons[0] if reasons else "nobody"] += 1
    return Urged(tuple(found.values()), spared)


def _reason(ground: Ground, form: str, village: str, head: Person, addresses: dict[int, Address]) -> str:
    """Why this head is not reminded now; empty when nothing speaks against it."""
    case = ground.case(form, village, head.id)
    if head.id not in addresses:
        return "nobody"
    if case is None or case.settled:
        return "excused"
    if not cadence.welcome(head, ground.local):
        return "muted"
    if left_alone(case, ground.local):
        return "busy"
    return "enough" if head.id in ground.today or ground.week[head.id] >= cadence.A_WEEK else ""


def urge(desk: Desk, house: House, form: str, area: str, chosen: Urged, now: datetime) -> datetime:
    """Write the reminders down, to go out one by one from now on, or when the quiet hours of each zone end. From when, local."""
    holidays, since, letters = desk.holidays.days(), now.isoformat(timespec="minutes"), list[Planned]()
    slots: dict[tzinfo | None, Iterator[datetime]] = {}
    for head, to, village in chosen.heads:
        local = house.local(now, village)
        slot = slots.setdefault(local.tzinfo, cadence.one_by_one(local, A_MINUTE, holidays))
        letters.append(intention(head.id, to, form, village, BY_HAND, next(slot), since))
    desk.outbox.put_many(letters, urgency=Urgency.REMINDER)
    return cadence.next_open(house.local(now, area), holidays)
