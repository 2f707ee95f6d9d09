"""What a head types right after the letter of a return, without its button: it answers what the letter asks."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

from bot.checks.returning import REMIND_AT, prefix
from bot.registry import Call
from conversations.checking.states import Deed, unanswered
from conversations.draft import Draft, Report, State
from conversations.engine import Context
from conversations.engine.answering import keeps
from conversations.engine.kinds import received
from conversations.engine.turn import moving
from conversations.events import Said
from conversations.form import Form
from conversations.oversight import cadence
from conversations.people import Role
from conversations.reading.outcome import NoAnswer, Read
from conversations.reading.words import read_word

LATELY = timedelta(hours=30)
"""How long after the letter, or its reminder, words that are typed by themselves are taken for an answer to it."""


def letter_before(call: Call, text: str) -> int:
    """The number of the report of which this head was just asked one answer; 0 when there is none, or these words steer."""
    if not call.person.has(Role.HEAD) or read_word(text) not in (None, "skip", "later"):
        return 0
    found = [
        (at, last.number)
        for village in call.person.villages
        for form in call.house.titles(call.desk)
        if (last := call.desk.reports.latest(form, village)) is not None
        for deed in unanswered(call.desk.checks.deeds(last.number))
        if (at := _asked_at(call, last, deed)) is not None and timedelta() <= call.now - at <= LATELY
    ]
    return max(found)[1] if found else 0


def _asked_at(call: Call, report: Report, deed: Deed) -> datetime:
    """When the newest letter about it has gone out to this head: the first, or the reminder."""
    holidays, local = call.desk.holidays.days(), call.house.local(call.now, report.area)
    first = cadence.next_open(call.house.local(deed.at, report.area), holidays)
    key = f"{prefix(report.number)}{deed.id}/{call.person.id}/again"
    days = [turn.day for turn in call.desk.chains.week_of(call.person.id, cadence.week(local.date())) if turn.letter == key]
    again = [datetime.combine(day, REMIND_AT, local.tzinfo) for day in days]
    return max([first, *(at for at in again if at <= local)])


def reply(form: Form, draft: Draft, text: str, context: Context) -> Said | None:
    """The event that `text` is to the one question that was opened; None when it does not answer that, and it is to be asked.

    Words may be about something else, and a reply is sent at once: without a figure they are read back first.
    """
    now = moving(form, draft, context).asked
    if now is None or sum(answer.state is State.REOPENED for answer in draft.answers.values()) != 1:
        return None
    said = Said(text)
    if keeps(now, text):
        return said
    found = received(now, said)
    if not isinstance(found, Read | NoAnswer):
        return None
    return said if isinstance(found, NoAnswer) or any(letter.isdigit() for letter in text) else replace(said, forwarded=True)
