"""What a head does: begin a report, see where the village stands, correct what was sent."""

from __future__ import annotations

from collections.abc import Iterator

from markupsafe import Markup

from bot.filling import open_form
from bot.menu import below, form_keys
from bot.registry import Call, command
from conversations import engine
from conversations.draft import Draft, Report
from conversations.form import Form
from conversations.messages import Button, Message
from conversations.oversight.days import day_short, day_words
from conversations.people import Role, sees
from conversations.titles import full_title, plain, title


@command("lapor", Role.HEAD)
def report(call: Call) -> list[Message]:
    """`/lapor [form] [village]`: begin a report, or take up the one that was begun, from any phone of the village."""
    name, _, code = call.text.partition(" ")
    village = _village(call, code)
    if not village:
        return _which_village(call, name)
    call.desk.chats.choose_village(call.address, village, call.now)
    if name not in reports(call):
        lines = [call.words("lapor-which", village=_title(call, village)), *_states(call, village)]
        return [Message(Markup("\n").join(lines), keys=form_keys(call))]
    form = call.house.forms[name]
    last = call.desk.reports.latest(name, village)
    begun = engine.prefill(form, last) if last else Draft(name, form.version, village)
    return open_form(call, name, village, begun)


@command("status", Role.HEAD)
def status(call: Call) -> list[Message]:
    """Where the own villages stand: what was sent and when, what is begun, what is due."""
    return below(call, Message(Markup("\n\n").join(_card(call, village) for village in call.person.villages)))


@command("perbaiki", Role.HEAD)
def correct(call: Call) -> list[Message]:
    """`/perbaiki [number]`: open a sent report again; what is sent then is its next revision, and nothing is lost."""
    if not call.text:
        return _which_report(call)
    revisions = call.desk.reports.get(int(call.text)) if call.text.isdecimal() and len(call.text) < 12 else []
    if not revisions or revisions[-1].area not in call.person.villages or revisions[-1].form not in call.house.forms:
        return below(call, Message(call.words("perbaiki-unknown")))
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
        return below(call, Message(call.words("lapor-no-village")))
    wanted = name if name in reports(call) else "-"
    buttons = tuple((Button(_short_title(call, v), f"/lapor {wanted} {v}"),) for v in call.person.villages)
    return [Message(call.words("lapor-village"), buttons=buttons)]


def _states(call: Call, village: str) -> Iterator[Markup]:
    """Of each report in one line: never sent, begun, or when it was sent last."""
    for name, form in reports(call).items():
        last = call.desk.reports.latest(name, village)
        if call.desk.drafts.get(name, village):
            yield call.words("lapor-state-draft", title=form.title)
        elif last is None:
            yield call.words("lapor-state-new", title=form.title)
        else:
            yield call.words("lapor-state-sent", title=form.title, when=_day(call, last))


def _day(call: Call, report: Report) -> str:
    return day_short(call.house.local(report.at, report.area).date())


def _card(call: Call, village: str) -> Markup:
    words, desk = call.words, call.desk
    lines = [words("status-title", village=_title(call, village))]
    for name, form in reports(call).items():
        last = desk.reports.latest(name, village)
        if last is None:
            lines.append(words("status-none", title=form.title))
        else:
            key = "status-sent" if last.revision == 1 else "status-revised"
            lines.append(words(key, title=form.title, when=_day(call, last), number=str(last.number)))
        if desk.drafts.get(name, village):
            lines.append(words("status-draft", title=form.title))
        if due := desk.deadlines.of(name, village):
            lines.append(words("status-deadline", title=form.title, when=day_words(due)))
    return Markup("\n").join(lines)


def _which_report(call: Call) -> list[Message]:
    words, buttons = call.words, []
    for village in call.person.villages:
        for name, form in reports(call).items():
            if last := call.desk.reports.latest(name, village):
                label = plain(words, "perbaiki-key", title=form.title, when=_day(call, last))
                if len(call.person.villages) > 1:
                    label = f"{call.house.gazetteer[village].name}: {label}"
                buttons.append((Button(label, f"/perbaiki {last.number}"),))
    if not buttons:
        village = _title(call, call.person.villages[0]) if call.person.villages else "-"
        return below(call, Message(words("perbaiki-none", village=village)))
    return [Message(words("perbaiki-which"), buttons=tuple(buttons))]


def _short_title(call: Call, village: str) -> str:
    """`Desa Telok (Kecamatan Katingan Tengah)`: short enough for a button."""
    places = call.house.gazetteer
    parent = title(call.words, places, places[village].parent)
    return plain(call.words, "area-in", area=title(call.words, places, village), parent=parent)


def _title(call: Call, village: str) -> str:
    return full_title(call.words, call.house.gazetteer, village)
