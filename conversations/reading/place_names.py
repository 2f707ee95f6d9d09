"""Brings names of places to one spelling: abbreviations, old spellings, numerals and joined words."""

from __future__ import annotations

import re
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
COMMON = frozenset(_SHORT.values())
"""Words that many names share, in full."""
_WORD = re.compile(r"[a-z0-9]+")
_JOINED = re.compile(r"(tbg|tb|sei|sg|tjg|tj)(?=[a-z]{3})")
_NUMBERED = re.compile(r"([a-z]{3,})(\d{1,2})")


@lru_cache(maxsize=8192)
def normal(name: str) -> str:
    """A name in one spelling, words parted by single spaces: `Tb. Samba` and `Toembang Samba` are `tumbang samba`."""
    words = _WORD.findall(plain(name).replace("'", ""))
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


def _glued_numeral(word: str) -> str:
    """`lemo2` is `lemo 2`."""
    found = _NUMBERED.fullmatch(word)
    return f"{found[1]} {found[2]}" if found else word
