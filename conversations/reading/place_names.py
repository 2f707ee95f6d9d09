"""Brings names of places to one spelling: abbreviations, old spellings, numerals, joined words, and what stands around a name."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from conversations.reading.cleaning import plain

_SPELLINGS = {
    "tumbang": "tb tbg tbng tmbg tmbng tumb tum tumbg tumbng tmb",
    "sungai": "sei sui sg sei2 sngai sungei s sgi",
    "tanjung": "tj tjg tg tanj tjng tnjg tnjung tanjong",
    "teluk": "tl tlk tel",
    "bukit": "bt bkt bk",
    "batang": "btg btng",
    "gunung": "gn gng gung",
    "muara": "ma mr mra muar",
    "pulau": "pl p pul",
    "pangkalan": "pk pkl pangk pngkln",
    "rantau": "rtu rnt",
    "kampung": "kp kamp kmp kpg kpng",
    "sumber": "sbr smbr sb",
    "makmur": "mkr mkmr",
    "hulu": "hlu hl",
    "hilir": "hlr hilr",
    "tengah": "tgh tngh teng",
    "barat": "brt",
    "timur": "tmr",
    "utara": "utr",
    "selatan": "slt sltn",
    "baru": "br bru",
    "lama": "lm",
    "simpang": "sp smpg spg",
    "danau": "dn dnu",
    "kota": "kt",
    "kotawaringin": "kw",
    "raya": "ry",
    "jaya": "jy",
}
_SHORT = {typed: full for full, typings in _SPELLINGS.items() for typed in typings.split()}
_ROMAN = "i ii iii iv v vi vii viii ix x xi xii"
_SPOKEN = "satu dua tiga empat lima enam"
_NUMERALS = {word: str(number) for words in (_ROMAN, _SPOKEN) for number, word in enumerate(words.split(), start=1)}
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
_PART = re.compile(r"[\s,;(-]*(?:\b(?:di|pada|dalam|wilayah)\s+)*\b(?P<level>kecamatan|kec|kcmtn|kc|kabupaten|kab)\b[\s.:)]*")
_REVERSED = re.compile(r"((?:kec|kcmtn|kab)[a-z]*\b.*?)[\s,;/-]+((?:desa|ds|kelurahan|kel)\b.*)")
"""`Kec. Basarang, Desa Batuah`: the village stands last."""
_CITY = re.compile(r"^[\s,]*(?:kota|kodya|kotamadya)\b")
_HAMLET = re.compile(r",?\s*\br[tw][\s.]*\d{1,3}(?:\s*/\s*(?:rw)?\s*\d{1,3})?\b,?")
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
    clean = _TAIL.sub("", _HAMLET.sub(" ", plain(text[:400])).strip(" .,!?\"'"))
    if level == "village" and (found := _REVERSED.fullmatch(clean)):
        clean = f"{found[2]} {found[1]}"
    district = regency = ""
    if level == "village" and (parts := list(_PART.finditer(clean))):
        for place, part in enumerate(parts):
            end = parts[place + 1].start() if place + 1 < len(parts) else len(clean)
            here, _, above = clean[part.end() : end].partition(",")
            if part["level"] not in ("kabupaten", "kab"):
                district, regency = _either(district, normal(here)), normal(_CITY.sub("", above)) or regency
            else:
                regency, district = _either(regency, normal(here)), district or normal(above)
        clean = clean[: parts[0].start()]
    stripped = _AROUND.sub("", clean)
    kind, stripped = _called(stripped or clean, level)
    name, _, rest = stripped.replace("(", ",").partition(",")
    if rest.strip(" )") and level == "village" and not district:
        district, _, above = (normal(part) for part in rest.partition(","))
        regency = regency or above
    return Asked(normal(name), kind, district, regency)


def _either(before: str, here: str) -> str:
    """A part that is named once, or twice alike; what no area is named when two are."""
    return f"{before}/{here}" if before and before != here else here


def _called(clean: str, level: str) -> tuple[str, str]:
    words = _KIND if level == "village" else _REGENCY if level == "kabupaten" else {"kecamatan": "", "kec": "", "kcmtn": ""}
    found = re.match(r"([a-z]+)[.\s:]+(?=\S)", clean)
    if found and found[1] in words:
        inner, rest = _called(_AROUND.sub("", clean[found.end() :]) or clean[found.end() :], level)
        return words[found[1]] or inner, rest
    return "", clean
