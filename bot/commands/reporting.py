"""What a head does: begin a report, see where the village stands, correct what was sent."""

from __future__ import annotations

from markupsafe import Markup

from bot.commands.registry import Call, command
from bot.filling import open_form
from bot.menu import form_keys, menu
from conversations import engine
from conversations.draft import Draft
from conversations.form import Form
from conversations.messages import Button, Message
from conversations.people import Role, sees
from conversations.titles import full_title


@command("lapor", Role.HEAD)
def report(call: Call) -> list[Message]:
    """`/lapor [form] [village]`: begin a report, or take up the one that was begun, from any phone of the village."""
    name, _, code = call.text.partition(" ")
    village = _village(call, code)
    if not village:
        return _which_village(call, name)
    if name not in reports(call):
        return [Message(call.words("lapor-which", village=_title(call, village)), keys=form_keys(call))]
    call.desk.chats.choose_village(call.address, village, call.now)
    form = call.house.forms[name]
    last = call.desk.reports.latest(name, village)
    begun = engine.prefill(form, last) if last else Draft(name, form.version, village)
    return open_form(call, name, village, begun)


@command("status", Role.HEAD)
def status(call: Call) -> list[Message]:
    """Where the own villages stand: what was sent and when, what is begun, what is due."""
    return [Message(Markup("\n\n").join(_card(call, village) for village in call.person.villages)), menu(call)]


@command("perbaiki", Role.HEAD)
def correct(call: Call) -> list[Message]:
    """`/perbaiki [number]`: open a sent report again; what is sent then is its next revision, and nothing is lost."""
    if not call.text:
        return _which_report(call)
    revisions = call.desk.reports.get(int(call.text)) if call.text.isdecimal() and len(call.text) < 12 else []
    if not revisions or revisions[-1].area not in call.person.villages or revisions[-1].form not in call.house.forms:
        return [Message(call.words("perbaiki-unknown")), menu(call)]
    last = revisions[-1]
    return open_form(call, last.form, last.area, engine.correct(call.house.forms[last.form], last))


def reports(call: Call) -> dict[str, Form]:
    """The forms that villages fill in, by name."""
    return {name: form for name, form in call.house.forms.items() if form.reports}


def _village(call: Call, code: str) -> str:
    """The village this call speaks for: the one named, the only one, or the one this chat spoke for last."""
    own = call.person.villages
    if code:
        return code if code in own and sees(call.person, code) else ""
    if len(own) == 1:
        return own[0]
    chosen = call.desk.chats.get(call.address).village
    return chosen if chosen in own and call.text else ""


def _which_village(call: Call, name: str) -> list[Message]:
    if not call.person.villages:
        return [Message(call.words("lapor-no-village"))]
    wanted = name if name in reports(call) else "-"
    buttons = tuple((Button(_title(call, v), f"/lapor {wanted} {v}"),) for v in call.person.villages)
    return [Message(call.words("lapor-village"), buttons=buttons)]


def _card(call: Call, village: str) -> Markup:
    words, desk = call.words, call.desk
    lines = [words("status-title", village=_title(call, village))]
    for name, form in reports(call).items():
        last = desk.reports.latest(name, village)
        if last is None:
            lines.append(words("status-none", title=form.title))
        else:
            when = call.house.local(last.at, village).strftime("%d-%m-%Y")
            key = "status-sent" if last.revision == 1 else "status-revised"
            lines.append(words(key, title=form.title, when=when, number=str(last.number)))
        if desk.drafts.get(name, village):
            lines.append(words("status-draft", title=form.title))
        if due := desk.deadlines.of(name, village):
            lines.append(words("status-deadline", title=form.title, when=due.strftime("%d-%m-%Y")))
    return Markup("\n").join(lines)


def _which_report(call: Call) -> list[Message]:
    words, buttons = call.words, []
    for village in call.person.villages:
        for name, form in reports(call).items():
            if last := call.desk.reports.latest(name, village):
                when = call.house.local(last.at, village).strftime("%d-%m-%Y")
                label = words("perbaiki-key", title=form.title, when=when)
                buttons.append((Button(str(label), f"/perbaiki {last.number}"),))
    if not buttons:
        village = _title(call, call.person.villages[0]) if call.person.villages else "-"
        return [Message(words("perbaiki-none", village=village)), menu(call)]
    return [Message(words("perbaiki-which"), buttons=tuple(buttons))]


def _title(call: Call, village: str) -> str:
    return full_title(call.words, call.house.gazetteer, village)
