"""Areas that get other codes: everything that was kept under the old ones is found under the new ones, on both engines."""

from __future__ import annotations

from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from conversations.areas import Area
from conversations.draft import Draft, Facts
from conversations.people import Address, Role
from storage.arealist import AreaListError, read_moves
from storage.chains import Chain
from storage.database import Database
from storage.desk import Desk
from storage.moves import holding

NOW = datetime(2026, 11, 24, 2, tzinfo=UTC)
OLD, NEW, OTHER = "62.06.05.2003", "62.06.14.2001", "62.06.05.2004"


def _kept(desk: Desk) -> None:
    desk.areas.replace([Area(OLD, "Petak Puti"), Area(OTHER, "Telok"), Area(NEW, "Petak Puti")])
    person = desk.people.add("Siti", now=NOW)
    desk.people.grant(person.id, Role.HEAD, OLD, "", by=None, now=NOW)
    desk.reports.file(Draft("koperasi", "1", OLD, {}), Facts(cooperatives=1), by=person.id, now=NOW)
    desk.reports.file(Draft("koperasi", "1", OTHER, {}), Facts(cooperatives=2), by=person.id, now=NOW)
    desk.drafts.save(Draft("pembentukan", "1", OLD, {}))
    desk.promises.make(person.id, "pembentukan", OLD, NOW, NOW)
    desk.silences.mark(OLD, "sinyal", date(2026, 12, 1), by=person.id, now=NOW)
    desk.chains.keep(Chain("pembentukan", OLD, 2, NOW))
    desk.deadlines.set("koperasi", OLD, date(2026, 12, 1), person.id, NOW)
    desk.chats.focus(Address("telegram", "7"), "pembentukan", OLD, NOW)


async def test_everything_goes_with_the_code(database: Database) -> None:
    """Reports, roles, drafts, promises, marks, chains, deadlines, what is on the table; nobody else's; the old code is gone."""
    await database.write(_kept)
    assert await database.read(lambda desk: desk.moves.taken([OLD, NEW])) == [OLD]
    await database.write(lambda desk: desk.moves.move({OLD: NEW}))

    def look(desk: Desk) -> None:
        assert desk.moves.taken([OLD, NEW]) == [NEW]
        assert OLD not in desk.areas.load()
        assert [head.villages for head in desk.people.heads(NEW)] == [(NEW,)]
        assert {at.area: at.facts.cooperatives for at in desk.reports.standings("koperasi", "62")} == {NEW: 1, OTHER: 2}
        assert desk.drafts.get("pembentukan", NEW) is not None
        assert list(desk.promises.inside("62")) == [("pembentukan", NEW)]
        assert list(desk.silences.inside("62", date(2026, 11, 25))) == [NEW]
        assert list(desk.chains.inside("62")) == [("pembentukan", NEW)]
        assert [one.area for one in desk.deadlines.all("62")] == [NEW]
        assert desk.chats.get(Address("telegram", "7")).owner == NEW

    await database.read(look)


async def test_two_areas_may_change_places(database: Database) -> None:
    """Each takes what is its own; what is there of none is overwritten."""
    await database.write(_kept)
    await database.write(lambda desk: desk.moves.move({OLD: OTHER, OTHER: OLD}))
    told = await database.read(lambda desk: desk.reports.standings("koperasi", "62"))
    assert {at.area: at.facts.cooperatives for at in told} == {OTHER: 1, OLD: 2}
    assert {OLD, OTHER} <= {area.code for area in (await database.read(lambda desk: desk.areas.load())).inside("")}


def test_every_column_with_a_code_is_known() -> None:
    """A table that comes later is moved too; the audit says what was so then, and is never changed."""
    tables = {column.table.name for column in holding()}
    assert tables >= {
        "report",
        "latest",
        "draft",
        "answer_event",
        "role_grant",
        "question",
        "publication",
        "schedule",
        "reminded",
    }
    assert "audit" not in tables


def test_which_codes_changed_stands_beside_the_new_ones(tmp_path: Path) -> None:
    """A column `kode_lama`; the same code in it says that nothing changed."""
    file = tmp_path / "list.csv"
    rows = ["kode,nama,kode_lama", "62,Kalteng,", "62.06,Katingan,62.06", f"{NEW},Petak Puti,{OLD}", f"{OTHER},Telok,"]
    file.write_text("\n".join(rows), encoding="utf-8")
    assert read_moves(file) == {OLD: NEW}
    file.write_text("kode,nama\n62,Kalteng\n", encoding="utf-8")
    assert read_moves(file) == {}


@pytest.mark.parametrize(
    ("rows", "wrong"),
    [
        ([f"{NEW},A,62.06.05"], "no old code"),
        ([f"{NEW},A,{OLD}", f"62.06.14.2002,B,{OLD}"], "the area of line 2"),
        ([f"{NEW},A,{OLD}", f"{OLD},B,"], "a line of its own"),
    ],
)
def test_what_contradicts_itself_is_told(tmp_path: Path, rows: list[str], wrong: str) -> None:
    """Of another level, twice, or an area that is still there: nothing is taken."""
    file = tmp_path / "list.csv"
    file.write_text("\n".join(["kode,nama,kode_lama", *rows]), encoding="utf-8")
    with pytest.raises(AreaListError, match=wrong):
        read_moves(file)
