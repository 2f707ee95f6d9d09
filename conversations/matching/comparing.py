"""Compares a list with what heads reported, village by village: what differs, the question it raises, and what agrees."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from conversations.draft import Report
from conversations.form import Form
from conversations.matching.differences import INVENTORY, Difference, Pairing, inventory_differences
from conversations.matching.formation import FORMATION, formation_differences
from conversations.matching.placing import Line
from conversations.matching.values import Stages

__all__ = ("FORMATION", "INVENTORY", "Comparison", "Difference", "compare", "first_questions", "kind_of", "remaining")


@dataclass(frozen=True, slots=True)
class Comparison:
    """What a list and the reports say of the villages that both may speak of."""

    form: str
    differences: tuple[Difference, ...] = ()
    """By village, the weightiest first."""
    agreed: tuple[str, ...] = ()
    """Villages of the list that reported and with which nothing differs."""
    silent: tuple[str, ...] = ()
    """Villages of the list without a report: they are reminded, not asked."""
    unlisted: tuple[str, ...] = ()
    """Villages that reported and of which the list says nothing."""
    unmatched: tuple[Line, ...] = ()
    """Rows for which no village was surely found, each with its reason."""
    named: tuple[Line, ...] = ()
    """Rows whose code is of no village, and whose village was found by its names: told, that the list can be mended."""
    rows: int = 0
    """Rows of the list that speak of something."""
    by_area: Mapping[str, tuple[Difference, ...]] = field(default_factory=dict)


def kind_of(lines: Sequence[Line]) -> str:
    """Which report a list is to be compared with: that on formation when it is mostly of Koperasi Merah Putih or has stages."""
    named = [line.cells["cooperative"].lower() for line in lines if "cooperative" in line.cells]
    programme = sum("merah putih" in name or name.startswith(("kdmp", "kkmp", "kopdes", "kopkel")) for name in named)
    staged = sum("stage" in line.cells for line in lines)
    return FORMATION if programme * 2 > len(named) or (not named and staged) or staged * 2 > len(lines) else INVENTORY


def compare(
    lines: Iterable[Line], roles: Iterable[str], reports: Iterable[Report], forms: Mapping[str, Form], form: str
) -> Comparison:
    """The differences between a list's rows and the newest reports of `form` (`koperasi` or `pembentukan`) of the same area.

    `roles`: what the list has columns for (`Columns.places`).
    """
    columns = frozenset(roles)
    listed: dict[str, list[Line]] = defaultdict(list)
    unmatched: list[Line] = []
    count = 0
    for line in lines:
        count += 1
        if line.area:
            listed[line.area].append(line)
        else:
            unmatched.append(line)
    stages = Stages(forms.get(FORMATION))
    told: dict[str, tuple[Difference, ...] | None] = {}
    for report in reports:  # One after the other: those of a whole country are too many to be held at once.
        if report.form == form:
            own = listed.get(report.area)
            told[report.area] = tuple(_differences(Pairing(report.area, own, report, columns), stages, form)) if own else None
    found = {area: own for area, own in sorted(told.items()) if own is not None}
    return Comparison(
        form,
        differences=tuple(one for area in found for one in found[area]),
        agreed=tuple(area for area, own in found.items() if not own),
        silent=tuple(sorted(listed.keys() - told.keys())),
        unlisted=tuple(sorted(area for area, own in told.items() if own is None)),
        unmatched=tuple(unmatched),
        named=tuple(line for own in listed.values() for line in own if line.miscoded is not None),
        rows=count,
        by_area={area: own for area, own in found.items() if own},
    )


def _differences(pairing: Pairing, stages: Stages, form: str) -> Iterable[Difference]:
    return formation_differences(pairing, stages) if form == FORMATION else inventory_differences(pairing)


def first_questions(comparison: Comparison, asked: Iterable[str] = ()) -> dict[str, Difference]:
    """One question for the head of each village: the weightiest difference that is not in `asked` (keys) yet."""
    known = set(asked)
    found: dict[str, Difference] = {}
    for area, own in comparison.by_area.items():
        left = [one for one in own if one.key not in known]
        if left:
            found[area] = left[0]
    return found


def remaining(before: Iterable[str], now: Comparison) -> tuple[Difference, ...]:
    """Of the differences that stood before (their keys), those that still stand after heads and officers have answered."""
    known = set(before)
    return tuple(one for one in now.differences if one.key in known)
