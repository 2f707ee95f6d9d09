"""Photos and documents in a zip: named by receipt and question, beside their table, in parts that can be sent."""

from __future__ import annotations

import io
from pathlib import Path

from python_calamine import CalamineWorkbook

from conversations.events import SentFile
from storage.database import Database
from tests.commands.estate import KASONGAN, RUNGUN, SAMBA, TELOK
from tests.papers.ground import NOW, file, files, made, nested, settle, sheets


async def photo(database: Database, folder: Path, mark: str, size: int = 1000, name: str = "") -> str:
    """A photo that was sent and fetched; its name in the media store."""
    sent = SentFile("photo", f"ref-{mark}", "image/jpeg", name=name, size=size, unique=mark)
    stored = await database.write(lambda desk: desk.media.expect("telegram", sent, by=None, now=NOW))
    (folder / f"{mark}.bin").write_bytes(mark.encode() * (size // len(mark)))
    await database.write(lambda desk: desk.media.fetched(stored, "0" * 64, size, "image/jpeg", f"{mark}.bin", NOW))
    return stored


async def test_files_are_named_as_in_the_table_beside_them(database: Database, tmp_path: Path) -> None:
    """By receipt number and question, so that whoever opens the folder knows whose they are."""
    await settle(database)
    one, two = await photo(database, tmp_path, "a"), await photo(database, tmp_path, "b", name="Surat Tanah.PDF")
    number = await file(database, {"foto": one, "cabang/1/gudang/2/surat": two, "nama": one})
    made_zip = await made(database, "foto", tmp_path)
    held = files(made_zip)
    assert list(held)[1:] == [f"{number}-foto.jpg", f"{number}-cabang-1-gudang-2-surat.pdf"]
    assert held[f"{number}-foto.jpg"] == b"a" * 1000
    book = CalamineWorkbook.from_filelike(io.BytesIO(next(iter(held.values()))))
    assert f"{number}-foto.jpg" in book.get_sheet_by_name("Laporan").to_python()[1]
    (row,) = sheets(await made(database, "xlsx", tmp_path))["gudang"]
    assert row["surat"] == f"{number}-cabang-1-gudang-2-surat.pdf"
    (told,) = nested(await made(database, "json", tmp_path))
    assert (told["foto"], told["__system"]["attachmentsPresent"]) == (f"{number}-foto.jpg", 2)
    # A text that only looks like a file's name is a text.
    assert told["nama"] == one
    assert (made_zip.words, made_zip.buttons) == ("", ())


async def test_what_a_channel_cannot_take_goes_in_parts(sqlite_database: Database, tmp_path: Path) -> None:
    """Each part is small enough, has the table of its own reports and leads to the next; together they hold every file once."""
    await settle(sqlite_database)
    for village in (TELOK, SAMBA, KASONGAN):
        names = [await photo(sqlite_database, tmp_path, f"{village}-{n}", 100_000) for n in (1, 2)]
        await file(sqlite_database, {"foto": names[0], "cabang/1/gudang/1/surat": names[1]}, village)
    most, seen, button = 300_000, list[str](), "/ekspor semua 62.06 foto 1"
    while button:
        part = await made(sqlite_database, "foto", tmp_path, most, part=button.rpartition(" ")[2])
        held = files(part)
        assert part.file is not None
        assert len(part.file.content) <= most
        assert f"Bagian {button[-1]} dari 3" in part.words
        seen += [name for name in held if not name.endswith(".xlsx")]
        assert len([name for name in held if name.endswith(".xlsx")]) == 1
        button = part.buttons[0][0].data if part.buttons else ""
    assert len(seen) == len(set(seen)) == 6


async def test_what_is_not_there_is_said(sqlite_database: Database, tmp_path: Path) -> None:
    """Nothing was sent, or it is on its way, or it is gone from the disk: the rest arrives, with a word."""
    await settle(sqlite_database)
    await file(sqlite_database, {"nama": "tanpa foto"}, SAMBA)
    none = await made(sqlite_database, "foto", tmp_path)
    assert none.file is None
    assert "Belum ada foto" in none.words
    gone, here = await photo(sqlite_database, tmp_path, "c"), await photo(sqlite_database, tmp_path, "d")
    await file(sqlite_database, {"foto": gone, "cabang/1/gudang/1/surat": here})
    (tmp_path / "c.bin").unlink()
    some = await made(sqlite_database, "foto", tmp_path)
    assert "1 berkas tidak dapat dibaca" in some.words
    assert len(files(some)) == 2


async def test_no_file_of_another_area(sqlite_database: Database, tmp_path: Path) -> None:
    """Also not by a text that names it."""
    await settle(sqlite_database)
    foreign = await photo(sqlite_database, tmp_path, "e")
    await file(sqlite_database, {"foto": foreign}, RUNGUN)
    await file(sqlite_database, {"nama": foreign, "hp": foreign}, TELOK)
    assert (await made(sqlite_database, "foto", tmp_path)).file is None
