"""Clauses behind an answer that are known as a whole: it was checked, who did it, what is sent next, how small it is.

Where single words would say too little (`tinggal ketua` may wait for him, `kecil` may be the chance) the whole clause must fit.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from conversations.reading.assent.question import Asking, figure
from conversations.reading.calendar.words import calendar_word
from conversations.reading.cleaning import listed

_I = r"(?:saya|sy|kami|ulun|aku)"
_DONE = r"(?:(?:memang|semua|semuanya|itu|ini|sudah|sdh|udah|tadi|td|barusan|baru saja) )*"
_MR = r"(?:(?:pak|bpk|bapak|bu|ibu) )"
_OFFICE = (
    rf"{_MR}?(?:ketua|bendahara|sekretaris|sekdes|kades|kaur|kasi|pendamping|penyuluh|operator|petugas|pengurus|pengawas|manajer"
    r"|kasir|admin)(?:nya)?(?: (?:desa|koperasi|dinas|kopdes))?"
)
_WHO = (
    rf"(?:{_OFFICE}|(?:orang|org|staf|pegawai) (?:dinas|desa|kantor|kecamatan|kabupaten|koperasi)"
    rf"|anak {_I}|{_MR}\w+|{_I}(?: sendiri)?)"
)
_THE_DAY = (
    r"(?:kemarin|kemaren|kmrn|tadi(?: pagi| siang| malam)?|barusan|(?:minggu|bulan|tahun|thn) (?:lalu|kemarin|kmrn)"
    r"|(?:(?:pada|thn|th|tahun) )?(?:19|20)\d\d)"
)
_BOOKS = r"(?:buku|akta|akte|data|catatan|laporan|lap|neraca|daftar|kas|ktp|sk|dokumen|berkas|notulen|berita acara|rat|rekening)"
_OF_BOOKS = rf"{_BOOKS}(?: ?nya)?(?: (?:anggota|kas|induk|rat|koperasi|keuangan|terakhir|bendahara|ketua|pendirian|notaris))*"
_MEETING = (
    r"(?:rapat|rat|musdes|musdesus|musyawarah|pertemuan|pleno)(?: (?:desa|anggota|khusus|pengurus|terakhir|kemarin|kmrn|lalu))*"
)
_AT_MEETING = rf"(?:(?:kemarin|kmrn|tadi) )?(?:waktu|wkt|pas|saat|ketika|di|dalam|dlm|hasil|lewat) {_MEETING}"
_BUT = r"(?:(?:tapi|tp|tpi|tetapi|namun|cuma|cuman|cm|hanya|walau|walaupun|meski|meskipun|biar|biarpun|memang|masih|msh) )*"

_CHECKED = re.compile(
    rf"{_DONE}(?:{_I} )?(?:di)?(?:cek|check|ricek|periksa|hitung|lihat|cocokkan|cocokan|konfirmasi|teliti|baca)"
    r"(?: (?:lagi|ulang|semua|juga|tadi|kemarin|kmrn|satu satu))*"
    rf"(?: (?:(?:di|ke|dengan|dgn|sama|oleh|dari|dr|bareng|lewat) )?(?:{_OF_BOOKS}|{_WHO})){{0,3}}"
)
_AS_WRITTEN = re.compile(
    rf"(?:(?:itu|memang|sesuai|berdasarkan|menurut|dari|dr|di|hasil|ada di|seperti di|sama dengan|sama) )+{_OF_BOOKS}"
    r"(?: (?:memang|tertulis|ditulis|tercatat|begitu|segitu|demikian|itu|kemarin|kmrn|(?:tahun |thn )?(?:19|20)\d\d))*"
)
_BY_WHOM = re.compile(
    r"(?:(?:yang|yg) (?:pegang|buat|bikin|buatkan|kerjakan|isi|input|catat|susun|kirim|antar|bantu)"
    r"|di(?:pegang|buat|buatkan|bikin|bikinkan|kerjakan|isi|input|catat|tulis|hitung|susun|antar|bantu|bantukan|bimbing))"
    rf"(?: (?:oleh|sama|dengan|dgn))? {_WHO}(?: {_THE_DAY})?"
)
_ARRANGED = re.compile(rf"(?:di)?(?:urus|uruskan|buat|buatkan|daftarkan)(?: (?:oleh|sama))? {_WHO} {_THE_DAY}")
_ENROLLED = re.compile(
    rf"didaftar(?:kan|in)?(?: (?:oleh|sama))? {_WHO}|baru (?:saja )?(?:{_I} )?(?:di)?(?:buat|bikin)(?:kan)?(?: {_THE_DAY})?"
)
_FORGOTTEN = re.compile(
    rf"{_BUT}(?:{_I} )?lupa (?:kata ?sandi|sandi|pass?word|pasword|pass|pin|username|user|email|akun)(?: ?nya)?(?: lagi| {_I})*"
)
_KEPT = re.compile(
    r"(?:(?:fotokopi|fotocopy|fc|asli|salinan) )?(?P<paper>sk|akta|akte|ahu|sertifikat|kartu|nib|npwp|bh)(?: ?nya)?"
    rf"(?: (?:ahu|bh|asli|masih|msh|sudah|ada|yang|yg)(?: ?nya)?)* (?:{_I} (?:simpan|pegang|bawa)"
    rf"|di(?:simpan|pegang)(?: oleh| sama)? {_WHO}|(?:sama|di) {_WHO})"
)
_DECREE = re.compile(r"(?:sesuai|berdasarkan|dengan|dgn) sk (?:menteri|menkumham|kemenkumham|kemenkum|ahu|menkop)(?: ham)?")
_BY_HAND = re.compile(r"(?:masih|msh|tapi|tp|cuma|hanya| )*(?:di)?(?:tulis tangan|tulis di buku(?: tulis)?|tulis)")
_BROUGHT = re.compile(
    rf"{_DONE}{_I} (?:yang |yg )?(?:antar|kirim|bawa|serahkan|sampaikan)(?:kan)?(?: (?:sendiri|langsung))*"
    r" (?:ke|di|lewat) (?:dinas|kantor (?:dinas|camat|bupati)|kabupaten|kecamatan|email|wa|kantor)(?: (?:koperasi|kabupaten))*"
)
_BANK = re.compile(r"(?:di |bank )*(?:bri|bni|bsi|btn|bpd|mandiri|kalteng)(?: (?:unit|cabang|cab|syariah|kcp)(?: [a-z]+)?)*")
_SMALL = re.compile(
    rf"{_BUT}(?:(?:usahanya|jalannya|skalanya|skala|jalan|agak) )*(?:(?<=a )kecil|kecil2|kecil2an|kecil-kecilan"
    r"|kecilan|kecil kecilan|pelan|pelan2|pelan-pelan|pelan pelan"
    r"|perlahan|lambat|seadanya|sederhana|rumahan)(?: (?:saja|aja|sj|sekali|dulu))*"
)
_SIZE = re.compile(rf"{_BUT}(?:(?:ukurannya|agak|masih) )*(?:kecil|sempit|sederhana|seadanya)(?: (?:saja|aja|sj|sekali))*")
_OURS = r"(?:(?:desa|kampung|asli|dari|di|kelurahan) )*(?:sini|disini|setempat|desa|desa kami|desa kita|lokal|asli|kampung)"
_MOST = re.compile(
    r"(?:(?:hampir|memang|rata-rata|rata2) )*(?:semua|semuanya|seluruh|seluruhnya|kebanyakan|mayoritas)(?: anggota(?:nya)?)?"
    rf"(?: (?:orang|org|warga|penduduk|ktp(?: ?nya)?|ber-?ktp))* {_OURS}"
    rf"|(?:memang )?(?:anggota(?:nya)? )?(?:orang|org|warga|penduduk|ktp(?: ?nya)?) {_OURS} (?:semua|semuanya)"
    r"|(?:tapi |cuma |cuman |hanya |ada )+[1-5] (?:orang |org )?(?:yang |yg )?(?:dari )?luar(?: desa| kampung)?"
)
_SHARE = re.compile(rf"(?:ada |sekitar )?(\d+) dari (\d+) (?:orang |org |anggota )*(?:warga|orang|org|ktp|penduduk) {_OURS}")
_DISCUSSED = re.compile(
    rf"{_DONE}(?:di)?(?:bahas|bicarakan|musyawarahkan|sepakati|putuskan|setujui)(?: bersama| semua)*"
    rf"(?: {_AT_MEETING}| {_THE_DAY})?"
)
_KEEN = re.compile(
    rf"(?:anggota|anggotanya|warga|semua|kami|mereka)(?: (?:sangat|pada|semua|juga))* (?:semangat|antusias|senang)|{_AT_MEETING}"
)
_LEFT = re.compile(
    r"(?:tinggal|cuma|cuman|hanya) (?:(?:[2-9]|dua|tiga|empat|lima) (?:orang|org)(?: (?:saja|aja|lagi|pengurus))*"
    rf"|{_OFFICE}(?: (?:dan|sama|dgn|dengan|&) {_OFFICE})+(?: (?:saja|aja|yang|yg|masih|ada))*)"
)
_TO_BE_FOUND = re.compile(
    r"(?:rumah|rmh)(?:nya)?(?: (?:juga|masih|msh|ada|semua))* (?:di|dekat|dkt|deket|samping|depan|belakang|sebelah)"
    r"(?: (?:sini|desa|kantor|balai|rumah|saya|sy|rt|rw|\d+|pasar|masjid|gereja|sekolah|sd|dusun|jalan|jl))*"
    rf"|(?:ketua|orang|pengurus)(?:nya)? (?:tetangga {_I}|(?:masih |msh )?(?:lengkap|di sini|disini|sehat))"
    r"|(?:no|nomor|nmr|nomer) ?(?:hp|wa|telp|telepon|telpon)(?: ?nya)?(?: masih)? ada(?: (?:di|sama) (?:saya|sy|kami))?"
)
_SIGHT = (
    r"(?:foto|lokasi|gambar|kantor|tempat|gedung|bangunan|papan|nama|koperasi|toko|usaha|dulu|pakai|lewat|via|wa|hp|di sini)"
    r"(?:nya)?"
)
_SENT_NEXT = re.compile(
    rf"(?:(?:nanti|nt|ntar|sebentar|bentar|segera|langsung|tunggu) )*(?:{_I} )?"
    r"(?<=[a-z] )(?:foto|ambil foto|fotokan|potret|(?:kirim|kirimkan|lampirkan|unggah|upload|share|ambilkan|susulkan)"
    r" (?:(?:foto|lokasi|gambar)(?:nya)?|(?:lewat|via) wa))"
    rf"(?: {_SIGHT})*"
)
"""`Nanti saya kirim` alone may be anything, and put off."""
_PICTURES = re.compile(
    r"foto(?:nya)?(?: (?:di|depan|kantor|kantornya|papan|nama|gedung|tempat|usaha|toko|kegiatan|bangunan|koperasi))*(?:nya)?"
    r"(?: (?:sudah|sdh|sudah saya|ada|siap|saja|aja|dulu|di hp))*"
)
_NOW = r"(?:(?:skrg|sekarang|skrng)(?: (?:saja|aja|sj|juga))? )?"
_AT_HAND = re.compile(
    rf"{_NOW}(?:mumpung|kebetulan)(?: (?:masih|lagi|sedang|ini|ada|pegang|bawa|dekat|di|sini|sinyal|buku|data|laporan|waktu"
    r"|bendahara|catatan|kantor|koperasi|sempat|saya|sy|kami|sama)(?:nya)?)+"
    rf"|{_NOW}(?:laporan|buku|data|catatan|neraca)(?:nya)?(?: (?:sudah|sdh|juga))*"
    rf" (?:ada|siap|lengkap|{_I} (?:pegang|siapkan|bawa)|di {_I})"
    r"(?: di (?:saya|sini|sy))?"
)
_UNFINISHED = re.compile(
    r"(?:yang |yg )?(?:kemarin|kmrn|tadi)(?: memang)? (?:belum|blm) (?:selesai|lengkap|sempat selesai|tuntas)"
)
_CORRECTS = re.compile(
    r"(?:tapi |tp )?(?:(?:yang|yg) (?:benar|betul|bnr|btl|bener|tepat)|(?:se)?harusnya|sebenarnya|mestinya)(?:nya)?"
    r"(?: (?:itu|adalah|ialah|yaitu|pak|bu))* (?=\D{0,6}\d)"
)
_DIGIT = re.compile(r"\d")
_SUM = re.compile(r"rp|[\d.,]*\d|[a-z]+")
_UNITS = listed("rp juta jt rb ribu miliar milyar m orang org anggota tahun thn th tgl tanggal bulan bln")
_NO_DEED = re.compile(
    r"(?:sk )?(?:dari|dr|oleh) (?:kepala desa|kades|desa|camat|kecamatan|lurah|kelurahan|bupati)"
    r"|(?:berkas|dokumen|dok)(?:nya)?(?: (?:masih|sudah|ada))* (?:di|ke) notaris"
)
"""What a cooperative may have from the village, or at the notary's, before it is a legal person."""


