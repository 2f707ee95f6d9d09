"""Finds the village of each row of a list: by its code, by its names, never by a guess; with the reason where there is none."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from rapidfuzz import fuzz

from conversations.areas import within as is_within
from conversations.matching.columns import Columns
from conversations.matching.tables import SECTION
from conversations.reading.cleaning import plain, shown
from conversations.reading.place_names import normal, squashed
from conversations.reading.places import PlaceIndex
from conversations.texts import Phrase

ALIKE = 70
"""A name this like the one of the code's village (of 100) is it, abbreviated or mistyped: the code has decided already."""
SUGGESTED = 200
"""Rows without a village for which alike names are looked for; it is costly, and nobody reads more."""
_PROGRAMME = re.compile(r".*\bmerah\s+putih\b[\s,:-]*", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Line:
    """One row of a list, with the village it speaks of."""

    line: int
    """Its number in the file."""
    area: str
    """The village's code; empty when none was surely found."""
    cells: Mapping[str, str]
    """Role to what stands there; roles without a value are absent."""
    why: Phrase | None = None
    """Why no village was found."""
    candidates: tuple[str, ...] = ()
    """Codes of villages that may be meant."""
    miscoded: Phrase | None = None
    """What is wrong with the code of a row whose village was found by its names."""


class Placing:
    """Matches the rows of one list; keeps what it found, since a list names the same kecamatan many times."""

    def __init__(self, places: PlaceIndex, within: str) -> None:
        self._places = places
        self._within = within
        self._known: dict[tuple[str, str, str], str] = {}
        self._suggested = 0

    def lines(self, columns: Columns) -> Iterator[Line]:
        """Every row that speaks of something, in order. Rows that only name a kecamatan hold for those below them."""
        above: dict[str, str] = {}
        filled = _filled(columns)
        for line, cells in columns.table.rows:
            texts = [cell for cell in cells if cell]
            if len(texts) == 1 and (section := SECTION.fullmatch(texts[0])):
                above = _below(above, "kecamatan" if section[1].lower().startswith("kec") else "kabupaten", section[2])
                continue
            own = {role: cells[place] for role, place in columns.places.items() if cells[place]}
            if own.keys() & {"code", "village", "cooperative", "legal"}:
                yield self._line(line, {**above, **filled.get(line, {}), **own})

    def _line(self, line: int, cells: Mapping[str, str]) -> Line:
        by_code, reason = self._of_code(cells.get("code", ""))
        village = cells.get("village", "") or _of_programme(cells)
        by_name = self._of_names(village, cells)
        if by_code:
            if not is_within(by_code, self._within):
                return self._none(line, cells, "outside")
            # One letter parts Tumbang Kanei from Tumbang Kawei: a name that is surely another village's outweighs being alike.
            if village and by_name != by_code and (by_name or not self._alike(village, by_code)):
                both = (by_code, by_name) if by_name else (by_code,)
                return Line(line, "", cells, Phrase("match-why-code-name", _said(cells)), both)
            return Line(line, by_code, cells)
        if by_name:
            return Line(line, by_name, cells, miscoded=Phrase(f"match-why-{reason}", _said(cells)) if reason else None)
        if not village:
            return self._none(line, cells, reason or "no-place")
        if self._elsewhere(cells):
            return self._none(line, cells, "outside")
        return self._none(line, cells, reason or "unknown", village)

    def _elsewhere(self, cells: Mapping[str, str]) -> bool:
        """Whether the row names a kabupaten that is neither in the officer's area nor above it."""
        text = cells.get("kabupaten", "")
        found = self._one(text, "", "kabupaten") if text else ""
        return bool(found) and not is_within(found, self._within) and not is_within(self._within, found)

    def _none(self, line: int, cells: Mapping[str, str], reason: str, village: str = "") -> Line:
        """A row without a village. Villages that may be meant are looked for where the row names one."""
        codes: tuple[str, ...] = ()
        if village and self._suggested < SUGGESTED:
            self._suggested += 1
            found = self._places.search(village, self._above(cells)[0], 3)
            codes = tuple(one.area.code for one in found)
            reason = "twins" if sum(one.exact for one in found) > 1 else reason
        return Line(line, "", cells, Phrase(f"match-why-{reason}", _said(cells)), codes)

    def _of_code(self, text: str) -> tuple[str, str]:
        """The village of a code, or empty and the reason: `code`, or `bps` for a code of the statistics office."""
        digits = re.sub(r"\D", "", text.removesuffix(".0"))
        if not digits:
            return "", ""
        code = ".".join(part for part in (digits[:2], digits[2:4], digits[4:6], digits[6:]) if part)
        area = self._places.gazetteer.get(code)
        if area is not None and area.level == "village":
            return code, ""
        # BPS numbers kecamatan by tens with three digits and villages from 001: 6206030001.
        return "", "bps" if len(digits) == 10 and digits[6] == "0" else "code"

    def _of_names(self, village: str, cells: Mapping[str, str]) -> str:
        """The one village of these names; empty when none or several bear them, or a name above it is not recognised."""
        within, sure = self._above(cells)
        return self._one(village, within, "village") if village and sure else ""

    def _above(self, cells: Mapping[str, str]) -> tuple[str, bool]:
        """The smallest area above that the row names, and whether every name above was recognised."""
        within, sure = self._within, True
        for level in ("kabupaten", "kecamatan"):
            if text := cells.get(level):
                found = self._one(text, within, level) or self._itself(text, level)
                within, sure = (found, sure) if found else (within, False)
        return within, sure

    def _itself(self, text: str, level: str) -> str:
        """The officer's own area or one above it, when the row names that: it narrows nothing."""
        own = [area for area in self._places.gazetteer.chain(self._within) if area.level == level]
        return self._within if own and self._one(text, "", level) == own[0].code else ""

    def _one(self, text: str, within: str, level: str) -> str:
        key = (level, within, text)
        if key not in self._known:
            area = self._places.certain(text, within, level)
            self._known[key] = area.code if area is not None else ""
        return self._known[key]

    def _alike(self, village: str, code: str) -> bool:
        area = self._places.gazetteer[code]
        wanted = squashed(normal(re.sub(r"^\s*(?:desa|kelurahan|kel|ds)\b[\s.]*", "", plain(village))))
        names = [squashed(normal(name)) for name in (area.name, *area.aliases)]
        digits = re.sub(r"\D", "", wanted)
        return any(fuzz.ratio(wanted, name) >= ALIKE and re.sub(r"\D", "", name) == digits for name in names)


def _said(cells: Mapping[str, str]) -> dict[str, str]:
    """What the words of a reason may use."""
    names = (cells.get("village", ""), cells.get("kecamatan", ""), cells.get("kabupaten", ""))
    return {"place": shown(", ".join(name for name in names if name)) or "–", "code": shown(cells.get("code", "")) or "–"}


def _of_programme(cells: Mapping[str, str]) -> str:
    """The village that a Koperasi Merah Putih is called after, where the list has no column of villages."""
    found = _PROGRAMME.match(cells.get("cooperative", ""))
    return cells["cooperative"][found.end() :].strip() if found else ""


def _below(above: Mapping[str, str], level: str, name: str) -> dict[str, str]:
    """What a row over others names: a kabupaten ends the kecamatan before it."""
    return {"kabupaten": name} if level == "kabupaten" else {**above, "kecamatan": name}


def _filled(columns: Columns) -> dict[int, dict[str, str]]:
    """For each line, the kecamatan and kabupaten that are written only once over several rows: merged, or mostly blank."""
    found: dict[int, dict[str, str]] = {}
    for role in ("kabupaten", "kecamatan"):
        place = columns.places.get(role)
        if place is None:
            continue
        spread = sorted((first, last) for first, last, column in columns.table.spread if column == place)
        sparse = sum(map(bool, columns.table.column(place))) * 2 < len(columns.table.rows)
        value, at, until = "", 0, 0
        for line, cells in columns.table.rows:
            while at < len(spread) and spread[at][0] <= line:
                until, at = max(until, spread[at][1]), at + 1
            value = cells[place] or value
            if value and (sparse or line <= until):
                found.setdefault(line, {})[role] = value
    return found
