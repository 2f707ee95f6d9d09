"""Reads the yearly meetings (RAT) in a part of a message: the year of the last, that there was none, how many in three years."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date

from conversations.reading.cleaning import bare
from conversations.reading.dates import read_date
from conversations.reading.outcome import Read
from conversations.reading.report.part import Found, Part, sure, words_first
from conversations.reading.report.state import NOT_FIRST
from conversations.reading.report.years import year_first

_NOT = rf"(?:{'|'.join(NOT_FIRST)})"
_RAT = r"(?:rapat anggota(?: tahunan)?|rat)"
_YEARS = re.compile(
    r"(?:19|20)\d\d(?:(?: ?, ?| dan | & |, dan | )(?:19|20)\d\d)+|(?:19|20)\d\d ?(?:-|sampai|s/d|sd|s\.d\.?) ?(?:19|20)\d\d"
)
_YEAR = re.compile(r"\d{4}")
_MEETING = re.compile(
    r"(?:(?:tahun|thn|th|waktu|wkt|tanggal|tgl) |terakhir(?: kali)? )?(?:(?:sudah|sdh|telah) )?(?:mengadakan |melaksanakan )?"
    rf"{_RAT}(?: yg| yang)?(?: terakhir(?:nya)?)?(?: (?:sudah |sdh |telah )?(?:terlaksana|dilaksanakan|diadakan"
    rf"|digelar))?\s*[:=]?\s*"
    r"(?:di |pada |(?:sebelum (?:covid|corona|korona|pandemi),? )?(?:tahun|thn|th) (?!lalu|kemarin|kmrn|ini)|tgl )*(.+?)"
    r"(?: (?:dihadiri|diikuti|yang hadir|yg hadir|karena|krn)\b.*"
    r"|,? (?:trus|terus|lalu|habis itu|setelah itu|sesudah itu|selanjutnya) (?:sudah )?"
    rf"(?:berhenti|macet|vakum|{_NOT} (?:ada|pernah|rat|jalan|aktif))(?: lagi)?)?"
)
_ON_THE_BOOKS = re.compile(
    rf"{_RAT}(?: terakhir)? (?:untuk )?(?:tahun|thn|th) buku 20\d\d,? (?:(?:sudah|sdh|telah) )?"
    r"(?:dilaksanakan|diadakan|digelar|terlaksana)(?: pada| di| bulan| bln| tgl| tanggal| tahun| thn)* (.*20\d\d)"
)
"""A meeting on the books of a year is held in a later one."""
_IN_A_YEAR = re.compile(rf"{_RAT}(?: terakhir(?:nya)?)?\s*[:=]?\s*(?:(?:tahun|thn|th) )?((?:19|20)\d\d)")
"""What most people type: looked at first."""
_SHORT_YEAR = re.compile(r" (?:tahun|thn|th) '?\d\d\Z")
_NEVER_MET = re.compile(
    rf"(?:masih |memang |sama sekali )*{_NOT} (?:sama sekali )?pernah "
    rf"(?:sama sekali |ada |mengadakan |melaksanakan |melakukan |menggelar )*{_RAT}"
    r"(?: sama sekali)?(?: sejak(?: berdiri)?)?(?: (?:sampai|hingga) (?:sekarang|saat ini))?"
    r"(?:,? (?:karena|krn|soalnya) .*)?"
    rf"|{_RAT}(?: terakhir)?(?:nya)?\s*[:=]?\s*(?:sama sekali )?{_NOT} (?:pernah(?: sama sekali)?|(?:ada )?sama sekali)"
    r"(?: ada| di(?:laksana|ada|laku)kan)?(?: sejak)?(?: (?:sampai|hingga) (?:sekarang|saat ini))?"
    rf"|(?:sama sekali {_NOT} {_RAT}|{_NOT} (?:ada )?{_RAT} sama sekali|{_NOT} {_RAT} (?:satu kali ?pun|sekali ?pun))"
)
_TIMES = {"1": "1", "satu": "1", "se": "1", "2": "2", "dua": "2", "3": "3", "tiga": "3"}
_N = r"(?P<{}>[123] ?|satu |se|dua |tiga )"
_THREE = r"(?:3|tiga) (?:tahun|thn|th)(?: terakhir(?:nya| ini)?| ini)?"
_ONLY = r"(?:sudah |ada |hanya |cuma |cuman |baru |sebanyak |mengadakan |melaksanakan |rutin |rat )*"
_IN_THREE = re.compile(
    rf"(?:(?:dalam|dlm|selama) )?{_THREE}\s*[:=,]? ?(?:ini )?{_ONLY}" + _N.format("after") + r"(?:kali|x)(?: rat)?"
    rf"|(?:rat )?{_ONLY}" + _N.format("before") + rf"(?:kali|x) (?:rat )?(?:(?:dalam|dlm|selama) )?{_THREE}"
    rf"|rat (?:dalam |dlm |selama )?{_THREE}\s*[:=]?\s*(?:ada )?" + _N.format("last") + r"(?:kali|x)"
    rf"|rat (?:dalam |dlm |selama )?{_THREE}\s*[:=]\s*" + "(?P<told>[123]|satu|dua|tiga)"
)
_EVERY_YEAR = re.compile(
    rf"{_RAT}(?:nya)? (?:selalu |rutin |ada |diadakan |dilaksanakan )*(?:setiap|tiap)(?:-tiap)? (?:tahun|thn|th)(?:nya)?"
    rf"|{_RAT}(?:nya)? (?:rutin |selalu )*(?:setahun|1 tahun|1 thn) sekali"
    rf"|(?:setiap|tiap) (?:tahun|thn|th) (?:selalu |rutin |ada |mengadakan )*{_RAT}"
)
_NEVER = Found("rat_terakhir", "belum pernah", Read("never"))
EVERY_YEAR = Found("rat_tiga", "3 kali", Read("3"))
"""As the choice `3 kali` of the form is called too; `yearly` tells whether what else is told agrees."""
MEETING_FIRST = (
    *words_first(
        "waktu wkt tanggal tgl masih memang sama sudah sdh telah mengadakan melaksanakan dalam dlm selama satu sekali dua"
    ),
    *words_first("tiga baru hanya sebanyak rutin ada setiap tiap"),
    *("rat", "rapat", "tahun rat", "tahun rapat", "thn rat", "th rat", "terakhir", "1", "2", "3", "cuma", *NOT_FIRST),
)
"""What `meeting` can read begins with one of these."""


def meeting(part: Part) -> list[Found]:
    """The year of the last meeting, that there was none, or how often they met in three years."""
    clean = part.clean
    if plain := _IN_A_YEAR.fullmatch(clean):
        return sure("rat_terakhir", plain[1], read_date(plain[1], part.today, finest="year"))
    if ("pernah" in clean or "se" in clean or "sama" in clean) and _NEVER_MET.fullmatch(clean):
        return [_NEVER]
    if ("3" in clean or "tiga" in clean) and (often := _IN_THREE.fullmatch(clean)):
        times = next(said for said in often.groups() if said).strip()
        return [Found("rat_tiga", f"{_TIMES[times]} kali", Read(_TIMES[times]))]
    if ("tiap" in clean or "kali" in clean) and _EVERY_YEAR.fullmatch(bare(clean)):
        return [EVERY_YEAR]
    if "buku" in clean and (held := _ON_THE_BOOKS.fullmatch(clean)):
        return sure("rat_terakhir", held[1], read_date(year_first(held[1], part.today), part.today, finest="year"))
    found = _MEETING.fullmatch(clean) if "ra" in clean else None
    if found is None or "buku" in clean:
        return []  # "buku": the year that was told of, not that of the meeting
    if _SHORT_YEAR.search(clean):
        return sure("rat_terakhir", found[1], read_date(f"tahun {found[1]}", part.today, finest="year"))
    said = max(_YEAR.findall(found[1])) if _YEARS.fullmatch(found[1]) else year_first(found[1], part.today)
    return sure("rat_terakhir", said, read_date(said, part.today, finest="year"))


def yearly(once: Mapping[str, Found], today: date) -> bool:
    """Whether `RAT tiap tahun` agrees with the rest: they met when they last should have, and are not closed or younger.

    A meeting is due by the end of March (UU 25/1992): until then the one of the year before was the last.
    """
    read = (once[name].read if name in once else None for name in ("rat_terakhir", "berjalan", "tahun_berdiri"))
    met, runs, founded = ("" if one is None else str(one.value) for one in read)
    due = today.year if today.month > 3 else today.year - 1
    if runs == "tidak" or met == "never" or (founded[:4].isdecimal() and int(founded[:4]) > today.year - 3):
        return False
    return not met or int(met[:4]) >= due
