"""The sheets of a form as its author wrote them, in XLSForm's names: what every format is read into and written from."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

Cells = Mapping[str, str]
"""One row: column to text. A blank cell is left out or blank."""


@dataclass(frozen=True, slots=True)
class Sheets:
    """XLSForm's three sheets: cells are text, columns and types bear XLSForm's own names."""

    settings: Cells
    survey: Sequence[Cells]
    choices: Sequence[Cells]
    lines: Mapping[str, Sequence[int]] = field(default_factory=dict, compare=False)
    """Sheet to the line of each row in the file, where that is not simply its number."""

    def line(self, sheet: str, number: int) -> int:
        """Where a row (from 1) of `survey` or `choices` stands in the file."""
        lines = self.lines.get(sheet)
        return lines[number - 1] if lines else number


_UNSEEN = re.compile("[\u200b\u2060\ufeff]")
_REFERENCE = re.compile(r"\$\{[ \t]*([^\s{}]+)[ \t]*\}")
_BLANKS = re.compile("[\u00a0\u2007\u202f]")
FORBIDDEN = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufffe\uffff]")
"""Characters that nobody sees and that may turn what is read around: no form needs one."""


def clean(cell: str) -> str:
    """The text of a cell as it is kept: no blanks around it or in `${ name }`, only such as can be broken, lines end one way."""
    text = _BLANKS.sub(" ", _UNSEEN.sub("", cell.replace("\r\n", "\n").replace("\r", "\n"))).strip()
    return _REFERENCE.sub(r"${\1}", text) if "${" in text else text


def filled(cells: Cells) -> dict[str, str]:
    """The cells that hold something; the parameters of ODK and those of Betang, which a workbook keeps apart, are one cell."""
    row = {column: cell for column, cell in cells.items() if cell}
    if ours := row.pop("betang::parameters", ""):
        row["parameters"] = f"{row.get('parameters', '')} {ours}".strip()
    return row


def allowing_twins(settings: Cells, choices: Sequence[Cells]) -> Cells:
    """The settings of a form that takes these choices in: what lies beside a form may hold one name several times (ODK)."""
    names = {(choice.get("list_name"), choice.get("name")) for choice in choices}
    return settings if len(names) == len(choices) else {"allow_choice_duplicates": "yes", **settings}


def bare(sheets: Sheets) -> Sheets:
    """The same sheets without blank cells: what two files must agree on to be the same form."""
    return Sheets(filled(sheets.settings), [filled(row) for row in sheets.survey], [filled(row) for row in sheets.choices])


def as_parameters(cell: str) -> tuple[dict[str, str], list[str]]:
    """The `name=value` pairs of a cell `parameters`, parted by blanks, commas or semicolons; and what is no such pair."""
    pairs: dict[str, str] = {}
    wrong = []
    for pair in cell.replace(" =", "=").replace("= ", "=").replace(",", " ").replace(";", " ").split():
        key, equals, value = pair.partition("=")
        if equals and value:
            pairs[key] = value
        else:
            wrong.append(pair)
    return pairs, wrong
