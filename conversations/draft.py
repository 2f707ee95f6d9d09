"""A report while it is being written (`Draft`) and once it is sent (`Report`): frozen records, no behaviour of their own."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

Value = str | int | float | tuple[str, ...] | None
"""Text, numbers and money (whole rupiah) as they are; a date as ISO at its precision; a choice by its name, several as a
tuple; a point as `"lat lon"`; a file by its name in the media store; None when skipped."""


class State(StrEnum):
    """How far an answer is settled. Only `GIVEN` and `SKIPPED` count as answered."""

    GIVEN = "given"
    SKIPPED = "skipped"
    ECHOED = "echoed"
    """Large or strange: repeated to the person, who has not confirmed it yet."""
    REOPENED = "reopened"
    """To be asked again, with the old value shown: the person went back, or something it rests on has changed."""
    PARTIAL = "partial"
    """Begun and kept, not complete: a place narrowed to its kabupaten, some of several choices before SELESAI."""


@dataclass(frozen=True, slots=True)
class Answer:
    """One answer, with who gave it and when."""

    value: Value
    state: State = State.GIVEN
    by: int | None = None
    """The person's id; None for what was carried over or computed."""
    at: datetime | None = None
    approximate: bool = False
    precision: str = ""
    """Of a date: `day`, `month` or `year`. Of a phone number: `own` when the channel vouches that it is the sender's."""


Answers = Mapping[str, Answer]
"""Path to answer. A path is the question's name; inside a repeat `koperasi/2/nama` (instances count from 1)."""


@dataclass(frozen=True, slots=True)
class Draft:
    """A report being written. It belongs to `owner` and the form, not to a phone.

    `owner` is a village's code for a report, `person/12` or `telegram/5501` for the small forms of the bot itself.
    """

    form: str
    version: str
    owner: str
    answers: Answers = field(default_factory=dict)
    began_at: datetime | None = None
    touched_at: datetime | None = None
    revision: int = 0
    """Counted by storage: a second writer who saw an older one is refused."""
    corrects: int = 0
    """The number of the report this draft revises; 0 for a new one."""


@dataclass(frozen=True, slots=True)
class Facts:
    """What the counts of officers rest on, taken from a report by its form (`settings` of the form file)."""

    stage: str = ""
    """Code of the furthest stage that is done; empty before the first."""
    pathway: str = ""
    obstacle: str = ""
    cooperatives: int | None = None
    active: int | None = None
    inactive: int | None = None
    done: str = ""
    """Codes of all stages that are done, parted by spaces: they run side by side, so the furthest does not tell of the others."""


@dataclass(frozen=True, slots=True)
class Report:
    """One sent revision of a report. Never changed: a correction is another revision under the same number."""

    number: int
    """The receipt number, the same through all revisions."""
    revision: int
    form: str
    version: str
    area: str
    answers: Answers
    facts: Facts
    by: int
    at: datetime
