"""Finds several answers in one message about a cooperative, and takes only those that the message surely gives."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import date

from conversations.reading.cleaning import plain
from conversations.reading.dates import read_date
from conversations.reading.legal_numbers import read_sk_ahu
from conversations.reading.numbers import read_count
from conversations.reading.outcome import Outcome, Read
from conversations.reading.phones import read_phone

LONGEST = 2_000
"""Characters; a longer message is a story."""
Answer = Read[str] | Read[int]

_COUNT = r"(?:\d|±|sekitar|kira|kurang lebih|krg|seratus|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|sepuluh|sebelas|satu)"
_STARTS = re.compile(
    rf"\s+(?:dan |serta |dgn |dengan )?(?=(?:jumlah |jml |total )?(?:anggota|agt|anggt|angota)(?:nya)?\s*[:=]?\s*(?:ada |berjumlah |sebanyak )?{_COUNT}"
    r"|(?:tahun |thn |th )?berdiri\b|didirikan\b|dibentuk\b|(?:nama )?ketua(?:nya)?\b|(?:no\.? ?|nomor )?(?:hp|wa|telp|tlp)(?:nya)?\b\s*(?:ketua(?:nya)?)?\s*[.:=]?\s*\+?[\d(]"
    r"|rat\b|(?:masih|msh|sudah|sdh|udah|tidak|tdk|gak|ga|belum|blm|lagi) (?:tidak |tdk |gak |ga )?(?:jalan|berjalan|aktif|macet|vakum|berbadan|beroperasi|bubar|berhenti|jln)"
    r"|(?:no\.? ?|nomor )?(?:badan hukum|ahu-|sk ahu)|usaha(?:nya| utama(?:nya)?)\b|jenis(?:nya)?\b|bergerak (?:di|dalam)\b)",
    re.IGNORECASE,
)
_CLAUSE = re.compile(r"\s*[;\n•|]+\s*|\s*,(?!\d)\s*|(?<=[a-z0-9)])\.\s+(?=[A-Za-z])")
_COOP = re.compile(
    r"(?:nama(?: koperasi)?(?:nya)?\s*[:=]?\s*)?((?:koperasi|koprasi|kop|ksu|kud|ksp|kspps|kpri|kopkar|kopdes|kpn|cu|puskud|primkop)\b\.?\s*.*)"
)
_NOT_A_NAME = re.compile(
    r"\b(?:kami|kita|ini|itu|masih|msh|sudah|sdh|belum|blm|tidak|tdk|gak|ga|nggak|ada|jalan|berjalan|aktif|macet|yg|yang|punya|mau|baru dibentuk|apa|nya|di desa|desa kami|berapa|lama)\b|\?"
)


def read_several(text: str, today: date, *, asked: str = "") -> dict[str, Answer]:
    """The answers in a message, by the field of the form `koperasi`; a field that is told twice in two ways is left out.

    `asked` is the field whose question is open: a first part that names nothing else may answer it when it is `nama`.
    """
    line = text[:LONGEST].replace("\r", "\n")
    if len(text) > LONGEST:
        return {}
    found: dict[str, Answer] = {}
    dropped: set[str] = set()
    owner = ""
    for number, clause in enumerate(_clauses(line)):
        clean = plain(clause)
        for field, answer in _answers(clause, clean, today, owner):
            if field in found and found[field].value != answer.value:
                dropped.add(field)
            found.setdefault(field, answer)
        if (
            number == 0
            and asked == "nama"
            and not found
            and re.fullmatch(r"[a-z][a-z .'&-]{2,60}", clean)
            and not _NOT_A_NAME.search(clean)
        ):
            found["nama"] = Read(clause)
        owner = "ketua" if "ketua" in clean else owner
    return {field: answer for field, answer in found.items() if field not in dropped}


def _clauses(line: str) -> Iterator[str]:
    for part in _CLAUSE.split(line):
        for clause in _STARTS.split(" ".join(part.split())):
            if clause.strip(" .-*:"):
                yield clause.strip(" .-*")


def _answers(clause: str, clean: str, today: date, owner: str) -> Iterator[tuple[str, Answer]]:
    for reader in (_legal, _phone, _members, _meeting, _founded, _chair, _running, _kind, _business, _name):
        answers = list(reader(clause, clean, today, owner))
        yield from answers
        if answers:
            return


_Reader = Callable[[str, str, date, str], Iterator[tuple[str, Answer]]]


def _legal(clause: str, clean: str, today: date, owner: str) -> Iterator[tuple[str, Answer]]:
    if re.fullmatch(
        r"(?:sudah |sdh |udah |telah )?(?:berbadan hukum|ada badan hukum(?:nya)?|punya badan hukum|badan hukum (?:sudah )?ada)",
        clean,
    ):
        yield "berbadan_hukum", Read("yes")
    elif re.fullmatch(r"(?:masih )?(?:belum|blm|tidak|tdk|gak|ga) (?:ada |punya |memiliki )?(?:ber)?badan hukum(?:nya)?", clean):
        yield "berbadan_hukum", Read("no")
    elif (
        re.search(r"ahu|\bbh\b|badan hukum", clean)
        and re.search(r"\d{2}", clean)
        and isinstance(read := read_sk_ahu(clause), Read)
    ):
        yield "nomor_badan_hukum", read
        yield "berbadan_hukum", Read("yes")


def _phone(clause: str, clean: str, today: date, owner: str) -> Iterator[tuple[str, Answer]]:
    if len(re.findall(r"\d", clean)) < 9 or not (
        owner or re.search(r"\b(?:hp|wa|telp|tlp|telepon|ketua|kontak|hpnya|wanya)\b", clean)
    ):
        return
    read = read_phone(clause)
    if isinstance(read, Read):
        yield "hp_ketua", read
        before = re.split(r"[\s(,:-]*(?:\b(?:no|nomor|hp|wa|telp|tlp)\b\.?[\s:]*)*\+?[\d(]", clause)[0]
        yield from _chair(before, plain(before), today, owner)


def _members(clause: str, clean: str, today: date, owner: str) -> Iterator[tuple[str, Answer]]:
    if not re.search(r"\b(?:anggota|agt|anggt|angota)(?:nya)?\b", clean):
        return
    stripped = re.sub(
        r"^(?:dan |serta |dengan |dgn )?(?:jumlah |jml |total )?(?:anggota|agt|anggt|angota)(?:nya)?\s*[:=]?\s*", "", clean
    )
    yield from _field("anggota", read_count(stripped, zero_words=False, least=1))


def _meeting(clause: str, clean: str, today: date, owner: str) -> Iterator[tuple[str, Answer]]:
    if found := re.fullmatch(
        r"(?:rapat anggota(?: tahunan)?|rat)(?: yg| yang)?(?: terakhir(?:nya)?| trakhir)?\s*[:=]?\s*(?:di |pada |tahun |thn |th |tgl )*(.+)",
        clean,
    ):
        yield from _field("rat_terakhir", read_date(found[1], today, finest="year"))


def _founded(clause: str, clean: str, today: date, owner: str) -> Iterator[tuple[str, Answer]]:
    if found := re.fullmatch(
        r"(?:tahun |thn |th |sudah |dan |yg |yang )?(?:berdiri|didirikan|dibentuk|pendirian)(?:nya)?\s*[:=]?\s*(?:sejak |pada |tgl |di )*(.+)",
        clean,
    ):
        yield from _field("berdiri", read_date(found[1], today))


def _chair(clause: str, clean: str, today: date, owner: str) -> Iterator[tuple[str, Answer]]:
    found = re.fullmatch(r"(?:nama )?ketua(?:nya)?(?: koperasi(?:nya)?)?\s*(?:[:=]|adalah|bernama)?\s*(.+)", clean)
    if not found or re.search(
        r"\d|pengawas|bpd|\brt\b|rw|belum|tidak|tdk|blm|kosong|lama|baru|lupa|meninggal|sudah|sdh", found[1]
    ):
        return
    name = clause[-len(found[1]) :].strip(" :=.,") if clean == plain(clause) and len(clean) == len(clause) else found[1]
    if re.fullmatch(r"[a-z .,']{3,60}", plain(name)):
        yield "ketua", Read(name)


_RUNS = re.compile(
    r"(?:koperasi(?:nya)? |sampai sekarang |sampai saat ini |sekarang |saat ini |status(?:nya)? ?[:=]? ?|alhamdulillah )*(?:(?:masih|msh|tetap) (?:aktif|jalan|berjalan|jln|beroperasi|lancar|hidup|aktif berjalan)"
    r"|(?:sudah |sdh )?(?:aktif|berjalan|lancar|beroperasi|jalan))(?: sampai sekarang| sampai saat ini| terus| lancar| baik| dengan baik| pak| bu)*"
)
_STOPPED = re.compile(
    r"(?:koperasi(?:nya)? |sekarang |saat ini |status(?:nya)? ?[:=]? ?|tapi |namun )*(?:(?:sudah |sdh |udah |udh |lagi |sedang )*(?:tidak|tdk|gak|ga|nggak|kada|tak) (?:aktif|jalan|berjalan|jln|beroperasi)"
    r"|(?:sudah |sdh |udah |lagi |sedang )*(?:macet|vakum|pakum|mati suri|mati|bubar|berhenti|beku|tutup|bangkrut|mandek))(?: lagi| sejak .{2,20}| total| pak| bu| sekarang)*"
)


def _running(clause: str, clean: str, today: date, owner: str) -> Iterator[tuple[str, Answer]]:
    if _STOPPED.fullmatch(clean):
        yield "berjalan", Read("no")
    elif _RUNS.fullmatch(clean):
        yield "berjalan", Read("yes")


_KINDS = {
    "simpan_pinjam": r"(?:koperasi )?(?:simpan pinjam|ksp|usp)",
    "produsen": r"(?:koperasi )?produsen",
    "pemasaran": r"(?:koperasi )?pemasaran",
    "konsumen": r"(?:koperasi )?konsumen",
    "jasa": r"(?:koperasi )?jasa",
}


def _kind(clause: str, clean: str, today: date, owner: str) -> Iterator[tuple[str, Answer]]:
    for name, pattern in _KINDS.items():
        if re.fullmatch(rf"(?:jenis(?:nya)?(?: koperasi)?\s*[:=]?\s*)?{pattern}", clean):
            yield "jenis", Read(name)


def _business(clause: str, clean: str, today: date, owner: str) -> Iterator[tuple[str, Answer]]:
    found = re.fullmatch(r"(?:usaha(?:nya)?(?: utama(?:nya)?)?|bergerak (?:di|dalam)(?: bidang| usaha)?)\s*[:=]?\s*(.+)", clean)
    if (
        found
        and re.fullmatch(r"[a-z ,&/-]{3,80}", found[1])
        and not _STOPPED.fullmatch(found[1])
        and not _RUNS.fullmatch(found[1])
    ):
        yield "usaha_utama", Read(clause[-len(found[1]) :] if len(clean) == len(clause) else found[1])


def _name(clause: str, clean: str, today: date, owner: str) -> Iterator[tuple[str, Answer]]:
    found = _COOP.fullmatch(clean)
    if not found or _NOT_A_NAME.search(found[1]) or len(found[1].split()) < 2 or len(found[1]) > 120:
        return
    yield "nama", Read(clause[-len(found[1]) :] if len(clean) == len(clause) else found[1])


def _field(name: str, read: Outcome[str] | Outcome[int]) -> Iterator[tuple[str, Answer]]:
    if isinstance(read, Read):
        yield name, read
