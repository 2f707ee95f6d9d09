"""Knows of whom a part of a message may speak, from the part before it, and what a part says of the one before it."""

from __future__ import annotations

import re

from conversations.reading.cleaning import listed, plain
from conversations.reading.report.books import BOOKS
from conversations.reading.report.business import goes_on_listing
from conversations.reading.report.cutting import Piece
from conversations.reading.report.part import Found, Part
from conversations.reading.report.slips import words_of
from conversations.reading.report.years import of_its_founding
from conversations.reading.unmeant import unmeant

_POSTS = listed("sekretaris bendahara wakil pengawas pengurus karyawan pegawai manajer operator kades lurah camat")
_CHAIRED = listed(
    "bpd rt rw lpm pkk adat dewan dpr dprd kelompok poktan gapoktan kwt bumdes bumdesa bumdesma karang pemuda panitia yayasan "
    "jemaat umum masjid musholla lingkungan"
)
_OTHERS = re.compile(rf"\b(?:{'|'.join(sorted(_POSTS))}|kepala desa)(?:nya)?\b|\bketua (?:{'|'.join(sorted(_CHAIRED))})\b")
"""Persons whose number is not that of the chair."""
_OF_OTHERS = frozenset(f"{word}{its}" for word in _POSTS | _CHAIRED | {"kepala", "desa"} for its in ("", "nya"))
"""Looked for first."""
_ELSE = re.compile(
    r"^badan hukum|^(?!(?:sejak|mulai) ).*\d|\b(?:rat|rapat|kredit|pinjaman|piutang|angsuran|cicilan|simpan|unit|jangan|takut"
    r"|jadi|pernah"
    r"|sepertinya|kayaknya|kelihatannya|mungkin|barangkali|hampir|mau|akan|nyaris|kalau|kalo|supaya|agar|bisa|apakah|apa"
    r"|entah|tentu|katanya|tahu|tau"
    r"|sampai(?! (?:sekarang|saat|kini|hari))|ketua|pengurus|pengawas|anggota|rekening|npwp|nib|kantor|gudang|toko|kios|gedung"
    r"|izin|ijin|nomor|no|hp|wa|akun|listrik|sertifikat|simkopdes|akta|kebun|jalan|mesin|karyawan|manajer"
    r"|sekretaris|bendahara"
    r"|kelompok|bumdes|gapoktan|dulu|tahun|usaha lain|sinyal|internet)(?:nya)?\b"
)
"""Before `masih aktif`: it may be said of this, or be a question, or of another time."""
_OF_A_COOPERATIVE = re.compile(r"\b(?:berjalan|jalan|jln|beroperasi|bubar|vakum)\b")
"""Said of no person."""
_OF_ITSELF = re.compile(
    r"(?:usaha|koperasi|koprasi)(?:nya)? (?:masih|msh|sudah|sdh|tetap|tidak|tdk)\b"
    r"|(?:usahanya|koperasinya) (?:berhenti|macet|vakum|mati|tutup|bubar)\b"
)
"""It says itself of what the state is told."""
_BUILT = re.compile(
    r"\b(?:gedung|kantor|gudang|toko|kios|gerai|pabrik|warung|balai)(?:nya)?(?: \w+){0,3}$|\bunit(?:nya)?(?: \w+){0,2}$"
    r"|^(?!.*\b(?:koperasi|koprasi|kop|kud|ksu|ksp)).*\b(?:desa|kampung|kelurahan|kecamatan|kabupaten|dusun|lewu|sekolah|masjid"
    r"|gereja|pasar|bumdes|kelompok|poktan|gapoktan|perusahaan|pt)(?:nya)?(?: \w+){0,4}$"
)
"""Before `berdiri 2015`: it was this that was built or founded."""
_LAST_TIME = re.compile(r"(?:(?:yg|yang) )?terakhir(?:nya)? (?=.*\d)|(?:tahun|thn|th) terakhir(?:nya)? (?=(?:19|20)\d\d)")
_MEETINGS = re.compile(r"\b(?:rat|rapat anggota)\b")
"""`RAT tiap tahun, terakhir 2025`: what was last is the meeting."""
_TAKEN_BACK = re.compile(
    r"(?:eh|ralat|koreksi|salah|maaf|maksud(?:nya| saya| sy)|bukan)\b[\s,.:]*"
    r"(?:(?:salah|maaf|maksud(?:nya| saya| sy)|jadi|yang benar)\b[\s,.:]*)*(?:\d.*)?"
)
_LONE_NUMBER = re.compile(r"(?:(?:atau|dan|/) )?(?:(?:no )?(?:hp|wa) )?\+?(?:62|0)8[\d .-]{7,}")
_GENDER = r"(?:laki|lk|l|pria|perempuan|pr|p|wanita)\b"
_BOTH = re.compile(
    rf"{_GENDER}\D{{0,20}}\d[\d.]*\D{{0,20}}\b{_GENDER}\D{{0,20}}\d|\d{{1,5}} ?{_GENDER}\D{{0,9}}\d{{1,5}} ?{_GENDER}"
)
"""Men and women, told first of all, are the members."""
_NO_COOPERATIVE = re.compile(
    r"\b(?:bumdes|bumdesa|bumdesma|kelompok|poktan|gapoktan|arisan|yayasan|posyandu|karang taruna|pkk|bpd|lpm|tim|panitia"
    r"|pt|cv)\b"
)
"""Before `anggotanya 20`: the members are of this."""
_TO_COME = re.compile(r"\b(?:mau|akan|ingin|rencana(?:nya)?|target(?:nya)?|(?:tahun|thn|th|bulan|bln) depan)\b")
"""Before `100 anggota`: so many are hoped for."""
_HIS_NUMBER = re.compile(
    r"(?:(?:no|nomor|nomer)\.? ?)?(?:hp|wa|telp|tlp|telepon|kontak)(?:nya)? (?:pak |bapak )?ketua(?:nya)?\b[ :=]*\+?[\d(]"
)
_ITS_NAME = ("a.n", "an.")
"""With `nam` inside, what may say who the person of the part before is."""
_A_PERSON = re.compile(r"ketua|\bktp\b|(?<!\d)\d{16}(?!\d)")
"""A person is spoken of, by the post or by the NIK."""
_OF_THE_CHAIR = frozenset({"ketua", "hp_ketua"})
_BOTH_FIRST = frozenset("lpw0123456789")
_BESIDE_A_CLASS = frozenset({"nama", "pola", "bentuk"})
_POLA = frozenset({"syariah", "konvensional"})
_POST_ALONE = re.compile(r"(?:sekretaris|bendahara|wakil(?: ketua)?|pengawas|manajer|kades|sekdes)(?:nya)?")
"""After a number: it is that of this person."""
_NOW_SO_MANY = re.compile(
    r"(?:tapi |tetapi )?(?:sekarang|kini|saat ini|hari ini|tinggal|sisa|tersisa|nyata|kenyataan|asli|sebenar|riil|real"
    r"|fakta)(?:nya)? "
    r"(?:(?:tinggal|cuma|hanya|ada|menjadi|jadi) )*"
    r"\d+(?: ?(?:orang|org))?(?: saja| aja)?"
    r"|(?:atau )?\d+ ?(?:orang|org)"
    r"|(?:dan )?(?:ibu-ibu|bapak-bapak|petani|nelayan|pedagang|guru|warga) (?:\w+ )?\d+(?: ?(?:orang|org))?"
)
"""After the members: they were so many, or a range is told (`50, 60 org`)."""
_ONE_MORE_YEAR = re.compile(
    r"(?:dan |tapi )?(?:tahun |thn |th )?(20\d\d)(?:$|:? (?:ya|iya|sudah|sdh|ada|juga)\b|:? (?:rp\.? ?)?(?P<sum>\d))"
)
"""After a meeting or an amount: it is told for one more year."""
_EXPIRED = re.compile(
    r"(?:tapi |tetapi |tp |namun )?(?:sudah |sdh |udah )?(?:mati|habis|tidak|tdk|gak|kadalu\w+|kedalu\w+|belum|blm)\b"
)
"""After a certificate: it is this that is no longer valid."""
_STOPS = re.compile(
    r"(?:sudah |sdh |udah |lama )*(?:macet|vakum|mati|bubar|tutup|berhenti|bangkrut|non|tidak|tdk|gak|ga|kada|belum|blm"
    r"|diketuai|dipimpin|dipegang|dikelola|diganti|ganti|pindah|jadi|menjadi|ber-?badan hukum)\b"
)
"""After `sejak 2019`, which is then not that of its founding."""
_OF_IT = re.compile(
    r"(?:(?:rugi|laba|untung) .*|data|angka|laporan|keuangan|untuk|utk|(?:koperasi|koprasi)(?:nya)?(?: (?:kami|kita|ini))?"
    r"|dengan|dgn|dan|punya|kalau|kalo|klo|untuk|utk"
    r"|memiliki|ada|jumlah|jml|total|pengelola(?:nya)?)"
)
"""What may stand before an amount without changing whose it is."""
_GOES_ON = re.compile(
    r"(?!(?:di|dr|dari|ada|yg|yang|dan|dengan|alamat|desa|kec|rt|jl|terima|terimakasih|makasih|mksh|trims|tks|thx|wassalam"
    r"|demikian|mohon|hormat|sekian|ket|keterangan|catatan|semoga|hp|wa|no|nomor|nomer|hpnya|wanya|nomornya|nomernya|bisa|hub"
    r"|hubungi|kontak|kades|lurah|camat|sekdes|kepala|dia|beliau|juga|tapi|tetapi|tp|namun|cuma"
    r"|pak|bpk|bapak|bu|ibu|ya|min|admin|rencana|akan|mau|ingin|hendak|belum|blm|lalu|terus|trus|kalau|kalo|klo|bukan|jualan|sampingan"
    r"|jual|sejak|punya|memiliki|(?:sudah|sdh) ada|simpan pinjam|[a-z]{3,}nya)\b)"
    r"[a-z][a-z.'&-]*(?: [a-z.'&-]+){0,2}"
)
"""What may belong to the words before it; not what thanks, or begins with a word of its own."""
_LABEL_ALONE = re.compile(
    r"(?:nama |no |jumlah |jml |tahun |thn |th )?(?:ketua|hp|anggota|berdiri|rat|karyawan|alamat|jenis|tahun|thn|th)"
)
"""On a line of its own nothing is told behind it: `Ketua: -`."""


