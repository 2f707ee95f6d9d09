"""Cuts the text of an expression into tokens, as XPath 1.0 (3.7) does: what `-` and `or` are depends on what stands before."""

from __future__ import annotations

import re
from dataclasses import dataclass

from conversations.formula.nodes import ExpressionError

LONGEST = 10_000
"""Characters of one expression; the longest of real forms are chains of `if` of some thousand."""
MOST = 2_500
"""Tokens of one expression."""

_TOKEN = re.compile(
    r"""[\s]*(?:
        (?P<number>[0-9]+(?:\.[0-9]*)?|\.[0-9]+)
      | (?P<text>"[^"]*"|'[^']*'|“[^”]*”|‘[^’]*’)
      | (?P<ref>\$\{\s*(?:last-saved\#)?[^\W\d][\w.-]*\s*\})
      | (?P<name>[^\W\d][\w.-]*(?::[^\W\d][\w.-]*)?)
      | (?P<op><=|>=|!=|[=<>+*|-])
      | (?P<mark>\.\.|//|::|[.(),\[\]/@])
    )""",
    re.VERBOSE,
)
_WORDS = re.compile(r"\s*(and|or|div|mod)", re.IGNORECASE)
"""Where a value has ended these are operators, even in capitals or without a blank behind them."""


_FOREIGN = {"==": "=", "<>": "!=", "&&": "and", "||": "or", "%": "mod", "/": "div", "!": "not(…)"}
_FOREIGN |= {"≠": "!=", "≥": ">=", "≤": "<=", "×": "*", "÷": "div", "–": "-", "—": "-", "−": "-"}
"""Operators of other languages and of word processors, and what they are called here."""
_FOUND = re.compile(r"==|<>|&&|\|\||%|(?<![\w./])\s/\s|!(?!=)|[≠≥≤×÷–—−]")


def mend_of(text: str) -> str:
    """What to do about an expression that is not understood: the operator that was meant, where one of another language is."""
    found = _FOUND.search(re.sub(r"'[^']*'|\"[^\"]*\"", "''", text))
    if found is None:
        return "Check quotes, brackets and operators: answers are written ${name}, texts in 'quotes'."
    written = found[0].strip()
    return f"Write {_FOREIGN[written]} where '{written}' stands."


@dataclass(frozen=True, slots=True)
class Token:
    """A piece of the text: its kind, and how it was written."""

    kind: str
    value: str


def tokens(text: str) -> list[Token]:
    """The tokens of an expression. Raises ExpressionError for what is none, or is too long."""
    if len(text) > LONGEST:
        raise ExpressionError("expression-too-long", f"An expression has at most {LONGEST} characters.", "Split it.")
    found: list[Token] = []
    at, text = 0, text.rstrip()
    while at < len(text):
        if _ended(found) and (word := _WORDS.match(text, at)):
            token, at = Token("op", word[1].lower()), word.end()
        else:
            token, at = _token(text, at)
        found.append(token)
    if len(found) > MOST:
        raise ExpressionError("expression-too-long", f"An expression has at most {MOST} parts.", "Use calculate rows.")
    return found


def _ended(found: list[Token]) -> bool:
    """Whether a value has just ended, so that only an operator can follow."""
    return bool(found) and (found[-1].kind in ("number", "text", "ref", "name") or found[-1].value in (")", "]", ".", ".."))


def _token(text: str, at: int) -> tuple[Token, int]:
    match = _TOKEN.match(text, at)
    if match is None or match.lastgroup is None:
        rest = text[at:].strip()[:20]
        raise ExpressionError("expression-syntax", f"'{rest}' is not understood.", mend_of(text), rest)
    return Token(match.lastgroup, match[match.lastgroup]), match.end()
