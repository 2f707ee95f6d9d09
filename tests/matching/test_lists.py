"""Tables as offices make them: titles above, two heading rows, merged cells, wrong codes, names instead of codes."""

from __future__ import annotations

import pytest
from xlsxwriter import Workbook

from conversations.errors import Problem
from conversations.matching.columns import changed, proposal, remembered
from conversations.matching.opening import open_list
from conversations.texts import Phrase
from tests.authoring.books import book, failed
from tests.checking.told import words
from tests.matching.lists import HEAD, columns, lines, opened, table

ROW = ("1", "62.06.03.2002", "Tewang Sangalang Garing", "Hapalam", "KUD Maju", "518/96/BH/XIV/2008", "120", "2024", "Aktif")
PLAIN = {"code": 1, "kecamatan": 2, "village": 3, "cooperative": 4, "legal": 5, "members": 6, "rat": 7, "status": 8}


def test_a_plain_table_is_read() -> None:
    """One heading row, every column known; the columns are said with an example each, to be confirmed."""
    found = columns([HEAD, ROW])
    assert found.places == PLAIN
    said = [str(words().say(phrase)) for phrase in proposal(found)]
    assert said[0] == "Kolom B “Kode Wilayah”: kode wilayah, misalnya 62.06.03.2002"
    assert said[-1] == "Tidak dipakai (1): No"


def test_titles_two_heading_rows_and_merged_cells() -> None:
    """Three rows of titles, groups over columns, a row of column numbers, a kecamatan merged over its villages, a total below."""
    rows = [
        ("REKAPITULASI KOPERASI KABUPATEN KATINGAN",),
        ("Keadaan sampai dengan Oktober 2026", "", "Dinas Koperasi"),
        (),
        ("NO", "KECAMATAN", "DESA", "NAMA KOPERASI", "ANGGOTA", "", "", "RAT", ""),
        ("", "", "", "", "L", "P", "JML", "TAHUN", "KET"),
        ("1", "2", "3", "4", "5", "6", "7", "8", "9"),
        ("1", "Tewang Sangalang Garing", "Hapalam", "KUD Maju", "70", "50", "120", "2024", "ok"),
        ("2", "", "Bangkuang", "KSP Jaya", "10", "12", "22", "", ""),
        ("3", "Kamipang", "Telaga", "KUD Baru", "9", "9", "18", "belum", ""),
        ("", "JUMLAH", "", "3", "89", "71", "160", "", ""),
        ("", "", "Kasongan, 1 November 2026", "", "", "", "", "", ""),
    ]
    merged = [(4, 4, 4, 6), (4, 7, 4, 8), (4, 0, 5, 0), (4, 1, 5, 1), (7, 1, 8, 1)]
    found = lines(rows, *merged)
    assert [(line.area, line.cells.get("members"), line.cells.get("men")) for line in found[:3]] == [
        ("62.06.03.2002", "120", "70"), ("62.06.03.2004", "22", "10"), ("62.06.01.2003", "18", "9"),
    ]  # fmt: skip
    assert columns(rows, *merged).table.headings[6:8] == ("ANGGOTA JML", "RAT TAHUN")
    assert len(found) == 4
    assert found[3].why is not None, "a place and a date below the table are told, not taken for a village"


def test_merged_cells_of_a_real_workbook() -> None:
    """As Excel writes them: a title over all columns, a group over two, a kecamatan over its villages."""

    def merge(made: Workbook) -> None:
        page = made.add_worksheet("Daftar")
        page.merge_range(0, 0, 0, 4, "DAFTAR KOPERASI")
        page.merge_range(1, 0, 2, 0, "Kecamatan")
        page.merge_range(1, 1, 2, 1, "Desa")
        page.merge_range(1, 2, 2, 2, "Nama Koperasi")
        page.merge_range(1, 3, 1, 4, "Anggota")
        page.write_row(2, 3, ("L", "P"))
        page.merge_range(3, 0, 4, 0, "Tewang Sangalang Garing")
        page.write_row(3, 1, ("Hapalam", "KUD Maju", 70, 50))
        page.write_row(4, 1, ("Bangkuang", "KSP Jaya", 12, 10))
        page.write_row(5, 0, ("Kamipang", "Telaga", "KUD Baru", 9, 9.0))

    found = opened(book([], more=merge))[1]
    assert [(line.area, line.cells.get("men"), line.cells.get("women")) for line in found] == [
        ("62.06.03.2002", "70", "50"), ("62.06.03.2004", "12", "10"), ("62.06.01.2003", "9", "9"),
    ]  # fmt: skip


