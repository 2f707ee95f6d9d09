"""The syntax of XLSForm's expression language: text to a tree, refused with a rule and a mend when it is not one."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

DEEPEST = 64
"""Levels of nesting an author may use; real forms stay under ten."""
LONGEST = 4000
"""Characters of one expression."""


class ExpressionError(ValueError):
    """An expression that cannot be used. `code` names the rule; `rule` and `mend` speak to the form's author."""

    def __init__(self, code: str, rule: str, mend: str) -> None:
        super().__init__(f"{rule} {mend}")
        self.code, self.rule, self.mend = code, rule, mend


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
    """A bare name: in a choice_filter, a column of the choice that is being looked at."""

    name: str


@dataclass(frozen=True, slots=True)
class Dot:
    """`.`: the answer that is being checked."""


@dataclass(frozen=True, slots=True)
class Above:
    """`..`: the instance of the repeat that the question stands in; only `position(..)` takes it."""


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


@dataclass(frozen=True, slots=True)
class Lookup:
    """`instance('list')/root/item[key = value]/column`: a column of a choices list."""

    list_name: str
    key: str
    value: Node
    column: str


Node = Literal | Name | Column | Dot | Above | Call | Binary | Negative | Lookup

_TOKEN = re.compile(
    r"""\s*(?:
        (?P<number>\d+(?:\.\d+)?|\.\d+)
      | (?P<text>"[^"]*"|'[^']*')
      | (?P<ref>\$\{\s*(?:last-saved\#)?[A-Za-z_][\w.-]*\s*\})
      | (?P<name>[A-Za-z_][\w-]*(?::[A-Za-z_][\w-]*)?)
      | (?P<op><=|>=|!=|[=<>+*-])
      | (?P<mark>\.\.|[.(),\[\]/])
    )""",
    re.VERBOSE,
)
_POWER = {"or": 1, "and": 2, "=": 3, "!=": 3, "<": 4, "<=": 4, ">": 4, ">=": 4, "+": 5, "-": 5, "*": 6, "div": 6, "mod": 6}
"""How tightly an operator binds: XPath 1.0, section 3."""

Token = tuple[str, str]


def parse(text: str) -> Node:
    """The tree of an expression. Raises ExpressionError for whatever is not one."""
    if len(text) > LONGEST:
        raise ExpressionError("expression-too-long", f"An expression has at most {LONGEST} characters.", "Split it.")
    return _Parser(list(_tokens(text)), text).whole()


def _tokens(text: str) -> Iterator[Token]:
    at = 0
    text = text.rstrip()
    while at < len(text):
        found = _TOKEN.match(text, at)
        if found is None or found.lastgroup is None:
            rest = text[at:].strip()[:20]
            raise ExpressionError(
                "expression-syntax", f"'{rest}' is not understood.", "Write answers as ${name}, texts in 'quotes'."
            )
        at = found.end()
        yield found.lastgroup, found[found.lastgroup]


class _Parser:
    """Precedence climbing over the tokens; lives for one call of `parse`."""

    def __init__(self, tokens: list[Token], text: str) -> None:
        self._tokens, self._at, self._text, self._depth = tokens, 0, text, 0

    def whole(self) -> Node:
        node = self._operation(0)
        if self._at < len(self._tokens):
            raise self._fault(f"nothing can follow before '{self._tokens[self._at][1]}'")
        return node

    def _fault(self, what: str) -> ExpressionError:
        shown = self._text if len(self._text) <= 60 else self._text[:57] + "..."
        return ExpressionError("expression-syntax", f"In '{shown}': {what}.", "Check quotes, brackets and operators.")

    def _peek(self) -> Token:
        return self._tokens[self._at] if self._at < len(self._tokens) else ("end", "the end")

    def _next(self) -> Token:
        token = self._peek()
        self._at += 1
        return token

    def _expect(self, *values: str) -> None:
        for value in values:
            if self._next()[1] != value:
                self._at -= 1
                raise self._fault(f"'{value}' is expected before '{self._peek()[1]}'")

    def _operation(self, weakest: int) -> Node:
        self._depth += 1
        if self._depth > DEEPEST:
            raise ExpressionError("expression-too-deep", f"More than {DEEPEST} levels of nesting.", "Use a calculate row.")
        left = self._operand()
        while (power := self._infix()) > weakest:
            operator = self._next()[1]
            left = Binary(operator, left, self._operation(power))
        self._depth -= 1
        return left

    def _infix(self) -> int:
        kind, value = self._peek()
        return _POWER.get(value, 0) if kind in ("op", "name") else 0

    def _operand(self) -> Node:
        kind, value = self._next()
        if kind == "number":
            return Literal(float(value) if "." in value else int(value))
        if kind == "text":
            return Literal(value[1:-1])
        if kind == "ref":
            name = value[2:-1].strip()
            return Name(name.removeprefix("last-saved#"), name.startswith("last-saved#"))
        if kind == "name":
            return self._named(value)
        return self._marked(value)

    def _marked(self, value: str) -> Node:
        if value == "-":
            return Negative(self._operation(_POWER["*"]))
        if value == ".":
            return Dot()
        if value == "..":
            # Seen from inside a group the repeat is one step further up; both mean the instance.
            while self._peek()[1] == "/":
                self._expect("/", "..")
            return Above()
        if value == "(":
            node = self._operation(0)
            self._expect(")")
            return node
        self._at -= 1
        raise self._fault(f"a value is missing before '{value}'")

    def _named(self, name: str) -> Node:
        if self._peek()[1] != "(":
            return Column(name)
        self._next()
        arguments: list[Node] = []
        if self._peek()[1] == ")":
            self._next()
        else:
            while True:
                arguments.append(self._operation(0))
                if self._peek()[1] != ",":
                    break
                self._next()
            self._expect(")")
        if name == "instance":
            return self._lookup(arguments)
        return Call(name, tuple(arguments))

    def _lookup(self, arguments: list[Node]) -> Node:
        match arguments:
            case [Literal(str(list_name))]:
                self._expect("/", "root", "/", "item", "[")
            case _:
                raise self._fault("instance(...) takes the name of a choices list in quotes")
        key = self._next()[1]
        self._expect("=")
        value = self._operation(0)
        self._expect("]", "/")
        return Lookup(list_name, key, value, self._next()[1])


def names(node: Node) -> Iterator[Name]:
    """Every `${name}` in the tree, in reading order; `jr:choice-name(…, '${name}')` counts as none."""
    match node:
        case Name():
            yield node
        case Call():
            for argument in node.arguments:
                yield from names(argument)
        case Binary():
            yield from names(node.left)
            yield from names(node.right)
        case Negative(child) | Lookup(value=child):
            yield from names(child)
