"""Knows of whom a message speaks: the village's cooperative, two, another village's, one to come, or another body."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable

from conversations.reading.cleaning import listed
from conversations.reading.report.cooperatives import COOPERATIVE, SHORT, SORTS
from conversations.reading.report.part import AND_ANOTHER, Found

ELSE_WORDS = listed(
    "bumdes bumdesa bumdesma bumd bum gapoktan poktan kelompok klompok kwt kube arisan yayasan karang pkk dasawisma posyandu "
    "pt cv ukm umkm sebelah tetangga"
)
"""One of these stands in all that speaks of another body or of another village: looked for first."""
BESIDES = "besides"
"""Of the Merah Putih cooperative, where the message is about another one."""
_SO_TO_SAY = (
    r"(?:kalau |kalo |klo |kl |sedangkan |sedang |sementara |adapun |tapi |tetapi |tp |dan |juga |ada juga |untuk |utk "
    r"|yang |yg |ada |punya |selain [a-z]+(?: [a-z]+)? (?=ada |juga |punya ))*"
)
_OF_IT = (
    r"(?:(?:jumlah |jml |total |nama |no hp |hp )*"
    r"(?:anggota|agt|ketua|karyawan|pegawai|manajer|pengurus|aset|modal|usaha|shu|dana|kas|unit)(?:nya)? (?:di |dari |dr )?)?"
)
_BODY = re.compile(
    rf"{_SO_TO_SAY}{_OF_IT}(?:bum ?des(?:a|ma)?|bumd|gapoktan|poktan|k(?:e)?lompok (?:tani|nelayan|wanita|ternak|usaha|ibu)\w*"
    rf"|kwt|kube"
    r"|arisan|yayasan|karang taruna|pkk|dasawisma|posyandu|pt|cv|ukm|umkm)(?:nya)?\b(?! ?:)"
)
"""Another body of the village: what follows is told of it."""
_NEXT_DOOR = re.compile(
    rf"{_SO_TO_SAY}{_OF_IT}(?:{SORTS})(?:nya)?\b.*\b(?:sebelah|tetangga)\b"
    rf"|{_SO_TO_SAY}(?:di )?(?:desa|kampung|kelurahan) (?:sebelah|tetangga)\b.*\b(?:{SORTS})\b"
)
_NAMED = re.compile(rf"\b(?:{SORTS})(?:nya)?\b")
_OURS = re.compile(
    rf"\b(?:{SORTS})(?:nya)?\b.*\b(?:kami|kita|di ?sini)\b"
    rf"|\b(?:desa|kampung) (?:kami|kita)\b.*\b(?:{SORTS})\b|\b(?:punya|milik) (?:kami|kita)\b"
)
_KOP = r"koperasi|koprasi|kop|ksu|kud|ksp"
_TALK = r"kami|kita|ini|itu|ya|yah|pak|bu|bukan|juga|saja|aja|yang|yg|sudah|sdh|masih|msh|ada|baru|lama"
_OF_ANOTHER = re.compile(
    r"k(?<![a-z]k)(?:operasi|oprasi|op|su|ud|sp)(?: di)?(?: desa| kampung)? (?:lain|sebelah|tetangga|satunya|satu lagi)\b"
)
_OTHER_WORDS = listed("lain sebelah tetangga satunya satu")
"""One of these stands in all that speaks of another one: looked for first, as the lists below are."""
_ELSEWHERE = re.compile(r"\b(?:desa|kampung|kelurahan|kades) (?:sebelah|tetangga|lain)\b")
_IN_ITS_PLACE = re.compile(
    rf"\b(?:di|ber)?ganti(?:kan)? (?:oleh |dengan |jadi |menjadi |ke )?(?:{SORTS})\b"
    rf"|\b(?:berubah|dilebur|(?:ber)?gabung) (?:ke |jadi |menjadi |dengan )?(?:{SORTS})\b"
    rf"|(?<!nama )(?<!namanya )\b(?:jadi|menjadi) (?:{SORTS}) [a-z]|\b(?:sekarang|skrg|kini) (?:{SORTS}) merah"
)
"""Another one has come in its place."""
_PLACE_WORDS = listed(
    "ganti diganti berganti gantikan digantikan bergantikan berubah dilebur gabung bergabung jadi menjadi sekarang skrg kini"
)
_NEW_NAME = re.compile(r"\b(?:berganti|diganti|ganti|berubah|diubah|ubah)\b")
_NAMED_TOO = re.compile(rf"\b(?:{_KOP})\.? (?!(?:{_TALK}|di|desa|saya|belum|blm|tidak|tdk|merah putih)\b)[a-z]")
"""In a first part that is not understood, before another name."""
_NAMED_SO = re.compile(rf"\b(?:{SHORT})\.? (?!(?:{_TALK}|di|belum|tidak|tapi|tetapi|sekarang)\b)[a-z]")
"""In any part: one more name."""
_NOT_YET = re.compile(
    r"\b(?:rencana|akan|mau|ingin|bakal|hendak)(?:nya)?(?: (?:mau|akan|segera|baru))*"
    r"(?: (?:berdiri|mendirikan|didirikan|dirikan|dibentuk|membentuk|bentuk|buat|bikin|dibuat)"
    r"(?! (?:lagi|unit|usaha|toko|gudang))|(?<!tak mau)(?<!tidak mau)$)"
    r"|\bbukan(?: sebuah| merupakan)? koperasi$"
    rf"|^(?:kalau |kalo |klo )?(?:{COOPERATIVE})(?:nya)?(?: kami| kita| di ?sini)? (?:memang |masih )?"
    r"(?:belum|blm|tidak|tdk|gak|ga|kada) (?:ada|punya|terbentuk|dibentuk|berdiri)$"
)
"""It is not founded yet, or none at all."""
_TO_COME = listed("rencana akan mau ingin bakal hendak")
_TO_COME_WORDS = _TO_COME | {f"{word}nya" for word in _TO_COME} | listed("bukan belum blm tidak tdk gak ga kada")
_MERAH_PUTIH = re.compile(r"\bmerah[ -]?putih\b|\bkd(?:kel|k)?mp\b|\bkkmp\b")
_BECAME = re.compile(
    r"\b(?:jadi|menjadi|ganti|diganti(?:kan)?|berganti|berubah|diubah|gabung|bergabung|dilebur|sekarang|skrg|kini)\b"
)
_LABELLED = re.compile(r"k(?<![a-z]k)(?:operasi|oprasi|op|su|ud|sp)\.? (?:ke-?)?([a-z\d]|pertama|kedua|ketiga)\b")
"""`koperasi A … koperasi B`: two of them, without their names."""


def of_else(clean: str, before: str) -> str:
    """Of whom a part speaks besides the village's cooperative, a blank if of none; `before`, whom the part before spoke of."""
    if _NEXT_DOOR.match(clean):
        return "next door"
    if _BODY.match(clean):
        return "body"
    back = _OURS if before in ("next door", BESIDES) else _NAMED
    return "" if before and back.search(clean) else before


