"""What reports add up to, on both engines: by part of the area, within its denominator, and week by week."""

from __future__ import annotations

from datetime import timedelta

from conversations.areas import Area
from conversations.draft import Facts
from conversations.oversight.counts import Tally
from storage.database import Database
from storage.desk import Desk
from tests.storage.scene import NOW, draft

ONE, TWO, ELSEWHERE, GONE = "62.06.04.2001", "62.06.05.1001", "62.01.02.2001", "62.06.04.2099"
WEEK = timedelta(days=7)


async def _told(database: Database) -> None:
    def work(desk: Desk) -> None:
        desk.areas.replace([Area(code, code) for code in (ONE, TWO, ELSEWHERE)])
        by = desk.people.add("Budi", NOW).id

        def file(village: str, weeks: int, facts: Facts, form: str = "pembentukan", corrects: int = 0) -> int:
            told = draft("a", village=village, form=form, corrects=corrects)
            return desk.reports.file(told, facts, by=by, now=NOW + weeks * WEEK).number

        file(ONE, 0, Facts("SOS", "baru", "", done="SOS"))
        file(ONE, 2, Facts("AHU", "baru", "lahan", done="SOS AHU"))
        slip = file(TWO, 1, Facts("AHU", done="SOS AHU"))
        file(TWO, 3, Facts("NPWPX", "baru", done="SOS NPWPX"), corrects=slip)
        file(ELSEWHERE, 1, Facts("NIB"))
        file(GONE, 1, Facts("AHU", "baru", "lahan", done="SOS AHU"))
        file(ONE, 1, Facts(cooperatives=3, active=1, inactive=1), "koperasi")
        file(TWO, 2, Facts(cooperatives=0), "koperasi")

    await database.write(work)


async def test_reports_add_up_within_the_area_and_its_list_of_villages(database: Database) -> None:
    """By part and stage, with what is done; the village that is no more in the list counts nowhere."""
    await _told(database)
    assert await database.read(lambda desk: desk.tallies.of("pembentukan", "62.06", NOW + 3 * WEEK)) == Tally(
        {"62.06.04": 1, "62.06.05": 1},
        {("62.06.04", "AHU", "SOS AHU"): 1, ("62.06.05", "NPWPX", "SOS NPWPX"): 1},
        {("AHU", "SOS AHU"): 1, ("NPWPX", "SOS NPWPX"): 1},
        {"baru": 2},
        {"lahan": 1, "": 1},
        recent=1,
    )
    country = await database.read(lambda desk: desk.tallies.of("pembentukan", "", NOW))
    assert country.parts == {"62": 3}
    village = await database.read(lambda desk: desk.tallies.of("pembentukan", "62.06.04", NOW))
    assert village.parts == {ONE: 1}
    koperasi = await database.read(lambda desk: desk.tallies.of("koperasi", "62.06", NOW + 2 * WEEK))
    assert (koperasi.reported, koperasi.recent, koperasi.cooperatives, koperasi.active, koperasi.inactive) == (2, 1, 3, 1, 1)
    assert (await database.read(lambda desk: desk.tallies.of("koperasi", "62.01", NOW))).reported == 0


async def test_weeks_count_who_had_reported_and_end_where_the_newest_reports_stand(database: Database) -> None:
    """Cumulative; a stage that was taken back by a correction does not count, one that is only implied by a later stage does."""
    await _told(database)
    moments = [NOW + week * WEEK + timedelta(hours=1) for week in range(4)]
    assert await database.read(lambda desk: desk.tallies.by_then("pembentukan", "62.06", moments)) == [1, 2, 2, 2]
    assert await database.read(lambda desk: desk.tallies.by_then("pembentukan", "62.06", moments, ["AHU", "NIB"])) == [0, 0, 1, 1]
    assert await database.read(lambda desk: desk.tallies.by_then("pembentukan", "", moments, ["AHU", "NIB"])) == [0, 1, 2, 2]
    assert await database.read(lambda desk: desk.tallies.by_then("pembentukan", "11", moments)) == [0, 0, 0, 0]
