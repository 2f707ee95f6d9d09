"""Reads what a cooperative lives from, in a part of a message; also where it is told as a list, with commas between."""

from __future__ import annotations

import re

from conversations.reading.cleaning import bare, listed
from conversations.reading.outcome import Read
from conversations.reading.report.part import Found, Part, tells_more

BUSINESS_FIRST = ("bidang ", "unit usaha", "usaha", "bergerak ")
"""What `business` can read begins with one of these."""
_MOST_LETTERS = 200
"""As the form `koperasi` has it."""
_BUSINESS = re.compile(
    r"(?:(?:bidang |unit )?usaha(?:nya)?(?: (?:utama|pokok)(?:nya)?)?"
    r"|bergerak (?:di|dalam)(?: bidang| usaha)?)\s*[:=]?\s*"
    r"(?:(?:koperasi(?:nya)?|kopdes|kud|ksu)(?: adalah)?\s*[:=]?\s+|adalah |yaitu )?"
    r"(?:(?:di |dalam |pada )?bidang )?([a-z][a-z ,&/()-]{2,80})"
)
_LEFT_OPEN = re.compile(r"(?: (?:dan|serta)(?: ya)?)+\Z", re.IGNORECASE)
_NO_BUSINESS = re.compile(
    r"(?:(?:utama|lain|sampingan)(?:nya)?|macam|bermacam|beragam|banyak|campur(?:an)?|seadanya|tidak|tdk|belum|blm|kada|kadada"
    r"|kami|saya|sy|pribadi|warga|desa|bumdes|di|dalam|yang|apa"
    r"|lesu|mandek|mandeg|vakum|sepi|lancar|macet|jalan|maju|mundur|rugi|untung|bagus|baik|stabil|lumayan|kurang|sulit|susah"
    r"|mati|hidup|bangkrut|gagal"
    r"|turun|naik|menurun|meningkat|berkembang|terhenti|berhenti|tutup|masih|msh|sudah|sdh|lain)\b"
)
"""What begins so tells of another business, or of none, or not of which."""
_ITEM = re.compile(r"(?:(?:dan|serta|juga|&|\+) ?)?[a-z][a-z /&-]{1,60}")
_LAST_ITEM = re.compile(r"(?:dan|serta|&) ")
GOODS = listed(
    "kelontong emas kelotok lanting sarang hasil kelapa ukir ukiran tukang meubelair mart atm brilink tiket "
    "salon laundry gas sapi pinang purun damar gaharu jelutung ubi keripik kerupuk tempe tahu roti es simpan pinjam kredit "
    "jual beli dagang perdagangan toko warung kios minimarket waserda waserba gerai sewa rental jasa angkutan transportasi "
    "pupuk bibit benih pestisida racun herbisida saprodi saprotan alsintan traktor penggilingan gilingan heler gabah padi "
    "beras jagung sayur sayuran buah kopra kopi kakao coklat lada cabai singkong gula sembako sembilan minyak bensin solar "
    "bbm pertalite elpiji lpg air galon depot tbs sawit plasma kebun perkebunan pertanian tani karet getah rotan kayu "
    "meubel mebel madu walet ternak peternakan ayam itik bebek babi kambing ikan lele nila keramba perikanan tambak udang "
    "kerajinan anyaman tenun batik jahit konveksi bengkel pulsa token listrik ppob fotokopi fotocopy atk obat apotek klinik "
    "bank bumbu kue makanan minuman kuliner katering catering pasar pemasaran produksi pengolahan pakan material bangunan "
    "jualan penjualan bongkar muat sablon percetakan batako pasir galian tambang wisata penginapan dll"
)
"""One of these tells that a part of a list is goods or a trade; what is named last, after `dan`, needs none."""
_NOT_GOODS = listed(
    "sampingan mohon minta butuh perlu bantu bantuan terima semoga salam demikian desa kecamatan kec kabupaten alamat jl jln "
    "jenis "
    "pola bentuk kesehatan status pengurus pengawas karyawan manajer sekretaris bendahara kurang rusak macet hutang utang "
    "piutang lagi rencana akan rugi hasil pak bapak ibu lancar baik jalannya maaf koperasi kop ksu kud ksp bumdes kelompok "
    "anggotanya bahwa karena"
)
_ITS_BUSINESS = " usahanya"
_BETWEEN = listed("dan serta sama sm juga usaha unit")
_WORDS = re.compile("[a-z]+")


def business(part: Part) -> list[Found]:
    """The main business, by its own words."""
    found = _BUSINESS.fullmatch(bare(part.clean))
    if found is None or tells_more(found[1]) or _NO_BUSINESS.match(found[1]):
        return []
    labelled = ":" in part.clean or "=" in part.clean or part.clean.startswith(("bidang", "bergerak", "unit"))
    if not (labelled or " utama" in part.clean) and GOODS.isdisjoint(_WORDS.findall(found[1])):
        return []  # `usahanya begitu begitu saja`
    said = part.tail(part.clean[found.start(1) :])[: len(found[1])]
    said = _LEFT_OPEN.sub("", said)
    if _a_name_behind(said):
        return []
    return [Found("usaha_utama", said, Read(said))]


def _a_name_behind(said: str) -> bool:
    """Whether a word in capitals that is no trade stands right behind goods in small letters: `jual pupuk Jaya`."""
    *_, before, last = ("", *said.split())
    if last.islower() or last.isupper() or not last.isalpha() or last.lower() in GOODS:
        return False
    return before.islower() and before in GOODS


def trades(part: Part) -> list[Found]:
    """Nothing but goods and trades right after the name, in small letters: in capitals they may belong to it."""
    words = _WORDS.findall(part.clean) if part.named and part.typed == part.clean else []
    if not words or not _ITEM.fullmatch(part.clean) or not all(word in GOODS or word in _BETWEEN for word in words):
        return []
    return [Found("usaha_utama", part.typed, Read(part.typed))] if not GOODS.isdisjoint(words) else []


def named_as_its_business(part: Part) -> list[Found]:
    """Nothing but goods and trades that are said to be its business: `simpan pinjam usahanya`."""
    if not part.clean.endswith(_ITS_BUSINESS) or len(part.clean) != len(part.typed):
        return []
    words = _WORDS.findall(part.clean)[:-1]
    if GOODS.isdisjoint(words) or not all(word in GOODS or word in _BETWEEN for word in words):
        return []
    said = part.typed[: -len(_ITS_BUSINESS)]
    return [Found("usaha_utama", said, Read(said))]


def goes_on_listing(part: Part, here: list[Found], told: Found) -> Found | None:
    """The business that was told right before, with this part of its list; None when the part is no part of a list.

    `here` is what was found in it: a kind of cooperative by its word alone may be one more trade.
    """
    if told.field != "usaha_utama" or (here and not here[0].bare):
        return None
    clean = bare(part.clean)
    words = _WORDS.findall(clean)
    if not _ITEM.fullmatch(clean) or len(words) > 7 or tells_more(clean) or not _NOT_GOODS.isdisjoint(words):
        return None
    if GOODS.isdisjoint(words) and not (_LAST_ITEM.match(clean) and len(words) <= 4):
        return None
    said = f"{told.said}, {part.typed[: len(clean)]}"
    return Found("usaha_utama", said, Read(said)) if len(said) <= _MOST_LETTERS else None
