"""Finds what is seen to be wrong before any answer is there: values that an operator or a function has no use for."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping

from conversations.formula.date_functions import SIGNS, day, moment, unknown_sign
from conversations.formula.functions import number
from conversations.formula.nodes import Binary, Call, ExpressionError, Literal, Negative, Node, walk
from conversations.formula.patterns import pattern
from conversations.formula.text_functions import ALGORITHMS, ENCODINGS

ARITHMETIC = frozenset({"+", "-", "*", "div", "mod"})


def check(tree: Node) -> None:
    """Raises ExpressionError for the first value that cannot be meant."""
    for node in walk(tree):
        if isinstance(node, Binary) and node.operator in ARITHMETIC:
            _is_number(node.left)
            _is_number(node.right)
        elif isinstance(node, Negative):
            _is_number(node.operand)
        elif isinstance(node, Call) and node.name in _CHECKS:
            _CHECKS[node.name](node)


def _is_number(node: Node) -> None:
    if isinstance(node, Literal) and isinstance(node.value, str) and node.value.strip() and math.isnan(number(node.value)):
        rule = f"'{node.value[:30]}' is a text and cannot be reckoned with."
        raise ExpressionError("text-in-arithmetic", rule, "Texts are put together with concat(…, …).", node.value[:30])


def _written(call: Call, at: int) -> str | None:
    """The text that stands at that place of the arguments; None when something else does."""
    argument = call.arguments[at] if at < len(call.arguments) else None
    return argument.value if isinstance(argument, Literal) and isinstance(argument.value, str) else None


def _pattern(call: Call) -> None:
    source = _written(call, 1)
    if source is not None:
        try:
            pattern(source)
        except ValueError as error:
            rule = f"The pattern '{source[:60]}' cannot be used: {error}."
            raise ExpressionError("bad-pattern", rule, "Write a simpler pattern.", source[:60]) from error


def _day(call: Call) -> None:
    argument = call.arguments[0] if call.arguments else None
    truth = isinstance(argument, Call) and argument.name in ("true", "false", "not", "boolean", "selected")
    source = _written(call, 0)
    blank = not source or day(source, None) != "" or moment(source, None) != ""
    if truth or not blank:
        shown = f"{argument.name}()" if isinstance(argument, Call) else f"'{source}'"
        raise ExpressionError("no-date", f"{shown} is no day.", "Days are written '2026-11-23'.", shown)


def _shape(call: Call) -> None:
    _day(call)
    sign = unknown_sign(_written(call, 1) or "")
    if sign:
        known = " ".join(sorted(SIGNS))
        raise ExpressionError("date-format", f"'{sign}' means nothing in {call.name}().", f"Known are {known}.", sign)


def _digest(call: Call) -> None:
    algorithm, encoding = _written(call, 1), _written(call, 2)
    if algorithm is not None and algorithm.upper() not in ALGORITHMS:
        mend = f"Known are {', '.join(ALGORITHMS)}."
        raise ExpressionError("digest", f"'{algorithm}' is no algorithm.", mend, algorithm)
    if encoding is not None and encoding.lower() not in ENCODINGS:
        mend = f"Known are {', '.join(ENCODINGS)}."
        raise ExpressionError("digest", f"'{encoding}' is no encoding.", mend, encoding)


def _pairs(call: Call) -> None:
    if len(call.arguments) % 2:
        rule = "weighted-checklist() takes two bounds, then each factor with its weight."
        raise ExpressionError("argument-count", rule, "Check the commas.", "weighted-checklist()")


_CHECKS: Mapping[str, Callable[[Call], None]] = {
    "regex": _pattern,
    "date": _day,
    "date-time": _day,
    "decimal-date-time": _day,
    "format-date": _shape,
    "format-date-time": _shape,
    "digest": _digest,
    "weighted-checklist": _pairs,
}
