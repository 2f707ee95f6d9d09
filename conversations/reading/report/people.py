"""Reads the persons in a part of a message about a cooperative: its chair, how to call them, and who else has a post."""

from __future__ import annotations

import re

from conversations.reading.cleaning import bare, listed
from conversations.reading.outcome import Read
from conversations.reading.phones import read_phone
from conversations.reading.report.part import Found, Part, name_like, of_a_sentence, words_first

_TITLE = r"(?:pak|bpk|bapak|ibu|bu|sdr|sdri|haji|h|hj|drs|dra|ir|ust|ustadz|ustad|ny|nyonya|tn|kh)"
_STILL = (
    rf"(?:(?:masih|msh|tetap|baru|sekarang|skrg) (?={_TITLE}\b)|(?:yang |yg )?(?:baru|sekarang|saat ini|skrg) (?:(?:ada "
    rf")?namanya |bernama |yaitu |adalah |[:=] ?)"
    rf"|(?:ada )?namanya |si |yaitu |yakni |[:=] ?|(?:ibu|bu|pak|bapak) (?:kades|lurah|sekdes|rt|kepala desa) (?:yaitu|yakni"
    rf"|namanya|bernama) )+"
)
"""Between `ketua` and the name."""
_CHAIR = re.compile(
    r"(?:(?:koperasi(?:nya| kami| ini)?|yang|yg) (?=di))?"
    r"(?:nama )?(?:(?:yang|yg) (?:jadi ketua|(?:meng)?ketuai|(?:me)?mimpin|pimpin)(?:nya)?\b"
    r"|(?:ketua(?:nya)?|di(?:ketuai|pimpin)(?: oleh)?)\b|ket\b(?= ?[.:=a-z])|kt(?= ?[:=]))"
    rf"(?: pengurus(?:nya)?)?(?: koperasi(?:nya)?)?(?: (?:kop|kud|ksu|ksp|kami|kita)(?= (?:adalah|bernama|namanya|{_TITLE})\b))?"
    r"\.?\s*(?:[:=]|adalah\b|bernama\b|an\.|a\.n\.?)?\s*"
    rf"(?:{_STILL})?(.+)"
)
_NEW_CHAIR = re.compile(
    r"(?:nama )?ketua(?:nya)? (?:koperasi(?:nya)? )?(?:lama )?(?:"
    r"(?:(?:sudah|sdh|telah|baru|barusan) )?(?:di|ber)?ganti(?:kan)?(?: (?:pak|bu))?"
    r" (?:jadi|menjadi|oleh|dengan|sama|ke|sekarang)"
    r"|(?:yang |yg )?(?:sekarang|saat ini|kini)(?: ini)?(?: (?:jadi|menjadi|adalah))?) (?P<name>.+)"
)
"""After a change: who it is now."""
_SURELY_NAMED = re.compile(rf"(?i:(?:{_TITLE})\b\.?) ?\S.*|[A-Z][a-z.']+(?: (?:[A-Z][a-z.']*|bin|binti))+")
_CHANGED = re.compile(
    r"(?:dulu |dulunya |sebelumnya )?ketua(?:nya)?(?: koperasi(?:nya)?)?(?: (?:lama|dulu|sebelumnya))?(?: (?:yang|yg) lama)?"
    r"(?: (?:sudah|sdh|telah|baru))? (?:(?:di|ber)?ganti(?: (?:pak|bu|orang))?|mundur|meninggal"
    r"|(?:pak|bpk|bapak|bu|ibu) [a-z ]{2,30})"
)
_CALLED_SO = re.compile(r"(?:namanya|bernama|atas nama|a\.?n\.)\s*[:=]?\s*")
"""After the chair's number: who that is."""
_OF_THE_CHAIR = re.compile(
    r" \(?\d\d (?:tahun|thn|th)\)?$| sejak (?:tahun |thn |th )?(?:19|20)\d\d$| ?\(?(?:umur|usia|umurnya|usianya) "
    r"(?:\d{1,2}(?: ?(?:tahun|thn|th))?|[a-z]+ (?:puluh"
    r"|belas)(?: [a-z]+)?(?: (?:tahun|thn|th))?)\)?$"
    r"|,? (?:orang|org|warga|alamat|rumahnya|tinggal)(?: di)? (?:rt|rw|dusun|desa|kampung|blok|jl|jalan|gang|gg)\b.*$"
    r"|,? (?:di )?(?:rt|rw)\.? ?\d+(?: ?/? ?(?:rw)?\.? ?\d+)?$"
)
"""Behind the name: how old they are and where they live."""
_MORE_OF_THE_CHAIR = re.compile(r"\d|u(?:mur|sia)|r[tw]|orang|org|warga|alamat|rumahnya|tinggal")
"""Looked for first: one of these stands in all that `_OF_THE_CHAIR` finds."""
CHAIR_FIRST = (
    *words_first("yang yg nama"),
    *("bernama", "namanya", "a.n", "an.", "atas nama ", "kt =", "kt:", "kt :", "kt=", "ket", "diketuai", "dipimpin", "koperasi"),
)
"""What `chair` can read begins with one of these."""
_NOT_A_CHAIR = listed(
    "terdahulu terakhir demisioner galak baik sabar tegas rajin malas pintar jujur amanah peduli pasif bagus hebat muda "
    "cerewet korupsi butuh perlu telpon telepon kontak nomor nomer pelatihan bantuan pengawas bpd kades lurah camat sekdes "
    "kadus mungkin kalau kalo kayaknya sepertinya katanya kira rt rw bukan tapi tetapi melainkan atau ralat eh belum tidak "
    "tdk blm kosong lama baru lupa meninggal alm almarhum almarhumah wafat ganti diganti digantikan koperasi koperasinya "
    "kud ksu ksp sudah sdh masih dan hp wa ada saya sy aku kami sendiri kelompok kelompoknya poktan gapoktan dewan adat "
    "karang pkk panitia tp itu ini juga tetap umum sama sekretaris bendahara wakil pindah kabur dijabat sementara orang "
    "kop siapa apa mana bagaimana gimana kenapa "
    "luar kepala kurang perempuan laki wanita pria aktif berhenti mundur mengundurkan dipilih sakit ke di dari oleh pensiun "
    "hilang dipegang dirangkap rangkap dulu dulunya dahulu mantan bekas eks awalnya sebelumnya pertama merah putih bumdes "
    "unit serba simpan pinjam usaha desa produsen konsumen terpilih hasil besok lusa kemarin nanti akan calon rapat musdes "
    "pergi mau bisa punya minta mohon tanya hubungi dihubungi cari tahu tau mengerti susah sulit jauh datang pulang kerja "
    "dinas rumah warga masyarakat yang untuk dengan karena setelah sebelum serta periode tahun bulan tinggal nya jadi kini "
    "sekarang saat tua jarang sering sibuk sehat plt pj pjs anggota anggotanya pengurus kadesnya harian formatur boneka bayangan "
    "pilihan tunjukan usulan bentukan titipan turunan warisan kepercayaan utusan perwakilan pengganti gadungan"
)
"""No name of a person holds one of these."""
_WORDS = re.compile("[a-z]+")
_LETTERS = re.compile(r"[a-z .,']{3,60}")
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
    r"[\s(,:/-]*(?:\b(?:(?:no|nomor)\b\.?|(?:hp|wa|telp|tlp|telepon|telpon|telfon|kontak)(?: ?nya)?\b\.?)[\s:]*)*\+?(?:[\d(]|o8)",
    re.IGNORECASE,
)
_NOT_ONE_PHONE = re.compile(r"(?<![\d.])(?:\+?62|0)8[\d -]{8,}|\b(?:nik|ktp)(?:nya)?\W{0,3}\d{16}(?!\d)")
_ITS_LABEL = re.compile(r"[\s,(]+(?:(?:no|nomor)\.? ?)?(?:nik|ktp)(?:nya)?\W*\Z", re.IGNORECASE)
"""Two phones, or the number of an identity card, which is not kept: the name before it is readable."""
_WHOSE = re.compile(
    r"\d\W*(?:(?:itu|adalah|ini) )?(?:(?:no|nomor|nomer)\.? )?(?:(?:hp|wa|telp|telepon|kontak)(?:nya)? )?"
    r"(?=ketua(?:nya)? (?!bpd|rt|rw))"
)
_CALL = re.compile(r"\A(?:(?:no|nomor)\.? ?)?(?:hp|wa|telp|tlp|telpon|telepon|kontak) (?=ketua )", re.IGNORECASE)
"""`hp ketua Irwan 0813…`: who that is stands between."""

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
    before = _TO_THE_NUMBER.split(part.typed, maxsplit=1)[0]
    who = _before_the_number(before, part) if before else []
    read = read_phone(part.typed[len(before) :].strip(" ()/-")) if who else None
    if not isinstance(read, Read):
        read = read_phone(part.typed)
        who = who or _behind_the_number(part)
    if not isinstance(read, Read):
        return _before_the_number(_ITS_LABEL.sub("", before), part) if before and _NOT_ONE_PHONE.search(part.clean) else []
    return [Found("hp_ketua", part.typed, read), *who]