def renamed(open_parts: Iterable[str]) -> bool:
    """Whether the cooperative goes by another name now: what else is told of it holds."""
    return any("nama" in part and _NEW_NAME.search(part) for part in open_parts)


def besides(clean: str, told: Iterable[Found]) -> bool:
    """Whether a part comes to the Merah Putih cooperative, after another one was named that still runs and did not become it."""
    if not ("merah" in clean or "mp" in clean) or not _MERAH_PUTIH.search(clean) or _BECAME.search(clean):
        return False
    names = [one.said.lower() for one in told if one.field == "nama"]
    stopped = any(one.field == "berjalan" and one.said == "tidak" for one in told)
    return bool(names) and not stopped and not any(_MERAH_PUTIH.search(name) for name in names)


def of_two(clean: str, words: frozenset[str], first: str, name: str | None, open_parts: Collection[str]) -> bool:
    """Whether a tidied message with these words speaks of two cooperatives, of another than the village's, or of none yet.

    `first` is its first part where that was not understood, `name` the part that names it.
    """
    if not _OTHER_WORDS.isdisjoint(words) and (
        _OF_ANOTHER.search(clean) or _ELSEWHERE.search(first) or (name and _ELSEWHERE.search(name))
    ):
        return True
    twice = clean.count("kop") + clean.count("ksu") + clean.count("kud") + clean.count("ksp") > 1
    if twice and len(set(_LABELLED.findall(clean))) > 1:
        return True
    if not open_parts:
        return False
    named = sum(len(_NAMED_SO.findall(part)) for part in open_parts) + (name is not None)
    if named > 1 or (name is not None and _NAMED_TOO.search(first)):
        return True
    if not _TO_COME_WORDS.isdisjoint(words) and any(_NOT_YET.search(part) for part in open_parts):
        return True
    if not _PLACE_WORDS.isdisjoint(words) and any("nama" not in part and _IN_ITS_PLACE.search(part) for part in open_parts):
        return True
    return any(AND_ANOTHER.search(part) for part in open_parts)
