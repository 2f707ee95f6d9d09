"""The checks of dates: stages out of order, a day before the programme began, RAT before founding, stages undone."""

from __future__ import annotations

from collections.abc import Iterator

from conversations.checking.flags import Beside, Flag
from conversations.checking.founding import earlier, founded
from conversations.checking.making import flag
from conversations.checking.names import legal_of
from conversations.checking.rules import Rule
from conversations.checking.telling import Telling
from conversations.oversight.days import day_short
from conversations.reading.saying import say_date


def _asked(rule: Rule, telling: Telling, path: str) -> str:
    """The question that a head answers for a computed one; `kabar`, by which it comes up, when it was not asked this time."""
    instance = path.rpartition("/")[0]
    there = f"{instance}/{rule.cells['asked']}" if "asked" in rule.cells else path
    return there if telling.value(there) is not None else "kabar"


def _day(text: str) -> str:
    return say_date(text) if text[:4].isdecimal() else text


def order(rule: Rule, telling: Telling, _: Beside) -> Iterator[Flag]:
    """A stage that was done after one that comes later."""
    for path in telling.used(rule):
        for question in rule.others():
            for later in telling.spots(question):
                first, second = telling.text(path), telling.text(later)
                if first and second and earlier(second, first):
                    names = [telling.instance(one.rpartition("/")[0]) for one in (path, later)]
                    paths = (_asked(rule, telling, path), _asked(rule, telling, later))
                    yield flag(
                        rule, rule.code, telling, tuple(dict.fromkeys(paths)),
                        what=names[0], value=_day(first), later=names[1], day=_day(second),
                    )  # fmt: skip


def early(rule: Rule, telling: Telling, _: Beside) -> Iterator[Flag]:
    """A stage of the programme that is dated before the programme began (SE Menkop 1/2025, 18 March 2025)."""
    for path in telling.used(rule):
        told, since = telling.text(path), rule.cells["since"]
        if told and earlier(told, since):
            what, asked = telling.instance(path.rpartition("/")[0]), _asked(rule, telling, path)
            yield flag(rule, rule.code, telling, (asked,), what=what, value=_day(told), since=_day(since))


def founding(rule: Rule, telling: Telling, _: Beside) -> Iterator[Flag]:
    """A RAT in a year before the cooperative was founded."""
    for path in telling.used(rule):
        instance, year = path.rpartition("/")[0], telling.text(path)
        since = founded(telling, instance)
        # A founding that is yet to come is a slip of its own, told by the number's own rule.
        if year.isdecimal() and since and earlier(year, since) and int(since[:4]) <= telling.report.at.year:
            others = [f"{instance}/{name}" for name in rule.others()]
            told = tuple(other for other in others if telling.value(other) is not None)
            yield flag(rule, rule.code, telling, (path, *told), day=_day(since))


def years(rule: Rule, telling: Telling, _: Beside) -> Iterator[Flag]:
    """The legal number names another year than the day it was given."""
    for path in telling.used(rule):
        other = f"{path.rpartition('/')[0]}/{rule.others()[0]}"
        told, number = telling.text(path), telling.text(other)
        year = legal_of(number).year
        # A change of the statutes (PAD) carries the year of the change beside the first number.
        if told[:4].isdecimal() and year and "PAD" not in number.upper() and told[:4] != year:
            yield flag(rule, rule.code, telling, (path, other), value=_day(told), number=number)


def undone(rule: Rule, telling: Telling, beside: Beside) -> Iterator[Flag]:
    """A stage that was done in the report before and is no longer."""
    before = set(beside.past[0].facts.done.split()) if beside.past and beside.past[0].form == rule.form else set()
    missing = before - set(telling.report.facts.done.split())
    if telling.report.form != rule.form or not missing:
        return
    labels = {telling.text(path): path.rpartition("/")[0] for path in telling.spots("tahap/*/kode")}
    names = [telling.instance(labels[code]) if code in labels else code for code in sorted(missing)]
    day = day_short(beside.past[0].at.date())
    yield flag(rule, rule.code, telling, (rule.question,), what=", ".join(names), value=day, day=day)
