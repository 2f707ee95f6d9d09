"""The checks of figures: far from the past or the neighbours, a thousand times off, too few, not the sum, gone, falling."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from math import log10

from conversations.checking.flags import Beside, Flag
from conversations.checking.founding import founded
from conversations.checking.making import flag
from conversations.checking.rules import Rule, built_in_rules
from conversations.checking.spread import Spread, positive, spread
from conversations.checking.telling import Telling, written
from conversations.draft import Report
from conversations.form import Form
from conversations.oversight.days import day_short

_NEAR_THOUSAND = 0.25
"""How far the logarithm of a ratio may lie from 3 or 6 to be taken for thousands or millions: a factor of 1.8."""
_SIBLINGS = 0.5
"""The same between two figures of one report, which are alike only roughly: a factor of 3.2."""


def neighbours(
    reports: Iterable[Report], forms: Mapping[str, Form], without: str = "", rules: tuple[Rule, ...] | None = None
) -> dict[str, Spread]:
    """For `Beside.near`: how the villages around answer each question that is compared, but not the village `without`.

    `reports` are the newest ones of the kecamatan, or of the kabupaten where that is small. Made once for many reports.
    """
    found: dict[str, list[float]] = {}
    compared = {rule.question: rule.form for rule in rules or built_in_rules() if rule.check == "far"}
    for report in reports:
        if report.area == without or report.form not in forms:
            continue
        telling = Telling(report, forms[report.form])
        for question, form in compared.items():
            if form == report.form:
                found.setdefault(question, []).extend(positive(map(telling.number, telling.spots(question))))
    return {question: own for question, figures in found.items() if (own := spread(figures)) is not None}


def _own(telling: Telling, beside: Beside, path: str) -> list[tuple[Report, str, float]]:
    """The same figure in earlier reports, the newest first, where it is above zero."""
    found = []
    for report in beside.past:
        before = Telling(report, telling.form)
        there = telling.counterpart(before, path)
        if there and (own := positive([before.value(there)])):
            found.append((report, there, own[0]))
    return found


def far(rule: Rule, telling: Telling, beside: Beside) -> Iterator[Flag]:
    """A figure far from the village's own past; without a past, or out of line with it, far from the villages around.

    What agrees with its own past is left in peace: a cooperative may well be the largest of the kabupaten.
    """
    for path in telling.used(rule):
        figure = telling.number(path)
        if figure is None or figure <= 0:
            continue
        own = spread([value for _, _, value in _own(telling, beside, path)])
        if own is not None:
            if own.far(figure, rule.number("floor_own")) > rule.number("times"):
                report, _, before = _own(telling, beside, path)[0]
                yield flag(
                    rule, f"{rule.code}-own", telling, (path,),
                    before=_said(telling, path, before), day=day_short(report.at.date()), hint=hint(figure, own),
                )  # fmt: skip
            continue
        near = beside.near.get(rule.question)
        if near is None or near.count < rule.number("villages") or ("side" in rule.cells and figure < near.middle):
            continue
        # Where most are alike, others lie wide apart and are ordinary too: nobody asks about a figure that many have told.
        if not near.low <= figure <= near.high and near.far(figure, rule.number("floor")) > rule.number("times"):
            low, high = (_said(telling, path, round(edge)) for edge in (near.low, near.high))
            yield flag(rule, f"{rule.code}-near", telling, (path,), low=low, high=high, hint=hint(figure, near))


def hint(figure: float, ordinary: Spread) -> str:
    """What may have happened: `extra` or `missing` noughts, or `none` that anybody can name."""
    if any(ordinary.within(figure / size) for size in (10, 100, 1000)):
        return "extra"
    return "missing" if any(ordinary.within(figure * size) for size in (10, 100, 1000)) else "none"


def _said(telling: Telling, path: str, figure: float) -> str:
    question = telling.form.questions.get(path.rpartition("/")[2])
    return written(round(figure), money=question is not None and question.kind == "money")


def thousand(rule: Rule, telling: Telling, beside: Beside) -> Iterator[Flag]:
    """Rupiah that were told in thousands or millions, or noughts too many: by the own past, by its siblings, by its size."""
    for path in telling.used(rule):
        figure = telling.number(path)
        if figure is None or figure <= 0:
            continue
        past = _own(telling, beside, path)
        siblings = _siblings(rule, telling, path)
        total = sum(number for _, number in siblings)
        if past and _off(figure / past[0][2], _NEAR_THOUSAND):
            report, _, before = past[0]
            said = _said(telling, path, before)
            yield flag(rule, f"{rule.code}-own", telling, (path,), before=said, day=day_short(report.at.date()))
        elif figure < rule.number("least"):
            yield flag(rule, f"{rule.code}-small", telling, (path,))
        elif total > 0 and _off(figure / total, _SIBLINGS):
            others = " + ".join(telling.title(there) for there, _ in siblings)
            paths = (path, *(there for there, _ in siblings))
            yield flag(rule, f"{rule.code}-beside", telling, paths, others=others, total=_said(telling, path, total))


def _siblings(rule: Rule, telling: Telling, path: str) -> list[tuple[str, int | float]]:
    """The rule's other questions in the same instance that hold a number."""
    instance = path.rpartition("/")[0]
    there = [f"{instance}/{name}" if instance else name for name in rule.others()]
    return [(other, number) for other in there if (number := telling.number(other)) is not None]


