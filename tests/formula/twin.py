"""A second, slow and simple reading of the expression language, from the specifications alone: trees of tuples, walked."""

from __future__ import annotations

import math
from datetime import date
from decimal import ROUND_FLOOR, Decimal
from typing import Any

Tree = tuple[Any, ...]
Held = str | float | bool | date | list[Any]
BINDS = {"or": 1, "and": 2, "=": 3, "!=": 3, "<": 4, "<=": 4, ">": 4, ">=": 4, "+": 5, "-": 5, "*": 6, "div": 6, "mod": 6}


def written(tree: Tree) -> str:
    """The tree as an author would write it, with brackets only where they are needed."""
    kind, *parts = tree
    if kind == "number":
        return str(parts[0])
    if kind == "text":
        return f"'{parts[0]}'"
    if kind == "name":
        return f"${{{parts[0]}}}"
    if kind == "minus":
        return f"-{_bracketed(parts[0], 7)}"
    if kind == "call":
        return f"{parts[0]}({', '.join(written(part) for part in parts[1])})"
    operator, left, right = parts
    return f"{_bracketed(left, BINDS[operator])} {operator} {_bracketed(right, BINDS[operator] + 1)}"


def _bracketed(tree: Tree, power: int) -> str:
    loose = tree[0] == "op" and BINDS[tree[1]] < power
    return f"({written(tree)})" if loose else written(tree)


def text(value: Held) -> str:
    """XPath 1.0, 4.2."""
    if isinstance(value, list):
        return text(value[0]) if value else ""
    if isinstance(value, str):
        return value
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, date):
        return value.isoformat()
    if math.isnan(value):
        return "NaN"
    if math.isinf(value):
        return "Infinity" if value > 0 else "-Infinity"
    exact = Decimal(repr(float(value)))
    nearest = exact.to_integral_value()
    if abs(exact - nearest) < Decimal("1e-12"):
        return str(int(nearest))
    return f"{exact:f}"


def number(value: Held) -> float:
    """XPath 1.0, 4.4; ODK counts days."""
    if isinstance(value, list):
        return number(value[0]) if value else math.nan
    if isinstance(value, date):
        return float((value - date(1970, 1, 1)).days)
    if not isinstance(value, str):
        return float(value)
    bare = value.strip().replace(",", ".")
    body = bare.removeprefix("-")
    if body.count(".") <= 1 and body.replace(".", "").isdigit() and body.isascii():
        return float(bare)
    try:
        return number(date.fromisoformat(value)) if len(value) == 10 else math.nan
    except ValueError:
        return math.nan


def truth(value: Held) -> bool:
    """XPath 1.0, 4.3; JavaRosa: next to nothing is nothing, one node is what it holds."""
    if isinstance(value, list):
        return len(value) > 1 or (len(value) == 1 and truth(value[0]))
    if isinstance(value, bool | str | date):
        return bool(value)
    return abs(value) > 1e-12


def each(value: Held) -> list[Any]:
    """The nodes, or the value alone."""
    return value if isinstance(value, list) else [value]


def same(left: Any, right: Any) -> bool:
    """JavaRosa XPathEqExpr, on single values."""
    kinds = {type(left), type(right)}
    if bool in kinds:
        return truth(left) == truth(right)
    if kinds & {int, float}:
        one, other = number(left), number(right)
        return one == other or abs(one - other) < 1e-12
    if date in kinds:
        return text(left) == text(right) or number(left) == number(right)
    return text(left) == text(right)


def operated(operator: str, left: Held, right: Held) -> Held:
    """XPath 1.0, 3.4 and 3.5: of several nodes one is enough."""
    if operator in ("=", "!="):
        pairs = [(a, b) for a in each(left) or [""] for b in each(right) or [""]]
        return any(same(a, b) == (operator == "=") for a, b in pairs)
    if operator in ("<", "<=", ">", ">="):
        pairs = [(number(a), number(b)) for a in each(left) or [""] for b in each(right) or [""]]
        return any({"<": a < b, "<=": a <= b, ">": a > b, ">=": a >= b}[operator] for a, b in pairs)
    one, other = number(left), number(right)
    if operator == "+":
        return one + other
    if operator == "-":
        return one - other
    if operator == "*":
        return one * other
    if operator == "div":
        if other != 0:
            return one / other
        return math.nan if one == 0 or math.isnan(one) else math.copysign(math.inf, one) * math.copysign(1, other)
    return math.nan if other == 0 or math.isinf(one) else math.fmod(one, other)


