"""The functions of the expression language that look at the form itself, or decide which of their values are worked out."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping

from conversations.formula.chance import CHANCE, drawn
from conversations.formula.clocked import CLOCKED
from conversations.formula.cost import HEAVY
from conversations.formula.functions import Single, Value, number, single, text, truth
from conversations.formula.nodes import Above, Call, Column, ExpressionError, Literal, Name, Node, Path, Union, whose_choices
from conversations.formula.paths import nodes, target_of
from conversations.formula.patterns import matches, pattern
from conversations.formula.rows import looked_up
from conversations.formula.scope import (
    LANGUAGE,
    REFERENCE,
    Choice,
    Run,
    Scope,
    Surroundings,
    choices_of,
    counted,
    shared,
    spot_of,
)
from conversations.formula.set_functions import seed_of, shuffled

Build = Callable[[Node, Surroundings], Run]
Contextual = Callable[[tuple[Node, ...], Surroundings, Build], Run]
MANY = 50
"""Values that coalesce() takes; ODK's takes two."""


def _if(arguments: tuple[Node, ...], around: Surroundings, build: Build) -> Run:
    counted("if", arguments, 3, 3)
    test, then, other = (build(argument, around) for argument in arguments)
    return lambda scope: then(scope) if truth(test(scope)) else other(scope)


def _coalesce(arguments: tuple[Node, ...], around: Surroundings, build: Build) -> Run:
    counted("coalesce", arguments, 1, MANY)
    *early, last = [build(argument, around) for argument in arguments]

    def run(scope: Scope) -> Value:
        for one in early:
            found = single(one(scope))
            if found != "" and not (isinstance(found, float) and math.isnan(found)):
                return found
        return last(scope)

    return run


def _once(arguments: tuple[Node, ...], around: Surroundings, build: Build) -> Run:
    counted("once", arguments, 1, 1)
    inner, own = build(arguments[0], around), around.own
    if around.dot:
        return lambda scope: inner(scope) if scope.dot == "" else scope.dot
    if not own:
        raise ExpressionError(
            "once-outside", "once() keeps what a calculation was at first.", "Use it in the columns calculation and default."
        )

    def run(scope: Scope) -> Value:
        found = scope.sheet.kept(scope.prefixes[-1] + own)
        return inner(scope) if found == "" else found

    return run


def _kept(arguments: tuple[Node, ...], _around: Surroundings, _build: Build) -> Run:
    """betang:kept('name'): what a calculation beside this one was, as once() knows it. Written by the reader of `trigger`."""
    match arguments:
        case (Literal(str(name)),):
            return lambda scope: scope.sheet.kept(scope.prefixes[-1] + name)
    raise ExpressionError("argument-count", "betang:kept() takes a name in quotes.", "Use once().", "betang:kept()")


def _position(arguments: tuple[Node, ...], around: Surroundings, _build: Build) -> Run:
    match arguments:
        case () if around.item:
            return lambda scope: float(scope.position)
        case (Above(current=current) as above,) if (target := target_of(above, around)) and (current or not around.item):
            depth = [*(around.outer or around).chain].index(target.name) + 1
            return lambda scope: _instance((scope.outer or scope) if current else scope, depth)
    mend = "Write position(..) inside a repeat; inside of brackets, position() or position(current()/..)."
    raise ExpressionError("position", "position() counts the instances of a repeat.", mend)


def _instance(scope: Scope, depth: int) -> float:
    return float(scope.prefixes[depth].rsplit("/", 2)[1])


def _last(arguments: tuple[Node, ...], around: Surroundings, _build: Build) -> Run:
    counted("last", arguments, 0, 0)
    if not around.item:
        raise ExpressionError("last-outside", "last() counts what brackets look at.", "Write count(${repeat}).")
    return lambda scope: float(scope.size)


def _choice_name(arguments: tuple[Node, ...], around: Surroundings, build: Build) -> Run:
    if not (name := whose_choices(Call("jr:choice-name", arguments))):
        rule = "jr:choice-name() takes a value and '${question}' in quotes."
        raise ExpressionError("jr-choice-name", rule, "Add the quotes.")
    spot = spot_of(name, around)
    if not spot.list_name:
        raise ExpressionError("jr-choice-name", f"'{name}' has no choices.", "Name a question of type select.")
    chosen = build(arguments[0], around)
    if spot.list_name.startswith("${"):
        return lambda scope: text(chosen(scope))
    # Of choices that bear one name the first counts; a name may hold a blank where only one can be chosen.
    labels = {choice.name: _label(choice, around, build) for choice in reversed(choices_of(spot.list_name, around))}

    def run(scope: Scope) -> str:
        whole = text(chosen(scope))
        if whole in labels:
            return labels[whole](scope)
        return ", ".join(labels[name](scope) if name in labels else name for name in whole.split())

    return run


