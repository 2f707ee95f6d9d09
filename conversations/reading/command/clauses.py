"""Reads a message of several clauses: commands that say alike, or one with its reason: `berhenti dulu ya, ada tamu`."""

from __future__ import annotations

import re
from collections.abc import Callable

from conversations.reading.cleaning import listed
from conversations.reading.command.cues import FRAME, agreed
from conversations.reading.command.excuses import excused, silent
from conversations.reading.command.words import plain_words, without_titles
from conversations.reading.silence import none_at_all

_CLAUSES = re.compile(r"[,;.!?]+\s+|!+|(?:(?<= tahu)|(?<= tau)) (?=lewat|skip)")
_LEADS = listed("back skip later stop cancel edit help human")
"""What may stand before its reason."""
_BECAUSE = re.compile(r" (?:karena|krn|karna|soalnya|sebab|gara-gara)\b")
_MOVES = _LEADS - listed("stop cancel")
"""What the reason behind it leaves as it is; but a meeting may be what was `batal karena banjir`."""
_REASONED = listed("back cancel edit help human")
"""What a reason that would put a question off by itself leaves as it is."""


def in_clauses(clean: str, read: Callable[[str, str], str | None], asked: str, *, loose: bool, of_words: bool) -> str | None:
    """The intent of a tidied message of two to four clauses; None when it is one clause, or says no one thing.

    `read` reads one clause for a kind of question. `loose`: no answer is worded like a clause; `of_words`: a word answers,
    as yes and no do.
    """
    if loose and not of_words and (because := _BECAUSE.search(clean)):
        moved = read(clean[: because.start()], asked)
        return moved if moved in _MOVES else None
    clauses = list(filter(None, map(str.strip, _CLAUSES.split(clean))))
    if not 2 <= len(clauses) <= 4:
        return None
    told = [read(clause, asked) or ("" if silent(clause, of_words=of_words) else None) for clause in clauses]
    surely = {one for one in told if one} - FRAME
    if loose and not of_words and len(surely) == 2 and "later" in surely and surely & _REASONED:
        # `Kembali, ada tamu` says why; `kembali, nanti dulu` says two things.
        twofold = any(one == "later" == read(clause, "text") for clause, one in zip(clauses, told, strict=True))
        return None if twofold else agreed(surely - {"later"})
    if len(surely) == 1 and not loose:
        # What agrees with a plain command needs not be as plain.
        told = [
            one if one is not None or (read(clause, "count") not in surely and not excused(clause)) else ""
            for one, clause in zip(told, clauses, strict=True)
        ]
    if (told[0] in _LEADS and _surely(clauses[0])) or (loose and not of_words and not _LEADS.isdisjoint(filter(None, told))):
        # The reason before or behind a command may be anything, but no number.
        told = [one for one, clause in zip(told, clauses, strict=True) if one is not None or any(map(str.isdigit, clause))]
    elif not loose and told[0] != "later":
        told = told if None not in told else []
    else:
        told = [one for one, clause in zip(told, clauses, strict=True) if one is not None or not excused(clause)]
    if None in told or any(map(none_at_all, clauses)):
        return None  # `tidak ada, lanjut` answers: there is none
    said = [one for one in told if one]
    if set(said) == {"resume"} and "" in told:
        return "skip"  # `tidak hafal, lanjut`
    return agreed(one for one in said if one not in FRAME)


def _surely(clause: str) -> bool:
    """Whether a first clause is more than one word, which may begin an answer where answers are words."""
    return len(without_titles(plain_words(clause))) > 1
