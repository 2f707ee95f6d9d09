"""How far a sent report is checked: the fold of what officers did to it, and which of its answers wait for the head."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum


class State(StrEnum):
    """Where one revision of a report stands. A later revision begins at `SENT` again, unless nothing in it has changed."""

    SENT = "sent"
    OPENED = "opened"
    """An officer looks at it."""
    RETURNED = "returned"
    """An answer was given back, and the head is asked for it."""
    APPROVED = "approved"


class What(StrEnum):
    """A deed about a report. Only the first four move its state."""

    OPENED = "opened"
    RETURNED = "returned"
    APPROVED = "approved"
    REVOKED = "revoked"
    """The approval is taken back: it is opened again, and is to be looked at one by one."""
    ANSWERED = "answered"
    """The head gave the answer at `path` anew; `remark` is empty."""
    MOVED = "moved"
    """What was given back at `path` stands at `remark` now: something before it was taken away."""
    UNCHANGED = "unchanged"
    """The head sent it once more, and every answer is the same: an approval holds for this revision too."""
    PHONED = "phoned"
    POSTPONED = "postponed"
    HANDED = "handed"
    """Another officer, `to`, goes on with it."""
    THANKED = "thanked"


@dataclass(frozen=True, slots=True)
class Deed:
    """One thing that somebody did about a revision of a report; kept for good and never changed."""

    id: int
    number: int
    """Of the report."""
    revision: int
    what: What
    path: str
    """Of the answer it is about; empty when it is about the whole report."""
    remark: str
    """As it was typed; of `moved` the other path."""
    by: int
    to: int | None
    at: datetime


@dataclass(frozen=True, slots=True)
class Standing:
    """Where a report stands by all that was done to it."""

    revision: int
    """The revision that was dealt with last; a later one was sent, and has not been looked at."""
    state: State
    officer: int
    """Who deals with it."""
    at: datetime


@dataclass(frozen=True, slots=True)
class Pending:
    """The newest report of a village and a form, which nobody has approved."""

    area: str
    form: str
    number: int
    revision: int
    sent_at: datetime
    state: State
    """Of this revision: sent, opened or returned."""
    officer: int | None
    """Who deals with it, or dealt with the revision before."""
    at: datetime | None
    """Since when it is so; None when it was just sent."""
    until: datetime | None
    """Put off to this moment."""
    again: bool
    """An earlier revision was returned or approved, or an approval taken back: to be seen before anybody decides."""
    doubts: int | None
    """Flags to be looked at; None while the rules have not looked at this revision."""
    notes: int

    @property
    def clean(self) -> bool:
        """Whether it may be approved together with others, unseen: looked at by the rules, no doubt, nothing came back."""
        return self.doubts == 0 and not self.again and self.state is not State.RETURNED

    def sort(self, now: datetime) -> str:
        """Which sort of work it is: `returned`, `postponed`, `doubtful` (also what came back), `unlooked` or `clean`."""
        if self.state is State.RETURNED:
            return "returned"
        if self.until is not None and self.until > now:
            return "postponed"
        if self.doubts is None and not self.again:
            return "unlooked"
        return "clean" if self.clean else "doubtful"


_MOVES = {What.OPENED: State.OPENED, What.RETURNED: State.RETURNED, What.APPROVED: State.APPROVED, What.REVOKED: State.OPENED}


def fold(deeds: Iterable[Deed]) -> Standing | None:
    """The standing of one report by its deeds, oldest first; None when nobody has dealt with it."""
    now: Standing | None = None
    for deed in deeds:
        if moved := _MOVES.get(deed.what):
            now = Standing(deed.revision, moved, deed.by, deed.at)
        elif deed.what is What.HANDED and now is not None and deed.to is not None:
            now = Standing(now.revision, now.state, deed.to, now.at)
        elif deed.what is What.UNCHANGED and now is not None:
            now = replace(now, revision=deed.revision)
    return now


def unanswered(deeds: Iterable[Deed]) -> list[Deed]:
    """The returns of one report that still wait for its head, oldest first, one for each answer: the last that was said of it.

    What was approved waits for nothing any more.
    """
    waiting: dict[str, Deed] = {}
    for deed in deeds:
        if deed.what is What.APPROVED:
            waiting.clear()
        elif deed.what is What.RETURNED:
            waiting.pop(deed.path, None)
            waiting[deed.path] = deed
        elif deed.what is What.ANSWERED:
            waiting.pop(deed.path, None)
        elif deed.what is What.MOVED and deed.path in waiting:
            waiting[deed.remark] = replace(waiting.pop(deed.path), path=deed.remark)
    return list(waiting.values())
