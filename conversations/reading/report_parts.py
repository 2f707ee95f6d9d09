"""Reads one part of a message about a cooperative: which field of the form `koperasi` it answers, and with what."""

from __future__ import annotations

import re
from collections.abc import Callable
from string import ascii_lowercase

from conversations.reading.cleaning import bare
from conversations.reading.dates import read_date
from conversations.reading.legal_numbers import read_sk_ahu
from conversations.reading.outcome import Read
from conversations.reading.parts import Found, Part, name_like, proper_name, sure, tells_more
from conversations.reading.report_people import CHAIR_FIRST, POSTS_FIRST, chair, members, phone, posts
from conversations.reading.silence import no_answer, none_at_all

_NAME = re.compile(
    r"(?:(?:m?ohon )?(?:ijin|izin) (?:me)?lapor(?:kan)?\s*[:,]?\s*|lapor(?:an)?\s*[:,]\s*)?"
    r"(?:(?:koperasi|koprasi)(?:nya)? (?:kami|kita|di sini|di desa kami) (?=nama|bernama))?"
    r"(?P<label>(?:ber)?nama(?: (?:koperasi|koprasi))?(?: ?nya\b)?(?: kami)?\s*(?:[:=]|adalah\b)?\s*)?"
    r"(?P<name>(?P<kind>(?:koperasi|koprasi|kop|ksu|kud|ksp|kspps|kpri|kopkar|kopdes|kpn|cu|puskud|primkop"
    r"|kopontren)\b\.?)?\s*.*)"
)
_NO_NAME = re.compile(
    r"(?:lain|sebelah|tetangga|satunya|dengan|dgn|tanpa|di|dari|dr|untuk|saya|kades|pak|bpk|bapak"
    r"|(?:desa|kampung) (?:sebelah|tetangga|lain|kami))\b.*|[a-z0-9]|baru|lama|kedua|pertama"
)
"""After `koperasi` this tells which one it is, and does not name it."""
_NAME_OF_ELSE = re.compile(r"(?:desa|kelurahan|kecamatan|kampung|dusun|saya|kades|lurah|pak|bpk|bapak|ibu|bu)\b")
_NOT_FIRST = ("tidak", "tdk", "gak", "ga", "nggak", "kada", "tak", "belum", "blm")
_NOT = rf"(?:{'|'.join(_NOT_FIRST)})"
_HAS_STATUS = re.compile(
    r"(?:koperasi(?:nya)? )?(?:sudah |sdh |udah |telah )?(?:berbadan hukum|(?:ada|punya) badan hukum(?:nya)?"
    r"|badan hukum(?:nya)?(?: (?:sudah )?ada"
    r"| sudah| ?[:=?] ?(?:ya|iya|sudah|sdh|ada|punya)))"
    r"|(?:sudah |apakah )*berbadan hukum ?[:=?]? ?(?:ya|iya|sudah|sdh)"
)
_SINCE_THEN = re.compile(r",? (?:sejak|dari|mulai|pada) (?:(?:tahun|thn|th) )?(?:19|20)\d\d$")
_NO_STATUS = re.compile(
    rf"(?:koperasi(?:nya)? )?(?:masih )?{_NOT} (?:ada |punya |memiliki )?(?:ber)?badan hukum(?:nya)?"
    rf"|badan hukum(?:nya)?(?: {_NOT} ada"
    rf"| ?[:=?] ?(?:tidak ada|tdk ada|{_NOT}(?: (?:ada|punya))?))|(?:sudah |apakah )*berbadan hukum ?[:=?] ?{_NOT}"
)
_YEARS = re.compile(
    r"(?:19|20)\d\d(?:(?: ?, ?| dan | & |, dan | )(?:19|20)\d\d)+|(?:19|20)\d\d ?(?:-|sampai|s/d|sd|s\.d\.?) ?(?:19|20)\d\d"
)
_MEETING = re.compile(
    r"(?:rapat anggota(?: tahunan)?|rat)(?: yg| yang)?(?: terakhir(?:nya)?| trakhir| trkhr| trkhir| terkhir)?\s*[:=]?\s*"
    r"(?:di |pada |(?:tahun|thn|th) (?!lalu|kemarin|kmrn|ini)|tgl )*(.+?)"
    r"(?: (?:dihadiri|diikuti|yang hadir|yg hadir)\b.*)?"
)
_SHORT_YEAR = re.compile(r".* (?:tahun|thn|th) '?\d\d")
_NEVER_MET = re.compile(
    rf"(?:masih )?{_NOT} pernah (?:rat|rapat anggota(?: tahunan)?)(?: sejak berdiri)?"
    rf"|(?:rat|rapat anggota)(?: terakhir)?\s*[:=]?\s*{_NOT} pernah(?: di(?:laksana|ada|laku)kan)?(?: sejak)?"
)
_FOUNDED = re.compile(
    r"(?:tahun |thn |th |sudah |dan |yg |yang )*(?:berdiri|didirikan|dibentuk|pendirian)(?:nya)?\s*[:=]?\s*"
    r"(?:sejak |pada |di |dari |tgl |tanggal )*((?:tahun |thn |th )?.+)"
)
_SO_FAR = (
    r"(?:koperasi(?:nya)? |usaha(?:nya)? |sampai sekarang |sampai saat ini |sekarang |saat ini |status(?:nya)? ?[:=]? ?|tapi "
    r"|namun )*"
)
_GOES = r"(?:aktif|jalan|berjalan|jln|beroperasi|lancar|hidup)"
_SINCE = (
    r"(?:(?: (?:sejak|mulai|dari|pada))?(?: (?:tahun|thn|th))? (?:19|20)\d\d"
    r"| (?:sejak|gara-gara|karena) (?:covid|corona|korona|pandemi)(?:[ -]?19)?)"
)
_RUNS = re.compile(
    rf"{_SO_FAR}(?:alhamdulillah )?(?:(?:masih|msh|tetap) {_GOES}|aktif|berjalan|lancar|jalan)"
    r"(?: berjalan| sampai sekarang| sampai saat ini| terus| lancar| baik| dengan baik| dengan lancar| lagi| pak| bu"
    r"| (?:sejak|mulai) (?:(?:tahun|thn|th) )?(?:19|20)\d\d)*"
    rf"|{_SO_FAR}(?:apakah )?(?:masih |msh )?{_GOES} ?[:=?] ?(?:ya|iya|y|masih|masih (?:aktif|jalan)|betul)"
)
_STOPPED = re.compile(
    rf"{_SO_FAR}(?:sudah |sdh |udah |udh |lagi |sedang |lama |itu )*"
    r"(?:(?:tidak|tdk|gak|ga|nggak|kada|tak|belum|blm) (?:aktif|jalan|berjalan|jln|beroperasi)|non ?-?aktif|macet|vakum|pakum"
    r"|mati suri|mati|bubar|berhenti|beku|tutup|bangkrut)"
    rf"(?: lagi| total| pak| bu| sekarang|{_SINCE})*"
    rf"|{_SO_FAR}(?:apakah )?(?:masih |msh )?{_GOES} ?[:=?] ?(?:(?:sudah |sdh )?(?:tidak|tdk|gak|ga|nggak)(?: lagi)?|belum|blm)"
)
_TITLED = re.compile(r"(?:Koperasi|Koprasi)(?: [A-Z][a-z]+)+")
"""It may be a name: Koperasi Jalan Terus."""
_KINDS = {
    "simpan_pinjam": "simpan pinjam|sp|ksp|usp|credit union",
    "serba_usaha": "serba usaha|ksu|campuran",
    "produsen": "produsen|pertanian|perkebunan|sawit|kebun sawit|karet|perikanan|peternakan",
    "pemasaran": "pemasaran",
    "konsumen": "konsumen",
    "jasa": "jasa|angkutan",
}
_KIND = re.compile(
    r"jenis(?:nya)?(?: koperasi)?\s*[:=]?\s*(?:koperasi )?(?:"
    + "|".join(f"(?P<{name}>{words})" for name, words in _KINDS.items())
    + ")"
)
_BARE_KIND = {"simpan pinjam": "simpan_pinjam", "serba usaha": "serba_usaha"} | {
    name: name for name in ("produsen", "pemasaran", "konsumen", "jasa")
}
_BUSINESS = re.compile(
    r"(?:(?:bidang )?usaha(?:nya)?(?: utama(?:nya)?)?|bergerak (?:di|dalam)(?: bidang| usaha)?)\s*[:=]?\s*([a-z][a-z ,&/-]{2,80})"
)


