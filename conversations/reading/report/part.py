"""A part of a message that holds several answers: what it is, what is found in it, and whether it can be a name."""

from __future__ import annotations

import re
from datetime import date
from typing import NamedTuple

from conversations.reading.cleaning import listed
from conversations.reading.outcome import Outcome, Read

Answer = Read[str] | Read[int]


class Found(NamedTuple):
    """One answer in a part: its field, the words that would have answered that field's own question, and its value.

    A blank field is something that was understood and that the form does not ask, such as another person's post.
    """

    field: str
    said: str
    read: Answer | None
    """None where only the form knows how to read it."""
    bare: bool = False
    """Told by a word alone, such as that of a choice: sure only where that question is the next."""


class Part(NamedTuple):
    """A part as it was typed and tidied; `chair` and `members` when these were spoken of before it, `asked` what is open.

    `other`: another person than the chair is spoken of. `of_else`: what is said of a state may be said of something else.
    `named`: the name of the cooperative stands right before it. (A tuple: a message makes many, and a frozen dataclass of
    so many fields takes three times as long to make.)
    """

    typed: str
    clean: str
    today: date
    chair: bool = False
    members: bool = False
    asked: str = ""
    other: bool = False
    of_else: bool = False
    named: bool = False
    others: bool = False
    """Whether another person's post is named in it."""
    of_chair: bool = False
    """Whether the chair's number, and not yet the name, is told right before it."""
    of_person: bool = False
    """Whether a person is spoken of right before it: `namanya` is that person's."""
    of_books: bool = False
    """Whether the year of the books is told right before it."""
    founding: bool = False
    """Whether how it was founded is told right before it."""

    def beginning(self, at: int) -> Part:
        """The part from there on."""
        return self._replace(typed=self.typed[at:], clean=self.clean[at:])

    def without_its_end(self, end: re.Pattern[str]) -> Part:
        """The part without what stands at its end, when that is there."""
        found = end.search(self.clean) if len(self.clean) == len(self.typed) else None
        return self._replace(typed=self.typed[: found.start()], clean=self.clean[: found.start()]) if found else self

    def tail(self, found: str) -> str:
        """The end of the part as it was typed, by its tidied form."""
        return self.typed[-len(found) :].strip(" :=.,") if len(self.clean) == len(self.typed) else found


_NOT_IN_A_NAME = listed(
    "kami kita ini itu ni tu neh nih tuh "
    "jln masih msh sudah sdh belum blm tidak tdk gak ga nggak ada jalan berjalan aktif macet yg yang punya "
    "mau apa nya berapa lama tersebut dulu sekarang kemarin dibentuk berdiri tahun th thn anggota anggotanya ketua ketuanya "
    "modal rt rw atau mati suri bubar vakum tutup berhenti tapi karena eh ralat bukan tinggal cuma cuman hanya saja rapat "
    "besok lusa nanti lapor ganti berganti diganti berubah segan hampir pengurus pengawas kurang butuh minta mohon perlu "
    "bisa harus"
)
_WORDS = re.compile(r"\w+")
_SO_MANY = re.compile(
    r"\d ?(?:orang|org|laki|perempuan|pria|wanita|lk|pr)\b|\b(?:laki|perempuan|pria|wanita)[: ]*\d|\d{3}|\b[lp]k?[ :=]*\d+,? "
    r"[lp]r?[ :=]*\d|\d ?[lp]k?\b.*\d ?[lp]r?\b"
)
AND_ANOTHER = re.compile(r"(?:d(?<!\wd)an|&|s(?<!\ws)(?:erta|ama)) +(?:koperasi|kop|ksu|kud|ksp|cu)\b")
_LETTERS = re.compile(r"[a-z][a-z .'&-]{2,60}")


def tells_more(clean: str) -> bool:
    """Whether something in tidied words is told of a cooperative, and does not belong to its name."""
    words = _WORDS.findall(clean)
    if "?" in clean or not _NOT_IN_A_NAME.isdisjoint(words) or _SO_MANY.search(clean):
        return True
    if "nya" in clean and any(len(word) > 6 and word.endswith("nya") for word in words):
        return True
    return (" k" in clean or " cu" in clean) and bool(AND_ANOTHER.search(clean))


def name_like(clean: str) -> bool:
    """Whether tidied words can be a name and nothing else that is told of a cooperative."""
    return bool(_LETTERS.fullmatch(clean)) and not tells_more(clean)


