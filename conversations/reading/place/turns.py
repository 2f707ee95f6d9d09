"""Notices that a reply names several places, or takes one back: `Hampalit dan Kinipan`, `Hampalit, eh, Kinipan`."""

from __future__ import annotations

import re

from conversations.reading.cleaning import listed

_SURE = r"(?:eh|ralat|koreksi|maksud(?:nya|ku| saya| sy| kami| ulun)?|(?:yang|yg) (?:benar|betul)(?:nya)?|(?:se)?harusnya)"
_MAYBE = r"(?:bukan|bkn|salah|keliru|maaf)"
_FILLER = r"(?:pak|bu|min|tadi|mohon|itu)"
_GAP = r"[\s.,;:?!()-]*"
_MORE = rf"(?:{_GAP}\b(?:{_SURE}|salah|keliru|maaf|{_FILLER}|{_MAYBE}(?=[,.?]))\b)*"
_TURNS = (
    re.compile(
        rf"(?:(?:bukan|bkn)\b(?P<before>.{{2,80}}?)[\s,]+(?:tapi|tpi|tp|tetapi|melainkan|malainkan)\b{_GAP})(?P<then>\S.*)"
    ),
    re.compile(rf"(?P<before>.{{0,120}}?){_GAP}\b{_SURE}\b{_MORE}{_GAP}(?<=[\s.,;:?!])(?P<then>\S.*)"),
    re.compile(rf"(?P<before>.{{0,120}}?)(?:\?\s*{_MAYBE}\b{_MORE}|{_GAP}\b{_MAYBE}\b{_MORE}\s*[,?])[\s.,]*(?P<then>\S.*)"),
)
_TURNING = listed(
    "eh ralat koreksi maksud maksudnya maksudku benar benarnya betul betulnya harusnya seharusnya bukan bkn salah keliru maaf"
)
"""One of these stands in all that is looked for above."""
_LETTERS = re.compile(r"[a-z]+")
_ASKS = re.compile(r"\b(?:apa|apakah|siapa|kenapa|mengapa|bagaimana|gimana|kah|maksudnya apa)\b")
_AND = re.compile(
    r"\s*(?:[/&+]|\b(?:dan|atau|atw|ato|sama|serta|dengan|dgn|maupun|lan|wan|tuntang|antara|desa|ds|kelurahan|kel)\b\.?)\s*"
)
_COMMA = re.compile(r"\s*[,;]\s*")
_MOST = 4
"""Parts of a reply that are looked at."""


def put_right(clean: str) -> str:
    """What a reply says after it has taken something back; empty when it takes nothing back, or asks."""
    if _TURNING.isdisjoint(_LETTERS.findall(clean)):
        return ""
    for turn in _TURNS:
        if (found := turn.fullmatch(clean)) and not _ASKS.search(clean):
            return found["then"]
    return ""


def several(clean: str) -> tuple[list[str], bool]:
    """The parts of a reply that may be places of their own, and whether words between them say so; none when it has but one."""
    for between in (_AND, _COMMA):
        parts = [part for part in between.split(clean[:200]) if len(part) > 2]
        if len(parts) > 1:
            return parts[:_MOST], between is _AND
    return [], False
