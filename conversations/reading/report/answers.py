"""Reads one part of a message about a cooperative: which field of the form `koperasi` it answers, and with what."""

from __future__ import annotations

import re
from collections.abc import Callable

from conversations.reading.calendar.words import calendar_word
from conversations.reading.cleaning import bare
from conversations.reading.dates import read_date
from conversations.reading.legal_numbers import read_sk_ahu
from conversations.reading.outcome import Read
from conversations.reading.report.books import BOOKS_FIRST, STAFF_FIRST, books, staff
from conversations.reading.report.business import BUSINESS_FIRST, business
from conversations.reading.report.classes import CLASS_FIRST, classes
from conversations.reading.report.names import KIND_FIRST, NAME_FIRST, kind, name
from conversations.reading.report.part import Found, Part, sure
from conversations.reading.report.people import CHAIR_FIRST, POSTS_FIRST, chair, members, phone, posts
from conversations.reading.report.state import NOT_FIRST, STATE_FIRST, running
from conversations.reading.silence import no_answer, none_at_all

_NOT = rf"(?:{'|'.join(NOT_FIRST)})"
_HAS_STATUS = re.compile(
    r"(?:koperasi(?:nya)? )?(?:sudah |sdh |udah |telah )?(?:ber-?badan hukum|(?:ada|punya|memiliki) (?:badan hukum|bh)(?:nya)?"
    r"|(?:badan hukum|bh)(?:nya)?(?: (?:(?:sudah|sdh) )?ada"
    r"| (?:sudah|sdh)| ?[:=?] ?(?:ya|iya|sudah|sdh|ada|punya)(?: ada)?))"
    r"|(?:koperasi(?:nya)? )?(?:sudah|sdh|udah|telah) (?:ber-?)?(?:badan hukum|bh)"
    r"|(?:sudah |apakah )*berbadan hukum ?[:=?]? ?(?:ya|iya|sudah|sdh)"
)
_OF_THE_DEED = re.compile(r"\bahu|\bbh\b|badan hukum")
_WHY = re.compile(r" (?:karena|krn|karna|sebab|akibat|gara-gara) [^?]*$")
_SAID_SO = re.compile(r"(?:badan hukum|bh)(?:nya)?\s*[:=]\s*(?:sudah|sdh|ada|ya)\s*/")
"""`badan hukum: sudah / 15/BH/2012`: where its number begins is not sure."""
_NO_DEED = re.compile(
    r"(?<!\S)(?:rat|rapat|anggota(?:nya)?|agt|ketua(?:nya)?|aktif|jalan|berjalan|macet|vakum|masih|msh|usaha(?:nya)?"
    r"|aset|shu|modal|hp|wa|orang|org|berdiri|sejak|belum|blm|proses|jenis|karyawan|rugi|lupa|lama|baru)(?!\S)"
)
"""Among a number they tell of something else."""
_YEAR_OF_A_DEED = re.compile(r"(?:no|nomor|sk|bh|badan hukum(?:nya)?)?[\s:.=]*(?:tahun|thn|th)?[\s:.]*(?:19|20)\d\d")
_TWO_DIGITS = re.compile(r"\d{2}")
_SINCE_THEN = re.compile(
    r",? (?:(?:sejak|dari|mulai|pada) (?:(?:tahun|thn|th) )?|(?:tahun|thn|th) )(?:19|20)\d\d$|,? sejak (?:berdiri|awal|dulu)$"
)
_NO_STATUS = re.compile(
    rf"(?:koperasi(?:nya)? )?(?:masih )?{_NOT} (?:ada |punya |memiliki )?(?:(?:ber-?)?badan hukum|(?:ber-)?bh)(?:nya)?"
    rf"|(?:badan hukum|bh)(?:nya)?(?: (?:masih )?{_NOT}(?: (?:ada|punya))?"
    rf"| ?[:=?] ?(?:tidak ada|tdk ada|{_NOT}(?: (?:ada|punya))?))|(?:sudah |apakah )*berbadan hukum ?[:=?] ?{_NOT}"
)
_YEARS = re.compile(
    r"(?:19|20)\d\d(?:(?: ?, ?| dan | & |, dan | )(?:19|20)\d\d)+|(?:19|20)\d\d ?(?:-|sampai|s/d|sd|s\.d\.?) ?(?:19|20)\d\d"
)
_YEAR = re.compile(r"\d{4}")
_MONTH_AFTER = re.compile(
    r"(?:(?:tahun|thn|th) )?((?:19|20)\d\d),? (?:pada )?(?:(?:(?:tgl|tanggal) )?\d{1,2} |(?:bulan|bln) )?([a-z]{3,10})"
    r"(?:,? (?:tgl|tanggal) \d{1,2})?"
)
_UNTIL_NOW = re.compile(r"(?: (?:sampai|sampe|hingga)(?: dengan)?|,? ?-|,? s/?d\.?) (?:sekarang|saat ini|kini|skrg)$")
_MEETING = re.compile(
    r"(?:(?:tahun|thn|th) |terakhir(?: kali)? )?(?:(?:sudah|sdh|telah) )?(?:mengadakan |melaksanakan )?"
    r"(?:rapat anggota(?: tahunan)?|rat)"
    r"(?: yg| yang)?(?: terakhir(?:nya)?| trakhir| trkhr| trkhir| terkhir)?\s*[:=]?\s*"
    r"(?:di |pada |(?:tahun|thn|th) (?!lalu|kemarin|kmrn|ini)|tgl )*(.+?)"
    r"(?: (?:dihadiri|diikuti|yang hadir|yg hadir)\b.*)?"
)
_SHORT_YEAR = re.compile(r" (?:tahun|thn|th) '?\d\d\Z")
_NEVER_MET = re.compile(
    rf"(?:masih |memang |sama sekali )*{_NOT} pernah (?:sama sekali |ada |mengadakan |melaksanakan |melakukan |menggelar )*"
    r"(?:rat|rapat anggota(?: tahunan)?)(?: sama sekali)?(?: sejak(?: berdiri)?)?(?: (?:sampai|hingga) (?:sekarang|saat ini))?"
    rf"|(?:rat|rapat anggota(?: tahunan)?)(?: terakhir)?(?:nya)?\s*[:=]?\s*(?:sama sekali )?{_NOT} pernah(?: sama sekali)?"
    r"(?: ada| di(?:laksana|ada|laku)kan)?(?: sejak)?(?: (?:sampai|hingga) (?:sekarang|saat ini))?"
)
_FOUNDED = re.compile(
    r"(?:(?:tahun|thn|th|sudah|sdh|telah|dan|yg|yang)\.? )*(?:berdiri|didirikan|dibentuk|pendirian)(?:nya)?\s*[:=]?\s*"
    r"(?:sejak |pada |di |dari |tgl |tanggal )*((?:tahun |thn |th )?.+)"
)
_ADDRESS = re.compile(
    r"alamat(?:nya)?(?: kantor(?:nya)?| koperasi(?:nya)?)?\s*[:=]?\s*(?:(?:ada|berada|terletak) )?(?:di )?"
    r"((?=.*\b(?:jl|jln|jalan|gang|gg|rt|rw|desa|dusun|kampung|kel|kelurahan|poros|blok|km)\b)[a-z].{3,190})"
)
_NO_ADDRESS = re.compile(
    r"\b(?:lama|dulu|dahulu|saya|belum|blm|tidak|tdk|menyusul|nanti|lupa|sama|mana|atau|ktp|ketua(?:nya)?|rumah)\b|\?"
)
_NAMED = re.compile(
    r"(?:(?:jumlah|jml|nama|no|nomor)\.? )*(?:anggota|ketua|rat|hp|wa|badan hukum|usaha|jenis"
    r"|modal|nomor(?=nya)|no(?=nya))(?:nya)?(?: ketua(?:nya)?)?\s*[:=]?\s*"
)


