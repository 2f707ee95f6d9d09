"""Tells what only looks like a date: somebody's name, the number of a deed, the year of a meeting, a part that was cut off."""

from __future__ import annotations

import re

from conversations.reading.cleaning import listed
from conversations.reading.signs import signed

_CUT_OFF = re.compile(r"/\s*\d.*|.*\d\s*[/-]")
"""`12/5/`: a part is missing."""
_NUMBER_OF_A_DEED = signed(
    r"\b(?:sk|akta|akte|bh|ahu|nib|npwp|keputusan|badan hukum)(?:nya)?\W{0,3}"
    r"(?!(?:19|20)\d\d(?![\d/.-]))\d+(?:[/.-]\d+)*(?! ?[a-z]|[\d/.-])",
    *("sk", "akt", "bh", "ahu", "nib", "npwp", "keputusan", "hukum"),
)
"""`SK 12/2024` names no December."""
_RAT_OF_A_YEAR = signed(r"\brat (?:(?:tahun|thn|th) )?(?:buku )?(?:19|20)\d\d,? (?:(?:di|pada|pd) )?(?:bulan|bln)\b", "rat ")
"""`RAT tahun 2024 bulan Maret` was held in the year after, as likely as not."""
_NEARLY = signed(r"\b(?:hampir|nyaris) (?:jadi|ter|di|ber|me)\w*", "hampir", "nyaris")
"""`Kemarin hampir jadi`: it did not come about."""
_NOT_MEANT = signed(
    r"\b(?:tadinya|(?:be?r?)?canda|hoa(?:x|ks)|bohong|boong|ngarang)\b"
    r"|\b(?:punya|milik)(?:nya)? (?:kud|bumdes|desa|orang|tetangga|kecamatan|dinas|kelompok)\b",
    *listed("tadinya canda hoa bohong boong ngarang punya milik"),
)
"""In jest, made up, so no longer, or another's."""
_OF_ITS_HOUSE = signed(
    r"\b(?:kantor|gedung|balai|toko|gudang|rumah)(?:nya)? (?:\w+ )?(?:dibangun|dibeli|disewa|direnovasi|direhab)"
    r"(?: (?:pada|sejak|tahun|thn|th))* (?:19|20)\d\d$"
    r"|\b(?:saya|sy|aku|ulun|kades|lurah|ketua|sekdes|sekretaris|bendahara|camat)(?:nya)? (?:\w+ )?"
    r"(?:menjabat)(?: (?:pada|sejak|mulai|dari|tahun|thn|th))* (?:19|20)\d\d$",
    *listed("dibangun dibeli disewa direnovasi direhab menjabat"),
)
"""The year of a building, or since when somebody is in office, is no year of the cooperative."""
_HOW_MANYTH = signed(
    r"\b((?:rat|rapat|musdes\w*|musyawarah)(?: anggota| tahunan)?) (?:(?:yang|yg) )?ke ?-? ?\d{1,2}\b"
    r"(?![/.-]\d| (?:(?:tahun|thn|th) )?(?:19|20)\d\d)",
    " ke",
)
_NO_DATES = (_NUMBER_OF_A_DEED, _RAT_OF_A_YEAR, _NEARLY, _NOT_MEANT, _OF_ITS_HOUSE)
_A_PERSON = re.compile(
    r"(?:pak|pa|bpk|bapak|bu|ibu|mas|mbak|bang) (?:januar|april|agus|agustus|juni|juli|mei|maret|okto|oktober|september|desember"
    r"|senin|selasa|rabu|kamis|jumat|sabtu|ahad|minggu)(?:$| (?:yang|yg|bendahara|sekretaris|ketua|punya|bilang)\b)"
    r"|(?:juni|juli|maret|mei|april|agus) (?:ketua|sekretaris|bendahara|(?:yang|yg) (?:tahu|tau|pegang))\b"
)
"""`Pak Agus`, `Bu Juni yang tahu`: somebody's name."""


def no_date(clean: str) -> bool:
    """Whether the digits of a tidied reply are not a whole date, or not that of what was asked, which was not to be."""
    return bool(_CUT_OFF.fullmatch(clean)) or any(sort.found(clean) for sort in _NO_DATES)


def unnumbered(clean: str) -> str:
    """A tidied reply without the count of a meeting, which is no day: `rat ke-12 mei 2023` was in May."""
    return _HOW_MANYTH.sub(r"\1", clean)


def somebody(clean: str) -> bool:
    """Whether a tidied reply begins with a person who is named like a month or a day."""
    return _A_PERSON.match(clean) is not None
