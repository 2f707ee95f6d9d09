"""One answer as the cells of a table: numbers and days to count with, choices by their names, all else as text."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time

from bot.house import House
from bot.papers.spoken import heading
from conversations.columns import FILES, Column
from conversations.draft import Answer, Value
from conversations.engine.typed import NEVER
from conversations.form import Question
from conversations.formula.scope import Choice
from conversations.texts import Words
from conversations.titles import full_title, plain

Cell = str | int | float | date | time | None
"""A `datetime` is a date here, in local time without a zone: a spreadsheet knows none."""
Read = Callable[[Answer, Mapping[str, str]], list[Cell]]
"""From an answer, and what the report's files are called, to the cells of its column."""

FIRST_DAY = date(1900, 3, 1)
"""Spreadsheets count days right from here on; an older one stays text."""
EXACT = 10**15
"""Whole numbers of a spreadsheet are exact below this; a longer one stays text."""
PLACES = frozenset({"place", "kode_wilayah"})


@dataclass(frozen=True, slots=True)
class Slot:
    """One column of a file. An answer may fill several: its value, what that is called, one for each choice."""

    name: str
    label: str
    sort: str
    """What is in it; `column-sort-…` in the locale."""
    choices: tuple[Choice, ...] = ()
    groups: str = ""
    """The groups and repeats around it, outermost first, parted by `/`."""


def slots(column: Column, words: Words) -> list[Slot]:
    """The columns of a file that a question fills, its value first. `/` stands in no name of a form, so none is another's."""
    label, sort = column.called(words.language), sort_of(column.question)
    found = [Slot(column.name, label, sort, column.choices)]
    if is_told(column):
        found.append(Slot(f"{column.name}/label", plain(words, "column-said", label=label), "text"))
    if column.split:
        found += [Slot(f"{column.name}/{one.name}", f"{label}: {heading(one)}", "flag") for one in column.choices]
    if column.point:
        found += [
            Slot(f"{column.name}/{part}", plain(words, f"column-{part}", label=label), "degrees")
            for part in ("latitude", "longitude")
        ]
    around = "/".join(column.groups)
    return [replace(slot, groups=around) for slot in found]


def sort_of(question: Question) -> str:
    """What a column holds, in one word."""
    kind = question.kind
    if kind == "money" or (kind == "calculate" and question.parameters.get("money")):
        return "money"
    if kind in ("year", "phone", "rank"):
        return kind
    if question.type in FILES:
        return "file"
    if kind in PLACES:
        return "place"
    return question.type if question.type in _SORTS else "text"


_SORTS = frozenset({"integer", "decimal", "date", "time", "dateTime", "select_one", "select_multiple", "geopoint", "calculate"})


def reader(question: Question, column: Column, house: House, words: Words) -> Read:
    """How the answers to a question of one version become the cells of the column, as many as it has slots."""
    value = _value(question, words)
    own = {choice.name: heading(choice) for choice in (*column.choices, *question.choices)}
    told = is_told(column)
    flags = tuple(choice.name for choice in column.choices) if column.split else ()
    point = column.point

    def read(answer: Answer, called: Mapping[str, str]) -> list[Cell]:
        given = answer.value
        cells = [value(given, called)]
        if told:
            cells.append(full_title(words, house.gazetteer, str(given)) if question.kind in PLACES else own.get(str(given)))
        if flags:
            chosen = given if isinstance(given, tuple) else str(given).split(" ")
            cells += [1 if name in chosen else 0 for name in flags]
        if point:
            cells += _point(given) if question.type == "geopoint" else [None, None]
        return cells

    return read


def is_told(column: Column) -> bool:
    """Whether the names of choices are not how people write what they mean: `MUS` or `serba_usaha`, but not `ya`."""
    if any(one.kind in PLACES for one in column.asked):
        return True
    single = any(one.type in ("select_one", "calculate") for one in column.asked)
    return single and any(choice.name.casefold() != choice.label.casefold() for choice in column.choices)


def _value(question: Question, words: Words) -> Callable[[Value, Mapping[str, str]], Cell]:
    kind = question.kind
    if question.type in FILES:
        return lambda value, called: called.get(str(value), str(value))
    if kind == "year":
        never = plain(words, "key-never")
        return lambda value, _: _year(value, never)
    if kind == "calculate":
        return _computed
    as_cell = {"date": day, "time": hour, "dateTime": moment}.get(question.type)
    if as_cell:
        return lambda value, _: as_cell(str(value))
    return lambda value, _: plain_cell(value)


def plain_cell(value: Value) -> Cell:
    """Text and numbers as they are; several choices by their names, with blanks between."""
    if isinstance(value, tuple):
        return " ".join(value)
    return str(value) if isinstance(value, int) and abs(value) >= EXACT else value


def _year(value: Value, never: str) -> Cell:
    if value == NEVER:
        return never
    return (
        int(value) if isinstance(value, str) and value.isascii() and value.isdecimal() and len(value) == 4 else plain_cell(value)
    )


def _computed(value: Value, called: Mapping[str, str]) -> Cell:
    if not isinstance(value, str):
        return plain_cell(value)
    return called.get(value) or (day(value) if len(value) == 10 else value)


def day(iso: str) -> Cell:
    """A whole date; what is known to the month or the year only stays text, as no day may be made up."""
    if len(iso) != 10:
        return iso
    try:
        found = date.fromisoformat(iso)
    except ValueError:
        return iso
    return found if found >= FIRST_DAY else iso


def hour(iso: str) -> Cell:
    """`14:30`."""
    try:
        return time.fromisoformat(iso).replace(tzinfo=None)
    except ValueError:
        return iso


def moment(iso: str) -> Cell:
    """`2025-05-12T14:30`."""
    try:
        found = datetime.fromisoformat(iso).replace(tzinfo=None)
    except ValueError:
        return iso
    return found if len(iso) > 10 and found.date() >= FIRST_DAY else day(iso)


def _point(value: Value) -> Sequence[Cell]:
    return degrees(value) or (None, None)


def degrees(value: Value) -> tuple[float, float] | None:
    """Latitude and longitude of XLSForm's `lat lon altitude accuracy`; None when it is no point."""
    try:
        north, east = (float(part) for part in str(value).split()[:2])
    except ValueError:
        return None
    return (north, east) if abs(north) <= 90 and abs(east) <= 180 else None
