"""Notices that nobody is reached at a telephone number: it is old, dead, forgotten in part, a warning of it, or asked about."""

from __future__ import annotations

import re

from conversations.reading.cleaning import listed
from conversations.reading.negation import DENIED
from conversations.reading.signs import signed

_WHEN = (
    r"(?! (?:(?:di|pada|kalau|kalo|saat|waktu|pas) )?(?:hari|malam|siang|pagi|sore|tengah|jam|pukul|kerja|libur|minggu|jumat)\b"
    r"| (?:kalau|kalo|saat|waktu|pas)\b)"
)
"""`jangan ditelp malam` says when, and the number is one to call."""
_CALL = r"(?:hubungi|dihubungi|kontak|telp|tlp|telpon|telepon|ditelp|ditlp|ditelpon|ditelepon|sambung|tersambung|nyambung)"
_DONE = (
    r"(?:(?:sudah|udah|sdh|dah|telah|sedang|lagi|lama|dan|yang|yg|nomor|no|nomer|nmr|hp|wa|kartu|itu|ini|nya|tapi|tp)(?:nya)? )*"
)
_OTHER_PERSON = (
    r"(?!.*\b(?:wakil|istri|suami|anak|adik|kakak|pengganti|gantinya|penerus|pj|plt|baru|sekretaris|bendahara|pengawas|saya"
    r"|keluarga|menantu|wali|diganti|digantikan)\w*\b)"
)
_DEAD = (
    rf"\d\W*{_DONE}(?:lama|lawas)(?=\W*$| ?[,.;(])"
    rf"|\d\W*{_DONE}(?:(?<!wa )(?<!hp )mati(?! lampu)|ganti|diganti|pindah (?:no|nomor|nomer|kartu)|terblokir|keblokir|diblok"
    r"|dinonaktifkan|nyasar|di(?:bajak|hack|hek|retas|sadap|jual)|kena (?:hack|hek|bajak|retas))\b"
    r"|\b(?:nomor|nomer|no|kartu)(?:nya)? (?:\w+ )?mati\W*\+?\d|\borang lain\b"
    rf"|\d\W*{_DONE}{DENIED} (?:bisa|kepake|kepakai|terpakai)(?: lagi)?\W*$"
    rf"|(?<!siang )(?<!malam )(?<!pagi )(?<!kadang )(?<!kerja )\b{DENIED} (?:(?:bisa|dapat|bs|kawa|pernah|mau) )?{_CALL}\b{_WHEN}"
    rf"|(?<!anak )(?<!istri )(?<!suami )\b(?:alm|almh|almarhum|almarhumah|meninggal|wafat|berpulang|(?:sudah|udah|telah) tiada)\b"
    rf"{_OTHER_PERSON}"
)
_END = r"(?:angka|digit|belakang|ujung|akhir|terakhir|sisa)"
_TORN = (
    rf"\d\W*{_DONE}(?:{_END}(?:nya)? (?:saya |sy )?)?(?:lupa|entah|dst|dsb|dll|(?:dan )?seterusnya|terpotong|kepotong)\b"
    rf"|\b{DENIED} (?:(?:ada|punya|pegang|memiliki|pakai) )+(?:hp|handphone|telepon|telpon)\b"
    rf"|\b{_END}nya (?:saya |sy )?(?:kurang|{DENIED})\b|\b(?:lupa|{DENIED} (?:tahu|tau|ingat|inget|hafal|hapal)) (?:\w+ )?{_END}"
    r"|\d\W*(?:(?:ada|masih|msh|yang|yg) )*(?:kurang|krg)(?: (?:\d|satu|dua|tiga))?\W*$|\blebih (?:\d|satu|dua) (?:angka|digit)"
)
_NOT_TO_CALL = (
    rf"\bjangan (?:(?:yang|yg|no|nomor|nomer|hp) )*(?:(?:di)?(?:wa|sms|chat|call|simpan|catat)\b{_WHEN}|(?=\+?\d))"
    r"|\d\W*jangan\W*$|\bblokir\b|\bsiapa(?:kah)?\b(?! (?:saja|aja|pun))|\bbenarkah\b|\d\W*fa(?:x|ks)\W*$"
    r"|\bpenipu(?:an)?\b|\bmodus\b"
    r"|(?<!baru )(?<!habis )\b(?:isi|isikan|minta|beli|belikan|kirim|kirimi|kirimkan|transfer|top ?up) pulsa\b"
    r"|\bpulsa (?:\d+ ?(?:rb|ribu|k|000)\b|ke\b)"
    r"|\b(?:token listrik|(?:transfer|tf|bayar|kirim (?:uang|dana)) ke)\b"
    r"|\b(?:telepon|telpon|telp|tlp|sms|chat|pesan|panggilan)(?: masuk)? (?:dari|dr) (?:nomor )?(?=\+?\d)"
    r"|\bdi(?:telp|tlp|telpon|telepon|sms|chat|ganggu|teror) (?:(?:sama|oleh|nomor) )*[+\d(][\d .()-]+ terus\b"
)
_OUT_OF_REACH = re.compile(f"{_DEAD}|{_TORN}|{_NOT_TO_CALL}")
_SIGNS = listed(
    "hp handphone "
    "lama lawas mati ganti diganti pindah terblokir keblokir diblok dinonaktifkan nyasar dibajak dihack dihek diretas disadap "
    "dijual kena lain bisa kepake kepakai terpakai lupa entah dst dsb dll seterusnya terpotong kepotong kurang krg angka digit "
    "angkanya digitnya belakangnya ujungnya akhirnya terakhirnya sisanya belakang ujung akhir terakhir sisa jangan blokir siapa "
    "siapakah benarkah penipu penipuan modus pulsa token transfer tf bayar uang dana dari dr terus alm almh almarhum almarhumah "
    "meninggal wafat berpulang tiada hubungi dihubungi kontak telp tlp telpon telepon ditelp ditlp ditelpon ditelepon sambung "
    "tersambung nyambung fax faks"
)
"""One of these stands in all that is looked for above: looked for first."""
_LETTERS = re.compile(r"[a-z]+")
_GOES_ON = signed(r"(?<!\d)(?<!\d[ -])(?:0|\+?62[ -]?)8(?:[ -]?\d){6,8} ?\.{2,}(?:\W|pak|bpk|bapak|bu|ibu|min|ya)*$", "..")
"""`0812345678...`: shorter than most, and more was to come."""
_LAST_DIGITS = signed(
    r"(?<=\d)[\[(]\d{1,2}[\])](?![\s.-]*\d)|\d ?[\[(]\d{1,2}\?[\])]|\d\s?(?:atau|apa)\s?\d{1,4}(?![\s.-]?\d)",
    *("(", "[", "atau", "apa"),
)
"""`0812345678(9)`, `08123456789 atau 80`: how it ends is not sure."""


def out_of_reach(clean: str) -> bool:
    """Whether a tidied reply says of its number that nobody is to be called there, or asks whose it is."""
    return not _SIGNS.isdisjoint(_LETTERS.findall(clean)) and _OUT_OF_REACH.search(clean) is not None


def unended(clean: str) -> bool:
    """Whether a tidied reply leaves open how its number ends."""
    return _GOES_ON.found(clean) or _LAST_DIGITS.found(clean)
