"""What a head does: begin a report, see where the village stands, correct what was sent."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from markupsafe import Markup

from bot.begun import begun
from bot.filling import open_form
from bot.meant import report_meant, reports, village_meant
from bot.menu import below, form_keys
from bot.posing import pose
from bot.registry import Call, command, never
from conversations import engine
from conversations.checking.states import unanswered
from conversations.draft import Draft, Report
from conversations.form import Form
from conversations.messages import Button, Message
from conversations.oversight.days import day_short, day_words
from conversations.people import Role, sees
from conversations.titles import full_title, plain, title

ANY = "-"
"""In the place of a report's name: whichever, it is asked."""


@command("lapor", Role.HEAD)
def report(call: Call) -> list[Message]:
    """`/lapor [form] [village]`: begin a report, or take up the one that was begun, from any phone of the village.

    The one that is open when just one is, or the last one that is missing; else it is asked which, and answered by a key, a
    number or in words.
    """
    if not call.text:
        if len(opened := _begun(call)) == 1:
            return _resumed(call, opened[0])
        if not opened and (missing := _missing(call)):
            return _beside_others(call, missing, _chosen(replace(call, text=f"{missing.form} {missing.owner}")))
    return _chosen(call)


@command("laporanlain", Role.HEAD, listed=never)
def another_report(call: Call) -> list[Message]:
    """`/laporanlain`: choose the report, and the village, though another one is open."""
    return _chosen(call)


def _chosen(call: Call) -> list[Message]:
    """What the words after the command name is opened; what they do not name is asked."""
    name, _, where = call.text.partition(" ")
    offered = reports(call)
    if name != ANY and name not in offered:
        name, where = report_meant(call, call.text), ""
    village = _village(call, where)
    if not village:
        return _which_village(call, name, unread=bool(where))
    call.desk.chats.choose_village(call.address, village, call.now)
    form = reports(call, village).get(name)
    if form is None:
        return _which_form(call, village, unread=bool(call.text) and not where)
    last = call.desk.reports.latest(name, village)
    fresh = engine.prefill(form, last) if last else Draft(name, form.version, village)
    return open_form(call, name, village, fresh)


def _begun(call: Call) -> list[Draft]:
    """The reports of the own villages that somebody has answered something in, and not sent."""
    return [
        draft
        for village in call.person.villages
        for draft in call.desk.drafts.open_for(village)
        if begun(draft) and draft.form in reports(call, village)
    ]


def _missing(call: Call) -> Draft | None:
    """The report that alone has never been sent, where the own village is one and has sent the others: it was named as next."""
    if len(call.person.villages) != 1:
        return None
    (village,) = call.person.villages
    asked = reports(call, village)
    never = [name for name in asked if call.desk.reports.latest(name, village) is None]
    return Draft(never[0], "", village) if len(never) == 1 < len(asked) else None


def _resumed(call: Call, draft: Draft) -> list[Message]:
    call.desk.chats.choose_village(call.address, draft.owner, call.now)
    return _beside_others(call, draft, open_form(call, draft.form, draft.owner))


def _beside_others(call: Call, draft: Draft, messages: list[Message]) -> list[Message]:
    """What was opened unasked, with the way to the others."""
    first, *rest = messages
    resumed = call.words("lapor-resumed", village=title(call.words, call.house.gazetteer, draft.owner))
    return [replace(first, text=resumed + "\n\n" + first.text), *rest]


def _which_form(call: Call, village: str, *, unread: bool) -> list[Message]:
    pose(call, "/lapor")
    offered = reports(call, village)
    lines = [call.words("lapor-which", village=_title(call, village)), *_states(call, village, offered)]
    if unread:
        lines.insert(0, call.words("lapor-unread"))
    return [Message(Markup("\n").join(lines), keys=form_keys(call, offered.values()))]


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
    last = revisions[-1] if revisions and revisions[-1].area in call.person.villages else None
    form = call.house.read_with(call.desk, last.form, last.version) if last else None
    if last is None or form is None:
        return below(call, Message(call.words("perbaiki-unknown")))
    return open_form(call, last.form, last.area, engine.correct(form, last))


def _village(call: Call, named: str) -> str:
    """The village this call speaks for: the one named, the only one, or the one this chat spoke for last."""
    own = call.person.villages
    if named and (len(own) > 1 or named in call.house.gazetteer):
        found = village_meant(call, named)
        return found if sees(call.person, found) else ""
    if len(own) == 1:
        return own[0]
    chosen = call.desk.chats.get(call.address).village
    return chosen if chosen in own and call.text else ""


def _which_village(call: Call, name: str, *, unread: bool) -> list[Message]:
    if not call.person.villages:
        return below(call, Message(call.words("lapor-no-village")))
    wanted = name if name in reports(call) else ANY
    pose(call, f"/lapor {wanted}")
    buttons = tuple((Button(_short_title(call, v), f"/lapor {wanted} {v}"),) for v in call.person.villages)
    return [Message(call.words("lapor-village-unread" if unread else "lapor-village"), buttons=buttons)]


def _states(call: Call, village: str, offered: Mapping[str, Form]) -> Iterator[Markup]:
    """Of each report in one line: never sent, begun, or when it was sent last."""
    for number, (name, form) in enumerate(offered.items(), 1):
        last = call.desk.reports.latest(name, village)
        if begun(call.desk.drafts.get(name, village)):
            yield call.words("lapor-state-draft", number=number, title=form.title)
        elif last is None:
            yield call.words("lapor-state-new", number=number, title=form.title)
        else:
            yield call.words("lapor-state-sent", number=number, title=form.title, when=_day(call, last))


def _day(call: Call, report: Report) -> str:
    return day_short(call.house.local(report.at, report.area).date())


def _card(call: Call, village: str) -> Markup:
    words, desk = call.words, call.desk
    lines = [words("status-title", village=_title(call, village))]
    for name, form in reports(call, village).items():
        last = desk.reports.latest(name, village)
        if last is None:
            lines.append(words("status-none", title=form.title))
        else:
            key = "status-sent" if last.revision == 1 else "status-revised"
            lines.append(words(key, title=form.title, when=_day(call, last), number=str(last.number)))
            if waiting := unanswered(desk.checks.deeds(last.number)):
                lines.append(words("status-returned", number=len(waiting)))
        if begun(desk.drafts.get(name, village)):
            lines.append(words("status-draft", title=form.title))
        if due := desk.deadlines.of(name, village):
            lines.append(words("status-deadline", title=form.title, when=day_words(due)))
    return Markup("\n").join(lines)


def _which_report(call: Call) -> list[Message]:
    words, buttons = call.words, []
    for village in call.person.villages:
        for name, called in call.house.titles(call.desk).items():
            if last := call.desk.reports.latest(name, village):
                label = plain(words, "perbaiki-key", title=called, when=_day(call, last))
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
