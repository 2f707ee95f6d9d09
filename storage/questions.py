"""Questions to heads where an office's list and a report differ, each asked once, with what came back."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Row, bindparam, select, update

from conversations.texts import Phrase
from storage.kinds import span
from storage.question_tables import question as table
from storage.repository import Repository, on_both

ANSWERS = ("ya", "tidak", "ubah")
"""The list is right, the report is right, or the head mends the report."""


@dataclass(frozen=True, slots=True)
class Question:
    """One question about one difference."""

    id: int
    key: str
    """Of the difference: the same in the next comparison."""
    area: str
    form: str
    asks: Phrase
    """What the head reads."""
    tells: Phrase
    """The same for the officer."""
    by: int
    asked_at: datetime
    sent_at: datetime | None = None
    answer: str = ""
    answered_at: datetime | None = None


_COLUMNS = tuple(
    table.c[name] for name in ("id", "key", "area", "form", "asks", "tells", "by", "asked_at", "sent_at", "answer", "answered_at")
)
_INSIDE = select(*_COLUMNS).where(table.c.area >= bindparam("low"), table.c.area < bindparam("high")).order_by(table.c.id)
_UNSENT = _INSIDE.where(table.c.sent_at.is_(None), table.c.answer == "", table.c.asked_at >= bindparam("since"))
_GET = select(*_COLUMNS).where(table.c.id == bindparam("id_"))
_PUT = on_both(
    lambda insert: (
        (s := insert(table))
        .on_conflict_do_update(
            index_elements=["key"],
            set_={"by": s.excluded.by, "asked_at": s.excluded.asked_at},
            where=(table.c.answer == "") & table.c.sent_at.is_(None),
        )
        .returning(table.c.id)
    )
)
_SENT = update(table).where(table.c.id == bindparam("id_")).values(sent_at=bindparam("now"))
_ANSWER = (
    update(table)
    .where(table.c.id == bindparam("id_"), table.c.answer == "")
    .values(answer=bindparam("said"), answered_by=bindparam("person"), answered_at=bindparam("now"))
)


class Questions(Repository):
    """Questions, by number, and by area."""

    __slots__ = ()

    def ask(self, key: str, area: str, form: str, asks: Phrase, tells: Phrase, *, by: int, now: datetime) -> int | None:
        """Keeps a question; its number. None when it was sent, or answered, before: nobody is asked twice."""
        row = {"key": key, "area": area, "form": form, "by": by, "asked_at": now}
        return self._db.execute(_PUT[self._engine], row | {"asks": _written(asks), "tells": _written(tells)}).scalar()

    def get(self, number: int) -> Question | None:
        """The question of a number."""
        row = self._db.execute(_GET, {"id_": number}).first()
        return None if row is None else _read(row)

    def inside(self, area: str) -> list[Question]:
        """All questions to the villages of an area, oldest first."""
        return [_read(row) for row in self._db.execute(_INSIDE, span(area))]

    def unsent(self, area: str, since: datetime) -> list[Question]:
        """Those to the villages of an area that were asked for since then and have not been sent yet, oldest first."""
        return [_read(row) for row in self._db.execute(_UNSENT, span(area) | {"since": since})]

    def sent(self, number: int, now: datetime) -> None:
        """It is on its way to the head."""
        self._db.execute(_SENT, {"id_": number, "now": now})

    def answer(self, number: int, said: str, person: int, now: datetime) -> bool:
        """Keeps what a head said, one of ANSWERS. False when somebody had answered before."""
        return self._db.execute(_ANSWER, {"id_": number, "said": said, "person": person, "now": now}).rowcount == 1


def _written(phrase: Phrase) -> str:
    return json.dumps([phrase.key, dict(phrase.args)], ensure_ascii=False)


def _read(row: Row[Any]) -> Question:
    asks, tells = (Phrase(*json.loads(words)) for words in (row.asks, row.tells))
    return Question(
        row.id, row.key, row.area, row.form, asks, tells, row.by, row.asked_at, row.sent_at, row.answer, row.answered_at
    )
