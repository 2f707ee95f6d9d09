"""Reports as JSON in the shape of ODK: groups within groups, repeats as lists, several choices as names between blanks."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, TextIO

from bot.papers.cells import degrees
from bot.papers.filed import Filed
from conversations.columns import FILES, around, instances
from conversations.draft import Answer, Value
from conversations.form import Question, Repeat, Row

_dumps = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"), allow_nan=False).encode

_BREAKS = re.compile("[\x85\u2028\u2029]")
"""What some readers take for the end of a line; JSON may hold them only within texts."""
MOST = 1_000
"""Instances of one repeat that get a place of their own though nothing was answered in them."""


def write_json(out: TextIO, reports: Iterable[Filed]) -> int:
    """Write one array with one report a line: it is one JSON value, and can be read line by line. How many reports."""
    out.write("[")
    count = 0
    for report in reports:
        out.write(",\n" if count else "\n")
        out.write(_BREAKS.sub(lambda found: f"\\u{ord(found[0]):04x}", _dumps(as_json(report))))
        count += 1
    out.write("\n]\n")
    return count


def as_json(filed: Filed) -> dict[str, Any]:
    """One report, in the version it was answered in. What was skipped is null; what was not asked is left out.

    As ODK Central's OData: `__id`, `__system`, a point as GeoJSON. Who sent it is left out. `__area` says of which village it
    is; `__other` holds what that version does not ask, by path.
    """
    report = filed.report
    left = dict(filed.answers)
    system = {
        "submissionDate": filed.at.isoformat(timespec="seconds"),
        "formVersion": report.version,
        "edits": report.revision - 1,
        "attachmentsPresent": len(filed.files),
    }
    found: dict[str, Any] = {"__id": str(report.number), "__system": system, "__area": {"kode": report.area, **filed.places}}
    found |= _Walk(left, filed.called).rows(filed.form.rows, "", ())
    if left:
        found["__other"] = {path: _plain(answer.value) for path, answer in left.items()}
    return found


class _Walk:
    """Lays answers into the shape of their form; takes each out of `left` once it has its place."""

    def __init__(self, left: dict[str, Answer], called: Mapping[str, str]) -> None:
        self._there, self._left, self._called = instances(left), left, called

    def rows(self, rows: Sequence[Row], beginning: str, chain: tuple[str, ...]) -> dict[str, Any]:
        found: dict[str, Any] = {}
        for row in rows:
            if isinstance(row, Question):
                answer = self._left.pop(beginning + row.name, None)
                if answer is not None:
                    found[row.name] = self._value(row, answer.value)
            elif isinstance(row, Repeat):
                if some := self._instances(row, beginning, (*chain, row.name)):
                    found[row.name] = some
            elif inner := self.rows(row.rows, beginning, chain):
                found[row.name] = inner
        return found

    def _instances(self, repeat: Repeat, beginning: str, chain: tuple[str, ...]) -> list[dict[str, Any]]:
        """Each at its place: one in which nothing was answered is empty and not left out."""
        found: list[dict[str, Any]] = []
        for one in self._there.get(chain, ()):
            if one.startswith(beginning):
                number = around(one)[1][-1]
                found += [{} for _ in range(min(number, MOST) - 1 - len(found))]
                found.append(self.rows(repeat.rows, one, chain))
        return found

    def _value(self, question: Question, value: Value) -> Any:
        if question.type in FILES or question.type == "calculate":
            return self._called.get(str(value), value)
        if question.type == "geopoint" and (point := degrees(value)):
            return {"type": "Point", "coordinates": [point[1], point[0]]}
        return _plain(value)


def _plain(value: Value) -> Any:
    return " ".join(value) if isinstance(value, tuple) else value