def _numbers(values: list[Held]) -> list[float]:
    found = [number(one) for value in values for one in each(value)]
    return [one for one in found if not math.isnan(one)]


def _rounded(value: Held, digits: Held = 0.0) -> float:
    exact = number(value)
    if not math.isfinite(exact):
        return exact
    places = number(digits)
    if abs(places) > 30.999:
        return math.nan
    scale = Decimal(10) ** (0 if math.isnan(places) else int(places))
    return float((Decimal(repr(exact)) * scale + Decimal("0.5")).to_integral_value(ROUND_FLOOR) / scale)


def _substr(value: Held, start: Held, end: Held = math.inf) -> str:
    whole, bounds = text(value), []
    for at in (number(start), number(end)):
        if math.isnan(at):
            bounds.append(0)
        elif math.isinf(at):
            bounds.append(len(whole) if at > 0 else 0)
        else:
            bounds.append(max(0, len(whole) + int(at)) if int(at) < 0 else int(at))
    return "".join(letter for index, letter in enumerate(whole) if bounds[0] <= index < bounds[1])


def _selected_at(value: Held, index: Held) -> str:
    names, at = text(value).split(), number(index)
    return names[int(at)] if math.isfinite(at) and 0 <= int(at) < len(names) else ""


FUNCTIONS = {
    "string": text,
    "number": number,
    "boolean": truth,
    "not": lambda value: not truth(value),
    "string-length": lambda value: float(len(text(value))),
    "normalize-space": lambda value: " ".join(text(value).split()),
    "contains": lambda value, part: text(value).find(text(part)) >= 0,
    "starts-with": lambda value, part: text(value)[: len(text(part))] == text(part),
    "concat": lambda *values: "".join(text(one) for value in values for one in each(value)),
    "join": lambda mark, *values: text(mark).join(text(one) for value in values for one in each(value)),
    "substr": _substr,
    "selected": lambda value, name: f" {text(name).strip()} " in f" {text(value)} ",
    "selected-at": _selected_at,
    "count-selected": lambda value: float(len(text(value).split())),
    "int": lambda value: float(math.trunc(number(value))) if math.isfinite(number(value)) else number(value),
    "round": _rounded,
    "abs": lambda value: abs(number(value)),
    "sum": lambda value: sum(_numbers([value]), 0.0),
    "count": lambda value: float(len(each(value))),
    "count-non-empty": lambda value: float(len([one for one in each(value) if text(one)])),
    "min": lambda *values: min(_numbers(list(values)), default=math.nan),
    "max": lambda *values: max(_numbers(list(values)), default=math.nan),
}


def evaluated(tree: Tree, held: dict[str, Held]) -> Held:
    """What the tree comes to, when the names hold that."""
    kind, *parts = tree
    if kind == "number":
        return float(parts[0])
    if kind == "text":
        return str(parts[0])
    if kind == "name":
        return held[parts[0]]
    if kind == "minus":
        return -number(evaluated(parts[0], held))
    if kind == "op":
        operator, left, right = parts
        first = evaluated(left, held)
        if operator in ("and", "or"):
            return truth(first) if truth(first) == (operator == "or") else truth(evaluated(right, held))
        return operated(operator, first, evaluated(right, held))
    name, arguments = parts
    if name == "if":
        return evaluated(arguments[1 if truth(evaluated(arguments[0], held)) else 2], held)
    if name == "coalesce":
        first = evaluated(arguments[0], held)
        first = (first[0] if first else "") if isinstance(first, list) else first
        return evaluated(arguments[1], held) if first == "" or (isinstance(first, float) and math.isnan(first)) else first
    return FUNCTIONS[name](*[evaluated(argument, held) for argument in arguments])  # type: ignore[no-any-return,operator]
