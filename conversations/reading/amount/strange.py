"""Leaves out the words around a lone amount that nothing is known of, where none of them can change what it says."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from conversations.reading.amount.around import GENDERS, MINUS, MONEY, PLUS, filler, noun
from conversations.reading.amount.aside import without_asides
from conversations.reading.amount.changing import MONEY_THINGS, changes
from conversations.reading.amount.counted import PERSONS
from conversations.reading.amount.phrases import tokens
from conversations.reading.amount.quantity import YEAR
from conversations.reading.amount.refused import refused
from conversations.reading.amount.words import ONE_OF, SCALES, number_word
from conversations.reading.amount.zero_first import zero_first
from conversations.reading.cleaning import listed

_LONGEST = 200
_MOST_WORDS = 12
"""Of those that nothing is known of: more is a story."""
_TELLS_ALL = listed(
    "jumlah jumlahnya jml jmlh total totalnya ttl sebanyak sejumlah berjumlah anggota anggotanya anggt agt sebesar senilai"
)
"""Right before a number one of these says what it is."""
_IN_FULL = re.compile(r"[1-9]\d{0,2}(?:\.\d{3}){2,}(?:,00?)?|[1-9]\d{6,}")
"""Digits that can be rupiah and nothing else."""
_VERB = re.compile(r"(?:me|ber|ter|di|ng|ny)[a-z]{3,}|nu[a-z]{3,}")
_SAFE = listed(
    "tertulis tercantum terbaru terupdate terkini dicek dihitung didata diperiksa ditanya ditanyakan dikonfirmasi terbentuk "
    "dibentuk berdiri beranggotakan beranggota terhitung diketahui dilihat bernilai demikian tadi barusan ulang info ketua "
    "sekretaris bendahara bilang yakin hitung tuhan kantor bekerja kerja pendataan update sementara segini segitu "
    "mantap fix riil ulun kopwan bergulir "
    "menurut berdasarkan mengenai berikut terima membalas merespon"
)
"""Beside the amount these say where it comes from, and leave none out."""
_BESIDE_PEOPLE = _SAFE | listed(
    "gitu begitu gini begini hehe hehehe haha hihi wkwk sekitaran perkiraan estimasi kurleb kurleb2 sesuai masyarakat asli lokal "
    "setempat sekampung sedesa doang mawon kemawon bae wae thok banar beneran sungguh komplit valid terverifikasi bosku "
    "penjaga kasir sopir supir satpam tukang operator teknisi penjual pelayan penyadap pekebun pedagang peladang penambang "
    "penganyam pengrajin perajin pelaku pemilik petugas jaga titik ktua smua kasar barangkali telat "
    "sepakat"
)
"""Right behind people who are counted these leave none out; another word may say which of them: `120 orang donatur`."""
_TELLING = 4
"""Letters of a word that may do so: shorter ones are particles of the regions."""
_IN_NAMES = listed(
    "bersama putih jaya maju makmur sejahtera mandiri karya bina mitra tunas sumber rejeki rezeki sari abadi sentosa lestari "
    "mulia sejati sukses barokah amanah cahaya sinar fajar bintang bersatu bersaudara berkah berkat berlian beringin "
    "bersinar bersemi bestari berdikari merah merdeka melati mentari mekar merpati merak mentaya mendawai menteng telaga "
    "terang teratai terpadu dinamis harapan kasih bakti gotong royong utama al nusantara nurani nurul ngudi cipta kerukunan "
    "cita persada pertiwi permata perkasa pelita perintis peduli sekata sehati pelangi perdana"
)
"""Words of cooperatives' names that elsewhere would be verbs, or say which of them."""
_BEFORE_NAMES = listed("koperasi koprasi kop kopdes kopkel kdmp kkmp kud ksu ksp kopwan kopma primkop bumdes bumdesma")
_WITHIN_NAMES = listed("desa usaha tani unit petani nelayan")
_NAMED = listed("desa kelurahan kel kampung kud ksu ksp koperasi kop kopdes kdmp pak bu bapak ibu haji")
"""A name follows."""
_WHICH_ARE = listed("terbentuk dibentuk berdiri dimiliki bekerja kerja bergabung tergabung diakui sah resmi")
"""Behind `yang` these leave none out."""
_UNKNOWN = ("strange", "name")
_STOPS = frozenset(".,;:!()\n")
_MARKS = {"digits": "number", "part": "number", "about": "known", "other": "known", "range": ""}
"""The sort of each token that is no word; some are stops."""


@dataclass(slots=True)
class _Word:
    text: str
    sort: str
    """`number`, `noun`, `known`, `name` (of a cooperative), `strange` or `stop`."""
    glued: bool = False