def test_a_kecamatan_as_a_row_over_its_villages() -> None:
    """Many lists write the kecamatan once, alone in a row."""
    rows = [
        ("Daftar koperasi per kecamatan",), ("No", "Desa", "Nama Koperasi"),
        ("Kecamatan Tewang Sangalang Garing",), ("1", "Hapalam", "KUD Maju"), ("2", "Desa Bangkuang", "KUD Tani"),
        ("Kec. Kamipang",), ("1", "Telaga", "KUD Baru"),
    ]  # fmt: skip
    assert [line.area for line in lines(rows, within="62")] == ["62.06.03.2002", "62.06.03.2004", "62.06.01.2003"]


@pytest.mark.parametrize(
    ("code", "village", "area", "why"),
    [
        ("62.06.03.2002", "Hapalam", "62.06.03.2002", ""),
        ("6206032002", "", "62.06.03.2002", ""),
        ("6206032002.0", "HAPALAM", "62.06.03.2002", ""),
        ("'62 06 03 2002", "Hpalam", "62.06.03.2002", ""),
        ("", "Ds. Hapalam", "62.06.03.2002", ""),
        ("6206030002", "Hapalam", "62.06.03.2002", ""),  # a code of BPS beside a name that is sure
        ("6206030002", "", "", "bps"),
        ("6206039999", "", "", "code"),
        ("62.06.03.2002", "Bangkuang", "", "code-name"),
        ("62.06.03.2002", "Tumbang Entah", "", "code-name"),
        ("62.02.04.2009", "", "", "outside"),
        ("", "Hapalan", "", "unknown"),
        ("", "", "", "no-place"),
        ("#REF!", "Hapalam", "62.06.03.2002", ""),
    ],
)
def test_the_village_of_a_row(code: str, village: str, area: str, why: str) -> None:
    """By code with and without dots, by name, never by a guess; and the reason where none is found."""
    row = ("1", code, "Tewang Sangalang Garing", village, *ROW[4:])
    filler = [("9", "62.06.01.2003", "Kamipang", "Telaga", *ROW[4:])]
    found = lines([HEAD, *filler, row])[1]
    assert found.area == area
    assert (found.why.key if found.why else "") == (f"match-why-{why}" if why else "")
    if why == "unknown":
        assert "62.06.03.2002" in found.candidates
    if found.why is not None:
        assert words().say(found.why)


def test_villages_of_one_name_need_their_kecamatan() -> None:
    """Three Sumber Makmur in one kabupaten: without the kecamatan none of them is taken."""
    head = ("Kecamatan", "Desa", "Nama Koperasi")
    found = lines([head, ("", "Sumber Makmur", "KUD A"), ("Parenggean", "Bajarau", "KUD B")], within="62.02")
    assert (found[0].area, found[0].why and found[0].why.key) == ("", "match-why-twins")
    assert len(found[0].candidates) == 3


def test_a_list_without_villages_is_matched_by_the_programmes_names() -> None:
    """`Koperasi Desa Merah Putih Hapalam` names its village; another kabupaten's row is told to be outside."""
    head = ("NO", "NAMA KOPERASI", "KABUPATEN", "NO SK AHU")
    rows = [("1", "KOPERASI DESA MERAH PUTIH HAPALAM", "KATINGAN", "AHU-0036771.AH.01.29.TAHUN 2025"),
            ("2", "KOPERASI DESA MERAH PUTIH TELOK", "KAPUAS", "")]  # fmt: skip
    found = lines([head, *rows])
    assert found[0].area == "62.06.03.2002"
    assert found[1].why is not None
    assert found[1].why.key == "match-why-outside"


