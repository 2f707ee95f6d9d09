"""/periksa: an officer works through what came in: clean ones together, doubtful ones one by one, one answer back to the head."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace

from markupsafe import Markup

from bot.checks import deciding, page, revoking, thanking, worklist
from bot.checks.subject import Line, Subject, answers, subject
from bot.commands.where import about_area, place, visible
from bot.posing import pose
from bot.registry import Call, command
from conversations.checking.flags import Flag
from conversations.checking.states import Deed, State, What
from conversations.messages import Button, Message
from conversations.people import Role
from conversations.titles import plain, title
from storage.errors import StaleDraft

DIGITS = 12
"""A number of a report has fewer."""
APART = "baru"
"""At the end of a line below a digest: the digest stays, and what was asked for is said below it."""
LONGEST = 300
"""Characters of a remark: what is longer is said on the phone."""
OFFERED = 6
"""Answers that look wrong, offered as buttons to be given back."""


@command("periksa", Role.OFFICER, Role.ADMIN, spoken=about_area())
def check(call: Call) -> Iterable[Message]:
    """`/periksa [area]`: what waits to be checked; behind its buttons everything that can be done about it."""
    verb, _, rest = call.text.partition(" ")
    if verb in _ABOUT_REPORTS:
        return [_about_report(replace(call, text=rest.strip()), _ABOUT_REPORTS[verb])]
    does = _ABOUT_AREAS.get(verb)
    code, *more = (rest.split() or [""]) if does else [call.text]
    if more == [APART]:
        call, more = replace(call, message=""), []
    where = place(replace(call, text=code), f"periksa {verb}" if does else "periksa")
    if isinstance(where, Message):
        return [where]
    return [does(call, where.area, " ".join(more)) if does else worklist.overview(call, where.area)]


def _about_report(call: Call, does: Callable[[Call, Subject, str], Message]) -> Message:
    """Do that with the report of a number, for whoever may see its village: another number and a missing one are told alike."""
    number, _, rest = call.text.partition(" ")
    revisions = call.desk.reports.get(int(number)) if number.isdecimal() and len(number) < DIGITS else []
    about = subject(call, revisions) if revisions and visible(call, revisions[-1].area) else None
    if about is None:
        return Message(call.words("check-unknown"), replaces=call.message)
    newest = call.desk.reports.latest(about.report.form, about.report.area)
    if newest is not None and newest.number > about.report.number and (newer := subject(call, [newest])):
        lead = call.words("check-newer", number=str(about.report.number))
        return page.page(call, deciding.open_it(call, newer), lead, Markup(""))
    return does(call, about, rest)


def _decides(does: Callable[[Call, Subject, str], Message]) -> Callable[[Call, Subject, str], Message]:
    """Only on the revision that was on the screen: `12 1` is revision 1 of report 12."""

    def decide(call: Call, about: Subject, rest: str) -> Message:
        revision, _, more = rest.partition(" ")
        if revision != str(about.report.revision):
            remark = more.partition(" ")[2] if does is _typed_remark else ""
            return deciding.moved_on(call, deciding.open_it(call, about), remark)
        return does(call, about, more.strip())

    return decide


def _approve(call: Call, about: Subject, rest: str) -> Message:
    """Not over what a colleague gave back while the page stood there: that is shown first, and to approve takes another press."""
    now = about.current
    if now is not None and now.state is State.RETURNED and now.officer != call.person.id and rest != page.STILL:
        return page.page(call, about, call.words("check-returned-meanwhile"), Markup(""))
    said = deciding.approve(call, about)
    if _returns(call.desk.checks.deeds(about.report.number)) > _returns(about.deeds):
        raise StaleDraft("an answer was given back between the look and the word")  # It is judged again, knowing of it.
    return said


def _returns(deeds: Iterable[Deed]) -> int:
    return sum(deed.what is What.RETURNED for deed in deeds)


def _open(call: Call, about: Subject, _: str) -> Message:
    return page.page(call, deciding.open_it(call, about))


def _details(call: Call, about: Subject, rest: str) -> Message:
    number, _, choosing = rest.partition(" ")
    at = int(number) if number.isdecimal() and len(number) < 4 else 1
    return _all(call, about, at, "check-which-listed" if choosing == page.CHOOSING else "")


def _all(call: Call, about: Subject, at: int, asked: str) -> Message:
    report = about.report
    call.desk.audit.note(call.person.id, "answers", report.area, call.now, number=report.number)
    if asked:
        pose(call, f"/periksa tanya {report.number} {report.revision}")
    return page.details(call, about, at, asked)


def _phone(call: Call, about: Subject, _: str) -> Message:
    """The heads of the village with their numbers; it stands in the audit, and on the report that somebody called."""
    report = about.report
    heads = [head for head in call.desk.people.heads(report.area) if head.phone]
    call.desk.audit.note(call.person.id, "contacts", report.area, call.now, number=report.number)
    call.desk.checks.note(report.number, report.revision, What.PHONED, by=call.person.id, now=call.now)
    if not heads:
        return Message(call.words("check-no-phone", about=page.heading(call, about)))
    nothing = plain(call.words, "notice-no-position")
    named = [call.words("check-phone", name=head.name, position=head.position or nothing, phone=head.phone) for head in heads]
    return Message(Markup("\n").join([page.heading(call, about), *named]))


def _which(call: Call, about: Subject, rest: str) -> Message:
    """Which answer goes back: one that looks wrong by its button, any by its number."""
    told = answers(call, about.report, about.form)
    if rest:
        line = _line(told, rest)
        return _remark(call, about, line) if line else _ask_which(call, about, told, unread=True)
    return _ask_which(call, about, told, unread=False)


def _line(told: list[Line], number: str) -> Line | None:
    digits = number.strip(" .")
    return next((line for line in told if line.number and digits == str(line.number)), None)


def _ask_which(call: Call, about: Subject, told: list[Line], *, unread: bool) -> Message:
    at = f"{about.report.number} {about.report.revision}"
    pose(call, f"/periksa tanya {at}")
    wrong = {path for flag in about.flags or () for path in flag.paths[:1]}
    offered = [line for line in told if line.path in wrong and line.number][:OFFERED]
    if not offered:
        return _all(call, about, 1, "check-which-unlisted" if unread else "check-which-listed")
    buttons = [
        (Button(page.short(f"{line.number}. {line.called}", 60), f"/periksa tanya {at} {line.number}"),) for line in offered
    ]
    number = about.report.number
    all_of_it = (Button(plain(call.words, "button-check-all"), f"/periksa isi {number} 1 {page.CHOOSING}"),)
    back = (Button(plain(call.words, "button-check-back"), f"/periksa buka {number}"),)
    text = call.words("check-which-unread" if unread else "check-which", about=page.heading(call, about))
    return Message(text, buttons=(*buttons, all_of_it, back), replaces=call.message)


def _remark(call: Call, about: Subject, line: Line) -> Message:
    """What is to be said with it: typed, or the question that goes with what looks wrong."""
    at = f"{about.report.number} {about.report.revision} {line.number}"
    pose(call, f"/periksa catatan {at}")
    lines = [call.words("check-remark", label=line.called, value=page.short(line.value, 200))]
    buttons: list[tuple[Button, ...]] = []
    if flag := _flag_of(about, line):
        lines += [Markup(""), call.words("check-remark-ready", words=_question(call, flag))]
        buttons.append((Button(plain(call.words, "button-check-remark-ready"), f"/periksa pakai {at}"),))
    buttons.append((Button(plain(call.words, "button-check-back"), f"/periksa buka {about.report.number}"),))
    return Message(Markup("\n").join(lines), buttons=tuple(buttons), replaces=call.message)


def _question(call: Call, flag: Flag) -> Markup:
    """What the head is asked about it: nothing of other villages' figures stands in it; the letter thanks already."""
    asked = call.words.say(flag.head).removeprefix(call.words("check-ask-thanks"))
    return asked.strip()


