"""Looks at what was sent by the rules, before an officer opens it: nobody waits for a comparison with a whole kabupaten."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from functools import partial

import structlog

from bot.checks.beside import Around
from bot.house import House
from conversations.checking.flags import Flag
from conversations.checking.inspecting import inspect
from storage.database import Database
from storage.desk import Desk

log = structlog.get_logger(__name__)

MARK = "looked"
"""The name under which the database keeps until when all that was sent has been looked at, as ISO."""
LATE = timedelta(minutes=5)
"""What is sent at a moment may be committed so much later."""
A_WALK = 4
"""Kabupaten in one walk: a first look at the whole country must not keep reminders waiting."""
A_LOOK = 400
"""Reports in one look at a kabupaten; what is left over is looked at in the next walk."""
A_WHILE = timedelta(hours=1)
"""While nothing comes in, the mark is moved no more often: a quiet minute writes nothing."""
STALE = timedelta(days=1)
NEVER = datetime(2000, 1, 1, tzinfo=UTC)

Found = list[tuple[int, int, tuple[Flag, ...]]]
"""Number, revision and flags of each report that was looked at."""


class Lookout:
    """Keeps the flags of the newest reports up to date. Remembers nothing itself: what was done stands in the database.

    A report is looked at within a walk or two of its coming in (about two minutes), beside what its kabupaten had told by then.
    Flags of what still waits are worked out anew when something else comes in from the kabupaten, at most once a day: they are
    then at most a day older than the newest report there. A photo that was not fetched yet is compared in that next look.
    """

    def __init__(self, database: Database, house: House) -> None:
        self._database = database
        self._house = house

    async def walk(self, now: datetime) -> None:
        """Look at what was sent since the last walk. The kabupaten is read and compared in `Database.study`."""
        told = await self._database.read(lambda desk: desk.settings.get(MARK))
        since = datetime.fromisoformat(told) if told else None
        # The first look ever reads the whole list of reports; any later one the last hour's.
        asking = self._database.study if since is None else self._database.read
        wanted = await asking(partial(touched, self._house, since))
        if not wanted and since is not None and now - since < A_WHILE:
            return
        left = len(wanted) > A_WALK
        for area in wanted[:A_WALK]:
            try:
                found = await self._database.study(partial(look, self._house, area, now))
                await self._database.write(partial(_keep, found, now))
                left = left or len(found) == A_LOOK
            except Exception:
                left = True
                log.exception("look-failed", area=area)
        if not left:
            await self._database.write(lambda desk: desk.settings.put(MARK, now.isoformat()))


def touched(house: House, since: datetime | None, desk: Desk) -> list[str]:
    """The kabupaten from which something came in since then that nobody has looked at."""
    areas = desk.looks.sent_from(NEVER if since is None else since - LATE)
    forms = house.titles(desk) if areas else {}
    return [area for area in areas if any(desk.looks.unlooked(form, area, NEVER) for form in forms)]


def look(house: House, area: str, now: datetime, desk: Desk) -> Found:
    """The flags of each report of a kabupaten that was never looked at, or waits and was looked at more than a day ago."""
    due: set[int] = set()
    for name in house.titles(desk):
        waiting = {one.number for one in desk.checks.pending(name, area)}
        due |= {*desk.looks.unlooked(name, area, NEVER), *(waiting & {*desk.looks.unlooked(name, area, now - STALE)})}
    around = Around(desk, house, area)
    reports = [report for report in around.reports if report.number in due][:A_LOOK]
    found: Found = []
    for report in reports:
        form = house.read_with(desk, report.form, report.version)
        flags = inspect(report, form, around.beside(desk, report)) if form else ()
        found.append((report.number, report.revision, flags))
    return found


def _keep(found: Found, now: datetime, desk: Desk) -> None:
    for number, revision, flags in found:
        desk.looks.keep(number, revision, flags, now)
