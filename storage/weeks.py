"""What has moved since a day, and what has not: read from all revisions, for the letter of the week."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import and_, bindparam, func, select

from storage.kinds import span
from storage.repository import Repository
from storage.tables import latest, report
from storage.tables import report_revision as revisions


@dataclass(frozen=True, slots=True)
class Course:
    """How a village came to the stage it stands at."""

    area: str
    stage: str
    obstacle: str
    since: datetime
    """When it first told of this stage."""
    before: str | None
    """The stage it told of last before the day that was asked for; None when it had told of none."""


_INSIDE = and_(latest.c.form == bindparam("form_"), latest.c.area >= bindparam("low"), latest.c.area < bindparam("high"))
_OWN = and_(report.c.area == latest.c.area, report.c.form == latest.c.form)
_TOLD = revisions.join(report, report.c.number == revisions.c.number)
_BEFORE = select(1).select_from(_TOLD).where(_OWN, revisions.c.at < bindparam("since")).correlate(latest).exists()
_NEW = select(func.count()).select_from(latest).where(_INSIDE, latest.c.reported_at >= bindparam("since"), ~_BEFORE)
_FIRST = select(func.min(revisions.c.at)).select_from(_TOLD).where(_OWN, revisions.c.stage == latest.c.stage)
_LAST = select(revisions.c.stage).select_from(_TOLD).where(_OWN, revisions.c.at < bindparam("since"))
_LAST = _LAST.order_by(revisions.c.at.desc(), revisions.c.number.desc(), revisions.c.revision.desc()).limit(1)
_COURSES = (
    select(
        latest.c.area,
        latest.c.stage,
        latest.c.obstacle,
        _FIRST.correlate(latest).scalar_subquery().label("first"),
        _LAST.correlate(latest).scalar_subquery().label("before"),
    )
    .where(_INSIDE)
    .order_by(latest.c.area)
)


class Weeks(Repository):
    """Movements, by form and area."""

    __slots__ = ()

    def new(self, form: str, area: str, since: datetime) -> int:
        """How many villages of the area reported for the first time at or after `since`."""
        return self._db.execute(_NEW, {"form_": form, "since": since} | span(area)).scalar_one()

    def courses(self, form: str, area: str, since: datetime) -> list[Course]:
        """How each village of the area that has reported came to its stage, by code. Reads every revision of the area."""
        rows = self._db.execute(_COURSES, {"form_": form, "since": since} | span(area))
        return [Course(*row) for row in rows]
