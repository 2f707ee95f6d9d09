"""An answer with an explanation behind it: `belum, baru kelompok tani`, `sdh pak ada aktanya`.

What stands before the first stop answers by itself; each clause behind it must say the same, or nothing of yes and no, and
hold no word that takes the answer back. After a denial more may follow than after a yes: what is on its way is not there yet.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from conversations.reading.assent import hedges
from conversations.reading.assent.asides import aside
from conversations.reading.assent.askew import askew
from conversations.reading.assent.harmless import beside_the_point, harmless, plainer
from conversations.reading.assent.marks import mark_of, sense, tokens
from conversations.reading.assent.question import Asking, core
from conversations.reading.assent.words import AGREEING, ANSWERS, NGAJU_NOT, WANTED
from conversations.reading.cleaning import listed

_NAMING = "".join(
    f"(?<!{word} )"
    for word in (
        *("oleh", "dikelola", "dipimpin", "dibantu", "dihadiri", "didampingi", "dibuka", "kata", "sama", "dari", "bersama"),
        *("dengan", "rumah", "tempat", "ketuanya", "notarisnya", "jaga"),
    )
)
"""Behind one of these `pak` speaks of somebody, and is no address: `di rumah pak kades`."""
_SPLIT = re.compile(
    rf"\s*[,;:()!]+\s*|\s*\.+(?=\s)\s*|\s+-+\s+|[\s.]*\b(?=[pbiman]\w+){_NAMING}(?:pak|bpk|bapak|bu|ibu|min|admin|bos|ndan)\b[\s.]*"
    rf"|\s+(?=(?:{hedges.BEGINS_BUT}|{hedges.BEGINS_WHY}|{hedges.BEGINS_ALTHOUGH})\b)"
    rf"|(?<!\btapi)(?<!\btp)(?<!\btpi)(?<!\bnamun)(?<!walau)(?<!walaupun)(?<!meski)(?<!meskipun)\s+(?={hedges.BEGINS_ONLY}\b)"
    r"|(?:(?<=^ya)|(?<=^iya))\s+(?=(?:sudah|sdh|udah) ada (?:sk|akt|ahu|nib|npwp|surat|sertif))"
    r"|(?:(?<=\bada)|(?<=dikit)|(?<=banyak))\s+(?=(?:di|dari|dr|pada)\s)"
)
_DENYING = frozenset({"not", "is-not", "not-yet", "none"})
_PLACE = (
    r"(?:desa|kampung|kelurahan|kecamatan|kabupaten|kota|balai|kantor|aula|gedung|rumah|bank|dinas|notaris|sini|sana|palangka|kapuas"
    r"|sampit|buntok|kasongan|pulang)"
)
_AGO = r"(?:sejak|sjk|semenjak)\b|(?:dari|dr) (?:dulu|awal|tahun|thn|th|bulan|bln|\d)"
_WHENCE = (
    rf"{_AGO}|(?:dari|dr|oleh|bersama|sama|dengan|dgn|dg|tahun|thn|th|bulan|bln|tgl|tanggal|hari|kemarin|kmrn|sebanyak|sekitar)\b"
    rf"|(?:di|d) {_PLACE}"
)
_BEGINS = (
    (_DENYING, re.compile(rf"\s+(?={_AGO})")),
    (frozenset({"runs", "is", "still"}), re.compile(rf"\s+(?={_WHENCE})")),
    (frozenset({"ever"}), re.compile(rf"\s+(?={_WHENCE}|(?:waktu|wkt|zaman|jaman)\b)")),
)
"""Where an explanation begins without a stop before it, by the word that opens: a denial may hold for a part only."""
_BEHIND_OWN = re.compile(rf"\s+(?={_WHENCE}|(?:pada|pd|ke|kepada|untuk|utk|buat|waktu|wkt|zaman|jaman)\b)")
_ISSUED = re.compile(
    r"\b((?:sk|akta|akte|nib|npwp|surat|izin|ijin|bh|badan hukum|sertifikat|hasil|nomor|ahu)(?:[ -]?nya)?)"
    r" (?:(?:sudah|sdh|udah|baru) )?keluar\b"
)
_GO_ON = listed("lanjut lanjutkan dilanjutkan lanjutan monggo gas gass gaskan gaskeun laksanakan silakan silahkan")
"""Behind a yes: the one who asks may go on."""
_NUMBERED = re.compile(r"\bno\. ?(?=\d)")
_OFFICERS = listed("pengurus pengurusnya")
"""Not `mengurus`, which is not yet done."""
_ALTHOUGH = re.compile(hedges.BEGINS_ALTHOUGH + r"\b")
_STILL_SOME = re.compile(r"(?:tapi |tp |tpi |tetapi |namun )?(?:cuma|cuman|hanya|tinggal) (?=[a-z])")
_LAST = re.compile(r"\b(minggu|mgg|bulan|bln|tahun|thn|th|hari) (?:yang |yg )?lalu\b")
_TOUCHING = frozenset({"stopped", "wrong", "under-way", "need"})
_YEAR = re.compile(r"\b(?:19|20)\d\d\b|\b(?:tahun|thn|th|bulan|bln) (?:lalu|kemarin|kemaren|kmrn)\b")
_UNTIL = re.compile(r"\b(?:sampai|hingga|terakhir)\b(?! (?:sekarang|skrg|skrng|saat|hari|kini|detik))")
SINCE = re.compile(r"\b(?:sejak|semenjak|mulai|dari|dr)\b")
_NOW = re.compile(r"\b(?:sekarang|skrg|skrng|kini) (?:sudah|sdh|udah|ada|jalan|aktif|bisa|mau|setuju)\b")
_MOST = 24
"""Words of an explanation; more is a story."""
_AFFIRMING = frozenset({"yes", "done", "is", "still", "ever", "runs", "willing"})


def explained(parts: list[str], asked: Asking, unknown: re.Pattern[str]) -> str:
    """`yes`, `no` or `unknown` when the first of the clauses says so and none behind it takes that back; else `?`."""
    head, *behind = parts
    if unknown.fullmatch(head):
        return "unknown" if all(_silent(clause) for clause in behind) else "?"
    bare = behind and _only_yes(head) and aside(behind[0], "yes", asked) is None
    if bare and (opened := sense(f"{head} {behind[0]}", asked)) != "?":
        head, *behind = f"{head} {behind[0]}", *behind[1:]  # iya pak, belum ada, ...
        if not behind:
            return opened
    said = sense(head, asked)
    marks = [mark for word in tokens(head) if (mark := mark_of(word)) not in ("", "?")]
    if said == "?" or sum(len(clause.split()) for clause in behind) > _MOST:
        return "?"
    denied = bool(_DENYING.intersection(marks)) or ("stopped" in marks and asked.kind != "end")
    if any(map(unknown.fullmatch, behind)):
        return "?"
    telling = [clause for clause in behind if said != "yes" or not beside_the_point(clause, asked)]
    leans = [
        _leans(clause, said, marks, denied, asked) if (told := aside(clause, said, asked)) is None else told for clause in telling
    ]
    if "?" in leans or (_only_yes(head) and "same" not in leans):
        return "?"
    return said


def _only_yes(head: str) -> bool:
    """Whether a head is but a `ya` or `siap`, which may open anything."""
    words = tokens(head)
    return {mark for word in words if (mark := mark_of(word))} == {"yes"} and AGREEING.isdisjoint(words)


def clauses(rest: str) -> list[str]:
    """The clauses of a reply, without those before the answer that are only polite."""
    parts = [part for part in _SPLIT.split(_NUMBERED.sub("nomor ", rest)) if part.strip(" .-/'\"")]
    while len(parts) > 1 and not any(mark_of(word) for word in tokens(parts[0])):
        parts.pop(0)
    return parts


def only_going_on(parts: list[str]) -> bool:
    """Whether all behind an answer only bids the one who asks go on: `setuju pak, lanjutkan`."""
    return len(parts) > 1 and all(_bids_go_on(tokens(part)) for part in parts[1:])


def _bids_go_on(words: Sequence[str]) -> bool:
    return not _GO_ON.isdisjoint(words) and all(word in _GO_ON or mark_of(word) == "" for word in words)


def more_clauses(clause: str, asked: Asking) -> list[str]:
    """A clause parted where its explanation begins; empty when its head, a bare `sudah` or `ya`, may tell of something else."""
    marks = {mark_of(word) for word in tokens(clause)}
    begins = next((begins for opening, begins in _BEGINS if opening & marks), _BEHIND_OWN)
    found = begins.search(clause)
    if found is None or found.end() + 1 >= clause.rfind(" "):
        return []
    words = tokens(clause[: found.start()])
    named = any(mark_of(word) == "?" and asked.says(word) for word in words)
    named = named or not {mark_of(word) for word in words} <= {"", "?", "yes", "done", *_DENYING}
    return [clause[: found.start()], clause[found.end() :]] if named and not asked.wants else []


def _silent(clause: str) -> bool:
    """Whether a clause behind `tidak tahu` says nothing of yes and no."""
    return not ((_AFFIRMING | _DENYING | _TOUCHING) & set(map(mark_of, tokens(clause)))) and "?" not in clause


def _leans(clause: str, said: str, marks: list[str], denied: bool, asked: Asking) -> str:
    """`same` when a clause says what the head says, empty when it says nothing of it, `?` when it may take it back."""
    own = sense(clause, asked)
    if own != "?" or "?" in clause or (askew(clause, tokens(clause), asked) and "is-not" not in marks):
        return "same" if own == said else "?"
    clause = plainer(clause)
    words = tokens(_without_last(_ISSUED.sub(r"\1", clause), denied, asked))
    if said == "yes" and _bids_go_on(words):
        return ""
    if hedges.BUT.issuperset(words) or (denied and _NOW.search(clause)):
        return "?"
    if not denied and _names_what_runs(clause, marks, asked):
        return "same"
    if NGAJU_NOT in words or _takes_back(words, marks, denied, asked, although=bool(_ALTHOUGH.match(clause))):
        return "?"
    told = [mark for word in words if (mark := mark_of(word)) not in ("", "?", "lagi", "all", "long")]
    if asked.trouble and "is" in marks:
        told = [mark for mark in told if mark not in ("runs", "stopped")]
    if not denied and asked.kind == "done":
        told = [mark for mark in told if mark != "runs"]  # sudah pak, lancar
    if denied:
        return _behind_a_no(told, marks, asked)
    answers = ANSWERS[asked.kind] | WANTED if asked.wants else ANSWERS[asked.kind]
    known = said != "yes" or harmless(words, asked)
    if not known or any(answers.get(mark) != said for mark in told) or _of_a_year(clause, asked):
        return "?"
    return "same" if set(told) - {"done"} else ""  # `ok, sudah saya kirim` tells of something else


def _without_last(clause: str, denied: bool, asked: Asking) -> str:
    """A clause behind a no without the `lalu` that only tells when: `belum, baru minggu lalu dibentuk`."""
    plain = _LAST.sub(r"\1", clause) if denied and "lalu" in clause else clause
    return clause if plain != clause and any(map(asked.says, tokens(clause))) else plain


def concluded(parts: list[str], asked: Asking) -> str:
    """What a last clause with `jadi` concludes from clauses that say nothing of yes and no: `hibah dari warga, jadi iya`."""
    *before, last = parts
    words = [word for clause in before for word in tokens(clause)]
    if not before or not last.startswith("jadi ") or "?" in " ".join(parts):
        return "?"
    unsure = hedges.UNSURE | hedges.PARTLY | hedges.BUT | hedges.NOT_YET_DONE
    if any(mark_of(word) not in ("", "?") for word in words) or not unsure.isdisjoint(words):
        return "?"
    return sense(last.removeprefix("jadi "), asked)


def _behind_a_no(told: list[str], marks: list[str], asked: Asking) -> str:
    """What the words of yes and no in an explanation do to a denial before it."""
    told = [mark for before, mark in zip(["", *told], told, strict=False) if before not in _DENYING or mark in _DENYING]
    if sum(mark in _DENYING for mark in told) > 1:
        return "?"
    harmless = {*_DENYING, "under-way", "need"} | ({"stopped"} if asked.kind != "end" else set())
    harmless |= {"done"} if asked.kind in ("still", "trouble") else set()
    harmless |= {"runs"} if asked.kind == "trouble" else set()
    harmless |= {"still"} if asked.kind not in ("still", "trouble", "runs", "not-runs", "end") else set()
    if "is-not" in marks and not asked.having:
        harmless.add("is")
    if "not-yet" in marks and not asked.wants:
        harmless.add("willing")
        harmless |= set() if asked.having else {"is"}
    return "" if harmless.issuperset(told) else "?"


def _takes_back(words: Sequence[str], marks: list[str], denied: bool, asked: Asking, *, although: bool) -> bool:
    """Whether a word of a clause takes back, puts off or halves what was said before it."""
    taking = _taking(denied, denied and "not-yet" in marks, asked.wants, although)
    if asked.trouble and "is" in marks:
        taking -= hedges.TROUBLES
    if hedges.LEAVING & asked.words:
        taking -= hedges.LEAVING
    told = [word for word in words if word not in asked.words or word in hedges.PARTLY]
    if not asked.trouble:
        told = [word for word in told if word not in _OFFICERS]
    return any(word.endswith("%") or not taking.isdisjoint((word, core(word), *word.split("-"))) for word in told)


@cache
def _taking(denied: bool, not_yet: bool, wants: bool, although: bool) -> frozenset[str]:
    """The words that take an answer of this sort back."""
    taking = hedges.UNSURE | hedges.PARTLY | (hedges.LATER if wants else frozenset()) | (hedges.TURNED if denied else frozenset())
    if not denied:
        taking |= hedges.OVER | hedges.ELSEWHERE | hedges.NOT_YET_DONE
    if not although and not denied:
        taking |= hedges.ONLY
    return taking if not_yet else taking | hedges.BUT


def _of_a_year(clause: str, asked: Asking) -> bool:
    """Whether a clause names a year in which it was so: `aktif, tahun 2019` does not tell of today."""
    if asked.kind in ("done", "not-yet", "right"):
        return False
    named = asked.kind in ("still", "runs") and _YEAR.search(clause) and not SINCE.search(clause)
    return bool(named or _UNTIL.search(clause))


def _names_what_runs(clause: str, marks: list[str], asked: Asking) -> bool:
    """`masih, cuma simpan pinjamnya`: a business is named that still runs."""
    if asked.kind not in ("still", "runs") or not {"still", "runs"}.intersection(marks):
        return False
    found = _STILL_SOME.match(clause)
    rest = tokens(clause[found.end() :]) if found else []
    return bool(rest) and all(
        word in hedges.TRADES or core(word) in hedges.TRADES or mark_of(word) in ("", "still", "runs") for word in rest
    )
