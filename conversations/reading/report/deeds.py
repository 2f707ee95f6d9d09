"""Reads when the deed of a cooperative was approved, and that it has both papers, in a part of a message about it."""

from __future__ import annotations

import re

from conversations.reading.dates import read_date
from conversations.reading.outcome import Read
from conversations.reading.report.part import Found, Part

HAS_STATUS = Found("berbadan_hukum", "ya", Read("ya"))
_STATUS = r"(?:badan hukum|bh)(?:nya)?(?: koperasi(?:nya)?)?"
_APPROVED = r"(?:(?:sudah|sdh|telah|baru) )?(?:disahkan|di sahkan|terbit|diterbitkan|keluar|dikeluarkan|turun)(?:nya)?"
_ON = r"(?: (?:pada|di|sejak|per|tanggal|tgl|bulan|bln))*(?: ?[:=])? ?"
_SAID = r"(?P<said>(?:(?:tahun|thn|th)\.? )?(?:[a-z]{3,9} (?=(?:19|20)\d\d\Z))?'?\d.+)"
_DATES = (
    re.compile(rf"(?:koperasi(?:nya)? )?(?:(?:akta|sk) )?{_STATUS} {_APPROVED}{_ON}{_SAID}"),
    re.compile(rf"{_APPROVED} (?:akta |sk )?{_STATUS}{_ON}{_SAID}"),
    re.compile(
        rf"(?:tanggal|tgl|tahun|thn|th)\.? (?:(?:akta|sk|pengesahan|disahkan(?:nya)?|terbit(?:nya)?|keluar(?:nya)?) )*{_STATUS}"
        rf"(?: (?:disahkan|terbit|keluar))?\s*[:=]?\s*(?:(?:tanggal|tgl)\.? )?{_SAID}"
    ),
)
_IN_A_YEAR = re.compile(r"(?:19|20)\d\d|\d[-/. ]+[a-z\d]+[-/. ]+'?\d\d\b|(?:tahun|thn|th)\.? '?\d\d")
"""A day without its year may be of any."""
_BOTH_PAPERS = re.compile(
    r"(?:sudah|sdh) (?:ada|punya|memiliki) akta(?: notaris)?(?:nya)? (?:dan|&|serta|\+) (?:sk |surat )?"
    r"(?:pengesahan|badan hukum|sk ahu|ahu)(?:nya)?(?: (?:kemenkumham|kemenkum|menteri|badan hukum(?:nya)?))?"
)
"""As the form explains `berbadan hukum`: a deed and its approval."""
DATE_FIRST = (
    *("badan hukum", "bh", "koperasi", "akta ", "sk ", "disahkan", "di sahkan", "terbit", "keluar", "turun", "diterbitkan"),
    *("dikeluarkan", "tanggal ", "tgl", "tahun ", "thn", "th ", "th.", "sudah ", "sdh ", "telah ", "baru "),
)
"""What `deed` can read begins with one of these."""


def deed(part: Part) -> list[Found]:
    """The day of the deed, as exactly as it is told; who has that, or both papers, has the status."""
    clean = part.clean
    if "akta" in clean and _BOTH_PAPERS.fullmatch(clean):
        return [HAS_STATUS]
    if "badan hukum" not in clean and "bh" not in clean:
        return []
    found = next((told for way in _DATES if (told := way.fullmatch(clean))), None)
    if found is None or not _IN_A_YEAR.search(found["said"]):
        return []
    read = read_date(found["said"].rstrip(" .,"), part.today)
    return [Found("tanggal_badan_hukum", found["said"], read), HAS_STATUS] if isinstance(read, Read) else []
