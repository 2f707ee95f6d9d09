"""Reads the books and the staff of a cooperative in a part of a message: money by its own name, the year of the books, heads."""

from __future__ import annotations

import re

from conversations.reading.about import ABOUT
from conversations.reading.cleaning import bare
from conversations.reading.dates import read_date
from conversations.reading.money import read_money
from conversations.reading.numbers import read_count
from conversations.reading.outcome import Read
from conversations.reading.report.part import Found, Part, sure, words_first

_MONEY = {
    "modal_sendiri": r"modal (?:sendiri|sndiri|sendri|sdiri|sdri|sndri)(?:nya)?",
    "modal_luar": r"modal (?:dari )?luar(?:nya)?",
    "aset": r"(?:total |jumlah |nilai |seluruh )?(?:aset|asset|aktiva)(?: ?nya)?(?: koperasi)?",
    "volume_usaha": (
        r"(?:volume usaha|volume|vol\.? usaha)(?:nya)?(?: setahun| per tahun)?"
        r"|om[sz]et(?:nya)?(?: (?:koperasi|usaha)(?:nya)?)?(?: (?:kami|kita))?(?: dalam| dlm)? (?:setahun|per tahun|pertahun)"
    ),
    "shu": r"(?:shu|sisa hasil usaha)(?: ?nya)?",
}
_AMOUNT = re.compile(
    r"(?:(?:(?:dalam|dlm|selama) )?(?:setahun|satu tahun|1 tahun|se tahun)(?:nya)? (?=vol|om[sz]et))?"
    "(?:punya |memiliki |dengan |dgn )?(?:" + "|".join(f"(?P<{name}>{words})" for name, words in _MONEY.items()) + r")"
    r"(?: (?:(?:tahun buku|tahun|thn|th) )?(?P<year>(?:19|20)\d\d)\b(?! ?(?:rb|ribu|jt|juta|m|miliar|milyar)\b)"
    r"(?=.*\d|.* (?:nihil|tidak ada)))?"
    r"\.?\s*[:=]?\s*(?:(?:sekarang |skrg |saat ini )?(?:jadi|menjadi|tinggal) |ada "
    r"|sebesar |senilai |berjumlah |adalah )?(?P<said>\S.*)"
)
_NAMED_BEHIND = re.compile(
    r"(?:(?:punya|ada|memiliki) )?(?P<said>(?:rp\.? ?)?(?:\d[\d.,]*|[a-z]+ (?:puluh |belas |ratus )?[a-z]* ?)[a-z\d ]*?) "
    "(?:" + "|".join(f"(?P<{name}>{words})" for name, words in _MONEY.items()) + ")"
)
"""`1,5 juta modal sendiri`: the amount before its name."""
_OF_ANOTHER = re.compile(r"\b(?:modal|ass?et|shu|volume|om[sz]et)(?:nya)?\b")
"""`aset 50 juta shunya`: of which of them the amount is."""
_OF_MONEY = re.compile(
    r"(?:rp\.? ?)?(?:\d{1,3}(?:[.,]\d{1,3})* ?(?:rb|ribu|jt|juta|m|miliar|milyar)(?: \d{1,3} ?(?:rb|ribu|jt|juta))?"
    r"|\d{1,3}(?:[.,]\d{3}){2,}"
    r"|(?:(?:se|satu|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|sepuluh|sebelas|seratus|setengah|puluh|belas"
    r"|ratus) ?)+ ?(?:ribu|juta|miliar))"
)
_YEAR = re.compile(
    r"(?:untuk |pada |data |angka )?(?:tahun|thn|th|tutup) buku(?:nya)?\s*[:=]?\s*(?:tahun |thn |th )?((?:19|20)\d\d)"
)
_OF_THE_YEAR = re.compile(r"[a-z ]*?\b(?:tahun|thn|th) buku ((?:19|20)\d\d)\b")
"""`shu tahun buku 2024 12 juta` tells the year of the books too."""
_IN_A_YEAR = re.compile(r" ?(?:per ?|/ ?|(?:dlm |dalam )?se)(?:tahun|thn|th)(?: buku)?$")
"""As the form asks it."""
_LOSS = re.compile(r"(?:rugi|minus) \S.*")
_FROM_WHOM = re.compile(
    r"(?<=[a-z\d]) (?:dari |pinjaman (?:dari )?|pinjam (?:di |dari )?|di |lewat )"
    r"(?:bank|bri|bni|btn|bpd|bkk|mandiri|kur|lpdb|pihak (?:ketiga|luar)|perusahaan|pt|cu|dinas|pemda|pemkab|pemprov|anggota"
    r"|koperasi)"
    r"(?: (?!belum|blm|rencana|akan|sudah|sdh|lunas|dulu|tapi|cair|tidak|tdk|dan|masih|msh|sisa|baru|ditolak)[a-z]+){0,3}$"
)
"""Behind what was borrowed: of whom."""
_STAFF = re.compile(
    r"(?:jumlah |jml |punya |memiliki |ada )?(?:(?P<field>manajer|manager|karyawan|pegawai)(?: ?nya)?\.?\s*[:=]?\s*"
    r"(?:ada |sebanyak |cuma |hanya |berjumlah )?(?P<said>\S.*)"
    r"|(?P<heads>\d{1,3}) (?:orang |org )?(?P<after>manajer|manager|karyawan|pegawai))"
)
_NO_STAFF = re.compile(
    r"(?:(?:kalau |kalo |klo )?koperasi(?:nya)?(?: kami| ini)? )?(?:masih |memang |sama sekali )*"
    r"(?:(?:tidak|tdk|gak|ga|nggak|kada|tak|belum|blm) (?:ada|punya|memiliki|mempunyai|pakai)|tanpa) "
    r"(?P<whom>manajer|manager|karyawan|pegawai)(?:nya)?(?: sama sekali| satu ?pun)?"
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
    *words_first(
        "dalam dlm selama setahun setahunnya satu 1 se "
        "modal total jumlah nilai seluruh punya memiliki dengan dgn untuk pada data angka"
    ),
    *("aset", "asset", "aktiva", "vol", "omset", "omzet", "shu", "sisa hasil", "rugi", "minus"),
    *("tahun buku", "thn buku", "th buku", "tutup buku"),
)
STAFF_FIRST = (
    *words_first(
        "kalau kalo klo masih memang sama tidak tdk gak ga nggak kada tak belum blm tanpa jumlah jml punya memiliki ada"
    ),
    *("koperasi", "manajer", "manager", "karyawan", "pegawai", *"123456789"),
)
"""What the readers here can read begins with one of these."""
AMOUNT_FIRST = (
    "rp",
    "punya ",
    "ada ",
    "memiliki ",
    *"123456789",
    *words_first("satu dua tiga empat lima enam tujuh delapan sembilan"),
    "se",
)
"""What `named_behind` can read begins with one of these."""
_ITS_NAMES = ("sendiri", "nya", "luar", "aset", "asset", "shu", "usaha")
BOOKS = frozenset({*_MONEY, "tahun_buku", *_MOST})
"""The fields that are read here: after words that are not understood they may be of something else."""