_HAS, _HAS_NOT = Found("berbadan_hukum", "ya", Read("ya")), Found("berbadan_hukum", "tidak", Read("tidak"))
_NEVER = Found("rat_terakhir", "belum pernah", Read("never"))


def answers(part: Part) -> list[Found]:
    """The fields a part answers, by the first reader that knows it; a part that answers none gives an empty list."""
    clean = part.clean
    for first, reader in _readers_for(clean):
        if clean.startswith(first) and (found := reader(part)):
            return found
    return []


def _legal(part: Part) -> list[Found]:
    clean = part.clean
    if "badan hukum" not in clean and "ahu" not in clean and "bh" not in clean:
        return []
    said = bare(_WHY.sub("", clean))
    if _HAS_STATUS.fullmatch(_SINCE_THEN.sub("", said)):
        return [_HAS]
    if _NO_STATUS.fullmatch(said):
        return [_HAS_NOT]
    if _SAID_SO.match(clean):
        return [_HAS]
    if (
        _TWO_DIGITS.search(clean)
        and _OF_THE_DEED.search(clean)
        and not (_NO_DEED.search(clean) or _YEAR_OF_A_DEED.fullmatch(clean))
    ):
        read = read_sk_ahu(part.typed)
        if isinstance(read, Read):
            return [Found("nomor_badan_hukum", part.typed, read), _HAS]
    return []


