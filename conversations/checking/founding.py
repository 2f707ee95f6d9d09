"""When a cooperative was founded, as far as its answers tell."""

from __future__ import annotations

from conversations.checking.names import legal_of
from conversations.checking.telling import Telling


def founded(telling: Telling, instance: str) -> str:
    """The date of its legal papers in ISO at its precision, else the year of its legal number; empty when neither is known."""
    told = telling.text(f"{instance}/tanggal_badan_hukum")
    return told if told[:4].isdecimal() else legal_of(telling.text(f"{instance}/nomor_badan_hukum")).year


def earlier(one: str, other: str) -> bool:
    """Whether an ISO date surely lies before another: compared only as finely as the coarser one was told."""
    size = min(len(one), len(other))
    return one[:size] < other[:size]
