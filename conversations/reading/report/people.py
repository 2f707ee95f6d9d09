"""Reads the people in a part of a message about a cooperative: its members, men and women, its chair and how to call them."""

from __future__ import annotations

import re

from conversations.reading.amount.finding import simple_number
from conversations.reading.cleaning import bare, listed
from conversations.reading.numbers import read_count
from conversations.reading.outcome import Read
from conversations.reading.phones import read_phone
from conversations.reading.report.part import Found, Part, name_like, of_a_sentence, sure

_MEMBERS = re.compile(r"\b(?:(?:anggota|agt|anggt|angota)(?:nya)?|beranggotakan)\b")
_MEMBERS_WORD = (
    r"(?:dan |serta |dengan |dgn |punya |memiliki |ada |yang |yg )?(?:jumlah |jml |total )?"
    r"(?:(?:anggota|agt|anggt|angota)(?:nya)?\.?|beranggotakan)\s*[:=]?\s*"
)
_MEMBERS_LABEL = re.compile(_MEMBERS_WORD + r"(?:per (?:tanggal |tgl )?(?:\d{1,2} )?[a-z]{3,9} (?P<as_of>20\d\d) ?[:=] ?)?")
"""`anggota per 31 Desember 2025: 240`: as the books of the last year have it."""
_NOT_THE_MEMBERS = re.compile(
    r"\b(?:simpanan|pokok|wajib|iuran|rapat|calon|tambah|tambahan|nambah|penambahan|penerimaan|hadir|dihadiri|keluar|mundur|baru"
    r"|lama|pendiri|pertama|pasif|kehormatan|awal|awalnya|mula|mulanya|semula|pinjaman|tabungan|gaji|bayar|rb|ribu|jt|juta|rp"
    r"|target|kuota|tahun \d+|usia|umur|tiap|setiap|per"
    r"|piutang|h?utang|tunggakan|pengurus|pengawas|karyawan|\d+ (?:desa|dusun|kelompok|unit))\b"
    r"|\b(?:yang |yg |anggota(?:nya)? )(?:masih )?aktif\b"
    r"|^(?:anggota|agt)(?:nya)? (?:keluarga|dprd?|partai|tni|polri|polisi|linmas)\b"
)
"""Money of the members, and those who come, go, or were at a meeting."""
_WHO = re.compile(
    r"(?<=\d) ?(?:(?:orang|org) )?(?:(?:semua|seluruh)(?:nya)? (?=[a-z]))?"
    r"(?:guru|petani|pekebun|nelayan|peternak|pedagang|warga|ibu-ibu|ibu ibu|karyawan|pns|pegawai)"
    r"(?: (?:sawit|karet|rotan|padi|desa|kebun|sayur))?$"
)
"""What the members are, after their number."""
_YEAR = re.compile(r"(?:19[5-9]|20[0-4])\d")
"""`anggota 2015` may tell since when."""
_MEN, _WOMEN = r"(?:laki(?:[ -]*laki|2\b)?|lk|l|pria)", r"(?:perempuan|wanita|pr|p)"
_HEADS = r"(\d{1,3}(?:\.\d{3})+|\d{1,5})\s*(?:orang|org)?"
_MADE_OF = re.compile(r",? (?:yang |yg )?(?:terdiri (?:dari|atas)|yaitu|yakni|dengan rincian|rincian(?:nya)?)\b\s*:? ")
_TOTAL = re.compile(
    r"(?:total|jumlah|jml|semua|seluruh|keseluruhan|jadi)(?:nya)?\s*[:=]?\s*(?:ada )?(\d[\d.]*(?: ?(?:orang|org))?)"
)
"""After the men and women: the members, all of them."""
_GENDER = re.compile(r"(?<![a-z])(?:laki|pria|perempuan|wanita|(?:l|lk|p|pr)(?![a-z]))")
"""Looked for first: nearly no part speaks of men or women."""


