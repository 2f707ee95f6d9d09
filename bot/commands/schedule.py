"""/jadwal: how often a form is wanted in an area, and when a silent village is reminded."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from babel.dates import get_day_names
from markupsafe import Markup

from bot.commands.where import EVERYWHERE, area_buttons, place, visible
from bot.posing import pose
from bot.registry import Call, command
from bot.reminding.rules import changed, current, looser_inside, wanted_forms
from conversations.messages import Button, Message
from conversations.oversight.days import day_words
from conversations.oversight.schedules import EVERY, Schedule
from conversations.oversight.tuning import PARTS
from conversations.people import Role
from conversations.texts import Phrase
from conversations.titles import plain, title

OFFERED = {
    "setiap": [str(days) for days in EVERY],
    "hari": ["1,3", "0,2,4", "0,3", "1", "3"],
    "jam": ["7", "8", "9", "10", "14", "16"],
    "sampai": ["tanpa"],
    "petugas": ["2", "3", "4", "6", "0"],
}
"""What can be pressed for each part of a rule; anything else is typed."""
DROP = "hapus"
LISTED = 8
"""Areas that are named."""


def _spoken(call: Call, rest: str) -> bool:
    """Meant when nothing follows, or a form's name."""
    return rest.partition(" ")[0] in ("", *wanted_forms(call.desk, call.house))


@command("jadwal", Role.OFFICER, Role.ADMIN, spoken=_spoken)
def schedule(call: Call) -> Iterable[Message]:
    """`/jadwal [form] [area] [part] [value]`: the rule of a form in an area, and each of its parts, by buttons or typed."""
    words = call.text.split(maxsplit=3)
    known = wanted_forms(call.desk, call.house)
    if not words or words[0] not in known:
        return [_list(call, known)]
    if len(words) == 1:
        return [_ask_area(call, words[0], known)]
    if words[1] != EVERYWHERE and not words[1][:2].isdecimal():
        named = place(replace(call, text=call.text.partition(" ")[2]), f"jadwal {words[0]}")
        return [named if isinstance(named, Message) else _card(call, words[0], named.area)]
    code = "" if words[1] == EVERYWHERE else words[1]
    if not visible(call, code):
        return [Message(call.words("area-unknown"), replaces=call.message)]
    if len(words) > 2 and words[2] == DROP:
        return [_drop(call, words[0], code)]
    if len(words) == 2 or words[2] not in PARTS:
        return [_card(call, words[0], code)]
    return [_ask(call, words[0], code, words[2]) if len(words) == 3 else _change(call, words[0], code, words[2], words[3])]


def _list(call: Call, known: Mapping[str, str]) -> Message:
    set_here = [one for area in call.areas for one in call.desk.schedules.inside(area) if one.form in known]
    lines = [call.words("schedule-title" if set_here else "schedule-none")]
    for rule in set_here:
        args = {"form": known[rule.form], "area": title(call.words, call.house.gazetteer, rule.area)}
        lines.append(call.words("schedule-line", **args, rule=", ".join(_parts(call, rule))))
    buttons = tuple((Button(plain(call.words, "button-schedule", form=said), f"/jadwal {name}"),) for name, said in known.items())
    return Message(Markup("\n").join(lines), buttons=buttons, replaces=call.message)


def _parts(call: Call, rule: Schedule) -> Iterator[str]:
    """The rule in a few words, part by part."""
    names = get_day_names("wide", locale="id")
    yield plain(call.words, f"schedule-every-{rule.every}")
    yield " ".join(names[day] for day in rule.weekdays)
    yield plain(call.words, "schedule-hour", hour=f"{rule.hour:02}.00")


def _ask_area(call: Call, form: str, known: Mapping[str, str]) -> Message:
    where = place(replace(call, text=""), f"jadwal {form}")
    if isinstance(where, Message):
        return where
    pose(call, f"/jadwal {form}")
    text = call.words("schedule-where", form=known[form])
    return Message(text, buttons=area_buttons(call, f"/jadwal {form}", where.area), replaces=call.message)