def without_strange(clean: str, *, losses: bool, money: bool = False) -> str:
    """A tidied reply without the words that nothing is known of; empty when it holds none, or when they may change its amount.

    An amount is sure where its own noun follows (`28 orang`), a scale or a currency belongs to it (`35 jt`), or the words of its
    own part of the sentence are all known (`masih sama, 120`). `losses`: where they are welcome only the last will do, since
    any word beside the amount may tell of one. `money`: what it was for may be told too (`harga tanah 75 jt`).
    """
    if len(clean) > _LONGEST:
        return ""
    if zero := zero_first(clean):
        return "" if refused(clean) else zero
    said = without_asides(clean)
    words = _sorted_out(said, money=money and not losses)
    at = [place for place, word in enumerate(words) if word.sort == "number"] if words else []
    strange = sum(word.sort in _UNKNOWN for word in words or ())
    if not words or not at or strange > _MOST_WORDS or at[-1] - at[0] >= len(at) or not (strange or said != clean):
        return ""
    sure = _known_part if losses else _sure
    if not (_stands_free(words, at[0], at[-1]) and sure(words, at[0], at[-1])) or refused(clean):
        return ""
    return " ".join("," if word.sort in _UNKNOWN else word.text for word in words)


def _sorted_out(clean: str, *, money: bool) -> list[_Word] | None:
    """The words of a reply, each with its sort; None when one of them may change the amount."""
    words: list[_Word] = []
    glued = named = False
    for kind, text in tokens(clean):
        if kind == "space":
            glued = False
            continue
        sort = _sort_of_word(text, after_number=bool(words) and words[-1].sort == "number") if kind == "word" else _MARKS[kind]
        if text in _STOPS or (money and not sort and text in MONEY_THINGS):
            sort = "stop" if text in _STOPS else "strange"
        if named and text in _IN_NAMES and not (text == "bersama" and words[-1].text in _BEFORE_NAMES):
            sort = "name"
        named = text in _BEFORE_NAMES or (named and (sort in ("name", "strange") or text in _WITHIN_NAMES))
        if not sort or (sort == "strange" and (glued or (words and _leaves_out(words[-1].text, text)))):
            return None
        words.append(_Word(text, sort, glued))
        glued = kind == "digits"
    return words


def _leaves_out(before: str, text: str) -> bool:
    return (before in ("yang", "yg") and text not in _WHICH_ARE) or (before in ("untuk", "utk") and text not in _SAFE)


@lru_cache(maxsize=4096)
def _sort_of_word(text: str, *, after_number: bool) -> str:
    if number_word(text) or (text in ("m", "t") and after_number):
        return "number"
    if noun(text):
        return "noun"
    if text == "an" and after_number:
        return "known"  # 2 jt an: about
    if filler(text) or text in MONEY or text in MINUS or text in PLUS or text in ("min", "dan", "serta"):
        return "known"
    return "" if text in GENDERS or changes(text) else "strange"


def _stands_free(words: Sequence[_Word], first: int, last: int) -> bool:
    """Whether no strange word beside the amount can be a part of it, or say which of the people are counted.

    Such a part is a number word of another language, or a unit; `20 orang merantau` and `setuju 20 orang` are not all of them.
    """
    behind = last + 1
    counted = behind < len(words) and words[behind].sort == "noun"
    begin = _begin(words, first)
    if any(word.sort == "strange" and _verb(word.text) for word in words[begin:first]):
        return False
    near = first > 0 and words[first - 1].sort in _UNKNOWN
    if near and (not words[first].text[0].isdigit() or (counted and not _speaks_of_all(words, first - 1))):
        return False
    while behind < len(words) and words[behind].sort == "noun":
        behind += 1
    if behind == len(words) or words[behind].sort != "strange":
        return True
    if counted and words[behind - 1].text in PERSONS:
        return len(words[behind].text) < _TELLING or words[behind].text.removesuffix("nya") in _BESIDE_PEOPLE
    return not _verb(words[behind].text) if counted else bool(_IN_FULL.fullmatch(words[last].text))


def _begin(words: Sequence[_Word], first: int) -> int:
    """Where the part of the sentence begins in which the amount stands."""
    while first > 0 and words[first - 1].sort != "stop":
        first -= 1
    return first


def _verb(word: str) -> bool:
    return bool(_VERB.match(word)) and word not in _SAFE


def _speaks_of_all(words: Sequence[_Word], at: int) -> bool:
    """Whether a strange word right before counted people says where the number comes from, or belongs to a name."""
    named = words[at].sort == "name" or any(word.text in _NAMED for word in words[max(0, at - 2) : at])
    return named or words[at].text in _SAFE or words[at].text.endswith(("nya", "ne"))


def _sure(words: Sequence[_Word], first: int, last: int) -> bool:
    """Whether the amount says by itself what it is, or stands in a part of the sentence that is wholly known."""
    run = words[first : last + 1]
    after = words[last + 1].sort if last + 1 < len(words) else ""
    before = words[first - 1].text if first else ""
    if after == "noun" or before in MONEY or any(_scale(word.text) or _IN_FULL.fullmatch(word.text) for word in run):
        return True
    if (first and words[first - 1].sort == "name") or (len(run) == 1 and YEAR.fullmatch(run[0].text)):
        return False
    return before in _TELLS_ALL or _known_part(words, first, last)


def _scale(text: str) -> bool:
    found = number_word(text)
    return text in ("m", "t") or (found is not None and any(word in SCALES or word in ONE_OF for word in found[0]))


def _known_part(words: Sequence[_Word], first: int, last: int) -> bool:
    """Whether every word is known from the stop before the amount to the one behind it."""
    begin, end = _begin(words, first), last
    while end + 1 < len(words) and words[end + 1].sort != "stop":
        end += 1
    return all(word.sort != "strange" for word in words[begin : end + 1])
