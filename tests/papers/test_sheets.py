"""Workbooks and CSV that officers download: typed, keyed, and nothing in them can run."""

from __future__ import annotations

import io
import re
import zipfile
from datetime import date, datetime, time
from pathlib import Path

import pytest

from bot.clock import Clock
from bot.papers import Papers
from bot.papers import xlsx as workbook
from bot.papers.overseen import PaperRefused
from conversations.draft import Answer, Draft, Facts, Value
from conversations.messages import Paper
from conversations.people import Address, Role
from storage.database import Database
from tests.commands.estate import RUNGUN, SAMBA, TELOK, estate
from tests.papers.ground import MOST, NOW, OLD, content, file, files, made, separated, settle, sheets

FULL: dict[str, Value] = {
    "nama": "KUD Maju",
    "anggota": 1250,
    "aset": 1_500_000,
    "luas": 2.5,
    "tanggal": "2025-05-12",
    "pukul": "14:30",
    "mulai": "2025-05-12T14:30",
    "rat": "2024",
    "tahap": "MUS",
    "usaha": ("karet", "sawit"),
    "urutan": ("sawit", "karet"),
    "titik": "-1.500000 113.250000",
    "hp": "+628123456789",
    "cabang/1/alamat": "Jl. Poros",
    "cabang/1/gudang/2/isi_gudang": "beras",
    "cabang/2/karyawan": 4,
    "jumlah": 2,
    "#nama": "dari laporan lalu",
}
HOSTILE = [
    "=1+1", "+62 812", "-2", "@SUM(A1)", "\tx", "\rx", "http://jahat.example", "<b>&", "x\x0b\x01y", "😀" * 40, "0012",
    "<r>&lt;</r><x>", "<r><t>a</t></r>", "_x0041_", "\u202eterbalik", "سيتي", "baris\nkedua", "\ufffe\uffff", "  tepi  ",
    "\uff1d1",
]  # fmt: skip


async def test_a_workbook_holds_typed_values_in_columns_named_as_in_the_form(database: Database) -> None:
    """Numbers to count with, days, hours, choices one by one, latitude and longitude; on both engines."""
    await settle(database)
    number = await file(database, FULL)
    (row,) = sheets(await made(database, "xlsx"))["Laporan"]
    assert list(row)[:9] == [
        "_kode_wilayah", "_desa", "_kecamatan", "_kabupaten", "_id", "_revision", "_submission_time", "__version__", "nama",
    ]  # fmt: skip
    assert row == {
        "_kode_wilayah": TELOK, "_kabupaten": "Kabupaten Katingan", "_kecamatan": "Katingan Tengah", "_desa": "Telok",
        "_id": number, "_revision": 1, "_submission_time": datetime(2026, 11, 24, 9), "__version__": "2",  # noqa: DTZ001
        "nama": "KUD Maju", "anggota": 1250, "aset": 1_500_000, "luas": 2.5,
        "tanggal": date(2025, 5, 12), "pukul": time(14, 30), "mulai": datetime(2025, 5, 12, 14, 30), "rat": 2024,  # noqa: DTZ001
        "tahap": "MUS", "tahap/label": "Musyawarah",
        "usaha": "karet sawit", "usaha/karet": 1, "usaha/sawit": 1, "urutan": "sawit karet",
        "titik": "-1.500000 113.250000", "titik/latitude": -1.5, "titik/longitude": 113.25,
        "foto": "", "hp": "+628123456789", "jumlah": 2, "_other": "",
    }  # fmt: skip


async def test_each_repeat_has_a_sheet_that_is_joined_to_the_one_around_it(database: Database) -> None:
    """By the receipt number, and by the keys of instances; an instance without answers of its own is there for its inner ones."""
    await settle(database)
    number = await file(database, FULL)
    book = sheets(await made(database, "xlsx"))
    assert list(book) == ["Laporan", "cabang", "gudang", "Keterangan"]
    branches, (store,) = book["cabang"], book["gudang"]
    assert [(row["_id"], row["_index"], row["_parent_key"], row["alamat"], row["karyawan"]) for row in branches] == [
        (number, 1, str(number), "Jl. Poros", ""),
        (number, 2, str(number), "", 4),
    ]
    assert store["_parent_key"] == branches[0]["_key"] == f"{number}/cabang/1"
    assert (store["_index"], store["isi_gudang"], store["_desa"]) == (2, "beras", "Telok")


