"""/tenggat: until when a form is to be in, for each area; reminders name the day."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import timedelta

from markupsafe import Markup

from bot.commands.where import EVERYWHERE, area_buttons, place, visible
from bot.posing import pose
from bot.registry import Call, command
from bot.reminding.rules import current, wanted_forms
from conversations.areas import within
from conversations.messages import Button, Message
from conversations.oversight import cadence
from conversations.oversight.days import day_short, day_words
from conversations.oversight.promising import read_day
from conversations.oversight.publishing import Publication, wanted
from conversations.people import Role
from conversations.titles import plain, title
from storage.deadlines import Deadline

AHEAD = timedelta(days=366)
"""A deadline lies at most a year ahead; what is farther is a slip of the pen."""
LISTED = 12


def _spoken(call: Call, rest: str) -> bool:
    """Meant when nothing follows, or a form's name."""
    return rest.partition(" ")[0] in ("", *wanted_forms(call.desk, call.house))


@command("tenggat", Role.OFFICER, Role.ADMIN, spoken=_spoken)
def deadline(call: Call) -> Iterable[Message]:
    """`/tenggat [form] [area] [date]`: the list, or a new deadline by buttons; `/tenggat hapus FORM AREA` takes one back."""
    words = call.text.split()
    forms = wanted_forms(call.desk, call.house)
    if words[:1] == ["hapus"] and len(words) == 3 and words[1] in forms:
        return [_drop(call, words[1], _code(words[2]))]
    if not words or words[0] not in forms:
        return [_list(call, forms)]
    form = words[0]
    if len(words) == 1:
        return [_ask_area(call, form, forms[form])]
    if words[1] != EVERYWHERE and not words[1][:2].isdecimal():
        named = place(replace(call, text=" ".join(words[1:])), f"tenggat {form}")
        return [named if isinstance(named, Message) else _ask_day(call, form, named.area)]
    code = _code(words[1])
    if not visible(call, code):
        return [Message(call.words("area-unknown"), replaces=call.message)]
    return [_ask_day(call, form, code) if len(words) == 2 else _set(call, form, code, " ".join(words[2:]), forms[form])]


def _code(word: str) -> str:
    return "" if word == EVERYWHERE else word


def _list(call: Call, forms: Mapping[str, str]) -> Message:
    today = call.house.local(call.now).date()
    set_here = [one for one in _set_around(call, forms) if one.day >= today]
    published = [(one, day) for one in _published(call, forms) if (day := wanted(one, one.form)[1]) and day >= today]
    lines = [call.words("deadlines-title" if set_here or published else "deadlines-none")]
    buttons = []
    for one in set_here[:LISTED]:
        area = title(call.words, call.house.gazetteer, one.area)
        lines.append(call.words("deadlines-line", form=forms[one.form], area=area, day=day_words(one.day)))
        if _own(call, one):
            label = plain(call.words, "button-drop-deadline", area=area, day=day_short(one.day))
            buttons.append((Button(label, f"/tenggat hapus {one.form} {one.area or EVERYWHERE}"),))
    for made, day in published[:LISTED]:
        area = title(call.words, call.house.gazetteer, made.area)
        lines.append(call.words("deadlines-line-published", form=forms[made.form], area=area, day=day_words(day)))
    buttons += [
        (Button(plain(call.words, "button-set-deadline", form=said), f"/tenggat {form}"),) for form, said in forms.items()
    ]
    return Message(Markup("\n").join(lines), buttons=tuple(buttons), replaces=call.message)


def _set_around(call: Call, forms: Iterable[str]) -> list[Deadline]:
    """What was set for the own areas, inside them, and for those above, which counts here too."""
    above = [one for area in call.areas for form in forms for one in call.desk.deadlines.chain(form, area)]
    inside = [one for area in call.areas for one in call.desk.deadlines.all(area) if one.form in forms]
    return list(dict.fromkeys([*above, *inside]))


def _published(call: Call, forms: Iterable[str]) -> list[Publication]:
    """The newest publication for each form and area in or around the own ones, unless a deadline or a newer one stands for it."""
    publications, found = call.desk.forms.publications(), list[Publication]()
    for one in reversed(publications):
        touches = any(within(one.area, area) or within(area, one.area) for area in call.areas)
        newer = any(
            other.form == one.form and other.number > one.number and within(one.area, other.area) for other in publications
        )
        if one.form in forms and touches and not newer and call.desk.deadlines.of(one.form, one.area) is None:
            found.append(one)
    return found