def _of_both(first: str, then: str, once: str) -> re.Pattern[str]:
    first, then = (
        rf"(?:(?:yang |yg )?{who}\s*[:=]?\s*(?:sebanyak |ada |berjumlah )?{_HEADS}|{_HEADS}\s*{who}){once}"
        for who in (first, then)
    )
    return re.compile(rf"(?:{_MEMBERS_WORD})?[\s(]*{first}[\s,/&+-]*(?:dan )?{then}[\s)]*")


_BY_GENDER, _WOMEN_FIRST = _of_both(_MEN, _WOMEN, "?"), _of_both(_WOMEN, _MEN, "")
_LETTER_FOR_ONE = re.compile(r"\bl\d")
"""`l20` may be a hundred and twenty, unless the women are told too: `l20 p30`."""
_CHAIR = re.compile(
    r"(?:(?:koperasi(?:nya| kami| ini)?|yang|yg) (?=di))?"
    r"(?:nama )?(?:(?:ketua(?:nya)?|di(?:ketuai|pimpin)(?: oleh)?)\b|ket\b(?= ?[.:=a-z]))(?: koperasi(?:nya)?)?"
    r"\.?\s*(?:[:=]|adalah\b|bernama\b|an\.|a\.n\.?)?\s*(.+)"
)
CHAIR_FIRST = ("ket", "yang ", "yg ", "diketuai", "dipimpin", "koperasi", "nama ")
"""What `chair` can read begins with one of these."""
_NOT_A_CHAIR = listed(
    "terdahulu terakhir demisioner galak baik sabar tegas rajin malas pintar jujur amanah peduli pasif bagus hebat muda "
    "cerewet korupsi butuh perlu telpon telepon kontak nomor nomer pelatihan bantuan pengawas bpd kades lurah camat sekdes "
    "kadus mungkin kalau kalo kayaknya sepertinya katanya kira rt rw bukan tapi tetapi melainkan atau ralat eh belum tidak "
    "tdk blm kosong lama baru lupa meninggal alm almarhum almarhumah wafat ganti diganti digantikan koperasi koperasinya "
    "kud ksu ksp sudah sdh masih dan hp wa ada saya sy aku kami sendiri kelompok kelompoknya poktan gapoktan dewan adat "
    "karang pkk panitia tp itu ini juga tetap umum sama sekretaris bendahara wakil pindah kabur dijabat sementara orang "
    "luar kepala kurang perempuan laki wanita pria aktif berhenti mundur mengundurkan dipilih sakit ke di dari oleh pensiun "
    "hilang dipegang dirangkap rangkap dulu dulunya dahulu mantan bekas eks awalnya sebelumnya pertama merah putih bumdes "
    "unit serba simpan pinjam usaha desa produsen konsumen terpilih hasil besok lusa kemarin nanti akan calon rapat musdes "
    "pergi mau bisa punya minta mohon tanya hubungi dihubungi cari tahu tau mengerti susah sulit jauh datang pulang kerja "
    "dinas rumah warga masyarakat yang untuk dengan karena setelah sebelum serta periode tahun bulan tinggal nya jadi kini "
    "sekarang saat tua jarang sering sibuk"
)
"""No name of a person holds one of these."""
_WORDS = re.compile("[a-z]+")
_LETTERS = re.compile(r"[a-z .,']{3,60}")
_TITLE = r"(?:pak|bpk|bapak|ibu|bu|sdr|sdri|haji|h|hj)"
_TITLED = re.compile(rf"{_TITLE}\b")
_TITLE_INSIDE = re.compile(r"\S (?:pak|bpk|bapak|ibu|sdr|sdri)\.? \S")
"""Before it stands what the person is the chair of."""
_VERB = r"(?!(?:Me|Ber|Ter|Di|Ke|Pe|Se)[a-z]{3}|[A-Z][a-z]*(?:if|nya|kan|ang|asi)\b)"
_TOLD_OF_THEM = re.compile(r"[A-Z][a-z]+,? (?!(?:bin|binti|al|el|alias|van|de|i|pak|bu|ibu|s|m|a|h|hj)\b)[a-z]{2,}")
"""After a name in capitals, what is not: `Budi jarang di desa`."""
_VERBAL = re.compile(r"\b(?:di|ke|me|men|mem|meng|pe|pen|pem|per|ber|ter)[a-z]{3,}(?:kan|an|nya)\b|\b[a-z]{3,}nya\b")
"""Made of another word by what is put before and behind it, as no name is: `pelatihan`, `menyerahkan`."""
_KET_OF_A_PERSON = re.compile(rf"(?i:{_TITLE})\b\.? ?\S.*|{_VERB}[A-Z][a-z]{{3,}}(?: [A-Z][a-z]{{2,}}){{0,2}}")
_A_REMARK = listed(
    "proses baik lancar sehat macet nihil lengkap terlampir lunas kurang modal rusak tutup bubar hadir izin valid sesuai "
    "benar salah penting tambahan lain cukup dalam perlu butuh mohon data menunggu pending selesai jasa pemasaran vakum "
    "mati hidup jalan rutin tunggakan sepi bagus gagal gudang kantor kebun sawit karet pupuk sembako toko warung tani "
    "ternak ikan alamat anggota rapat laporan usul saran catatan contoh siap okey terima kasih salam dinas camat koperasi"
)
"""After `ket.`, which stands for ketua and for keterangan."""
_EIGHT_TOGETHER = re.compile(r"\d[\d .()+-]{7}")
_NINE_DIGITS = re.compile(r"(?:\D*\d){9}")
_CALLED = re.compile(r"\b(?:hp|wa|telp|tlp|telepon|telpon|telfon|kontak|ketua(?:nya)?|hpnya|wanya)\b")
_NOT_THE_CHAIRS = re.compile(
    r"\b(?:saya|sy|aku|pribadi|kantor|desa|(?:istri|isteri|suami|anak|adik|kakak|keponakan|menantu)(?:nya)?)\b"
)
_TO_THE_NUMBER = re.compile(
    r"[\s(,:/-]*(?:\b(?:(?:no|nomor)\b\.?|(?:hp|wa|telp|tlp|telepon|telpon|telfon|kontak)(?: ?nya)?\b\.?)[\s:]*)*\+?[\d(]",
    re.IGNORECASE,
)

