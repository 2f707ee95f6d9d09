"""Areas and people from files: every row's mistake told at once, with its line and its mend, and nothing half done."""

from __future__ import annotations

import asyncio
import csv
import sqlite3
import stat
from contextlib import closing
from pathlib import Path

import pytest
import xlsxwriter

from conversations.draft import Draft, Facts
from conversations.people import Address, Role
from storage.database import Database
from storage.desk import Desk
from tests.attack.heavy import GIANT
from tests.storage.scene import NOW
from tests.terminal.conftest import Terminal

GOOD = [
    ["kode", "nama", "jabatan", "telepon", "instansi"],
    ["62.06.05.2006", "Siti Aminah", "Kepala Desa", "081234567890", ""],
    ["62.06", "Budi Santoso", "Kepala Bidang", "0812 3456 7891", "Dinas Koperasi"],
]


def count(folder: Path, table: str) -> int:
    """Rows of a table."""
    with closing(sqlite3.connect(folder / "betang.db")) as connection:
        return int(connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0])


def written(path: Path, rows: list[list[str]], separator: str = ",", encoding: str = "utf-8") -> Path:
    """A CSV file."""
    with path.open("w", encoding=encoding, newline="") as file:
        csv.writer(file, delimiter=separator).writerows(rows)
    return path


@pytest.mark.parametrize(("separator", "encoding"), [(",", "utf-8"), (";", "utf-8"), (";", "utf-8-sig"), (",", "utf-8-sig")])
def test_people_from_csv(terminal: Terminal, tmp_path: Path, separator: str, encoding: str) -> None:
    """Comma or semicolon, with a mark of the byte order or without: each row becomes an invitation."""
    written(tmp_path / "daftar.csv", GOOD, separator, encoding)
    ran = terminal("import-people", "daftar.csv")
    assert ran.code == 0, ran.err
    with (tmp_path / "undangan.csv").open(encoding="utf-8-sig", newline="") as file:
        made = list(csv.DictReader(file))
    assert [row["telepon"] for row in made] == ["+6281234567890", "+6281234567891"]
    assert len({row["undangan"] for row in made}) == 2
    assert count(tmp_path, "invitation") == 2
    assert stat.S_IMODE((tmp_path / "undangan.csv").stat().st_mode) == 0o600


def test_people_from_a_workbook_that_made_numbers_of_phones(terminal: Terminal, tmp_path: Path) -> None:
    """Spreadsheets drop the first zero of a phone; it is put back."""
    with xlsxwriter.Workbook(str(tmp_path / "daftar.xlsx")) as book:
        sheet = book.add_worksheet()
        for row, cells in enumerate(GOOD):
            sheet.write_row(row, 0, cells)
        sheet.write_number(1, 3, 81234567890)
        sheet.write_number(2, 3, 6281234567891)
    ran = terminal("import-people", "daftar.xlsx")
    assert ran.code == 0, ran.err
    assert "+6281234567890" in (tmp_path / "undangan.csv").read_text(encoding="utf-8")
    assert "+6281234567891" in (tmp_path / "undangan.csv").read_text(encoding="utf-8")


def test_broken_rows_are_told_all_at_once(terminal: Terminal, tmp_path: Path) -> None:
    """Five faults in four lines, each with its line and its mend; nobody is invited, and no file is made."""
    broken = [
        ["62.06.05.9999", "S", "", "081234567890", ""],
        ["62.06.05.2006", "Siti Aminah", "", "tidak ada", ""],
        ["62.06", "Budi Santoso", "", "", "ormas"],
        GOOD[1],
    ]
    written(tmp_path / "daftar.csv", [*GOOD, *broken])
    ran = terminal("import-people", "daftar.csv")
    assert ran.code == 1
    lines = ran.err.splitlines()
    assert [line.split()[2] for line in lines] == ["4:", "4:", "5:", "6:", "7:"]
    for line, mend in zip(lines, ("62.06.01.2003", "full name", "0812", "dinas_koperasi", "Delete"), strict=True):
        assert mend in line
    assert count(tmp_path, "invitation") == 0
    assert not (tmp_path / "undangan.csv").exists()


def test_codes_that_were_written_are_not_written_over(terminal: Terminal, tmp_path: Path) -> None:
    """A second import to the same file is refused before anybody is invited."""
    written(tmp_path / "daftar.csv", GOOD)
    (tmp_path / "undangan.csv").write_text("kode dari kemarin")
    ran = terminal("import-people", "daftar.csv")
    assert ran.code == 1
    assert "undangan.csv is there already" in ran.err
    assert "--out" in ran.err
    assert count(tmp_path, "invitation") == 0
    assert (tmp_path / "undangan.csv").read_text() == "kode dari kemarin"


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"", "line 1"),
        (b"desa,kades\nTelok,Siti\n", "line 1"),
        (b"\x00\x01\x02", "line 1"),
        (b"kode,nama\n\xff\xfe,x\n", "line 2"),
    ],
)
def test_files_that_are_no_list(terminal: Terminal, tmp_path: Path, content: bytes, told: str) -> None:
    """Empty, other columns, or no text at all: a line that says what to do."""
    (tmp_path / "daftar.csv").write_bytes(content)
    for command in ("import-people", "import-areas"):
        ran = terminal(command, "daftar.csv")
        assert ran.code == 1
        assert told in ran.err
    (tmp_path / "daftar.xlsx").write_bytes(content)
    assert told in terminal("import-people", "daftar.xlsx").err
    assert terminal("import-people", "lain.xlsx").err == "betang: lain.xlsx: No such file or directory\n"


