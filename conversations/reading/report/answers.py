"""Reads one part of a message about a cooperative: which field of the form `koperasi` it answers, and with what."""

from __future__ import annotations

import re
from collections.abc import Callable

from conversations.reading.cleaning import LONGEST, bare
from conversations.reading.legal_numbers import read_sk_ahu
from conversations.reading.outcome import Read
from conversations.reading.report.books import AMOUNT_FIRST, BOOKS_FIRST, STAFF_FIRST, books, named_behind, staff
from conversations.reading.report.business import BUSINESS_FIRST, business, named_as_its_business, trades
from conversations.reading.report.classes import CLASS_FIRST, classes
from conversations.reading.report.deeds import DATE_FIRST, HAS_STATUS, deed
from conversations.reading.report.meetings import MEETING_FIRST, meeting
from conversations.reading.report.members import members
from conversations.reading.report.names import KIND_FIRST, NAME_FIRST, kind, name
from conversations.reading.report.part import Found, Part
from conversations.reading.report.people import CHAIR_FIRST, POSTS_FIRST, chair, chair_named_before, phone, posts
from conversations.reading.report.remarks import REMARK_FIRST, remark
from conversations.reading.report.state import NOT_FIRST, STATE_FIRST, running
from conversations.reading.report.willing import WILLING_FIRST, willing
from conversations.reading.report.years import FOUNDED_FIRST, founded
from conversations.reading.silence import no_answer, none_at_all

_NOT = rf"(?:{'|'.join(NOT_FIRST)})"
_HAS_STATUS = re.compile(
    r"(?:koperasi(?:nya)? )?(?:sudah |sdh |udah |telah )?(?:ber-?badan hukum|(?:ada|punya|memiliki) (?:badan hukum|bh)(?:nya)?"
    r"|(?:badan hukum|bh)(?:nya)?(?: (?:(?:sudah|sdh) )?ada"
    r"| (?:sudah|sdh)| ?[:=?] ?(?:ya|iya|sudah|sdh|ada|punya)(?: ada)?))"
    r"|(?:koperasi(?:nya)? )?(?:sudah|sdh|udah|telah) (?:ber-?)?(?:badan hukum|bh)"
    r"|(?:sudah |apakah )*berbadan hukum ?[:=?]? ?(?:ya|iya|sudah|sdh)"
)
_YES = re.compile(r"(?:badan hukum|bh)(?:nya)? (?:ya|iya)")
_OF_THE_DEED = re.compile(r"\bahu|\bbh\b|badan hukum")
_WHY = re.compile(r" (?:karena|krn|karna|sebab|akibat|gara-gara) [^?]*$")
_SAID_SO = re.compile(r"(?:badan hukum|bh)(?:nya)?\s*[:=]\s*(?:sudah|sdh|ada|ya)\s*/")
"""`badan hukum: sudah / 15/BH/2012`: where its number begins is not sure."""
_NO_DEED = re.compile(
    r"(?<!\S)(?:rat|rapat|anggota(?:nya)?|agt|ketua(?:nya)?|aktif|jalan|berjalan|macet|vakum|masih|msh|usaha(?:nya)?"
    r"|aset|shu|modal|hp|wa|orang|org|berdiri|sejak|belum|blm|proses|jenis|karyawan|rugi|lupa|lama|baru)(?!\S)"
)
"""Among a number they tell of something else."""
_BORROWED = re.compile(
    r"\b(?:numpang|menumpang|nebeng|ikut|ngikut|ngekor|milik|induk|menginduk|(?:pakai|pake|memakai) (?:punya|milik|nama)"
    r"|atas nama|(?<!simpan )(?:pinjam|pinjaman|minjam|meminjam))(?:nya)?\b"
)
"""The number is that of another cooperative."""
_YEAR_OF_A_DEED = re.compile(r"(?:no|nomor|sk|bh|badan hukum(?:nya)?)?[\s:.=]*(?:tahun|thn|th)?[\s:.]*(?:19|20)\d\d")
_DAY_OF_A_DEED = re.compile(
    r"^(?!.*(?:/|ahu)).*\b(?:tgl|tanggal|disahkan|terbit|keluar|turun)\b"
    r"|^(?:(?:no|nomor)\.? )?(?:bh|badan hukum)(?:nya)?(?: (?:no|nomor))?[.: ]*\d{1,2}[-/. ]\d{1,2}[-/. ](?:19|20)?\d\d$"
)
"""`bh terbit tgl 12-05-1998` and `bh 12-05-1998` tell no number."""
_TWO_DIGITS = re.compile(r"\d{2}")
_SINCE_THEN = re.compile(
    r",? (?:(?:sejak|dari|mulai|pada) (?:(?:tahun|thn|th) )?|(?:tahun|thn|th) )(?:19|20)\d\d$"
    r"|,? (?:sejak|dari) (?:berdiri|awal|dulu|lama)$"
)
_NO_STATUS = re.compile(
    rf"(?:koperasi(?:nya)? )?(?:masih )?{_NOT} (?:ada |punya |memiliki )?(?:(?:ber-?)?badan hukum|(?:ber-)?bh)(?:nya)?"
    rf"|(?:badan hukum|bh)(?:nya)?(?: (?:masih )?{_NOT}(?: (?:ada|punya))?"
    rf"| ?[:=?] ?(?:tidak ada|tdk ada|{_NOT}(?: (?:ada|punya))?))|(?:sudah |apakah )*berbadan hukum ?[:=?] ?{_NOT}"
)
_ADDRESS = re.compile(
    r"alamat(?:nya)?(?: kantor(?:nya)?| koperasi(?:nya)?)?\s*[:=]?\s*(?:(?:ada|berada|terletak) )?(?:di )?"
    r"((?=.*\b(?:jl|jln|jalan|gang|gg|rt|rw|desa|dusun|kampung|kel|kelurahan|poros|blok|km)\b)[a-z].{3,190})"
)
_OFFICE = re.compile(
    r"kantor(?:nya)?(?: koperasi(?:nya)?)?(?: kami| kita)? (?:(?:ada|berada|terletak|beralamat) )?di "
    r"((?:jl|jln|jalan|gang|gg|rt|rw|(?:desa|dusun|kampung|kelurahan) (?!kami|kita|ini|saja|yang|sebelah|lain))\b.{3,190})"
)
_NO_ADDRESS = re.compile(
    r"\b(?:lama|dulu|dahulu|saya|belum|blm|tidak|tdk|menyusul|nanti|lupa|sama|mana|atau|ktp|ketua(?:nya)?|rumah)\b|\?"
)
_NAMED = re.compile(
    r"(?:(?:jumlah|jml|nama|no|nomor)\.? )*(?:anggota|ketua|rat|hp|wa|badan hukum|usaha|jenis"
    r"|modal|nomor(?=nya)|no(?=nya))(?:nya)?(?: ketua(?:nya)?)?\s*[:=]?\s*"
)


