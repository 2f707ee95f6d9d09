"""What may stand behind a yes without changing it: where, when, how many, how well, by whom, which papers, which business.

Whatever else stands there is asked: no list holds all that takes a yes back (`ada, rata dengan tanah`, `sudah, NPWP desa`).
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from conversations.reading.assent import beside_yes as beside
from conversations.reading.assent.hedges import LEAVING
from conversations.reading.assent.marks import mark_of, tokens
from conversations.reading.assent.question import Asking, core
from conversations.reading.calendar.words import spelled_word

_PAST = re.compile(r"\b(?:lalu|yl|silam|kemarin|kemaren|kmrn|wingi|tadi)\b")
_DIGIT = re.compile(r"\d")
_DONE_TO_IT = re.compile(r"(?:di|ter)[a-z]{4}")
_NO_NAME = re.compile(rf"{_DONE_TO_IT.pattern}|(?:aset|tanah|utang|hutang|tagih|nama|orang|mulut|calo|tekanan)")
"""What was done to a thing is no name, nor is what may be sold or owed."""
_AGREE = frozenset({"setuju", "sepakat", "mendukung", "menyetujui"})
_MERE = frozenset({"nama", "namanya", "tangan", "papan"})
_OF_SOME = frozenset({"orang", "org", "anggota", "per", "dari", "suara", "persen"})
_SO_LONG = re.compile(
    r"(?:sudah|sdh|udah) (?:lama(?: sekali| banget)?|(?:\d{1,2}|[a-z]+|[a-z]+ puluh) ?(?:tahun|thn|th)(?:an)?)(?: lebih| ini)?"
)
_IN_FRONT = re.compile(r"\bdi? ?(?:sebelah|depan|jalan|samping|belakang)(?= [a-z0-9])")
_JOINED_PLACE = re.compile(r"\bdi(?=(?:rumah|kantor|balai|pasar|dekat|desa|aula|gedung)\b)")
_ALL_OF_THEM = re.compile(r"\b(?:100|seratus) ?(?:%|persen)")
_WATCHED = beside.OWNING | beside.PAPERS | beside.TRADES | beside.ONCE | beside.AT
"""Behind one of these a word may change the answer."""
_OPENING = (
    dict.fromkeys(beside.WHY, 5)
    | dict.fromkeys((*beside.BY, *beside.BORROWED), 3)
    | {f"{word}nya": 3 for word in beside.BY if not word.endswith("nya")}
)
_WHERE_ASKED = (
    (beside.TALK, beside.CALLING),
    (beside.BANKS, frozenset({"rekening", "tabungan", "bank"})),
    (beside.OFFICERS, beside.BOARDS),
    (beside.SUPPLIES, beside.SUPPLIED),
)
"""What is harmless where one of the other words is asked for."""
_FEWER = re.compile(
    r"(?:tapi |tp |tpi |tetapi |namun )?(?:cuma|cuman|cm|hanya)(?: saja| aja)? (?:anggota|pengurus|modal|karyawan|pegawai|omzet"
    r"|omset|hasil|untung|stok|barang|pembeli|kas)(?:nya)? (?:(?:tinggal|tggl|makin|semakin|agak|masih|msh|sudah|sdh|mulai) )?"
    r"(?:sedikit|dikit|sdkt|kecil|berkurang|terbatas|menipis|menurun|turun|pas-pasan)"
)
"""How little there is of another thing than the one asked for."""
_WHEN_AND_WHERE = re.compile(
    r"(?:kira[ -]?kira |kira2 |untuk |utk )?(?:(?:jadwal|waktu|tempat|acara|lokasi|tanggal|tgl|kegiatan)(?:nya)? )?"
    r"(?:kapan|(?:jam|pukul|tgl|tanggal) berapa|hari apa|di ?mana)"
    r"(?: (?:ya|jadwal|waktu|tempat|acara|lokasi|kegiatan|mulai|dimulai)(?:nya)?)*[ ?]*"
)
"""Asked by one who is ready to come."""
_AS_OFTEN = re.compile(
    r"(?:(?:malah|malahan|bahkan|sudah|sdh|udah) )*(?:\d{1,2}|dua|tiga|empat|lima|beberapa) ?(?:kali|x)"
    r"(?: (?:malah|malahan|bahkan|dalam|dlm|di|setahun|(?:tahun|thn|th|bulan|bln) ini))*"
)


def harmless(words: Sequence[str], asked: Asking) -> bool:
    """Whether the words of a clause behind a yes are all known to leave that yes what it is."""
    if asked.trouble or asked.kind in ("end", "objects"):
        return True
    if beside.TITLES.issuperset(words):
        return not asked.having
    if _for_some(words, asked) or _only_papers(words, asked):
        return False
    which = _asks_which(asked)
    room = (
        3
        if which or _says_there_is(words, asked)
        else int(asked.kind in beside.OF_BUSINESS and not beside.PRAISE.isdisjoint(words))
    )
    counted = "semua" in words or any(map(_number, words))
    for at, word in enumerate(words):
        before, behind = words[at - 1] if at else "", words[at + 1 : at + 2]
        if before in _WATCHED and _changes(word, before, behind, asked, borrowed=not beside.BORROWED.isdisjoint(words[:at])):
            return False
        if opened := _opens(word, before, asked):
            room = max(room, opened)
        elif not (_tells_nothing(word, asked) or (counted and word.removesuffix("nya") in beside.COUNTED)):
            if not room or (_DONE_TO_IT if which else _NO_NAME).match(word):
                return False
            room -= 1
    return True


def plainer(clause: str) -> str:
    """A clause with `di samping` for each side of a thing that a place may lie on, `di` apart from it, and `semua` for 100 %."""
    if "di" in clause:
        clause = _JOINED_PLACE.sub("di ", _IN_FRONT.sub("di samping", clause))
    return _ALL_OF_THEM.sub("semua", clause) if "100" in clause or "seratus" in clause else clause


def beside_the_point(clause: str, asked: Asking) -> bool:
    """Whether a clause behind a yes tells how often or how long, how little there is of something else, or asks when to come."""
    if asked.wants:
        return bool(_WHEN_AND_WHERE.fullmatch(clause))
    if asked.kind in ("has", "done", "still", "runs") and _SO_LONG.fullmatch(clause):
        return True
    if asked.kind == "done" and _AS_OFTEN.fullmatch(clause):
        return True
    return bool(_FEWER.fullmatch(clause)) and not any(map(asked.says, tokens(clause)))


def lasting_then(clause: str, asked: Asking) -> bool:
    """Whether a clause tells of a day gone by that there was a thing which lasts: `ada kemarin` of an office."""
    return asked.kind == "has" and bool(_PAST.search(clause)) and asked.words.isdisjoint(beside.HAPPENS)


def _for_some(words: Sequence[str], asked: Asking) -> bool:
    """Whether it holds for some only, or by name: `sudah dibagi untuk pengurus saja`, `setuju, 3 orang`, `nama saja`."""
    if not _AGREE.isdisjoint(asked.words) and "semua" not in words and any(map(_number, words)):
        return not _OF_SOME.isdisjoint(words) or all(map(_number, words))
    merely = words[-1] in ("saja", "aja", "sj", "doang")
    return merely and (not _MERE.isdisjoint(words) or (asked.kind == "done" and not beside.FOR.isdisjoint(words)))


def _only_papers(words: Sequence[str], asked: Asking) -> bool:
    """Whether papers are named that settle nothing, and nothing is said of them: `sudah, suratnya`, `sudah, berkasnya`."""
    settling = beside.DRAFTS if not beside.PAPERS.isdisjoint(asked.words) else beside.PAPERS | beside.DRAFTS
    return all(word.removesuffix("nya") in settling for word in words)


def _says_there_is(words: Sequence[str], asked: Asking) -> bool:
    """Whether a clause says that there is something to show for what was done: `sudah, buktinya ada`."""
    return asked.kind == "done" and not asked.having and any(mark_of(word) == "is" for word in words)


def _asks_which(asked: Asking) -> bool:
    """Whether people name what there is, asked whether there is such a thing: `ada, warung makan`."""
    if asked.having and {"koperasi", "desa"} <= asked.words:
        return True
    return (asked.having or not beside.GETTING.isdisjoint(asked.words)) and not beside.NAMED.isdisjoint(asked.words)


def _number(word: str) -> bool:
    return word in beside.NUMBERS or bool(_DIGIT.search(word))


def _changes(word: str, before: str, behind: Sequence[str], asked: Asking, *, borrowed: bool) -> bool:
    """Whether a word says that it is another's, was so once, or that somebody is at home."""
    if before in beside.OWNING and not borrowed:
        return word not in beside.OWN and not _number(word) and (word in beside.OTHERS or not asked.says(word))
    if before in beside.PAPERS and not asked.wants and word in beside.OTHERS and not asked.says(word):
        return True
    if before in beside.TRADES and asked.kind in beside.OF_BUSINESS and word in beside.OTHERS:
        return True
    return (before in beside.ONCE and word == "itu") or (before in beside.AT and word in ("rumah", "tempat") and not behind)


