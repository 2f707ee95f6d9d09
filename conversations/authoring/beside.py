"""The CSV files beside a form: each that a select, pulldata() or instance() names becomes a list of the form itself."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Mapping, Sequence

from conversations.authoring.faults import Faults, row_name
from conversations.authoring.headings import own
from conversations.authoring.lists import MOST
from conversations.authoring.searching import found_by, search_of
from conversations.authoring.sheets import Cells, Sheets, allowing_twins, as_parameters, clean

_NAMED = re.compile(r"(?:pulldata|instance)\(\s*['\"‘’“”]([^'\"‘’“”]+)['\"‘’“”]")
_QUOTED = r"\s*(?P<q{0}>['\"])(?P<{1}>[^\W\d][\w.-]*)(?P=q{0})\s*,"
_PULLED = re.compile(r"pulldata\(" + "".join(_QUOTED.format(at, part) for at, part in enumerate(("table", "column", "key"))))
MOST_SEARCHES = 50
"""Lists that are looked up by search(): each goes through a whole file."""
BIGGEST = 5_000_000
"""Bytes of one file: a list of so many entries as a form may have, each with a line of 500."""
_SELECTS = {"select_one_from_file": "select_one", "select_multiple_from_file": "select_multiple"}


def with_files(sheets: Sheets, files: Mapping[str, bytes], faults: Faults) -> Sheets:
    """The sheets with each list of a file put among the choices, so that the form is whole by itself."""
    reader = _Reader(files, faults)
    survey: list[Cells] = []
    lines: list[int] = []
    for number, plain in enumerate(sheets.survey, 1):
        where = row_name("survey", sheets.line("survey", number), plain.get("name", ""))
        row = reader.searched(plain, sheets.choices, where)
        if (taken := reader.taken(row, where)) is not None:
            survey.append(taken)
            lines.append(sheets.line("survey", number))
    lists = {choice.get("list_name", "") for choice in sheets.choices}
    for number, row in enumerate(sheets.survey, 1):
        reader.named(row, lists, row_name("survey", sheets.line("survey", number), row.get("name", "")))
    reader.stand_in()
    choices = [*sheets.choices, *reader.choices]
    survey = [{column: _looked_up(cell, reader.lists) for column, cell in row.items()} for row in survey]
    settings = allowing_twins(sheets.settings, reader.choices)
    return Sheets(settings, survey, choices, {"survey": lines, "choices": _lines(sheets, len(reader.choices))})


def _looked_up(cell: str, lists: set[str]) -> str:
    """The cell with pulldata() of a table that is a list now written as a path into that list, as XLSForm wants it."""
    while found := next((one for one in _PULLED.finditer(cell) if list_name(one["table"]) in lists), None):
        end = _closed(cell, found.end())
        if end < 0 or ".." in cell[found.end() : end]:
            break
        path = f"instance('{list_name(found['table'])}')/root/item[{found['key']} = string({cell[found.end() : end].strip()})]"
        cell = f"{cell[: found.start()]}{path}/{found['column']}{cell[end + 1 :]}"
    return cell


def _closed(cell: str, at: int) -> int:
    """Where the bracket that is open there is closed; -1 where it is not."""
    depth, quote = 1, ""
    for index in range(at, len(cell)):
        letter = cell[index]
        if quote:
            quote = "" if letter == quote else quote
        elif letter in "'\"":
            quote = letter
        else:
            depth += {"(": 1, ")": -1}.get(letter, 0)
            if depth == 0:
                return index
    return -1


def _lines(sheets: Sheets, more: int) -> list[int]:
    own_lines = [sheets.line("choices", number) for number in range(1, len(sheets.choices) + 1)]
    return own_lines + list(range(2, 2 + more))


class _Reader:
    """Reads each file once, when it is first named; lives for one call of `with_files`."""

    def __init__(self, files: Mapping[str, bytes], faults: Faults) -> None:
        self._files, self._faults = files, faults
        self._read: set[str] = set()
        self._searched: set[str] = set()
        self._tables: dict[str, list[dict[str, str]]] = {}
        self.lists: set[str] = set()
        self.choices: list[dict[str, str]] = []
        self._missing: dict[str, set[str]] = {}
        """The files that are not here, with the columns that are looked up in them."""

    def taken(self, row: Cells, where: str) -> Cells | None:
        """The row as a select of a list; None for a `csv-external`, which only says that a file is there."""
        type_, _, file = row["type"].partition(" ")
        if type_ == "csv-external":
            self._take(f"{row.get('name', '')}.csv", {}, where)
            return None
        if type_ not in _SELECTS or not file.endswith(".csv"):
            return row
        pairs = as_parameters(row.get("parameters", ""))[0]
        self._take(file, {pairs.pop("value", "name"): "name", pairs.pop("label", "label"): "label"}, where)
        parameters = {"parameters": " ".join(f"{key}={value}" for key, value in pairs.items())}
        row = {**row, "type": f"{_SELECTS[type_]} {list_name(file)}", **(parameters if "parameters" in row else {})}
        # Which columns the filter may name stands in the file that is not here.
        return {**row, "choice_filter": ""} if file in self._missing else row

    def searched(self, row: Cells, choices: Sequence[Cells], where: str) -> Cells:
        """The row with its search() as a list of its own; the row itself where it has none that can be read."""
        search = search_of(row.get("appearance", "")) if row["type"].startswith(("select_one ", "select_multiple ")) else None
        if search is None or len(self._searched) > MOST_SEARCHES or len(self.choices) > MOST:
            return row
        if search.file not in self._files:
            self._take(search.file, {}, where)
            return {**row, "appearance": search.rest}
        if search.file not in self._tables:
            self._tables[search.file] = _listed(self._files[search.file], search.file, {}, self._faults)
        table = self._tables[search.file]
        own_entries = [choice for choice in choices if choice.get("list_name") == row["type"].partition(" ")[2]]
        row, entries = found_by(search, row, own_entries, table)
        called = row["type"].partition(" ")[2]
        if called not in self._searched:
            self._searched.add(called)
            self.choices += entries
        return row

    def named(self, row: Cells, lists: set[str], where: str) -> None:
        """Take the files that the expressions of a row look something up in."""
        for cell in row.values():
            for name in _NAMED.findall(cell):
                file = name if name.endswith(".csv") else f"{name}.csv"
                if list_name(file) not in lists and file in self._files:
                    self._take(file, {}, "")
            for found in _PULLED.finditer(cell):
                if list_name(found["table"]) not in lists:
                    self._take(f"{found['table'].removesuffix('.csv')}.csv", {}, where, {found["column"], found["key"]})

    def stand_in(self) -> None:
        """Put a list of one entry in the place of each file that is not here: only its absence is to be told."""
        for file, columns in self._missing.items():
            self.choices.append({"list_name": list_name(file), "name": "1", "label": "1"} | dict.fromkeys(columns, "1"))

    def _take(self, file: str, wanted: Mapping[str, str], where: str, columns: Iterable[str] = ()) -> None:
        if file in self._missing:
            self._missing[file] |= set(columns)
        if file in self._read:
            return
        self._read.add(file)
        if file in self._files:
            self.lists.add(list_name(file))
            self.choices += _listed(self._files[file], file, wanted, self._faults)
            return
        self._missing[file] = set(columns)
        self.lists.add(list_name(file))
        rule = f"'{file[:80]}' is not beside the form."
        self._faults.add(where, "file-missing", rule, "Put it into the same folder.", "type", file)


def _listed(content: bytes, file: str, wanted: Mapping[str, str], faults: Faults) -> list[dict[str, str]]:
    if len(content) > BIGGEST:
        rule = f"The file is larger than {BIGGEST // 1_000_000} MB."
        faults.add(file, "csv-too-big", rule, "Leave out columns and lines that are not used.", about=str(BIGGEST // 1_000_000))
        return []
    text = _decoded(content)
    head = text.partition("\n")[0]
    try:
        rows = list(csv.reader(io.StringIO(text, newline=""), delimiter=";" if head.count(";") > head.count(",") else ","))
    except csv.Error as error:
        faults.add(file, "csv", f"It is no CSV: {error}.", "Save it as CSV again.")
        return []
    return _rows(rows, file, wanted, faults) if rows else []


def _decoded(content: bytes) -> str:
    """The text of a file as spreadsheets save it: in Unicode, or in the letters of Windows."""
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return content.decode("cp1252", errors="replace")


def _rows(rows: Sequence[Sequence[str]], file: str, wanted: Mapping[str, str], faults: Faults) -> list[dict[str, str]]:
    """The lines as choices of a list named after the file; `wanted` says which columns a select needs as name and label."""
    columns = [clean(cell) for cell in rows[0]]
    if missing := [column for column in wanted if column not in columns]:
        rule = f"It has no column {' and no column '.join(repr(column[:80]) for column in missing)}."
        mend = "Name the columns name and label, or set value= and label=."
        faults.add(f"{file}, line 1", "column-missing", rule, mend, about=missing[0])
        return []
    found = []
    for number, cells in enumerate(rows[1:], 1):
        row = {
            column: text for column, cell in zip(columns, cells, strict=False) if own("choices", column) and (text := clean(cell))
        }
        if row and not wanted:
            # A table that is only looked up in need have neither; a list of choices has both.
            row.setdefault("name", str(number))
            row.setdefault("label", row["name"])
        if row:
            # The columns keep their own names too: a filter or pulldata() speaks of them as they stand in the file.
            named = {head: row.get(column, "") for column, head in wanted.items()}
            found.append({"list_name": list_name(file), **row, **named})
    return found


def list_name(file: str) -> str:
    """The name of the list that a file beside the form becomes."""
    return re.sub(r"\s+", "_", file.removesuffix(".csv").strip()) or "daftar"
