"""Files that are made when they are sent: pictures and sheets, by name."""

from __future__ import annotations

import asyncio
import io
from collections.abc import Mapping
from functools import partial

from bot.channel import File
from bot.clock import Clock
from bot.house import House
from bot.papers.qr import qr
from bot.papers.separated import write_csv
from bot.papers.sheets import tables
from bot.papers.xlsx import write_xlsx
from conversations.areas import within
from conversations.messages import Paper
from conversations.people import Address, sees
from storage.database import Database
from storage.desk import Desk

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


class PaperRefused(Exception):
    """The paper is not for whoever it would go to: the role or the area was taken away since it was asked for."""


class Papers:
    """Makes papers: `await papers(paper, to)`. Heavy work runs beside the event loop, on one committed state."""

    def __init__(self, database: Database, house: House, clock: Clock) -> None:
        self._database = database
        self._house = house
        self._clock = clock

    async def __call__(self, paper: Paper, to: Address) -> File:
        """The file of a paper for that address.

        Raises PaperRefused when its reader may not see the area (any more), KeyError for a paper nobody makes, StorageError.
        """
        if paper.name == "qr":
            return await asyncio.to_thread(qr, paper.args["text"])
        make = {"export": self._export}[paper.name]
        return await self._database.study(partial(make, paper.args, to))

    def _export(self, args: Mapping[str, str], to: Address, desk: Desk) -> File:
        """The newest reports of a form in an area; `table` names the CSV wanted, empty for one workbook of all."""
        house, area, name = self._house, args["area"], args["form"]
        reader = desk.people.at(to)
        if reader is None or not sees(reader, area) or not any(within(area, own) for own in reader.watched):
            raise PaperRefused(f"{name} of {area or 'everywhere'} is not for this reader")
        words = house.words(reader.language)
        wanted = tables(house.forms[name], words)
        today = house.local(self._clock.now(), area).date().isoformat()
        stem = "-".join(part for part in (name, area, today) if part)
        reports = desk.reports.rows(name, area)
        if args["format"] == "xlsx":
            book = io.BytesIO()
            write_xlsx(book, house, words, wanted, reports)
            return File(f"{stem}.xlsx", XLSX, book.getvalue())
        number = int(args.get("table", "0"))
        text = io.StringIO(newline="")
        write_csv(text, house, words, wanted[number], reports)
        chain = wanted[number].chain
        return File(f"{'-'.join([stem, *chain])}.csv", "text/csv", text.getvalue().encode())
