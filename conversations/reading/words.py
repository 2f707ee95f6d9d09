"""Tells the words that steer the conversation (back, skip, help …) from answers that merely look like them."""

from __future__ import annotations

import re

from rapidfuzz.distance import OSA

from conversations.reading.cleaning import tidy

_ADDRESS = r"(?:pak|bpk|bapak|bu|ibu|min|admin|bang|kak|mas|mbak|bot|betang|semua|semuanya|bos|gan|om|sobat|rekan)"
_TAIL = rf"(?:[\s,.!]+(?:{_ADDRESS}|ya|yaa|yah|dong|donk|dulu|dl|dlu|saja|aja|sj|lagi|deh|lah|nih|sih|tolong|banyak|kasih|sebentar|sebentarlah))*"

_SURE = {
    "back": r"(?:kembali|kmbali|kembli|kmbl|balik|mundur|back|undo)(?: ke (?:pertanyaan )?(?:sebelumnya|tadi|atas|belakang))?|(?:ke )?(?:pertanyaan )?sebelumnya",
    "skip": r"lewati|lewat|lwati|lewatin|lewatkan|lompati|lompat|skip|skp|sekip|next|lanjut(?:kan)? (?:ke )?(?:pertanyaan )?(?:berikutnya|selanjutnya)"
    r"|(?:pertanyaan )?(?:berikutnya|selanjutnya)|dilewati|di lewati|di skip|diskip",
    "later": r"nanti|nnti|ntar|nti|entar|besok|bsk|nanti (?:dulu|saja|aja|lagi|malam|sore|siang|besok|dilanjut(?:kan)?|disambung|saya lanjut(?:kan)?|sy lanjut)"
    r"|(?:selesai|istirahat|berhenti|stop|jeda|pause|sambung|lanjut) (?:dulu|nanti|sementara|besok)|jeda|pause|(?:di)?lanjut(?:kan)? (?:nanti|besok)"
    r"|disambung (?:nanti|besok)|(?:saya |sy )?(?:lagi |masih |sedang )?(?:sibuk|repot|rapat|di jalan)|(?:sebentar|bentar|tunggu(?: sebentar| dulu)?)|selesai",
    "stop": r"berhenti|stop|setop|unsubscribe|berhenti(?:kan)? (?:langganan|kirim(?: pesan)?|pesan|pengingat)|stop (?:kirim(?: pesan)?|pesan|pengingat)"
    r"|jangan (?:kirim(?:i)?|hubungi|ganggu|chat|wa)(?: (?:saya|sy|pesan|lagi|terus|pesan lagi))*",
    "cancel": r"batal|btl|batalkan|batalin|dibatalkan|cancel|gak jadi|ga jadi|nggak jadi|tidak jadi|tdk jadi|kada jadi|batal (?:saja|aja|semua|lapor(?:an)?)"
    r"|batalkan (?:saja|semua|laporan(?: ini)?)",
    "help": r"bantu|bantuan|help|tolong|bantuin|panduan|petunjuk|cara pakai|cara pakainya|caranya|cara isi(?:nya)?|bagaimana(?: cara(?:nya)?)?(?: (?:isi|mengisi|pakai)(?:nya)?)?"
    r"|gimana(?: cara(?:nya)?)?(?: (?:isi|mengisi|pakai|jawab)(?:nya)?)?|(?:ini )?(?:maksudnya|artinya)(?: apa| gimana| bagaimana)?(?: ini)?|apa (?:maksudnya|maksud|artinya|ini|itu)"
    r"|(?:ini )?untuk apa(?:kah)?(?: ini| ya)?|(?:ini )?utk apa(?: ini)?|(?:ini )?buat apa(?: ini)?|ini apa|apa ini|contoh(?:nya)?|contohnya (?:apa|gimana|bagaimana)|beri contoh|minta contoh"
    r"|(?:saya |sy |kami )?(?:tidak|tdk|gak|ga|nggak|kurang|krg|belum|blm|kada) (?:paham|mengerti|ngerti|faham)|bingung|saya bingung|kok (?:ditanya|nanya|tanya) (?:ini|itu)|kenapa (?:ditanya|tanya)(?: ini)?"
    r"|(?:ini )?(?:program|aplikasi|bot|pertanyaan) (?:apa|ini untuk apa)(?: ini)?|jelaskan|penjelasan|mohon (?:bantuan|penjelasan|petunjuk)(?:nya)?|minta (?:bantuan|petunjuk|penjelasan)"
    r"|(?:ini )?(?:wajib|harus)(?: (?:di)?(?:isi|jawab))?",
    "edit": r"ubah|ubh|rubah|edit|ganti|perbaiki|koreksi|ralat|revisi|betulkan|benerin|salah|slah|salah (?:tadi|ketik|isi|tulis|jawab|kirim|input|itu|yang tadi|yg tadi|pencet|td)"
    r"|tadi salah|td salah|maaf(?: tadi)? salah(?: (?:ketik|tadi|isi|tulis|kirim))?|(?:yang |yg )(?:tadi|td)(?: itu)? salah|(?:jawaban|jawaban saya|yang|yg) (?:tadi )?salah|typo"
    r"|(?:mau |ingin |bisa |minta )?(?:ubah|rubah|ganti|perbaiki|koreksi|edit|ralat|revisi|betulkan)(?: (?:jawaban|isian|data|laporan|yang|yg|tadi|td|saya|sebelumnya|nya|sebelum))*|keliru(?: tadi)?|tadi keliru"
    r"|bukan itu|eh salah|salah nomor jawaban",
    "menu": r"menu|mnu|menu utama|ke menu|menunya|daftar (?:menu|perintah)|kembali ke menu(?: utama)?|halaman utama|awal|home|mulai|start|pilihan",
    "report": r"lapor|laporan|lpr|melapor|report|buat laporan|isi laporan|(?:saya )?(?:mau|ingin|hendak|akan) (?:me)?lapor(?:kan)?|isi (?:data|formulir|form)|lapor (?:koperasi|musdes|desa)"
    r"|mulai lapor(?:an)?",
    "status": r"status|sts|status (?:laporan|desa|saya|kami)|cek (?:status|laporan|progres)|sampai mana|sudah sampai mana|sdh sampai mana|progres|progress|kemajuan|laporan saya",
    "resume": r"lanjut|lnjut|lanjutkan|lanjutin|lanjt|terus|teruskan|terusin|resume|continue|(?:mau |ayo |mari |siap |kita )(?:lanjut|lanjutkan|teruskan)|lanjut (?:lagi|laporan|isi|yang tadi|yg tadi)"
    r"|lanjutkan (?:laporan|yang tadi|yg tadi|isi(?:an)?)|sambung(?: lagi)?|sampai di ?mana (?:kita )?tadi",
    "thanks": r"(?:ok[e]? |baik |siap |sip |ya |oke |sama-sama )?(?:terima ?kasih|trima ?kasih|trmksh|trimakasih|makasih|makasi|mksh|mksih|mks|trims|trim|tks|thx|thanks|thank you|tq|tengkyu|matur ?nuwun|suwun|syukron"
    r"|tarima ?kasih|tarimakasih|hatur nuhun|nuhun)(?: (?:banyak|sebelumnya|atas (?:bantuan|bantuannya|infonya|informasinya|perhatian|perhatiannya|penjelasannya)|infonya|info|sudah dibantu|sekali|kembali))*",
    "greeting": r"(?:halo|hallo|helo|hello|hai|hay|hi|hei|hy|p|ping|permisi|misi|punten|selamat|slmt|met|slamat|salam|spd)(?: ?(?:pagi|siang|sore|malam|petang|pgi|mlm|sejahtera|datang|kenal|sehat))?"
    r"|(?:pagi|siang|sore|malam|pgi|mlm)|(?:assalam|asalam|assalamu|asalamu|assallam)[\w' ]*|ass?(?:\.?w[rb.]*)*|aslm|askum|samlekum|samlikum|mikum|wa'?alaikum ?salam|waalaikumsalam|wa'?alaikumussalam"
    r"|tabe(?: salamat)?(?: lingu nalatai)?(?:[ ,]+salam sujud karendem malempang)?|shalom|syalom|om swastiastu|adil ka'? ?talino[\w' ,]*|salam sejahtera(?: untuk kita semua)?|selamat (?:pagi|siang|sore|malam)[ ,]+(?:dan )?salam sejahtera",
    "human": r"(?:(?:saya |sy |kami )?(?:mau|ingin|bisa|boleh|minta|mohon|tolong|perlu|butuh|dapat)(?:kah)? )*(?:(?:bicara|ngobrol|ngomong|berbicara|bertanya|tanya|chat|telp|telepon|telpon|hubungi|menghubungi|hubungkan|disambungkan|sambungkan|terhubung|konsultasi|ketemu)(?: langsung)?"
    r"(?: (?:dengan|dgn|dg|ke|sama|kepada|pada|lewat))? ?)?(?:manusia|orang(?: asli| beneran| langsung| dinas)?|petugas(?:nya)?|operator(?:nya)?|admin(?:nya)?|cs|customer service|pendamping(?:nya)?|dinas(?: koperasi)?|orang dinas|pegawai(?: dinas)?)"
    r"(?: (?:saja|langsung|dinas|nya|asli|kabupaten|kecamatan))*|(?:bisa |boleh |minta |mau )?(?:ditelepon|ditelpon|telepon saya|telpon saya|hubungi saya)|(?:bisa|boleh|mau) (?:bicara|telepon|telpon|telp|tanya)|minta (?:nomor|nomer|no|kontak)(?: (?:hp|wa|petugas|admin|dinas))+"
    r"|ini (?:bot|robot|manusia|orang|mesin)(?: (?:atau|apa|bukan)(?: (?:bot|robot|manusia|orang|mesin))?)?|(?:apakah )?(?:ini )?(?:robot|bot)(?: kah| ya)?",
}
_PATTERNS = {intent: re.compile(rf"(?:{pattern}){_TAIL}[\s.!,🙏😊🙂]*") for intent, pattern in _SURE.items()}


