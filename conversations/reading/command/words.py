"""Brings a message to the plain words that commands are listed in: `Yg td slh pak` becomes `yang tadi salah`."""

from __future__ import annotations

import re
from functools import lru_cache

from conversations.reading.cleaning import listed
from conversations.reading.command.phrases import LOOSE, PLAIN

_SYNONYMS = {
    "pak": "pa pk",
    "saja": "aja sj bae haja wae mawon",
    "dulu": "dl dlu dolo dhisik disik helu",
    "mundur": "mundurkan",
    "kembali": "kembalikan kmbali kembli kmbl kmbli kembai",
    "lewati": "lewti lwati lewatin lewatti lompatin lewai laluakan lewatakan",
    "skip": "skp sekip",
    "nanti": "tar nnt ntr nnti ntar nti entar nanty",
    "besok": "bsk besuk isuk",
    "sebentar": "bentar bntar sbentar sbntr sebentr sekejap",
    "berhenti": "brhnti brhenti berenti berhnti brenti",
    "stop": "setop stp",
    "batal": "btal batl cansel kensel",
    "balik": "balek blik",
    "sorry": "sori sory",
    "kapan": "kpn",
    "keluar": "kaluar",
    "progres": "progresnya progress",
    "tabe": "tabik tabek",
    "batalkan": "batlkan btalkan bataal batalin btlkan",
    "bantu": "bantuin bntu dibantu",
    "tolong": "toloong tlg tlong tolg",
    "jangan": "jgn jngn",
    "kirim": "mengirim ngirim kirimkan dikirim",
    "pertanyaan": "pertanyaannya prtanyaan",
    "bantuan": "bntuan bantuannya bantun",
    "untuk": "bikin utk buat untk bwt gasan",
    "maksud": "maksudnya maksdnya mksdnya mksd artinya arti mksudnya",
    "contoh": "contohnya cth contonya",
    "tidak": "ra mboten ora kagak tdak tida jida tdk gak ga gk nggak ngga enggak tak kada kd dak ndak",
    "paham": "mangarti mangerti harati phaham fahm mengerti ngerti faham phm mudeng ngarti",
    "bagaimana": "bagaimanakah piye pripun gimana gmn bgmn bagaimna kayapa kepriye gmna",
    "cara": "caranya",
    "isi": "mengisi ngisi isinya mengisinya isikan ngisinya",
    "saya": "kulo sy aku ulun ane gue",
    "yang": "yg yng",
    "tadi": "td tdi barusan",
    "salah": "tasalah slah slh",
    "ubah": "rubah ubh edit ganti perbaiki koreksi ralat revisi betulkan benerin merubah mengubah mengganti memperbaiki "
    "gantikan robah ngubah baiki gnti",
    "jawaban": "jwbn jawabannya jawabnya jwb isian isiannya",
    "menu": "mneu mnu menunya",
    "lapor": "malapor ngelapor nglapor lpor lpr melapor melaporkan lapr",
    "laporan": "lpran laporannya lporan",
    "mau": "arep pgn pingen kepengen maunya arap ingin hendak pengen akan pingin handak mw mo",
    "lanjut": "lnjut lanjt lanjutin lnjt lajut",
    "teruskan": "nerusin terusin terusakan tarusakan terusne meneruskan",
    "diubah": "diedit dirubah",
    "lanjutkan": "lanjutakan lnjutkan lanjutkn melanjutkan dilanjutkan",
    "terima kasih": "syukron sukron "
    "trimksh tengkiu makasihhh trmksih mkasih terimakasih trimakasih trmksh makasih makasi mksh mksih mks "
    "trims trim tks thx thanks tq tengkyu "
    "suwun nuwun nuhun makaseh maturnuwun matursuwun trmkasih "
    "tarimakasih trimks"
    " maksih mkasi terimksh trmksi makasihh terimaksih trmakasih trimaksh terimakasi terimkasih",
    "seperti": "spt sprti sperti",
    "status": "sts stts sttus setatus statusnya",
    "info": "infonya informasi informasinya",
    "perhatian": "perhatiannya",
    "penjelasan": "penjelasannya",
    "guna": "gunanya",
    "halo": "hallo helo hello hai hay hi hei hy haloo haii hallow",
    "selamat": "selamt slmt slamat met selmat slmat salamat",
    "pagi": "pgi pg",
    "siang": "sing siank",
    "malam": "mlm malem",
    "assalamualaikum": "aslmkm asslm asslmkm aslmualaikum assmlkm assalammualaikum asalamualaikum "
    "asalamu'alaikum assalamu'alaikum assalamualikum assalaamualaikum "
    "asslamualaikum "
    "assalamu'alaykum"
    " assalamualaykum aslm askum ass assalamu'alaikum'wr samlekum samlikum mikum assalamualaikm assalamuallaikum asww",
    "waalaikumsalam": "wa'alaikumsalam walaikumsalam waalaikumussalam wa'alaikumussalam wslm waalaikum'salam",
    "permisi": "kulonuwun misi punten nuwunsewu",
    "ok": "oke okey okay okee",
    "dengan": "dgn dg sama ke kepada kpd",
    "bicara": "ketemu bcr bicra berbicara ngobrol ngomong bertanya tanya chat telp menghubungi hubungi hubungkan disambungkan "
    "sambungkan terhubung "
    "konsultasi chatting dihubungkan"
    " menelepon nelpon berkonsultasi",
    "petugas": "ptgas petugasnya pendamping pendampingnya pegawai",
    "admin": "adminnya",
    "operator": "operatornya",
    "nomor": "no nomer nmr",
    "wajib": "wajibkah",
    "harus": "haruskah",
    "bisa": "bisakah bs bsa",
    "apa": "apakah apaan apa'an napa",
    "sudah": "sampun sdah udh sdh udah",
    "kenapa": "knp mengapa kok",
    "orang": "orangnya org",
    "robot": "robotkah botkah",
    "ini": "nih ni iki",
    "izin": "ijin",
    "keliru": "kliru kleru klentu",
    "jadi": "jd sido sida",
    "belum": "blm blum belom balum durung",
    "perlu": "prlu",
    "usah": "ush",
    "tidak usah": "gausah gakusah gausa",
    "tidak jadi": "gajadi gakjadi gajd tdkjadi",
    "tidak paham": "gangerti gapaham gakpaham",
    "sebelumnya": "sblmnya sblumnya sebelumya seblumnya",
    "selanjutnya": "slnjtnya selanjutya",
    "berikutnya": "brikutnya brktnya berikutya",
    "telepon": "telfon tlpon tlpn telpn telpon tlp telpun tilpun",
    "ditelepon": "ditilpun ditlp ditelfon ditelpon ditelp",
}
SOFT = listed(
    "pak bpk bapak bu ibu min bang kak mas mbak bos gan om nya ya yaa yah dong donk deh lah nih sih kah saja aja sj bae banyak "
    "bgt banget maaf mohon kakak sekali tolong wr wb wrwb warahmatullahi wabarakatuh warohmatullahi wabarokatuh semua semuanya "
    "bapak-bapak dulu dl dlu lagi lg kok pang ai bot betang haja ja nah wae ae yo yuk banar nggih njih sanget dhisik disik "
    "jua ji gih"
)
TITLES = listed("admin kades sekdes pak bpk bapak bu ibu min bang kak mas mbak bos gan om ya yaa yah nya dong betang")
_MEANT = listed("dulu saja lagi semua semuanya banyak sekali kok")
"""Softening words with which a phrase may be plainer: `balik dulu` is neither a name nor an answer."""
ASIDE = TITLES | SOFT - _MEANT
"""What may be left out of a phrase without another being meant."""
PEOPLE = listed("min pak bpk bapak bu ibu bang kak kakak mas mbak bos gan om betang semua")
"""Who is addressed behind what is said."""
SPELLINGS = {typed: spelled for spelled, typings in _SYNONYMS.items() for typed in typings.split()}
"""What is typed, and the spelling that commands are listed in."""
_SPELLED = frozenset(SPELLINGS) | frozenset(_SYNONYMS) | listed(" ".join([*PLAIN.values(), *LOOSE.values()]).replace(";", " "))
_HELD = re.compile(r"([a-z])(?:\1+$|\1{2,})")
"""A letter that is held down: `pagii`, `skiiip`; but `Battal` and `Taar` are villages."""
_TWO = {
    "aku dia ": "aku tidak ",
    "terima kash": "terima kasih",
    "thank u": "thanks",
    "kulo nuwun": "permisi",
    "blk ke": "balik ke",
    "trima kasih": "terima kasih",
    "tarima kasih": "terima kasih",
    "matur nuwun": "suwun",
    "matur suwun": "suwun",
    "terima ksh": "terima kasih",
    "hatur nuhun": "suwun",
    "thank you": "thanks",
    "wr. wb": "wr wb",
    "assalamu alaikum": "assalamualaikum",
    "assalamu 'alaikum": "assalamualaikum",
    "asalamu alaikum": "assalamualaikum",
    "syalom": "shalom",
    "om swasti astu": "om swastiastu",
    "di lewati": "dilewati",
    "sblm nya": "sebelumnya",
    "sebelum nya": "sebelumnya",
    "sampai dimana": "sampai mana",
    "sampai di mana": "sampai mana",
}
_EITHER = re.compile(rf"\b(?:{'|'.join(map(re.escape, _TWO))})")
_DIGIT = re.compile(r"\d")
_WORD = re.compile(r"[a-z]+(?:'[a-z]+)*")


