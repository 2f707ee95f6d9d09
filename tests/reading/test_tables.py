"""Every reader against its table: never a wrong value, and at least 97 of 100 read as expected."""

from __future__ import annotations

from typing import Any

import pytest

from conversations.errors import Problem
from conversations.reading.outcome import NoAnswer, Outcome, Read
from tests.reading.cases_of import Line, lines
from tests.reading.readers import READERS, command, report


def _said(line: Line, outcome: Outcome[Any]) -> str:
    if isinstance(outcome, NoAnswer):
        return "none"
    if isinstance(outcome, Read):
        return f"{'~' if outcome.approximate else ''}{outcome.value}"
    assert isinstance(outcome, Problem)
    wanted = line.expected.removeprefix("? ")
    return line.expected if line.expected.startswith("? ") and wanted in outcome.candidates[:5] else "ask"


@pytest.mark.parametrize("table", READERS)
def test_no_value_is_wrong_and_nearly_all_are_read(table: str) -> None:
    """No line of a table gives another value than the expected one, and at most 3 of 100 are asked again needlessly."""
    told = [(line.text, line.expected, _said(line, READERS[table](line))) for line in lines(table)]
    missed = [row for row in told if row[1] != row[2]]
    assert [row for row in missed if row[2] not in ("ask", "none")] == []
    assert len(missed) <= 0.03 * len(told), missed


def test_commands_are_told_from_answers() -> None:
    """No answer is taken for a command, no command for another, and nearly every command is known."""
    told = [(line.text, line.expected, command(line) or "none") for line in lines("word")]
    missed = [row for row in told if row[1] != row[2]]
    assert [row for row in missed if row[2] != "none"] == []
    assert len(missed) <= 0.03 * len(told), missed


def test_several_answers_are_taken_only_when_sure() -> None:
    """A message gives exactly the fields that its line in the table names."""
    for line in lines("report"):
        assert {name: str(answer.value) for name, answer in report(line).items()} == dict(
            part.split("=", 1) for part in line.expected.split("; ") if part
        ), line.text


def test_the_tables_are_large_enough() -> None:
    """The tables hold as many lines as were asked for."""
    identifiers = sum(len(lines(table)) for table in ("sk_ahu", "npwp", "nib", "nik_koperasi", "kode_wilayah"))
    sizes = {table: len(lines(table)) for table in ("count", "date", "yes_no", "phone", "place", "word")}
    least = {"count": 200, "date": 200, "yes_no": 120, "phone": 60, "place": 300, "word": 150}
    assert identifiers >= 80
    assert all(sizes[table] >= least[table] for table in least), sizes
