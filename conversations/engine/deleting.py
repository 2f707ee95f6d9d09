"""Takes an instance of an open repeat away, once it is confirmed; one with a count follows its answer, and that is said."""

from __future__ import annotations

import re

from conversations.draft import Answer, State
from conversations.engine import review, steering
from conversations.engine.asked import Asked
from conversations.engine.choosing import comparable
from conversations.engine.rechecking import inside_of, rests_on, unfit_by
from conversations.engine.repeating import counted, without
from conversations.engine.sheet import Place
from conversations.engine.turn import DELETING, Move, Turn
from conversations.events import Said
from conversations.form import Form, Repeat
from conversations.formula.scope import Prefixes
from conversations.messages import Key, Message
from conversations.reading.cleaning import tidy
from conversations.reading.outcome import Read
from conversations.reading.yes_no import read_yes_no

_DELETE = re.compile(r"/?(?:hapus|hapuskan|buang)(?: (.+?))?[ .]*")
_COUNTS = r"(?:no|nomor|nomer|baris|ke|yang ke)"
_NAMED = re.compile(rf"(?:(?P<label>(?!{_COUNTS}\b).+?) )?(?:{_COUNTS}[ .-]*)?(?P<number>\d{{1,3}})\.?")
_HERE = frozenset({"", "ini", "yang ini", "bagian ini"})
_YES = re.compile(r"(?:ya,? )?(?:hapus|hapuskan|buang)(?: (?:saja|aja|sj|pak|bu|ya))*[ .]*")
_NO = frozenset({"batal", "batalkan", "jangan", "tidak jadi", "gak jadi", "tdk jadi"})

Instance = tuple[Repeat, Prefixes, int]
"""A repeat, where it stands, and which one of it."""


def command(form: Form, text: str) -> str:
    """`delete` with how the instance was named; blank when nothing is to be taken away, or the form has nothing to take."""
    if not form.repeats or not (found := _DELETE.fullmatch(tidy(text[:80]))):
        return ""
    rest = found[1] or ""
    if rest in _HERE:
        return "delete"
    named = _NAMED.fullmatch(rest)
    labels = {comparable(repeat.label.source) for repeat in form.repeats.values()}
    known = named is not None and (not named["label"] or comparable(named["label"]) in labels)
    return f"delete {rest}" if known else ""


def asked_for(move: Move, named: str) -> Turn:
    """Ask whether the instance is really to go; when nobody can tell which is meant, say how to name it."""
    at = _meant(move, named)
    if at is None and (repeat := _counted(move, named)) is not None:
        return _follows(move, repeat)
    if at is None:
        return move.said(move.context.words("delete-which"))
    repeat, prefixes, index = at
    if move.sheet.instances(repeat.name, prefixes) <= repeat.least:
        return move.said(move.context.words("delete-least", least=repeat.least))
    path = f"{prefixes[-1]}{repeat.name}/{index}"
    return Turn(move.changed({DELETING: Answer(path)}).draft, (_question(move, repeat, path, index),))


def _question(move: Move, repeat: Repeat, path: str, index: int) -> Message:
    words = move.context.words
    inside = [line for line in review.lines(move.sheet, move.context) if line.number and line.path.startswith(path + "/")]
    label = repeat.label.source if repeat.label and repeat.label.run is None else str(words("section"))
    shown = "; ".join(line.words[:60] for line in inside[:3]) or str(words("delete-nothing-inside"))
    text = words("delete-ask", label=label, index=str(index), shown=shown, count=len(inside))
    return Message(text, keys=((Key(str(words("key-delete"))), Key(str(words("key-delete-not")))),))


def confirmed(move: Move, said: Said) -> Turn | None:
    """The turn of a yes, or of anything but a yes, to the question whether it is really to go; None for a word of command."""
    clean, found = tidy(said.text[:60]), read_yes_no(said.text)
    if not (_YES.fullmatch(clean) or (isinstance(found, Read) and found.value == "yes")):
        steers = clean not in _NO and (command(move.form, said.text) or steering.command(said.text, move.asked))
        return None if steers else move.changed({}).said(move.context.words("delete-kept"))
    path, _, index = str(move.draft.answers[DELETING].value).rpartition("/")
    count = dict(move.sheet.counts()).get(path, 0)
    if int(index) > count:
        # Somebody else of the village was faster.
        return move.changed({}).said(move.context.words("delete-kept"))
    return _gone(move, path, int(index), count)


