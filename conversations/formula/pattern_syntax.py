"""The syntax of regular expressions, as Java has it: text to a tree, refused when it holds what cannot be matched in one pass."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from conversations.formula.letters import DOT, SHORT, Letters, named

DEEPEST = 30
"""Groups within each other."""
MOST_TIMES = 1000
"""How often something may be asked to repeat."""
_TIMES = re.compile(r"\{([0-9]{1,6})(,([0-9]{1,6})?)?\}")
_CODE = re.compile(r"x([0-9A-Fa-f]{2})|u([0-9A-Fa-f]{4})")
_GROUP = re.compile(r"\?(?::|P?<[A-Za-z][A-Za-z0-9_]*>)")
_FLAGS = re.compile(r"\(\?i\)")


@dataclass(frozen=True, slots=True)
class Sequence:
    """One after the other; with no parts, nothing at all."""

    parts: tuple[Tree, ...] = ()


@dataclass(frozen=True, slots=True)
class Choice:
    """One of several."""

    branches: tuple[Tree, ...]


@dataclass(frozen=True, slots=True)
class Repeated:
    """The same again; without a bound when `most` is None."""

    part: Tree
    least: int
    most: int | None


@dataclass(frozen=True, slots=True)
class Edge:
    """`^` or `$`."""

    end: bool


Tree = Letters | Sequence | Choice | Repeated | Edge


@dataclass(frozen=True, slots=True)
class Ahead:
    """`(?=…)` or `(?!…)` at the very beginning: what the text must, or must not, begin with."""

    part: Tree
    wanted: bool


def read(source: str) -> tuple[tuple[Ahead, ...], Tree]:
    """The tree of a pattern, and what it looks ahead for first. Raises ValueError for what cannot be matched in one pass."""
    flags = _FLAGS.match(source)
    return _Reader(source, flags.end() if flags else 0, folded=flags is not None).whole()


class _Reader:
    """Recursive descent over the letters of a pattern; lives for one call of `read`."""

    def __init__(self, source: str, at: int, *, folded: bool) -> None:
        self._source, self._at, self._folded, self._depth = source, at, folded, 0

    def whole(self) -> tuple[tuple[Ahead, ...], Tree]:
        start = self._at
        self._takes("^")
        ahead: list[Ahead] = []
        while self._source.startswith(("(?=", "(?!"), self._at):
            wanted = self._source[self._at + 2] == "="
            self._at += 3
            ahead.append(Ahead(self._choice(), wanted))
            self._expect(")")
        if not ahead:
            self._at = start
        tree = self._choice()
        if self._at < len(self._source):
            raise ValueError("a bracket is closed that was not opened")
        if ahead and isinstance(tree, Choice):
            raise ValueError("what stands behind (?=…) may not branch: put it into brackets")
        return tuple(ahead), tree

    def _peek(self) -> str:
        return self._source[self._at : self._at + 1]

    def _next(self) -> str:
        letter = self._peek()
        self._at += 1
        return letter

    def _takes(self, mark: str) -> bool:
        found = self._source.startswith(mark, self._at)
        self._at += len(mark) if found else 0
        return found

    def _expect(self, mark: str) -> None:
        if not self._takes(mark):
            raise ValueError(f"'{mark}' is missing")

    def _choice(self) -> Tree:
        self._depth += 1
        if self._depth > DEEPEST:
            raise ValueError(f"more than {DEEPEST} groups within each other")
        branches = [self._sequence()]
        while self._takes("|"):
            branches.append(self._sequence())
        self._depth -= 1
        return branches[0] if len(branches) == 1 else Choice(tuple(branches))

    def _sequence(self) -> Tree:
        parts: list[Tree] = []
        while self._peek() not in ("", "|", ")"):
            parts.append(self._counted(self._atom()))
        return parts[0] if len(parts) == 1 else Sequence(tuple(parts))

    def _counted(self, part: Tree) -> Tree:
        while (mark := self._peek()) and mark in "*+?{":
            part = Repeated(part, *self._times(mark))
            if self._takes("+"):
                raise ValueError("'++', '*+' and '?+' are not known here")
            self._takes("?")
        return part

    def _times(self, mark: str) -> tuple[int, int | None]:
        if mark != "{":
            self._at += 1
            return {"*": (0, None), "+": (1, None), "?": (0, 1)}[mark]
        found = _TIMES.match(self._source, self._at)
        if found is None:
            raise ValueError("'{' stands for itself only as '\\{'")
        self._at = found.end()
        least = int(found[1])
        most = least if found[2] is None else None if found[3] is None else int(found[3])
        if max(least, most or 0) > MOST_TIMES or (most is not None and most < least):
            raise ValueError(f"'{found[0]}' is no range up to {MOST_TIMES}")
        return least, most

    def _atom(self) -> Tree:
        letter = self._next()
        if letter == "(":
            return self._group()
        if letter == "[":
            return self._class()
        if letter == ".":
            return DOT
        if letter in ("^", "$"):
            return Edge(letter == "$")
        if letter == "\\":
            if (mark := self._peek()) and mark in "AzZ":
                self._at += 1
                return Edge(mark != "A")
            return self._fold(self._escaped())
        if letter in "*+?{":
            raise ValueError(f"nothing stands before '{letter}' that could repeat")
        return self._fold(Letters(((letter, letter),)))

    def _fold(self, letters: Letters) -> Letters:
        return replace(letters, folded=True) if self._folded else letters

    def _group(self) -> Tree:
        if found := _GROUP.match(self._source, self._at):
            self._at = found.end()
        elif self._peek() == "?":
            raise ValueError("looking ahead or behind, and flags, stand at the very beginning only")
        tree = self._choice()
        self._expect(")")
        return tree

    def _escaped(self) -> Letters:
        letter = self._next()
        if letter in SHORT:
            return SHORT[letter]
        if letter and letter in "pP":
            self._expect("{")
            name, found, rest = self._source[self._at :].partition("}")
            letters = named(name) if found else None
            if letters is None:
                raise ValueError(f"'\\{letter}{{{name[:20]}}}' is not known")
            self._at = len(self._source) - len(rest)
            return Letters(others=(letters,), negated=letter == "P")
        if code := _CODE.match(self._source, self._at - 1):
            self._at = code.end()
            found_letter = chr(int(code[1] or code[2], 16))
            return Letters(((found_letter, found_letter),))
        if not letter or (letter.isascii() and letter.isalnum()):
            raise ValueError(f"'\\{letter}' is not known here")
        return Letters(((letter, letter),))

    def _class(self) -> Letters:
        negated = self._takes("^")
        ranges: list[tuple[str, str]] = []
        others: list[Letters] = []
        first = True
        while first or self._peek() != "]":
            one = self._member()
            if one.others or one.categories or len(one.ranges) != 1 or one.ranges[0][0] != one.ranges[0][1]:
                others.append(one)
            elif self._peek() == "-" and self._source[self._at + 1 : self._at + 2] not in ("]", ""):
                self._at += 1
                ranges.append(self._range(one.ranges[0][0], self._member()))
            else:
                ranges.append(one.ranges[0])
            first = False
        self._at += 1
        return self._fold(Letters(tuple(ranges), (), tuple(others), negated))

    def _range(self, first: str, last: Letters) -> tuple[str, str]:
        if last.others or last.categories or len(last.ranges) != 1 or last.ranges[0][1] < first:
            raise ValueError(f"'{first}-' begins no range of letters")
        return first, last.ranges[0][1]

    def _member(self) -> Letters:
        letter = self._next()
        if not letter:
            raise ValueError("']' is missing")
        if letter == "[" or (letter == "&" and self._peek() == "&"):
            raise ValueError(f"'{letter}' within [] stands for itself only as '\\{letter}'")
        return self._escaped() if letter == "\\" else Letters(((letter, letter),))
