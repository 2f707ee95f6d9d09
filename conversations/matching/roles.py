"""What a column may hold: told by its heading, from `headings.yaml`, and by its values."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path

from rapidfuzz import fuzz
from ruamel.yaml import YAML

from conversations.reading.cleaning import listed, plain
from conversations.reading.places import PlaceIndex

HEADINGS = Path(__file__).parent / "headings.yaml"
ROLES = ("code", "village", "kecamatan", "kabupaten", "cooperative", "legal", "members", "men", "women", "rat", "status", "stage")
LEVELS = {"village": "village", "kecamatan": "kecamatan", "kabupaten": "kabupaten"}
SAMPLE = 30
"""Values of a column that are looked at."""
_WORD = re.compile(r"[a-z0-9]+")
_CODE = re.compile(r"\s*'?\d\d[. ]?\d\d[. ]?\d\d[. ]?\d{4}(?:\.0)?\s*")
_LEGAL = re.compile(r"\bahu\b|\bbh\b|badan hukum", re.IGNORECASE)
_NAMED = re.compile(r"\s*(?:koperasi|koprasi|kop|kud|ksu|ksp|kspps|kpri|kopkar|kopdes|kdmp|kkmp|cu)\b", re.IGNORECASE)
_YEAR = re.compile(r"\D*(?:19[7-9]\d|20[0-4]\d)\D*|\d{4}-\d\d-\d\d.*")
_STATUS = listed("aktif tidak nonaktif non beku bubar vakum mati")


@dataclass(frozen=True, slots=True)
class _Names:
    exact: frozenset[str]
    never: frozenset[str]


@cache
def _names() -> Mapping[str, _Names]:
    content = YAML(typ="safe", pure=True).load(HEADINGS.read_text(encoding="utf-8"))
    return {
        role: _Names(frozenset(_flat(name) for name in row["names"].split("|")), frozenset(row["never"].split("|")))
        for role, row in content.items()
    }


def _flat(text: str) -> str:
    return " ".join(_WORD.findall(plain(text[:200])))


@lru_cache(maxsize=4096)
def by_heading(heading: str, role: str) -> int:
    """How surely a heading means a role: 100 it is one of its names, 80 it holds one, 70 it is one but for a typing slip; 0."""
    names, flat = _names()[role], _flat(heading)
    words = flat.split()
    if not words:
        return 0
    if flat in names.exact:
        return 100
    if names.never & set(words):
        return 0
    padded = f" {flat} "
    if any(f" {name} " in padded for name in names.exact if len(name) > 3 or len(words) < 3):
        return 80
    return 70 if max(fuzz.ratio(flat, name) for name in names.exact) >= 88 and len(flat) > 4 else 0


def by_values(values: Sequence[str], role: str, places: PlaceIndex, within: str) -> float:
    """The share, 0 … 1, of a column's values that look like a role's. Roles whose values tell nothing give 0."""
    sample = [value for value in dict.fromkeys(values) if value.strip()][:SAMPLE]
    if not sample:
        return 0.0
    return sum(_looks(value[:200], role, places, within) for value in sample) / len(sample)


def _looks(value: str, role: str, places: PlaceIndex, within: str) -> bool:
    if role == "code":
        return _CODE.fullmatch(value) is not None
    if role in LEVELS:
        return not value[:1].isdigit() and places.certain(value, within, LEVELS[role]) is not None
    if role == "legal":
        return _LEGAL.search(value) is not None and any(letter.isdigit() for letter in value)
    if role == "cooperative":
        return _NAMED.match(value) is not None
    if role == "members":
        return value.replace(".", "").isdecimal()
    if role == "rat":
        return _YEAR.fullmatch(value) is not None
    return role == "status" and not _STATUS.isdisjoint(plain(value).split())
