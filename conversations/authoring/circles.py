"""Finds names that rest on themselves: such a form could never be worked out."""

from __future__ import annotations

from collections.abc import Mapping

from conversations.authoring.faults import Faults

Uses = frozenset[str]


def find_circles(uses: Mapping[str, Uses], where: Mapping[str, str], faults: Faults) -> None:
    """Keep a fault for each circle among the names; `uses` says what each name rests on directly."""
    done: set[str] = set()
    for start in uses:
        if start not in done:
            _follow(start, uses, where, done, faults)


def _follow(start: str, uses: Mapping[str, Uses], where: Mapping[str, str], done: set[str], faults: Faults) -> None:
    # A loop instead of recursion: a form may hold a chain of a thousand calculations.
    path, waiting = [start], [iter(sorted(uses[start]))]
    while path:
        following = next(waiting[-1], None)
        if following is None:
            done.add(path.pop())
            waiting.pop()
        elif following in path:
            circle = " → ".join([*path[path.index(following) :], following])
            faults.add(where.get(following, ""), "circle", f"These rest on each other: {circle}.", "Take one of them out.")
            return
        elif following not in done and following in uses:
            path.append(following)
            waiting.append(iter(sorted(uses[following])))


def rests_on(names: Uses, uses: Mapping[str, Uses]) -> Uses:
    """The names, and all that they rest on in turn."""
    found, waiting = set(names), list(names)
    while waiting:
        for name in uses.get(waiting.pop(), ()):
            if name not in found:
                found.add(name)
                waiting.append(name)
    return frozenset(found)
