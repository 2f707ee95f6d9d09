"""Reads a command from what its words do in it, in any order: `yang ini saya lewatin dulu ya pak` skips a question."""

from __future__ import annotations

import re
from functools import lru_cache

from conversations.reading.cleaning import listed
from conversations.reading.command.cues import NO, cued, denied
from conversations.reading.command.roles import BITS
from conversations.reading.command.rules import RULES, Rule, bits
from conversations.reading.command.shapes import GLUED, role, slipped
from conversations.reading.command.words import proper

_MOST = 14
"""Words from which a message is no command, but a story."""
_STRANGE = 2
"""Words that may be anything beside somebody's being away: `lagi nunggu pak camat, nanti ya`."""
_SOFT, _UNKNOWN, _QUERY, _MARK = BITS["soft"], BITS["unknown"], BITS["query"], BITS["qmark"] | BITS["query"]
_YES_OR_NO = bits("can done must spare have what still")
"""One of these opens a question that a 'not' ends."""
_MUST = bits("must")
_NOT = bits("not dont")
_CAN = bits("can")
_NOT_SO = (["tidak"], ["tdk"], ["ga"], ["gak"], ["ngga"], ["nggak"], ["kada"])
"""Right behind `bisa` these ask, and deny nothing: `bisa ga kembali`."""
_TOKEN = re.compile(r"[a-z]+(?:[-'][a-z]+)*")
_DIGIT = re.compile(r"\d")
DIGIT_TOLD = re.compile(
    r"[a-z][ .-]{0,2}\d{1,2}(?![\d.,/-]*\d)(?! ?(?:org|orang|buah|jt|juta|rb|ribu|k)\b)|\b\d (?=pert|soal|lang)"
)
"""A digit as commands hold them (`nomor 3`, `jam 7`); nearly every other is an answer."""
_NTH = re.compile(
    r"\b(?:(?:pertanyaan|soal|jawaban|jwbn|yang|yg) )?(?:ke|no|nomor|nomer|nmr|pertanyaan|soal|jawaban|poin)[ .-]*\d{1,2}\b"
    r"|\b(?:yang |yg )?nomor (?:satu|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|sepuluh)$"
    r"|(?<=ubah )\d{1,2}\b|(?<=edit )\d{1,2}\b"
)
_COUNTED = re.compile(r"\b\d (?=pertanyaan|soal|langkah)")
_CLOCK = re.compile(r"\b(?:jam|pukul|jm|pkl) ?\d{1,2}(?:[.:]\d\d)?(?: ?wib| ?wita)?\b")
_ANOTHER_TIME = re.compile(r"\blain (?:kali|waktu|hari)\b")
_THIS_TIME = re.compile(r"\b(?:hari|minggu|bulan|tahun) ini\b")
_NUMBERS = listed("nol dua tiga empat lima enam tujuh delapan sembilan sepuluh sebelas seratus seribu belas puluh")
"""A message with one of these answers a question."""
_ASKING = listed("tidak belum")
_ALONE = ("in", "kan")
"""How one word that is a command by itself ends; without this it may be anybody's name."""
_NO_COMMAND = re.compile(
    r"\bsalah satu\b|\bgro?u?p\b|\btidak apa\b|\bapa adanya\b|\bsama (?:saja|aja|sj|seperti|spt|dengan|dgn|dg|kayak|persis) "
    r"|\b(?:nanti|besok|nnti|bsk) [a-z]+ (?:yg|yang) "
    r"|^(?:rapat|musdes\w*|acara|kegiatan|pelatihan|sidang|pertemuan)(?:nya)? (?:di)?(?:lanjut|tunda|batal|undur|mulai)"
    r"|\b(?:tidak|tdk|gak|ga|nggak|kada) jadi (?:di)?batal|\b(?:kalau|kalo|klo) (?:tidak|tdk|gak|ga|nggak) salah\b"
    r"|\b(?:bulan|bln|tahun|thn|minggu|mgg|hari) (?:yang |yg )?lewat\b|\b(?:jangan|jgn|jngn) (?:di)?(?:tanya|sampai)"
    r"|^(?:(?:pak|bu) )?(?:ketua|sekdes|bendahara|teman|warga|anggota|beliau)(?: saya)? (?:minta|mau|bilang|ingin)\b|^kata "
)
"""Said of something else than this conversation: `sama dengan yang tadi`, `nanti bendahara yang hitung`, `rapat lanjut besok`."""


_Ways = tuple[tuple[int, tuple[tuple[int, int, int, Rule], ...]], ...]
"""Each first need, and its rules: the place of one among all, its two next needs, and itself."""


def _ways(level: str, beside: int = -1) -> _Ways:
    """The rules of some levels that allow one of some roles, by their first need, since most messages have few of them."""
    held: dict[int, list[tuple[int, int, int, Rule]]] = {}
    for place, rule in enumerate(RULES):
        if rule.level in level.split() and rule.allowed & beside:
            second, third, *_ = *rule.needs[1:], -1, -1
            held.setdefault(rule.needs[0], []).append((place, second, third, rule))
    return tuple((need, tuple(ways)) for need, ways in held.items())


