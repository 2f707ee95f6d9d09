"""Sent reports: immutable revisions, and the newest of each village kept at hand for counting."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import astuple, dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Row, and_, bindparam, delete, func, insert, or_, select

from conversations.draft import Draft, Facts, Report
from storage.codec import read_answers, write_answers
from storage.errors import StaleDraft
from storage.kinds import span
from storage.repository import Repository, on_both
from storage.tables import area as areas
from storage.tables import draft as drafts
from storage.tables import latest, report
from storage.tables import report_revision as revisions

FACTS = ("stage", "pathway", "obstacle", "cooperatives", "active", "inactive", "done")
"""The fields of Facts, in their order, as columns."""


@dataclass(frozen=True, slots=True)
class Standing:
    """Where a village stands by its newest report of a form."""

    area: str
    facts: Facts
    at: datetime
    number: int
    revision: int = 1


@dataclass(frozen=True, slots=True)
class Filing:
    """One revision that came in."""

    form: str
    area: str
    at: datetime
    number: int
    revision: int
    by: int


_REPORT = select(
    *(report.c[name] for name in ("number", "form", "area")),
    *(revisions.c[name] for name in ("revision", "version", "answers", *FACTS, "by", "at")),
)
_GET = (
    _REPORT.select_from(revisions.join(report))
    .where(report.c.number == bindparam("number_"))
    .order_by(report.c.number, revisions.c.revision)
)
_NEWEST = _REPORT.select_from(
    latest.join(report, report.c.number == latest.c.number).join(
        revisions, and_(revisions.c.number == latest.c.number, revisions.c.revision == latest.c.revision)
    )
).where(latest.c.form == bindparam("form_"))
_LATEST = _NEWEST.where(latest.c.area == bindparam("area_"))
_INSIDE = and_(latest.c.form == bindparam("form_"), latest.c.area >= bindparam("low"), latest.c.area < bindparam("high"))
_ROWS = _NEWEST.where(_INSIDE).order_by(latest.c.area).execution_options(yield_per=200)
_SINCE = _ROWS.where(latest.c.reported_at >= bindparam("since"))
_VERSIONS = _NEWEST.where(_INSIDE).with_only_columns(revisions.c.version).distinct()
_HOW_MANY = select(func.count()).select_from(latest).where(_INSIDE)
_STANDINGS = (
    select(*(latest.c[name] for name in ("area", *FACTS, "reported_at", "number", "revision")))
    .where(_INSIDE)
    .order_by(latest.c.area)
)
_SILENT = (
    select(areas.c.code)
    .select_from(areas.outerjoin(latest, and_(latest.c.area == areas.c.code, latest.c.form == bindparam("form_"))))
    .where(
        areas.c.level == 4,
        areas.c.code >= bindparam("low"),
        areas.c.code < bindparam("high"),
        or_(latest.c.reported_at.is_(None), latest.c.reported_at < bindparam("since")),
    )
    .order_by(areas.c.code)
)
_FRESH = (
    select(report.c.form, report.c.area, revisions.c.at, report.c.number, revisions.c.revision, revisions.c.by)
    .select_from(revisions.join(report))
    .where(
        report.c.area >= bindparam("low"),
        report.c.area < bindparam("high"),
        revisions.c.at >= bindparam("since"),
        revisions.c.at < bindparam("until"),
    )
    .order_by(revisions.c.at, report.c.number, revisions.c.revision)
)
_OTHERS = revisions.alias("others")
_EARLIER = (
    _REPORT.select_from(revisions.join(report))
    .where(
        report.c.form == bindparam("form_"),
        report.c.area == bindparam("area_"),
        report.c.number < bindparam("number_"),
        revisions.c.revision == select(func.max(_OTHERS.c.revision)).where(_OTHERS.c.number == report.c.number).scalar_subquery(),
    )
    .order_by(report.c.number.desc())
    .limit(bindparam("most"))
)
_NUMBER = insert(report).returning(report.c.number)
_COUNT = select(func.max(revisions.c.revision)).where(revisions.c.number == bindparam("number_"))
_OWN = select(report.c.form, report.c.area).where(report.c.number == bindparam("number_"))
_TAKE = (
    delete(drafts)
    .where(drafts.c.owner == bindparam("owner_"), drafts.c.form == bindparam("form_"), drafts.c.revision == bindparam("seen"))
    .returning(drafts.c.revision)
)
_MAINTAINED = ("number", "revision", *FACTS, "by", "reported_at")
_MAINTAIN = on_both(
    # A correction of an old report leaves the newest in its place.
    lambda insert: (s := insert(latest)).on_conflict_do_update(
        index_elements=["form", "area"],
        set_={name: s.excluded[name] for name in _MAINTAINED},
        where=latest.c.number <= s.excluded.number,
    )
)


def _rebuilt() -> Any:
    newest = select(func.max(report.c.number).label("number")).group_by(report.c.form, report.c.area).subquery()
    last = (
        select(revisions.c.number, func.max(revisions.c.revision).label("revision"))
        .where(revisions.c.number.in_(select(newest.c.number)))
        .group_by(revisions.c.number)
        .subquery()
    )
    source = select(
        report.c.form,
        report.c.area,
        *(revisions.c[name] for name in ("number", "revision", *FACTS, "by", "at")),
    ).select_from(
        revisions.join(last, and_(last.c.number == revisions.c.number, last.c.revision == revisions.c.revision)).join(
            report, report.c.number == revisions.c.number
        )
    )
    return insert(latest).from_select(["form", "area", *_MAINTAINED], source)


_REBUILD = _rebuilt()


def _report(row: Row[Any]) -> Report:
    facts = Facts(*row[6 : 6 + len(FACTS)])
    return Report(row.number, row.revision, row.form, row.version, row.area, read_answers(row.answers), facts, row.by, row.at)


class Reports(Repository):
    """Reports, by receipt number, and by form and area."""

    __slots__ = ()

    def file(self, draft: Draft, facts: Facts, *, by: int, now: datetime) -> Report:
        """Sends a draft: a new number, or the next revision of the number it corrects. The draft is gone afterwards.

        Raises StaleDraft when the draft was changed or sent meanwhile, KeyError when it corrects what is not a report of
        its form and village. A draft that was never saved (revision 0) is sent as it is.
        """
        taken = {"owner_": draft.owner, "form_": draft.form, "seen": draft.revision}
        if draft.revision and self._db.execute(_TAKE, taken).first() is None:
            raise StaleDraft(f"{draft.form} of {draft.owner} is past revision {draft.revision}, or sent")
        number, revision = self._next(draft)
        kept = dict(zip(FACTS, astuple(facts), strict=True)) | {"number": number, "revision": revision, "by": by}
        self._db.execute(insert(revisions), kept | {"version": draft.version, "answers": write_answers(draft.answers), "at": now})
        self._db.execute(_MAINTAIN[self._engine], kept | {"form": draft.form, "area": draft.owner, "reported_at": now})
        return Report(number, revision, draft.form, draft.version, draft.owner, draft.answers, facts, by, now)

    def _next(self, draft: Draft) -> tuple[int, int]:
        """The number and revision that this draft will have."""
        if not draft.corrects:
            row = {"form": draft.form, "area": draft.owner}
            return self._db.execute(_NUMBER, row).scalar_one(), 1
        if self._db.execute(_OWN, {"number_": draft.corrects}).first() != (draft.form, draft.owner):
            raise KeyError(draft.corrects)
        return draft.corrects, self._db.execute(_COUNT, {"number_": draft.corrects}).scalar_one() + 1

    def latest(self, form: str, area: str) -> Report | None:
        """The newest report of exactly this area, in its last revision; None when there is none."""
        row = self._db.execute(_LATEST, {"form_": form, "area_": area}).first()
        return None if row is None else _report(row)

    def get(self, number: int) -> list[Report]:
        """All revisions of a receipt number, oldest first; none when there is no such number."""
        return [_report(row) for row in self._db.execute(_GET, {"number_": number})]

    def earlier(self, form: str, area: str, number: int, most: int) -> list[Report]:
        """The reports of exactly this area before `number`, each in its last revision, the newest first."""
        asked = {"form_": form, "area_": area, "number_": number, "most": most}
        return [_report(row) for row in self._db.execute(_EARLIER, asked)]

    def rows(self, form: str, area: str) -> Iterator[Report]:
        """The newest report of each village in the area, by code; read as they are asked for."""
        with self._db.execute(_ROWS, {"form_": form} | span(area)) as rows:
            yield from map(_report, rows)

    def rows_since(self, form: str, area: str, since: datetime) -> Iterator[Report]:
        """The same of those villages whose newest report came in at or after `since`."""
        with self._db.execute(_SINCE, {"form_": form, "since": since} | span(area)) as rows:
            yield from map(_report, rows)

    def versions(self, form: str, area: str) -> list[str]:
        """The versions of the form that the newest reports in the area were answered in, in no order."""
        return list(self._db.execute(_VERSIONS, {"form_": form} | span(area)).scalars())

    def how_many(self, form: str, area: str) -> int:
        """How many villages in the area have reported; no report is opened."""
        return self._db.execute(_HOW_MANY, {"form_": form} | span(area)).scalar_one()

    def standings(self, form: str, area: str) -> list[Standing]:
        """Where each village in the area that has reported stands, by code. Cheap: no report is opened."""
        rows = self._db.execute(_STANDINGS, {"form_": form} | span(area))
        return [Standing(row[0], Facts(*row[1 : 1 + len(FACTS)]), *row[1 + len(FACTS) :]) for row in rows]

    def silent(self, form: str, area: str, since: datetime | None) -> list[str]:
        """Codes of the villages in the area that never reported, or not since `since`, by code."""
        return list(self._db.execute(_SILENT, {"form_": form, "since": since} | span(area)).scalars())

    def fresh(self, area: str, since: datetime, until: datetime) -> list[Filing]:
        """What came in from the area at or after `since` and before `until`, corrections too, oldest first."""
        rows = self._db.execute(_FRESH, span(area) | {"since": since, "until": until})
        return [Filing(*row) for row in rows]

    def rebuild(self) -> int:
        """Makes `latest` anew from all revisions. How many rows it has."""
        self._db.execute(delete(latest))
        return self._db.execute(_REBUILD).rowcount
