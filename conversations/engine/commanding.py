"""Does what the words of command ask: back, skip, later, cancel, help, change a line, and the kind words in between."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace

from markupsafe import Markup

from conversations.draft import Answer, State
from conversations.engine import asking, deleting, naming, review, steering
from conversations.engine.answering import answered, not_now, skipped, unechoed
from conversations.engine.asked import asked
from conversations.engine.placing import up
from conversations.engine.review import Line
from conversations.engine.sheet import SAME
from conversations.engine.turn import Move, Turn
from conversations.events import Said
from conversations.messages import Message


def steered(move: Move, command: str) -> Turn:
    """The turn of a command (`steering.command`). One that is not a form's business is handed on as the outcome."""
    if command.startswith("edit "):
        return _edit_line(move, int(command.removeprefix("edit ")))
    if command.startswith("delete"):
        return deleting.asked_for(move, command.removeprefix("delete").strip())
    handler = _COMMANDS.get(command)
    return handler(move) if handler else Turn(move.draft, outcome=command)


def _back(move: Move) -> Turn:
    now, answer = move.asked, None if move.asked is None else move.asked.answer
    if now is not None and answer is not None and answer.state is State.ECHOED:
        return unechoed(move, now)
    if now is not None and now.question.kind == "place" and (above := up(now)) is not None:
        return move.changed({now.place.path: Answer(above, State.PARTIAL, move.context.by, move.context.moment)}).said()
    places = [place for place in move.sheet.places if place.question.asked]
    at = len(places) if now is None else [place.path for place in places].index(now.place.path)
    if at == 0:
        return move.said(move.context.words("back-first"))
    if now is not None and (begun := deleting.untouched(move, now)) is not None:
        return begun
    return _reopened(move, places[at - 1].path).said()


def _skip(move: Move) -> Turn:
    return _unclear(move) if move.asked is None else skipped(move, move.asked)


def _not_now(move: Move) -> Turn:
    return _unclear(move) if move.asked is None else not_now(move, move.asked)


def _unclear(move: Move, key: str = "review-unclear") -> Turn:
    words = move.context.words
    return Turn(move.draft, (Message(words(key), keys=review.review_keys(words)),))


def _edit(move: Move) -> Turn:
    now = move.asked
    if now is None:
        return _unclear(move, "review-which")
    if now.answer is not None and now.answer.state is State.ECHOED:
        return unechoed(move, now)
    if not review.numbered(move.sheet, move.context):
        return move.said(move.context.words("edit-none"))
    return Turn(move.draft, review.so_far(move.sheet, move.context))


def _edit_line(move: Move, number: int) -> Turn:
    line = review.numbered(move.sheet, move.context).get(number)
    if line is None:
        return move.said(move.context.words("edit-no-such", number=str(number)))
    return _asked_anew(_reopened(move, line.path), line)


def _reopened(move: Move, path: str) -> Move:
    return move.changed({path: replace(move.draft.answers[path], state=State.REOPENED), SAME: None})


def _asked_anew(opened: Move, line: Line) -> Turn:
    """The question of a reopened line, or the one before it with a word that the line's comes later."""
    comes_later = opened.asked is not None and opened.asked.place.path != line.path
    return opened.said(*([opened.context.words("edit-later", label=line.label)] if comes_later else []))


def edited_by_name(move: Move, event: Said) -> Turn | None:
    """The turn of `ubah jumlah anggota jadi 54`: that answer is asked for again, or given anew; None for any other words."""
    wish = naming.named(move, event.text)
    if wish is None:
        return None
    if len(wish.lines) > 1:
        return _edit(move)
    line = wish.lines[0]
    opened = _reopened(move, line.path)
    place = opened.sheet.at(line.path)
    if not wish.value or place is None:
        return _asked_anew(opened, line)
    on_the_table = opened.asked is not None and opened.asked.place.path == line.path
    turn = answered(opened, asked(place, opened.draft.answers[line.path], opened.context), replace(event, text=wish.value))
    if not turn.kept and not on_the_table:
        return _asked_anew(opened, line)  # another question is open: what was not surely understood is asked in its turn
    if not turn.kept or not turn.messages:
        return turn
    first, *rest = turn.messages
    told = move.context.words("edit-named", label=line.label) + "\n\n" + first.text
    return replace(turn, messages=(replace(first, text=told), *rest))


def _help(move: Move) -> Turn:
    if move.asked is None:
        return _unclear(move, "help-review")
    return Turn(move.draft, (asking.help_for(move.asked, move.sheet, move.context),))


def _leaving(key: str, outcome: str) -> Callable[[Move], Turn]:
    """What is kept is said only where something is."""

    def left(move: Move) -> Turn:
        said = key if steering.begun(move.draft, move.sheet) else f"{key}-untouched"
        return Turn(move.draft, (Message(move.context.words(said)),), outcome=outcome)

    return left


def _talk(say: Callable[[Move], Markup]) -> Callable[[Move], Turn]:
    return lambda move: move.said(say(move))


def _how_far(move: Move) -> Markup:
    return steering.how_far(move.sheet, move.context)


_COMMANDS: Mapping[str, Callable[[Move], Turn]] = {
    "back": _back,
    "skip": _skip,
    "not now": _not_now,
    "edit": _edit,
    "help": _help,
    "send": lambda move: move.filed(),
    "later": _leaving("left-later", "left"),
    "cancel": _leaving("left-cancel", "left"),
    "stop": _leaving("left-stop", "left"),
    "menu": _leaving("left-menu", "menu"),
    "drop": lambda move: Turn(move.draft, (Message(move.context.words("dropped")),), outcome="dropped"),
    "greeting": _talk(lambda move: move.context.words(steering.greeting(move.context.now))),
    "send early": _talk(lambda move: move.context.words("send-early")),
    "thanks": _talk(lambda move: move.context.words("thanks")),
    "status": _talk(_how_far),
    "report": _talk(_how_far),
    "resume": _talk(_how_far),
}
