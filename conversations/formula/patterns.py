"""Regular expressions of form authors: refused when one might run for ever."""

from __future__ import annotations

import re
from functools import lru_cache

LONGEST = 500
"""Characters of one pattern."""
JUDGED = 1000
"""Characters of an answer that a pattern is held against: more than any pattern of a form means to judge."""


def _nests(source: str) -> bool:
    """Whether a repeated group repeats or branches inside, which is what makes matching exponential: `(a+)+`, `(a|ab)*`."""
    bare = re.sub(r"\\.|\[\^?\]?(?:\\.|[^\]\\])*\]", "x", source)
    wild = [False]
    for at, letter in enumerate(bare):
        if letter == "(":
            wild.append(False)
        elif letter == ")" and len(wild) > 1:
            inside, repeated = wild.pop(), bare[at + 1 : at + 2] in ("*", "+", "{")
            if inside and repeated:
                return True
            wild[-1] = wild[-1] or inside or repeated
        elif letter in "*+|" or bare[at : at + 3].endswith(",}"):
            wild[-1] = True
    return False


@lru_cache(maxsize=1024)
def pattern(source: str) -> re.Pattern[str]:
    """A regular expression that cannot run for ever. Raises ValueError for what is none, or might."""
    if len(source) > LONGEST:
        raise ValueError(f"a pattern has at most {LONGEST} characters")
    if _nests(source) or re.search(r"\\[1-9]|\(\?P=", source):
        raise ValueError("a repeated group may not itself repeat or branch")
    try:
        return re.compile(source)
    except re.error as error:
        raise ValueError(str(error)) from error


def matches(value: str, source: str) -> bool:
    """Whether the whole text is what the pattern says, as in ODK. A pattern that cannot be used matches nothing."""
    try:
        return pattern(source).fullmatch(value[:JUDGED]) is not None
    except ValueError:
        return False
