"""What a list and an inventory say differently of the cooperatives of one village."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from conversations.checking.names import Legal, Name, legal_of, likeness, name_of
from conversations.draft import Report
from conversations.matching import values
from conversations.matching.placing import Line
from conversations.reading.cleaning import shown
from conversations.texts import Phrase

INVENTORY = "koperasi"
ALIKE = 80
"""Names within one village at least this alike (of 100) are one cooperative."""
APART = 0.1
"""Members of two days differ: only from a tenth, and three people, on is it worth a question."""
MOST = 200
"""Rows of one village that are paired by name and asked about; no village has as many, a hostile file may."""
_WEIGHT = (
    *("legal-differs", "decree-differs", "missing-here", "decree-missing-here", "stage-here", "status", "legal-missing-here"),
    *("members", "rat", "meeting-here", "missing-there", "decree-missing-there", "legal-missing-there", "stage-there"),
)
"""Which difference is asked about first."""


@dataclass(frozen=True, slots=True)
class Difference:
    """One thing that the list says otherwise than the head."""

    key: str
    """The same for the same difference of the next comparison, so that nobody is asked twice."""
    area: str
    code: str
    """`members`, `missing-here` (the list has it, the report not), `missing-there` (the other way round) …"""
    path: str
    """The question it is about; empty when it is about a whole cooperative."""
    line: int
    """The row of the file; 0 when the list says nothing."""
    name: str
    """Of the cooperative."""
    listed: str
    told: str
    officer: Phrase
    head: Phrase
    """One question, with both values, in which neither is called wrong."""


@dataclass(frozen=True, slots=True)
class Told:
    """One cooperative of a report."""

    instance: str
    answers: Mapping[str, str]

    @property
    def legal(self) -> Legal:
        """Its legal number."""
        return legal_of(self.answers.get("nomor_badan_hukum", ""))


class Pairing:
    """The rows of a list and the report of one village, to be paired."""

    def __init__(self, area: str, lines: Sequence[Line], report: Report, roles: frozenset[str]) -> None:
        """`roles`: what the list has columns for, so that a blank cell can be told from a list that does not say."""
        self.area = area
        self.roles = roles
        self.lines = lines
        self.report = report

    def differs(
        self, code: str, line: Line | None, path: str, name: str, listed: str = "", told: str = "", coded: bool = False
    ) -> Difference:
        """A difference of this village with its words; `coded` values are codes that the words choose by."""
        args = {"name": shown(name) or "–", "listed": shown(listed) or "–", "told": shown(told) or "–"}
        if coded:
            listed, told = listed.replace("never", "–").replace("_", " "), told.replace("never", "–").replace("_", " ")
        key = f"{self.area}/{code}/{name_of(name).core}/{listed.lower()}/{told.lower()}"[:200]
        return Difference(
            key, self.area, code, path, line.line if line else 0, name, listed, told,
            Phrase(f"match-{code}", args), Phrase(f"match-{code}-ask", args),
        )  # fmt: skip

    def told(self) -> list[Told]:
        """The cooperatives of the report, in their order."""
        found: dict[str, dict[str, str]] = {}
        for path, answer in self.report.answers.items():
            match path.split("/"):
                case ["koperasi", index, name] if index.isdecimal() and answer.value is not None:
                    found.setdefault(index, {})[name] = str(answer.value)
        return [Told(f"koperasi/{index}", found[index]) for index in sorted(found, key=int)]


def weighed(found: Iterator[Difference]) -> list[Difference]:
    """Differences in the order in which they are worth asking about."""
    return sorted(found, key=lambda one: (_WEIGHT.index(one.code), one.line, one.path))


def inventory_differences(pairing: Pairing) -> list[Difference]:
    """Cooperatives that only one side knows, and what both say differently of one."""
    return weighed(_inventory(pairing))


def _inventory(pairing: Pairing) -> Iterator[Difference]:
    told = pairing.told()
    pairs, alone = _paired(pairing.lines, told)
    known = [(one.legal, name_of(one.answers.get("nama", ""))) for one in told if one.instance in pairs]
    for line in alone[:MOST]:
        if (name := line.cells.get("cooperative", "")) and not _known(line, known):
            yield pairing.differs("missing-here", line, "jumlah", name, line.cells.get("legal", ""))
    for one in told:
        name = one.answers.get("nama", "")
        if (row := pairs.get(one.instance)) is not None:
            yield from _of_pair(pairing, row, one, name)
        elif "cooperative" in pairing.roles:
            yield pairing.differs(
                "missing-there", None, f"{one.instance}/nama", name, told=one.answers.get("nomor_badan_hukum", "")
            )


def _known(line: Line, told: Sequence[tuple[Legal, Name]]) -> bool:
    """Whether a row left over speaks of a cooperative that has its row already: lists hold some twice."""
    legal, name = legal_of(line.cells.get("legal", "")), name_of(line.cells.get("cooperative", ""))
    return any(one.same(legal) or likeness(own, name) == 100 for one, own in told)


def _paired(lines: Sequence[Line], told: Sequence[Told]) -> tuple[dict[str, Line], list[Line]]:
    """Instance to its row: by legal number first, then by the likest names; and the rows left over."""
    numbers: dict[str, list[tuple[Legal, int]]] = {}
    for at, line in enumerate(lines):
        legal = legal_of(line.cells.get("legal", ""))
        numbers.setdefault(legal.key, []).append((legal, at))
    pairs, taken = dict[str, Line](), set[int]()
    for one in told:
        own = one.legal
        found = next((at for legal, at in numbers.get(own.key, ()) if at not in taken and own.same(legal)), None)
        if found is not None:
            pairs[one.instance] = lines[found]
            taken.add(found)
    left = [at for at in range(len(lines)) if at not in taken]
    scored = [
        (likeness(name_of(one.answers.get("nama", "")), name_of(lines[at].cells.get("cooperative", ""))), at, one.instance)
        for one in told
        if one.instance not in pairs
        for at in left[:MOST]
    ]
    for score, at, instance in sorted(scored, key=lambda scored: -scored[0]):
        if score >= ALIKE and instance not in pairs and at not in taken:
            pairs[instance] = lines[at]
            taken.add(at)
    return pairs, [lines[at] for at in left if at not in taken]


def _of_pair(pairing: Pairing, line: Line, one: Told, name: str) -> Iterator[Difference]:
    listed, told = line.cells, one.answers
    here, there = told.get("nomor_badan_hukum", ""), listed.get("legal", "")
    if there and not legal_of(there).key:
        there = ""  # `belum ada` and the like
    path = f"{one.instance}/nomor_badan_hukum"
    if here and there and not legal_of(here).same(legal_of(there)):
        yield pairing.differs("legal-differs", line, path, name, there, here)
    elif there and not here:
        yield pairing.differs("legal-missing-here", line, path, name, there)
    elif here and "legal" in pairing.roles and not there:
        yield pairing.differs("legal-missing-there", line, path, name, told=here)
    count, own = values.members(listed), values.count(told["anggota"]) if "anggota" in told else None
    if count is not None and own is not None and abs(count - own) > max(2, APART * max(count, own)):
        yield pairing.differs("members", line, f"{one.instance}/anggota", name, _written(count), _written(own))
    year, last = values.year(listed.get("rat", "")), told.get("rat_terakhir", "")
    if year and last and year != last:
        yield pairing.differs("rat", line, f"{one.instance}/rat_terakhir", name, year, last, coded=True)
    status, derived = values.status(listed.get("status", "")), told.get("status", "")
    if status and derived in ("aktif", "tidak_aktif") and status != derived:
        yield pairing.differs(
            "status", line, f"{one.instance}/berjalan", name, status.replace("_", " "), derived.replace("_", " ")
        )


def _written(number: int) -> str:
    return f"{number:,}".replace(",", ".")
