"""What heads answer to a reminder beside a time: `siap pak`, `nanti dulu, ada tamu`, `sudah lapor kemarin`."""

from __future__ import annotations

import re

from conversations.reading.cleaning import LONGEST, bare, plain

AGREED, CLAIMED, LATER = "siap", "sudah", "nanti"
"""Will do; says that it is done; not now, without saying when."""

_YES = r"(?:siap|ok|oke|okey|baik|baiklah|iya|ya|inggih|nggih|injih|insya ?allah|segera|(?:di)?laksanakan)"
_AGREED = re.compile(
    rf"{_YES}(?:[ ,.]+(?:{_YES}|pak|bu|akan|bisa|saya|sy|kami|(?:di|me)?lapor(?:kan)?|(?:di)?isi(?:kan)?|(?:di)?kirim(?:kan)?"
    r"|laporannya|terima kasih|makasih))*"
)
_DONE = r"(?:sudah|sdh|udah|udh|dah|telah|sampun|hudah)"
_DEED = r"(?:me)?(?:lapor|kirim|ngirim|isi|ngisi|kumpul|serah|antar|setor|sampai|lengkap)\w*"
_CLAIMED = re.compile(
    rf".*\b{_DONE}\b(?: \w+){{0,4}} {_DEED}\b.*|.*\b{_DEED}(?: \w+){{0,3}} {_DONE}\b.*|{_DONE}(?: (?:pak|bu|kok|semua|itu|tadi))*"
)
_NOT_DONE = re.compile(r"\b(?:belum|blm|blum|tidak|tdk|kalau|kalo|bila|jika|setelah|habis)\b")
_LATER = re.compile(
    r"\b(?:nanti|nti|ntar|entar|kaina|dulu|dlu|sebentar|bentar|tunggu|sempat|sibuk|rapat|tamu|acara|undangan|jalan|kebun|ladang|sawah"
    r"|panen|sakit|sinyal|signal|jaringan|dinas luar|luar kota|luar daerah|di luar|kapan-kapan|minggu ini|berduka|cuti"
    r"|(?:belum|blm) (?:lapor|isi|kirim|bisa)|(?:tidak|tdk|gak|ga|nggak|kada) bisa)\b"
)


def retort(text: str) -> str:
    """AGREED, CLAIMED or LATER; empty for anything else. For words in which no time was found."""
    clean = bare(plain(text))
    if not clean or len(clean) > LONGEST or "?" in text:
        return ""
    if _CLAIMED.fullmatch(clean) and not _NOT_DONE.search(clean):
        return CLAIMED
    if _LATER.search(clean):
        return LATER
    return AGREED if _AGREED.fullmatch(clean) else ""
