"""Lists as offices keep them, for tests: sheets of rows, and the way from a file to its lines."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from conversations.areas import Gazetteer
from conversations.errors import Problem
from conversations.matching.columns import Columns, guess
from conversations.matching.opening import Sheet, open_list
from conversations.matching.placing import Line, Placing
from conversations.matching.tables import Table, find_table, table_of
from conversations.reading.places import PlaceIndex
from storage.arealist import CENTRAL_KALIMANTAN, read_areas

Rows = Sequence[Sequence[str]]
KATINGAN = "62.06"
HEAD = (
    "No",
    "Kode Wilayah",
    "Kecamatan",
    "Desa/Kelurahan",
    "Nama Koperasi",
    "No. Badan Hukum",
    "Jumlah Anggota",
    "RAT Terakhir",
    "Status",
)


@cache
def province() -> PlaceIndex:
    """The areas of Central Kalimantan that the repository ships."""
    return PlaceIndex(Gazetteer(read_areas(CENTRAL_KALIMANTAN)))


def sheet(rows: Rows, *merged: tuple[int, int, int, int]) -> Sheet:
    """A sheet whose rows are numbered from 1; blank ones are left out, as by the reader of files."""
    kept = tuple((line, tuple(cells)) for line, cells in enumerate(rows, 1) if any(cells))
    return Sheet("Lembar1", kept, merged)


def table(rows: Rows, *merged: tuple[int, int, int, int]) -> Table:
    """The table of those rows."""
    found = find_table(sheet(rows, *merged))
    assert found is not None
    return found


def columns(rows: Rows, *merged: tuple[int, int, int, int], within: str = KATINGAN) -> Columns:
    """The columns of those rows, as guessed."""
    return guess(table(rows, *merged), province(), within)


def lines(rows: Rows, *merged: tuple[int, int, int, int], within: str = KATINGAN) -> list[Line]:
    """The lines of those rows with their villages."""
    return list(Placing(province(), within).lines(columns(rows, *merged, within=within)))


def opened(content: bytes, within: str = KATINGAN) -> tuple[Columns, list[Line]]:
    """From the bytes of a file to its lines."""
    sheets = open_list(content, "daftar.xlsx")
    assert not isinstance(sheets, Problem)
    found = table_of(sheets)
    assert not isinstance(found, Problem)
    guessed = guess(found, province(), within)
    return guessed, list(Placing(province(), within).lines(guessed))