def of_others(words: frozenset[str]) -> bool:
    """Whether a message with these words, or a part of one, may speak of another person: looked for first."""
    return not _OF_OTHERS.isdisjoint(words)


def next_part(last: Part, piece: Piece, before: list[Found], *, members: bool, others: bool) -> Part:
    """The part that a piece is, after the last one and what was found in it: of whom it may speak.

    `others`: whether any part of the message may speak of another person (`of_others`).
    """
    typed, field = piece.typed, before[-1].field if before else None
    clean = typed.lower() if typed.isascii() else plain(typed)
    if clean[:1] in "ty" and _LAST_TIME.match(clean) and _MEETINGS.search(last.clean):
        typed, clean = f"RAT {typed}", f"rat {clean}"
    if clean[:1] in _BOTH_FIRST and not members and (field == "nama" or (not last.typed and last.asked not in BOOKS)):
        members = bool(_BOTH.match(clean))
    if not piece.joined or (clean[:1] in "uk" and _OF_ITSELF.match(clean)):
        of_else = False
    elif field is None:
        of_else = bool(_ELSE.search(last.clean))
    else:
        of_else = field == "status_nik" or last.others or (field in _OF_THE_CHAIR and not _OF_A_COOPERATIVE.search(clean))
    others = others and of_others(words_of(clean)) and bool(_OTHERS.search(clean))
    other = others or (last.other and "ketua" not in clean)
    chair = not other and (last.chair or "ketua" in last.clean)
    members = members or (field is not None and field.startswith("anggota"))
    named = field in _BESIDE_A_CLASS or (field == "jenis" and clean in _POLA)
    of_chair, of_person = _of_whom(last, field) if "nam" in clean or clean.startswith(_ITS_NAME) else (False, False)
    founding = field is None and clean[:1] in "tpd" and of_its_founding(last.clean)
    of_books = field == "tahun_buku"
    return Part(
        *(typed, clean, last.today, chair, members, last.asked),
        *(other, of_else, named, others, of_chair, of_person, of_books, founding),
    )


