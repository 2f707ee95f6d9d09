"""The figures of an area, read from the reports at hand: for /rekap, for the digest and for the clock alike."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, time

from bot.house import House
from conversations.messages import Message
from conversations.oversight import cadence
from conversations.oversight.counts import Counts, count
from conversations.oversight.digest import Page
from conversations.oversight.labels import all_labels, labels
from conversations.texts import Words
from storage.desk import Desk


def figures(desk: Desk, house: House, area: str, now: datetime) -> Counts:
    """Every count of the area; what was reported since Monday, local, counts as this week's."""
    return count(
        house.gazetteer,
        area,
        list(labels(house.forms.get("pembentukan"), "stage")),
        desk.reports.standings("pembentukan", area),
        desk.reports.standings("koperasi", area),
        since=week_began(house.local(now, area)),
    )


def page(desk: Desk, house: House, area: str, now: datetime) -> Page:
    """What the figures of the area are shown with."""
    waiting = len(desk.applications.open_in(area))
    return Page(house.gazetteer, area, house.local(now, area), all_labels(house.forms), waiting)


def marked(desk: Desk, words: Words, message: Message) -> Message:
    """Made-up reports of a demonstration are called so wherever they are counted."""
    return replace(message, text=message.text + "\n" + words("counts-sample")) if desk.sample else message


def week_began(local: datetime) -> datetime:
    """Monday 0.00 of the week of `local` on the same wall clock, in UTC."""
    return datetime.combine(cadence.monday(local.date()), time(), local.tzinfo).astimezone(UTC)
