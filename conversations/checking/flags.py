"""What a flag is, and what a report is looked at beside: its village's past, its neighbours' figures, others' tellings."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from conversations.checking.spread import Spread
from conversations.checking.twins import TwinIndex
from conversations.draft import Report
from conversations.texts import Phrase


class Severity(StrEnum):
    """How much a flag weighs. Only a NOTE leaves a report clean: it may be approved together with others."""

    NOTE = "note"
    """Worth knowing, and often right as it stands."""
    DOUBT = "doubt"
    """Probably a slip: somebody looks at it before the report is approved."""
    WRONG = "wrong"
    """Cannot be so: two answers contradict each other."""


ORDER = (Severity.WRONG, Severity.DOUBT, Severity.NOTE)
"""The weightiest first: so flags are shown."""


@dataclass(frozen=True, slots=True)
class Flag:
    """One thing that looks wrong. Nothing is ever changed for it: an officer decides, and a head answers."""

    code: str
    """Stable name, `members-near`; its words are `flag-<code>` and `flag-<code>-ask`."""
    severity: Severity
    paths: tuple[str, ...]
    """The questions it is about, the one to be asked back first."""
    officer: Phrase
    """One or two short sentences with the values, without blame."""
    head: Phrase
    """The question back to the head: thanks first, what stands there, what is asked."""


@dataclass(frozen=True, slots=True)
class Photo:
    """Where a photo stands: the same bytes may stand in several places."""

    area: str
    number: int
    """Of the report."""
    path: str


@dataclass(frozen=True, slots=True)
class Beside:
    """What storage knows beside the report. Every part may be missing: what cannot be compared raises no flag."""

    past: Sequence[Report] = ()
    """Earlier reports of the same village and form, the newest first; neither this report nor its earlier revisions."""
    near: Mapping[str, Spread] = field(default_factory=dict)
    """Question of a rule (`koperasi/*/anggota`) to the spread of the villages around, from `figures.neighbours`."""
    twins: TwinIndex | None = None
    """What is told of cooperatives in the kabupaten; this report may be among it."""
    digests: Mapping[str, str] = field(default_factory=dict)
    """Names of this report's files in the media store to the sha256 of their bytes."""
    photos: Mapping[str, Sequence[Photo]] = field(default_factory=dict)
    """Each of these sha256 to every place it stands in, this report's own among them."""
    called: Callable[[str], str] = str
    """An area's code to what it is called: `Desa Telok`."""


def clean(flags: Sequence[Flag]) -> bool:
    """Whether a report with these flags may be approved together with others, unseen: it has notes at most."""
    return all(flag.severity is Severity.NOTE for flag in flags)
