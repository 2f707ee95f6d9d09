"""Turns the tree of an expression into a function of a scope, after checking every name in it against the form."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from conversations.formula.checking import check
from conversations.formula.contextual import CONTEXTUAL
from conversations.formula.cost import HEAVY, Cost
from conversations.formula.expressions import parse
from conversations.formula.functions import Single, Value, number
from conversations.formula.library import FUNCTIONS, REFUSED, Function
from conversations.formula.nodes import (
    Above,
    Binary,
    Call,
    Column,
    Dot,
    ExpressionError,
    Literal,
    Name,
    Negative,
    Node,
    Path,
    Union,
)
from conversations.formula.operators import OPERATORS, in_turn
from conversations.formula.paths import Nodes, alone, last_saved, nodes, target_of
from conversations.formula.rows import narrowed
from conversations.formula.scope import Choice, Run, Scope, Surroundings, counted, nearest, spot_of, within


def compiled(source: str, around: Surroundings) -> Run:
    """The expression as a function. Raises ExpressionError for syntax, unknown names, wrong types and numbers of arguments."""
    tree = parse(source)
    check(tree)
    return _build(tree, replace(around, cost=Cost()))


def narrowing(source: str, choices: tuple[Choice, ...], around: Surroundings) -> Callable[[Scope], Sequence[Choice]] | None:
    """The choices that a choice_filter which `compiled` has taken can let through; None where it must look at each of them."""
    return narrowed(parse(source), choices, replace(around, cost=Cost()), _build)


def _build(node: Node, around: Surroundings) -> Run:  # noqa: C901 - one case for each kind of node
    around.cost.add(around.looks)
    match node:
        case Literal(value):
            return lambda _: value
        case Name(last=True):
            return last_saved(node, around)
        case Column(name) if name in around.columns:
            return lambda scope: scope.choice.cell(name) if scope.choice else ""
        case Column(name) if around.item not in around.spots or within(name, around.item, around) not in around.spots:
            mend = f"An answer is written ${{{name}}}, a text is written '{name}'."
            raise ExpressionError("bare-name", f"'{name}' is no value here.", mend, name)
        case Name() | Column() | Path() | Union():
            return _answers(node, around)
        case Dot():
            return _dot(around)
        case Above():
            return _above(node, around)
        case Negative(operand):
            inner = _build(operand, around)
            return lambda scope: -number(inner(scope))
        case Binary():
            return _binary(node, around)
        case Call(name, arguments):
            return CONTEXTUAL[name](arguments, around, _build) if name in CONTEXTUAL else _call(name, arguments, around)


def _answers(node: Name | Column | Path | Union, around: Surroundings) -> Run:
    target = target_of(node, around)
    one = None if target is None else alone(target, around)
    if one is not None:
        return one
    found = nodes(node, around, _build)
    if found is None:
        raise ExpressionError("path-unknown", "This path means no answer.", "Write ${name}.")
    return _unpacked(found)


def _unpacked(found: Nodes) -> Run:
    """A nodeset as a value: one node is what it holds, no node is a blank (JavaRosa)."""

    def run(scope: Scope) -> Value:
        held = found(scope)
        return held if len(held) > 1 else held[0] if held else ""

    return run


def _dot(around: Surroundings) -> Run:
    if around.dot:
        return lambda scope: scope.dot
    if around.own:
        own = around.own
        return lambda scope: scope.sheet.kept(scope.prefixes[-1] + own)
    mend = "Use it in the columns constraint and calculation only."
    raise ExpressionError("dot-outside", "'.' is the answer being checked.", mend)


def _above(node: Above, around: Surroundings) -> Run:
    if node.levels == 0 and around.outer is not None and around.outer.dot:

        def run(scope: Scope) -> Single:
            return (scope.outer or scope).dot

        return run
    if node.levels == 0 and around.outer is None:
        return _dot(around)
    raise ExpressionError("parent-outside", "'..' has no value of its own.", "Write position(..), or ../name.")


def _binary(node: Binary, around: Surroundings) -> Run:
    parts: list[tuple[str, Node]] = []
    left: Node = node
    while isinstance(left, Binary):
        parts.append((left.operator, left.right))
        left = left.left
    first = _build(left, around)
    return in_turn(first, [OPERATORS[operator](_build(right, around)) for operator, right in reversed(parts)])


def _call(name: str, arguments: tuple[Node, ...], around: Surroundings) -> Run:
    function = FUNCTIONS.get(name)
    if name in REFUSED:
        why, mend = REFUSED[name]
        raise ExpressionError("function-refused", f"{name}() cannot be used in a chat. {why}", mend, f"{name}()")
    if function is None:
        near = nearest(name, {known: None for known in (*FUNCTIONS, *CONTEXTUAL) if not known.startswith("betang:")})
        mend = f"Did you mean {near}()?" if near else "Known are those of ODK, such as if, selected, sum, count, round, concat."
        raise ExpressionError("unknown-function", f"There is no function '{name}'.", mend, f"{name}()", near and f"{near}()")
    counted(name, arguments, function.least, function.most)
    around.cost.add(around.looks * HEAVY if function.heavy else 0)
    return _applied(function, [_argument(name, function, argument, around) for argument in arguments])


def _argument(name: str, function: Function, argument: Node, around: Surroundings) -> Run:
    if not function.spread:
        return _build(argument, around)
    found = _nodes(argument, around)
    if found is None and function.nodes:
        mend = f"Write {name}(${{question}}) of a question inside a repeat."
        raise ExpressionError("needs-answers", f"{name}() goes through the answers of a question.", mend, f"{name}()")
    return found or _build(argument, around)


def _nodes(argument: Node, around: Surroundings) -> Run | None:
    match argument:
        case Call("randomize"):
            return _build(argument, around)
        case Name(name):
            spot_of(name, around)
            return nodes(argument, around, _build)
        case Column() if around.item not in around.spots:
            return None
        case Column() | Path() | Union():
            return nodes(argument, around, _build)
        case _:
            return None


def _applied(function: Function, built: list[Run]) -> Run:
    body = function.body
    if len(built) == 1:
        (one,) = built
        return lambda scope: body(one(scope))
    if len(built) == 2:
        one, two = built
        return lambda scope: body(one(scope), two(scope))
    return lambda scope: body(*[argument(scope) for argument in built])