_CLOSED = frozenset(
    [
        "integer",
        "decimal",
        "count",
        "money",
        "date",
        "yes_no",
        "phone",
        "select_one",
        "select_multiple",
        "geopoint",
        "image",
        "photo",
        "file",
        "video",
        "audio",
        "note",
        "acknowledge",
        "confirm",
        "sk_ahu",
        "legal_number",
        "npwp",
        "nib",
        "nik_koperasi",
        "kode_wilayah",
        "akta",
        "range",
        "rank",
        "calculate",
        "menu",
    ]
)
"""Kinds of question whose answers do not look like words of command. In all others only the plainest words steer."""
_ANSWERS = {
    "date": re.compile(r"(?:besok|bsk|pagi|siang|sore|malam|pgi|mlm|awal|nanti (?:malam|sore|siang|besok)|sebelumnya|tadi)\b.*"),
    "select_one": re.compile(
        r"selesai|salah|lanjut(?:kan)?|terus|mulai|awal|lapor|laporan|balik|lewat|dinas|pendamping|petugas|pegawai|admin|operator|keliru|status"
    ),
    "yes_no": re.compile(r"selesai|salah|lanjut(?:kan)?|terus|mulai|berhenti|stop|sebelumnya|nanti|sibuk|keliru|balik"),
}
_ANSWERS["select_multiple"] = _ANSWERS["select_one"]
_FREE = re.compile(
    r"(?P<back>kembali|kmbali|back)|(?P<skip>lewati|skip|lwati)|(?P<later>nanti(?: dulu| saja| aja)?|selesai dulu)|(?P<stop>berhenti|stop)|(?P<cancel>batal|batalkan|cancel)"
    r"|(?P<help>bantu|bantuan|help|(?:ini )?(?:untuk|utk|buat) apa(?: ini)?|apa (?:maksudnya|artinya|ini)|maksudnya(?: apa)?|(?:saya )?(?:tidak|tdk|kurang) (?:paham|mengerti))"
    r"|(?P<edit>ubah|edit|salah (?:tadi|ketik)|tadi salah|(?:yang |yg )tadi salah|ubah (?:jawaban|yang tadi|yg tadi))|(?P<menu>menu|menu utama)"
    r"|(?P<thanks>(?:ok |oke |baik |siap )?(?:terima ?kasih|makasih|trims|mksh|tks)(?: banyak)?)"
    r"|(?P<greeting>(?:halo|hallo|hai|permisi)|selamat (?:pagi|siang|sore|malam)|ass?alam[u\w' ]{0,40}|tabe salamat lingu nalatai)"
    r"|(?P<human>(?:(?:saya |sy )?(?:mau |ingin |bisa |minta |mohon |tolong )+)?(?:bicara|chat|ngobrol|bertanya|tanya|disambungkan|hubungkan|sambungkan|hubungi)(?: langsung)?"
    r" (?:dengan |dgn |ke |sama |kepada )?(?:petugas|admin|operator|manusia|orang|cs|dinas|pendamping)(?: dinas| langsung| asli)?)"
)
_NEAR = {
    "kembali": "back",
    "lewati": "skip",
    "bantuan": "help",
    "berhenti": "stop",
    "batalkan": "cancel",
    "lanjutkan": "resume",
    "laporan": "report",
}
_NOT_NEAR = frozenset(
    [
        "kembang",
        "kembari",
        "kembari",
        "lewat",
        "lewatin",
        "bantu",
        "bantuin",
        "bantahan",
        "batakan",
        "batalkan",
        "laporan",
        "lamporan",
        "berhati",
        "lapora",
        "levati",
    ]
)
LONGEST_WORD = 80
"""A command is short; a longer message is an answer or a story."""


