"""Finds several answers in one message about a cooperative, and takes only those that the message surely gives."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date

from conversations.reading.cleaning import plain
from conversations.reading.numbers import read_count
from conversations.reading.outcome import Read
from conversations.reading.parts import Answer, Found, Part, name_like
from conversations.reading.report_parts import answers

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
    r"|(?:tahun |thn |th )?(?:berdiri|didirikan|dibentuk)\b(?=[^,;]*\d)|(?:nama )?ketua(?:nya)?\b"
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
_KIND_ALONE = re.compile(
    r"(?:nama )?(?:koperasi|koprasi|kop|ksu|kud|ksp|cu|primkop|kopontren)(?: serba| aneka)?\.?", re.IGNORECASE
)
"""Only the beginning of a name: what follows belongs to it (Koperasi Berdiri Bersama)."""
_TITLE = (
    r"(?i:s\.? ?(?:e|h|p|t|ag|hi|pd|pt|sos|kom|hut|ip|ikom|tp|st|km|kep|si)|a\.?md|m\.?(?:m|h|p|si|pd|ap|t|kom)|drs?|ir|hj?)\b"
)
"""After a comma a title belongs to the person (Budi Santoso, S.Pd)."""
_CLAUSE = re.compile(
    rf"\s*[;\n•|]+\s*|\s*,(?!\d)(?! ?{_TITLE})\s*|"
    r"(?<=[a-z0-9)])(?<!\bkop)(?<!\bKop)(?<!\bno)(?<!\bNo)(?<!\btgl)(?<!\bth)(?<!\bbpk)(?<!\bBpk)\.\s+(?=[A-Za-z])"
)


_NUMBERED = re.compile(r"(?:^|(?<=\s))(\d{1,2})[.)]\s*(?=[^\W\d])")
_TURNS = re.compile(
    r"\b(?:dulu|dahulu|dulunya|kalau|kalo|klo|jika|bila|rencana|rencananya|target|calon|akan|mau|ingin|bukan|salah|maaf|ralat|eh"
    r"|lain|satunya|kedua|sebelah|tetangga|atau)\b|\?"
)
_ANOTHER = re.compile(r"\b(?:koperasi|koprasi|kop|ksu|kud|ksp)\b")
"""In a part that is not understood: what stands beside it may not be meant so, or be of another cooperative."""
_GOES_ON = re.compile(r"(?!(?:di|dr|dari|ada|yg|yang|dan|dengan|alamat|desa|kec|rt|jl)\b)[a-z][a-z.'&-]*(?: [a-z.'&-]+){0,2}")
_TEXTS = frozenset({"nama", "ketua", "usaha_utama"})


@dataclass(frozen=True, slots=True)
class Known:
    """What a form adds to the words that are known here; everything in small letters (`cleaning.plain`)."""

    titles: Mapping[str, str] = field(default_factory=dict)
    """What stands before a colon, to its field: `manajer: 1`."""
    choices: Mapping[str, str] = field(default_factory=dict)
    """What in full can only answer one field: `simpan pinjam`."""


@dataclass(frozen=True, slots=True)
class Told:
    """What a message tells, part by part."""

    found: Mapping[str, Found]
    """By field; a field that is told twice in two ways is left out."""
    twice: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """The fields that are told in several ways, with the ways."""
    first: str = ""
    """The first part when it names no field: it may answer the question that is open."""
    rest: tuple[str, ...] = ()
    """The other parts that were not understood, tidied."""
    torn: frozenset[str] = frozenset()
    """Fields of the parts before which something stands that was not understood: words may belong together there. The field
    of the first part is blank."""
    parts: int = 0

    @property
    def doubtful(self) -> bool:
        """Whether something in it may mean that the rest is not meant so, or of another cooperative."""
        turned = any(_TURNS.search(part) for part in (self.first.lower(), *self.rest))
        return bool(self.twice) or turned or any(_ANOTHER.search(part) for part in self.rest)


def read_several(text: str, today: date, *, asked: str = "") -> dict[str, Answer]:
    """The answers in a message, by the field of the form `koperasi`; a field that is told twice in two ways is left out.

    `asked` is the field whose question is open: a first part that names no field may answer it.
    """
    told = read_told(text, today, asked=asked)
    read = {name: found.read for name, found in told.found.items() if found.read is not None and name not in told.torn & _TEXTS}
    if asked == "nama" and "nama" not in read and name_like(plain(told.first)) and "" not in told.torn:
        return {"nama": Read(told.first), **read}
    return read


def read_told(text: str, today: date, *, asked: str = "", known: Known | None = None) -> Told:
    """What a message tells of one cooperative, in its order. `asked` is the field whose question is open."""
    if len(text) > LONGEST:
        return Told({})
    known, found, rest, torn = known or Known(), list[Found](), list[str](), set[str]()
    first, before = "", list[Found]()
    chair, members = asked in ("ketua", "hp_ketua"), asked.startswith("anggota")
    typed = list(_parts(text))
    for at, words in enumerate(typed):
        clean = plain(words)
        here = _labelled(words, clean, known) or answers(Part(words, clean, today, chair, members, asked))
        if here:
            found += here
        elif at == 0:
            first = words
        else:
            rest.append(clean)
            if _GOES_ON.fullmatch(clean):
                torn.update({one.field for one in before} or ({""} if at == 1 and first else ()))
        chair = chair or "ketua" in clean
        members = any(one.field.startswith("anggota") for one in here) or (members and at == 0)
        before = here
    twice, once = _sorted_out(found, asked, first)
    return Told(once, twice, first, tuple(rest), frozenset(torn), len(typed))


def _labelled(words: str, clean: str, known: Known) -> list[Found]:
    label, colon, said = (part.strip() for part in words.partition(":"))
    if colon and said and (name := known.titles.get(plain(label))):
        return [Found(name, said, None)]
    return [Found(known.choices[clean], words, None, bare=True)] if clean in known.choices else []


def _sorted_out(found: list[Found], asked: str, first: str) -> tuple[dict[str, tuple[str, ...]], dict[str, Found]]:
    """The fields that are told in several ways, and the others."""
    once: dict[str, Found] = {}
    twice: dict[str, tuple[str, ...]] = {}
    for one in found:
        if one.field and _value(known := once.setdefault(one.field, one)) != _value(one):
            twice[one.field] = (*twice.get(one.field, (known.said,)), one.said)
    if not _adds_up(once, asked, first):
        twice.update(dict.fromkeys(("anggota", "anggota_l", "anggota_p"), ()))
    return twice, {name: one for name, one in once.items() if name not in twice}


def _value(found: Found) -> object:
    return found.said if found.read is None else found.read.value


def _adds_up(once: dict[str, Found], asked: str, first: str) -> bool:
    """Whether men and women are together the members; where only the members are asked, their sum is put there."""
    men, women = (found.read if (found := once.get(name)) else None for name in ("anggota_l", "anggota_p"))
    if men is None or women is None:
        return True
    total = int(men.value) + int(women.value)
    named = once["anggota"].read if "anggota" in once else read_count(first) if first and asked == "anggota" else None
    if named is None and asked == "anggota":
        once["anggota"] = Found("anggota", str(total), Read(total, echo=True))
    return not isinstance(named, Read) or named.value == total


def _parts(text: str) -> Iterator[str]:
    """The message in parts: at commas, lines, sentences and numbers in a row, and before the words a field begins with."""
    for clause in _CLAUSE.split(_unnumbered(text)):
        line = " ".join(clause.split())
        begin = 0
        for start in _STARTS.finditer(line):
            part = line[begin : start.start()]
            if not _NEGATION.search(part) and not _KIND_ALONE.fullmatch(part):
                yield from _whole(part)
                begin = start.end()
        yield from _whole(line[begin:])


def _unnumbered(text: str) -> str:
    """`1. KUD Maju 2. Produsen` as lines; only where the numbers count from 1."""
    marks = list(_NUMBERED.finditer(text.strip()))
    if len(marks) < 2 or marks[0].start() != 0 or [int(mark[1]) for mark in marks] != list(range(1, len(marks) + 1)):
        return text
    return _NUMBERED.sub("\n", text.strip())


def _whole(part: str) -> Iterator[str]:
    if stripped := part.strip(" .-*:"):
        yield stripped
