"""The tree of an expression: what can stand in it, which names it rests on, and how high it is."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass


class ExpressionError(ValueError):
    """An expression that cannot be used. `code` names the rule; `rule` and `mend` speak to the form's author.

    `about` is what it is about, as the author wrote it; `meant` what was most likely meant instead.
    """

    def __init__(self, code: str, rule: str, mend: str, about: str = "", meant: str = "") -> None:
        super().__init__(f"{rule} {mend}")
        self.code, self.rule, self.mend, self.about, self.meant = code, rule, mend, about, meant


@dataclass(frozen=True, slots=True)
class Literal:
    """A number or a quoted text."""

    value: str | float


@dataclass(frozen=True, slots=True)
class Name:
    """`${name}`, or `${last-saved#name}`: what stood in the report before."""

    name: str
    last: bool = False


@dataclass(frozen=True, slots=True)
class Column:
    """A bare name: a column of the choice, or a question of the instance, that is being looked at."""

    name: str


@dataclass(frozen=True, slots=True)
class Dot:
    """`.`: the answer that is being checked, or what is being looked at inside of brackets."""


@dataclass(frozen=True, slots=True)
class Above:
    """`..`, `../..`: what the question stands in; with `current()/` seen from the question even inside of brackets."""

    levels: int = 1
    current: bool = False


@dataclass(frozen=True, slots=True)
class Root:
    """The `/` that an absolute path begins with."""


@dataclass(frozen=True, slots=True)
class Instance:
    """`instance('list')`: the rows of a choices list or of a file beside the form."""

    list_name: str


@dataclass(frozen=True, slots=True)
class Step:
    """`/name[condition]…` on a path."""

    name: str
    conditions: tuple[Node, ...] = ()


@dataclass(frozen=True, slots=True)
class Path:
    """Steps from somewhere: `../name`, `/data/name`, `${repeat}[…]/name`, `instance('list')/root/item[…]/column`."""

    start: Name | Dot | Above | Root | Instance
    conditions: tuple[Node, ...]
    """What stands in brackets behind the start itself."""
    steps: tuple[Step, ...]


@dataclass(frozen=True, slots=True)
class Union:
    """`left | right`: the answers of both."""

    parts: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class Call:
    """`name(arguments)`."""

    name: str
    arguments: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class Binary:
    """`left operator right`."""

    operator: str
    left: Node
    right: Node


@dataclass(frozen=True, slots=True)
class Negative:
    """`-operand`."""

    operand: Node


Node = Literal | Name | Column | Dot | Above | Path | Union | Call | Binary | Negative


def below(node: Node) -> tuple[Node, ...]:
    """The nodes right under a node, in reading order."""
    match node:
        case Call(arguments=parts) | Union(parts):
            return parts
        case Binary(_, left, right):
            return (left, right)
        case Negative(operand):
            return (operand,)
        case Path(start, conditions, steps):
            first: tuple[Node, ...] = (start,) if isinstance(start, Name) else ()
            return (*first, *conditions, *(condition for step in steps for condition in step.conditions))
        case _:
            return ()


def walk(node: Node) -> Iterator[Node]:
    """Every node of the tree, in reading order. A loop: a sum of a thousand terms is a tree a thousand levels deep."""
    waiting = [node]
    while waiting:
        yield (found := waiting.pop())
        waiting.extend(reversed(below(found)))


def names(node: Node) -> Iterator[Name]:
    """Every name of the form in the tree, in reading order; `jr:choice-name(…, '${name}')` counts as none."""
    waiting: list[tuple[Node, bool]] = [(node, False)]
    while waiting:
        found, in_repeat = waiting.pop()
        if isinstance(found, Name):
            yield found
        elif isinstance(found, Column) and in_repeat:
            yield Name(found.name)
        elif isinstance(found, Path):
            # A bare name in brackets is a question of the repeat before them, or a column of the list before them.
            in_repeat = not isinstance(found.start, Instance)
            if in_repeat:
                yield from (Name(step.name) for step in found.steps[isinstance(found.start, Root) :])
        waiting.extend((one, in_repeat) for one in reversed(below(found)))


def whose_choices(call: Call) -> str:
    """The question whose choices `jr:choice-name(…, '${name}')` puts into words; blank when it names none."""
    match call.arguments:
        case (_, Literal(str(quoted))):
            return quoted.strip().removeprefix("${").removesuffix("}").strip().rpartition("/")[2]
        case (_, Name(name)):
            return name
        case _:
            return ""


def keeps(node: Node) -> bool:
    """Whether a calculation speaks of what it was before: with once(), or with a `.` outside of brackets."""
    waiting = [node]
    while waiting:
        found = waiting.pop()
        if isinstance(found, Dot) or (isinstance(found, Call) and found.name == "once"):
            return True
        waiting.extend(() if isinstance(found, Path) else below(found))
    return False


def height(node: Node) -> int:
    """How many calls of Python stand on each other, at most, while the tree is worked out."""
    highest, waiting = 1, [(node, 1)]
    while waiting:
        found, at = waiting.pop()
        if not isinstance(found, Literal):
            highest = max(highest, at)
        if isinstance(found, Binary):
            # Operators beside each other are worked out one after the other; only what stands on the right goes deeper.
            waiting += [(found.left, at if isinstance(found.left, Binary) else at + 1), (found.right, at + 2)]
        else:
            waiting += [(one, at + (2 if isinstance(found, Path) else 1)) for one in below(found)]
    return highest
