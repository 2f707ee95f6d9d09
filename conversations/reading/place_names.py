"""Brings names of places to one spelling: abbreviations, old spellings, numerals, joined words, and what stands around a name."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from conversations.reading.cleaning import plain

_SHORT = {
    "tb": "tumbang", "tbg": "tumbang", "tbng": "tumbang", "tmbg": "tumbang", "tmbng": "tumbang", "tumb": "tumbang", "tum": "tumbang", "tumbg": "tumbang",
    "tumbng": "tumbang", "tmb": "tumbang",
    "sei": "sungai", "sui": "sungai", "sg": "sungai", "sei2": "sungai", "sngai": "sungai", "sungei": "sungai", "s": "sungai", "sgi": "sungai", "sei.": "sungai",
    "tj": "tanjung", "tjg": "tanjung", "tg": "tanjung", "tanj": "tanjung", "tjng": "tanjung", "tnjg": "tanjung", "tnjung": "tanjung", "tanjong": "tanjung",
    "tl": "teluk", "tlk": "teluk", "tel": "teluk",
    "bt": "bukit", "bkt": "bukit", "bk": "bukit",
    "btg": "batang", "btng": "batang",
    "gn": "gunung", "gng": "gunung", "gung": "gunung",
    "ma": "muara", "mr": "muara", "mra": "muara", "muar": "muara",
    "pl": "pulau", "p": "pulau", "pul": "pulau",
    "pk": "pangkalan", "pkl": "pangkalan", "pangk": "pangkalan", "pngkln": "pangkalan",
    "rt": "rantau", "rtu": "rantau", "rnt": "rantau",
    "kp": "kampung", "kamp": "kampung", "kmp": "kampung", "kpg": "kampung", "kpng": "kampung",
    "sbr": "sumber", "smbr": "sumber", "sb": "sumber",
    "mkr": "makmur", "mkmr": "makmur",
    "hlu": "hulu", "hl": "hulu", "hlr": "hilir", "hilr": "hilir",
    "tgh": "tengah", "tngh": "tengah", "teng": "tengah",
    "brt": "barat", "tmr": "timur", "utr": "utara", "slt": "selatan", "sltn": "selatan",
    "br": "baru", "bru": "baru", "lm": "lama",
    "sp": "simpang", "smpg": "simpang", "spg": "simpang",
    "dn": "danau", "dnu": "danau", "kota.": "kota", "kt": "kota", "kw": "kotawaringin",
    "ry": "raya", "jy": "jaya",
}  # fmt: skip
_NUMERALS = {"i": "1", "ii": "2", "iii": "3", "iv": "4", "v": "5", "vi": "6", "vii": "7", "viii": "8", "ix": "9", "x": "10", "xi": "11", "xii": "12"} | {
    "satu": "1", "dua": "2", "tiga": "3", "empat": "4", "lima": "5", "enam": "6",
}  # fmt: skip
_OLD = (("oe", "u"), ("tj", "c"), ("dj", "j"), ("sj", "sy"), ("nj", "ny"), ("ch", "kh"))
_COMMON = frozenset(_SHORT.values())
_KIND = {
    "desa": "desa",
    "ds": "desa",
    "dsa": "desa",
    "kelurahan": "kelurahan",
    "kel": "kelurahan",
    "klurahan": "kelurahan",
    "kl": "kelurahan",
}
_REGENCY = {"kabupaten": "kabupaten", "kab": "kabupaten", "kota": "kota", "kodya": "kota", "kotamadya": "kota"}
_AROUND = re.compile(
    r"^(?:(?:saya|sy|kami|dari|dr|di|ini|nama|namanya|adalah|yaitu|desanya|kepala|kades|pj|plt|sekdes|lurah|pemdes|pemerintah|tinggal|bertugas|alamat|wilayah"
    r"|desa saya|pak|bu|halo|selamat (?:pagi|siang|sore|malam)|assalamualaikum)\b[\s.,:;-]*)+"
)
_TAIL = re.compile(
    r"[\s.,]+(?:(?:pak|bu|min|ya|terima kasih|trims|kalteng|kal-?teng|kalimantan tengah|prov|provinsi)\b[\s.,]*)+$"
)
_PART = re.compile(r"[\s,;(-]*\b(?P<level>kecamatan|kec|kcmtn|kc|kabupaten|kab)\b[\s.:)]*")
_WORD = re.compile(r"[a-z0-9]+")


@dataclass(frozen=True, slots=True)
class Asked:
    """A reply about a place, taken apart. `kind` is what it was called (`desa`, `kelurahan`, `kabupaten`, `kota`) or empty."""

    name: str
    kind: str = ""
    district: str = ""
    """The kecamatan that was named, or a part after a comma; normalised, or empty."""
    regency: str = ""

    @property
    def core(self) -> str:
        """The squashed name without a first word that many names share: of `tumbang samba`, `samba`."""
        first, _, rest = self.name.partition(" ")
        return squashed(rest) if first in _COMMON and len(rest) > 2 else ""


@lru_cache(maxsize=8192)
def normal(name: str) -> str:
    """A name in one spelling, words parted by single spaces: `Tb. Samba` and `Toembang Samba` are `tumbang samba`."""
    words = _WORD.findall(re.sub(r"[']", "", plain(name)))
    spelled = [_SHORT.get(word, word) if place == 0 or len(word) > 1 else word for place, word in enumerate(words)]
    for place in range(1, len(spelled)):
        spelled[place] = _NUMERALS.get(spelled[place], spelled[place])
    joined = " ".join(_glued_numeral(word) for word in spelled)
    for old, new in _OLD:
        joined = joined.replace(old, new)
    return joined


def squashed(normalised: str) -> str:
    """A normalised name without its spaces, so that joined and parted words agree."""
    return normalised.replace(" ", "")


def unfolded(wanted: str) -> str:
    """A squashed name whose first word was abbreviated and joined: `seipitung` is `sungaipitung`; empty when it is not so."""
    found = _JOINED.match(wanted)
    return _SHORT[found[1]] + wanted[found.end() :] if found else ""


_JOINED = re.compile(r"(tbg|tb|sei|sg|tjg|tj)(?=[a-z]{3})")


def _glued_numeral(word: str) -> str:
    """`lemo2` is `lemo 2`."""
    found = re.fullmatch(r"([a-z]{3,})(\d{1,2})", word)
    return f"{found[1]} {found[2]}" if found else word


def take_apart(text: str, level: str) -> Asked:
    """What a reply says about a place: its name, what it was called, and the kecamatan and kabupaten it was put in."""
    clean = _TAIL.sub("", plain(text[:400]).strip(" .,!?\"'"))
    district = regency = ""
    if level == "village" and (parts := list(_PART.finditer(clean))):
        for place, part in enumerate(parts):
            end = parts[place + 1].start() if place + 1 < len(parts) else len(clean)
            named = normal(clean[part.end() : end])
            district, regency = (named, regency) if part["level"].startswith(("kec", "kc", "kcm")) else (district, named)
        clean = clean[: parts[0].start()]
    stripped = _AROUND.sub("", clean)
    kind, stripped = _called(stripped or clean, level)
    name, _, rest = stripped.replace("(", ",").partition(",")
    if rest.strip(" )") and level == "village" and not district:
        district = normal(rest)
    return Asked(normal(name), kind, district, regency)


def _called(clean: str, level: str) -> tuple[str, str]:
    words = _KIND if level == "village" else _REGENCY if level == "kabupaten" else {"kecamatan": "", "kec": "", "kcmtn": ""}
    found = re.match(r"([a-z]+)[.\s:]+(?=\S)", clean)
    if found and found[1] in words:
        inner, rest = _called(_AROUND.sub("", clean[found.end() :]) or clean[found.end() :], level)
        return words[found[1]] or inner, rest
    return "", clean
