"""What stands around a date in a sentence and tells nothing of when: a deed's number, who came, the place, a town before it."""

from __future__ import annotations

import re
from functools import lru_cache

from conversations.reading.cleaning import listed

_TGL = r"(?=[\s,.]*(?:(?:pada|pd) )?(?:tgl|tggl|tanggal|tertanggal|bertanggal)\b)"
_NUMBERED = (
    r"\b(?:no|nomor|nmr|nomer)\b\s*[.:]?\s*(?:(?:bh|badan hukum|sk|akta|akte)\s*[.:]?\s*)?"
    r"[a-z/.-]*\d[\w/.-]*(?:\s?(?:tahun|th|thn) (?:19|20)\d\d)?"
    r"|\bahu-?[\d.][\w./-]*(?:\s?(?:tahun|th|thn) (?:19|20)\d\d)?|\b\d+/[\w/.-]*[a-z][\w/.-]*"
)
"""The number of a deed or a letter, where its date is told after it."""
_NOT_THERE = (
    r"(?!(?:batal|dibatalkan|ditunda|diundur|belum|tidak|tdk|gagal|atau|ato|dan|lalu|tapi|rencana|bukan|sebelah|lain|tetangga)\b)"
)
_HALLS = "balai kantor aula gedung rumah gor pendopo mesjid masjid gereja sekolah lapangan betang kecamatan kelurahan desa"
_HALL = rf"(?:{'|'.join(_HALLS.split())})"
_PLACE = (
    rf",?\s*\b(?:bertempat|berlokasi|tempat(?:nya)?)\b(?:\s*:)?(?: {_NOT_THERE}[a-z]+){{1,7}}$"
    rf"|,?\s+di? ?{_HALL}(?: {_NOT_THERE}[a-z]+){{0,6}}$"
    r"|\b(?:bertempat )?di? (?:balai|kantor|aula|gedung)"
    r"(?: (?:desa|kelurahan|kecamatan|camat|kades|lurah|bpd|kepala|serbaguna|pertemuan))*"
    r"|,?\s*(?:oleh |di |dari |pada )?notaris(?: di [a-z]+(?: [a-z]+)?)?$"
)
CAPITALS = (
    r"(?:kasongan|palangka ?raya|sampit|pangkalan bun|kuala kapuas|kuala kurun|buntok|muara teweh|puruk cahu|tamiang layang"
    r"|pulang pisau|kuala pembuang|sukamara|nanga bulik)"
)
_TOWN = rf"^{CAPITALS},\s*(?=\d)"
"""`Kasongan, 12 Juni 2025`, as letters are dated: the capitals of the province."""
_PEOPLE = (
    r",?\s*\b(?:(?:dgn|dengan|dihadiri|diikuti|hadir|oleh|jumlah|sebanyak|anggota(?:nya)?|peserta(?:nya)?|awal|sekitar)\s+)+:?\s*"
    r"\d[\d.]*(?:\s*(?:org|orang|anggota|peserta|kk|jiwa|warga))+\b(?: hadir)?"
    r"|,?\s*\b(?:dgn|dengan) (?:jumlah )?anggota(?:nya)? \d{1,3}\b(?![/.-]?\d)"
    r"|\boleh (?:(?:tokoh|masyarakat|warga|anggota|pemerintah|desa|setempat|kami|pengurus)\s*)+"
)
_THEN = (
    r"\b(?:koperasi|kop|kud|desa|kampung)(?:nya)? (?:ini|itu|kami|kita)\b(?: ini)?"
    r"|\b(?:rapat anggota(?: tahunan)?|(?:musyawarah|rapat) desa(?: khusus)?)\b"
    r"|\b(?:acara|kegiatan|pertemuan|rapat)(?:nya)? (?=musdes|musyawarah|rapat|rat\b|pembentukan|pendirian|hari|tgl|tanggal|pd\b"
    r"|pada)"
    r"|^(?:(?:pak|bu|kami|kita|maaf|itu)[ ,]+)*baru(?: saja| aja| sj)? (?!baru|ini)"
    r"|(?<=\d )baru (?=terbit|keluar|jadi|selesai|dibentuk|berdiri|dilaksanakan|sah|disahkan)|^hari\s*/\s*(?:tgl|tanggal)\b"
    r"|\b(?:dengan|dgn) (?=akta|akte|sk|badan hukum|no)|(?<=salah) ingat\b|\b(?:sudah|sdh|udah|udh) selesai\b"
)
_LONG_AGO = re.compile(
    r"\b(?:masih|msh) (?:kud|ksu|ksp|usp|bumdes|lumbung|kelompok(?: tani)?|poktan|gapoktan)\b(?: (?:waktu|saat|ketika) itu)?"
    r"|\b(?:waktu|saat|ketika) itu\b|^(?:(?:sudah|sdh|udah|udh|dah) )?lama(?: sekali| banget| bgt)?[\s,]+"
)
"""Said beside a year; beside a day without one it would not be the latest such day."""
_ANOTHER = re.compile(
    r"(?<!koperasi )(?<!kop )(?<!kopdes )(?<!musyawarah )(?<!rapat )(?<!balai )(?<!kantor )(?<!aula )(?<!di )(?<!kepala )"
    r"\b(?:desa|kampung|kelurahan|kecamatan|kabupaten|dusun|masjid|mesjid|gereja|langgar|mushola|sekolah|sd|smp|sma|bpd|lpmd|pkk"
    r"|posyandu|puskesmas|pasar|yayasan|pabrik|pt|cv|panitia|pengawas|karang taruna|unit)(?:nya)?"
    r"(?: (?:ini|itu|kami|kita|baru|sudah|sdh|mulai))* (?:berdiri|didirikan|dibentuk|terbentuk|dibangun"
    r"|dimekarkan|ada sejak)\b"
)
"""Something else than a cooperative was founded then."""
_YEAR = re.compile(r"\b(?:19|20)\d\d\b|\b(?:tahun|thn|th) '?\d\d\b")
_LETTERS = re.compile(r"[a-z]+")
_OF_PEOPLE = listed("dgn dengan dihadiri diikuti hadir oleh jumlah sebanyak anggota anggotanya peserta pesertanya awal sekitar")
_OF_PLACES = listed("bertempat berlokasi tempat tempatnya di d notaris") | {
    f"{at}{hall}" for at in ("di", "d") for hall in _HALLS.split()
}
_OF_THEN = listed(
    "koperasi koperasinya kop kopnya kud kudnya desa desanya kampung kampungnya rapat rapatnya musyawarah acara acaranya "
    "kegiatan kegiatannya pertemuan pertemuannya baru hari dengan dgn ingat selesai"
)
_AROUND = (
    (listed("tgl tggl tanggal tertanggal bertanggal"), re.compile(f"(?:{_NUMBERED}){_TGL}")),
    (_OF_PEOPLE, re.compile(_PEOPLE)),
    (_OF_PLACES, re.compile(_PLACE)),
    (frozenset[str](), re.compile(_TOWN)),
    (_OF_THEN, re.compile(_THEN)),
)
"""What is left out, one after the other, where one of its words stands (of some: wherever it stands)."""


@lru_cache(maxsize=256)
def without_company(clean: str) -> str:
    """A tidied reply without what stands around its date; as it was when nothing does."""
    if of_another(clean):
        return clean
    if _YEAR.search(clean):
        clean = _LONG_AGO.sub(" ", clean)
    words = _LETTERS.findall(clean)
    for signs, around in _AROUND:
        if not (signs and signs.isdisjoint(words)):
            clean = around.sub(" ", clean)
    return " ".join(clean.split())


@lru_cache(maxsize=256)
def of_another(clean: str) -> bool:
    """Whether a tidied reply tells when something else than a cooperative was founded."""
    return bool(_ANOTHER.search(clean))
