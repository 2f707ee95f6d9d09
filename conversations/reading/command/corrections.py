"""Notices that somebody corrects another answer with its value: `salah, harusnya 120 org` where a phone is asked for."""

from __future__ import annotations

import re

_ADDRESS = r"(?:(?:pak|bu|min|maaf|mohon maaf|eh|aduh|ups|yang|yg|tadi|td|saya|sy)[ ,]+)*"
_RIGHT = r"(?:bukan|(?:se)?harusnya|(?:se)?mestinya|(?:yang|yg) (?:benar|betul)(?:nya)?)"
_CORRECTED = re.compile(rf"{_ADDRESS}(?:keliru|salah|kelebihan|kekurangan|ralat|koreksi|typo)\b.*\b{_RIGHT}\b.*")
_NUMBERED = re.compile(
    rf"{_ADDRESS}(?:jawaban|jwbn|pertanyaan|soal) (?:no|nomor|nomer|nmr)[ .]*\d{{1,2}}\b.*\b(?:{_RIGHT}|salah|keliru)\b.*"
)
_PHONE = re.compile(r"\d[\d .-]{7,}")


def corrects_another(clean: str, *, figures: bool) -> bool:
    """Whether a tidied message with a digit in it corrects another answer than the one that is asked for.

    `figures`: a number answers the open question, so that only an answer called by its number is surely another one.
    """
    if _NUMBERED.fullmatch(clean):
        return True
    return not figures and bool(_CORRECTED.fullmatch(clean)) and not _PHONE.search(clean)
