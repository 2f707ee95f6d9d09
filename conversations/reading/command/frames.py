"""The ways a whole sentence steers, as patterns over the plain words of `command.words`: wish, verb and object."""

from __future__ import annotations

import re

from conversations.reading.command.loosely import LOOSE
from conversations.reading.command.words import proper

_PARTS = {
    "wish": (r"(?:(?:saya|kami|kita|mau|bisa|boleh|minta|coba|izin|perlu|langsung|mari|ayo|siap|maaf) )*"),
    "asked": (r"(?:pertanyaan|soal|nomor|bagian)"),
    "when": (
        r"(?:nanti|besok|lusa|pagi|siang|sore|malam|sebentar|habis|setelah|sesudah|ini|minggu depan|rapat|sholat"
        r"|magrib|maghrib|isya|asar|zuhur|subuh|jumatan|makan|panen|kerja|tugas"
        r"|pulang|acara)"
    ),
    "then": (r"(?:nanti|besok|lusa|minggu depan|kaina|mengko|kareh)"),
    "again": (r"(?:lanjut|lanjutkan|dilanjut|teruskan|diteruskan|sambung|disambung)"),
    "fill": (r"(?:isi|diisi|jawab|dijawab|tulis|ditulis|ketik|diketik|masukkan|input)"),
    "reported": (
        r"(?:laporan|lapor|formulir|form|data|isian|koperasi|desa|musdes|perkembangan|kemajuan|progres|kopdes"
        r"|pengisian)"
    ),
    "pressed": (r"(?:sebut|hitung|ngetik|ketik|isi|tulis|jawab|input|pencet|tekan|pilih|kirim|masukkan|klik)"),
    "part": (
        r"(?:nama|jumlah|jumlahnya|angka|angkanya|tanggal|tanggalnya|tahun|tahunnya|nomor|alamat|data|anggota|ketua"
        r"|koperasi|hp|datanya|namanya|nomornya)"
    ),
    "messages": (r"(?: (?:saya|kami|pesan|pesannya|wa|chat|sms|pengingat|notifikasi|apa|ke|nomor|ini|langganan|lagi|menerus))*"),
    "send": (r"(?:kirim|kirimi|dikirimi|bicara|telepon|ditelepon|hubungi|dihubungi|ganggu|mengganggu|diganggu|wa|sms|menerima)"),
}
"""What the patterns name in angle brackets."""