def _flag_of(about: Subject, line: Line) -> Flag | None:
    return next((flag for flag in about.flags or () if line.path in flag.paths[:1]), None)


def _typed_remark(call: Call, about: Subject, rest: str) -> Message:
    number, _, typed = rest.partition(" ")
    line = _line(answers(call, about.report, about.form), number)
    remark = " ".join(typed.split())
    if line is None:
        return Message(call.words("check-unknown"), replaces=call.message)
    if not remark or len(remark) > LONGEST:
        pose(call, f"/periksa catatan {about.report.number} {about.report.revision} {line.number}")
        return Message(call.words("check-remark-long" if remark else "check-remark-empty", most=LONGEST))
    return deciding.give_back(call, about, line, remark)


def _ready_remark(call: Call, about: Subject, rest: str) -> Message:
    line = _line(answers(call, about.report, about.form), rest)
    flag = _flag_of(about, line) if line else None
    if line is None or flag is None:
        return Message(call.words("check-unknown"), replaces=call.message)
    return deciding.give_back(call, about, line, str(_question(call, flag).striptags()))


def _next(call: Call, area: str, rest: str) -> Message:
    after = int(rest) if rest.isdecimal() and len(rest) < DIGITS else 0
    number = worklist.following(call, area, after)
    if number:
        return _about_report(replace(call, text=str(number)), _open)
    home = Button(plain(call.words, "button-checks-home"), f"/periksa {area or 'semua'}")
    said = call.words("checks-no-more", area=title(call.words, call.house.gazetteer, area))
    return Message(said, buttons=((home,),), replaces=call.message)


