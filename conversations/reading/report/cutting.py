"""Cuts a message about a cooperative into parts: at commas, lines, sentences and dashes, and before a field's own words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from conversations.reading.cleaning import listed
from conversations.reading.report.field_words import starts
from conversations.reading.report.name_ends import names_parted
from conversations.reading.report.remarks import label_of_a_remark

_BELONGS = listed(
    "belum blm tidak tdk gak ga nggak sudah sdh udah udh masih msh pernah tahun th thn no no. nomor sk bh wakil bukan hp wa nama "
    "namanya jumlah jumlahnya jml total totalnya mantan bekas eks calon status statusnya rapat tambah tambahan punya "
    "memiliki untuk bagi kepada oleh dulu dulunya dahulu awalnya semula hampir nyaris rencana rencananya target minimal "
    "maksimal dihadiri hadir pokok istri suami anak menantu keponakan adik kakak agak sering kadang jarang sempat piutang "
    "hutang utang tunggakan akan mau ingin persiapan menjelang jadwal undangan kesehatan mengadakan melaksanakan menggelar "
    "potensi tanggal tgl disahkan pengesahan terbit perubahan "
    "volume vol sekali wajib sukarela simpanan simpanannya iuran iurannya sekarang sampai hingga"
)
"""After these a field's word does not begin a part of its own; nor a word after one of `_BELONGS_AFTER_NEXT`."""
_BELONGS_AFTER_NEXT = listed("simpanan iuran saat")
_ALONE_BEFORE = listed("usaha usahanya waktu wkt") | {
    f"{already} {no} ada" for already in ("sudah", "sdh", "udah") for no in ("tidak", "tdk", "gak", "ga")
}
"""All that stands before a state, or before the meeting: it belongs to that."""
_EVERY_YEAR = ("tiap tahun", "tiap thn", "tiap th")
_SHU_OF = re.compile(r"shu(?: ?nya)? (?:tahun|thn|th)?(?: ?buku)? ?20\d\d")
_FOR_LONG = frozenset((word, "lama") for word in ("sudah", "sdh", "udah"))
_KIND_ALONE = re.compile(r"(?:nama )?(?:koperasi|koprasi|kop|ksu|kud|ksp|cu|primkop|kopontren)(?: serba| aneka)?\.?")
"""Only the beginning of a name: what follows belongs to it (Koperasi Berdiri Bersama)."""
_TITLE = (
    r"(?i:s\.? ?(?:e|h|p|t|ag|hi|pd|pt|sos|kom|hut|ip|ikom|tp|st|km|kep|si)|a\.?md|m\.?(?:m|h|p|si|pd|ap|t|kom)|drs?|ir|hj?)\b"
)
"""After a comma a title belongs to the person (Budi Santoso, S.Pd)."""
_SHORT = "".join(
    rf"(?<!\b{word}\.)(?<!\b{word.capitalize()}\.)"
    for word in sorted(
        listed("kop ket sdr sdri ust pdp ps prof h an bp no tgl th jl jln gg bpk hj drs ir dr dra ny tn kh pdt plt pj")
    )
)
_YEARS = r"(?!(?<=(?:19|20)\d\d,) ?(?:dan )?(?:19|20)\d\d\b)"
"""Years in a row are one answer (RAT 2022, 2023 dan 2024)."""
_CLAUSE = re.compile(
    rf"[;\n•|,./–—-](?:(?<=[;\n•|])|(?<=,){_YEARS}(?:(?!\d)|(?<=[A-Za-z)],))(?! ?{_TITLE})"
    rf"|(?<=\.)(?:(?<=[a-z0-9)]\.)|(?<=[A-Z]{{4}}\.)){_SHORT}\s+(?=[A-Za-z])"
    r"|(?<=\s/)\s+(?=[A-Za-z]{3}|[HhWw][PpAa]\b|\+?\d{8}|\d+ (?i:anggota|orang|org))"
    r"|(?:(?<=[a-z\d)]\.)|(?<=[A-Z]{4}\.))"
    r"(?=(?i:ketua(?:nya)?|anggota(?:nya)?|agt|rat|berdiri|masih|msh|sudah|sdh|belum|blm|tidak|tdk|jumlah|jml|usaha(?:nya)?|jenis"
    r"|aset|modal|hp|no|karyawan|manajer|shu|volume|pola|bentuk|macet|vakum|aktif|alamat|status|berbadan|dipimpin|diketuai)\b)"
    r"|(?<=[A-Z]{2}\.)\s+(?=(?:Koperasi|KUD|KSU|KSP|Kop|Kopwan|Kopkar)\b)"
    r"|(?<=[A-Z]{3}\.)\s+(?=(?i:pola|bentuk|jenis|anggota|ketua|berdiri|rat|karyawan)\b\s*[:=\d]|(?i:shu|aset|modal|volume)\b)"
    r"|(?<=[a-z\d] [-–—])\s+(?=[A-Za-z]{3})"
    r"|(?:(?<=[a-z] [-–—])|(?<=[12]\d\d\d [-–—]))\s+(?=\d{1,3} (?i:kali|anggota|orang|org)\b))"
)
"""It begins with any of the marks, so that the letters between them are passed over quickly."""
_SLASHED = re.compile(
    r"/(?=(?:(?:jumlah |jml )?(?:anggota|ketua|rat|hp|masih|msh|macet|vakum|aktif|tidak|belum|sudah)|\d+ (?:anggota|agt))\b)",
    re.IGNORECASE,
)
_LABEL = (
    r"(?:nama(?: koperasi)?|(?:nama |no\.? ?hp )?ketua|(?:jumlah |jml )?(?:anggota|agt)|(?:tahun |thn |th )?berdiri"
    r"|(?:tahun )?rat(?: terakhir)?|(?:no\.? ?)?(?:hp|wa)(?: ketua)?|usaha(?: utama)?|jenis(?: koperasi)?|alamat|aset|shu"
    r"|badan hukum"
    r"|status|(?:jumlah )?karyawan|manajer|pola|bentuk|tahun buku|modal (?:sendiri|luar)|volume usaha|kesehatan)"
)
_LABEL_DASH = re.compile(rf"((?:\A|[\n,;])\s*{_LABEL}) - ", re.IGNORECASE)
"""`Ketua - Budi`: here the dash stands for a colon."""
_LABEL_LINE = re.compile(
    rf"\n([ \t]*{_LABEL})[ \t]*[:=.-]?[ \t]*\n\s*(?=[^\s:=.-])(?!(?:\d{{1,2}}[.)] *)?{_LABEL}[ \t]*[:=.-]?[ \t]*(?:$|[:=]))",
    re.IGNORECASE | re.MULTILINE,
)
"""A label on a line of its own, and what it asks on the next."""
_RANGE = re.compile(
    r"(?<![\d.])((?!(?:19|20)\d\d\b)\d{2,4}|(?<=anggota )\d|\d\.\d{3}|\d{4}(?=\D{1,9}\d{4}\b))"
    r" ?(?:[-–—/~]|s/?d\.?|sampai|hingga|atau|dan) ?(?=\d[\d.]* ?(?:orang|org|anggota|agt)\b)",
    re.IGNORECASE,
)
"""`50 - 60 org`: one answer, which is asked again."""
_TO = re.compile(r"\d ?(?:[-–—/~]|s/?d\.?|sampai|hingga|atau|dan) ?\d[\d.]* ?(?:orang|org|anggota|agt)\b", re.IGNORECASE)
"""Looked for first, since it is quickly found: it stands in all that `_RANGE` finds."""
_ASKED = re.compile(r"(\b(?:apa|gimana|gmn|bagaimana|maksud(?:nya)?)\b[^?\n]{0,60}\?) (?=\S+ \S)", re.IGNORECASE)
"""`RAT itu apa ya? anggota 23`: what follows a question of their own is told; `masih aktif? ya` is one part."""
_EDGES = " .-:=_/"
_BLANK = listed("berbadanhukum badanhukum berjalan beroperasi aktif masihaktif masihjalan masihberjalan masihberoperasi")
"""As labels nothing is told behind, they are no answers: `Berbadan hukum:` in a list that was not filled in."""
_PICTURE = re.compile(r"^[^\w(+\"'?]+")
_LEGAL = listed("bh ahu")
_BRACKET = re.compile(
    r"\s*\(\s*((?:(?:jumlah |jml )?(?:anggota|ketua|karyawan|pengurus)(?:nya)?|rat|masih|msh|macet|vakum|aktif|tidak|tdk|belum"
    r"|blm|sudah|sdh"
    r"|berdiri|didirikan|dibentuk|sejak|bh|badan hukum|berbadan|syariah|konvensional|simpan pinjam|serba usaha|usaha|jenis|pola"
    r"|\d+ (?:anggota|orang|org))\b[^()]*)\)",
    re.IGNORECASE,
)
_GENDERS = re.compile(r"\([^()]*\b(?:laki|pria|perempuan|wanita|l|p|lk|pr)\b[^()]*\)", re.IGNORECASE)
"""Men and women in one bracket are one answer, with a comma between them too."""
_MEN_FIRST = re.compile(
    r"([,;\n]\s*(?:laki(?:[ -]laki)?|pria|lk|l)(?![a-z])\s*[:=]?\s*\d+\s*(?:orang|org)?)\s*[,;\n]\s*(?=(?:perempuan|wanita|pr"
    r"|p)(?![a-z]))",
    re.IGNORECASE,
)
"""A part that tells the men goes on with the women."""
_MEN = listed("laki pria lk l") | {f"{men}{digit}" for men in ("laki", "pria", "lk", "l") for digit in range(10)}
_NUMBERED = re.compile(r"(?:^|(?<=\s))(?:(\d{1,2})(?:[.)]\s*(?=[^\W\d])|\)\s*(?=\d)|\.\s+(?=\d))|([a-hA-H])[.)]\s+(?=\w))")


