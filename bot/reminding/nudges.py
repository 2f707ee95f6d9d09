"""Reminders to heads: planned once a day as bare intentions, and put into words when they are sent, if they are still due."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from markupsafe import Markup

from bot.channel import Needless
from bot.house import House
from bot.reminding.escalations import somebody_near
from bot.reminding.ground import Ground, survey
from bot.reminding.nudgewords import worded
from bot.reminding.warnings import USUAL, warnings
from conversations.areas import within
from conversations.messages import Message, Paper, Urgency
from conversations.oversight import cadence
from conversations.oversight.cadence import RHYTHMS, Nudge
from conversations.oversight.reminding import PROMISED, QUESTION, RETURN, left_alone, told_after, turn, warns
from conversations.people import Address, Person
from storage.chains import Chain, Turn
from storage.desk import Desk
from storage.outbox import Planned

LEDGER = "clock"
"""The channel under which the inbox remembers what the clock has done."""
PAPER = "nudge"
"""By which name a reminder waits in the outbox for its words."""
A_MINUTE = 5
"""Reminders that fall due in one minute in one kabupaten: after a standstill too they come one by one, not as a storm."""
BY_HAND = "tangan"
"""The kind of letter that an officer sends; the others are PROMISED and USUAL."""


def nudge_prefix(form: str, village: str) -> str:
    """What the key of every nudge begins with that asks this village for this form: to withdraw them when the report is in."""
    return f"nudge/{form}/{village}/"


def withdraw_all(desk: Desk, person: Person, now: datetime) -> None:
    """Take back every reminder that waits for a person who wants silence."""
    for form in {*RHYTHMS, *(one.form for one in desk.forms.publications())}:
        for village in person.villages:
            desk.outbox.withdraw(f"{nudge_prefix(form, village)}{person.id}/", now)


def plan(desk: Desk, house: House, area: str, now: datetime) -> int:
    """Write down whom of `area`, a kabupaten, to remind today, and when. How many. Does so once a day: a repeat adds none."""
    local = house.local(now, area)
    holidays = desk.holidays.days()
    if not cadence.planning(local, holidays):
        return 0
    ground = survey(desk, house, area, local)
    addresses, usual = desk.chains.addresses(area), desk.chains.usual_hours(area)
    spread: Counter[datetime] = Counter()
    letters = []
    for head in desk.people.heads(area):
        to = addresses.get(head.id)
        if to is None or not cadence.welcome(head, local) or ground.week[head.id] >= cadence.A_WEEK:
            continue
        found = _first(ground, head)
        due = _moment(ground, found, usual.get(head.id)) if found else None
        if found is not None and due is not None:
            spread[due] += 1
            due += timedelta(minutes=(spread[due] - 1) // A_MINUTE)
            if cadence.quiet(due, holidays):  # So many at one hour that the last would fall into the prayer or the night.
                continue
            kind = PROMISED if found.nudge.step == PROMISED else USUAL
            promised = found.nudge.period if kind == PROMISED else ""
            letters.append(intention(head.id, to, found.form, found.village, kind, due, promised))
    desk.outbox.put_many(letters, urgency=Urgency.REMINDER)
    return len(letters)


def intention(person: int, to: Address, form: str, village: str, kind: str, due: datetime, since: str = "") -> Planned:
    """The row that stands for a reminder until it is sent. `due` is local.

    `since`, ISO, is when an officer asked for it, or for when a head has promised.
    """
    key = f"{nudge_prefix(form, village)}{person}/{due.date()}/{kind}/{since and f'{since}/'}"
    args = {"form": form, "village": village, "kind": kind, "letter": key} | ({"since": since} if since else {})
    return Planned(to, Message(Markup(), paper=Paper(PAPER, args)), key, due, cadence.silence_at(due))


@dataclass(frozen=True, slots=True)
class Found:
    """A nudge with what it is about."""

    form: str
    village: str
    nudge: Nudge
    urgent: int
    begun: bool
    hour: int

    @property
    def patience(self) -> tuple[bool, bool, bool, bool, int, str]:
        """What sorts the nudges of a day: a promise, the eve of a deadline, a near deadline, what is begun; then by form."""
        eve = self.nudge.step == "tenggat"
        return self.nudge.at is None, not eve, self.nudge.deadline is None, not self.begun, self.urgent, self.village


def _first(ground: Ground, head: Person) -> Found | None:
    """What this head is to be reminded of before anything else."""
    found = sorted(_owed(ground, head), key=lambda one: one.patience)
    if head.id in ground.today:  # Reminded today: nothing but what was promised for today.
        found = [one for one in found if one.nudge.at is not None]
    return found[0] if found else None


def _owed(ground: Ground, head: Person) -> Iterator[Found]:
    for village in head.villages:
        if not within(village, ground.area):
            continue
        for form in ground.forms:
            case = ground.case(form, village, head.id)
            nudge = turn(case, ground.local) if case is not None else None
            if case is not None and nudge is not None:
                yield Found(form, village, nudge, case.schedule.urgent, case.touched is not None, case.schedule.hour)


def _moment(ground: Ground, found: Found, usual: int | None) -> datetime | None:
    """When it goes out today: at the promised hour, at the hour at which the head usually answers, or that of the rule."""
    if found.nudge.at is not None:
        due = cadence.next_open(max(found.nudge.at, ground.local), ground.holidays)
        return due if due.date() == ground.local.date() else None
    if usual is not None and usual <= cadence.LAST_HOUR and not _quiet_at(ground, usual):
        return cadence.hour_of_day(ground.local, usual, ground.holidays)
    return cadence.hour_of_day(ground.local, found.hour, ground.holidays)


def _quiet_at(ground: Ground, hour: int) -> bool:
    return cadence.quiet(ground.local.replace(hour=hour, minute=0, second=0, microsecond=0), ground.holidays)


def remind(house: House, args: Mapping[str, str], to: Address, now: datetime, desk: Desk) -> Message:
    """The words of a planned reminder, made as it is sent: once a person and day. Raises Needless when it is not due any more."""
    form, village, kind = args["form"], args["village"], args["kind"]
    local = house.local(now, village)
    person = desk.people.at(to)
    if person is None or f"/{person.id}/" not in args["letter"] or village not in person.villages:
        raise Needless("it is for somebody else")
    ground = survey(desk, house, village, local)
    if cadence.quiet(local, ground.holidays) or not cadence.welcome(person, local):
        raise Needless("not now")
    turns = desk.chains.week_of(person.id, cadence.week(local.date()))
    first_made = next((one.at for one in turns if one.letter == args["letter"]), None)
    marks = {one.step for one in turns if (one.form, one.village) == (form, village) and one.letter != args["letter"]}
    nudge = _still_due(replace(ground, said={(person.id, form, village): marks}), person, args)
    if first_made is None and len(turns) >= cadence.A_WEEK:
        raise Needless("enough for this week")
    asked, week = int(kind == PROMISED), cadence.week(local.date())
    taken = Turn(person.id, local.date(), asked, week, form, village, nudge.mark, args["letter"], now)
    if not desk.chains.take(taken):
        raise Needless("enough for today")
    chain = _go_on(desk, ground, taken, kind, now) if first_made is None else ground.chain(form, village)
    return worded(desk, ground, person, form, village, nudge, warned=kind == USUAL and _to_warn(desk, ground, chain, taken))


def _to_warn(desk: Desk, ground: Ground, chain: Chain, taken: Turn) -> bool:
    """Whether this reminder says to its reader that the officers will be told: each head of a warned village reads it once."""
    if chain.warned_at is None or told_after(chain.warned_at, chain.told_at):
        return False
    found = ground.rule(chain.form, chain.village)
    first = warnings(desk, chain.village).get((chain.form, chain.village, taken.person))
    rule = found is not None and found[0].escalate > 0
    return rule and first is not None and first.letter == taken.letter and somebody_near(desk, chain.village)


def _still_due(ground: Ground, person: Person, args: Mapping[str, str]) -> Nudge:
    """The nudge that is to be said now. Raises Needless."""
    form, village, kind = args["form"], args["village"], args["kind"]
    case = ground.case(form, village, person.id)
    nudge = None
    if case is not None and kind == BY_HAND:
        since = datetime.fromisoformat(args["since"])
        reported = case.last is not None and case.last >= since
        nudge = None if reported or case.settled or left_alone(case, ground.local) else Nudge(args["since"], BY_HAND)
    elif case is not None:
        nudge = turn(case, ground.local)
    if nudge is None or (nudge.step == PROMISED) != (kind == PROMISED) or (nudge.at is not None and nudge.at > ground.local):
        raise Needless("not due any more")
    return nudge


def _go_on(desk: Desk, ground: Ground, taken: Turn, kind: str, now: datetime) -> Chain:
    """Count this reminder, and a promise that was broken before it; the one that is due says that the officers will be told.

    One that the head has asked for does not count, but the promise behind it does once it is broken. Where a village has
    several heads, what they are reminded of on one day counts once.
    """
    form, village = taken.form, taken.village
    chain = ground.chain(form, village)
    found = ground.rule(form, village)
    promise = ground.promises.get((form, village))
    broken = promise is not None and promise.broken_at is None and chain.began_at <= promise.due_at < now - timedelta(hours=6)
    if promise is not None and broken:
        desk.promises.broken(promise.id, now)
    unanswered = chain.unanswered + int(broken)
    counts = kind != PROMISED and not _counted(desk, taken)
    warned = kind == USUAL and counts and found is not None and warns(found[0], unanswered, chain.warned_at, chain.told_at)
    warned = warned and somebody_near(desk, village)
    chain = replace(chain, unanswered=unanswered + int(counts), warned_at=now if warned else chain.warned_at)
    desk.chains.keep(chain)
    return chain


def _counted(desk: Desk, taken: Turn) -> bool:
    """Whether another head of the village was reminded of the same today, unasked."""
    return any(
        (one.day, one.form, one.village, one.asked) == (taken.day, taken.form, taken.village, 0) and one.person != taken.person
        for one in desk.chains.week_inside(taken.village, taken.week)
        if one.step not in (QUESTION, RETURN)
    )
