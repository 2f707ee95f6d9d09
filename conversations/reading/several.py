"""Finds several answers in one message about a cooperative, and takes only those that the message surely gives."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from conversations.reading.cleaning import plain
from conversations.reading.numbers import read_count
from conversations.reading.outcome import Read
from conversations.reading.report.answers import answers
from conversations.reading.report.context import next_part, of_others, of_something_else, torn_by
from conversations.reading.report.cooperatives import COOPERATIVE, SHORT
from conversations.reading.report.cutting import Piece, pieces
from conversations.reading.report.doubts import doubted
from conversations.reading.report.how_many import how_many
from conversations.reading.report.leading import as_for
from conversations.reading.report.meetings import EVERY_YEAR, yearly
from conversations.reading.report.part import Answer, Found, Part, name_like
from conversations.reading.report.slips import mended, words_of
from conversations.reading.report.taking_back import carried_on
from conversations.reading.report.whose import BESIDES, ELSE_WORDS, besides, of_else, of_two, renamed

LONGEST = 2_000
"""Characters; a longer message is a story."""

_MOST_MEMBERS = 20_000
"""As the form `koperasi` has it, which says so itself where it asks: `anggota 22.000.000` is money."""
_TURNS = re.compile(
    r"\b(?:dulu|dahulu|dulunya|kalau|kalo|klo|jika|bila|rencana|rencananya|target|calon|akan|mau|ingin|bukan|salah|maaf|ralat|eh"
    r"|lain|satunya|kedua|sebelah|tetangga|atau)\b|\?"
)
_ANOTHER = re.compile(rf"\b(?:{COOPERATIVE}|{SHORT})\b")
"""In a part that is not understood: what stands beside it may not be meant so, or be of another cooperative."""
_LIVES_AGAIN = re.compile(
    r"\b(?:aktif|jalan|berjalan|berdiri|hidup|buka|beroperasi) (?:lagi|kembali)\b|\bkembali (?:aktif|jalan|berjalan|beroperasi)\b"
    r"|\bdi(?:aktifkan|hidupkan|buka) (?:lagi|kembali)\b"
)
"""What stopped may have begun again."""
_UNLIKE_IT = re.compile(
    r"(?:tapi |tetapi |namun |cuma |hanya )?(?:koperasi|organisasi|lembaga|usaha|kegiatan)(?:nya)? (?:sudah |sdh |udah |yang )?"
    r"(?:tidak|tdk|gak|ga|nggak|kada|tak|belum|blm|masih|msh)(?: lagi)?"
)
"""`Usahanya jalan, koperasinya tidak`: what is said of one does not hold for the other."""
_TEXTS = frozenset({"nama", "ketua", "usaha_utama", "alamat", "catatan"})


@dataclass(frozen=True, slots=True)
class Known:
    """What a form adds to the words that are known here; everything in small letters (`cleaning.plain`)."""

    titles: Mapping[str, str] = field(default_factory=dict)
    """What stands before a colon, to its field: `manajer: 1`."""
    choices: Mapping[str, str] = field(default_factory=dict)
    """What in full can only answer one field: `simpan pinjam`."""


_NOTHING_MORE = Known()


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
    aside: tuple[str, ...] = ()
    """The parts that speak of another body, or of another village's cooperative."""
    clean: str = ""
    """The whole message, tidied."""
    words: frozenset[str] = frozenset()
    """All of its words, misspelled ones in their usual spelling too."""

    @property
    def doubtful(self) -> bool:
        """Whether something in it may mean that the rest is not meant so, or of another cooperative."""
        turned = any(_TURNS.search(part) for part in (self.first.lower(), *self.rest))
        return bool(self.twice or self.aside) or turned or any(_ANOTHER.search(part) for part in self.rest)


def read_several(text: str, today: date, *, asked: str = "") -> dict[str, Answer]:
    """The answers in a message, by the field of the form `koperasi`; a field that is told twice in two ways is left out.

    `asked` is the field whose question is open: a first part that names no field may answer it.
    """
    told = read_told(text, today, asked=asked)
    if (many := how_many(told.clean)) is not None:
        return {"jumlah": many}
    open_parts = [part for part in (told.first.lower(), *told.rest) if part]
    name = told.found.get("nama")
    clean = told.clean
    for part in told.aside:
        clean = clean.replace(part, "")
    if "nama" in told.twice or of_two(clean, told.words, told.first.lower(), name.said.lower() if name else None, open_parts):
        return {}  # nothing says which of them the rest is about
    unsure = told.torn & _TEXTS
    if renamed(open_parts):
        unsure |= {"nama"}
    if any(("lagi" in part or "kembali" in part) and _LIVES_AGAIN.search(part) for part in open_parts):
        unsure |= {"berjalan"}
    if "berjalan" in told.found and any(_UNLIKE_IT.fullmatch(part) for part in open_parts):
        unsure |= {"berjalan"}
    read = {name: found.read for name, found in told.found.items() if found.read is not None and name not in unsure}
    if "anggota" in read and int(read["anggota"].value) > _MOST_MEMBERS:
        del read["anggota"]
    if _before_it_began(read):
        read = {name: answer for name, answer in read.items() if name not in ("tahun_berdiri", "rat_terakhir")}
    if asked == "nama" and "nama" not in read and name_like(plain(told.first)) and "" not in told.torn:
        return {"nama": Read(told.first), **read}
    return read


