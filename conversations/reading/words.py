"""Tells the words that steer the conversation (back, skip, help …) from answers that merely look like them."""

from __future__ import annotations

import re
from functools import lru_cache

from conversations.reading.cleaning import listed, tidy
from conversations.reading.command.clauses import in_clauses
from conversations.reading.command.corrections import corrects_another
from conversations.reading.command.meaning import asks_what
from conversations.reading.command.phrases import ADDRESSED, ANSWERS, LOOSE, PLAIN
from conversations.reading.command.second_thoughts import meant_so
from conversations.reading.command.sense import DIGIT_TOLD, meant
from conversations.reading.command.shapes import parted, slipped
from conversations.reading.command.words import ASIDE, PEOPLE, plain_words, proper, without_manners, without_soft, without_titles

LONGEST, LONGEST_ANSWER = 160, 90
"""Letters of a command; a longer message is a story. Where an answer may be a sentence too, it is shorter."""
_CLOSED = listed(
    "integer decimal count money date yes_no phone select_one select_multiple geopoint image photo file video audio "
    "acknowledge confirm number year scale fine_scale time email location contact geotrace geoshape barcode sk_ahu "
    "legal_number npwp nib nik_koperasi kode_wilayah akta range rank"
)
"""Kinds of question whose answers do not look like commands. In all others only the plainest phrases steer."""
_OTHERWISE = {"choice": "select_one", "choices": "select_multiple", "point": "geopoint"}
"""Kinds of question by another name."""
_SLASHES = {"start": "menu", "mulai": "menu", "selesai": "later", "jeda": "later", "ulang": "back"}


def _table(phrases: dict[str, str]) -> dict[str, str]:
    return {" ".join(plain_words(phrase)): intent for intent, listed in phrases.items() for phrase in listed.split(";")}


_PLAIN = _table(PLAIN)
_ALL = _table(LOOSE) | _PLAIN
_ASKED = {line: intent for line, intent in _ALL.items() if intent in ("help", "status", "human")} | _PLAIN
"""What steers in free text too when it ends with a question mark, as no answer does."""
_NAMED = {
    line: intent for line, intent in _ALL.items() if " " in line and intent not in ("greeting", "report", "cancel")
} | _PLAIN
"""What steers where somebody or some place is asked for: nobody is named `lagi rapat`, though a remark may be so."""
_ADDRESSED = _table(ADDRESSED)
_ANSWERS = {kind: frozenset(_table({"": listed})) for kind, listed in ANSWERS.items()}


def read_word(text: str, asked: str = "") -> str | None:
    """The intent of a message that steers: `back`, `skip`, `later`, `stop`, `cancel`, `help`, `edit`, `menu`, `report`,
    `status`, `resume`, `thanks`, `greeting` or `human`; None for all else.

    `asked` is the kind of question that is open: where its answers may look like a command, only plain commands count.
    A leading slash makes a command of the word whatever is asked.
    """  # noqa: D205 - the intents are one list
    asked = _OTHERWISE.get(asked, asked)
    loose = not asked or asked in _CLOSED
    typed = text.strip()
    if not loose and _NAME.fullmatch(typed):
        return None
    clean = tidy(text[:400])
    if "2" in clean or "x" in clean:
        clean = _SHORTHAND.sub(lambda found: found[1] + ("nya" if found[2] == "x" else ""), clean)
    clean = _LONG_WORD.sub(lambda found: " ".join(parted(found[0])) or found[0], clean)
    if not clean or len(clean) > (LONGEST if loose else LONGEST_ANSWER):
        return None
    if told := in_clauses(clean, _clause, asked, loose=loose, of_words=asked in _OF_WORDS - _PICKED):
        return meant_so(told, clean, asked)
    return _clause(clean, asked) or ("stop" if typed in ("BERHENTI", "STOP") else None)


def _clause(clean: str, asked: str) -> str | None:
    """What a tidied message, or a clause of one, steers to as a whole."""
    if clean.startswith("/"):
        name = clean[1:].partition("@")[0].replace("_", " ")
        return _SLASHES.get(name) or _ALL.get(" ".join(plain_words(name)))
    if not clean.strip("? "):
        return "help"
    words = plain_words(clean)
    return meant_so(_worded(words, clean, asked) if words else _figured(clean, asked), clean, asked)


def _figured(clean: str, asked: str) -> str | None:
    """What steers in a message with a digit, or with many words."""
    if corrects_another(clean, figures=asked not in _NO_FIGURES):
        return "edit"
    return meant(clean, _level(asked)) if DIGIT_TOLD.search(clean) or not any(map(str.isdigit, clean)) else None


