"""Any officer sends any line: nothing raises, no village outside the own area is named, and nothing there changes."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from bot.checks.lookout import Lookout
from bot.papers import LOOKS, Papers
from bot.registry import COMMANDS
from conversations.areas import within
from conversations.checking.states import What
from conversations.formfile import read_forms
from conversations.messages import Message
from conversations.oversight.schedules import Schedule
from conversations.people import Address, Role
from storage.desk import Desk
from tests.commands.estate import Estate, estate, presses
from tests.commands.test_scope import AREAS, OVERSEEN, VILLAGES, _fill, _leaks
from tests.commands.test_watch import _At

Rows = dict[str, set[tuple[tuple[str, Any], ...]]]
WORDS = [
    "semua", "wilayah", "ke", "kirim", "batal", "ya", "hapus", "buka", "isi", "telepon", "tunda", "tanya", "catatan",
    "pakai", "bersih", "lanjut", "terima", "sahkan", "tetap", "cabut", "setiap", "hari", "jam", "sampai", "petugas",
    "7", "28", "mingguan", "selasa", "tanpa", "sinyal", "pergi", "surat", "lain", "minggu", "tahap", "SOS", "lengkap",
    "singkat", "diam", "tertahan", "atur", "jalur", "tren", "excel", "xlsx", "csv", "json", "foto", "banding", "ubah",
    "sisa", "head", "officer", "dinas_koperasi", "dpmd", "pembentukan", "koperasi", "2026-12-04", "besok", "jumat",
    "31/12/2026", "1.2", "²", "٣", "<b>", "${nama}", "-", ".", "/", "62", "0", "99999999999999999999",
]  # fmt: skip
VERBS = WORDS[7:15]
LINE = st.builds(
    "/{} {}".format,
    st.sampled_from(sorted(COMMANDS)),
    st.lists(
        st.sampled_from([area.code for area in AREAS])
        | st.sampled_from([area.name for area in AREAS])
        | st.sampled_from(WORDS)
        | st.integers(1, 30).map(str)
        | st.text(max_size=8),
        max_size=6,
    ).map(" ".join),
)
NUMBER, VILLAGE, AREA = st.integers(1, 24), st.sampled_from([one.code for one in VILLAGES]), st.sampled_from(AREAS)
MEANT = st.one_of(
    st.builds("/periksa {0} {1} {2} {3} mohon dicek".format, st.sampled_from(VERBS), NUMBER, st.just(1), NUMBER),
    st.builds("/tandai {} {} 2026-12-04".format, VILLAGE, st.sampled_from(["sinyal", "pergi", "surat", "lain", "cabut"])),
    st.builds("/tenggat {1}pembentukan {0.code} 2026-12-04".format, AREA, st.just("")),
    st.builds("/tenggat hapus {1} {0.code}".format, AREA, st.sampled_from(["pembentukan", "koperasi"])),
    st.builds("/jadwal pembentukan {0.code} {1}".format, AREA, st.sampled_from(["hari 1,3", "jam 9", "hapus", "petugas 2"])),
    st.builds("/ingatkan {0.code} {1} kirim".format, AREA, st.sampled_from(["pembentukan", "minggu", "koperasi", "SOS"])),
    st.builds("/serah {} {}".format, NUMBER, NUMBER),
    st.builds("/{} {}".format, st.sampled_from(["setujui", "tolak", "cabut", "jawab", "tanggapi"]), NUMBER),
    st.builds("/siaran kirim {0.code}".format, AREA),
    st.builds("/undang {1} {0.code} dpmd".format, AREA, st.sampled_from(["head", "officer"])),
    st.builds("/cabut {} ya".format, NUMBER),
)


async def _more(here: Estate) -> None:
    """Beside reports: in every village an application, a mark, a question, a returned answer; deadlines and rules everywhere."""
    admin = await here.settle("Admin", (Role.ADMIN, ""))
    for area in ("62.01", "62.02"):
        await here.settle(f"Rekan {area}", (Role.OFFICER, area))
    stranger = await here.settle("Pelamar")
    await Lookout(here.database, here.house).walk(here.now)

    def work(desk: Desk) -> None:
        for village in VILLAGES:
            desk.applications.add(stranger.id, village.code, here.now)
            desk.silences.mark(village.code, "sinyal", date(2026, 12, 4), by=admin.id, now=here.now)
        for number in range(1, 13):
            desk.checks.move(number, 1, What.OPENED, by=admin.id, now=here.now)
            desk.checks.move(number, 1, What.RETURNED, by=admin.id, now=here.now, path="koperasi/1/nama", remark="cek")
        for area in AREAS:
            desk.deadlines.set("koperasi", area.code, date(2026, 12, 11), admin.id, here.now)
            desk.schedules.set(Schedule("pembentukan", area.code, 7, (1, 3)), by=admin.id, now=here.now)

    await here.database.write(work)


def _rows(folder: Path) -> Rows:
    """All that is kept."""
    with closing(sqlite3.connect(f"file:{folder / 'betang.db'}?mode=ro", uri=True)) as connection:
        connection.row_factory = sqlite3.Row
        names = [name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        return {name: {tuple(dict(row).items()) for row in connection.execute(f'SELECT * FROM "{name}"')} for name in names}


def _touched(before: Rows, after: Rows, home: dict[str, str]) -> Iterator[tuple[str, str]]:
    """Of every row that is new, gone or another one: its table, and each area that it is about. `home`: the village of a chat."""
    reports = {dict(row)["number"]: dict(row)["area"] for row in before["report"]}
    for table, rows in after.items():
        for row in map(dict, rows ^ before[table]):
            about = [row[name] for name in ("area", "village") if row.get(name) is not None and name in row]
            about += [row["owner"]] if str(row.get("owner") or "")[:2].isdecimal() else []
            about += [reports[row["number"]]] if row.get("number") in reports else []
            about += [home[row["chat"]]] if row.get("chat") in home else []
            # Who looked at health or at a list of all that is the own stands in the audit without an area.
            yield from ((table, area) for area in about if not (table in ("audit", "address") and area == ""))


async def _said(here: Estate, folder: Path, line: str, typed: str) -> list[str]:
    """The buttons below the answer to a line, in which, papers among it, no village outside stands but one that was `typed`."""
    messages = await here.call("Petugas", line)
    papers = Papers(here.database, here.house, _At(here), folder)
    for message in messages:
        if message.paper is not None and message.paper.name in LOOKS:
            made = await papers(message.paper, Address("telegram", "Petugas"), 10**7)
            messages = [*messages, Message(made.words, buttons=made.buttons)]
    own = [grant.area for grant in here.people["Petugas"].grants]
    outside = [village for village in VILLAGES if not any(within(village.code, area) for area in own)]
    assert [name for name in _leaks(messages, outside) if name not in typed] == [], line
    return presses(messages)


@settings(max_examples=6, deadline=None, suppress_health_check=list(HealthCheck), phases=[Phase.generate])
@given(OVERSEEN, st.lists(st.tuples(LINE | MEANT, st.none() | st.integers(0, 999)), min_size=20, max_size=60))
async def test_any_officer_stays_within_the_own_area(overseen: set[str], steps: list[tuple[str, int | None]]) -> None:
    """Typed or forged lines, and buttons of what came back: read, decide, return, hand over, remind, schedule, revoke."""
    with TemporaryDirectory() as name:
        folder = Path(name)
        async with estate(folder, AREAS) as here:
            here.house = replace(here.house, forms={**read_forms(), **here.house.forms})
            await _fill(here)
            await _more(here)
            await here.settle("Petugas", *((Role.OFFICER, area) for area in sorted(overseen)))
            await here.call("Petugas", "/siaran Halo")
            home = {f"Kades {village.name}": village.code for village in VILLAGES}
            before = _rows(folder)
            buttons: list[str] = []
            typed = ""
            for line, pressed in steps:
                # An announcement is shown before it goes, now or lines later: the officer's own words tell the officer nothing.
                typed += line
                buttons += await _said(here, folder, line, typed)
                if buttons and pressed is not None:
                    buttons += await _said(here, folder, buttons[pressed % len(buttons)], typed)
                here.now += timedelta(seconds=20)
            wrong = {one for one in _touched(before, _rows(folder), home) if not any(within(one[1], area) for area in overseen)}
            assert wrong == set()
