"""The operators: each takes what stands on its left, and works out what stands on its right when it is needed."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from conversations.formula.functions import Value, equal, number, ordered, truth, unequal
from conversations.formula.number_functions import divided, remainder
from conversations.formula.scope import Run, Scope

Step = Callable[[Value, Scope], Value]


def _arithmetic(apply: Callable[[float, float], float]) -> Callable[[Run], Step]:
    return lambda right: lambda left, scope: apply(number(left), number(right(scope)))


def _compared(holds: Callable[[Value, Value], bool]) -> Callable[[Run], Step]:
    return lambda right: lambda left, scope: holds(left, right(scope))


OPERATORS: Mapping[str, Callable[[Run], Step]] = {
    "or": lambda right: lambda left, scope: truth(left) or truth(right(scope)),
    "and": lambda right: lambda left, scope: truth(left) and truth(right(scope)),
    "=": _compared(equal),
    "!=": _compared(unequal),
    "<": _compared(ordered(lambda a, b: a < b)),
    "<=": _compared(ordered(lambda a, b: a <= b)),
    ">": _compared(ordered(lambda a, b: a > b)),
    ">=": _compared(ordered(lambda a, b: a >= b)),
    "+": _arithmetic(lambda a, b: a + b),
    "-": _arithmetic(lambda a, b: a - b),
    "*": _arithmetic(lambda a, b: a * b),
    "div": _arithmetic(divided),
    "mod": _arithmetic(remainder),
}


def in_turn(first: Run, steps: list[Step]) -> Run:
    """Operators beside each other, from the left: a loop, so that a sum of a thousand terms needs no deep stack."""
    if len(steps) == 1:
        (step,) = steps
        return lambda scope: step(first(scope), scope)

    def run(scope: Scope) -> Value:
        value = first(scope)
        for step in steps:
            value = step(value, scope)
        return value

    return run
