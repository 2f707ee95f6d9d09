"""Files that would end the process which opens them, and what is said of each."""

from __future__ import annotations

import io
import zipfile

from tests.attack.test_workbooks import EVIL, SPACE, sheet
from tests.authoring.books import book
from tests.authoring.test_hostile import bomb
from tests.formlife.workshop import land

SECRET = "Rahasia Koperasi Kami "


def one_text_in_every_cell(rows: int) -> bytes:
    """A small file of ten columns in which one text of 32,000 letters stands in every cell."""
    texts = f"<si><t>{SECRET}{'x' * 32_000}</t></si>" + "<si><t>of the other sheets</t></si>" * 40
    cells = (
        "".join(f'<c r="{"ABCDEFGHIJ"[column]}{row}" t="s"><v>0</v></c>' for column in range(10)) for row in range(1, rows + 1)
    )
    whole = "".join(f'<row r="{row}">{own}</row>' for row, own in enumerate(cells, 1))
    return sheet(whole, sharedStrings=f'<sst xmlns="{SPACE}" count="41" uniqueCount="41">{texts}</sst>')


GIANT = one_text_in_every_cell(30_000)
"""0.6 MB that become 10,000 MB: the reader of spreadsheets ends its process, and no `except` hears of it."""
REFUSED = {
    "one text in every cell": (GIANT, "terlalu berat"),
    "a zip bomb": (bomb(), "terlalu besar"),
    "a panic of the reader": (EVIL["a day before time"], "belum dapat dibuka"),
}
ASTRAY = ("../../../astray.xml", "/tmp/astray.xml", "..\\..\\astray.rels", "xl/../../astray.xml", "C:\\astray.xml")
NAMES = ("../../astray.xlsx", "/tmp/astray.xlsx", "..\\astray.xlsx", f"{SECRET}.xlsx", "a" * 300 + ".xlsx", ".xlsx")
SETTINGS = [("form_id", "form_title", "version"), ("penduduk", "Penduduk", "1")]
PULLED = book(
    [("type", "name", "label", "calculation"), ("calculate", "jiwa", "", "pulldata('penduduk', 'jiwa', 'kode', 'd0')")],
    settings=SETTINGS,
)
LISTS = {
    "two hundred thousand rows": b"kode;jiwa\n" + b"".join(b"d%d;%d\n" % (at, at) for at in range(200_000)),
    "half a million columns": b"kode;" * 500_000 + b"\n" + b"1;" * 500_000,
    "one field without an end": b'kode;jiwa\n"' + SECRET.encode() + b"x" * 4_000_000,
    "nothing but quotes": b'"' * 4_500_000,
    "zeros": bytes(4_000_000),
}


def astray() -> bytes:
    """A workbook that holds parts with names that lead out of any folder."""
    out = io.BytesIO(land())
    with zipfile.ZipFile(out, "a") as packed:
        for name in ASTRAY:
            packed.writestr(name, f"<x>{SECRET}</x>")
    return out.getvalue()
