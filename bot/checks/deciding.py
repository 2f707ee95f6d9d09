"""An officer's decisions on a report: approve, put off, give one answer back; each once, and the second to press is told."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import timedelta

from markupsafe import Markup

from bot.checks.page import heading, name_of, page, scope, when
from bot.checks.returning import ask_heads, prefix
from bot.checks.subject import Line, Subject
from bot.registry import Call
from conversations.checking.states import Deed, Pending, What
from conversations.messages import Button, Message
from conversations.oversight import cadence
from conversations.oversight.days import day_words, hour_words
from conversations.titles import plain


def open_it(call: Call, about: Subject) -> Subject:
    """Write down who looks at it first; whoever looks later sees the name."""
    report = about.report
    deed = call.desk.checks.move(report.number, report.revision, What.OPENED, by=call.person.id, now=call.now)
    call.desk.audit.note(call.person.id, "answers", report.area, call.now, number=report.number)
    if deed is None:
        return about
    standing = call.desk.checks.standing(report.number)
    return replace(about, deeds=(*about.deeds, deed), standing=standing)


def approve(call: Call, about: Subject) -> Message:
    """The report stands as it is. Of two officers who press at the same time the first decides; the second is told who it was."""
    report = about.report
    if _move(call, report.number, report.revision, What.APPROVED) is None:
        return refused(call, about)
    approved(call, report.number, report.revision, report.area)
    text = call.words("check-approved", about=heading(call, about))
    undo = Button(plain(call.words, "button-check-revoke"), f"/periksa batal {report.number} {report.revision}")
    rows = (_onward(call, report.area, report.number), *thanks_button(call, scope(call, report.area)), (undo,))
    return Message(text, buttons=rows, replaces=call.message)


def _move(call: Call, number: int, revision: int, what: What, path: str = "", remark: str = "") -> Deed | None:
    """The deed, after it was opened where nobody had opened it; None when it was decided already."""
    checks, by, now = call.desk.checks, call.person.id, call.now
    checks.move(number, revision, What.OPENED, by=by, now=now)
    return checks.move(number, revision, what, by=by, now=now, path=path, remark=remark)


def approved(call: Call, number: int, revision: int, area: str) -> None:
    """What follows from an approval: nobody is asked for it any more, and it stands in the audit."""
    call.desk.outbox.withdraw(prefix(number), call.now)
    call.desk.audit.note(call.person.id, "report-approved", area, call.now, number=number, revision=revision)


def approve_listed(call: Call, listed: Iterable[Pending]) -> int:
    """Approve each of these in its revision. How many were; the others had been decided on meanwhile."""
    done = 0
    for one in listed:
        if _move(call, one.number, one.revision, What.APPROVED) is not None:
            approved(call, one.number, one.revision, one.area)
            done += 1
    return done


def refused(call: Call, about: Subject) -> Message:
    """It was decided already: by whom, and when."""
    now = about.current
    name = name_of(call, now.officer) if now else plain(call.words, "check-somebody")
    day = when(call, now.at, about.report.area) if now else ""
    mine = now is not None and now.officer == call.person.id
    said = call.words("check-decided-by-you" if mine else "check-decided", about=heading(call, about), name=name, day=day)
    opened = Button(plain(call.words, "button-check-open"), f"/periksa buka {about.report.number}")
    return Message(said, buttons=(_onward(call, about.report.area, about.report.number), (opened,)), replaces=call.message)


def postpone(call: Call, about: Subject) -> Message:
    """Not now: it comes again tomorrow morning."""
    report = about.report
    call.desk.checks.move(report.number, report.revision, What.OPENED, by=call.person.id, now=call.now)
    tomorrow = (call.house.local(call.now, report.area) + timedelta(days=1)).replace(hour=7, minute=0, second=0, microsecond=0)
    later = cadence.next_open(tomorrow, call.desk.holidays.days())
    if not call.desk.checks.postpone(report.number, report.revision, later, by=call.person.id, now=call.now):
        return refused(call, about)
    said = call.words("check-postponed", about=heading(call, about), day=day_words(later.date()), hour=hour_words(later))
    return Message(said, buttons=(_onward(call, report.area, report.number),), replaces=call.message)


def give_back(call: Call, about: Subject, line: Line, remark: str) -> Message:
    """One answer goes back to the head with a remark; the others stand."""
    report = about.report
    deed = _move(call, report.number, report.revision, What.RETURNED, line.path, remark)
    if deed is None:
        return refused(call, about)
    call.desk.audit.note(call.person.id, "report-returned", report.area, call.now, number=report.number, path=line.path)
    reached = ask_heads(call, about, line, deed)
    names = ", ".join(head.name for head in reached)
    said = (
        call.words("check-returned", label=line.called, names=names)
        if reached
        else call.words("check-returned-nobody", label=line.called)
    )
    more = Button(plain(call.words, "button-check-return-more"), f"/periksa tanya {report.number} {report.revision}")
    return Message(said, buttons=((more,), _onward(call, report.area, report.number)), replaces=call.message)


def moved_on(call: Call, about: Subject, remark: str) -> Message:
    """The report was corrected while it was on the screen: nothing is decided on what was not seen. A remark is handed back."""
    typed = [call.words("check-moved-remark", remark=remark)] if remark else []
    return page(call, about, call.words("check-moved-on"), *typed, Markup(""))


def thanks_button(call: Call, area: str) -> tuple[tuple[Button, ...], ...]:
    """The way to thank the heads whose reports were approved; no row when all were thanked."""
    number = len(call.desk.checks.thankable(area, call.person.id, call.now - LATELY))
    return (
        ((Button(plain(call.words, "button-check-thank", number=number), f"/periksa terima {area or 'semua'}"),),)
        if number
        else ()
    )


def _onward(call: Call, village: str, number: int) -> tuple[Button, ...]:
    area = scope(call, village)
    onward = Button(plain(call.words, "button-check-next"), f"/periksa lanjut {area} {number}")
    return (onward, Button(plain(call.words, "button-checks-home"), f"/periksa {area}"))


LATELY = cadence.LEAD * 2
"""Thanks come for what was approved within the last four weeks; later they would puzzle."""