_STATED = re.compile(
    r"\b(?:masih|msh|sudah|sdh|belum|blm|tidak|tdk|gak)\s+(?:\w+ )?(?:ada|jalan|berjalan|aktif|beroperasi|macet|punya|berbadan)\b"
    r"|\b(?:dan|serta|sama|&) (?:koperasi|kop|ksu|kud|ksp|cu)\b|\?|\d{5}|\b(?!2000$)(?:19[5-9]|20[0-4])\d$|^\w+\.? 2000$"
    r"|\b\d+ (?:orang|org|anggota|juta|jt|rb|ribu)\b|\b(?:atau|dulu|dahulu|eks|rt|rw|modal)\b|\banggota \d|\b(?:laki"
    r"|perempuan|pria|wanita)[: ]*\d|\d (?:laki|perempuan|pria|wanita)\b"
)
_CAPITAL = re.compile(r"[A-Z0-9(][^\s]*|di|dan|ke|dari")


_GOES_ON_FOR_EVER = re.compile(r"(?:Koperasi|KUD|KSU|KSP|Kop\.?) Jalan Terus")
"""A name by its capitals: in small letters it tells that it runs."""


def proper_name(typed: str, clean: str) -> bool:
    """Whether words of a state or a number belong to a name, by its capitals: `Koperasi Masih Jaya`, `Koperasi 212 Mart`.

    A message all in capitals says nothing by them, and a year at the end may be that of its founding.
    """
    words = typed.split()[1:]
    lone = re.fullmatch(r"\w+\.? (?:jalan|aktif|macet|lancar)(?: terus| total| lancar)?", clean)
    if _GOES_ON_FOR_EVER.fullmatch(typed):
        return True
    capitals = not typed.isupper() and all(_CAPITAL.fullmatch(word) for word in words)
    return capitals and not lone and not _STATED.search(clean)


_SENTENCE = listed(
    "marah takut ramah kena naik kuliah nganggur menganggur petani cuek acuh pasrah mati cuti izin ijin kembar janda duda "
    "nelayan dayak jawa banjar bugis batak madura islam kristen hindu kaharingan gaptek buta huruf karyawan honorer tni "
    "polri polisi lulusan sd smp sma hamil umroh hutang utang kecewa bingung setuju siap hadir absen demam reses libur "
    "turun temurun kolektif bersama-sama secara stroke jelek bagus fiktif bodong mangkrak resmi swasta mereka orang "
    "masyarakat warga gagal dalam masalah proses akan sedang banyak kacau beres aman pesat beli jual bangun buka "
    "bagi adakan menunggu nunggu dana uang sering jarang selalu paling sangat sekali terlalu cukup agak lebih kayak seperti "
    "sudah-sudah lagi kabur dikit ikut mulai tanpa habis putus rusak sulit susah pailit kolaps oleng ambruk nunggak nagih nebeng "
    "numpang nipu nombok nambah minjam panen ngutang nyicil ngadat"
)
_VERB = re.compile(r"\b(?:(?:ter|ber|men|mem|meng|meny|di)[a-z]{4,}|(?:ke|pe|per)[a-z]{4,}an)\b")


def of_a_sentence(typed: str) -> bool:
    """Whether words without a capital of their own are rather what is told of somebody or something than a name.

    `ketua cuek`, `koperasi dikorupsi`. Capitals set a name off (`Ketua Berto`), unless all is written in them.
    """
    if typed != typed.lower() and typed != typed.upper():
        return False
    clean = typed.lower()
    return not _SENTENCE.isdisjoint(_WORDS.findall(clean)) or bool(_VERB.search(clean))


def words_first(words: str) -> tuple[str, ...]:
    """Each of the words with a space behind it: as a part begins with it, and not with a longer word."""
    return tuple(f"{word} " for word in words.split())


def sure(field: str, said: str, read: Outcome[str] | Outcome[int]) -> list[Found]:
    """What a reader read, when it is a value."""
    return [Found(field, said, read)] if isinstance(read, Read) else []


_BESIDE = re.compile(
    r"\b(?:anggota|agt|anggt)(?:nya)?\b\D*\d|\d\s*(?:anggota|orang|org)\b|(?:\b0|\+?62)8[\d .-]{7,}|:"
    r"|\bketua (?:lama|baru)\b|\b(?:sekretaris|bendahara|wakil)(?:nya)?\b"
)


def beside_a_name(clean: str) -> bool:
    """Whether something is told beside a name, or of another person: such a name is read back before it is kept."""
    return bool(_BESIDE.search(clean))
