"""What the week has brought, what stands still and why, and what waits for the officer who reads the digest."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from conversations.texts import Phrase


@dataclass(frozen=True, slots=True)
class Still:
    """A village that has stood at one stage for long."""

    area: str
    stage: str
    """Code, as is `obstacle`; the obstacle may be empty."""
    obstacle: str
    since: date
    """Local, when it first told of this stage."""


@dataclass(frozen=True, slots=True)
class Quiet:
    """A village that has reported, and owes its next report."""

    area: str
    last: date
    """Local, when it reported last."""


@dataclass(frozen=True, slots=True)
class Pointed:
    """A village whose inventory came in this week, with the pathway that it points to."""

    area: str
    pathway: str
    why: Phrase


@dataclass(frozen=True, slots=True)
class Week:
    """What is told beside the counts."""

    new: int
    """Villages that reported for the first time."""
    moved: int
    """Villages that have come to a later stage than they had told of before."""
    quiet: tuple[Quiet, ...]
    """The longest first, without those whose silence is no fault."""
    still: tuple[Still, ...]
    """The longest first."""
    pointed: tuple[Pointed, ...]
    """By code."""
    odd: tuple[str, ...]
    """Villages with a report to be looked at, the weightiest first, each once."""
    clean: int
    """Reports that may be approved together."""
    doubtful: int
    """Reports with figures that look wrong, or with answers that came back."""
    returned: int
    """Answers that heads are asked for."""
    unlooked: int
    """Reports that have just come in."""
