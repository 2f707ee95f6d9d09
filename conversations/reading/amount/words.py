"""The words Indonesians build numbers from, with the ways they are misspelled, and how joined words come apart."""

from __future__ import annotations

import re
from functools import lru_cache

from rapidfuzz.distance import OSA
from rapidfuzz.process import extract

from conversations.reading.cleaning import listed

ONES = {
    "nol": 0,
    "satu": 1,
    "dua": 2,
    "tiga": 3,
    "empat": 4,
    "lima": 5,
    "enam": 6,
    "tujuh": 7,
    "delapan": 8,
    "sembilan": 9,
}
TENS = {"sepuluh": 10, "sebelas": 11, "seratus": 100}
SCALES = {
    "ribu": 1_000,
    "juta": 1_000_000,
    "miliar": 1_000_000_000,
    "triliun": 1_000_000_000_000,
}
ONE_OF = {"seribu": "ribu", "sejuta": "juta", "semiliar": "miliar", "setriliun": "triliun"}
STEPS = ("puluh", "belas", "ratus")
PARTS = ("setengah", "seperempat")

_SPELLINGS = {
    "satu": "stu sato satuu sattu seorang sebuah",
    "dua": "duwa dwa duaa dau",
    "tiga": "tga tigaa tigga tige",
    "empat": "ampat mpat emapt emptt empt epat empaat",
    "lima": "lma limaa lime limma laim",
    "enam": "anam enm nam enem ennam",
    "tujuh": "tuju tjuh tujuhh tujh tujoh tujuhu tujhu",
    "delapan": "lapan dlapan dlpn delapn dlapn delpan delapam dalapan",
    "sembilan": "smbilan sembiln smbln sambilan sembiln smbiln",
    "nol": "noll",
    "sepuluh": "spuluh seplh splh sepulu sapuluh sepuluhh spluh",
    "sebelas": "sblas seblas sbls sabelas",
    "seratus": "sratus srts serts saratus seratuss seratos sertaus",
    "puluh": "pulh plh pluh pulu puloh puluhh phl plhn",
    "belas": "blas bls belass blass",
    "ratus": "rts ratuss rtus ratos rats",
    "ribu": "rb rebu rbu ribuh ribo ribuu k riibu rbuu rbo rib",
    "juta": "jt juat jta jutaa juto jutah jut jtt",
    "miliar": "milyar milyard miliyar milliar milyat mlyr milir mlr miliard",
    "triliun": "trilyun triliyun tril trliun trilun trilliun trilium",
    "seribu": "srb sribu saribu serb serbu seribuh",
    "sejuta": "sjuta sajuta sejt sjt",
    "semiliar": "semilyar smiliar semiliyar",
    "setriliun": "setrilyun",
    "setengah": "stengah stgh stngah setngah setenga satangah 1/2",
    "seperempat": "sperempat seperempt 1/4",
}
_VAGUE = {
    "puluhan": "puluh",
    "belasan": "belas",
    "ratusan": "ratus",
    "ribuan": "ribu",
    "jutaan": "juta",
    "miliaran": "miliar",
    "milyaran": "miliar",
    "triliunan": "triliun",
    "triliyunan": "triliun",
}
WORDS = (*ONES, *TENS, *SCALES, *ONE_OF, *STEPS, *PARTS)
_KNOWN = {word: word for word in WORDS} | {typed: word for word, typings in _SPELLINGS.items() for typed in typings.split()}
_PIECES = frozenset(word for word in _KNOWN if word.isalpha() and len(word) > 1)
_LONGEST_WORD = max(map(len, _PIECES))
_DOUBLED = re.compile(r"([a-z])\1+")
_FUZZY = tuple(word for word in WORDS if len(word) >= 5)
_OTHER_WORDS = listed(
    "hutan tempat tepat empati cepat tuduh tujuan pulih buluh peluh suluh kelas jelas balas bekas belah beras bebas batas "
    "putus arus tarus ratap rusus sebelah sebalas sekelas seluruh separuh seratas jutan batus keratus delegasi depan milik "
    "militer militan tengah empang empuk tubuh tumbuh tujuk puluk puyuh pulut gelas pelas malas rebus tatus sejati sejuk "
    "sempat empas selapan kelapan puguh pulus pulas bilas belai belat melas serius segala semilir telas belasah penuh teluh "
    "luluh satus sembilang jujuh bujuh sepupuh"
)


@lru_cache(maxsize=4096)
def number_word(typed: str) -> tuple[tuple[str, ...], bool] | None:
    """The number words in one typed word, and whether it ends in an approximating `-an`; None when it holds none.

    `duapuluhan` gives `(("dua", "puluh"), True)`. One wrong letter is forgiven in long words that mean nothing else.
    """
    if len(typed) > 60:
        return None
    for spelling in dict.fromkeys((typed, _DOUBLED.sub(r"\1", typed) if len(typed) > 4 else typed)):
        if found := _as_spelled(spelling):
            return found
    if typed in _OTHER_WORDS or len(typed) < 5:
        return None
    near = extract(typed, _FUZZY, scorer=OSA.distance, score_cutoff=1, limit=2)
    return ((near[0][0],), False) if len(near) == 1 else None


def _as_spelled(typed: str) -> tuple[tuple[str, ...], bool] | None:
    if typed in _KNOWN:
        return (_KNOWN[typed],), False
    if typed in _VAGUE:
        return (_VAGUE[typed],), True
    if typed.endswith("an") and len(typed) > 3 and (inner := _split(typed[:-2])):
        return None if len(inner) == 1 and inner[0] in ONES else (inner, True)  # satuan is no number
    inner = _split(typed)
    return (inner, False) if inner else None


def _split(typed: str) -> tuple[str, ...] | None:
    if typed in _KNOWN:
        return (_KNOWN[typed],)
    return tuple(_KNOWN[part] for part in _cut(typed)) or None


def _cut(typed: str) -> tuple[str, ...]:
    """The known words that a joined one consists of, the longest that leave a rest of known words: `seratus-sepuluh`."""
    cuts: dict[int, tuple[str, ...]] = {len(typed): ()}
    for at in range(len(typed) - 1, -1, -1):
        ends = (end for end in range(min(len(typed), at + _LONGEST_WORD), at, -1) if end in cuts and typed[at:end] in _PIECES)
        end = next(ends, 0)
        if end:
            cuts[at] = (typed[at:end], *cuts[end])
    return cuts.get(0, ())
