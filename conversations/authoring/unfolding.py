"""Tables of KoboToolbox and loops of older XLSForms, written out as the groups and questions that they stand for."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from conversations.authoring.headings import TABLES, parted
from conversations.authoring.sheets import Cells

Row = dict[str, str]
Lined = tuple[Row, int]
"""A row, and its line in the file."""
_HEAD = frozenset({"name", "label", "relevant", "appearance"})
_LOOPED = re.compile(r"%\((\w+)\)s")


def unfolded(rows: Sequence[Row], lines: Sequence[int], choices: Sequence[Cells]) -> tuple[list[Row], list[int]]:
    """The rows with each table and loop written out, and the line of the file that each comes from.

    What has no end, or whose list is not among the choices, stays as it is and is refused for that.
    """
    found = list(_unfolded(list(zip(rows, lines, strict=True)), choices))
    plain = [{column: cell for column, cell in row.items() if column not in TABLES.values()} for row, _ in found]
    return plain, [line for _, line in found]


def _unfolded(rows: Sequence[Lined], choices: Sequence[Cells]) -> Iterator[Lined]:
    at = 0
    while at < len(rows):
        (row, line), end = rows[at], _end(rows, at)
        entries = [one for one in choices if one.get("list_name") == _list_of(row)]
        if end is None or not entries:
            yield rows[at]
            at += 1
            continue
        yield {**{column: cell for column, cell in row.items() if parted(column)[0] in _HEAD}, "type": "begin_group"}, line
        yield from _WRITTEN[_kind(row)](rows[at], list(_unfolded(rows[at + 1 : end], choices)), entries)
        yield {"type": "end_group"}, line
        at = end + 1


def _kind(row: Cells) -> str:
    return row["type"].partition(" ")[0]


def _list_of(row: Cells) -> str:
    return row["type"].partition(" ")[2] or row.get(TABLES.get(_kind(row), ""), "")


def _end(rows: Sequence[Lined], at: int) -> int | None:
    """Where the table or the loop that begins there ends; None where none begins, or it does not end."""
    kind = _kind(rows[at][0])
    if kind not in _WRITTEN:
        return None
    depth = 0
    for number in range(at, len(rows)):
        depth += {kind: 1, kind.replace("begin", "end"): -1}.get(_kind(rows[number][0]), 0)
        if depth == 0:
            return number
    return None


def _score(table: Lined, inside: Sequence[Lined], _entries: Sequence[Cells]) -> Iterator[Lined]:
    """A rating: the same choices for each line."""
    yield from ((_chosen(row, table[0]) if row["type"] == "score__row" else row, line) for row, line in inside)


def _rank(table: Lined, inside: Sequence[Lined], _entries: Sequence[Cells]) -> Iterator[Lined]:
    """A ranking: each level is chosen from what no level above has."""
    above: list[str] = []
    for row, line in inside:
        left = " and ".join(f"name != ${{{name}}}" for name in above)
        yield ({**_chosen(row, table[0]), "choice_filter": left} if row["type"] == "rank__level" else row), line
        above.append(row.get("name", ""))


def _chosen(row: Row, table: Row) -> Row:
    required = row.get("required") or table.get("required", "")
    return {**row, "type": f"select_one {_list_of(table)}", "required": required}


def _matrix(table: Lined, inside: Sequence[Lined], entries: Sequence[Cells]) -> Iterator[Lined]:
    """A table: every question for each line, by the names that KoboToolbox gives them (`table_line_question`)."""
    for entry in entries:
        name = re.sub(r"[^\w.-]", "_", f"{table[0].get('name', '')}_{entry.get('name', '')}")
        own = {asked: f"{name}_{asked}" for row, _ in inside if (asked := row.get("name", ""))}
        yield {**_said(entry), "type": "begin_group", "name": name}, table[1]
        for row, line in inside:
            cells = {column: _renamed(cell, own) for column, cell in row.items()}
            yield {**cells, "name": own.get(row.get("name", ""), "")}, line
        yield {"type": "end_group"}, table[1]


def _loop(table: Lined, inside: Sequence[Lined], entries: Sequence[Cells]) -> Iterator[Lined]:
    """A loop: every question for each choice, whose name and label stand for `%(name)s` and `%(label)s`."""
    for entry in entries:
        yield {**_said(entry), "type": "begin_group", "name": entry.get("name", "")}, table[1]
        for row, line in inside:
            yield {column: _filled(column, cell, entry) for column, cell in row.items()}, line
        yield {"type": "end_group"}, table[1]


def _said(entry: Cells) -> Row:
    return {column: cell for column, cell in entry.items() if parted(column)[0] == "label"}


def _renamed(cell: str, own: Cells) -> str:
    return re.sub(r"\$\{([^\s{}]+)\}", lambda found: f"${{{own.get(found[1], found[1])}}}", cell)


def _filled(column: str, cell: str, entry: Cells) -> str:
    language = parted(column)[1]

    def instead(found: re.Match[str]) -> str:
        return (entry.get(f"{found[1]}::{language}") if language else None) or entry.get(found[1], found[0])

    return _LOOPED.sub(instead, cell)


_WRITTEN: dict[str, Callable[[Lined, Sequence[Lined], Sequence[Cells]], Iterator[Lined]]] = {
    "begin_score": _score,
    "begin_rank": _rank,
    "begin_kobomatrix": _matrix,
    "begin_loop": _loop,
}
