"""Reads the books and the staff of a cooperative in a part of a message: money by its own name, the year of the books, heads."""

from __future__ import annotations

import re

from conversations.reading.about import ABOUT
from conversations.reading.dates import read_date
from conversations.reading.money import read_money
from conversations.reading.numbers import read_count
from conversations.reading.report.part import Found, Part, sure

_MONEY = {
    "modal_sendiri": r"modal (?:sendiri|sndiri|sendri|sdiri)(?:nya)?",
    "modal_luar": r"modal (?:dari )?luar(?:nya)?",
    "aset": r"(?:total |jumlah |nilai |seluruh )?(?:aset|asset|aktiva)(?: ?nya)?(?: koperasi)?",
    "volume_usaha": r"(?:volume usaha|volume|vol\.? usaha)(?:nya)?",
    "shu": r"(?:shu|sisa hasil usaha)(?: ?nya)?",
}
_AMOUNT = re.compile(
    "(?:punya |memiliki |dengan |dgn )?(?:" + "|".join(f"(?P<{name}>{words})" for name, words in _MONEY.items()) + r")"
    r"(?: (?:(?:tahun buku|tahun|thn|th) )?(?:19|20)\d\d\b(?! ?(?:rb|ribu|jt|juta|m|miliar|milyar)\b)"
    r"(?=.*\d|.* (?:nihil|tidak ada)))?"
    r"\s*[:=]?\s*(?:ada |sebesar |senilai |berjumlah |adalah )?(?P<said>\S.*)"
)
_YEAR = re.compile(r"(?:untuk |pada )?(?:tahun|thn|th) buku(?:nya)?\s*[:=]?\s*(?:tahun )?((?:19|20)\d\d)")
_STAFF = re.compile(
    r"(?:jumlah |jml |punya |memiliki |ada )?(?:(?P<field>manajer|manager|karyawan|pegawai)(?: ?nya)?\s*[:=]?\s*"
    r"(?:ada |sebanyak |cuma |hanya |berjumlah )?(?P<said>\S.*)"
    r"|(?P<heads>\d{1,3}) (?:orang |org )?(?P<after>manajer|manager|karyawan|pegawai))"
)
_VALUE = re.compile(
    r"(?:[(+±~-]|\+ ?/? ?-)? ?\d|rp|sekitar|kira|kurang lebih|kurleb|lebih kurang|hampir|rugi|minus|nihil|kosong|nol\b"
    r"|(?:tidak|tdk|gak) ada\b"
    r"|se(?:puluh|belas|ratus|ribu|juta|miliar|tengah)|(?:satu|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan)\b"
)
"""What is asked begins right here: `aset awal 100 juta` is another amount, and what is not yet known is not nothing."""
_MOST = {"manajer": 50, "karyawan": 1_000}
"""As the form `koperasi` has it."""
BOOKS_FIRST = (
    *("modal ", "aset", "asset", "aktiva", "total ", "jumlah ", "nilai ", "seluruh ", "volume", "vol", "shu", "sisa hasil"),
    *("punya ", "memiliki ", "dengan ", "dgn ", "untuk ", "pada ", "tahun buku", "thn buku", "th buku"),
)
STAFF_FIRST = ("manajer", "manager", "karyawan", "pegawai", "jumlah ", "jml ", "punya ", "memiliki ", "ada ", *"123456789")
"""What the readers here can read begins with one of these."""
BOOKS = frozenset({*_MONEY, "tahun_buku", *_MOST})
"""The fields that are read here: after words that are not understood they may be of something else."""


def books(part: Part) -> list[Found]:
    """An amount of the books, or their year."""
    if found := _YEAR.fullmatch(part.clean):
        return sure("tahun_buku", found[1], read_date(found[1], part.today, finest="year"))
    found = _AMOUNT.fullmatch(part.clean)
    field = next((name for name in _MONEY if found[name]), "") if found else ""
    if found is None or not field or not (_VALUE.match(found["said"]) or ABOUT.match(found["said"])):
        return []
    return sure(field, found["said"], read_money(found["said"], negative=field == "shu"))


def staff(part: Part) -> list[Found]:
    """How many managers or employees."""
    found = _STAFF.fullmatch(part.clean)
    if found is None or not _VALUE.match(found["said"] or found["heads"]):
        return []
    field = "manajer" if (found["field"] or found["after"]).startswith("mana") else "karyawan"
    said = found["said"] or found["heads"]
    return sure(field, said, read_count(said, most=_MOST[field]))
