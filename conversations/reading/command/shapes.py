"""The shapes in which one word of a command is typed: `lewat` as `dilewati`, `lewatin`, `melewatkan`, Banjar `malewati`."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from rapidfuzz.distance import OSA
from rapidfuzz.process import extract

from conversations.reading.cleaning import listed
from conversations.reading.command.roles import ACTS, BITS, OTHERS
from conversations.reading.command.words import SOFT, SPELLINGS, proper

_ENDS = listed("aken ake nipun ipun kan in i an akan ken ke na e ne lah kah nya kannya innya annya inya kanlah ku ny") | {""}
_FRONTS = listed("di ter ke ber ba ma ku") | {""}
_SOUNDS = {"p": "m", "t": "n", "s": "ny", "k": "ng"}
"""What the first letter of a root becomes after me-."""
_BEFORE = {"b": "m", "f": "m", "d": "n", "j": "n", "c": "n", "g": "ng", "h": "ng"}
"""What stands before the first letter of a root after me-."""
_NOT = listed("ga gak gk nggak ngga enggak tdk tidak tak ndak nda kd kada blm belum")
_GLUED = listed("tahu tau paham ngerti jadi usah perlu bisa ada mau mudeng faham sempat")
"""What is written in one word with its 'not': `gausah`, `gaktau`."""
_OWN = listed("diundur diundurkan mundurnya itupun adapun walaupun kalah terusan lanjutan tulisan isian arahan kebalik terbalik")
"""Words that only look like others with something hung onto them."""
_SPOKEN = (
    (re.compile(r"^(?=[aiu])"), "h"),
    (re.compile(r"e(?=[^aeiou]+$)"), "a"),
    (re.compile(r"e(?=[^aeiou]+$)"), "i"),
    (re.compile(r"e$"), "ai"),
    (re.compile(r"o$"), "au"),
    (re.compile(r"$"), "h"),
    (re.compile(r"(?<=[aiu])(?=[au])"), "h"),
    (re.compile(r"o(?=[^aeiou]+$)"), "u"),
)
"""How words are spoken: `abis`, `dapet`, `balek`, `pake`, `kalo`, `bole`, `tarok`."""
_VOWELS = re.compile(r"[aeiou]")
_TWICE = re.compile(r"([a-z])\1+")
_LONG = 7
"""Letters from which one that is wrong, lost or doubled leaves a word's own look."""
_NOT_NEAR = listed("diundur diundurkan kembang kembari kembala levati bantahan bantuam lanjutan sratus saratus batakan kembalian")
"""Words of their own that look like a slip."""


def _nasal(root: str) -> str:
    """The root as it stands after me-, pe-, ma-: `kirim` as `ngirim`, `tulis` as `nulis`, `ubah` as `ngubah`."""
    first = root[0]
    if first in "aiueo":
        return f"ng{root}"
    return f"{_SOUNDS[first]}{root[1:]}" if first in _SOUNDS else f"{_BEFORE.get(first, '')}{root}"


def _heads(root: str) -> set[str]:
    """Every beginning with which something that is done is typed, up to the root's own end."""
    sound = _nasal(root)
    heads = {f"{front}{root}" for front in _FRONTS} | {f"{front}{sound}" for front in ("", "me", "ma")}
    heads |= {f"ny{root[1:]}"} if root[0] == "c" else set()
    return heads | {f"nge{root}", f"memper{root}", f"diper{root}"}


def _acts() -> Iterator[tuple[str, int]]:
    """What is done, in each shape but for its end."""
    for act, words in ACTS.items():
        for head in (head for word in words.split() for head in _heads(word)):
            # "Masih dihitung" says how a count stands, not who looks for it.
            if act not in ("seek", "away") or not head.startswith("di"):
                yield head, BITS[act]


def _others() -> Iterator[tuple[str, int]]:
    """Every other word, with what is hung onto it, and the names of what is done (`pengiriman`)."""
    for act, words in ACTS.items():
        yield from ((f"pe{_nasal(word)}{end}", BITS[act]) for word in words.split() for end in ("an", "annya"))
    for what, words in OTHERS.items():
        for word in words.split():
            yield from (
                (f"{word}{end}", BITS[what]) for end in ("", "nya", "lah", "pun", "ku", "e", "ne") if word + end not in _OWN
            )
            yield f"{word}kah", BITS[what] | BITS["query"]
            if what in ("self", "office", "here", "before", "question"):
                yield from ((f"{at}{word}", BITS[what]) for at in ("di", "ke"))


def _together(pairs: Iterable[tuple[str, int]]) -> dict[str, int]:
    found: dict[str, int] = {}
    for word, bits in pairs:
        found[word] = found.get(word, 0) | bits
    return found


