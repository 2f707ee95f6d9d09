"""What a question of yes and no turns on, and the words of its own that add nothing when a reply says them again."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from conversations.reading.assent.words import HAVING, RUNS, WILLING
from conversations.reading.cleaning import listed, tidy

_NEGATED = re.compile(r"\b(?:tidak|tdk|belum|blm|bukan|tanpa|nggak|gak)\b")
_CHOICE = re.compile(
    r"\b(?:atau|ataukah|/)\s*(?:tidak|tdk|belum|blm|bukan|nggak|gak)\b(?: \w+)?|/\s*(?:tidak|belum)|,?\s*(?:bukan|belum"
    r"|tidak)\s*\?"
)
_RELATIVE = re.compile(r"\b(?:yang|yg) (?:\w+ )?(?:tidak|tdk|belum|blm|bukan|tanpa|nggak|gak)\b")
"""What is denied of somebody in passing ("anggota yang bukan warga") does not turn the question round."""
_OF_STILL = re.compile(r"\bmasih\b")
_OF_TROUBLE = re.compile(
    r"\b(?:ada|punya|memiliki|mempunyai)\b.*\b(?:tunggakan|h?utang|masalah|kendala|sengketa|konflik|hambatan)\b"
)
_OF_HAVING = re.compile(r"^(?:apakah )?(?:\w+ ){0,4}?(?:ada|punya|memiliki|mempunyai|terdapat)\b")
_OF_END = re.compile(r"\b(?:berhenti|bubar|tutup|macet|mati|vakum|beku|dibubarkan|bangkrut)\b")
_LETTERS = re.compile(r"[a-z]+")
_ENDING = re.compile(r"(?<=[a-z]{4})(?:nya|lah|kah)$")
_SUFFIX = re.compile(r"(?<=[a-z]{4})(?:kan|an|i)$")
_PREFIX = re.compile(r"^(?:di|ter|ber|me(?:ng|m|n)?|pe(?:ng|m|n|r)?)(?=[a-z]{4})")
_SHORT = listed("bh")
"""What stands for `berbadan hukum`."""


@dataclass(frozen=True, slots=True)
class Asking:
    """What is known of a question: its kind (a key of `ANSWERS`) and its words, whole and by their cores."""

    kind: str
    words: frozenset[str]
    cores: frozenset[str]
    wants: bool
    """It asks for what somebody will, may or can do."""
    having: bool
    """It asks whether there is something."""

    def says(self, word: str) -> bool:
        """Whether a word of a reply is the question's own: `terlaksana` for `dilaksanakan`, `musdes` for `musdesus`."""
        if word in self.words or core(word) in self.cores or (word in _SHORT and "hukum" in self.words):
            return True
        return len(word) >= 5 and any(own.startswith(word) for own in self.words)


@lru_cache(maxsize=1024)
def core(word: str) -> str:
    """A word without what is put before and behind it: `dilaksanakan` and `pelaksanaannya` are `laksana`."""
    return _SUFFIX.sub("", _PREFIX.sub("", _ENDING.sub("", word)))


def most_of(clean: str) -> str:
    """A tidied text with one word for `sebagian besar`: `sebagian` alone is not the same, where most are asked for."""
    return clean.replace("sebagian besar", "mayoritas")


@lru_cache(maxsize=256)
def asking(question: str) -> Asking:
    """What a question turns on."""
    clean = most_of(tidy(question[:1000]))
    words = frozenset(_LETTERS.findall(clean))
    kind = _kind_of(clean)
    wants = bool(words & WILLING) and not kind.startswith("not")
    return Asking(kind, words, frozenset(map(core, words)), wants, bool(words & HAVING))


def _kind_of(question: str) -> str:
    clean = _RELATIVE.sub("yang", _CHOICE.sub(" ", question))
    if not clean:
        return "unasked"
    if found := _NEGATED.search(clean):
        if set(clean[found.end() :].split()[:1]) & {f"{word}{mark}" for word in RUNS for mark in ("", "?")}:
            return "not-runs"
        return "not-yet" if found.group() in ("belum", "blm") else "not"
    if _OF_END.search(clean):
        return "end"
    if _OF_STILL.search(clean):
        return "still"
    if re.search(r"\b(?:benar|betul|sesuai)\b", clean):
        return "right"
    if _OF_TROUBLE.search(clean):
        return "trouble"
    if RUNS & set(_LETTERS.findall(clean)):
        return "runs"
    if re.search(r"\b(?:sudah|telah|pernah)\b", clean):
        return "done"
    return "has" if _OF_HAVING.search(clean) else "other"
