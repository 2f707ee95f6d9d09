"""`instance('list')/root/item[…]/column`: the rows of a choices list, found by an index where a column is compared."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence

from conversations.formula.brackets import filters, inside, passed_rows
from conversations.formula.functions import Single, Value, equal, number, text
from conversations.formula.nodes import Binary, Call, Column, Dot, ExpressionError, Instance, Node, Path, walk
from conversations.formula.scope import Choice, Run, Scope, Surroundings, choices_of

Build = Callable[[Node, Surroundings], Run]
Rows = Callable[[Scope], Sequence[Choice]]
MOST_KEPT = 100
_KEPT: dict[tuple[int, str], _Index] = {}
"""The indexes that were used last; each holds its list, so that the number of a list is not given away while it is here."""


def rows_of(path: Path, around: Surroundings, build: Build) -> Callable[[Scope], tuple[Single, ...]]:
    """The cells that the path means, in the order of the list. Raises ExpressionError for unknown lists and columns."""
    list_name, conditions, column = _parts(path)
    choices = choices_of(list_name, around)
    columns = columns_of(choices)
    _check_column(column, columns, list_name)
    fetch = _chosen(choices, conditions, columns, list_name, around, build)
    if column == "name":
        return lambda scope: tuple(choice.name for choice in fetch(scope))
    return lambda scope: tuple(choice.cell(column) for choice in fetch(scope))


def columns_of(choices: Sequence[Choice]) -> frozenset[str]:
    """The columns that a list has."""
    return frozenset({"name", "label"}.union(*(choice.more for choice in choices)))


def _parts(path: Path) -> tuple[str, tuple[Node, ...], str]:
    match path:
        case Path(Instance(list_name), (), (root, item)) if root.name == "root" and not root.conditions and item.name == "item":
            return list_name, item.conditions, "name"
        case Path(Instance(list_name), (), (root, item, column)) if root.name == "root" and item.name == "item":
            if not root.conditions and not column.conditions:
                return list_name, item.conditions, column.name
    raise ExpressionError(
        "instance-path", "A list is read as instance('list')/root/item[condition]/column.", "Write the path like that."
    )


def _check_column(column: str, columns: frozenset[str], list_name: str) -> None:
    if column not in columns:
        rule = f"The list '{list_name}' has no column '{column}'."
        raise ExpressionError("unknown-column", rule, "Add it to choices.", column)


def _chosen(
    choices: tuple[Choice, ...],
    conditions: tuple[Node, ...],
    columns: frozenset[str],
    list_name: str,
    around: Surroundings,
    build: Build,
) -> Rows:
    if not conditions:
        return lambda _: choices
    for condition in conditions:
        for node in walk(condition):
            if isinstance(node, Column):
                _check_column(node.name, columns, list_name)
    key, rest = _indexed(conditions[0])
    if key is None:
        scanned = filters(conditions, _within(around, list_name, columns, len(choices)), build)
        return lambda scope: passed_rows(scope, choices, scanned)
    column, value = key
    index = _index(choices, column)
    wanted = build(value, _within(around, list_name, columns, 1))
    left = filters((*rest, *conditions[1:]), _within(around, list_name, columns, index.largest), build)
    if not left:
        return lambda scope: index.rows(wanted(scope))
    return lambda scope: passed_rows(scope, index.rows(wanted(scope)), left)


def narrowed(condition: Node, choices: tuple[Choice, ...], around: Surroundings, build: Build) -> Rows | None:
    """The rows that a choice_filter can let through at all, found by an index; None where each has to be looked at."""
    key, _ = _indexed(condition)
    if key is None or key[0] not in around.columns:
        return None
    index, wanted = _index(choices, key[0]), build(key[1], around)
    return lambda scope: index.rows(wanted(scope))


def _within(around: Surroundings, list_name: str, columns: frozenset[str], count: int) -> Surroundings:
    return inside(around, f"'{list_name}'", around.chain, count, columns)


def _indexed(condition: Node) -> tuple[tuple[str, Node] | None, tuple[Node, ...]]:
    """A column and what it must be equal to, when the condition or a part of it (`and`) says so; and the other parts."""
    if any(isinstance(node, Call) and node.name in ("position", "last") for node in walk(condition)):
        return None, (condition,)
    parts = _conjoined(condition)
    for at, part in enumerate(parts):
        if isinstance(part, Binary) and part.operator == "=":
            for one, other in ((part.left, part.right), (part.right, part.left)):
                if isinstance(one, Column) and not any(isinstance(node, Column | Dot) for node in walk(other)):
                    return (one.name, other), (*parts[:at], *parts[at + 1 :])
    return None, (condition,)


def _conjoined(condition: Node) -> tuple[Node, ...]:
    found: list[Node] = []
    while isinstance(condition, Binary) and condition.operator == "and":
        found.append(condition.right)
        condition = condition.left
    return (condition, *reversed(found))


class _Index:
    """The rows of a list by what stands in one column."""

    __slots__ = ("_by_number", "_by_text", "_choices", "_column", "largest")

    def __init__(self, choices: tuple[Choice, ...], column: str) -> None:
        self._choices, self._column = choices, column
        self._by_text: dict[str, list[Choice]] = {}
        self._by_number: dict[float, list[Choice]] = {}
        for choice in choices:
            cell = choice.cell(column)
            self._by_text.setdefault(cell, []).append(choice)
            if not math.isnan(value := number(cell)):
                self._by_number.setdefault(value, []).append(choice)
        groups = (*self._by_text.values(), *self._by_number.values())
        self.largest = max(map(len, groups), default=0)

    def rows(self, wanted: Value) -> Sequence[Choice]:
        """The rows whose cell is equal to that value."""
        if isinstance(wanted, str):
            return self._by_text.get(wanted, ())
        if isinstance(wanted, int | float) and not isinstance(wanted, bool):
            return self._by_number.get(float(wanted), ())
        return [choice for choice in self._choices if equal(choice.cell(self._column), wanted)]


def _index(choices: tuple[Choice, ...], column: str) -> _Index:
    """The index of a column: made once, however many expressions look a row up by it."""
    found = _KEPT.pop((id(choices), column), None) or _Index(choices, column)
    _KEPT[id(choices), column] = found
    if len(_KEPT) > MOST_KEPT:
        _KEPT.pop(next(iter(_KEPT)))
    return found


def looked_up(list_name: str, column: str, key: str, value: Run, around: Surroundings) -> Callable[[Scope], Single]:
    """pulldata(): the cell of the first row whose key is written as that value is; blank when there is none."""
    choices = choices_of(list_name, around)
    columns = columns_of(choices)
    for name in (column, key):
        _check_column(name, columns, list_name)
    index = _index(choices, key)
    return lambda scope: next((choice.cell(column) for choice in index.rows(text(value(scope)))), "")
