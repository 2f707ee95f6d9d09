"""Cuts a text that is too long for one message into pieces that are each whole: no tag, sign or word is broken without need."""

from __future__ import annotations

import html
import re
from bisect import bisect_right
from collections.abc import Sequence
from itertools import accumulate

_TOKEN = re.compile(r"</?[a-z]+>|&#?[A-Za-z0-9]+;|.", re.DOTALL)
_BREAKS = ("\n\n", "\n", " ")
"""Where a text is cut, best first."""


def units(text: str) -> int:
    """The length of plain text as Telegram counts it: UTF-16 code units, so that most emoji count two."""
    return len(text) + sum(ord(sign) > 0xFFFF for sign in text)


def visible(markup: str) -> str:
    """The text a person sees of small HTML."""
    return html.unescape(re.sub(r"</?[a-z]+>", "", markup))


def split(markup: str, limit: int) -> list[str]:
    """Small HTML in pieces of at most `limit` visible units, in order; nothing is lost but the white space at a cut.

    A tag that is open at a cut is closed there and opened again in the next piece. Empty text gives no piece.
    """
    if units(markup) <= limit:
        return [markup] if visible(markup).strip() else []
    tokens = _TOKEN.findall(markup)
    pieces: list[str] = []
    opened: list[str] = []
    while tokens:
        end = _cut(tokens, limit)
        piece = "".join(opened) + "".join(tokens[:end])
        opened = _open_after(opened, tokens[:end])
        tokens = tokens[end:]
        if visible(piece).strip():
            pieces.append(piece.strip() + "".join(f"</{tag[1:]}" for tag in reversed(opened)))
    return pieces


def _cut(tokens: Sequence[str], limit: int) -> int:
    """How many tokens go into the next piece: as many as fit, back to the best break in its second half."""
    lengths = list(accumulate(_width(token) for token in tokens))
    if lengths[-1] <= limit:
        return len(tokens)
    # At least one, or a sign wider than the limit would never be said.
    fit = max(1, bisect_right(lengths, limit))
    for mark in _BREAKS:
        for end in range(fit, fit // 2, -1):
            if "".join(tokens[end - len(mark) : end]) == mark:
                return end
    return fit


def _width(token: str) -> int:
    return 0 if token.startswith("<") and len(token) > 1 else units(html.unescape(token))


def _open_after(opened: Sequence[str], tokens: Sequence[str]) -> list[str]:
    """The tags still open after these tokens, outermost first."""
    stack = list(opened)
    for token in tokens:
        if token.startswith("</") and stack:
            stack.pop()
        elif token.startswith("<") and len(token) > 1:
            stack.append(token)
    return stack
