"""Patterns that are looked for only where one of their signs stands: most replies hold none, and that look costs little."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Signed:
    """A pattern with its signs: texts of which at least one stands in all that the pattern finds."""

    pattern: re.Pattern[str]
    signs: tuple[str, ...]

    def found(self, clean: str) -> bool:
        """Whether the pattern stands anywhere in a tidied reply."""
        for sign in self.signs:  # a loop is twice as fast here as any()
            if sign in clean:
                return self.pattern.search(clean) is not None
        return False

    def sub(self, mark: str | Callable[[re.Match[str]], str], clean: str) -> str:
        """A tidied reply with `mark` (as for `re.sub`) in each place where the pattern stands."""
        for sign in self.signs:
            if sign in clean:
                return self.pattern.sub(mark, clean)
        return clean


def signed(pattern: str, *signs: str) -> Signed:
    """A pattern with its signs, as they are written."""
    return Signed(re.compile(pattern), tuple(sorted(signs)))