def _either(*patterns: re.Pattern[str]) -> re.Pattern[str]:
    return re.compile("|".join(pattern.pattern for pattern in patterns))


_OF_HAD = _either(_BY_WHOM, _ARRANGED, _CHECKED)
_OF_LEGAL = _either(_OF_HAD, _DECREE)
_OF_ACCOUNT = _either(_OF_HAD, _FORGOTTEN, _ENROLLED)
_OF_BANK = _either(_OF_HAD, _BANK)
_OF_DONE = _either(_OF_HAD, _BY_HAND, _BROUGHT)


def aside(clause: str, said: str, asked: Asking) -> str | None:
    """`same` when a clause confirms the answer before it, empty when it leaves it, `?` when it takes it back; else None."""
    if asked.kind == "right":
        return _of_a_sum(clause, said, asked)
    if said != "yes" or asked.trouble:
        return None
    return _BY_KIND[asked.kind](clause, asked) if asked.kind in _BY_KIND else None


def _of_a_sum(clause: str, said: str, asked: Asking) -> str | None:
    """Behind the answer to `… Betul?`: where it was looked up, or which sum is right."""
    corrects = _CORRECTS.match(clause)
    told = _figures(clause[corrects.end() :] if corrects else clause) if _DIGIT.search(clause) else frozenset()
    if said == "yes":
        if asked.figures and not told <= asked.figures:
            return "?"
        return "same" if _CHECKED.fullmatch(clause) or _AS_WRITTEN.fullmatch(clause) else None
    return "" if corrects and told - asked.figures else None


