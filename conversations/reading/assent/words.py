"""The words of yes and no, in Indonesian chat, Banjar and Dayak Ngaju, and what they say when they stand together."""

from __future__ import annotations

from collections.abc import Iterator

from conversations.reading.cleaning import listed

_YES = listed(
    "ya y yy yya iyalah yalah iy iya iyaa iyah yaa yah ye yes yup yap yoi iyo iyoh iyu yoh yo yoo iye ok oke okey okay okee "
    "oc siap siyap betul btl btul betull benar bnr bener tentu pasti jelas inggih nggih enggih nggeh enggeh njih injih iih "
    "ihih hiih hi-ih ho'oh hooh he'eh heeh sip mantap cocok tepat akur persis memang emang tntu sah lengkap sesuai yess "
    "bujur iyuh yups yupz yups sipp heehm"
)
AGREEING = listed("betul btl btull betull benar bnr bener tepat bujur")
"""Yes to what was said, in whatever way it was said: `betul` to "belum pernah RAT?" agrees that there was none."""
WILLING = listed(
    "setuju stuju setujuh satuju sutuju sepakat maku mendukung boleh bisa dapat mau ingin pengen pengin pingin kepingin "
    "kepengen handak hakun kawa bersedia berminat sanggup silakan silahkan perlu monggo mangga"
)
"""What somebody will, may or can do: no answer to what is, or was done (`mau jalan`)."""
_DONE = listed(
    "sudah sdh udah udh dah sudh suda sdah sudaah hudah sudeh uda sampun wis uwis wes jari ampun selesai rampung tuntung kelar "
    "beres slsai"
)
_IS = listed("ada adaa ad punya pny memiliki mempunyai terdapat baisi aton ado tege wonten ono gadah gadhah duwe nduwe")
HAVING = listed("ada punya memiliki mempunyai terdapat adakah")
_STILL = listed("masih msh masi msih isih esih tasih taksih magun")
_EVER = listed("pernah prnah pernh prnh suah suwah puji")
_NOT = listed(
    "tidak tdk tidk tida tdak tidakk gak ga gk g nggak ngga ngak enggak engga enggk tak kada kd kadak ndak nda ndk dak jida "
    "dia ora mboten boten no nope nggk gakk gx kagak kaga n tidaklah gaklah jangan jgn ogah emoh tdek t"
)
_IS_NOT = listed("bukan bkn beken")
"""Alone it denies; before another denial it takes that back."""
_NOT_YET = listed("belum belumlah blm blum belom blom balum belun blmm hindai durung dereng blun beluum blumm")
_NONE = listed("kadada kdd jaton jatun gada gaada gakada nggakada tdkada tidakada tiada nihil kosong kadeda")
_STOPPED = listed("macet mandek vakum pakum berhenti stop tutup bubar mati bangkrut beku")
_ALL = listed("semua semuanya smua samunyaan sabarataan kabeh uras")
RUNS = listed("jalan berjalan bejalan bajalan aktif beroperasi lancar jln hidup mlaku mlampah")
_WRONG = listed("salah keliru slh")
_UNDER_WAY = listed("proses diproses diurus pengurusan berproses")
_SOFT = listed(
    "oh ohh pak bpk bapak bu ibu min admin bos gan om kak bang mas mbak ya lah loh lho kok sih deh nih saja aja sj dulu "
    "pang ai maaf mohon lagi lg sekali bgt banget alhamdulillah kah kami saya sy itu ini wae tuh memang ko dong donk mereka "
    "beliau kita ulun aku ndan niki banar maneh kades lurah sekdes adanya total smpai haja am nya sangat sampai terus sampe "
    "pahari pa pian pakde bude mbah mang abah mama bapa buk acil amang julak lur dulur sobat komandan sist pimpinan "
    "pelan pelan2 pelan-pelan syukur syukurlah skrg sekarang saat skrng terima kasih terimakasih makasih mksh trims"
)

