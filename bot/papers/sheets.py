"""The reports of an area as tables: one of reports, and one for each repeat, with the key that joins them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import datetime
from itertools import chain as joined

from bot.house import House
from bot.papers import spoken
from bot.papers.cells import Cell, Read, Slot, is_told, plain_cell, reader, slots
from bot.papers.filed import Filed
from conversations.columns import Column, Editions, Grid, around, grids, instances
from conversations.draft import Answers, Report
from conversations.engine.context import Context
from conversations.engine.standing import Filed as Laid
from conversations.texts import Words
from conversations.titles import plain

KEY = {
    "_kode_wilayah": "text",
    "_desa": "text",
    "_kecamatan": "text",
    "_kabupaten": "text",
    "_id": "number",
}
"""The columns that begin every table, with what is in them. By `_id`, the receipt number, the tables are joined.

They begin with `_`, and where KoboToolbox has such a column they are called as there.
"""
REPORT = {"_revision": "number", "_submission_time": "dateTime", "__version__": "text"}
INSTANCE = {"_index": "number", "_key": "text", "_parent_key": "text"}
"""Of a repeat: which instance of its own, and the keys that join a repeat within a repeat to the one around it."""
OTHER = "_other"
"""Answers to questions that no version at hand asks: nothing that was filed is left out."""


class Table:
    """One sheet: its columns, and how a report becomes its rows."""

    def __init__(self, grid: Grid, house: House, words: Words, editions: Editions, known: frozenset[tuple[str, ...]]) -> None:
        self.chain = grid.chain
        self.title = grid.chain[-1] if grid.chain else plain(words, "sheet-main")
        per_column = [slots(column, words) for column in grid.columns]
        taken = {column.name for column in grid.columns}
        own = INSTANCE if grid.chain else REPORT
        # A question may be called `_id` too: then the key gets another `_`, the question keeps its name.
        self._first = [Slot(_free(name, taken), plain(words, f"column-{_key(name)}"), sort) for name, sort in (KEY | own).items()]
        last = [] if grid.chain else [Slot(_free(OTHER, taken), plain(words, "column-other"), "text")]
        self.slots: tuple[Slot, ...] = (*self._first, *joined.from_iterable(per_column), *last)
        self._known = known
        widths = [len(some) for some in per_column]
        self._plans = {
            form: [
                (column.name, _reader(column, form, house, words), [None] * width, is_told(column) and spoken.speaks(column))
                for column, width in zip(grid.columns, widths, strict=True)
            ]
            for form in editions
        }
        self._newest = next(iter(editions))
        self._house, self._words = house, words

    def rows(self, filed: Filed) -> Iterator[list[Cell]]:
        """The rows of one report: one for the report itself, or one for each instance of the repeat."""
        report, places = filed.report, filed.places
        named: list[Cell] = [places.get(level) for level in ("village", "kecamatan", "kabupaten")]
        key: list[Cell] = [report.area, *named, report.number]
        if not self.chain:
            row: list[Cell] = [*key, report.revision, filed.at.replace(tzinfo=None), report.version]
            yield [*row, *self._cells(filed, ""), self._others(filed.answers)]
            return
        for beginning in instances(filed.answers).get(self.chain, ()):
            _, numbers = around(beginning)
            outer = "/".join(beginning.split("/")[:-3])
            whose = f"{report.number}/{outer}" if outer else str(report.number)
            own: list[Cell] = [numbers[-1], f"{report.number}/{beginning[:-1]}", whose]
            yield [*key, *own, *self._cells(filed, beginning)]

    def _cells(self, filed: Filed, beginning: str) -> list[Cell]:
        answers, called = filed.answers, filed.called
        row: list[Cell] = []
        sheet: Laid | None = None
        for name, read, blank, speaks in self._plans.get(filed.report.version) or self._plans[self._newest]:
            answer = answers.get(beginning + name)
            if answer is None or answer.value is None:
                row += blank
                continue
            cells = read(answer, called)
            if speaks and (question := filed.form.questions.get(name)):
                sheet = sheet or self._laid(filed)
                # Behind the value stands what it is called.
                cells[1] = spoken.label(question, answer.value, beginning, sheet) or cells[1]
            row += cells
        return row

    def _laid(self, filed: Filed) -> Laid:
        context = context_of(self._house, self._words, filed.report)
        return Laid(filed.form, filed.report.answers, context.now, context.about)

    def _others(self, answers: Answers) -> Cell:
        """What stands in no column of any table, as `path=value` lines."""
        found = [
            f"{path}={plain_cell(answer.value)}"
            for path, answer in answers.items()
            if answer.value is not None and place_of(path) not in self._known
        ]
        return "\n".join(found) or None


def tables(house: House, words: Words, editions: Editions) -> list[Table]:
    """The table of reports first, then one for each repeat, outer ones before inner ones."""
    every = grids(editions)
    known = frozenset((*grid.chain, column.name) for grid in every for column in grid.columns)
    return [Table(grid, house, words, editions, known) for grid in every]


def place_of(path: str) -> tuple[str, ...]:
    """The repeats around a path and the name it ends with."""
    return (*around(path)[0], path[path.rfind("/") + 1 :]) if "/" in path else (path,)


def _reader(column: Column, version: str, house: House, words: Words) -> Read:
    """Reads what was answered in that version; what it did not ask cannot have been answered in it, save by a newer hand."""
    asked = dict(zip(column.versions, column.asked, strict=True))
    return reader(asked.get(version, column.question), column, house, words)


def _free(name: str, taken: Iterable[str]) -> str:
    while name in taken:
        name = "_" + name
    return name


def _key(name: str) -> str:
    return name.strip("_").replace("_", "-")


def context_of(house: House, words: Words, report: Report) -> Context:
    """What values are said with: the village's own time of the report and its names."""
    local: datetime = house.local(report.at, report.area)
    return Context(words=words, places=house.places, now=local, owner=report.area)
