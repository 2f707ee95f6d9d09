"""What a message says of a field so that its value is a wish, a change or another's: the field is asked then."""

from __future__ import annotations

import re
from collections.abc import Iterable

from conversations.reading.cleaning import listed

_BEFORE_A_MEETING = listed("gagal batal lupa minta diminta panitia menunggu nunggu tunggu persiapan undangan")
_CHANGES = listed(
    "menambah nambah bertambah merekrut mencari ditinggal menolak kehilangan menunggak mengeluarkan syarat minimal menargetkan"
)
_WISHED = listed("harusnya seharusnya semoga mudahan mungkin dikira kira")
_OF_ANOTHER = listed("bendahara sekdes sekretaris kades anaknya istrinya")
_OUT_OF_USE = "nomor lama|no lama|tidak bisa dihubungi|sudah mati"
_DOUBTED = {
    "rat_terakhir": re.compile(rf"\b(?:{'|'.join(sorted(_BEFORE_A_MEETING))}) (?:\w+ )?rat\b"),
    "anggota": re.compile(rf"\b(?:{'|'.join(sorted(_CHANGES))})(?: \w+)? \d+ (?:org |orang )?anggota\b"),
    "berjalan": re.compile(rf"\b(?:{'|'.join(sorted(_WISHED))}) (?:masih|msh) (?:jalan|aktif)"),
    "hp_ketua": re.compile(
        rf"\d{{6,}} (?:(?:itu|no|nomor|nomornya|hp|wa|ketua|ketuanya) ){{0,3}}"
        rf"(?:{'|'.join(sorted(_OF_ANOTHER))}|{_OUT_OF_USE})\s*(?:\Z|[).,;])"
    ),
}
_DOUBTING = _BEFORE_A_MEETING | _CHANGES | _WISHED | _OF_ANOTHER | listed("lama mati dihubungi")
"""Looked for first: one of these stands in all that leaves a field in doubt."""


def doubted(fields: Iterable[str], clean: str, words: frozenset[str]) -> frozenset[str]:
    """Those of the fields whose value in a tidied message (`plain`) with these words is not surely the cooperative's of today."""
    if _DOUBTING.isdisjoint(words):
        return frozenset()
    return frozenset(field for field in _DOUBTED.keys() & fields if _DOUBTED[field].search(clean))
