"""Reads whether a cooperative still runs, in a part of a message about it."""

from __future__ import annotations

import re

from conversations.reading.cleaning import bare
from conversations.reading.outcome import Read
from conversations.reading.report.part import Found, Part, words_first

NOT_FIRST = ("tidak", "tdk", "gak", "ga", "nggak", "kada", "tak", "belum", "blm")
"""The words that deny, as a part may begin with them."""
_SO_FAR = (
    r"(?:koperasi(?:nya)? |usaha(?:nya)? |sampai sekarang |sampai saat ini |sekarang |saat ini |status(?:nya)? ?[:=]? ?|tapi "
    r"|tetapi |tp "
    r"|namun |kondisi(?:nya)? ?[:=]? ?|keadaan(?:nya)? ?[:=]? ?|kegiatan(?:nya)? )*"
)
_GOES = r"(?:aktif|jalan|berjalan|jln|beroperasi|lancar|hidup)"
_SINCE = (
    r"(?:(?: (?:sejak|mulai|dari|dr|pada))?(?: (?:tahun|thn|th))? (?:19|20)\d\d"
    r"| (?:sejak|gara-gara|karena) (?:covid|corona|korona|pandemi)(?:[ -]?19)?)"
)
_WHY = r"(?: (?:karena|krn|karna|krna|krena|kerna|gara-gara|gara2|akibat|sebab) [a-z\d .,'/-]+)?"
_TILL_NOW = r" (?:sampai|sampe|smp|smpai|sampek|hingga) (?:sekarang|skrg|skrang|saat ini|kini|hari ini)"
_THOUGH = (
    r"(?:,? (?:walau|meski)(?:pun)? [a-z\d -]+"
    r"|,? (?:tapi|tetapi|tp|cuma|cuman|namun|hanya) (?:(?:masih|msh|agak|hanya|cuma|sedikit|secara) )*"
    r"(?:kecil-kecilan|kecil2an|kecilan|kecil|pelan-pelan|pelan2|pelan|seadanya|sepi|lambat|tersendat(?:-sendat)?|seret"
    r"|kembang kempis|sederhana"
    r"|merugi|rugi|kurang (?:maju|lancar|modal|berkembang|ramai|maksimal)|(?:belum|blm) (?:maju|berkembang|lancar|maksimal))"
    r"(?: saja| aja| sj)?|,? (?:kecil|sedikit|dikit|pelan)(?:-kecil|-sedikit|-dikit|-pelan)(?:an)?"
    r"| (?:kecil2an|sedikit2|dikit2|pelan2))?"
)
_THANKS = r"(?: kok| ai| pang| alhamdulillah| puji tuhan| puji syukur| syukur| haja| ja| ae| wae| mawon| to| yo)"
"""After a state they add nothing to it; `ja` and `ae` are Banjar and Javanese for `saja`."""
_ITSELF = r"(?: koperasinya| koperasi (?:kami|kita|ini)| kop kami| kopnya| kop| usahanya)"
"""Behind a state: of what it is told."""
_FOR_SO_LONG = (
    r"(?:(?:sudah|sdh|udah) )?(?:\d{1,2}|se|satu|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|sepuluh|beberapa"
    r"|puluhan|belasan)"
    r" ?(?:tahun|thn|th|bulan|bln)(?:an)? (?:ini |lalu |lebih )?"
)
_DOINGS = r"(?:kegiatan|aktivitas|aktifitas)(?:nya)?"
_RUNS = re.compile(
    rf"{_SO_FAR}(?:alhamdulillah |puji tuhan |syukur )?(?:(?:masih|msh|tetap) (?:tetap )?{_GOES}|aktif|berjalan|lancar|jalan|jln)"
    rf"(?:{_THANKS}"
    rf"| berjalan|{_TILL_NOW}| normal| rutin| seperti biasa| terus| lancar| baik| dengan baik| dengan lancar| lagi| pak| bu"
    rf"|{_ITSELF}| (?:sejak|mulai) (?:(?:tahun|thn|th) )?(?:19|20)\d\d)*{_THOUGH}"
    rf"|{_SO_FAR}{_GOES}(?:nya)? (?:sih|mah|tetap) (?:masih|msh|ya)|usaha berjalan (?:ya|iya|masih)"
    rf"|{_SO_FAR}(?:masih|msh) ada {_DOINGS}(?: (?:jual beli|simpan pinjam|usaha|dagang|koperasi))?"
    rf"|{_SO_FAR}(?:masih|msh) ada (?:jual beli|simpan pinjam|pelayanan|layanan)(?:nya)?"
    rf"|{_SO_FAR}(?:apakah )?(?:masih |msh )?{_GOES} ?[:=?] ?(?:ya|iya|y|masih|masih (?:aktif|jalan)|betul)"
)
_STOPPED = re.compile(
    rf"{_SO_FAR}(?:{_FOR_SO_LONG})?(?:sudah |sdh |udah |udh |lagi |sedang |lama |itu )*"
    r"(?:(?:tidak|tdk|gak|ga|nggak|kada|tak|belum|blm) (?:aktif|jalan|berjalan|jln|beroperasi)|non ?-?aktif"
    r"|macet|mandek|mandeg|vakum"
    r"|pakum|mati suri|mati|bubar|berhenti|beku|tutup|bangkrut)"
    rf"(?: lagi| total| pak| bu| sekarang|{_THANKS}|{_SINCE}|{_ITSELF}| (?:sejak|dari) (?:lama|dulu|dahulu))*"
    rf"(?: sejak| setelah| karena)?{_WHY}"
    r"|(?=.*\b(?:sudah|sdh|udah|lama|lagi|usaha|usahanya|koperasi|koperasinya|sama sekali)\b)"
    rf"{_SO_FAR}(?:sudah |sdh |udah )?(?:lama )?(?:tidak|tdk|gak|ga|nggak|kada|tak|belum|blm) (?:lagi )?ada (?:lagi )?{_DOINGS}"
    rf"(?: (?:usaha|koperasi|apa-apa|apapun|apa pun|sama sekali)(?:nya)?)*(?: lagi)?(?:{_SINCE})?{_WHY}"
    rf"|(?:sudah |sdh |telah )?dibubarkan(?: (?:oleh )?(?:dinas|pemerintah|pemda|kabupaten))?(?:{_SINCE})?"
    r"|(?:cuma |hanya )?tinggal (?:papan )?nama(?:nya)?(?: saja| aja)?"
    rf"|{_SO_FAR}(?:sudah|sdh|udah) (?:lama )?(?:tidak|tdk|gak|ga|kada) ada (?:lagi )?usahanya(?: lagi)?"
    rf"|usaha berjalan (?:tidak|tdk|belum|blm)(?: lagi)?"
    rf"|{_SO_FAR}(?:apakah )?(?:masih |msh )?{_GOES} ?[:=?] ?(?:(?:sudah |sdh )?(?:tidak|tdk|gak|ga|nggak)(?: lagi)?|belum|blm)"
)
_TITLED = re.compile(r"(?:Koperasi|Koprasi)(?: [A-Z][a-z]+)+")
"""It may be a name: Koperasi Jalan Terus."""
STATE_FIRST = (
    *words_first("sampai sekarang saat tapi tetapi tp namun cuma hanya tinggal telah alhamdulillah puji syukur masih msh tetap"),
    *words_first("apakah sudah sdh udah udh lagi lama itu"),
    *("koperasi", "usaha", "status", "kondisi", "keadaan", "kegiatan", "aktif", "jalan", "berjalan", "jln", "lancar", "hidup"),
    *("beroperasi", "non", "macet", "mandek", "mandeg", "vakum", "pakum", "mati", "bubar", "dibubarkan", "berhenti", "beku"),
    *("tutup", "bangkrut", "se", "satu", "dua", "tiga", *"123456789", *NOT_FIRST),
)
"""What `running` can read begins with one of these."""
_GOES_ON, _HAS_STOPPED = Found("berjalan", "ya", Read("ya")), Found("berjalan", "tidak", Read("tidak"))


def running(part: Part) -> list[Found]:
    """Whether the cooperative runs, where nothing else may be meant."""
    if part.of_else or _TITLED.fullmatch(part.typed):
        return []
    if _STOPPED.fullmatch(part.clean):
        return [_HAS_STOPPED]
    return [_GOES_ON] if _RUNS.fullmatch(part.clean) or _RUNS.fullmatch(bare(part.clean)) else []