_NO_BUSINESS = re.compile(r"(?:utama|lain|sampingan)(?:nya)?\b")
_NAMED = re.compile(
    r"(?:(?:jumlah|jml|nama|no|nomor)\.? )*(?:anggota|ketua|rat|hp|wa|badan hukum|usaha|jenis"
    r"|modal|nomor(?=nya)|no(?=nya))(?:nya)?(?: ketua(?:nya)?)?\s*[:=]?\s*"
)


_HAS, _HAS_NOT = Found("berbadan_hukum", "ya", Read("ya")), Found("berbadan_hukum", "tidak", Read("tidak"))
_GOES_ON, _HAS_STOPPED = Found("berjalan", "ya", Read("ya")), Found("berjalan", "tidak", Read("tidak"))
_NEVER = Found("rat_terakhir", "belum pernah", Read("never"))


def answers(part: Part) -> list[Found]:
    """The fields a part answers, by the first reader that knows it; a part that answers none gives an empty list."""
    for first, reader in _BY_LETTER.get(part.clean[:1], _FOR_ALL):
        if part.clean.startswith(first) and (found := reader(part)):
            return found
    return []


def _legal(part: Part) -> list[Found]:
    clean = part.clean
    if "badan hukum" not in clean and "ahu" not in clean and "bh" not in clean:
        return []
    if _HAS_STATUS.fullmatch(_SINCE_THEN.sub("", clean)):
        return [_HAS]
    if _NO_STATUS.fullmatch(clean):
        return [_HAS_NOT]
    if re.search(r"\bahu|\bbh\b|badan hukum", clean) and re.search(r"\d{2}", clean):
        read = read_sk_ahu(part.typed)
        if isinstance(read, Read):
            return [Found("nomor_badan_hukum", part.typed, read), _HAS]
    return []


