"""/desa: one village's card, and behind its buttons what it reported, with the evidence."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import datetime

from markupsafe import Markup

from bot.begun import begun
from bot.checks.page import name_of, when
from bot.commands.where import MOST_WORDS, surely_near, turns, villages_named, visible
from bot.papers.sheets import context_of
from bot.posing import pose
from bot.registry import Call, command
from bot.reminding.hushed import hushed
from conversations.areas import Area
from conversations.checking.states import State
from conversations.draft import Report
from conversations.engine.review import show
from conversations.form import Form
from conversations.messages import Button, Message
from conversations.oversight.days import day_short
from conversations.oversight.labels import instance_title, labels
from conversations.people import Role
from conversations.titles import full_title, plain, title

CANDIDATES = 8
A_PAGE = 12
"""Answers on one screen."""
LONGEST = 200
"""Characters of one answer on a card; the whole of it stands in the export."""
MOST_FILES = 10
FORMS = ("pembentukan", "koperasi")
"""Whose reports stand first on a card; those of published forms follow."""


def _spoken(call: Call, rest: str) -> bool:
    """`desa smba`: the bare name is meant when nothing follows but what looks like the name of a village."""
    return len(rest.split()) <= MOST_WORDS and (not rest or surely_near(call, rest))


@command("desa", Role.OFFICER, Role.ADMIN, spoken=_spoken)
def show_village(call: Call) -> Iterable[Message]:
    """`/desa NAME`: the card of a village; misspelt or shared names are offered as buttons, never guessed."""
    words = call.text.split()
    if not words:
        pose(call, "/desa")
        return [Message(call.words("village-how"), replaces=call.message)]
    if words[0][:2].isdecimal() and "." in words[0]:
        return _by_code(call, words[0], words[1:])
    found = {area.code: area for top in call.areas if (area := call.house.places.certain(call.text, top))}
    if len(found) == 1:
        return [_card(call, next(iter(found.values())))]
    offered = villages_named(call, call.text, CANDIDATES)
    if not offered:
        pose(call, "/desa")
        return [Message(call.words("village-unknown"), replaces=call.message)]
    buttons = tuple((Button(_full(call, area), f"/desa {area.code}"),) for area in offered)
    return [Message(call.words("village-which"), buttons=buttons, replaces=call.message)]


def _full(call: Call, area: Area) -> str:
    """`Telok (Kecamatan Katingan Tengah)`: a name that no other village of the kabupaten has."""
    return plain(call.words, "area-in", area=area.name, parent=title(call.words, call.house.gazetteer, area.parent))


def _by_code(call: Call, code: str, rest: list[str]) -> list[Message]:
    area = call.house.gazetteer.get(code)
    if area is None or area.level != "village" or not visible(call, code):
        return [Message(call.words("village-unknown"), replaces=call.message)]
    if not rest:
        return [_card(call, area)]
    if rest[0] == "baru":
        # Asked for below a notice that names other villages too: it stays.
        return [_card(replace(call, message=""), area)]
    report = _report(call, code, rest[1] if len(rest) > 1 else "")
    if report is None:
        return [Message(call.words("village-missing"), replaces=call.message)]
    if rest[0] == "bukti":
        return list(_evidence(call, area, report))
    return [_answers(call, area, report, int(rest[2]) if rest[2:] and rest[2].isdecimal() and len(rest[2]) < 4 else 1)]


def _report(call: Call, code: str, number: str) -> Report | None:
    """The last revision of a receipt number, when it is this village's."""
    revisions = call.desk.reports.get(int(number)) if number.isdecimal() and len(number) < 16 else []
    return revisions[-1] if revisions and revisions[-1].area == code else None


def _card(call: Call, area: Area) -> Message:
    call.desk.audit.note(call.person.id, "card", area.code, call.now)
    titles = call.house.titles(call.desk)
    names = sorted(titles, key=lambda name: FORMS.index(name) if name in FORMS else len(FORMS))
    reports = [report for form in names if (report := call.desk.reports.latest(form, area.code))]
    parent = full_title(call.words, call.house.gazetteer, area.parent)
    lines = [
        call.words("village-title", village=title(call.words, call.house.gazetteer, area.code), code=area.code),
        Markup.escape(parent),
        Markup(""),
        *_heads(call, area, max((report.at for report in reports), default=None)),
        *_excused(call, area),
        *_standing(call, reports),
        Markup(""),
        *_reports(call, area, reports, titles),
    ]
    buttons = [
        (Button(plain(call.words, "button-answers", number=str(report.number)), f"/desa {area.code} isi {report.number}"),)
        + (
            (Button(plain(call.words, "button-evidence", number=str(report.number)), f"/desa {area.code} bukti {report.number}"),)
            if any(_files(call, report))
            else ()
        )
        for report in reports
    ]
    return Message(Markup("\n").join(lines), buttons=tuple(buttons), replaces=call.message)


