"""Whatever was filed, in whichever version: every answer is in the tables once and in the JSON once, and reads back as it was."""

from __future__ import annotations

import io
from collections import Counter
from collections.abc import Iterator
from datetime import UTC, date, datetime, time
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st
from python_calamine import CalamineWorkbook

from bot.papers.cells import Cell
from bot.papers.filed import Filed
from bot.papers.nested import as_json
from bot.papers.sheets import tables
from bot.papers.xlsx import write_xlsx
from conversations.columns import placed
from conversations.draft import Answer, Facts, Report, Value
from conversations.form import Form
from tests.commands.estate import TELOK
from tests.papers.ground import OLD, form, house

EDITIONS = {"2": form(), "1": form(OLD)}
HOUSE = house()
"""One for all examples: reading the words of a house takes longer than an example."""
TEXTS = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\r\ufffe\uffff"), min_size=1, max_size=40)
VALUES: dict[str, st.SearchStrategy[Value]] = {
    "integer": st.integers(-(10**14), 10**14),
    "decimal": st.floats(-1e9, 1e9).map(lambda value: round(value, 3)),
    "date": st.dates(date(1900, 3, 1)).map(date.isoformat) | st.sampled_from(["2025-05", "2025"]),
    "time": st.times().map(lambda value: f"{value:%H:%M}"),
    "dateTime": st.datetimes(datetime(1900, 3, 1)).map(lambda value: value.isoformat(timespec="minutes")),  # noqa: DTZ001
    "select_one": st.sampled_from(["MUS", "AKT"]),
    "select_multiple": st.lists(st.sampled_from(["karet", "sawit", "kopi"]), min_size=1, unique=True).map(tuple),
    "rank": st.just(("sawit", "karet")),
    "geopoint": st.just("-1.500000 113.250000"),
    "calculate": st.integers(0, 99),
}


def _paths(form: Form) -> Iterator[tuple[str, str]]:
    """Places for answers with the type of question, two instances of each repeat; and some that no form knows."""
    for _, question in placed(form.rows):
        beginnings = [""]
        for name in question.chain:
            beginnings = [f"{before}{name}/{number}/" for before in beginnings for number in (1, 3)]
        yield from ((before + question.name, question.type) for before in beginnings)
    yield from [("asing", "text"), ("cabang/2/asing", "text"), ("lain/1/asing", "text")]


PATHS = {version: list(_paths(one)) for version, one in EDITIONS.items()} | {"0": list(_paths(form()))}


@st.composite
def reports(draw: st.DrawFn) -> Report:
    """A report with any of its places filled; of a version that is lost now and then."""
    version = draw(st.sampled_from(["2", "2", "1", "0"]))
    chosen = draw(st.lists(st.sampled_from(PATHS[version]), unique=True, max_size=25))
    answers = {path: Answer(draw(VALUES.get(type_, TEXTS))) for path, type_ in chosen}
    return Report(7, 1, "semua", version, TELOK, answers, Facts(), 1, datetime(2026, 1, 1, tzinfo=UTC))


def _filed(report: Report) -> Filed:
    return Filed(report, EDITIONS.get(report.version, form()), report.answers, {}, report.at, {}, {})


def _text(cell: Cell) -> str:
    if isinstance(cell, datetime):
        return cell.isoformat(timespec="minutes")
    return cell.isoformat("minutes") if isinstance(cell, time) else cell.isoformat() if isinstance(cell, date) else str(cell)


def _plain(value: Value) -> str:
    return " ".join(value) if isinstance(value, tuple) else str(value)


@settings(max_examples=150, deadline=None)
@given(reports())
def test_every_answer_is_in_the_tables_once(report: Report) -> None:
    """Under the name of its question, in the row of its instance; what no version asks stands in `_other`."""
    found: Counter[tuple[str, str]] = Counter()
    for table in tables(HOUSE, HOUSE.words("id"), EDITIONS):
        for row in table.rows(_filed(report)):
            cells = {slot.name: cell for slot, cell in zip(table.slots, row, strict=True) if cell is not None}
            beginning = f"{cells['_key']}/".partition("/")[2] if table.chain else ""
            others = str(cells.pop("_other", ""))
            found.update((beginning + name, _text(cell)) for name, cell in cells.items() if name[0] != "_" and "/" not in name)
            for path, answer in report.answers.items():
                if f"{path}={_plain(answer.value)}" in others:
                    found[path, _plain(answer.value)] += 1
    assert found == Counter((path, _plain(answer.value)) for path, answer in report.answers.items())


@settings(max_examples=150, deadline=None)
@given(reports())
def test_every_answer_is_in_the_json_once(report: Report) -> None:
    """At the place that its form gives it, groups and repeats around it; what the version does not ask under `__other`."""
    told = as_json(_filed(report))
    found = Counter(_leaves({name: value for name, value in told.items() if name[:2] != "__"}, ""))
    found.update((path, _plain(value)) for path, value in told.get("__other", {}).items())
    assert found == Counter((path, _plain(answer.value)) for path, answer in report.answers.items())


def _leaves(node: dict[str, Any], beginning: str) -> Iterator[tuple[str, str]]:
    for name, value in node.items():
        if isinstance(value, list):
            for number, one in enumerate(value, 1):
                yield from _leaves(one, f"{beginning}{name}/{number}/")
        elif isinstance(value, dict) and "coordinates" in value:
            yield beginning + name, f"{value['coordinates'][1]:.6f} {value['coordinates'][0]:.6f}"
        elif isinstance(value, dict):
            yield from _leaves(value, beginning)
        else:
            yield beginning + name, _plain(value)


@settings(max_examples=40, deadline=None)
@given(st.lists(TEXTS, min_size=1, max_size=8))
def test_any_text_reads_back_from_a_workbook(texts: list[str]) -> None:
    """As it was, whatever signs it has."""
    answers = {f"cabang/{number}/alamat": Answer(text) for number, text in enumerate(texts, 1)}
    report = Report(7, 1, "semua", "2", TELOK, answers, Facts(), 1, datetime(2026, 1, 1, tzinfo=UTC))
    out = io.BytesIO()
    write_xlsx(out, HOUSE.words("id"), tables(HOUSE, HOUSE.words("id"), EDITIONS), [_filed(report)])
    rows = CalamineWorkbook.from_filelike(io.BytesIO(out.getvalue())).get_sheet_by_name("cabang").to_python()
    at = rows[0].index("alamat")
    assert [str(row[at]) for row in rows[1:]] == texts


def test_versions_share_a_table_in_the_order_of_the_newest() -> None:
    """One column for a name, behind them what only an older version asks; choices of both; each value read in its own version."""
    (main, *_) = tables(HOUSE, HOUSE.words("id"), EDITIONS)
    names = [slot.name for slot in main.slots]
    assert names[8:11] == ["nama", "anggota", "aset"]
    assert names[-3:] == ["jumlah", "dusun", "_other"]
    assert [name for name in names if name.startswith("usaha")] == ["usaha", "usaha/karet", "usaha/sawit", "usaha/kopi"]
    answers = {"anggota": Answer("sekitar 20"), "dusun": Answer("II"), "usaha": Answer(("kopi",))}
    old = Report(7, 1, "semua", "1", TELOK, answers, Facts(), 1, datetime(2026, 1, 1, tzinfo=UTC))
    (row,) = main.rows(_filed(old))
    told = dict(zip(names, row, strict=True))
    assert (told["anggota"], told["dusun"], told["usaha/kopi"], told["usaha/karet"]) == ("sekitar 20", "II", 1, 0)
    assert told["__version__"] == "1"
