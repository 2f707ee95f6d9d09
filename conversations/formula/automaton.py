"""Matches a regular expression in one pass over a text: no pattern and no text can make it try again from before.

The tree becomes states (Thompson); where the states lead together is worked out when a letter is first met there, and remembered.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from conversations.formula.letters import ANY, Letters
from conversations.formula.pattern_syntax import Choice, Edge, Repeated, Sequence, Tree

MOST_STATES = 3_000
"""States of one pattern, once `{2,9}` is written out."""
MOST_WORK = 15_000
"""States that are looked at, at most, to match one text: some ten milliseconds. Only patterns made to be slow need more."""
MOST_KEPT = 2_000
"""Ways that are remembered."""


@dataclass(slots=True, eq=False)
class State:
    """Leads on over one of its letters, or at once when it has none; over an edge only where that edge is."""

    letters: Letters | None = None
    edge: Edge | None = None
    onward: list[State] = field(default_factory=list)


@dataclass(slots=True, eq=False)
class Spot:
    """Where a text has led: all states at once, and where the letters that were met there led."""

    states: tuple[State, ...]
    ways: dict[str, Spot] = field(default_factory=dict)
    accepts: bool | None = None


class Automaton:
    """A pattern that is ready to match."""

    def __init__(self, tree: Tree, *, rest: bool = False) -> None:
        """`rest`: whether anything may follow. Raises ValueError when the pattern is too large."""
        self.size = 0
        self._end = State()
        following = self._built(Repeated(ANY, 0, None), self._end) if rest else self._end
        self._start = self._built(tree, following)
        self._spots: dict[frozenset[State], Spot] = {}
        self._kept = 0
        self._first = self._spot([self._start], at_start=True)

    def matches(self, text: str) -> bool:
        """Whether the whole text is what the pattern says; False when that takes more than MOST_WORK to find out."""
        spot, left = self._first, MOST_WORK
        for letter in text:
            following = spot.ways.get(letter)
            if following is None:
                left -= len(spot.states) + 1
                if left < 0:
                    return False
                following = self._followed(spot, letter)
            spot = following
            if not spot.states:
                return False
        if spot.accepts is None:
            spot.accepts = self._end in _reached(spot.states, at_start=spot is self._first, at_end=True)
        return spot.accepts

    def _followed(self, spot: Spot, letter: str) -> Spot:
        found = [to for state in spot.states if state.letters is not None and letter in state.letters for to in state.onward]
        following = self._spot(found, at_start=False)
        self._kept += 1
        if self._kept > MOST_KEPT:
            self._kept = 0
            self._spots.clear()
            self._first.ways.clear()
        spot.ways[letter] = following
        return following

    def _spot(self, states: list[State], *, at_start: bool) -> Spot:
        reached = _reached(states, at_start=at_start, at_end=False)
        key = frozenset(reached)
        if at_start or key not in self._spots:
            spot = Spot(tuple(reached))
            if at_start:
                return spot
            self._spots[key] = spot
        return self._spots[key]

    def _state(self, *, letters: Letters | None = None, edge: Edge | None = None, onward: list[State] | None = None) -> State:
        self.size += 1
        if self.size > MOST_STATES:
            raise ValueError("the pattern is too large: repeat less")
        return State(letters, edge, onward or [])

    def _built(self, tree: Tree, following: State) -> State:
        """The state that the tree begins with, when it leads on to that one."""
        match tree:
            case Letters():
                return self._state(letters=tree, onward=[following])
            case Edge():
                return self._state(edge=tree, onward=[following])
            case Sequence(parts):
                for part in reversed(parts):
                    following = self._built(part, following)
                return following
            case Choice(branches):
                return self._state(onward=[self._built(branch, following) for branch in branches])
            case Repeated():
                return self._repeated(tree, following)

    def _repeated(self, tree: Repeated, following: State) -> State:
        if tree.most is None:
            again = self._state(onward=[following])
            again.onward.insert(0, self._built(tree.part, again))
            following = again
        else:
            end = following
            for _ in range(tree.most - tree.least):
                following = self._state(onward=[self._built(tree.part, following), end])
        for _ in range(tree.least):
            following = self._built(tree.part, following)
        return following


def _reached(states: tuple[State, ...] | list[State], *, at_start: bool, at_end: bool) -> dict[State, None]:
    """Every state that is reached without a letter, in the order in which it is."""
    found: dict[State, None] = {}
    waiting = list(states)
    while waiting:
        state = waiting.pop()
        if state in found:
            continue
        found[state] = None
        passes = state.edge is None or (at_end if state.edge.end else at_start)
        if state.letters is None and passes:
            waiting.extend(state.onward)
    return found
