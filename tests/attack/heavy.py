"""Files that would end the process which opens them, and what is said of each."""

from __future__ import annotations

from tests.attack.test_workbooks import EVIL, SPACE, sheet
from tests.authoring.test_hostile import bomb

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