@lru_cache(maxsize=8192)
def proper(word: str) -> str:
    """A word in the spelling that commands are listed in; itself when it is spelled in no other way."""
    if word not in _SPELLED and (once := _HELD.sub(r"\1", word)) in _SPELLED:
        return SPELLINGS.get(once, once)
    return SPELLINGS.get(word, word)


@lru_cache(maxsize=8192)
def _spelled(typed: str) -> tuple[str, ...]:
    return tuple(proper(typed).split())


def plain_words(clean: str, most: int = 12) -> list[str]:
    """The words of a tidied message in one spelling; empty when it holds a digit or more than `most` words."""
    if _DIGIT.search(clean):
        return []
    clean = _EITHER.sub(lambda found: _TWO[found[0]], clean)
    words = [spelled for typed in _WORD.findall(clean) for spelled in _spelled(typed)]
    return words if len(words) <= most else []


def without_titles(words: list[str]) -> list[str]:
    """The words without the way somebody is addressed."""
    return [word for word in words if word not in TITLES]


def without_manners(words: list[str]) -> list[str]:
    """The words without titles and politeness, but with what says how long or how much: `dulu`, `saja`, `semua`."""
    return [word for word in words if word not in ASIDE]


def without_soft(words: list[str]) -> list[str]:
    """The words without politeness; all of them when nothing else is there."""
    return [word for word in words if word not in SOFT] or words
