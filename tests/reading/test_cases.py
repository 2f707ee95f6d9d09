"""`betang read` goes through a batch line by line, whatever stands in it."""

from __future__ import annotations

import json

import pytest

from bot.terminal.reading_cases import read_lines


def test_every_line_gets_one_answer_that_can_be_written() -> None:
    """Half an emoji, an empty line, JSON that is none and a bare number are texts like any other."""
    lines = ['{"text": "\\ud83d 12 jt"}', "", "{12 jt", '{"text": 12000}', "12 jt\r\n"]
    answers = list(read_lines("money", lines))
    assert [answer["value"] for answer in answers[1:]] == [None, None, 12000, 12_000_000]
    json.dumps(answers, ensure_ascii=False).encode()


def test_a_day_that_is_none_is_named_with_its_case() -> None:
    """The writer of a batch learns which line to mend, and has the answers before it."""
    answers = read_lines("date", ["2024", '{"text": "kemarin", "today": "14/5/2025"}'])
    assert next(answers)["value"] == "2024"
    with pytest.raises(ValueError, match="case 2"):
        next(answers)


def test_a_kind_that_does_not_exist_is_said() -> None:
    """The message names the kinds there are."""
    with pytest.raises(ValueError, match="kode_wilayah"):
        next(read_lines("tanggal", ["1"]))