def _label(choice: Choice, around: Surroundings, build: Build) -> Callable[[Scope], str]:
    """What a choice is called, in the language of whoever is asked, with the answers put in that it speaks of."""
    own, others = choice.label, choice.spoken
    runs = {name: build(Name(name), around) for name in choice.speaks_of() if name in around.spots}
    if not runs:
        return lambda scope: others.get(scope.sheet.about(LANGUAGE), own) if others else own

    def run(scope: Scope) -> str:
        said = others.get(scope.sheet.about(LANGUAGE), own)
        return REFERENCE.sub(lambda found: text(runs[name](scope)) if (name := found[1].strip()) in runs else "", said)

    return run


def _indexed(arguments: tuple[Node, ...], around: Surroundings, build: Build) -> Run:
    if len(arguments) not in (3, 5, 7, 9, 11):
        counted("indexed-repeat", arguments, 3, 3)
    target = target_of(arguments[0], around)
    name = "" if target is None else target.name
    chain = spot_of(name, around).chain if name else ()
    wanted: dict[str, Run] = {}
    for repeat, index in zip(arguments[1::2], arguments[2::2], strict=True):
        means = target_of(repeat, around)
        if means is None or means.name not in chain:
            rule = "indexed-repeat() takes ${question}, a ${repeat} that it stands in, and a number."
            raise ExpressionError("indexed-repeat", rule, "Check the names.")
        wanted[means.name] = build(index, around)
    common = shared(chain, around.chain)
    if missing := [repeat for repeat in chain[common:] if repeat not in wanted]:
        rule, mend = f"Which '{missing[0]}' is meant stays open.", f"Add ${{{missing[0]}}} and a number."
        raise ExpressionError("indexed-repeat", rule, mend)
    return _at_index(name, chain, common, wanted)


def _at_index(name: str, chain: tuple[str, ...], common: int, wanted: Mapping[str, Run]) -> Run:
    def run(scope: Scope) -> Single:
        prefixes = scope.prefixes[:1]
        for depth, repeat in enumerate(chain):
            if repeat in wanted:
                index = number(wanted[repeat](scope))
                # JavaRosa: what is no place in the row means the first one.
                at = max(1, math.trunc(index)) if math.isfinite(index) else 1
                if at > scope.sheet.instances(repeat, prefixes):
                    return ""
                prefixes = (*prefixes, f"{prefixes[-1]}{repeat}/{at}/")
            elif depth < common and prefixes == scope.prefixes[: depth + 1]:
                prefixes = scope.prefixes[: depth + 2]
        return scope.sheet.value(name, prefixes)

    return run


def _pulled(arguments: tuple[Node, ...], around: Surroundings, build: Build) -> Run:
    match arguments:
        case (Literal("betang"), Literal(str(column)), *_rest):
            return lambda scope: scope.sheet.about(column)
        case (Literal(str(table)), Literal(str(column)), Literal(str(key)), value):
            list_name = table.removesuffix(".csv")
            if list_name in around.lists:
                return looked_up(list_name, column, key, build(value, around), around)
            known = ", ".join(["betang", *sorted(around.lists)])
            raise ExpressionError("pulldata", f"There is no table '{table}' beside the form.", f"Known are {known}.")
    rule = "pulldata() takes a table, a column, the column of the key, all in quotes, and the key."
    raise ExpressionError("pulldata", rule, "Write pulldata('table', 'column', 'key', ${name}), or pulldata('betang', 'desa').")


def _regex(arguments: tuple[Node, ...], around: Surroundings, build: Build) -> Run:
    counted("regex", arguments, 2, 2)
    value, source = (build(argument, around) for argument in arguments)
    if isinstance(arguments[1], Literal):
        ready = pattern(str(arguments[1].value))
        around.cost.add(around.looks * (HEAVY + ready.states))
        return lambda scope: ready.matches(text(value(scope)))
    around.cost.add(around.looks * HEAVY * HEAVY)
    return lambda scope: matches(text(value(scope)), text(source(scope)))


def _randomized(arguments: tuple[Node, ...], around: Surroundings, build: Build) -> Run:
    counted("randomize", arguments, 1, 2)
    found = nodes(arguments[0], around, build) if isinstance(arguments[0], Name | Column | Path | Union) else None
    if found is None:
        rule = "randomize() shuffles the answers of a question."
        raise ExpressionError("needs-answers", rule, "Name one inside a repeat.", "randomize()")
    if len(arguments) == 1:
        draw = drawn(around)
        return lambda scope: shuffled(found(scope), int.from_bytes(draw(scope)[:4], "big"))
    seed = build(arguments[1], around)
    return lambda scope: shuffled(found(scope), seed_of(seed(scope)))


CONTEXTUAL: Mapping[str, Contextual] = {
    **CLOCKED,
    **CHANCE,
    "if": _if,
    "coalesce": _coalesce,
    "once": _once,
    "betang:kept": _kept,
    "position": _position,
    "last": _last,
    "jr:choice-name": _choice_name,
    "indexed-repeat": _indexed,
    "pulldata": _pulled,
    "regex": _regex,
    "randomize": _randomized,
}
