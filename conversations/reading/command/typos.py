"""Undoes slips of the finger and dropped vowels in words of command: `prtanyan seblumnya` becomes `pertanyaan sebelumnya`."""

from __future__ import annotations

import re

from rapidfuzz.distance import OSA

from conversations.reading.cleaning import listed
from conversations.reading.command.frames import WORDS
from conversations.reading.command.phrases import ANSWERS, LOOSE, PLAIN
from conversations.reading.command.words import SOFT, plain_words

_NEAR = listed("kembali lewati bantuan berhenti batalkan")
_DOUBLED = re.compile(r"([a-z])\1+")
_NOT_NEAR = listed("kembang kembari kembala lewat bantahan lewata levati bantuam batakan sratus saratus sang lanjutan")
_VOWELS = re.compile(r"[aeiou]")
_LONG = 6
"""Letters from which one that is wrong, lost or doubled leaves a word's own look."""
_MANY = 9
"""Words from which a message is no command with slips in it, but a story."""


def _known() -> frozenset[str]:
    phrases = "; ".join([*PLAIN.values(), *LOOSE.values(), *ANSWERS.values()])
    return frozenset(plain_words(phrases.replace(";", " "), most=100_000)) | WORDS | SOFT


_KNOWN = _known()
_BY_SOUND: dict[str, list[str]] = {}
_BY_LETTER: dict[str, list[str]] = {}
for _word in sorted(_KNOWN, key=lambda word: (len(word), word)):
    _BY_SOUND.setdefault(_VOWELS.sub("", _word), []).append(_word)
    if len(_word) >= _LONG:
        _BY_LETTER.setdefault(_word[0], []).append(_word)


def near(word: str) -> list[str]:
    """Plain commands that a word may be: one letter typed twice, or in a long one a letter wrong."""
    if word in _NOT_NEAR:
        return []
    meant = [_DOUBLED.sub(r"\1", word)]
    if len(word) >= _LONG:
        meant += [command for command in _NEAR if OSA.distance(word, command, score_cutoff=1) <= 1]
    return meant


def mended(words: list[str]) -> list[str]:
    """The words with slips undone; empty when there are none, or when a word is not among those that commands are made of."""
    if not 0 < len(words) <= _MANY:
        return []
    meant = [word if word in _KNOWN else _meant(word, alone=len(words) == 1) for word in words]
    return meant if all(meant) and meant != words and len(set(meant)) == len(meant) else []


def _meant(word: str, *, alone: bool) -> str:
    """The word that is meant: without `nya`, with its vowels, or with one letter right in a long word. Empty when unsure."""
    if len(word) < 4 or word in _NOT_NEAR:
        return ""
    if word.endswith("nya") and word[:-3] in _KNOWN:
        return word[:-3]
    for whole in _BY_SOUND.get(_VOWELS.sub("", word), ()):
        if len(whole) > len(word) and _inside(word, whole):
            return whole
    if alone or len(word) < _LONG:
        return ""
    close = [whole for whole in _BY_LETTER.get(word[0], ()) if OSA.distance(word, whole, score_cutoff=1) <= 1]
    return close[0] if len(close) == 1 else ""


def _inside(short: str, whole: str) -> bool:
    letters = iter(whole)
    return all(letter in letters for letter in short)
