"""Finds the cooperative that two villages tell of: by legal number and name, without comparing all with all."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from rapidfuzz import fuzz, process

from conversations.checking.names import Legal, Name, legal_of, likeness, name_of
from conversations.draft import Report

ALIKE = 90
"""Names at least this alike (of 100) may be one."""
COMMON = 3
"""A name that more villages than this bear tells nothing: every kecamatan has a Karya Bersama."""
MOST = 5
"""Twins given for one cooperative; more say nothing more."""
BLOCK = 4_000
"""Cooperatives of one kecamatan that are compared by name; nobody has as many, a hostile file may."""
SHORTEST = 6
"""Letters that a name must have to be recognised by itself."""


@dataclass(frozen=True, slots=True)
class Told:
    """What one village tells of one cooperative."""

    area: str
    number: int
    """Of the report."""
    path: str
    """`koperasi/2`, or `tahap/7` for the Koperasi Merah Putih of a report on formation."""
    name: str = ""
    legal: str = ""
    chair: str = ""
    phone: str = ""


@dataclass(frozen=True, slots=True)
class Twin:
    """Another telling that may be of the same cooperative, and why."""

    other: Told
    why: str
    """`number`: the legal number; `number-names`: the number, under another name; `near-number`: names alike and one digit
    of the number differs; `name`: the names, in one kecamatan; `name-chair`: the names and the chair or the phone."""
    likeness: int


def told_in(report: Report) -> tuple[Told, ...]:
    """The cooperatives that a report tells of: all of an inventory, that of a report on formation by its SK AHU."""
    found: dict[str, dict[str, str]] = {}
    for path, answer in report.answers.items():
        match path.split("/"):
            case ["koperasi", index, name] if answer.value is not None:
                found.setdefault(index, {})[name] = str(answer.value)
    tellings = [
        Told(report.area, report.number, f"koperasi/{index}", own.get("nama", ""), own.get("nomor_badan_hukum", ""),
             own.get("ketua", ""), own.get("hp_ketua", ""))
        for index, own in found.items()
    ]  # fmt: skip
    return (*tellings, *_formed(report))


def _formed(report: Report) -> Iterator[Told]:
    """The Koperasi Merah Putih by the number of its stage AHU, told now or before."""
    for path, answer in report.answers.items():
        if path.startswith("tahap/") and path.endswith("/kode") and answer.value == "AHU":
            stage = path.removesuffix("/kode")
            kept = report.answers.get(f"{stage}/nomor_akhir") or report.answers.get(f"{stage}/nomor_ahu")
            if kept is not None and kept.value:
                yield Told(report.area, report.number, stage, legal=str(kept.value))


class TwinIndex:
    """The tellings of an area, ready to be searched: 3,000 cooperatives compare with each other in under a second."""

    def __init__(self, told: Iterable[Told]) -> None:
        self.told = tuple(told)
        self._names = [name_of(one.name) for one in self.told]
        self._legal = [legal_of(one.legal) for one in self.told]
        self._numbers: dict[str, list[int]] = defaultdict(list)
        self._phones: dict[str, list[int]] = defaultdict(list)
        self._blocks: dict[str, tuple[list[str], list[int]]] = defaultdict(lambda: ([], []))
        bearers: dict[str, set[str]] = defaultdict(set)
        for place, one in enumerate(self.told):
            core = self._names[place].core
            bearers[core].add(one.area)
            if key := self._legal[place].key:
                self._numbers[key].append(place)
            if one.phone:
                self._phones[one.phone].append(place)
            cores, places = self._blocks[one.area[:8]]
            if len(core) >= SHORTEST and len(cores) < BLOCK:
                cores.append(core)
                places.append(place)
        self._bearers = Counter({core: len(areas) for core, areas in bearers.items()})

    def twins(self, told: Told) -> tuple[Twin, ...]:
        """At most `MOST` tellings by other villages of what may be this cooperative, the surest first."""
        name, legal = name_of(told.name), legal_of(told.legal)
        best: dict[tuple[str, str], Twin] = {}
        for place in self._candidates(told, name, legal):
            other = self.told[place]
            if other.area == told.area:
                continue
            alike = likeness(name, self._names[place])
            why = self._why(told, name, legal, place, alike)
            key = (other.area, other.path)
            if why and (key not in best or _WHYS.index(why) < _WHYS.index(best[key].why)):
                best[key] = Twin(other, why, alike)
        order = sorted(best.values(), key=lambda twin: (_WHYS.index(twin.why), -twin.likeness, twin.other.area, twin.other.path))
        return tuple(order[:MOST])

    def _candidates(self, told: Told, name: Name, legal: Legal) -> Iterator[int]:
        yield from self._numbers.get(legal.key, ())[:50] if legal.key else ()
        yield from self._phones.get(told.phone, ())[:50] if told.phone else ()
        if len(name.core) < SHORTEST or self._bearers[name.core] > COMMON or told.area[:8] not in self._blocks:
            return
        cores, places = self._blocks[told.area[:8]]
        for _, _, at in process.extract(name.core, cores, scorer=fuzz.ratio, score_cutoff=ALIKE, limit=4 * MOST):
            yield places[at]

    def _why(self, told: Told, name: Name, legal: Legal, place: int, alike: int) -> str:
        """Why two tellings may be of one cooperative; empty when they are not."""
        other, number = self.told[place], self._legal[place]
        if legal.same(number):
            if not name.core or not self._names[place].core or alike >= 60:
                return "number" if legal.strong or alike >= ALIKE else ""
            return "number-names" if legal.strong else ""
        if alike < ALIKE or len(name.core) < SHORTEST or other.area[:5] != told.area[:5]:
            return ""
        if legal.strong and number.strong:
            return "near-number" if _one_off(legal.key, number.key) and legal.year == number.year else ""
        if _same_chair(told, other):
            return "name-chair"
        return "name" if other.area[:8] == told.area[:8] else ""


_WHYS = ("number", "near-number", "name-chair", "number-names", "name")


def _same_chair(one: Told, other: Told) -> bool:
    if one.phone and one.phone == other.phone:
        return True
    chairs = sorted((name_of(one.chair).core, name_of(other.chair).core), key=len)
    return len(chairs[0]) >= SHORTEST and fuzz.ratio(*chairs) >= ALIKE


def _one_off(one: str, other: str) -> bool:
    """Whether one digit differs, or two neighbours are swapped."""
    if len(one) != len(other):
        return False
    differing = [at for at, (left, right) in enumerate(zip(one, other, strict=True)) if left != right]
    if len(differing) == 2 and differing[1] == differing[0] + 1:
        first, second = differing
        return one[first] == other[second] and one[second] == other[first]
    return len(differing) == 1
