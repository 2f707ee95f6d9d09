"""Paths: from what a path says to the question, the repeat or the column that it means, and to a function that fetches it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace

from conversations.formula.brackets import Filter, all_through, filters, inside
from conversations.formula.cost import FETCH, INSTANCES, through
from conversations.formula.functions import Single
from conversations.formula.nodes import Above, Column, Dot, ExpressionError, Instance, Name, Node, Path, Root, Step, Union
from conversations.formula.rows import rows_of
from conversations.formula.scope import Prefixes, Run, Scope, Surroundings, shared, spot_of, within

Build = Callable[[Node, Surroundings], Run]
Nodes = Callable[[Scope], tuple[Single, ...]]


@dataclass(frozen=True, slots=True)
class Target:
    """What a path means: a name of the form, and the conditions on the repeats on the way to it."""

    name: str
    conditions: Mapping[str, tuple[Node, ...]] = field(default_factory=dict)
    through: frozenset[str] = frozenset()
    """The repeats that are gone through from the first instance to the last, although the expression stands in one of them."""
    current: bool = False
    """Whether it is seen from the question, although it stands in brackets."""


def target_of(node: Node, around: Surroundings) -> Target | None:
    """The name of the form that a node means; None when it means none (a choices list, a value)."""
    match node:
        case Name(name, last=False):
            return Target(name)
        case Column(name) if around.item in around.spots and (own := within(name, around.item, around)) in around.spots:
            return Target(own)
        case Path(start, conditions, steps) if not isinstance(start, Instance):
            return _walked(start, conditions, steps, around)
        case Above():
            return _ancestor(node, around)
        case _:
            return None


def _walked(
    start: Name | Dot | Above | Root, conditions: tuple[Node, ...], steps: tuple[Step, ...], around: Surroundings
) -> Target:
    if isinstance(start, Dot) and around.item not in around.spots and steps:
        raise ExpressionError("path-unknown", "'./' leads nowhere from an answer.", "Write ${name}.")
    if isinstance(start, Above) and not start.current and around.item:
        mend = "Write current()/../name, or ${name}."
        raise ExpressionError("path-unknown", "Inside of brackets '..' leads away from what is looked at.", mend)
    named = ([Step(start.name, conditions)] if isinstance(start, Name) else []) + list(steps)
    if isinstance(start, Root):
        named = named[1:]
    named = _resolved(named, _container(start, around), around)
    if not named:
        mend = "Write ${name}, or a path that ends with a name."
        raise ExpressionError("path-unknown", "A path without a name means no answer.", mend)
    for step, following in zip(named, [*named[1:], None], strict=True):
        _check_step(step, following, around)
    found = {step.name: step.conditions for step in named if step.conditions}
    # A path that climbs out of a repeat and names it again means all of its instances; so does one with a condition.
    climbed = {step.name for step in named[:-1] if isinstance(start, Above) and around.spots[step.name].sort == "repeat"}
    current = isinstance(start, Above) and start.current
    return Target(named[-1].name, found, frozenset(climbed | set(found)), current)


def _container(start: Name | Dot | Above | Root, around: Surroundings) -> str:
    """The group or repeat that the first step of a path is taken in; blank for the form itself."""
    if isinstance(start, Dot):
        return around.item
    if not isinstance(start, Above):
        return ""
    seen = around.outer if start.current and around.outer else around
    parents = (seen.spots[seen.here].parents or ()) if seen.here in seen.spots else ()
    return parents[-start.levels] if 0 < start.levels <= len(parents) else ""


def _resolved(steps: list[Step], container: str, around: Surroundings) -> list[Step]:
    found = []
    for step in steps:
        container = within(step.name, container, around)
        found.append(Step(container, step.conditions))
    return found


def _check_step(step: Step, following: Step | None, around: Surroundings) -> None:
    spot = spot_of(step.name, around)
    if step.conditions and spot.sort == "group":
        mend = "Put them behind a repeat, or behind a question."
        raise ExpressionError("brackets", f"Brackets choose among answers; '{step.name}' is a group.", mend, step.name)
    if following is None:
        return
    after = spot_of(following.name, around)
    stands_in = step.name in after.parents if after.parents is not None else spot.sort != "question"
    if spot.sort == "question" or not stands_in:
        rule = f"'{following.name}' does not stand in '{step.name}'."
        raise ExpressionError("path-unknown", rule, f"Write ${{{following.name}}}.")


def _ancestor(node: Above, around: Surroundings) -> Target | None:
    """The repeat that `..` means: the one so far up, or the nearest around that."""
    seen = around.outer if node.current and around.outer else around
    parents = seen.spots[seen.here].parents if seen.here in seen.spots else None
    chain = seen.chain
    if parents is not None:
        left = set(parents[: max(0, len(parents) - node.levels + 1)])
        chain = tuple(repeat for repeat in chain if repeat in left)
    return Target(chain[-1], current=node.current) if chain else None


def nodes(node: Node, around: Surroundings, build: Build) -> Nodes | None:
    """The node as a function that gives all its answers; None when it is a value and no answers."""
    if isinstance(node, Union):
        parts = [nodes(part, around, build) for part in node.parts]
        known = [part for part in parts if part is not None]
        return (lambda scope: tuple(one for part in known for one in part(scope))) if len(known) == len(parts) else None
    if isinstance(node, Path) and isinstance(node.start, Instance):
        return rows_of(node, around, build)
    if isinstance(node, Name) and node.last:
        fetch = last_saved(node, around)
        return lambda scope: (fetch(scope),)
    found = None if isinstance(node, Above) else target_of(node, around)
    return None if found is None else _fetched(found, around, build)


def last_saved(node: Name, around: Surroundings) -> Callable[[Scope], Single]:
    """What the question held in the report before, in the same instance."""
    name, depth = node.name, shared(spot_of(node.name, around).chain, around.chain)
    return lambda scope: scope.sheet.before(name, scope.prefixes[: depth + 1])


def _fetched(target: Target, around: Surroundings, build: Build) -> Nodes:
    seen = around.outer if target.current and around.outer else around
    name, spot = target.name, spot_of(target.name, around)
    chain = (*spot.chain, name) if spot.sort == "repeat" else spot.chain
    if spot.sort == "group":
        raise ExpressionError("group-as-value", f"'{name}' is a group and holds no value.", "Name a question in it.", name)
    common = shared(spot.chain, seen.chain)
    for at, repeat in enumerate(spot.chain[:common]):
        if repeat in target.through:
            common = at
            break
    around.cost.add(around.looks * through(len(chain[common:])) * (1 if spot.sort == "repeat" else FETCH))
    chosen = _filters(target, chain, seen, build)
    fetch = _indices if spot.sort == "repeat" else _values(name, _judged(target, seen, build))
    below = chain[common:]

    def run(scope: Scope) -> tuple[Single, ...]:
        start = scope.outer or scope if target.current else scope
        return fetch(start, all_through(start, start.prefixes[: common + 1], below, chosen))

    return run


def _filters(target: Target, chain: tuple[str, ...], around: Surroundings, build: Build) -> Mapping[str, tuple[Filter, ...]]:
    found: dict[str, tuple[Filter, ...]] = {}
    for at, repeat in enumerate(chain):
        if repeat in target.conditions:
            within = inside(around, repeat, chain[: at + 1], INSTANCES)
            found[repeat] = filters(target.conditions[repeat], within, build)
    return found


def _indices(_scope: Scope, places: list[Prefixes]) -> tuple[Single, ...]:
    return tuple(int(at[-1].rsplit("/", 2)[1]) for at in places)


def _judged(target: Target, around: Surroundings, build: Build) -> tuple[Filter, ...]:
    """The conditions behind the question itself: `.` is its answer there, `..` what it stands in."""
    conditions = target.conditions.get(target.name, ())
    if not conditions:
        return ()
    chain = spot_of(target.name, around).chain
    within_answer = inside(around, "", chain, through(len(chain)))
    return filters(conditions, replace(within_answer, dot=True, here=target.name), build)


def _values(name: str, conditions: tuple[Filter, ...]) -> Callable[[Scope, list[Prefixes]], tuple[Single, ...]]:
    def fetch(scope: Scope, places: list[Prefixes]) -> tuple[Single, ...]:
        sheet = scope.sheet
        if not conditions:
            return tuple(sheet.value(name, at) for at in places if sheet.stands(name, at))
        looking = Scope(sheet, position=1, size=1, outer=scope.outer or scope)
        found: list[Single] = []
        for at in places:
            looking.prefixes, looking.dot = at, sheet.value(name, at)
            if sheet.stands(name, at) and all(holds(looking) for holds in conditions):
                found.append(looking.dot)
        return tuple(found)

    return fetch


def alone(target: Target, around: Surroundings) -> Callable[[Scope], Single] | None:
    """The question as a function of one answer, when there is only one of it where the expression stands; else None."""
    seen = around.outer if target.current and around.outer else around
    name, spot = target.name, spot_of(target.name, around)
    common = shared(spot.chain, seen.chain)
    if spot.sort != "question" or common < len(spot.chain) or target.through & {name, *spot.chain}:
        return None
    if target.current and around.outer:
        return lambda scope: (scope.outer or scope).sheet.value(name, (scope.outer or scope).prefixes[: common + 1])
    if common == len(around.chain):
        return lambda scope: scope.sheet.value(name, scope.prefixes)
    return lambda scope: scope.sheet.value(name, scope.prefixes[: common + 1])
