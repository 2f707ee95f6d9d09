"""`betang export`: the newest report of every village, to a spreadsheet on this disk."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from bot.clock import Clock
from bot.house import House
from bot.papers.separated import write_csv
from bot.papers.sheets import tables
from bot.papers.xlsx import write_xlsx
from bot.settings import Settings
from bot.terminal.keeping import furnished
from storage.desk import Desk


class ExportError(ValueError):
    """Nothing can be written as it was asked for; the message says what to write instead."""


async def to_file(form: str, area: str, out: Path) -> int:
    """Write a workbook, or for .csv the table of villages and beside it one file for each repeat. How many villages.

    Raises ExportError before a file is made, OSError when it cannot be written.
    """
    async with furnished(Settings.load()) as (database, house):
        if form not in house.forms or not house.forms[form].reports:
            names = ", ".join(name for name, known in house.forms.items() if known.reports)
            raise ExportError(f"No report is called “{form}”. Write one of: {names}.")
        if area and area not in house.gazetteer:
            raise ExportError(f"No area has the code “{area}”. Write one such as 62.06.")
        if out.suffix not in (".xlsx", ".csv"):
            raise ExportError(f"“{out.name}” ends in neither .xlsx nor .csv.")
        now = Clock().now()
        await database.write(lambda desk: desk.audit.note(None, "exported", area, now, form=form, format=out.suffix[1:]))
        return await database.study(partial(_written, house, form, area, out))


def _written(house: House, form: str, area: str, out: Path, desk: Desk) -> int:
    words = house.words("id")
    wanted = tables(house.forms[form], words)
    if out.suffix == ".xlsx":
        with out.open("wb") as book:
            write_xlsx(book, house, words, wanted, desk.reports.rows(form, area))
    else:
        for table in wanted:
            name = "-".join([out.stem, *table.chain]) + ".csv"
            with out.with_name(name).open("w", encoding="utf-8", newline="") as file:
                write_csv(file, house, words, table, desk.reports.rows(form, area))
    return len(desk.reports.standings(form, area))