def _worded(words: list[str], clean: str, asked: str) -> str | None:
    """What steers in a message of words alone."""
    if not clean.isascii() and any(letter.isalnum() and not letter.isascii() for letter in clean):
        return None
    if asks_what(clean):
        return "help"
    loose = not asked or asked in _CLOSED
    if (not loose or asked in _PICKED) and (told := _to_somebody(words, asked)):
        return told
    table = _ALL if loose else _ASKED if clean.endswith("?") else _NAMED if asked in _NAMES else _PLAIN
    answers = _ANSWERS.get(asked, frozenset())
    line, titled, mannered, plainest = ways = _ways(words)
    exact = (line, titled) if mannered in answers else (line, titled, mannered)
    if answers and (
        not answers.isdisjoint((line, titled))
        or (not answers.isdisjoint((mannered, plainest)) and _PLAIN.keys().isdisjoint(exact))
    ):
        return None
    told = _phrased(ways, table) or _wondered(clean, asked) or meant(clean, _level(asked))
    if told is None and loose and len(plainest) > _SHORT and plainest.isalpha() and (word := slipped(plainest, near=True)):
        told = None if word in answers else table.get(proper(word))
    if told in (None, "thanks") and (rest := _after_greeting(line, loose=loose)) and rest not in answers:
        other = _phrased(_ways(rest.split()), table) or (None if told else meant(rest, _level(asked)))
        told = other if told is None or other not in (None, "greeting") else told
    whose = asked == "phone" and words[0] == "nomor" and _ASKED_FOR.isdisjoint(words)
    return None if told == "human" and whose else told


def _wondered(clean: str, asked: str) -> str | None:
    """What is asked where words answer: no answer ends with a question mark, but `lanjut?` may be one that is unsure."""
    if not clean.endswith("?") or not asked or (asked in _CLOSED and asked not in _OF_WORDS):
        return None
    told = meant(clean, _level("date"))
    return told if told in _WONDERED else None


def _to_somebody(words: list[str], asked: str) -> str | None:
    """What a word steers to that may be a name, when somebody is addressed behind it: `pagi pak`."""
    if words[-1] not in PEOPLE:
        return None
    told = _ADDRESSED.get(" ".join(word for word in words if word not in PEOPLE))
    return told if words[0] not in PEOPLE and (told == "greeting" or asked not in _PICKED | _NAMES) else None


def _ways(words: list[str]) -> tuple[str, str, str, str]:
    """A message as it may be listed: with all its words, without titles, without politeness, without all that softens it."""
    line = " ".join(words)
    if ASIDE.isdisjoint(words):
        return line, line, line, " ".join(without_soft(words))
    return line, " ".join(without_titles(words)), " ".join(without_manners(words)), " ".join(without_soft(words))


def _phrased(ways: tuple[str, ...], table: dict[str, str]) -> str | None:
    """The intent of a listed phrase."""
    return next((table[way] for way in ways if way in table), None)


def _after_greeting(line: str, *, loose: bool) -> str:
    """What follows a greeting or an interjection, or comes before thanks: `pagi pak, mau lapor`; empty when there is none."""
    opened = (_OPENS if loose else _GREETS).match(line)
    rest = line[opened.end() :] if opened else line.removesuffix(" terima kasih")
    return rest if len(rest) < len(line) else ""


@lru_cache(maxsize=64)
def _level(asked: str) -> str:
    """Which rules of `command.sense` hold for that kind of question."""
    if asked in _PICKED:
        return "free worded picked"
    if asked in _OF_WORDS:
        return "free worded"
    if asked and asked not in _CLOSED:
        return "free named"
    if asked in _OF_TIME:
        return "free named worded picked closed"
    closed = "free named worded picked closed counted"
    return closed if asked else f"{closed} open"


_GREETS = re.compile(
    r"(?:(?:halo|assalamualaikum|wr wb|wr|wb|selamat (?:pagi|siang|sore|malam)|permisi|(?:pagi|siang|sore|malam)(?= pak| bu)"
    r"|ok|eh|aduh|waduh|duh|wah)(?: (?:pak|bu|bapak|ibu|admin|min"
    r"|kak|mas))* )+"
)
_OPENS = re.compile(
    r"(?:(?:halo|assalamualaikum|wr wb|wr|wb|(?:selamat )?(?:pagi|siang|sore|malam)|permisi|tabe|maaf|mohon maaf|ok|baik"
    r"|baiklah|siap|oh|eh|waduh|aduh|wah|hmm|ya sudah|ya|sip|lho|loh|hadeh|duh|yah)"
    r"(?: (?:pak|bu|bapak|ibu|admin|min|kak|mas))* )+"
)


_SHORTHAND = re.compile(r"\b([a-z]{3,})(2(?!\d)|x\b)")
"""A word said twice, or `nya`: `bapak2`, `diingat2kan`, `menux`."""
_NAME = re.compile(r"(?:Pak|Bpk|Bapak|Bu|Ibu)\.? [A-Z][a-z]+")
"""A title and a word with a capital of its own: where words are asked for, `Ibu Menu` is somebody, and `Pak batal` a wish."""
_LONG_WORD = re.compile(r"\b[a-z]{6,}\b")
_NO_FIGURES = listed("person yes_no select_one select_multiple phone place acknowledge confirm image photo geopoint")
"""Kinds of question that no number answers, but for a phone's own."""
_ASKED_FOR = listed("berapa mana minta bisa boleh ada siapa")
"""Without these `nomor kantor` is the phone that is asked for."""
_OF_TIME = listed("date time year email")
_OF_WORDS = listed("yes_no select_one select_multiple acknowledge confirm rank")
_SHORT = 3
"""Letters of a word that may be any other with one letter more: `btl` is `batal` and `betul`."""
_WONDERED = listed("help status human edit back skip")
_NAMES = listed("person place")
_PICKED = listed("select_one select_multiple place")
"""What is picked from a list, whose items are known before any command is looked for."""