def read_word(text: str, asked: str = "") -> str | None:
    """The intent of a message that steers: `back`, `skip`, `later`, `stop`, `cancel`, `help`, `edit`, `menu`, `report`,
    `status`, `resume`, `thanks`, `greeting` or `human`; None for all else.

    `asked` is the kind of question that is open: where its answers may look like a command, only plain commands count.
    A leading slash makes a command of the word whatever is asked.
    """
    clean = _BOT_NAME.sub("", tidy(text[:400]))
    if not clean or len(clean) > LONGEST_WORD:
        return None
    if clean.startswith("/"):
        return _intent(clean[1:].replace("_", " ").strip())
    clean = clean.strip(" .,!\"'()*")
    if asked and asked not in _CLOSED:
        return _plain_intent(clean)
    if (answers := _ANSWERS.get(asked)) and answers.fullmatch(clean):
        return "stop" if text.strip() == "BERHENTI" else None
    return _intent(clean) or _near(clean)


_BOT_NAME = re.compile(r"(?<=\w)@\w+")


def _intent(clean: str) -> str | None:
    clean = clean.rstrip(" ?!.,")
    return next((intent for intent, pattern in _PATTERNS.items() if pattern.fullmatch(clean)), None)


def _plain_intent(clean: str) -> str | None:
    found = _FREE.fullmatch(_FREE_TAIL.sub("", clean.rstrip(" ?!.,")))
    return found.lastgroup if found else None


_FREE_TAIL = re.compile(r"[\s,.!]+(?:pak|bu|bpk|min|ya|dong|dulu|saja|aja)$")


def _near(clean: str) -> str | None:
    """One wrong letter in a long command, where no answer looks like it."""
    if not clean.isalpha() or len(clean) < 6 or clean in _NOT_NEAR:
        return None
    near = [intent for word, intent in _NEAR.items() if OSA.distance(clean, word, score_cutoff=1) <= 1]
    return near[0] if near else None