def _ask_area(call: Call, form: str, said: str) -> Message:
    where = place(replace(call, text=""), f"tenggat {form}")
    if isinstance(where, Message):
        return where
    pose(call, f"/tenggat {form}")
    text = call.words("deadlines-where", form=said)
    return Message(text, buttons=area_buttons(call, f"/tenggat {form}", where.area), replaces=call.message)


def _ask_day(call: Call, form: str, code: str) -> Message:
    """The Fridays of the next weeks and the end of the month, to press; any other day can be typed."""
    today = call.house.local(call.now, code).date()
    friday = today + timedelta(days=(cadence.FRIDAY - today.weekday()) % 7 or 7)
    month_end = (today.replace(day=28) + timedelta(days=4)).replace(day=1) - timedelta(days=1)
    bound = _bound(call, form, code)
    days = sorted({friday, friday + timedelta(days=7), friday + timedelta(days=14), month_end} - {today})
    days = [day for day in days if bound is None or day <= bound.day]
    line = f"/tenggat {form} {code or EVERYWHERE}"
    pose(call, line)
    buttons = tuple((Button(day_words(day), f"{line} {day.isoformat()}"),) for day in days)
    text = call.words("deadlines-when", area=title(call.words, call.house.gazetteer, code))
    return Message(text, buttons=buttons, replaces=call.message)


def _set(call: Call, form: str, code: str, typed: str, said: str) -> Message:
    today = call.house.local(call.now, code).date()
    day = read_day(typed, today)
    if day is None:
        pose(call, f"/tenggat {form} {code or EVERYWHERE}")
        return Message(call.words("deadlines-unread"))
    if not today <= day <= today + AHEAD:
        pose(call, f"/tenggat {form} {code or EVERYWHERE}")
        return Message(call.words("deadlines-past" if day < today else "deadlines-far"))
    last = current(call.desk, form, code).last_day
    if last is not None and last < day:
        return Message(call.words("deadlines-after-last", day=day_words(last)), replaces=call.message)
    bound = _bound(call, form, code)
    if bound is not None and bound.day < day:
        above = title(call.words, call.house.gazetteer, bound.area)
        return Message(call.words("deadlines-only-earlier", area=above, day=day_words(bound.day)), replaces=call.message)
    # What an officer brings forward does not become the officer's own, to be put off or dropped.
    by = bound.by if bound is not None and bound.area == code else call.person.id
    call.desk.deadlines.set(form, code, day, by, call.now)
    call.desk.audit.note(call.person.id, "deadline", code, call.now, form=form, day=day.isoformat())
    area = title(call.words, call.house.gazetteer, code)
    text = call.words("deadlines-set", form=said, area=area, day=day_words(day))
    return Message(text, replaces=call.message)


def _own(call: Call, deadline: Deadline) -> bool:
    """Whether this person may put it off or drop it: whoever set it, and admins; others may only ask for the report earlier."""
    return deadline.by == call.person.id or call.person.has(Role.ADMIN)


def _bound(call: Call, form: str, code: str) -> Deadline | None:
    """The deadline beyond which this person may not go there: one that others have set for it, else the nearest one above.

    One that has passed binds nobody, and nothing binds an admin.
    """
    today = call.house.local(call.now, code).date()
    standing = [one for one in call.desk.deadlines.chain(form, code) if one.day >= today]
    others = (one for one in standing if one.area != code or not _own(call, one))
    return None if call.person.has(Role.ADMIN) else next(others, None)


def _drop(call: Call, form: str, code: str) -> Message:
    if not visible(call, code):
        return Message(call.words("area-unknown"), replaces=call.message)
    if any(one.area == code and not _own(call, one) for one in call.desk.deadlines.chain(form, code)):
        return Message(call.words("deadlines-not-yours"), replaces=call.message)
    call.desk.deadlines.drop(form, code)
    call.desk.audit.note(call.person.id, "deadline-dropped", code, call.now, form=form)
    area = title(call.words, call.house.gazetteer, code)
    said = wanted_forms(call.desk, call.house)[form]
    return Message(call.words("deadlines-dropped", form=said, area=area), replaces=call.message)
