"""Each rule against a report that breaks it, with the words an officer and a head would read."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import pytest

from conversations.checking.flags import Beside, Photo, Severity, clean
from conversations.checking.inspecting import CHECKS, MOST
from conversations.checking.rules import built_in_rules, read_rules
from conversations.checking.saying import lines
from conversations.checking.spread import Spread, spread
from conversations.checking.twins import TwinIndex, told_in
from conversations.draft import Report, Value
from tests.checking.told import FULL, MAJU, NAMES, SAMBA, TELOK, codes, formation, forms, inventory, seen, words

NEAR = [40.0, 55, 60, 80, 95, 110, 150, 200, 310]
"""Members of the cooperatives around."""


def near(members: Sequence[float]) -> dict[str, Spread]:
    """What the villages around tell of members."""
    found = spread(list(members))
    return {} if found is None else {"koperasi/*/anggota": found}


@pytest.mark.parametrize(
    ("changed", "expected"),
    [
        ({"anggota": 5}, ["members-few"]),
        ({"anggota": 0}, ["members-few"]),
        ({"anggota": 8, "nomor_badan_hukum": "AHU-0036771.AH.01.29.TAHUN 2025"}, ["members-few"]),
        ({"anggota": 15}, ["members-few-old"]),
        ({"rat_terakhir": "2007"}, ["founding"]),
        ({"tanggal_badan_hukum": "1998", "rat_terakhir": "2026"}, ["years"]),
        ({"nomor_badan_hukum": "12345"}, ["legal-unread"]),
        ({"nomor_badan_hukum": "AHU-0036771.AH.01.29"}, ["legal-no-year"]),
        ({"nomor_badan_hukum": "AHU-0036771.AH.01.29.TAHUN 2029"}, ["legal-future"]),
        ({"nomor_badan_hukum": "AHU-0036770.AH.01.29.TAHUN 2025"}, ["legal-example"]),
        ({"nomor_badan_hukum": "AHU-0000000.AH.01.29.TAHUN 2025"}, ["legal-example"]),
        ({"aset": 365}, ["thousand-small"]),
        ({"aset": 365_000, "modal_sendiri": 250_000_000, "modal_luar": 100_000_000}, ["thousand-beside"]),
        ({"modal_sendiri": 250, "modal_luar": 0, "aset": 250}, ["thousand-small", "thousand-small"]),
        ({"aset": 900_000_000, "modal_sendiri": 100_000_000, "modal_luar": 0}, ["sum-assets"]),
        ({"anggota": 120, "anggota_l": 70, "anggota_p": 40}, ["sum-members"]),
    ],
)
def test_a_slip_within_one_inventory_is_flagged(changed: dict[str, Value], expected: list[str]) -> None:
    """What one report tells by itself: each slip raises its own flag and no other."""
    known = FULL if changed.keys() - MAJU.keys() else MAJU
    assert codes(inventory({**known, **changed})) == expected


@pytest.mark.parametrize(
    ("stages", "expected", "first"),
    [
        ({"MUS": {"tanggal": "2025-05-12"}, "AKT": {"tanggal": "2025-03-01"}}, ["order"], "tahap/3/tanggal"),
        ({"NOT": {"tanggal": "2025-06-12"}, "AKT": {"tanggal": "2025-06-01"}}, ["order"], "tahap/5/tanggal"),
        ({"AKT": {"tanggal": "2025-06-12"}, "RAT": {"tanggal": "2025-03"}}, ["order"], "tahap/6/tanggal"),
        ({"AKT": {"tanggal": "2025-06-12"}, "AHU": {"tanggal": "2025-06-11"}}, ["order"], "tahap/6/tanggal"),
        ({"MUS": {"tanggal": "2015-05-12"}}, ["early"], "tahap/3/tanggal"),
        ({"MUS": {"tanggal_akhir": "2015-05-12"}}, ["early"], "kabar"),
        ({"RPD": {"hadir": 6}}, ["founders-few"], "tahap/4/hadir"),
        ({"AHU": {"nomor_ahu": "518.08/96/BH/XIV.10/VIII/2008"}}, ["legal-unread"], "tahap/7/nomor_ahu"),
        ({"AHU": {"nomor_ahu": "AHU-0036771.AH.01.29.TAHUN 2019"}}, ["legal-early"], "tahap/7/nomor_ahu"),
    ],
)
def test_a_slip_in_a_formation_is_flagged(stages: dict[str, Mapping[str, Value]], expected: list[str], first: str) -> None:
    """Dates out of order, a year too early, too few founders, an old number for a new cooperative; and what is asked back."""
    flags = seen(formation(stages))
    assert [flag.code for flag in flags] == expected
    assert flags[0].paths[0] == first


def test_a_figure_far_from_the_neighbours_is_said_with_theirs() -> None:
    """The officer reads the values and what may have happened; the head is thanked and asked."""
    flag = seen(inventory({**MAJU, "anggota": 12_000}), Beside(near=near(NEAR)))[0]
    assert flag.paths == ("koperasi/1/anggota",)
    said = "Jumlah anggota KUD Maju Bersama 12.000; desa sekitar umumnya 40–310. Mungkin kelebihan nol?"
    assert words().say(flag.officer) == said
    asked = words().say(flag.head)
    assert "<b>12.000</b>" in asked
    assert "nol yang berlebih" in asked
    assert "310" not in asked, "what others told is not the head's to read"


@pytest.mark.parametrize(
    ("members", "before", "around", "expected"),
    [
        (12_000, [118], (), ["far-own"]),
        (12, [120], (), ["far-own"]),  # told before the number of founders is
        (3_000, [2_900], NEAR, []),  # the largest around, and always was
        (130, [12_000, 120, 118], (), []),  # one wild report of the past moves nothing
        (12_000, [], [40, 60, 80], []),  # three neighbours say nothing
        (600, [], NEAR, []),
        (20, [], [120, 150, 180, 200, 210, 240, 300], []),  # to be small is ordinary
        (3_000, [], NEAR, ["far-near"]),
        (310, [], [24] * 7 + [30, 310, 310], []),  # a fifth of the villages have told it
        (3_100, [], [24] * 7 + [30, 310, 310], ["far-near"]),
        (240, [120], (), []),
    ],
)
def test_the_own_past_goes_before_the_neighbours(
    members: int, before: list[int], around: Sequence[float], expected: list[str]
) -> None:
    """A figure is compared with what the village told before, and only without that with the villages around."""
    past = [inventory({**MAJU, "anggota": one}, number=9 - at, days=30 * (at + 1)) for at, one in enumerate(before)]
    assert codes(inventory({**MAJU, "anggota": members}, number=20), Beside(past=past, near=near(around))) == expected


def test_rupiah_in_thousands_are_told_by_the_report_before() -> None:
    """365 thousand after 365 million is a unit, not a loss; and the head is shown both."""
    past = [inventory({**FULL, "volume_usaha": 480_000_000}, days=365)]
    flag = seen(inventory({**FULL, "volume_usaha": 500_000}, number=2), Beside(past=past))[0]
    assert flag.code == "thousand-own"
    assert "Rp480.000.000" in words().say(flag.head)


def test_a_cooperative_is_found_again_in_another_place_of_the_list() -> None:
    """Figures are compared with the same cooperative's, by name or number, although the order changed."""
    other = {**MAJU, "nama": "KSP Sejahtera", "anggota": 30, "nomor_badan_hukum": "77.01/12/BH/XIV.3/I/2010"}
    past = [inventory(MAJU, other, days=30)]
    assert codes(inventory({**other, "anggota": 32}, {**MAJU, "nama": "Kud Maju bersama"}, number=2), Beside(past=past)) == []
    assert codes(inventory({**other, "anggota": 3_000}, MAJU, number=2), Beside(past=past)) == ["far-own"]
    third = {**MAJU, "nama": "KUD Tani Subur", "anggota": 3_000, "nomor_badan_hukum": "77.01/13/BH/XIV.3/I/2011"}
    assert codes(inventory(third, number=2), Beside(past=past)) == []


