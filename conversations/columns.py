"""What the columns of a form's reports are, over all its versions: one for each name, in the order of the newest version."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from conversations.form import Form, Question, Row, Template
from conversations.formula.scope import Choice

Editions = Mapping[str, Form]
"""The versions of one form by their names, the newest first."""
FILES = frozenset({"image", "file", "audio", "video"})
"""The types whose value is the name of a stored file."""
MOST_SPLIT = 100
"""Choices that get a column each: a list of thousands would make a table that no spreadsheet opens."""


@dataclass(frozen=True, slots=True, eq=False)
class Column:
    """A question as it stands in one table: the same name in the same repeats is the same column in every version.

    Its name alone heads the column, without its groups: names are unique in a form, and a question that the next version puts
    into another group stays one column.
    """

    name: str
    chain: tuple[str, ...]
    groups: tuple[str, ...]
    """Groups and repeats around it in the newest version that asks it, outermost first."""
    question: Question
    """As the newest version asks it."""
    choices: tuple[Choice, ...] = ()
    """Of all versions, the newest first."""
    asked: tuple[Question, ...] = ()
    """As each version asks it, the newest first."""
    versions: tuple[str, ...] = ()
    """The versions that ask it, as `asked`."""

    @property
    def split(self) -> bool:
        """Whether each choice has a column of its own with 0 and 1."""
        return any(one.type == "select_multiple" for one in self.asked) and len(self.choices) <= MOST_SPLIT

    @property
    def point(self) -> bool:
        """Whether it is a place on the map in some version."""
        return any(one.type == "geopoint" for one in self.asked)

    def called(self, language: str) -> str:
        """Its title or its label, with the names of other answers as they stand in the form."""
        return said(self.question.title or self.question.label, language) or self.name


@dataclass(frozen=True, slots=True)
class Grid:
    """One table: the reports themselves when `chain` is empty, else the instances of the repeat that it ends with."""

    chain: tuple[str, ...]
    columns: tuple[Column, ...]


_Asked = tuple[str, tuple[str, ...], Question]
"""A version, the groups around a question in it, and the question."""


def grids(editions: Editions) -> tuple[Grid, ...]:
    """The table of reports first, then one for each repeat, outer ones before inner ones. Notes are no columns.

    What only an older version asks stands behind what the newest asks.
    """
    found: dict[tuple[tuple[str, ...], str], list[_Asked]] = {}
    chains: dict[tuple[str, ...], None] = {(): None}
    for version, form in editions.items():
        for groups, question in placed(form.rows):
            chains.setdefault(question.chain)
            found.setdefault((question.chain, question.name), []).append((version, groups, question))
    return tuple(
        Grid(chain, tuple(_column(asked) for (own, _), asked in found.items() if own == chain))
        for chain in sorted(chains, key=len)
    )


def placed(rows: Sequence[Row], around: tuple[str, ...] = ()) -> Iterator[tuple[tuple[str, ...], Question]]:
    """Every question that can hold a value, with the names of the groups and repeats around it, in the form's order."""
    for row in rows:
        if not isinstance(row, Question):
            yield from placed(row.rows, (*around, row.name))
        elif row.type != "note" and not (row.type == "hidden" and row.calculation):
            # A hidden row with a calculation only remembers, for the row beside it, what its trigger was.
            yield around, row


def _column(asked: list[_Asked]) -> Column:
    _, groups, newest = asked[0]
    choices: dict[str, Choice] = {}
    for _, _, question in asked:
        for choice in question.choices:
            choices.setdefault(choice.name, choice)
    versions, questions = tuple(version for version, _, _ in asked), tuple(question for _, _, question in asked)
    return Column(newest.name, newest.chain, groups, newest, tuple(choices.values()), questions, versions)


def said(template: Template, language: str) -> str:
    """A form's words in a language, where they stand in it, without putting answers in."""
    other = template.others.get(language)
    return other.source if other else template.source


def instances(paths: Iterable[str]) -> dict[tuple[str, ...], list[str]]:
    """Of each repeat, the beginnings of the paths of its instances, in order: of `("koperasi",)` `koperasi/1/` and `koperasi/2/`.

    An outer instance is among them also when only inner ones hold something.
    """
    found: dict[str, tuple[tuple[str, ...], tuple[int, ...]]] = {}
    for path in paths:
        beginning = path[: path.rfind("/") + 1]
        while beginning and beginning not in found:
            names, numbers = around(beginning)
            found[beginning] = names, numbers
            beginning = "".join(f"{name}/{number}/" for name, number in zip(names[:-1], numbers[:-1], strict=True))
    ordered: dict[tuple[str, ...], list[str]] = {}
    for beginning, (names, _) in sorted(found.items(), key=lambda one: one[1][1]):
        ordered.setdefault(names, []).append(beginning)
    return ordered


def around(path: str) -> tuple[tuple[str, ...], tuple[int, ...]]:
    """The repeats around a path, outermost first, and the number of the instance in each: `koperasi/2/nama` is in koperasi 2."""
    parts = path.split("/")
    return tuple(parts[:-1:2]), tuple(int(part) if part.isdecimal() else 0 for part in parts[1::2])
