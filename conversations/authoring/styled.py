"""Words as authors of KoboToolbox and ODK style them, in Markdown and HTML, to the plain words that a chat says."""

from __future__ import annotations

import html
import re

from conversations.authoring.sheets import FORBIDDEN, clean

_STYLED = re.compile(r"[<&*_#\\\[]")
_ESCAPED = re.compile(r"\\([\\#*_])")
_ASIDE = {mark: chr(0xE000 + at) for at, mark in enumerate("\\#*_")}
"""Where an escaped mark waits until all others are gone."""
_BACK = str.maketrans({aside: mark for mark, aside in _ASIDE.items()})
_BREAK = re.compile(r"<(?:br|hr|/p|/div|/h[1-6]|/li|/tr)\b[^<>]*>", re.IGNORECASE)
_TAG = re.compile(
    r"</?(?:a|b|big|center|code|div|em|font|h[1-6]|i|img|li|mark|ol|p|s|small|span|strong|sub|sup|table|tbody|td|th|tr|u|ul)"
    r"(?:\s[^<>]*|/)?>",
    re.IGNORECASE,
)
_ENTITY = re.compile(r"&(?:#[0-9]{1,6}|#[xX][0-9A-Fa-f]{1,5}|[A-Za-z]{2,8});")
_LINK = re.compile(r"\[([^\[\]\n]+)\]\(([^()\s]+)\)")
_UNMARKED = r"[^_\n$]|\$(?!\{)|\$\{[^}\n]*\}"
"""What may stand between two `_`: the names of answers may hold some."""
_MARKS = (
    (re.compile(r"^#{1,6}[ \t]+", re.MULTILINE), ""),
    (re.compile(r"\*\*([^*\s](?:[^*\n]*[^*\s])?)\*\*"), r"\1"),
    (re.compile(r"(?<![\w*])\*([^*\s](?:[^*\n]*[^*\s])?)\*(?![\w*])"), r"\1"),
    (re.compile(rf"(?<![\w{{])__(?!\s)((?:{_UNMARKED}|_(?!_))+)__(?!\w)"), r"\1"),
    (re.compile(rf"(?<![\w{{])_(?!\s)((?:{_UNMARKED})+)(?<!\s)_(?!\w)"), r"\1"),
)
"""What stands between two marks holds none of them, so that no text can make a pattern look at it again and again."""


def unstyled(words: str) -> str:
    """The words without marks and tags: lines break where they did, a link is told with its address, `a_b` and `2*3` stay.

    Words that are nothing but tags stay as they are, so that somebody sees what is missing.
    """
    if not _STYLED.search(words):
        return words
    text = _ESCAPED.sub(lambda found: _ASIDE[found[1]], words)
    text = _TAG.sub("", _BREAK.sub("\n", text))
    text = _LINK.sub(lambda found: found[1] if found[1] == found[2] else f"{found[1]} ({found[2]})", text)
    for pattern, instead in _MARKS:
        text = pattern.sub(instead, text)
    text = _ENTITY.sub(_letter, text).translate(_BACK)
    lines = (" ".join(line.split()) for line in clean(text).split("\n"))
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)) or words


def _letter(entity: re.Match[str]) -> str:
    letter = html.unescape(entity[0])
    return "" if FORBIDDEN.search(letter) else letter
