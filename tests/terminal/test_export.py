"""`betang export` to JSON and to a zip with photos, and beside what was there before."""

from __future__ import annotations

import asyncio
import json
import zipfile
from pathlib import Path

import pytest

from bot.clock import Clock
from conversations.draft import Answer, Draft, Facts
from conversations.events import SentFile
from storage.database import Database
from storage.desk import Desk
from tests.terminal.conftest import Terminal

VILLAGE = "62.06.05.2006"


def _file(desk: Desk) -> None:
    now = Clock().now()
    who = desk.people.add("Siti", now)
    sent = SentFile("photo", "ref", "image/jpeg", size=3, unique="u")
    stored = desk.media.expect("telegram", sent, by=who.id, now=now)
    desk.media.fetched(stored, "0" * 64, 3, "image/jpeg", "a.jpg", now)
    answers = {"jumlah": Answer(1), "koperasi/1/nama": Answer("KUD Maju"), "koperasi/1/foto": Answer(stored)}
    desk.reports.file(Draft("koperasi", "1", VILLAGE, answers), Facts(cooperatives=1), by=who.id, now=now)


@pytest.fixture
def filed(terminal: Terminal, tmp_path: Path) -> Terminal:
    """A terminal beside a database with one report and its photo."""

    async def fill() -> None:
        database = Database.open(f"sqlite:///{tmp_path}/betang.db")
        await database.start()
        await database.write(_file)
        await database.close()

    asyncio.run(fill())
    (tmp_path / "media").mkdir()
    (tmp_path / "media" / "a.jpg").write_bytes(b"abc")
    return terminal


def test_json_and_zip_hold_the_report_and_its_photo(filed: Terminal, tmp_path: Path) -> None:
    """In JSON the photo's name is that of the file in the zip."""
    assert "1 villages are in out.json" in filed("export", "koperasi", "--out", "out.json").out
    (report,) = json.loads((tmp_path / "out.json").read_text(encoding="utf-8"))
    assert report["koperasi"] == [{"nama": "KUD Maju", "foto": "1-koperasi-1-foto.jpg"}]
    assert filed("export", "koperasi", "--out", "out.zip").code == 0
    with zipfile.ZipFile(tmp_path / "out.zip") as archive:
        assert archive.namelist() == ["out.xlsx", "1-koperasi-1-foto.jpg"]
        assert archive.read("1-koperasi-1-foto.jpg") == b"abc"


def test_what_cannot_be_read_is_told(filed: Terminal, tmp_path: Path) -> None:
    """A photo that is gone from the disk does not keep back the rest."""
    (tmp_path / "media" / "a.jpg").unlink()
    ran = filed("export", "koperasi", "--out", "out.zip")
    assert (ran.code, "1 photos or documents could not be read" in ran.out) == (0, True)


def test_a_csv_says_what_lies_beside_it(filed: Terminal, tmp_path: Path) -> None:
    """A file for each repeat, and what the columns mean; no folder of ours is left."""
    ran = filed("export", "koperasi", "--out", "out.csv")
    assert "out-koperasi.csv, out-keterangan.csv" in ran.out
    assert {path.name for path in tmp_path.glob("*out*")} == {"out.csv", "out-koperasi.csv", "out-keterangan.csv"}
    assert not list(tmp_path.glob(".betang-*"))


def test_a_file_that_was_there_is_replaced_whole_or_not_at_all(
    filed: Terminal, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A disk that is full half way leaves the export of yesterday as it was."""
    (tmp_path / "out.json").write_text("kemarin", encoding="utf-8")
    full = OSError(28, "No space left on device", "out.json")

    def fails(*_: object) -> None:
        raise full

    monkeypatch.setattr("bot.papers.exports.write_json", fails)
    ran = filed("export", "koperasi", "--out", "out.json")
    assert (ran.code, "No space left" in ran.err) == (1, True)
    assert (tmp_path / "out.json").read_text(encoding="utf-8") == "kemarin"
