"""Finds a command inside a sentence that tells more, by words that stand together: `mohon dibatalkan laporannya, keliru desa`."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from conversations.reading.command.rules import bits
from conversations.reading.command.sentences import CUES

TOGETHER = {
    frozenset({"back", "edit"}): "back",
    frozenset({"skip", "resume"}): "skip",
    frozenset({"cancel", "edit"}): "cancel",
    frozenset({"human", "help"}): "human",
    frozenset({"status", "help"}): "status",
    frozenset({"skip", "later"}): "skip",
}
"""Two that one wish holds: who goes back wants to change something, who asks for a person needs help."""
_BETWEEN = bits("soft self this in just first again can done still numbered now sorry one")
"""Roles that part no words that stand together."""
_UNDENIED = _BETWEEN & ~bits("done") | bits("wish ask must spare")
"""What may stand between a 'not' and what is not to be done; but `yang belum selesai mau dilanjut` is wished for."""
NO = bits("not dont nope")
"""What denies."""
FRAME = frozenset({"thanks", "greeting"})
"""What is said around a message, and is not what it is about."""


@dataclass(frozen=True, slots=True)
class Cue:
    """Roles that stand together in a message, whatever else it tells."""

    level: str
    intent: str
    steps: tuple[int, ...]
    """The roles in their order; 0 for anything between."""
    against: int


def _cue(line: str) -> Cue:
    head, _, rest = line.partition(": ")
    level, intent = head.split()
    words = rest.split()
    steps = tuple(0 if word == ".." else bits(word.replace("/", " ")) for word in words if word[0] != "!")
    return Cue(level, intent, steps, bits(" ".join(word[1:] for word in words if word[0] == "!")))


_CUES = tuple(_cue(line) for line in CUES.strip().splitlines())


@lru_cache(maxsize=16)
def _of(level: str) -> tuple[tuple[int, tuple[tuple[int, int, Cue], ...]], ...]:
    """The cues of some levels by their first step, each behind its last and what speaks against it."""
    held: dict[int, list[tuple[int, int, Cue]]] = {}
    for cue in _CUES:
        if cue.level in level.split():
            held.setdefault(cue.steps[0], []).append((cue.steps[-1], cue.against, cue))
    return tuple((first, tuple(cues)) for first, cues in held.items())


@lru_cache(maxsize=4096)
def cued(roles: tuple[int, ...], level: str) -> str | None:
    """The one intent that the cues of these levels find in a message; None when they find none, or two."""
    bag = 0
    for word in roles:
        bag |= word
    told: set[str] = set()
    for first, cues in _of(level):
        if bag & first:
            for last, against, cue in cues:
                if bag & last and not bag & against and cue.intent not in told and _stands(cue, roles):
                    told.add(cue.intent)
    return agreed(told) if told else None


def agreed(told: Iterable[str]) -> str | None:
    """The one intent of several that were told; None when there is none, or two that do not go together."""
    said = frozenset(told)
    said = said - FRAME or said
    return TOGETHER.get(said) or (next(iter(said)) if len(said) == 1 else None)


def _stands(cue: Cue, roles: tuple[int, ...]) -> bool:
    """Whether the steps are there, and nobody denies them: `jangan dilewati`."""
    first, may_be_denied = cue.steps[0], not cue.steps[0] & NO
    found = (at for at, word in enumerate(roles) if word & first and _follows(cue.steps, roles[at:]))
    return any(not (may_be_denied and denied(roles[:at])) for at in found)


def _follows(steps: tuple[int, ...], roles: tuple[int, ...]) -> bool:
    if not roles[0] & steps[0]:
        return False
    if len(steps) == 1:
        return True
    if not steps[1]:
        return any(_follows(steps[2:], roles[at:]) for at in range(1, len(roles)))
    for at in range(1, len(roles)):
        if _follows(steps[1:], roles[at:]):
            return True
        if not roles[at] & _BETWEEN:
            return False
    return False


def denied(before: tuple[int, ...]) -> bool:
    """Whether a 'not' stands before what is done, by the words up to it: `jangan dilewati`, `tidak mau batal`."""
    for word in reversed(before):
        if word & NO:
            return True
        if not word & _UNDENIED:
            return False
    return False
