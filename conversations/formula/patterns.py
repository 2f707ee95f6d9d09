"""Regular expressions of form authors: matched in one pass, so that none can run for ever.

Java's language, which is ODK's, without what cannot be matched in one pass: what was matched before, possessive quantifiers,
looking behind, and looking ahead anywhere but at the beginning. Those are refused when the form is read.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from conversations.formula.automaton import Automaton
from conversations.formula.pattern_syntax import read

LONGEST = 1_000
"""Characters of one pattern."""
JUDGED = 5_000
"""Characters of an answer that a pattern is held against; no pattern of a form means to let a longer one through."""


@dataclass(frozen=True, slots=True)
class Pattern:
    """A regular expression, with what it looks ahead for at the beginning."""

    body: Automaton
    ahead: tuple[tuple[Automaton, bool], ...]

    @property
    def states(self) -> int:
        """How large it is."""
        return self.body.size + sum(one.size for one, _ in self.ahead)

    def matches(self, value: str) -> bool:
        """Whether the whole text is what the pattern says (JavaRosa)."""
        if len(value) > JUDGED:
            return False
        return self.body.matches(value) and all(one.matches(value) == wanted for one, wanted in self.ahead)


@lru_cache(maxsize=512)
def pattern(source: str) -> Pattern:
    """The pattern, ready to match. Raises ValueError for what is none, or cannot be matched in one pass."""
    if len(source) > LONGEST:
        raise ValueError(f"a pattern has at most {LONGEST} characters")
    ahead, body = read(source)
    return Pattern(Automaton(body), tuple((Automaton(one.part, rest=True), one.wanted) for one in ahead))


def matches(value: str, source: str) -> bool:
    """Whether the whole text is what the pattern says. A pattern that cannot be used matches nothing."""
    try:
        return pattern(source).matches(value)
    except ValueError:
        return False
