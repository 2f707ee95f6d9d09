"""/nanti and /diam: what a head answers to a reminder instead of a report."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, datetime, timedelta

from babel.dates import get_day_names
from markupsafe import Markup

from bot.posing import pose
from bot.registry import Call, command, never, only_slashed
from bot.reminding import nudges, promised
from bot.reminding.hushed import DEED
from bot.reminding.nudgewords import reminder_buttons
from conversations.messages import Button, Message
from conversations.oversight import cadence
from conversations.oversight.days import day_words, hour_words
from conversations.oversight.promising import MARKET, Promised
from conversations.oversight.retorts import AGREED, CLAIMED, LATER, retort
from conversations.people import Role
from conversations.titles import plain, title

SILENCE = timedelta(days=30)
"""How long `/diam` holds: long enough to be left in peace, short enough that nobody is forgotten."""
ASK = "kapan"
"""Stands in a button for the question when it suits."""


@command("nanti", Role.HEAD, listed=never, spoken=only_slashed)
def promise(call: Call) -> Iterable[Message]:
    """`/nanti FORM VILLAGE [TIME]`: nobody reminds before that time, and one reminder comes then, within the caps."""
    form, village, when = _said(call)
    owed = promised.owed(call, form, village) if village in call.person.villages else None
    if owed is None:
        return [Message(call.words("command-unknown"))]
    if not owed:
        return [Message(call.words("nudge-later-done"), replaces=call.message)]
    if when == ASK:
        return [_ask(call, form, village, "promise-when")]
    if when.startswith(f"{MARKET} ") and when[-1] in "0123456":
        call.desk.promises.keep_market(village, int(when[-1]))
        when = MARKET
    if MARKET in when.casefold().split() and call.desk.promises.market(village) is None:
        return [_ask_market(call, form, village)]
    return [_promise(call, form, village, when)]


def _said(call: Call) -> tuple[str, str, str]:
    """Form, village and time, as far as they were said: the own village, the weekly report, tomorrow."""
    form, village, when = [*call.text.split(maxsplit=2), "", "", ""][:3]
    return form or "pembentukan", village or next(iter(call.person.villages), ""), when


def _promise(call: Call, form: str, village: str, when: str) -> Message:
    local = call.house.local(call.now, village)
    said = retort(when)
    hour = promised.default_hour(call, form, village)
    # 'Sudah lapor kemarin' names a day too, and promises nothing.
    found = None if said == CLAIMED else promised.read(call, village, when or "besok", hour)
    if found is None:
        return _without_time(call, form, village, said)
    if not isinstance(found, Promised):
        return _refused(call, form, village, found.key)
    full = promised.keep(call, form, village, found.at)
    if ended := promised.too_late(call, form, village, found.at.date()):
        return Message(call.words.say(ended), replaces=call.message)
    if full:
        return Message(call.words.say(full), replaces=call.message)
    key = "promise-moved" if found.moved else "nudge-later"
    lines = [call.words(key, day=_day(found.at, local), hour=hour_words(found.at))]
    if deadline := promised.deadline_before(call, form, village, found.at.date()):
        lines.append(call.words("promise-past-deadline", day=day_words(deadline)))
    return Message(Markup("\n").join(lines), replaces=call.message)


def _without_time(call: Call, form: str, village: str, said: str) -> Message:
    """The answer to words that name no time: will do, not now, done already, or what could not be read."""
    if said in ("", LATER):
        return _ask(call, form, village, "promise-vague" if said else "promise-unread")
    known = call.desk.reports.latest(form, village)
    args = {"form": call.house.titles(call.desk).get(form, form), "village": title(call.words, call.house.gazetteer, village)}
    if said == CLAIMED and known is not None:
        args["last"] = day_words(call.house.local(known.at, village).date())
    key = {AGREED: "promise-agreed"}.get(said, "promise-claimed-old" if "last" in args else "promise-claimed")
    buttons = reminder_buttons(call.words, form, village, call.house.local(call.now, village))
    return Message(call.words(key, **args), buttons=buttons[:-1])


def _day(at: datetime, local: datetime) -> str:
    return day_words(at.date()) if at.date() != local.date() else f"hari ini, {day_words(at.date())}"


def _ask(call: Call, form: str, village: str, key: str) -> Message:
    """When it suits: some times to press, any other to type."""
    pose(call, f"/nanti {form} {village}")
    local = call.house.local(call.now, village)
    rows = reminder_buttons(call.words, form, village, local)[1:3]
    buttons = tuple(tuple(one for one in row if not one.data.endswith(f" {ASK}")) for row in rows)
    return Message(call.words(key), buttons=buttons, replaces=call.message)


def _refused(call: Call, form: str, village: str, key: str) -> Message:
    pose(call, f"/nanti {form} {village}")
    return Message(call.words(key), replaces=call.message)


def _ask_market(call: Call, form: str, village: str) -> Message:
    """Which weekday the market is: asked once for each village, and kept."""
    names = get_day_names("wide", locale="id")
    buttons = [Button(names[day], f"/nanti {form} {village} {MARKET} {day}") for day in range(7)]
    rows = (tuple(buttons[:4]), tuple(buttons[4:]))
    text = call.words("promise-market", village=title(call.words, call.house.gazetteer, village))
    return Message(text, buttons=rows, replaces=call.message)


@command("diam", Role.HEAD, listed=never, spoken=only_slashed)
def be_silent(call: Call) -> Iterable[Message]:
    """`/diam`: no reminders for some weeks; reporting goes on, and so do announcements.

    While it holds it is not prolonged: who asks again below the next reminder has had that one, which counts, and is warned at
    last as others are. Officers see how often it was asked for. BERHENTI ends all of it for good.
    """
    village, again = call.person.villages[0], Button(plain(call.words, "button-remind-again"), "/terima")
    held = call.person.muted_until
    if cadence.stopped(call.person, call.now):
        return [Message(call.words("stopped"), buttons=((again,),), replaces=call.message)]
    holds = held is not None and held > call.now
    until = held if held is not None and holds else call.now + SILENCE
    if not holds:
        call.desk.people.update(call.person.id, muted_until=until.astimezone(UTC))
        call.desk.audit.note(call.person.id, DEED, village, call.now)
    nudges.withdraw_all(call.desk, call.person, call.now)
    day = day_words(call.house.local(until, village).date())
    said = call.words("nudge-silenced-already" if holds else "nudge-silenced", day=day)
    return [Message(said, buttons=((again,),), replaces=call.message)]
