"""The names of all areas of one level, ready to compare: by their beginning, by their words, and by the area they lie in."""

from __future__ import annotations

from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from sys import intern

from rapidfuzz import fuzz, process

from conversations.areas import Area
from conversations.reading.place.parts import Asked
from conversations.reading.place_names import normal, squashed, unfolded

LEAST = 60.0
"""Names less alike than this (of 100) are not offered."""
_POOL = 40
"""How many of the most alike names are weighed in full."""
_LOOKED_AT = 400
"""How many of the names that begin as typed are looked at."""


class Level:
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
        self.by_word = Sorted([word for word, _ in words], array("i", (entry for _, entry in words)))
        order = sorted(range(len(self.keys)), key=self.keys.__getitem__)
        self.by_key = Sorted([self.keys[entry] for entry in order], array("i", order))
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

    def alike(self, asked: Asked, low: int, high: int) -> Iterator[tuple[int, float, bool]]:
        """The entries between two that may be meant, how alike they are (0 … 100), and whether they are named exactly."""
        wanted = squashed(asked.name)
        if not wanted:
            return
        yield from ((entry, 100.0, True) for entry in self.exactly(asked, low, high))
        yield from self._beginnings(wanted, low, high)
        if asked.core:
            yield from ((entry, score + 4, False) for entry, score, _ in self._beginnings(asked.core, low, high))
        whole = (low, high) == (0, len(self.keys))
        keys = self.distinct if whole else self.keys[low:high]
        for key, score, place in process.extract(wanted, keys, scorer=fuzz.ratio, limit=_POOL, score_cutoff=LEAST):
            better = min(99.0, score + (4 if key[:3] == wanted[:3] else 0))
            yield from ((entry, better, False) for entry in (self.by_key.equal(key) if whole else [low + place]))

    def _beginnings(self, wanted: str, low: int, high: int) -> Iterator[tuple[int, float, bool]]:
        """Names that begin with what was typed, then those of which another word does; one that is it in full before these."""
        if len(wanted) < 2:
            return
        for source, base in ((self.by_key, 90.0), (self.by_word, 78.0)):
            for text, entry in source.beginning(wanted, _LOOKED_AT):
                if low <= entry < high:
                    whole = 12.0 if source is self.by_word and text == wanted else 0.0
                    yield entry, base + whole + 10 * len(wanted) / len(self.keys[entry]), False


@dataclass(frozen=True, slots=True)
class Sorted:
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