PLAIN = {
    "menu": """
    (?:mau |saya |bisa |boleh |minta |tolong |coba )*(?:ke |kembali |balik |lihat |buka |tampilkan |munculkan |tunjukkan )+menu
        (?: (?:utama|awal|pilihan|depan))?
    (?:ada )?menu (?:utama|awal|mana|apa|ada apa)(?: (?:yang|ada|mana))*|(?:mana|apa) menu
    """,
    "skip": """
    (?:langsung |lanjut |mau |saya |pindah |bisa )*(?:ke )?<asked> (?:berikut|berikutnya|selanjutnya)
    <wish>(?:lewati|skip|lewatkan|lompati|loncati|dilewati|dilompati)(?: yang| <asked>)+(?: ini| itu| satu)*
    <wish>(?:lewat|loncat|lompat)(?: yang)? <asked>(?: ini| itu)*
    (?:yang |untuk )*(?:<asked> )?(?:yang )?ini(?: saya| bisa| boleh| mau| kami)* (?:lewati|skip|lewatkan|dilewati|dilewat
        |dilewatkan|lewat|lompati|dilompati|diskip|kosongkan|dikosongkan)
    (?:yang ini )?tidak (?:usah|perlu) <fill>(?: yang| ini| itu)*
    (?:di)?kosongkan(?: yang| ini| itu)*
    """,
    "back": """
    <wish>(?:kembali|balik|mundur)(?: ke| satu| yang| di)* <asked>(?: yang| tadi| sebelumnya| sebelum| di| atas| ini| itu)*
    <wish>(?:kembali|balik|mundur)(?: ke)?(?: yang)? (?:tadi|sebelumnya)
    <wish>(?:kembali|balik|mundur) satu(?: langkah| pertanyaan| soal)*
    (?:ke )?(?:pertanyaan|soal)(?: yang)? sebelum(?:nya)?(?: ini)?
    """,
    "later": """
    (?:saya |kami )?<then> (?:<when> )*(?:(?:saya|kami)(?: akan| mau| baru| coba)? )?<again>(?: isi| laporan| yang| ini| jawab)*
    (?:saya |kami |mau |tolong )*(?:<again>|simpan|disimpan)(?: isi| laporan| yang| ini)* <then>(?: <when>)*
    """,
    "stop": """
    (?:mohon |tolong )*(?:jangan|berhenti|stop|hentikan)(?: saya| lagi)*(?: <send>)+<messages>
    (?:saya |mau |tolong )*(?:berhenti|stop|hentikan|matikan)(?: semua)? (?:pesan|pesannya|pengingat|notifikasi|berlangganan
        |langganan)(?: ini| lagi| saya)*
    saya tidak (?:mau|usah|ingin|perlu)(?: lagi)* (?:<send>|menerima|terima|dapat)<messages>
    """,
    "cancel": """
    (?:saya |kami |maaf )*tidak jadi(?: saya)? (?:lapor|(?:isi|kirim) <reported>)(?: <reported>| ini)*
    (?:saya |mau |tolong |minta )*(?:batal|batalkan)(?: <reported>)(?: ini| saya| yang| tadi| semua| kami)*
    (?:saya |mau |tolong )+(?:batal|batalkan)(?: ini| saya| semua| yang| tadi)*
    """,
    "help": """
    (?:saya |kami |masih |agak |maaf )*(?:tidak|kurang|belum)(?: begitu| terlalu| tapi| bisa| ada)? paham(?: (?:saya|kami|maksud
        |pertanyaan|soal|cara|isi|ini|yang|dengan|apa|harus|diisi|jawab|bagaimana|itu))*
    (?:saya |kami |masih |agak |maaf |jadi )*bingung(?: (?:saya|cara|isi|jawab|ini|maksud|pertanyaan|bagaimana|harus|diisi|mau
        |apa))+
    (?:saya|kami)(?: masih| agak| jadi)* bingung
    (?:minta |beri |kasih |berikan |ada |lihat |mana |bisa |boleh |tolong |dikasih |diberi )+contoh(?: <fill>| jawaban| ini
        | itu| dulu)*
    contoh (?:<fill>|jawaban|pengisian)(?: apa| bagaimana| seperti| ini)*|apa contoh(?: jawaban| isi)*
    (?:ini |itu |data |datanya |pertanyaan |laporan |<part> )*(?:untuk|guna|tujuan|tujuannya|manfaat|manfaatnya|fungsi|fungsinya
        |gunanya)(?: keperluan| tujuan)? apa(?: (?:ini|itu|data|datanya|ditanya|ditanyakan|diisi|pertanyaan|ditanya-tanya|semua))*
    apa (?:guna|tujuan|tujuannya|manfaat|manfaatnya|fungsi|fungsinya)(?: (?:data|ini|itu|pertanyaan|isi|laporan|dari|datanya))*
    kenapa perlu (?:data|laporan|<part>)(?: ini| itu)*
    (?:ini |itu )?kenapa(?: saya| kami| harus| perlu| mesti| data| ini)*(?: (?:ditanya|ditanyakan|tanya|diisi|isi|dijawab|jawab
        |dilaporkan|diminta))+(?: (?:begini|begitu|ini|itu|terus|data|semua|seperti|segala|nya|hal|<part>))*
    (?:saya |ini |yang |itu )*(?:harus |mesti |perlu |bisa |disini |di sini )*<fill>(?: dengan)? (?:apa|bagaimana|berapa)
        (?: ini| itu)*
    apa (?:yang )?(?:harus |perlu |mesti )+(?:saya |kami )?(?:<fill>|lakukan|dilakukan|kirim)(?: ini| di| sini| itu)*
    bagaimana(?: (?:cara|saya|harus|untuk))* (?:isi|jawab|lapor|ketik|tulis|pakai|kirim|gunakan|menggunakan|mulai|menjawab
        |memakai)(?: (?:laporan|data|ini|itu|foto|koperasi|pertanyaan|bot|nya))*
    (?:minta |tolong )?cara (?:isi|lapor|jawab|pakai|kirim|mulai|menjawab|pengisian|tulis)(?: (?:laporan|data|ini|foto
        |bagaimana|apa|itu))*
    (?:ini |itu )+(?:apa )?maksud
    (?:apa |ini |itu )*maksud(?: (?:pertanyaan|soal|ini|itu|dari|apa|bagaimana|yang|seperti))+
    apa maksud (?:[a-z]+ ){0,3}[a-z]+|maksud (?:[a-z]+ ){1,3}apa|apa yang dimaksud(?: [a-z]+){0,3}
    yang dimaksud (?:[a-z]+ ){0,3}(?:apa|bagaimana|yang mana)
    (?:bisa |boleh |tolong |mohon )*(?:bantu|dibantu) saya(?: isi| jawab| ini| laporan| cara| untuk)*
    """,
    "edit": """
    (?:saya |maaf |kami |ada |itu )*(?:jawaban|yang|jawab)(?: (?:saya|yang|kami|ini|itu))* (?:tadi|sebelumnya|barusan)
        (?: (?:itu|saya|ada|yang|masih|ternyata))* (?:salah|keliru|kurang tepat)(?: isi| ketik| tulis| jawab)*
    (?:saya |maaf |kami )*(?:tadi )?(?:saya )?(?:salah|keliru) <pressed>(?: <part>| jawaban)*(?: tadi| saya| barusan)*
    (?:maaf |yang |saya )*(?:salah|keliru)(?: di)? (?:tadi <part>|<part> tadi)(?: <part>)*
    (?:maaf |yang |saya )*(?:tadi )?<part>(?: <part>)*(?: saya| yang)* tadi (?:salah|keliru)|tadi <part>(?: <part>)* (?:salah
        |keliru)
    <wish>(?:ubah|diubah|diganti|diperbaiki|diralat|dikoreksi|dibetulkan)(?: yang| <part>| saya)* (?:tadi|jawaban|sebelumnya)
        (?: (?:saya|tadi|yang|salah|sebelumnya|keliru|itu|di atas|<part>))*
    (?:jawaban|yang tadi|jawaban tadi|yang sebelumnya)(?: (?:saya|tadi|yang|mau|bisa|boleh|perlu|ingin|harus))* (?:ubah|diubah
        |diganti|diperbaiki|diralat|dikoreksi|dibetulkan)
    """,
    "report": """
    (?:saya|kami)(?: mau| izin| akan)+ (?:lapor|(?:isi|untuk|mulai|input|kirim) <reported>)(?: <reported>| kami| baru| ini
        | tentang| merah| putih)*
    """,
    "status": """
    (?:bagaimana |apa |cek |lihat |status |kabar |mau |saya |tanya )*laporan(?: (?:saya|kami|desa))+
        (?: (?:apa|sudah|bagaimana|kabar|itu|status))*
        (?: (?:masuk|diterima|terkirim|sampai|lengkap|selesai|tersimpan|diproses|dicek|diperiksa|mana|bagaimana|ada|belum|apa))*
    (?:apa )?(?:laporan|data|isian|jawaban)(?: (?:saya|kami))?(?: apa)? sudah
        (?: (?:masuk|diterima|terkirim|sampai|lengkap|tersimpan|diproses|dicek|diperiksa))+(?: (?:belum|apa))+
    (?:apa )?sudah (?:masuk|diterima|terkirim|sampai|lengkap|tersimpan|diproses|dicek)(?: (?:apa|belum))*(?: laporan| data)
        (?: saya| kami)*
    """,
    "resume": """
    <wish>(?:lanjut|lanjutkan|teruskan|dilanjut|sambung)(?: isi| untuk)* (?:laporan|pengisian|isian)(?: (?:yang|tadi|kemarin
        |saya|tertunda|belum|selesai|ini|kami|koperasi|sebelumnya|dulu))*
    <wish>(?:lanjut|lanjutkan|teruskan|sambung)(?: isi)? (?:yang )+(?:tadi|kemarin|tertunda|sebelumnya|belum selesai)
    """,
    "thanks": """
    terima kasih(?: (?:terima|kasih|atas|bantuan|info|waktu|waktunya|kerja|sama|samanya|kerjasama|kerjasamanya|perhatian
        |penjelasan|sebelumnya|sudah dibantu|sudah bantu|sudah diingatkan|sudah mengingatkan|dibantu|bantu|sangat|banar
        |untuk|arahan|arahannya|petunjuk|petunjuknya|layanan|layanannya
        |betang|admin|kembali|diingatkan|mengingatkan|dan|saya|kami|sangat|semuanya|panduan|panduannya|sanget|nggih|sehat|selalu|sukses|salam))*
    """,
    "greeting": """
    (?:halo |permisi |selamat (?:pagi|siang|sore|malam) |assalamualaikum )+(?:halo|selamat|pagi|siang|sore|malam|permisi
        |assalamualaikum|salam sejahtera|salam sejahtera untuk kita|betang|rekan|rekan-rekan|admin)(?: (?:pagi|siang|sore|malam))?
    assalamualaikum(?: (?:wa|warahmatullah|warohmatullah|wabarokatuh|salam|sejahtera|selamat|pagi|siang|sore|malam|untuk|kita
        |halo|admin))*
    (?:halo|permisi|(?:selamat )?(?:pagi|siang|sore|malam)|assalamualaikum) (?:petugas|operator)
    (?:halo|permisi|selamat (?:pagi|siang|sore|malam)|assalamualaikum) (?:maaf )?(?:mengganggu|ganggu)(?: waktu| waktunya)*
    sugeng (?:enjing|enjang|siang|sonten|sore|dalu|ndalu|rawuh)|namo buddhaya
    """,
}
"""These steer whatever is asked, even free text: each names the conversation itself (the question, the answer, the report).
One pattern a line; a line that is set in goes on with the one before."""


