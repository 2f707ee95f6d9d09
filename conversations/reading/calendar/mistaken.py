"""Tells what only looks like a date: somebody's name, the number of a deed, the year of a meeting, a part that was cut off."""

from __future__ import annotations

import re

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
_A_PERSON = re.compile(
    r"(?:pak|pa|bpk|bapak|bu|ibu|mas|mbak|bang) (?:januar|april|agus|agustus|juni|juli|mei|maret|okto|oktober|september|desember"
    r"|senin|selasa|rabu|kamis|jumat|sabtu|ahad|minggu)(?:$| (?:yang|yg|bendahara|sekretaris|ketua|punya|bilang)\b)"
    r"|(?:juni|juli|maret|mei|april|agus) (?:ketua|sekretaris|bendahara|(?:yang|yg) (?:tahu|tau|pegang))\b"
)
"""`Pak Agus`, `Bu Juni yang tahu`: somebody's name."""


def no_date(clean: str) -> bool:
    """Whether the digits of a tidied reply are not a whole date, or not that of what was asked, which was not to be."""
    return (
        bool(_CUT_OFF.fullmatch(clean)) or _NUMBER_OF_A_DEED.found(clean) or _RAT_OF_A_YEAR.found(clean) or _NEARLY.found(clean)
    )


def somebody(clean: str) -> bool:
    """Whether a tidied reply begins with a person who is named like a month or a day."""
    return _A_PERSON.match(clean) is not None
