"""One answer goes back to the head: that question alone, what the officer remarks, and one reminder the day after."""

from __future__ import annotations

from datetime import datetime, time, timedelta

from bot.checks.page import when
from bot.checks.subject import Line, Subject
from bot.registry import Call
from conversations.checking.states import Deed
from conversations.messages import Button, Message, Urgency
from conversations.oversight import cadence
from conversations.oversight.reminding import RETURN
from conversations.people import Address, Person
from conversations.titles import plain, title
from storage.chains import Turn

REMIND_AT = time(9)
PATIENCE = 4
"""Days within which the reminder finds its place among the others of the head; then it is left out."""


def prefix(number: int) -> str:
    """What the key of every letter begins with that asks for answers of this report: to withdraw them when they are in."""
    return f"return/{number}/"


def ask_heads(call: Call, about: Subject, line: Line, deed: Deed) -> list[Person]:
    """Write to every head of the village who can be reached: the question, the old answer, the remark. Those who were.

    It goes out at once, in quiet hours when they end; a reminder waits for the morning after, once, within the caps.
    """
    reached = []
    for head in call.desk.people.heads(about.report.area):
        address = call.desk.people.address(head.id)
        if address is None or cadence.stopped(head, call.now):
            continue
        local = call.house.local(call.now, about.report.area)
        due = cadence.next_open(local, call.desk.holidays.days())
        message = _asking(call, head, about, line, deed, again=False)
        key = f"{prefix(deed.number)}{deed.id}/{head.id}"
        call.desk.outbox.put(address, message, urgency=Urgency.REMINDER, key=key, due=due)
        _remind(call, head, address, about, line, deed)
        reached.append(head)
    return reached


def _remind(call: Call, head: Person, address: Address, about: Subject, line: Line, deed: Deed) -> None:
    area, key = about.report.area, f"{prefix(deed.number)}{deed.id}/{head.id}/again"
    moment = _turn(call, head, about, key)
    if moment is None:
        return
    message = _asking(call, head, about, line, deed, again=True)
    expires = cadence.silence_at(call.house.local(moment, area))
    call.desk.outbox.put(address, message, urgency=Urgency.REMINDER, key=key, due=moment, expires=expires)


def _turn(call: Call, head: Person, about: Subject, key: str) -> datetime | None:
    """The first morning from tomorrow on at which this head may be reminded; its turn is taken. None when there is none soon."""
    holidays = call.desk.holidays.days()
    first = call.house.local(call.now, about.report.area)
    for days in range(1, PATIENCE + 1):
        morning = (first + timedelta(days=days)).replace(hour=REMIND_AT.hour, minute=0, second=0, microsecond=0)
        moment = cadence.next_open(morning, holidays)
        week = cadence.week(moment.date())
        if moment.date() != morning.date() or not cadence.welcome(head, moment):
            continue
        if len(call.desk.chains.week_of(head.id, week)) >= cadence.A_WEEK:
            continue
        turn = Turn(head.id, moment.date(), 0, week, about.report.form, about.report.area, RETURN, key, call.now)
        if call.desk.chains.take(turn):
            return moment
    return None


def _asking(call: Call, head: Person, about: Subject, line: Line, deed: Deed, *, again: bool) -> Message:
    report, words = about.report, call.house.words(head.language)
    text = words(
        "returned-again" if again else "returned-asked",
        name=head.name,
        form=about.form.title,
        village=title(words, call.house.gazetteer, report.area),
        day=when(call, report.at, report.area),
        label=line.called,
        value=line.value,
        officer=call.person.name,
        remark=deed.remark,
    )
    return Message(text, buttons=((Button(plain(words, "button-answer-return"), f"/tanggapi {report.number}"),),))
