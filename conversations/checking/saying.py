"""Says the flags of one report to the officer who looks at it."""

from __future__ import annotations

from collections.abc import Sequence

from markupsafe import Markup

from conversations.checking.flags import Flag, Severity
from conversations.texts import Words


def lines(words: Words, flags: Sequence[Flag]) -> Markup:
    """A line for each flag: those to be looked at, then those that are only worth knowing; one line when there is none."""
    parts: list[Markup] = []
    for key, wanted in (("flags-doubt", {Severity.WRONG, Severity.DOUBT}), ("flags-note", {Severity.NOTE})):
        own = [flag for flag in flags if flag.severity in wanted]
        if own:
            parts += [words(key), *(words("flags-line", words=words.say(flag.officer)) for flag in own)]
    return Markup("\n").join(parts) if parts else words("flags-none")
