"""A form as a tree, its formulas as trees too (`formula.twin`): written out as sheets, and walked as it is by the slow one.

A name that begins with `=` stands in a cell as it is, without `${}`: `.`, `today()`, a column of a list.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from conversations.authoring.sheets import Cells, Sheets
from tests.formula.twin import Tree, written

DOT: Tree = ("name", "=.")
TODAY: Tree = ("name", "=today()")
GIVEN = {"=once(today())", "=once(random())", "=random()"}
"""What nobody can work out again: the slow one takes what was filed for it."""
FILLED = {"start", "today", "username"}
"""What a phone fills in."""
UNASKED = {"note", "calculate", "hidden", *FILLED}
_PLAIN = re.compile(r"\$\{=([^}]*)\}")


@dataclass(frozen=True, slots=True)
class Row:
    """A question, a group or a repeat."""

    sort: str
    name: str
    cells: Mapping[str, str] = field(default_factory=dict)
    trees: Mapping[str, Tree] = field(default_factory=dict)
    """The columns that hold formulas."""
    rows: tuple[Row, ...] = ()
    gives: str = ""
    """What it holds, for formulas that speak of it: `number`, `text`, `date`, `one` or `many`; blank for all else."""

    @property
    def type(self) -> str:
        """XLSForm's type without the list."""
        return self.cells.get("type", self.sort).split()[0]

    @property
    def list_name(self) -> str:
        """The list of a select or rank; blank for all else."""
        return ([*self.cells.get("type", "").split(), ""])[1]

    @property
    def other(self) -> bool:
        """Whether 'other' is added to its list."""
        return self.cells.get("type", "").endswith(" or_other")

    @property
    def asked(self) -> bool:
        """Whether somebody answers it."""
        return self.sort == "question" and self.type not in UNASKED


@dataclass(frozen=True, slots=True)
class Made:
    """A form: rows, and lists by their names."""

    rows: tuple[Row, ...]
    lists: Mapping[str, tuple[Cells, ...]] = field(repr=False)
    version: str = "1"
    outline: tuple[Row, ...] = field(default=(), repr=False)
    """The rows before they had formulas, from which another version is made."""

    def sheets(self) -> Sheets:
        """The form as an author would write it."""
        settings = {"form_id": "coba", "version": self.version, "form_title": "Coba", "filled_by": "head"}
        choices = [{"list_name": name, **cells} for name, entries in self.lists.items() for cells in entries]
        return Sheets({**settings, "allow_choice_duplicates": "yes"}, [*_lines(self.rows)], choices)

    def every(self) -> Iterator[tuple[Row, tuple[str, ...]]]:
        """Every row with the repeats around it, in order."""
        return _every(self.rows, ())


def _lines(rows: tuple[Row, ...]) -> Iterator[Cells]:
    for row in rows:
        cells = {**row.cells, **{column: cell(tree) for column, tree in row.trees.items()}, "name": row.name}
        if row.sort == "question":
            yield cells
        else:
            yield {**cells, "type": f"begin_{row.sort}"}
            yield from _lines(row.rows)
            yield {"type": f"end_{row.sort}"}


def _every(rows: tuple[Row, ...], chain: tuple[str, ...]) -> Iterator[tuple[Row, tuple[str, ...]]]:
    for row in rows:
        yield row, chain
        yield from _every(row.rows, (*chain, row.name) if row.sort == "repeat" else chain)


def cell(tree: Tree) -> str:
    """A formula as it stands in a cell."""
    return _PLAIN.sub(r"\1", written(tree))


def call(name: str, *arguments: Tree) -> Tree:
    """A function of those."""
    return ("call", name, list(arguments))


def op(operator: str, left: Tree, right: Tree) -> Tree:
    """Two of them joined."""
    return ("op", operator, left, right)


def name(of: str) -> Tree:
    """`${of}`."""
    return ("name", of)


def text(of: str) -> Tree:
    """A text in quotes."""
    return ("text", of)


def figure(of: float) -> Tree:
    """A number."""
    return ("number", str(of))
