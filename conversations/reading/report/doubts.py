"""What a message says of a field so that its value is a wish, a change or another's: the field is asked then."""

from __future__ import annotations

import re

_CHANGES = (
    r"menambah|nambah|bertambah|merekrut|mencari|ditinggal|menolak|kehilangan|menunggak|mengeluarkan|syarat|minimal|menargetkan"
)
_DOUBTED = {
    "rat_terakhir": re.compile(
        r"\b(?:gagal|batal|lupa|minta|diminta|panitia|menunggu|nunggu|tunggu|persiapan|undangan) (?:\w+ )?rat\b"
    ),
    "anggota": re.compile(rf"\b(?:{_CHANGES})(?: \w+)? \d+ (?:org |orang )?anggota\b"),
    "berjalan": re.compile(
        r"\b(?:harusnya|seharusnya|semoga|mudahan|mudah-mudahan|mungkin|dikira|kira) (?:masih|msh) (?:jalan|aktif)"
    ),
    "hp_ketua": re.compile(
        r"\d{6,} (?:bendahara|sekdes|sekretaris|kades|anaknya|istrinya|nomor lama|no lama|tidak bisa dihubungi|sudah mati)"
        r"\s*(?:\Z|[).,;])"
    ),
}


def doubted(clean: str) -> frozenset[str]:
    """The fields whose value in a tidied message (`plain`) is not surely the cooperative's own of today."""
    return frozenset(name for name, told in _DOUBTED.items() if told.search(clean))
