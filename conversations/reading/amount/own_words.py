"""What a reply and its question both name: it is left out of the reply, and other people than were asked for are no answer."""

from __future__ import annotations

import re

from conversations.reading.amount.words import number_word
from conversations.reading.cleaning import bare, listed

_BEHIND = re.compile(r"(?P<said>.*\d) ?(?P<noun>[a-z]{3,}?)(?:nya)?")
_HOW_OFTEN = re.compile(r"(?P<said>.*[^\s\dx](?= kali)|.*\d(?= ?(?:kali|x))) ?(?:kali|x)")
_PARTS = (
    (
        re.compile(r"\banggota(?:nya)? (?:perempuan|wanita)\b"),
        re.compile(r"\b(?:perempuan|prempuan|wanita|pr|p|ibu-ibu|ibu2)(?:nya)?\b\.?"),
    ),
    (
        re.compile(r"\banggota(?:nya)? (?:laki-laki|laki|pria)\b"),
        re.compile(r"\b(?:laki[ -]laki|laki2|laki|pria|lk|l|bapak-bapak|bapak2)(?:nya)?\b\.?"),
    ),
)
"""Of a question that asks for one of them (the name of a cooperative may hold such a word too), and of its reply."""


_SORTS = (
    listed("anggota agt anggt angota aggota"),
    listed("karyawan pegawai pekerja staf staff buruh"),
    listed("manajer manager menejer pengelola"),
    listed("pengurus"),
    listed("pengawas"),
    listed("penduduk"),
    listed("koperasi koprasi kop kopdes"),
)
"""Who is counted; one of them is no answer where another was asked for."""
_SORT_OF = {word: sort for sort, words in enumerate(_SORTS) for word in words}
_STAFF = 1
_OF_STAFF = re.compile(r"\b(?:pekerja|staff?|buruh)(?:nya)?\b")
_COOPERATIVES = len(_SORTS) - 1
_LINKS = listed(
    "orang org orng urang ada jumlah jumlahnya jml total totalnya sebanyak sejumlah berjumlah kami kmi kita nya koperasi "
    "sekarang skrg cuma hanya masih msh sudah sdh baru saja sekitar tetap semua semuanya"
)
"""These may stand between the people and their number."""
_SOURCES = tuple([word] for word in ("kata", "menurut", "dari", "oleh", "info", "data", "sama", "ke"))
_WORD = re.compile(r"\d[\d.,]*|[a-z]+|[.;:,]")


def of_other_people(clean: str, question: str) -> bool:
    """Whether a tidied reply counts other people, or cooperatives, than its tidied question asks for: `pengurus 5 orang`."""
    asked = _asked(question)
    if not asked or (asked[0] != _COOPERATIVES and asked[0] in _sorts(clean)):
        return False
    words = _WORD.findall(clean)
    at = next((place for place, word in enumerate(words) if word[0].isdigit() or number_word(word)), -1)
    if at < 0:
        return False
    behind = at + 1
    while behind < len(words) and (number_word(words[behind]) or words[behind] in ("orang", "org")):
        behind += 1
    counted = _sorts(words[behind]) if behind < len(words) else []
    if counted:
        return counted != asked
    before = at - 1
    while before >= 0 and (words[before] in _LINKS or words[before] in ":,"):
        before -= 1
    named = _sorts(words[before]) if before >= 0 and words[:before][-1:] not in _SOURCES else []
    return bool(named) and named not in (asked, [_COOPERATIVES])


def _asked(question: str) -> list[int]:
    """The sort that a question asks for: the first it names behind its `berapa`."""
    return _sorts(question[question.find("berapa") + 1 :])[:1]


def _sorts(said: str) -> list[int]:
    return [_SORT_OF[word] for typed in _WORD.findall(said) if (word := typed.removesuffix("nya")) in _SORT_OF]


def without_times(clean: str) -> str:
    """A tidied reply without the word that counts how often, where that is all it counts: `4 kali pak`, `4x`."""
    said = bare(clean)
    times = _HOW_OFTEN.fullmatch(said)
    return times["said"] if times else clean


def without_own_words(clean: str, question: str) -> str:
    """A tidied reply without the words of its tidied question; the reply as it was when it holds none of them."""
    asked = [said for named, said in _PARTS if named.search(question)]
    if len(asked) == 1:
        return asked[0].sub(" ", clean).strip()
    if _asked(question) == [_STAFF]:
        clean = _OF_STAFF.sub("karyawan", clean)
    if "kali" in question.split() and (left := without_times(clean)) != clean:
        return left
    behind = _BEHIND.fullmatch(clean)
    return behind["said"] if behind and behind["noun"] in question.replace("?", " ").split() else clean
