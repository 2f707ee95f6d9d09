"""The digest of an officer on one screen of a cheap phone: a line for each thing, each with the way to all of it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from textwrap import wrap

from markupsafe import Markup

from conversations.messages import Button, Message
from conversations.oversight.bands import built_in_bands
from conversations.oversight.counts import SOURCE, Counts
from conversations.oversight.days import day_short, hour_words
from conversations.oversight.digest import Page, percent
from conversations.oversight.weekly import Still, Week
from conversations.pathway import PATHWAYS
from conversations.texts import Words
from conversations.titles import plain, short, title

SHOWN = (2, 1)
"""Of each list so many stand on the screen, the first of it: fewer where names are long. The others are behind its button."""
WIDE, ROOM = 33, 20
"""Letters of a line on a phone of 360 points, and lines that leave room for the buttons."""
LONGEST = 26
"""Letters of a name on the screen: a village with a longer one is cut, else one name takes two lines."""
Rows = tuple[tuple[Button, ...], ...]


def digest(words: Words, page: Page, counts: Counts) -> Message:
    """The week of an area on one screen, with four rows of buttons at most. What there is none of is left out.

    What a button says with its figure is not said above it once more.
    """
    told = [Markup("\n").join(_lines(words, page, counts, shown)) for shown in SHOWN]
    text = next((one for one in told if _height(one) <= ROOM), told[-1])
    return Message(text, buttons=_buttons(words, page, counts))


def _height(text: Markup) -> int:
    """Lines that the text takes on a phone."""
    return sum(len(wrap(line.striptags(), WIDE)) for line in text.split("\n"))


def _lines(words: Words, page: Page, counts: Counts, shown: int) -> list[Markup]:
    return [
        words("digest-title", area=title(words, page.gazetteer, page.area)),
        words("digest-moment", day=day_short(page.local.date()), hour=hour_words(page.local)),
        *_reported(words, page, counts, shown),
        _funnel(words, page, counts),
        *(_week(words, page, page.week, shown) if page.week else ()),
        *_waits(words, page),
    ]


def brief_lines(words: Words, counts: Counts, labels: Mapping[str, str], new: int) -> Markup:
    """Three lines for who leads and does not check: told (`new` of them in the last days), reached, and where help is needed."""
    figures = {"reported": counts.reported, "villages": counts.villages, "percent": percent(counts), "new": new}
    told = [code for code in built_in_bands().reached if code in labels]
    reached = [words("brief-reached-part", stage=labels[code], number=counts.stages.get(code, 0)) for code in told]
    needs = []
    if worst := max(counts.rows, key=lambda row: row.silent, default=None):
        said = words("brief-need-silent", name=short(worst.area), number=worst.silent, villages=worst.villages)
        needs += [said] if worst.silent else []
    elif counts.silent:
        needs.append(words("brief-need-villages", number=counts.silent, villages=counts.villages))
    if counts.obstacles:
        code, number = counts.obstacles[0]
        needs.append(words("brief-need-obstacle", obstacle=labels.get(code, code).lower(), number=number))
    last = words("brief-need", needs=Markup(", ").join(needs)) if needs else words("brief-need-silent-only", number=counts.silent)
    reached_line = [words("brief-reached", stages=Markup(", ").join(reached))] if reached else []
    return Markup("\n").join([words("brief-reported", **figures), *reached_line, last])


def some(words: Words, parts: Sequence[Markup], every: int) -> Markup:
    """The parts in one line, and how many of all of them (`every`) are not among them."""
    shown = Markup(", ").join(parts)
    return words("digest-more", shown=shown, number=every - len(parts)) if every > len(parts) else shown


def called(page: Page, code: str) -> str:
    """The name of a village without its kind, cut where it would fill the line."""
    area = page.gazetteer.get(code)
    name = area.name if area else code
    return name if len(name) <= LONGEST else name[: LONGEST - 1] + "…"


def _reported(words: Words, page: Page, counts: Counts, shown: int) -> Iterator[Markup]:
    yield words("digest-reported", reported=counts.reported, villages=counts.villages, percent=percent(counts))
    yield words("digest-source", source=SOURCE)
    if page.week:
        yield words("digest-change", new=page.week.new, moved=page.week.moved)
    if page.excused:
        yield words("digest-excused", number=page.excused)
    if page.published:
        others = [
            words("digest-published", form=one.title, reported=len(one.asked) - len(one.owed), villages=len(one.asked))
            for one in page.published[:shown]
        ]
        yield words("digest-line", head=words("digest-others"), rest=some(words, others, len(page.published)))


def _funnel(words: Words, page: Page, counts: Counts) -> Markup:
    """How many villages have done each of the few stages that are told upward."""
    named = [
        words("counts-item", name=_stage(words, code, page.labels), number=counts.stages.get(code, 0))
        for code in built_in_bands().funnel
        if code in page.labels
    ]
    return words("digest-line", head=words("digest-funnel"), rest=Markup(", ").join(named) or Markup("0"))


def _stage(words: Words, code: str, labels: Mapping[str, str]) -> str:
    """The short name of a stage that the locale has one for, else as its form calls it."""
    return plain(words, f"funnel-{code}") if f"funnel-{code}" in words else labels.get(code, code)


def _week(words: Words, page: Page, week: Week, shown: int) -> Iterator[Markup]:
    if week.quiet:
        today = page.local.date()
        named = [words("digest-days", name=called(page, one.area), days=(today - one.last).days) for one in week.quiet[:shown]]
        yield words("digest-line", head=words("digest-quiet"), rest=some(words, named, len(week.quiet)))
    if week.still:
        stood = [_stuck(words, page, one) for one in week.still[:shown]]
        yield words("digest-line", head=words("digest-still"), rest=some(words, stood, len(week.still)))
    if week.pointed:
        counted = {pathway: sum(one.pathway == pathway for one in week.pointed) for pathway in PATHWAYS}
        pointed = [words("counts-item", name=plain(words, f"digest-to-{name}"), number=n) for name, n in counted.items() if n]
        yield words("digest-line", head=words("digest-pointed"), rest=Markup(", ").join(pointed))
    if week.odd:
        villages = [words("digest-name", name=called(page, code)) for code in week.odd[:shown]]
        yield words("digest-line", head=words("digest-odd"), rest=some(words, villages, len(week.odd)))


def _stuck(words: Words, page: Page, one: Still) -> Markup:
    """A village with the stage at which it stands, for how long, and what blocks it."""
    days = (page.local.date() - one.since).days
    known = {"name": called(page, one.area), "stage": _stage(words, one.stage, page.labels)}
    if not one.obstacle:
        return words("digest-stood", **known, days=days)
    return words("digest-stood-why", **known, days=days, obstacle=page.labels.get(one.obstacle, one.obstacle).lower())


def _waits(words: Words, page: Page) -> Iterator[Markup]:
    """What the officer waits for, or is asked for, and no button says."""
    waiting: Mapping[str, int] = {"applications": page.waiting}
    if week := page.week:
        waiting = {"unlooked": week.unlooked, "returned": week.returned, **waiting}
    shown = [words(f"digest-waits-{sort}", number=number) for sort, number in waiting.items() if number]
    if shown:
        yield words("digest-line", head=words("digest-waits"), rest=Markup(", ").join(shown))


def _buttons(words: Words, page: Page, counts: Counts) -> Rows:
    """First what can be done at once, then each list, then the figures in other shapes; no button for what there is none of."""
    where, week = page.area or "semua", page.week
    clean, doubtful = (week.clean, week.doubtful) if week else (0, 0)
    offered = (
        (("button-checks-clean", clean, f"/periksa bersih {where} baru"),),
        (
            ("button-digest-doubtful", doubtful, f"/periksa lanjut {where} baru"),
            ("button-digest-silent", counts.silent, f"/belum {page.area}".strip()),
        ),
        (
            ("button-digest-quiet", len(week.quiet) if week else 0, f"/ringkasan {where} diam"),
            ("button-digest-still", len(week.still) if week else 0, f"/ringkasan {where} tertahan"),
            ("button-digest-pointed", len(week.pointed) if week else 0, f"/ringkasan {where} jalur"),
        ),
    )
    rows = [tuple(Button(plain(words, key, number=n), data) for key, n, data in row if n) for row in offered]
    shapes = (("button-recap", "/rekap"), ("button-chart", "/grafik"))
    last = [Button(plain(words, key), f"{line} {page.area}".strip()) for key, line in shapes]
    last.append(Button(plain(words, "button-digest-set"), "/ringkasan atur"))
    return tuple(row for row in (*rows, tuple(last)) if row)