def _gone(move: Move, path: str, index: int, count: int) -> Turn:
    repeat, held = move.form.repeats[path.rpartition("/")[2]], move.draft.answers.get(path)
    left = Answer(count - 1, held.state if held else State.PARTIAL, move.context.by, move.context.moment)
    after = move.changed({**without(move.draft.answers, path, index), path: left})
    unfit = unfit_by(inside_of(repeat.name, move.form), after.sheet)
    after, lead = after.reopened(unfit, (move.context.words("delete-done"),))
    return after.said(*lead, kept=((path, left),))


def _meant(move: Move, named: str) -> Instance | None:
    here, found = None if move.asked is None else move.asked.place, _NAMED.fullmatch(named)
    if found is None:
        return _around(move, here)
    number = int(found["number"])
    if found["label"]:
        return _labelled(move, here, comparable(found["label"]), number)
    if here is not None and here.question.type == "repeat":
        return _at(move, move.form.repeats[here.question.name], here.scope.prefixes, number)
    line = review.numbered(move.sheet, move.context).get(number)
    return None if line is None else _around(move, line.place)


def _counted(move: Move, named: str) -> Repeat | None:
    """The repeat with a count that is meant, by its label, a line of it, or where one stands."""
    place, found = None if move.asked is None else move.asked.place, _NAMED.fullmatch(named)
    if found is not None and found["label"]:
        label = comparable(found["label"])
        return next((one for one in move.form.repeats.values() if not one.more and comparable(one.label.source) == label), None)
    if found is not None:
        line = review.numbered(move.sheet, move.context).get(int(found["number"]))
        place = None if line is None else line.place
    return None if place is None or not place.question.chain else move.form.repeats[place.question.chain[-1]]


def _follows(move: Move, repeat: Repeat) -> Turn:
    """There are as many as an answer says: that answer is to be changed, and where there is just one such, it is named."""
    rests = rests_on(move.form.uses.get(repeat.name, frozenset()), move.form.uses)
    lines = [line for line in review.numbered(move.sheet, move.context).values() if line.place.question.name in rests]
    if len(lines) != 1:
        return move.said(move.context.words("delete-counted"))
    return move.said(move.context.words("delete-counted-by", label=lines[0].label, number=str(lines[0].number)))


def _around(move: Move, place: Place | None) -> Instance | None:
    """The innermost instance of an open repeat around a place; before the question for more: the only one there is."""
    if place is None:
        return None
    if place.question.type == "repeat" and counted(place) == 1:
        return move.form.repeats[place.question.name], place.scope.prefixes, 1
    for depth in range(len(place.question.chain), 0, -1):
        repeat = move.form.repeats[place.question.chain[depth - 1]]
        if repeat.more is not None:
            return repeat, place.scope.prefixes[:depth], int(place.scope.prefixes[depth].rsplit("/", 2)[1])
    return None


def _labelled(move: Move, here: Place | None, label: str, number: int) -> Instance | None:
    """The instance of that number, of the repeat of that label: at the top, or in the instance where one stands."""
    for repeat in move.form.repeats.values():
        if repeat.more is None or comparable(repeat.label.source) != label:
            continue
        depth = len(repeat.chain)
        if depth == 0:
            return _at(move, repeat, ("",), number)
        if here is not None and here.question.chain[:depth] == repeat.chain:
            return _at(move, repeat, here.scope.prefixes[: depth + 1], number)
    return None


def _at(move: Move, repeat: Repeat, prefixes: Prefixes, number: int) -> Instance | None:
    return (repeat, prefixes, number) if 1 <= number <= move.sheet.instances(repeat.name, prefixes) else None


def untouched(move: Move, now: Asked) -> Turn | None:
    """Going back out of an instance in which nothing was answered yet: it was not meant, and is gone again."""
    if now.question.type == "repeat" or (at := _around(move, now.place)) is None:
        return None
    repeat, prefixes, index = at
    path, count = prefixes[-1] + repeat.name, move.sheet.instances(repeat.name, prefixes)
    inside = f"{path}/{index}/"
    if index < count or count <= repeat.least or any(given.startswith(inside) for given in move.draft.answers):
        return None
    after = move.changed({path: Answer(count - 1, State.PARTIAL, move.context.by, move.context.moment)})
    after, lead = after.reopened(unfit_by(inside_of(repeat.name, move.form), after.sheet), ())
    return after.said(*lead)
