"""The report as an officer sees it on one screen: what looks wrong in its place, what has changed, and what can be done."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import datetime

from markupsafe import Markup

from bot.checks.subject import Change, Line, Subject, answers, changes
from bot.registry import Call
from conversations.checking.flags import Flag, Severity
from conversations.checking.states import Deed, State, What
from conversations.draft import Report
from conversations.messages import Button, Message
from conversations.oversight.days import day_short, hour_words
from conversations.people import reach
from conversations.titles import plain, title

ROOM = 12
"""Answers on the page: what looks wrong, then what stands first, in the order of the form."""
FLAGS = 8
CHANGES = 6
LONGEST = 80
"""Characters of one answer; the whole of it stands behind a button."""
A_PAGE = 15
"""Answers on one page of all."""
CHOOSING = "pilih"
"""Behind a button to all answers, of which one is to be given back: its number can be typed below each page."""
STILL = "tetap"
"""Behind a button that approves what the page itself says was given back."""
Rows = tuple[tuple[Button, ...], ...]


def when(call: Call, moment: datetime, area: str) -> str:
    """`23 Nov 2026, 09.00 WIB` on the wall of that area."""
    local = call.house.local(moment, area)
    return f"{day_short(local.date())}, {hour_words(local)}"


def name_of(call: Call, person: int) -> str:
    """The name of somebody, or a word when it was erased."""
    return call.desk.people.get(person).name or plain(call.words, "check-somebody")


def short(text: str, most: int = LONGEST) -> str:
    """The beginning of an answer on one line."""
    line = " ".join(text.split())
    return line if len(line) <= most else line[: most - 1] + "…"


def page(call: Call, about: Subject, *lead: Markup) -> Message:
    """The report with its flags and buttons."""
    report = about.report
    lines = [*_head(call, about), Markup("")]
    if about.before is not None:
        told = since_decided(call, about.before, about.last, report)
        lines += [call.words("check-changed"), *told, Markup("")]
    lines += _body(call, about, answers(call, report, about.form))
    return Message(Markup("\n").join([*lead, *lines]), buttons=_buttons(call, about), replaces=call.message)


def heading(call: Call, about: Subject) -> Markup:
    """Which report it is."""
    report = about.report
    village = title(call.words, call.house.gazetteer, report.area)
    return call.words("check-title", form=about.form.title, number=str(report.number), village=village)


def _head(call: Call, about: Subject) -> Iterator[Markup]:
    report, area = about.report, about.report.area
    yield heading(call, about)
    yield call.words("check-sent", day=when(call, report.at, area), name=name_of(call, report.by), revision=report.revision)
    if now := about.current:
        mine = now.officer == call.person.id
        if not (mine and now.state is State.OPENED):
            said = call.words(f"check-is-{now.state.value}", name=name_of(call, now.officer), day=when(call, now.at, area))
            yield said
    if before := _approved_before(about):
        yield call.words("check-was-approved", name=name_of(call, before.by), day=when(call, before.at, area))
    phoned = [deed for deed in about.deeds if deed.what is What.PHONED and deed.revision == report.revision]
    if phoned:
        yield call.words("check-phoned", name=name_of(call, phoned[-1].by), day=when(call, phoned[-1].at, area))
    for deed in about.waiting:
        told = next((line.called for line in answers(call, report, about.form) if line.path == deed.path), "")
        label = told or plain(call.words, "check-an-answer")
        yield call.words("check-waits", label=label, day=when(call, deed.at, area), remark=short(deed.remark, 120))


def _approved_before(about: Subject) -> Deed | None:
    """The approval of an earlier version that stood when this one came; None once this one is approved."""
    if about.current is not None and about.current.state is State.APPROVED:
        return None
    judged = [deed for deed in about.deeds if deed.what in (What.APPROVED, What.REVOKED)]
    return judged[-1] if judged and judged[-1].what is What.APPROVED else None


def since_decided(call: Call, before: Report, last: Report | None, after: Report) -> list[Markup]:
    """What has changed since the revision that was decided on; that nothing has, or that all is again as it was there.

    What came back is told from the revision in between: an officer may have read that one, and would take it for standing.
    """
    if told := list(change_lines(call, changes(call, before, after))):
        return told
    between = last is not None and last.revision > before.revision
    back = list(change_lines(call, changes(call, last, after))) if last is not None and between else []
    return [call.words("check-as-before", revision=before.revision), *back] if back else [call.words("check-unchanged")]


def change_lines(call: Call, told: Iterable[Change]) -> Iterator[Markup]:
    """Each change as before and after, the first few of them, and how many more there are."""
    every = list(told)
    for one in every[:CHANGES]:
        nothing = plain(call.words, "check-nothing")
        before, after = short(one.before) or nothing, short(one.after) or nothing
        yield call.words("check-change", label=short(one.called), before=before, after=after)
    if len(every) > CHANGES:
        yield call.words("check-changes-more", number=len(every) - CHANGES)


def _body(call: Call, about: Subject, told: list[Line]) -> Iterator[Markup]:
    """The answers of one screen: those that look wrong with what looks wrong below them, and the first of the others."""
    if about.flags is None:
        yield call.words("check-unlooked")
    flags = list(about.flags or ())[:FLAGS]
    at: dict[str, list[Flag]] = {}
    paths = {line.path for line in told}
    for flag in flags:
        at.setdefault(next((path for path in flag.paths if path in paths), ""), []).append(flag)
    yield from (_flag(call, flag) for flag in at.get("", ()))
    room = ROOM - sum(path in at for path in paths)
    kept = [line for line in told if line.path in at or (room := room - 1) >= 0]
    whose = ""
    for line in kept:
        if line.whose != whose:
            whose = line.whose
            if whose:
                yield call.words("check-whose", name=short(whose))
        yield call.words("check-line", label=short(line.label.rstrip(" ?:.")), value=short(line.value))
        yield from (_flag(call, flag) for flag in at.get(line.path, ()))
    if len(told) > len(kept):
        yield call.words("check-more", number=len(told) - len(kept))
    if len(about.flags or ()) > FLAGS:
        yield call.words("check-more-flags", number=len(about.flags or ()) - FLAGS)
    if about.flags == ():
        yield call.words("check-clean")


def _flag(call: Call, flag: Flag) -> Markup:
    key = "check-note" if flag.severity is Severity.NOTE else "check-flag"
    return call.words(key, words=call.words.say(flag.officer))


def _buttons(call: Call, about: Subject) -> Rows:
    number, line = about.report.number, f"{about.report.number} {about.report.revision}"
    state = about.current.state if about.current is not None else State.SENT
    approve = f"ya {line} {STILL}" if state is State.RETURNED else f"ya {line}"

    def button(key: str, data: str) -> Button:
        return Button(plain(call.words, key), f"/periksa {data}")

    # One a row: half a row of a cheap phone cuts "Kembalikan satu jawaban" off, as a third of one cuts "Berikutnya".
    decide = ((button("button-check-approve", approve),), (button("button-check-return", f"tanya {line}"),))
    others = (button("button-check-phone", f"telepon {number}"), button("button-check-postpone", f"tunda {line}"))
    following = button("button-check-next", f"lanjut {scope(call, about.report.area)} {number}")
    details = button("button-check-all", f"isi {number} 1")
    if state is State.APPROVED:
        undo = ((button("button-check-revoke", f"batal {line}"),),) if may_revoke(call, about) else ()
        return ((following, details), *undo)
    return (*decide, others, (details, following))


def may_revoke(call: Call, about: Subject) -> bool:
    """Whether this officer may take the approval back: who gave it, or who oversees more than who gave it."""
    now, village = about.current, about.report.area
    if now is None or now.state is not State.APPROVED:
        return False
    own, theirs = reach(call.person, village), reach(call.desk.people.get(now.officer), village)
    return now.officer == call.person.id or (own is not None and (theirs is None or own < theirs))


def scope(call: Call, village: str) -> str:
    """Where the next one is looked for: the own area when it is no wider than a kabupaten, else the village's kabupaten."""
    own = [area for area in call.areas if area and village.startswith(area)]
    return max([*own, village[:5]], key=len)


def details(call: Call, about: Subject, number: int, asked: str = "") -> Message:
    """All answers, page by page, with the numbers by which they are chosen. `asked`: the key of what is to be chosen for."""
    told = answers(call, about.report, about.form)
    pages = max(1, -(-len(told) // A_PAGE))
    number = min(max(1, number), pages)
    head = heading(call, about)
    lines, whose = [call.words(asked, about=head) if asked else head, Markup("")], ""
    for line in told[(number - 1) * A_PAGE : number * A_PAGE]:
        if line.whose not in ("", whose):
            lines.append(call.words("check-whose", name=short(line.whose)))
        whose = line.whose
        key = "check-line-numbered" if line.number else "check-line"
        lines.append(call.words(key, number=str(line.number), label=line.label.rstrip(" ?:."), value=short(line.value, 160)))
    moves = [
        Button(plain(call.words, key), f"/periksa isi {about.report.number} {to}{f' {CHOOSING}' if asked else ''}")
        for key, to in (("button-back", number - 1), ("button-next", number + 1))
        if 1 <= to <= pages
    ]
    back = Button(plain(call.words, "button-check-back"), f"/periksa buka {about.report.number}")
    return Message(Markup("\n").join(lines), buttons=((*moves, back),), replaces=call.message)