def test_the_mapping_is_remembered_by_its_headings_and_can_be_changed() -> None:
    """Next month's file has its columns elsewhere; one without a column that was confirmed asks anew."""
    kept = columns([HEAD, ROW]).kept()
    turned = remembered(table([HEAD[::-1], ROW[::-1]]), kept)
    assert turned is not None
    assert turned.places == {role: 8 - place for role, place in PLAIN.items()}
    assert remembered(table([HEAD[:-1], ROW[:-1]]), kept) is None
    for broken in ("", "[]", "{}", '{"code": 3}', "{", '{"x": "status"}'):
        assert remembered(table([HEAD, ROW]), broken) is None
    moved = changed(turned, "status", "b")
    assert moved is not None
    assert (moved.places["status"], "rat" in moved.places) == (1, False)
    without = changed(turned, "status", "-")
    assert without is not None
    assert "status" not in without.places
    assert changed(turned, "status", "ZZ") is None
    assert changed(turned, "nonsense", "A") is None


def test_columns_are_told_by_their_values_where_headings_say_nothing() -> None:
    """`Kode` of something else is no code of an area; a blank or odd heading over codes and names is known by them."""
    rows = [("Kode", "Uraian", "Nama", "Kecamatan", "Kode Pos"),
            ("A1", "62.06.03.2002", "KUD Maju", "Tewang Sangalang Garing", "74454"),
            ("A2", "62.06.03.2004", "KSP Jaya", "Tewang Sangalang Garing", "74454"),
            ("A3", "62.06.01.2003", "KUD Baru", "Kamipang", "74454")]  # fmt: skip
    head = ("Kode", "", "Nama Koperasi", "Kecamatan", "Kode Pos")
    assert columns([head, *rows[1:]]).places == {"code": 1, "cooperative": 2, "kecamatan": 3}
    assert columns([("Kode", "Uraian", "Koperasi", "Kecamatan", "Kode Pos"), *rows[1:]]).places["code"] == 1


def test_files_are_opened_or_refused_in_words() -> None:
    """Workbooks and CSV files of several kinds; what is neither is refused with what to do."""
    content = book([("Judul",), HEAD, ROW], sandaran=[("a",)])
    assert opened(content)[1][0].area == "62.06.03.2002"
    for mark, encoding in ((";", "utf-8-sig"), (",", "utf-8"), ("\t", "cp1252")):
        text = "\r\n".join(mark.join(row) for row in (HEAD, ROW))
        assert opened(text.encode(encoding))[1][0].cells["members"] == "120"
    for bad in (b"", b"   ", b"PK\x03\x04 no zip", b"\x00\x01\x02" * 50, b"a;" * 700_000, b";;;\n" * 3, b"PK" + bytes(40)):
        refused = open_list(bad, "x.xlsx")
        assert isinstance(refused, Problem)
        assert words().say(refused.phrase)
    assert columns([("Kecamatan", "Status"), ("Kamipang", "aktif")]).problem == Problem(Phrase("match-no-place-column"))


@pytest.mark.parametrize("error", ["#REF!", "#SPILL!", "#CALC!"])
def test_a_list_with_a_formula_that_failed_is_opened(error: str) -> None:
    """A cell that a formula could not give counts as nothing, whatever the program calls it; the rest is compared."""
    content = failed(error, ("Kode Wilayah", "Nama Koperasi", "Jumlah Anggota"), ("62.06.03.2002", "KUD Maju"))
    _, (line,) = opened(content)
    assert dict(line.cells) == {"code": "62.06.03.2002", "cooperative": "KUD Maju"}
