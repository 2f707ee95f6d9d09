"""Reads the members in a part of a message about a cooperative: how many, and the men and women of them."""

from __future__ import annotations

import re

from conversations.reading.amount.finding import simple_number
from conversations.reading.numbers import read_count
from conversations.reading.report.part import Found, Part, sure

_MEMBERS = re.compile(r"\b(?:(?:anggota|agt|anggt|angota)(?:nya)?|beranggotakan)\b")
_MEMBERS_WORD = (
    r"(?:dan |serta |dengan |dgn |punya |memiliki |ada |yang |yg )?(?:jumlah |jml |total )?"
    r"(?:(?:anggota|agt|anggt|angota)(?:nya)?\.?|beranggotakan)"
    r"(?: (?:(?:yang |yg )?(?:tercatat|terdaftar)(?: (?:di|dlm|dalam) buku(?: anggota)?)?|(?:(?:menurut|sesuai) )?(?:(?:dlm"
    r"|dalam|di) )?buku(?: anggota| induk| daftar)*))?"
    r"\s*[:=]?\s*"
)
_MEMBERS_LABEL = re.compile(_MEMBERS_WORD + r"(?:per (?:tanggal |tgl )?(?:\d{1,2} )?[a-z]{3,9} (?P<as_of>20\d\d) ?[:=] ?)?")
"""`anggota per 31 Desember 2025: 240`: as the books of the last year have it."""
_NOT_THE_MEMBERS = re.compile(
    r"\b(?:simpanan|pokok|wajib|iuran|rapat|calon|tambah|tambahan|nambah|penambahan|penerimaan|hadir|dihadiri|keluar|mundur|baru"
    r"|lama|pendiri|pertama|pasif|kehormatan|awal|awalnya|mula|mulanya|semula|pinjaman|tabungan|gaji|bayar"
    r"|(?:rb|ribu)(?! ?(?:orang|org|anggota))|jt|juta|rp"
    r"|target|potensi|kuota|tahun \d+|usia|umur|tiap|setiap|per"
    r"|piutang|h?utang|tunggakan|pengurus|pengawas|karyawan|\d+ (?:desa|dusun|kelompok|unit)"
    r"|(?:warga|orang|penduduk) (?:sini|luar|setempat))\b"
    r"|\b(?:yang |yg |anggota(?:nya)? )(?:masih )?aktif\b"
    r"|^(?:anggota|agt)(?:nya)? (?:keluarga|dprd?|partai|tni|polri|polisi|linmas)\b"
)
"""Money of the members, and those who come, go, or were at a meeting."""
_ALL_ALIKE = re.compile(
    r"(?<=\d) ?(?:(?:orang|org) )?(?:(?:semua|seluruh)(?:nya)? (?:laki-laki|laki laki|pria|perempuan|wanita|ibu-ibu|bapak-bapak)"
    r"|(?:laki-laki|laki laki|pria|perempuan|wanita|ibu-ibu|bapak-bapak) semua(?:nya)?)$"
)
"""Men, or women, and nobody else: `30 perempuan semua`."""
_WHO_FIRST = re.compile(
    r"(?:perempuan|wanita|laki-laki|laki laki|pria|ibu-ibu|bapak-bapak) semua(?:nya)? (?=\d)"
    r"|(?:para )?(?:ibu-ibu|bapak-bapak|petani|nelayan|pedagang|guru|warga)(?: (?:sawit|karet|kebun|pasar))? (?=\d)"
)
_WHO = re.compile(
    r"(?<=\d) ?(?:(?:orang|org) )?(?:(?:semua|seluruh)(?:nya)? (?=[a-z]))?"
    r"(?:motoris|supir|sopir|pengemudi|ojek|penambang|pengrajin|perajin|penjahit|penganyam|peladang|penyadap|pensiunan|santri|buruh"
    r"|guru|petani|pekebun|nelayan|peternak|pedagang|warga|ibu-ibu|ibu ibu|karyawan|pns|pegawai"
    r"|bawi|hatue)(?: (?:sawit|karet|rotan|padi|desa|kebun|sayur|pasar|kecamatan|kelurahan|kantor|dinas|sekolah|negeri))?$"
)
"""What the members are, after their number."""
_NUMBER_OF_THEM = re.compile(
    r"(?:(?:punya|memiliki|ada|sebanyak|berjumlah|sejumlah) )?([1-9]\d{0,2}(?:\.\d{3}|\d?))(?: ?(?:orang|org))?"
    r"(?: ?(?:anggota|agt)(?:nya)?)?(?: (?:pak|bu))?"
)
"""What most people type: looked at before the reader of all numbers."""
_YEAR = re.compile(r"(?:19[5-9]|20[0-4])\d")
"""`anggota 2015` may tell since when."""
_MEN, _WOMEN = r"(?:laki(?:[ -]*laki|2\b)?(?:nya)?|lk|l|pria(?:nya)?)", r"(?:perempuan(?:nya)?|wanita(?:nya)?|pr|p)"
_DIGIT = r"(?:satu|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan)"
_IN_WORDS = (
    rf"(?:{_DIGIT} ratus|seratus)?(?: ?(?:{_DIGIT} puluh|{_DIGIT} belas|sepuluh|sebelas))?"
    rf"(?: ?{_DIGIT}(?! (?:puluh|belas|ratus|ribu)))?"
)
_HEADS = rf"(\d{{1,3}}(?:\.\d{{3}})+|\d{{1,5}}|(?=[sdtel]){_IN_WORDS})\s*(?:orang|org)?"
_ONCE = r"(?:dulu|dahulu|dulunya|awalnya|tadinya|semula|mulanya|waktu berdiri|pernah)"
_SO_MANY = (
    r"(?:sekitar |sampai |ada |mencapai |hampir |lebih dari )*"
    r"(?:\d[\d.]*(?: ?an| lebih)?|ratusan|puluhan|ribuan|banyak)(?: ?(?:orang|org))?"
)
_ONCE_WORDS = ("dulu", "dahulu", "awal", "tadi", "mula", "waktu", "pernah")
_HAD = (
    rf"(?:{_ONCE} (?:jumlah )?{_MEMBERS_WORD}{_SO_MANY}|{_ONCE} {_SO_MANY} (?:anggota|agt)(?:nya)?"
    rf"|{_MEMBERS_WORD}{_ONCE} {_SO_MANY})"
)
_NOW = (
    r"(?:tapi |tetapi |tp |dan )?(?:(?:sekarang|kini|saat ini|hari ini)(?:nya)? |(?=tinggal|tersisa))"
    r"(?:(?:tinggal|sisa|tersisa|cuma|hanya|ada|menjadi|jadi|sudah|anggotanya|anggota) )*(?P<now>(?:sekitar |kira-kira )?\d[\d.]*"
    r"(?: ?an)?(?: ?(?:orang|org))?)(?: anggota| saja| aja)*"
)
_NOW_SO_MANY = re.compile(_NOW)
_ONCE_AND_NOW = re.compile(rf"{_HAD},? {_NOW}")
_ONCE_SO_MANY = re.compile(_HAD)
"""`dulu 200 anggota, sekarang tinggal 75`: what holds is the number of now."""
_MADE_OF = re.compile(r",? (?:yang |yg )?(?:terdiri (?:dari|atas)|yaitu|yakni|dengan rincian|rincian(?:nya)?)\b\s*:? ")
_TOTAL = re.compile(
    r"(?:jadi |maka |dan )?(?:total|jumlah|jml|semua|seluruh|keseluruhan|jadi)(?:nya)?"
    r"(?: (?:semua|seluruh|keseluruhan|total)(?:nya)?)?"
    r"\s*[:=]?\s*(?:ada |jadi |menjadi )?(\d[\d.]*(?: ?(?:orang|org))?)"
)
"""After the men and women: the members, all of them."""
_GENDER = re.compile(r"(?<![a-z])(?:laki|pria|perempuan|wanita|(?:l|lk|p|pr)(?![a-z]))")
"""Looked for first: nearly no part speaks of men or women."""


