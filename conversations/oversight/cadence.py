"""When a form is due from a village, who is late, and which nudge comes next. Takes the time; never reads it."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from conversations.people import Person

TUESDAY, WEDNESDAY, THURSDAY, FRIDAY, SUNDAY = 1, 2, 3, 4, 6
"""As `date.weekday()` counts."""

EARLY = time(7)
"""The quiet hours end, and the nudges of the day are planned."""
MORNING = time(8)
"""Nudges go out from this hour on where no rule and no habit says another: the office is open, the phone is at hand."""

EVENING = time(20)
LAST_HOUR = 19
"""The last full hour at which a nudge may be due, so that the postman can carry it before the quiet hours."""
A_DAY, A_WEEK = 1, 3
"""At most so many nudges to one person, whatever the forms and villages."""
NO_HOLIDAYS: Collection[date] = frozenset()


@dataclass(frozen=True, slots=True)
class Rhythm:
    """How often one form is wanted from every village, and on which days of a week a silent one is nudged."""

    days: int
    """A report is due again after so many days, counted from the Monday of the week it falls in."""
    nudges: tuple[int, ...]
    """Weekdays of the first, second … nudge in each week in which the form is due."""
    urgent: int
    """When two forms are due on one day the smaller goes first."""


RHYTHMS: Mapping[str, Rhythm] = {
    # Officers report upward on Friday (domain.md 5): asked on Tuesday, named on Thursday morning, counted on Thursday afternoon.
    "pembentukan": Rhythm(days=7, nudges=(TUESDAY, THURSDAY), urgent=2),
    # Asked once, then twice a year: cooperatives do not change by the week. On the same day as the other and before it, as heads
    # are told when they join ("Yang pertama: data koperasi"); the first nudge of formation is then said a day later.
    "koperasi": Rhythm(days=183, nudges=(TUESDAY,), urgent=1),
}
"""The rhythm of each form that is nudged for; other forms never are."""

LEAD = timedelta(days=14)
"""A deadline is mentioned, and makes a form due, from so long before it."""
FRESH = timedelta(days=30)
"""A report counts for a deadline when it was made at most so long before it."""


@dataclass(frozen=True, slots=True)
class Nudge:
    """The nudge whose turn it is."""

    period: str
    """`2026-W48`, or the day of the deadline: with `step` what makes it happen once."""
    step: str
    """`1` gentle, `2` names what is missing, `tenggat` on the eve of a deadline, `janji` when the time of a promise has come."""
    deadline: date | None = None
    """A deadline near enough to be mentioned."""
    at: datetime | None = None
    """When the head has promised to report, of step `janji`."""

    @property
    def mark(self) -> str:
        """By what it is known that this nudge was said."""
        return f"{self.period}/{self.step}"


def monday(day: date) -> date:
    """The Monday of the week of `day`."""
    return day - timedelta(days=day.weekday())


def week(day: date) -> str:
    """The ISO week, as `2026-W48`."""
    year, number, _ = day.isocalendar()
    return f"{year}-W{number:02}"


def quiet(local: datetime, holidays: Collection[date] = NO_HOLIDAYS) -> bool:
    """Whether nothing that the clock starts may be said now: 20.00-07.00, Friday 11.30-13.00, Sunday before 12.00, holidays."""
    now, day = local.time(), local.weekday()
    if now >= EVENING or now < EARLY or local.date() in holidays:
        return True
    if day == FRIDAY and time(11, 30) <= now < time(13):
        return True
    return day == SUNDAY and now < time(12)


def silence_at(local: datetime) -> datetime:
    """When the quiet hours begin that follow `local`, which lies outside of them. A letter not sent by then is not sent."""
    if local.weekday() == FRIDAY and local.time() < time(11, 30):
        return local.replace(hour=11, minute=30, second=0, microsecond=0)
    return local.replace(hour=EVENING.hour, minute=0, second=0, microsecond=0)


def next_open(local: datetime, holidays: Collection[date] = NO_HOLIDAYS) -> datetime:
    """The first moment from `local` on at which something may be said: itself outside of the quiet hours."""
    moment = local
    while quiet(moment, holidays):
        following = moment.replace(minute=0, second=0, microsecond=0) + timedelta(hours=1)
        # No zone of Indonesia changes its clock, so an hour on the wall is an hour.
        moment = following
    return moment


def one_by_one(local: datetime, a_minute: int, holidays: Collection[date] = NO_HOLIDAYS) -> Iterator[datetime]:
    """Without end the moments of letters that go out from `local` on, so many a minute; quiet hours are left out of it."""
    moment = next_open(local, holidays)
    while True:
        for _ in range(a_minute):
            yield moment
        moment = next_open(moment + timedelta(minutes=1), holidays)


def planning(local: datetime, holidays: Collection[date] = NO_HOLIDAYS) -> bool:
    """Whether this is a moment to plan the nudges of the day: from the end of the night until an hour before the next.

    The hour lets the postman carry them all: what is not carried when the quiet hours begin is asked for anew on another day.
    """
    return local.date() not in holidays and EARLY.hour <= local.hour < LAST_HOUR


def hour_of_day(local: datetime, hour: int, holidays: Collection[date] = NO_HOLIDAYS) -> datetime | None:
    """When a nudge goes out that is wanted at a full hour of the day of `local`: not before now, not in quiet hours.

    None when nothing is left of the day.
    """
    wanted = max(local, local.replace(hour=hour, minute=0, second=0, microsecond=0))
    moment = next_open(wanted, holidays)
    return moment if moment.date() == local.date() else None


def due(rhythm: Rhythm, today: date, last: date | None, deadline: date | None = None) -> bool:
    """Whether a village with its last report on `last` owes one; all days are local."""
    if last is None or last < monday(today) - timedelta(days=rhythm.days - 7):
        return True
    return _near(today, deadline) is not None and deadline is not None and last < deadline - FRESH


def due_since(rhythm: Rhythm, today: date) -> date:
    """A report on or after this day still counts (without a deadline): the other half of `due`, for one query."""
    return monday(today) - timedelta(days=rhythm.days - 7)


def next_nudge(rhythm: Rhythm, today: date, last: date | None, deadline: date | None = None) -> Nudge | None:
    """The nudge whose turn it is today, or None. What was missed on earlier days of the week is one nudge, not several.

    Earlier nudges are known by (period, step): the caller says the same one once.
    """
    if not due(rhythm, today, last, deadline):
        return None
    near = _near(today, deadline)
    if near is not None and near - today <= timedelta(days=1):
        return Nudge(near.isoformat(), "tenggat", near)
    reached = sum(day <= today.weekday() for day in rhythm.nudges)
    return Nudge(week(today), str(reached), near) if reached else None


def _near(today: date, deadline: date | None) -> date | None:
    """The deadline when it lies ahead and near; a past one is never mentioned (domain.md, traps)."""
    return deadline if deadline is not None and today <= deadline <= today + LEAD else None


def stopped(person: Person, now: datetime) -> bool:
    """Whether the person has stopped all messages (BERHENTI), not the reminders of some weeks alone."""
    return person.muted_until is not None and person.muted_until - now > timedelta(days=366)


def welcome(person: Person, local: datetime) -> bool:
    """Whether a reminder may go to this person now: agreed to be written to before today, and has not asked for silence."""
    if person.consented_at is None or (person.muted_until is not None and person.muted_until > local):
        return False
    return person.consented_at.astimezone(local.tzinfo).date() < local.date()
