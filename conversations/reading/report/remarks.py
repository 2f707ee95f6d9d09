"""Reads what is remarked of a cooperative by its own label, its problem or its potential, and the group it is counted in."""

from __future__ import annotations

import re

from conversations.reading.cleaning import bare
from conversations.reading.outcome import Read
from conversations.reading.report.business import GOODS
from conversations.reading.report.cooperatives import OF_A_SORT, SORTS
from conversations.reading.report.part import Found, Part
from conversations.reading.silence import no_answer, none_at_all

_TROUBLE = r"(?:permasalahan|masalah|kendala|hambatan|kekurangan|potensi)"
_REMARK = re.compile(
    rf"(?:{_TROUBLE}(?:nya)?(?: (?:atau|dan|/) {_TROUBLE})?|catatan)(?: (?:utama|koperasi(?:nya)?|kami))*\s*[:=]\s*(?P<said>.+)"
    rf"|{_TROUBLE}nya (?:adalah |yaitu |cuma |hanya |ya )?(?P<told>.+)"
)
_LABEL = re.compile(rf"(?:(?:{_TROUBLE}(?:nya)?|catatan)[^:=]{{0,20}}[:=]|{_TROUBLE}nya )(?=[^:=]*\Z)")
_NO_REMARK = re.compile(
    r"(?:apa|saya|sy|sudah selesai|sdh selesai|sudah diatasi|kapan|bagaimana|gimana|kurang tahu|beda|sama|banyak|macam|itu|ini)\b"
    rf"|.*(?:\?|\b(?:{SORTS})\b)"
)
"""It asks, tells no problem, or may name the cooperative."""
_GROUP = re.compile(r"kelompok(?: koperasi)?(?:nya)?\s*[:=]\s*([a-z][a-z /&-]{2,58})")
_GROUPS = GOODS | OF_A_SORT | {"kud", "dan", "industri", "fungsional", "lainnya"}
REMARK_FIRST = ("permasalahan", "masalah", "kendala", "hambatan", "kekurangan", "potensi", "catatan", "kelompok")
"""What `remark` can read begins with one of these."""
_LEAST = 4


def label_of_a_remark(line: str) -> int:
    """Where the label of a line that is a remark to its end stops, in small letters; 0 where it is none."""
    found = _LABEL.match(line) if line.startswith(REMARK_FIRST) else None
    return found.end() if found else 0


def remark(part: Part) -> list[Found]:
    """The problem or the potential as it was typed; or the group, where it is one that cooperatives have."""
    if group := _GROUP.fullmatch(part.clean):
        known = all(word in _GROUPS for word in re.findall("[a-z]+", group[1]))
        return [Found("kelompok", said, Read(said))] if known and (said := part.tail(group[1])) else []
    found = _REMARK.fullmatch(part.clean)
    words = bare(found["said"] or found["told"]) if found else ""
    if len(words) < _LEAST or not words[:1].isalpha() or _NO_REMARK.match(words) or no_answer(words) or none_at_all(words):
        return []
    said = part.tail(found["said"] or found["told"])[: len(words)] if found else ""
    return [Found("catatan", said, Read(said))]
