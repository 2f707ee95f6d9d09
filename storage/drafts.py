"""Reports being written: one draft for each form and owner, and who answered what."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from sqlalchemy import Row, bindparam, delete, func, insert, select, update

from conversations.draft import Answer, Draft, Value
from storage.codec import read_answer, read_answers, write_answer, write_answers
from storage.errors import StaleDraft
from storage.repository import Repository, on_both
from storage.tables import answer_event, draft


@dataclass(frozen=True, slots=True)
class AnswerEvent:
    """One answer as it was given, in the order of giving. Undoing is another event, never a deletion."""

    path: str
    answer: Answer

    @property
    def value(self) -> Value:
        """What was answered."""
        return self.answer.value

    @property
    def at(self) -> datetime | None:
        """When."""
        return self.answer.at

    @property
    def by(self) -> int | None:
        """The person's id; None for what was carried over or computed."""
        return self.answer.by


_KEPT = ("form", "version", "owner", "answers", "began_at", "touched_at", "revision", "corrects")
_CHANGING = ("version", "answers", "began_at", "touched_at", "revision", "corrects")
_ALL = select(*(draft.c[name] for name in _KEPT))
_THIS = (draft.c.owner == bindparam("owner_"), draft.c.form == bindparam("form_"))
_GET = _ALL.where(*_THIS)
_OPEN = _ALL.where(draft.c.owner == bindparam("owner_")).order_by(draft.c.form)
_OF_PERSONS = _ALL.where(
    # The character after the slash: all owners that begin with `person/`, as a range of the key.
    draft.c.form == bindparam("form_"),
    draft.c.owner >= "person/",
    draft.c.owner < "person0",
).order_by(draft.c.owner)
_NEW = on_both(lambda insert: insert(draft).on_conflict_do_nothing().returning(draft.c.revision))
_NEXT = (
    update(draft)
    .where(*_THIS, draft.c.revision == bindparam("seen"))
    .values({name: bindparam(name) for name in _CHANGING})
    .returning(draft.c.revision)
)
_DROP = delete(draft).where(*_THIS)
_PURGE = delete(draft).where(
    # A person's own forms; a village's code holds no slash, and its reports wait for ever.
    draft.c.owner.contains("/"),
    func.coalesce(draft.c.touched_at, draft.c.began_at) < bindparam("before"),
)
_EVENT = insert(answer_event).inline()
_HISTORY = (
    select(answer_event.c.path, answer_event.c.answer)
    .where(answer_event.c.owner == bindparam("owner_"), answer_event.c.form == bindparam("form_"))
    .order_by(answer_event.c.id)
)


def _draft(row: Row[Any]) -> Draft:
    return Draft(row.form, row.version, row.owner, read_answers(row.answers), *row[4:])


class Drafts(Repository):
    """Drafts, by form and owner (a village's code, or `person/12`, `telegram/5501`)."""

    __slots__ = ()

    def get(self, form: str, owner: str) -> Draft | None:
        """The draft, or None when nothing is being written."""
        row = self._db.execute(_GET, {"owner_": owner, "form_": form}).first()
        return None if row is None else _draft(row)

    def save(self, draft: Draft, *, events: Sequence[tuple[str, Answer]] = (), source: str = "") -> Draft:
        """Keeps the draft and appends the answers just given; `source` is the key of what brought them.

        Gives it back with its revision counted up. Raises StaleDraft when another has saved since this one was read.
        """
        saved = replace(draft, revision=draft.revision + 1)
        row = {name: getattr(saved, name) for name in _CHANGING} | {"answers": write_answers(saved.answers)}
        if draft.revision:
            # Not its key as well: SQLite would take the whole row out of the table and put it in again.
            done = self._db.execute(_NEXT, row | {"owner_": draft.owner, "form_": draft.form, "seen": draft.revision})
        else:
            done = self._db.execute(_NEW[self._engine], row | {"owner": draft.owner, "form": draft.form})
        if done.first() is None:
            raise StaleDraft(f"{draft.form} of {draft.owner} is past revision {draft.revision}")
        common = {"form": draft.form, "owner": draft.owner, "source": source}
        rows = [common | {"path": path, "answer": write_answer(answer)} for path, answer in events]
        if rows:
            self._db.execute(_EVENT, rows if len(rows) > 1 else rows[0])
        return saved

    def drop(self, form: str, owner: str) -> None:
        """Takes the draft off the table. Who answered what stays known."""
        self._db.execute(_DROP, {"owner_": owner, "form_": form})

    def purge(self, before: datetime) -> int:
        """Forgets the small forms of single persons that nobody went on with since; a village's reports stay. How many."""
        return self._db.execute(_PURGE, {"before": before}).rowcount

    def open_for(self, owner: str) -> list[Draft]:
        """What this owner is writing, by form."""
        return [_draft(row) for row in self._db.execute(_OPEN, {"owner_": owner})]

    def of_persons(self, form: str) -> list[Draft]:
        """The drafts of one of the small forms that belong to persons (`person/12`)."""
        return [_draft(row) for row in self._db.execute(_OF_PERSONS, {"form_": form})]

    def history(self, form: str, owner: str) -> list[AnswerEvent]:
        """Every answer ever given to this form for this owner, oldest first."""
        rows = self._db.execute(_HISTORY, {"owner_": owner, "form_": form})
        return [AnswerEvent(path, read_answer(answer)) for path, answer in rows]
