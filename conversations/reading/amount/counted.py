"""Tells what a question counts from what a reply counts: other people, villages and sheets of paper are no answer to it."""

from __future__ import annotations

import re
from functools import lru_cache

from conversations.reading.amount.quantity import YEAR
from conversations.reading.amount.words import number_word
from conversations.reading.cleaning import listed
from conversations.reading.signs import signed

_SORTS = (
    listed("anggota agt anggt angota aggota"),
    listed("karyawan pegawai pekerja staf staff buruh"),
    listed("manajer manager menejer pengelola"),
    listed("pengurus"),
    listed("pengawas"),
    listed("penduduk"),
    listed("koperasi koprasi kop kopdes"),
)
"""Who is counted; one of them is no answer where another was asked for."""
_SORT_OF = {word: sort for sort, words in enumerate(_SORTS) for word in words}
_MEMBERS, STAFF, _COOPERATIVES, _TIMES = 0, 1, len(_SORTS) - 1, len(_SORTS)
_FEW = range(STAFF, 5)
"""Of these a village has no thousands."""
_HOW_OFTEN = re.compile(r"berapa kali\b")
_ASKED_WORD = re.compile(r"\bberapa(?: (?:jumlah|banyak|orang|buah|unit|kali))* ([a-z]+?)(?:nya)?\b")
_LINKS = listed(
    "orang org orng urang ada jumlah jumlahnya jml total totalnya sebanyak sejumlah berjumlah kami kmi kita nya koperasi "
    "sekarang skrg cuma hanya masih msh sudah sdh baru saja sekitar tetap semua semuanya"
)
"""These may stand between the people and their number."""
_SOURCES = tuple([word] for word in ("kata", "menurut", "dari", "oleh", "info", "data", "sama", "ke"))
_WORD = re.compile(r"\d[\d.,]*|[a-z]+|[.;:,]")
PERSONS = listed("orang org orng oran orag ornag oarng orangg urang jiwa warga")
"""What people are counted by, with the ways it is misspelled."""
_THINGS = listed(
    "desa kelurahan kampung kecamatan kec dusun rt rw keluarga kelompok klp wilayah lembar lbr buku simpanan ekor bidang "
    "truk mobil motor perahu kelotok klotok toko kios gerai"
)
"""Right behind a number one of these is what it counts, and neither people nor cooperatives are."""
_SUMS = listed(
    "modal aset asset uang dana saldo kas simpanan omzet omset shu pinjaman iuran hibah tabungan hutang utang piutang tunggakan "
    "pendapatan penjualan laba untung rugi pokok wajib sukarela"
)
"""Right before a number one of these is what it is a sum of."""
_SCALED = re.compile(r"\b(?:\d+(?:[.,]\d+)?)?\s?(?:rb|ribu|k|jt|juta)\b")
_MILLION = 1_000_000
_OF_THEM = signed(
    r"\b(?:anggota|agt)(?:nya)? (?:(?:yang|yg) )?(?:hadir|awal|keluarga|pengurus|pengawas)\b"
    r"|\bwarga (?:desa|kelurahan|kampung)\b[^,;]*\d",
    *("hadir", "awal", "keluarga", "pengurus", "pengawas", "warga "),
)
"""Who is not all of the members, or far more than they are."""
_FARTHER = signed(r"\b(?:di|se) ?(?:kecamatan|kec|kabupaten|kab|provinsi)\b", "kec", "kab", "prov")
_WITH = listed("dengan dgn dg dan sama serta plus beserta")
_PARTS = (
    (
        re.compile(r"\banggota(?:nya)? (?:perempuan|wanita)\b"),
        re.compile(r"\b(?:perempuan|prempuan|wanita|pr|p|ibu-ibu|ibu2)(?:nya)?\b\.?"),
        re.compile(r"\d(?: ?(?:orang|org))? (?:bapak|bpk|mas|abang)\b"),
    ),
    (
        re.compile(r"\banggota(?:nya)? (?:laki-laki|laki|pria)\b"),
        re.compile(r"\b(?:laki[ -]laki|laki2|laki|pria|lk|l|bapak-bapak|bapak2)(?:nya)?\b\.?"),
        re.compile(r"\d(?: ?(?:orang|org))? (?:ibu|mbak|emak|mama)\b"),
    ),
)
"""Of a question that asks for one of them (the name of a cooperative may hold such a word too), of its reply, of the others."""
_MEMBERS_SAID = re.compile(r"(?<!buku )(?<!daftar )(?<!data )(?<! ada )\b(?:anggota|agt|anggt|angota|aggota)(?:nya)?\b")
_YEAR_OF_SOURCE = signed(
    r"\b(?:data|buku|catatan|laporan|rekap|daftar|dokumen|terakhir|update|terupdate)(?:nya)? (?:terakhir |tahun |thn |th )?"
    r"(?:19|20)\d\d\b(?![.,]\d)(?! ?(?:orang|org|anggota|agt|jiwa|kk))",
    *(" 19", " 20"),
)
"""A year that the source of a number is of: `data terakhir 2019`."""