def _of_whom(last: Part, field: str | None) -> tuple[bool, bool]:
    """Whether the chair's number alone is told in the part before, and whether any person is spoken of there."""
    of_chair = "ketua" in last.clean and not last.others and (field == "hp_ketua" or bool(_HIS_NUMBER.match(last.clean)))
    of_person = field in _OF_THE_CHAIR or (not field and (last.others or bool(_A_PERSON.search(last.clean))))
    return of_chair, of_chair or of_person


def _taken_back(part: Part, piece: Piece, before: list[Found]) -> frozenset[str]:
    """The fields of the part before (there are some) that this part takes back or makes doubtful."""
    if _takes_back(before[0], part.clean, joined=piece.joined):
        return frozenset({before[0].field})
    if part.clean[:1] in "ersmkb" and _TAKEN_BACK.fullmatch(part.clean):
        return frozenset(one.field for one in before)
    return frozenset()


def _takes_back(told: Found, clean: str, *, joined: bool) -> bool:
    """Whether a part, by what it says of that field alone, takes back what stands right before it."""
    match told.field:
        case "hp_ketua":
            return bool(_LONE_NUMBER.fullmatch(clean) or (joined and (_POST_ALONE.fullmatch(clean) or unmeant(clean))))
        case "anggota":
            return bool(_NOW_SO_MANY.fullmatch(clean))
        case "tahun_berdiri" if told.bare:
            return bool(_STOPS.match(clean) or (joined and clean.startswith("ketua ")))
        case "status_nik":
            return joined and bool(_EXPIRED.match(clean))
        case _:
            return _also_later(told, clean)