_MARKS: tuple[tuple[frozenset[str], str], ...] = (
    (_YES, "yes"),
    (WILLING, "willing"),
    (_DONE, "done"),
    (_IS, "is"),
    (_STILL, "still"),
    (_EVER, "ever"),
    (_NOT, "not"),
    (_IS_NOT, "is-not"),
    (_UNDER_WAY, "under-way"),
    (_NOT_YET, "not-yet"),
    (_NONE, "none"),
    (_STOPPED, "stopped"),
    (RUNS, "runs"),
    (_WRONG, "wrong"),
    (_ALL, "all"),
    (frozenset({"lama"}), "long"),
    (frozenset({"usah"}), "need"),
    (frozenset({"lagi"}), "lagi"),
    (_SOFT, ""),
)

MARK_OF = {word: mark for words, mark in reversed(_MARKS) for word in words}
"""What each word says; where it stands in two of the lists, the first of them counts."""

COMBINED = {
    ("still", "is"): "is",
    ("still", "runs"): "still",
    ("still", "yes"): "still",
    ("done", "is"): "is",
    ("done", "ever"): "ever",
    ("done", "all"): "done",
    ("all", "done"): "done",
    ("all", "is"): "is",
    ("yes", "all"): "yes",
    ("all", "not-yet"): "not-yet",
    ("is", "all"): "is",
    ("not-yet", "done"): "not-yet",
    ("still", "not-yet", "done"): "not-yet",
    ("done", "yes"): "done",
    ("done", "runs"): "runs",
    ("done", "stopped"): "stopped",
    ("done", "long", "stopped"): "stopped",
    ("done", "long", "not"): "no-longer",
    ("done", "long", "not", "runs"): "not-runs",
    ("done", "yes", "all"): "done",
    ("done", "all", "yes"): "done",
    ("done", "not"): "no-longer",
    ("yes", "done", "not"): "no-longer",
    ("yes", "done", "not", "runs"): "not-runs",
    ("yes", "done", "not", "is"): "none",
    ("not", "done", "stopped"): "stopped",
    ("not", "done", "long", "stopped"): "stopped",
    ("not", "stopped"): "not-stopped",
    ("not-yet", "stopped"): "not-stopped",
    ("not-yet", "under-way"): "not-yet",
    ("not-yet", "still", "under-way"): "not-yet",
    ("still", "not-yet", "under-way"): "not-yet",
    ("done", "not", "runs"): "not-runs",
    ("done", "not", "is"): "none",
    ("not", "is"): "none",
    ("not-yet", "is"): "none",
    ("not-yet", "ever"): "not-yet",
    ("not", "ever"): "never",
    ("not", "runs"): "not-runs",
    ("not-yet", "runs"): "not-runs",
    ("still", "not-yet"): "not-yet",
    ("still", "not-yet", "is"): "none",
    ("not", "not-yet"): "not-yet",
    ("not-yet", "not"): "not-yet",
    ("not-yet", "ever", "runs"): "not-runs",
    ("not", "ever", "runs"): "not-runs",
    ("done", "long"): "long-done",
    ("not", "need"): "not",
    ("not", "willing"): "unwilling",
    ("all", "not", "willing"): "unwilling",
    ("all", "not-yet", "willing"): "unwilling",
    ("not-yet", "willing"): "unwilling",
    ("yes", "willing"): "willing",
    ("willing", "yes"): "willing",
    ("willing", "all"): "willing",
    ("all", "willing"): "willing",
    ("done", "willing"): "willing",
    ("done", "willing", "all"): "willing",
    ("still", "willing"): "willing",
    ("not-yet", "yes"): "not-yet",
    ("is", "yes"): "is",
    ("not", "objecting"): "unobjecting",
    ("yes", "not", "objecting"): "unobjecting",
    ("not-yet", "objecting"): "unobjecting",
    ("yes", "objecting"): "objecting",
}

NGAJU_NOT = "dia"
"""No in Dayak Ngaju, he or it in Indonesian: beside what affirms (`dia jalan`, `dia mau`) nobody knows which."""
NGAJU = listed("tege puji maku")
"""Nothing but Dayak Ngaju: beside one of these `dia` is a no."""
ONCE = listed("dulu dulunya dahulu")
"""What was so once says nothing of today; at the end `dulu` is only politeness."""

