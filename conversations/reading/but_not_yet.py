"""`Sudah akta notaris tp AHU-nya blm`: what somebody has, said together with what is still missing."""

from __future__ import annotations

import re

from conversations.reading.cleaning import plain
from conversations.reading.negation import DENIED

_DONE = r"(?:sudah|udah|sdh|dah|telah|selesai|beres|kelar)"
_BUT = r"(?:tapi|tp|tpi|tetapi|namun|cuma|cuman|sedangkan|kalau|klo)"
_SAID = re.compile(
    rf"(?:(?:yang|kami|baru|sampai|sampe) )*(?:{_DONE} )?(?:(?:sampai|sampe) )?(?P<done>.+?)(?: {_DONE})?"
    rf"[ ,;]+{_BUT} .*\b{DENIED}\b.*"
)


def before_but_not_yet(text: str) -> str:
    """What stands before a `but … not yet`, without the words that call it done; blank when nothing is said so."""
    found = _SAID.fullmatch(plain(text))
    return found["done"] if found and not re.search(rf"\b{DENIED}\b", found["done"]) else ""
