"""Reads yes and no as Indonesians chat, in Banjar and Dayak Ngaju too, by the polarity of the question."""

from __future__ import annotations

import re

from conversations.reading.calendar.words import DROPPED, calendar_word
from conversations.reading.cleaning import LONGEST, ask, bare, tidy
from conversations.reading.outcome import NoAnswer, Outcome, Read
from conversations.reading.second_look import looked_again
from conversations.reading.yes_no_words import ANSWERS, COMBINED, MARKS, NGAJU_NOT, ONCE, RUNS, SLIPS, WANTED, WILLING

_SINCE = re.compile(r"\s(?:sejak|semenjak|mulai|dari|dr|tgl|tanggal|pada|tahun|thn|th|bulan|bln|kemarin|kemaren|kmrn)\b.*")
_EVENTS = frozenset({"covid", "korona", "corona", "pandemi"})
_TO_COME = frozenset({"besok", "lusa", "depan", "lagi"})
_KNOW = r"(?:tahu|tau|thu|taw|tahuan|tw|ingat|inget|jelas|pasti|yakin|hafal|paham)"
_UNKNOWN = re.compile(
    rf"(?:(?:ya|iya|saya|sy|kami|maaf|masih|msh|memang|mohon maaf|waduh|wah)[ ,]+)*"
    rf"(?:tidak|tdk|tida|gak|ga|gk|nggak|ngga|enggak|tak|kada|kd|ndak|ndk|nda|dak|jida|dia|g|kurang|krg|krng|belum|blm|blum) "
    rf"?(?:begitu |terlalu )?{_KNOW}"
    r"(?: (?:juga|pasti|jg|persis|saya|sy))*|entah(?:lah)?|ntah(?:lah)?|embuh|(?:saya |sy |kami )?(?:lupa|lali|kalumpanan)"
    r"|ragu(?:-ragu| ragu)?|tidak bisa memastikan"
)
_THUMBS_UP = frozenset("👍✅✔☑👌✓√🆗🙆💯🟢")
_THUMBS_DOWN = frozenset("👎❌✖🙅🚫❎🔴")
_PICTURE_NOISE = re.compile("[\U0001f3fb-\U0001f3ff\u2640\u2642\ufe0f\u200d\U0001f64f\U0001f60a\U0001f642\U0001f600-\U0001f607]")
_SAYS_NOTHING = re.compile(
    r"\bya+h? (?:ampun|allah|alloh|olah|tuhan|gusti|rabb)|\bya+h? (?:su?dah|udah|sdh) ?lah\b|^oh+ i?ya$"
    r"|\b(?:tidak|tdk|gak|ga|nggak|tak|kada|belum|blm) (?:tentu|lancar)\b"
)
"""Begins with ya, and answers nothing; or says neither: what does not run smoothly may run."""
_NO_MATTER = re.compile(r"\bsama sekali\b|\b(?:sampai|hingga) (?:(?:hari|saat) ini|kini|sekarang)\b")
_SURELY = re.compile(r"^(?:ya )?(?:tentu|jelas|pasti)(?: saja| aja| lah)?,? (?=(?:tidak|tdk|gak|ga|nggak|belum|blm|bukan)\b)")
_LETTERS = re.compile(r"[a-z]+")
_REPEATED = re.compile(r"([a-z])\1{2,}")


def read_yes_no(text: str, question: str = "") -> Outcome[str]:
    """`yes`, `no` or `unknown` (the person does not know): whether what `question` says is so.

    "Apakah belum RAT?" says a negative: `belum` agrees with it. What speaks both ways, or answers another question than
    the one asked (`sudah` to "masih berjalan?"), is a Problem.
    """
    answer = _without_question(text, question)
    return looked_again(_told(answer, question), answer, lambda said: _told(said, question), words=True)


def _without_question(text: str, question: str) -> str:
    """A reply without the question, when it was copied before the answer."""
    asked, said = question.strip(), text.lstrip("> \n")
    return said[len(asked) :] if asked and len(said) > len(asked) and said.startswith(asked) else text


def _told(text: str, question: str) -> Outcome[str]:
    """What a reply, or a part of it, says."""
    clean = _PICTURE_NOISE.sub(" ", tidy(text[:4096]))
    if len(clean) > LONGEST:
        return ask("too-long", text)
    if not clean.strip(" -–?._"):
        return NoAnswer() if clean.strip() else ask("yes-no-unclear", text)
    if _UNKNOWN.fullmatch(bare(clean)):
        return Read("unknown")
    thumbs = {letter for letter in clean if letter in _THUMBS_UP or letter in _THUMBS_DOWN}
    ups, downs = bool(thumbs & _THUMBS_UP), bool(thumbs & _THUMBS_DOWN)
    rest = "".join(letter for letter in clean if letter not in thumbs).strip()
    kind = _kind_of(question)
    said = _sense(_without_when(rest), kind, question) if rest else ""
    thumb = "?" if kind.startswith("not") else "yes"  # a thumb under a negative question speaks both ways
    votes = {vote for vote in (said, thumb if ups else "", "no" if downs and thumb == "yes" else "") if vote}
    if len(votes) == 1 and "?" not in votes:
        return Read(votes.pop())
    return ask("yes-no-both" if len(votes) > 1 else "yes-no-unclear", text)


