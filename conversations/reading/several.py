"""Finds several answers in one message about a cooperative, and takes only those that the message surely gives."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import date
from typing import Any

from conversations.reading.cleaning import plain
from conversations.reading.dates import read_date
from conversations.reading.legal_numbers import read_sk_ahu
from conversations.reading.numbers import read_count
from conversations.reading.outcome import Outcome, Read
from conversations.reading.phones import read_phone
from conversations.reading.report_parts import NOT_A_NAME, Answer, Part, answers

LONGEST = 2_000
"""Characters; a longer message is a story."""

_COUNT = (
    r"(?:\d|±|sekitar|kira|kurang lebih|krg|seratus|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|sepuluh|sebelas|satu"
    r"|belasan|puluhan)"
)
_STATE = r"(?:jalan|berjalan|aktif|macet|vakum|berbadan|badan|beroperasi|bubar|berhenti|jln|pernah (?:rat|rapat)|lancar)"
_STARTS = re.compile(
    rf"\s+(?:dan |serta |dgn |dengan |tapi |tetapi |namun )?(?="
    rf"(?:jumlah |jml |total )?(?:anggota|agt|anggt|angota)(?:nya)?\s*[:=]?\s*(?:ada |berjumlah |sebanyak )?{_COUNT}"
    r"|(?:(?:tahun |thn |th )?(?:berdiri|didirikan|dibentuk)|(?:nama )?ketua(?:nya)?)\b"
    r"|(?:no\.? ?|nomor )?(?:hp|wa|telp|tlp)(?:nya)?\b\s*(?:ketua(?:nya)?)?\s*[.:=]?\s*\+?[\d(]"
    rf"|(?:rat|rapat anggota)\b|(?:masih|msh|sudah|sdh|udah|tidak|tdk|gak|ga|belum|blm|lagi) (?:tidak |tdk |gak |ga |ada "
    rf"|punya )?{_STATE}"
    r"|(?:no\.? ?|nomor )?(?:badan hukum|ahu-|sk ahu)|usaha(?:nya| utama(?:nya)?)\b|(?:jenis|status)(?:nya)?\b|bergerak "
    r"(?:di|dalam)\b)",
    re.IGNORECASE,
)
_NEGATION = re.compile(
    r"\b(?:belum|blm|tidak|tdk|gak|ga|nggak|sudah|sdh|masih|msh|pernah|tahun|th|thn|no|nomor|sk|wakil|bukan|hp|wa|nama)\s*$",
    re.IGNORECASE,
)
_CLAUSE = re.compile(
    r"\s*[;\n•|]+\s*|\s*,(?!\d)\s*|(?<=[a-z0-9)])(?<!\bkop)(?<!\bKop)(?<!\bno)(?<!\bNo)(?<!\btgl)(?<!\bth)(?<!\bbpk)(?<!\bBpk)\.\s+(?=[A-Za-z])"
)


def read_several(text: str, today: date, *, asked: str = "") -> dict[str, Answer]:
    """The answers in a message, by the field of the form `koperasi`; a field that is told twice in two ways is left out.

    `asked` is the field whose question is open: a first part that names no field may answer it.
    """
    if len(text) > LONGEST:
        return {}
    found: dict[str, Answer] = {}
    twice: set[str] = set()
    chair = False
    for place, typed in enumerate(_parts(text)):
        clean = plain(typed)
        read = answers(Part(typed, clean, today, chair))
        if (
            not read
            and place == 0
            and asked == "nama"
            and re.fullmatch(r"[a-z][a-z .'&-]{2,60}", clean)
            and not NOT_A_NAME.search(clean)
        ):
            read = [("nama", Read(typed))]
        twice.update(field for field, answer in read if field in found and found[field].value != answer.value)
        found = dict(read) | found
        chair = chair or "ketua" in clean
    return {field: answer for field, answer in found.items() if field not in twice}


_ASKED: dict[str, Callable[[str, date], Outcome[Any]]] = {
    "anggota": lambda clean, _: read_count(clean, zero_words=False, least=1),
    "rat_terakhir": lambda clean, today: read_date(clean, today, finest="year"),
    "hp_ketua": lambda clean, _: read_phone(clean),
    "nomor_badan_hukum": lambda clean, _: read_sk_ahu(clean),
}
"""How a bare first part is read when this field is asked."""


def _sure(field: str, read: Outcome[Any]) -> list[tuple[str, Answer]]:
    return [(field, read)] if isinstance(read, Read) else []


def _parts(text: str) -> Iterator[str]:
    """The message in parts: at commas, lines and sentences, and before the words a field begins with."""
    for clause in _CLAUSE.split(text):
        line = " ".join(clause.split())
        begin = 0
        for start in _STARTS.finditer(line):
            if not _NEGATION.search(line[begin : start.start()]):
                yield from _whole(line[begin : start.start()])
                begin = start.end()
        yield from _whole(line[begin:])


def _whole(part: str) -> Iterator[str]:
    if stripped := part.strip(" .-*:"):
        yield stripped
