"""The workbooks that admins send in the pages, and the way they go: fetched by the porter, judged by the examiner."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from ruamel.yaml import YAML

from bot import uploads
from bot.app import keep_shipped
from bot.channel import FetchNever
from bot.clock import Clock
from bot.examiner import Examiner
from bot.house import House
from bot.porter import Porter
from bot.telegram.calls import LIMITS
from conversations.authoring.sheets import Sheets
from conversations.xlsform import write_xlsx
from storage.database import Database

FOLDER = Path(__file__).parent / "forms"
OTHERS = {
    ".xls": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600),
    ".csv": b"type;name;label\ntext;nama;Nama?\n",
    ".jpg": b"\xff\xd8\xff\xc0\x00\x11\x08\x01\xe0\x02\x80" + bytes(9),
}


class Hands:
    """Hands out one file, whatever is asked for."""

    limits = LIMITS
    name = "telegram"

    def __init__(self, content: bytes | None) -> None:
        self._content = content

    async def fetch(self, ref: str) -> bytes:
        """The file. Raises FetchNever when there is none."""
        if self._content is None:
            raise FetchNever(f"no file {ref}")
        return self._content


@cache
def workbook(name: str) -> bytes | None:
    """The bytes of a file that is sent under that name: what stands in the YAML file of its name, right or wrong."""
    path = (FOLDER / name).with_suffix(".yaml")
    if not path.exists():
        return OTHERS.get(Path(name).suffix.lower())
    sheets = YAML(typ="safe", pure=True).load(path.read_text(encoding="utf-8"))
    return write_xlsx(Sheets(sheets["settings"], sheets["survey"], sheets.get("choices", [])))


async def judged(database: Database, house: House, clock: Clock, folder: Path, name: str) -> None:
    """Fetch and judge what waits; nothing when nothing does."""
    if not await database.read(uploads.being_read):
        return
    await keep_shipped(database, clock)
    await Porter(database, {"telegram": Hands(workbook(name))}, clock, folder).walk()  # type: ignore[dict-item]
    await Examiner(database, house, clock, folder, lambda: None).walk()


async def fetched(database: Database, clock: Clock, folder: Path, name: str) -> None:
    """Fetch a list that an officer has sent."""
    content = (FOLDER / name).read_bytes()
    await Porter(database, {"telegram": Hands(content)}, clock, folder).walk()  # type: ignore[dict-item]