def _figures(clause: str) -> frozenset[str]:
    """The figures of a clause that is nothing but a sum or a date; none of any other clause."""
    words = _SUM.findall(clause)
    if not all(word[0].isdigit() or word in _UNITS or calendar_word(word) for word in words):
        return frozenset()
    return frozenset(figure(word) for word in words if word[0].isdigit())


def _of_a_deed(clause: str, asked: Asking) -> str | None:
    """Behind a yes to what was done, or is had since: by whom, where its papers are."""
    legal = "hukum" in asked.words
    if legal and _NO_DEED.fullmatch(clause):
        return "?"
    if asked.kind == "has":
        return "" if _SIZE.fullmatch(clause) else None
    kept = _KEPT.fullmatch(clause)
    if kept:
        return "" if legal or kept["paper"] in asked.words or kept["paper"] == "kartu" else None
    if legal:
        fits = _OF_LEGAL
    elif "akun" in asked.words:
        fits = _OF_ACCOUNT
    elif "rekening" in asked.words:
        fits = _OF_BANK
    else:
        fits = _OF_HAD if asked.having else _OF_DONE
    return "" if fits.fullmatch(clause) else None


def _of_a_business(clause: str, asked: Asking) -> str | None:
    """Behind a yes to whether it runs: how small it is; where the officers are sought, who is left of them."""
    if asked.wants:
        return _of_a_wish(clause, asked)
    return "" if _SMALL.fullmatch(clause) else None


