"""Finds villages, kecamatan and kabupaten by what people type, and takes one only when it can be no other."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import zip_longest

from conversations.areas import Area, Gazetteer
from conversations.areas import within as is_within
from conversations.reading.about import ABOUT
from conversations.reading.area_codes import told_code
from conversations.reading.cleaning import LONGEST, ask, plain
from conversations.reading.outcome import NoAnswer, Outcome, Read
from conversations.reading.place.around import ways
from conversations.reading.place.parts import Asked
from conversations.reading.place.table import Level
from conversations.reading.place.turns import put_right, several
from conversations.reading.place_names import COMMON, squashed
from conversations.reading.silence import no_answer

LENGTHS = {"province": 2, "kabupaten": 5, "kecamatan": 8, "village": 13}
_CODE = re.compile(r"\d\d[.\s]?\d\d")
_WORDS = 12
"""Words of a village and the areas above it; more are a story."""
_ALIKE = 80
"""A part of a reply is no other place unless it is as alike as this to one."""


@dataclass(frozen=True, slots=True)
class Found:
    """An area and how alike it is to what was typed: `score` 0 … 100; `exact` when the names agree after normalising."""

    area: Area
    score: int
    exact: bool


@dataclass(frozen=True, slots=True)
class _Look:
    """Where a reply is looked up: a table, what was asked of it, and the entries between which it may lie."""

    table: Level
    asked: Asked
    low: int
    high: int


class PlaceIndex:
    """Names of all areas, ready to search: made at the first search or by `build`, and never changed."""

    def __init__(self, gazetteer: Gazetteer) -> None:
        self.gazetteer = gazetteer

    def build(self) -> None:
        """Make everything ready now: the whole country takes a second and 25 MB, and nobody who types shall wait for it."""
        _ = self._levels

    @cached_property
    def _levels(self) -> dict[str, Level]:
        areas = self.gazetteer.inside
        return {level: Level(area for area in areas("") if len(area.code) == length) for level, length in LENGTHS.items()}

    def search(self, text: str, within: str = "", most: int = 5, level: str = "village") -> list[Found]:
        """At most `most` areas of a level inside `within` that `text` may mean, best first; exact ones before all others."""
        return self._found(self._look(text, within, level), most)

    def certain(self, text: str, within: str = "", level: str = "village") -> Area | None:
        """The one area whose name, in one spelling, is the typed one; None when none or several are."""
        return self._only(self._look(text, within, level))

    def named(self, text: str, within: str = "") -> list[Area]:
        """The villages inside `within` that are named exactly, and lie where they are put when any does."""
        look = self._look(text, within, "village")
        exact = self._exact(look)
        return [area for area in exact if self._fits(area, look.asked) == look.asked.above] or exact

    def _found(self, look: _Look, most: int) -> list[Found]:
        """The areas that may be meant: those named exactly first, then those that lie where they are put, then the most alike."""
        table, asked = look.table, look.asked
        best: dict[int, tuple[bool, int, float]] = {}
        for entry, score, exact in table.alike(asked, look.low, look.high):
            if len(best) >= most and not exact and not asked.above and all(named for named, _, _ in best.values()):
                break  # enough are named just so
            number = table.owner[entry]
            fits = self._fits(table.areas[number], asked) if asked.above else 0
            best[number] = max(best.get(number, (False, 0, 0.0)), (exact, fits, score))
        if any(fits == asked.above for _, fits, _ in best.values()):
            best = {number: rank for number, rank in best.items() if rank[1] == asked.above or rank[0]}
        order = sorted(best, key=lambda number: (*(-part for part in best[number]), number))
        return [Found(table.areas[number], min(100, round(best[number][2])), best[number][0]) for number in order[:most]]

    def _only(self, look: _Look) -> Area | None:
        asked, exact = look.asked, self._exact(look)
        if asked.above:
            exact = [area for area in exact if self._fits(area, asked) == asked.above]
        if asked.kind in ("kelurahan", "kabupaten", "kota"):
            exact = [area for area in exact if _kind(area) == asked.kind]
        return exact[0] if len(exact) == 1 else None

    def _exact(self, look: _Look) -> list[Area]:
        table = look.table
        entries = table.exactly(look.asked, look.low, look.high)
        return [table.areas[number] for number in dict.fromkeys(table.owner[entry] for entry in entries)]

    def _look(self, text: str, within: str, level: str) -> _Look:
        """The plainest way to take a reply in which an area is named exactly, and lies where it is put; else the barest."""
        looks: list[_Look] = []
        for asked in ways(text, level):
            look = self._placed(_Look(self._levels[level], asked, *self._levels[level].span(within)), level)
            exact = self._exact(look)
            if any(self._fits(area, look.asked) == look.asked.above for area in exact):
                return look
            if not (looks and self._exact(looks[-1])) and (exact or look.asked.name not in COMMON or not looks):
                looks.append(look)
        return looks[-1]

    def _placed(self, look: _Look, level: str) -> _Look:
        """With the areas above that no mark parts from a name."""
        asked, exact = look.asked, self._exact(look)
        if level == "village" and not exact:
            split = self._with_district(look) if asked.name and not asked.district else self._district_first(look)
            return replace(look, asked=split or asked)
        return replace(look, asked=self._with_regency(asked, exact)) if " " in asked.district and not asked.regency else look

    def _with_district(self, look: _Look) -> Asked | None:
        """`batuah basarang kapuas`: the first words a village, the others areas above it, are taken as such."""
        asked, words = look.asked, look.asked.name.split()
        for cut in range(len(words) - 1, 0, -1) if len(words) <= _WORDS else ():
            here = self._exact(replace(look, asked=Asked(" ".join(words[:cut]))))
            last = len(words) - 1 if asked.regency else cut  # its kabupaten was named: all other words are of the kecamatan
            for end in range(len(words), last, -1) if here else ():
                above, regency = " ".join(words[cut:end]), asked.regency or " ".join(words[end:])
                split = Asked(" ".join(words[:cut]), asked.kind, above, regency)
                if any(self._fits(area, split) == split.above for area in here):
                    return split
        return self._district_first(look)

    def _district_first(self, look: _Look) -> Asked | None:
        """`kapuas basarang batuah`: the last words a village, those before it areas above."""
        asked = look.asked
        words = (asked.name or asked.district or asked.regency).split()
        if len(words) > _WORDS or any(self._levels[level].by_key.equal("".join(words)) for level in ("kecamatan", "kabupaten")):
            return None  # `kec dusun tengah` is all of it
        regency = asked.regency if asked.name or asked.district else ""
        for cut in range(1, len(words)) if not (asked.name and asked.district) else ():
            split = Asked(" ".join(words[cut:]), asked.kind, " ".join(words[:cut]), regency)
            if here := self._exact(replace(look, asked=split)):
                split = split if regency else self._with_regency(split, here)
                if any(self._fits(area, split) == split.above for area in here):
                    return split
        return None

    def _with_regency(self, asked: Asked, here: list[Area]) -> Asked:
        """`kec timpah kapuas`: a kecamatan and its kabupaten, in either order, where no mark parts them."""
        words = asked.district.split()
        halves = ((" ".join(words[:cut]), " ".join(words[cut:])) for cut in range(1, len(words)))
        both = (pair for first, second in halves for pair in ((first, second), (second, first)))
        split = (replace(asked, district=district, regency=regency) for district, regency in both)
        return next((one for one in split if any(self._fits(area, one) == 2 for area in here)), asked)

    def _fits(self, area: Area, asked: Asked) -> int:
        """How many of the areas above that were named are those of this area."""
        district, regency = squashed(asked.district), squashed(asked.regency)
        kecamatan, kabupaten = self._names("kecamatan", area.code[:8]), self._names("kabupaten", area.code[:5])
        return bool(district and district in kecamatan + kabupaten) + bool(regency and regency in kabupaten)

    def _names(self, level: str, code: str) -> list[str]:
        table = self._levels[level]
        low, high = table.span(code)
        return table.keys[low:high]


def _kind(area: Area) -> str:
    return "kota" if len(area.code) == 5 and area.name.startswith("Kota ") else area.kind


def read_place(index: PlaceIndex, text: str, within: str = "", level: str = "village") -> Outcome[str]:
    """The code of the area, only when its name is written as in the list and no other has it; else candidates, best first."""
    clean = plain(text)
    if len(clean) > LONGEST:
        return ask("too-long", text)
    if no_answer(clean) or clean.strip(" .") in ("tidak ada di daftar", "tdk ada di daftar", "tidak ada"):
        return NoAnswer()
    if _CODE.search(clean) and len(code := told_code(clean, index.gazetteer)) == LENGTHS[level] and is_within(code, within):
        return Read(code)
    if area := index.certain(text, within, level):
        return Read(area.code)
    if level == "village":
        if instead := put_right(clean):
            return _put_right(index, instead, text, within)
        if codes := _each(index, clean, within):
            return ask("place-which", text, codes)
    found = index.search(ABOUT.sub(" ", clean), within, 5, level)
    codes = tuple(one.area.code for one in found)
    if not codes:
        return ask("place-unknown", text)
    return ask("place-twins" if sum(one.exact for one in found) > 1 else "place-which", text, codes)


def _put_right(index: PlaceIndex, instead: str, text: str, within: str) -> Outcome[str]:
    """The place that was said in place of another, to be confirmed."""
    if area := index.certain(instead, within):
        return Read(area.code, echo=True)
    codes = tuple(one.area.code for one in index.search(instead, within))
    return ask("place-which" if codes else "place-unknown", text, codes)


def _each(index: PlaceIndex, clean: str, within: str) -> tuple[str, ...]:
    """The places of a reply that names several: of each part the first before the second; none when it names but one."""
    parts, joined = several(clean)
    found = [[area.code for area in index.named(part, within)] for part in parts]
    if not joined and sum(map(bool, found)) < 2:
        return ()
    for place, part in enumerate(parts):
        if not found[place] and joined:
            found[place] = [one.area.code for one in index.search(part, within, 1) if one.score >= _ALIKE]
    codes = dict.fromkeys(code for rank in zip_longest(*found) for code in rank if code)
    return tuple(codes)[:5]
