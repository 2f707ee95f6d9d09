"""`betang export`: the newest report of every village, to a file on this disk."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

from bot.clock import Clock
from bot.house import House
from bot.papers.attachments import START, Part
from bot.papers.exports import Export, editions_of, exportable
from bot.papers.filed import Filed
from bot.settings import Settings
from bot.terminal.keeping import furnished
from storage.desk import Desk

SUFFIXES = (".xlsx", ".csv", ".json", ".zip")
A_STEP = 10_000
"""Reports after which it is told how far it is."""

Say = Callable[[str], None]


class ExportError(ValueError):
    """Nothing can be written as it was asked for; the message says what to write instead."""


async def to_file(form: str, area: str, out: Path, say: Say) -> list[str]:
    """Write a workbook, or CSV files, JSON, or a zip with the photos and documents. What is to be told at the end.

    Whole or not at all: what was there before stays when it fails. Raises ExportError before a file is made, OSError.
    """
    settings = Settings.load()
    async with furnished(settings) as (database, house):
        names = await database.read(lambda desk: exportable(desk, house))
        if form not in names:
            raise ExportError(f"No report is called “{form}”. Write one of: {', '.join(names)}.")
        if area and area not in house.gazetteer:
            raise ExportError(f"No area has the code “{area}”. Write one such as 62.06.")
        if out.suffix not in SUFFIXES:
            raise ExportError(f"“{out.name}” ends in none of {', '.join(SUFFIXES)}.")
        now = Clock().now()
        await database.write(lambda desk: desk.audit.note(None, "exported", area, now, form=form, format=out.suffix[1:]))
        return await database.study(partial(_written, house, form, area, out, settings.media_dir, say))


def _written(house: House, form: str, area: str, out: Path, media_dir: Path, say: Say, desk: Desk) -> list[str]:
    export = Export(desk, house, house.words("id"), form, area, editions_of(desk, house, form, area), partial(_told, say))
    count = desk.reports.how_many(form, area)
    told = []
    # Beside its place, so that it is moved there in one step.
    with TemporaryDirectory(prefix=".betang-", dir=out.parent) as folder:
        file = Path(folder) / out.name
        if out.suffix == ".csv":
            _, files = export.csv(file)
            told = [f"Beside it: {', '.join(one.name for one in files[1:])}."]
        elif out.suffix == ".json":
            export.json(file)
        elif out.suffix == ".xlsx":
            export.xlsx(file)
        elif missing := export.zip(file, media_dir, Part(START, None)):
            told = [f"{missing} photos or documents could not be read from {media_dir} and are not in it."]
        for one in Path(folder).iterdir():
            one.replace(out.with_name(one.name))
    return [f"{count} villages are in {out}.", *told]


def _told(say: Say, reports: Iterable[Filed]) -> Iterator[Filed]:
    for number, one in enumerate(reports, 1):
        if number % A_STEP == 0:
            say(f"{number:,} reports")
        yield one