def _founded(part: Part) -> list[Found]:
    found = _FOUNDED.fullmatch(part.clean)
    if found is None:
        return []
    said = _year_first(_UNTIL_NOW.sub("", found[1]))
    return sure("tahun_berdiri", said, read_date(said, part.today, finest="year"))


def _year_first(said: str) -> str:
    """The year alone of `2025 bulan maret`: people name the month after it too."""
    found = _MONTH_AFTER.fullmatch(said)
    return found[1] if found and calendar_word(found[2])[:1] == "@" else said


def _meeting(part: Part) -> list[Found]:
    if "pernah" in part.clean and _NEVER_MET.fullmatch(part.clean):
        return [_NEVER]
    found = _MEETING.fullmatch(part.clean)
    if found is None:
        return []
    if "buku" in part.clean:
        return []  # the year that was told of, not that of the meeting
    if _SHORT_YEAR.search(part.clean):
        return sure("rat_terakhir", found[1], read_date(f"tahun {found[1]}", part.today, finest="year"))
    said = max(_YEAR.findall(found[1])) if _YEARS.fullmatch(found[1]) else _year_first(found[1])
    return sure("rat_terakhir", said, read_date(said, part.today, finest="year"))


def _address(part: Part) -> list[Found]:
    """Where it is, by words that only an address has."""
    found = _ADDRESS.fullmatch(part.clean)
    if found is None or _NO_ADDRESS.search(found[1]):
        return []
    return [_text("alamat", part.tail(found[1]))]


def _silent(part: Part) -> list[Found]:
    """A field that is named and not told: `anggota tidak tahu`. It is understood, and nothing is filled."""
    found = _NAMED.match(part.clean)
    said = part.clean[found.end() :] if found else ""
    return [Found("", said, None)] if said and (no_answer(said) or none_at_all(said)) else []


_ANYWHERE = ("",)
_FOUNDED_FIRST = (
    "tahun ",
    "thn ",
    "thn. ",
    "th ",
    "th. ",
    "sudah ",
    "sdh ",
    "telah ",
    "dan ",
    "yg ",
    "yang ",
    "berdiri",
    "didirikan",
    "dibentuk",
    "pendirian",
)
_MEETING_FIRST = (
    *(
        "rat",
        "rapat",
        "tahun rat",
        "tahun rapat",
        "thn rat",
        "th rat",
        "terakhir",
        "masih ",
        "memang ",
        "sama sekali ",
        "sudah ",
        "sdh ",
        "telah ",
        "mengadakan ",
        "melaksanakan ",
        *NOT_FIRST,
    ),
)
_NAMED_FIRST = ("jumlah", "jml", "nama", "no", "anggota", "ketua", "rat", "hp", "wa", "badan hukum", "usaha", "jenis", "modal")
_Reader = tuple[tuple[str, ...], Callable[[Part], list[Found]]]
_READERS: tuple[_Reader, ...] = (
    (_ANYWHERE, _legal),
    (_ANYWHERE, phone),
    (_ANYWHERE, members),
    (_FOUNDED_FIRST, _founded),
    (_MEETING_FIRST, _meeting),
    (CHAIR_FIRST, chair),
    (STATE_FIRST, running),
    (KIND_FIRST, kind),
    (BOOKS_FIRST, books),
    (STAFF_FIRST, staff),
    (CLASS_FIRST, classes),
    (POSTS_FIRST, posts),
    (("alamat",), _address),
    (_NAMED_FIRST, _silent),
    (BUSINESS_FIRST, business),
    (NAME_FIRST, name),
)
"""The readers in their order, each with what its parts begin with: looked at first, since most parts are none of its own."""


def _readers_of(start: str) -> tuple[_Reader, ...]:
    """The readers of the parts that begin so, each with those of its beginnings that may stand there."""
    there = ((tuple(f for f in firsts if f.startswith(start) or start.startswith(f)), reader) for firsts, reader in _READERS)
    return tuple((firsts, reader) for firsts, reader in there if firsts)


_STARTS = {first[:2] for firsts, _ in _READERS for first in firsts}
_BY_START = {start: _readers_of(start) for start in _STARTS}
"""By the first two letters of a part, or by the only one that a reader asks for; `""` for all others."""


def _readers_for(clean: str) -> tuple[_Reader, ...]:
    return _BY_START.get(clean[:2]) or _BY_START.get(clean[:1]) or _BY_START[""]


def _text(field: str, said: str) -> Found:
    return Found(field, said, Read(said))
