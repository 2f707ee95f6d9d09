"""Any cells at all: nothing raises, every row is told of, and no village is taken that the row does not name."""

from __future__ import annotations

from collections.abc import Callable

from hypothesis import given, settings
from hypothesis import strategies as st

from conversations.areas import Area
from conversations.draft import Report
from conversations.matching.columns import guess, proposal, remembered
from conversations.matching.comparing import INVENTORY, compare
from conversations.matching.opening import Sheet, open_list
from conversations.matching.placing import Line, Placing
from conversations.matching.saying import summary, tables
from conversations.matching.tables import find_table
from conversations.matching.values import count
from tests.checking.told import FULL, MAJU, forms, inventory, words
from tests.matching.lists import HEAD, lines, province, sheet

VILLAGES = province().gazetteer.villages("62.06")
NASTY = st.sampled_from([
    "=cmd|' /C calc'!A0", "@SUM(1)", "<b>Hapalam</b>", "\x00\x07", "#REF!", "62.06", "6206032002", "1e309", "-", "²", "NaN",
    "1" * 400, "Desa", "Kecamatan", "Kec. Kamipang", "Jumlah", "62.06.03.2002.0", "٦٢٠٦٠٣٢٠٠٢", "KUD", "AHU-",
    "Hapalam, Kamipang", "𝟙", "\u202e",
])  # fmt: skip
CELLS = (
    NASTY | st.text(max_size=12) | st.sampled_from([*HEAD, "Desa", "Kode"]) | st.sampled_from([area.name for area in VILLAGES])
)
ROWS = st.lists(st.lists(CELLS, max_size=8), max_size=10)
MERGED = st.lists(st.tuples(st.integers(1, 12), st.integers(0, 9), st.integers(1, 1_048_576), st.integers(0, 16_384)), max_size=6)


def whole(found: Sheet) -> list[Line]:
    """A sheet through all steps; every word of the outcome is said."""
    table = find_table(found)
    if table is None:
        return []
    columns = guess(table, province(), "62.06")
    for phrase in proposal(columns):
        assert words().say(phrase)
    assert remembered(table, columns.kept()) in (None, columns)
    placed = list(Placing(province(), "62.06").lines(columns))
    reports: list[Report] = [inventory(FULL, MAJU, area=area.code) for area in VILLAGES[:30]]
    outcome = compare(placed, columns.places, reports, forms(), INVENTORY)
    assert outcome.rows == len(placed)
    assert len(outcome.unmatched) == sum(not line.area for line in placed)
    assert summary(words(), outcome)
    assert len(tables(words(), province().gazetteer, outcome)) == 3
    return placed


@settings(max_examples=150, deadline=None)
@given(ROWS, MERGED)
def test_any_cells_go_through_all_steps(rows: list[list[str]], merged: list[tuple[int, int, int, int]]) -> None:
    """Rows of anything below a heading, merged anyhow: a village or a reason for each, never both, and only in the own area."""
    for found in (sheet(rows, *merged), sheet([HEAD, *rows], *merged)):
        for line in whole(found):
            assert bool(line.area) == (line.why is None)
            assert line.area.startswith("62.06") or not line.area


@settings(max_examples=60, deadline=None)
@given(st.binary(max_size=300) | st.text(max_size=200).map(str.encode) | st.binary(max_size=80).map(b"PK\x03\x04".__add__))
def test_any_bytes_are_opened_or_refused(content: bytes) -> None:
    """Never an exception: sheets, or a Problem that can be said."""
    found = open_list(content, "x")
    if isinstance(found, tuple):
        assert all(row for one in found for row in one.rows)
    else:
        assert words().say(found.phrase)


@settings(max_examples=80, deadline=None)
@given(
    st.sampled_from(VILLAGES),
    st.sampled_from(["", ".", " "]),
    st.sampled_from([str.upper, str.lower, "Desa {}".format, "Ds. {}".format]),
)
def test_every_village_is_found_by_its_code_and_by_its_names(village: Area, mark: str, spell: Callable[[str], str]) -> None:
    """Whatever the way of writing: the code alone, the name with its kecamatan, both together."""
    code = village.code.replace(".", mark)
    above = province().gazetteer[village.code[:8]].name
    name = spell(village.name)
    rows = [("Kode Wilayah", "Kecamatan", "Desa"), (code, "", ""), ("", above, name), (code, above, name)]
    assert [line.area for line in lines(rows, within="62")] == [village.code] * 3


@given(st.integers(0, 1_000_000), st.sampled_from(["{}", "{}.0", "{} orang"]))
def test_counts_are_read_back(number: int, way: str) -> None:
    """A number of a spreadsheet is the number."""
    assert count(way.format(number)) == number


def test_many_rows_of_one_village_are_bounded() -> None:
    """Five thousand cooperatives in one village end in a bounded list of differences."""
    cells = [{"cooperative": f"KUD Nomor {at}", "legal": f"{at}/BH/XIV/2008"} for at in range(5_000)]
    placed = [Line(at, VILLAGES[0].code, own) for at, own in enumerate(cells, 2)]
    found = compare(placed, ("cooperative", "legal"), [inventory(MAJU, area=VILLAGES[0].code)], forms(), INVENTORY)
    assert len(found.differences) < 300
