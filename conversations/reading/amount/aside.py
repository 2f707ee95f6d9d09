"""Leaves out of a reply what is said beside its amount and cannot change it: excuses, reasons, openings, where it is from."""

from __future__ import annotations

import re

from conversations.reading.about import ABOUT
from conversations.reading.amount.around import filler, noun
from conversations.reading.amount.changing import changes
from conversations.reading.amount.phrases import ITEM
from conversations.reading.amount.words import number_word
from conversations.reading.cleaning import listed
from conversations.reading.negation import NEGATIONS, NOT, NOT_YET
from conversations.reading.signs import signed

_SHORT = {
    "br": "baru",
    "klu": "kalau",
    "klau": "kalau",
    "klw": "kalau",
    "kalu": "kalau",
    "mun": "kalau",
    "mhn": "mohon",
    "mf": "maaf",
    "maap": "maaf",
    "maf": "maaf",
    "jdi": "jadi",
    "mndaftar": "mendaftar",
}
"""How people shorten words that may open what is said aside."""
_NOT = rf"(?:g|{NOT}|{NOT_YET})"
_SUBJECT = (
    r"(?:anggota|karyawan|pegawai|pengurus|manajer|koperasi|modal|aset|omzet|omset|volume|shu|pendapatan|simpanan|dana|saldo|kas)"
)
_MORE = r"(?:ber|per?|pen)?(?:ubah(?:an)?|(?:[tn]?ambah2?|kurang)(?:an)?\b(?! (?:\d|se|dua|tiga)))"
_END = r"(?=(?: (?:pak|bu|lagi|lg|sampai))*(?:\s*[.,;!)]|\s*$))"
_SELF = r"(?:(?:tadi|td|barusan|sudah|sdh|coba) )*"
_LOOKED = (
    r"(?:hitung|cek|lihat|liat|tanya|tanyakan|rekap|konfirmasi|pastikan|ingat2|ingat-ingat)(?: (?:lagi|lg|dulu|ulang|kembali))*"
    r"(?: (?:ke |sama )?(?:ketua|bendahara|sekretaris|pengurus)(?:nya)?(?: (?:dulu|lagi|tadi))?)?"
)
_SAVINGS = r"(?:pokok|wajib|sukarela)"
_GROWN = r"(?:(?:ber|me|mem)?(?:t|n)?ambah|(?:ber)?kurang|naik|turun|(?:me)?ningkat|menyusut|susut)"
_NOT_ALL = (
    rf"{_NOT} (?:semua|seluruh|lengkap|selesai|tuntas|masuk|terdata|didata|dihitung|terhitung|termasuk|ter|di)"
    r"|sebagian|sisanya|lainnya|selebihnya"
)
_ASIDE = re.compile(
    rf"\b(?:{_NOT} (?:(?:terlalu|begitu) )?(?:banyak|besar|seberapa)\b"  # says no number, and denies none
    rf"|{_NOT} (?:ada )?{_MORE}\b(?: lagi\b)?"
    rf"|{_NOT} ada (?:lagi )?(?:(?:anggota|yang|yg) )?(?:anggota )?"
    rf"(?:baru|keluar|masuk|mundur|pindah|berhenti|meninggal|tambah)\b{_END}"
    rf"|(?:lupa|{_NOT} (?:pernah |ada )?(?:di ?)?(?:hitung|rekap|data|catat)(?:an|annya)?"
    rf"|(?:{_NOT}|kurang|krg) (?:begitu )?(?:tahu|tau|ingat|inget|yakin|hafal|pasti|tentu|nentu|menentu))"
    rf"(?: (?:pasti|persis|tepatnya|pastinya|betul))?(?: (?:pak|bu|saya|sy))*"
    rf"[\s,.]*(?:(?:tapi|tetapi|tp|tpi|cuma) )?(?=(?:{ABOUT.pattern.pattern}))"
    r"|(?:sinyal|jaringan|listrik|lampu|internet|paket|pulsa)(?:nya)? (?:\w+ )?"
    r"(?:hilang|mati|habis|jelek|lemah|padam|rusak|susah|gangguan|lelet|buruk)\b"
    r"|(?:(?:menurut|sesuai|berdasarkan|dari|di) )?(?:buku|laporan|hasil|data|notulen) rat\b"
    r"|(?<=\d) (?:orang|org) (?:sudah |sdh )?termasuk (?!calon|yang|yg|baru|pasif|keluar|anak|istri)[a-z]+(?: dan [a-z]+)?$"
    rf"|(?:dari|dr) (?:simpanan|iuran) {_SAVINGS}(?: ?(?:&|,|dan|dn) ?(?:simpanan |iuran )?{_SAVINGS})*$"
    r"|(?:sesuai|menurut|di|dalam|dari) (?:buku )?daftar(?: (?:hadir|anggota|nama))?\b"
    r"|(?:yang|yg) (?:sudah |sdh )?(?:(?:ikut|jadi|menjadi|masuk) (?:anggota|koperasi|kopdes)|(?:ber|ter)?gabung)\b"
    r"|(?:baru|telat|terlambat|lambat|slow|lama) (?:(?:bisa|sempat|sempet|dapat) )?"
    r"(?:(?:di|mem|men)?(?:balas|jawab)|(?:me)?respon)\w*(?: (?:wa|hp|pesan))?\b"
    r"|baru (?:bisa|sempat|sempet|dapat) (?:mem)?(?:buka|baca|lihat|lapor)\w*(?: (?:wa|hp|pesan))?\b"
    r"|baru (?:bisa|sempat|sempet)(?=,)"
    r"|(?:sampai|smp|sampe|hingga|s/d)(?: dengan| dgn)? (?:(?:hari|saat|detik) ini|sekarang|skrg|skrang)\b"
    r"|(?:setelah|stlh|sesudah|hasil) (?:(?:di ?|kami |sy |saya )?(?:cek|hitung|rekap|lihat)"
    r"|(?:pengecekan|pendataan|penghitungan|perhitungan))(?: (?:ulang|lagi|kembali))?\b"
    r"|(?:sedikit|dikit|kecil|banyak|besar) sekali\b"
    r"|di (?:rek|rekening|tabungan|bank)(?: (?:koperasi|kopdes|desa|bank|bri|bni|bsi|mandiri|kalteng))*\b(?! ?\d)"
    rf"|^(?:(?:wah|oh|nah|ya|waduh|hmm|pak|bu),? )*(?:kalau|kalo|klo|kl) (?=(?:jumlah |total |utk |untuk )?{_SUBJECT})"  # as for
    r"|^(?:kalau|kalo|klo|kl) (?=(?:(?:di|dlm|dalam|menurut|sesuai|berdasarkan|dari) )?"
    r"(?:buku|data|catatan|daftar|laporan|sekarang|skrg|saat ini|(?:yang|yg) (?:tercatat|terdaftar)))"
    rf"|{_SELF}(?:saya|sy|kami|kmi|ulun) {_SELF}{_LOOKED}\b"
    r"|nanti (?:(?:saya|sy|kami) )?(?:di)?"
    r"(?:cek|konfirmasi|pastikan|kabari|update|tanya|hitung)\w*(?: (?:lagi|lg|ulang|pak|bu))*$"
    r"|^(?:tunggu|bentar|sebentar|sbntr)(?: (?:ya|dulu|pak|bu|sebentar|bentar))*(?=\s*[,.])"
    r"|^(?:maaf,? )?(?:(?:pak|bu|tadi|td) )*(?:typo|salah (?:ketik|tulis|kirim|pencet))(?: (?:pak|bu|tadi|maaf))*(?=\s*[,.:;])"
    r"|(?:masih|msh|tetap|ttp) sama\b"
    rf"|(?<=aset )(?:berupa )?{ITEM} (?=ditaksir|taksiran|senilai|dinilai|diperkirakan)"
    rf"|(?<=, )(?:mayoritas|kebanyakan|rata-rata|rata2|semuanya) (?![^\d?]*\b(?:{_NOT}|pasif|keluar|calon)\b)"
    r"(?:petani|pekebun|nelayan|pedagang|peternak|warga|ibu|bapak|buruh|guru|pns|perempuan|laki|pensiunan)[^\d?%]*$"
    r"|(?<=, )(?:anak|istri|suami|adik|kakak|keponakan|ponakan|sepupu) (?:saya|sy|kami|ketua)(?: sendiri)?$"
    rf"|{_GROWN} (?:jadi|menjadi)\b"
    rf"|(?:karena|krn|karna|krna|soalnya|sebab|akibat|gara-gara|gara2) (?![^\d?]*\b(?:{_NOT_ALL}))[^\d?]*$)"
)
"""Says nothing of how many: it is left out whole, whatever its words are."""
_ENLISTED = signed(
    r"(?P<so_far>\b(?:baru|cuma|cuman|hanya|hny) (?:ada )?(?:rp\.? ?)?[\w.,]+(?: (?:orang|org|anggota|ribu|rb|juta|jt))*) "
    r"(?:yang|yg) (?:sudah |sdh )?(?:men|ter)?(?:daftar|masuk|kumpul)\b(?! (?:ulang|jadi calon|calon))",
    *("daftar", "masuk", "kumpul"),
)
"""All there are so far: `baru 12 orang yang daftar`."""
_REST = re.compile(
    r"(?P<left>\b(?:tinggal|tersisa|sisa) [^?]*), ?(?:sisanya|selebihnya|yang lain|yg lain|lainnya) (?:masih |msh |sudah |sdh )?"
    r"(?:di|ter)[a-z]{3,}[^\d?]*$"
)
"""Where the rest went that is not there any more: `tinggal 375rb, sisanya dipinjam anggota`."""
_SPENT = re.compile(r"\b(?P<spent>(?:beli|belanja|bayar|biaya|ongkos)\b[^\d.,;?]*) habis (?=rp|\d)")
_THIS_YEAR = re.compile(
    r"\b(?:(?:pada|di|utk|untuk) )?(?:(?:tahun|thn|th) (?:buku )?(?:ini|berjalan)"
    r"|(?:tahun|thn|th|bulan|bln) (?:ini|lalu|kemarin|kmrn|kemaren))\b"
)
_FLOW = re.compile(
    r"\b(?:sisa hasil usaha|hasil (?:jual|penjualan|panen)|laba|untung|rugi|merugi|shu|omzet|omset|pendapatan|penjualan"
    r"|keuntungan|kerugian|tekor|defisit|surplus|perputaran)(?:nya)?\b"
)
"""What is told of a year; members and capital that are told with a year may be those that it brought."""
_LABEL = signed(
    r"\b(?:(?:laba|untung) ?(?:/|dan|atau)? ?rugi|rugi ?/ ?(?:laba|untung))(?:nya)?\b"
    r"(?=[^\d?]*(?:\b(?:laba|untung|rugi|merugi|minus|defisit|tekor|surplus)\b|-\s?(?:rp\.? ?)?\d))",
    "rugi",
)
"""The name of the sheet, with the sign behind it: `laba/rugi: minus 2 jt`."""
_SIGNS = NEGATIONS | listed(
    "menurut sesuai dari lupa nanti tunggu bentar sebentar sbntr typo salah menjadi saya sy kami kmi ulun sama jadi "
    "sekali rek rekening tabungan bank sampai smp sampe hingga s/d setelah stlh sesudah hasil g "
    "kurang krg sinyal jaringan listrik lampu internet paket pulsa sinyalnya jaringannya listriknya "
    "termasuk simpanan iuran "
    "rat daftar gabung bergabung tergabung ikut masuk mendaftar terdaftar baru kalau kalo klo kl karena krn karna krna "
    "soalnya sebab akibat gara-gara gara2 habis mayoritas kebanyakan rata-rata rata2 semuanya anak istri suami adik kakak "
    "keponakan ponakan sepupu aset sisanya selebihnya lain lainnya bulan bln tahun thn th rugi/laba laba/rugi rugi maaf"
)
"""One of these stands in all that is looked for here: looked for first, since most replies hold none."""
_LATE_REPLY = signed(r"(?<=[a-z] )(?<!puluh )(?:bls|bales)\b", "bls", "bales")
_APART = re.compile(r"((?<!\d)[.,;:!()]|[.,;:!()](?!\d))")
_PARTED = str.maketrans(dict.fromkeys(".,;:!()", " "))
_WORD = re.compile(r"[a-z][a-z0-9]*")
_LATE = listed(
    "balas bls bales balasnya membalas dibalas jawab jwb menjawab respon respons merespon telat terlambat lambat slow lelet "
    "sibuk sinyal sinyalnya jaringan jaringannya internet listrik hp hpnya wa paket pulsa kuota kebun ladang sawah hutan "
    "sungai jalan perjalanan sakit acara hujan hujanan banjir nyetir motoran kondangan"
)
"""Why somebody is late: one of these makes a part of the sentence an excuse."""
_EXCUSING = _LATE | listed(
    "baru sempat smpt bisa dapat lama tidak tdk gak ga nggak ngga kada tak belum blm ada lagi lg td tadi kemarin kmrn kmarin "
    "semalam habis mati rusak hilang jelek lemah padam susah gangguan lancar stabil pulang kerja buka baca lihat pesan "
    "pesannya chat malam pagi siang sore hari seharian karena krn karna soalnya dari di ke luar cas pergi "
    "bepergian ketinggalan masak"
)


