"""/libur: the days on which nobody is reminded of anything, as admins keep them."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import timedelta

from markupsafe import Markup

from bot.posing import pose
from bot.registry import Call, alone, command
from conversations.messages import Button, Message
from conversations.oversight.days import day_short, day_words
from conversations.oversight.promising import read_day
from conversations.people import Role
from conversations.titles import plain

AHEAD = timedelta(days=400)
"""A holiday lies at most so far ahead; what is farther is a slip of the pen."""
LISTED = 30
LONGEST_NAME = 60
DROP = "hapus"


@command("libur", Role.ADMIN, spoken=alone)
def holidays(call: Call) -> Iterable[Message]:
    """`/libur`: the list; `/libur 25 desember 2026, Natal` adds a day; `/libur hapus DATE` takes one back."""
    first, _, rest = call.text.partition(" ")
    if not call.text:
        return [_list(call)]
    if first == DROP:
        return [_drop(call, rest)]
    if first == "tambah" and not rest:
        pose(call, "/libur")
        return [Message(call.words("holiday-ask"), replaces=call.message)]
    return [_add(call, rest if first == "tambah" else call.text)]


def _list(call: Call, said: Markup | None = None) -> Message:
    today = call.house.today(call.now, "")
    kept = call.desk.holidays.since(today)[:LISTED]
    lines = [*([said, Markup("")] if said else []), call.words("holidays-title" if kept else "holidays-none")]
    lines += [call.words("holidays-line", day=day_words(one.day), name=one.name) for one in kept]
    buttons = [
        Button(plain(call.words, "button-holiday-drop", day=day_short(one.day)), f"/libur {DROP} {one.day.isoformat()}")
        for one in kept[:12]
    ]
    rows = tuple(tuple(buttons[at : at + 2]) for at in range(0, len(buttons), 2))
    add = (Button(plain(call.words, "button-holiday-add"), "/libur tambah"),)
    return Message(Markup("\n").join(lines), buttons=(*rows, add), replaces=call.message)


def _add(call: Call, typed: str) -> Message:
    """A day and its name, parted by a comma; without one, all is the day."""
    today = call.house.today(call.now, "")
    said, _, name = typed.partition(",")
    day = read_day(said, today, AHEAD)
    if day is None or not today <= day <= today + AHEAD:
        pose(call, "/libur")
        return Message(call.words("holiday-unread" if day is None else "holiday-outside"))
    name = " ".join(name.split())[:LONGEST_NAME] or plain(call.words, "holiday-nameless")
    call.desk.holidays.add(day, name, by=call.person.id, now=call.now)
    call.desk.audit.note(call.person.id, "holiday", "", call.now, day=day.isoformat())
    return _list(call, call.words("holiday-added", day=day_words(day), name=name))


def _drop(call: Call, typed: str) -> Message:
    day = read_day(typed, call.house.today(call.now, ""), AHEAD)
    if day is None:
        return Message(call.words("holiday-unread"))
    if call.desk.holidays.drop(day):
        call.desk.audit.note(call.person.id, "holiday-dropped", "", call.now, day=day.isoformat())
    return _list(call, call.words("holiday-dropped", day=day_words(day)))
