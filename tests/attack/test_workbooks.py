"""Workbooks that make the reader of spreadsheets ask for all the memory, or end with a panic that no `except` sees."""

from __future__ import annotations

import subprocess
import sys

import pytest

from conversations.errors import Problem
from conversations.matching.opening import open_list
from tests.authoring.books import asks, repacked

SPACE = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
ONE = '<row r="1"><c r="A1"><v>1</v></c></row>'
STYLES = f'<styleSheet xmlns="{SPACE}"><cellXfs><xf numFmtId="14"/><xf numFmtId="46"/></cellXfs></styleSheet>'


def sheet(cells: str, **parts: str) -> bytes:
    """A workbook with those cells, and other parts by their name without its folder."""
    whole = f'<worksheet xmlns="{SPACE}"><sheetData>{cells}</sheetData></worksheet>'
    others = {f"xl/{name}.xml": f"<?xml version='1.0'?>{part}".encode() for name, part in parts.items()}
    return repacked(asks(("text", "a", "A")), {"xl/worksheets/sheet1.xml": whole.encode(), **others})


EVIL = {
    "a cell in row 4,000,000,000": sheet(ONE + '<row r="2"><c r="A4000000000"><v>1</v></c></row>'),
    "row 4,000,000,000": sheet('<row r="4000000000"><c><v>1</v></c></row>' + ONE),
    "a row beyond what 32 bits hold": sheet(ONE + '<row r="2"><c r="A99999999999"><v>1</v></c></row>'),
    "a column of many letters": sheet(ONE + f'<row r="2"><c r="{"A" * 40}2"><v>1</v></c></row>'),
    "room for 4,000,000,000 texts": sheet(
        ONE, sharedStrings=f'<sst xmlns="{SPACE}" count="4000000000" uniqueCount="4000000000"/>'
    ),
    "a day before time": sheet('<row r="1"><c r="A1" s="0"><v>-1e300</v></c></row>', styles=STYLES),
    "a duration without end": sheet('<row r="1"><c r="A1" s="1"><v>1e300</v></c></row>', styles=STYLES),
    "a text that is not there": sheet('<row r="1"><c r="A1" t="s"><v>99999</v></c></row>'),
    "an answer that is neither yes nor no": sheet('<row r="1"><c r="A1" t="b"><v>x</v></c></row>'),
}
BOUNDED = """
import resource, sys
resource.setrlimit(resource.RLIMIT_AS, (2 << 30, 2 << 30))
from conversations.matching.opening import open_list
print(open_list(sys.stdin.buffer.read(), "daftar.xlsx"))
"""


@pytest.mark.parametrize("content", EVIL.values(), ids=EVIL)
def test_a_list_of_an_officer_stops_no_process(content: bytes) -> None:
    """It is refused in words for what it is, before the bounds of its process (`bot/opening.py`) have to end it."""
    opened = subprocess.run([sys.executable, "-c", BOUNDED], input=content, capture_output=True, check=False)
    assert opened.returncode == 0, opened.stderr.decode()[:300]
    assert isinstance(open_list(content, "daftar.xlsx"), Problem)