@pytest.mark.parametrize(
    ("name", "value", "cell"),
    [
        ("tanggal", "2025-05", "2025-05"),
        ("tanggal", "2025", "2025"),
        ("tanggal", "1899-12-31", "1899-12-31"),
        ("rat", "never", "Belum pernah"),
        ("anggota", 10**17, str(10**17)),
        ("usaha", (), ""),
        ("titik", "di sana", "di sana"),
        ("pukul", "malam", "malam"),
        ("nama", None, ""),
    ],
)
async def test_what_is_no_day_or_number_stays_text(sqlite_database: Database, name: str, value: Value, cell: str) -> None:
    """A month is not made a day, and a number that Excel would round is not made a number."""
    await settle(sqlite_database)
    await file(sqlite_database, {name: value})
    (row,) = sheets(await made(sqlite_database, "xlsx"))["Laporan"]
    assert row[name] == cell


async def test_nothing_that_was_typed_runs_or_breaks_the_workbook(sqlite_database: Database) -> None:
    """No formula, no link, no markup of its own; what was typed is read back as it was, but for signs that XML cannot hold."""
    await settle(sqlite_database)
    await file(sqlite_database, {f"cabang/{n}/alamat": text for n, text in enumerate(HOSTILE, 1)})
    paper = await made(sqlite_database, "xlsx")
    with zipfile.ZipFile(io.BytesIO(content(paper))) as parts:
        xml = [parts.read(name).decode() for name in parts.namelist() if name.startswith("xl/worksheets/sheet")]
        assert not [name for name in parts.namelist() if "rels" in name and b"jahat" in parts.read(name)]
    assert not [one for one in xml if re.search(r"<f>|<hyperlink|<is><r>", one)]
    told = [row["alamat"] for row in sheets(paper)["cabang"]]
    assert told[:6] == ["=1+1", "+62 812", "-2", "@SUM(A1)", "\tx", "\rx"]
    assert told[9:13] == ["😀" * 40, "0012", "<r>&lt;</r><x>", "<r><t>a</t></r>"]
    assert told[13:] == ["_x0041_", "\u202eterbalik", "سيتي", "baris\nkedua", "\ufffd\ufffd", "  tepi  ", "\uff1d1"]


@pytest.mark.parametrize("text", ["x" * 40_000, "😀" * 20_000])
async def test_a_text_longer_than_a_cell_is_cut_where_that_is_seen(sqlite_database: Database, text: str) -> None:
    """Excel counts an emoji twice and calls a longer cell damage; CSV and JSON have it whole."""
    await settle(sqlite_database)
    await file(sqlite_database, {"nama": text})
    (row,) = sheets(await made(sqlite_database, "xlsx"))["Laporan"]
    assert row["nama"].endswith(" …")
    assert 32_700 < len(row["nama"].encode("utf-16-le")) // 2 <= 32_767
    (whole,) = separated(next(iter(files(await made(sqlite_database, "csv")).values())))
    assert whole["nama"] == text


async def test_a_csv_for_each_table_and_nothing_in_it_runs(database: Database) -> None:
    """In a zip with what the columns mean; a spreadsheet that opens one finds nothing that begins a formula."""
    await settle(database)
    await file(database, FULL | {f"cabang/{n}/alamat": text for n, text in enumerate(HOSTILE, 1)})
    held = files(await made(database, "csv"))
    stem = min(held).removesuffix("-cabang-gudang.csv")
    assert sorted(held) == [f"{stem}-cabang-gudang.csv", f"{stem}-cabang.csv", f"{stem}-keterangan.csv", f"{stem}.csv"]
    (row,) = separated(held[f"{stem}.csv"])
    assert (row["aset"], row["tanggal"], row["pukul"]) == ("1500000", "2025-05-12", "14:30")
    assert (row["mulai"], row["usaha/karet"], row["hp"]) == ("2025-05-12 14:30", "1", "'+628123456789")
    branches = separated(held[f"{stem}-cabang.csv"])
    assert len(branches) == len(HOSTILE)
    assert not [row for row in branches if re.match(r"\s*[=+\-@\uff1d]|[\t\r]", row["alamat"])]
    meant = {row["Kolom"]: row for row in separated(held[f"{stem}-keterangan.csv"])}
    assert (meant["tahap"]["Pilihan"], meant["nama"]["Arti"]) == ("MUS = Musyawarah; AKT = Akta notaris", "Nama koperasi")
    assert meant["karyawan"]["Di dalam kelompok"] == "cabang/isi"


async def test_the_sheet_opens_ready_to_work_with(sqlite_database: Database) -> None:
    """Headings and villages stay in sight, every column has a filter, rupiah and days look like such, nothing is #####."""
    await settle(sqlite_database)
    await file(sqlite_database, FULL)
    with zipfile.ZipFile(io.BytesIO(content(await made(sqlite_database, "xlsx")))) as parts:
        sheet, styles = parts.read("xl/worksheets/sheet1.xml").decode(), parts.read("xl/styles.xml").decode()
    assert '<pane xSplit="2" ySplit="1" topLeftCell="C2"' in sheet
    assert '<autoFilter ref="A1:AC2"' in sheet
    for number_format in ("&quot;Rp&quot;#,##0", "dd/mm/yyyy", "dd/mm/yyyy hh:mm", "hh:mm"):
        assert f'formatCode="{number_format}' in styles
    widths = [float(width) for width in re.findall(r'<col [^>]*?width="([\d.]+)"', sheet)]
    assert all(8 <= width <= 43 for width in widths)
    assert re.search(r'<col min="29" max="29"[^>]* hidden="1"', sheet)


