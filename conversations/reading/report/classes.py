"""Reads what a cooperative is counted among, in a part of a message: its form, its management, its health, its certificate."""

from __future__ import annotations

import re

from conversations.reading.outcome import Read
from conversations.reading.report.part import Found, Part

_NOT = r"(?:tidak|tdk|belum|blm)"
_CLASSES: tuple[tuple[str, str, str], ...] = (
    ("bentuk", "primer", r"bentuk(?:nya)?(?: koperasi(?:nya)?)?\s*[:=]?\s*(?:koperasi )?primer|(?:koperasi )?primer"),
    ("bentuk", "sekunder", r"bentuk(?:nya)?(?: koperasi(?:nya)?)?\s*[:=]?\s*(?:koperasi )?sekunder|(?:koperasi )?sekunder"),
    ("pola", "syariah", r"pola(?:nya)?(?: pengelolaan(?:nya)?)?\s*[:=]?\s*s[iy]a?riah|koperasi(?:nya)? s[iy]a?riah"),
    ("pola", "konvensional", r"pola(?:nya)?(?: pengelolaan(?:nya)?)?\s*[:=]?\s*konvensional|koperasi(?:nya)? konvensional"),
    ("kesehatan", "cukup_sehat", r"(?:penilaian )?kesehatan(?:nya)?(?: koperasi)?\s*[:=]?\s*cukup sehat"),
    ("kesehatan", "sehat", r"(?:penilaian )?kesehatan(?:nya)?(?: koperasi)?\s*[:=]?\s*sehat"),
    ("kesehatan", "pengawasan_khusus", r"(?:penilaian )?kesehatan(?:nya)?(?: koperasi)?\s*[:=]?\s*dalam pengawasan khusus"),
    ("kesehatan", "pengawasan", r"(?:penilaian )?kesehatan(?:nya)?(?: koperasi)?\s*[:=]?\s*dalam pengawasan"),
    (
        "kesehatan",
        "belum_dinilai",
        rf"(?:(?:penilaian )?kesehatan(?:nya)?(?: koperasi)?\s*[:=]?\s*)?{_NOT} (?:pernah )?dinilai(?: kesehatannya)?(?: dinas)?",
    ),
    (
        "status_nik",
        "bersertifikat",
        (
            r"sertifikat nik(?: koperasi)?(?:nya)?\s*[:=]?\s*(?:sudah |sdh |masih )?(?:ada|berlaku)(?:(?: dan)? masih berlaku)?"
            r"|(?:sudah|sdh) (?:ada|punya|memiliki) sertifikat nik(?: koperasi)?"
        ),
    ),
    (
        "status_nik",
        "belum",
        (
            rf"sertifikat nik(?: koperasi)?(?:nya)?\s*[:=]?\s*{_NOT}(?: (?:ada|punya))?"
            rf"|{_NOT} (?:ada|punya|memiliki) sertifikat nik(?: koperasi)?"
        ),
    ),
    (
        "status_nik",
        "kedaluwarsa",
        (
            r"sertifikat nik(?: koperasi)?(?:nya)?\s*[:=]?\s*(?:sudah |sdh )?(?:kedaluwarsa|kadaluarsa|kadaluwarsa|habis"
            r"|(?:tidak|tdk) berlaku(?: lagi)?)"
        ),
    ),
)
_WAYS = tuple((re.compile(way), Found(field, value.replace("_", " "), Read(value))) for field, value, way in _CLASSES)
_TIMES = {"1": "1", "satu": "1", "se": "1", "2": "2", "dua": "2", "3": "3", "tiga": "3"}
_N = r"(?P<{}>[123] ?|satu |se|dua |tiga )"
_THREE = r"(?:3|tiga) (?:tahun|thn|th)(?: terakhir(?:nya| ini)?)?"
_MEETINGS = re.compile(
    rf"(?:dalam |selama )?{_THREE} (?:ini )?(?:sudah |ada |hanya |cuma |baru |mengadakan |melaksanakan |rat )*"
    + _N.format("after")
    + r"(?:kali|x)(?: rat)?"
    + rf"|rat (?:sudah |sebanyak |hanya |cuma |baru )*{_N.format('before')}(?:kali|x) (?:dalam |selama )?{_THREE}"
    + rf"|rat {_THREE}\s*[:=]?\s*{_N.format('last')}(?:kali|x)"
)
CLASS_FIRST = (
    *("syariah", "konvensional"),
    *("bentuk", "primer", "sekunder", "pola", "koperasi", "kesehatan", "penilaian ", "sertifikat nik", "sudah ", "sdh "),
    *("tidak ", "tdk ", "belum ", "blm ", "dalam ", "selama ", "3 ", "tiga ", "rat "),
)
"""What `classes` can read begins with one of these."""
_CLASS_WORDS = ("primer", "sekunder", "pola", "iah", "konvensional", "kesehatan", "dinilai", "sertifikat")


def classes(part: Part) -> list[Found]:
    """What the cooperative is counted among, and how often it met in three years."""
    clean = part.clean
    if ("kali" in clean or "x" in clean) and (found := _MEETINGS.fullmatch(clean)):
        times = next(said for said in found.groups() if said).strip()
        return [Found("rat_tiga", f"{_TIMES[times]} kali", Read(_TIMES[times]))]
    if not any(word in clean for word in _CLASS_WORDS):
        return []
    if part.named and clean in ("syariah", "konvensional"):
        return [Found("pola", clean, Read(clean), bare=True)]
    return [found for way, found in _WAYS if way.fullmatch(clean)]
