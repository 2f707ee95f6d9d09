"""Guesses what each column of a table holds, says the guess to be confirmed once, and knows it again in next month's file."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from conversations.authoring.extents import letter
from conversations.errors import Problem
from conversations.matching.roles import ROLES, by_heading, by_values
from conversations.matching.tables import Table
from conversations.reading.cleaning import plain, shown
from conversations.reading.places import PlaceIndex
from conversations.texts import Phrase

SURE = 60
"""A column is taken for a role from this score (of 100) on."""
_SELF_EVIDENT = frozenset({"code", "village", "kecamatan", "kabupaten", "cooperative", "legal"})
"""Roles whose values tell them without a heading."""
_TOLD_BY_VALUES = _SELF_EVIDENT | {"members", "rat", "status"}


@dataclass(frozen=True, slots=True)
class Columns:
    """Which column holds what."""

    table: Table
    places: Mapping[str, int]
    """Role (`roles.ROLES`) to the column, from 0."""

    @property
    def problem(self) -> Problem | None:
        """Why rows cannot be matched to villages, in the officer's words; None when they can."""
        if {"code", "village", "cooperative"}.isdisjoint(self.places):
            return Problem(Phrase("match-no-place-column"))
        return None

    def kept(self) -> str:
        """The mapping by the headings, as JSON to be remembered for the officer: the next file's columns may stand elsewhere."""
        return json.dumps({role: _key(self.table.headings[place]) for role, place in sorted(self.places.items())})


def guess(table: Table, places: PlaceIndex, within: str = "") -> Columns:
    """The likeliest role of each column, each role once. `within`: the officer's area, in which names are looked for."""
    scores = sorted(_scores(table, places, within), key=lambda one: (-one[0], ROLES.index(one[1]), one[2]))
    found: dict[str, int] = {}
    for score, role, place in scores:
        if score >= SURE and role not in found and place not in found.values():
            found[role] = place
    return Columns(table, found)


def _scores(table: Table, places: PlaceIndex, within: str) -> Iterator[tuple[float, str, int]]:
    for place, heading in enumerate(table.headings):
        values = table.column(place)
        filled = any(values)
        for role in ROLES:
            named = by_heading(heading, role)
            if not filled or (not named and role not in _SELF_EVIDENT):
                continue
            share = by_values(values, role, places, within) if role in _TOLD_BY_VALUES else 1.0
            if role == "code" and share < 0.5:
                continue  # a column "Kode" of something else
            if not named and (heading and share < 0.8):
                share = 0.0  # headed as something that is not known, and only by chance alike
            yield (0.6 * named + 40 * share if named else 70 * share), role, place


def remembered(table: Table, kept: str) -> Columns | None:
    """The mapping that was confirmed before, on this table; None when a heading is missing, doubled, or nothing was kept."""
    try:
        wanted = json.loads(kept)
    except ValueError:
        return None
    keys = [_key(heading) for heading in table.headings]
    if not isinstance(wanted, dict) or not wanted or any(keys.count(key) != 1 for key in wanted.values()):
        return None
    found = {role: keys.index(key) for role, key in wanted.items() if role in ROLES}
    return Columns(table, found) if found else None


def changed(columns: Columns, role: str, typed: str) -> Columns | None:
    """The mapping with a role moved to the column of that letter (`C`) or heading, or away (`-`); None for no such column."""
    others = {name: place for name, place in columns.places.items() if name != role}
    if typed.strip() == "-":
        return Columns(columns.table, others)
    wanted = [at for at in range(len(columns.table.headings)) if letter(at).lower() == typed.strip().lower()]
    wanted = wanted or [at for at, heading in enumerate(columns.table.headings) if _key(heading) == _key(typed) != ""]
    if role not in ROLES or len(wanted) != 1:
        return None
    return Columns(columns.table, {name: at for name, at in others.items() if at != wanted[0]} | {role: wanted[0]})


def proposal(columns: Columns) -> list[Phrase]:
    """The mapping in words, a line each: which column is taken for what, with an example from the rows; then what is left out."""
    lines = []
    for role in ROLES:
        if (place := columns.places.get(role)) is not None:
            example = next((value for value in columns.table.column(place) if value), "")
            heading = columns.table.headings[place]
            given = {"column": letter(place), "heading": shown(heading), "example": shown(example)}
            lines.append(Phrase(f"match-column-{role}", given))
    left = [heading for place, heading in enumerate(columns.table.headings) if heading and place not in columns.places.values()]
    if left:
        named = ", ".join(shown(heading) for heading in left[:8])
        lines.append(Phrase("match-columns-left", {"headings": named, "number": len(left)}))
    return lines


def _key(heading: str) -> str:
    return " ".join(re.findall(r"[a-z0-9]+", plain(heading)))
