"""/ingatkan: a reminder by hand to the heads of a list, counted before it goes out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Mapping

from markupsafe import Markup

from bot.commands.where import EVERYWHERE, Place, about_area, place
from bot.figures import progress, published, published_names, week_began
from bot.registry import Call, command
from bot.reminding.urging import Urged, urge, urged
from conversations.messages import Button, Message
from conversations.oversight.days import day_words, hour_words
from conversations.oversight.labels import labels
from conversations.people import Role
from conversations.titles import plain, title

VIEWS = ("pembentukan", "minggu", "koperasi")
"""Who is on the list: without any report on formation, without one this week, without the inventory."""
STAGES, SEND = "tahap", "kirim"
MOST = 2_000
"""Heads reminded by one press: a province. What is larger is the work of the clock."""


@command("ingatkan", Role.OFFICER, Role.ADMIN, spoken=about_area(*VIEWS, STAGES))
def remind(call: Call) -> Iterable[Message]:
    """`/ingatkan [area] [list]`: how many would be reminded and how many not, with a button that sends it."""
    stages = labels(call.house.forms.get("pembentukan"), "stage")
    others = published_names(call.desk, call.house)
    where = place(call, "ingatkan", (*VIEWS, STAGES, SEND, *stages, *others))
    if isinstance(where, Message):
        return [where]
    view = where.option((*VIEWS, STAGES, *stages, *others), VIEWS[1])
    if view == STAGES:
        return [_ask_stage(call, where.area, stages)]
    form = view if view in ("koperasi", *others) else "pembentukan"
    chosen = urged(call.desk, call.house, form, where.area, _villages(call, where, view, others), call.now)
    if len(chosen.heads) > MOST:
        return [Message(call.words("urge-too-many", most=MOST), replaces=call.message)]
    if SEND in where.rest and chosen.heads:
        return [_send(call, form, where.area, chosen)]
    return [_preview(call, where.area, view, stages, chosen)]


def _villages(call: Call, where: Place, view: str, others: Collection[str]) -> Collection[str]:
    if view in others:
        return progress(call.desk, call.house, view, where.area, call.now).owed
    if view in VIEWS:
        form = "koperasi" if view == "koperasi" else "pembentukan"
        since = week_began(call.house.local(call.now, where.area)) if view == "minggu" else None
        return [code for code in call.desk.reports.silent(form, where.area, since) if code in call.house.gazetteer]
    return [at.area for at in call.desk.reports.standings("pembentukan", where.area) if at.facts.stage == view]


def _ask_stage(call: Call, area: str, stages: Mapping[str, str]) -> Message:
    """The stages at which villages of the area stand, with how many."""
    counts = Counter(at.facts.stage for at in call.desk.reports.standings("pembentukan", area))
    buttons = [
        Button(f"{stages[code]} ({counts[code]})", f"/ingatkan {area or EVERYWHERE} {code}") for code in stages if counts[code]
    ]
    rows = tuple(tuple(buttons[at : at + 2]) for at in range(0, len(buttons), 2))
    key = "urge-stage" if buttons else "urge-no-stage"
    return Message(call.words(key, area=title(call.words, call.house.gazetteer, area)), buttons=rows, replaces=call.message)


def _preview(call: Call, area: str, view: str, stages: Mapping[str, str], chosen: Urged) -> Message:
    words = call.words
    what = words("urge-at-stage", stage=stages[view]) if view in stages else _called(call, view)
    lines = [
        words("urge-title", area=title(words, call.house.gazetteer, area), what=what),
        words("urge-count", heads=len(chosen.heads)),
    ]
    if chosen.spared:
        lines += [Markup(""), words("urge-spared")]
        lines += [words(f"urge-spared-{reason}", number=number) for reason, number in chosen.spared.most_common()]
    line = f"/ingatkan {area or EVERYWHERE}"
    send = (Button(plain(words, "button-urge-send", heads=len(chosen.heads)), f"{line} {view} {SEND}"),) if chosen.heads else ()
    others = [Button(plain(words, f"button-urge-{other}"), f"{line} {other}") for other in (*VIEWS, STAGES) if other != view]
    rows = tuple(tuple(others[at : at + 2]) for at in range(0, len(others), 2))
    forms = published(call.desk, call.house, area, call.now)
    more = [(Button(plain(words, "button-urge-form", form=one.title), f"{line} {name}"),) for name, one in forms.items()]
    return Message(Markup("\n").join(lines), buttons=(*((send,) if send else ()), *rows, *more), replaces=call.message)


def _called(call: Call, view: str) -> Markup:
    """Who is on the list, in words."""
    if view in VIEWS:
        return call.words(f"urge-{view}")
    return call.words("urge-form", form=call.house.titles(call.desk).get(view, view))


def _send(call: Call, form: str, area: str, chosen: Urged) -> Message:
    begin = urge(call.desk, call.house, form, area, chosen, call.now)
    call.desk.audit.note(call.person.id, "urged", area, call.now, form=form, heads=len(chosen.heads))
    text = call.words("urge-sent", heads=len(chosen.heads), day=day_words(begin.date()), hour=hour_words(begin))
    return Message(text, replaces=call.message)
