"""All of what the digest names the first of: villages long silent, villages that stand still, pathways that were pointed to."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from markupsafe import Markup

from conversations.messages import Button, Message
from conversations.oversight.days import day_short
from conversations.oversight.digest import Page
from conversations.oversight.weekly import Pointed, Quiet, Still, Week
from conversations.texts import Words
from conversations.titles import plain, title

QUIET, STILL, POINTED = VIEWS = ("diam", "tertahan", "jalur")
A_PAGE = 8
"""Villages on one screen."""
A_ROW = 4
"""Numbers beside each other: as wide as a thumb on a narrow phone."""


def listed(words: Words, page: Page, week: Week, view: str, number: int) -> Message:
    """One page of a list, the worst first, a number behind each of which its village's card is."""
    lists: Mapping[str, Sequence[Quiet | Still | Pointed]] = {QUIET: week.quiet, STILL: week.still, POINTED: week.pointed}
    every = lists[view]
    pages = max(1, -(-len(every) // A_PAGE))
    number = min(max(1, number), pages)
    first = (number - 1) * A_PAGE
    shown = list(enumerate(every[first : first + A_PAGE], first + 1))
    lines = [words(f"listed-{view}", area=title(words, page.gazetteer, page.area), number=len(every)), Markup("")]
    lines += [words("listed-line", number=rank, told=_told(words, page, one)) for rank, one in shown] or [words("listed-none")]
    if view == POINTED and every:
        lines += [Markup(""), words("listed-only-suggested")]
    cards = [Button(str(rank), f"/desa {one.area} baru") for rank, one in shown]
    rows = [tuple(cards[at : at + A_ROW]) for at in range(0, len(cards), A_ROW)]
    where = f"/ringkasan {page.area}"
    turns = [
        Button(plain(words, key), f"{where} {view} {to}")
        for key, to in (("button-back", number - 1), ("button-next", number + 1))
        if 1 <= to <= pages
    ]
    return Message(Markup("\n").join(lines), buttons=(*rows, (*turns, Button(plain(words, "button-digest"), where))))


def _told(words: Words, page: Page, one: Quiet | Still | Pointed) -> Markup:
    village = plain(
        words, "area-in", area=title(words, page.gazetteer, one.area), parent=title(words, page.gazetteer, one.area[:8])
    )
    if isinstance(one, Quiet):
        return words("listed-quiet", village=village, days=(page.local.date() - one.last).days, day=day_short(one.last))
    if isinstance(one, Pointed):
        return words("listed-pointed", village=village, pathway=plain(words, f"digest-to-{one.pathway}"), why=words.say(one.why))
    named = {"village": village, "stage": page.labels.get(one.stage, one.stage), "day": day_short(one.since)}
    if not one.obstacle:
        return words("listed-still", **named)
    return words("listed-still-why", **named, obstacle=page.labels.get(one.obstacle, one.obstacle).lower())
