"""Reads one part of a message about a cooperative: which field of the form `koperasi` it answers, and with what."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from conversations.reading.dates import read_date
from conversations.reading.legal_numbers import read_sk_ahu
from conversations.reading.outcome import Read
from conversations.reading.parts import NOT_A_NAME, Found, Part, name_like, proper_name, sure
from conversations.reading.report_people import chair, genders, members, phone, posts
from conversations.reading.silence import no_answer, none_at_all

_Answers = Iterator[Found]
_NAME = re.compile(
    r"(?:(?:m?ohon )?(?:ijin|izin) (?:me)?lapor(?:kan)?\s*[:,]?\s*|lapor(?:an)?\s*[:,]\s*)?"
    r"(?:(?:koperasi|koprasi)(?:nya)? (?:kami|kita|di sini|di desa kami) (?=nama|bernama))?"
    r"(?P<label>(?:ber)?nama(?: (?:koperasi|koprasi))?(?:nya)?(?: kami)?\s*(?:[:=]|adalah\b)?\s*)?"
    r"(?P<name>(?P<kind>(?:koperasi|koprasi|kop|ksu|kud|ksp|kspps|kpri|kopkar|kopdes|kpn|cu|puskud|primkop"
    r"|kopontren)\b\.?)?\s*.*)"
)
_NOT = r"(?:tidak|tdk|gak|ga|nggak|kada|tak|belum|blm)"
_HAS_STATUS = re.compile(
    r"(?:sudah |sdh |udah |telah )?(?:berbadan hukum|(?:ada|punya) badan hukum(?:nya)?|badan hukum(?:nya)?(?: (?:sudah )?ada"
    r"| sudah| ?[:=?] ?(?:ya|iya|sudah|sdh|ada|punya)))"
    r"|(?:sudah |apakah )*berbadan hukum ?[:=?] ?(?:ya|iya|sudah|sdh)"
)
_NO_STATUS = re.compile(
    rf"(?:masih )?{_NOT} (?:ada |punya |memiliki )?(?:ber)?badan hukum(?:nya)?|badan hukum(?:nya)?(?: {_NOT} ada"
    rf"| ?[:=?] ?(?:tidak ada|tdk ada|{_NOT}(?: (?:ada|punya))?))|(?:sudah |apakah )*berbadan hukum ?[:=?] ?{_NOT}"
)
_YEARS = re.compile(
    r"(?:19|20)\d\d(?:(?: ?, ?| dan | & |, dan | )(?:19|20)\d\d)+|(?:19|20)\d\d ?(?:-|sampai|s/d|sd|s\.d\.?) ?(?:19|20)\d\d"
)
_MEETING = re.compile(
    r"(?:rapat anggota(?: tahunan)?|rat)(?: yg| yang)?(?: terakhir(?:nya)?| trakhir)?\s*[:=]?\s*"
    r"(?:di |pada |(?:tahun|thn|th) (?!lalu|kemarin|kmrn|ini)|tgl )*(.+?)"
    r"(?: (?:dihadiri|diikuti|yang hadir|yg hadir)\b.*)?"
)
_NEVER_MET = re.compile(
    rf"(?:masih )?{_NOT} pernah (?:rat|rapat anggota(?: tahunan)?)|(?:rat|rapat anggota)(?: terakhir)?\s*[:=]?\s*{_NOT} pernah"
)
_FOUNDED = re.compile(
    r"(?:tahun |thn |th |sudah |dan |yg |yang )*(?:berdiri|didirikan|dibentuk|pendirian)(?:nya)?\s*[:=]?\s*"
    r"(?:sejak |pada |di |dari |tahun |thn |th |tgl |tanggal )*(.+)"
)
_SO_FAR = (
    r"(?:koperasi(?:nya)? |usaha(?:nya)? |sampai sekarang |sampai saat ini |sekarang |saat ini |status(?:nya)? ?[:=]? ?|tapi "
    r"|namun )*"
)
_GOES = r"(?:aktif|jalan|berjalan|jln|beroperasi|lancar|hidup)"
_SINCE = r"(?: (?:sejak|mulai|dari|pada))?(?: (?:tahun|thn|th))? (?:19|20)\d\d"
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


_NAMED = re.compile(
    r"(?:(?:jumlah|jml|nama|no|nomor)\.? )*(?:anggota|ketua|rat|hp|wa|badan hukum|usaha|jenis"
    r"|modal)(?:nya)?(?: ketua(?:nya)?)?\s*[:=]?\s*"
)


def answers(part: Part) -> list[Found]:
    """The fields a part answers, by the first reader that knows it; a part that answers none gives an empty list."""
    for hint, reader in _READERS:
        if hint.search(part.clean) and (found := list(reader(part))):
            return found
    return []


def _legal(part: Part) -> _Answers:
    if not any(word in part.clean for word in ("hukum", "ahu", "bh")):
        return
    if _HAS_STATUS.fullmatch(part.clean):
        yield Found("berbadan_hukum", "ya", Read("ya"))
    elif _NO_STATUS.fullmatch(part.clean):
        yield Found("berbadan_hukum", "tidak", Read("tidak"))
    elif re.search(r"\bahu|\bbh\b|badan hukum", part.clean) and re.search(r"\d{2}", part.clean):
        read = read_sk_ahu(part.typed)
        if isinstance(read, Read):
            yield Found("nomor_badan_hukum", part.typed, read)
            yield Found("berbadan_hukum", "ya", Read("ya"))


def _founded(part: Part) -> _Answers:
    if found := _FOUNDED.fullmatch(part.clean):
        yield from sure("", found[1], read_date(found[1], part.today))


def _meeting(part: Part) -> _Answers:
    if _NEVER_MET.fullmatch(part.clean):
        yield Found("rat_terakhir", "belum pernah", Read("never"))
    elif found := _MEETING.fullmatch(part.clean):
        said = max(re.findall(r"\d{4}", found[1])) if _YEARS.fullmatch(found[1]) else found[1]
        yield from sure("rat_terakhir", said, read_date(said, part.today, finest="year"))


def _running(part: Part) -> _Answers:
    if part.of_else or _TITLED.fullmatch(part.typed):
        return
    if _STOPPED.fullmatch(part.clean):
        yield Found("berjalan", "tidak", Read("tidak"))
    elif _RUNS.fullmatch(part.clean):
        yield Found("berjalan", "ya", Read("ya"))


def _kind(part: Part) -> _Answers:
    found = _KIND.fullmatch(part.clean)
    if found and found.lastgroup:
        yield Found("jenis", found.lastgroup.replace("_", " "), Read(found.lastgroup))
    elif part.named and part.clean in _BARE_KIND:
        yield Found("jenis", part.typed, Read(_BARE_KIND[part.clean]), bare=True)


def _business(part: Part) -> _Answers:
    found = _BUSINESS.fullmatch(part.clean)
    if found and not NOT_A_NAME.search(found[1]):
        yield _text("usaha_utama", part.tail(found[1]))


def _name(part: Part) -> _Answers:
    found = _NAME.fullmatch(part.clean)
    if found is None or not (found["kind"] or found["label"]) or len(found["name"]) > 120 or no_answer(found["name"]):
        return
    said, words = part.tail(found["name"]), found["name"].split()
    if found["kind"] and (not 2 <= len(words) <= 12 or " ".join(words[1:]) in _BARE_KIND):
        return
    if proper_name(said, part.clean) if NOT_A_NAME.search(found["name"]) else found["kind"] or name_like(found["name"]):
        yield Found("nama", said, Read(said))


def _silent(part: Part) -> _Answers:
    """A field that is named and not told: `anggota tidak tahu`. It is understood, and nothing is filled."""
    if (found := _NAMED.match(part.clean)) and (said := part.clean[found.end() :]) and (no_answer(said) or none_at_all(said)):
        yield Found("", said, None)


_READERS: tuple[tuple[re.Pattern[str], Callable[[Part], _Answers]], ...] = tuple(
    (re.compile(hint), reader)
    for hint, reader in (
        ("hukum|ahu|bh", _legal),
        (r"\d[\d .()+-]{7}", phone),
        (r"\d", genders),
        ("ang+g?o?ta|agt|anggt", members),
        (r"berdiri|bentuk|diri", _founded),
        ("rat|rapat", _meeting),
        ("ketua", chair),
        ("", _running),
        ("", _kind),
        ("", posts),
        ("", _silent),
        ("usaha|bergerak", _business),
        (r"nama|\b(?:k|cu|pus|prim)", _name),
    )
)
"""The readers in their order, each with what must stand in a part: looked for first, since most parts are none of its own."""


def _text(field: str, said: str) -> Found:
    return Found(field, said, Read(said))