def _clean(call: Call, area: str, _: str) -> Message:
    return worklist.clean_list(call, area)


def _sure(call: Call, area: str, rest: str) -> Message:
    """Approve just the list that was read; when it is another one by now, that is shown."""
    found = worklist.work(call.desk, call.house, area, call.now)
    listed = worklist.together(found)
    if rest != worklist.fingerprint(listed):
        return worklist.clean_list(call, area, call.words("clean-changed"), Markup(""))
    done = deciding.approve_listed(call, listed)
    home = Button(plain(call.words, "button-checks-home"), f"/periksa {area or 'semua'}")
    said = call.words("clean-approved", number=done)
    left = len(found.clean) - len(listed)
    more = Button(plain(call.words, "button-checks-clean", number=left), f"/periksa bersih {area or 'semua'}")
    rows = (*(((more,),) if left else ()), *deciding.thanks_button(call, area), (home,))
    return Message(said, buttons=rows, replaces=call.message)


def _thank(call: Call, area: str, _: str) -> Message:
    number = thanking.thank(call, area)
    home = Button(plain(call.words, "button-checks-home"), f"/periksa {area or 'semua'}")
    return Message(
        call.words("thanked" if number else "thanked-nobody", number=number), buttons=((home,),), replaces=call.message
    )


_ABOUT_REPORTS: Mapping[str, Callable[[Call, Subject, str], Message]] = {
    "buka": _open,
    "isi": _details,
    "telepon": _phone,
    "ya": _decides(_approve),
    "batal": _decides(lambda call, about, _: revoking.revoke(call, about)),
    "tunda": _decides(lambda call, about, _: deciding.postpone(call, about)),
    "tanya": _decides(_which),
    "catatan": _decides(_typed_remark),
    "pakai": _decides(_ready_remark),
}
_ABOUT_AREAS: Mapping[str, Callable[[Call, str, str], Message]] = {
    "bersih": _clean,
    "sahkan": _sure,
    "lanjut": _next,
    "terima": _thank,
}