def _of_both(first: str, then: str, once: str) -> re.Pattern[str]:
    first, then = (
        rf"(?:(?:yang |yg )?{who}\s*[:=]?\s*(?:sebanyak |ada |berjumlah )?{_HEADS}|{_HEADS}\s*{who}){once}"
        for who in (first, then)
    )
    return re.compile(
        rf"(?:{_MEMBERS_WORD})?[\s(]*{first}[\s,/&+-]*(?:dan )?{then}[\s)]*"
        r"(?:(?: ?ya| ?pak| ?bu| ?min)* ?(?:(?:jumlah |jml )?(?:anggota|agt)(?:nya)?)?)?"
    )


_BY_GENDER, _WOMEN_FIRST = _of_both(_MEN, _WOMEN, "?"), _of_both(_WOMEN, _MEN, "")
_LETTER_FOR_ONE = re.compile(r"\bl\d")
"""`l20` may be a hundred and twenty, unless the women are told too: `l20 p30`."""


def members(part: Part) -> list[Found]:
    """How many members, or men and women of them."""
    told = ("ang" in part.clean or "agt" in part.clean) and bool(_MEMBERS.search(part.clean))
    if not (told or part.members):
        return []
    genders = _genders(part, told=told) if _GENDER.search(part.clean) else []
    if _of_now(part.clean) and (now := (_ONCE_AND_NOW if told else _NOW_SO_MANY).fullmatch(part.clean)):
        return [] if _YEAR.fullmatch(now["now"]) else sure("anggota", now["now"], read_count(now["now"], least=1, in_report=True))
    if not told and (total := _TOTAL.fullmatch(part.clean)):
        return sure("anggota", total[1], read_count(total[1], least=1))
    return genders or (_heads(part) if told else [])


