"""Recognises replies that give no answer at all, and replies that say 'none': in words or marks, so none begins with a digit."""

from __future__ import annotations

import re
from collections.abc import Callable

from conversations.reading.cleaning import bare
from conversations.reading.negation import DENIED, NOT, NOT_YET

_NOT = rf"(?:{NOT}|{NOT_YET}|kurang|krg|krang|kurg)"
_KNOW = (
    r"(?:tahu|tau|thu|taw|tahuan|tw|paham|ingat|inget|jelas|pasti|yakin|hafal|mengetahui|mengerti|tercatat|terdata|didata"
    r"|dihitung|dicatat|dicek)"
)
_SURELY = r"(?:(?:saya|sy|kami|masih|msh|memang|maaf|mohon maaf|waduh|wah|aduh|pak|bu|bapak|ibu)[ ,]+)*"
_NO_ANSWER = re.compile(
    rf"[-–.?_/~\s]+|{_SURELY}{_NOT} ?(?:begitu )?{_KNOW}(?: (?:juga|saya|sy|pasti|lagi|persis|pastinya|jumlahnya|datanya"
    rf"|tanggalnya|nomornya|namanya|tahunnya"
    rf"|angkanya))*"
    rf"|{_SURELY}(?:lupa|lali|kalumpanan)(?: (?:juga|lagi|tanggalnya|tahunnya|nomornya|namanya|jumlahnya|angkanya))?"
    rf"|entah(?:lah)?|ntah(?:lah)?|embuh|n/?a|tba"
    rf"|{_SURELY}(?:{NOT_YET})(?: (?:bisa|dapat) (?:dijawab|jawab))?"
    rf"|{_SURELY}{_NOT} (?:ada|punya) (?:data|datanya|catatan|catatannya|info|informasi)"
    rf"|data(?:nya)? {_NOT} (?:ada|lengkap)"
)
_NONE = re.compile(
    r"(?:(?:di |didalam |dalam )?(?:desa|kelurahan|kampung|tempat|sini|disini)(?: (?:kami|ini|kita|saya))*,? )?"
    r"(?:(?:masih |msh |memang |sudah |sdh |rp\.? ?)?(?:nihil|kosong|ksg|ksong|kosong semua|nihil semua|zonk|nul|nil|kadada"
    r"|kdd|jaton|jatun|gada|gaada"
    r"|gakada|nggakada|tdkada|tidakada|tiada)(?: rupiah| \(0\))?"
    r"|(?:masih |msh |memang |sudah |sdh |udah |sama sekali |saat ini |skrg |sekarang )*"
    rf"{DENIED}"
    r" ?(?:ada|ad|punya|memiliki|mempunyai|baisi|aton|ada sama sekali|ada satupun|ada satu pun|adaan)(?: sama sekali| satupun| "
    r"satu pun)?"
    r"(?: (?P<thing>hp|nomor|nomornya|wa|telepon|koperasi|koperasinya|anggota|anggotanya|karyawan|karyawannya|pegawai|manajer"
    r"|modal|modalnya|pinjaman|modal luar|modal sendiri"
    r"|pinjamannya|simpanan|aset|asetnya|utang|hutang|tunggakan|uang|dana|kas|pengurus|hibah)(?: nya)?)?"
    r"(?: (?:(?:di|di dalam) (?:desa|kelurahan|tempat|sini|kampung)|disini)(?: kami| ini| kita)?)?)"
)
_NONE_SUCH = re.compile(
    rf"(?:(?:masih|msh|memang|sudah|sdh) )*{DENIED} ?(?:ada|punya|memiliki|mempunyai) (?P<thing>[a-z]{{3,}}?)(?: ?nya)?"
)
"""`belum ada kursi`: none only where that is what was asked."""
_DIGIT = re.compile(r"[1-9]")
"""Zero may stand behind: `kosong (0)`."""


def no_answer(clean: str) -> bool:
    """Whether a tidied reply says that there is no answer: `-`, `belum tahu`, `lupa`. Differs from zero."""
    if not clean or len(clean) > 80 or _DIGIT.search(clean):
        return False
    return bool(_NO_ANSWER.fullmatch(clean) or ((said := bare(clean)) != clean and _NO_ANSWER.fullmatch(said)))


def none_at_all(clean: str) -> bool:
    """Whether a tidied reply says 'none': `nihil`, `kosong`, `tidak ada`. Zero where the question allows it."""
    return len(clean) <= 80 and not _DIGIT.search(clean) and bool(_NONE.fullmatch(bare(clean)))


def none_of(clean: str, asked_for: Callable[[str], bool] | None = None) -> str | None:
    """What a tidied reply says there is none of; empty when it names nothing, None when it says nothing of the sort.

    `asked_for`: whether a word names what the question asks; such a word is known here whatever it is.
    """
    if len(clean) > 80 or _DIGIT.search(clean):
        return None
    said = bare(clean)
    if found := _NONE.fullmatch(said):
        return (found["thing"] or "").removesuffix("nya")
    such = _NONE_SUCH.fullmatch(said) if asked_for else None
    return such["thing"] if such and asked_for and asked_for(such["thing"]) else None
