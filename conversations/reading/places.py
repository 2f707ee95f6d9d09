"""Finds villages, kecamatan and kabupaten by what people type, and takes one only when it can be no other."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from rapidfuzz import fuzz, process

from conversations.areas import Area, Gazetteer
from conversations.reading.cleaning import LONGEST, ask, plain
from conversations.reading.outcome import NoAnswer, Outcome, Read
from conversations.reading.place_names import Asked, normal, squashed, take_apart
from conversations.reading.silence import no_answer

LENGTHS = {"province": 2, "kabupaten": 5, "kecamatan": 8, "village": 13}
LEAST = 60.0
"""Names less alike than this (of 100) are not offered."""
_POOL = 40
"""How many of the most alike names are weighed in full."""
_NICKNAMES = {
    "62.01": ("kobar", "ktw barat", "kotawaringin brt"),
    "62.02": ("kotim", "ktw timur"),
    "62.04": ("barsel",),
    "62.05": ("barut", "muara teweh"),
    "62.07": ("seruyan",),
    "62.10": ("gumas", "gunungmas"),
    "62.11": ("pulpis", "pulangpisau"),
    "62.12": ("mura",),
    "62.13": ("bartim",),
    "62.71": ("palangka", "palangka raya", "plk", "p raya"),
}
"""What people of Central Kalimantan call their kabupaten and city."""


@dataclass(frozen=True, slots=True)
class Found:
    """An area and how alike it is to what was typed: `score` 0 … 100; `exact` when the names agree after normalising."""

    area: Area
    score: int
    exact: bool


class _Level:
    """The areas of one level in the order of codes, with their names ready to compare."""

    def __init__(self, areas: Iterable[Area]) -> None:
        self.areas: list[Area] = []
        self.keys: list[str] = []
        """Squashed names, one entry for each name or alias, in the order of codes."""
        self.owner: list[int] = []
        self.starts: list[str] = []
        """The code of the area of each entry, for narrowing by bisection."""
        self.exact: dict[str, list[int]] = {}
        self.words: list[tuple[str, int]] = []
        for area in areas:
            self._add(area)
        self.words.sort()
        self.sorted_keys = sorted((key, entry) for entry, key in enumerate(self.keys))

    def _add(self, area: Area) -> None:
        number = len(self.areas)
        self.areas.append(area)
        names = [_without_kind(area), *area.aliases, *_NICKNAMES.get(area.code, ())]
        for name in dict.fromkeys(normal(name) for name in names):
            entry = len(self.keys)
            self.keys.append(squashed(name))
            self.owner.append(number)
            self.starts.append(area.code)
            self.exact.setdefault(squashed(name), []).append(entry)
            self.words.extend((word, entry) for word in name.split()[1:] if len(word) > 2)

    def span(self, within: str) -> tuple[int, int]:
        """The entries that lie in an area."""
        if not within:
            return 0, len(self.keys)
        return bisect_left(self.starts, within), bisect_left(self.starts, within + "/")


def _without_kind(area: Area) -> str:
    for kind in ("Kabupaten ", "Kota "):
        if len(area.code) == 5 and area.name.startswith(kind):
            return area.name.removeprefix(kind).removeprefix("Administrasi ")
    return area.name


class PlaceIndex:
    """Names of all areas, ready to search; built once from the gazetteer, never changed."""

    def __init__(self, gazetteer: Gazetteer) -> None:
        self.gazetteer = gazetteer
        self._levels = {
            level: _Level(area for area in gazetteer.inside("") if len(area.code) == length) for level, length in LENGTHS.items()
        }

    def search(self, text: str, within: str = "", most: int = 5, level: str = "village") -> list[Found]:
        """At most `most` areas of a level inside `within` that `text` may mean, best first; exact ones before all others."""
        asked = take_apart(text, level)
        table = self._levels[level]
        low, high = table.span(within)
        best: dict[int, tuple[float, bool]] = {}
        for entry, score, exact in self._entries(table, asked, low, high):
            number = table.owner[entry]
            if (exact, score) > (best.get(number, (0.0, False))[1], best.get(number, (0.0, False))[0]):
                best[number] = (score, exact)
        found = [Found(table.areas[number], min(100, round(score)), exact) for number, (score, exact) in best.items()]
        found = self._narrowed(found, asked)
        found.sort(key=lambda one: (-one.exact, -self._fits(one.area, asked), -one.score, one.area.code))
        return found[:most]

    def certain(self, text: str, within: str = "", level: str = "village") -> Area | None:
        """The one area whose name, in one spelling, is the typed one; None when none or several are."""
        asked = take_apart(text, level)
        exact = [one for one in self.search(text, within, 50, level) if one.exact]
        if asked.district or asked.regency:
            exact = [one for one in exact if self._fits(one.area, asked) == self._named(asked)]
        if asked.kind in ("kelurahan", "kabupaten", "kota"):
            exact = [one for one in exact if _kind(one.area) == asked.kind]
        return exact[0].area if len(exact) == 1 else None

    def _entries(self, table: _Level, asked: Asked, low: int, high: int) -> Iterator[tuple[int, float, bool]]:
        wanted = squashed(asked.name)
        if not wanted:
            return
        for entry in table.exact.get(wanted, ()):
            if low <= entry < high:
                yield entry, 100.0, True
        yield from self._beginnings(table, wanted, low, high)
        keys = table.keys if (low, high) == (0, len(table.keys)) else table.keys[low:high]
        for key, score, place in process.extract(wanted, keys, scorer=fuzz.ratio, limit=_POOL, score_cutoff=LEAST):
            yield low + place, min(99.0, score + (4 if key[:3] == wanted[:3] else 0)), False

    def _beginnings(self, table: _Level, wanted: str, low: int, high: int) -> Iterator[tuple[int, float, bool]]:
        """Names that begin with what was typed, then those of which another word does."""
        if len(wanted) < 2:
            return
        for source, base in ((table.sorted_keys, 88.0), (table.words, 78.0)):
            at = bisect_left(source, (wanted, -1))
            taken = 0
            while at < len(source) and source[at][0].startswith(wanted) and taken < 400:
                entry = source[at][1]
                if low <= entry < high:
                    yield entry, base + 10 * len(wanted) / len(table.keys[entry]), False
                at, taken = at + 1, taken + 1

    def _narrowed(self, found: list[Found], asked: Asked) -> list[Found]:
        """Only those in the kecamatan and kabupaten that were named, when any are."""
        inside = [one for one in found if self._fits(one.area, asked) == self._named(asked)]
        return inside or found

    def _named(self, asked: Asked) -> int:
        return bool(asked.district) + bool(asked.regency)

    def _fits(self, area: Area, asked: Asked) -> int:
        """How many of the areas above that were named are those of this area."""
        above = {"district": self._name("kecamatan", area.code[:8]), "regency": self._name("kabupaten", area.code[:5])}
        district = bool(asked.district) and asked.district in (above["district"], above["regency"])
        return district + (bool(asked.regency) and asked.regency == above["regency"])

    def _name(self, level: str, code: str) -> str:
        table = self._levels[level]
        low, high = table.span(code)
        return normal(_without_kind(table.areas[table.owner[low]])) if low < high else ""


def _kind(area: Area) -> str:
    return "kota" if len(area.code) == 5 and area.name.startswith("Kota ") else area.kind


def read_place(index: PlaceIndex, text: str, within: str = "", level: str = "village") -> Outcome[str]:
    """The code of the area, only when its name is written as in the list and no other has it; else candidates, best first."""
    clean = plain(text)
    if len(clean) > LONGEST:
        return ask("too-long", text)
    if no_answer(clean) or clean.strip(" .") in ("tidak ada di daftar", "tdk ada di daftar", "tidak ada"):
        return NoAnswer()
    if area := index.certain(text, within, level):
        return Read(area.code)
    found = index.search(text, within, 5, level)
    codes = tuple(one.area.code for one in found)
    if not codes:
        return ask("place-unknown", text)
    return ask("place-twins" if sum(one.exact for one in found) > 1 else "place-which", text, codes)