def test_what_is_gone_falls_back_or_is_undone_is_told() -> None:
    """No cooperative after three, an earlier RAT than before, a building that shrank, a stage that is done no more."""
    past = Beside(past=[inventory(MAJU, days=30)])
    assert codes(inventory(number=2), past) == ["gone"]
    assert codes(inventory({**MAJU, "rat_terakhir": "2021", "rat_tiga": None}, number=2), past) == ["back"]
    never = seen(inventory({**MAJU, "rat_terakhir": "never"}, number=2), past)
    said = "RAT terakhir KUD Maju Bersama sekarang belum pernah; pada laporan 24 Okt 2026: 2026."
    assert [words().say(flag.officer) for flag in never] == [said]
    before = Beside(past=[formation({"BGN": {"persen": 60}}, done="SOS MUS AKT")])
    flags = seen(formation({"BGN": {"persen": 40}}, done="SOS MUS", number=2), before)
    assert [flag.code for flag in flags] == ["back", "undone"]
    assert "Tahap AKT" in words().say(flags[1].officer)


def test_a_photo_sent_for_another_village_is_told() -> None:
    """The same bytes elsewhere, or for two stages; but not the own photo of last time."""
    report = inventory({**MAJU, "foto": "a.jpg"}, number=5)
    own = Photo(TELOK, 4, "koperasi/1/foto")
    assert codes(report, Beside(digests={"a.jpg": "aa"}, photos={"aa": [own]})) == []
    photos = {"aa": [own, Photo(SAMBA, 3, "koperasi/1/foto")]}
    found = seen(report, Beside(digests={"a.jpg": "aa"}, photos=photos, called=lambda code: NAMES[code]))
    assert found[0].code == "photo-elsewhere"
    assert "laporan nomor 3 dari Desa Samba Danum" in words().say(found[0].officer)
    assert "Samba" not in words().say(found[0].head)
    twice = formation({"AKT": {"bukti": "a.jpg"}, "AHU": {"bukti": "b.jpg"}})
    assert codes(twice, Beside(digests={"a.jpg": "aa", "b.jpg": "aa"})) == ["photo-twice"]


