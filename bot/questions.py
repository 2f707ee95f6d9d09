"""Questions to heads where a list and a report differ: to the right head, outside of quiet hours, under the usual caps."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime, timedelta

from markupsafe import Markup

from bot.channel import Needless
from bot.house import House
from conversations.matching.asking import LISTED, MENDED, TOLD, a_no, a_yes
from conversations.matching.comparing import Difference
from conversations.messages import Button, Message, Paper, Urgency
from conversations.oversight import cadence
from conversations.oversight.reminding import QUESTION
from conversations.people import Address, Person
from conversations.texts import Words
from conversations.titles import plain, title
from storage.chains import Turn
from storage.desk import Desk
from storage.outbox import Planned
from storage.questions import Question

PAPER = "question"
"""By which name a question waits in the outbox for its words."""
AFTERNOON = 13
"""The hour of questions that had to wait."""
LASTS = timedelta(days=28)
"""For how long a question waits for a day on which it can be asked."""
A_MINUTE = 5
"""Questions that fall due in one minute."""
AT_ONCE = 100
"""Questions that are written in one transaction: a tenth of a second at most, in which nobody else is answered."""
Slots = dict[datetime, Iterator[datetime]]
"""When the next question goes out, of those that can begin at a moment."""


def ask(
    desk: Desk, house: House, form: str, differences: Sequence[Difference], by: Person, now: datetime, slots: Slots | None = None
) -> int:
    """Write a question for a head of each village, in the next open hours. How many; none where no head can be reached.

    Who has agreed only today to be written to is asked tomorrow. `slots` goes on from one portion of questions to the next.
    """
    holidays, planned = desk.holidays.days(), list[Planned]()
    slots = {} if slots is None else slots
    for one in differences:
        local = house.local(now, one.area)
        now_or_then = (local, _tomorrow(local))
        heads = [head for moment in now_or_then for head in desk.people.heads(one.area) if cadence.welcome(head, moment)]
        found = next(((head, to) for head in heads if (to := desk.people.address(head.id)) is not None), None)
        number = found and desk.questions.ask(one.key, one.area, form, one.head, one.officer, by=by.id, now=now)
        if found is None or number is None:
            continue
        head, to = found
        begin = cadence.next_open(max(local, _after_today(desk, head, local)), holidays)
        slot = slots.setdefault(begin, cadence.one_by_one(begin, A_MINUTE, holidays))
        planned.append(_letter(number, head, to, next(slot)))
    desk.outbox.put_many(planned, urgency=Urgency.REMINDER)
    return len(planned)


def plan_again(desk: Desk, house: House, area: str, now: datetime) -> int:
    """Write today's letters for questions of a kabupaten that no head could be asked yet, mostly for the caps. How many.

    In the afternoon, when the reminders of the day have gone out, and one a week and head: reminders come first.
    """
    local = house.local(now, area)
    due = cadence.hour_of_day(local, AFTERNOON, desk.holidays.days())
    waiting = desk.questions.unsent(area, now - LASTS) if due else []
    excused = desk.silences.inside(area, local.date()) if waiting else {}
    planned: dict[int, Planned] = {}
    for one in waiting:
        if due is None or one.area in excused or one.asked_at.astimezone(local.tzinfo).date() >= local.date():
            continue
        for head in desk.people.heads(one.area):
            to = desk.people.address(head.id)
            if head.id in planned or to is None or not cadence.welcome(head, local) or not _free_today(desk, head, local):
                continue
            planned[head.id] = _letter(one.id, head, to, due + timedelta(minutes=len(planned) // A_MINUTE))
            break
    desk.outbox.put_many(list(planned.values()), urgency=Urgency.REMINDER)
    return len(planned)


def _free_today(desk: Desk, head: Person, local: datetime) -> bool:
    """Whether this head has heard nothing today and no question this week."""
    turns = desk.chains.week_of(head.id, cadence.week(local.date()))
    return len(turns) < cadence.A_WEEK and not any(turn.day == local.date() or turn.step == QUESTION for turn in turns)


def _letter(number: int, head: Person, to: Address, due: datetime) -> Planned:
    key = f"question/{number}/{head.id}/{due.date()}"
    args = {"number": str(number), "letter": key}
    return Planned(to, Message(Markup(), paper=Paper(PAPER, args)), key, due, cadence.silence_at(due))


def said(words: Words, asked: int, unreached: int) -> Markup:
    """How many questions are on their way, and how many villages have nobody to be asked."""
    lines = [words("watch-asking-done", number=asked) if asked else words("watch-asking-none")]
    return Markup("\n").join([*lines, words("watch-asking-unreached", number=unreached)] if unreached else lines)


def _after_today(desk: Desk, head: Person, local: datetime) -> datetime:
    """The first day on which this head may be written to: once a day, three times a week, whatever it is about."""
    turns = desk.chains.week_of(head.id, cadence.week(local.date()))
    tomorrow = _tomorrow(local)
    if len(turns) >= cadence.A_WEEK:
        return tomorrow + timedelta(days=6 - local.weekday())
    heard = any(turn.day == local.date() for turn in turns)
    return tomorrow if heard or not cadence.welcome(head, local) else local


def _tomorrow(local: datetime) -> datetime:
    return local.replace(hour=cadence.MORNING.hour, minute=0, second=0, microsecond=0) + timedelta(days=1)


def say(house: House, args: Mapping[str, str], to: Address, now: datetime, desk: Desk) -> Message:
    """The words of a question as it is sent. Raises Needless when it was answered, or may not be asked now."""
    question, person = desk.questions.get(int(args["number"])), desk.people.at(to)
    if question is None or question.answer or person is None or question.area not in person.villages:
        raise Needless("there is nothing to be asked any more")
    local = house.local(now, question.area)
    if cadence.quiet(local, desk.holidays.days()) or not cadence.welcome(person, local):
        raise Needless("nobody is asked now")
    if question.area in desk.silences.inside(question.area, local.date()):
        raise Needless("an officer knows that nobody can answer there")
    week = cadence.week(local.date())
    turn = Turn(person.id, local.date(), 0, week, question.form, question.area, QUESTION, args["letter"], now)
    turns = desk.chains.week_of(person.id, week)
    if question.sent_at is not None and all(one.letter != turn.letter for one in turns):
        raise Needless("it was asked by another letter")
    report = desk.reports.latest(question.form, question.area)
    if report is not None and report.at > question.asked_at:
        raise Needless("a report has come since: what it differs in is for the next comparison")
    spent = [one for one in turns if one.letter != turn.letter]
    if len(spent) >= cadence.A_WEEK or not desk.chains.take(turn):
        raise Needless("the caps are reached")
    desk.questions.sent(question.id, now)
    words = house.words(person.language)
    text = words("watch-ask", village=title(words, house.gazetteer, question.area), question=words.say(question.asks))
    return Message(text, buttons=_answers(words, question))


def _answers(words: Words, question: Question) -> tuple[tuple[Button, ...], ...]:
    """Yes and no where the question can be answered so, each for the side that it takes; else the two sides by name."""
    yes, no = a_yes(question.asks), a_no(question.asks)
    sides = {"yes": yes, "no": no} if yes else {LISTED: LISTED, TOLD: TOLD}
    said = [Button(plain(words, f"button-watch-{key}"), f"/jawab {question.id} {side}") for key, side in sides.items()]
    return (tuple(said), (Button(plain(words, f"button-watch-{MENDED}"), f"/jawab {question.id} {MENDED}"),))
