"""What the words of a reply, or of one clause of it, say together: its marks, and the answer they make."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from conversations.reading.assent.askew import askew
from conversations.reading.assent.question import Asking, core
from conversations.reading.assent.words import (
    AGREEING,
    ANSWERS,
    COMBINED,
    GLUED,
    MARK_OF,
    NGAJU,
    NGAJU_NOT,
    ONCE,
    SLIPS,
    WANTED,
)
from conversations.reading.cleaning import listed
from conversations.reading.negation import DENIED, NOT
from conversations.reading.signs import signed

_SAYS_NOTHING = re.compile(
    r"\bya+h? (?:ampun|allah|alloh|olah|tuhan|gusti|rabb)|\bya+h? (?:su?dah|udah|sdh) ?lah\b|^oh+ i?ya$"
    rf"|\b{DENIED} (?:tentu|lancar)\b"
)
"""Begins with ya, and answers nothing; or says neither: what does not run smoothly may run."""
_NO_MATTER = signed(
    r"\bsa?ma? se?kali\b|\b(?:sampai|hingga) (?:(?:hari|saat) ini|kini|sekarang)\b|\bsatu ?pun\b|\bpuji (?:tuhan|syukur)\b"
    r"|\bdemi (?:allah|tuhan)\b|\bwallahi\b"
    r"|\b(?:untuk |utk )?sementara(?: ini| waktu)?(?= (?:masih |msh )?(?:belum|blm|blum|belom)\b)"
    r"|(?<=\bbelum )(?:untuk |utk )?sementara(?: ini| waktu)?$",
    *listed("kali sampai hingga satu puji demi wallahi sementara"),
)
_SO_LONG = signed(
    r"(?<=dah|sdh|udh) (?:\d+|satu|dua|tiga|empat|lima|beberapa) (?:tahun|thn|th|bulan|bln)(?:an)?(?: ini| lebih)?"
    rf"(?= (?:{NOT}|macet|vakum|pakum|berhenti|tutup|mati|bubar)\b)",
    *listed("tahun thn th bulan bln"),
)
"""`Sudah 3 tahun tidak jalan` is `sudah lama tidak jalan`."""
_ONLY_THERE = {
    **{(kind, word): "objecting" for kind in ("objects", "not-objects") for word in ("keberatan", "kbratan", "kebratan")},
    **{(kind, word): "runs" for kind in ("still", "runs", "not-runs") for word in ("buka", "bukak")},
}
"""Words that say something of the question only where it is of this kind."""
_NO_PROBLEM = re.compile(
    rf"\b(?:(?:{NOT}) ?(?:jadi )?(?:masalah|apa-?apa|apa2|papa|mengapa|soal)"
    r"|gpp|gapapa)\b"
)
"""To a question whether somebody objects: he does not."""
_HE_EH = re.compile(r"\bh([eio])[ -]\1?h?\b|\bh([eio])h[ -]\2h\b")
_NOT_BEGUN = listed("sempat sempet urus ngurus buat bikin jadi mulai ajuk ajukan daftar usul usulkan terbit keluar")
"""Behind a `belum`: what goes before that which was asked for."""
_CAME = listed("jadi terbit keluar")
_PAPERS = listed("npwp nib sk akta akte hukum sertifikat izin ijin rekening nik surat")
"""What is made, and comes out: of these `sudah keluar` says that they are there."""
_TIMES = re.compile(r"\b(?:\d{1,2}|satu|dua|tiga|empat|lima|beberapa) ?(?:kali|x)\b")
_NUMBER = re.compile(r"\bno\b\.?(?= ?\d)")
_SURELY = signed(rf"^(?:ya )?(?:tentu|jelas|pasti)(?: saja| aja| lah)?,? (?=(?:{DENIED}|bukan)\b)", "tentu", "jelas", "pasti")
_TOKEN = re.compile(r"[a-z]+(?:['-][a-z]+)*|[^\sa-z.,;:!'\"*_()/-]+|[,;.](?=\s)")
_STOPS = frozenset(",;.")
_REPEATED = re.compile(r"([a-z])\1{2,}")
_COUNT = re.compile(r"[1-9]\d{0,2}x?")
_AMOUNTS = listed(
    "satu dua tiga empat lima enam tujuh delapan sembilan sepuluh puluh belas sedikit dikit sdkt banyak lumayan beberapa "
    "orang org buah unit kali x sekitar"
)
"""How much of it there is takes nothing back that there is: `ada sedikit`, `ada 2 orang`."""
_ASKED_BACK = frozenset({"apakah", "kah"})
_DENYING = frozenset({"not", "is-not", "not-yet", "none"})
_AFTER_NO = frozenset({"willing", "is", "ever", "runs", "done"})
"""Behind a denial and a comma these begin anew: `tidak, ada` is not `tidak ada`."""
_AFFIRMING = frozenset({"yes", "done", "is", "still", "ever", "runs", "willing"})
"""What a `ya` before it only strengthens."""


@lru_cache(maxsize=1024)
def tokens(clause: str) -> tuple[str, ...]:
    """The words of a tidied clause, numbers and pictures, and its stops; two glued words apart, held letters let go."""
    found: list[str] = []
    clause = _HE_EH.sub("heeh", _REPEATED.sub(r"\1", clause))
    for word in _TOKEN.findall(_NUMBER.sub("nomor", clause)):
        found.extend(GLUED.get(word) or (word,))
    return tuple(found)


def mark_of(word: str) -> str:
    """What a word says: a mark of `COMBINED`, empty for politeness, `?` for what is not known."""
    return MARK_OF.get(SLIPS.get(word, word), "?")


def sense(clause: str, asked: Asking) -> str:
    """`yes`, `no`, or `?` when the words are not a plain answer to the question."""
    if "?" in clause or _SAYS_NOTHING.search(clause):
        return "?"
    if asked.kind.endswith("objects"):
        clause = _NO_PROBLEM.sub("silakan", clause)
    if echoed := _echo(clause, asked):
        return echoed
    if asked.kind == "done":
        clause = _TIMES.sub("", clause)
    words = tokens(_SO_LONG.sub(" lama", _SURELY.sub("", _NO_MATTER.sub("", clause))))
    marks = _marks(words, asked)
    if "?" in marks or _formerly(words, marks, asked) or not _ASKED_BACK.isdisjoint(words):
        return "?"
    if not marks:
        return "yes" if _own_words(words, asked) else "?"
    ngaju = NGAJU_NOT in words and not ({*_DENYING, "lagi"}.issuperset(marks) or NGAJU.intersection(words))
    if ngaju or askew(clause, words, asked):
        return "?"
    answers = ANSWERS[asked.kind] | WANTED if asked.wants else ANSWERS[asked.kind]
    if "long" in marks and mark_of(words[0]) == "?":
        return answers.get(_joined(marks), "?") if marks[-1] != "long" else "?"  # `koperasi kami sudah lama` tells its age
    if not asked.kind.startswith("not") or AGREEING.isdisjoint(words):
        return answers.get(_joined(marks), "?")
    rest = [mark for mark in marks if mark != "yes"]
    return "yes" if not rest or answers.get(_joined(rest)) == "yes" else "?"  # betul, masih jalan: both ways


def _formerly(words: tuple[str, ...], marks: list[str], asked: Asking) -> bool:
    """Whether `dulu` or `pernah` says what was so once, or goodbye (`aktif dulu`); behind a denial `dulu` is only politeness."""
    if marks == ["ever"] and asked.having and not asked.says("pernah"):
        return True
    if not words or ONCE.isdisjoint(words):
        return False
    return bool(ONCE & set(words[:-1])) or (len(words) > 1 and words[-2] in _STOPS) or _DENYING.isdisjoint(marks)


def _echo(clause: str, asked: Asking) -> str:
    """What a reply says that says again what the question denies: `tidak digaji` to "Apakah pengurus tidak digaji?"."""
    if not asked.denied:
        return ""
    words = [word for word in tokens(clause) if word not in _STOPS]
    said = [mark for word in words if (mark := mark_of(word)) not in ("", "?", "all", "lagi")]
    named = [word for word in words if mark_of(word) == "?"]
    if not named or {*map(core, named)} != {core(asked.denied)}:
        return ""
    denials = [mark for mark in said if mark == "not"]
    if said in (["not"], ["yes", "not"], ["done", "not"], ["yes", "done", "not"]) and denials:
        return "yes"
    return "no" if not said or said == ["still"] else ""


def _marks(words: Sequence[str], asked: Asking) -> list[str]:
    """The marks of a clause in order, without those of the question's own words, which add nothing when they are said again."""
    marks: list[str] = []
    stopped = counted = False
    for word in words:
        if word in _STOPS:
            stopped = True
            continue
        mark = _ONLY_THERE.get((asked.kind, word)) or mark_of(word)
        counted = _counts(word, marks, asked, counted)
        if not mark or counted or (mark == "?" and (asked.says(word) or _on_the_way(word, marks, asked))):
            continue
        if stopped and mark in _AFTER_NO and not _DENYING.isdisjoint(marks):
            return ["?"]
        marks.append(mark)
        stopped = False
    return marks