def _before_it_began(read: dict[str, Answer]) -> bool:
    """Whether the cooperative met before it was founded: one of the years is mistaken."""
    if "tahun_berdiri" not in read or "rat_terakhir" not in read:
        return False
    founded, met = str(read["tahun_berdiri"].value), str(read["rat_terakhir"].value)
    return founded.isdecimal() and met.isdecimal() and met < founded


def read_told(text: str, today: date, *, asked: str = "", known: Known = _NOTHING_MORE) -> Told:
    """What a message tells of one cooperative, in its order. `asked` is the field whose question is open."""
    if len(text) > LONGEST:
        return Told({})
    found: list[Found] = []
    before: list[Found] = []
    rest: list[str] = []
    aside: list[str] = []
    torn, first, of_whom = set[str](), "", ""
    part = Part("", "", today, chair=asked in ("ketua", "hp_ketua"), members=asked.startswith("anggota"), asked=asked)
    clean = plain(text)
    words = words_of(clean)
    others = not text.isascii() or of_others(words)
    elsewhere = not ELSE_WORDS.isdisjoint(words)
    if (usual := mended(text, words)) != text:
        words |= words_of(usual.lower())
    typed = list(pieces(usual, words))
    for at, piece in enumerate(typed):
        last, part = part, next_part(part, piece, before, members=at <= 1 and part.members, others=others)
        of_whom = of_else(part.clean, of_whom) if elsewhere else ""
        if not of_whom and found and not piece.joined and besides(part.clean, found):
            elsewhere, of_whom = True, BESIDES
        if of_whom:
            aside.append(part.clean)
            before = []
            continue
        here = _here(part, last, piece, before, known)
        if before:
            found, here = carried_on(found, here, part, piece, before)
        if here:
            found += here
        elif at == 0:
            first = piece.typed
        else:
            rest.append(part.clean)
            torn |= torn_by(part, piece, before, first if at == 1 else "")
        before = here
    twice, once = _sorted_out([] if rest and _only_if(found, text) else found, asked, first)
    sure = _undoubted(once, clean, words, today)
    return Told(sure, twice, first, tuple(rest), frozenset(torn), len(typed), tuple(aside), clean, words)


def _undoubted(once: dict[str, Found], clean: str, words: frozenset[str], today: date) -> dict[str, Found]:
    """What was found once, without what the message itself leaves in doubt."""
    doubts = doubted(once, clean, words)
    if once.get("rat_tiga") is EVERY_YEAR and not yearly(once, today):
        doubts |= {"rat_tiga"}
    return {name: found for name, found in once.items() if name not in doubts}


def _here(part: Part, last: Part, piece: Piece, before: list[Found], known: Known) -> list[Found]:
    """What a part answers; nothing where it is told of something else that stands right before it."""
    labels = bool(known.titles or known.choices)
    here = (labels and _labelled(piece.typed, part.clean, known)) or answers(part)
    if here and piece.joined and not before and of_something_else(here, last):
        return []
    return here


def _only_if(found: list[Found], text: str) -> bool:
    """Whether a message that names its cooperative behind `kalau` may say only what would be."""
    return as_for(text) and any(one.field == "nama" for one in found)


def _labelled(words: str, clean: str, known: Known) -> list[Found]:
    if ":" in words and known.titles:
        label, _, said = (part.strip() for part in words.partition(":"))
        if said and (name := known.titles.get(plain(label))):
            return [Found(name, said, None)]
    return [Found(known.choices[clean], words, None, bare=True)] if clean in known.choices else []


def _sorted_out(found: list[Found], asked: str, first: str) -> tuple[dict[str, tuple[str, ...]], dict[str, Found]]:
    """The fields that are told in several ways, and the others."""
    once: dict[str, Found] = {}
    twice: dict[str, tuple[str, ...]] = {}
    for one in found:
        if not one.field:
            continue
        known = once.setdefault(one.field, one)
        if known is not one and _value(known) != _value(one):
            twice[one.field] = (*twice.get(one.field, (known.said,)), one.said)
    if not _adds_up(once, asked, first):
        twice.update(dict.fromkeys(("anggota", "anggota_l", "anggota_p"), ()))
    return twice, {name: one for name, one in once.items() if name not in twice}


def _value(found: Found) -> object:
    return found.said if found.read is None else found.read.value


def _adds_up(once: dict[str, Found], asked: str, first: str) -> bool:
    """Whether men and women are together the members; where only the members are asked, their sum is put there."""
    if "anggota_l" not in once or "anggota_p" not in once:
        return True
    men, women = once["anggota_l"].read, once["anggota_p"].read
    if men is None or women is None:
        return True
    total = int(men.value) + int(women.value)
    named = once["anggota"].read if "anggota" in once else read_count(first) if first and asked == "anggota" else None
    if named is None and asked == "anggota":
        once["anggota"] = Found("anggota", str(total), Read(total, echo=True))
    return not isinstance(named, Read) or named.value == total