def _opens(word: str, before: str, asked: Asking) -> int:
    """How many words that nothing is known of may follow a word: names, places, reasons."""
    if before in beside.ADDRESSES:
        return 1
    if opened := _OPENING.get(word):
        return opened
    if (before in beside.AT and word in beside.PLACES) or (word in beside.TRADES and asked.kind in beside.OF_BUSINESS):
        return 2
    if asked.having:
        return 1 if _number(word) else 0
    return 3 if word in beside.FOR else 0


def _tells_nothing(word: str, asked: Asking) -> bool:
    """Whether a word leaves a yes to this question as it is, wherever it stands."""
    plain = word.removesuffix("nya")
    if word in beside.ALWAYS or plain in beside.ALWAYS or mark_of(word) != "?" or _number(word):
        return True
    stem = core(word)
    shown = plain in beside.PAPERS or stem in beside.PAPERS or word in beside.DEEDS
    if shown and (not asked.having or not beside.PAPERS.isdisjoint(asked.words)):
        return True
    if any(plain in named and not asking.isdisjoint(asked.words) for named, asking in _WHERE_ASKED):
        return True
    if word in LEAVING and not LEAVING.isdisjoint(asked.words):
        return True
    if (plain in beside.TRADES or stem in beside.TRADES) and (asked.kind in beside.OF_BUSINESS or "usaha" in asked.words):
        return True
    return (word not in beside.OTHERS and asked.says(word)) or spelled_word(word)
