"""Finds the answer that somebody wants to change by its name: `ubah jumlah anggota jadi 54`, `HP ketua tadi salah`."""

from __future__ import annotations

import re
from dataclasses import dataclass

from conversations.engine import review
from conversations.engine.choosing import claimed, comparable
from conversations.engine.review import Line
from conversations.engine.turn import Move
from conversations.reading.cleaning import listed

LONGEST = 160
"""Letters of a wish; what is longer tells a story, and is read as an answer."""
_WISH = (
    r"(?:(?:mau|mo|ingin|hendak|saya|sy|aku|kami|tolong|mohon|bisa|boleh|minta|izin|ijin|maaf|pak|bu|min|tadi|aduh|eh|iya|ya)"
    r"[ ,]+)*"
)
_VERB = r"(?:di|meng|men|me|ng)?(?P<verb>ubah|rubah|edit|perbaiki|betulkan|benarkan|ralat|koreksi|ganti)"
_WRONG = r"(?:salah|slh|keliru|kliru)"
_RATHER = r"(?:(?:men)?jadi(?:nya)?|ke|dengan|(?:se)?(?:harus|mesti)nya|(?:yang|yg) (?:benar|betul|bener)(?:nya)?)(?: adalah)?"
_VALUE = rf"(?:[ ,:]+{_RATHER}[ :]+(?P<value>.+)|[ ,:]+(?P<number>(?:rp|\+)?[ .]*\d.*))?"
_WAYS = tuple(
    re.compile(way + r"(?:[ ,.]+(?:pak|bu|min|ya|dong|deh))*[ .]*", re.IGNORECASE)
    for way in (
        rf"/?{_WISH}{_VERB}(?:kan|in)?[ :,]+(?P<what>[^\d\W].{{1,60}}?){_VALUE}",
        rf"{_WISH}(?P<verb>{_WRONG})(?:[ ,]+(?:yang|yg))?(?:[ ,]+tadi)?[ ,:]+(?P<what>[^\d\W].{{1,60}}?){_VALUE}",
        rf"{_WISH}(?P<what>[^\d\W].{{2,60}}?)(?: (?:yang|yg))?(?: tadi)?(?: (?:masih|saya|ternyata))? (?P<verb>{_WRONG}){_VALUE}",
    )
)
_AROUND = listed(
    "jumlah nomor no nmr nama jawaban data isian pertanyaan tentang soal bagian yang yg tadi itu ini di untuk saya nya koperasi"
)
"""Words that name no answer more closely than its own name does."""
_PLAINLY = listed("ubah rubah edit perbaiki betulkan benarkan ralat koreksi")
"""What is done to an answer; a chair is changed (`ganti`) in the village too, and a remark may be just that."""


@dataclass(frozen=True, slots=True)
class Named:
    """What somebody wants to change."""

    lines: tuple[Line, ...]
    """The answers that may be meant: never none."""
    value: str
    """What is to stand there instead, as typed; empty when that was not said."""


def named(move: Move, text: str) -> Named | None:
    """The given answers that a wish to change something names; None when it names none, or is an answer itself.

    Where free words are asked for, only a plain `ubah` and the whole name count.
    """
    line = " ".join(text.split())
    now = move.asked
    if len(line) > LONGEST or (now is not None and now.choices and claimed(now, text) is not None):
        return None
    free = now is not None and now.question.kind in ("text", "person")
    for way in _WAYS:
        found = way.fullmatch(line)
        if found is None or (free and found["verb"].lower() not in _PLAINLY):
            continue
        if lines := _meant(move, found["what"], whole=free):
            return Named(lines, (found["value"] or found["number"] or "").strip())
    return None


def _meant(move: Move, what: str, *, whole: bool) -> tuple[Line, ...]:
    """The lines of that name; of two cooperatives, that of the one which is being told."""
    given = [(line, _words(line.label)) for line in review.numbered(move.sheet, move.context).values()]
    typed = _words(what)
    close = typed - _AROUND
    # The name itself goes before one with a word around it, and that before a part of a name.
    ways = (
        [line for line, name in given if name == typed],
        [line for line, name in given if name <= typed <= name | _AROUND],
        [line for line, name in given if close and name - _AROUND == close],
        [line for line, name in given if close <= name] if close and not whole else [],
    )
    meant = next(filter(None, ways), [])
    if move.asked is not None and len(meant) > 1:
        here = move.asked.place.scope.prefixes[-1]
        meant = [line for line in meant if line.place.scope.prefixes[-1] == here] or meant
    return tuple(meant)


def _words(name: str) -> frozenset[str]:
    return frozenset(word.removesuffix("nya") if len(word) > 6 else word for word in comparable(name).split())
