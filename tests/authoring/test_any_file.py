"""Whatever is sent has a verdict, and what is accepted can be kept and read again; another process can be asked for it."""

from __future__ import annotations

import io
from concurrent.futures import ProcessPoolExecutor
from dataclasses import replace
from multiprocessing import get_context
from typing import Any

import pytest
import xlsxwriter
from hypothesis import given, settings
from hypothesis import strategies as st

from conversations.authoring.sheets import bare
from conversations.formfile import take_yaml
from conversations.judging import MOST_TEXT, Refused, judge
from tests.authoring.books import CHOICES, HEAD, asks, book
from tests.authoring.test_judging import GOOD, SETTINGS, accepted, said


@given(st.binary(max_size=2_000))
@settings(max_examples=100)
def test_any_bytes_have_a_verdict(content: bytes) -> None:
    """Nothing that is sent makes the judge stumble."""
    assert isinstance(judge(content, "x.xlsx"), Refused)
    judge(b"PK\x03\x04" + content, "x.xlsx")
    judge(GOOD[: len(content)] + content, "x.xlsx")


CELLS = st.one_of(
    st.sampled_from(
        ["", "text", "integer", "select_one l", "begin group", "end group", "begin repeat", "end repeat", "calculate"]
    ),
    st.sampled_from(["a", "b", "${a}", "${b} + 1", "count(${b})", "yes", "1 = 1", "regex(., '(a+)+$')", "position(..)"]),
    st.text(max_size=8),
)


@given(st.lists(st.lists(CELLS, min_size=1, max_size=8), max_size=8))
@settings(max_examples=80, deadline=None)
def test_any_rows_have_a_verdict_in_words(rows: list[list[str]]) -> None:
    """Whatever stands in the cells, the form can be kept and read again, or every fault can be told."""
    head = ("type", "name", "label", "relevant", "calculation", "constraint", "required", "repeat_count")
    verdict = judge(_texts([head, *rows]), "f.xlsx")
    if isinstance(verdict, Refused):
        assert len(said(verdict).everything.splitlines()) >= len(verdict.faults)
    else:
        assert bare(take_yaml(verdict.text, "f.yaml").sheets) == bare(verdict.sheets)
        assert replace(verdict.form()).name == verdict.name


def _texts(rows: list[Any]) -> bytes:
    """A workbook of texts alone: what begins with `=` is no formula."""
    out = io.BytesIO()
    made = xlsxwriter.Workbook(out, {"strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False})
    sheet = made.add_worksheet("survey")
    for line, row in enumerate(rows):
        for at, cell in enumerate(row):
            sheet.write_string(line, at, cell)
    made.close()
    return out.getvalue()


def test_what_is_accepted_can_be_read_again() -> None:
    """The bound of a form's text leaves room for what YAML adds to it."""
    rows = [("l", f"n{at}", "Nama " + "x" * 70) for at in range(9_990)]
    verdict = accepted(book([HEAD, ("select_one l", "a", "A")], [CHOICES[0], *rows], SETTINGS))
    assert MOST_TEXT * 0.8 < len(verdict.text) < 2_000_000


def test_another_process_can_judge() -> None:
    """The bot goes on meanwhile, and may end what takes too long: file and verdict are plain data both ways."""
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as pool:
        assert pool.submit(judge, GOOD, "lahan.xlsx").result() == judge(GOOD, "lahan.xlsx")
        assert pool.submit(judge, b"?", "lahan.xlsx").result() == judge(b"?", "lahan.xlsx")


def chain(at: int) -> str:
    return f"${{q{(at + 1) % 3000}}} + 1"


@pytest.mark.parametrize(
    ("column", "cell", "code"),
    [
        pytest.param("calculation", chain, "circle", id="a circle of three thousand names, each gone through once"),
        pytest.param("calculation", lambda at: "1 + " * 50 + "1", "too-many-formulas", id="formulas"),
        pytest.param("hint", lambda at: "${q1} " * 20, "too-many-formulas", id="names in words"),
        pytest.param("constraint", lambda at: f"regex(., 'a{at}[a-z]{{1,40}}')", "too-many-patterns", id="patterns"),
    ],
)
def test_what_would_keep_everybody_waiting(column: str, cell: Any, code: str) -> None:
    """Each of these once took minutes, or half of one."""
    rows = [("calculate" if column == "calculation" else "text", f"q{at}", "A", cell(at)) for at in range(3_000)]
    verdict = judge(asks(*rows, head=(*HEAD, column)), "f.xlsx")
    assert isinstance(verdict, Refused)
    assert code in {fault.code for fault in verdict.faults}
    assert len(verdict.faults) < 5
    assert len(said(verdict).everything) < 2_000
