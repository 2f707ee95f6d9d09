"""The figures of an area with the way down to each area below: counts in, Message out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import groupby
from operator import itemgetter

from markupsafe import Markup

from conversations.areas import Gazetteer
from conversations.messages import Button, Message
from conversations.oversight.counts import SOURCE, Counts, Row
from conversations.oversight.days import day_words, hour_words
from conversations.oversight.weekly import Week
from conversations.texts import Words
from conversations.titles import plain, short, title


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a form is that was published later."""

    title: str
    asked: tuple[str, ...]
    """The codes of the villages of which it is asked now."""
    owed: tuple[str, ...]
    """Those of them whose report is not in, or too old by the form's rhythm."""


@dataclass(frozen=True, slots=True)
class Page:
    """What a page of figures is about, beside the figures."""

    gazetteer: Gazetteer
    area: str
    local: datetime
    """The time on the wall of the area when the figures were read."""
    labels: Mapping[str, str]
    """Codes of stages, pathways and obstacles to what the form calls them."""
    waiting: int = 0
    """Applications of heads that wait for a decision."""
    published: Sequence[Progress] = ()
    excused: int = 0
    """Villages whose silence is no fault, as an officer has marked them."""
    week: Week | None = None
    """What the digest tells beside the counts; None where nobody worked it out."""


def recap(words: Words, page: Page, counts: Counts) -> Message:
    """The funnel of an area, with a button for each area below it."""
    lines = [
        words("recap-title", area=title(words, page.gazetteer, page.area)),
        words("recap-moment", day=day_words(page.local.date()), hour=hour_words(page.local)),
        Markup(""),
        *_formation(words, page, counts),
        Markup(""),
        *_cooperatives(words, counts),
        *_published(words, page.published),
        Markup(""),
        words("counts-source", villages=counts.villages, source=SOURCE),
    ]
    if counts.rows:
        lines += [Markup(""), words("recap-drill")]
    return Message(
        Markup("\n").join(lines), buttons=(*drill("/rekap", counts.rows), _actions(words, page, counts), (_chart(words, page),))
    )


def drill(command: str, rows: Sequence[Row], tail: str = "") -> tuple[tuple[Button, ...], ...]:
    """A button for each area of a table, two a row: its name and `reported/villages`; pressed, it asks for that area."""
    buttons = [Button(f"{short(row.area)} {row.reported}/{row.villages}", f"{command} {row.area.code}{tail}") for row in rows]
    return tuple(tuple(buttons[i : i + 2]) for i in range(0, len(buttons), 2))


def _formation(words: Words, page: Page, counts: Counts) -> list[Markup]:
    lines = [
        words("counts-formation"),
        words("counts-reported", reported=counts.reported, villages=counts.villages, percent=percent(counts)),
        words("counts-silent", silent=counts.silent, recent=counts.recent),
    ]
    if page.excused:
        lines.append(words("counts-excused", number=page.excused))
    if counts.stages:
        lines += [words("counts-stages"), *_funnel(words, page.labels, counts.stages)]
    if counts.pathways:
        ordered = [(code, counts.pathways[code]) for code in page.labels if code in counts.pathways]
        unlabelled = [pair for pair in counts.pathways.items() if pair[0] not in page.labels]
        lines.append(words("counts-pathways", pathways=_listed(words, page.labels, [*ordered, *unlabelled])))
    if counts.obstacles:
        lines.append(words("counts-obstacles", obstacles=_listed(words, page.labels, list(counts.obstacles[:3]))))
    return lines


def _funnel(words: Words, labels: Mapping[str, str], stages: Mapping[str, int]) -> list[Markup]:
    """The stages in their order, those with the same figure beside each other in one line: it must fit a phone's screen."""
    lines = []
    for number, run in groupby(stages.items(), key=itemgetter(1)):
        names = [labels.get(code, code) for code, _ in run]
        key = "counts-stage" if len(names) == 1 else "counts-stage-run"
        lines.append(words(key, first=names[0], last=names[-1], number=number))
    return lines


def _cooperatives(words: Words, counts: Counts) -> list[Markup]:
    lines = [
        words("counts-inventory"),
        words("counts-inventoried", inventoried=counts.inventoried, villages=counts.villages),
    ]
    if counts.inventoried:
        key = "counts-cooperatives" if counts.cooperatives else "counts-no-cooperatives"
        figures = {"cooperatives": counts.cooperatives, "active": counts.active, "inactive": counts.inactive}
        lines.append(words(key, **figures, unclear=counts.unclear))
    return lines


def _published(words: Words, forms: Sequence[Progress]) -> list[Markup]:
    """A line for each form that was published: it has no figures but who has sent it."""
    lines = [
        words("counts-published", form=one.title, reported=len(one.asked) - len(one.owed), villages=len(one.asked))
        for one in forms
    ]
    return [Markup(""), words("counts-published-title"), *lines] if lines else []


def _listed(words: Words, labels: Mapping[str, str], pairs: Sequence[tuple[str, int]]) -> Markup:
    return Markup(" · ").join(words("counts-item", name=labels.get(code, code), number=number) for code, number in pairs)


def percent(counts: Counts) -> int:
    """The nearest whole percent; 100 is said only when no village is missing, 0 only when all are."""
    if counts.reported in (0, counts.villages) or not counts.villages:
        return 100 if counts.reported else 0
    return min(99, max(1, (counts.reported * 200 + counts.villages) // (counts.villages * 2)))


def _actions(words: Words, page: Page, counts: Counts) -> tuple[Button, ...]:
    buttons = [Button(plain(words, "button-export"), f"/ekspor pembentukan {page.area}".strip())]
    if counts.silent:
        buttons.insert(0, Button(plain(words, "button-silent", number=counts.silent), f"/belum {page.area}".strip()))
    return tuple(buttons)


def _chart(words: Words, page: Page) -> Button:
    return Button(plain(words, "button-chart"), f"/grafik {page.area}".strip())
