"""Heads and officers from a spreadsheet: every row's mistake told at once, and nothing taken over while there is one."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from bot.opener import Opener, Rows
from conversations.areas import Gazetteer
from conversations.authoring.workbook import BIGGEST
from conversations.errors import Problem
from conversations.people import AGENCIES, Role
from conversations.reading.outcome import Read
from conversations.reading.phones import read_phone

COLUMNS = {
    "kode": "code",
    "code": "code",
    "kode wilayah": "code",
    "nama": "name",
    "name": "name",
    "jabatan": "position",
    "position": "position",
    "telepon": "phone",
    "hp": "phone",
    "no hp": "phone",
    "phone": "phone",
    "instansi": "agency",
    "agency": "agency",
}
"""Heading, in small letters, to what it holds. Other columns are left alone."""

REFUSED = {
    "match-file-empty": ("The file is empty.", "Put kode, nama, jabatan, telepon in its first line."),
    "match-file-too-big": ("The file is too large.", "Keep only the columns that are needed."),
    "match-sheet-too-big": ("The table is too long or too wide.", "Keep only the columns that are needed."),
    "match-no-workbook": ("It cannot be read.", "Save it as XLSX without a password, or as CSV."),
    "watch-too-heavy": ("It takes too much time or memory to be read.", "Copy the table alone to a new file."),
}
"""Why a file cannot be opened, as `Opener.rows` says it, to the rule and the mend."""


@dataclass(frozen=True, slots=True)
class Row:
    """One person of a roster. A village's code makes a head, a shorter one an officer."""

    line: int
    code: str
    name: str
    position: str = ""
    phone: str = ""
    agency: str = ""

    @property
    def role(self) -> Role:
        """A head for a village, an officer for a wider area."""
        return Role.HEAD if len(self.code) == 13 else Role.OFFICER


@dataclass(frozen=True, slots=True)
class RowFault:
    """What is wrong in one line of a roster, and what to write instead."""

    line: int
    rule: str
    mend: str

    def __str__(self) -> str:
        return f"line {self.line}: {self.rule} {self.mend}"


class RosterError(ValueError):
    """The roster cannot be taken over. Holds every fault."""

    def __init__(self, faults: Sequence[RowFault]) -> None:
        super().__init__("\n".join(map(str, faults)))
        self.faults = tuple(faults)


async def read_roster(path: Path, gazetteer: Gazetteer) -> list[Row]:
    """The people of a CSV or XLSX file whose first line names the columns (kode, nama, jabatan, telepon, instansi).

    Raises RosterError with every fault of every line, OSError when the file cannot be opened.
    """
    with path.open("rb") as opened:
        # One byte more than is taken: whatever is larger is refused without being read whole.
        content = opened.read(BIGGEST + 1)
    lines = await Opener().rows(content, path.name)
    if isinstance(lines, Problem):
        raise RosterError([RowFault(1, *REFUSED[lines.phrase.key])])
    return _people(lines, gazetteer)


def _people(lines: Rows, gazetteer: Gazetteer) -> list[Row]:
    first, headings = lines[0]
    heading = [COLUMNS.get(cell.strip().lower(), "") for cell in headings]
    missing = [name for name in ("code", "name") if name not in heading]
    if missing:
        raise RosterError([RowFault(first, f"No column for {' and '.join(missing)}.", "Name the columns kode and nama.")])
    faults: list[RowFault] = []
    rows = [row for line, cells in lines[1:] if (row := _row(line, heading, cells, gazetteer, faults))]
    faults += _twice(rows)
    if faults:
        raise RosterError(sorted(faults, key=lambda fault: fault.line))
    if not rows:
        mend = "Write one person a line: the code, the name, the rest."
        raise RosterError([RowFault(first + 1, "There is nobody in the list.", mend)])
    return rows


def _row(line: int, heading: list[str], cells: tuple[str, ...], gazetteer: Gazetteer, faults: list[RowFault]) -> Row | None:
    values = {name: cell.strip() for name, cell in zip(heading, cells, strict=False) if name}
    if not any(values.values()):
        return None
    found: list[RowFault] = []
    code, name = values.get("code", ""), values.get("name", "")
    if code not in gazetteer:
        found.append(RowFault(line, f"No area has the code “{code}”.", "Write a code such as 62.06.01.2003, with dots, as text."))
    if not 2 <= len(name) <= 80:
        found.append(RowFault(line, "The name is missing or too long.", "Write the full name, 2 to 80 letters."))
    phone, agency = values.get("phone", ""), values.get("agency", "").lower().replace(" ", "_")
    if phone:
        read = read_phone(phone)
        if isinstance(read, Read):
            phone = read.value
        else:
            found.append(RowFault(line, f"“{phone}” is no phone number.", "Write it as 0812 3456 7890, in a text cell."))
    if agency and agency not in AGENCIES:
        found.append(RowFault(line, f"No agency is called “{agency}”.", f"Write one of {', '.join(AGENCIES)}."))
    faults += found
    return None if found else Row(line, code, name, values.get("position", "")[:80], phone, agency)


def _twice(rows: Iterable[Row]) -> list[RowFault]:
    seen: dict[tuple[str, str], int] = {}
    faults = []
    for row in rows:
        first = seen.setdefault((row.code, row.phone or row.name.casefold()), row.line)
        if first != row.line:
            faults.append(RowFault(row.line, f"The same person and area as line {first}.", "Delete one of the two lines."))
    return faults
