"""An approval is taken back: by whom it was given, or by an officer of a wider area; the other one hears it."""

from __future__ import annotations

from dataclasses import replace

from markupsafe import Markup

from bot.checks.page import heading, may_revoke, name_of, page
from bot.checks.subject import Subject
from bot.registry import Call
from conversations.checking.states import State
from conversations.messages import Button, Message, Urgency
from conversations.oversight import cadence
from conversations.people import Person
from conversations.titles import plain


def revoke(call: Call, about: Subject) -> Message:
    """It is to be checked again, one by one. Thanks that did not go out yet stay here; who approved hears who took it back."""
    report, standing = about.report, about.current
    if standing is None or not may_revoke(call, about):
        return refused(call, about)
    deed = call.desk.checks.revoke(report.number, report.revision, by=call.person.id, now=call.now)
    if deed is None:
        return refused(call, about)
    call.desk.outbox.withdraw(f"thanks/{report.number}/", call.now)
    call.desk.audit.note(
        call.person.id, "approval-revoked", report.area, call.now, number=report.number, revision=report.revision
    )
    if standing.officer != call.person.id:
        _tell(call, about, call.desk.people.get(standing.officer), deed.id)
    again = replace(about, deeds=(*about.deeds, deed), standing=call.desk.checks.standing(report.number))
    return page(call, again, call.words("check-revoked"), Markup(""))


def refused(call: Call, about: Subject) -> Message:
    """It does not stand approved, or only somebody else may take it back: who that is."""
    now = about.current
    if now is None or now.state is not State.APPROVED:
        return page(call, about, call.words("check-not-approved"), Markup(""))
    return page(call, about, call.words("check-revoke-others", name=name_of(call, now.officer)), Markup(""))


def _tell(call: Call, about: Subject, approver: Person, deed: int) -> None:
    address = call.desk.people.address(approver.id)
    if address is None or cadence.stopped(approver, call.now):
        return
    words = call.house.words(approver.language)
    text = words("check-revoked-told", about=heading(call, about), name=call.person.name)
    way = Button(plain(words, "button-check-open"), f"/periksa buka {about.report.number}")
    due = cadence.next_open(call.house.local(call.now, about.report.area), call.desk.holidays.days())
    call.desk.outbox.put(address, Message(text, buttons=((way,),)), urgency=Urgency.REMINDER, key=f"revoked/{deed}", due=due)
