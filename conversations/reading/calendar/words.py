"""The words Indonesians name days, months and stretches of time with, and the ways they are written."""

from __future__ import annotations

from functools import lru_cache

from rapidfuzz.distance import OSA
from rapidfuzz.process import extract

from conversations.reading.cleaning import listed

MONTHS = {
    "januari": 1,
    "februari": 2,
    "maret": 3,
    "april": 4,
    "mei": 5,
    "juni": 6,
    "juli": 7,
    "agustus": 8,
    "september": 9,
    "oktober": 10,
    "november": 11,
    "desember": 12,
}
_MONTH_SPELLINGS = {
    "januari": "jan january djanuari januwari janwari jnuari jnr janu",
    "februari": "feb peb pebruari february febuari pebuari februwari febr pebr februri fbruari",
    "maret": "mar mrt mart march maart mret maretz",
    "april": "apr aprl aprill apil aprile",
    "mei": "may mey meii mai",
    "juni": "jun june djuni juny junni",
    "juli": "jul july djuli jully",
    "agustus": "agt agu agst ags agus agust aug august agts augustus agustur agoestoes agsts agutus gustus",
    "september": "sep sept spt septembr sptember",
    "oktober": "okt oct october oktobr okto",
    "november": "nov nop nopember nofember nopmber novembr nopembr nvember",
    "desember": "des dec december desembr desmbr dsmbr dsember desmber disember",
}
DAYS = {"senin": 0, "selasa": 1, "rabu": 2, "kamis": 3, "jumat": 4, "sabtu": 5}
"""Sunday is not here: `minggu` is a week as well, and is told apart by the words around it."""
_DAY_SPELLINGS = {
    "senin": "senen snin snn monday senn",
    "selasa": "slasa selas sls tuesday salasa",
    "rabu": "rebo rbu wednesday arba rabo",
    "kamis": "kms kemis thursday khamis",
    "jumat": "jum'at jumaat jumat'at jmt friday jum jumaht",
    "sabtu": "sbtu sabtuh saptu sbt saturday",
}
_ALIASES = {
    "kemarin": "kmrn kemaren kmren kmarin kemrin kemarn kemaring kmaren kemarinnya kemari kmrin kemarinan",
    "lusa": "lusanya",
    "besok": "bsk besuk esok isuk",
    "lalu": "silam lewat yll yl lampau kebelakang llu ll",
    "depan": "mendatang dpn dpan datang",
    "ini": "nih ni",
    "sekarang": "skrg skrang saiki",
    "tadi": "td tdi",
    "barusan": "barusaja brusan",
    "hari": "hr hri harian day days",
    "minggu": "mggu mgg mingu minggunya pekan",
    "ahad": "sunday akhad",
    "bulan": "bln bulannya bl buln",
    "tahun": "th thn tahn tahunnya taun thun tahon",
    "awal": "awl permulaan",
    "akhir": "akhr ahir akir penghujung ujung",
    "tengah": "pertengahan ptengahan tengahan medio",
    "pagi": "pgi pg subuh sore siang sre siank petang dzuhur zuhur ashar asar magrib maghrib isya",
    "malam": "mlm malem mlam",
    "sehari": "",
    "seminggu": "smggu sminggu sepekan",
    "sebulan": "sbulan sebln",
    "setahun": "sthn stahun",
    "dulu": "dl dlu",
    "semalam": "semalem smlm samalam",
    "lagi": "lg",
    "tgl": "tanggal tngl tggl tg tgal tanggalnya",
}
DROPPED = listed(
    "pada pd per di yg yang sejak mulai dari wib wita pak bpk bapak bu ibu ya sudah sdh uda udah ada sih aja saja itu "
    "dilaksanakan diadakan dilakukan berdiri berdirinya didirikan terbentuk dibentuk rat terakhir musdes musdesus musdesnya "
    "kami sekira nya lah kok kalo kalau jadi adalah yaitu maaf ok oke buku ke pelaksanaan pelaksanaannya tepatnya waktunya "
    "terima kasih terimakasih makasih mksh trims kak bang mas mbak min nggih inggih alhamdulillah niki haja am wae akta "
    "akte aktanya sk sknya ahu surat keputusan notaris kemenkumham menkumham kemenkum pengesahan sah disahkan resmi "
    "resminya terbit terbitnya diterbitkan penerbitan keluar keluarnya dikeluarkan tertanggal bertanggal tertulis tercatat "
    "tercantum tertera sesuai berdasarkan menurut npwp nib badan hukum bh koperasi koperasinya kop kud kopdes kdmp "
    "pendirian pembentukan pembentukannya didirikannya dibentuknya musyawarah diselenggarakan digelar kita baik jadinya "
    "terlaksana terselenggara laksanakan adakan lakukan selenggarakan dirikan bentuk tepat"
)
ROMAN = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "v": 5, "vi": 6, "vii": 7, "viii": 8, "ix": 9, "x": 10, "xi": 11, "xii": 12}

_OTHER_WORDS = listed(
    "agustusan karet selama kadis kanis manis jamat jumatan sekamis market merek parit macet kanan murah aprit seni serta "
    "kasih senang jumlah sabut sabun seret senior berita juru janji"
)


def _table() -> dict[str, str]:
    table = {name: f"@{number}" for name, number in MONTHS.items()} | {name: f"#{number}" for name, number in DAYS.items()}
    for names in (_MONTH_SPELLINGS, _DAY_SPELLINGS):
        table |= {typed: table[name] for name, typings in names.items() for typed in typings.split()}
    for name, typings in _ALIASES.items():
        table |= dict.fromkeys([name, *typings.split()], name)
    return table | {"ahad": "#6", "sunday": "#6", "akhad": "#6"}


_KNOWN = _table()
_FUZZY = tuple(name for name in (*MONTHS, *DAYS, "kemarin") if len(name) >= 5)


@lru_cache(maxsize=4096)
def spelled_word(typed: str) -> bool:
    """Whether a word is one of time in a spelling that is listed: quicker than `calendar_word`, and forgives nothing."""
    return typed in _KNOWN


def calendar_word(typed: str) -> str:
    """`@5` for a month, `#0` for Monday, the proper spelling of another word of time, or empty when it is none.

    One wrong letter is forgiven in names of five letters, two in long months that begin alike, when no other name is as near:
    two in a shorter name would make `selesai` and `selama` a Tuesday.
    """
    old = _folded(typed)
    if typed in _KNOWN or old in _KNOWN:
        return _KNOWN.get(typed) or _KNOWN[old]
    if len(typed) < 5 or len(typed) > 12 or typed in _OTHER_WORDS:
        return ""
    near = extract(typed, _FUZZY, scorer=OSA.distance, score_cutoff=2, limit=2)
    if not near or (len(near) == 2 and near[0][1] == near[1][1]):
        return ""
    name, steps, _ = near[0]
    allowed = 2 if name in MONTHS and len(name) >= 7 <= len(typed) and name[0] == typed[0] else 1
    return _KNOWN[name] if steps <= allowed else ""


def _folded(typed: str) -> str:
    """A name in the spelling before 1972, brought to today's: `joeli` is `juli`, `djoeni` is `juni`."""
    return typed.replace("oe", "u").replace("dj", "j").replace("tj", "c")