def _founded(part: Part) -> list[Found]:
    found = _FOUNDED.fullmatch(part.clean)
    return sure("tahun_berdiri", found[1], read_date(found[1], part.today, finest="year")) if found else []


def _meeting(part: Part) -> list[Found]:
    if _NEVER_MET.fullmatch(part.clean):
        return [_NEVER]
    found = _MEETING.fullmatch(part.clean)
    if found is None:
        return []
    if "buku" in part.clean:
        return []  # the year that was told of, not that of the meeting
    if _SHORT_YEAR.fullmatch(part.clean):
        return sure("rat_terakhir", found[1], read_date(f"tahun {found[1]}", part.today, finest="year"))
    said = max(re.findall(r"\d{4}", found[1])) if _YEARS.fullmatch(found[1]) else found[1]
    return sure("rat_terakhir", said, read_date(said, part.today, finest="year"))


def _running(part: Part) -> list[Found]:
    if part.of_else or _TITLED.fullmatch(part.typed):
        return []
    if _STOPPED.fullmatch(part.clean):
        return [_HAS_STOPPED]
    return [_GOES_ON] if _RUNS.fullmatch(part.clean) or _RUNS.fullmatch(bare(part.clean)) else []


def _kind(part: Part) -> list[Found]:
    found = _KIND.fullmatch(part.clean)
    if found and found.lastgroup:
        return [Found("jenis", found.lastgroup.replace("_", " "), Read(found.lastgroup))]
    if part.named and part.clean in _BARE_KIND:
        return [Found("jenis", part.typed, Read(_BARE_KIND[part.clean]), bare=True)]
    return []


