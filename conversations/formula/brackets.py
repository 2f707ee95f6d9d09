"""Brackets: the conditions that choose among the instances of a repeat or the rows of a list."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from itertools import islice

from conversations.formula.cost import MOST_PLACES
from conversations.formula.functions import Value, truth
from conversations.formula.nodes import Node
from conversations.formula.scope import Choice, Prefixes, Run, Scope, Surroundings

Build = Callable[[Node, Surroundings], Run]
Filter = Callable[[Scope], bool]


def inside(
    around: Surroundings, item: str, chain: tuple[str, ...], count: int, columns: frozenset[str] = frozenset()
) -> Surroundings:
    """What an expression inside of brackets may speak of, when they look at so many instances or rows."""
    outer = around.outer or around
    looks = around.looks * max(1, count)
    return replace(around, chain=chain, columns=columns, dot=False, own="", item=item, outer=outer, looks=looks)


def filters(conditions: tuple[Node, ...], around: Surroundings, build: Build) -> tuple[Filter, ...]:
    """The conditions as functions of what is looked at; a number means the one at that place (XPath 1.0, 2.4)."""
    return tuple(_filter(build(condition, around)) for condition in conditions)


def _filter(run: Run) -> Filter:
    def holds(scope: Scope) -> bool:
        found: Value = run(scope)
        if isinstance(found, int | float) and not isinstance(found, bool):
            return found == scope.position
        return truth(found)

    return holds


def all_through(
    scope: Scope, start: Prefixes, repeats: Iterable[str], chosen: Mapping[str, tuple[Filter, ...]]
) -> list[Prefixes]:
    """The places of every instance below a place, through these repeats, that the conditions let through."""
    places = [start]
    for repeat in repeats:
        found = (place for at in places for place in _instances(scope, at, repeat, chosen.get(repeat, ())))
        places = list(islice(found, MOST_PLACES))
    return places


def _instances(scope: Scope, at: Prefixes, repeat: str, conditions: tuple[Filter, ...]) -> list[Prefixes]:
    last = at[-1]
    found = [(*at, f"{last}{repeat}/{index}/") for index in range(1, scope.sheet.instances(repeat, at) + 1)]
    if not conditions:
        return found
    looking = Scope(scope.sheet, outer=scope.outer or scope)
    for condition in conditions:
        passed, looking.size = [], len(found)
        for looking.position, place in enumerate(found, 1):
            looking.prefixes, looking.index = place, int(place[-1].rsplit("/", 2)[1])
            if condition(looking):
                passed.append(place)
        found = passed
    return found


def passed_rows(scope: Scope, rows: Iterable[Choice], conditions: tuple[Filter, ...]) -> list[Choice]:
    """The rows of a list that the conditions let through."""
    found = list(rows)
    if not conditions:
        return found
    looking = replace(scope, outer=scope.outer or scope)
    for condition in conditions:
        passed, looking.size = [], len(found)
        for looking.position, row in enumerate(found, 1):
            looking.choice = row
            if condition(looking):
                passed.append(row)
        found = passed
    return found
