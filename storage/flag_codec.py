"""Flags of a report to text and back."""

from __future__ import annotations

import json
from collections.abc import Sequence

from conversations.checking.flags import Flag, Severity
from conversations.texts import Phrase
from storage.errors import UnknownVersion

VERSION = 1


def write_flags(flags: Sequence[Flag]) -> tuple[int, int, str]:
    """How many are to be looked at, how many are notes, and all of them as compact ASCII JSON."""
    doubts = sum(flag.severity is not Severity.NOTE for flag in flags)
    rows = [[flag.code, flag.severity.value, flag.paths, flag.officer.args] for flag in flags]
    return doubts, len(flags) - doubts, json.dumps([VERSION, rows], separators=(",", ":"))


def read_flags(text: str) -> tuple[Flag, ...]:
    """The flags of `write_flags`, in their order. Raises UnknownVersion."""
    version, rows = json.loads(text)
    if version != VERSION:
        raise UnknownVersion(f"flags: version {version}, this Betang reads {VERSION}")
    return tuple(
        Flag(code, Severity(severity), tuple(paths), Phrase(f"flag-{code}", args), Phrase(f"flag-{code}-ask", args))
        for code, severity, paths, args in rows
    )
