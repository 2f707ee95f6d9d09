"""The rules by which reports are looked at: rows of `rules.yaml`, which an official may edit."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from ruamel.yaml import YAML

from conversations.checking.flags import Severity

RULES = Path(__file__).parent / "rules.yaml"
NEEDS: Mapping[str, frozenset[str]] = {
    "far": frozenset({"floor", "floor_own", "times", "villages"}),
    "thousand": frozenset({"least"}),
    "few": frozenset({"least"}),
    "sum": frozenset({"with", "tolerance"}),
    "gone": frozenset(),
    "back": frozenset(),
    "order": frozenset({"with"}),
    "early": frozenset({"since"}),
    "founding": frozenset({"with"}),
    "years": frozenset({"with"}),
    "legal": frozenset(),
    "undone": frozenset(),
    "double": frozenset({"with"}),
    "twin": frozenset(),
    "photo": frozenset(),
}
"""Each check with the cells that its rows must have."""
OPTIONAL: Mapping[str, frozenset[str]] = {
    "far": frozenset({"side"}),
    "few": frozenset({"founded_before", "with"}),
    "thousand": frozenset({"with"}),
    "order": frozenset({"asked"}),
    "early": frozenset({"asked"}),
    "legal": frozenset({"since", "decree"}),
}
"""Each check with the cells that its rows may have."""
_OWN = frozenset({"check", "code", "severity", "form", "question", "only"})


@dataclass(frozen=True, slots=True)
class Rule:
    """One row: what is looked at, where, when, and how much a flag of it weighs."""

    check: str
    code: str
    severity: Severity
    form: str
    question: str
    """`koperasi/*/anggota`: of each instance; `tahap/MUS/tanggal_akhir`: of the stage of that code; else by its name."""
    only: Mapping[str, frozenset[str]]
    """Questions of the same instance, or of the report, to the values they must have for the rule to be used."""
    cells: Mapping[str, str]

    def number(self, cell: str) -> float:
        """A cell that holds a number."""
        return float(self.cells[cell])

    def others(self) -> tuple[str, ...]:
        """The questions it compares with."""
        return tuple(self.cells.get("with", "").split())


@cache
def built_in_rules() -> tuple[Rule, ...]:
    """The rules of `rules.yaml`."""
    return read_rules(RULES.read_text(encoding="utf-8"))


def read_rules(text: str) -> tuple[Rule, ...]:
    """The rules of a YAML text, in their order. Raises ValueError that names the row and what is wrong with it."""
    content = YAML(typ="safe", pure=True).load(text)
    if not isinstance(content, dict) or not isinstance(content.get("rules"), list):
        raise ValueError("the file holds a list called rules")
    return tuple(_rule(number, row) for number, row in enumerate(content["rules"], 1))


def _rule(number: int, row: object) -> Rule:
    if not isinstance(row, dict) or not _OWN - {"only"} <= row.keys():
        raise ValueError(f"rule {number}: it needs {', '.join(sorted(_OWN - {'only'}))}")
    check, cells = str(row["check"]), {name: str(cell) for name, cell in row.items() if name not in _OWN}
    if check not in NEEDS:
        raise ValueError(f"rule {number}: there is no check {check!r}; checks are {', '.join(NEEDS)}")
    if missing := NEEDS[check] - cells.keys():
        raise ValueError(f"rule {number} ({check}): it needs {', '.join(sorted(missing))} too")
    if unknown := cells.keys() - NEEDS[check] - OPTIONAL.get(check, frozenset()):
        raise ValueError(f"rule {number} ({check}): {', '.join(sorted(unknown))} means nothing here")
    for name in ("floor", "floor_own", "times", "villages", "least", "tolerance"):
        if name in cells and not _is_number(cells[name]):
            raise ValueError(f"rule {number} ({check}): {name} is a number above nought, not {cells[name]!r}")
    if row["severity"] not in set(Severity):
        raise ValueError(f"rule {number}: severities are {', '.join(Severity)}; not {row['severity']!r}")
    only = {str(name): frozenset(str(cell).split("|")) for name, cell in (row.get("only") or {}).items()}
    return Rule(check, str(row["code"]), Severity(row["severity"]), str(row["form"]), str(row["question"]), only, cells)


def _is_number(cell: str) -> bool:
    try:
        return 0 <= float(cell) < 1e15
    except ValueError:
        return False