_NEGATED = re.compile(r"\b(?:tidak|tdk|belum|blm|bukan|tanpa|nggak|gak)\b")
_CHOICE = re.compile(
    r"\b(?:atau|ataukah|/)\s*(?:tidak|tdk|belum|blm|bukan|nggak|gak)\b(?: \w+)?|/\s*(?:tidak|belum)|,?\s*(?:bukan|belum"
    r"|tidak)\s*\?"
)
_RELATIVE = re.compile(r"\b(?:yang|yg) (?:\w+ )?(?:tidak|tdk|belum|blm|bukan|tanpa|nggak|gak)\b")
"""What is denied of somebody in passing ("anggota yang bukan warga") does not turn the question round."""
_OF_STILL = re.compile(r"\bmasih\b")
_OF_TROUBLE = re.compile(
    r"\b(?:ada|punya|memiliki|mempunyai)\b.*\b(?:tunggakan|h?utang|masalah|kendala|sengketa|konflik|hambatan)\b"
)
_OF_HAVING = re.compile(r"^(?:apakah )?(?:\w+ ){0,4}?(?:ada|punya|memiliki|mempunyai|terdapat)\b")
_OF_END = re.compile(r"\b(?:berhenti|bubar|tutup|macet|mati|vakum|beku|dibubarkan|bangkrut)\b")


def _kind_of(question: str) -> str:
    """What the question turns on: a key of `ANSWERS`."""
    clean = _RELATIVE.sub("yang", _CHOICE.sub(" ", tidy(question[:1000])))
    if not clean:
        return "unasked"
    if found := _NEGATED.search(clean):
        if set(clean[found.end() :].split()[:1]) & {f"{word}{mark}" for word in RUNS for mark in ("", "?")}:
            return "not-runs"
        return "not-yet" if found.group() in ("belum", "blm") else "not"
    if _OF_END.search(clean):
        return "end"
    if _OF_STILL.search(clean):
        return "still"
    if re.search(r"\b(?:benar|betul|sesuai)\b", clean):
        return "right"
    if _OF_TROUBLE.search(clean):
        return "trouble"
    if RUNS & set(_LETTERS.findall(clean)):
        return "runs"
    if re.search(r"\b(?:sudah|telah|pernah)\b", clean):
        return "done"
    return "has" if _OF_HAVING.search(clean) else "other"


def _without_when(rest: str) -> str:
    """An answer without the past time it ends in: `sudah sejak 1998`, `sudah tgl 12 mei`."""
    found = _SINCE.search(rest)
    if found is None:
        return rest
    when = [
        calendar_word(word) or (word if word == "semenjak" or word in DROPPED or word in _EVENTS else "")
        for word in _LETTERS.findall(found[0])
    ]
    return rest if "" in when or _TO_COME & set(when) else rest[: found.start()]


def _sense(rest: str, kind: str, question: str) -> str:
    """`yes`, `no`, or `?` when the words are not a plain answer to a question of this kind."""
    if "?" in rest or _SAYS_NOTHING.search(rest):
        return "?"
    rest = _SURELY.sub("", _NO_MATTER.sub("", rest))
    words = [_REPEATED.sub(r"\1", word) for word in re.findall(r"[a-z]+(?:['-][a-z]+)*|[^\sa-z.,;:!'\"*_()/-]+", rest)]
    if ONCE & set(words[:-1]):
        return "?"
    asked = set(_LETTERS.findall(tidy(question[:1000])))  # its own words, said again, add nothing: `belum berbadan hukum`
    marks = [mark for word in words if (mark := _mark(word)) and not (mark == "?" and word in asked)]
    if not marks or "?" in marks or (NGAJU_NOT in words and not _DENYING.issuperset(marks)):
        return "?"
    answers = ANSWERS[kind] | WANTED if asked & WILLING and not kind.startswith("not") else ANSWERS[kind]
    return answers.get(_joined(marks), "?")


_DENYING = frozenset({"not", "is-not", "not-yet", "none", "lagi"})


def _mark(word: str) -> str:
    if word in ("ya", "lagi"):
        return "yes" if word == "ya" else "lagi"
    word = SLIPS.get(word, word)
    for words, mark in MARKS:
        if word in words:
            return mark
    return "?"


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


_AFFIRMING = frozenset({"yes", "done", "is", "still", "ever", "runs", "willing"})
"""What a `ya` before it only strengthens."""
