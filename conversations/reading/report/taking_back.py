"""Takes back or carries on what stands right before a part of a message: `anggota 60, eh 62`, `sertifikat ada, sudah mati`."""

from __future__ import annotations

import re

from conversations.reading.report.books import BOOKS
from conversations.reading.report.business import goes_on_listing
from conversations.reading.report.cutting import Piece
from conversations.reading.report.part import Found, Part
from conversations.reading.unmeant import unmeant

_TAKEN_BACK = re.compile(
    r"(?:eh|ralat|koreksi|salah|maaf|maksud(?:nya| saya| sy)|bukan)\b[\s,.:]*"
    r"(?:(?:salah|maaf|maksud(?:nya| saya| sy)|jadi|yang benar)\b[\s,.:]*)*(?:\d.*)?"
)
_LONE_NUMBER = re.compile(r"(?:(?:atau|dan|/) )?(?:(?:no )?(?:hp|wa) )?\+?(?:62|0)8[\d .-]{7,}")
_POST_ALONE = re.compile(r"(?:sekretaris|bendahara|wakil(?: ketua)?|pengawas|manajer|kades|sekdes)(?:nya)?")
"""After a number: it is that of this person."""
_NOW_SO_MANY = re.compile(
    r"(?:tapi |tetapi )?(?:sekarang|kini|saat ini|hari ini|tinggal|sisa|tersisa|nyata|kenyataan|asli|sebenar|riil|real"
    r"|fakta)(?:nya)? "
    r"(?:(?:tinggal|cuma|hanya|ada|menjadi|jadi) )*"
    r"\d+(?: ?(?:orang|org))?(?: saja| aja)?"
    r"|(?:atau )?\d+ ?(?:orang|org)"
    r"|(?:dan )?(?:ibu-ibu|bapak-bapak|petani|nelayan|pedagang|guru|warga) (?:\w+ )?\d+(?: ?(?:orang|org))?"
)
"""After the members: they were so many, or a range is told (`50, 60 org`)."""
_ONLY_THE_ACTIVE = re.compile(r"(?:yang|yg) (?:masih )?aktif(?: saja| aja| pak| bu)*")
"""`tinggal 45 yang aktif`: how many they are in the book is not said."""
_ONE_MORE_YEAR = re.compile(
    r"(?:dan |tapi )?(?:tahun |thn |th )?(20\d\d)(?:$|:? (?:ya|iya|sudah|sdh|ada|juga)\b|:? (?:rp\.? ?)?(?P<sum>\d))"
)
"""After a meeting or an amount: it is told for one more year."""
_EXPIRED = re.compile(
    r"(?:tapi |tetapi |tp |namun )?(?:sudah |sdh |udah )?(?:mati|habis|tidak|tdk|gak|kadalu\w+|kedalu\w+|belum|blm)\b"
)
"""After a certificate: it is this that is no longer valid."""
_STOPS = re.compile(
    r"(?:sudah |sdh |udah |lama )*(?:macet|vakum|mati|bubar|tutup|berhenti|bangkrut|non|tidak|tdk|gak|ga|kada|belum|blm"
    r"|diketuai|dipimpin|dipegang|dikelola|diganti|ganti|pindah|jadi|menjadi|ber-?badan hukum)\b"
)
"""After `sejak 2019`, which is then not that of its founding."""


def _taken_back(part: Part, piece: Piece, before: list[Found]) -> frozenset[str]:
    """The fields of the part before (there are some) that this part takes back or makes doubtful."""
    if _takes_back(before[0], part.clean, joined=piece.joined):
        return frozenset({before[0].field})
    if part.clean[:1] in "ersmkb" and _TAKEN_BACK.fullmatch(part.clean):
        return frozenset(one.field for one in before)
    return frozenset()


def _takes_back(told: Found, clean: str, *, joined: bool) -> bool:
    """Whether a part, by what it says of that field alone, takes back what stands right before it."""
    match told.field:
        case "hp_ketua":
            return bool(_LONE_NUMBER.fullmatch(clean) or (joined and (_POST_ALONE.fullmatch(clean) or unmeant(clean))))
        case "anggota":
            return bool(_NOW_SO_MANY.fullmatch(clean) or (joined and _ONLY_THE_ACTIVE.fullmatch(clean)))
        case "tahun_berdiri" if told.bare:
            return bool(_STOPS.match(clean) or (joined and clean.startswith("ketua ")))
        case "status_nik":
            return joined and bool(_EXPIRED.match(clean))
        case _:
            return _also_later(told, clean)


def carried_on(
    found: list[Found], here: list[Found], part: Part, piece: Piece, before: list[Found]
) -> tuple[list[Found], list[Found]]:
    """What was found and what a part answers, once it has taken back or carried on what stands right before it."""
    if back := _taken_back(part, piece, before):
        found = [one for one in found if one.field not in back]
        here = [one for one in here if one.field != "hp_ketua"]
    if before[-1].field in ("anggota_l", "anggota_p") and _NOW_SO_MANY.fullmatch(part.clean):
        here = []  # of whom there are so many now
    if longer := goes_on_listing(part, here, before[-1]):
        found, here = found[:-1], [longer]
    return found, here


def _also_later(told: Found, clean: str) -> bool:
    """Whether after a meeting a later one is told, or after an amount that of one more year."""
    if told.read is None or not (told.field == "rat_terakhir" or told.field in BOOKS):
        return False
    found = _ONE_MORE_YEAR.match(clean)
    if found is None:
        return False
    return found[1] > str(told.read.value) if told.field == "rat_terakhir" else found["sum"] is not None
