"""Tells the words that steer the conversation (back, skip, help …) from answers that merely look like them."""

from __future__ import annotations

import re

from conversations.reading.cleaning import listed, tidy
from conversations.reading.command.clauses import in_clauses
from conversations.reading.command.corrections import corrects_another
from conversations.reading.command.excuses import AWAY
from conversations.reading.command.frames import WORDS, framed
from conversations.reading.command.meaning import asks_what
from conversations.reading.command.phrases import ANSWERS, LOOSE, PLAIN
from conversations.reading.command.sense import DIGIT_TOLD, meant
from conversations.reading.command.typos import mended, near
from conversations.reading.command.words import SOFT, TITLES, plain_words, without_soft, without_titles

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
_TALK = listed("bicara")
_CALLS = listed("telepon ditelepon nomor kontak")
_WHO = listed("petugas admin operator manusia orang cs dinas")
_AROUND = listed(
    "bukan robot bot mesin yang dihubungi berapa saja asli kantor saya mau bisa boleh minta perlu butuh dengan langsung "
    "asli koperasi kabupaten kecamatan di nya ada tidak bantu dapat kami"
)
_PARTS = listed(
    "nama koperasi koperasinya jumlah anggota anggotanya ketua ketuanya nomor hp tahun tanggal tgl rat berdiri alamat modal "
    "aset "
    "badan hukum jawaban jawabannya data isian nomornya namanya jumlahnya tahunnya tanggalnya"
)


def _table(phrases: dict[str, str]) -> dict[str, str]:
    return {" ".join(plain_words(phrase)): intent for intent, listed in phrases.items() for phrase in listed.split(";")}


_PLAIN = _table(PLAIN)
_ALL = _table(LOOSE) | _PLAIN
_QUESTIONS = {line: intent for line, intent in _ALL.items() if intent in ("help", "status")}
"""What steers in free text too when it is asked: no answer ends with a question mark."""
_ANSWERS = {kind: frozenset(_table({"": listed})) for kind, listed in ANSWERS.items()}


def read_word(text: str, asked: str = "") -> str | None:
    """The intent of a message that steers: `back`, `skip`, `later`, `stop`, `cancel`, `help`, `edit`, `menu`, `report`,
    `status`, `resume`, `thanks`, `greeting` or `human`; None for all else.

    `asked` is the kind of question that is open: where its answers may look like a command, only plain commands count.
    A leading slash makes a command of the word whatever is asked.
    """  # noqa: D205 - the intents are one list
    asked = _OTHERWISE.get(asked, asked)
    clean = _SHORTHAND.sub(lambda found: found[1] + ("nya" if found[2] == "x" else ""), tidy(text[:400]))
    loose = not asked or asked in _CLOSED
    if not clean or len(clean) > (LONGEST if loose else LONGEST_ANSWER):
        return None
    if clean.startswith("/"):
        name = clean[1:].partition("@")[0].replace("_", " ")
        return _SLASHES.get(name) or _found(plain_words(name), _ALL)
    if not clean.strip("? "):
        return "help"
    if told := in_clauses(clean, read_word, asked, loose=loose, of_words=asked in _OF_WORDS - _PICKED):
        return told
    if text.strip() in ("BERHENTI", "STOP"):
        return "stop"
    words = plain_words(clean)
    return _worded(words, clean, asked, loose=loose) if words else _figured(clean, asked)


def _figured(clean: str, asked: str) -> str | None:
    """What steers in a message with a digit, or with many words."""
    if corrects_another(clean, figures=asked not in _NO_FIGURES):
        return "edit"
    return meant(clean, _level(asked)) if DIGIT_TOLD.search(clean) or not any(map(str.isdigit, clean)) else None


def _worded(words: list[str], clean: str, asked: str, *, loose: bool) -> str | None:
    """What steers in a message of words alone; `loose`: no answer is worded like most commands."""
    if not set(clean) <= _TYPED and any(letter.isalnum() and not letter.isascii() for letter in clean):
        return None
    if asks_what(clean):
        return "help"
    if not loose:
        return _free(words, question=clean.endswith("?")) or meant(clean, _level(asked))
    if not _ANSWERS.get(asked, frozenset()).isdisjoint((" ".join(words), " ".join(without_soft(words)))):
        return None
    told = _closed(words, asked) or _after_greeting(words, asked) or meant(clean, _level(asked))
    whose = asked == "phone" and words[0] == "nomor" and _ASKED_FOR.isdisjoint(words)
    return None if told == "human" and whose else told


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


def _free(words: list[str], *, question: bool) -> str | None:
    """What steers in free text: the plainest phrases alone, or as a wish or a question."""
    if _strange(words):
        return None
    found = _found(words, _PLAIN) or _human(words, spoken=True) or _framed(words, plain=True) or _after_greeting(words, "text")
    if found:
        return found
    if words[:2] == ["saya", "mau"]:
        return _found(words[2:], _PLAIN)
    if not question:
        return None
    return _found(words[1:], _PLAIN) if words[0] in ("bisa", "boleh") else _found(words, _QUESTIONS)


def _closed(words: list[str], asked: str) -> str | None:
    """What steers where no answer looks like a command: after the words as they stand, the words without their slips."""
    found = _said(words, asked) or _near(words, asked)
    if found or asked in _OF_WORDS:
        return found
    if AWAY.fullmatch(" ".join(words)):
        return "later"
    meant = mended(words)
    return _said(meant, asked) if meant and (asked or len(meant) > 1) and " ".join(meant) not in _ANSWERS.get(asked, ()) else None


