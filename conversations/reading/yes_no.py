"""Reads yes and no as Indonesians chat, in Banjar and Dayak Ngaju too, by the polarity of the question."""

from __future__ import annotations

import re

from conversations.reading.assent.clauses import SINCE, clauses, concluded, explained, more_clauses, only_going_on
from conversations.reading.assent.harmless import lasting_then
from conversations.reading.assent.marks import sense
from conversations.reading.assent.question import Asking, asking, most_of, willing
from conversations.reading.calendar.words import calendar_word
from conversations.reading.cleaning import LONGEST, ask, bare, listed, tidy
from conversations.reading.negation import DENIED, NOT, NOT_YET
from conversations.reading.outcome import NoAnswer, Outcome, Read
from conversations.reading.second_look import looked_again

_SINCE = re.compile(
    r"\s(?<!sampai\s)(?<!sampe\s)(?<!hingga\s)(?<!sebelum\s)(?:sejak|semenjak|mulai|dari|dr|tadi|td|barusan|hari|hr|tgl|tanggal|pada|tahun|thn|th|bulan|bln|kemarin|kemaren|kmrn"
    r"|\d{1,3} (?:tahun|thn|th|bulan|bln|hari|hr|minggu|mgg) (?:yang |yg )?(?:lalu|yl|silam))\b.*"
)
_LETTERS = re.compile(r"[a-z]+")
_BESIDE_WHEN = listed(
    "semenjak sejak mulai dari dr pada pd per yg yang wib wita pak bpk bapak bu ibu pa ya sih aja saja sj itu lah kok nya haja "
    "am min kak bang mas mbak maaf nggih alhamdulillah kami "
    "jam pukul pagi siang sore malam rapat rat musdes musdesus berdiri didirikan dibentuk di terbit"
)
"""Tells nothing of when, and nothing else either."""
_DECREE_THERE = re.compile(r"^(sudah|sdh|udah)(?= ada sk ?(?:nya)? (?:dari|dr) (?:kemenku|menku|ahu|menteri))")
"""Asked for the legal person, its decree is the yes."""
_AT_MEETING = re.compile(
    r" (?:(?:kmrn|kemarin|kemaren|tadi|sudah|sdh) )?(?:waktu|wkt|pas|saat|ketika|di|dalam|dlm) (?:rapat|rat|musdes|musdesus"
    r"|musyawarah|pertemuan|pleno)(?: (?:desa|anggota|khusus|pengurus|kmrn|kemarin|tadi|lalu|terakhir))*$"
)
"""At which gathering it was done or agreed; `waktu rapat itu` may be over."""
_IN_A_HALL = re.compile(
    r" (?:di|d) ?(?:balai|aula|kantor|gedung|pendopo|halaman|lapangan|rumah ketua|sekolah|masjid|mesjid|gereja|ruang)"
    r"(?: (?:desa|kampung|kelurahan|kecamatan|camat|lurah|pertemuan|rapat|adat|basara|serbaguna|koperasi|kud|kita|kami))*$"
)
_HELD = frozenset({"musdes", "musdesus", "musyawarah", "rat", "rapat", "dilaksanakan", "diadakan", "digelar"})
"""Of what is held in a hall."""
_EVENTS = frozenset({"covid", "korona", "corona", "pandemi"})
_TO_COME = frozenset({"besok", "lusa", "depan", "lagi"})
_NOT = rf"(?:{NOT}|{NOT_YET}|ndk|dia|g|kurang|krg|krng)"
_KNOW = (
    r"(?:tahu|tau|thu|taw|tahuan|tw|ingat|inget|jelas|pasti|yakin|hafal|paham|faham|ngerti|mengerti|mengetahui|katawan"
    r"|katawangku)"
)
_I = r"(?:saya|sy|kami|ulun|aku)"
_EITHER = (
    r"(?:apa(?:kah)? )?(?:sudah|sdh|udah|ada|masih|ya|iya)(?: ada| jalan)? ?(?:atau|ato|apa|/) ?"
    rf"{DENIED}(?:nya)?"
)
_ADDRESS = re.compile(r"\s*,?\s*\b(?:pak|bpk|bapak|bu|ibu|pa|min|admin|mas|mbak|bang|kak|pahari|pian)\b,?(?=\s)")
_UNKNOWN = re.compile(
    rf"(?:{_EITHER}[ ,]+)?(?:(?:ya|iya|{_I}|maaf|masih|msh|memang|mohon maaf|waduh|wah|juga)[ ,]+)*"
    rf"(?:{_NOT} ?(?:begitu |terlalu )?{_KNOW}(?: (?:juga|pasti|jg|jua|persis|menahu|pang|{_I}))*(?: {_EITHER})?"
    rf"|(?:(?:sudah|sdh|udah) )?(?:lupa|lali|kalumpanan)(?: (?:juga|lagi|{_I}))*)"
    r"|entah(?:lah)?|ntah(?:lah)?|embuh|ragu(?:-ragu| ragu)?|tidak bisa memastikan"
    rf"|{_NOT} ada (?:yang|yg) {_KNOW}|wa?llah[ou]? ?a'?lam"
)
_TOLD_BEFORE = re.compile(
    r"^(?:kan )?(?:(?:sudah|sdh|udah|tadi|td) (?:(?:saya|sy|kami|ulun) )?|(?:saya|sy|kami|ulun) (?:sudah|sdh|udah|tadi|td) )"
    r"(?:di)?(?:bilang|blg|katakan|sampaikan|jawab)(?: tadi)?(?: kalau| kalo| bahwa)? (?=\w)"
)
"""`Sudah saya bilang tidak ada`: what was said before is said again."""
_EXCUSE = re.compile(
    r"(?:mohon )?maaf(?: (?:pak|bu|bapak|ibu|min))? (?:baru|telat|terlambat|lambat)(?: (?:sempat|bisa))?"
    r"(?: (?:(?:di|mem|men|me|m)?(?:balas|bls|jawab|respon|baca|lihat|buka)))(?:nya)?"
    r"(?: (?:pak|bu|bapak|ibu|min))?[,.;:! ]+"
)
"""Why the answer comes only now."""
_WHEREABOUTS = re.compile(r"(?:saya|sy|ulun|aku) (?:\w+ )?ada di\b")
"""`Saya ada di kebun` tells where somebody is."""
_LAST_YEAR = re.compile(r"\b(?:tahun|thn|th) (?:yang |yg )?(?:lalu|kemarin|kemaren|kmrn|yl)\b")
_THUMBS_UP = frozenset("👍✅✔☑👌✓√🆗🙆💯🟢")
_THUMBS_DOWN = frozenset("👎❌✖🙅🚫❎🔴")
_THUMB = re.compile(f"[{''.join(_THUMBS_UP | _THUMBS_DOWN)}]")
_PICTURE_NOISE = re.compile("[\U0001f3fb-\U0001f3ff\u2640\u2642\ufe0f\u200d\U0001f64f\U0001f60a\U0001f642\U0001f600-\U0001f607]")


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
    if _UNKNOWN.fullmatch(bare(_ADDRESS.sub("", clean))):
        return Read("unknown")
    ups, downs = not _THUMBS_UP.isdisjoint(clean), not _THUMBS_DOWN.isdisjoint(clean)
    rest = _THUMB.sub("", clean).strip() if ups or downs else clean.strip()
    asked = asking(question)
    said = _said(rest, asked) if rest else ""
    if said == "yes" and {"tahun", "ini"} <= asked.words and _LAST_YEAR.search(rest):
        said = "?"  # of this year nothing is told
    if said == "yes" and lasting_then(rest, asked) and not SINCE.search(rest):
        said = "?"  # nor of today
    thumb = "?" if asked.kind.startswith("not") else "yes"  # a thumb under a negative question speaks both ways
    votes = {vote for vote in (said, thumb if ups else "", "no" if downs and thumb == "yes" else "") if vote}
    if len(votes) == 1 and "?" not in votes:
        return Read(votes.pop())
    return ask("yes-no-both" if len(votes) > 1 else "yes-no-unclear", text)


