"""Leaves out the words around a lone date that nothing is known of, where none of them can change when it was."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from conversations.reading.about import ABOUT
from conversations.reading.amount.words import number_word
from conversations.reading.calendar.around import CAPITALS, of_another, without_company
from conversations.reading.calendar.changing import PLANS, changes, of_sums
from conversations.reading.calendar.text import without_clock
from conversations.reading.calendar.verbs import SAFE, done, unknown_deed
from conversations.reading.calendar.words import DROPPED, calendar_word
from conversations.reading.cleaning import listed
from conversations.reading.negation import DENIED
from conversations.reading.signs import signed

_LONGEST = 200
_MOST_WORDS = 14
"""Of those that nothing is known of: more is a story."""
_RULERS = (
    r"(?:(?:pak|bpk|bapak|bu|ibu|almarhum|alm|pj|pjs|plt|mantan|eks) )*(?:kades|lurah|kepala desa|pambakal|pembakal|camat|bupati"
    r"|gubernur|ketua|pengurus|harto|suharto|soeharto)"
)
_HOUR = r"(?:jumat|magrib|maghrib|isya|ashar|asar|dzuhur|zuhur|duhur|subuh)"
_ASIDE = re.compile(
    rf"\b(?:(?:pada|di|sejak|dari|pas|waktu) )?(?:zaman|jaman|masa|era|waktu)(?:nya)? {_RULERS}(?:nya)?"
    r"(?: (?:(?:yang|yg) )?(?:lama|dulu))?\b"
    r"|\b(?:kades|lurah|ketua|pengurus|camat)(?:nya)? (?:yang|yg) (?:lama|dulu|baru|sekarang)\b"
    r"|\b(?:menurut|info(?: dari)?)(?: (?:pak|bpk|bapak|bu|ibu))? (?:sekdes|sekretaris|ketua|bendahara|pengurus|kades|lurah"
    r"|kaur|notaris)(?:nya)?\b"
    r"|\b(?:me)?lewat(?:i)? (?=(?:musdes[a-z]*|musyawarah|rapat|rembug|rembuk|notaris|akta|keputusan|pak|bu|sekdes|sekretaris"
    r"|kurir|pos|email|wa|camat|kecamatan|dinas|pendamping)\b)"
    rf"|\bdi {CAPITALS}\b"
    r"|\b(?:laporan|proposal)(?:nya)? (?=(?:(?:sudah|sdh|udah|kami|baru) )?(?:di|ter)(?:kirim|serah|sampai|kumpul|antar"
    r"|terima)[a-z]*)"
    r"|^(?:mohon )?maaf(?: (?:pak|bu))? baru (?:sempat|sempet|bisa)(?: (?:mem)?(?:balas|jawab))?(?=,)"
    r"|(?<!rat )\btutup buku(?:nya)?(?=(?: (?:pada|per))?(?: (?:tgl|tanggal))? \d{1,2}(?!\d)|[ .]*$)"
    r"|\b(?:habis|selesai|setelah|sesudah|usai|waktu|pas|saat|sejak) (?:panen|lebaran|puasa|natal|covid|korona|pandemi)"
    r"(?: (?:pak|bu))?(?=,)"
    r"|\b(?:sudah|sdh|udah|udh) (?:lewat|berlalu|lampau)(?=\s*[,.;]|$)"
    r"|\b(?:koperasi|kop|desa|kampung|rapat|acara|kegiatan)(?:nya)? (?:ini|itu)\b"
    r"|\b(?:habis|selesai|setelah|sesudah|usai|sebelum) (?:ibadah|sholat|salat|shalat|solat|jumatan|misa|kebaktian|makan"
    rf"|{_HOUR})(?: (?:{_HOUR}|siang|minggu))?\b"
)
"""Tells nothing of the day, whatever its words are: the hour of a day, whose time it was, how it came about."""
_OF_ASIDES = listed(
    "zaman zamannya jaman jamannya masa masanya era eranya waktu waktunya yang yg menurut info lewat lewati melewat melewati "
    "berlalu lampau ini itu habis selesai setelah sesudah usai sebelum panen lebaran puasa natal covid korona pandemi kasongan "
    "palangka palangkaraya sampit pangkalan kuala buntok muara puruk tamiang pulang sukamara nanga laporan laporannya proposal "
    "proposalnya maaf tutup"
)
"""One of these stands in all that `_ASIDE` looks for."""
_LETTERS = re.compile(r"[a-z]+")
_OFFICE = r"(?:kades|lurah|ketua|sekdes|sekretaris|bendahara|pengurus|pengawas|anggota|pj|camat|pambakal|manajer|rt)(?:nya)?"
_IN_OFFICE = signed(
    rf"\b(?:jadi|menjadi|sebagai|menjabat|masuk)(?: (?:pj|seorang|wakil))? {_OFFICE}\b"
    rf"|\b{_OFFICE}(?: (?:yang|yg) \w+| \w+)? (?:sejak|semenjak|sjk|mulai|dari)\b"
    r"|\b(?:sejak|semenjak|sjk|mulai|dari)\b[^,.]*\b(?:kades|lurah|ketua|sekdes|manajer)nya\b",
    *("jadi", "sebagai", "menjabat", "masuk", "sejak", "semenjak", "sjk", "mulai", "dari"),
)
"""Since when somebody holds an office: no day of the cooperative."""
_NOT_KNOWN = rf"(?:lupa|lali|(?:kurang|krg|{DENIED}) (?:begitu )?(?:ingat|inget|tahu|tau|hafal|pasti|jelas))"
_WHICH_DAY = r"(?:tgl|tanggal|hari|bulan|bln)(?:(?: dan|,)? (?:hari|bulan|bln))?(?: ?nya| pastinya| pasti| persisnya| tepatnya)*"
_FORGOTTEN = signed(
    rf"\b(?:{_NOT_KNOWN}(?: (?:saya|sy|kami))? {_WHICH_DAY}|{_WHICH_DAY}(?: (?:saya|sy|kami|sudah|sdh|udah))* {_NOT_KNOWN})\b"
    r"|\b(?:yang )?(?:saya |sy |kami )?(?:ingat|inget)(?:nya)? (?:cuma|cuman|hanya)\b",
    *("lupa", "lali", "ingat", "inget", "tahu", "tau", "hafal", "pasti", "jelas"),
)
"""What is no longer known of a date; where a day is told all the same, nobody knows which."""
_NAMED = re.compile(r"\d")
_DAY = re.compile(r"(?<![\d/.-])(?<!tahun )(?<!th )(?<!thn )\d{1,2}(?!\d)|\b(?:kemarin|lusa)\b")
_IF = re.compile(r"\b(?:kalau|kalo|klo|kl|jika|jk|bila|asal(?:kan)?)\b[^\d?]*$")
"""Behind a planned day: on what it depends."""
_TOKEN = re.compile(
    r"(?P<digits>'?\d+(?:[/.-]\d+)*)|(?P<word>[a-z]+(?:['-][a-z]+)*2?)|(?P<stop>[.,;:()!-])|(?P<space>\s+)|(?P<other>.)"
)
_EVENTS = re.compile(
    r"\b(?:ber|di|ter|men|pen|pem|per)?(?:diri|bentuk|lahirkan|dirikan|sah|sahkan|terbit|keluar|jadi|laksana|laksanakan|ada|adakan"
    r"|selenggara|selenggarakan|gelar|mulai|musyawarah|temu|kumpul|rapat|lakukan|buat|pertemuan|selesai|tanda ?tangani|catat"
    r"|tulis)(?:an|kan|nya|annya|kannya)?\b"
    r"|\b(?:musdes(?:us)?|musdessus|rat|akta|akte|sk|rembug|rembuk|acara|kegiatan|notaris|surat|pengesahan|pendirian)(?:nya)?\b"
)
"""What may be asked for is named."""
_WEAK = re.compile(r"(?:hari )?#\d(?: pagi| malam)?|\d{1,2}|\d{1,2}[/.-]\d{1,2}|(?!(?:19|20)\d\d$)\d+|tgl \d+")
"""By itself read, but not out of a sentence: `rapat biasa senin` may be each of them."""


_WHEN = listed("sejak semenjak sjk waktu wkt saat ketika pas begitu")
_THIS = listed("ini nih ni ininya nihnya ninya")
_COUNTS = re.compile(r"\d{4}")
"""Without a word of time before it, and another right behind it, this may count something: `2010 batang`."""


_CHAT = re.compile(r"\b(?:saya|sy|ulun|aku|petugas|tamu|sibuk|sakit|hujan|wa|gladi|hampir)\b")
_NAMED_DAY = re.compile(
    r"\d|\b(?:jan|feb|mar|apr|mei|jun|jul|ag|sep|okt|nov|nop|des|senin|selasa|rabu|kamis|jum|sabtu|ahad|minggu)\w*\b"
)
"""Without one, `kemarin` and `tadi` tell of whatever is spoken of: `kemarin sudah saya jawab`."""


@dataclass(frozen=True, slots=True)
class _Word:
    text: str
    sort: str
    """`time`, `known`, `strange` or `stop`."""


def among_words(clean: str, *, future: bool) -> str:
    """A tidied reply without the words that nothing is known of; empty when it holds none, or when they may change its date.

    `future`: dates to come are welcome, so that words of planning change nothing.
    """
    if len(clean) > _LONGEST or _of_something_else(clean):
        return ""
    said = without_clock(without_company(_IF.sub(" ", clean) if future else clean))
    told = _without_asides(ABOUT.sub(" ± ", said))
    said = _FORGOTTEN.sub(" ", told)
    words = _sorted_out(said, future=future)
    at = [place for place, word in enumerate(words) if word.sort == "time"] if words else []
    if not words or not at or sum(word.sort == "strange" for word in words) > _MOST_WORDS:
        return ""
    if any(word.sort == "strange" for word in words[at[0] : at[-1]]) or _at_another_time(words[: at[0]]):
        return ""
    run = [word.text for word in words[at[0] : at[-1] + 1]]
    strange = any(word.sort == "strange" for word in words)
    if strange and not _of_what_is_asked(words, at[0], clean):
        return ""
    if len(run) == len(words) and said == clean:
        return ""
    if strange and _WEAK.fullmatch(" ".join(calendar_word(word) or word for word in run)):
        return ""
    if _COUNTS.fullmatch(" ".join(run)) and _counted(words, at[-1]):
        return ""
    named = bool(_NAMED.search(" ".join(run)))
    if any(word.sort == "strange" and unknown_deed(word.text, named=named) for word in words):
        return ""
    if said != told and _DAY.search(" ".join(run)):
        return ""
    about = "± " if any(word.text == "±" for word in words) else ""
    return about + " ".join(word for word in run if word != "±")


def _of_something_else(clean: str) -> bool:
    """Whether a tidied reply asks, tells of another's founding or office, or only chats of today and yesterday."""
    if "?" in clean or of_another(clean) or _IN_OFFICE.found(clean):
        return True
    return bool(_CHAT.search(clean)) and not _NAMED_DAY.search(clean)


