"""The ranking of existing cooperatives: points by a table, sums that explain themselves, rows for the meeting."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from conversations.areas import Area, Gazetteer
from conversations.draft import Answer, Facts, Report, Value
from conversations.potential import FULL, built_in_weights, candidates, explained, listing, read_weights, sheet
from tests.checking.told import FULL as TOLD
from tests.checking.told import MAJU, NOW, SAMBA, TELOK, inventory, words

SLEEPING: dict[str, Value] = {
    "nama": "KUD Tidur", "berjalan": "tidak", "rat_terakhir": "2017", "anggota": 60, "berbadan_hukum": "ya",
    "status": "tidak_aktif", "pengurus_setuju": "ya", "ketua": "Siti",
}  # fmt: skip


@pytest.mark.parametrize(
    ("cooperative", "points", "ceiling", "pathway"),
    [
        ({**TOLD}, [20, 20, 15, 15, 7, 20], 97, "mengembangkan"),
        ({**MAJU}, [20, 20, 15, 15, 0, 20], 100, "mengembangkan"),
        (SLEEPING, [14, 0, 2, 12, 0, 20], 58, "merevitalisasi"),
        ({**SLEEPING, "pengurus_setuju": "tidak"}, [14, 0, 2, 12, 0, 0], 38, "baru"),
        ({**SLEEPING, "pengurus_setuju": None, "rat_terakhir": "never"}, [14, 0, 0, 12, 0, 6], 42, "verifikasi"),
        ({"nama": "Kelompok Tani", "berbadan_hukum": "tidak", "anggota": 0}, [0, 0, 0, 0, 0, 0], 65, "baru"),
        ({"nama": "X"}, [0, 0, 0, 0, 0, 0], 100, "verifikasi"),
        ({**MAJU, "rat_terakhir": "2022", "anggota": 20}, [20, 20, 5, 8, 0, 20], 83, "mengembangkan"),
    ],
)
def test_the_points_of_a_cooperative(cooperative: dict[str, Value], points: list[int], ceiling: int, pathway: str) -> None:
    """Each criterion gives what its table says; the sum, its ceiling and the pathway stand beside it."""
    found = candidates([inventory(cooperative)], 2026)[0]
    assert [line.points for line in found.lines] == points
    assert (found.score, found.ceiling, found.pathway) == (sum(points), ceiling, pathway)
    said = explained(words(), found)
    for line in found.lines:
        assert f"{line.points}/{line.most}: {words().say(line.reason)}" in said


def test_what_looks_wrong_gives_no_points() -> None:
    """A figure in doubt is told with its reason and counts as unknown; what stands beside it counts as before."""
    report = inventory({**TOLD, "anggota": 1_200})
    sure, unsure = (candidates([report], 2026, doubts)[0] for doubts in ({}, {report.number: {"koperasi/1/anggota"}}))
    assert (sure.score, unsure.score, unsure.ceiling) == (97, 82, 97)
    said = explained(words(), unsure)
    assert "Anggota 0/15: 1.200 anggota; belum dihitung karena masih perlu diperiksa" in said
    assert "dapat menjadi 97 bila data yang belum ada atau masih diperiksa ternyata baik" in said
    assert "masih perlu diperiksa" in str(sheet(words(), Gazetteer([]), [unsure])[1])
    assert "diperiksa" not in explained(words(), sure)


def test_a_doubt_takes_no_more_than_what_rests_on_it() -> None:
    """Of a legal entity whose number is in doubt the number alone is not counted; a year in doubt is no year of a RAT."""
    report = inventory(TOLD)
    found = candidates([report], 2026, {report.number: {"koperasi/1/nomor_badan_hukum", "koperasi/1/rat_terakhir"}})[0]
    assert [line.points for line in found.lines] == [14, 20, 0, 15, 7, 20]
    assert "berbadan hukum, nomornya tercatat; belum dihitung penuh karena masih perlu diperiksa" in explained(words(), found)


def test_the_best_stands_first_and_the_sheet_says_why() -> None:
    """Ranked over all villages, with everything that a meeting needs and nothing personal."""
    gazetteer = Gazetteer([
        Area("62", "Kalimantan Tengah"), Area("62.06", "Kabupaten Katingan"), Area("62.06.03", "Katingan Tengah"),
        Area(TELOK, "Telok"), Area(SAMBA, "Samba Danum"),
    ])  # fmt: skip
    ranked = candidates([inventory(SLEEPING), inventory({"nama": "X"}, TOLD, area=SAMBA, number=2)], 2026)
    assert [one.name for one in ranked] == ["KUD Maju Bersama", "KUD Tidur", "X"]
    said = listing(words(), gazetteer, ranked, most=2).split("\n")
    assert said[1:] == [
        "1. KUD Maju Bersama, Desa Samba Danum: <b>97</b> (mengembangkan)",
        "2. KUD Tidur, Desa Telok: <b>48</b> (merevitalisasi)",
    ]  # fmt: skip
    assert "Belum ada" in listing(words(), gazetteer, [])
    headings, rows = sheet(words(), gazetteer, ranked)
    assert all(len(row) == len(headings) for row in rows)
    assert rows[0][:6] == [1, SAMBA, "Kabupaten Katingan", "Katingan Tengah", "Desa Samba Danum", "KUD Maju Bersama"]
    first = dict(zip(headings, rows[0], strict=True))
    assert first["Skor"] == 97
    assert "120 anggota" in str(first["Alasan"])
    assert "Budi" not in str(rows)
    assert "+62" not in str(rows)


def test_every_reason_has_words() -> None:
    """No row of the table names a reason or criterion without words."""
    for criterion in built_in_weights():
        assert f"potential-of-{criterion.name}" in words()
        assert all(f"potential-{step.reason}" in words() for step in criterion.steps)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("criteria: [{name: a, rows: [{points: 100, reason: x, berjalan: ya}]}]", "must fit anything"),
        ("criteria: [{name: a, rows: [{points: 90, reason: x}]}]", "make 100 together, not 90"),
        ("criteria: [{name: a, rows: [{points: 100, reason: x}, {points: -1, reason: y}]}]", "below nought"),
        (
            "criteria: [{name: a, rows: [{points: 1, reason: x, anggota: '>=banyak'}, {points: 100, reason: y}]}]",
            "no whole number",
        ),
    ],
)
def test_broken_weights_are_refused(text: str, reason: str) -> None:
    """A table that decides nothing, or whose sum is not what the words say, is told."""
    with pytest.raises(ValueError, match=reason):
        read_weights(text)


VALUES = st.none() | st.text(max_size=6) | st.integers() | st.floats() | st.just("ya")
OWN = st.dictionaries(st.sampled_from([*TOLD, "pengurus_setuju", "x"]), VALUES)


@given(st.lists(OWN, max_size=4))
def test_any_inventory_can_be_ranked(cooperatives: list[dict[str, Value]]) -> None:
    """Scores lie between nought and 100, fall down the list, never pass their ceiling, and every one can be said."""
    answers = {f"koperasi/{at}/{name}": Answer(value) for at, own in enumerate(cooperatives, 1) for name, value in own.items()}
    ranked = candidates([Report(1, 1, "koperasi", "1", TELOK, answers, Facts(), 7, NOW)], 2026)
    assert all(0 <= one.score <= one.ceiling <= FULL for one in ranked)
    assert all(before.score >= after.score for before, after in pairwise(ranked))
    assert all(explained(words(), one) for one in ranked)
    assert len(sheet(words(), Gazetteer([]), ranked)[1]) == len(ranked)