def test_a_roster_that_is_too_heavy_is_told(terminal: Terminal, tmp_path: Path) -> None:
    """The command line says it in a line as well, without a traceback; nobody is invited."""
    (tmp_path / "daftar.xlsx").write_bytes(GIANT)
    ran = terminal("import-people", "daftar.xlsx")
    assert ran.code == 1
    assert ran.err == ("betang: line 1: It takes too much time or memory to be read. Copy the table alone to a new file.\n")
    assert not (tmp_path / "undangan.csv").exists()


def test_areas_of_another_province(terminal: Terminal, tmp_path: Path) -> None:
    """They come beside those that are there; a new name replaces the old one; twice is once."""
    rows = [["kode", "nama"], ["63", "Kalimantan Selatan"], ["63.01", "Kabupaten Tanah Laut"], ["63.01.01", "Takisung"]]
    village = ["63.01.01.2001", "Gunung Makmur"]
    before = count(tmp_path, "area")
    for name in ("Gunung Makmur", "Gunung Makmur", "Gunung Makmur Baru"):
        written(tmp_path / "63.csv", [*rows, [village[0], name]])
        ran = terminal("import-areas", "63.csv")
        assert ran.code == 0, ran.err
        assert f"{before + 4} areas" in ran.out
    with closing(sqlite3.connect(tmp_path / "betang.db")) as connection:
        (found,) = connection.execute("SELECT name, timezone FROM area WHERE code = '63.01.01.2001'").fetchall()
    assert found == ("Gunung Makmur Baru", "Asia/Makassar")


def test_broken_areas_change_nothing(terminal: Terminal, tmp_path: Path) -> None:
    """Every fault is told with its line; not one area of the list is taken."""
    broken = [
        ["kode", "nama"],
        ["63", "Kalimantan Selatan"],
        ["63.01.01", "Yatim"],
        ["6x", "Salah"],
        ["63", "Dua kali"],
        ["64", ""],
    ]
    written(tmp_path / "rusak.csv", broken)
    before = count(tmp_path, "area")
    ran = terminal("import-areas", "rusak.csv")
    assert ran.code == 1
    assert [line.split()[2] for line in ran.err.splitlines()] == ["3:", "4:", "5:", "6:"]
    assert count(tmp_path, "area") == before


SPLIT = [
    ["kode", "nama", "kode_lama"],
    ["62", "Kalimantan Tengah", ""],
    ["62.06", "Katingan", ""],
    ["62.06.05", "Katingan Tengah", ""],
    ["62.06.14", "Katingan Baru", ""],
    ["62.06.14.2001", "Petak Puti", "62.06.05.2003"],
]


async def _officers(url: str) -> dict[str, int]:
    """A head, and officers of the kecamatan that is split and of the kabupaten; a report of the village that moves."""
    database = Database.open(url)
    await database.start()

    def settle(desk: Desk) -> dict[str, int]:
        people = {}
        grants = (("Siti", Role.HEAD, "62.06.05.2003"), ("Wati", Role.OFFICER, "62.06.05"), ("Budi", Role.OFFICER, "62.06"))
        for name, role, area in grants:
            people[name] = desk.people.add(name, now=NOW).id
            desk.people.bind(Address("telegram", name), people[name], NOW)
            desk.people.grant(people[name], role, area, "", by=None, now=NOW)
        desk.reports.file(Draft("koperasi", "1", "62.06.05.2003", {}), Facts(cooperatives=1), by=people["Siti"], now=NOW)
        return people

    found = await database.write(settle)
    await database.close()
    return found


def test_a_kecamatan_that_was_split_loses_nothing(terminal: Terminal, tmp_path: Path) -> None:
    """The village's report and head go to its new code, the old one is gone, who oversees it no more is told; twice is once."""
    asyncio.run(_officers(f"sqlite:///{tmp_path}/betang.db"))
    before = count(tmp_path, "area")
    written(tmp_path / "baru.csv", SPLIT)
    ran = terminal("import-areas", "baru.csv")
    assert ran.code == 0, ran.err
    assert f"{before + 1} areas" in ran.out
    assert "Codes that changed: 1" in ran.out
    assert "are told: 1" in ran.out
    assert "62.06.05.2001" in ran.out
    with closing(sqlite3.connect(tmp_path / "betang.db")) as connection:
        assert connection.execute("SELECT area FROM report").fetchall() == [("62.06.14.2001",)]
        assert connection.execute("SELECT area FROM role_grant WHERE role = 'head'").fetchall() == [("62.06.14.2001",)]
        assert connection.execute("SELECT count(*) FROM area WHERE code = '62.06.05.2003'").fetchone() == (0,)
        ((chat, body),) = connection.execute("SELECT chat, body FROM outbox").fetchall()
    assert chat == "Wati"
    assert "Petak Puti" in body
    again = terminal("import-areas", "baru.csv")
    assert again.code == 0, again.err
    assert "Codes that changed" not in again.out


def test_a_code_that_is_in_use_takes_nothing_in(terminal: Terminal, tmp_path: Path) -> None:
    """Two villages never become one: it is refused, and nothing is changed."""
    asyncio.run(_officers(f"sqlite:///{tmp_path}/betang.db"))
    before = count(tmp_path, "area")
    rows = [*SPLIT[:-1], ["62.06.05.2003", "Petak Puti", "62.06.05.2004"]]
    written(tmp_path / "salah.csv", rows)
    ran = terminal("import-areas", "salah.csv")
    assert ran.code == 1
    assert "Something is kept under 62.06.05.2003 already" in ran.err
    assert count(tmp_path, "area") == before
