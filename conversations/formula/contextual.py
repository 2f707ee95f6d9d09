"""The functions of the expression language that look at the form itself, or decide which of their values are worked out."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from conversations.formula.expressions import Above, ExpressionError, Literal, Name, Node
from conversations.formula.functions import Value, number, single, text, truth
from conversations.formula.scope import Run, Scope, Surroundings, choices_of, counted, shared, spot_of

Build = Callable[[Node, Surroundings], Run]


def _if(arguments: tuple[Node, ...], around: Surroundings, build: Build) -> Run:
    counted("if", arguments, 3, 3)
    test, then, other = (build(argument, around) for argument in arguments)
    return lambda scope: then(scope) if truth(test(scope)) else other(scope)


def _coalesce(arguments: tuple[Node, ...], around: Surroundings, build: Build) -> Run:
    counted("coalesce", arguments, 1, 20)
    built = [build(argument, around) for argument in arguments]
    return lambda scope: next((found for one in built if (found := single(one(scope))) != ""), "")


def _position(arguments: tuple[Node, ...], around: Surroundings, _build: Build) -> Run:
    if arguments != (Above(),) or not around.chain:
        raise ExpressionError("position", "position() counts the instances of a repeat.", "Write position(..) inside a repeat.")
    return lambda scope: scope.index


def _today(arguments: tuple[Node, ...], _around: Surroundings, _build: Build) -> Run:
    counted("today", arguments, 0, 0)
    return lambda scope: scope.sheet.now.date()


def _now(arguments: tuple[Node, ...], _around: Surroundings, _build: Build) -> Run:
    counted("now", arguments, 0, 0)
    return lambda scope: scope.sheet.now.isoformat(timespec="seconds")


def _choice_name(arguments: tuple[Node, ...], around: Surroundings, build: Build) -> Run:
    match arguments:
        case (value, Literal(str(quoted))) if quoted.startswith("${"):
            spot = spot_of(quoted[2:-1].strip(), around)
        case _:
            raise ExpressionError("choice-name", "jr:choice-name() takes a value and '${question}' in quotes.", "Add the quotes.")
    labels = {choice.name: choice.label for choice in choices_of(spot.list_name, around)}
    chosen = build(value, around)
    return lambda scope: ", ".join(labels.get(name, name) for name in text(chosen(scope)).split())


def _indexed(arguments: tuple[Node, ...], around: Surroundings, build: Build) -> Run:
    match arguments:
        case (Name(name), Name(repeat), index) if spot_of(name, around).chain == (*spot_of(repeat, around).chain, repeat):
            at, depth = build(index, around), shared(spot_of(repeat, around).chain, around.chain)
        case _:
            raise ExpressionError(
                "indexed-repeat", "indexed-repeat() takes ${question}, its ${repeat} and a number.", "Check the names."
            )

    def run(scope: Scope) -> Value:
        wanted, prefixes = number(at(scope)), scope.prefixes[: depth + 1]
        if not 1 <= wanted <= scope.sheet.instances(repeat, prefixes):
            return ""
        return scope.sheet.value(name, (*prefixes, f"{prefixes[-1]}{repeat}/{int(wanted)}/"))

    return run


def _about(arguments: tuple[Node, ...], _around: Surroundings, _build: Build) -> Run:
    match arguments:
        case (Literal("betang"), Literal(str(column)), *_rest):
            return lambda scope: scope.sheet.about(column)
        case _:
            raise ExpressionError(
                "pulldata", "pulldata() reads what is known of the village only.", "Write pulldata('betang', …)."
            )


CONTEXTUAL: Mapping[str, Callable[[tuple[Node, ...], Surroundings, Build], Run]] = {
    "if": _if,
    "coalesce": _coalesce,
    "position": _position,
    "today": _today,
    "now": _now,
    "jr:choice-name": _choice_name,
    "indexed-repeat": _indexed,
    "pulldata": _about,
}
