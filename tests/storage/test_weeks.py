"""What the letter of the week and the comparing of reports are read from: movements, earlier reports, where something came in."""

from __future__ import annotations

from datetime import timedelta

from conversations.draft import Facts
from storage.database import Database
from storage.desk import Desk
from storage.weeks import Course
from tests.storage.scene import NOW, OTHER, VILLAGE, draft, head

DAY = timedelta(days=1)
FAR = "62.02.01.2001"


def _told(desk: Desk) -> None:
    """A village that moved and was corrected, one that stood still, one that is new; each reported by one head."""
    by = head(desk).id
    for days, village, stage, corrects in (
        (30, VILLAGE, "SOS", 0),
        (20, VILLAGE, "SOS", 0),
        (30, OTHER, "SOS", 0),
        (3, VILLAGE, "MUS", 0),
        (2, OTHER, "SOS", 3),
        (1, FAR, "SOS", 0),
    ):
        facts = Facts(stage=stage, obstacle="dana")
        desk.reports.file(draft("a", village=village, form="pembentukan", corrects=corrects), facts, by=by, now=NOW - days * DAY)


async def test_new_villages_are_those_that_never_reported_before(database: Database) -> None:
    """Another report or a correction in the week makes no village new; the area bounds the count."""
    await database.write(_told)
    counts = await database.read(
        lambda desk: [desk.weeks.new("pembentukan", area, NOW - 7 * DAY) for area in ("62", "62.01", "62.02")]
    )
    assert counts == [1, 0, 1]
    assert await database.read(lambda desk: desk.weeks.new("pembentukan", "62", NOW - 60 * DAY)) == 3


async def test_a_course_tells_since_when_and_from_where(database: Database) -> None:
    """The stage of now since it was first told, and the stage before the week; nothing before for a new village."""
    await database.write(_told)
    courses = await database.read(lambda desk: desk.weeks.courses("pembentukan", "62", NOW - 7 * DAY))
    assert courses == [
        Course(VILLAGE, "MUS", "dana", NOW - 3 * DAY, "SOS"),
        Course(OTHER, "SOS", "dana", NOW - 30 * DAY, "SOS"),
        Course(FAR, "SOS", "dana", NOW - DAY, None),
    ]


async def test_earlier_reports_come_in_their_last_revision(database: Database) -> None:
    """The newest first, none of another village or form, as many as asked for."""
    await database.write(_told)
    found = await database.read(lambda desk: desk.reports.earlier("pembentukan", VILLAGE, 4, 5))
    assert [(one.number, one.revision) for one in found] == [(2, 1), (1, 1)]
    assert await database.read(lambda desk: len(desk.reports.earlier("pembentukan", VILLAGE, 4, 1))) == 1
    corrected = await database.read(lambda desk: desk.reports.earlier("pembentukan", OTHER, 99, 5))
    assert [(one.number, one.revision) for one in corrected] == [(3, 2)]
    assert await database.read(lambda desk: desk.reports.earlier("koperasi", VILLAGE, 99, 5)) == []


async def test_where_something_came_in(database: Database) -> None:
    """Each kabupaten once, in order; only what came since."""
    await database.write(_told)
    assert await database.read(lambda desk: desk.looks.sent_from(NOW - 7 * DAY)) == ["62.01", "62.02"]
    assert await database.read(lambda desk: desk.looks.sent_from(NOW - DAY)) == ["62.02"]
    assert await database.read(lambda desk: desk.looks.sent_from(NOW)) == []
