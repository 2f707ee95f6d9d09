"""What a question of yes and no turns on, and the words of its own that add nothing when a reply says them again."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from conversations.reading.assent.words import HAVING, MARK_OF, RUNS, WILLING
from conversations.reading.cleaning import listed, tidy

_NEGATED = re.compile(r"\b(?:tidak|tdk|belum|blm|bukan|tanpa|nggak|gak)\b")
_DENIES = re.compile(r"\b(?:tidak|tdk|nggak|gak) ([a-z]{4,})")
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
_OF_OBJECTING = re.compile(r"^(?!.*\b(?:ada|adakah|yang|yg|menyatakan)\b.*keberatan).*\bkeberatan\b")
_OF_END = re.compile(r"\b(?:berhenti|bubar|tutup|macet|mati|vakum|beku|dibubarkan|bangkrut)\b")
_THERE_ENDED = re.compile(r"\b(?:ada|adakah|terdapat|punya)\b.*\b(?:yang|yg) (?:\w+ )?" + _OF_END.pattern)
"""`ada pinjaman yang macet?` asks whether there is such a one."""
_GOD_WILLING = re.compile(
    r"\bin?s(?:ya|ha|h|y|a) ?'?a?l+[ao]h?\b[\s,]*|\b(?:kalau|jika|bila) (?:tuhan|allah) (?:mengizinkan|menghendaki)\b[\s,]*"
)
_COMMITS = re.compile(
    r"(?<!tidak )(?<!tdk )(?<!belum )(?<!blm )\b(?:bersedia|siap|setuju|sanggup|hadir|mau|sepakat|hakun|berminat|bersedia)\b"
)
_GLADLY = re.compile(r"\b(?:dengan|dgn|dg) senang hati\b")
_ANY_TIME = re.compile(r"(?:\b(?:kapan|di ?mana)(?: ?pun| saja| aja| sj)|\bsetiap saat|\bsewaktu-waktu|\bkapan2)\b\s*")
_YES_SIR = re.compile(
    r"\bsiap,? (?:(?:kami|saya|sy|akan) )*(?:di)?(?:me)?(?:laksanakan|jalankan|lakukan|86|delapan enam|perintah)\b"
)
_LETTERS = re.compile(r"[a-z]+")
_ENDING = re.compile(r"(?<=[a-z]{4})(?:nya|lah|kah)$")
_SUFFIX = re.compile(r"(?<=[a-z]{4})(?:kan|an|i)$")
_PREFIX = re.compile(r"^(?:di|ter|ber|me(?:ng|m|n)?|pe(?:ng|m|n|r)?)(?=[a-z]{4})")
_FIGURE = re.compile(r"\d[\d.,]*")
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
    trouble: bool
    """What it asks for is a trouble, be it that there is none."""
    denied: str
    """The verb or adjective right behind its `tidak`; empty when it denies none."""
    figures: frozenset[str]
    """The figures it names, as `figure` writes them."""

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


def willing(clean: str, asked: Asking) -> str:
    """A tidied reply to what somebody will do, without the pious or military words that go with saying so.

    `insya Allah bersedia` promises, `insya Allah` alone puts off, and `insya Allah bisa` only hopes.
    """
    clean = _YES_SIR.sub("siap bersedia", clean)
    if not asked.wants and asked.kind != "unasked":
        return clean
    clean = _ANY_TIME.sub("", _GLADLY.sub("bersedia", clean))
    return _GOD_WILLING.sub("", clean) if _COMMITS.search(clean) else clean


@lru_cache(maxsize=256)
def asking(question: str) -> Asking:
    """What a question turns on."""
    clean = most_of(tidy(question[:1000]))
    words = frozenset(_LETTERS.findall(clean))
    kind = _kind_of(clean)
    wants = bool(words & WILLING) and not kind.startswith("not")
    wants = wants and kind != "objects"
    return Asking(
        kind,
        words,
        frozenset(map(core, words)),
        wants,
        bool(words & HAVING),
        bool(_OF_TROUBLE.search(clean)),
        _denied(clean, kind),
        frozenset(map(figure, _FIGURE.findall(clean))),
    )


def figure(written: str) -> str:
    """The digits of a number without the noughts it ends in: `25` for `25.000.000` and for the `25` of `25 juta`."""
    return "".join(filter(str.isdigit, written)).rstrip("0")


def _kind_of_a_denial(word: str, behind: str) -> str:
    if set(behind.split()[:1]) & {f"{runs}{mark}" for runs in RUNS for mark in ("", "?")}:
        return "not-runs"
    return "not-yet" if word in ("belum", "blm") else "not"


def _denied(question: str, kind: str) -> str:
    """What a question denies: `digaji` of "Apakah pengurus tidak digaji?"."""
    found = _DENIES.search(question) if kind == "not" else None
    return found[1] if found and found[1] not in MARK_OF else ""


def _kind_of(question: str) -> str:
    clean = _RELATIVE.sub("yang", _CHOICE.sub(" ", question))
    if not clean:
        return "unasked"
    found = _NEGATED.search(clean)
    if _OF_OBJECTING.search(clean):
        return "not-objects" if found else "objects"
    if found:
        return _kind_of_a_denial(found.group(), clean[found.end() :])
    if _OF_END.search(clean) and not _THERE_ENDED.search(clean):
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
