"""Knows of whom a part of a message may speak, from the part before it, and what a part says of the one before it."""

from __future__ import annotations

import re

from conversations.reading.cleaning import listed, plain
from conversations.reading.report.books import BOOKS
from conversations.reading.report.cutting import Piece
from conversations.reading.report.members import once_so_many
from conversations.reading.report.part import Found, Part
from conversations.reading.report.people import chair_changed
from conversations.reading.report.slips import words_of
from conversations.reading.report.years import of_its_founding

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
_NOW_IT_IS = re.compile(
    r"(?:sekarang|kini|saat ini)(?:nya)? (?!ketua|anggota|masih|msh|sudah|sdh|tidak|tdk|belum|blm|tetap|jalan|aktif|macet)\D*$"
)
"""`ketua ganti, sekarang pak Budi`: who it is now is the chair."""
_MEETINGS = re.compile(r"\b(?:rat|rapat anggota)\b")
"""`RAT tiap tahun, terakhir 2025`: what was last is the meeting."""
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
_OF_IT = re.compile(
    r"(?:(?:rugi|laba|untung) .*|data|angka|laporan|keuangan|untuk|utk|(?:koperasi|koprasi)(?:nya)?(?: (?:kami|kita|ini))?"
    r"|(?:(?:dalam|dlm|selama) )?(?:setahun|satu tahun|1 tahun)(?:nya)?|dengan|dgn|dan|punya|kalau|kalo|klo|untuk|utk"
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
_THANKS = re.compile(r"(?:terima ?kasih|makasih|mksh|trims|tks|thx|wassalam|demikian|sekian|mohon|salam)\b")
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
    if clean[:1] in "skt" and _NOW_IT_IS.match(clean) and chair_changed(last.clean):
        typed, clean = f"ketua {typed}", f"ketua {clean}"
    if clean[:1] in _BOTH_FIRST and not members and (field == "nama" or (not last.typed and last.asked not in BOOKS)):
        members = bool(_BOTH.match(clean))
    if not piece.joined or (clean[:1] in "uk" and _OF_ITSELF.match(clean)):
        of_else = False
    elif field is None:
        of_else = bool(_ELSE.search(last.clean))
    else:
        of_else = (
            field in ("status_nik", "catatan") or last.others or (field in _OF_THE_CHAIR and not _OF_A_COOPERATIVE.search(clean))
        )
    others = others and of_others(words_of(clean)) and bool(_OTHERS.search(clean))
    other = others or (last.other and "ketua" not in clean)
    chair = not other and (last.chair or "ketua" in last.clean)
    members = members or (field is not None and field.startswith("anggota")) or (clean[:1] in "skth" and once_so_many(last.clean))
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
    told_at_length = before and (
        before[-1].field == "alamat" or (before[-1].field == "catatan" and not _THANKS.match(part.clean))
    )
    if not (told_at_length or _GOES_ON.fullmatch(part.clean)):
        return set()
    fields = {one.field for one in before}
    if fields and part.clean.startswith("ketua "):
        return fields & {"ketua"}  # what is told of the chair belongs to no other words
    return fields or ({""} if first else set())