class Piece(NamedTuple):
    """A part of a message as it was typed, without the marks around it."""

    typed: str
    joined: bool
    """Whether no comma, line or dash parts it from the piece before: they may belong together."""


def pieces(text: str, words: frozenset[str]) -> Iterator[Piece]:
    """A message with these words (`slips.words_of`) in parts, in its order."""
    for clause in _CLAUSE.split(_laid_out(text, words)):
        line = " ".join(clause.split())
        begin, joined, lower = 0, False, line.lower()
        for start in _starts(lower):
            part = line[begin : start.start()]
            if not _goes_on(lower[begin : start.start()]):
                if whole := _bare(part):
                    yield Piece(whole, joined)
                    joined = True
                begin = start.end()
        if whole := _bare(line[begin:]):
            yield Piece(whole, joined)


def _starts(lower: str) -> Iterable[re.Match[str]]:
    """Where parts begin in a line; a remark keeps what it tells behind its first words: `masalahnya modal dan anggota 20`."""
    label = label_of_a_remark(lower)
    if not label:
        return starts(lower)
    found = list(starts(lower))
    return found if found and found[0].start() <= label else ()


def _laid_out(text: str, words: frozenset[str]) -> str:
    """The message with a mark wherever a list, a bracket or a label begins a part; men and women stay together."""
    text = _unnumbered(text.replace("*", " "))
    if _TO.search(text):
        text = _RANGE.sub(r"\1-", text)
    if " - " in text:
        text = _LABEL_DASH.sub(r"\1: ", text)
    if "? " in text:
        text = _ASKED.sub(r"\1\n", text)
    text = names_parted(text, words)
    if "\n" in text:
        text = _LABEL_LINE.sub(r"\n\1: ", f"\n{text}")[1:]
    if not _MEN.isdisjoint(words):
        text = _MEN_FIRST.sub(r"\1 dan ", f",{text}", count=1)[1:]
    if "(" in text:
        text = _GENDERS.sub(lambda found: found.group().replace(",", " dan "), text)
        text = _BRACKET.sub(r", \1, ", text)
    if "/" in text and _LEGAL.isdisjoint(words):
        text = _SLASHED.sub(", ", text)
    return text


