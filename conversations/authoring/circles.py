"""Finds names that rest on themselves: such a form could never be worked out."""

from __future__ import annotations

from collections.abc import Mapping

from conversations.authoring.faults import Faults

Uses = frozenset[str]
MOST, SHOWN = 50, 20
"""Circles that are told, and names of each: whoever has mended so many sends the form again."""
LONGEST = 850
"""Calls of Python that may stand on each other when names that rest on each other are worked out; it allows a thousand."""
BETWEEN = 5
"""Calls between the expression of a name and the one that it rests on."""


def find_circles(uses: Mapping[str, Uses], where: Mapping[str, str], heights: Mapping[str, int], faults: Faults) -> None:
    """Keep a fault for each circle among the names; `uses` says what each rests on directly, `heights` how high it is.

    Each name is gone through once, however many circles there are.
    """
    done: dict[str, int] = {}
    circles: list[list[str]] = []
    for start in uses:
        if start not in done:
            _follow(start, uses, heights, done, circles)
    for circle in circles:
        shown = " → ".join([*circle[:SHOWN], *(["…"] if len(circle) > SHOWN else []), circle[0]])
        rule = f"These rest on each other: {shown}."
        faults.add(where.get(circle[0], ""), "circle", rule, "Take one of them out.", about=shown)
    if too_long := [name for name, length in done.items() if length > LONGEST]:
        rule = "Too many names rest on each other in a row."
        faults.add(where.get(too_long[0], ""), "chain-too-long", rule, "Let some of them rest on earlier ones.")


def _follow(
    start: str, uses: Mapping[str, Uses], heights: Mapping[str, int], done: dict[str, int], circles: list[list[str]]
) -> None:
    # A loop instead of recursion: a form may hold a chain of a thousand calculations.
    path, waiting = {start: 0}, [iter(sorted(uses[start]))]
    while path:
        following = next(waiting[-1], None)
        if following is None:
            name, _ = path.popitem()
            own = heights[name] + BETWEEN if name in heights else 0
            done[name] = own + max((done.get(other, 0) for other in uses[name]), default=0)
            waiting.pop()
        elif following in path:
            if len(circles) < MOST:
                circles.append(list(path)[path[following] :])
        elif following not in done and following in uses:
            path[following] = len(path)
            waiting.append(iter(sorted(uses[following])))