def _strange(words: list[str]) -> bool:
    """Whether a word stands in no phrase and no pattern, so that none fits: looked for first, since most answers have one."""
    return not _SPOKEN.issuperset(words) and _ANYTHING.isdisjoint(words)


def _said(words: list[str], asked: str) -> str | None:
    if _strange(words):
        return None
    if words[0] in ("bisa", "boleh", "apa") and words[-1] == "tidak" and len(words) > 2:
        words = words[:-1]
    return (
        _found(words, _ALL)
        or _wanted(words, asked)
        or _human(words, spoken=asked in _OF_WORDS)
        or _edits(words, asked)
        or _framed(words, plain=asked in _OF_WORDS)
    )


def _framed(words: list[str], *, plain: bool) -> str | None:
    whole, core = " ".join(without_titles(words)), " ".join(without_soft(words))
    return framed(whole, plain=plain) or (framed(core, plain=plain) if core != whole else None)


def _after_greeting(words: list[str], asked: str) -> str | None:
    """The command that follows a greeting or an interjection, or that thanks follow: `pagi pak, mau lapor`."""
    line = " ".join(words)
    opened = (_GREETS if asked in _OF_WORDS or (asked and asked not in _CLOSED) else _OPENS).match(line)
    rest = line[opened.end() :] if opened else line.removesuffix(" terima kasih")
    if len(rest) == len(line) or not rest or rest in _ANSWERS.get(asked, ()):
        return None
    left = rest.split()
    if asked and asked not in _CLOSED:
        return _found(left, _PLAIN) or _framed(left, plain=True)
    return _closed(left, asked)


_GREETS = re.compile(
    r"(?:(?:halo|assalamualaikum|wr wb|wr|wb|selamat (?:pagi|siang|sore|malam)|permisi)(?: (?:pak|bu|bapak|ibu|admin|min"
    r"|kak|mas))* )+"
)
_OPENS = re.compile(
    r"(?:(?:halo|assalamualaikum|wr wb|wr|wb|(?:selamat )?(?:pagi|siang|sore|malam)|permisi|tabe|maaf|mohon maaf|ok|baik"
    r"|baiklah|siap|oh|eh|waduh|aduh|wah|hmm|ya sudah|ya|sip|lho|loh|hadeh|duh|yah)"
    r"(?: (?:pak|bu|bapak|ibu|admin|min|kak|mas))* )+"
)


_SHORTHAND = re.compile(r"\b([a-z]{3,})([2x])\b")
"""A word said twice, or `nya`: `bapak2`, `menux`."""
_NO_FIGURES = listed("person yes_no select_one select_multiple phone place acknowledge confirm image photo geopoint")
"""Kinds of question that no number answers, but for a phone's own."""
_ASKED_FOR = listed("berapa mana minta bisa boleh ada siapa")
"""Without these `nomor kantor` is the phone that is asked for."""
_OF_TIME = listed("date time year email")
_OF_WORDS = listed("yes_no select_one select_multiple acknowledge confirm rank")
_PICKED = listed("select_one select_multiple place")
"""What is picked from a list, whose items are known before any command is looked for."""
_TYPED = frozenset("abcdefghijklmnopqrstuvwxyz '.,!?-")


_SPOKEN = WORDS | SOFT | TITLES | _TALK | _CALLS | _WHO | _AROUND | _PARTS | frozenset(" ".join(_ALL).split())
"""Every word of a phrase, a pattern or a list above."""
_ANYTHING = listed("apa maksud dimaksud")
"""Beside these a pattern takes any word."""


def _found(words: list[str], table: dict[str, str]) -> str | None:
    ways = (words, without_titles(words), without_soft(words))
    return next((table[line] for line in map(" ".join, ways) if line in table), None)


def _wanted(words: list[str], asked: str) -> str | None:
    """A command after the wish for it: `mau kembali`, `lihat status`."""
    core = without_soft(words)
    while core and core[0] in _WISHES:
        core = core[1:]
    line = " ".join(core)
    return _ALL.get(line) if line not in _ANSWERS.get(asked, ()) and len(core) < len(words) else None


_WISHES = listed("saya kami mau coba minta tampilkan lihat buka cek")


def _edits(words: list[str], asked: str) -> str | None:
    """Asking to change a part that is named: `perbaiki nama koperasi`, `ganti nomor hp ketua`."""
    said = [word for word in without_soft(words) if word not in ("saya", "mau", "yang", "tadi")]
    return "edit" if asked not in _OF_WORDS and len(said) > 1 and said[0] == "ubah" and _PARTS.issuperset(said[1:]) else None


def _human(words: list[str], *, spoken: bool) -> str | None:
    """Asking for a person: somebody who answers, and a word for talking with them."""
    said = set(without_soft(words))
    talks = bool(said & (_TALK if spoken else _TALK | _CALLS))
    if said & _WHO and said <= _TALK | _CALLS | _WHO | _AROUND and talks:
        return "human"
    return (
        "human"
        if not spoken and said & {"petugas", "admin", "operator"} and said <= _WHO | {"saya", "mau", "minta", "ada"}
        else None
    )


def _near(words: list[str], asked: str) -> str | None:
    """A slip in a plain command of one word, where no answer looks like it."""
    left = without_soft(words)
    meant = [word for word in near(left[0]) if word in _PLAIN and word not in _ANSWERS.get(asked, ())] if len(left) == 1 else []
    return _PLAIN[meant[0]] if meant else None
