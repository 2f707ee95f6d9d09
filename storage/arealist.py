"""Lists of areas in `kode,nama` files: read whole, or refused with every mistake and its mend."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from conversations.areas import Area

FOLDER = Path(__file__).parent / "areas"
CENTRAL_KALIMANTAN = FOLDER / "62.csv"
"""The list that comes with Betang; see `areas/NOTICE.md`."""

_CODE = re.compile(r"\d\d(\.\d\d(\.\d\d(\.[123]\d{3})?)?)?", re.ASCII)
_LONGEST = 100
"""Characters in a name. The longest of Indonesia has 62."""


@dataclass(frozen=True, slots=True)
class AreaFault:
    """What is wrong in one line of a list, and what to write instead."""

    line: int
    rule: str
    mend: str

    def __str__(self) -> str:
        return f"line {self.line}: {self.rule} {self.mend}"


class AreaListError(ValueError):
    """A list of areas cannot be used. Holds every fault, by line; nothing of the list was taken."""

    def __init__(self, faults: list[AreaFault]) -> None:
        super().__init__("\n".join(map(str, faults)))
        self.faults = faults


def read_areas(path: Path) -> list[Area]:
    """The areas of a `kode,nama` file (UTF-8; comma or semicolon; other columns are left alone), by code.

    Names are those people use (`areas/names.csv`); the listed ones and `areas/aliases.csv` become aliases. Raises
    AreaListError with all faults, OSError when the file cannot be read.
    """
    rows = list(_rows(_text(path)))
    faults: list[AreaFault] = []
    seen: dict[str, int] = {}
    zoneless: dict[str, int] = {}
    for line, code, name in rows:
        fault = _fault(line, code, name, seen)
        if fault is None and code[:2] not in timezones():
            zoneless.setdefault(code[:2], line)
        if fault is None:
            seen[code] = line
        else:
            faults.append(fault)
    faults += [
        AreaFault(line, f"Province {province} has no time zone.", "Add it to storage/areas/timezones.csv.")
        for province, line in zoneless.items()
    ]
    faults += [_orphan(line, code) for code, line in seen.items() if len(code) > 2 and code.rpartition(".")[0] not in seen]
    if not rows:
        faults.append(AreaFault(2, "There is no area.", "Write one a line: its code, a comma, its name."))
    if faults:
        raise AreaListError(sorted(faults, key=lambda fault: fault.line))
    return [_area(code, " ".join(name.split())) for _, code, name in sorted(rows, key=lambda row: row[1])]


def read_moves(path: Path) -> dict[str, str]:
    """Old code to new, of the areas of a list that has a column `kode_lama`; empty without one.

    Raises AreaListError with all faults; the list itself is judged by `read_areas`.
    """
    rows = list(_rows(_text(path), "kode_lama"))
    moved = [(line, code, old) for line, code, old in rows if old and old != code]
    staying = {code for _, code, _ in rows} - {code for _, code, _ in moved}
    faults, seen = list[AreaFault](), dict[str, int]()
    for line, code, old in moved:
        if not _CODE.fullmatch(old) or len(old) != len(code):
            faults.append(AreaFault(line, f"{old[:40]!r} is no old code of {code}.", "Write a code of the same level."))
        elif old in seen:
            faults.append(AreaFault(line, f"{old} became {code} and the area of line {seen[old]}.", "Keep one of the two."))
        elif old in staying:
            faults.append(AreaFault(line, f"{old} has a line of its own.", f"Remove it, or the kode_lama of {code}."))
        seen.setdefault(old, line)
    if faults:
        raise AreaListError(faults)
    return {old: code for _, code, old in moved}


def _text(path: Path) -> str:
    raw = path.read_bytes()
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = raw[: error.start].count(b"\n") + 1
        raise AreaListError([AreaFault(line, "This is not UTF-8.", "Save the file as CSV UTF-8.")]) from error


def _rows(text: str, beside: str = "nama") -> Iterator[tuple[int, str, str]]:
    """Line, code and name, or what the column `beside` says, of each row that is not empty."""
    sheet = _read(text)
    head = [cell.strip().lower() for cell in next(sheet, (0, []))[1]]
    if "kode" not in head or "nama" not in head:
        raise AreaListError([AreaFault(1, "No columns kode and nama.", "Write kode,nama in the first line.")])
    code_at, beside_at = head.index("kode"), head.index(beside) if beside in head else len(head)
    for line, cells in sheet:
        if any(cell.strip() for cell in cells):
            full = [*cells, *[""] * (len(head) + 1 - len(cells))]
            yield line, full[code_at].strip(), full[beside_at].strip()


def _read(text: str) -> Iterator[tuple[int, list[str]]]:
    """The cells of each line, with its number. Raises AreaListError where it is no CSV."""
    sheet = csv.reader(io.StringIO(text, newline=""), delimiter=";" if ";" in text.partition("\n")[0] else ",")
    try:
        for cells in sheet:
            yield sheet.line_num, cells
    except csv.Error as error:
        fault = AreaFault(sheet.line_num, "From here on this is no CSV.", "Look above for a quotation mark that is not closed.")
        raise AreaListError([fault]) from error


def _fault(line: int, code: str, name: str, seen: Mapping[str, int]) -> AreaFault | None:
    if not _CODE.fullmatch(code):
        return AreaFault(line, f"{code[:40]!r} is no code of an area.", "Write 62, 62.01, 62.01.02 or 62.01.02.2003.")
    if code in seen:
        return AreaFault(line, f"{code} stands in line {seen[code]} already.", "Keep one of the two.")
    if not name:
        return AreaFault(line, f"{code} has no name.", "Write its name behind the code.")
    if len(name) > _LONGEST or not name.isprintable():
        return AreaFault(line, f"The name of {code} is no name.", f"At most {_LONGEST} letters, without line breaks.")
    return None


def _orphan(line: int, code: str) -> AreaFault:
    parent = code.rpartition(".")[0]
    return AreaFault(line, f"{code} lies in {parent}, which is not in the list.", f"Add a line for {parent}.")


def _area(code: str, name: str) -> Area:
    said = _names().get(code, name)
    aliases = () if said == name else (name,)
    return Area(code, said, timezones()[code[:2]], aliases + _aliases().get(code, ()))


@cache
def timezones() -> Mapping[str, str]:
    """Code of a province to the name of its time zone."""
    return {row["kode"]: row["zona"] for row in _table("timezones.csv")}


@cache
def _names() -> Mapping[str, str]:
    return {row["kode"]: row["nama"] for row in _table("names.csv")}


@cache
def _aliases() -> Mapping[str, tuple[str, ...]]:
    aliases: dict[str, tuple[str, ...]] = {}
    for row in _table("aliases.csv"):
        aliases[row["kode"]] = (*aliases.get(row["kode"], ()), row["alias"])
    return aliases


def _table(name: str) -> Iterator[dict[str, str]]:
    with (FOLDER / name).open(encoding="utf-8", newline="") as file:
        yield from csv.DictReader(file)
