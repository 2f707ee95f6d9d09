"""/tanggapi: a head answers the questions that an officer gave back; all other answers stand."""

from __future__ import annotations

from dataclasses import replace

from markupsafe import Markup

from bot.checks.replies import reply_draft, standing_at
from bot.checks.subject import answers
from bot.filling import form_of, open_form
from bot.menu import below
from bot.registry import Call, command
from conversations.checking.states import Deed, unanswered
from conversations.draft import Report
from conversations.messages import Button, Message
from conversations.people import Role
from conversations.titles import plain, title


@command("tanggapi", Role.HEAD)
def answer_returns(call: Call) -> list[Message]:
    """`/tanggapi [number]`: just the questions of that report that were given back; without a number, what waits."""
    if not call.text:
        return _what_waits(call)
    revisions = call.desk.reports.get(int(call.text)) if call.text.isdecimal() and len(call.text) < 12 else []
    if not revisions or revisions[-1].area not in call.person.villages:
        return below(call, Message(call.words("tanggapi-unknown")))
    last = revisions[-1]
    waiting = unanswered(call.desk.checks.deeds(last.number))
    if not waiting:
        return below(call, Message(call.words("tanggapi-done")))
    return _opened(call, last, waiting)


def _opened(call: Call, last: Report, waiting: list[Deed]) -> list[Message]:
    form = call.house.read_with(call.desk, last.form, last.version)
    kept = call.desk.drafts.get(last.form, last.area)
    if kept is not None and kept.corrects == last.number:
        form = form_of(call, last.form, last.area, kept) or form
    if form is None:
        return below(call, Message(call.words("tanggapi-unknown")))
    draft = reply_draft(call, form, last, waiting)
    if draft is None:
        on = Button(plain(call.words, "button-go-on"), f"/lapor {last.form} {last.area}")
        again = Button(plain(call.words, "button-answer-return"), f"/tanggapi {last.number}")
        return [Message(call.words("tanggapi-other-open", title=form.title), buttons=((on,), (again,)))]
    chat = call.desk.chats.get(call.address)
    first, *rest = open_form(call, last.form, last.area, draft)
    labels = {line.path: line.called for line in answers(call, last, form)}
    lead = [
        call.words("tanggapi-remark" if standing_at(deed, last, draft) else "tanggapi-gone", label=label, remark=deed.remark)
        for deed in waiting
        if (label := labels.get(deed.path))
    ]
    if chat.form and (chat.form, chat.owner) != (last.form, last.area) and not chat.form.startswith("/"):
        lead.insert(0, call.words("tanggapi-aside"))
    return [replace(first, text=Markup("\n\n").join([*lead, first.text])), *rest]


def _what_waits(call: Call) -> list[Message]:
    buttons, forms = [], call.house.titles(call.desk)
    for village in call.person.villages:
        for form in forms:
            last = call.desk.reports.latest(form, village)
            if last is not None and (waiting := unanswered(call.desk.checks.deeds(last.number))):
                label = plain(call.words, "tanggapi-key", title=forms[form], number=len(waiting))
                if len(call.person.villages) > 1:
                    label = f"{title(call.words, call.house.gazetteer, village)}: {label}"
                buttons.append((Button(label, f"/tanggapi {last.number}"),))
    if not buttons:
        return below(call, Message(call.words("tanggapi-none")))
    return [Message(call.words("tanggapi-which"), buttons=tuple(buttons))]
