"""How often a form is wanted in an area and how a silent village is reminded: rules as data, and which of them may stand."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from conversations.oversight import cadence
from conversations.oversight.cadence import Rhythm
from conversations.texts import Phrase

ESCALATE = 4
"""Reminders in a row without a report, by default, of which the last says that the officers will be told: two weeks' silence."""
EVERY = (7, 14, 28, 91, 183, 36_500)
"""How often a form can be wanted, in days; the last is once for all. Whole weeks but for half a year, as in `cadence.RHYTHMS`."""
MOST_ESCALATE = 12


@dataclass(frozen=True, slots=True)
class Schedule:
    """The rule of one form in one area."""

    form: str
    area: str
    """The code for which it was set; empty for the whole country, and for what nobody has set."""
    every: int
    """Days after which a report is due again."""
    weekdays: tuple[int, ...]
    """Of the first, second … reminder in a week in which the form is due; 0 is Monday."""
    hour: int = cadence.MORNING.hour
    """Full hour, local, from which reminders go out; who usually answers at another hour is reminded then."""
    last_day: date | None = None
    """After this day nobody is reminded."""
    escalate: int = ESCALATE
    """Reminders without a report after which the officers are told, the last of which says so; 0 for never."""
    urgent: int = 9
    """Of two forms on one day the smaller goes first."""

    @property
    def rhythm(self) -> Rhythm:
        """What `cadence` asks for."""
        return Rhythm(self.every, self.weekdays, self.urgent)


Schedules = Mapping[tuple[str, str], Schedule]
"""What was set, by form and area."""


def shipped(form: str, rhythm: Rhythm) -> Schedule:
    """The rule that stands where nobody has set one."""
    return Schedule(form, "", rhythm.days, rhythm.nudges, urgent=rhythm.urgent)


def nearest(schedules: Schedules, form: str, area: str) -> Schedule | None:
    """The rule that counts for an area: its own, or that of the nearest one above; None when none was set."""
    code = area
    while True:
        if found := schedules.get((form, code)):
            return found
        if not code:
            return None
        code = code.rpartition(".")[0]


def above(schedules: Schedules, form: str, area: str) -> Schedule | None:
    """The rule that counts for the areas around `area`, without its own."""
    return nearest(schedules, form, area.rpartition(".")[0]) if area else None


def faults(rule: Schedule, today: date, deadline: date | None = None) -> Iterator[Phrase]:
    """Why a rule cannot stand: what it says in one place contradicts what it says in another, or a rule of the house."""
    if not rule.weekdays:
        yield Phrase("schedule-fault-no-days")
    if len(rule.weekdays) > cadence.A_WEEK:
        yield Phrase("schedule-fault-many-days", {"most": cadence.A_WEEK})
    if any(cadence.quiet(_moment(day, rule.hour)) for day in rule.weekdays):
        yield Phrase("schedule-fault-quiet", {"hour": f"{rule.hour:02}.00"})
    if rule.last_day is not None and rule.last_day < today:
        yield Phrase("schedule-fault-past")
    elif rule.last_day is not None and not _reached(rule, today, rule.last_day):
        yield Phrase("schedule-fault-never")
    if rule.last_day is not None and deadline is not None and today <= deadline and rule.last_day < deadline:
        yield Phrase("schedule-fault-deadline")


def loosened(rule: Schedule, wider: Schedule) -> Iterator[Phrase]:
    """In what a rule asks less than the wider one above it: an officer may ask for more in the own area, never for less."""
    if rule.every > wider.every:
        yield Phrase("schedule-looser-every")
    if len(rule.weekdays) < len(wider.weekdays):
        yield Phrase("schedule-looser-days", {"number": len(wider.weekdays)})
    if rule.last_day is not None and (wider.last_day is None or rule.last_day < wider.last_day):
        yield Phrase("schedule-looser-last")
    if wider.escalate and (not rule.escalate or rule.escalate > wider.escalate):
        yield Phrase("schedule-looser-escalate", {"number": wider.escalate})


def _moment(weekday: int, hour: int) -> datetime:
    """Some moment on that weekday at that hour: 5 January 2026 is a Monday."""
    return datetime.combine(date(2026, 1, 5 + weekday), time(hour))


def _reached(rule: Schedule, today: date, last: date) -> bool:
    """Whether a weekday of the rule comes by its last day."""
    days = min((last - today).days, 6)
    return any((today + timedelta(days=ahead)).weekday() in rule.weekdays for ahead in range(days + 1))
