"""Finds names that rest on themselves: such a form could never be worked out."""

from __future__ import annotations

from collections.abc import Mapping

from conversations.authoring.faults import Faults

Uses = frozenset[str]
LONGEST = 120
"""Names that may rest on each other in a row: each takes some frames of Python's stack when it is worked out."""


def find_circles(uses: Mapping[str, Uses], where: Mapping[str, str], faults: Faults) -> None:
    """Keep a fault for each circle among the names; `uses` says what each name rests on directly."""
    done: dict[str, int] = {}
    for start in uses:
        if start not in done:
            _follow(start, uses, where, done, faults)
    if too_long := [name for name, length in done.items() if length > LONGEST]:
        rule = f"More than {LONGEST} names rest on each other in a row."
        faults.add(where.get(too_long[0], ""), "chain-too-long", rule, "Let some of them rest on earlier ones.")


def _follow(start: str, uses: Mapping[str, Uses], where: Mapping[str, str], done: dict[str, int], faults: Faults) -> None:
    # A loop instead of recursion: a form may hold a chain of a thousand calculations.
    path, waiting = [start], [iter(sorted(uses[start]))]
    while path:
        following = next(waiting[-1], None)
        if following is None:
            name = path.pop()
            done[name] = 1 + max((done.get(other, 0) for other in uses[name]), default=0)
            waiting.pop()
        elif following in path:
            circle = " → ".join([*path[path.index(following) :], following])
            faults.add(where.get(following, ""), "circle", f"These rest on each other: {circle}.", "Take one of them out.")
            return
        elif following not in done and following in uses:
            path.append(following)
            waiting.append(iter(sorted(uses[following])))