def _of_a_wish(clause: str, asked: Asking) -> str | None:
    """Behind a yes to an offer or a wish: what is sent next, what is at hand, what was agreed, who is left."""
    if "pengurus" in asked.words:
        return "" if _LEFT.fullmatch(clause) or _TO_BE_FOUND.fullmatch(clause) or _KEEN.fullmatch(clause) else None
    if "foto" in asked.words:
        return "same" if _SENT_NEXT.fullmatch(clause) or _PICTURES.fullmatch(clause) else None
    if "sekarang" in asked.words or "isian" in asked.words:
        return "same" if _AT_HAND.fullmatch(clause) or _UNFINISHED.fullmatch(clause) else None
    return "" if _DISCUSSED.fullmatch(clause) or _KEEN.fullmatch(clause) else None


def _of_people(clause: str, asked: Asking) -> str | None:
    """Behind a yes to whether most of them live here: that all do, or how many of how many."""
    if asked.wants:
        return _of_a_wish(clause, asked)
    if "mayoritas" not in asked.words:
        return None
    share = _SHARE.fullmatch(clause)
    if share:
        return "same" if 2 * int(share[1]) > int(share[2]) >= int(share[1]) else "?"
    return "same" if _MOST.fullmatch(clause) or _CHECKED.fullmatch(clause) else None


_BY_KIND: dict[str, Callable[[str, Asking], str | None]] = {
    "done": _of_a_deed,
    "has": _of_a_deed,
    "still": _of_a_business,
    "runs": _of_a_business,
    "other": _of_people,
}