def part_of(question: str) -> tuple[re.Pattern[str], re.Pattern[str]] | None:
    """How a reply names the one part of the members that a tidied question asks for, and how it counts the other part."""
    found = [(said, others) for named, said, others in _PARTS if named.search(question)]
    return found[0] if len(found) == 1 else None


@lru_cache(maxsize=64)
def asked(question: str) -> int | None:
    """The sort that a tidied question asks for: the first it names behind its `berapa`; None when it names none."""
    if _HOW_OFTEN.search(question):
        return _TIMES
    return next(iter(_sorts(question[question.find("berapa") + 1 :])), None)


def same_sort(thing: str, question: str) -> bool:
    """Whether a tidied question asks for what a word names: `staf` where the karyawan are asked for, `kursi` for chairs."""
    if thing in _SORT_OF:
        return _SORT_OF[thing] == asked(question)
    named = _ASKED_WORD.search(question)
    return named is not None and named[1] == thing


def year_of_source(clean: str) -> bool:
    """Whether a number is only the year of the book it would stand in: `data terakhir 2019`."""
    return _YEAR_OF_SOURCE.found(clean)


def of_something_else(clean: str, value: int, question: str) -> bool:
    """Whether a tidied reply, read as `value`, counts something else than its tidied question asks for: `pengurus 5 orang`."""
    sort, part = asked(question), part_of(question)
    if part is not None:
        own, others = part
        if others.search(clean) or (value and _MEMBERS_SAID.search(clean) and not own.search(clean)):
            return True
        clean = own.sub(" ", clean)
    if sort is None:
        return False
    words = _WORD.findall(clean)
    at = next((place for place, word in enumerate(words) if word[0].isdigit() or number_word(word)), -1)
    if at < 0:
        return False
    behind = at + 1
    while behind < len(words) and number_word(words[behind]):
        behind += 1
    follows = words[behind] if behind < len(words) else ""
    if sort in (_COOPERATIVES, _TIMES) and follows in PERSONS:
        return True
    if follows in _THINGS or _too_many(clean, value, sort, counted=follows in PERSONS or follows in _SORT_OF):
        return True
    return _of_some(clean, sort) or _of_others(words, at, behind, sort)


def _too_many(clean: str, value: int, sort: int, *, counted: bool) -> bool:
    """Whether a number that nothing is named behind is a year, or a sum, where few can be counted."""
    if counted or value < 1_000:
        return False
    few = sort in _FEW or sort in (_COOPERATIVES, _TIMES)
    if few and YEAR.fullmatch(str(value)) and str(value) in clean:
        return True
    return (few or value >= _MILLION) and _SCALED.search(clean) is not None


def _of_some(clean: str, sort: int) -> bool:
    """Whether only some are counted of those who are asked for, or all of a wider place."""
    if sort == _MEMBERS:
        return _OF_THEM.found(clean)
    return sort == _COOPERATIVES and _FARTHER.found(clean)


def _of_others(words: list[str], at: int, behind: int, sort: int) -> bool:
    """Whether the people behind a number, or what is named before it, are others than those of `sort`."""
    while behind < len(words) and (number_word(words[behind]) or words[behind] in ("orang", "org")):
        behind += 1
    together = sort != _MEMBERS and behind + 1 < len(words) and words[behind] in _WITH
    if together and any(other not in (sort, _COOPERATIVES) for other in _sorts(words[behind + 1])):
        return True
    before = at - 1
    while before >= 0 and (words[before] in _LINKS or words[before] in ":,"):
        before -= 1
    if before >= 0 and words[before].removesuffix("nya") in _SUMS:
        return True
    if sort != _COOPERATIVES and sort in _sorts(" ".join(words)):
        return False
    counted = _sorts(words[behind]) if behind < len(words) else []
    if counted:
        return counted != [sort]
    named = _sorts(words[before]) if before >= 0 and words[:before][-1:] not in _SOURCES else []
    return bool(named) and named not in ([sort], [_COOPERATIVES])


def _sorts(said: str) -> list[int]:
    return [_SORT_OF[word] for typed in _WORD.findall(said) if (word := typed.removesuffix("nya")) in _SORT_OF]
