"""The syntax of XLSForm's expression language: text to a tree, refused with a rule and a mend when it is not one."""

from __future__ import annotations

from conversations.formula.nodes import (
    Above,
    Binary,
    Call,
    Column,
    Dot,
    ExpressionError,
    Instance,
    Literal,
    Name,
    Negative,
    Node,
    Path,
    Root,
    Step,
    Union,
    height,
    keeps,
    names,
)
from conversations.formula.tokens import Token, mend_of, tokens

__all__ = ["ExpressionError", "height", "keeps", "names", "parse"]

DEEPEST = 100
"""Levels of nesting an author may use; a chain of `if` over all the regencies of a province has some forty."""
_POWER = {"or": 1, "and": 2, "=": 3, "!=": 3, "<": 4, "<=": 4, ">": 4, ">=": 4, "+": 5, "-": 5, "*": 6, "div": 6, "mod": 6}
"""How tightly an operator binds: XPath 1.0, section 3."""
_TIGHTEST = 7
_OF_ITSELF = frozenset({"normalize-space", "string-length"})
"""Functions that without a value are about the answer itself (JavaRosa)."""
_END = Token("end", "the end")


def parse(text: str) -> Node:
    """The tree of an expression. Raises ExpressionError for whatever is not one."""
    return _Parser(tokens(text), text).whole()


class _Parser:
    """Precedence climbing over the tokens; lives for one call of `parse`."""

    def __init__(self, found: list[Token], text: str) -> None:
        self._tokens, self._at, self._text, self._depth = found, 0, text, 0

    def whole(self) -> Node:
        node = self._operation(0)
        if self._at < len(self._tokens):
            raise self._fault(f"nothing can follow before '{self._tokens[self._at].value}'")
        return node

    def _fault(self, what: str) -> ExpressionError:
        shown = self._text if len(self._text) <= 60 else self._text[:57] + "..."
        return ExpressionError("expression-syntax", f"In '{shown}': {what}.", mend_of(self._text), shown)

    def _peek(self) -> Token:
        return self._tokens[self._at] if self._at < len(self._tokens) else _END

    def _next(self) -> Token:
        token = self._peek()
        self._at += 1
        return token

    def _takes(self, value: str) -> bool:
        """Whether that mark comes next; it is passed over."""
        token = self._peek()
        found = token.value == value and token.kind in ("mark", "op")
        self._at += found
        return found

    def _expect(self, value: str) -> None:
        if not self._takes(value):
            raise self._fault(f"'{value}' is expected before '{self._peek().value}'")

    def _operation(self, weakest: int) -> Node:
        self._depth += 1
        if self._depth > DEEPEST:
            raise ExpressionError("expression-too-deep", f"More than {DEEPEST} levels of nesting.", "Use a calculate row.")
        left = self._joined()
        while (power := self._infix()) > weakest:
            operator = self._next().value
            left = Binary(operator, left, self._operation(power))
        self._depth -= 1
        return left

    def _infix(self) -> int:
        token = self._peek()
        return _POWER.get(token.value, 0) if token.kind == "op" else 0

    def _joined(self) -> Node:
        parts = [self._operand()]
        while self._takes("|"):
            parts.append(self._operand())
        if len(parts) == 1:
            return parts[0]
        if not all(isinstance(part, Name | Path | Column | Dot) for part in parts):
            raise self._fault("'|' stands between answers, such as ${a} | ${b}")
        return Union(tuple(parts))

    def _operand(self) -> Node:
        token = self._next()
        if token.kind == "number":
            return Literal(float(token.value))
        if token.kind == "text":
            return Literal(token.value[1:-1])
        if token.kind == "ref":
            name = token.value[2:-1].strip()
            return self._stepped(Name(name.removeprefix("last-saved#"), name.startswith("last-saved#")))
        if token.kind == "name":
            return self._named(token.value)
        return self._marked(token.value)

    def _marked(self, value: str) -> Node:
        if value == "-":
            return Negative(self._operation(_TIGHTEST))
        if value == ".":
            return self._stepped(Dot())
        if value == "..":
            return self._climbed(1, current=False)
        if value == "/":
            self._at -= 1
            return self._stepped(Root())
        if value == "(":
            node = self._operation(0)
            self._expect(")")
            return node
        self._at -= 1
        if value in ("//", "::", "@", "*"):
            mend = "Write ${name}, or a path of names from .. or from the top."
            raise ExpressionError("path-unknown", f"'{value}' on a path is not known here.", mend)
        raise self._fault(f"a value is missing before '{self._peek().value}'")

    def _climbed(self, levels: int, *, current: bool) -> Node:
        while self._peek().value == "/" and self._after().value in ("..", "."):
            self._at += 1
            levels += self._next().value == ".."
        return self._stepped(Above(levels, current))

    def _after(self) -> Token:
        return self._tokens[self._at + 1] if self._at + 1 < len(self._tokens) else _END

    def _stepped(self, start: Name | Dot | Above | Root | Instance) -> Node:
        """The path that begins there, or the start itself when no step follows."""
        conditions, steps = self._conditions(), []
        while self._takes("/"):
            if self._peek().value == ".":
                self._next()
                continue
            token = self._next()
            if token.kind == "ref" and isinstance(start, Name | Dot | Above):
                token = Token("name", token.value[2:-1].strip())
            if token.kind != "name":
                self._at -= 1
                raise self._fault(f"a name is expected before '{self._peek().value}'")
            steps.append(Step(token.value, self._conditions()))
        if steps or conditions or isinstance(start, Root | Instance):
            return Path(start, conditions, tuple(steps))
        return start

    def _conditions(self) -> tuple[Node, ...]:
        found: list[Node] = []
        while self._takes("["):
            found.append(self._operation(0))
            self._expect("]")
        return tuple(found)

    def _named(self, name: str) -> Node:
        if not self._takes("("):
            return Column(name)
        arguments: list[Node] = []
        if not self._takes(")"):
            arguments.append(self._operation(0))
            while self._takes(","):
                arguments.append(self._operation(0))
            self._expect(")")
        if name == "instance":
            match arguments:
                case [Literal(str(list_name))]:
                    return self._stepped(Instance(list_name))
            raise self._fault("instance(...) takes the name of a choices list in quotes")
        if name == "current" and not arguments:
            return self._climbed(0, current=True)
        if not arguments and name in _OF_ITSELF:
            return Call(name, (Dot(),))
        return Call(name, tuple(arguments))