def _behind_the_number(part: Part) -> list[Found]:
    """Who is called: `0812… hp ketua pak Ilham`."""
    behind = _WHOSE.search(part.clean)
    return chair(part.beginning(behind.end())) if behind and len(part.clean) == len(part.typed) else []


def _before_the_number(typed: str, part: Part) -> list[Found]:
    """Who is called: what is told of the chair there, or a name alone where the chair's was asked."""
    typed = _CALL.sub("", typed, count=1)
    clean = " ".join(typed.lower().split())
    if found := chair(Part(typed, clean, part.today)):
        return found
    alone = part.asked == "ketua" and not clean.startswith("ketua") and name_like(clean) and not _nobody(clean)
    return [Found("ketua", typed.strip(), Read(typed.strip()))] if alone else []


def chair(part: Part) -> list[Found]:
    """The name of the chair, where no other post, and nothing else, is told of them."""
    if part.of_chair and (called := _CALLED_SO.match(part.clean)):
        who = part.beginning(called.end())
        part = who._replace(typed=f"ketua: {who.typed}", clean=f"ketua: {who.clean}")
    if _MORE_OF_THE_CHAIR.search(part.clean):
        part = part.without_its_end(_OF_THE_CHAIR)
    if new := _NEW_CHAIR.fullmatch(part.clean):
        if not _SURELY_NAMED.fullmatch(part.tail(new["name"])) or part.typed.isupper():
            return []
        part = part.beginning(new.start("name"))
        part = part._replace(typed=f"ketua: {part.typed}", clean=f"ketua: {part.clean}")
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


def chair_changed(clean: str) -> bool:
    """Whether a part tells who was the chair, or that there is another one now."""
    return clean[:2] in ("ke", "du", "se") and bool(_CHANGED.fullmatch(clean))


def chair_named_before(part: Part) -> list[Found]:
    """The chair of `Hj. Nurjanah ketuanya`: by a title, or by two words in capitals, where not all is."""
    if not part.clean.endswith(" ketuanya"):
        return []
    said = part.typed[: -len(" ketuanya")].strip(" ,")
    clean = said.lower()
    capitals = said != said.upper() and " " in said and all(word[:1].isupper() for word in said.split())
    if not (_TITLED.match(clean) or capitals) or not _LETTERS.fullmatch(clean) or len(said.split()) > 5:
        return []
    if _nobody(clean) or _TITLE_INSIDE.search(clean) or _TOLD_OF_THEM.search(said) or of_a_sentence(said):
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
