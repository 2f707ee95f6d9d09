"""When a cooperative was founded, as far as its answers tell."""

from __future__ import annotations

from conversations.checking.names import legal_of
from conversations.checking.telling import Telling


def founded(telling: Telling, instance: str) -> str:
    """The year that was told, else the date of its legal papers in ISO at its precision, else the year of its legal number.

    Empty when none is known.
    """
    for question in ("tahun_berdiri", "tanggal_badan_hukum"):
        if (told := telling.text(f"{instance}/{question}"))[:4].isdecimal():
            return told
    return legal_of(telling.text(f"{instance}/nomor_badan_hukum")).year


def earlier(one: str, other: str) -> bool:
    """Whether an ISO date surely lies before another: compared only as finely as the coarser one was told."""
    size = min(len(one), len(other))
    return one[:size] < other[:size]
