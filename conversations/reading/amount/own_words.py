"""Leaves out of a reply what its question names: the noun that is counted, and the men or women that alone are asked for."""

from __future__ import annotations

import re

_BEHIND = re.compile(r"(?P<said>.*\d) ?(?P<noun>[a-z]{3,}?)(?:nya)?")
_PARTS = (
    (
        re.compile(r"\banggota(?:nya)? (?:perempuan|wanita)\b"),
        re.compile(r"\b(?:perempuan|prempuan|wanita|pr|p|ibu-ibu|ibu2)(?:nya)?\b\.?"),
    ),
    (
        re.compile(r"\banggota(?:nya)? (?:laki-laki|laki|pria)\b"),
        re.compile(r"\b(?:laki[ -]laki|laki2|laki|pria|lk|l|bapak-bapak|bapak2)(?:nya)?\b\.?"),
    ),
)
"""Of a question that asks for one of them (the name of a cooperative may hold such a word too), and of its reply."""


def without_own_words(clean: str, question: str) -> str:
    """A tidied reply without the words of its tidied question; the reply as it was when it holds none of them."""
    asked = [said for named, said in _PARTS if named.search(question)]
    if len(asked) == 1:
        return asked[0].sub(" ", clean).strip()
    behind = _BEHIND.fullmatch(clean)
    return behind["said"] if behind and behind["noun"] in question.replace("?", " ").split() else clean
