"""The tables that commands are read by: nothing stands in them twice, where one of the two would be mended and not the other."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

import pytest

from conversations.reading.command.phrases import ANSWERS, LOOSE, PLAIN
from conversations.reading.command.roles import ACTS, OTHERS
from conversations.reading.command.words import _SYNONYMS, plain_words


def _twice(words: Iterable[str]) -> list[str]:
    return [word for word, times in Counter(words).items() if times > 1]


def test_no_role_holds_a_word_twice() -> None:
    """What a word does is said once."""
    twice = {role: _twice(words.split()) for role, words in [*ACTS.items(), *OTHERS.items()]}
    assert {role: words for role, words in twice.items() if words} == {}


def test_no_typing_has_two_spellings() -> None:
    """What somebody types is brought to one spelling, and never to itself."""
    assert _twice(typed for typings in _SYNONYMS.values() for typed in typings.split()) == []
    assert [spelled for spelled, typings in _SYNONYMS.items() if spelled in typings.split()] == []


@pytest.mark.parametrize("tables", [(PLAIN, LOOSE), *(({kind: phrases},) for kind, phrases in ANSWERS.items())])
def test_no_phrase_is_listed_twice(tables: tuple[dict[str, str], ...]) -> None:
    """A phrase steers to one intent, in one table, in the one spelling that all its typings are brought to."""
    assert _twice(" ".join(plain_words(line)) for table in tables for lines in table.values() for line in lines.split(";")) == []
