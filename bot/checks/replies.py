"""The head's part of a return: just those questions are asked again, and what is answered goes back to the officer."""

from __future__ import annotations

from dataclasses import replace

from markupsafe import Markup

from bot.begun import begun
from bot.bulletins import reply_key
from bot.checks.page import short, since_decided
from bot.checks.returning import prefix
from bot.checks.subject import answers, unchanged
from bot.registry import Call
from conversations import engine
from conversations.checking.moving import Moves
from conversations.checking.states import Deed, State, What, unanswered
from conversations.columns import around
from conversations.draft import Answer, Draft, Report
from conversations.draft import State as Settled
from conversations.engine.sheet import REPLY
from conversations.events import Said
from conversations.form import Form
from conversations.messages import Button, Message, Urgency
from conversations.oversight import cadence
from conversations.people import Person, sees
from conversations.titles import plain, title


def reply_draft(call: Call, form: Form, last: Report, waiting: list[Deed]) -> Draft | None:
    """The correction in which only what was returned is open. What was begun for the report already is kept as it is.

    None when another report of the form is being written: it is not touched.
    """
    kept = call.desk.drafts.get(last.form, last.area)
    if kept is not None and kept.corrects != last.number:
        if begun(kept):
            return None
        call.desk.drafts.drop(last.form, last.area)
        kept = None
    draft = kept or engine.correct(form, last)
    places = {deed.id: standing_at(deed, last, draft) for deed in waiting}
    opened = {
        path: replace(draft.answers[path], state=Settled.REOPENED)
        for deed in waiting
        if (path := places[deed.id]) and not _given_anew(draft.answers[path], deed)
    }
    draft = replace(draft, answers={**draft.answers, **opened, REPLY: Answer(last.number)})
    return call.desk.drafts.save(draft) if kept else draft


def standing_at(deed: Deed, last: Report, draft: Draft) -> str:
    """The path at which the draft holds what was returned of the last revision; blank when it is gone from there."""
    path = Moves(last.answers, draft.answers).where(deed.path)
    return path if path in draft.answers else ""


def _given_anew(answer: Answer, deed: Deed) -> bool:
    return answer.at is not None and answer.at > deed.at and answer.state is not Settled.REOPENED


def finished(call: Call, form: Form, turn: engine.Turn, context: engine.Context) -> engine.Turn:
    """The same turn; of a reply that has nothing left to ask, the turn that sends it."""
    if turn.outcome or REPLY not in turn.draft.answers or not turn.kept:
        return turn
    sending = engine.advance(form, turn.draft, Said(str(context.words("key-send"))), context)
    if sending.outcome != "filed":
        return turn
    saved = call.desk.drafts.save(turn.draft, events=turn.kept)
    return replace(sending, draft=replace(sending.draft, revision=saved.revision), messages=())


def still_approved(call: Call, form: Form, before: Report | None, report: Report) -> bool:
    """Whether a correction corrected nothing and the report was approved: nobody has to look at it again, or hears of it."""
    same = before is not None and unchanged(form, before, report)
    return same and call.desk.checks.unchanged(report.number, report.revision, by=call.person.id, now=call.now) is not None


def filed(call: Call, report: Report) -> None:
    """A report came in: what was returned and is answered by it is written down, and the officer sees before and after."""
    checks = call.desk.checks
    number = report.number if report.revision > 1 else checks.returned_before(report.form, report.area, report.number)
    waiting = unanswered(checks.deeds(number)) if number else []
    superseded = number != report.number
    revisions = call.desk.reports.get(number) if number else []
    gone: list[Deed] = []
    if superseded:
        for deed in waiting:
            checks.note(number, deed.revision, What.ANSWERED, by=call.person.id, now=call.now, path=deed.path)
    elif waiting:
        gone = _settled(call, revisions[-2], report, waiting)
    left = unanswered(checks.deeds(number)) if waiting else []
    if waiting and not left:
        call.desk.outbox.withdraw(prefix(number), call.now)
    standing = checks.standing(number) if number else None
    # Who only looks at it hears of what was asked; what was decided on is told of in any case.
    news = len(left) < len(waiting)
    if standing is None or (standing.state is State.OPENED and not news) or (superseded and not waiting):
        return
    before = next((one for one in reversed(revisions) if one.revision == standing.revision), None)
    officer = _officer(call, standing.officer, report.area)
    if before is not None and officer is not None:
        key = "replied-superseded" if superseded else f"replied-{'returned' if news else standing.state.value}"
        last = None if superseded else revisions[-2]
        _tell(call, officer, (before, last), report, key, _called(call, officer, revisions[-2], gone) if gone else [])


def _settled(call: Call, before: Report, report: Report, waiting: list[Deed]) -> list[Deed]:
    """Write down what a revision answers, and where the rest of what was returned stands now. What is gone with its instance.

    In the order of the instances: they move up, each to a place that the one before has left.
    """
    moves, gone = Moves(before.answers, report.answers), []
    for deed in sorted(waiting, key=lambda deed: around(deed.path)[1]):
        now = moves.where(deed.path)
        there, moved = report.answers.get(deed.path), report.answers.get(now)
        answered = any(answer is not None and _given_anew(answer, deed) for answer in (there, moved))
        if answered or moved is None:
            call.desk.checks.note(report.number, report.revision, What.ANSWERED, by=call.person.id, now=call.now, path=deed.path)
            gone += [] if answered else [deed]
        elif now != deed.path:
            call.desk.checks.note(
                report.number, report.revision, What.MOVED, by=call.person.id, now=call.now, path=deed.path, remark=now
            )
    return gone


def _called(call: Call, officer: Person, before: Report, gone: list[Deed]) -> list[str]:
    """What the officer knows by which name and is not in the report any more."""
    form = call.house.read_with(call.desk, before.form, before.version)
    theirs = replace(call, person=officer, words=call.house.words(officer.language))
    labels = {} if form is None else {line.path: line.called for line in answers(theirs, before, form)}
    return [labels.get(deed.path) or plain(theirs.words, "check-an-answer") for deed in gone]


def _officer(call: Call, holder: int, area: str) -> Person | None:
    """Who deals with it; when that person sees the area no more, the nearest officer who does."""
    person = call.desk.people.get(holder)
    return person if sees(person, area) else next(iter(call.desk.people.officers(area)), None)


def _tell(call: Call, officer: Person, earlier: tuple[Report, Report | None], after: Report, key: str, gone: list[str]) -> None:
    """Write to the officer what came back, beside the revision that was decided on and the one just before."""
    address = call.desk.people.address(officer.id)
    form = call.house.read_with(call.desk, after.form, after.version)
    if address is None or form is None or cadence.stopped(officer, call.now) or officer.id == call.person.id:
        return
    words = call.house.words(officer.language)
    theirs = replace(call, person=officer, words=words)
    told = [words("replied-gone", label=short(label)) for label in gone]
    told += since_decided(theirs, *earlier, after)
    village = title(words, call.house.gazetteer, after.area)
    head = words(key, form=form.title, number=str(after.number), village=village, name=call.person.name)
    line = f"{after.number} {after.revision}"
    buttons = (
        (
            Button(plain(words, "button-check-approve"), f"/periksa ya {line}"),
            Button(plain(words, "button-check-open"), f"/periksa buka {after.number}"),
        ),
    )
    text = Markup("\n").join([head, Markup(""), *told])
    local = call.house.local(call.now, after.area)
    due = cadence.next_open(local, call.desk.holidays.days())
    letter = reply_key(after.number, after.revision, officer)
    call.desk.outbox.put(address, Message(text, buttons=buttons), urgency=Urgency.REMINDER, key=letter, due=due)
