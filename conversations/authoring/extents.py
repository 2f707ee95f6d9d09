"""Looks at one part of a workbook before the reader of spreadsheets does: how far its cells reach, and what they are."""

from __future__ import annotations

import re
from xml.parsers import expat

ERRORS = frozenset({
    "#REF!", "#NAME?", "#VALUE!", "#DIV/0!", "#N/A", "#NULL!", "#NUM!", "#SPILL!", "#CALC!", "#FIELD!", "#BLOCKED!", "#CONNECT!",
    "#UNKNOWN!", "#BUSY!", "#GETTING_DATA", "#EXTERNAL!", "#PYTHON!",
})  # fmt: skip
"""What Excel writes in the place of an outcome that a formula could not give."""
_SORT = re.compile(rb"""(?<=\s)t\s*=\s*(["'])e\1""")
"""What says of a cell that it holds an error."""


class Extent:
    """How far the cells of a sheet reach, and which of them hold formulas or errors, from its XML as it goes by."""

    def __init__(self) -> None:
        self.rows = self.columns = self.inside = 0
        self._row = self._column = 0
        self._at = (0, 0)
        self.formulas = 0
        self.unsaved = ""
        """The first cell whose formula was saved without an outcome."""
        self._formula = self._outcome = False
        self._errors: list[int] = []
        """Where in the XML the cells begin that hold an error, in bytes."""
        self._parser = expat.ParserCreate()
        self._parser.StartElementHandler, self._parser.EndElementHandler = self._start, self._end
        self._parser.StartDoctypeDeclHandler = self._forbidden

    def look(self, part: bytes) -> None:
        """Go through the XML, once. Raises ValueError for what is none, and for what no program writes."""
        try:
            self._parser.Parse(part, True)
        except expat.ExpatError as error:
            raise ValueError("no XML") from error

    def readable(self, part: bytes) -> bytes:
        """The XML with its errors as texts: the reader refuses a workbook for one it does not know, and blanks the others."""
        pieces, done = [], 0
        for at in self._errors:
            found = _SORT.search(part, max(at, done))
            if found is None:
                break  # It is in letters of two bytes, as nobody writes it.
            pieces += [part[done : found.start()], b't="str"']
            done = found.end()
        return b"".join([*pieces, part[done:]])

    def _start(self, tag: str, attributes: dict[str, str]) -> None:
        name = tag.rpartition(":")[2]
        for count in ("count", "uniqueCount"):
            _number(attributes.get(count, ""))  # The reader of spreadsheets makes room for as many as it is told.
        if name == "row":
            self._row = _number(attributes.get("r", "")) or self._row + 1
            self._column = 0
        elif name == "c":
            row, column = _cell(attributes.get("r", ""))
            self._row, self._column = row or self._row, column or self._column + 1
            self._at = (self._row, self._column)
            self.inside = 1
            self._formula = self._outcome = False
            if attributes.get("t") == "e":
                self._errors.append(self._parser.CurrentByteIndex)
        elif self.inside and name in ("v", "is", "f"):
            self.rows, self.columns = max(self.rows, self._at[0]), max(self.columns, self._at[1])
            self._formula, self._outcome = self._formula or name == "f", self._outcome or name != "f"

    def _end(self, tag: str) -> None:
        if tag.rpartition(":")[2] == "c" and self.inside:
            self.inside = 0
            self.formulas += self._formula
            if self._formula and not self._outcome and not self.unsaved:
                self.unsaved = f"{letter(self._at[1] - 1)}{self._at[0]}"

    def _forbidden(self, *_: object) -> None:
        raise ValueError("a workbook declares no document type")


def _number(text: str) -> int:
    """Raises ValueError for what the reader might take for another number than we do, and then ask for all the memory."""
    if not re.fullmatch(r"[0-9]{0,7}", text):
        raise ValueError("no number of a workbook")
    return int(text or 0)


def _cell(reference: str) -> tuple[int, int]:
    letters = reference.rstrip("0123456789")
    if not re.fullmatch(r"[A-Za-z]{0,3}", letters):
        raise ValueError("no column of a sheet")
    column = 0
    for letter in letters.upper():
        column = column * 26 + ord(letter) - 64
    return _number(reference[len(letters) :]), column


def letter(column: int) -> str:
    """A column as spreadsheets call it: 0 is A, 26 is AA."""
    name = ""
    while column >= 0:
        column, rest = divmod(column, 26)
        name, column = chr(65 + rest) + name, column - 1
    return name