def test_a_cooperative_told_twice_in_one_report_is_told() -> None:
    """By its name or its number; two with strong numbers of their own are two."""
    again = {**MAJU, "nama": "KUD. Maju  bersama", "nomor_badan_hukum": None}
    assert codes(inventory(MAJU, again)) == ["double"]
    other = {**MAJU, "nama": "KUD Maju Bersama", "nomor_badan_hukum": "77.01/12/BH/XIV.3/I/2010"}
    assert codes(inventory(MAJU, other)) == []


@pytest.mark.parametrize(
    ("other", "area", "expected"),
    [
        ({}, SAMBA, ["twin-number"]),
        (
            {"nama": "Koperasi Unit Desa Bersama Maju", "nomor_badan_hukum": "BH 518.08/96/bh/xiv.10/viii/2008"},
            SAMBA,
            ["twin-number"],
        ),
        ({"nama": "KUD Tani Jaya"}, SAMBA, ["twin-number-names"]),
        ({"nomor_badan_hukum": None}, SAMBA, ["twin-name-chair"]),
        ({"nomor_badan_hukum": None, "ketua": None, "hp_ketua": None}, SAMBA, ["twin-name"]),
        ({"nomor_badan_hukum": "518.08/69/BH/XIV.10/VIII/2008"}, SAMBA, ["twin-near-number"]),
    ],
)
def test_a_cooperative_told_by_two_villages(other: dict[str, Value], area: str, expected: list[str]) -> None:
    """By number, by number under another name, by names and chair, by names in one kecamatan."""
    there = inventory({**MAJU, **other}, area=area, number=2)
    index = TwinIndex([*told_in(inventory(MAJU)), *told_in(there)])
    flags = seen(inventory(MAJU), Beside(twins=index, called=lambda code: NAMES[code]))
    assert [flag.code for flag in flags] == expected
    assert "Desa Samba Danum" in words().say(flags[0].officer)


def test_only_notes_leave_a_report_clean() -> None:
    """A note does not keep a report from being approved with others; a doubt does."""
    assert clean(seen(inventory({**MAJU, "anggota": 15})))
    assert not clean(seen(inventory({**MAJU, "anggota": 5})))
    assert [flag.severity for flag in seen(inventory({**FULL, "anggota": 5, "rat_terakhir": "2007", "aset": 900_000_000}))] == [
        Severity.WRONG, Severity.DOUBT, Severity.NOTE,
    ]  # fmt: skip


def test_the_flags_of_a_report_are_said_in_two_parts() -> None:
    """What must be looked at first, then what is only worth knowing; a clean report says so."""
    flags = seen(inventory({**FULL, "rat_terakhir": "2007", "aset": 900_000_000}))
    said = lines(words(), flags).split("\n")
    assert said[0] == "<b>Perlu diperiksa</b>"
    assert said[1].startswith("• RAT terakhir KUD Maju Bersama 2007")
    assert said[2] == "Catatan"
    assert said[3].startswith("• Aset KUD Maju Bersama Rp900.000.000")
    assert lines(words(), ()) == "Tidak ada yang perlu diperiksa."


def test_a_hopeless_report_raises_a_screenful_of_flags() -> None:
    """Fifty cooperatives with four slips each give at most `MOST` flags."""
    bad: Report = inventory(*[{**FULL, "nama": f"Koperasi Nomor {at}", "anggota": 3, "aset": 5} for at in range(50)])
    assert len(seen(bad)) == MOST


def test_every_rule_names_questions_that_there_are() -> None:
    """A question that was renamed in a form would leave its rule asleep."""
    for rule in built_in_rules():
        known = forms()[rule.form].questions
        named = {rule.question, *(() if rule.check == "far" else rule.others()), *rule.only}
        assert {name.rpartition("/")[2] for name in named} <= known.keys(), rule
        assert rule.check in CHECKS


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("rules: 3", "a list called rules"),
        ("rules: [{check: far}]", "rule 1: it needs check, code, form"),
        ("rules: [{check: few, code: x, severity: doubt, form: koperasi, question: anggota}]", "it needs least too"),
        ("rules: [{check: few, code: x, severity: bad, form: koperasi, question: anggota, least: 9}]", "severities are"),
        ("rules: [{check: few, code: x, severity: doubt, form: koperasi, question: anggota, least: nine}]", "least is a number"),
        ("rules: [{check: few, code: x, severity: doubt, form: koperasi, question: anggota, least: 9, z: 1}]", "z means nothing"),
        ("rules: [{check: other, code: x, severity: doubt, form: koperasi, question: anggota}]", "there is no check 'other'"),
    ],
)
def test_a_broken_table_of_rules_is_refused(text: str, reason: str) -> None:
    """An official who edits the file is told which row is wrong, and how."""
    with pytest.raises(ValueError, match=reason):
        read_rules(text)