def carried_on(
    found: list[Found], here: list[Found], part: Part, piece: Piece, before: list[Found]
) -> tuple[list[Found], list[Found]]:
    """What was found and what a part answers, once it has taken back or carried on what stands right before it."""
    if back := _taken_back(part, piece, before):
        found = [one for one in found if one.field not in back]
        here = [one for one in here if one.field != "hp_ketua"]
    if longer := goes_on_listing(part, here, before[-1]):
        found, here = found[:-1], [longer]
    return found, here


def _also_later(told: Found, clean: str) -> bool:
    """Whether after a meeting a later one is told, or after an amount that of one more year."""
    if told.read is None or not (told.field == "rat_terakhir" or told.field in BOOKS):
        return False
    found = _ONE_MORE_YEAR.match(clean)
    if found is None:
        return False
    return found[1] > str(told.read.value) if told.field == "rat_terakhir" else found["sum"] is not None


def of_something_else(here: list[Found], last: Part) -> bool:
    """Whether what was found is told of something that stands right before it, in a part that was not understood."""
    if here[0].field == "tahun_berdiri":
        return bool(_BUILT.search(last.clean))
    if here[0].field.startswith("anggota"):
        return bool(_TO_COME.search(last.clean) or _NO_COOPERATIVE.search(last.clean))
    if here[0].field == "rat_tiga":
        return True
    return here[0].field in BOOKS and not _OF_IT.fullmatch(last.clean)


def torn_by(part: Part, piece: Piece, before: list[Found], first: str) -> set[str]:
    """The fields to whose words a part that is not understood may belong; `first`, the first part where it stands before it."""
    if not piece.joined and _LABEL_ALONE.fullmatch(part.clean):
        return set()
    if not (_GOES_ON.fullmatch(part.clean) or (before and before[-1].field == "alamat")):
        return set()
    fields = {one.field for one in before}
    if fields and part.clean.startswith("ketua "):
        return fields & {"ketua"}  # what is told of the chair belongs to no other words
    return fields or ({""} if first else set())
