"""A list and the reports, village by village: what differs, the question it raises, what remains."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from conversations.draft import Report, Value
from conversations.matching.comparing import FORMATION, INVENTORY, Comparison, compare, first_questions, kind_of, remaining
from conversations.matching.placing import Line
from conversations.matching.saying import summary, tables
from conversations.matching.values import Stages, members, status, year
from tests.checking.told import MAJU, formation, forms, inventory, words
from tests.matching.lists import lines, province

HAPALAM, BANGKUANG, TELAGA = "62.06.03.2002", "62.06.03.2004", "62.06.01.2003"
ROLES = ("code", "cooperative", "legal", "members", "rat", "status", "stage")
SAME = {
    "cooperative": "KUD MAJU BERSAMA",
    "legal": "518.08/96/BH/XIV.10/VIII/2008",
    "members": "120",
    "rat": "2026",
    "status": "AKTIF",
}


def line(cells: Mapping[str, str], area: str = HAPALAM, number: int = 5) -> Line:
    """A line of a list."""
    return Line(number, area, cells)


def compared(lines: list[Line], *reports: Report, form: str = INVENTORY) -> Comparison:
    """The comparison, of which every word can be said."""
    found = compare(lines, ROLES, reports, forms(), form)
    for one in found.differences:
        assert words().say(one.officer)
        assert words().say(one.head).startswith("Terima kasih")
        assert "?" in words().say(one.head) or "mohon" in words().say(one.head).lower()
    assert summary(words(), found)
    for _, headings, rows in tables(words(), province().gazetteer, found):
        assert all(len(row) == len(headings) for row in rows)
    return found


@pytest.mark.parametrize(
    ("changed", "code", "path"),
    [
        ({}, None, ""),
        ({"cooperative": "Koperasi Unit Desa Maju Bersama", "legal": "BH 518.08/96/BH/XIV.10/VIII/2008"}, None, ""),
        ({"members": "125"}, None, ""),
        ({"members": "120 orang", "rat": "Tahun Buku 2025, RAT 2026"}, None, ""),
        (
            {"members": "", "rat": "", "status": "", "legal": "518.08/96/BH/XIV.10/2008 "},
            "legal-differs",
            "koperasi/1/nomor_badan_hukum",
        ),
        ({"members": "310"}, "members", "koperasi/1/anggota"),
        ({"rat": "2023"}, "rat", "koperasi/1/rat_terakhir"),
        ({"rat": "belum"}, "rat", "koperasi/1/rat_terakhir"),
        ({"status": "Tidak Aktif"}, "status", "koperasi/1/berjalan"),
        ({"legal": "518.08/97/BH/XIV.10/VIII/2008"}, "legal-differs", "koperasi/1/nomor_badan_hukum"),
        ({"legal": "belum ada"}, "legal-missing-there", "koperasi/1/nomor_badan_hukum"),
    ],
)
def test_what_differs_of_one_cooperative(changed: Mapping[str, str], code: str | None, path: str) -> None:
    """Only true differences show: spelling, a few members and the way of writing are none."""
    cells = {role: text for role, text in {**SAME, **changed}.items() if text}
    found = compared([line(cells)], inventory(MAJU, area=HAPALAM))
    assert [(one.code, one.path) for one in found.differences] == ([(code, path)] if code else [])
    assert found.agreed == (() if code else (HAPALAM,))


def test_codes_are_said_in_words() -> None:
    """What never was and what is not active is said as people say it, in the chat and in the sheet."""
    found = compared([line({**SAME, "rat": "belum pernah", "status": "BEKU"})], inventory(MAJU, area=HAPALAM))
    said = [str(words().say(one.officer)) for one in found.differences]
    assert said == [
        "KUD Maju Bersama: menurut daftar tidak aktif, menurut laporan aktif.",
        "RAT terakhir KUD Maju Bersama: daftar belum pernah, laporan 2026.",
    ]
    assert [one.listed for one in found.differences] == ["tidak aktif", "–"]


def test_cooperatives_that_one_side_does_not_know() -> None:
    """Missing here and missing there; paired by number under another name, and a row that stands twice is one."""
    other: dict[str, Value] = {"nama": "KSP Sejahtera", "berjalan": "ya"}
    rows = [line(SAME), line(SAME, number=6), line({"cooperative": "KUD Tani Subur"}, number=7)]
    found = compared(rows, inventory(other, {**MAJU, "nama": "KUD MB"}, area=HAPALAM))
    assert [(one.code, one.name, one.line) for one in found.differences] == [
        ("missing-here", "KUD Tani Subur", 7), ("missing-there", "KSP Sejahtera", 0),
    ]  # fmt: skip


def test_villages_that_one_side_does_not_know_and_rows_without_a_village() -> None:
    """Who has not reported is not asked; who is not listed and what was not matched is told."""
    rows = [line(SAME), line(SAME, BANGKUANG), Line(9, "", {"village": "Entah"})]
    found = compared(rows, inventory(MAJU, area=HAPALAM), inventory(MAJU, area=TELAGA))
    assert (found.agreed, found.silent, found.unlisted) == ((HAPALAM,), (BANGKUANG,), (TELAGA,))
    assert [one.line for one in found.unmatched] == [9]
    assert "Belum" not in summary(words(), found)
    assert "Baris yang desanya belum dikenali: 1" in summary(words(), found)


def test_rows_with_a_wrong_code_beside_a_sure_name_are_told() -> None:
    """They are compared by their names, and counted and listed with their line, so that the list can be mended."""
    head = ("Kode Wilayah", "Desa", "Nama Koperasi")
    rows = [head, (HAPALAM, "Hapalam", "KUD A"), ("6206030002", "Bangkuang", "KUD B"), ("", "Telaga", "KUD C")]
    found = compared(lines(rows))
    assert [(one.line, one.area) for one in found.named] == [(3, BANGKUANG)]
    assert "dipakai menurut nama: 1 baris" in summary(words(), found)
    (row,) = tables(words(), province().gazetteer, found)[2][2]
    assert row[0] == 3
    assert "BPS" in str(row[3])
    assert BANGKUANG in str(row[4])


def told(**stages: Mapping[str, Value]) -> Report:
    """A report on formation that is done up to the deed."""
    return formation(stages, area=HAPALAM, done="SOS MUS AKT AHU" if "AHU" in stages else "SOS MUS AKT")


NUMBER = "AHU-0036771.AH.01.29.TAHUN 2025"


@pytest.mark.parametrize(
    ("cells", "stages", "codes"),
    [
        ({"legal": NUMBER}, {}, ["decree-missing-here"]),
        ({"legal": NUMBER}, {"AHU": {"status_akhir": "selesai"}}, []),
        ({"legal": NUMBER.lower()}, {"AHU": {"nomor_ahu": NUMBER}}, []),
        ({"legal": "AHU-0036771.AH.01.29"}, {"AHU": {"nomor_ahu": NUMBER}}, []),
        ({"legal": "AHU-0036772.AH.01.29.TAHUN 2025"}, {"AHU": {"nomor_ahu": NUMBER}}, ["decree-differs"]),
        ({"stage": "Akta Notaris"}, {"AHU": {"nomor_akhir": NUMBER}}, ["decree-missing-there", "stage-there"]),
        ({"stage": "SK AHU terbit"}, {}, ["stage-here"]),
        ({"stage": "SK AHU terbit", "legal": NUMBER}, {}, ["decree-missing-here"]),
        ({"stage": "belum SK AHU"}, {}, []),
        ({"stage": "sudah akta"}, {}, []),
        ({"rat": "2026"}, {}, ["meeting-here"]),
        ({"rat": "2026", "stage": "RAT"}, {}, ["stage-here"]),
        ({"rat": "belum"}, {}, []),
    ],
)
def test_what_differs_of_the_formation(
    cells: Mapping[str, str], stages: Mapping[str, Mapping[str, Value]], codes: list[str]
) -> None:
    """The decree's number, the stage, the RAT."""
    row = line({"cooperative": "KDMP Hapalam", **cells})
    assert [one.code for one in compared([row], told(**stages), form=FORMATION).differences] == codes