def _said(rest: str, asked: Asking) -> str:
    """`yes`, `no`, `unknown` or `?`: what a reply says as a whole, or before its explanation."""
    late = _EXCUSE.match(rest)
    if _WHEREABOUTS.match(rest):
        return "?"
    rest = willing(most_of(_TOLD_BEFORE.sub("", rest[late.end() :] if late else rest)), asked)
    if "hukum" in asked.words:
        rest = _DECREE_THERE.sub(r"\1,", rest)
    whole = _without_when(rest, asked)
    said = sense(whole, asked)
    if whole != rest and said == "yes" and asked.kind in ("still", "runs") and not SINCE.search(rest):
        return "?"  # `aktif tahun 2019` does not tell of today
    parts = clauses(rest) if said == "?" else []
    if asked.kind == "unasked" and only_going_on(parts):
        return "yes" if sense(parts[0], asked) == "yes" else "?"
    if said != "?" or asked.kind == "unasked":
        return said
    said = explained([_without_when(part, asked) for part in parts], asked, _UNKNOWN) if len(parts) > 1 else "?"
    if said == "?" and len(parts) > 1:
        said = concluded(parts, asked)
    more = more_clauses(parts[0], asked) if parts and said == "?" else []
    return explained([*more, *parts[1:]], asked, _UNKNOWN) if more else said


def _without_when(rest: str, asked: Asking) -> str:
    """An answer without the past time and the gathering it ends in: `sudah sejak 1998`, `sudah tgl 12 mei di balai desa`."""
    if asked.kind in ("done", "other"):
        held = not _HELD.isdisjoint(asked.words)
        rest = _AT_MEETING.sub("", rest) if held or asked.wants else rest
        rest = _IN_A_HALL.sub("", rest) if held else rest
    found = _SINCE.search(rest)
    if found is None:
        return rest
    when = [
        calendar_word(word) or (word if word in _BESIDE_WHEN or word in _EVENTS else "") for word in _LETTERS.findall(found[0])
    ]
    return rest if "" in when or _TO_COME & set(when) else rest[: found.start()]
