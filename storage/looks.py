"""What the rules found in sent reports, kept so that nobody waits for it: derived, and worked out again where it is missing."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import and_, bindparam, func, or_, select

from conversations.checking.flags import Flag, Severity
from conversations.checking.states import State
from storage.check_tables import checked, looked
from storage.flag_codec import read_flags, write_flags
from storage.kinds import span
from storage.repository import Repository, on_both
from storage.tables import latest, report
from storage.tables import report_revision as revisions

_LOOK = on_both(
    lambda insert: (s := insert(looked)).on_conflict_do_update(
        index_elements=["number"],
        set_={name: s.excluded[name] for name in ("revision", "doubts", "notes", "flags", "at")},
    )
)
_FLAGS = select(looked.c.flags).where(looked.c.number == bindparam("number_"), looked.c.revision == bindparam("revision_"))
_UNLOOKED = (
    select(latest.c.number)
    .select_from(latest.outerjoin(looked, and_(looked.c.number == latest.c.number, looked.c.revision == latest.c.revision)))
    .where(
        latest.c.form == bindparam("form_"),
        latest.c.area >= bindparam("low"),
        latest.c.area < bindparam("high"),
        or_(looked.c.number.is_(None), looked.c.at < bindparam("before")),
    )
)

_DOUBTS = (
    select(latest.c.number, looked.c.flags)
    .select_from(
        latest.join(looked, and_(looked.c.number == latest.c.number, looked.c.revision == latest.c.revision)).outerjoin(
            checked, and_(checked.c.number == latest.c.number, checked.c.revision == latest.c.revision)
        )
    )
    .where(latest.c.form == bindparam("form_"), latest.c.area >= bindparam("low"), latest.c.area < bindparam("high"))
    .where(looked.c.doubts > 0, or_(checked.c.number.is_(None), checked.c.state != State.APPROVED))
)
_SENT_FROM = (
    select(func.substr(report.c.area, 1, 5))
    .select_from(revisions.join(report))
    .where(revisions.c.at >= bindparam("since"))
    .distinct()
)


class Looks(Repository):
    """Flags, by the number and revision of a report."""

    __slots__ = ()

    def keep(self, number: int, revision: int, flags: Sequence[Flag], now: datetime) -> None:
        """Keeps what the rules found in a revision, in the place of what they found before."""
        doubts, notes, text = write_flags(flags)
        row = {"number": number, "revision": revision, "doubts": doubts, "notes": notes, "flags": text, "at": now}
        self._db.execute(_LOOK[self._engine], row)

    def flags(self, number: int, revision: int) -> tuple[Flag, ...] | None:
        """What the rules found; None while they have not looked at this revision."""
        text = self._db.execute(_FLAGS, {"number_": number, "revision_": revision}).scalar()
        return None if text is None else read_flags(text)

    def unlooked(self, form: str, area: str, before: datetime) -> list[int]:
        """The newest reports in the area that the rules have not looked at, or not since `before`."""
        return list(self._db.execute(_UNLOOKED, {"form_": form, "before": before} | span(area)).scalars())

    def doubts(self, form: str, area: str) -> dict[int, frozenset[str]]:
        """Of the newest reports in the area that nobody has approved: the paths of the answers that are not clean, by number."""
        rows = self._db.execute(_DOUBTS, {"form_": form} | span(area))
        flags = {number: read_flags(text) for number, text in rows}
        return {
            number: frozenset(path for flag in found if flag.severity is not Severity.NOTE for path in flag.paths)
            for number, found in flags.items()
        }

    def sent_from(self, since: datetime) -> list[str]:
        """Codes of the kabupaten from which anything came in at or after `since`, in their order."""
        return sorted(self._db.execute(_SENT_FROM, {"since": since}).scalars())
