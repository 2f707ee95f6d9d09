"""What officers see of heads who asked not to be reminded: until when, and how often they did so without a report between."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime

from markupsafe import Markup

from bot.house import House
from conversations.oversight import cadence
from conversations.oversight.days import day_short
from conversations.people import Person
from conversations.texts import Words
from storage.desk import Desk

DEED = "silenced"
"""By which name the audit knows that somebody asked for it."""


def hushed(
    desk: Desk, house: House, words: Words, heads: Sequence[Person], since: datetime | None, now: datetime
) -> Iterator[Markup]:
    """What is to be said of each of a village's heads who is not reminded now; nothing of the others.

    `since`: when the village's last report came in, None when none did.
    """
    for head in heads:
        if head.muted_until is None or head.muted_until <= now or not head.villages:
            continue
        said = _said(desk, house, words, head, since, now)
        yield words("hushed-of", name=head.name, said=said) if len(heads) > 1 else said


def _said(desk: Desk, house: House, words: Words, head: Person, since: datetime | None, now: datetime) -> Markup:
    if head.muted_until is None or cadence.stopped(head, now):
        return words("hushed-stopped")
    day = day_short(house.local(head.muted_until, head.villages[0]).date())
    times = sum(since is None or at > since for at in desk.audit.moments(head.id, DEED, head.villages[0]))
    return words("hushed-again" if times > 1 else "hushed-until", day=day, times=times)