def _on_the_way(word: str, marks: list[str], asked: Asking) -> bool:
    """Whether a word behind `belum` or `sudah` tells how far that is which was asked for: `belum diurus`, `sudah terbit`."""
    if asked.wants or asked.kind not in ("done", "has", "other"):
        return False
    if marks[-1:] == ["not-yet"]:
        return core(word) in _NOT_BEGUN or word in _NOT_BEGUN
    return marks[-1:] == ["done"] and word in _CAME and not _PAPERS.isdisjoint(asked.words)


def _counts(word: str, marks: list[str], asked: Asking, counted: bool) -> bool:
    """Whether a word tells how much there is, behind the word that says that there is."""
    if not (word in _AMOUNTS or _COUNT.fullmatch(word)) or not (counted or (marks and marks[-1] == "is")):
        return False
    return asked.having and _DENYING.isdisjoint(marks)


def _own_words(words: Sequence[str], asked: Asking) -> bool:
    """Whether a reply is what the question asks for, said again as done: `berbadan hukum`, `terlaksana`."""
    said = [word for word in words if mark_of(word) == "?"]
    if not said or asked.kind not in ("done", "still", "other"):
        return False
    done = ("ber", "ter", "di", "me") if asked.kind == "other" else ("ber", "ter", "me")
    return said[0].startswith(done) and core(said[0]) in asked.cores


def _joined(marks: list[str]) -> str:
    """What the marks of a reply say together; `?` when they speak both ways."""
    marks = [mark for mark in dict.fromkeys(marks) if mark != "lagi"]
    if len(marks) > 1 and marks[-1] == "yes" and marks[0] in ("not", "not-yet", "none"):
        marks = marks[:-1]  # "belum ya": the ya is only politeness
    kinds = tuple(marks)
    if not kinds:
        return "?"
    if len(kinds) == 1:
        return {"is-not": "not", "under-way": "?"}.get(kinds[0], kinds[0])
    if kinds not in COMBINED and kinds[0] == "yes":
        rest = _joined(list(kinds[1:]))
        return {"not-yet": "yes-not-yet", "none": "yes-none"}.get(rest, rest if rest in _AFFIRMING else "?")
    return COMBINED.get(kinds, "?")