_LEVELS = {
    level: _ways(level)
    for level in (
        "free worded",
        "free worded picked",
        "free named",
        "free named worded picked closed",
        "free named worded picked closed counted",
        "free named worded picked closed counted open",
    )
}
_STRANGELY = {level: _ways(level, _UNKNOWN) for level in _LEVELS}
"""Those beside which any word may stand."""


def meant(clean: str, level: str) -> str | None:
    """The intent of a tidied message, or None: the first rule of the levels in `level` that all its words keep.

    Levels: `free` steers whatever is asked, `named` unless an answer is chosen, `worded` unless free words are asked for,
    `picked` where an answer is picked from a list, which knows its items,
    `closed` where no answer is worded so,
    `counted` where no answer tells a time either, `open` where nothing is asked.
    """
    if clean[0].isdigit():
        return None
    roles = tuple(_roles(clean))
    if not roles:
        return None
    ruled = _ruled(roles, level) if roles.count(_UNKNOWN) <= (_STRANGE if "counted" in level else 0) else None
    told = ruled or cued(roles, level)
    return None if told and _NO_COMMAND.search(clean) else told


@lru_cache(maxsize=4096)
def _ruled(roles: tuple[int, ...], level: str) -> str | None:
    """The first rule of the levels that the words keep; what many people type is looked up once."""
    bag = 0
    for word in roles:
        bag |= word
    at, intent = len(RULES), None
    for need, ways in (_STRANGELY if bag & _UNKNOWN else _LEVELS)[level]:
        if bag & need:
            for place, second, third, rule in ways:
                if place > at:
                    break
                if bag & second and bag & third and _keeps(rule, roles, bag):
                    at, intent = place, rule.intent
                    break
    return intent


def _keeps(rule: Rule, roles: tuple[int, ...], bag: int) -> bool:
    allowed = rule.allowed
    for word in roles:
        if not word & allowed:
            return False
    if not all(bag & need for need in rule.needs[3:]):
        return False
    if len(rule.apart) > 1 and not _spread(rule.apart, [word for word in roles if word != _SOFT]):
        return False
    if not bag & NO or any(need & NO for need in rule.needs):
        return True
    return not any(word & rule.needs[0] and denied(roles[:place]) for place, word in enumerate(roles))


def _spread(needs: tuple[int, ...], words: list[int]) -> bool:
    """Whether each need has a word of its own."""
    if not needs:
        return True
    return any(word & needs[0] and _spread(needs[1:], words[:at] + words[at + 1 :]) for at, word in enumerate(words))


def _worded(clean: str) -> str:
    """The message with what holds a digit or two words for one in one word; empty when a number is told."""
    if "nomor " in clean or _DIGIT.search(clean):
        clean = _CLOCK.sub("jam", _NTH.sub("nomorsekian", _COUNTED.sub("satu ", clean)))
        if _DIGIT.search(clean):
            return ""
    if "lain " in clean or " ini" in clean:
        clean = _THIS_TIME.sub("sekarang", _ANOTHER_TIME.sub("nanti", clean))
    return clean if " " in clean or clean.endswith(_ALONE) else ""


def _roles(clean: str) -> list[int]:
    """What each word does in the message; empty when it is a story, or a number is told."""
    tokens = _TOKEN.findall(_worded(clean))
    if not 1 <= len(tokens) <= _MOST or not _NUMBERS.isdisjoint(tokens):
        return []
    near = len(tokens) > 1
    roles = [does for token in tokens for does in _does(token, near=near)]
    return _asked(roles, tokens) if clean[-1] != "?" else [*roles, _MARK]


def _asked(roles: list[int], tokens: list[str]) -> list[int]:
    """The roles, with a 'not' that ends a question for what it is: `boleh dilewat ga ya pak`."""
    for place, word in enumerate(roles):
        if word & _NOT and place:
            before = roles[place - 1]
            if before & _MUST or (before & _CAN and tokens[place : place + 1] in _NOT_SO):
                roles[place] = _QUERY
    last = len(roles) - 1
    while last > 1 and roles[last] == _SOFT:
        last -= 1
    if last > 1 and len(roles) == len(tokens) and proper(tokens[last]) in _ASKING and any(word & _YES_OR_NO for word in roles):
        roles[last] = _QUERY
    return roles


@lru_cache(maxsize=4096)
def _does(token: str, *, near: bool = False) -> tuple[int, ...]:
    """The roles of what was typed as one word; `near`: also when a letter is wrong."""
    for word in (token, proper(token)):
        if all(role(part) for part in word.split()):
            return tuple(role(part) for part in word.split())
    if token in GLUED:
        return GLUED[token]
    half, _, other = token.partition("-")
    if other and role(half) and (role(other) or half == other):
        return (role(half),)
    meant = slipped(token, near=near)
    return (role(meant),) if meant else (_UNKNOWN,)
