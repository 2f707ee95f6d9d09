"""Finds where the name of a cooperative or of its chair ends and what is told of it begins, where no mark parts them."""

from __future__ import annotations

import re

from conversations.reading.report.business import GOODS
from conversations.reading.report.cooperatives import SORTS

_NAME_THEN_ADDRESS = re.compile(
    rf"((?:\A|[\n,;]) ?(?:{SORTS})\.?(?: (?!ketua|pengurus|sekretaris|bendahara|rumah|kantor|pak\b|bu\b|alamat)[a-z'-]+){{1,6}}) "
    r"(?=alamat(?:nya)?\b)",
    re.IGNORECASE,
)
_TOLD = (
    r"(?=(?!nama)[a-z]{3,}nya (?=\w)|(?:ini |itu )?(?:kadang|terkadang|dulu|dulunya|dahulu)\b"
    r"|(?:aktif|macet|vakum)(?: pak| bu)?(?:\Z|[,;\n])"
    r"|(?:menerima|membeli|menjual|mengelola|memiliki|mempunyai|menunggu|mendapat|melayani|merupakan|beroperasi|berhutang"
    r"|milik|kepunyaan|binaan|kerjasama|diresmikan|dinilai|dikelola|dibina|untung|rugi|sangat|termasuk|adalah|sedang|pernah"
    r"|telah|hidup|dapat|cukup|jumlah|alhamdulillah|mungkin|setahu|terakhir|menurut|kata|pecahan|pusatnya)\b"
    r"|(?:tahun|thn|th) (?:19|20)\d\d (?:sudah|sdh|telah|pernah|di[a-z]))"
)
_NAME_THEN_MORE = re.compile(
    rf"((?:\A|[\n,;.] ?)(?:(?i:{SORTS}))\.?(?: (?!Pengurus|Pengawas|Anggota|Ketua)[A-Z][A-Za-z'-]+){{1,6}}) {_TOLD}"
)
"""After a name in capitals what is told of it begins in small letters."""
_NO_NAME_BEFORE = (
    r"(?!(?:ada|punya|memiliki|belum|blm|tidak|tdk|gak|rencana\w*|mau|akan|dulu|ingin|bukan|kami|kita|yang|yg|buka|untuk|dengan"
    r"|dan|atau|kalau|lain|sebelah|desa|mulai|coba|jenis|bidang|cuma|hanya|tutup|berhenti)\b)"
)
_TRADE_SAID = (
    r"(?:usaha|USAHA|bergerak di)(?: jual| jualan| toko)? "
    rf"(?!tani|dagang|desa)(?i:{'|'.join(sorted(GOODS))})\b"
)
_NAME_THEN_TRADE = re.compile(
    rf"\b((?:(?i:{SORTS}|(?:ber)?nama(?:nya)?|(?<!adik )(?<!wakil )(?<!anak )(?<!istri )(?<!suami )(?<!kakak )(?<!mantan )"
    rf"(?<!bekas )ketua(?:nya)?)[:=]?(?: (?i:pak|bpk|bapak|bu|ibu|adalah))*"
    rf"(?: [A-Z][A-Za-z.'-]+){{1,5}}|(?i:{SORTS}|(?:ber)?nama)(?: {_NO_NAME_BEFORE}[a-z'-]{{3,}}){{2,5}}))"
    r"(?i:(?<!serba)(?<!aneka)(?<!bina)(?<!mitra)(?<!unit)(?<!karya)(?<!simpan)) "
    rf"(?=(?:unit )?{_TRADE_SAID})"
)
"""`Koperasi Melati usaha karet`, `ketua Budi usaha jual gas`: behind a name in capitals, or of two words, a trade is told."""
_BEHIND_A_COLON = (
    r"(?:jumlah|jml|anggota|ketua|alamat|akta|rat|RAT|berdiri|masih|msh|sudah|sdh|belum|blm|tidak|tdk|aktif|macet|vakum|usaha)\b"
)
_NAME_COLON = re.compile(rf"\b((?i:{SORTS})\.?(?: [A-Z][A-Za-z'-]+){{1,6}})(?: pak| bu| min)?\s*:\s*(?={_BEHIND_A_COLON})")
"""`data KUD Maju: alamat …`: behind the name the rest is told."""
_TO_SEND = re.compile(
    rf"\b((?i:kirim|kirimkan|dikirim|lapor|laporkan|sampaikan|data|datanya|berikut)): (?=(?i:{SORTS})\.? [A-Z])"
)
_ENDS = (
    (re.compile("[aA]lamat"), _NAME_THEN_ADDRESS),
    (re.compile(rf" {_TOLD}"), _NAME_THEN_MORE),
    (re.compile(rf" {_TRADE_SAID}"), _NAME_THEN_TRADE),
    (re.compile(rf":\s*{_BEHIND_A_COLON}"), _NAME_COLON),
    (re.compile(rf": (?i:{SORTS})\b"), _TO_SEND),
)
"""What stands in all that the second finds, and is looked for first: nearly no message holds it."""


def names_parted(text: str) -> str:
    """The message with a mark behind a name that something is told of without one."""
    for there, end in _ENDS:
        if there.search(text):
            text = end.sub(r"\1, ", text)
    return text
