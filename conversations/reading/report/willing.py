"""Reads who the members are, and whether they or the board agree to what the form asks, in a part of a message."""

from __future__ import annotations

import re

from conversations.reading.outcome import Read
from conversations.reading.report.part import Found, Part, words_first

_MOST = r"(?:sebagian besar|mayoritas|kebanyakan|rata-rata|semua|seluruh|hampir semua)(?:nya)?"
_HERE = (
    r"(?:warga|penduduk|orang|org|masyarakat) (?:asli )?(?:di ?sini|sini|setempat|sendiri|(?:desa|kampung|kelurahan)"
    r"(?: (?:kami|kita|ini|sini|sendiri|setempat))?)"
)
_FAR = (
    r"(?:bukan (?:warga|penduduk|orang) (?:sini|setempat|desa (?:ini|kami|sini|sendiri))"
    r"|(?:(?:warga|orang|org|dari) )+luar(?: desa| kampung)?)"
)
_WHO = r"(?: (?:adalah|itu|memang|ber-?ktp))*"
_MEMBERS = rf"(?:{_MOST} (?:para )?anggota(?:nya)?(?: koperasi(?:nya)?)?|(?:para )?anggota(?:nya)? {_MOST})"
_BY_CARD = r"(?: (?:semua|sendiri)(?:nya)?)?(?: (?:menurut|sesuai) ktp)?"
_TO_GROW = (
    r"(?:(?:untuk |utk |kalau |klo |bila )?(?:koperasi(?:nya)? )?(?:di)?(?:dikembangkan|kembangkan|jadikan|dijadikan|ubah|diubah)"
    r"|(?:untuk |utk )?(?:jadi|menjadi|gabung|bergabung))"
    r"(?: (?:jadi|menjadi|ke|dengan|koperasi|kopdes|kopkel|desa|kelurahan|merah|putih|kdmp|kkmp))*"
)
_ALL = r"(?:(?:para|semua|seluruh|sebagian besar|mayoritas) )?"
_AGREE = rf"{_ALL}anggota(?:nya)?(?: (?:sudah|sdh|semua(?:nya)?|pada|memang))*"
_BOARD = r"(?:(?:para|semua) )?pengurus(?:nya)?(?: (?:koperasi(?:nya)?|lama|semua(?:nya)?))?"
_STILL = r"(?: (?:masih|msh) (?:ada|lengkap|(?:bisa|dapat) (?:di)?temui)(?: semua)?(?:,? dan)?)?"
_REVIVE = (
    r"(?: (?:untuk |utk )?(?:hidupkan|aktifkan|menghidupkan|mengaktifkan|jalankan|menjalankan)(?:nya)?(?: (?:kembali|lagi))?"
    r"(?: (?:koperasi|usaha)(?:nya)?)?(?: (?:kembali|lagi))?)"
)
_ENDS = r"(?: semua(?:nya)?| kok)?"
_WAYS: tuple[tuple[str, str, re.Pattern[str]], ...] = tuple(
    (field, value, re.compile(way))
    for field, value, way in (
        ("warga", "ya", rf"{_MEMBERS}{_WHO} {_HERE}{_BY_CARD}|anggota(?:nya)? {_HERE} semua(?:nya)?"),
        ("warga", "tidak", rf"{_MEMBERS}{_WHO} {_FAR}{_BY_CARD}"),
        (
            "anggota_setuju",
            "ya",
            rf"{_AGREE} setuju{_ENDS} {_TO_GROW}|anggota(?:nya)? setuju dikembangkan ?[:=] ?(?:ya|iya|setuju)",
        ),
        (
            "anggota_setuju",
            "tidak",
            (
                rf"{_AGREE} (?:tidak|tdk|gak|ga|kada) (?:ada yang )?setuju{_ENDS} {_TO_GROW}"
                r"|anggota(?:nya)? setuju dikembangkan ?[:=] ?(?:tidak|tdk)"
            ),
        ),
        (
            "pengurus_setuju",
            "ya",
            rf"{_BOARD}{_STILL} (?:bersedia{_REVIVE}?|(?:sanggup|siap|mau){_REVIVE})",
        ),
        (
            "pengurus_setuju",
            "tidak",
            rf"{_BOARD}{_STILL} (?:sudah |sdh )?(?:tidak|tdk|gak|ga|kada) (?:bersedia|sanggup|mau)(?: lagi)?{_REVIVE}?",
        ),
    )
)
WILLING_FIRST = (
    *words_first("para"),
    *("anggota", "pengurus", "semua", "seluruh", "sebagian besar", "mayoritas", "kebanyakan", "rata-rata", "hampir semua"),
)
"""What `willing` can read begins with one of these."""
_WILLING = ("setuju", "sedia", "sanggup", "siap", "mau", "warga", "orang", "penduduk", "masyarakat", "luar")


def willing(part: Part) -> list[Found]:
    """Whether most members live here, the members want it to grow into a Merah Putih one, or the board would revive it."""
    if not any(word in part.clean for word in _WILLING):
        return []
    return [Found(field, value, Read(value)) for field, value, way in _WAYS if way.fullmatch(part.clean)]
