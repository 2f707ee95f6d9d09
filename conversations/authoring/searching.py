"""ODK's search(): choices that a phone looks up in a CSV file, written as a list with a filter."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from conversations.authoring.headings import parted
from conversations.authoring.sheets import Cells

_CALL = re.compile(r"\bsearch\s*\(", re.IGNORECASE)
_WAYS = {
    "matches": "{column} = {value}",
    "contains": "contains({column}, {value})",
    "startswith": "starts-with({column}, {value})",
    "endswith": "ends-with({column}, {value})",
}


@dataclass(frozen=True, slots=True)
class Search:
    """One search(): the file, and what its lines are judged by."""

    file: str
    condition: str
    """A choice_filter; blank for all lines."""
    rest: str
    """The appearance without it."""


def search_of(appearance: str) -> Search | None:
    """The search() of an appearance; None where there is none, or it cannot be read."""
    found = _CALL.search(appearance)
    if found is None:
        return None
    *arguments, behind = _parted(appearance[found.end() :])
    names = [_unquoted(arguments[at]) if at < len(arguments) else "" for at in (0, 1, 2, 4)]
    file, way, columns, second = names
    if not file or len(arguments) not in (1, 4, 6) or (len(arguments) > 1 and (way not in _WAYS or not columns)):
        return None
    conditions = []
    if len(arguments) > 1:
        ways = [_WAYS[way].format(column=column, value=arguments[3]) for column in _columns(columns)]
        conditions.append(ways[0] if len(ways) == 1 else f"({' or '.join(ways)})")
    if len(arguments) == 6:
        conditions.append(f"{second} = {arguments[5]}")
    return Search(file.removesuffix(".csv") + ".csv", " and ".join(conditions), f"{appearance[: found.start()]} {behind}".strip())


def found_by(
    search: Search, row: Cells, entries: Sequence[Cells], table: Sequence[Cells]
) -> tuple[dict[str, str], list[dict[str, str]]]:
    """The row as a select of a list of its own, and the entries of that list.

    An entry of the sheet choices names the columns that hold name and label; one that names none is a choice as it stands.
    """
    word, _, old = row["type"].partition(" ")
    columns = {column for line in table for column in line}
    judged = sorted(columns & set(re.findall(r"[\w.-]+", search.condition)))
    called = re.sub(r"[^\w]", "_", "_".join((old, search.file.removesuffix(".csv"), *judged)))
    looked_up = next((entry for entry in entries if entry.get("name") in columns), {})
    plain = [entry for entry in entries if entry.get("name") not in columns]
    # A phone shows each once, however many lines have it.
    choices = {tuple(choice.items()): choice for choice in _filled(looked_up, table, judged)}
    named = [{**choice, "list_name": called} for choice in (*choices.values(), *plain)]
    condition = search.condition
    if condition and plain:
        condition = " or ".join([f"({condition})", *(f"name = '{entry.get('name', '')}'" for entry in plain)])
    if row.get("choice_filter"):
        condition = f"({row['choice_filter']}) and ({condition})" if condition else row["choice_filter"]
    return {**row, "type": f"{word} {called}", "appearance": search.rest, "choice_filter": condition}, named


def _filled(entry: Cells, table: Sequence[Cells], judged: Sequence[str]) -> Iterator[dict[str, str]]:
    for line in (one for one in table if entry and one.get(entry["name"])):
        labels = {
            column: ", ".join(line.get(one, "") for one in _columns(cell))
            for column, cell in entry.items()
            if parted(column)[0] == "label"
        }
        yield {"name": line[entry["name"]], **labels, **{one: line.get(one, "") for one in judged}}


def _columns(cell: str) -> list[str]:
    return [column.strip() for column in cell.split(",") if column.strip()]


def _unquoted(argument: str) -> str:
    return argument[1:-1].strip() if len(argument) > 1 and argument[0] == argument[-1] and argument[0] in "'\"" else ""


def _parted(text: str) -> list[str]:
    """The arguments up to the bracket that ends them, and what stands behind it."""
    found: list[str] = []
    begun, depth, quote = 0, 0, ""
    for at, letter in enumerate(text):
        if quote or letter in "'\"":
            quote = "" if letter == quote else quote or letter
        elif letter == ")" and depth == 0:
            return [*found, text[begun:at].strip(), text[at + 1 :].strip()]
        elif letter == "," and depth == 0:
            found.append(text[begun:at].strip())
            begun = at + 1
        else:
            depth += {"(": 1, ")": -1}.get(letter, 0)
    return ["", ""]
