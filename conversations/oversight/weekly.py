"""What the week has brought, what stands still and why, and what waits for the officer who reads the digest."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from markupsafe import Markup

from conversations.areas import Gazetteer
from conversations.messages import Button
from conversations.oversight.days import day_short
from conversations.texts import Words
from conversations.titles import plain, title

SHOWN = 3


@dataclass(frozen=True, slots=True)
class Still:
    """A village that has stood at one stage for long."""

    area: str
    stage: str
    """Code, as is `obstacle`; the obstacle may be empty."""
    obstacle: str
    since: date
    """Local, when it first told of this stage."""


@dataclass(frozen=True, slots=True)
class Week:
    """What is told beside the counts."""

    new: int
    """Villages that reported for the first time."""
    moved: int
    """Villages that have come to a later stage than they had told of before."""
    still: tuple[Still, ...]
    """The longest first."""
    clean: int
    """Reports that may be approved together."""
    doubtful: int
    """Reports with figures that look wrong, or with answers that came back."""
    returned: int
    """Answers that heads are asked for."""


def week_lines(words: Words, gazetteer: Gazetteer, labels: Mapping[str, str], week: Week) -> list[Markup]:
    """At most six lines: what has changed, what stands still longest and why, what waits to be checked."""
    lines = [Markup(""), words("week-change", new=week.new, moved=week.moved)]
    if week.still:
        lines.append(words("week-still"))
    for one in week.still[:SHOWN]:
        known = {"village": title(words, gazetteer, one.area), "stage": labels.get(one.stage, one.stage)}
        day = day_short(one.since)
        if one.obstacle:
            lines.append(words("week-still-why", **known, day=day, obstacle=labels.get(one.obstacle, one.obstacle)))
        else:
            lines.append(words("week-still-line", **known, day=day))
    if week.clean or week.doubtful or week.returned:
        lines.append(words("week-checks", clean=week.clean, doubtful=week.doubtful, returned=week.returned))
    return lines


def week_buttons(words: Words, area: str, week: Week) -> tuple[tuple[Button, ...], ...]:
    """What the officer can do about it at once; no row for what does not wait."""
    where = area or "semua"
    rows = []
    if week.clean:
        rows.append((Button(plain(words, "button-checks-clean", number=week.clean), f"/periksa bersih {where} baru"),))
    if week.doubtful:
        rows.append((Button(plain(words, "button-week-doubtful", number=week.doubtful), f"/periksa lanjut {where} baru"),))
    return tuple(rows)
