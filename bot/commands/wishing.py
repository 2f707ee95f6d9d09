"""What an officer may change about the own digest: shape, days, hour, how often, areas, and the table with it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from babel.dates import get_day_names
from markupsafe import Markup

from bot.commands.where import EVERYWHERE, area_buttons, pairs, place
from bot.digesting import keep_wish, wish_of
from bot.registry import Call
from conversations.messages import Button, Message
from conversations.oversight.wishes import EVERY, HOURS, KINDS, WORKDAYS, Wish
from conversations.people import Role
from conversations.titles import plain, title

SET = "atur"
LINE = f"/ringkasan {SET}"
OFFERED = (7, 8, 9, 10, 13, 14, 15, 16)
"""Hours behind a button; any other full hour of the day is typed."""


def wishes(call: Call, said: str) -> Message:
    """`/ringkasan atur [part [value]]`: how the digest comes, and a question or a change of one part."""
    if not call.person.has(Role.OFFICER):
        return Message(call.words("wish-officers"), replaces=call.message)
    part, _, value = said.partition(" ")
    wish = wish_of(call.desk, call.person)
    if part == "wilayah" and value:
        return _of_area(call, wish, value)
    if part not in _PARTS:
        return _card(call, wish)
    if not value:
        return _ask(call, part)
    try:
        changed = _PARTS[part](wish, value)
    except ValueError:
        return _ask(call, part, call.words("wish-unread"))
    return _kept(call, changed)


def _kept(call: Call, wish: Wish) -> Message:
    keep_wish(call.desk, call.person, replace(wish, since=call.house.today(call.now, call.areas[0])))
    return _card(call, wish)


def _one_of(value: str, allowed: Sequence[int]) -> int:
    if not value.isdecimal() or len(value) > 2 or int(value) not in allowed:
        raise ValueError(value)
    return int(value)


def _kind(wish: Wish, value: str) -> Wish:
    if value not in KINDS:
        raise ValueError(value)
    return replace(wish, kind=value)


def _days(wish: Wish, value: str) -> Wish:
    return replace(wish, days=WORKDAYS if value == "kerja" else (_one_of(value, range(7)),))


_PARTS: Mapping[str, Callable[[Wish, str], Wish]] = {
    "bentuk": _kind,
    "hari": _days,
    "jam": lambda wish, value: replace(wish, hour=_one_of(value, HOURS)),
    "setiap": lambda wish, value: replace(wish, every=_one_of(value, EVERY)),
    "excel": lambda wish, value: replace(wish, sheet=value == "ya"),
    "wilayah": lambda wish, _: wish,
}


def _of_area(call: Call, wish: Wish, value: str) -> Message:
    """Only of that area, which lies in the own; `semua` for all of the own."""
    if value == EVERYWHERE:
        return _kept(call, replace(wish, areas=()))
    where = place(replace(call, text=value), f"ringkasan {SET} wilayah")
    if isinstance(where, Message):
        return where
    return _ask(call, "wilayah", call.words("wish-unread")) if where.rest else _kept(call, replace(wish, areas=(where.area,)))


def _card(call: Call, wish: Wish) -> Message:
    words, names = call.words, get_day_names("wide", locale="id")
    days = plain(words, "button-wish-workdays").lower() if wish.days == WORKDAYS else ", ".join(names[day] for day in wish.days)
    areas = ", ".join(title(words, call.house.gazetteer, code) for code in wish.areas) or plain(words, "wish-areas-all")
    lines = [
        words("wish-title"),
        words("wish-kind", kind=wish.kind),
        words("wish-when", every=wish.every, days=days, hour=f"{wish.hour:02}"),
        words("wish-areas", areas=areas),
        words("wish-sheet", sheet="yes" if wish.sheet else "no"),
        words("wish-night"),
        Markup(""),
        words("wish-how"),
    ]
    parts = [Button(plain(words, f"button-wish-{part}"), f"{LINE} {part}") for part in ("bentuk", "hari", "jam", "wilayah")]
    sheet = "tidak" if wish.sheet else "ya"
    more = (
        (Button(plain(words, "button-wish-setiap"), f"{LINE} setiap"),),
        (Button(plain(words, f"button-wish-excel-{sheet}"), f"{LINE} excel {sheet}"),),
    )
    home = (Button(plain(words, "button-digest"), "/ringkasan"),)
    return Message(Markup("\n").join(lines), buttons=(*pairs(parts), *more, home), replaces=call.message)


def _ask(call: Call, part: str, *lead: Markup) -> Message:
    back = (Button(plain(call.words, "button-wish-back"), LINE),)
    rows = _areas(call) if part == "wilayah" else pairs(_choices(call, part))
    text = Markup("\n").join([*lead, call.words(f"wish-ask-{part}")])
    return Message(text, buttons=(*rows, back), replaces=call.message)


def _choices(call: Call, part: str) -> list[Button]:
    """A button for each value of a part."""
    words, names = call.words, get_day_names("wide", locale="id")
    offered: list[tuple[str, str]] = {
        "bentuk": [(plain(words, f"button-wish-{kind}"), kind) for kind in KINDS],
        "hari": [*((names[day], str(day)) for day in WORKDAYS), (plain(words, "button-wish-workdays"), "kerja")],
        "jam": [(plain(words, "button-wish-hour", hour=f"{hour:02}"), str(hour)) for hour in OFFERED],
        "setiap": [(plain(words, "button-wish-every", every=every), str(every)) for every in EVERY],
        "excel": [(plain(words, f"button-wish-excel-{said}"), said) for said in ("ya", "tidak")],
    }[part]
    return [Button(label, f"{LINE} {part} {value}") for label, value in offered]


def _areas(call: Call) -> tuple[tuple[Button, ...], ...]:
    line = f"{LINE} wilayah"
    every = (Button(plain(call.words, "button-wish-all"), f"{line} {EVERYWHERE}"),)
    if len(call.areas) == 1:
        return (every, *area_buttons(call, line, call.areas[0])[1:])
    own = [(Button(title(call.words, call.house.gazetteer, code), f"{line} {code}"),) for code in call.areas]
    return (every, *own)