def once_so_many(clean: str) -> bool:
    """Whether a part tells how many members there once were."""
    return any(once in clean for once in _ONCE_WORDS) and bool(_ONCE_SO_MANY.fullmatch(clean))


def _of_now(clean: str) -> bool:
    """Whether a word for now stands in a part: looked for first."""
    return "sekarang" in clean or "kini" in clean or "ini" in clean or "tinggal" in clean or "tersisa" in clean


def _heads(part: Part) -> list[Found]:
    """How many members, where nothing else is told of them."""
    label = _MEMBERS_LABEL.match(part.clean)
    said = part.clean[label.end() :] if label else part.clean
    if label and label["as_of"]:
        return (
            sure("anggota", said, read_count(said, least=1, in_report=True)) if int(label["as_of"]) >= part.today.year - 1 else []
        )
    if (alone := _NUMBER_OF_THEM.fullmatch(said)) and not _YEAR.fullmatch(said):
        return sure("anggota", alone[1], read_count(alone[1], least=1))
    if simple_number(said) is None:
        if _NOT_THE_MEMBERS.search(part.clean):
            return []
        said = _WHO.sub("", _ALL_ALIKE.sub("", _WHO_FIRST.sub("", said)))
    if _YEAR.fullmatch(said):
        return []
    return sure("anggota", said, read_count(said, zero_words=False, least=1, in_report=True))


def _genders(part: Part, *, told: bool) -> list[Found]:
    """Men and women: only of the members, or where they have just been spoken of (a board has men and women too)."""
    whole, inside = part.clean, part.clean
    if told and "(" in whole:
        whole, inside = whole[: whole.find("(")].rstrip(), whole[whole.find("(") :]
    elif told and (made := _MADE_OF.search(whole)):
        whole, inside = whole[: made.start()], whole[made.end() :]
    found = _BY_GENDER.fullmatch(inside)
    women_first = _WOMEN_FIRST.fullmatch(inside) if found is None else None
    men, women = _heads_of(found) if found else reversed(_heads_of(women_first)) if women_first else ("", "")
    if not (men or women) or (_LETTER_FOR_ONE.search(inside) and not (men and women)):
        return []
    answers = _heads(part._replace(clean=whole)) if inside != part.clean else []
    for field, heads in (("anggota_l", men), ("anggota_p", women)):
        if heads:
            answers += sure(field, heads, read_count(heads))
    return answers


def _heads_of(found: re.Match[str]) -> tuple[str, str]:
    """How many of the first, and of the second."""
    return found[1] or found[2] or "", found[3] or found[4] or ""