POSTS_FIRST = ("nama ", "sekretaris", "bendahara", "wakil", "pengawas", "manajer", "pengurus", "karyawan", "pegawai")
"""What `posts` can read begins with one of these."""
_POSTS = re.compile(
    r"(?:nama )?(?:sekretaris|bendahara|wakil(?: ketua)?|pengawas|manajer|pengurus|karyawan|pegawai)(?:nya)?\b(?! (?:aktif"
    r"|tidak|masih)).*"
)


def phone(part: Part) -> list[Found]:
    """The chair's number, and the chair's name before it."""
    if not (_EIGHT_TOGETHER.search(part.clean) and _NINE_DIGITS.match(part.clean)):
        return []
    if not (part.chair or _CALLED.search(part.clean)) or part.other or _NOT_THE_CHAIRS.search(part.clean):
        return []
    read = read_phone(part.typed)
    if not isinstance(read, Read):
        return []
    before = _TO_THE_NUMBER.split(part.typed, maxsplit=1)[0]
    return [Found("hp_ketua", part.typed, read), *(_before_the_number(before, part) if before else ())]


def _before_the_number(typed: str, part: Part) -> list[Found]:
    """Who is called: what is told of the chair there, or a name alone where the chair's was asked."""
    clean = " ".join(typed.lower().split())
    if found := chair(Part(typed, clean, part.today)):
        return found
    alone = part.asked == "ketua" and not clean.startswith("ketua") and name_like(clean) and not _nobody(clean)
    return [Found("ketua", typed.strip(), Read(typed.strip()))] if alone else []


