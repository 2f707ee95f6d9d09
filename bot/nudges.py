"""Reminders to heads: planned once a day for each kabupaten, capped for each person, withdrawn when the report is in."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import partial

from markupsafe import Markup

from bot.begun import begun
from bot.house import House
from conversations.areas import within
from conversations.messages import Button, Message, Urgency
from conversations.oversight import cadence
from conversations.oversight.cadence import RHYTHMS, Nudge
from conversations.oversight.counts import Standing
from conversations.oversight.days import day_short, day_words
from conversations.oversight.labels import labels
from conversations.people import Person
from conversations.texts import Words
from conversations.titles import plain, title
from storage.desk import Desk

LEDGER = "clock"
"""The channel under which the inbox remembers what the clock has done: whose turn a day and a week was."""
BUSY = timedelta(hours=12)
"""Who has worked on the report so lately is not reminded of it."""
URGENT_FIRST = sorted(RHYTHMS, key=lambda form: RHYTHMS[form].urgent)


def nudge_prefix(form: str, village: str) -> str:
    """What the key of every nudge begins with that asks this village for this form: to withdraw them when the report is in."""
    return f"nudge/{form}/{village}/"


def withdraw_all(desk: Desk, person: Person, now: datetime) -> None:
    """Take back every reminder that waits for the villages of a person who wants silence."""
    for village in person.villages:
        for form in RHYTHMS:
            desk.outbox.withdraw(nudge_prefix(form, village), now)


@dataclass(frozen=True, slots=True)
class Plan:
    """What one planning knows: the villages of a kabupaten, their last reports and their deadlines."""

    desk: Desk
    house: House
    area: str
    local: datetime
    standings: Mapping[tuple[str, str], Standing]
    deadlines: Mapping[tuple[str, str], date]

    def deadline(self, form: str, village: str) -> date | None:
        """The deadline that counts for a village: its own, or that of the nearest area above."""
        codes = [area.code for area in self.house.gazetteer.chain(village)]
        return next((day for code in [*codes, ""] if (day := self.deadlines.get((form, code)))), None)


def plan(desk: Desk, house: House, area: str, now: datetime) -> int:
    """Write the nudges of today for the heads of `area`, a kabupaten. How many. Does so once a day: a repeat writes none."""
    local = house.local(now, area)
    if not cadence.planning(local):
        return 0
    drawn = _drawn(desk, house, area, local)
    return sum(_nudge(drawn, head) for head in desk.people.heads(area) if cadence.welcome(head, local))


def promised(desk: Desk, house: House, person: Person, form: str, *, village: str, later: datetime) -> Message:
    """The reminder for which somebody asked, to be said at `later`, local."""
    nudge = Nudge(cadence.week(later.date()), "1")
    return _message(_drawn(desk, house, village, later), person, form, village, nudge)


def _drawn(desk: Desk, house: House, area: str, local: datetime) -> Plan:
    standings = {(form, at.area): at for form in RHYTHMS for at in desk.reports.standings(form, area)}
    deadlines = {(deadline.form, deadline.area): deadline.day for deadline in desk.deadlines.all("")}
    return Plan(desk, house, area, local, standings, deadlines)


def _nudge(plan: Plan, head: Person) -> bool:
    """One nudge at most for this head today."""
    owed = sorted(_owed(plan, head), key=partial(_patience, plan))
    address = plan.desk.people.address(head.id) if owed else None
    if address is None or not turn_of_day(plan.desk, head.id, plan.local):
        return False
    for form, village, nudge in owed:
        key = f"{nudge_prefix(form, village)}{nudge.period}/{nudge.step}/{head.id}/"
        message = _message(plan, head, form, village, nudge)
        expires = cadence.silence_at(plan.local)
        if plan.desk.outbox.put(address, message, urgency=Urgency.REMINDER, key=key, due=plan.local, expires=expires):
            if turn_of_week(plan.desk, head.id, plan.local):
                return True
            plan.desk.outbox.withdraw(key, plan.local)
            return False
    return False


def _patience(plan: Plan, one: tuple[str, str, Nudge]) -> tuple[bool, bool, bool]:
    """What sorts the nudges of a day: the eve of a deadline, a near deadline, a report that is begun; else as they come."""
    form, village, nudge = one
    return nudge.step != "tenggat", nudge.deadline is None, not begun(plan.desk.drafts.get(form, village))


def turn_of_day(desk: Desk, person: int, local: datetime) -> bool:
    """Whether this person may still be reminded on that day; it is taken then. The first word of the cap of one a day."""
    return desk.inbox.first(LEDGER, f"nudged/{person}/{local.date()}", local)


def turn_of_week(desk: Desk, person: int, local: datetime) -> bool:
    """Whether this person may still be reminded in that week; one of its turns is taken then."""
    week = cadence.week(local.date())
    return any(desk.inbox.first(LEDGER, f"nudged/{person}/{week}/{turn}", local) for turn in range(cadence.A_WEEK))


def _owed(plan: Plan, head: Person) -> Iterator[tuple[str, str, Nudge]]:
    for form in URGENT_FIRST:
        for village in head.villages:
            if form not in plan.house.forms or not within(village, plan.area):
                continue
            nudge = due_nudge(plan, form, village)
            if nudge and not _busy(plan, form, village):
                yield form, village, nudge


def due_nudge(plan: Plan, form: str, village: str) -> Nudge | None:
    """The nudge whose turn it is for a form and village today, whoever is to hear it."""
    standing = plan.standings.get((form, village))
    order = list(labels(plan.house.forms[form], "stage"))
    if standing and order and standing.facts.stage == order[-1]:
        return None  # All stages are behind this village: nothing new can be asked each week.
    last = standing.at.astimezone(plan.local.tzinfo).date() if standing else None
    return cadence.next_nudge(RHYTHMS[form], plan.local.date(), last, plan.deadline(form, village))


def _busy(plan: Plan, form: str, village: str) -> bool:
    draft = plan.desk.drafts.get(form, village)
    return draft is not None and draft.touched_at is not None and plan.local - draft.touched_at < BUSY


def _message(plan: Plan, head: Person, form: str, village: str, nudge: Nudge) -> Message:
    words = plan.house.words(head.language)
    standing = plan.standings.get((form, village))
    lines = [
        words("nudge-greeting", name=head.name, time=words(f"time-{_time_of_day(plan.local)}")),
        "",
        _request(words, plan, form, village, nudge),
        *_stage_lines(words, plan.house, form, standing),
    ]
    if nudge.deadline and nudge.step != "tenggat":
        lines.append(words("nudge-deadline", day=day_words(nudge.deadline)))
    if begun(plan.desk.drafts.get(form, village)):
        lines.append(words("nudge-draft"))
    return Message(Markup("\n").join([*lines, "", words("nudge-thanks")]), buttons=reminder_buttons(words, form, village))


def reminder_buttons(words: Words, form: str, village: str) -> tuple[tuple[Button, ...], ...]:
    """What a head can do with a reminder: report, be reminded tomorrow, or have silence."""
    return (
        (Button(plain(words, "button-report-now"), f"/lapor {form} {village}"),),
        (Button(plain(words, "button-later"), f"/nanti {form} {village}"), Button(plain(words, "button-silence"), "/diam")),
    )


def _request(words: Words, plan: Plan, form: str, village: str, nudge: Nudge) -> Markup:
    args = {"village": title(words, plan.house.gazetteer, village)}
    if nudge.step == "tenggat" and nudge.deadline:
        return words(f"nudge-{form}-tenggat", **args, day=day_words(nudge.deadline))
    standing = plan.standings.get((form, village))
    if form == "koperasi" and standing:
        return words("nudge-koperasi-renew", **args, last=day_short(standing.at.astimezone(plan.local.tzinfo).date()))
    return words(f"nudge-{form}-{nudge.step}", **args)


def _stage_lines(words: Words, house: House, form: str, standing: Standing | None) -> list[Markup]:
    names = labels(house.forms[form], "stage")
    order = list(names)
    reached = standing.facts.stage if standing else ""
    if not order:
        return []
    if reached not in order:
        return [words("nudge-stage-first", next=names[order[0]])]
    following = order[order.index(reached) + 1 :]
    return [words("nudge-stage-next", stage=names[reached], next=names[following[0]])] if following else []


def _time_of_day(local: datetime) -> str:
    return next(name for hour, name in ((11, "morning"), (15, "midday"), (19, "afternoon"), (24, "evening")) if local.hour < hour)