def _bare(part: str) -> str:
    """A part without the marks and pictures before it, and the marks after it; `titik` is a full stop that was dictated."""
    typed, part = part, part.strip(_EDGES)
    if typed[-1:] in ":= " and typed.rstrip()[-1:] in (":", "=") and part.lower().replace(" ", "") in _BLANK:
        return ""
    if part[-1:] == "(":
        part = part[:-1].rstrip(_EDGES)
    if part[-6:].lower() == " titik":
        part = part[:-6].rstrip(_EDGES)
    return part if not part or part[0].isalnum() else _PICTURE.sub("", part)


_ADDRESS = re.compile(r"alamat\w*\b.{0,24}\b(?:jl|jln|jalan|gg|gang|desa|dusun)\.?")
"""A street may be called by any word: `alamat Jl. Usaha Bersama`."""


def _goes_on(lower: str) -> bool:
    """Whether a field's word after this belongs to it, and begins no part of its own; small letters."""
    words = lower.rsplit(None, 2)[-2:]
    if lower in _ALONE_BEFORE:
        return True
    if lower[:1] == "r" and lower.endswith(_EVERY_YEAR):
        return False
    if words and (words[-1].rstrip(".") in _BELONGS or words[0] in _BELONGS_AFTER_NEXT or tuple(words) in _FOR_LONG):
        return True
    if lower[:3] == "shu" and _SHU_OF.fullmatch(lower):
        return True
    if lower[:1] == "a":
        return bool(_ADDRESS.fullmatch(lower))
    return lower[:1] in "nkcp" and bool(_KIND_ALONE.fullmatch(lower))


def _place(mark: re.Match[str]) -> int:
    return int(mark[1]) if mark[1] else "abcdefgh".index(mark[2].lower()) + 1


def _unnumbered(text: str) -> str:
    """`1. KUD Maju 2. Produsen` as lines; only where the numbers count from 1."""
    text = text.strip()
    if not _NUMBERED.match(text):
        return text
    marks = list(_NUMBERED.finditer(text))
    if len(marks) < 2 or [_place(mark) for mark in marks] != list(range(1, len(marks) + 1)):
        return text
    return _NUMBERED.sub("\n", text)