def members(part: Part) -> list[Found]:
    """How many members, or men and women of them."""
    told = ("ang" in part.clean or "agt" in part.clean) and bool(_MEMBERS.search(part.clean))
    if not (told or part.members):
        return []
    genders = _genders(part, told=told) if _GENDER.search(part.clean) else []
    if not told and (total := _TOTAL.fullmatch(part.clean)):
        return sure("anggota", total[1], read_count(total[1], least=1))
    return genders or (_heads(part) if told else [])


def _heads(part: Part) -> list[Found]:
    """How many members, where nothing else is told of them."""
    label = _MEMBERS_LABEL.match(part.clean)
    said = part.clean[label.end() :] if label else part.clean
    if label and label["as_of"]:
        return sure("anggota", said, read_count(said, least=1)) if int(label["as_of"]) >= part.today.year - 1 else []
    if simple_number(said) is None:
        if _NOT_THE_MEMBERS.search(part.clean):
            return []
        said = _WHO.sub("", said)
    if _YEAR.fullmatch(said):
        return []
    return sure("anggota", said, read_count(said, zero_words=False, least=1))


def _genders(part: Part, *, told: bool) -> list[Found]:
    """Men and women: only of the members, or where they have just been spoken of (a board has men and women too)."""
    whole, inside = part.clean, part.clean
    if told and "(" in whole:
        whole, inside = whole[: whole.find("(")].rstrip(), whole[whole.find("(") :]
    elif told and (made := _MADE_OF.search(whole)):
        whole, inside = whole[: made.start()], whole[made.end() :]
    found = _BY_GENDER.fullmatch(inside)
    women_first = _WOMEN_FIRST.fullmatch(inside) if found is None else None
    men, women = _heads_of(found) if found else reversed(_heads_of(women_first)) if women_first else ("", "")
    if not (men or women) or (_LETTER_FOR_ONE.search(inside) and not (men and women)):
        return []
    answers = _heads(part._replace(clean=whole)) if inside != part.clean else []
    for field, heads in (("anggota_l", men), ("anggota_p", women)):
        if heads:
            answers += sure(field, heads, read_count(heads))
    return answers


def _heads_of(found: re.Match[str]) -> tuple[str, str]:
    """How many of the first, and of the second."""
    return found[1] or found[2] or "", found[3] or found[4] or ""


def chair(part: Part) -> list[Found]:
    """The name of the chair, where no other post, and nothing else, is told of them."""
    found = _CHAIR.fullmatch(part.clean)
    if found is None or not _LETTERS.fullmatch(found[1]) or _nobody(found[1]) or _TITLE_INSIDE.search(found[1]):
        return []
    if part.clean[:3] == "ket" and part.clean[3:4] != "u" and not _called_so(part.tail(found[1])):
        return []
    said = part.tail(found[1])[: len(bare(found[1]))]
    labelled = ":" in part.clean or "=" in part.clean or _TITLED.match(found[1])
    if _TOLD_OF_THEM.search(said) or (not labelled and of_a_sentence(said)):
        return []
    return [Found("ketua", said, Read(said))]


def _called_so(typed: str) -> bool:
    """Whether what stands after `ket.` is a person: by a title, or by a name in capitals that is no remark."""
    return bool(_KET_OF_A_PERSON.fullmatch(typed)) and _A_REMARK.isdisjoint(_WORDS.findall(typed.lower()))


def _nobody(clean: str) -> bool:
    """Whether something else than a person is named, or something is told of that person."""
    return not _NOT_A_CHAIR.isdisjoint(_WORDS.findall(clean)) or bool(_VERBAL.search(clean))


def posts(part: Part) -> list[Found]:
    """Other people of the cooperative: understood, and not asked."""
    return [Found("", part.typed, None)] if _POSTS.fullmatch(part.clean) else []
