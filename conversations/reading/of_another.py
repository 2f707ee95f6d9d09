"""Notices that an office's number is said to be of a person or of another body than the cooperative: its chair, the village."""

from __future__ import annotations

import re

from conversations.reading.cleaning import listed
from conversations.reading.negation import DENIED

_OFFICE = r"(?:npwp(?:1[56])?|nib|nik(?:op)?|nomor induk(?: berusaha)?)(?: ?nya)?"
_DECREE = r"(?:sk|ahu|bh|badan hukum)(?: ?nya)?"
"""A village and a person have none: `SK desa kami AHU-…` is the cooperative's."""
_PERSON = (
    r"(?:ketua|pengurus|bendahara|sekretaris|manajer|pribadi|perorangan|perseorangan|saya|sy|istri|suami|anak|kades"
    r"|lurah)"
)
_SHOP = r"(?:toko|warung|kios|rumah makan)"
_BODY = (
    r"(?:bum ?des(?:a|ma)?|bumd|pt|cv|firma|yayasan|gapoktan|poktan|k(?:elom)?l?p(?:ok)? tani|kwt|ukm|umkm|pemdes|pemda"
    r"|pemerintah desa|kantor desa|kepala desa|dinas|kecamatan|perusahaan|orang|ud|sekolah|masjid|gereja"
    rf"|(?:usaha|{_SHOP}) (?:pribadi|saya|sendiri|perorangan|istri|suami|ketua|anak))"
)
_VILLAGE = r"(?:desa|kelurahan|kampung)(?! (?:merah|mp\b))"
_WHO = rf"(?:{_PERSON}|{_BODY}|{_VILLAGE})(?:nya)?\b"
_OWNED = r"(?:punya|milik|kepunyaan|atas nama|a\. ?n\.?|an\.?)"
_SIR = r"(?:(?:pak|bpk|bapak|bu|ibu|si|usaha|no|nomor|nomer) )*"
_LED = rf"[\s.:=,(-]*(?:(?:no|nomor|nomer|{_OWNED})\b[\s.:=]*)*{_SIR}"
_NAMED = (
    r"(?:pak|bpk|bapak|bu|ibu) (?!(?:ini|itu|nya|no|nomor|nomornya|koperasi|kop|kopdes|kami|mohon|maaf|ya|adalah|baru|lama|yang"
    r"|yg|sudah|sdh|saja|nah|lah|terbit)\b)[a-z]{3,}"
)
"""`pak Budi`, and not a word said to him."""
_STOPS = rf"npwp|nib|nik|{DENIED}"
_TO_IT = r"){0,4}(?:\W+ahu)?\W*\d"
_OF_ANOTHER = re.compile(
    rf"(?<!bukan )\b{_OFFICE}{_LED}{_PERSON}(?:nya)?(?:\W+(?!(?:{_STOPS})\b)[a-z]+{_TO_IT}"
    rf"|(?<!bukan )\b{_OFFICE}[\s.:=]*{_NAMED}(?: [a-z]+)?\W*\d"
    rf"|(?<!bukan )\b(?:{_OFFICE}{_LED}(?:{_BODY}|{_VILLAGE})|{_DECREE}{_LED}{_BODY})(?:nya)?"
    rf"(?:\W+(?!(?:{_STOPS}|sk|ahu|koperasi|kopdes|kop)\b)[a-z]+{_TO_IT}"
    rf"|(?<!bukan )\b(?:punya|milik|kepunyaan|atas nama|an\.?|a\. ?n\.?) "
    rf"(?:{_NAMED}|{_SIR}(?:{_WHO}|{_SHOP}(?! (?:koperasi|kop))))"
    rf"|\d\W{{0,3}}(?:(?:masih|pakai|pake|ikut|numpang|pinjam|{_OFFICE}) )+{_WHO}"
    r"|\d ?\(?(?:ketua|pengurus|bendahara|pribadi|perorangan|pribadi ketua|cv|pt|bum ?des(?:a|ma)?(?: [a-z]+)?)\)?\W*$"
)
"""Between owner and number stands neither another one's name nor a `belum`; `toko koperasi` is the cooperative's own."""
_OWNERS = listed(
    "ketua pengurus bendahara sekretaris manajer pribadi perorangan perseorangan saya sy istri suami anak kades lurah bum bumdes "
    "bumdesa bumdesma bumd pt cv ud firma yayasan gapoktan poktan tani kwt ukm umkm toko warung kios makan pemdes pemda desa "
    "dinas kecamatan usaha perusahaan orang kelurahan kampung sekolah masjid gereja"
)
_SIGNS = frozenset(f"{owner}{its}" for owner in _OWNERS for its in ("", "nya")) | listed("pak bu bpk bapak ibu")
"""One of these stands in all that is looked for above: looked for first."""
_SIRS = listed("pak bu bpk bapak ibu")
"""At the end they are said to the reader."""
_LETTERS = re.compile(r"[a-z]+")


def of_another(clean: str) -> bool:
    """Whether a tidied reply says that its number is not the cooperative's own: `npwp ketua 01.234…`, `9120… punya CV`."""
    words = _LETTERS.findall(clean)
    if words and words[-1] in _SIRS:
        words.pop()
    return not _SIGNS.isdisjoint(words) and _OF_ANOTHER.search(clean) is not None
