"""A head's word to report later: read from what was pressed or typed, kept, and answered with a reminder at that time."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from bot.registry import Call
from bot.reminding import nudges
from bot.reminding.ground import survey
from conversations.matching.asking import meant
from conversations.messages import Urgency
from conversations.oversight import cadence
from conversations.oversight.days import day_words
from conversations.oversight.promising import MARKET, Promised, read_promise
from conversations.oversight.reminding import PROMISED, QUESTION, RETURN, Case, due
from conversations.oversight.retorts import retort
from conversations.people import Role
from conversations.texts import Phrase
from storage.chains import Turn

LATELY = timedelta(hours=30)
"""How long after a reminder words that are typed by themselves are taken for an answer to it."""
MOST_WORDS = 10


def line_for(call: Call, text: str) -> str:
    """The command line of what a head who was just reminded types: a time, `siap pak`, `sudah lapor`; or empty.

    After a question about a difference it is what answers that question.
    """
    if not call.person.has(Role.HEAD) or len(text.split()) > MOST_WORDS:
        return ""
    if call.reminded_at is None or call.now - call.reminded_at > LATELY:
        return ""
    turns = _turns(call)
    lately = [one for one in turns if call.now - one.at <= LATELY and one.village in call.person.villages]
    if not lately:
        return ""
    last = max(lately, key=lambda one: one.at)
    if last.step == QUESTION:
        return _said_to_question(call, last.letter, text)
    said = MARKET in text.casefold().split() or retort(text)
    if said or read(call, last.village, text, default_hour(call, last.form, last.village)) is not None:
        return f"/nanti {last.form} {last.village} {text}"
    return ""


def line_below(call: Call, text: str, since: datetime) -> str:
    """The command line of a time that is typed below a reminder which came after `since`, while a form is open; or empty."""
    if len(text.split()) > MOST_WORDS:
        return ""
    if call.reminded_at is None or call.reminded_at <= since:
        return ""
    turns = _turns(call)
    nudged = [one for one in turns if one.step not in (QUESTION, RETURN) and since < one.at <= call.now <= one.at + LATELY]
    last = max(nudged, key=lambda one: one.at, default=None)
    if last is None or last.village not in call.person.villages:
        return ""
    found = read(call, last.village, text, default_hour(call, last.form, last.village))
    timed = MARKET in text.casefold().split() or isinstance(found, Promised)
    return f"/nanti {last.form} {last.village} {text}" if timed else ""


def _said_to_question(call: Call, letter: str, text: str) -> str:
    """`/jawab NUMBER ya` for words that answer the question; `letter` is the key of the letter in which it was asked."""
    question = call.desk.questions.get(int(letter.split("/")[1]))
    said = meant(question.asks, text) if question is not None else ""
    return f"/jawab {question.id} {said}" if question is not None and said else ""


def _turns(call: Call) -> list[Turn]:
    """What this head was sent today and yesterday, and all else of that week or those two weeks."""
    weeks = dict.fromkeys(_week(call, day) for day in (0, 1))
    return [one for week in weeks for one in call.desk.chains.week_of(call.person.id, week)]


def _week(call: Call, days_ago: int) -> str:
    return cadence.week((call.house.local(call.now, call.person.villages[0]) - timedelta(days=days_ago)).date())


def default_hour(call: Call, form: str, village: str) -> int:
    """The hour for a day that is named alone: at which this head usually answers, or else that of the rule."""
    local = call.house.local(call.now, village)
    usual = call.desk.chains.usual_hours(village).get(call.person.id)
    if usual is not None and cadence.EARLY.hour <= usual <= cadence.LAST_HOUR:
        return usual
    found = survey(call.desk, call.house, village, local).rule(form, village)
    return found[0].hour if found else cadence.MORNING.hour


def read(call: Call, village: str, text: str, hour: int) -> Promised | Phrase | None:
    """The time that is meant, as `read_promise` says."""
    local = call.house.local(call.now, village)
    return read_promise(text, local, call.desk.promises.market(village), hour, call.desk.holidays.days())


def owed(call: Call, form: str, village: str) -> bool | None:
    """Whether that report is still due from that village; None when nobody is ever reminded of it there."""
    case = _case(call, form, village)
    return None if case is None else due(case, call.house.today(call.now, village))


def too_late(call: Call, form: str, village: str, day: date) -> Phrase | None:
    """Why no reminder can come on that day: the rule, or the deadline for which it is wanted, ends before. None when one can."""
    case = _case(call, form, village)
    if case is None or due(case, day):
        return None
    last = case.schedule.last_day
    if last is not None and last < day:
        return Phrase("promise-after-last", {"day": day_words(last)})
    return Phrase("promise-after-deadline", {"day": day_words(case.deadline)}) if case.deadline is not None else None


def deadline_before(call: Call, form: str, village: str, day: date) -> date | None:
    """The deadline of that report when it lies ahead, and before that day: who promises for later is told of it."""
    case = _case(call, form, village)
    found = case.deadline if case is not None else None
    return found if found is not None and call.house.today(call.now, village) <= found < day else None


def _case(call: Call, form: str, village: str) -> Case | None:
    local = call.house.local(call.now, village)
    return survey(call.desk, call.house, village, local).case(form, village, call.person.id)


def keep(call: Call, form: str, village: str, at: datetime) -> Phrase | None:
    """Keep the promise for `at`, local, and take back what waits. Why the caps leave no reminder then, or None."""
    local = call.house.local(call.now, village)
    call.desk.outbox.withdraw(nudges.nudge_prefix(form, village), call.now)
    call.desk.promises.make(call.person.id, form, village, at, call.now)
    turns = call.desk.chains.week_of(call.person.id, cadence.week(at.date()))
    if len(turns) >= cadence.A_WEEK:
        return Phrase("promise-week-full", {"day": day_words(at.date()), "most": cadence.A_WEEK})
    if any(one.asked and one.day == at.date() for one in turns):
        return Phrase("promise-day-full", {"day": day_words(at.date())})
    if at.date() == local.date():  # For a later day the round of that day plans it.
        period = at.isoformat(timespec="minutes")
        letter = nudges.intention(call.person.id, call.address, form, village, PROMISED, at, period)
        call.desk.outbox.put_many([letter], urgency=Urgency.REMINDER)
    return None
