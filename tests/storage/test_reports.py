"""Reports: never changed, counted from a table that says what all revisions say."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy import text

from conversations.areas import Area
from conversations.draft import Facts, Report
from storage.database import Database
from storage.desk import Desk
from storage.errors import Refused, StaleDraft
from storage.reports import Filing, Standing
from tests.storage.scene import HOUR, NOW, OTHER, VILLAGE, draft

MUS = Facts("MUS", "baru", "", 2, 1, 1, "MUS")
AKT = Facts("AKT", "baru", "tanah", 3, 2, 1, "MUS AKT")


def reporter(desk: Desk) -> int:
    """Somebody to report."""
    return desk.people.add("Budi", NOW).id


def file(desk: Desk, *, village: str = VILLAGE, facts: Facts = MUS, hours: int = 0, corrects: int = 0) -> Report:
    """A report that was never a saved draft."""
    return desk.reports.file(draft("a", village=village, corrects=corrects), facts, by=1, now=NOW + hours * HOUR)


async def test_a_sent_draft_becomes_a_report_and_is_gone(database: Database) -> None:
    """With a receipt number, all answers, who and when."""

    def work(desk: Desk) -> Report:
        by = reporter(desk)
        saved = desk.drafts.save(draft("Maju", "120"))
        report = desk.reports.file(saved, MUS, by=by, now=NOW)
        assert desk.drafts.get("koperasi", VILLAGE) is None
        assert report == Report(1, 1, "koperasi", "1", VILLAGE, saved.answers, MUS, by, NOW)
        return report

    report = await database.write(work)
    assert await database.read(lambda desk: desk.reports.latest("koperasi", VILLAGE)) == report
    assert await database.read(lambda desk: desk.reports.get(1)) == [report]
    assert await database.read(lambda desk: desk.reports.latest("koperasi", "62.01.02")) is None
    assert await database.read(lambda desk: desk.reports.get(2)) == []


async def test_sending_twice_at_once_is_one_report(database: Database) -> None:
    """Two phones press KIRIM for the same draft: one receipt, the other hears StaleDraft."""

    def arrange(desk: Desk) -> None:
        reporter(desk)

    await database.write(arrange)
    saved = await database.write(lambda desk: desk.drafts.save(draft("a")))
    both = await asyncio.gather(
        *(database.write(lambda desk: desk.reports.file(saved, MUS, by=1, now=NOW), lock=str(chat)) for chat in range(2)),
        return_exceptions=True,
    )
    assert sorted(type(result).__name__ for result in both) == ["Report", "StaleDraft"]
    with pytest.raises(StaleDraft):
        await database.write(lambda desk: desk.reports.file(replace(saved, revision=9), MUS, by=1, now=NOW))


async def test_a_draft_that_was_changed_meanwhile_is_not_sent(database: Database) -> None:
    """The other phone of the village has answered once more: what is sent is what both have seen, or nothing."""

    def work(desk: Desk) -> None:
        reporter(desk)
        seen = desk.drafts.save(draft("a"))
        changed = desk.drafts.save(seen)
        with pytest.raises(StaleDraft):
            desk.reports.file(seen, MUS, by=1, now=NOW)
        assert desk.drafts.get("koperasi", VILLAGE) == changed

    await database.write(work)


async def test_a_correction_keeps_the_number(database: Database) -> None:
    """The next revision under the same receipt; the first stays as it was."""

    def work(desk: Desk) -> None:
        reporter(desk)
        first = file(desk)
        second = file(desk, facts=AKT, hours=1, corrects=first.number)
        assert (second.number, second.revision) == (first.number, 2)
        assert desk.reports.get(first.number) == [first, second]
        assert desk.reports.latest("koperasi", VILLAGE) == second

    await database.write(work)


async def test_correcting_an_old_report_leaves_the_newest(database: Database) -> None:
    """A mended report of last month does not become what is counted today."""

    def work(desk: Desk) -> None:
        reporter(desk)
        old = file(desk)
        newest = file(desk, facts=AKT, hours=1)
        file(desk, hours=2, corrects=old.number)
        assert desk.reports.latest("koperasi", VILLAGE) == newest
        assert desk.reports.standings("koperasi", "62") == [Standing(VILLAGE, AKT, NOW + HOUR, newest.number, 1)]

    await database.write(work)


async def test_only_ones_own_report_can_be_corrected(database: Database) -> None:
    """A number of another village or form, or of nothing, is refused."""

    def work(desk: Desk) -> None:
        reporter(desk)
        number = file(desk).number
        for wrong in (draft("a", village=OTHER, corrects=number), draft("a", form="x", corrects=number), draft("a", corrects=9)):
            with pytest.raises(KeyError):
                desk.reports.file(wrong, MUS, by=1, now=NOW)

    await database.write(work)


@pytest.mark.parametrize("change", ["UPDATE report_revision SET stage = 'x'", "DELETE FROM report_revision", "DELETE FROM audit"])
async def test_what_was_sent_or_done_cannot_be_changed(database: Database, change: str) -> None:
    """Not even by a hand in the database: the triggers refuse."""

    def arrange(desk: Desk) -> None:
        reporter(desk)
        file(desk)
        desk.audit.note(None, "x", "", NOW)

    await database.write(arrange)
    with pytest.raises(Refused, match="never changed"):
        await database.write(lambda desk: desk.audit._db.execute(text(change)))
    assert len(await database.read(lambda desk: desk.reports.get(1))) == 1


async def test_the_maintained_and_the_rebuilt_latest_are_the_same(database: Database) -> None:
    """After reports, corrections of new and old ones, and several villages and forms."""

    def work(desk: Desk) -> None:
        reporter(desk)
        file(desk)
        file(desk, village=OTHER, facts=AKT, hours=1)
        file(desk, facts=AKT, hours=2)
        file(desk, facts=MUS, hours=3, corrects=1)
        file(desk, village=OTHER, facts=MUS, hours=4, corrects=2)
        desk.reports.file(draft("a", form="pembentukan"), AKT, by=1, now=NOW)

    await database.write(work)
    ask = text("SELECT * FROM latest ORDER BY form, area")
    kept = await database.read(lambda desk: desk.reports._db.execute(ask).all())
    assert await database.write(lambda desk: desk.reports.rebuild()) == 3
    assert await database.read(lambda desk: desk.reports._db.execute(ask).all()) == kept


async def test_who_is_silent_and_who_has_reported(database: Database) -> None:
    """Every village of the area is on exactly one of the two lists; since a day, an old report counts as silence."""
    third, elsewhere = "62.01.03.1001", "62.02.01.2001"

    def arrange(desk: Desk) -> None:
        reporter(desk)
        codes = ["62", "62.01", "62.01.02", VILLAGE, OTHER, "62.01.03", third, "62.02", "62.02.01", elsewhere]
        desk.areas.replace(Area(code, code) for code in codes)
        file(desk)
        file(desk, village=third, facts=AKT, hours=2)
        file(desk, village=elsewhere)
        desk.reports.file(draft("a", village=OTHER, form="pembentukan"), MUS, by=1, now=NOW)

    await database.write(arrange)
    async with asyncio.timeout(30):
        standings = await database.read(lambda desk: desk.reports.standings("koperasi", "62.01"))
        silent = await database.read(lambda desk: desk.reports.silent("koperasi", "62.01", None))
        stale = await database.read(lambda desk: desk.reports.silent("koperasi", "62.01", NOW + HOUR))
        rows = await database.read(lambda desk: [row.area for row in desk.reports.rows("koperasi", "")])
    assert [standing.area for standing in standings] == [VILLAGE, third]
    assert standings[1].facts == AKT
    assert silent == [OTHER]
    assert stale == [VILLAGE, OTHER]
    assert rows == [VILLAGE, third, elsewhere]


async def test_what_came_in_is_told_once(database: Database) -> None:
    """From the beginning of the span, up to and without its end; corrections too; of the area alone."""

    def work(desk: Desk) -> list[Filing]:
        reporter(desk)
        file(desk, village="62.02.01.2001")
        file(desk)
        file(desk, hours=1, corrects=2)
        file(desk, hours=2)
        return desk.reports.fresh("62.01", NOW, NOW + timedelta(hours=2))

    assert await database.write(work) == [
        Filing("koperasi", VILLAGE, NOW, 2, 1, 1),
        Filing("koperasi", VILLAGE, NOW + HOUR, 2, 2, 1),
    ]