_PLAIN = {"yes": "yes", "is": "yes", "not": "no", "no-longer": "no", "not-yet": "no", "none": "no", "never": "no"}
_OPENED = {"yes-not-yet": "no", "yes-none": "no"}
"""The ya only opens: `iya, belum` and `iya tidak ada` say no, be the ya a yes that is taken back or none at all."""
_RUNNING = {"runs": "yes", "still": "yes", "stopped": "no", "not-runs": "no"}
WANTED = {"willing": "yes", "unwilling": "no"}
"""To a question for what somebody will, may or can do."""
_DENIED = {"none": "yes", "no-longer": "yes", "yes-none": "yes", "is": "no", "ever": "no"}
ANSWERS: dict[str, dict[str, str]] = {
    "unasked": _PLAIN | WANTED | _RUNNING | {"done": "yes", "ever": "yes"},
    "other": _PLAIN | _OPENED | WANTED | {"done": "yes", "still": "yes"},
    "has": _PLAIN | _OPENED | {"done": "yes", "still": "yes"},
    "done": _PLAIN | _OPENED | {"done": "yes", "ever": "yes", "long-done": "yes"},
    "runs": _PLAIN | _OPENED | _RUNNING | {"done": "yes"},
    "still": {"yes": "yes", "is": "yes", "not": "no", "no-longer": "no", "none": "no", "never": "no", "yes-none": "no"}
    | _RUNNING,
    "right": _PLAIN | _OPENED | {"done": "yes", "still": "yes", "wrong": "no"},
    "trouble": _PLAIN | _OPENED | {"still": "yes"},
    "end": {"yes": "yes", "done": "yes", "stopped": "yes"}
    | dict.fromkeys(("not", "not-yet", "yes-not-yet", "never", "still", "runs", "not-stopped"), "no"),
    "not": _DENIED,
    "not-yet": _DENIED | {"not-yet": "yes", "never": "yes", "yes-not-yet": "yes", "done": "no"},
    "objects": dict.fromkeys(("not", "none", "never", "no-longer", "willing", "unobjecting"), "no") | {"objecting": "yes"},
    "not-objects": {"none": "yes", "willing": "yes", "unobjecting": "yes", "objecting": "no"},
    "not-runs": _DENIED | {"not-runs": "yes", "stopped": "yes", "runs": "no", "still": "no"},
}
"""What a reply says to a question, by what the question turns on. What is not here answers another question, or both ways:
`sudah` says neither that it still runs nor that there are debts, and `ya` to "belum RAT?" agrees or denies."""

GLUED = {
    first + second: (first, second)
    for first in listed("tidak tdk gak ga nggak ngga tak kada kd belum blm sudah sdh udah")
    for second in listed("ada usah perlu mau bisa boleh punya pernah jalan berjalan ingin aktif setuju")
}
"""Two words without the space between them: `gausah`, `tdkada`, `blmpernah`."""

_KEYS = ("qwertyuiop", "asdfghjkl", "zxcvbnm")
_BESIDE = {
    letter: {row[at + 1] for row in _KEYS for at in (row.find(letter),) if 0 <= at < len(row) - 1}
    | {row[at - 1] for row in _KEYS for at in (row.find(letter),) if at > 0}
    for letter in "".join(_KEYS)
}
_REAL_WORDS = listed("susah kasih masuh sudan")


def _slips(word: str) -> Iterator[str]:
    """A word with two letters in each other's place, or one of the key beside it."""
    for at, letter in enumerate(word):
        yield from (word[:at] + other + word[at + 1 :] for other in _BESIDE[letter])
        yield word[:at] + word[at + 1 : at + 2] + letter + word[at + 2 :]


SLIPS = {typed: word for word in ("tidak", "sudah", "belum", "masih") for typed in _slips(word) if typed not in _REAL_WORDS}
"""The most common words as a thumb mistypes them: `tidka`, `sudsh`, `maish`."""
