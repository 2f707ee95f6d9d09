"""One export: which reports, as whom, and each way in which they are written to the disk."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from bot.house import House
from bot.papers.attachments import Part, write_zip
from bot.papers.filed import Filed, filed
from bot.papers.nested import write_json
from bot.papers.separated import opened, write_codebook, write_csv
from bot.papers.sheets import Table, tables
from bot.papers.xlsx import write_xlsx
from conversations.columns import Editions
from conversations.errors import FormError
from conversations.form import Form
from conversations.formfile import read_form
from conversations.oversight.cadence import RHYTHMS
from conversations.texts import Words
from conversations.titles import plain
from storage.desk import Desk

Watch = Callable[[Iterable[Filed]], Iterable[Filed]]
"""Looks at the reports on their way, to tell how far it is."""


def exportable(desk: Desk, house: House) -> dict[str, str]:
    """Every form of which villages send reports, or once did, with its title."""
    found = {name: form.title for name, form in house.forms.items() if form.reports or name in RHYTHMS}
    for publication in desk.forms.publications(retired=True):
        if publication.form not in house.forms:
            found |= {one.form: one.title for one in desk.forms.editions(publication.form)}
    return found


def editions_of(desk: Desk, house: House, form: str, area: str) -> Editions:
    """The versions of a form in which the reports of an area were answered and the newest, which comes first.

    One whose text is lost, or that nobody can read any more, is left out. Raises KeyError when that leaves none.
    """
    order = [one.version for one in reversed(desk.forms.editions(form))]
    here = {house.forms[form].version: house.forms[form]} if form in house.forms else {}
    order = [*(version for version in here if version not in order), *order]
    used = {*order[:1], *desk.reports.versions(form, area)}
    found = {version: here.get(version) or _kept(desk, form, version) for version in order if version in used}
    known = {version: one for version, one in found.items() if one is not None} or here
    if not known:
        raise KeyError(form)
    return known


def _kept(desk: Desk, form: str, version: str) -> Form | None:
    text = desk.forms.get(form, version)
    try:
        return read_form(text, f"{form}.yaml") if text else None
    except FormError:
        return None


def quiet(reports: Iterable[Filed]) -> Iterable[Filed]:
    """Nobody watches."""
    return reports


@dataclass(frozen=True, slots=True)
class Export:
    """The newest report of each village in an area, on one committed state. Nothing in it grows with their number."""

    desk: Desk
    house: House
    words: Words
    form: str
    area: str
    editions: Editions
    watch: Watch = quiet

    def reports(self) -> Iterator[Filed]:
        """The reports by the codes of their villages, read anew each time."""
        return filed(self.desk, self.house, self.editions, self.desk.reports.rows(self.form, self.area))

    def tables(self) -> list[Table]:
        """The tables anew, since the names of their first sheets are in the words' language."""
        return tables(self.house, self.words, self.editions)

    def xlsx(self, file: Path) -> int:
        """One workbook: a sheet for the reports, one for each repeat, and what the columns mean. How many reports."""
        with file.open("wb") as out:
            return write_xlsx(out, self.words, self.tables(), self.watch(self.reports()))

    def csv(self, file: Path) -> tuple[int, list[Path]]:
        """The reports in that file, and beside it one file for each repeat and one that says what the columns mean."""
        every = self.tables()
        names = [file, *(file.with_name(f"{file.stem}-{plain_name('-'.join(table.chain))}.csv") for table in every[1:])]
        with opened(names) as outs:
            count = write_csv(outs, every, self.watch(self.reports()))
        explained = file.with_name(f"{file.stem}-{plain(self.words, 'sheet-codebook').lower()}.csv")
        with opened([explained]) as (out,):
            write_codebook(out, every, self.words)
        return count, [*names, explained]

    def json(self, file: Path) -> int:
        """One array, a report a line. How many reports."""
        with opened([file]) as (out,):
            return write_json(out, self.watch(self.reports()))

    def zip(self, file: Path, media_dir: Path, part: Part) -> int:
        """Photos and documents with the workbook of the same reports. How many files were not to be had."""

        def table(out: IO[bytes]) -> None:
            write_xlsx(out, self.words, self.tables(), (one for one in self.reports() if part.holds(one)))

        with file.open("wb") as out:
            return write_zip(out, media_dir, part, self.watch(self.reports()), table, f"{file.stem}.xlsx")


def packed(file: Path, files: Sequence[Path]) -> None:
    """Write a zip of the files."""
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for one in files:
            archive.write(one, one.name)


def plain_name(name: str) -> str:
    """A name of which every disk makes a file."""
    return re.sub(r"[^\w.-]+", "-", name)[:80] or "1"
