"""Notices that a number is not given as an answer: denied, an example, out of use, somebody else's, or with digits missing."""

from __future__ import annotations

import re

from conversations.reading.about import ABOUT
from conversations.reading.cleaning import listed
from conversations.reading.negation import DENIED, NEGATIONS

_OTHER_KIND = re.compile(
    r"\bbukan (?:nik|no|nomor|npwp|nib)? ?(?:ktp|pribadi|penduduk|perorangan|perseorangan|(?:(?:tahun|thn|th) )?(?:19|20)\d\d"
    r"(?![\d.]))\b"
)
"""`6206…, bukan NIK KTP` and `… TAHUN 2025, bukan 2024` say which number it is."""
_UNMEANT = re.compile(
    r"\b(?:bukan|bkn|salah|keliru|slh|(?<!pak )(?<!bapak )(?<!bu )(?<!ibu )contoh(?:nya)?(?=\W*(?:\+?\d|ahu))|cth"
    r"|misal(?:nya|kan)?|umpama(?:nya)?|seperti|kecuali|hapus|dihapus"
    r"|jangan (?:pakai|pake|ke|(?:di)?(?:hubungi|telp|telpon|telepon)(?! (?:hari|malam|siang|pagi|sore|tengah|saat|waktu|pas|jam"
    r"|pukul|kalau|kalo)))"
    r"|(?:yang|yg|no|nomor|hp|wa|kartu|ketua) (?:lama|dulu|kemarin)(?=[\s\d])|(?<!dari )(?<!sejak )dulu(?:nya)?"
    r"|dahulu|mantan|bekas|hilang|hangus|rusak|kadaluarsa|kadaluwarsa|kedaluwarsa|expired|nonaktif|dicabut|dibatalkan|diblokir|sebelah|tetangga"
    r"|(?:koperasi|punya|milik|nomor|desa) (?:orang )?lain|apakah|nomor apa|(?:kurang|krg) (?:\w+ )?(?:angka|digit|lengkap)"
    r"|(?:eh|ralat|koreksi|maksud(?:nya)?|(?:belakang|ujung|akhir|depan)(?:nya)?)\W*\d{1,4}(?![\d .-]*\d)"
    rf"|{DENIED} (?:aktif|berlaku|dipakai|dipake|pakai|digunakan|nyambung|tersambung|terhubung|lengkap|yakin|benar|betul|cocok"
    rf"|sesuai))\b|\b{DENIED} (?=\+?[\d(]|ahu)|\(lama\)|\d \(?contoh(?:nya)?\W*$"
)

_TRIGGERS = NEGATIONS | listed(
    "bukan bkn salah keliru slh contoh contohnya cth misal misalnya misalkan umpama umpamanya seperti kecuali hapus dihapus "
    "jangan lama dulu dulunya kemarin dahulu mantan bekas hilang hangus rusak kadaluarsa kadaluwarsa kedaluwarsa expired "
    "nonaktif dicabut dibatalkan diblokir sebelah tetangga lain apakah apa kurang krg eh ralat koreksi maksud maksudnya belakang "
    "belakangnya ujung ujungnya akhir akhirnya depan depannya"
)
"""One of these stands in all that is looked for above: looked for first, since nearly no number comes with one."""
_LETTERS = re.compile(r"[a-z]+")


def unmeant(clean: str) -> bool:
    """Whether a tidied reply that holds a number says something of it that nobody says of an answer."""
    if _TRIGGERS.isdisjoint(_LETTERS.findall(clean)):
        return False
    return bool(_UNMEANT.search(_OTHER_KIND.sub(" ", ABOUT.sub(" ", clean))))


def torn(clean: str) -> bool:
    """Whether a few digits stand apart, beside a run that is long enough without them: `01.234.567.8-901.000 1`."""
    chunks = [len(re.sub(r"\D", "", chunk)) for chunk in clean.split() if re.search(r"\d", chunk)]
    if len(chunks) < 2 or max(chunks) < 12:
        return False
    few = 4 if max(chunks) > 12 else 2
    return min(chunks[1:]) <= few or (chunks[0] <= 2 and clean.split(maxsplit=1)[0] not in ("0", "62", "+62"))
