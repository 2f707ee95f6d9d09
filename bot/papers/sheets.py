"""The reports of an area as tables: one of villages, and one for each repeat, with the key that joins them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from bot.house import House
from conversations.draft import Answer, Report
from conversations.engine.context import Context
from conversations.engine.kinds import say
from conversations.engine.review import Column, columns
from conversations.form import Form
from conversations.oversight.labels import instance_title
from conversations.texts import Words
from conversations.titles import plain

Cell = str | int | float | date | None

_AS_IT_IS = frozenset({"text", "person", "legal_number", "sk_ahu", "npwp", "nib", "point", "hidden"})
"""Kinds whose value is its own text."""
_NUMBERS = frozenset({"integer", "money", "decimal", "calculate"})
KEY = ("code", "kabupaten", "kecamatan", "village", "number")
"""The columns that begin every table; `sheet-…` in the locale. By `number` the tables are joined."""


@dataclass(frozen=True, slots=True)
class Table:
    """One sheet: its headings, and how a report becomes its rows."""

    title: str
    headings: tuple[str, ...]
    widths: tuple[int, ...]
    """In characters, one for each heading."""
    form: Form
    columns: tuple[tuple[Column, ...], ...]
    """Questions of one label share a column: of the four kinds of number a stage may have, one is asked."""
    chain: tuple[str, ...]
    """The repeats whose instances are the rows; empty for the table of villages."""

    def rows(self, report: Report, context: Context) -> Iterator[list[Cell]]:
        """The rows of one report: one for the village, or one for each instance of the repeat."""
        key = _key(report, context)
        if not self.chain:
            yield [*key, report.revision, context.now.date(), *self._cells(report, "", context)]
            return
        for prefix in _instances(report, self.chain):
            cells = self._cells(report, prefix, context)
            if any(cell is not None for cell in cells):
                yield [*key, instance_title(self.form, report.answers, prefix[:-1]), *cells]

    def _cells(self, report: Report, prefix: str, context: Context) -> list[Cell]:
        return [self._shared(report, prefix, column, context) for column in self.columns]

    def _shared(self, report: Report, prefix: str, column: tuple[Column, ...], context: Context) -> Cell:
        cells = [self._cell(one, report.answers.get(prefix + one.name), context) for one in column]
        given = [cell for cell in cells if cell is not None]
        return "; ".join(map(str, given)) if len(given) > 1 else next(iter(given), None)

    def _cell(self, column: Column, answer: Answer | None, context: Context) -> Cell:
        """A value as the office wants it: numbers and days to count with, all else in words."""
        if answer is None or answer.value is None or answer.value == ():
            return None
        value = answer.value
        if column.kind in _NUMBERS and isinstance(value, int | float):
            return value
        if column.kind == "date" and isinstance(value, str) and len(value) == 10:
            return date.fromisoformat(value)
        if column.kind == "year" and isinstance(value, str) and value.isdecimal():
            return int(value)
        if column.kind in _AS_IT_IS:
            return str(value)
        return say(self.form.questions[column.name], answer, context)


def tables(form: Form, words: Words) -> list[Table]:
    """The table of villages first, then one for each repeat in the form's order; what is computed only where it has a title."""
    every = [column for column in columns(form) if column.kind != "calculate" or column.label != column.name]
    chains = list(dict.fromkeys(column.chain for column in every))
    return [_table(form, words, _by_label(c for c in every if c.chain == chain), chain) for chain in sorted(chains, key=len)]


def _by_label(columns: Iterable[Column]) -> tuple[tuple[Column, ...], ...]:
    found: dict[str, list[Column]] = {}
    for column in columns:
        found.setdefault(column.label, []).append(column)
    return tuple(map(tuple, found.values()))


def _table(form: Form, words: Words, own: tuple[tuple[Column, ...], ...], chain: tuple[str, ...]) -> Table:
    first = (*KEY, "instance") if chain else (*KEY, "revision", "reported")
    return Table(
        title=chain[-1].replace("_", " ").capitalize() if chain else plain(words, "sheet-main"),
        headings=(*(plain(words, f"sheet-{name}") for name in first), *(column[0].label for column in own)),
        widths=(15, 26, 22, 24, *(12 for _ in first[4:]), *(_width(column[0]) for column in own)),
        form=form,
        columns=own,
        chain=chain,
    )


def _width(column: Column) -> int:
    return 14 if column.kind in _NUMBERS or column.kind in ("date", "year", "yes_no") else 26


def _key(report: Report, context: Context) -> list[Cell]:
    about = context.about
    return [report.area, about["kabupaten"], about["kecamatan"], about["desa"], report.number]


def _instances(report: Report, chain: Sequence[str]) -> list[str]:
    """The prefixes of the instances there are answers for, in their order: `koperasi/1/`, `koperasi/2/`."""
    pattern = re.compile("".join(rf"{re.escape(name)}/(\d+)/" for name in chain))
    found = {match[0]: tuple(map(int, match.groups())) for path in report.answers if (match := pattern.match(path))}
    return sorted(found, key=lambda prefix: found[prefix])


def context_of(house: House, words: Words, report: Report) -> Context:
    """What values are said with: the village's own time of the report and its names."""
    local: datetime = house.local(report.at, report.area)
    return Context(words=words, places=house.places, now=local, owner=report.area)