def _off(ratio: float, most: float) -> bool:
    """Whether a ratio is about a thousand or a million, or one of their inverses."""
    size = abs(log10(ratio))
    return any(abs(size - power) <= most for power in (3, 6))


def few(rule: Rule, telling: Telling, _: Beside) -> Iterator[Flag]:
    """Fewer members than founders were needed by law (9, and 20 before the law of 2020: UU 25/1992, UU 6/2023)."""
    for path in telling.used(rule):
        figure = telling.number(path)
        if figure is None or figure >= rule.number("least"):
            continue
        limit = rule.cells.get("founded_before")
        if limit is not None:
            since = founded(telling, path.rpartition("/")[0])
            if not since or since[: len(limit)] >= limit[: len(since)]:
                continue
        yield flag(rule, rule.code, telling, (path,), least=str(int(rule.number("least"))))


def sums(rule: Rule, telling: Telling, _: Beside) -> Iterator[Flag]:
    """A figure that is not what its parts make together. Only where every part was told."""
    for path in telling.used(rule):
        figure, parts = telling.number(path), _siblings(rule, telling, path)
        if figure is None or len(parts) != len(rule.others()):
            continue
        total = sum(number for _, number in parts)
        if abs(total - figure) > rule.number("tolerance") * max(abs(total), abs(figure)):
            paths = (path, *(there for there, _ in parts))
            yield flag(rule, rule.code, telling, paths, total=_said(telling, path, total))


def gone(rule: Rule, telling: Telling, beside: Beside) -> Iterator[Flag]:
    """Nought now, and something in the report before."""
    for path in telling.used(rule):
        if telling.number(path) != 0 or not beside.past:
            continue
        before = Telling(beside.past[0], telling.form)
        if positive([before.value(path)]):
            day = day_short(beside.past[0].at.date())
            yield flag(rule, rule.code, telling, (path,), before=before.said(path), day=day)


def back(rule: Rule, telling: Telling, beside: Beside) -> Iterator[Flag]:
    """A figure or a year that can only grow, and is below that of the report before."""
    for path in telling.used(rule) if beside.past else ():
        before = Telling(beside.past[0], telling.form)
        there = telling.counterpart(before, path)
        if not there:
            continue
        now, then = _rank(telling, path), _rank(before, there)
        if now is not None and then is not None and now < then:
            day = day_short(beside.past[0].at.date())
            yield flag(rule, rule.code, telling, (path,), before=before.said(there), day=day)


def _rank(telling: Telling, path: str) -> float | None:
    number, text = telling.number(path), telling.text(path)
    if number is not None:
        return number
    if text == "never":
        return 0
    return int(text[:4]) if text[:4].isdecimal() else None