def _without_asides(said: str) -> str:
    return said if _OF_ASIDES.isdisjoint(_LETTERS.findall(said)) else _ASIDE.sub(" ", said)


def _sorted_out(said: str, *, future: bool) -> list[_Word]:
    """The words of a reply, each with its sort; none when one of them may change the date."""
    words: list[_Word] = []
    for match in _TOKEN.finditer(said):
        kind, text = match.lastgroup or "", match.group()
        if kind == "space":
            continue
        if kind == "other" and text != "±":
            return []
        sort = {"digits": "time", "stop": "stop", "other": "known"}.get(kind) or _sort(text, words, future=future)
        if not sort:
            return []
        words.append(_Word(text, sort))
    return words


def _sort(text: str, words: list[_Word], *, future: bool) -> str:
    sort = _sort_alone(text, future=future)
    if sort == "time" and text in _THIS and not (words and words[-1].sort == "time"):
        return "known"  # koperasi ini
    return sort


@lru_cache(maxsize=4096)
def _sort_alone(text: str, *, future: bool) -> str:
    bare = text.removesuffix("nya")
    if calendar_word(text) or calendar_word(bare):
        return "time"
    if text in DROPPED or bare in DROPPED or (future and bare in PLANS):
        return "known"
    if number_word(text):
        return "time"
    if text in SAFE:
        return "strange"
    return "" if changes(text, future=future) else "strange"


def _counted(words: list[_Word], year: int) -> bool:
    """Whether a year alone may be how many, or how much: `2010 batang`, `modal 2020`."""
    behind = words[year + 1 : year + 2]
    return any(word.sort == "strange" for word in behind) or any(word.sort == "strange" and of_sums(word.text) for word in words)


def _at_another_time(before: list[_Word]) -> bool:
    """Whether something else is told to have been then: `sejak ada jalan tahun 2015`."""
    pairs = pairwise(before)
    return any(
        word.text in _WHEN and (then.text == "ada" or (then.sort == "strange" and not _EVENTS.fullmatch(then.text)))
        for word, then in pairs
    )


def _of_what_is_asked(words: list[_Word], first: int, clean: str) -> bool:
    """Whether no word right before a date can make it another event's: a stop parts them, or what is asked for is named."""
    begin = first
    while begin > 0 and words[begin - 1].sort != "stop":
        begin -= 1
    before = [word.text for word in words[begin:first] if word.sort == "strange"]
    return not before or bool(_EVENTS.search(clean)) or any(map(done, before))