_HAS_NOT = Found("berbadan_hukum", "tidak", Read("tidak"))


def answers(part: Part) -> list[Found]:
    """The fields a part answers, by the first reader that knows it; a part that answers none gives an empty list."""
    clean = part.clean
    if len(clean) > LONGEST:
        return []
    for first, reader in _readers_for(clean):
        if clean.startswith(first) and (found := reader(part)):
            return found
    return answers(part.without_its_end(_TO_SOMEBODY)) if clean.endswith(_SPOKEN_TO) else []


def _legal(part: Part) -> list[Found]:
    clean = part.clean
    if "badan hukum" not in clean and "ahu" not in clean and "bh" not in clean:
        return []
    said = bare(_WHY.sub("", clean)).removeprefix("status ").rstrip(" =")
    if _HAS_STATUS.fullmatch(_SINCE_THEN.sub("", said)):
        return [HAS_STATUS]
    if _YES.fullmatch(clean):
        return [HAS_STATUS]
    if _NO_STATUS.fullmatch(said):
        return [_HAS_NOT]
    if _SAID_SO.match(clean):
        return [HAS_STATUS]
    if (
        _TWO_DIGITS.search(clean)
        and _OF_THE_DEED.search(clean)
        and not (
            _NO_DEED.search(clean) or _BORROWED.search(clean) or _YEAR_OF_A_DEED.fullmatch(clean) or _DAY_OF_A_DEED.search(clean)
        )
    ):
        read = read_sk_ahu(part.typed)
        if isinstance(read, Read):
            return [Found("nomor_badan_hukum", part.typed, read), HAS_STATUS]
    return []


def _address(part: Part) -> list[Found]:
    """Where it is, by words that only an address has."""
    found = _ADDRESS.fullmatch(part.clean) or _OFFICE.fullmatch(part.clean)
    if found is None or _NO_ADDRESS.search(found[1]):
        return []
    return [_text("alamat", part.tail(found[1]))]


def _silent(part: Part) -> list[Found]:
    """A field that is named and not told: `anggota tidak tahu`. It is understood, and nothing is filled."""
    found = _NAMED.match(part.clean)
    said = part.clean[found.end() :] if found else ""
    return [Found("", said, None)] if said and (no_answer(said) or none_at_all(said)) else []


_ANYWHERE = ("",)
_NAMED_FIRST = ("jumlah", "jml", "nama", "no", "anggota", "ketua", "rat", "hp", "wa", "badan hukum", "usaha", "jenis", "modal")
_SPOKEN_TO = (" pak", " bu", " min", " bpk", " bapak", " ibu", " nggih", " pang", " kak")
_TO_SOMEBODY = re.compile(r"[ ,]+[a-z]+\Z")
"""The end of a part that speaks to whoever reads it."""
_Reader = tuple[tuple[str, ...], Callable[[Part], list[Found]]]
_READERS: tuple[_Reader, ...] = (
    (REMARK_FIRST, remark),
    (DATE_FIRST, deed),
    (_ANYWHERE, _legal),
    (_ANYWHERE, phone),
    (_ANYWHERE, members),
    (FOUNDED_FIRST, founded),
    (MEETING_FIRST, meeting),
    (CHAIR_FIRST, chair),
    (_ANYWHERE, chair_named_before),
    (STATE_FIRST, running),
    (KIND_FIRST, kind),
    (BOOKS_FIRST, books),
    (AMOUNT_FIRST, named_behind),
    (STAFF_FIRST, staff),
    (CLASS_FIRST, classes),
    (WILLING_FIRST, willing),
    (POSTS_FIRST, posts),
    (("alamat", "kantor"), _address),
    (_NAMED_FIRST, _silent),
    (BUSINESS_FIRST, business),
    (_ANYWHERE, named_as_its_business),
    (_ANYWHERE, trades),
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
