"""The groups around a question in words: a label such as 'Nama' says little without the heading that it stands under."""

from __future__ import annotations

from functools import lru_cache
from textwrap import shorten

from conversations.engine.sheet import Place
from conversations.form import Question

LONGEST = 60
"""Letters of a heading over each question; a longer one is an introduction, and said whole where the group begins."""


def heading(place: Place) -> str:
    """`Data ibu › Pekerjaan`: the groups around the question within its repeat, outermost first; blank without any."""
    labels = (label.words(place.scope) for label in place.question.groups)
    return " › ".join(_short(words) for words in labels if words.strip())


@lru_cache(maxsize=1024)
def _short(words: str) -> str:
    return shorten(words, LONGEST, placeholder=" …")


def may_introduce(question: Question) -> bool:
    """Whether a group around the question could be introduced at all: its label is long, or can become so."""
    return any(len(label.source) > LONGEST or label.run is not None or label.others for label in question.groups)


def introductions(place: Place, before: Place | None) -> list[str]:
    """The labels of the groups that begin there, behind that place, and are too long to stand over each question."""
    same = before is not None and before.scope.prefixes == place.scope.prefixes
    around = before.question.groups if before is not None and same else ()
    entered = (label for at, label in enumerate(place.question.groups) if around[at : at + 1] != (label,))
    return [words for words in (label.words(place.scope) for label in entered) if len(" ".join(words.split())) > LONGEST]
