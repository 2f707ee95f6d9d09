"""Gathers every fault of a form file, so that its author hears of all of them at once."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from conversations.errors import FormError, FormFault
from conversations.formula.expressions import ExpressionError

_SHEETS = ("settings", "survey", "choices")
_ROW = re.compile(r", (?:row|line) (\d+)")


@dataclass(slots=True)
class Faults:
    """The faults of one file, in the order in which they were found."""

    file: str
    found: list[FormFault] = field(default_factory=list)
    remarks: list[FormFault] = field(default_factory=list)
    """What an author should know although the form can be used, such as a column that a chat does not show."""
    letters: dict[tuple[str, str], str] = field(default_factory=dict)
    """Sheet and column to the column's letter, where the file is a workbook."""

    def add(self, where: str, code: str, rule: str, mend: str, column: str = "", about: str = "", meant: str = "") -> None:
        """Keep one fault. `where` is the sheet and row, or empty for the file as a whole; the rest as in FormFault."""
        self.found.append(self._fault(where, code, rule, mend, column, about, meant))

    def remark(self, where: str, code: str, rule: str, mend: str, column: str = "", about: str = "") -> None:
        """Keep what is no fault, but is not to be passed over in silence."""
        self.remarks.append(self._fault(where, code, rule, mend, column, about))

    def _fault(self, where: str, code: str, rule: str, mend: str, column: str, about: str, meant: str = "") -> FormFault:
        if column:
            letter = self.letters.get((where.partition(",")[0], column), "")
            where += f", column {column}" + (f" ({letter})" if letter else "")
        return FormFault(code, f"{self.file}, {where}" if where else self.file, rule, mend, about[:120], meant)

    def expression(self, where: str, column: str, error: ExpressionError) -> None:
        """Keep the fault of an expression in a column."""
        self.add(where, error.code, error.rule, error.mend, column, error.about, error.meant)

    def stop(self) -> None:
        """Raises FormError with all of them, if there is any, in the order in which their author meets them in the file."""
        if self.found:
            raise FormError(tuple(sorted(self.found, key=self._place)))

    def _place(self, fault: FormFault) -> tuple[int, int]:
        """What concerns the whole file, then sheet by sheet, row by row."""
        where = fault.where.removeprefix(self.file).removeprefix(", ")
        sheet = next((at for at, name in enumerate(_SHEETS) if where.startswith(name)), -1)
        row = _ROW.search(where)
        return sheet, int(row[1]) if row else 0


def row_name(sheet: str, row: int, name: str = "") -> str:
    """How a row is named to an author: `survey, row 12 (nama)`."""
    return f"{sheet}, row {row}" + (f" ({name})" if name else "")
