"""Sheets that officers download: typed, keyed, and nothing in them can run."""

from __future__ import annotations

import csv
import io
import zipfile
from datetime import date
from pathlib import Path

import pytest
from python_calamine import CalamineWorkbook

from bot.clock import Clock
from bot.papers import PaperRefused, Papers
from conversations.draft import Facts
from conversations.messages import Paper
from conversations.people import Address, Role
from tests.commands.estate import RUNGUN, TELOK, Estate, estate, given

HOSTILE = ["=1+1", "+62 812", "-2", "@SUM(A1)", "\tx", "\rx", "http://jahat.example", "<b>&", "x\x0b\x00y", "😀" * 40, "0012"]


async def _filled(here: Estate) -> Papers:
    await here.settle("Budi", (Role.OFFICER, "62.06"), agency="dpmd")
    await here.settle("Siti", (Role.HEAD, TELOK))
    await here.report(
        "pembentukan", TELOK, Facts(stage="MUS"), given(tahap="MUS", tanggal_musdes="2026-05-12", foto="abc"), by="Siti"
    )
    names = {f"koperasi__{number}__nama": name for number, name in enumerate(HOSTILE, 1)}
    answers = given(jumlah=len(HOSTILE), koperasi__1__aset=1_500_000, koperasi__1__rat="2024", koperasi__2__rat="never", **names)
    await here.report("koperasi", TELOK, Facts(cooperatives=len(HOSTILE)), answers, by="Siti")
    await here.report("koperasi", RUNGUN, Facts(cooperatives=0), given(jumlah=0), by="Siti")
    return Papers(here.database, here.house, Clock())


def _paper(form: str, kind: str, area: str = "62.06", **more: str) -> Paper:
    return Paper("export", {"form": form, "area": area, "format": kind, **more})


async def test_a_workbook_holds_typed_values_and_a_sheet_for_the_repeat(tmp_path: Path) -> None:
    """Codes stay text, numbers are numbers, days are days; the sheet of cooperatives is joined by the receipt number."""
    async with estate(tmp_path) as here:
        papers = await _filled(here)
        formation = await papers(_paper("pembentukan", "xlsx"), Address("telegram", "Budi"))
        inventory = await papers(_paper("koperasi", "xlsx"), Address("telegram", "Budi"))
    rows = CalamineWorkbook.from_filelike(io.BytesIO(formation.content)).get_sheet_by_index(0).to_python()
    assert rows[0][:7] == [
        "Kode wilayah", "Kabupaten/Kota", "Kecamatan", "Desa/Kelurahan", "Nomor laporan", "Versi", "Tanggal laporan",
    ]  # fmt: skip
    assert rows[1][:7] == [TELOK, "Kabupaten Katingan", "Katingan Tengah", "Telok", 1.0, 1.0, date(2026, 11, 24)]
    assert rows[1][7:] == ["Musyawarah desa", "", "", date(2026, 5, 12), rows[1][11]]
    book = CalamineWorkbook.from_filelike(io.BytesIO(inventory.content))
    villages, cooperatives = (book.get_sheet_by_index(number).to_python() for number in (0, 1))
    assert [row[0] for row in villages[1:]] == [TELOK]
    assert len(cooperatives) == len(HOSTILE) + 1
    assert cooperatives[1][4:] == [2.0, "Koperasi 1", "=1+1", 1_500_000.0, 2024.0]
    assert cooperatives[2][8] == "Belum pernah"
    assert formation.name.startswith("pembentukan-62.06-")


async def test_no_cell_of_a_workbook_is_a_formula_or_a_link(tmp_path: Path) -> None:
    """Whatever a head typed is text: no formula, no link, and the file is whole."""
    async with estate(tmp_path) as here:
        papers = await _filled(here)
        file = await papers(_paper("koperasi", "xlsx"), Address("telegram", "Budi"))
    with zipfile.ZipFile(io.BytesIO(file.content)) as parts:
        sheets = [parts.read(name).decode() for name in parts.namelist() if name.startswith("xl/worksheets/sheet")]
        assert not [name for name in parts.namelist() if "rels" in name and b"jahat" in parts.read(name)]
    assert all("<f>" not in sheet and "<hyperlink" not in sheet for sheet in sheets)
    rows = CalamineWorkbook.from_filelike(io.BytesIO(file.content)).get_sheet_by_index(1).to_python()
    assert [row[6] for row in rows[1:5]] == HOSTILE[:4]
    assert rows[11][6] == "0012"


@pytest.mark.parametrize("table", ["0", "1"])
async def test_no_cell_of_a_csv_begins_a_formula(tmp_path: Path, table: str) -> None:
    """A spreadsheet that opens the CSV finds nothing to run, and Excel reads its letters right."""
    async with estate(tmp_path) as here:
        papers = await _filled(here)
        file = await papers(_paper("koperasi", "csv", table=table), Address("telegram", "Budi"))
    text = file.content.decode("utf-8")
    assert text.startswith("\ufeff")
    rows = list(csv.reader(io.StringIO(text[1:], newline=""), delimiter=";"))
    assert len({len(row) for row in rows}) == 1
    assert not [cell for row in rows[1:] for cell in row if cell.startswith(("=", "+", "-", "@", "\t", "\r"))]
    assert rows[1][0] == TELOK
    assert (rows[1][6] == "'=1+1") == (table == "1")


async def test_a_paper_is_judged_again_when_it_is_made(tmp_path: Path) -> None:
    """Who lost the role, never had it, or asks for another area gets no sheet."""
    async with estate(tmp_path) as here:
        papers = await _filled(here)
        budi = Address("telegram", "Budi")
        for area in ("62.01", "62", ""):
            with pytest.raises(PaperRefused):
                await papers(_paper("koperasi", "xlsx", area), budi)
        for stranger in (Address("telegram", "Siti"), Address("telegram", "siapa")):
            with pytest.raises(PaperRefused):
                await papers(_paper("koperasi", "xlsx", TELOK), stranger)
        grant = here.people["Budi"].grants[0].id
        await here.database.write(lambda desk: desk.people.revoke(grant, by=None, now=here.now))
        with pytest.raises(PaperRefused):
            await papers(_paper("koperasi", "xlsx"), budi)


async def test_an_admin_gets_everything(tmp_path: Path) -> None:
    """The whole country is one file for who may see it all."""
    async with estate(tmp_path) as here:
        papers = await _filled(here)
        await here.settle("Ani", (Role.ADMIN, ""))
        file = await papers(_paper("koperasi", "xlsx", ""), Address("telegram", "Ani"))
    rows = CalamineWorkbook.from_filelike(io.BytesIO(file.content)).get_sheet_by_index(0).to_python()
    assert [row[0] for row in rows[1:]] == [RUNGUN, TELOK]


async def test_a_qr_picture_is_a_png(tmp_path: Path) -> None:
    """The picture of an invitation is made for anybody it is addressed to."""
    async with estate(tmp_path) as here:
        papers = Papers(here.database, here.house, Clock())
        file = await papers(Paper("qr", {"text": "https://t.me/betang_uji_bot?start=KODE1"}), Address("telegram", "x"))
    assert file.content.startswith(b"\x89PNG")
    assert file.mime == "image/png"