def _heads(call: Call, area: Area, last: datetime | None) -> list[Markup]:
    heads = call.desk.people.heads(area.code)
    if not heads:
        return [call.words("village-no-head")]
    nothing = plain(call.words, "notice-no-position")
    silent = plain(call.words, "village-no-phone")
    return [
        *(
            call.words("village-head", name=head.name, position=head.position or nothing, phone=head.phone or silent)
            for head in heads
        ),
        *(Markup("   ") + said for said in hushed(call.desk, call.house, call.words, heads, last, call.now)),
    ]


def _excused(call: Call, area: Area) -> list[Markup]:
    """The mark by which an officer said that its silence is no fault, while it stands."""
    found = call.desk.silences.inside(area.code, call.house.today(call.now, area.code)).get(area.code)
    return (
        [call.words("village-excused", reason=call.words(f"excuse-{found.reason}"), day=day_short(found.until))] if found else []
    )


def _standing(call: Call, reports: list[Report]) -> Iterator[Markup]:
    """Stage, pathway, obstacle and cooperatives, as far as the newest reports tell."""
    for report in reports:
        form, facts = _form(call, report), report.facts
        named = {"pathway": facts.pathway, "stage": facts.stage, "obstacle": facts.obstacle}
        for fact, code in named.items():
            if code:
                yield call.words(f"village-{fact}", **{fact: labels(form, fact).get(code, code)})
            elif fact == "stage" and report.form == "pembentukan":
                yield call.words("village-no-stage")
        if facts.cooperatives is not None:
            active, inactive = facts.active or 0, facts.inactive or 0
            figures = {"cooperatives": facts.cooperatives, "active": active, "inactive": inactive}
            unclear = facts.cooperatives - active - inactive
            key = "village-cooperatives" if facts.cooperatives else "counts-no-cooperatives"
            yield call.words(key, **figures, unclear=unclear)


def _reports(call: Call, area: Area, reports: list[Report], titles: Mapping[str, str]) -> Iterator[Markup]:
    yield call.words("village-reports")
    if not reports:
        yield call.words("village-no-report")
    for report in reports:
        yield call.words(
            "village-report" if report.revision == 1 else "village-report-revised",
            form=titles.get(report.form, report.form),
            day=day_short(call.house.local(report.at, area.code).date()),
            number=str(report.number),
            revision=report.revision,
        )
        now = call.desk.checks.standing(report.number)
        if now is not None and (now.revision == report.revision or now.state is State.APPROVED):
            key = f"check-is-{now.state.value}" if now.revision == report.revision else "check-was-approved"
            yield call.words(key, name=name_of(call, now.officer), day=when(call, now.at, area.code))
    for draft in call.desk.drafts.open_for(area.code):
        if draft.touched_at and begun(draft):
            day = day_short(call.house.local(draft.touched_at, area.code).date())
            yield call.words("village-draft", form=titles.get(draft.form, draft.form), day=day)


def _form(call: Call, report: Report) -> Form | None:
    """The form in the words of which the report was given."""
    return call.house.read_with(call.desk, report.form, report.version)


def _answers(call: Call, area: Area, report: Report, number: int) -> Message:
    call.desk.audit.note(call.person.id, "answers", area.code, call.now, number=report.number)
    form = _form(call, report)
    told = show(form, report.answers, context_of(call.house, call.words, report)) if form else []
    pages = max(1, -(-len(told) // A_PAGE))
    number = min(max(1, number), pages)
    head = call.words("answers-title", form=form.title if form else report.form, number=str(report.number), village=area.name)
    lines = [head, Markup("")]
    instance = ""
    for path, label, value in told[(number - 1) * A_PAGE : number * A_PAGE]:
        before, instance = instance, path.rpartition("/")[0]
        if form and instance not in ("", before):
            lines.append(call.words("answers-instance", name=instance_title(form, report.answers, instance)))
        short = value if len(value) <= LONGEST else value[: LONGEST - 1] + "…"
        lines.append(call.words("answers-line", label=label.rstrip(" ?:."), value=short))
    line = f"/desa {area.code} isi {report.number}"
    back = Button(title(call.words, call.house.gazetteer, area.code), f"/desa {area.code}")
    check = Button(plain(call.words, "button-village-check"), f"/periksa buka {report.number}")
    return Message(Markup("\n").join(lines), buttons=(*turns(call, line, number, pages), (back, check)), replaces=call.message)


def _files(call: Call, report: Report) -> Iterator[tuple[str, str]]:
    """Label and media name of each photo and document of a report."""
    form = _form(call, report)
    for path, answer in report.answers.items():
        question = form.questions.get(path.rpartition("/")[2]) if form else None
        if question and question.kind in ("image", "file") and isinstance(answer.value, str) and answer.value:
            instance = path.rpartition("/")[0]
            named = [instance_title(form, report.answers, instance)] if form and instance else []
            yield ", ".join([*named, (question.title or question.label).source]), answer.value


def _evidence(call: Call, area: Area, report: Report) -> Iterator[Message]:
    """Each photo and document of a report, with what it shows."""
    call.desk.audit.note(call.person.id, "evidence", area.code, call.now, number=report.number)
    files = list(_files(call, report))[:MOST_FILES]
    if not files:
        yield Message(call.words("evidence-none"))
    for label, media in files:
        caption = call.words("evidence-caption", label=label, village=area.name, number=str(report.number))
        yield Message(caption, media=media)
