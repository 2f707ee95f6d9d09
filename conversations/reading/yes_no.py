"""Reads yes and no as Indonesians chat, in Banjar and Dayak Ngaju too, by the polarity of the question."""

from __future__ import annotations

import re

from conversations.reading.cleaning import LONGEST, ask, bare, listed, tidy
from conversations.reading.outcome import NoAnswer, Outcome, Read

_YES = listed(
    "ya y yy iya iyaa iyah yaa yah ye yes yup yap yoi iyo iyoh iyu yoh yo yoo iye ok oke okey okay okee oc siap siyap betul "
    "btl btul betull benar bnr bener tentu pasti jelas setuju sepakat boleh bisa dapat mau bersedia sanggup inggih nggih enggih "
    "njih injih iih ihih hiih hi-ih ho'oh hooh oh he'eh heeh sip mantap cocok tepat akur persis memang emang tntu sah "
    "lengkap sesuai yess"
)
_DONE = listed("sudah sdh udah udh dah sudh suda sdah sudaah hudah sudeh uda sampun wis ampun selesai rampung kelar beres slsai")
_IS = listed("ada adaa ad punya pny memiliki mempunyai terdapat baisi aton ado")
_STILL = listed("masih msh masi msih")
_EVER = listed("pernah prnah pernh")
_NOT = listed(
    "tidak tdk tidk tida tdak tidakk gak ga gk g nggak ngga ngak enggak engga enggk tak kada kd kadak ndak nda ndk dak jida "
    "dia ora mboten boten no nope nggk gakk gx kagak kaga bukan bkn beken n jangan jgn ogah emoh tdek t"
)
_NOT_YET = listed("belum blm blum belom blom balum belun blmm hindai durung dereng blun")
_NONE = listed("kadada kdd jaton jatun gada gaada gakada nggakada tdkada tidakada tiada nihil kosong kadeda")
_STOPPED = listed("macet mandek vakum pakum berhenti stop tutup bubar mati bangkrut beku")
_ALL = listed("semua semuanya smua")
_RUNS = listed("jalan berjalan aktif beroperasi lancar jln hidup")
_WRONG = listed("salah keliru slh")
_SOFT = listed(
    "pak bpk bapak bu ibu min admin bos gan om kak bang mas mbak ya lah loh lho kok sih deh nih saja aja sj dulu pang ai "
    "lagi lg sekali bgt banget alhamdulillah kah kami saya sy itu ini wae tuh memang ko dong donk "
    "puji tuhan haja am nya"
)
_KNOW = r"(?:tahu|tau|thu|taw|tahuan|tw|ingat|inget|jelas|pasti|yakin|hafal|paham)"
_UNKNOWN = re.compile(
    rf"(?:(?:saya|sy|kami|maaf|masih|msh|memang|mohon maaf|waduh|wah)[ ,]+)*"
    rf"(?:tidak|tdk|tida|gak|ga|gk|nggak|ngga|enggak|tak|kada|kd|ndak|ndk|nda|dak|jida|dia|g|kurang|krg|krng|belum|blm|blum) "
    rf"?(?:begitu |terlalu )?{_KNOW}"
    r"(?: (?:juga|pasti|jg|persis))*|entah(?:lah)?|ntah(?:lah)?|embuh|(?:saya |sy |kami )?(?:lupa|lali|kalumpanan)"
    r"|ragu(?:-ragu| ragu)?|tidak bisa memastikan"
)
_THUMBS_UP = frozenset("👍✅✔☑👌✓√🆗🙆💯🟢")
_THUMBS_DOWN = frozenset("👎❌✖🙅🚫❎🔴")
_PICTURE_NOISE = re.compile("[\U0001f3fb-\U0001f3ff\u2640\u2642\ufe0f\u200d\U0001f64f\U0001f60a\U0001f642\U0001f600-\U0001f607]")
_REPEATED = re.compile(r"([a-z])\1{2,}")


def read_yes_no(text: str, question: str = "") -> Outcome[str]:
    """`yes`, `no` or `unknown` (the person does not know): whether what `question` says is so.

    "Apakah belum RAT?" says a negative: `belum` agrees with it. What speaks both ways, or answers another question than
    the one asked (`sudah` to "masih berjalan?"), is a Problem.
    """
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
    said = _sense(rest, kind) if rest else ""
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
_OF_STILL = re.compile(r"\bmasih\b")
_OF_END = re.compile(r"\b(?:berhenti|bubar|tutup|macet|mati|vakum|beku|dibubarkan|bangkrut)\b")


