"""'Sama seperti laporan lalu': one tap takes the last report over up to the review, and only what no longer fits is asked."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace

from conversations.draft import Answer, State
from conversations.engine.context import Context
from conversations.engine.rechecking import stands
from conversations.engine.repeating import counted
from conversations.engine.sheet import SAME, Place, Sheet
from conversations.engine.turn import Move, Turn
from conversations.reading.cleaning import bare, plain

PASSES = 20
"""How often the form is gone through: what one answer makes relevant is found in the next pass."""
_SAME = re.compile(
    r"(?:semua |semuanya |masih )?sama (?:semua|semuanya|(?:persis )?(?:seperti|spt|dengan|dgn|kayak) (?:yang |yg )?(?:laporan )?"
    r"(?:(?:yang|yg) )?(?:lalu|kemarin|kmrn|sebelumnya|terakhir|tadi|minggu lalu|bulan lalu|tahun lalu))"
    r"|(?:tidak|tdk|belum|blm|gak|ga) ada (?:yang |yg )?(?:perubahan|berubah)"
)


def means_same(text: str, context: Context) -> bool:
    """Whether that is what somebody typed or tapped."""
    clean = bare(plain(text[:120]))
    return clean == plain(str(context.words("key-same"))) or _SAME.fullmatch(clean) is not None


def taken_over(move: Move) -> Turn:
    """The turn of that tap: the review, or the first question whose old answer fits no more."""
    settled: dict[str, Answer] = {}
    for _ in range(PASSES):
        sheet = move.changed(settled).sheet
        more = {place.path: found for place in sheet.places if (found := _from_before(place, sheet, move))}
        if not more:
            break
        settled |= more
    after = move.changed({**settled, SAME: None})
    unfit = tuple(place.path for place in after.sheet.places if place.path in settled and not _fits(place, settled))
    after, lead = after.reopened(unfit, (move.context.words("same-taken"),))
    return after.said(*lead, kept=tuple((path, answer) for path, answer in settled.items() if path not in unfit))


def _fits(place: Place, settled: Mapping[str, Answer]) -> bool:
    return place.question.type == "repeat" or stands(place, settled[place.path])


def _from_before(place: Place, sheet: Sheet, move: Move) -> Answer | None:
    """What the last report says there; of what it does not say, that it is passed over. None: it is settled, or must be asked."""
    if not place.question.asked or sheet.settled(place):
        return None
    by, at = move.context.by, move.context.moment
    held, old = sheet.answers.get(place.path), sheet.answers.get(f"{SAME}/{place.path}")
    if place.question.type == "repeat":
        count = old.value if old is not None and isinstance(old.value, int) else counted(place)
        return Answer(count, State.GIVEN, by, at)
    if told := held if held is not None and held.state is State.REOPENED else old:
        state = State.SKIPPED if told.value is None else State.GIVEN
        return replace(told, state=state, by=by, at=at) if stands(place, told) else None
    return None if place.question.needs(place.scope) else Answer(None, State.SKIPPED, by, at)


def outdated(sheet: Sheet) -> dict[str, Answer]:
    """The carried answers that fit no more when a new report begins, to be asked again."""
    return {
        place.path: replace(answer, state=State.REOPENED)
        for place in sheet.places
        if (answer := sheet.answers.get(place.path)) is not None
        and answer.state is State.GIVEN
        and place.question.type != "repeat"
        and not stands(place, answer)
    }
