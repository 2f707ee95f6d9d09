"""A form with every kind of column, a village to report with it, and the files read back."""

from __future__ import annotations

import csv
import io
import json
import zipfile
from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from typing import Any

from python_calamine import CalamineWorkbook

from bot.channel import Made
from bot.clock import Clock
from bot.house import House
from bot.papers import Papers
from conversations.draft import Answer, Draft, Facts, Value
from conversations.form import Form
from conversations.formfile import read_form
from conversations.messages import Paper
from conversations.people import Address, Role
from storage.database import Database
from storage.desk import Desk
from tests.commands import estate

MOST = 50 * 1024 * 1024
OFFICER = Address("telegram", "1")
NOW = datetime(2026, 11, 24, 2, tzinfo=UTC)
FORM = """
settings: {form_id: semua, version: "2", form_title: Semua jenis, filled_by: head}
survey:
  - {type: note, name: salam, label: Selamat datang}
  - {type: text, name: nama, label: Nama, betang::title: Nama koperasi}
  - {type: integer, name: anggota, label: Anggota}
  - {type: integer, name: aset, label: Aset, appearance: money}
  - {type: decimal, name: luas, label: Luas}
  - {type: begin_group, name: rapat, label: Rapat}
  - {type: date, name: tanggal, label: Tanggal}
  - {type: time, name: pukul, label: Pukul}
  - {type: dateTime, name: mulai, label: Mulai}
  - {type: text, name: rat, label: RAT, appearance: year, parameters: never=yes}
  - {type: end_group}
  - {type: select_one tahap, name: tahap, label: Tahap}
  - {type: select_multiple usaha, name: usaha, label: Usaha}
  - {type: rank usaha, name: urutan, label: Urutan}
  - {type: geopoint, name: titik, label: Titik}
  - {type: image, name: foto, label: Foto}
  - {type: text, name: hp, label: HP, appearance: phone}
  - {type: begin_repeat, name: cabang, label: Cabang, repeat_count: "2"}
  - {type: text, name: alamat, label: Alamat}
  - {type: begin_group, name: isi, label: Isi}
  - {type: integer, name: karyawan, label: Karyawan}
  - {type: end_group}
  - {type: begin_repeat, name: gudang, label: Gudang, repeat_count: "2"}
  - {type: text, name: isi_gudang, label: Isi gudang}
  - {type: file, name: surat, label: Surat}
  - {type: end_repeat}
  - {type: end_repeat}
  - {type: calculate, name: jumlah, calculation: "1 + 1"}
choices:
  - {list_name: tahap, name: MUS, label: Musyawarah}
  - {list_name: tahap, name: AKT, label: Akta notaris}
  - {list_name: usaha, name: karet, label: Karet}
  - {list_name: usaha, name: sawit, label: Sawit}
"""
OLD = """
settings: {form_id: semua, version: "1", form_title: Semua jenis, filled_by: head}
survey:
  - {type: text, name: anggota, label: Anggota}
  - {type: text, name: dusun, label: Dusun}
  - {type: select_multiple usaha, name: usaha, label: Usaha}
choices:
  - {list_name: usaha, name: kopi, label: Kopi}
"""


@cache
def form(text: str = FORM) -> Form:
    """The form of that text."""
    return read_form(text, "semua.yaml")


def house() -> House:
    """The small province with this form alone."""
    return replace(estate.house(), forms={"semua": form()})


async def settle(database: Database) -> None:
    """An officer of Katingan."""

    def work(desk: Desk) -> None:
        desk.areas.replace(estate.AREAS)
        person = desk.people.add("Budi", NOW)
        desk.people.bind(OFFICER, person.id, NOW)
        desk.people.grant(person.id, Role.OFFICER, "62.06", "dpmd", by=None, now=NOW)

    await database.write(work)


async def file(database: Database, values: Mapping[str, Value], area: str = estate.TELOK, version: str = "2") -> int:
    """A report with those values; its receipt number."""
    draft = Draft("semua", version, area, {path: Answer(value) for path, value in values.items()})
    return (await database.write(lambda desk: desk.reports.file(draft, Facts(), by=1, now=NOW))).number


async def made(database: Database, kind: str, folder: Path = Path(), most: int = MOST, **more: str) -> Made:
    """What the officer gets."""
    papers = Papers(database, house(), Clock(), folder)
    args = {"form": "semua", "area": "62.06", "format": kind, "line": "/ekspor semua 62.06 foto", **more}
    return await papers(Paper("export", args), OFFICER, most)


def content(made: Made) -> bytes:
    """The bytes of the file, which must be there."""
    assert made.file is not None, made.words
    return made.file.content


def sheets(made: Made) -> dict[str, list[dict[str, Any]]]:
    """The rows of each sheet of a workbook, by the names of their columns."""
    book = CalamineWorkbook.from_filelike(io.BytesIO(content(made)))
    return {name: _named(book.get_sheet_by_name(name).to_python()) for name in book.sheet_names}


def files(made: Made) -> dict[str, bytes]:
    """What lies in a zip."""
    with zipfile.ZipFile(io.BytesIO(content(made))) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def separated(content: bytes) -> list[dict[str, str]]:
    """The rows of a CSV, by the names of their columns."""
    text = content.decode("utf-8")
    assert text.startswith("\ufeff")
    rows = list(csv.reader(io.StringIO(text[1:], newline=""), delimiter=";"))
    assert len({len(row) for row in rows}) == 1
    return _named(rows)


def nested(made: Made) -> list[dict[str, Any]]:
    """The objects of a JSON file: whole, and line by line the same."""
    text = content(made).decode("utf-8")
    whole: list[dict[str, Any]] = json.loads(text)
    assert [json.loads(line.rstrip(",")) for line in text.splitlines()[1:-1]] == whole
    return whole


def _named(rows: list[list[Any]]) -> list[dict[str, Any]]:
    return [dict(zip(rows[0], row, strict=True)) for row in rows[1:]]
