"""Reads what a cooperative is counted among, in a part of a message: its form, its management, its health, its certificate."""

from __future__ import annotations

import re

from conversations.reading.outcome import Read
from conversations.reading.report.part import Found, Part, words_first

_NOT = r"(?:tidak|tdk|belum|blm|gak|ga)"
_ALREADY = r"(?:sudah |sdh |telah )?"
_ITS = r"(?:nya)?(?: koperasi(?:nya)?)?"
_HEALTH = (
    rf"(?:(?:hasil |predikat |tingkat |status |nilai )*(?:penilaian )?kesehatan{_ITS}"
    r"(?: (?:menurut |berdasarkan |hasil |dari )*(?:penilaian|nilai)?)?"
    r"(?: ?(?:dari|oleh|menurut|sama)? ?(?:dinas|disdagkop|pemda|kabupaten)(?: koperasi)?)?(?: ?(?:tahun|thn|th)? ?(?:19"
    r"|20)\d\d)?"
    r"\s*[:=]?\s*(?:adalah |predikat |dinilai |masuk |tergolong |itu )*)"
)
_IN = r"(?:(?:koperasi|kop|kud|ksu|ksp)(?:nya)?(?: kami| kita| ini)? )?(?:masih |masuk |sedang )*(?:dalam|dlm) "
_NIK = rf"(?:(?:sertifikat|sertipikat|sertif) )?nik{_ITS}(?:nya)?"
_CERTIFICATE = rf"(?:sertifikat|sertipikat|sertif) nik{_ITS}"
_EXPIRED = (
    rf"(?:{_ALREADY}(?:kedaluwarsa|kadaluarsa|kadaluwarsa|kedaluarsa|daluwarsa|expired|mati|habis)"
    rf"(?: masa(?: ?berlaku)?(?:nya)?)?|{_ALREADY}{_NOT} berlaku(?: lagi)?)"
)
_CLASSES: tuple[tuple[str, str, str], ...] = (
    ("bentuk", "primer", r"bentuk(?:nya)?(?: koperasi(?:nya)?)?\s*[:=]?\s*(?:koperasi )?primer|(?:koperasi )?primer"),
    ("bentuk", "sekunder", r"bentuk(?:nya)?(?: koperasi(?:nya)?)?\s*[:=]?\s*(?:koperasi )?sekunder|(?:koperasi )?sekunder"),
    (
        "pola",
        "syariah",
        r"(?:pola|sistem|sistim)(?:nya)?(?: pengelolaan(?:nya)?)?\s*[:=]?\s*s[iy]a?ri'?ah|koperasi(?:nya)? s[iy]a?ri'?ah",
    ),
    (
        "pola",
        "konvensional",
        (
            r"(?:pola|sistem|sistim)(?:nya)?(?: pengelolaan(?:nya)?)?\s*[:=]?\s*(?:masih |memakai |pakai |menganut "
            r")?(?:konvensional|konvesional|biasa konvensional)"
            r"|koperasi(?:nya)?(?: (?:kami|kita|ini))? konvensional(?:,? bukan s[iy]a?ri'?ah)?"
            r"|bukan s[iy]a?ri'?ah,? (?:tapi |tetapi )?konvensional"
        ),
    ),
    (
        "kesehatan",
        "cukup_sehat",
        rf"{_HEALTH}(?:cukup|ckp) sehat|(?:koperasi(?:nya)? )?{_ALREADY}dinilai cukup sehat(?: oleh)? dinas",
    ),
    (
        "kesehatan",
        "sehat",
        (
            rf"{_HEALTH}sehat(?: (?:menurut|kata|dari|oleh) dinas)?"
            rf"|(?:koperasi(?:nya)? )?sehat (?:menurut|kata|hasil) (?:penilaian )?dinas(?: koperasi)?"
            rf"|(?:koperasi(?:nya)? )?{_ALREADY}dinilai sehat(?: oleh)? dinas"
        ),
    ),
    (
        "kesehatan",
        "pengawasan_khusus",
        rf"(?:{_HEALTH}(?:dalam |dlm )?|{_IN})pengawasan khusus(?: (?:oleh |dari )?dinas(?: koperasi)?)?",
    ),
    ("kesehatan", "pengawasan", rf"{_HEALTH}(?:dalam |dlm )?pengawasan"),
    (
        "kesehatan",
        "belum_dinilai",
        (
            rf"{_HEALTH}?(?:masih )?{_NOT} (?:pernah |ada )?(?:dinilai|penilaian|dilakukan penilaian)"
            rf"(?: kesehatan{_ITS})?(?:(?: oleh| dari)? dinas)?"
            rf"|dinas(?: koperasi)? (?:masih )?{_NOT} (?:pernah |ada )?(?:menilai|melakukan penilaian)(?: kesehatan{_ITS})?"
            rf"|{_HEALTH}{_NOT} (?:pernah|ada)"
        ),
    ),
    (
        "status_nik",
        "bersertifikat",
        (
            rf"{_CERTIFICATE}\s*[:=]?\s*{_ALREADY}(?:masih )?(?:ada|punya|berlaku)(?:,?(?: dan)? (?:masih|msh) berlaku)?"
            rf"|{_NIK}\s*[:=]?\s*(?:{_ALREADY}(?:ber-?sertifikat|ada sertifikat(?:nya)?)|{_ALREADY}(?:ada )?(?:dan )?(?:masih"
            rf"|msh) berlaku)"
            rf"(?:,?(?: dan)? (?:masih|msh) berlaku)?"
            rf"|(?:sudah|sdh) (?:ada|punya|memiliki|dapat) {_CERTIFICATE}|{_ALREADY}ber-?sertifikat nik{_ITS}"
        ),
    ),
    (
        "status_nik",
        "belum",
        (
            rf"{_NIK}\s*[:=]?\s*(?:masih )?{_NOT}(?: (?:ada|punya|terbit|keluar|ber-?sertifikat|dapat))?"
            rf"|{_NOT} (?:ada|punya|memiliki|dapat) {_NIK}|{_NOT} ber-?sertifikat nik{_ITS}"
        ),
    ),
    ("status_nik", "kedaluwarsa", rf"{_NIK}\s*[:=]?\s*(?:ada,? (?:tapi |tetapi |tp )?)?{_EXPIRED}"),
)
_WAYS = tuple((re.compile(way), Found(field, value.replace("_", " "), Read(value))) for field, value, way in _CLASSES)
CLASS_FIRST = (
    *words_first("sehat dinas kop kud ksu ksp dalam dlm masuk sedang masih sudah sdh telah tidak tdk belum blm gak ga"),
    *words_first("penilaian hasil predikat tingkat status nilai dinilai"),
    *("syariah", "konvensional", "bentuk", "primer", "sekunder", "pola", "sistem", "sistim", "koperasi", "bukan s"),
    *("kesehatan", "sertif", "sertip", "nik", "bersertif", "ber-sertif"),
)
"""What `classes` can read begins with one of these."""
_CLASS_WORDS = ("primer", "sekunder", "pola", "sehat", "iah", "konve", "dinilai", "menilai", "penilaian", "khusus", "nik")


def classes(part: Part) -> list[Found]:
    """What the cooperative is counted among."""
    clean = part.clean
    if not any(word in clean for word in _CLASS_WORDS):
        return []
    if part.named and clean in ("syariah", "konvensional"):
        return [Found("pola", clean, Read(clean), bare=True)]
    return [found for way, found in _WAYS if way.fullmatch(clean)]
