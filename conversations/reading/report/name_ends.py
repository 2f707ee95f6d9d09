"""Finds where the name of a cooperative or of its chair ends and what is told of it begins, where no mark parts them."""

from __future__ import annotations

import re

from conversations.reading.cleaning import listed
from conversations.reading.report.business import GOODS
from conversations.reading.report.cooperatives import SORTS

_BEFORE_ITS_ADDRESS = re.compile(
    rf"\A ?(?:{SORTS})\.?(?: (?!ketua|pengurus|sekretaris|bendahara|rumah|kantor|pak\b|bu\b|alamat)[a-z'-]+){{1,6}}\Z",
    re.IGNORECASE,
)
_TOLD_BY = listed(
    "menerima membeli menjual mengelola memiliki mempunyai menunggu mendapat melayani merupakan beroperasi berhutang "
    "milik kepunyaan binaan kerjasama diresmikan dinilai dikelola dibina untung rugi sangat termasuk adalah sedang pernah "
    "telah hidup dapat cukup jumlah alhamdulillah mungkin setahu terakhir menurut kata pecahan pusatnya "
    "kadang terkadang dulu dulunya dahulu"
)
_OF_IT = re.compile(r" (?=(?!nama)[a-z]{6,}+(?<=nya) \w)")
_TOLD = re.compile(
    rf" (?=(?:ini |itu )?(?:{'|'.join(sorted(_TOLD_BY))})\b"
    r"|(?:aktif|macet|vakum)(?: pak| bu)?(?:\Z|[,;\n])"
    r"|(?:tahun|thn|th) (?:19|20)\d\d (?:sudah|sdh|telah|pernah|di[a-z]))"
)
_BEFORE_MORE = re.compile(rf"(?:\A|\.) ?(?i:{SORTS})\.?(?: (?!Pengurus|Pengawas|Anggota|Ketua)[A-Z][A-Za-z'-]+){{1,6}}\Z")
"""After a name in capitals what is told of it begins in small letters."""
_NO_NAME_BEFORE = (
    r"(?!(?:ada|punya|memiliki|belum|blm|tidak|tdk|gak|rencana\w*|mau|akan|dulu|ingin|bukan|kami|kita|yang|yg|buka|untuk|dengan"
    r"|dan|atau|kalau|lain|sebelah|desa|mulai|coba|jenis|bidang|cuma|hanya|tutup|berhenti)\b)"
)
_TRADE = (
    r"(?:unit )?(?:usaha|USAHA|bergerak di)(?: jual| jualan| toko)? "
    rf"(?!tani|dagang|desa)(?i:{'|'.join(sorted(GOODS))})\b"
)
_BEFORE_ITS_TRADE = re.compile(
    rf"\b(?:(?i:{SORTS}|(?:ber)?nama(?:nya)?|(?<!adik )(?<!wakil )(?<!anak )(?<!istri )(?<!suami )(?<!kakak )(?<!mantan )"
    rf"(?<!bekas )ketua(?:nya)?)[:=]?(?: (?i:pak|bpk|bapak|bu|ibu|adalah))*"
    rf"(?: [A-Z][A-Za-z.'-]+){{1,5}}|(?i:{SORTS}|(?:ber)?nama)(?: {_NO_NAME_BEFORE}[a-z'-]{{3,}}){{2,5}})"
    r"(?i:(?<!serba)(?<!aneka)(?<!bina)(?<!mitra)(?<!unit)(?<!karya)(?<!simpan))\Z"
)
"""`Koperasi Melati usaha karet`, `ketua Budi usaha jual gas`: behind a name in capitals, or of two words, a trade is told."""
_FIELD = (
    r"(?:jumlah|jml|anggota|ketua|alamat|akta|rat|RAT|berdiri|masih|msh|sudah|sdh|belum|blm|tidak|tdk|aktif|macet|vakum|usaha)\b"
)
_BEFORE_A_COLON = re.compile(rf"\b(?i:{SORTS})\.?(?: [A-Z][A-Za-z'-]+){{1,6}}(?: pak| bu| min)?\s*\Z")
"""`data KUD Maju: alamat …`: behind the name the rest is told."""
_TO_SEND = re.compile(r"\b(?i:kirim|kirimkan|dikirim|lapor|laporkan|sampaikan|data|datanya|berikut)\Z")
_ENDS = (
    (listed("alamat alamatnya"), re.compile(r" (?=alamat(?:nya)?\b)", re.IGNORECASE), _BEFORE_ITS_ADDRESS),
    (listed("usaha bergerak"), re.compile(f" (?={_TRADE})"), _BEFORE_ITS_TRADE),
)
"""Of which words one must stand in a message; the space between a name and what is told of it; the name, to its end."""
_TOLD_WORDS = _TOLD_BY | listed("aktif macet vakum tahun thn th")
_BEHIND_COLONS = (
    (re.compile(rf":\s*(?={_FIELD})"), _BEFORE_A_COLON),
    (re.compile(rf": (?=(?i:{SORTS})\.? [A-Z])"), _TO_SEND),
)
"""The colon between a name and what is told of it; the name, to its end."""
_LONGEST = 120
"""Characters of a name: no longer one is looked for, however long the clause."""


def names_parted(text: str, words: frozenset[str]) -> str:
    """The message with these words with a mark behind a name that something is told of without one."""
    for any_of, between, before in _ENDS:
        if not any_of.isdisjoint(words):
            text = _parted(text, between, before)
    if text.islower():
        return text  # all else needs a name in capitals
    if "nya " in text:
        text = _parted(text, _OF_IT, _BEFORE_MORE)
    if not _TOLD_WORDS.isdisjoint(words):
        text = _parted(text, _TOLD, _BEFORE_MORE)
    if ": " in text:
        for between, before in _BEHIND_COLONS:
            text = _parted(text, between, before)
    return text


def _parted(text: str, between: re.Pattern[str], before: re.Pattern[str]) -> str:
    return between.sub(lambda found: _mark(found, before), text)


def _mark(between: re.Match[str], named: re.Pattern[str]) -> str:
    """A comma where a name ends, else what stood there."""
    text, at = between.string, between.start()
    far = max(0, at - _LONGEST)
    begin = max(far, *(text.rfind(mark, far, at) + 1 for mark in "\n,;"))
    return ", " if named.search(text[begin:at]) else between[0]