def _kind_of(question: str) -> str:
    """What the question turns on: `not`, `not-yet`, `not-runs`, `still`, `end`, `right`, `done`, or empty."""
    clean = _CHOICE.sub(" ", tidy(question[:1000]))
    if found := _NEGATED.search(clean):
        if set(clean[found.end() :].split()[:1]) & {f"{word}{mark}" for word in _RUNS for mark in ("", "?")}:
            return "not-runs"
        return "not-yet" if found.group() in ("belum", "blm") else "not"
    if _OF_END.search(clean):
        return "end"
    if _OF_STILL.search(clean):
        return "still"
    if re.search(r"\b(?:benar|betul|sesuai)\b", clean):
        return "right"
    return "done" if re.search(r"\b(?:sudah|telah|pernah)\b", clean) else ""


def _sense(rest: str, kind: str) -> str:
    """`yes`, `no`, or `?` when the words are not a plain answer to a question of this kind."""
    if "?" in rest:
        return "?"
    words = [_REPEATED.sub(r"\1", word) for word in re.findall(r"[a-z]+(?:['-][a-z]+)*|[^\sa-z.,;:!'\"*_()/-]+", rest)]
    marks = [mark for word in words if (mark := _mark(word))]
    if not marks or "?" in marks:
        return "?"
    plain = _joined(marks)
    if kind == "not-runs" and plain in ("not-runs", "runs", "still", "stopped"):
        return "no" if plain in ("runs", "still") else "yes"
    if kind in ("not", "not-yet", "not-runs"):
        return _agrees(plain, kind)
    if kind == "end":
        return {
            "yes": "yes",
            "not": "no",
            "not-yet": "no",
            "done": "yes",
            "stopped": "yes",
            "still": "no",
            "runs": "no",
            "none": "?",
        }.get(plain, "?")
    if plain == "wrong":
        return "no" if kind == "right" else "?"
    if kind == "still" and plain in ("done", "not-yet"):
        return "?"
    sense = {"runs": "yes", "still": "yes", "done": "yes", "is": "yes", "ever": "yes", "stopped": "no", "not-runs": "no"}
    return sense.get(plain, "no" if plain in ("not", "not-yet", "none") else plain)


def _agrees(plain: str, kind: str) -> str:
    """The answer to a question that says a negative: `belum` agrees with "belum RAT?", `sudah` denies it."""
    if plain == "none" or (kind == "not-yet" and plain == "not-yet"):
        return "yes"
    if plain in ("is", "ever") or (kind == "not-yet" and plain == "done"):
        return "no"
    return "?"


_MARKS: tuple[tuple[frozenset[str], str], ...] = (
    (_YES, "yes"),
    (_DONE, "done"),
    (_IS, "is"),
    (_STILL, "still"),
    (_EVER, "ever"),
    (_NOT, "not"),
    (_NOT_YET, "not-yet"),
    (_NONE, "none"),
    (_STOPPED, "stopped"),
    (_RUNS, "runs"),
    (_WRONG, "wrong"),
    (_ALL, "all"),
    (_SOFT, ""),
)


def _mark(word: str) -> str:
    if word in ("ya", "lagi"):
        return "yes" if word == "ya" else "lagi"
    for words, mark in _MARKS:
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
    return kinds[0] if len(kinds) == 1 else _COMBINED.get(kinds, "?")


_COMBINED = {
    ("yes", "done"): "done",
    ("yes", "is"): "is",
    ("yes", "still"): "still",
    ("yes", "still", "runs"): "still",
    ("yes", "ever"): "ever",
    ("yes", "runs"): "runs",
    ("still", "is"): "is",
    ("still", "runs"): "still",
    ("still", "yes"): "still",
    ("done", "is"): "is",
    ("done", "ever"): "ever",
    ("done", "all"): "done",
    ("is", "all"): "is",
    ("not-yet", "done"): "not-yet",
    ("still", "not-yet", "done"): "not-yet",
    ("done", "yes"): "done",
    ("done", "runs"): "runs",
    ("done", "stopped"): "stopped",
    ("done", "not"): "not",
    ("done", "not", "runs"): "not-runs",
    ("done", "not", "is"): "none",
    ("not", "is"): "none",
    ("not-yet", "is"): "none",
    ("not-yet", "ever"): "not-yet",
    ("not", "ever"): "not",
    ("not", "runs"): "not-runs",
    ("not-yet", "runs"): "not-runs",
    ("still", "not-yet"): "not-yet",
    ("still", "not-yet", "is"): "none",
    ("not", "not-yet"): "not-yet",
    ("not-yet", "yes"): "not-yet",
    ("is", "yes"): "is",
}
