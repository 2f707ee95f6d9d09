"""Checking of reports: deeds that are only appended to, each report's standing as their fold, and what looked wrong."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import and_, bindparam, exists, insert, or_, select, update

from conversations.checking.states import Deed, Pending, Standing, State, What
from storage.check_tables import check_deed as deeds
from storage.check_tables import checked, looked
from storage.kinds import span
from storage.repository import Repository, on_both
from storage.tables import latest, report

_COLUMNS = ("id", "number", "revision", "what", "path", "remark", "by", "to", "at")
_DEEDS = select(*(deeds.c[name] for name in _COLUMNS)).where(deeds.c.number == bindparam("number_")).order_by(deeds.c.id)
_NOTE = insert(deeds).returning(deeds.c.id)
_STANDING = select(checked.c.revision, checked.c.state, checked.c.officer, checked.c.at).where(
    checked.c.number == bindparam("number_")
)


def _moving(*states: State) -> Any:
    """Takes a report to a state, but only from these of the same revision, or from any of an earlier one."""
    return on_both(
        lambda insert: (
            (s := insert(checked))
            .on_conflict_do_update(
                index_elements=["number"],
                set_={name: s.excluded[name] for name in ("revision", "state", "officer", "at", "until")},
                where=or_(
                    checked.c.revision < s.excluded.revision,
                    and_(checked.c.revision == s.excluded.revision, checked.c.state.in_([state.value for state in states])),
                ),
            )
            .returning(checked.c.number)
        )
    )


_MOVE = {
    What.OPENED: (State.OPENED, _moving()),
    What.RETURNED: (State.RETURNED, _moving(State.OPENED, State.RETURNED)),
    What.APPROVED: (State.APPROVED, _moving(State.OPENED, State.RETURNED)),
}
_THIS = update(checked).where(checked.c.number == bindparam("number_"), checked.c.revision == bindparam("revision_"))
_OPENED: dict[str, Any] = {"state": State.OPENED.value, "officer": bindparam("officer_"), "at": bindparam("at_"), "until": None}
_REVOKE = _THIS.where(checked.c.state == State.APPROVED).values(_OPENED).returning(checked.c.number)
_UNCHANGED = (
    update(checked)
    .where(checked.c.number == bindparam("number_"), checked.c.revision == bindparam("before"), checked.c.state == State.APPROVED)
    .values(revision=bindparam("revision_"))
    .returning(checked.c.number)
)
_POSTPONE = _THIS.where(checked.c.state != State.APPROVED).values(until=bindparam("until_")).returning(checked.c.number)
_AGAIN = exists().where(
    deeds.c.number == latest.c.number,
    or_(
        and_(deeds.c.revision < latest.c.revision, deeds.c.what.in_([What.RETURNED.value, What.APPROVED.value])),
        deeds.c.what == What.REVOKED.value,
    ),
)
_PENDING = (
    select(
        *(latest.c[name] for name in ("area", "form", "number", "revision", "reported_at")),
        checked.c.revision.label("dealt"),
        _AGAIN.label("again"),
        *(checked.c[name] for name in ("state", "officer", "at", "until")),
        looked.c.doubts,
        looked.c.notes,
    )
    .select_from(
        latest.outerjoin(checked, checked.c.number == latest.c.number).outerjoin(
            looked, and_(looked.c.number == latest.c.number, looked.c.revision == latest.c.revision)
        )
    )
    .where(
        latest.c.form == bindparam("form_"),
        latest.c.area >= bindparam("low"),
        latest.c.area < bindparam("high"),
        or_(checked.c.number.is_(None), checked.c.revision < latest.c.revision, checked.c.state != State.APPROVED),
    )
    .order_by(latest.c.area)
)
_HELD = (
    select(checked.c.number, checked.c.state, report.c.area)
    .select_from(checked.join(report, report.c.number == checked.c.number))
    .join(latest, and_(latest.c.number == checked.c.number, latest.c.area == report.c.area, latest.c.form == report.c.form))
    .where(checked.c.officer == bindparam("officer_"))
    .where(or_(checked.c.state != State.APPROVED, latest.c.revision > checked.c.revision))
    .order_by(report.c.area, checked.c.number)
)
_HAND = (
    update(checked)
    .where(checked.c.number == bindparam("number_"), checked.c.officer == bindparam("from_"))
    .values(officer=bindparam("to_"))
    .returning(checked.c.revision)
)
_THANKABLE = (
    select(checked.c.number, checked.c.revision, report.c.area, report.c.form)
    .select_from(checked.join(report, report.c.number == checked.c.number))
    .where(
        report.c.area >= bindparam("low"),
        report.c.area < bindparam("high"),
        checked.c.state == State.APPROVED,
        checked.c.officer == bindparam("officer_"),
        checked.c.at >= bindparam("since"),
        ~exists().where(deeds.c.number == checked.c.number, deeds.c.what == What.THANKED),
    )
    .order_by(report.c.area, checked.c.number)
)
_RETURNED_BEFORE = (
    select(report.c.number)
    .where(report.c.area == bindparam("area_"), report.c.form == bindparam("form_"), report.c.number < bindparam("number_"))
    .where(exists().where(deeds.c.number == report.c.number, deeds.c.what == What.RETURNED))
    .order_by(report.c.number.desc())
    .limit(1)
)


class Checks(Repository):
    """Deeds and standings by the number of a report, and what waits by form and area."""

    __slots__ = ()

    def deeds(self, number: int) -> list[Deed]:
        """All that was done about a report, oldest first."""
        rows = self._db.execute(_DEEDS, {"number_": number})
        return [_deed(row) for row in rows]

    def standing(self, number: int) -> Standing | None:
        """The fold of its deeds, as it is kept; None when nobody has dealt with it."""
        row = self._db.execute(_STANDING, {"number_": number}).first()
        return None if row is None else Standing(row.revision, State(row.state), row.officer, row.at)

    def move(
        self, number: int, revision: int, what: What, *, by: int, now: datetime, path: str = "", remark: str = ""
    ) -> Deed | None:
        """Opens, returns or approves a revision, and writes the deed down.

        None, and nothing is written, when it stands where that cannot be done any more (see `standing` for who, and when):
        approved already, opened already, or another revision was dealt with.
        """
        state, statement = _MOVE[what]
        row = {"number": number, "revision": revision, "state": state.value, "officer": by, "at": now, "until": None}
        if self._db.execute(statement[self._engine], row).first() is None:
            return None
        return self.note(number, revision, what, by=by, now=now, path=path, remark=remark)

    def note(
        self, number: int, revision: int, what: What, *, by: int, now: datetime, path: str = "", remark: str = "",
        to: int | None = None,
    ) -> Deed:  # fmt: skip
        """Writes down a deed that moves no state."""
        row: dict[str, object] = {"number": number, "revision": revision, "what": what.value, "path": path, "to": to}
        row |= {"remark": remark, "by": by, "at": now}
        return Deed(self._db.execute(_NOTE, row).scalar_one(), number, revision, what, path, remark, by, to, now)

    def revoke(self, number: int, revision: int, *, by: int, now: datetime) -> Deed | None:
        """Takes the approval of a revision back: `by` deals with it now. None when that revision does not stand approved."""
        row = {"number_": number, "revision_": revision, "officer_": by, "at_": now}
        if self._db.execute(_REVOKE, row).first() is None:
            return None
        return self.note(number, revision, What.REVOKED, by=by, now=now)

    def unchanged(self, number: int, revision: int, *, by: int, now: datetime) -> Deed | None:
        """A revision came in that says the very same as the one before: what was approved stays so. None when that was not."""
        row = {"number_": number, "before": revision - 1, "revision_": revision}
        if self._db.execute(_UNCHANGED, row).first() is None:
            return None
        return self.note(number, revision, What.UNCHANGED, by=by, now=now)

    def postpone(self, number: int, revision: int, until: datetime, *, by: int, now: datetime) -> bool:
        """Puts an opened or returned revision off. False when it is approved, or no longer the one dealt with."""
        row = {"number_": number, "revision_": revision, "until_": until}
        if self._db.execute(_POSTPONE, row).first() is None:
            return False
        self.note(number, revision, What.POSTPONED, by=by, now=now)
        return True

    def pending(self, form: str, area: str) -> list[Pending]:
        """What nobody has approved, of the newest reports in the area, by village. No report is opened."""
        return [_pending(row) for row in self._db.execute(_PENDING, {"form_": form} | span(area))]

    def held(self, officer: int) -> list[tuple[int, str]]:
        """Number and village of each of the newest reports that this officer deals with and that is not settled, by village."""
        return [(row.number, row.area) for row in self._db.execute(_HELD, {"officer_": officer})]

    def hand_over(self, number: int, *, holder: int, to: int, by: int, now: datetime) -> bool:
        """Another officer goes on with it. False when the holder no longer deals with it."""
        revision = self._db.execute(_HAND, {"number_": number, "from_": holder, "to_": to}).scalar()
        if revision is None:
            return False
        self.note(number, revision, What.HANDED, by=by, to=to, now=now)
        return True

    def thankable(self, area: str, officer: int, since: datetime) -> list[tuple[int, int, str, str]]:
        """Number, revision, village and form of what this officer approved since, and nobody thanked for, by village."""
        rows = self._db.execute(_THANKABLE, span(area) | {"officer_": officer, "since": since})
        return [(row.number, row.revision, row.area, row.form) for row in rows]

    def returned_before(self, form: str, area: str, number: int) -> int:
        """The newest report of the village older than `number` of which an answer was ever returned; 0 when there is none."""
        return self._db.execute(_RETURNED_BEFORE, {"form_": form, "area_": area, "number_": number}).scalar() or 0


def _deed(row: Any) -> Deed:
    return Deed(row.id, row.number, row.revision, What(row.what), row.path, row.remark, row.by, row.to, row.at)


def _pending(row: Any) -> Pending:
    same = row.dealt == row.revision
    return Pending(
        row.area, row.form, row.number, row.revision, row.reported_at,
        State(row.state) if same else State.SENT, row.officer, row.at if same else None, row.until if same else None,
        again=bool(row.again), doubts=row.doubts, notes=row.notes or 0,
    )  # fmt: skip
