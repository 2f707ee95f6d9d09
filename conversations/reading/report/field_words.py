"""The words of a report's own fields, before which a part of a message may begin where no comma or line parts it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from conversations.reading.cleaning import listed
from conversations.reading.report.cooperatives import SORT_WORDS, SORTS

_COUNT = (
    r"(?:\d|±|sekitar|kira|kurang lebih|krg|seratus|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|sepuluh|sebelas|satu"
    r"|belasan|puluhan)"
)
_STATE = (
    r"(?:jalan|berjalan|aktif|macet|vakum|berbadan|badan|bh|beroperasi|bubar|berhenti|mati|tutup|bangkrut|jln|lancar|hidup"
    r"|(?:pernah |ada |sama sekali |mengadakan |melaksanakan )*(?:rat|rapat))"
)
AND = listed("dan serta dgn dengan tapi tetapi tp tpi namun cuma cuman")
"""Before a field's own words; they go with what stands before it."""
_IN_THE_BOOK = r"(?:(?:dlm|dalam|di|menurut|sesuai) buku|tercatat|terdaftar)\b"
_MEN_OR_WOMEN = r"(?:laki[ -]?laki|laki|lk|l|pria|perempuan|wanita|pr|p)"
_NO_HEADS = "".join(
    rf"(?<!\b{word} )"
    for word in sorted(
        listed("anggota anggotanya agt jumlah jml total ada yaitu dari atas rincian laki pengurus karyawan pegawai dan")
    )
)
"""After these men and women belong to what stands there."""
_BOTH = rf"{_MEN_OR_WOMEN}\s*[:=]?\s*\d+(?:\s*(?:orang|org))?(?: dan|[\s,/&+-])*{_MEN_OR_WOMEN}\s*[:=]?\s*\d"
FIELDS: tuple[tuple[str, str], ...] = (
    (
        "jumlah jml total anggota agt anggt angota anggotanya agtnya anggtnya angotanya",
        (
            r"(?:jumlah |jml |total )?(?:anggota|agt|anggt|angota)(?:nya)?\.?\s*[:=]?\s*"
            rf"(?:(?:ada |berjumlah |sebanyak |tinggal )?{_COUNT}|{_IN_THE_BOOK}|{_MEN_OR_WOMEN}\s*[:=]?\s*\d)"
        ),
    ),
    ("beranggotakan", r"beranggotakan\b"),
    ("anggotanya", r"anggotanya (?:dulu|banyak|sedikit|sudah|sdh|tidak|tdk|gak|lupa|belum|blm|masih|msh|cuma|hanya|semua)\b"),
    ("punya memiliki ada 0", r"(?:punya |memiliki |ada )?\d[\d.]* (?:orang |org )?(?:anggota|agt)\b(?!\s*[:=]?\s*\d)"),
    (
        "tahun thn th",
        (
            r"(?:tahun|thn|th)\.? (?:(?:19|20)\d\d|'?\d\d) (?:(?:sudah|sdh|telah) )?(?:berdiri|didirikan|dibentuk)(?:nya)?"
            r"(?=$|[.,;])"
        ),
    ),
    (
        "sejak dari",
        (
            r"(?:sejak|dari) (?:(?:tahun|thn|th) )?(?:19|20)\d\d (?:(?:sudah|sdh|telah) )?(?:berdiri|didirikan|dibentuk)(?:nya)?"
            r"(?=$|[.,;])"
        ),
    ),
    (
        "tahun thn th berdiri didirikan dibentuk berdirinya didirikannya dibentuknya",
        r"(?:tahun |thn |th )?(?:berdiri|didirikan|dibentuk)(?:nya)?\b(?=[^,;]*(?:\d|\bdua ribu\b|\bseribu\b))",
    ),
    ("sudah sdh telah", r"(?:sudah|sdh|telah) (?:lama )?(?:berdiri|didirikan|dibentuk) (?:dari|sejak|pada|tahun|thn|th|\d)"),
    ("yang yg", r"(?:yang|yg) (?:sudah |sdh )?(?:berdiri|didirikan|dibentuk|beranggotakan|diketuai|dipimpin)\b"),
    ("nama ketua ketuanya diketuai", r"(?:nama )?ketua(?:nya(?!$))?\b|diketuai\b"),
    (
        "jadi total jumlah jml",
        (
            r"(?:jadi|total|jumlah|jml) \d+(?: (?:orang|org))?(?=$|[,.;]| (?:(?:karyawan|manajer)(?:nya)? \d|ketua|rat\b|masih"
            r"|berdiri))"
        ),
    ),
    (
        "laki pria lk l perempuan wanita pr p",
        rf"{_NO_HEADS}{_BOTH}",
    ),
    (
        "0",
        (
            rf"(?=\d{{1,4}} ?[lpw]){_NO_HEADS}(?<!orang )(?<!org )"
            r"\d{1,4} ?(?:l|lk|p|pr|laki-laki|perempuan|pria|wanita)(?: dan|[\s,/&+-])*"
            rf"\d{{1,4}} ?{_MEN_OR_WOMEN}\b"
        ),
    ),
    ("wakil wakilnya", r"(?<!^)wakil(?:nya)? [a-z]"),
    ("dipimpin", r"dipimpin (?:oleh|pak|bapak|bpk|ibu|bu)\b"),
    ("manajer manajernya karyawan karyawannya", r"(?:manajer|karyawan)(?:nya)?\s*[:=]?\s*(?:ada |sebanyak )?" + _COUNT),
    (
        "modal modalnya aset asetnya asset assetnya shu volume omzet omset omzetnya omsetnya total",
        (
            r"(?:modal (?:sendiri|sdri|luar)|(?:total )?ass?et(?: ?nya)?|shu(?: ?nya)?|volume usaha(?:nya)?"
            r"|om[sz]et(?:nya)? (?:setahun|per tahun))\b"
            r"(?=[^,;]*(?:\d|juta|ribu|miliar|nihil|tidak ada|tdk ada))"
        ),
    ),
    ("sekretaris sekretarisnya bendahara bendaharanya wakil", r"(?:sekretaris|bendahara|wakil ketua)(?:nya)?\b"),
    (
        "no nomor hp wa telp tlp telpon telepon hpnya wanya telpnya tlpnya",
        (
            r"(?:no\.? ?|nomor )?(?:hp|wa|telp|tlp|telpon|telepon)(?: ?nya)?\b\s*"
            r"(?:(?:ketua|sekretaris|bendahara)(?:nya)?)?\s*[.:=]?\s*"
            r"(?:\+?[\d(]|(?:belum|blm|tidak|tdk|gak|ga|nggak|ndak|kada|kurang|lupa|nanti|menyusul|kosong)\b)"
        ),
    ),
    ("bisa dapat", r"(?:bisa|dapat) di(?:hubungi|hub|kontak|telp|telpon|wa)\b"),
    (
        "rat rapat",
        (
            r"(?<!^terakhir )(?<!\bada )(?<! terakhir )(?<! kali )(?<!kegiatan )(?:rat|rapat anggota)\b"
            r"|(?<=[^nhr] terakhir )(?:rat|rapat anggota)\b"
        ),
    ),
    (
        "masih msh sudah sdh udah tidak tdk gak ga belum blm lagi",
        r"(?:masih|msh|sudah|sdh|udah|tidak|tdk|gak|ga|belum|blm|lagi) (?:lama )?(?:tidak |tdk |gak |ga |ada |punya )?" + _STATE,
    ),
    ("no nomor badan ahu sk", r"(?:no\.? ?|nomor )?(?:(?<!\bada )(?<!\bpunya )badan hukum|ahu-|sk ahu)"),
    ("no nomor", r"(?:no\.? ?|nomor )bh\b"),
    ("bh", r"bh(?:nya)? (?:no\.? ?)?(?:\d|ahu|(?:(?:sudah|sdh|belum|blm|tidak|tdk) )?ada\b|sudah\b|sdh\b|belum\b|blm\b)"),
    ("aktif", r"(?<=[12]\d\d\d )aktif\b"),
    ("jalan berjalan", r"(?<=terakhir [12]\d\d\d )(?:ber)?jalan\b"),
    ("berbadan", r"(?<=: )berbadan hukum\b"),
    ("sudah sdh", r"(?:sudah|sdh) (?:tidak|tdk|gak|ga) ada (?:lagi )?usahanya\b"),
    ("jln", r"jln (?:terus|lancar|baik)\b"),
    ("sudah sdh", r"(?:sudah|sdh) \d+ (?:tahun|thn|th|bulan|bln)\b"),
    (
        " ".join(sorted(SORT_WORDS)),
        (
            rf"(?:(?<=\d org )|(?<=\d orang )|(?<=masih jalan )|(?<=msh jalan )|(?<=masih aktif )|(?<=msh aktif )"
            rf"|(?<=lagi pak )|(?<=lagi bu ))(?:{SORTS})"
            r"\.? (?!(?:lama|baru|lain|sebelah|tetangga|yang|yg|desa|di|ini|itu|kami|kita|pak|bu)\b)[a-z]"
        ),
    ),
    ("berbadan", r"(?<=[12]\d\d\d dan )berbadan hukum\b|(?<=[12]\d\d\d )berbadan hukum\b"),
    ("nomornya nomernya", r"(?:nomor|nomer)nya\b"),
    ("yang yg", r"(?:yang|yg) (?:masih )?aktif\b|(?:(?<=tapi )|(?<=tp ))(?:yang|yg) (?:datang|hadir|ikut|rajin|bayar)\b"),
    (
        "sudah sdh belum blm tidak tdk",
        (
            r"(?:sudah|sdh|belum|blm|tidak|tdk) (?:ada |punya |memiliki )(?:karyawan|pegawai|manajer|sk|akta|akte|nib|npwp|izin"
            r"|ijin|legalitas|sertifikat)\b"
        ),
    ),
    (
        "usaha usahanya",
        (
            r"usaha(?:nya\b(?!$)| utama(?:nya)?\b|(?:(?<=\d usaha)|(?<=org usaha)|(?<=orang usaha)|(?<=sdh ada usaha)"
            r"|(?<=\d anggota usaha)|(?<=sudah ada usaha)|(?<=aktif usaha)|(?<=jalan usaha))\b(?! (?:bersama|desa|mandiri|tani)))"
        ),
    ),
    (
        "saat sekarang sampai",
        r"(?:saat ini|sekarang|sampai (?:saat ini|sekarang)) (?:masih|msh|tetap|sudah|sdh|tidak|tdk|belum|blm) (?:tidak |tdk )?"
        + _STATE,
    ),
    ("0", r"(?<!anggota )(?<!anggotanya )\d{1,3} (?:orang |org )?(?:karyawan|manajer|pegawai)\b(?!\s*[:=]?\s*\d)"),
    ("pola polanya", r"pola(?:nya)?\s*[:=]?\s*(?:kon|s[iy]a?r)"),
    ("bentuk bentuknya", r"bentuk(?:nya)?\s*[:=]?\s*(?:koperasi )?(?:primer|sekunder)"),
    ("namanya bernama", r"(?<=\d\d\d\d )(?:namanya|bernama)\b"),
    ("sekarang", r"sekarang (?:sudah |sdh )?(?:macet|vakum|bubar|mati|tutup|bangkrut|berhenti)\b"),
    ("pinjaman hutang utang piutang tunggakan", r"(?:pinjaman|h?utang|piutang|tunggakan)\b(?=[^,;]*\d)"),
    ("jenis jenisnya status statusnya", r"(?:jenis|status)(?:nya)?\b(?=.*\w)"),
    (
        "tahun thn th",
        (
            r"(?<!shu )(?<!aset )(?<!usaha )(?<!sendiri )(?<!luar )(?<!rat )(?<!terakhir )(?<!anggota )(?:tahun|thn|th) buku"
            r"(?:nya)?\s*[:=]?\s*(?:19|20)\d\d"
        ),
    ),
    ("rugi", r"(?<=[12]\d\d\d )rugi\b"),
    (
        "0 tiga dua sekali",
        (
            r"(?=[123] ?[kx]|tiga kali|dua kali|sekali)"
            r"(?<!rat )(?<!hanya )(?<!cuma )(?<!baru )(?<!sudah )(?<!sebanyak )(?:[123] ?(?:kali|x)|tiga kali|dua kali|sekali) "
            r"(?:rat )?(?:dlm|dalam|selama) (?:3|tiga) (?:tahun|thn|th)\b"
        ),
    ),
    ("terakhir", r"(?:(?<=tiap tahun )|(?<=tiap thn )|(?<=tiap th )|(?<=rutin ))terakhir(?:nya)? (?=[^,;]*20\d\d)"),
    (
        "rencana rencananya akan mau ingin hendak",
        (
            r"(?:rencana(?:nya)?|akan|mau|ingin|hendak)(?: mau| akan| segera| baru)* (?:rat|rapat|berbadan|urus|mengurus"
            r"|mengadakan)\b"
        ),
    ),
    ("usaha usahanya", rf"(?<=\d )usaha(?:nya)?(?= (?:masih|msh|tetap|sudah|sdh|tidak|tdk|gak|ga|belum|blm) {_STATE})"),
    ("bergerak", r"bergerak (?:di|dalam)\b"),
    (
        "macet vakum bubar mati non nonaktif",
        r"(?:macet|vakum|bubar|mati suri|non ?aktif)\b(?=\s*(?:$|sejak|total|sekarang|tahun|th\b|lagi|(?:19|20)\d\d\b))",
    ),
)
"""A field's own words, before which a part may begin: the words they begin with, and how they go on."""


