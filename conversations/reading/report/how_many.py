"""Reads how many cooperatives there are in the village, from a message that tells nothing else."""

from __future__ import annotations

import re

from conversations.reading.negation import DENIED
from conversations.reading.numbers import read_count
from conversations.reading.outcome import Read
from conversations.reading.report.cooperatives import COOPERATIVE

_LONGEST = 120
_MOST = 50
"""As the form `koperasi` has it."""
_KOP = rf"(?:{COOPERATIVE}|kop)(?:nya)?"
_WHERE = (
    r"(?:(?:yang |yg )?(?:ada )?(?:di )?(?:(?:desa|kampung|kelurahan|tempat|wilayah)(?: (?:kami|kita|ini|saya|sini))?|sini)"
    r"|kami|kita|disini)"
)
_SO_MANY = r"(?P<{}>\d{{1,2}}|satu|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|sepuluh)(?: (?:buah|bh|unit|biji))?"
_ONLY = r"(?:(?:cuma|hanya|baru|memang|masih|ada|punya|jumlahnya|adalah|terdapat) )"
_GREETING = r"(?:(?:pak|bu|min|maaf|assalamualaikum|halo|lapor|izin|kalau|kalo|selamat (?:pagi|siang|sore|malam))[,.]? )*"
_COUNTED = re.compile(
    rf"{_GREETING}(?:(?:jumlah|jml|banyaknya) {_KOP}(?: {_WHERE})? ?[:=]? ?{_ONLY}*"
    + _SO_MANY.format("counted")
    + rf"(?: {_KOP})?|(?:{_WHERE} )?{_ONLY}+"
    + _SO_MANY.format("there")
    + rf" {_KOP}(?: {_WHERE})?|{_KOP}(?: {_WHERE})? {_ONLY}+"
    + _SO_MANY.format("behind")
    + rf"(?: {_WHERE})?|(?P<none>(?:{_WHERE} )?(?:memang |masih )*{DENIED} (?:ada|punya|memiliki)(?: satu ?pun)?"
    + rf" {_KOP}(?: {_WHERE})?"
    + rf"|{_KOP} {_WHERE} (?:memang |masih )*{DENIED} ada|(?:jumlah|jml) {_KOP}(?: {_WHERE})? ?[:=]? ?(?:nihil|nol|{DENIED} ada))"
    + r")(?:,? (?:pak|bu|min|saja|aja|kok|ya|bapak|ibu|sekarang|saat ini))*[.!]*"
)


def how_many(clean: str) -> Read[int] | None:
    """The number of cooperatives that a tidied message tells, and it alone: of which one the rest would be is not said."""
    found = _COUNTED.fullmatch(clean) if len(clean) <= _LONGEST and "kop" in clean else None
    if found is None:
        return None
    said = "0" if found["none"] else next(said for said in (found["counted"], found["there"], found["behind"]) if said)
    read = read_count(said, most=_MOST)
    return read if isinstance(read, Read) else None
