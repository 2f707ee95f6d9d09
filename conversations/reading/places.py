"""Finds villages, kecamatan and kabupaten by what people type, and takes one only when it can be no other."""

from __future__ import annotations

import re
from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cached_property
from sys import intern

from rapidfuzz import fuzz, process

from conversations.areas import Area, Gazetteer
from conversations.areas import within as is_within
from conversations.reading.cleaning import LONGEST, ask, plain
from conversations.reading.outcome import NoAnswer, Outcome, Read
from conversations.reading.place_names import Asked, normal, squashed, take_apart, unfolded
from conversations.reading.silence import no_answer

LENGTHS = {"province": 2, "kabupaten": 5, "kecamatan": 8, "village": 13}
LEAST = 60.0
"""Names less alike than this (of 100) are not offered."""
_POOL = 40
"""How many of the most alike names are weighed in full."""
_LOOKED_AT = 400
"""How many of the names that begin as typed are looked at."""


@dataclass(frozen=True, slots=True)
class Found:
    """An area and how alike it is to what was typed: `score` 0 … 100; `exact` when the names agree after normalising."""

    area: Area
    score: int
    exact: bool


class _Level:
    """The areas of one level in the order of codes, with their names ready to compare.

    An entry is one name of an area, or an alias. Entries are kept as numbers in arrays: the country has 84,000 of them.
    """

    def __init__(self, areas: Iterable[Area]) -> None:
        self.areas: list[Area] = []
        self.keys: list[str] = []
        """The squashed name of each entry, in the order of codes."""
        self.owner = array("i")
        self.starts: list[str] = []
        """The code of the area of each entry, for narrowing by bisection."""
        words: list[tuple[str, int]] = []
        for area in areas:
            self._add(area, words)
        words.sort()
        self.by_word = _Sorted([word for word, _ in words], array("i", (entry for _, entry in words)))
        order = sorted(range(len(self.keys)), key=self.keys.__getitem__)
        self.by_key = _Sorted([self.keys[entry] for entry in order], array("i", order))
        self.distinct = list(dict.fromkeys(self.by_key.texts))

    def _add(self, area: Area, words: list[tuple[str, int]]) -> None:
        number = len(self.areas)
        self.areas.append(area)
        names = [_without_kind(area), *area.aliases]
        for name in dict.fromkeys(normal(name) for name in names):
            entry = len(self.keys)
            self.keys.append(squashed(name))
            self.owner.append(number)
            self.starts.append(area.code)
            words.extend((intern(word), entry) for word in name.split()[1:] if len(word) > 2)

    def exactly(self, asked: Asked, low: int, high: int) -> list[int]:
        """The entries between two that are named as asked, or, when none is, so with a joined abbreviation spelled out."""
        return self.same(squashed(asked.name), low, high) or self.same(unfolded(squashed(asked.name)), low, high)

    def same(self, wanted: str, low: int, high: int) -> list[int]:
        """The entries of exactly this squashed name between two entries."""
        return [entry for entry in self.by_key.equal(wanted) if low <= entry < high]

    def span(self, within: str) -> tuple[int, int]:
        """The entries that lie in an area."""
        if not within:
            return 0, len(self.keys)
        return bisect_left(self.starts, within), bisect_left(self.starts, within + "/")


@dataclass(frozen=True, slots=True)
class _Sorted:
    """Texts in their order, and beside each the entry that it belongs to; entries of one text in the order of codes."""

    texts: list[str]
    entries: array[int]

    def equal(self, wanted: str) -> array[int]:
        """The entries of just this text."""
        return self.entries[bisect_left(self.texts, wanted) : bisect_right(self.texts, wanted)]

    def beginning(self, wanted: str, most: int) -> Iterator[tuple[str, int]]:
        """The first `most` texts that begin so, with their entries."""
        at = bisect_left(self.texts, wanted)
        for place in range(at, min(at + most, len(self.texts))):
            if not self.texts[place].startswith(wanted):
                return
            yield self.texts[place], self.entries[place]


def _without_kind(area: Area) -> str:
    for kind in ("Kabupaten ", "Kota "):
        if len(area.code) == 5 and area.name.startswith(kind):
            return area.name.removeprefix(kind).removeprefix("Administrasi ")
    return area.name


