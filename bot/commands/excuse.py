"""/tandai: a village whose silence is no fault, marked by an officer until a day."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import timedelta

from markupsafe import Markup

from bot.commands.where import villages_named, visible, with_parent
from bot.posing import pose
from bot.registry import Call, alone, command
from conversations.messages import Button, Message
from conversations.oversight.days import day_short, day_words
from conversations.oversight.promising import read_day
from conversations.people import Role
from conversations.titles import plain, title

REASONS = ("sinyal", "cuti", "surat", "lain")
"""Why a village may be silent: no signal, its head is away, it reported by letter, something else."""
LIFT = "cabut"
FARTHEST = timedelta(days=92)
"""A mark that would hold longer is to be set anew, so that nobody is forgotten."""
LISTED = 20


@command("tandai", Role.OFFICER, Role.ADMIN, spoken=alone)
def excuse(call: Call) -> Iterable[Message]:
    """`/tandai`: the marks that stand; `/tandai VILLAGE [REASON [DATE]]`: a new one; `/tandai CODE cabut`: its end."""
    if not call.text:
        return [_list(call)]
    words = call.text.split(maxsplit=2)
    if not (len(words[0]) == 13 and visible(call, words[0])):
        return [_which(call)]
    if len(words) == 1 or (words[1] not in REASONS and words[1] != LIFT):
        return [_ask_reason(call, words[0])]
    if words[1] == LIFT:
        return [_lift(call, words[0])]
    return [_ask_day(call, words[0], words[1]) if len(words) == 2 else _mark(call, words[0], words[1], words[2])]


def _list(call: Call, said: Markup | None = None) -> Message:
    today = call.house.today(call.now, next(iter(call.areas), ""))
    standing = [one for area in call.areas for one in call.desk.silences.inside(area, today).values()][:LISTED]
    lines = [*([said, Markup("")] if said else []), call.words("excuses-title" if standing else "excuses-none")]
    for one in standing:
        args = {"village": with_parent(call, one.village), "reason": call.words(f"excuse-{one.reason}")}
        lines.append(call.words("excuses-line", **args, day=day_short(one.until)))
    buttons = [
        Button(plain(call.words, "button-excuse-lift", village=title(call.words, call.house.gazetteer, one.village)), line)
        for one in standing
        if (line := f"/tandai {one.village} {LIFT}")
    ]
    lines.append(call.words("excuses-how"))
    pose(call, "/tandai")
    return Message(Markup("\n").join(lines), buttons=tuple((button,) for button in buttons[:8]), replaces=call.message)


def _which(call: Call) -> Message:
    """The villages that the typed name may mean, to press."""
    found = villages_named(call, call.text, 8)
    if len(found) == 1:
        return _ask_reason(call, found[0].code)
    if not found:
        pose(call, "/tandai")
        return Message(call.words("area-unknown"), replaces=call.message)
    buttons = tuple((Button(with_parent(call, area.code), f"/tandai {area.code}"),) for area in found)
    return Message(call.words("area-which"), buttons=buttons, replaces=call.message)


def _ask_reason(call: Call, code: str) -> Message:
    buttons = tuple((Button(plain(call.words, f"excuse-{reason}"), f"/tandai {code} {reason}"),) for reason in REASONS)
    text = call.words("excuse-ask", village=with_parent(call, code))
    return Message(text, buttons=buttons, replaces=call.message)


def _ask_day(call: Call, code: str, reason: str) -> Message:
    today = call.house.today(call.now, code)
    line = f"/tandai {code} {reason}"
    pose(call, line)
    month_end = (today.replace(day=28) + timedelta(days=4)).replace(day=1) - timedelta(days=1)
    days = sorted({today + timedelta(days=7), today + timedelta(days=14), month_end} - {today})
    buttons = tuple((Button(day_words(day), f"{line} {day.isoformat()}"),) for day in days)
    return Message(call.words("excuse-until", village=with_parent(call, code)), buttons=buttons, replaces=call.message)


def _mark(call: Call, code: str, reason: str, typed: str) -> Message:
    today = call.house.today(call.now, code)
    day = read_day(typed, today)
    if day is None or not today <= day <= today + FARTHEST:
        pose(call, f"/tandai {code} {reason}")
        return Message(call.words("excuse-unread" if day is None else "excuse-outside"))
    call.desk.silences.mark(code, reason, day, by=call.person.id, now=call.now)
    call.desk.audit.note(call.person.id, "excused", code, call.now, reason=reason, until=day.isoformat())
    said = call.words("excused", village=with_parent(call, code), reason=call.words(f"excuse-{reason}"), day=day_words(day))
    return _list(call, said)


def _lift(call: Call, code: str) -> Message:
    if call.desk.silences.lift(code, call.now):
        call.desk.audit.note(call.person.id, "excuse-lifted", code, call.now)
    return _list(call, call.words("excuse-lifted", village=with_parent(call, code)))
