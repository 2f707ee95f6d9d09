"""Reads a zero that the words behind it say once more, `0 pak, belum pernah pinjam`, and no zero of who has not counted yet."""

from __future__ import annotations

import re

from conversations.reading.negation import DENIED
from conversations.reading.signs import signed

_SAYS_SO = (
    r"(?:pernah|ada|punya|memiliki|mempunyai|dapat|dapet|mendapat\w*|menerima|terima|(?:me|ber)?jalan\w*|(?:ber)?operasi\w*"
    r"|berdiri|buka|membuka|mulai|memulai|aktif|usaha|berusaha|jualan|kerja|bekerja|berhutang|berutang|rat|sampai|nyampe|lagi"
    r"|sama sekali|(?:me(?:n|ng)?|nge)?(?:pinjam|minjam|utang|hutang|ambil|jual|rekrut|angkat|cari|gaji|pakai|adakan)\w*)"
)
_NO_NUMBER = (
    r"(?:di|ter|me\w?|ng|ke)?(?:isi|hitung|itung|cek|lapor|data|rekap|catat|nyatat|tulis|tanya|nanya|tahu|tau|paham|erti|jelas"
    r"|pasti|yakin|ingat|sempat|sinyal|jaringan|kabar|info|informasi|jawab|update|angka|buku|waktu|lihat|kirim|kantor|rumah"
    r"|petugas|bendahara|sekretaris|ketua)(?:an|kan|nya|annya)?"
)
_ZERO_FIRST = re.compile(
    r"(?P<zero>(?:rp\.? ?)?(?:0(?![\d.,]\d)|nol|nihil|kosong))\b(?:,-)?(?: (?:rupiah|orang|org|pak|bu|min))*[\s,.;]+"
    rf"(?:(?:memang|masih|karena|krn) )?{DENIED} {_SAYS_SO}\b(?![^?]*\b{_NO_NUMBER}\b)[^\d?]*"
)
_LATER = signed(
    r"\b(?:dulu|dl|dlu|nanti|nnti|ntar|nti|besok|menyusul|nyusul|susulkan|lewati|lewat|skip)\b"
    r"|\b(?:0|nol|nihil|kosong)\b.*\b"
    r"(?:(?:sinyal|jaringan|internet|listrik)(?:nya)? (?:\w+ )?(?:hilang|mati|jelek|lemah|padam|putus)"
    r"|data(?:nya)? (?:\w+ )?(?:hilang|rusak|terbakar|hanyut))",
    *("dulu", "dl", "nanti", "nnti", "ntar", "nti", "besok", "nyusul", "susul", "lewat", "skip"),
    *("sinyal", "jaringan", "internet", "listrik", "data"),
)


def later(clean: str) -> bool:
    """Whether a tidied reply that says zero only leaves the answer for another time: `kosong dulu`, `0, sinyal hilang`."""
    return _LATER.found(clean)


def zero_first(clean: str) -> str:
    """The zero that a tidied reply begins with, where it goes on to say that there is none; empty otherwise."""
    found = _ZERO_FIRST.fullmatch(clean)
    return found["zero"] if found else ""