def books(part: Part) -> list[Found]:
    """An amount of the books, or their year."""
    if found := _YEAR.fullmatch(part.clean):
        return sure("tahun_buku", found[1], read_date(found[1], part.today, finest="year"))
    found = _AMOUNT.fullmatch(part.clean)
    if found is None and part.of_books and _LOSS.fullmatch(part.clean):
        return sure("shu", part.clean, read_money(part.clean, negative=True, in_report=True))
    field = next((name for name in _MONEY if found[name]), "") if found else ""
    if found is None or not field or not (_VALUE.match(found["said"]) or ABOUT.pattern.match(found["said"])):
        return []
    if _OF_ANOTHER.search(found["said"]):
        return []
    if found["year"] and "buku" not in part.clean and int(found["year"]) not in (part.today.year - 1, part.today.year):
        return []  # of a year that is long over, where no year of the books is told with it
    said = _FROM_WHOM.sub("", found["said"]) if field == "modal_luar" else found["said"]
    said = _IN_A_YEAR.sub("", bare(said)) if field == "volume_usaha" else said
    told = sure(field, said, read_money(said, negative=field == "shu", in_report=True))
    if told and "buku" in part.clean and (year := _OF_THE_YEAR.match(part.clean)):
        told.append(Found("tahun_buku", year[1], Read(year[1], precision="year")))
    return told


def named_behind(part: Part) -> list[Found]:
    """An amount of the books that stands before its name."""
    if not part.clean.endswith(_ITS_NAMES) or (found := _NAMED_BEHIND.fullmatch(part.clean)) is None:
        return []
    field = next(name for name in _MONEY if found[name])
    return sure(field, found["said"], read_money(found["said"], in_report=True)) if _OF_MONEY.fullmatch(found["said"]) else []


def staff(part: Part) -> list[Found]:
    """How many managers or employees."""
    if none := _NO_STAFF.fullmatch(part.clean):
        return [Found("manajer" if none["whom"].startswith("mana") else "karyawan", "tidak ada", Read(0))]
    found = _STAFF.fullmatch(part.clean)
    if found is None or not _VALUE.match(found["said"] or found["heads"]):
        return []
    field = "manajer" if (found["field"] or found["after"]).startswith("mana") else "karyawan"
    said = found["said"] or found["heads"]
    return sure(field, said, read_count(said, most=_MOST[field], in_report=True))