def _compiled(frames: dict[str, str]) -> re.Pattern[str]:
    """Every pattern of every intent in one, its words in the one spelling that messages are brought to."""
    ways = {intent: re.sub(r"\n {5,}", "", block).split("\n") for intent, block in frames.items()}
    whole = {intent: "|".join(way.strip() for way in block if way.strip()) for intent, block in ways.items()}
    for name, part in _PARTS.items():
        whole = {intent: pattern.replace(f"<{name}>", part) for intent, pattern in whole.items()}
    spelled = {intent: re.sub(r"[a-z]+", lambda word: proper(word[0]), pattern) for intent, pattern in whole.items()}
    return re.compile("|".join(f"(?P<{intent}>{pattern})" for intent, pattern in spelled.items()))


_PLAIN, _LOOSE = _compiled(PLAIN), _compiled(LOOSE)
WORDS = frozenset(re.findall(r"[a-z]+", _PLAIN.pattern + _LOOSE.pattern))
"""Every word that a pattern is made of."""


def framed(line: str, *, plain: bool) -> str | None:
    """The intent of a line of plain words without politeness; `plain`: only what steers whatever is asked."""
    found = _PLAIN.fullmatch(line) or (None if plain else _LOOSE.fullmatch(line))
    return found.lastgroup if found else None
