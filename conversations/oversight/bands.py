"""Groups the stages of a form into the few bands that a picture shows."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from ruamel.yaml import YAML

Told = tuple[str, str]
"""What a report says: the furthest stage, and all that are done (`Facts.done`; empty when it names the furthest one alone)."""
BANDS = Path(__file__).parent / "bands.yaml"


@dataclass(frozen=True, slots=True)
class Band:
    """Villages that are drawn alike."""

    name: str
    """Its words: `band-NAME`."""
    begins: str
    """The first stage in it; empty for the last band, which holds whatever comes before the others."""
    colour: str
    ink: str
    """Of figures on that colour."""


@dataclass(frozen=True, slots=True)
class Bands:
    """All bands, from the furthest to the first, and the villages without a report."""

    told: tuple[Band, ...]
    silent: Band
    milestone: str
    funnel: tuple[str, ...]
    """The few stages whose villages are told in one line."""
    reached: tuple[str, ...]
    """Those of them that are told to who leads."""

    @property
    def every(self) -> tuple[Band, ...]:
        """From left to right."""
        return (*self.told, self.silent)

    def of(self, stages: Sequence[str], stage: str, done: str = "") -> Band:
        """The band of a report that is as far as `stage`; `stages` is the order of the form.

        Where it says what is done, only that counts: who has land and no legal entity is not in the band of legal entities.
        """
        if done:
            named = done.split()
            return next(band for band in self.told if not band.begins or band.begins in named)
        at = stages.index(stage) if stage in stages else -1
        return next(band for band in self.told if not band.begins or (band.begins in stages and stages.index(band.begins) <= at))

    def split(self, stages: Sequence[str], told: Mapping[Told, int], villages: int) -> list[tuple[Band, int]]:
        """Each band with its villages, of all `villages`; `told` is what reports say to villages."""
        counted: Counter[str] = Counter()
        for (stage, done), number in told.items():
            counted[self.of(stages, stage, done).name] += number
        counted[self.silent.name] = max(0, villages - sum(told.values()))
        return [(band, counted[band.name]) for band in self.every]


@cache
def built_in_bands() -> Bands:
    """The bands of `bands.yaml`."""
    content = YAML(typ="safe", pure=True).load(BANDS.read_text(encoding="utf-8"))
    told = tuple(Band(row["name"], row["from"], row["colour"], row["ink"]) for row in content["bands"])
    silent = content["silent"]
    return Bands(
        told,
        Band(silent["name"], "", silent["colour"], silent["ink"]),
        content["milestone"],
        tuple(content["funnel"]),
        tuple(content["reached"]),
    )