_SOFTENING = dict.fromkeys(SOFT - frozenset(" ".join(OTHERS.values()).split()), BITS["soft"])
_WHOLE = _together([*_SOFTENING.items(), *_others()]) | {"kah": BITS["soft"] | BITS["query"] | BITS["qmark"]}
_ACTS = _together(_acts())
_SIZES = sorted({len(end) for end in _ENDS if end})
_HUNG = tuple(end for end in _ENDS if end)


@lru_cache(maxsize=8192)
def role(word: str) -> int:
    """What the word does in a command, in whatever shape it is typed: the bits of `command.roles`; 0 when nothing is known."""
    # The ends are taken off here, and not hung onto fifty thousand words that nobody may ever type.
    bits = _WHOLE.get(word, 0)
    if word in _OWN or word == "kah":
        return bits
    bits |= _ACTS.get(word, 0)
    if word.endswith(_HUNG):
        for size in _SIZES:
            if size < len(word) and word[-size:] in _ENDS:
                bits |= _ACTS.get(word[:-size], 0)
    return bits


GLUED = {f"{no}{word}": (BITS["not"], role(proper(word))) for no in _NOT for word in _GLUED}
"""Two words that are written as one."""
_LISTED = sorted(frozenset(" ".join([*ACTS.values(), *OTHERS.values()]).split()), key=lambda word: (len(word), word))
_BONES: dict[str, list[str]] = {}
_LOOKS: dict[tuple[str, int], list[str]] = {}
for _word in _LISTED:
    _BONES.setdefault(_VOWELS.sub("", _word), []).append(_word)
for _root in " ".join(ACTS.values()).split():
    _LISTED += [f"{front}{end}" for front in (_root, f"di{_root}", f"me{_nasal(_root)}") for end in ("kan", "i", "in", "nya", "")]
for _word in {*_LISTED, *(f"{word}nya" for word in _LISTED)}:
    if len(_word) >= _LONG and role(_word):
        _LOOKS.setdefault((_word[0], len(_word)), []).append(_word)


@lru_cache(maxsize=4096)
def slipped(typed: str, *, near: bool) -> str:
    """The known word that is meant: with its vowels, its letters once, and with `near` one letter wrong. Empty when unsure."""
    if role(once := _TWICE.sub(r"\1", typed)):
        return once
    if len(typed) < 3 or typed in _NOT_NEAR:
        return ""
    for heard, written in _SPOKEN:
        if (said := heard.sub(written, typed, count=1)) != typed and role(said):
            return said
    if len(typed) < _JOINED and len(_VOWELS.findall(typed.removesuffix("nya"))) > 1:
        return _close(typed) if near else ""
    for end in ("", "nya", "ny"):
        stem = typed.removesuffix(end) if end else typed
        for whole in _BONES.get(_VOWELS.sub("", stem), ()) if len(stem) > 3 or (near and len(stem) > 2) else ():
            if len(whole) > len(stem) and stem[0] == whole[0] and _inside(stem, whole):
                return whole
    return _close(typed) if near else ""


def _close(typed: str) -> str:
    """The one long word that differs by a letter."""
    if len(typed) < _LONG:
        return ""
    looks = [word for size in (-1, 0, 1) for word in _LOOKS.get((typed[0], len(typed) + size), ())]
    meant = {role(word): word for word, _, _ in extract(typed, looks, scorer=OSA.distance, score_cutoff=1, limit=None)}
    return next(iter(meant.values())) if len(meant) == 1 else ""


def _inside(short: str, whole: str) -> bool:
    letters = iter(whole)
    return all(letter in letters for letter in short)


_SMALL = listed("ke di bu yg ga td lg aja dlu dl pak sy")
"""What is short, and is joined to others all the same."""
_JOINED = 6
"""Letters from which a word may be two or three that were typed as one."""


@lru_cache(maxsize=4096)
def parted(typed: str, most: int = 3) -> tuple[str, ...]:
    """The two or three known words that were typed as one: `nantilanjutlagi`; empty when there are none, or the word is known."""
    if len(typed) < _JOINED or (most == 3 and (role(typed) or role(proper(typed)))):
        return ()
    for at in range(2, len(typed) - 1):
        first, rest = typed[:at], typed[at:]
        if not _whole(first) or (most == 3 and first in ("ke", "di") and rest != "menu"):
            continue  # `kebalik` and `diurus` are words of their own
        if _whole(rest):
            return first, rest
        if most > 2 and (others := parted(rest, most - 1)):
            return (first, *others)
    return ()


def _whole(word: str) -> bool:
    return word in _SMALL or (len(word) > 2 and bool(role(word) or role(SPELLINGS.get(word, ""))))
