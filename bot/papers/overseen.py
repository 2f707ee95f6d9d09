"""Looks at a whole area for somebody who oversees it: what all such papers are handed, and that nobody else gets them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from bot.house import House
from conversations.areas import within
from conversations.people import Address, Person, sees
from conversations.texts import Words
from storage.desk import Desk


class PaperRefused(Exception):
    """The paper is not for whoever it would go to: the role or the area was taken away since it was asked for."""


@dataclass(frozen=True, slots=True)
class Look:
    """One look at an area, on one committed state."""

    desk: Desk
    house: House
    words: Words
    args: Mapping[str, str]
    """Of the Paper; `area` is always among them."""
    now: datetime
    """Aware, UTC."""

    @property
    def area(self) -> str:
        """The code of the area; empty for all of it."""
        return self.args["area"]

    @property
    def local(self) -> datetime:
        """The time on the wall of the area."""
        return self.house.local(self.now, self.area)


def overseer(desk: Desk, to: Address, area: str) -> Person:
    """Who is reached there, if they oversee the area now. Raises PaperRefused otherwise."""
    reader = desk.people.at(to)
    if reader is None or not sees(reader, area) or not any(within(area, own) for own in reader.watched):
        raise PaperRefused(f"{area or 'everywhere'} is not for this reader")
    return reader
