"""What must raise no flag: reports as heads send them, and any answers at all must not make the checks fail."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from conversations.checking.figures import neighbours
from conversations.checking.flags import Beside
from conversations.checking.inspecting import inspect
from conversations.checking.spread import spread
from conversations.checking.twins import TwinIndex, told_in
from conversations.draft import Answer, Facts, Report, Value
from tests.checking.told import FAR, FULL, MAJU, MENDAWAI, NOW, SAMBA, TELOK, Stage, codes, formation, forms, inventory, words

NEAR = {
    question: found
    for question, own in {"koperasi/*/anggota": [25.0, 40, 60, 85, 120, 150, 310], "jumlah": [1.0, 1, 1, 2, 2, 3, 1, 2]}.items()
    if (found := spread(own)) is not None
}


@pytest.mark.parametrize(
    "cooperative",
    [
        MAJU,
        FULL,
        {**MAJU, "anggota": 20},
        {**MAJU, "anggota": 700},
        {**MAJU, "nomor_badan_hukum": "AHU-0036771.AH.01.29.TAHUN 2025", "anggota": 9, "rat_terakhir": "2026"},
        {**MAJU, "nomor_badan_hukum": None},
        {**MAJU, "nomor_badan_hukum": "BH No. 96 Tahun 1998"},
        {**MAJU, "berbadan_hukum": "tidak", "nomor_badan_hukum": None, "anggota": 6},
        {**MAJU, "berjalan": "tidak", "anggota": 4, "rat_terakhir": "never", "status": "tidak_aktif"},
        {**FULL, "bentuk": "sekunder", "anggota": 5, "anggota_l": None, "anggota_p": None},
        {**FULL, "aset": 340_000_000},
        {**FULL, "modal_luar": 0, "aset": 262_000_000},
        {**FULL, "shu": -2_000_000},
        {**FULL, "volume_usaha": 0},
        {**FULL, "aset": 25_000_000_000, "modal_sendiri": 15_000_000_000, "modal_luar": 9_000_000_000},
        {**FULL, "tanggal_badan_hukum": "2008", "rat_terakhir": "2008", "rat_tiga": None},
        {**FULL, "nomor_badan_hukum": "518.08/96/BH/PAD/XIV.10/2015"},
        {**MAJU, "anggota": None, "rat_terakhir": None},
    ],
)
def test_an_ordinary_inventory_raises_no_flag(cooperative: dict[str, Value]) -> None:
    """Small, large, dead, new, without papers, with a loss: all of them are as they are."""
    assert codes(inventory(cooperative), Beside(near=NEAR)) == []


def test_an_ordinary_formation_raises_no_flag() -> None:
    """Dates of one month, of one day, at coarse precision, and old papers of a cooperative that is developed."""
    day = {"tanggal": "2025-05-28"}
    full = formation({
        "MUS": {**day, "hadir": 45}, "RPD": {**day, "hadir": 30}, "NOT": {"tanggal": "2025-05-30"}, "AKT": {"tanggal": "2025-06"},
        "AHU": {"tanggal": "2025-06-10", "nomor_ahu": "AHU-0036771.AH.01.29.TAHUN 2025"}, "RAT": {"tanggal": "2026-03-20"},
    })  # fmt: skip
    assert codes(full) == []
    assert codes(formation({"MUS": {"tanggal": "2025-06-20"}, "AKT": {"tanggal": "2025-06"}})) == []
    assert codes(formation({"MUS": {"tanggal": "2025-06-20"}, "AKT": {"tanggal": "2025"}})) == []
    old = {"tanggal": "2008-08-12", "nomor_ahu": "518.08/96/BH/XIV.10/VIII/2008"}
    older: dict[str, Stage] = {"MUS": day, "AKT": {"tanggal": "2008-07-01"}, "AHU": old, "RPD": {"hadir": 6}}
    assert codes(formation(older, "mengembangkan")) == []
    assert codes(inventory()) == []


@pytest.mark.parametrize(
    ("other", "area"),
    [
        ({"nama": "KUD Maju Bersama", "nomor_badan_hukum": None, "ketua": None, "hp_ketua": None}, MENDAWAI),
        ({"nama": "KSP Maju Bersama", "nomor_badan_hukum": None, "ketua": None, "hp_ketua": None}, SAMBA),
        ({"nama": "KUD Maju Bersama II", "nomor_badan_hukum": None}, SAMBA),
        ({"nama": "KUD Maju Bersama", "nomor_badan_hukum": "77.01/12/BH/XIV.3/I/2010"}, SAMBA),
        ({"nama": "KUD Maju Makmur", "nomor_badan_hukum": None}, SAMBA),
        ({"nama": "KUD Sejahtera", "nomor_badan_hukum": "77.01/12/BH/XIV.3/I/2010"}, SAMBA),
        ({"nomor_badan_hukum": None}, FAR),
    ],
)
def test_other_cooperatives_are_no_twins(other: dict[str, Value], area: str) -> None:
    """Another kecamatan, another kind, another numeral, other papers: names that many bear make no twins."""
    index = TwinIndex([*told_in(inventory(MAJU)), *told_in(inventory({**MAJU, **other}, area=area, number=2))])
    assert codes(inventory(MAJU), Beside(twins=index)) == []


def test_a_short_number_of_another_kabupaten_is_no_twin() -> None:
    """`12/BH/1998` was given in many places: alone it proves nothing."""
    mine = {**MAJU, "nomor_badan_hukum": "12/BH/1998"}
    for name in ("KUD Sinar Pagi", "KUD Maju Bersatu"):
        other = {**mine, "nama": name}
        index = TwinIndex([*told_in(inventory(mine)), *told_in(inventory(other, area=SAMBA, number=2))])
        assert codes(inventory(mine), Beside(twins=index)) == []


def test_a_name_that_every_village_bears_is_no_twin() -> None:
    """Four villages of one kecamatan with a Karya Bersama have four of them."""
    karya = {"nama": "KUD Karya Bersama", "berjalan": "ya"}
    areas = [TELOK, SAMBA, "62.06.03.2003", "62.06.03.2004"]
    index = TwinIndex(told for area in areas for told in told_in(inventory(karya, area=area)))
    assert codes(inventory(karya), Beside(twins=index)) == []


def test_the_neighbours_figures_are_gathered_without_the_own() -> None:
    """The figures of other villages for the questions that are compared: numbers above nought, of the right form."""
    reports = [inventory(MAJU), inventory(FULL, {"anggota": 30}, area=SAMBA), formation({"MUS": {"hadir": 40}}, area=SAMBA)]
    found = neighbours(reports, forms(), without=TELOK)
    assert (found["koperasi/*/anggota"].low, found["koperasi/*/anggota"].high) == (30, 120)
    assert (found["jumlah"].count, found["jumlah"].middle) == (1, 2)
    assert found["tahap/MUS/hadir"].middle == 40
    assert "koperasi/*/karyawan" in found


VALUES = st.one_of(
    st.none(), st.text(max_size=20), st.integers(), st.floats(), st.tuples(st.text(max_size=5)), st.dates().map(str),
    st.sampled_from(["ya", "tidak", "never", "2025", "AHU-", "BH", "<b>", "0/BH/0", "²", "AHU-0036771.AH.01.29.TAHUN 2025"]),
)  # fmt: skip
NAMES = st.sampled_from([*FULL, "foto", "kode", "tanggal", "tanggal_akhir", "nomor_ahu", "hadir", "persen", "bukti", "x"])
REPEATS = st.sampled_from(["koperasi", "tahap", "", "a/b"])
INDEXES = st.sampled_from(["1", "2", "16", "0", "²", "x", "999999999"])
PATHS = st.builds("{}/{}/{}".format, REPEATS, INDEXES, NAMES) | NAMES | st.sampled_from(["jumlah", "jalur", "kabar", "/", ""])
ANSWERS = st.dictionaries(PATHS, VALUES.map(Answer), max_size=25)


@settings(max_examples=150, deadline=None)
@given(ANSWERS, ANSWERS, st.sampled_from(["koperasi", "pembentukan", "gantidata"]))
def test_any_answers_are_looked_at_without_failing(now: dict[str, Answer], before: dict[str, Answer], form: str) -> None:
    """Whatever was kept, the checks end with flags that can be said, about questions of this report."""
    report = Report(2, 1, form, "1", TELOK, now, Facts(done="MUS"), 7, NOW)
    past = Report(1, 1, form, "1", TELOK, before, Facts(done="MUS AKT"), 7, NOW)
    other = Report(3, 1, form, "1", SAMBA, before, Facts(), 7, NOW)
    index = TwinIndex([*told_in(report), *told_in(other)])
    near = neighbours([past, other], forms())
    for flag in inspect(report, forms()[form], Beside(past=[past], near=near, twins=index)):
        assert flag.paths
        assert words().say(flag.officer)
        assert words().say(flag.head)


@given(st.lists(st.floats(1, 1e12), min_size=1, max_size=40), st.floats(1, 1e12), st.floats(0.01, 1e6))
def test_the_spread_knows_no_unit(figures_: list[float], figure: float, unit: float) -> None:
    """Rupiah or millions of rupiah: how far a figure lies is the same, it lies at no distance from itself, and low <= high."""
    here, there = spread(figures_), spread([one * unit for one in figures_])
    assert here is not None
    assert there is not None
    assert here.low <= here.high
    alone = spread([figure])
    assert alone is not None
    assert alone.far(figure, 0.5) == 0
    # Middles of an even number differ: an arithmetic mean of two is scaled as they are.
    assert abs(here.far(figure, 0.5) - there.far(figure * unit, 0.5)) < 1e-3 * (1 + here.far(figure, 0.5))
