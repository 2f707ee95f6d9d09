"""Whether a village is to be reminded of a form now, and of what: everything known of it in, the nudge out."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from conversations.oversight import cadence
from conversations.oversight.cadence import Nudge
from conversations.oversight.schedules import Schedule

BUSY = timedelta(hours=12)
"""Who has worked on the report so lately is not reminded of it."""
AT_IT = timedelta(hours=1)
"""Who has worked on it so lately is not reminded of a promise either."""
NOTICE = timedelta(days=2)
"""From the word to a head that the officers will be told until they are, at least."""
FROM_HOUR = 9
"""When officers are told: after the reminders of the morning, in office hours."""
PROMISED, QUESTION, RETURN = "janji", "tanya", "return"
"""The steps of what is said at a promised time, and of a question about a difference or an answer, which count as reminders."""


@dataclass(frozen=True, slots=True)
class Case:
    """What is known of one village and form. All moments are local ones."""

    schedule: Schedule
    last: datetime | None = None
    """When the newest report came in."""
    deadline: date | None = None
    touched: datetime | None = None
    """When somebody last worked on the draft."""
    settled: bool = False
    """Nothing new can be reported, or the silence is excused."""
    promised_at: datetime | None = None
    """When the last promise was given."""
    promised_for: datetime | None = None
    promised_by_other: bool = False
    """Another head of the village has given that promise: it holds, and its time is told to that one alone."""
    said: Collection[str] = ()
    """The marks of the nudges of this week that were said to the person in question."""


def due(case: Case, today: date) -> bool:
    """Whether the report is owed on that day, whatever was said or promised."""
    if case.settled or (case.schedule.last_day is not None and today > case.schedule.last_day):
        return False
    last = case.last.date() if case.last else None
    return cadence.due(case.schedule.rhythm, today, last, case.deadline)


def promise_of(case: Case) -> datetime | None:
    """For when the report is promised, unless it came in since the word was given."""
    if case.promised_at is None or (case.last is not None and case.last >= case.promised_at):
        return None
    return case.promised_for


def left_alone(case: Case, local: datetime) -> bool:
    """Whether somebody is at it, or has promised it for later: then nobody speaks of it before."""
    promised = promise_of(case)
    if promised is not None and promised > local:
        return True
    return case.touched is not None and local - case.touched < BUSY


def turn(case: Case, local: datetime) -> Nudge | None:
    """The nudge whose turn it is at `local`, or at a promised hour later that day; None when there is none."""
    today = local.date()
    if not due(case, today):
        return None
    promised = promise_of(case)
    if promised is not None and promised.date() == today:
        if case.promised_by_other:
            return None
        nudge = Nudge(promised.isoformat(timespec="minutes"), PROMISED, None, promised)
        at_it = case.touched is not None and local - case.touched < AT_IT
        return None if nudge.mark in case.said or at_it else nudge
    if left_alone(case, local):
        return None
    last = case.last.date() if case.last else None
    found = cadence.next_nudge(case.schedule.rhythm, today, last, case.deadline)
    return found if found is not None and found.mark not in case.said else None


def warns(schedule: Schedule, unanswered: int, warned_at: datetime | None, told_at: datetime | None = None) -> bool:
    """Whether the reminder after so many that nobody answered is to say that the officers will be told.

    `unanswered` is counted anew once they have been told: who stays silent is warned again, and named again after that.
    """
    return schedule.escalate > 0 and (warned_at is None or told_after(warned_at, told_at)) and unanswered + 1 >= schedule.escalate


def notice_ends(warned: datetime, holidays: Collection[date] = cadence.NO_HOLIDAYS) -> datetime:
    """Until when a head who was warned at `warned`, local, can still report before the officers hear: an office morning."""
    moment = warned.replace(hour=FROM_HOUR, minute=0, second=0, microsecond=0)
    while moment - warned < NOTICE or moment.weekday() > cadence.FRIDAY or cadence.quiet(moment, holidays):
        moment += timedelta(days=1)
    return moment


def told_after(warned_at: datetime, told_at: datetime | None) -> bool:
    """Whether the officers know of what the head was last warned of."""
    return told_at is not None and told_at >= warned_at
