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
_DONE = r"(?:(?:sudah|udah|sdh|dah|telah|sedang|lagi|dan|yang|yg|nomor|no|nomer|nmr|hp|wa|kartu|itu|ini|nya|tapi|tp)(?:nya)? )*"
_OTHER_PERSON = (
    r"(?!.*\b(?:wakil|istri|suami|anak|adik|kakak|pengganti|gantinya|penerus|pj|plt|baru|sekretaris|bendahara|pengawas|saya"
    r"|keluarga|menantu|wali|diganti|digantikan)\w*\b)"
)
_OUT_OF_REACH = re.compile(
    rf"\d\W*{_DONE}(?:lama|lawas)(?=\W*$| ?[,.;(])"
    rf"|\d\W*{_DONE}(?:(?<!wa )(?<!hp )mati(?! lampu)|ganti|diganti|terblokir|keblokir|diblok|dinonaktifkan|lupa"
    r"|(?:belakang|ujung|sisa|akhir"
    r"|terakhir)(?:nya)? (?:saya |sy )?lupa|dst|dsb|dll|(?:dan )?seterusnya)\b"
    r"|\b(?:nomor|nomer|no|kartu)(?:nya)? (?:\w+ )?mati\W*\+?\d"
    r"|\blupa (?:\w+ )?(?:angka|digit|belakang|ujung|akhir|sisa)"
    rf"|(?<!siang )(?<!malam )(?<!pagi )(?<!kadang )(?<!kerja )\b{DENIED} (?:(?:bisa|dapat|bs|kawa|pernah|mau) )?{_CALL}\b{_WHEN}"
    rf"|\bjangan (?:(?:yang|yg|no|nomor|nomer|hp) )*(?:(?:di)?(?:wa|sms|chat|call|simpan|catat)\b{_WHEN}|(?=\+?\d))"
    r"|\d\W*jangan\W*$|\bsiapa(?:kah)?\b(?! (?:saja|aja|pun))|\d\W*fa(?:x|ks)\W*$|\bpenipu(?:an)?\b|\bmodus\b"
    r"|\b(?:isi|isikan|minta|beli|belikan|kirim|kirimi|kirimkan|transfer|top ?up) pulsa\b"
    r"|\bpulsa (?:\d+ ?(?:rb|ribu|k|000)\b|ke\b)"
    r"|\b(?:transfer|tf|kirim (?:uang|dana)) ke\b"
    r"|\b(?:telepon|telpon|telp|tlp|sms|chat|pesan|panggilan)(?: masuk)? (?:dari|dr) (?:nomor )?(?=\+?\d)"
    r"|\bdi(?:telp|tlp|telpon|telepon|sms|chat|ganggu|teror) (?:(?:sama|oleh|nomor) )*[+\d(][\d .()-]+ terus\b"
    rf"|(?<!anak )(?<!istri )(?<!suami )\b(?:alm|almh|almarhum|almarhumah|meninggal|wafat|berpulang)\b{_OTHER_PERSON}"
)
_SIGNS = listed(
    "lama lawas mati ganti diganti terblokir keblokir diblok dinonaktifkan lupa dst dsb dll seterusnya jangan siapa siapakah "
    "penipu penipuan modus pulsa transfer tf uang dana dari dr terus alm almh almarhum almarhumah meninggal wafat berpulang "
    "hubungi dihubungi kontak telp tlp telpon telepon ditelp ditlp ditelpon ditelepon sambung tersambung nyambung fax faks"
)
"""One of these stands in all that is looked for above: looked for first."""
_LETTERS = re.compile(r"[a-z]+")
_GOES_ON = signed(r"(?<!\d)(?<!\d[ -])(?:0|\+?62[ -]?)8(?:[ -]?\d){6,8} ?\.{2,}(?:\W|pak|bpk|bapak|bu|ibu|min|ya)*$", "..")
"""`0812345678...`: shorter than most, and more was to come."""
_LAST_DIGITS = signed(r"(?<=\d)\(\d{1,2}\)(?![\s.-]*\d)|\d\s?(?:atau|apa)\s?\d{1,4}(?![\s.-]?\d)", "(", "atau", "apa")
"""`0812345678(9)`, `08123456789 atau 80`: how it ends is not sure."""


def out_of_reach(clean: str) -> bool:
    """Whether a tidied reply says of its number that nobody is to be called there, or asks whose it is."""
    return not _SIGNS.isdisjoint(_LETTERS.findall(clean)) and _OUT_OF_REACH.search(clean) is not None


def unended(clean: str) -> bool:
    """Whether a tidied reply leaves open how its number ends."""
    return _GOES_ON.found(clean) or _LAST_DIGITS.found(clean)
