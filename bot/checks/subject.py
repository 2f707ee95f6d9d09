"""One sent report as an officer deals with it: its answers with their flags, what has changed, and who did what about it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from bot.papers.sheets import context_of
from bot.registry import Call
from conversations import engine
from conversations.checking.flags import Flag
from conversations.checking.moving import Moves
from conversations.checking.states import Deed, Standing, What, unanswered
from conversations.checking.telling import Telling
from conversations.draft import Report, Value
from conversations.form import Form
from conversations.people import sees
from conversations.texts import Phrase

_DECIDED = (What.RETURNED, What.APPROVED)


@dataclass(frozen=True, slots=True)
class Line:
    """One answer of a report."""

    number: int
    """By which it is chosen, as in the head's own review; 0 for what is computed."""
    path: str
    whose: str
    """The cooperative or the stage it belongs to; empty for the report itself."""
    label: str
    value: str

    @property
    def called(self) -> str:
        """`Jumlah anggota (KUD Maju)`: the question, and whose it is where the question does not say so."""
        label = self.label.rstrip(" ?:.")
        return f"{label} ({self.whose})" if self.whose and self.whose not in label else label


@dataclass(frozen=True, slots=True)
class Change:
    """One answer that is another one than it was; empty where there was, or is, none."""

    called: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Subject:
    """A report in its last revision, and all that is known about it."""

    report: Report
    form: Form
    before: Report | None
    """The revision that was approved or returned last, when it was another one."""
    last: Report | None
    """The revision just before this one."""
    deeds: tuple[Deed, ...]
    standing: Standing | None
    flags: tuple[Flag, ...] | None
    """None while the rules have not looked at this revision."""

    @property
    def current(self) -> Standing | None:
        """The standing of this revision; None when it is only sent."""
        return self.standing if self.standing and self.standing.revision == self.report.revision else None

    @property
    def waiting(self) -> list[Deed]:
        """The returns that the head has not answered."""
        return unanswered(self.deeds)


def subject(call: Call, revisions: list[Report]) -> Subject | None:
    """All about a report by its revisions, oldest first; None when its form is not known any more."""
    report = revisions[-1]
    form = call.house.read_with(call.desk, report.form, report.version)
    if form is None:
        return None
    deeds = tuple(call.desk.checks.deeds(report.number))
    decided = {deed.revision for deed in deeds if deed.what in _DECIDED}
    earlier = [one for one in revisions[:-1] if one.revision in decided]
    standing, flags = call.desk.checks.standing(report.number), call.desk.looks.flags(report.number, report.revision)
    shown = None if flags is None else tuple(_in_sight(call, flag) for flag in flags)
    before, last = (found[-1] if found else None for found in (earlier, revisions[:-1]))
    return Subject(report, form, before, last, deeds, standing, shown)


def _in_sight(call: Call, flag: Flag) -> Flag:
    """The flag; of another village that this officer does not oversee it says neither the name nor what is told there."""
    place, key = flag.officer.args.get("place"), f"flag-{flag.code.partition('-')[0]}-outside"
    if not place or sees(call.person, str(place)):
        return flag
    return replace(flag, officer=Phrase(key, flag.officer.args), head=Phrase(f"{key}-ask", flag.head.args))


def answers(call: Call, report: Report, form: Form) -> list[Line]:
    """Every answer of a report in the order of its form."""
    telling, found, number = Telling(report, form), [], 0
    for path, label, value in engine.show(form, report.answers, context_of(call.house, call.words, report)):
        question = form.questions.get(path.rpartition("/")[2])
        asked = question is not None and question.asked
        number += asked
        found.append(Line(number if asked else 0, path, telling.instance(path.rpartition("/")[0]), label, value))
    return found


def unchanged(form: Form, before: Report, after: Report) -> bool:
    """Whether a revision says the very same: by what is kept, for another photo is shown in the same words as the one before."""
    return before.version == after.version and _told(form, before) == _told(form, after)


def _told(form: Form, report: Report) -> dict[str, tuple[Value, bool, str]]:
    asked = (form.questions.get(path.rpartition("/")[2]) for path in report.answers)
    given = zip(report.answers.items(), asked, strict=True)
    return {path: (one.value, one.approximate, one.precision) for (path, one), by in given if by is not None and by.asked}


def changes(call: Call, before: Report, after: Report) -> Iterator[Change]:
    """What a head answered otherwise in a later revision or report, in the order of the form; what was taken away at the end."""
    forms = [call.house.read_with(call.desk, one.form, one.version) for one in (before, after)]
    old, new = ([] if form is None else answers(call, one, form) for one, form in zip((before, after), forms, strict=True))
    moves, then = Moves(before.answers, after.answers), dict[str, Line]()
    for line in old:
        if line.number:
            then[moves.where(line.path) or f"-{line.path}"] = line
    for line in new:
        if line.number:
            was = then.pop(line.path, None)
            if was is None or was.value != line.value:
                yield Change(line.called, was.value if was else "", line.value)
    yield from (Change(line.called, line.value, "") for line in then.values())
