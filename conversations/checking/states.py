"""How far a sent report is checked: the fold of what officers did to it, and which of its answers wait for the head."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum


class State(StrEnum):
    """Where one revision of a report stands. A later revision begins at `SENT` again."""

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


_MOVES = {What.OPENED: State.OPENED, What.RETURNED: State.RETURNED, What.APPROVED: State.APPROVED, What.REVOKED: State.OPENED}


def fold(deeds: Iterable[Deed]) -> Standing | None:
    """The standing of one report by its deeds, oldest first; None when nobody has dealt with it."""
    now: Standing | None = None
    for deed in deeds:
        if moved := _MOVES.get(deed.what):
            now = Standing(deed.revision, moved, deed.by, deed.at)
        elif deed.what is What.HANDED and now is not None and deed.to is not None:
            now = Standing(now.revision, now.state, deed.to, now.at)
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
