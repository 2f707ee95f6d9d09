"""Turns the tree of an expression into a function of a scope, after checking every name in it against the form."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping

from conversations.formula.contextual import CONTEXTUAL
from conversations.formula.expressions import (
    Above,
    Binary,
    Call,
    Column,
    Dot,
    ExpressionError,
    Literal,
    Lookup,
    Name,
    Negative,
    Node,
    parse,
)
from conversations.formula.functions import FUNCTIONS, Function, equal, number, text, truth
from conversations.formula.patterns import pattern
from conversations.formula.scope import Laid, Prefixes, Run, Surroundings, choices_of, counted, shared, spot_of


def compiled(source: str, around: Surroundings) -> Run:
    """The expression as a function. Raises ExpressionError for syntax, unknown names and wrong numbers of arguments."""
    return _build(parse(source), around)


def _build(node: Node, around: Surroundings) -> Run:  # noqa: C901 - one case for each kind of node
    match node:
        case Literal(value):
            return lambda _: value
        case Name():
            return _name(node, around)
        case Dot():
            if not around.dot:
                raise ExpressionError("dot-outside", "'.' is the answer being checked.", "Use it in the column constraint only.")
            return lambda scope: scope.dot
        case Column(name):
            return _column(name, around)
        case Above():
            raise ExpressionError("parent-outside", "'..' has no value of its own.", "Write position(..).")
        case Negative(operand):
            inner = _build(operand, around)
            return lambda scope: -number(inner(scope))
        case Binary(operator, left, right):
            return _OPERATORS[operator](_build(left, around), _build(right, around))
        case Lookup():
            return _lookup(node, around)
        case Call(name, arguments):
            return CONTEXTUAL[name](arguments, around, _build) if name in CONTEXTUAL else _call(name, arguments, around)


def _column(name: str, around: Surroundings) -> Run:
    if name not in around.columns:
        raise ExpressionError(
            "bare-name", f"'{name}' is no value here.", f"An answer is written ${{{name}}}, a text is written '{name}'."
        )
    return lambda scope: scope.choice.cell(name) if scope.choice else ""


def _name(node: Name, around: Surroundings) -> Run:
    name, spot = node.name, spot_of(node.name, around)
    if spot.sort == "group":
        raise ExpressionError("group-as-value", f"'{name}' is a group and holds no value.", "Name a question in it.")
    common = shared(spot.chain, around.chain)
    if node.last:
        return lambda scope: scope.sheet.before(name, scope.prefixes[: common + 1])
    if spot.sort == "repeat":
        return lambda scope: tuple(range(1, scope.sheet.instances(name, scope.prefixes[: common + 1]) + 1))
    if common == len(spot.chain):
        if common == len(around.chain):
            return lambda scope: scope.sheet.value(name, scope.prefixes)
        return lambda scope: scope.sheet.value(name, scope.prefixes[: common + 1])
    below = spot.chain[common:]
    return lambda scope: tuple(scope.sheet.value(name, at) for at in _all(scope.sheet, scope.prefixes[: common + 1], below))


def _all(sheet: Laid, prefixes: Prefixes, repeats: tuple[str, ...]) -> list[Prefixes]:
    places = [prefixes]
    for repeat in repeats:
        places = [(*at, f"{at[-1]}{repeat}/{index}/") for at in places for index in range(1, sheet.instances(repeat, at) + 1)]
    return places


def _lookup(node: Lookup, around: Surroundings) -> Run:
    choices = choices_of(node.list_name, around)
    for column in (node.key, node.column):
        if column not in ("name", "label") and not any(column in choice.more for choice in choices):
            raise ExpressionError(
                "unknown-column", f"The list '{node.list_name}' has no column '{column}'.", "Add it to choices."
            )
    table: dict[str, str] = {}
    for choice in choices:
        table.setdefault(choice.cell(node.key), choice.cell(node.column))
    key = _build(node.value, around)
    return lambda scope: table.get(text(key(scope)), "")


def _call(name: str, arguments: tuple[Node, ...], around: Surroundings) -> Run:
    function = FUNCTIONS.get(name)
    if function is None:
        known = ", ".join(sorted({*FUNCTIONS, *CONTEXTUAL}))
        raise ExpressionError("unknown-function", f"There is no function '{name}'.", f"Known are: {known}.")
    counted(name, arguments, function.least, function.most)
    _check_pattern(name, arguments)
    built = [_build(argument, around) for argument in arguments]
    return _applied(function, built)


def _applied(function: Function, built: list[Run]) -> Run:
    body = function.body
    if len(built) == 1:
        (one,) = built
        return lambda scope: body(one(scope))
    if len(built) == 2:
        one, two = built
        return lambda scope: body(one(scope), two(scope))
    return lambda scope: body(*(argument(scope) for argument in built))


def _check_pattern(name: str, arguments: tuple[Node, ...]) -> None:
    if name == "regex" and isinstance(source := arguments[1], Literal):
        try:
            pattern(str(source.value))
        except ValueError as error:
            raise ExpressionError("bad-pattern", f"The pattern cannot be used: {error}.", "Write a simpler pattern.") from error


def _arithmetic(apply: Callable[[float, float], float]) -> Callable[[Run, Run], Run]:
    return lambda left, right: lambda scope: apply(number(left(scope)), number(right(scope)))


def _compare(apply: Callable[[float, float], bool]) -> Callable[[Run, Run], Run]:
    return lambda left, right: lambda scope: apply(number(left(scope)), number(right(scope)))


def _divided(left: float, right: float) -> float:
    if right == 0:
        return math.nan if left == 0 or math.isnan(left) else math.copysign(math.inf, left)
    return left / right


def _remainder(left: float, right: float) -> float:
    return math.nan if right == 0 or not math.isfinite(left) else math.fmod(left, right)


_OPERATORS: Mapping[str, Callable[[Run, Run], Run]] = {
    "or": lambda left, right: lambda scope: truth(left(scope)) or truth(right(scope)),
    "and": lambda left, right: lambda scope: truth(left(scope)) and truth(right(scope)),
    "=": lambda left, right: lambda scope: equal(left(scope), right(scope)),
    "!=": lambda left, right: lambda scope: not equal(left(scope), right(scope)),
    "<": _compare(lambda a, b: a < b),
    "<=": _compare(lambda a, b: a <= b),
    ">": _compare(lambda a, b: a > b),
    ">=": _compare(lambda a, b: a >= b),
    "+": _arithmetic(lambda a, b: a + b),
    "-": _arithmetic(lambda a, b: a - b),
    "*": _arithmetic(lambda a, b: a * b),
    "div": _arithmetic(_divided),
    "mod": _arithmetic(_remainder),
}
