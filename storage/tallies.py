"""Counts over the newest reports of an area, added up by the database: the whole country is a few thousand groups, not rows."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, and_, bindparam, case, func, literal, or_, select

from conversations.oversight.counts import Tally
from storage.kinds import Moment, span
from storage.repository import Repository
from storage.tables import area as areas
from storage.tables import latest, report
from storage.tables import report_revision as revisions

_VILLAGE = 4
# A village that is no more in the list is left out: nothing is ever counted above its denominator.
_LISTED = latest.join(areas, and_(areas.c.code == latest.c.area, areas.c.level == _VILLAGE))
_INSIDE = and_(latest.c.form == bindparam("form_"), latest.c.area >= bindparam("low"), latest.c.area < bindparam("high"))
_PART = func.substr(latest.c.area, 1, bindparam("length"))
_SUMS = (latest.c.cooperatives, latest.c.active, latest.c.inactive)
_KINDS = (latest.c.stage, latest.c.done, latest.c.pathway, latest.c.obstacle)
# One pass with many groups is quicker than two with few: what takes the time is to come by the rows.
_GROUPS = (
    select(
        _PART,
        *_KINDS,
        func.count(),
        func.sum(case((latest.c.reported_at >= bindparam("since", type_=Moment), 1), else_=0)),
        *(func.coalesce(func.sum(column), 0) for column in _SUMS),
    )
    .select_from(_LISTED)
    .where(_INSIDE)
    .group_by(_PART, *_KINDS)
)


class Tallies(Repository):
    """What the reports of an area add up to, by form."""

    __slots__ = ()

    def of(self, form: str, area: str, since: datetime) -> Tally:
        """The newest reports of the area's villages, those at or after `since` counted as recent."""
        # The codes right below an area are as long as theirs: 2, 5, 8, 13 characters.
        length = {0: 2, 2: 5, 5: 8}.get(len(area), 13)
        parts: Counter[str] = Counter()
        stages: Counter[tuple[str, str, str]] = Counter()
        done: Counter[tuple[str, str]] = Counter()
        pathways: Counter[str] = Counter()
        obstacles: Counter[str] = Counter()
        sums = [0, 0, 0, 0]
        for row in self._db.execute(_GROUPS, {"form_": form, **span(area), "length": length, "since": since}):
            part, stage, told, pathway, obstacle, number, *others = row
            parts[part] += number
            stages[part, stage, told] += number
            done[stage, told] += number
            pathways[pathway] += number
            obstacles[obstacle] += number
            sums = [one + int(other) for one, other in zip(sums, others, strict=True)]
        return Tally(parts, stages, done, pathways, obstacles, *sums)

    def by_then(self, form: str, area: str, moments: Sequence[datetime], stages: Sequence[str] = ()) -> list[int]:
        """How many villages had reported before each of the moments, oldest first.

        With `stages`, those alone that now stand at one of them or have done the first of them, by when they first told so:
        so the last figure is the one that the newest reports give.
        """
        told = and_(_done(revisions, stages), _done(latest, stages)) if stages else literal(1) == literal(1)
        joined = revisions.join(report).join(latest, and_(latest.c.form == report.c.form, latest.c.area == report.c.area))
        first = (
            select(func.min(revisions.c.at).label("at"))
            .select_from(joined.join(areas, and_(areas.c.code == latest.c.area, areas.c.level == _VILLAGE)))
            .where(_INSIDE, told)
            .group_by(latest.c.area)
            .subquery()
        )
        cells = [func.coalesce(func.sum(case((first.c.at < moment, 1), else_=0)), 0) for moment in moments]
        return [int(number) for number in self._db.execute(select(*cells), {"form_": form, **span(area)}).one()]


def _done(table: Any, stages: Sequence[str]) -> ColumnElement[bool]:
    """Whether a report names the first of the stages as done; one that says only how far it is, by standing at any of them."""
    named = (literal(" ") + table.c.done + literal(" ")).contains(f" {stages[0]} ", autoescape=True)
    return or_(named, and_(table.c.done == "", table.c.stage.in_(stages)))
