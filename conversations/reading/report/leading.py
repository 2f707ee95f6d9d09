"""Passes over what people say before the name of their cooperative: `kami punya …`, `utk …`, `di desa kami ada …`."""

from __future__ import annotations

import re

from conversations.reading.cleaning import listed
from conversations.reading.report.cooperatives import COOPERATIVE, OF_A_SORT, SORT_WORDS
from conversations.reading.report.part import Part

_HAVING = listed("punya pny memiliki mempunyai ada")
_LEAD = _HAVING | listed(
    "kami kita saya sy aku adalah itu ini inilah untuk utk unt buat bwt data datanya dtnya laporan lapor melapor melaporkan "
    "laporkan "
    "sampaikan menyampaikan izin ijin mohon mhn mau sementara begini gini berikut adapun yaitu yakni di desa ds kampung "
    "kelurahan kel tempat wilayah sini disini yang yg pertama kedua ketiga satu 1 sebuah hanya cuma cuman tentang mengenai "
    "soal perihal info informasi profil isian dari dr pak bpk bapak bu ibu min admin ya oh iya baik selamat pagi siang sore "
    "malam kades lurah koperasinya alhamdulillah "
    "ohon niki iki nggih inggih menika tolong tlg dicatat catat didata juga bersama dengan kalau kalo klo"
)
_NAMED = listed("nama namanya bernama nm")
LEAD_FIRST = ("selain ", "samping ", *sorted(_LEAD | _NAMED))
_AT_A_VILLAGE = re.compile(
    r"(?:selain|di ?samping|disamping) (?:itu|bumdes\w*|(?:koperasi |kopdes |kop )?(?:desa )?merah putih|kdmp|kdkmp|kkmp),? "
    r"(?:juga |masih |hanya |cuma )*(?=(?:ada|punya|memiliki) )|"
    r"(?:di )?(?:desa|ds|kelurahan|kel|kampung)\.? [a-z]+(?: [a-z]+)? (?=(?:hanya |cuma )?(?:ada|punya|memiliki) )"
)
_WORD = re.compile(r"\S+")
_AS_FOR = re.compile(r"\W*(?:kalau|kalo|klo)\b", re.IGNORECASE)
_ONLY_A_SORT = re.compile(rf"{COOPERATIVE} (?!.*\b(?:ber)?nama)(?P<said>[^:=]+)")


def as_for(text: str) -> bool:
    """Whether a message begins with `kalau`: it names what it speaks of (`as for`), or says only what would be."""
    return bool(_AS_FOR.match(text))


def after_its_lead(part: Part) -> Part:
    """The part from the name on, where only such words stand before it; else the part as it is."""
    clean = part.clean
    if len(clean) != len(part.typed) or clean.split(None, 1)[0] in SORT_WORDS:
        return part
    village = _AT_A_VILLAGE.match(clean)
    had = False
    for found in _WORD.finditer(clean, village.end() if village else 0):
        word = found[0].strip(".,:=!")
        if word in SORT_WORDS or word in _NAMED:
            rest = clean[found.start() :]
            return part if had and _tells_a_sort(rest, part.typed[found.start() :]) else part.beginning(found.start())
        if word not in _LEAD and word:
            return part
        had = had or word in _HAVING
    return part


def _tells_a_sort(clean: str, typed: str) -> bool:
    """Whether after `kami punya` only a sort of cooperative is told: `koperasi simpan pinjam`, `koperasi kecil`."""
    found = _ONLY_A_SORT.fullmatch(clean)
    if found is None:
        return False
    words = found["said"].split()
    capital = typed[found.start("said") :][:1].isupper() and not typed.isupper()
    return not of_no_sort(words) or not (capital or len(words) > 1)


def of_no_sort(words: list[str]) -> bool:
    """Whether not all of these words behind `koperasi` tell its sort; small letters."""
    return any(word not in OF_A_SORT for word in words)
