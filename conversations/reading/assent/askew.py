"""Replies that sound like a plain yes or no and are none: somebody speaks of himself, of another, of once, or of being ready."""

from __future__ import annotations

import re
from collections.abc import Collection

from conversations.reading.assent.question import Asking
from conversations.reading.cleaning import listed
from conversations.reading.negation import DENIED

_I = r"(?:saya|sy|ulun|aku|kita|kami)"
_HAVING = r"(?:ada|punya|pny|milik)(?:nya)?"
_END = r"(?: (?:pak|bpk|bapak|bu|ibu))*[ .!]*$"
_NEVER = re.compile(
    rf"^{_HAVING} (?:(?:kok|lah|ini|itu) )*{_I}{_END}"  # he is there himself
    rf"|\b(?:ada|sudah|sdh|udah|masih|msh|ya|iya),? kali{_END}"  # perhaps
    r"|\bada(?:2|-ada| ada) (?:saja|aja|sj|wae)\b"  # what next
    r"|(?<!pinjam )(?<!numpang )(?<!sewa )\b(?:punya|pny|milik)(?:nya)? "
    r"(?:orang|desa|kampung|kelurahan|kades|bumdes|tetangga|pribadi)\b(?! (?:punya|ada))"
)
_HAS = listed("ada adanya ada-ada punya punyanya pny pnynya milik miliknya kali")
"""One of these stands in all of them."""
_NOT_THAT = re.compile(rf"^(?:bukan|bkn)(?: (?:itu|ini|{_I}|mereka|beliau))+{_END}|^{DENIED},? iya\b")
_IS_NOT = listed("bukan bkn iya")
_DO_NOT = listed("jangan jgn")
_SAID_BY = re.compile(rf"^(?:kades|lurah|sekdes)(?! *[,;.])(?!$)(?! {DENIED})")
_HEADS = listed("kades lurah sekdes")
_READY = re.compile(r"\b(?:sudah|sdh|udah|suda|sudeh|uda|dah) (?:siap|siyap)\b")


def askew(clause: str, words: Collection[str], asked: Asking) -> bool:
    """Whether a clause, whose `words` are those of yes and no, answers something else than the question."""
    if asked.kind == "unasked":
        return False
    if not _HAS.isdisjoint(words) and _NEVER.search(clause):
        return True
    if asked.wants:
        return not _HEADS.isdisjoint(words) and _HEADS.isdisjoint(asked.words) and bool(_SAID_BY.search(clause))
    if asked.kind != "right" and not (_DO_NOT.isdisjoint(words) and (_IS_NOT.isdisjoint(words) or not _NOT_THAT.search(clause))):
        return True
    return asked.kind == "done" and "siap" in words and not asked.says("siap") and bool(_READY.search(clause))