class PlaceIndex:
    """Names of all areas, ready to search: made at the first search or by `build`, and never changed."""

    def __init__(self, gazetteer: Gazetteer) -> None:
        self.gazetteer = gazetteer

    def build(self) -> None:
        """Make everything ready now: the whole country takes a second and 25 MB, and nobody who types shall wait for it."""
        _ = self._levels

    @cached_property
    def _levels(self) -> dict[str, _Level]:
        areas = self.gazetteer.inside
        return {level: _Level(area for area in areas("") if len(area.code) == length) for level, length in LENGTHS.items()}

    def search(self, text: str, within: str = "", most: int = 5, level: str = "village") -> list[Found]:
        """At most `most` areas of a level inside `within` that `text` may mean, best first; exact ones before all others."""
        table, asked, low, high = self._asked(text, within, level)
        best: dict[int, tuple[bool, int, float]] = {}
        for entry, score, exact in self._entries(table, asked, low, high):
            number = table.owner[entry]
            fits = self._fits(table.areas[number], asked) if asked.district or asked.regency else 0
            best[number] = max(best.get(number, (False, 0, 0.0)), (exact, fits, score))
        named = bool(asked.district) + bool(asked.regency)
        if any(fits == named for _, fits, _ in best.values()):
            best = {number: rank for number, rank in best.items() if rank[1] == named or rank[0]}
        order = sorted(best, key=lambda number: (*(-part for part in best[number]), number))
        return [Found(table.areas[number], min(100, round(best[number][2])), best[number][0]) for number in order[:most]]

    def certain(self, text: str, within: str = "", level: str = "village") -> Area | None:
        """The one area whose name, in one spelling, is the typed one; None when none or several are."""
        table, asked, low, high = self._asked(text, within, level)
        exact = [table.areas[number] for number in dict.fromkeys(table.owner[entry] for entry in table.exactly(asked, low, high))]
        if asked.district or asked.regency:
            named = bool(asked.district) + bool(asked.regency)
            exact = [area for area in exact if self._fits(area, asked) == named]
        if asked.kind in ("kelurahan", "kabupaten", "kota"):
            exact = [area for area in exact if _kind(area) == asked.kind]
        return exact[0] if len(exact) == 1 else None

    def _asked(self, text: str, within: str, level: str) -> tuple[_Level, Asked, int, int]:
        asked = take_apart(text, level)
        table = self._levels[level]
        low, high = table.span(within)
        if level == "village" and not asked.district and not table.exactly(asked, low, high):
            asked = self._with_district(asked, table, low, high)
        if " " in asked.district and not asked.regency:
            asked = self._with_regency(asked, [table.areas[table.owner[entry]] for entry in table.exactly(asked, low, high)])
        return table, asked, low, high

    def _with_district(self, asked: Asked, table: _Level, low: int, high: int) -> Asked:
        """`batuah basarang kapuas`: the first words a village, the others areas above it, are taken as such."""
        words = asked.name.split()
        for cut in range(len(words) - 1, 0, -1):
            here = [table.areas[table.owner[entry]] for entry in table.same(squashed(" ".join(words[:cut])), low, high)]
            last = len(words) - 1 if asked.regency else cut  # its kabupaten was named: all other words are of the kecamatan
            for end in range(len(words), last, -1) if here else ():
                above, regency = " ".join(words[cut:end]), asked.regency or " ".join(words[end:])
                split = Asked(" ".join(words[:cut]), asked.kind, above, regency)
                if any(self._fits(area, split) == (2 if regency else 1) for area in here):
                    return split
        return asked

    def _with_regency(self, asked: Asked, here: list[Area]) -> Asked:
        """`kec timpah kapuas`: a kecamatan and its kabupaten, where no mark parts them."""
        words = asked.district.split()
        ways = (replace(asked, district=" ".join(words[:cut]), regency=" ".join(words[cut:])) for cut in range(1, len(words)))
        return next((split for split in ways if any(self._fits(area, split) == 2 for area in here)), asked)

    def _entries(self, table: _Level, asked: Asked, low: int, high: int) -> Iterator[tuple[int, float, bool]]:
        wanted = squashed(asked.name)
        if not wanted:
            return
        yield from ((entry, 100.0, True) for entry in table.exactly(asked, low, high))
        yield from self._beginnings(table, wanted, low, high)
        if asked.core:
            yield from ((entry, score + 4, False) for entry, score, _ in self._beginnings(table, asked.core, low, high))
        whole = (low, high) == (0, len(table.keys))
        keys = table.distinct if whole else table.keys[low:high]
        for key, score, place in process.extract(wanted, keys, scorer=fuzz.ratio, limit=_POOL, score_cutoff=LEAST):
            better = min(99.0, score + (4 if key[:3] == wanted[:3] else 0))
            yield from ((entry, better, False) for entry in (table.by_key.equal(key) if whole else [low + place]))

    def _beginnings(self, table: _Level, wanted: str, low: int, high: int) -> Iterator[tuple[int, float, bool]]:
        """Names that begin with what was typed, then those of which another word does; one that is it in full before these."""
        if len(wanted) < 2:
            return
        for source, base in ((table.by_key, 90.0), (table.by_word, 78.0)):
            for text, entry in source.beginning(wanted, _LOOKED_AT):
                if low <= entry < high:
                    whole = 12.0 if source is table.by_word and text == wanted else 0.0
                    yield entry, base + whole + 10 * len(wanted) / len(table.keys[entry]), False

    def _fits(self, area: Area, asked: Asked) -> int:
        """How many of the areas above that were named are those of this area."""
        district, regency = squashed(asked.district), squashed(asked.regency)
        kecamatan, kabupaten = self._names("kecamatan", area.code[:8]), self._names("kabupaten", area.code[:5])
        return bool(district and district in kecamatan + kabupaten) + bool(regency and regency in kabupaten)

    def _names(self, level: str, code: str) -> list[str]:
        table = self._levels[level]
        low, high = table.span(code)
        return table.keys[low:high]


def _dotted(clean: str) -> str:
    """A village's code without its dots as the code; all else as it is."""
    found = re.fullmatch(r"(\d\d)(\d\d)(\d\d)(\d{4})", clean)
    return ".".join(found.groups()) if found else clean


def _kind(area: Area) -> str:
    return "kota" if len(area.code) == 5 and area.name.startswith("Kota ") else area.kind


def read_place(index: PlaceIndex, text: str, within: str = "", level: str = "village") -> Outcome[str]:
    """The code of the area, only when its name is written as in the list and no other has it; else candidates, best first."""
    clean = plain(text)
    if len(clean) > LONGEST:
        return ask("too-long", text)
    if no_answer(clean) or clean.strip(" .") in ("tidak ada di daftar", "tdk ada di daftar", "tidak ada"):
        return NoAnswer()
    if (area := index.gazetteer.get(_dotted(clean))) and area.level == level and is_within(area.code, within):
        return Read(area.code)
    if area := index.certain(text, within, level):
        return Read(area.code)
    found = index.search(text, within, 5, level)
    codes = tuple(one.area.code for one in found)
    if not codes:
        return ask("place-unknown", text)
    return ask("place-twins" if sum(one.exact for one in found) > 1 else "place-which", text, codes)
