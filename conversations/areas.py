"""What an administrative area is, how its name is said in full, and the whole list of them in memory."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

LEVELS = {2: "province", 5: "kabupaten", 8: "kecamatan", 13: "village"}
"""Length of a Kemendagri code to the level of its area (Kepmendagri 300.2.2-2430/2025)."""


@dataclass(frozen=True, slots=True)
class Area:
    """A province, kabupaten/kota, kecamatan or desa/kelurahan, by its Kemendagri code (`62.01.02.2003`)."""

    code: str
    name: str
    """As people say it, with the kind where it is part of the name: `Kabupaten Katingan`, `Kota Palangka Raya`, `Telok`."""
    timezone: str = "Asia/Jakarta"
    aliases: tuple[str, ...] = ()

    @property
    def level(self) -> str:
        """`province`, `kabupaten`, `kecamatan` or `village`."""
        return LEVELS[len(self.code)]

    @property
    def kind(self) -> str:
        """What a village is: `kelurahan` when its last part begins with 1, else `desa`; for others the level."""
        if len(self.code) != 13:
            return self.level
        return "kelurahan" if self.code[9] == "1" else "desa"

    @property
    def parent(self) -> str:
        """The code of the area above; empty for a province."""
        return self.code.rpartition(".")[0]


def within(code: str, area: str) -> bool:
    """Whether `code` is `area` or lies in it. The empty area is the whole country."""
    return not area or code == area or code.startswith(area + ".")


class Gazetteer:
    """All areas, looked up without a database. Built once; never changed."""

    def __init__(self, areas: Iterable[Area]) -> None:
        self._areas = {area.code: area for area in sorted(areas, key=lambda area: area.code)}
        self._codes = list(self._areas)
        self._villages = [code for code in self._codes if len(code) == 13]
        self._below: dict[str, list[str]] = {}
        for code in self._codes:
            self._below.setdefault(code.rpartition(".")[0], []).append(code)

    def __len__(self) -> int:
        return len(self._areas)

    def __contains__(self, code: str) -> bool:
        return code in self._areas

    def __getitem__(self, code: str) -> Area:
        """The area of a code. Raises KeyError when there is none."""
        return self._areas[code]

    def get(self, code: str) -> Area | None:
        """The area of a code, or None."""
        return self._areas.get(code)

    def inside(self, code: str) -> Iterator[Area]:
        """`code` itself and everything in it, in the order of codes; everything when `code` is empty."""
        return map(self._areas.__getitem__, _range(self._codes, code))

    def children(self, code: str) -> list[Area]:
        """The areas right below `code`, in the order of codes; the provinces when `code` is empty."""
        return [self._areas[one] for one in self._below.get(code, ())]

    def villages(self, code: str) -> list[Area]:
        """The desa and kelurahan in `code`: the denominator of every count."""
        return [self._areas[one] for one in _range(self._villages, code)]

    def chain(self, code: str) -> list[Area]:
        """The area and those above it, nearest first."""
        chain: list[Area] = []
        while code and (area := self.get(code)):
            chain.append(area)
            code = area.parent
        return chain


def _range(codes: list[str], code: str) -> list[str]:
    """Those of the codes, in order, that are `code` or lie in it: `/` follows `.`, and nothing lies between `62` and `62.`."""
    if not code:
        return codes
    return codes[bisect_left(codes, code) : bisect_left(codes, f"{code}/")]
