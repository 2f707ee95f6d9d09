"""What the sending of each form brings about: a report is kept, a head is joined to a village, an application waits."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace

from markupsafe import Markup

from bot import joining
from bot.checks import replies
from bot.menu import below
from bot.registry import Call
from bot.rounds import nudge_prefix
from conversations import engine, pathway
from conversations.draft import Draft, Report
from conversations.form import Form
from conversations.messages import Message
from conversations.oversight.days import day_short, hour_words
from conversations.titles import title

Filing = Callable[[Call, Draft], Iterable[Message]]

FILINGS: dict[str, Filing] = {
    "konfirmasi": joining.confirmed,
    "pendaftaran": joining.applied,
    "gantidata": joining.corrected,
}
"""Forms of the bot itself; every other form is a report of a village."""


def file(call: Call, form: Form, draft: Draft) -> list[Message]:
    """Do what the form was filled in for, in the transaction that ends its draft, and say so."""
    if filing := FILINGS.get(form.name):
        call.desk.drafts.drop(draft.form, draft.owner)
        return list(filing(call, draft))
    report = call.desk.reports.file(draft, engine.facts(form, draft.answers), by=call.person.id, now=call.now)
    call.desk.outbox.withdraw(nudge_prefix(report.form, report.area), call.now)
    call.desk.audit.note(
        call.person.id, "report", report.area, call.now, form=report.form, number=report.number, revision=report.revision
    )
    before = call.desk.reports.get(report.number)[-2] if report.revision > 1 else None
    receipt = _receipt(call, form, report)
    if replies.still_approved(call, form, before, report):
        receipt = replace(receipt, text=receipt.text + "\n\n" + call.words("receipt-unchanged"))
    else:
        replies.filed(call, report)
    said = [receipt, *_suggestion(call, before, report)]
    if following := _next(call, report):
        said[-1] = replace(said[-1], text=said[-1].text + "\n\n" + following)
    return below(call, *said)


def _receipt(call: Call, form: Form, report: Report) -> Message:
    key = "receipt" if report.revision == 1 else "receipt-revised"
    local = call.house.local(report.at, report.area)
    return Message(
        call.words(
            key,
            title=form.title,
            number=str(report.number),
            revision=report.revision,
            village=title(call.words, call.house.gazetteer, report.area),
            when=f"{day_short(local.date())}, {hour_words(local)}",
        )
    )


def _suggestion(call: Call, before: Report | None, report: Report) -> list[Message]:
    """After the inventory: which pathway the answers point to, with the reasons. The musyawarah decides (domain.md 1.3).

    After a correction only where it is another one, or for other reasons: who corrects a number has read the rest already.
    """
    if report.form != "koperasi":
        return []
    suggested = pathway.suggest(report.answers)
    if before is not None and pathway.suggest(before.answers) == suggested:
        return []
    reasons = "\n".join(f"• {call.words.say(reason)}" for reason in suggested.reasons)
    return [Message(call.words("pathway-" + suggested.pathway) + "\n" + call.words("pathway-reasons") + "\n" + reasons)]


def _next(call: Call, report: Report) -> Markup | None:
    """What this village has not reported yet, so that a head knows what comes after; None when all is in."""
    if report.revision > 1:
        return None
    asked = call.house.asked(call.desk, report.area, call.now).items()
    missing = (form for name, form in asked if name != report.form and call.desk.reports.latest(name, report.area) is None)
    following = next(missing, None)
    return call.words("next-report", title=following.title) if following else None
