"""Why somebody stops for now: a phone that fails, a place away from it, somebody to be asked first."""

from __future__ import annotations

import re

EXCUSE = re.compile(
    r"(?:maaf )?(?:sinyal|jaringan|internet|hp|baterai|batre|listrik|kuota|pulsa)(?:nya)?(?: (?:saya|lagi|sedang|mau|jelek"
    r"|hilang|lemah|susah|putus|mati|habis|lowbat|lambat|gangguan|kurang|bagus|tidak|gak|ada|di sini|hilang-hilang|lelet"
    r"|drop))+(?: (?:pak|bu))?"
)
"""Why somebody stops for now, which beside a command says nothing else; told free, it may be the answer."""
AWAY = re.compile(
    r"(?:maaf |mohon maaf |nanti |sebentar |tunggu |pak |bu |ya )*(?:"
    r"(?:masih |lagi |sedang )*ada (?:tamu|acara|urusan)"
    r"|(?:saya |kami )?(?:masih |lagi |sedang )+di luar (?:kota|daerah|desa|rumah)|"
    r"(?:saya |kami )?(?:masih |lagi |sedang )+di (?:sawah|kebun|ladang|jalan|hutan|pasar|luar|kantor|rumah|acara|rapat"
    r"|sungai|kota|laut|lapangan|perjalanan|hulu|pasar|masjid|gereja|rumah sakit)"
    r"|(?:saya |kami )?(?:masih |lagi |sedang )+(?:rapat|sibuk|nyetir|menyetir|kerja|bekerja|musdes|makan|sholat|salat"
    r"|mengajar|mandi"
    r"|ada (?:acara|tamu|rapat|kegiatan|urusan)|acara|repot|dinas luar|perjalanan)(?: dulu| di [a-z]+)?"
    r"|(?:saya |kami )?(?:mau |coba )?(?:bicara|tanyakan|cek|lihat|cari|hitung|telepon)(?: (?!dulu)[a-z]+){0,3} dulu"
    r"|(?:saya |kami )?(?:mau |lagi |sedang )?(?:sholat|salat|shalat|makan|mandi|istirahat|rapat|mengajar|kerja|masak) dulu"
    r")(?: (?:pak|bu|ya|nanti saya (?:balas|jawab|kabari)))*"
)
"""Somebody who is away, or goes to find out: asked for a number, a date or a file, no answer is worded like it."""
