"""Gathers every fault of a form file, so that its author hears of all of them at once."""

from __future__ import annotations

from dataclasses import dataclass, field

from conversations.errors import FormError, FormFault
from conversations.formula.expressions import ExpressionError


@dataclass(slots=True)
class Faults:
    """The faults of one file, in the order in which they were found."""

    file: str
    found: list[FormFault] = field(default_factory=list)

    def add(self, where: str, code: str, rule: str, mend: str) -> None:
        """Keep one fault. `where` is the sheet and row, or empty for the file as a whole."""
        self.found.append(FormFault(code, f"{self.file}, {where}" if where else self.file, rule, mend))

    def expression(self, where: str, column: str, error: ExpressionError) -> None:
        """Keep the fault of an expression in a column."""
        self.add(f"{where}, column {column}", error.code, error.rule, error.mend)

    def stop(self) -> None:
        """Raises FormError with all of them, if there is any."""
        if self.found:
            raise FormError(tuple(self.found))


def row_name(sheet: str, row: int, name: str = "") -> str:
    """How a row is named to an author: `survey, row 12 (nama)`."""
    return f"{sheet}, row {row}" + (f" ({name})" if name else "")
