"""Questions to heads where a list and a report differ: to the right head, outside of quiet hours, under the usual caps."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta

from markupsafe import Markup

from bot.channel import Needless
from bot.house import House
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

PAPER = "question"
"""By which name a question waits in the outbox for its words."""
A_MINUTE = 5
"""Questions that fall due in one minute."""


def ask(desk: Desk, house: House, form: str, differences: Sequence[Difference], by: Person, now: datetime) -> int:
    """Write a question for a head of each village, in the next open hours. How many; none where no head can be reached."""
    holidays, planned = desk.holidays.days(), list[Planned]()
    for one in differences:
        local = house.local(now, one.area)
        heads = [head for head in desk.people.heads(one.area) if cadence.welcome(head, local)]
        found = next(((head, to) for head in heads if (to := desk.people.address(head.id)) is not None), None)
        number = found and desk.questions.ask(one.key, one.area, form, one.head, one.officer, by=by.id, now=now)
        if found is None or number is None:
            continue
        head, to = found
        due = cadence.next_open(max(local, _after_today(desk, head, local)), holidays)
        due += timedelta(minutes=len(planned) // A_MINUTE)
        if cadence.quiet(due, holidays):
            due = cadence.next_open(due, holidays)
        key = f"question/{number}/{head.id}/{due.date()}"
        args = {"number": str(number), "letter": key}
        planned.append(Planned(to, Message(Markup(), paper=Paper(PAPER, args)), key, due, cadence.silence_at(due)))
    desk.outbox.put_many(planned, urgency=Urgency.REMINDER)
    return len(planned)


def said(words: Words, asked: int, unreached: int) -> Markup:
    """How many questions are on their way, and how many villages have nobody to be asked."""
    lines = [words("watch-asking-done", number=asked) if asked else words("watch-asking-none")]
    return Markup("\n").join([*lines, words("watch-asking-unreached", number=unreached)] if unreached else lines)


def _after_today(desk: Desk, head: Person, local: datetime) -> datetime:
    """The first day on which this head may be written to: once a day, three times a week, whatever it is about."""
    turns = [turn for turn in desk.chains.week_of(head.id, cadence.week(local.date())) if not turn.asked]
    morning = local.replace(hour=cadence.MORNING.hour, minute=0, second=0, microsecond=0)
    if len(turns) >= cadence.A_WEEK:
        return morning + timedelta(days=7 - local.weekday())
    return morning + timedelta(days=1) if any(turn.day == local.date() for turn in turns) else local


def say(house: House, args: Mapping[str, str], to: Address, now: datetime, desk: Desk) -> Message:
    """The words of a question as it is sent. Raises Needless when it was answered, or may not be asked now."""
    question, person = desk.questions.get(int(args["number"])), desk.people.at(to)
    if question is None or question.answer or person is None or question.area not in person.villages:
        raise Needless("there is nothing to be asked any more")
    local = house.local(now, question.area)
    if cadence.quiet(local, desk.holidays.days()) or not cadence.welcome(person, local):
        raise Needless("nobody is asked now")
    week = cadence.week(local.date())
    turn = Turn(person.id, local.date(), 0, week, question.form, question.area, QUESTION, args["letter"], now)
    spent = [one for one in desk.chains.week_of(person.id, week) if not one.asked and one.letter != turn.letter]
    if len(spent) >= cadence.A_WEEK or not desk.chains.take(turn):
        raise Needless("the caps are reached")
    desk.questions.sent(question.id, now)
    words = house.words(person.language)
    text = words("watch-ask", village=title(words, house.gazetteer, question.area), question=words.say(question.asks))
    said = [Button(plain(words, f"button-watch-{name}"), f"/jawab {question.id} {name}") for name in ("ya", "tidak", "ubah")]
    return Message(text, buttons=(tuple(said[:2]), (said[2],)))
