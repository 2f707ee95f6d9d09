"""When an officer gets the digest, of which areas and in which shape: the own wish, and the day of the letter that is due."""

from __future__ import annotations

import json
from collections.abc import Collection
from dataclasses import asdict, dataclass
from datetime import date, datetime, timedelta

from conversations.oversight import cadence

FULL, BRIEF, NONE = "lengkap", "singkat", "tidak"
KINDS = (FULL, BRIEF, NONE)
"""One screen to be worked in; three lines with a picture; no letter at all (the figures stay a command away)."""
WORKDAYS = (0, 1, 2, 3, 4)
EVERY = (1, 2, 4)
"""Weeks from one letter to the next."""
HOURS = range(cadence.EARLY.hour, cadence.EVENING.hour)
"""Full hours outside of the night."""
BRIEFED = frozenset({"camat", "kepala_daerah"})
"""Agencies whose officers lead and do not check: they begin with the brief one."""


@dataclass(frozen=True, slots=True)
class Wish:
    """What one officer wants."""

    days: tuple[int, ...] = (cadence.THURSDAY,)
    """As `date.weekday()` counts. Thursday, because officers tell the figures upward on Friday (domain.md 5)."""
    hour: int = 14
    every: int = 1
    kind: str = FULL
    sheet: bool = False
    """Whether the full table comes with it."""
    areas: tuple[str, ...] = ()
    """Of which areas, each of them or inside of the own; empty for all of the own."""
    since: date | None = None
    """Local day on which it was wished: no letter of an earlier day is made up for by it."""


def usual(agency: str) -> Wish:
    """What an officer gets who has wished for nothing."""
    return Wish(kind=BRIEF if agency in BRIEFED else FULL)


def read_wish(text: str) -> Wish | None:
    """A wish as `written` kept it; None when none is kept."""
    if not text:
        return None
    told = json.loads(text)
    since = date.fromisoformat(told["since"]) if told["since"] else None
    return Wish(tuple(told["days"]), told["hour"], told["every"], told["kind"], told["sheet"], tuple(told["areas"]), since)


def written(wish: Wish) -> str:
    """The wish as one line of text."""
    return json.dumps(asdict(wish), separators=(",", ":"), default=date.isoformat)


def due_day(wish: Wish, local: datetime, holidays: Collection[date] = cadence.NO_HOLIDAYS) -> date | None:
    """The day of the letter that may go out now, from its hour until the evening of the day after; None when none may.

    What falls into quiet hours goes out when they end; after holidays on the first day that is none. An older letter is not made
    up for: its figures would be those of another day.
    """
    if wish.kind == NONE or cadence.quiet(local, holidays):
        return None
    today = local.date()
    for back in range(7):
        day = today - timedelta(days=back)
        if day.weekday() not in wish.days or cadence.monday(day).toordinal() // 7 % wish.every:
            continue
        away = all(day + timedelta(days=past) in holidays for past in range(back))
        late = back > 1 and not away
        early = not back and local.hour < wish.hour
        return None if late or early or (wish.since is not None and day < wish.since) else day
    return None
