"""Leaves out of a reply the words that its question holds too: what is counted, which part of it, and how often."""

from __future__ import annotations

import re

from conversations.reading.amount.counted import STAFF, asked, part_of
from conversations.reading.cleaning import bare

_BEHIND = re.compile(r"(?P<said>.*\d) ?(?P<noun>[a-z]{3,}?)(?:nya)?")
_HOW_OFTEN = re.compile(r"(?P<said>.*[^\s\dx](?= kali)|.*\d(?= ?(?:kali|x))) ?(?:kali|x)")
_EVERY_YEAR = re.compile(r",? (?:(?:rutin|selalu) )?(?:tiap|setiap) (?:tahun|thn|th)(?:nya)?$")
"""Behind how often they met in all: `tiga kali, tiap tahun`."""
_ONCE = re.compile(r"(?:baru |cuma |hanya |hny |ada )?(?:se ?kali|1x)(?: (?:saja|aja|sj|doang|ini))?")
_OF_STAFF = re.compile(r"\b(?:pekerja|staff?|buruh)(?:nya)?\b")


def without_times(clean: str) -> str:
    """A tidied reply without the word that counts how often, where that is all it counts: `4 kali pak`, `4x`."""
    said = bare(clean)
    times = _HOW_OFTEN.fullmatch(_EVERY_YEAR.sub("", said) if "," in said else said)
    return times["said"] if times else clean


def without_own_words(clean: str, question: str) -> str:
    """A tidied reply without the words of its tidied question; the reply as it was when it holds none of them."""
    if part := part_of(question):
        return part[0].sub(" ", clean).strip()
    if asked(question) == STAFF:
        clean = _OF_STAFF.sub("karyawan", clean)
    if "kali" in question.split() and _ONCE.fullmatch(bare(clean)):
        return "1"
    if "kali" in question.split() and (left := without_times(clean)) != clean:
        return left
    behind = _BEHIND.fullmatch(clean)
    return behind["said"] if behind and behind["noun"] in question.replace("?", " ").split() else clean
