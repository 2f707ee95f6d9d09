"""Writes what is said of an amount in several words in one way, and parts it into tokens: one by one is enough afterwards."""

from __future__ import annotations

import re
from functools import lru_cache

from conversations.reading.about import ABOUT
from conversations.reading.amount.decimals import with_digits

ITEM = r"(?:tanah|bangunan|gedung|kantor|gudang|mesin|alat|toko|kebun|kendaraan|peralatan|inventaris)"
_AND = r"(?:sama|dan|dg|dgn|dengan|serta|&)"
_YEARLY = r"(?:volume usaha|omzet|omset|pendapatan|penghasilan|penjualan|perputaran(?: uang)?|transaksi|shu|laba)"
_PHRASES = (
    (("...",), re.compile(r"\.{3,}"), " : "),
    (("anggota", "agt"), re.compile(r"\b(anggota(?:nya)?|agt) ?[-=]+ ?(?=\d)"), r"\1 : "),
    (
        (" baru",),
        re.compile(r"((?<=\d)(?: ?(?:orang|org))? anggota|\b(?:anggota|orang|org) (?:yang|yg)) baru\b"),
        r"\1 .. ",
    ),  # since when?
    (  # of late, or only so far?
        (" baru", " br"),
        re.compile(
            r"(?:\b(?:anggota|agg?t|pengurus|pengawas|karyawan|pegawai|manajer)|(?<!anggota )\bkoperasi)"
            r" (?:yang |yg )?(?:baru|br)"
            r"(?=(?:[ :=~]+|(?:ada|sebanyak|berjumlah|sejumlah|sekitar|cuma|hanya)\b)*"
            r"(?:\d|(?:se(?:orang|buah|pul|bel|rat|rib|mb)|satu|dua|tiga|empat|lima|enam|tuj|delap)))"
        ),
        " .. ",
    ),
    (("cm ",), re.compile(r"(?<!\d)(?<!\d )\bcm (?=\d)"), "cuma "),
    (("laki-laki",), re.compile(r"\blaki-laki\b"), "laki"),
    (("wanita", "perempuan"), re.compile(r"\b(koperasi|kop) (?:wanita|perempuan)\b"), r"\1"),
    ((" luar",), re.compile(r"\b(modal|dana|pinjaman|uang)(?:nya)? (?:dari )?(?:pihak )?luar\b(?! (?:biasa|desa))"), r"\1"),
    (
        (" itu", " ters", " tsb"),
        re.compile(r"\b(?:(?:pada|di) )?(?:tahun|thn|th) (?:buku )?(?:itu|tersebut|tsb)\b"),
        " ",
    ),  # as asked
    (
        ("tahun", "thn", " th"),
        re.compile(
            rf"\b({_YEARLY}(?:nya)?\b[^.;:!?]{{0,60}}) (?:dalam |dlm )?(?:setahun|se tahun|(?:per|tiap) ?(?:tahun|thn|th))\b"
        ),
        r"\1",
    ),
    (
        ("aset", "asset"),
        re.compile(rf"\b(ass?et(?:nya)?)(?: (?:koperasi|kami|berupa|yaitu))*(?: {ITEM},?)+ {_AND} {ITEM}\b"),
        r"\1",
    ),
    (("-", "="), re.compile(r"[.,;]\s*[-=]+(?=\s|$|[a-z()])(?!\s*(?:rp\.? ?)?\d)"), " "),  # 15.000,-
    (("",), ABOUT, " ~ "),
    (("an",), re.compile(r"(?<=\d)\s?-?\s?an\b"), " ~ "),
    (("-",), re.compile(r"(?<=[a-z])\s?-\s?an\b"), " ~ "),
    (
        ("s/", "s /", "s.d", "sd", "smp", "samp", "hingga", "antara", "at"),
        re.compile(r"\b(?:s\s?/\s?d|s\.d\.?|sd|sampai(?: dengan)?|smp|sampe|hingga|antara|atau|ato|atw)\b"),
        " .. ",
    ),
    (("se ",), re.compile(r"\bse (?=(?:puluh|belas|ratus|ribu|juta|miliar|milyar|triliun)\b)"), "se"),
    (("per",), re.compile(r"\btiga ?per ?empat\b"), " 3/4 "),
    (("per",), re.compile(r"\bseper ?dua\b|\bsatu per dua\b"), " 1/2 "),
)
"""What stands in all that a pattern finds (an empty one: at once), the pattern, and what is written in its place."""

_TOKEN = re.compile(
    r"(?P<part>[13]/[24](?![\d/.,]))|(?P<digits>\d+(?:[.,]\d+)*)|(?P<word>[a-z]+(?:'[a-z]+)?)|(?P<range>\.\.)|(?P<about>~)"
    r"|(?P<space>\s+)|(?P<other>.)"
)


def one_way(clean: str) -> str:
    """A tidied reply with `~` for what is approximate, `..` for a range, and digits for decimals that were spoken."""
    clean = with_digits(clean)
    for begins, pattern, mark in _PHRASES:
        for begin in begins:
            if begin in clean:
                clean = pattern.sub(mark, clean)
                break
    return clean


@lru_cache(maxsize=8)  # one reply is looked at several times over
def tokens(clean: str) -> tuple[tuple[str, str], ...]:
    """The kind and the text of each token of a tidied reply, after it was written in one way."""
    return tuple((match.lastgroup or "", match.group()) for match in _TOKEN.finditer(one_way(clean)))
