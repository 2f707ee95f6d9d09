"""Writes what is said of an amount in several words in one way, and parts it into tokens: one by one is enough afterwards."""

from __future__ import annotations

import re
from functools import lru_cache

from conversations.reading.about import ABOUT
from conversations.reading.amount.decimals import with_digits
from conversations.reading.signs import signed

ITEM = r"(?:tanah|bangunan|gedung|kantor|gudang|mesin|alat|toko|kebun|kendaraan|peralatan|inventaris)"
_AND = r"(?:sama|dan|dg|dgn|dengan|serta|&)"
_YEARLY = r"(?:volume usaha|omzet|omset|pendapatan|penghasilan|penjualan|perputaran(?: uang)?|transaksi|shu|laba)"
_NUMBER = r"(?:\d|(?:se(?:orang|buah|pul|bel|rat|rib|mb)|satu|dua|tiga|empat|lima|enam|tuj|delap))"
_PHRASES = (
    (signed(r"\.{3,}", "..."), " : "),
    (signed(r"\b(anggota(?:nya)?|agt) ?[-=]+ ?(?=\d)", "a-", "a=", "t-", "t=", " -", " ="), r"\1 : "),
    (  # since when?
        signed(
            r"((?<=\d)(?: ?(?:orang|org))? anggota|\b(?:anggota|orang|org) (?:yang|yg)) baru\b"
            r"|(?<=\d) ?(?:orang|org) baru(?= ?(?:pak|bu|saja)?[ .!]*$)",
            " baru",
        ),
        r"\1 .. ",
    ),
    (  # of late, or only so far?
        signed(
            r"(?:\b(?:anggota|agg?t|pengurus|pengawas|karyawan|pegawai|manajer)|(?<!anggota )\bkoperasi)"
            r" (?:yang |yg )?(?:baru|br)"
            rf"(?=(?:[ :=~]+|(?:ada|sebanyak|berjumlah|sejumlah|sekitar|cuma|hanya)\b)*{_NUMBER})",
            " baru",
            " br",
        ),
        " .. ",
    ),
    (signed(r"(?<!\d)(?<!\d )\bcm (?=\d)", "cm "), "cuma "),
    (signed(r"\blaki-laki\b", "laki-laki"), "laki"),
    (signed(r"\b(koperasi|kop) (?:wanita|perempuan)\b", "op wanita", "op perempuan", "si wanita", "si perempuan"), r"\1"),
    (signed(r"\b(modal|dana|pinjaman|uang)(?:nya)? (?:dari )?(?:pihak )?luar\b(?! (?:biasa|desa))", " luar"), r"\1"),
    (
        signed(r"\b(?:(?:pada|di) )?(?:tahun|thn|th) (?:buku )?(?:itu|tersebut|tsb)\b", " itu", " tersebut", " tsb"),
        " ",
    ),  # as asked
    (
        signed(
            rf"\b({_YEARLY}(?:nya)?\b[^.;:!?]{{0,60}}) (?:dalam |dlm )?(?:setahun|se tahun|(?:per|tiap) ?(?:tahun|thn|th))\b",
            "tahun",
            "thn",
            "per th",
            "perth",
            "tiap th",
            "tiapth",
        ),
        r"\1",
    ),
    (signed(rf"\b(ass?et(?:nya)?)(?: (?:koperasi|kami|berupa|yaitu))*(?: {ITEM},?)+ {_AND} {ITEM}\b", "aset", "asset"), r"\1"),
    (signed(r"[.,;]\s*[-=]+(?=\s|$|[a-z()])(?!\s*(?:rp\.? ?)?\d)", "-", "="), " "),  # 15.000,-
    (ABOUT, " ~ "),
    (signed(r"(\d)\s?-?\s?an\b", "an"), r"\1 ~ "),
    (signed(r"([a-z])\s?-\s?an\b", "-an", "- an"), r"\1 ~ "),
    (
        signed(
            r"\b(?:s\s?/\s?d|s\.d\.?|sd|sampai(?: dengan)?|smp|sampe|hingga|antara|atau|ato|atw)\b",
            *("s/", "s /", "s.d", "sd", "smp", "sampai", "sampe", "hingga", "antara", "atau", "ato", "atw"),
        ),
        " .. ",
    ),
    (signed(r"\bse (?=(?:puluh|belas|ratus|ribu|juta|miliar|milyar|triliun)\b)", "se "), "se"),
    (signed(r"\btiga ?per ?empat\b", "tiga"), " 3/4 "),
    (signed(r"\bseper ?dua\b|\bsatu per dua\b", "seper", "satu per"), " 1/2 "),
)
"""The pattern, and what is written in its place, one after the other."""

_TOKEN = re.compile(r"[13]/[24](?![\d/.,])|\d+(?:[.,]\d+)*|[a-z]+(?:'[a-z]+)?|\.\.|\s+|.")


def one_way(clean: str) -> str:
    """A tidied reply with `~` for what is approximate, `..` for a range, and digits for decimals that were spoken."""
    clean = with_digits(clean)
    for phrase, mark in _PHRASES:
        clean = phrase.sub(mark, clean)
    return clean


@lru_cache(maxsize=8)  # one reply is looked at several times over
def tokens(clean: str) -> tuple[tuple[str, str], ...]:
    """The kind and the text of each token of a tidied reply, after it was written in one way."""
    texts = _TOKEN.findall(one_way(clean))
    return tuple(zip(map(_kind, texts), texts, strict=True))


@lru_cache(maxsize=4096)
def _kind(token: str) -> str:
    """`part`, `digits`, `word`, `range`, `about`, `space` or `other`."""
    if token[0].isdecimal():
        return "part" if "/" in token else "digits"
    if "a" <= token[0] <= "z":
        return "word"
    return "space" if token.isspace() else {"..": "range", "~": "about"}.get(token, "other")