def _card(call: Call, form: str, code: str, said: str = "", looser: Sequence[str] = ()) -> Message:
    """The rule that counts there in words, with a button for each of its parts; `looser`: where one inside asks less."""
    words, rule, line = call.words, current(call.desk, form, code), f"/jadwal {form} {code or EVERYWHERE}"
    own = call.desk.schedules.by(form, code) is not None
    every, days, hour = _parts(call, rule)
    text = words(
        "schedule-card",
        form=wanted_forms(call.desk, call.house)[form],
        area=title(words, call.house.gazetteer, code),
        every=every,
        days=days.replace(" ", ", "),
        hour=hour,
        last=day_words(rule.last_day) if rule.last_day else words("schedule-no-last"),
        escalate=words("schedule-escalate", number=rule.escalate) if rule.escalate else words("schedule-no-escalate"),
    )
    parts = [Button(plain(words, f"button-schedule-{part}"), f"{line} {part}") for part in PARTS]
    drop = ((Button(plain(words, "button-schedule-drop"), f"{line} {DROP}"),),) if own else ()
    above = [] if own else [words("schedule-inherited", area=title(words, call.house.gazetteer, rule.area))]
    inside = [title(words, call.house.gazetteer, one) for one in looser[:LISTED]]
    below = [words("schedule-looser-inside", areas=", ".join(inside), number=len(looser) - len(inside))] if inside else []
    lines = [*([words(said), Markup("")] if said else []), text, *above, *below]
    return Message(Markup("\n").join(lines), buttons=(tuple(parts[:2]), tuple(parts[2:]), *drop), replaces=call.message)


def _ask(call: Call, form: str, code: str, part: str) -> Message:
    line = f"/jadwal {form} {code or EVERYWHERE} {part}"
    pose(call, line)
    names = get_day_names("abbreviated", locale="id")
    buttons = []
    for value in OFFERED[part]:
        label = " ".join(names[int(day)] for day in value.split(",")) if part == "hari" else value
        key = f"schedule-every-{value}" if part == "setiap" else f"schedule-offer-{part}-{value}"
        buttons.append(Button(plain(call.words, key) if key in call.words else label, f"{line} {value}"))
    rows = tuple(tuple(buttons[at : at + 3]) for at in range(0, len(buttons), 3))
    return Message(call.words(f"schedule-ask-{part}"), buttons=rows, replaces=call.message)


def _change(call: Call, form: str, code: str, part: str, typed: str) -> Message:
    outcome = changed(call.desk, call.house, call.person, form, code, part, typed, now=call.now)
    if outcome is None:
        pose(call, f"/jadwal {form} {code or EVERYWHERE} {part}")
        return Message(call.words("schedule-unread") + "\n" + call.words(f"schedule-ask-{part}"))
    if not isinstance(outcome, Schedule):
        return _refused(call, form, code, outcome)
    before = call.desk.schedules.by(form, code)
    # What an officer adds to somebody else's rule does not make it the officer's own, to be loosened or dropped.
    keeps = before is not None and not call.person.has(Role.ADMIN)
    call.desk.schedules.set(outcome, by=before if keeps and before else call.person.id, now=call.now)
    call.desk.audit.note(call.person.id, "schedule", code, call.now, form=form, part=part, value=typed[:40])
    return _card(call, form, code, "schedule-set", looser_inside(call.desk, outcome))


def _refused(call: Call, form: str, code: str, wrong: Sequence[Phrase]) -> Message:
    lines = [call.words("schedule-refused"), *(Markup("• ") + call.words.say(one) for one in wrong)]
    back = Button(plain(call.words, "button-schedule-back"), f"/jadwal {form} {code or EVERYWHERE}")
    return Message(Markup("\n").join(lines), buttons=((back,),), replaces=call.message)


def _drop(call: Call, form: str, code: str) -> Message:
    by = call.desk.schedules.by(form, code)
    if by not in (None, call.person.id) and not call.person.has(Role.ADMIN):
        return _refused(call, form, code, [Phrase("schedule-not-yours")])
    if call.desk.schedules.drop(form, code):
        call.desk.audit.note(call.person.id, "schedule-dropped", code, call.now, form=form)
    return _card(call, form, code, "schedule-dropped")