def _starts_by_word() -> dict[str, re.Pattern[str]]:
    ways: dict[str, list[str]] = {}
    for words, way in FIELDS:
        for word in words.split():
            ways.setdefault(word, []).append(way)
    starts = {word: re.compile(rf" (?={'|'.join(way)})") for word, way in ways.items()}
    after_and = re.compile(rf" (?:{'|'.join(AND)}) (?={'|'.join(way for _, way in FIELDS)})")
    return starts | dict.fromkeys(AND, after_and)


_STARTS = _starts_by_word()
"""The first word of what may begin a part (0 for a number), to what must stand there, with the space before it."""
_LEADING = re.compile("[a-z]+")


def starts(lower: str) -> Iterator[re.Match[str]]:
    """Where a part may begin in a line of small letters and single spaces, in its order: each with the space before it."""
    at = lower.find(" ")
    for word in lower.split(" ")[1:]:
        known = _STARTS.get(word if word.isalpha() else _leading(word))
        if known and (start := known.match(lower, at)):
            yield start
        at += len(word) + 1


def _leading(word: str) -> str:
    """What a word that is not of letters alone begins with: its letters, or 0 for a digit."""
    if word[:1].isdecimal():
        return "0"
    found = _LEADING.match(word)
    return found[0] if found else ""
