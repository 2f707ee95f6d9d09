"""Brings a message to the plain words that commands are listed in: `Yg td slh pak` becomes `yang tadi salah`."""

from __future__ import annotations

import re

from conversations.reading.cleaning import listed

_SYNONYMS = {
    "kembali": "kmbali kembli kmbl kmbli kembai",
    "lewati": "lwati lewatin lewatti lompatin lewai",
    "skip": "skp sekip",
    "nanti": "nnt nnti ntar nti entar nanty",
    "besok": "bsk besuk isuk",
    "sebentar": "bentar bntar sbentar sbntr sebentr sekejap",
    "berhenti": "brhenti berenti berhnti brenti",
    "stop": "setop stp",
    "batal": "btl batl",
    "batalkan": "batalin dibatalkan btlkan",
    "bantu": "bantuin bntu dibantu",
    "tolong": "tlg tlong tolg",
    "jangan": "jgn jngn",
    "kirim": "mengirim ngirim kirimkan dikirim",
    "pertanyaan": "pertanyaannya prtanyaan",
    "bantuan": "bntuan bantuannya bantun",
    "untuk": "utk buat untk bwt",
    "maksud": "maksudnya maksdnya mksdnya mksd artinya arti mksudnya",
    "contoh": "contohnya cth contonya",
    "tidak": "tdk gak ga gk nggak ngga enggak tak kada kd dak ndak",
    "paham": "mengerti ngerti faham phm mudeng ngarti",
    "bagaimana": "gimana gmn bgmn bagaimna kayapa kepriye gmna",
    "cara": "caranya",
    "isi": "mengisi ngisi isinya mengisinya isikan ngisinya",
    "saya": "sy aku ulun ane gue",
    "yang": "yg yng",
    "tadi": "td tdi barusan",
    "salah": "slah slh",
    "ubah": "rubah ubh edit ganti perbaiki koreksi ralat revisi betulkan benerin merubah mengubah mengganti memperbaiki gantikan "
    "robah ngubah",
    "jawaban": "jwbn jawabannya jawabnya jwb isian isiannya",
    "menu": "mnu menunya",
    "lapor": "lpor melapor melaporkan lapr",
    "laporan": "lpran laporannya lporan",
    "mau": "ingin hendak pengen akan pingin handak mw mo",
    "lanjut": "lnjut lanjt lanjutin lnjt lajut",
    "lanjutkan": "lnjutkan lanjutkn melanjutkan dilanjutkan",
    "terima kasih": "mkasih terimakasih trimakasih trmksh makasih makasi mksh mksih mks trims trim tks thx thanks tq tengkyu "
    "suwun nuwun nuhun "
    "tarimakasih trimks"
    " makasihh terimaksih trmakasih trimaksh terimakasi terimkasih",
    "info": "infonya informasi informasinya",
    "perhatian": "perhatiannya",
    "penjelasan": "penjelasannya",
    "guna": "gunanya",
    "halo": "hallo helo hello hai hay hi hei hy haloo haii hallow",
    "selamat": "slmt slamat met selmat slmat salamat",
    "pagi": "pgi pg",
    "siang": "sing siank",
    "malam": "mlm malem",
    "assalamualaikum": "assalamualaikum assalammualaikum asalamualaikum asalamu'alaikum assalamu'alaikum assalamualikum "
    "asslamualaikum "
    "assalamu'alaykum"
    " assalamualaykum aslm askum ass assalamu'alaikum'wr samlekum samlikum mikum assalamualaikm assalamuallaikum asww assalam",
    "waalaikumsalam": "wa'alaikumsalam walaikumsalam waalaikumussalam wa'alaikumussalam wslm waalaikum'salam",
    "permisi": "misi punten nuwunsewu",
    "ok": "oke okey okay okee",
    "dengan": "dgn dg sama ke kepada kpd",
    "bicara": "berbicara ngobrol ngomong bertanya tanya chat telp menghubungi hubungi hubungkan disambungkan "
    "sambungkan terhubung "
    "konsultasi chatting dihubungkan"
    " menelepon nelpon telpon berkonsultasi",
    "petugas": "petugasnya pendamping pendampingnya pegawai",
    "admin": "adminnya",
    "operator": "operatornya",
    "nomor": "no nomer nmr",
    "wajib": "wajibkah",
    "harus": "haruskah",
    "bisa": "bisakah",
    "apa": "apakah apaan apa'an",
    "sudah": "sdh udah udh",
    "kenapa": "knp mengapa kok",
    "orang": "orangnya org",
    "robot": "robotkah botkah",
    "ini": "nih ni iki",
    "telepon": "telpon tlp telpun",
    "ditelepon": "ditelpon ditelp",
}
_SOFT = listed(
    "pak bpk bapak bu ibu min bang kak mas mbak bos gan om nya ya yaa yah dong donk deh lah nih sih kah saja aja sj banyak bgt "
    "banget maaf mohon kakak sekali tolong wr wb wrwb warahmatullahi wabarakatuh warohmatullahi wabarokatuh semua semuanya "
    "bapak-bapak dulu dl dlu lagi lg kok pang ai bot betang"
)
_TITLES = listed("admin kades sekdes pak bpk bapak bu ibu min bang kak mas mbak bos gan om ya yaa yah nya dong betang")
_PROPER = {typed: proper for proper, typings in _SYNONYMS.items() for typed in typings.split()}
_TWO = (
    ("terima kash", "terima kasih"),
    ("trima kasih", "terima kasih"),
    ("tarima kasih", "terima kasih"),
    ("matur nuwun", "suwun"),
    ("matur suwun", "suwun"),
    ("terima ksh", "terima kasih"),
    ("hatur nuhun", "suwun"),
    ("thank you", "thanks"),
    ("wr. wb", "wr wb"),
    ("assalamu alaikum", "assalamualaikum"),
    ("assalamu 'alaikum", "assalamualaikum"),
    ("asalamu alaikum", "assalamualaikum"),
    ("syalom", "shalom"),
    ("om swasti astu", "om swastiastu"),
    ("di lewati", "dilewati"),
    ("sampai dimana", "sampai mana"),
    ("sampai di mana", "sampai mana"),
)
_WORD = re.compile(r"[a-z]+(?:'[a-z]+)*")


def plain_words(clean: str) -> list[str]:
    """The words of a tidied message in one spelling; empty when it holds a digit or more than twelve words."""
    for typed, proper in _TWO:
        clean = clean.replace(typed, proper)
    words = [proper for typed in _WORD.findall(clean) for proper in _PROPER.get(typed, typed).split()]
    return words if len(words) <= 12 and not any(letter.isdigit() for letter in clean) else []


def without_titles(words: list[str]) -> list[str]:
    """The words without the way somebody is addressed."""
    return [word for word in words if word not in _TITLES]


def without_soft(words: list[str]) -> list[str]:
    """The words without politeness; all of them when nothing else is there."""
    return [word for word in words if word not in _SOFT] or words
