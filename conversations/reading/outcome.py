"""What a reader may return: a value, a plain 'no answer', or a Problem."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Generic, TypeVar

from conversations.errors import Problem
from conversations.texts import Phrase

V = TypeVar("V")


@dataclass(frozen=True, slots=True)
class Read(Generic[V]):
    """A value that was surely read. What is not sure is a Problem, never a Read."""

    value: V
    precision: str = ""
    """Of a date: `day`, `month` or `year`. Empty for all else."""
    approximate: bool = False
    """The person said 'sekitar', '±', '-an': kept beside the value."""
    echo: bool = False
    """Large or strange: the person confirms it before it is kept."""
    warning: Phrase | None = None
    """Said beside the value, never blocking it."""


@dataclass(frozen=True, slots=True)
class NoAnswer:
    """The person says that there is no answer ('-', 'belum tahu'). Differs from zero and from silence."""


Outcome = Read[V] | NoAnswer | Problem
