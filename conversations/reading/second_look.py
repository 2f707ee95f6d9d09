"""Looks again at a reply that was not understood: without the greeting or the question around it, and what it takes back."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from functools import lru_cache
from typing import TypeVar

from conversations.errors import Problem
from conversations.reading.amount.strange import without_strange
from conversations.reading.amount.told_twice import told_once
from conversations.reading.amount.words import number_word
from conversations.reading.calendar.words import calendar_word
from conversations.reading.cleaning import LONGEST, listed, plain, tidy
from conversations.reading.outcome import Outcome, Read

V = TypeVar("V")

_ONE = r"(?:pak|bpk|bapak|bu|ibu|pa|bos|boss|admin|om|bang|mas|mbak|kak|ndan|komandan|kawan|rekan)"
_SIR = rf"{_ONE}(?: ?(?:/|&|dan|atau) ?{_ONE}\b)*"
_SOURCE = (
    r"(?:(?:menurut|sesuai|berdasarkan|kata)(?: (?:(?:pak|bpk|bapak|bu|ibu) )?(?:data|buku|catatan|laporan|daftar|anggota"
    r"|induk|terakhir|ketua|bendahara|sekretaris|pengurus)(?:nya)?)+(?: koperasi(?:nya)?)?|data terakhir|per (?:hari|saat) ini)"
    r"(?!\W*(?:(?:tahun|thn|th)\W+)?(?:19|20)\d\d\b)"
)
"""Where the value comes from; a year right after it is that of the source."""
_SO_FAR = r"(?:sampai|hingga) (?:(?:hari|saat) ini|sekarang)"
"""Only before a number: after a year it makes a stretch of time."""
_GREETING = (
    r"as{1,2}al+am+u? ?['`]?alai?ku+m|assalam|as{1,3}|wr\.? ?wb|wa ?'?alaiku+m ?'?s+al+am"
    r"|(?:selamat|slmt|met|salamat) (?:pagi|siang|sore|malam)"
    r"|(?:pagi|siang|sore|malam)(?= (?:pak|bpk|bapak|bu|ibu)\b)|salam sejahtera|salam|shalom|syalom|om swastiastu|tabe|halo"
    r"|hallo|hai|permisi|(?:kepada |kpd )?yth\.?|(?:me)?nyuwun sewu"
)
_LATE = r"(?:telat|terlambat|lambat)"
_SORRY = rf"(?:mohon )?maaf(?: \w+)? (?:(?:baru|{_LATE}) (?:(?:di|mem|men)?(?:balas|jawab)|respon)|{_LATE})"
_THANKS = (
    r"(?:demikian|(?<=[.,;:!] )sekian(?: dan)?|sekian dan(?= t)|salam|trims|thanks|thank you|tks|thx|tq|makasi|makasih|mksh"
    r"|tr?i?ma ?ka?si?h|terima ?ka?si?h|suwun)"
)
_OPENING = (
    rf"siap|oh|ohh?|ya|iya|baik|ok|oke|begini|{_SORRY}|(?:tolong|tlg|mohon) (?:di)?(?:catat|tulis|input)"
    r"|(?:mohon )?(?:izin|ijin)(?: (?:menjawab|jawab|melaporkan|lapor|info))?|lapor|jadi"
)
_NO_MORE = r"(?![-\w'])(?:[\s;:!]|[.,](?!\d))*"
_BEFORE_VALUE = re.compile(rf"(?:(?:{_GREETING}|{_OPENING}|{_SOURCE}|{_SO_FAR}|{_SIR}){_NO_MORE})+")
_BEFORE_WORD = re.compile(rf"(?:(?:{_GREETING}|{_SIR}){_NO_MORE})+")
"""Before yes and no a `ya` or `siap` is an answer itself."""
_QUOTED = re.compile(
    r"[>\s]*(?:(?:tahun|thn|tanggal|tgl|bulan|nomor|jumlah|sejak|pada) )?(?:berapa|kapan|siapa|apakah|di ?mana)\b"
    r"[^?\d]{0,120}\?\s*(?=[^\s?])(?!.*\?)"
)
"""The question, copied before its answer."""
_AFTER = re.compile(
    rf"(?:[\s.,;:!]*\b(?:{_SOURCE}|{_SIR}|{_SORRY}|wassalam\w*(?: wr\.? ?wb)?|titik"
    rf"|maksud(?:nya| saya| sy)|(?:matur )?{_THANKS}"
    r"(?: (?:sebelumnya|banyak|byk"
    r"|(?:(?:pak|bpk|bapak|bu|ibu) )?atas (?:perhatian|bantuan|kerja ?sama|informasi|pengertian|waktu)(?:nya)?))*"
    r"|mohon (?:bantuan|bimbingan|arahan|petunjuk)(?:nya)?))+[\s.!]*$"
)
_LAST = tuple(
    listed(
        "pak bpk bapak bu ibu pa bos boss admin om bang mas mbak kak ndan komandan kawan rekan data buku catatan laporan "
        "daftar anggota induk terakhir ketua bendahara sekretaris pengurus koperasi ini nya balas jawab respon telat "
        "lambat titik maksud saya sy demikian sekian dan salam trims thanks you tks thx tq makasi makasih mksh sih suwun "
        "sebelumnya banyak byk perhatian bantuan kerjasama sama informasi pengertian waktu bimbingan arahan petunjuk wb "
        "kash ksih ksh"
    )
)
"""How each of these endings ends: looked for first."""
_ENDS = " .,;:!"
_RIGHT = (
    r"(?:maksud(?:nya| saya| sy)?|yang (?:benar|betul)|yg (?:benar|betul)|(?:se)?harusnya|salah|ralat|koreksi|maaf|jadi|pak|bu)"
)
_TAKES_BACK = re.compile(
    r"(?P<first>.*?)[\s.,;:]*\b(?P<mark>eh|ralat|koreksi|maaf|maksud(?:nya| saya| sy)|(?<=\S )salah"
    r"|salah(?: tadi)?(?: pak| bu)?(?=,))\b"
    rf"[\s.,;:]*(?:{_RIGHT}\b[\s.,;:]*)*(?P<then>.+)"
)
_MAY_TURN = re.compile(r"\b(?:eh|ralat|koreksi|maaf|maksud\w*|salah|bukan)\b")
_DENIES = re.compile(
    r"bukan (?P<first>.+?)(?:,\s|,? (?:tapi|tetapi|tpi|tp|melainkan)\s| (?=(?:yang|yg) (?:benar|betul)|(?:se)?harusnya))\s*"
    rf"(?:{_RIGHT}\b[\s.,;:]*)*(?P<then>.+)"
)
_VALUE_FIRST = re.compile(r"[+(]?\d|rp\b|(?:tgl|tanggal|sekitar|ada|cuma|cuman|hanya)\b")
_ONLY_POLITE = ("ya", "iya", "y")
"""After a correction this may only ask for patience: `belum eh ya`."""
_LETTERS = re.compile(r"[a-z']+")
_DIGIT = re.compile(r"\d")
_PARTS = re.compile(r"\d+|[a-z]+")
_PLAIN_NUMBER = re.compile(r"\d[\d.]*(?: ?(?:orang|org))?")


def looked_again(
    first: Outcome[V],
    text: str,
    read: Callable[[str], Outcome[V]],
    *,
    words: bool = False,
    silent: Callable[[str], bool] | None = None,
) -> Outcome[V]:
    """`first`, unless it is a Problem and the reply without its greeting, or its own correction, is surely a value.

    `bukan 120 tapi 125` and `120 eh 125` are 125, echoed to be confirmed: both of its numbers must be readable, and the
    one that stands must be told by itself. What two people may understand in two ways stays the Problem it was.
    `words`: the value is a word (yes and no), which may stand where politeness stands before a number. `silent`: whether a
    word was passed over at the first look already, so that a reply with a number that loses no other is not read again.
    """
    if not isinstance(first, Problem) or len(text) > LONGEST:
        return first
    clean = tidy(text) if words else plain(text)
    quoted = None if words else _QUOTED.match(clean)
    said = unwrapped(clean[quoted.end() :] if quoted else clean, words=words)
    changed = said and said != clean and not (silent and _lost_only(clean, said, silent))
    again = read(said) if changed else first
    if isinstance(again, Problem) and _MAY_TURN.search(said):
        again = _corrected(said, read, words=words, silent=silent) or first
    return again if isinstance(again, Read) else first


def _lost_only(clean: str, said: str, silent: Callable[[str], bool]) -> bool:
    """Whether only silent words stand around what was kept of a reply, and it holds a number, so that no word is its value."""
    if _DIGIT.search(said) is None or said.endswith(")"):
        return False
    at = clean.find(said)
    return at >= 0 and all(map(silent, _LETTERS.findall(clean[:at]) + _LETTERS.findall(clean[at + len(said) :])))


def among_strange(
    found: Outcome[int], clean: str, read: Callable[[str], Outcome[int]], *, losses: bool, money: bool = False
) -> Outcome[int]:
    """`found`, unless it is a Problem of words that nothing is known of, and the amount among them is sure: it is echoed.

    `losses`: an amount below zero is welcome. `money`: rupiah are read.
    """
    if not isinstance(found, Problem):
        return found
    once = told_once(clean)
    if once == clean and not found.phrase.key.endswith(("-unclear", "-no-number")):
        return found
    left = without_strange(once, losses=losses, money=money)
    again = read(left) if left else found
    return replace(again, echo=True) if isinstance(again, Read) else found


def _corrected(
    said: str, read: Callable[[str], Outcome[V]], *, words: bool, silent: Callable[[str], bool] | None
) -> Read[V] | None:
    """What a reply says after it has taken something back."""
    turned = _DENIES.fullmatch(said) or _TAKES_BACK.fullmatch(said)
    if turned is None:
        return None
    before, then = (unwrapped(turned[part], words=words) for part in ("first", "then"))
    if before:
        apology = words and turned.re is _TAKES_BACK and turned["mark"] == "maaf"  # belum, maaf: nothing is taken back
        if apology or not (words or value_first(then)) or (words and then in _ONLY_POLITE):
            return None
    elif silent and _lost_only(said, then, silent):
        return None
    again = read(then) if then else None
    first = read(before) if before and isinstance(again, Read) else None
    if not isinstance(again, Read) or (before and not isinstance(first, Read)):
        return None
    whole = words or not isinstance(first, Read) or _in_place_of(first, before, again, then, said=turned.re is not _TAKES_BACK)
    return replace(again, echo=True) if whole else None


def _in_place_of(first: Read[V], before: str, again: Read[V], then: str, *, said: bool) -> bool:
    """Whether a corrected value stands by itself, and is no part of the one before: `125 eh 6` may be 126.

    `said`: `bukan … tapi …` was, which parts the two.
    """
    if first.precision != again.precision:
        return False
    if isinstance(first.value, int) and isinstance(again.value, int):
        shorter = len(str(abs(again.value))) < len(str(abs(first.value)))
        return not (first.value < 0 <= again.value) and not (shorter and not (said and _PLAIN_NUMBER.fullmatch(then)))
    if first.precision:
        return str(first.value)[:4] == str(again.value)[:4] or len(_PARTS.findall(then)) >= len(_PARTS.findall(before))
    return True


@lru_cache(maxsize=8)  # a date is looked at twice without what is around it
def unwrapped(clean: str, *, words: bool = False) -> str:
    """A tidied reply without the greeting, the address and the source before it, and the thanks after it."""
    begun = (_BEFORE_WORD if words else _BEFORE_VALUE).match(clean)
    if begun:
        clean = clean[begun.end() :]
    if "wassalam" in clean or clean.rstrip(" .!").endswith(_LAST):
        clean = _AFTER.sub("", clean)
    return clean.rstrip(_ENDS)


def value_first(said: str) -> bool:
    """Whether a value begins right here, so that nothing else is spoken of: `15 juta`, not `aset 15 juta`."""
    word = _LETTERS.match(said)
    return bool(_VALUE_FIRST.match(said) or (word and (number_word(word[0]) or calendar_word(word[0]))))
