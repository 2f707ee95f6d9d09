"""/nanti and /diam: what a head answers to a reminder instead of a report."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, timedelta

from bot import nudges
from bot.registry import Call, command, never, only_slashed
from conversations.messages import Button, Message, Urgency
from conversations.oversight import cadence
from conversations.oversight.cadence import RHYTHMS
from conversations.oversight.days import day_words, hour_words
from conversations.people import Role
from conversations.titles import plain

SILENCE = timedelta(days=30)
"""How long `/diam` holds: long enough to be left in peace, short enough that nobody is forgotten."""


@command("nanti", Role.HEAD, listed=never, spoken=only_slashed)
def remind_tomorrow(call: Call) -> Iterable[Message]:
    """`/nanti FORM VILLAGE`: one reminder on the next morning, within the caps; none when the report came in meanwhile."""
    form, _, village = call.text.partition(" ")
    village = village or next(iter(call.person.villages), "")
    form = form or "pembentukan"
    if form not in RHYTHMS or form not in call.house.forms or village not in call.person.villages:
        return [Message(call.words("command-unknown"))]
    local = call.house.local(call.now, village)
    if _reported(call, form, village):
        return [Message(call.words("nudge-later-done"), replaces=call.message)]
    later = cadence.tomorrow_morning(local)
    promised = Message(call.words("nudge-later", day=day_words(later.date()), hour=hour_words(later)), replaces=call.message)
    if not nudges.turn_of_day(call.desk, call.person.id, later):
        return [promised]  # Something is planned for that morning already.
    if not nudges.turn_of_week(call.desk, call.person.id, later):
        return [Message(call.words("nudge-later-enough"), replaces=call.message)]
    message = nudges.promised(call.desk, call.house, call.person, form, village=village, later=later)
    key = f"{nudges.nudge_prefix(form, village)}{later.date()}/nanti/{call.person.id}/"
    expires = cadence.silence_at(later)
    call.desk.outbox.put(call.address, message, urgency=Urgency.REMINDER, key=key, due=later, expires=expires)
    return [promised]


def _reported(call: Call, form: str, village: str) -> bool:
    """Whether the report that the reminder asked for is in."""
    report = call.desk.reports.latest(form, village)
    if report is None:
        return False
    local = call.house.local(call.now, village)
    deadline = call.desk.deadlines.of(form, village)
    last = report.at.astimezone(local.tzinfo).date()
    return not cadence.due(RHYTHMS[form], local.date(), last, deadline)


@command("diam", Role.HEAD, listed=never, spoken=only_slashed)
def be_silent(call: Call) -> Iterable[Message]:
    """`/diam`: no reminders for some weeks; reporting goes on, and so do announcements."""
    until = call.now + SILENCE
    if call.person.muted_until is None or call.person.muted_until < until:
        call.desk.people.update(call.person.id, muted_until=until.astimezone(UTC))
    nudges.withdraw_all(call.desk, call.person, call.now)
    call.desk.audit.note(call.person.id, "silenced", next(iter(call.person.villages), ""), call.now)
    day = day_words(call.house.local(until, next(iter(call.person.villages), "")).date())
    again = Button(plain(call.words, "button-remind-again"), "/terima")
    return [Message(call.words("nudge-silenced", day=day), buttons=((again,),), replaces=call.message)]
