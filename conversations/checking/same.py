"""The checks of what is told elsewhere too: legal numbers, cooperatives of two villages, photos."""

from __future__ import annotations

import re
from collections.abc import Iterator

from conversations.checking.flags import Beside, Flag
from conversations.checking.making import flag
from conversations.checking.names import Legal, Name, legal_of, likeness, name_of
from conversations.checking.rules import Rule
from conversations.checking.telling import Telling
from conversations.checking.twins import ALIKE, told_in
from conversations.oversight.labels import instance_title

_REPEATED = re.compile(r"AHU-(\d)\1{6}\.|AHU-(?:1234567|0123456)\.")


def legal(rule: Rule, telling: Telling, _: Beside) -> Iterator[Flag]:
    """A legal number that is none, is an example, lacks its year, or has one that cannot be."""
    for path in telling.used(rule):
        if reason := _odd(rule, telling, path):
            yield flag(rule, f"{rule.code}-{reason}", telling, (path,), year=rule.cells.get("since", ""))


def _odd(rule: Rule, telling: Telling, path: str) -> str:
    text = telling.text(path)
    number, hint = legal_of(text), telling.form.questions.get(path.rpartition("/")[2])
    if _REPEATED.match(text.upper()) or (number.ahu and hint is not None and text in hint.hint.source):
        return "example"
    if not number.ahu and ("decree" in rule.cells or not re.search(r"\bB\.?\s?H\b|BADAN HUKUM", text.upper())):
        return "unread"
    if not number.year:
        return "no-year"
    if int(number.year) > telling.report.at.year:
        return "future"
    return "early" if number.year < rule.cells.get("since", "") else ""


def double(rule: Rule, telling: Telling, _: Beside) -> Iterator[Flag]:
    """A cooperative that stands twice in one report."""
    before: list[tuple[str, Name, Legal]] = []
    for path in telling.used(rule):
        number = f"{path.rpartition('/')[0]}/{rule.others()[0]}"
        name, own = name_of(telling.text(path)), legal_of(telling.text(number))
        for there, other, legal in before:
            # Two strong numbers that differ are two cooperatives, however alike their names are.
            if (own.strong and own.same(legal)) or (likeness(name, other) >= ALIKE and not (own.strong and legal.strong)):
                yield flag(rule, rule.code, telling, (path, there), other=telling.said(there))
                break
        before.append((path, name, own))


def twin(rule: Rule, telling: Telling, beside: Beside) -> Iterator[Flag]:
    """A cooperative that another village tells of too. One code for each way of telling: the rule's code is that way."""
    if telling.report.form != rule.form or beside.twins is None:
        return
    for told in told_in(telling.report):
        path = _told_at(rule, told.path)
        found = [other for other in beside.twins.twins(told) if other.why == rule.code.removeprefix("twin-")]
        if not found or telling.value(path) is None:
            continue
        nearest = found[0].other
        yield flag(
            rule, rule.code, telling, (path,), what=told.name or instance_title(telling.form, telling.report.answers, told.path),
            village=beside.called(nearest.area), other=nearest.name or nearest.legal, more=str(len(found) - 1),
            value=told.legal, place=nearest.area,
        )  # fmt: skip


def _told_at(rule: Rule, instance: str) -> str:
    return f"{instance}/{rule.question.rpartition('/')[2]}"


def photo(rule: Rule, telling: Telling, beside: Beside) -> Iterator[Flag]:
    """A photo that was sent before: for another village, or in this report for another question.

    The same photo for the same question of the same village is the report of last time, carried on.
    """
    report, own = telling.report, telling.used(rule)
    seen: dict[str, str] = {}
    for path in own:
        digest = beside.digests.get(telling.text(path))
        if digest is None:
            continue
        elsewhere = [place for place in beside.photos.get(digest, ()) if place.area != report.area]
        if elsewhere:
            place = elsewhere[0]
            yield flag(
                rule, f"{rule.code}-elsewhere", telling, (path,), value="–",
                village=beside.called(place.area), number=str(place.number), place=place.area,
            )  # fmt: skip
        elif digest in seen:
            yield flag(rule, f"{rule.code}-twice", telling, (path, seen[digest]), value="–", other=telling.called(seen[digest]))
        seen.setdefault(digest, path)
