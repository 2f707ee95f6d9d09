"""Which roles of words together make which command, and where: the rules that `command.sense` goes by."""

from __future__ import annotations

import re
from dataclasses import dataclass

from conversations.reading.command.asks import ASKS
from conversations.reading.command.moves import MOVES
from conversations.reading.command.roles import BITS

_ALWAYS = "soft self wish can ask this in one first again sorry qmark numbered just now"
"""Roles that change no command: who, please, may, this, of."""


@dataclass(frozen=True, slots=True)
class Rule:
    """One way in which roles make a command."""

    level: str
    intent: str
    needs: tuple[int, ...]
    """Each is some roles, of which a word has one."""
    apart: tuple[int, ...]
    """Those of which each has a word of its own: all but how a question ends."""
    allowed: int
    """The roles of which every word has one."""


def bits(roles: str) -> int:
    """Some roles as one number."""
    told = 0
    for role in roles.split():
        told |= BITS[role]
    return told


def _rule(line: str) -> Rule:
    head, _, rest = line.partition(": ")
    level, intent = head.split()
    needs, _, allows = rest.partition(", ")
    wanted = tuple(bits(need.replace("/", " ")) for need in needs.split())
    apart = tuple(need for need in wanted if need & BITS["query"] == 0)
    return Rule(level, intent, wanted, apart, bits(f"{_ALWAYS} {needs.replace('/', ' ')} {allows}"))


RULES = tuple(_rule(line) for line in re.sub(r"\n {4}", " ", MOVES + ASKS).splitlines() if line)
"""Every rule; the first that fits is right."""