def _business(part: Part) -> list[Found]:
    found = _BUSINESS.fullmatch(part.clean)
    if found is None or tells_more(found[1]) or _NO_BUSINESS.match(found[1]):
        return []
    return [_text("usaha_utama", part.tail(found[1]))]


def _name(part: Part) -> list[Found]:
    found = _NAME.fullmatch(part.clean)
    if found is None or not (found["kind"] or found["label"]) or len(found["name"]) > 120:
        return []
    kind, name = found["kind"], found["name"]
    said, words = part.tail(name), name.split()
    if _NO_NAME.fullmatch(" ".join(words[bool(kind) :])) or (not kind and _NAME_OF_ELSE.match(name)):
        return []
    if kind and (not 2 <= len(words) <= 12 or " ".join(words[1:]) in _BARE_KIND):
        return []
    named = proper_name(said, part.clean) if tells_more(name) else kind or name_like(name)
    return [_text("nama", said)] if named and (kind or not no_answer(name)) else []


def _silent(part: Part) -> list[Found]:
    """A field that is named and not told: `anggota tidak tahu`. It is understood, and nothing is filled."""
    found = _NAMED.match(part.clean)
    said = part.clean[found.end() :] if found else ""
    return [Found("", said, None)] if said and (no_answer(said) or none_at_all(said)) else []


_ANYWHERE = ("",)
_SO_FAR_FIRST = ("koperasi", "usaha", "sampai ", "sekarang ", "saat ini ", "status", "tapi ", "namun ")
_RUNS_FIRST = ("alhamdulillah ", "masih ", "msh ", "tetap ", "apakah ", "aktif", "jalan", "berjalan", "jln", "lancar", "hidup")
_STOPPED_FIRST = (
    *("sudah ", "sdh ", "udah ", "udh ", "lagi ", "sedang ", "lama ", "itu ", "beroperasi", "non", "macet", "vakum", "pakum"),
    *("mati", "bubar", "berhenti", "beku", "tutup", "bangkrut"),
)
_FOUNDED_FIRST = ("tahun ", "thn ", "th ", "sudah ", "dan ", "yg ", "yang ", "berdiri", "didirikan", "dibentuk", "pendirian")
_NAMED_FIRST = ("jumlah", "jml", "nama", "no", "anggota", "ketua", "rat", "hp", "wa", "badan hukum", "usaha", "jenis", "modal")
_Reader = tuple[tuple[str, ...], Callable[[Part], list[Found]]]
_READERS: tuple[_Reader, ...] = (
    (_ANYWHERE, _legal),
    (_ANYWHERE, phone),
    (_ANYWHERE, members),
    (_FOUNDED_FIRST, _founded),
    (("rat", "rapat", "masih ", *_NOT_FIRST), _meeting),
    (CHAIR_FIRST, chair),
    ((*_SO_FAR_FIRST, *_RUNS_FIRST, *_NOT_FIRST, *_STOPPED_FIRST), _running),
    (("jenis", *_BARE_KIND), _kind),
    (POSTS_FIRST, posts),
    (_NAMED_FIRST, _silent),
    (("bidang ", "usaha", "bergerak "), _business),
    (("nama", "bernama", "k", "cu", "pus", "prim", "mohon ", "ohon ", "ijin ", "izin ", "lapor"), _name),
)
"""The readers in their order, each with what its parts begin with: looked at first, since most parts are none of its own."""


def _readers_of(letter: str) -> tuple[_Reader, ...]:
    return tuple(reader for reader in _READERS if any(first.startswith(letter) or not first for first in reader[0]))


_BY_LETTER = {letter: _readers_of(letter) for letter in ascii_lowercase}
_FOR_ALL = tuple(reader for reader in _READERS if reader[0] == _ANYWHERE)


def _text(field: str, said: str) -> Found:
    return Found(field, said, Read(said))
