"""/belum: which villages are silent, by kecamatan, with whom to call."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime

from markupsafe import Markup

from bot.commands.where import Place, about_area, place, turns, up
from bot.figures import progress, published, published_names, week_began
from bot.registry import Call, command
from bot.reminding.hushed import hushed
from conversations.areas import Area
from conversations.messages import Button, Message
from conversations.oversight.counts import SOURCE, table
from conversations.oversight.days import day_short
from conversations.oversight.digest import drill
from conversations.people import Person, Role
from conversations.titles import plain, title
from storage.promises import Silence

A_PAGE = 10
"""Villages on one screen."""
VIEWS = ("pembentukan", "minggu", "koperasi")
"""What a village can be silent about: formation at all, formation this week, the inventory."""


@command("belum", Role.OFFICER, Role.ADMIN, spoken=about_area(*VIEWS))
def show_silent(call: Call) -> Iterable[Message]:
    """`/belum [area] [page]`: counts by area down to the kecamatan, there the villages with the head's name and phone."""
    others = published_names(call.desk, call.house)  # Each is a view of its own.
    where = place(call, "belum", (*VIEWS, *others))
    if isinstance(where, Message):
        return [where]
    view = where.option((*VIEWS, *others), VIEWS[0])
    codes = _silent(call, where, view)
    silent = [call.house.gazetteer[code] for code in codes if code in call.house.gazetteer]
    village_list = len(where.area) >= 8
    text, buttons = _villages(call, where, view, silent) if village_list else _areas(call, where, view, silent)
    above = up(call, "/belum", where.area, f" {view}")
    forms = [(button,) for button in _forms(call, where.area, view)]
    return [Message(text, buttons=(*buttons, _views(call, where.area, view), *forms, *above), replaces=call.message)]


def _silent(call: Call, where: Place, view: str) -> Sequence[str]:
    """The codes of the silent villages, in order."""
    if view not in VIEWS:
        return sorted(progress(call.desk, call.house, view, where.area, call.now).owed)
    form = "koperasi" if view == "koperasi" else "pembentukan"
    return call.desk.reports.silent(form, where.area, _since(call, where, view))


def _since(call: Call, where: Place, view: str) -> datetime | None:
    return week_began(call.house.local(call.now, where.area)) if view == "minggu" else None


def _heading(call: Call, where: Place, view: str, silent: Sequence[Area]) -> list[Markup]:
    villages = len(call.house.gazetteer.villages(where.area))
    area = title(call.words, call.house.gazetteer, where.area)
    if view not in VIEWS:
        asked = progress(call.desk, call.house, view, where.area, call.now)
        return [
            call.words("silent-title-published", form=asked.title, area=area),
            call.words("silent-count-published", silent=len(silent), villages=len(asked.asked)),
        ]
    return [
        call.words(f"silent-title-{view}", area=area),
        call.words("silent-count", silent=len(silent), villages=villages, source=SOURCE),
    ]


def _areas(call: Call, where: Place, view: str, silent: Sequence[Area]) -> tuple[Markup, tuple[tuple[Button, ...], ...]]:
    rows = [row for row in table(call.house.gazetteer, where.area, (area.code for area in silent)) if row.reported]
    lines = _heading(call, where, view, silent)
    lines += [Markup(""), call.words("silent-drill" if rows else "silent-none")]
    return Markup("\n").join(lines), drill("/belum", rows, f" {view}")


def _villages(call: Call, where: Place, view: str, silent: Sequence[Area]) -> tuple[Markup, tuple[tuple[Button, ...], ...]]:
    pages = max(1, -(-len(silent) // A_PAGE))
    number = min(where.page, pages)
    shown = silent[(number - 1) * A_PAGE : number * A_PAGE]
    heads = call.desk.people.heads(where.area) if shown else []
    if shown:
        call.desk.audit.note(call.person.id, "contacts", where.area, call.now, page=number, villages=len(shown))
    lines = [*_heading(call, where, view, silent), Markup("")]
    marks = call.desk.silences.inside(where.area, call.house.today(call.now, where.area)) if shown else {}
    for village in shown:
        known = [head for head in heads if village.code in head.villages]
        lines.append(_line(call, village, known) + _excused(call, marks.get(village.code)) + _hushed(call, village, view, known))
    if not shown:
        lines.append(call.words("silent-none"))
    return Markup("\n").join(lines), turns(call, f"/belum {where.area}", number, pages, f" {view}")


def _line(call: Call, village: Area, heads: Sequence[Person]) -> Markup:
    named = title(call.words, call.house.gazetteer, village.code)
    if not heads:
        return call.words("silent-line-nobody", village=named)
    nothing = plain(call.words, "village-no-phone")
    contacts = Markup("; ").join(call.words("silent-contact", name=head.name, phone=head.phone or nothing) for head in heads)
    return call.words("silent-line", village=named, contacts=contacts)


def _excused(call: Call, mark: Silence | None) -> Markup:
    """That the village's silence is no fault, and until when, behind its line."""
    if mark is None:
        return Markup("")
    return Markup("\n   ") + call.words("village-excused", reason=call.words(f"excuse-{mark.reason}"), day=day_short(mark.until))


def _hushed(call: Call, village: Area, view: str, heads: Sequence[Person]) -> Markup:
    """Which of its heads asked not to be reminded, below its line: that one is to be called."""
    if all(head.muted_until is None for head in heads):
        return Markup("")
    last = call.desk.reports.latest("pembentukan" if view == "minggu" else view, village.code)
    told = hushed(call.desk, call.house, call.words, heads, last.at if last else None, call.now)
    return Markup("").join(Markup("\n   ") + one for one in told)


def _views(call: Call, area: str, view: str) -> tuple[Button, ...]:
    return tuple(
        Button(plain(call.words, f"button-silent-{other}"), f"/belum {area} {other}".replace("  ", " "))
        for other in VIEWS
        if other != view
    )


def _forms(call: Call, area: str, view: str) -> Iterator[Button]:
    """A button for each form that is published in the area, but for the one that is looked at."""
    for name, form in published(call.desk, call.house, area, call.now).items():
        if name != view:
            yield Button(
                plain(call.words, "button-silent-published", form=form.title), f"/belum {area} {name}".replace("  ", " ")
            )