async def test_a_full_sheet_goes_on_in_the_next_one(sqlite_database: Database, monkeypatch: pytest.MonkeyPatch) -> None:
    """Sixteen stages of each village of the country are more rows than Excel holds in one sheet."""
    monkeypatch.setattr(workbook, "ROWS", 4)
    await settle(sqlite_database)
    await file(sqlite_database, {f"cabang/{n}/karyawan": n for n in range(1, 6)})
    book = sheets(await made(sqlite_database, "xlsx"))
    assert [[row["karyawan"] for row in book[name]] for name in ("cabang", "cabang 2")] == [[1, 2, 3], [4, 5]]


async def test_a_paper_is_judged_again_when_it_is_made(tmp_path: Path) -> None:
    """Who lost the role, never had it, or asks for another area gets no file, whatever its form."""
    async with estate(tmp_path) as here:
        await here.settle("Budi", (Role.OFFICER, "62.06"), agency="dpmd")
        await here.settle("Siti", (Role.HEAD, TELOK))
        await here.report("koperasi", TELOK, by="Siti")
        papers = Papers(here.database, here.house, Clock(), tmp_path)

        async def asks(name: str, area: str) -> None:
            for kind in ("xlsx", "csv", "json", "foto"):
                paper = Paper("export", {"form": "koperasi", "area": area, "format": kind, "line": "/ekspor"})
                await papers(paper, Address("telegram", name), MOST)

        await asks("Budi", "62.06")
        for name, area in [("Budi", "62.01"), ("Budi", "62"), ("Budi", ""), ("Siti", TELOK), ("siapa", TELOK)]:
            with pytest.raises(PaperRefused):
                await asks(name, area)
        grant = here.people["Budi"].grants[0].id
        await here.database.write(lambda desk: desk.people.revoke(grant, by=None, now=here.now))
        with pytest.raises(PaperRefused):
            await asks("Budi", "62.06")


async def test_only_the_own_area_is_in_it(sqlite_database: Database) -> None:
    """What lies outside is in no sheet of an officer."""
    await settle(sqlite_database)
    await file(sqlite_database, {"nama": "sini"})
    await file(sqlite_database, {"nama": "sana"}, area=RUNGUN)
    assert [row["nama"] for row in sheets(await made(sqlite_database, "xlsx"))["Laporan"]] == ["sini"]


async def test_a_qr_picture_is_a_png(tmp_path: Path) -> None:
    """The picture of an invitation is made for anybody it is addressed to."""
    async with estate(tmp_path) as here:
        papers = Papers(here.database, here.house, Clock(), tmp_path)
        paper = Paper("qr", {"text": "https://t.me/betang_uji_bot?start=KODE1"})
        picture = content(await papers(paper, Address("telegram", "x"), MOST))
    assert picture.startswith(b"\x89PNG")


async def test_old_reports_are_read_in_the_words_of_their_version(database: Database) -> None:
    """Its text is kept with the reports; one that is lost leaves its answers readable, as they were filed."""
    await settle(database)
    await database.write(lambda desk: desk.forms.keep("semua", "1", "Semua jenis", OLD, by=None, now=NOW))
    await file(database, {"anggota": "dua puluh", "dusun": "II", "usaha": ("kopi",)}, SAMBA, version="1")
    await file(database, {"anggota": 20, "asing": "x"}, TELOK, version="hilang")
    new, old = sheets(await made(database, "xlsx"))["Laporan"]
    assert (old["anggota"], old["dusun"], old["usaha/kopi"], old["_other"]) == ("dua puluh", "II", 1, "")
    assert (new["anggota"], new["dusun"], new["_other"], new["__version__"]) == (20, "", "asing=x", "hilang")
    assert list(new)[-3:] == ["jumlah", "dusun", "_other"]


async def test_a_form_that_is_asked_no_more_can_still_be_taken_out(sqlite_database: Database) -> None:
    """Its last version heads the columns."""
    await settle(sqlite_database)
    await sqlite_database.write(lambda desk: desk.forms.keep("lama", "1", "Dulu", OLD.replace("semua", "lama"), by=None, now=NOW))
    draft = Draft("lama", "1", TELOK, {"dusun": Answer("II")})
    await sqlite_database.write(lambda desk: desk.reports.file(draft, Facts(), by=1, now=NOW))
    (row,) = sheets(await made(sqlite_database, "xlsx", form="lama"))["Laporan"]
    assert row["dusun"] == "II"
