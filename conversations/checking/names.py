"""Brings names and legal numbers of cooperatives to one spelling, so that two tellings of one cooperative meet."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from rapidfuzz import fuzz

from conversations.reading.cleaning import LONGEST, listed, plain
from conversations.reading.legal_numbers import read_sk_ahu
from conversations.reading.outcome import Read
from conversations.reading.place_names import normal, squashed

_KINDS = {
    "kud": "kud",
    "ksu": "ksu",
    "ksp": "ksp",
    "usp": "ksp",
    "kspps": "ksp",
    "kopdit": "cu",
    "cu": "cu",
    "kpri": "kpri",
    "kpn": "kpri",
    "kopkar": "kopkar",
    "kopontren": "kopontren",
    "kopwan": "kopwan",
    "primkop": "primkop",
}
_SPELLED = {
    "koperasi unit desa": "kud",
    "koperasi serba usaha": "ksu",
    "koperasi simpan pinjam": "ksp",
    "credit union": "cu",
    "koperasi kredit": "cu",
    "koperasi karyawan": "kopkar",
    "koperasi pegawai": "kpri",
    "koperasi pondok pesantren": "kopontren",
    "koperasi wanita": "kopwan",
}
_IDLE = listed(
    "koperasi koprasi kop kopdes kopkel desa kelurahan unit primer produsen konsumen pemasaran jasa serba usaha simpan pinjam dan"
)
_WORDS = re.compile(r"[a-z0-9]+")
_YEAR = re.compile(r"(?<!\d)(?:19[4-9]\d|20[0-4]\d)(?!\d)")
_AHU = re.compile(r"AHU-(\d{7})\.AH\.01\.(\d\d)(?:\.TAHUN (\d{4}))?")


@dataclass(frozen=True, slots=True)
class Name:
    """A cooperative's name, taken apart: `KUD. Maju Bersama II` is of the kind `kud` and called `maju bersama 2`."""

    kind: str
    """Empty when the name does not say it."""
    core: str
    """Its own words in one spelling, in the order of the alphabet: people swap them."""

    @property
    def numerals(self) -> tuple[str, ...]:
        """The numbers in it: Lemo I and Lemo II are two."""
        return tuple(word for word in self.core.split() if word.isdigit())


@lru_cache(maxsize=32768)
def name_of(text: str) -> Name:
    """A name as it was typed, taken apart. Total: any text gives a Name, an empty one an empty core."""
    clean = plain(text[:LONGEST])
    kind = next((short for long, short in _SPELLED.items() if long in clean), "")
    if kind:
        for long in _SPELLED:
            clean = clean.replace(long, " ")
    words = _WORDS.findall(clean.replace("'", ""))
    kind = kind or next((_KINDS[word] for word in words if word in _KINDS), "")
    own = [word for word in words if word not in _KINDS and word not in _IDLE] or words
    # `normal` leaves a first word that is a numeral or a single letter alone; a name's own words come after its kind.
    return Name(kind, " ".join(sorted(normal("x " + " ".join(own)).split()[1:])))


def likeness(one: Name, other: Name) -> int:
    """How alike two names are, 0 … 100. Names with other numerals, or of kinds that exclude each other, are not alike at all."""
    if one.numerals != other.numerals or (one.kind and other.kind and one.kind != other.kind):
        return 0
    if squashed(one.core) == squashed(other.core):
        return 100 if one.core else 0
    if min(len(one.core), len(other.core)) < 5:
        return 0
    return round(fuzz.ratio(one.core, other.core))


@dataclass(frozen=True, slots=True)
class Legal:
    """A legal number in one spelling."""

    key: str
    """Equal keys are the same number; without its year, which people leave out."""
    year: str
    """Four digits, or empty when the number holds none."""
    ahu: bool
    strong: bool
    """Whether the number alone tells a cooperative from all others of the province: a short BH number does not."""

    def same(self, other: Legal) -> bool:
        """Whether both are one number: years agree where both have one."""
        return bool(self.key) and self.key == other.key and (not self.year or not other.year or self.year == other.year)


NO_NUMBER = Legal("", "", ahu=False, strong=False)


@lru_cache(maxsize=32768)
def legal_of(text: str) -> Legal:
    """A legal number as it was typed or kept, in one spelling; `NO_NUMBER` for a text without a digit."""
    read = read_sk_ahu(text) if text else None
    if isinstance(read, Read) and (found := _AHU.fullmatch(read.value)):
        return Legal(f"ahu/{found[1]}/{found[2]}", found[3] or "", ahu=True, strong=int(found[1]) > 0)
    clean = plain(read.value if isinstance(read, Read) else text[:LONGEST])
    years = _YEAR.findall(clean)
    year = years[-1] if years else ""
    parts = [part.lstrip("0") for part in _WORDS.findall(clean) if part not in _LABELS]
    parts = [part for part in parts if part]
    if year in parts:
        parts.remove(year)
    if not any(part.isdigit() for part in parts):
        return NO_NUMBER
    digits = sum(character.isdigit() for part in parts for character in part)
    return Legal("/".join(parts), year, ahu=False, strong=digits >= 5 and len(parts) >= 3)


_LABELS = listed("bh no nomor nomer sk badan hukum tahun th thn tgl tanggal")
