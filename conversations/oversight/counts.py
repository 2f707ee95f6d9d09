"""How many villages of an area have come how far: standings in, figures out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Protocol

from conversations.areas import Area, Gazetteer
from conversations.draft import Facts

SOURCE = "Kepmendagri 300.2.2-2430/2025"
"""Where the list of villages comes from: printed beside every denominator, because others are in use (domain.md 4)."""


class Standing(Protocol):
    """Where one village stands by its newest report of a form."""

    @property
    def area(self) -> str: ...  # noqa: D102 - a code
    @property
    def facts(self) -> Facts: ...  # noqa: D102
    @property
    def at(self) -> datetime: ...  # noqa: D102 - when the report was sent


@dataclass(frozen=True, slots=True)
class Row:
    """One area of a table of counts."""

    area: Area
    villages: int
    reported: int

    @property
    def silent(self) -> int:
        """Villages without a report."""
        return self.villages - self.reported


@dataclass(frozen=True, slots=True)
class Counts:
    """The figures of one area. Villages are counted, not cooperatives, unless the name says so."""

    villages: int
    """The denominator: every desa and kelurahan of the area."""
    reported: int = 0
    """Villages with a report on formation."""
    recent: int = 0
    """Of these, villages that reported in the period in question."""
    stages: Mapping[str, int] = field(default_factory=dict)
    """Stage to the villages in which it is done, in the form's order; stages that are done nowhere are absent."""
    pathways: Mapping[str, int] = field(default_factory=dict)
    obstacles: Sequence[tuple[str, int]] = ()
    """Obstacle to villages, most frequent first."""
    inventoried: int = 0
    """Villages with a report on existing cooperatives."""
    recent_inventories: int = 0
    cooperatives: int = 0
    active: int = 0
    inactive: int = 0
    rows: Sequence[Row] = ()
    """The areas right below, in the order of codes; empty below a kecamatan."""

    @property
    def silent(self) -> int:
        """Villages without a report on formation."""
        return self.villages - self.reported

    @property
    def unclear(self) -> int:
        """Cooperatives that are neither surely active nor surely inactive (domain.md 3.2)."""
        return self.cooperatives - self.active - self.inactive


def count(
    gazetteer: Gazetteer,
    area: str,
    stages: Sequence[str],
    formation: Iterable[Standing],
    inventory: Iterable[Standing],
    *,
    since: datetime,
) -> Counts:
    """The figures of `area`. `stages` is the order of the form; a report at or after `since` is a recent one.

    Reports of villages that the gazetteer does not know are left out, so that nothing is ever counted above its denominator.
    """
    formed = [standing for standing in formation if standing.area in gazetteer]
    counted = [standing for standing in inventory if standing.area in gazetteer]
    return Counts(
        villages=len(gazetteer.villages(area)),
        reported=len(formed),
        recent=sum(standing.at >= since for standing in formed),
        stages=_done(stages, formed),
        pathways=Counter(standing.facts.pathway for standing in formed if standing.facts.pathway),
        obstacles=Counter(standing.facts.obstacle for standing in formed if standing.facts.obstacle).most_common(),
        inventoried=len(counted),
        recent_inventories=sum(standing.at >= since for standing in counted),
        cooperatives=sum(standing.facts.cooperatives or 0 for standing in counted),
        active=sum(standing.facts.active or 0 for standing in counted),
        inactive=sum(standing.facts.inactive or 0 for standing in counted),
        rows=table(gazetteer, area, (standing.area for standing in formed)),
    )


def table(gazetteer: Gazetteer, area: str, reported: Iterable[str]) -> tuple[Row, ...]:
    """How many villages reported in each area right below `area`; empty when these are villages or nothing."""
    below = [child for child in gazetteer.children(area) if child.level != "village"]
    if not below:
        return ()
    depth = len(below[0].code)
    done = Counter(code[:depth] for code in reported)
    all_villages = Counter(village.code[:depth] for village in gazetteer.villages(area))
    return tuple(Row(child, all_villages[child.code], done[child.code]) for child in below)


def _done(stages: Sequence[str], formed: Sequence[Standing]) -> dict[str, int]:
    """Villages by stage that is done. A report that names only the furthest one speaks for those before it too."""
    villages: Counter[str] = Counter()
    for standing in formed:
        known = standing.facts.done.split()
        if not known and standing.facts.stage in stages:
            known = list(stages[: stages.index(standing.facts.stage) + 1])
        villages.update(known)
    return {stage: villages[stage] for stage in stages if villages[stage]}
