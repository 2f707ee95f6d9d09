"""The tables of what people type: lines of `text | expected | what the question knows`."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path

TABLES = Path(__file__).parent / "tables"
TODAY = date(2025, 5, 14)
"""A Wednesday: the day the tables are told on unless a line says another."""


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a table."""

    text: str
    expected: str
    known: dict[str, object]

    @property
    def today(self) -> date:
        """The day the line is told on."""
        return date.fromisoformat(str(self.known["today"])) if "today" in self.known else TODAY


def lines(table: str) -> list[Line]:
    """The lines of a table, in order, without its head."""
    rows = (TABLES / f"{table}.txt").read_text(encoding="utf-8").splitlines()
    return [_line(row) for row in rows if row.strip() and not row.startswith("#")]


def _line(row: str) -> Line:
    text, expected, *rest = row.split(" | ") if " | " in row else (row.rstrip(" |"), "")
    known = dict(part.split("=", 1) for part in rest[0].split("; ")) if rest else {}
    return Line(text, expected.strip(), {name: {"true": True, "false": False}.get(said, said) for name, said in known.items()})
