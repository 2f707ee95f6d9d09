"""How many villages of an area have come how far: what reports add up to in, figures out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from conversations.areas import Area, Gazetteer

SOURCE = "Kepmendagri 300.2.2-2430/2025"
"""Where the list of villages comes from: printed beside every denominator, because others are in use (domain.md 4)."""


@dataclass(frozen=True, slots=True)
class Tally:
    """What the newest reports of one form in an area add up to. Villages are counted, but for cooperatives."""

    parts: Mapping[str, int] = field(default_factory=dict)
    """Code right below the area to its villages that reported."""
    stages: Mapping[tuple[str, str, str], int] = field(default_factory=dict)
    """That code, the furthest stage and all that are done (`Facts.done`) to villages."""
    done: Mapping[tuple[str, str], int] = field(default_factory=dict)
    """The furthest stage and all that are done (`Facts.done`) to villages."""
    pathways: Mapping[str, int] = field(default_factory=dict)
    obstacles: Mapping[str, int] = field(default_factory=dict)
    recent: int = 0
    """Villages that reported in the period in question."""
    cooperatives: int = 0
    active: int = 0
    inactive: int = 0

    @property
    def reported(self) -> int:
        """Villages with a report."""
        return sum(self.parts.values())


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


def count(gazetteer: Gazetteer, area: str, stages: Sequence[str], formation: Tally, inventory: Tally) -> Counts:
    """The figures of `area`. `stages` is the order of the form."""
    obstacles = Counter({obstacle: number for obstacle, number in formation.obstacles.items() if obstacle})
    return Counts(
        villages=len(gazetteer.villages(area)),
        reported=formation.reported,
        recent=formation.recent,
        stages=_done(stages, formation.done),
        pathways={pathway: number for pathway, number in formation.pathways.items() if pathway},
        obstacles=sorted(obstacles.items(), key=lambda one: (-one[1], one[0])),
        inventoried=inventory.reported,
        recent_inventories=inventory.recent,
        cooperatives=inventory.cooperatives,
        active=inventory.active,
        inactive=inventory.inactive,
        rows=rows(gazetteer, area, formation.parts),
    )


def table(gazetteer: Gazetteer, area: str, reported: Iterable[str]) -> tuple[Row, ...]:
    """How many of these villages lie in each area right below `area`; empty when these are villages or nothing."""
    below = gazetteer.children(area)
    return rows(gazetteer, area, Counter(code[: len(below[0].code)] for code in reported)) if below else ()


def rows(gazetteer: Gazetteer, area: str, parts: Mapping[str, int]) -> tuple[Row, ...]:
    """The areas right below `area` with those figures; empty when these are villages or nothing."""
    below = [child for child in gazetteer.children(area) if child.level != "village"]
    return tuple(Row(child, len(gazetteer.villages(child.code)), parts.get(child.code, 0)) for child in below)


def _done(stages: Sequence[str], told: Mapping[tuple[str, str], int]) -> dict[str, int]:
    """Villages by stage that is done. A report that names only the furthest one speaks for those before it too."""
    villages: Counter[str] = Counter()
    for (stage, done), number in told.items():
        known = done.split()
        if not known and stage in stages:
            known = list(stages[: stages.index(stage) + 1])
        for one in known:
            villages[one] += number
    return {stage: villages[stage] for stage in stages if villages[stage]}