def test_each_head_is_asked_one_question_at_a_time_and_what_remains_is_known() -> None:
    """The weightiest first, then the next; what the head has mended remains no more."""
    rows = [line({**SAME, "members": "310", "legal": "518.08/97/BH/XIV.10/VIII/2008"})]
    before = compared(rows, inventory(MAJU, area=HAPALAM))
    first = first_questions(before)[HAPALAM]
    assert first.code == "legal-differs"
    assert first_questions(before, [first.key])[HAPALAM].code == "members"
    assert first_questions(before, [one.key for one in before.differences]) == {}
    keys = [one.key for one in before.differences]
    after = compared(rows, inventory({**MAJU, "nomor_badan_hukum": "518.08/97/BH/XIV.10/VIII/2008"}, area=HAPALAM))
    assert [one.code for one in remaining(keys, after)] == ["members"]
    assert remaining(keys, before) == before.differences


def test_which_report_a_list_is_about() -> None:
    """Mostly Koperasi Merah Putih, or stages: the report on formation; else the inventory."""
    assert (
        kind_of([line({"cooperative": "Koperasi Desa Merah Putih Hapalam"}), line({"cooperative": "KDMP Telaga"})]) == FORMATION
    )
    assert kind_of([line({"village": "Hapalam", "stage": "akta"})]) == FORMATION
    assert kind_of([line({"cooperative": "KUD Maju"}), line({"cooperative": "KDMP Telaga"})]) == INVENTORY
    assert kind_of([]) == INVENTORY


@pytest.mark.parametrize(
    ("typed", "expected"),
    [("TB 2024", "2024"), ("2023 dan 2024", "2024"), ("belum pernah", "never"), ("15/03/2026", "2026"), ("?", ""), ("120", "")],
)
def test_years_of_lists(typed: str, expected: str) -> None:
    """The latest year, never, or nothing."""
    assert year(typed) == expected


def test_other_values_of_lists() -> None:
    """Members as a sum, states in several spellings, stages as offices write them."""
    assert members({"men": "70", "women": "50"}) == 120
    assert members({"men": "70"}) is None
    assert members({"members": "banyak"}) is None
    assert [status(text) for text in ("Aktif", "NON AKTIF", "tdk aktif", "Dibekukan", "beroperasi", "x", "")] == [
        "aktif", "tidak_aktif", "tidak_aktif", "tidak_aktif", "aktif", "", "",
    ]  # fmt: skip
    stages = Stages(forms()["pembentukan"])
    said = ("Musdes", "sudah di notaris", "SABH / Badan Hukum", "proses akta", "NIB, NPWP", "RAT 2026", "zzz")
    assert [stages.furthest(text) for text in said] == ["MUS", "NOT", "AHU", "", "NIB", "RAT", ""]
    assert Stages(None).furthest("akta") == ""
