"""Making the database, copying it, putting it back, and taking the reports out of it."""

from __future__ import annotations

import asyncio
import csv
from pathlib import Path

import pytest
from python_calamine import CalamineWorkbook

from bot.clock import Clock
from bot.furnishing import furnish
from bot.terminal.sample import lay_out
from storage.database import Database
from tests.terminal.conftest import Terminal, typed


def test_made_twice_is_made_once(tmp_path: Path) -> None:
    """`migrate` on nothing makes the folder, the database and the villages; again it changes nothing."""
    url = f"sqlite:///{tmp_path}/baru/betang.db"
    first = typed(tmp_path, "migrate", BETANG_DATABASE_URL=url)
    assert first.code == 0
    assert "1722 areas" in first.out
    again = typed(tmp_path, "migrate", BETANG_DATABASE_URL=url)
    assert again.code == 0
    assert "areas" not in again.out


def test_a_copy_is_checked_and_never_written_over(terminal: Terminal, tmp_path: Path) -> None:
    """`backup` tells how much it copied; what is there stays; `restore` does not touch a database that is there."""
    assert "checked whole" in terminal("backup", "salinan.db").out
    content = (tmp_path / "salinan.db").read_bytes()
    assert terminal("backup", "salinan.db").code == 1
    refused = terminal("restore", "salinan.db")
    assert refused.code == 1
    assert "move it away first" in refused.err
    (tmp_path / "betang.db").unlink()
    assert terminal("restore", "salinan.db").code == 0
    assert terminal("check", BETANG_TELEGRAM_TOKEN="1234:TEST").code == 0
    assert (tmp_path / "salinan.db").read_bytes() == content


@pytest.mark.parametrize("content", [None, b"", b"bukan basis data" * 100])
def test_what_is_no_copy_is_not_put_back(tmp_path: Path, content: bytes | None) -> None:
    """Missing, empty, or something else: refused, and no database appears."""
    if content is not None:
        (tmp_path / "salinan.db").write_bytes(content)
    ran = typed(tmp_path, "restore", "salinan.db")
    assert ran.code == 1
    assert "salinan.db" in ran.err
    assert not (tmp_path / "betang.db").exists()


@pytest.fixture
def filled(terminal: Terminal, tmp_path: Path) -> Terminal:
    """A terminal beside a database that holds the made-up sample."""

    async def fill() -> None:
        database = Database.open(f"sqlite:///{tmp_path}/betang.db")
        await database.start()
        gazetteer = await database.read(lambda desk: desk.areas.load())
        house = furnish(gazetteer, timezone="Asia/Jakarta", controller="Dinas", contact="", link="")
        await database.write(lambda desk: lay_out(desk, house, Clock().now()))
        await database.close()

    asyncio.run(fill())
    return terminal


def test_the_reports_come_out_as_they_went_in(filled: Terminal, tmp_path: Path) -> None:
    """CSV and XLSX hold the same villages under the same codes; an area narrows them; numbers are numbers."""
    assert filled("export", "koperasi", "--out", "semua.csv").code == 0
    assert filled("export", "koperasi", "--out", "semua.xlsx").code == 0
    assert filled("export", "koperasi", "--out", "katingan.csv", "--area", "62.06").code == 0
    villages, near = table(tmp_path / "semua.csv"), table(tmp_path / "katingan.csv")
    codes = [row[0] for row in villages[1:]]
    assert len(codes) == len(set(codes)) > len(near) - 1 > 0
    assert {row[0][:5] for row in near[1:]} == {"62.06"}
    book = CalamineWorkbook.from_path(str(tmp_path / "semua.xlsx"))
    sheet = book.get_sheet_by_index(0).to_python()
    assert [str(cell) for cell in sheet[0]] == villages[0]
    assert [row[0] for row in sheet[1:]] == codes
    cooperatives = book.get_sheet_by_index(1).to_python()
    assert any(isinstance(cell, float) for cell in cooperatives[1])
    assert len(cooperatives) == len(table(tmp_path / "semua-koperasi.csv"))


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("koperasi --out a.ods", "“a.ods” ends in n"),
        ("pendaftaran --out a.csv", "koperasi, pembentukan"),
        ("koperasi --out a.csv --area 99", "No area"),
        ("koperasi --out tidak/ada/a.csv", "tidak/ada"),
    ],
)
def test_exports_that_cannot_be(terminal: Terminal, tmp_path: Path, words: str, told: str) -> None:
    """The line says what to write instead, and no file appears."""
    ran = terminal("export", *words.split())
    assert ran.code == 1
    assert told in ran.err
    assert not list(tmp_path.glob("a*"))


def table(path: Path) -> list[list[str]]:
    """The rows of a CSV file."""
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.reader(file, delimiter=";" if ";" in path.read_text(encoding="utf-8-sig").partition("\n")[0] else ","))