def without_asides(clean: str) -> str:
    """A tidied reply without what is said beside its amount; as it was when it holds nothing of that sort."""
    words = clean.translate(_PARTED).split()
    said = _LATE_REPLY.sub("balas", clean)
    if not _SHORT.keys().isdisjoint(words):
        said = _WORD.sub(lambda word: _SHORT.get(word[0], word[0]), said)
        words = said.translate(_PARTED).split()
    if _SIGNS.isdisjoint(words):
        return said
    said = _without_excuses(said) if "maaf" in said else said
    said = _THIS_YEAR.sub(" ", said) if _FLOW.search(said) else said
    said = _REST.sub(r"\g<left>", said) if "tinggal" in said or "sisa" in said else said
    said = _SPENT.sub(r"\g<spent> ", said) if " habis" in said else said
    return _ASIDE.sub(" ", _ENLISTED.sub(r"\g<so_far>", _LABEL.sub(" ", said)))


def _without_excuses(said: str) -> str:
    """Without the parts of the sentence that beg pardon for coming late, or go on to say why, and tell no number."""
    kept: list[str] = []
    excusing = False
    for place, part in enumerate(_APART.split(said)):
        if place % 2 == 0:  # between two stops
            words = _WORD.findall(part)
            excusing = (excusing or "maaf" in words) and _excuse(part, words)
        if place % 2 or not excusing:
            kept.append(part)
    return "".join(kept)


def _excuse(part: str, words: list[str]) -> bool:
    if any(letter.isdecimal() for letter in part) or _LATE.isdisjoint(words):
        return False
    return all(word in _EXCUSING or filler(word) or not (number_word(word) or noun(word) or changes(word)) for word in words)
