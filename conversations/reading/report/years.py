"""Reads since when a cooperative stands, in a part of a message; a year may be said with its month, its place and by whom."""

from __future__ import annotations

import re
from datetime import date

from conversations.reading.calendar.words import calendar_word
from conversations.reading.dates import read_date
from conversations.reading.report.part import Found, Part, sure, words_first

_MONTH_AFTER = re.compile(
    r"(?:(?:tahun|thn|th) )?((?:19|20)\d\d),? (?:pada )?(?:(?:(?:tgl|tanggal) )?\d{1,2} |(?:bulan|bln) )?([a-z]{3,10})"
    r"(?:,? (?:tgl|tanggal) \d{1,2})?"
)
_YEAR_BEFORE = re.compile(
    r"(?:(?:(?:dari|sejak|pada) )?(?:tahun|thn|th)\.? |(?:sejak|dari) )((?:19|20)\d\d|(?<=[nh.] )(?:'\d\d|[03-9]\d))"
    r" (?:(?:sudah|sdh|telah|baru) )?(?:berdiri|didirikan|dibentuk)(?:nya)?|((?:19|20)\d\d) (?:berdiri|didirikan|dibentuk)nya"
)
_NAMED_YEAR = re.compile(r"((?:tahun|thn|th) (?:ini|lalu|kemarin|kmrn)),? (?:bulan|bln) [a-z]{3,10}")
_THIS_YEAR = re.compile(r"((?:(?:tahun|thn|th) )?(20\d\d)),? (?:tahun|thn|th) ini")
_PLAIN_YEAR = re.compile(r"(?:(?:tahun|thn|th)\.? )?(?:19|20)\d\d")
_MONTH_BEFORE = re.compile(
    r"(?:(?:tgl|tanggal) )?(?:(?:bulan|bln) |(?:[1-9]|1\d|2[0-8]) )?([a-z]{3,10}) (?:(?:tahun|thn|th) )?((?:19|20)\d\d)"
)
_UNTIL_NOW = re.compile(r"(?: (?:sampai|sampe|hingga)(?: dengan)?|,? ?-|,? s/?d\.?) (?:sekarang|saat ini|kini|skrg)$")
_FOUNDED = re.compile(
    r"(?:(?:koperasi|kop|kud|ksu|ksp)(?:nya)?(?: (?:ini|itu|kami|kita))? )?"
    r"(?:(?:tahun|thn|th|tanggal|tgl|sudah|sdh|telah|lama|dan|yg|yang|dulu|dulunya|mulai)\.? )*"
    r"(?:berdiri|didirikan|dibentuk|pendirian)(?:nya)?\s*[.:=]?\s*"
    r"(?:sejak |pada |di |dari |mulai |tgl |tanggal )*((?:tahun |thn |th )?.+)"
)
_BY_WHOM = re.compile(
    r"(?<=\d) oleh \d+ (?:orang|org|warga|anggota)\b[a-z ]{0,30}$|(?<=\d) (?:oleh|di) (?!tahun|thn|bulan)[a-z][a-z .']{2,40}$"
)
"""Behind the year: who founded it, and where."""
_SINCE = re.compile(r"(?:(?:mulai|dari|berdiri)? ?sejak|dari|mulai) (?:tahun |thn |th )?((?:19|20)\d\d)")
_A_YEAR = re.compile(r"(?:pada |di )?(?:tahun|thn|th)\.? ((?:19|20)\d\d)")
_SHORT_YEAR = re.compile(r"'\d\d|[03-9]\d")
"""`tahun berdiri 12` may be its age."""
_DAY_ALONE = re.compile(r"\d{1,2}[/.-]\d{1,2}")
_OF_A_YEAR = re.compile(r"(?:(?:dari|sejak|pada) )?(?:tahun|thn|th)\b")
"""`th berdiri 97`: two digits are a year where that is said before them."""
_FOUNDING = re.compile(r"\b(?:berdiri|didirikan|dibentuk)(?:nya)?\b")
_NOT_FOUNDED = re.compile(
    r"\b(?:belum|blm|akan|mau|ingin|rencana|kalau|kalo|klo|unit|gedung|kantor|gudang|toko|bumdes\w*|\d{4})\b|\?"
)
FOUNDED_FIRST = (
    *words_first("sudah sdh telah lama dan yg yang kop sejak dari mulai pada di tanggal tgl"),
    *(
        "th",
        "tahun",
        "berdiri",
        "didirikan",
        "dibentuk",
        "pendirian",
        "dulu",
        "koperasi",
        "kopnya",
        "kud",
        "ksu",
        "ksp",
        "19",
        "20",
    ),
)
"""What `founded` can read begins with one of these."""


def founded(part: Part) -> list[Found]:
    """Since when it stands: by the words for it, or `sejak 2015` right after the name, or a year after `didirikan oleh …`."""
    told = "diri" in part.clean or "bentuk" in part.clean
    if not (told or part.named or part.founding):
        return []
    found = (_YEAR_BEFORE.fullmatch(part.clean) or _FOUNDED.fullmatch(part.clean)) if told else None
    if found is None:
        alone = (_SINCE.fullmatch(part.clean) if part.named else None) or (
            _A_YEAR.fullmatch(part.clean) if part.founding else None
        )
        years = sure("tahun_berdiri", alone[1], read_date(alone[1], part.today, finest="year")) if alone else []
        return [one._replace(bare=part.named) for one in years]
    said = year_first(_UNTIL_NOW.sub("", _BY_WHOM.sub("", next(year for year in found.groups() if year))), part.today)
    if _DAY_ALONE.fullmatch(said):
        return []
    if _SHORT_YEAR.fullmatch(said) and _OF_A_YEAR.match(part.clean):
        said = f"tahun {said}"
    return sure("tahun_berdiri", said, read_date(said, part.today, finest="year"))


def of_its_founding(clean: str) -> bool:
    """Whether a part that was not understood speaks of how it was founded, so that a year alone after it tells when."""
    return bool(_FOUNDING.search(clean)) and not _NOT_FOUNDED.search(clean)


def year_first(said: str, today: date) -> str:
    """The year alone of `2025 bulan maret`, and of `maret 2024` in a year that is over: people name the month too."""
    if _PLAIN_YEAR.fullmatch(said):
        return said[-4:]
    if (this := _THIS_YEAR.fullmatch(said)) and int(this[2]) == today.year:
        return this[2]
    if (before := _MONTH_BEFORE.fullmatch(said)) and int(before[2]) < today.year and calendar_word(before[1])[:1] == "@":
        return before[2]
    if named := _NAMED_YEAR.fullmatch(said):
        return named[1]
    found = _MONTH_AFTER.fullmatch(said)
    return found[1] if found and calendar_word(found[2])[:1] == "@" else said
