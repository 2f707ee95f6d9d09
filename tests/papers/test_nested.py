"""Reports as JSON in the shape of ODK."""

from __future__ import annotations

from storage.database import Database
from tests.commands.estate import TELOK
from tests.papers.ground import content, file, files, made, nested, settle
from tests.papers.test_sheets import FULL, HOSTILE


async def test_groups_are_nested_and_repeats_are_lists(database: Database) -> None:
    """Numbers as numbers, choices between blanks, a point as GeoJSON; skipped is null, not asked is left out; nobody is named."""
    await settle(database)
    number = await file(database, FULL | {"foto": None})
    (report,) = nested(await made(database, "json"))
    assert report == {
        "__id": str(number),
        "__system": {
            "submissionDate": "2026-11-24T09:00:00+07:00",
            "formVersion": "2",
            "edits": 0,
            "attachmentsPresent": 0,
        },
        "__area": {
            "kode": TELOK,
            "village": "Telok",
            "kecamatan": "Katingan Tengah",
            "kabupaten": "Kabupaten Katingan",
            "province": "Kalimantan Tengah",
        },
        "nama": "KUD Maju",
        "anggota": 1250,
        "aset": 1_500_000,
        "luas": 2.5,
        "rapat": {"tanggal": "2025-05-12", "pukul": "14:30", "mulai": "2025-05-12T14:30", "rat": "2024"},
        "tahap": "MUS",
        "usaha": "karet sawit",
        "urutan": "sawit karet",
        "titik": {"type": "Point", "coordinates": [113.25, -1.5]},
        "foto": None,
        "hp": "+628123456789",
        "cabang": [{"alamat": "Jl. Poros", "gudang": [{}, {"isi_gudang": "beras"}]}, {"isi": {"karyawan": 4}}],
        "jumlah": 2,
    }


async def test_any_text_is_one_line_of_sound_json(sqlite_database: Database) -> None:
    """Quotes, line breaks, half signs: the file stays JSON, whole and line by line."""
    await settle(sqlite_database)
    texts = [*HOSTILE, '"}],', "\u2028", "a\x00b"]
    await file(sqlite_database, {f"cabang/{n}/alamat": text for n, text in enumerate(texts, 1)})
    (report,) = nested(await made(sqlite_database, "json"))
    assert [one["alamat"] for one in report["cabang"]] == texts


async def test_an_empty_list_and_many_reports_are_json_too(sqlite_database: Database) -> None:
    """Nobody reported: an empty array."""
    await settle(sqlite_database)
    assert nested(await made(sqlite_database, "json")) == []


async def test_a_json_that_is_too_large_is_packed(sqlite_database: Database) -> None:
    """And only when that does not help, it is said what to do instead."""
    await settle(sqlite_database)
    await file(sqlite_database, {"nama": "x" * 5_000})
    packed = files(await made(sqlite_database, "json", most=4_000))
    assert [name.rpartition(".")[2] for name in packed] == ["json"]
    refused = await made(sqlite_database, "json", most=100)
    assert refused.file is None
    assert "/ekspor semua" in refused.words
    assert content(await made(sqlite_database, "json")).startswith(b"[\n{")
