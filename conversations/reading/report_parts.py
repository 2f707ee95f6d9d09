"""Reads one part of a message about a cooperative: which field of the form `koperasi` it answers, and with what."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from conversations.reading.dates import read_date
from conversations.reading.legal_numbers import read_sk_ahu
from conversations.reading.numbers import read_count
from conversations.reading.outcome import Outcome, Read
from conversations.reading.parts import NOT_A_NAME, Found, Part, name_like
from conversations.reading.phones import read_phone

_Answers = Iterator[Found]
_NAME = re.compile(
    r"(?:nama(?: koperasi)?(?:nya)?\s*[:=]?\s*)?"
    r"((?:koperasi|koprasi|kop|ksu|kud|ksp|kspps|kpri|kopkar|kopdes|kpn|cu|puskud|primkop|kopontren)\b\.?\s*.*)"
)
_NOT = r"(?:tidak|tdk|gak|ga|nggak|kada|tak|belum|blm)"
_HAS_STATUS = re.compile(
    r"(?:sudah |sdh |udah |telah )?(?:berbadan hukum|(?:ada|punya) badan hukum(?:nya)?|badan hukum (?:sudah )?ada)"
)
_NO_STATUS = re.compile(
    rf"(?:masih )?{_NOT} (?:ada |punya |memiliki )?(?:ber)?badan hukum(?:nya)?|badan hukum(?:nya)? {_NOT} ada"
)
_MEMBERS = re.compile(r"\b(?:anggota|agt|anggt|angota)(?:nya)?\b")
_MEMBERS_WORD = r"(?:dan |serta |dengan |dgn )?(?:jumlah |jml |total )?(?:anggota|agt|anggt|angota)(?:nya)?\s*[:=]?\s*"
_MEMBERS_LABEL = re.compile(rf"^{_MEMBERS_WORD}")
_MEETING = re.compile(
    r"(?:rapat anggota(?: tahunan)?|rat)(?: yg| yang)?(?: terakhir(?:nya)?| trakhir)?\s*[:=]?\s*"
    r"(?:di |pada |(?:tahun|thn|th) (?!lalu|kemarin|kmrn|ini)|tgl )*(.+)"
)
_NEVER_MET = re.compile(
    rf"(?:masih )?{_NOT} pernah (?:rat|rapat anggota(?: tahunan)?)|(?:rat|rapat anggota)(?: terakhir)?\s*[:=]?\s*{_NOT} pernah"
)
_FOUNDED = re.compile(
    r"(?:tahun |thn |th |sudah |dan |yg |yang )*(?:berdiri|didirikan|dibentuk|pendirian)(?:nya)?\s*[:=]?\s*"
    r"(?:sejak |pada |di |dari |tahun |thn |th |tgl |tanggal )*(.+)"
)
_MEN, _WOMEN = r"(?:laki(?: ?- ?| )?(?:laki|2)?|lk|l|pria)", r"(?:perempuan|wanita|pr|p)"
_HEADS = r"(\d{1,3}(?:\.\d{3})+|\d{1,5})\s*(?:orang|org)?"
_BY_GENDER = re.compile(
    rf"(?:{_MEMBERS_WORD})?[\s(]*(?:(?:yang |yg )?{_MEN}\s*[:=]?\s*{_HEADS}|{_HEADS}\s*{_MEN})?[\s,/&+-]*(?:dan )?"
    rf"(?:{_WOMEN}\s*[:=]?\s*{_HEADS}|{_HEADS}\s*{_WOMEN})?[\s)]*"
)
_CHAIR = re.compile(r"(?:nama )?ketua(?:nya)?(?: koperasi(?:nya)?)?\s*(?:[:=]|adalah\b|bernama\b)?\s*(.+)")
_NOT_A_CHAIR = re.compile(
    r"\d|\b(?:pengawas|bpd|rt|rw|belum|tidak|tdk|blm|kosong|lama|baru|lupa|meninggal|sudah|sdh|masih|dan|hp|wa|ada)\b"
)
_SO_FAR = (
    r"(?:koperasi(?:nya)? |usaha(?:nya)? |sampai sekarang |sampai saat ini |sekarang |saat ini |status(?:nya)? ?[:=]? ?|tapi "
    r"|namun )*"
)
_RUNS = re.compile(
    rf"{_SO_FAR}(?:alhamdulillah )?(?:(?:masih|msh|tetap) (?:aktif|jalan|berjalan|jln|beroperasi|lancar|hidup)|aktif"
    rf"|berjalan|lancar|jalan)"
    r"(?: berjalan| sampai sekarang| sampai saat ini| terus| lancar| baik| dengan baik| pak| bu)*"
)
_STOPPED = re.compile(
    rf"{_SO_FAR}(?:sudah |sdh |udah |udh |lagi |sedang )*"
    r"(?:(?:tidak|tdk|gak|ga|nggak|kada|tak) (?:aktif|jalan|berjalan|jln|beroperasi)|macet|vakum|pakum|mati suri|mati|bubar"
    r"|berhenti|beku|tutup|bangkrut)"
    r"(?: lagi| total| pak| bu| sekarang| sejak (?:tahun |thn |th )?\d{4})*"
)
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
_BUSINESS = re.compile(
    r"(?:usaha(?:nya)?(?: utama(?:nya)?)?|bergerak (?:di|dalam)(?: bidang| usaha)?)\s*[:=]?\s*([a-z][a-z ,&/-]{2,80})"
)


_NINE_DIGITS = re.compile(r"(?:\D*\d){9}")
_CALLED = re.compile(r"\b(?:hp|wa|telp|tlp|telepon|ketua(?:nya)?|hpnya|wanya)\b")
_TO_THE_NUMBER = re.compile(r"[\s(,:-]*(?:\b(?:no|nomor|hp|wa|telp|tlp)\b\.?[\s:]*)*\+?[\d(]", re.IGNORECASE)


def answers(part: Part) -> list[Found]:
    """The fields a part answers, by the first reader that knows it; a part that answers none gives an empty list."""
    for reader in _READERS:
        if found := list(reader(part)):
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


def _phone(part: Part) -> _Answers:
    if not _NINE_DIGITS.match(part.clean) or not (part.chair or _CALLED.search(part.clean)):
        return
    read = read_phone(part.typed)
    if isinstance(read, Read):
        yield Found("hp_ketua", part.typed, read)
        before = _TO_THE_NUMBER.split(part.typed, maxsplit=1)[0]
        clean = " ".join(before.lower().split())
        if part.asked == "ketua" and not clean.startswith("ketua") and name_like(clean) and not _NOT_A_CHAIR.search(clean):
            yield Found("ketua", before.strip(), Read(before.strip()))
        yield from _chair(Part(before, clean, part.today))


def _members(part: Part) -> _Answers:
    if _MEMBERS.search(part.clean):
        said = _MEMBERS_LABEL.sub("", part.clean)
        yield from _sure("anggota", said, read_count(said, zero_words=False, least=1))


def _genders(part: Part) -> _Answers:
    """Men and women: only of the members, or where they have just been spoken of (a board has men and women too)."""
    of_members = _MEMBERS.search(part.clean)
    if not (of_members or part.members):
        return
    inside = part.clean[part.clean.find("(") :] if of_members and "(" in part.clean else part.clean
    found = _BY_GENDER.fullmatch(inside)
    if found is None:
        return
    if inside != part.clean:
        yield from _members(part)
    for field, heads in (("anggota_l", found[1] or found[2]), ("anggota_p", found[3] or found[4])):
        if heads:
            yield from _sure(field, heads, read_count(heads))


def _founded(part: Part) -> _Answers:
    if found := _FOUNDED.fullmatch(part.clean):
        yield from _sure("", found[1], read_date(found[1], part.today))


def _meeting(part: Part) -> _Answers:
    if _NEVER_MET.fullmatch(part.clean):
        yield Found("rat_terakhir", "belum pernah", Read("never"))
    elif found := _MEETING.fullmatch(part.clean):
        yield from _sure("rat_terakhir", found[1], read_date(found[1], part.today, finest="year"))


def _chair(part: Part) -> _Answers:
    found = _CHAIR.fullmatch(part.clean)
    if found and not _NOT_A_CHAIR.search(found[1]) and re.fullmatch(r"[a-z .,']{3,60}", found[1]):
        yield _text("ketua", part.tail(found[1]))


def _running(part: Part) -> _Answers:
    if _STOPPED.fullmatch(part.clean):
        yield Found("berjalan", "tidak", Read("tidak"))
    elif _RUNS.fullmatch(part.clean):
        yield Found("berjalan", "ya", Read("ya"))


def _kind(part: Part) -> _Answers:
    found = _KIND.fullmatch(part.clean)
    if found and found.lastgroup:
        yield Found("jenis", found.lastgroup.replace("_", " "), Read(found.lastgroup))


def _business(part: Part) -> _Answers:
    found = _BUSINESS.fullmatch(part.clean)
    if found and not NOT_A_NAME.search(found[1]):
        yield _text("usaha_utama", part.tail(found[1]))


def _name(part: Part) -> _Answers:
    found = _NAME.fullmatch(part.clean)
    if found and not NOT_A_NAME.search(found[1]) and 2 <= len(found[1].split()) <= 12 and len(found[1]) <= 120:
        yield _text("nama", part.tail(found[1]))


_READERS: tuple[Callable[[Part], _Answers], ...] = (
    *(_legal, _phone, _genders, _members, _founded, _meeting, _chair, _running, _kind, _business, _name),
)


def _text(field: str, said: str) -> Found:
    return Found(field, said, Read(said))


def _sure(field: str, said: str, read: Outcome[str] | Outcome[int]) -> _Answers:
    if isinstance(read, Read):
        yield Found(field, said, read)
