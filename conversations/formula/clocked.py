"""The functions of the expression language that need the clock on the wall, or the zone that it stands in."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import timezone

from conversations.formula.date_functions import day, decimal_moment, decimal_time, moment, written, zone_of
from conversations.formula.functions import Value
from conversations.formula.nodes import Node
from conversations.formula.scope import Run, Surroundings, counted

Build = Callable[[Node, Surroundings], Run]


def _today(arguments: tuple[Node, ...], _around: Surroundings, _build: Build) -> Run:
    counted("today", arguments, 0, 0)
    return lambda scope: scope.sheet.now.date()


def _now(arguments: tuple[Node, ...], _around: Surroundings, _build: Build) -> Run:
    counted("now", arguments, 0, 0)
    return lambda scope: scope.sheet.now


def _zoned(name: str, body: Callable[[Value, timezone | None], Value]) -> Callable[[tuple[Node, ...], Surroundings, Build], Run]:
    def build_one(arguments: tuple[Node, ...], around: Surroundings, build: Build) -> Run:
        counted(name, arguments, 1, 1)
        value = build(arguments[0], around)
        return lambda scope: body(value(scope), zone_of(scope.sheet.now))

    return build_one


def _written(name: str) -> Callable[[tuple[Node, ...], Surroundings, Build], Run]:
    def build_one(arguments: tuple[Node, ...], around: Surroundings, build: Build) -> Run:
        counted(name, arguments, 2, 2)
        value, shape = (build(argument, around) for argument in arguments)
        return lambda scope: written(value(scope), shape(scope), zone_of(scope.sheet.now))

    return build_one


CLOCKED: Mapping[str, Callable[[tuple[Node, ...], Surroundings, Build], Run]] = {
    "today": _today,
    "now": _now,
    "date": _zoned("date", day),
    "date-time": _zoned("date-time", moment),
    "decimal-date-time": _zoned("decimal-date-time", decimal_moment),
    "decimal-time": _zoned("decimal-time", decimal_time),
    "format-date": _written("format-date"),
    "format-date-time": _written("format-date-time"),
}
