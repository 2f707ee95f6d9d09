"""Ranks the existing cooperatives of an area for the meeting on revitalisation: points by rules as data, each with its reason."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from markupsafe import Markup
from ruamel.yaml import YAML

from conversations.areas import Gazetteer
from conversations.draft import Answer, Report
from conversations.pathway import REPEAT, suggest
from conversations.reading.numbers import LARGEST
from conversations.texts import Argument, Phrase, Words
from conversations.titles import plain, title

WEIGHTS = Path(__file__).parent / "potential.yaml"
FULL = 100
"""What the best rows of all criteria make together."""
Row = Mapping[str, str]
NO_DOUBTS: Mapping[int, Collection[str]] = {}


@dataclass(frozen=True, slots=True)
class Step:
    """One row of a criterion: what must be so, and the points it then gives."""

    points: int
    reason: str
    unknown: bool
    cells: Row

    def fits(self, cooperative: Row) -> bool:
        """Whether every cell allows what is known of the cooperative."""
        return all(_fits(cell, cooperative.get(name, "")) for name, cell in self.cells.items())


@dataclass(frozen=True, slots=True)
class Criterion:
    """What is looked at, in steps of which the first that fits counts."""

    name: str
    steps: tuple[Step, ...]

    @property
    def most(self) -> int:
        """The points of its best step."""
        return max(step.points for step in self.steps)

    def step(self, cooperative: Row) -> Step:
        """The first that fits what is known; the last fits anything."""
        return next(step for step in self.steps if step.fits(cooperative))


@dataclass(frozen=True, slots=True)
class Line:
    """The points of one criterion, and why."""

    criterion: str
    points: int
    most: int
    reason: Phrase
    known: bool
    """False when nothing was told, or what was told is in doubt: the points may still rise."""
    doubted: bool = False
    """What was told looks wrong and nobody has approved it: it gives no points until then."""

    def why(self, words: Words) -> Markup:
        """The reason as an officer reads it."""
        reason = words.say(self.reason)
        return (
            words("potential-doubted-partly" if self.points else "potential-doubted", reason=reason) if self.doubted else reason
        )


@dataclass(frozen=True, slots=True)
class Candidate:
    """One cooperative with its score. Nothing in it is personal: it is printed for a meeting."""

    area: str
    number: int
    """Of the report."""
    path: str
    """`koperasi/2`."""
    name: str
    legal: str
    pathway: str
    """What `pathway.suggest` says of this cooperative alone."""
    why: Phrase
    lines: tuple[Line, ...]

    @property
    def score(self) -> int:
        """The sum of the points, 0 … 100."""
        return sum(line.points for line in self.lines)

    @property
    def ceiling(self) -> int:
        """What the score may rise to when what is unknown turns out well."""
        return sum(line.points if line.known else line.most for line in self.lines)


@cache
def built_in_weights() -> tuple[Criterion, ...]:
    """The criteria of `potential.yaml`."""
    return read_weights(WEIGHTS.read_text(encoding="utf-8"))


def read_weights(text: str) -> tuple[Criterion, ...]:
    """The criteria of a YAML text. Raises ValueError for rows that cannot decide, or that do not make 100 together."""
    content = YAML(typ="safe", pure=True).load(text)
    criteria = tuple(Criterion(str(one["name"]), tuple(map(_step, one["rows"]))) for one in content["criteria"])
    for criterion in criteria:
        if not criterion.steps or criterion.steps[-1].cells:
            raise ValueError(f"the last row of {criterion.name} must fit anything")
        if min(step.points for step in criterion.steps) < 0:
            raise ValueError(f"points of {criterion.name} are not below nought")
    if (total := sum(criterion.most for criterion in criteria)) != FULL:
        raise ValueError(f"the best rows make {FULL} together, not {total}")
    return criteria


def _step(row: Mapping[str, object]) -> Step:
    cells = {name: str(cell) for name, cell in row.items() if name not in ("points", "reason", "unknown")}
    for cell in cells.values():
        if cell[:2] in (">=", "<=") and not cell[2:].strip().isdecimal():
            raise ValueError(f"{cell!r} compares with no whole number")
    return Step(int(str(row["points"])), str(row["reason"]), "unknown" in row, cells)


def _fits(cell: str, told: str) -> bool:
    if cell == "+":
        return bool(told)
    if cell[:2] in (">=", "<="):
        try:
            figure = float(told)
        except ValueError:
            return False
        return figure >= int(cell[2:]) if cell[0] == ">" else figure <= int(cell[2:])
    return told in cell.split("|")


def candidates(reports: Iterable[Report], year: int, doubts: Mapping[int, Collection[str]] = NO_DOUBTS) -> list[Candidate]:
    """Every cooperative of the newest inventories, the highest score first; of equal ones that which may rise further.

    `year` is this year, in which the age of a RAT is counted. `doubts`: by the number of a report the paths of the answers
    that look wrong and were not approved.
    """
    criteria = built_in_weights()
    found = [one for report in reports for one in _of(report, year, criteria, doubts.get(report.number, ()))]
    return sorted(found, key=lambda one: (-one.score, -one.ceiling, one.area, one.path))


def _of(report: Report, year: int, criteria: tuple[Criterion, ...], doubts: Collection[str]) -> Iterable[Candidate]:
    own: dict[str, dict[str, Answer]] = {}
    for path, answer in report.answers.items():
        match path.split("/"):
            case [repeat, index, _] if repeat == REPEAT and index.isdecimal() and answer.value is not None:
                own.setdefault(index, {})[path] = answer
    for index in sorted(own, key=int):
        told = {path.rpartition("/")[2]: str(answer.value) for path, answer in own[index].items()}
        suggested = suggest(own[index])
        known = told | _age(told.get("rat_terakhir", ""), year)
        unsure = {path.rpartition("/")[2] for path in own[index] if path in doubts}
        unsure |= {"rat_umur"} if "rat_terakhir" in unsure else set()
        yield Candidate(
            report.area, report.number, f"{REPEAT}/{index}", told.get("nama", ""), told.get("nomor_badan_hukum", ""),
            suggested.pathway, suggested.reasons[0], tuple(_line(criterion, known, unsure) for criterion in criteria),
        )  # fmt: skip


def _age(told: str, year: int) -> dict[str, str]:
    if told[:4].isdecimal() and told[:4].isascii():
        return {"rat_umur": str(max(0, year - int(told[:4])))}
    return {"rat_umur": told} if told == "never" else {}


def _line(criterion: Criterion, known: Row, unsure: Collection[str]) -> Line:
    step = criterion.step(known)
    doubted = any(name in unsure for name in step.cells)
    sure = {name: told for name, told in known.items() if name not in unsure}
    values: dict[str, Argument] = {"members": _whole(known.get("anggota", "")), "year": known.get("rat_terakhir", "")}
    values["assets"] = _whole(known.get("aset", ""))
    phrase = Phrase(f"potential-{step.reason}", values)
    points = min(step.points, criterion.step(sure).points) if doubted else step.points
    return Line(criterion.name, points, criterion.most, phrase, not (step.unknown or doubted), doubted)


def _whole(told: str) -> int:
    try:
        figure = float(told)
    except ValueError:
        return 0
    return int(figure) if abs(figure) < LARGEST else 0


def explained(words: Words, candidate: Candidate) -> Markup:
    """The score of one candidate, line by line, as an officer reads it: points of how many, and why."""
    doubted = any(line.doubted for line in candidate.lines)
    key = "potential-score" if candidate.ceiling == candidate.score else f"potential-score-{'doubted' if doubted else 'open'}"
    lines = [words(key, name=candidate.name, score=candidate.score, ceiling=candidate.ceiling, full=FULL)]
    for line in candidate.lines:
        criterion = plain(words, f"potential-of-{line.criterion}")
        lines.append(words("potential-line", criterion=criterion, points=line.points, most=line.most, reason=line.why(words)))
    lines.append(
        words("potential-pathway", pathway=plain(words, f"potential-to-{candidate.pathway}"), why=words.say(candidate.why))
    )
    return Markup("\n").join(lines)


def listing(words: Words, gazetteer: Gazetteer, ranked: Sequence[Candidate], most: int = 10, *, skip: int = 0) -> Markup:
    """`most` candidates after the first `skip`, a line each, for a phone; what the score rests on is said by `explained`."""
    lines = [
        words(
            "potential-rank", rank=rank, name=one.name, place=title(words, gazetteer, one.area), score=one.score,
            pathway=plain(words, f"potential-to-{one.pathway}"),
        )
        for rank, one in enumerate(ranked[skip : skip + most], skip + 1)
    ]  # fmt: skip
    head = words("potential-title", number=len(ranked)) if ranked else words("potential-none")
    return Markup("\n").join([head, *lines])


def sheet(words: Words, gazetteer: Gazetteer, ranked: Iterable[Candidate]) -> tuple[list[str], list[list[str | int]]]:
    """Headings and rows for the meeting: who, where, which pathway, the score with the points of each criterion, the reasons.

    Cells hold what people typed: whoever writes the file keeps it from running (`bot/papers`).
    """
    criteria = [criterion.name for criterion in built_in_weights()]
    heads = ("rank", "code", "kabupaten", "kecamatan", "village", "name", "legal", "pathway", "score", "ceiling")
    headings = [plain(words, f"potential-head-{head}") for head in heads]
    headings += [plain(words, f"potential-of-{name}") for name in criteria] + [plain(words, "potential-head-reasons")]
    return headings, [_row(words, gazetteer, rank, one) for rank, one in enumerate(ranked, 1)]


def _row(words: Words, gazetteer: Gazetteer, rank: int, one: Candidate) -> list[str | int]:
    above = {area.level: area.name for area in gazetteer.chain(one.area)}
    said = (*(line.why(words) for line in one.lines), words.say(one.why))
    reasons = "; ".join(str(one.unescape()) for one in said)
    where = (above.get("kabupaten", ""), above.get("kecamatan", ""), title(words, gazetteer, one.area))
    return [
        rank, one.area, *where, one.name, one.legal,
        plain(words, f"potential-to-{one.pathway}"), one.score, one.ceiling, *(line.points for line in one.lines), reasons,
    ]  # fmt: skip
