"""The verbs beside a date: those of what may be asked for, those that tell nothing, and those that nothing is known of."""

from __future__ import annotations

import re
from functools import lru_cache

from conversations.reading.calendar.changing import happened
from conversations.reading.cleaning import listed

_FOUNDED = ("berdiri", "didirikan", "dibentuk", "terbentuk", "disahkan", "diterbitkan", "dilaksanakan", "diadakan")
_NO_VERBS = listed(
    "berkas berita beras bersama menteri mereka memang meski meskipun mesjid merah tersebut terhadap terutama termasuk terang "
    "terus dinas dinding disana disini dirumah dikantor dibalai didesa diaula direktur nyata"
)
_VERB = re.compile(r"(?:me|ber|ter|di|ng|ny)[a-z]{3,}")
_SURELY_VERB = re.compile(r"(?:di|ter|ber|mem|men|meng)[a-z]{4,}")
SAFE = listed(
    "berlangsung dihadiri bertempat berlokasi bersama bersamaan dimulai disepakati disetujui disaksikan dibuka dipimpin "
    "difasilitasi dikoordinir ditandatangani bertepatan diikuti dicatat dilihat bermusyawarah berembuk berunding berkumpul "
    "ngumpul bertemu mengadakan melaksanakan menyelenggarakan melakukan membentuk mendirikan menggelar dibuat dibuatkan "
    "dibikin dinas disini disana dirumah dikantor dibalai didesa diaula dinyatakan meriah meski meskipun memang mereka "
    "menteri berita terasa ternyata bersyukur dengan dikukuhkan diresmikan berbadan meresmikan mengesahkan disahkannya "
    "desakan bertiga berdua bermufakat terdaftar bergerak berjalan merupakan termasuk menjadi demikian diketahui dituangkan "
    "ditetapkan menetapkan diteken mendapat mendapatkan memperoleh diperoleh diumumkan terhitung mengikuti menghadiri "
    "diputuskan memutuskan dilangsungkan dirapatkan dimusyawarahkan terealisasi tercapai mengacu bersidang berbarengan "
    "dicetak beroperasi beranggotakan berstatus berawal bermula dirintis merintis dipasang dikumpulkan diberikan "
    "terselesaikan menyepakati menandatangani menyetujui mengukuhkan melantik memilih membuka memulai membuat mencatat "
    "bertanda tertulis dibacakan menyusun disusun dinotariskan menerbitkan mengeluarkan diproduksi dijalankan menjalankan "
    "dirumuskan berlaku diserahterimakan berizin bersertifikat bertugas dimulainya berdirinya dibentuknya didirikannya "
    "terbentuknya dilaksanakannya diadakannya diterimanya diterbitkannya berkenaan dilanjutkan disimpulkan dirembukkan"
)


@lru_cache(maxsize=4096)
def done(word: str) -> bool:
    """Whether a word tells what was done then, be it with letters left out: `dilantik`, `dikirim`, `bdiri`."""
    return _asked_for(word) or bool(_VERB.fullmatch(word) and word.removesuffix("nya") not in _NO_VERBS)


def unknown_deed(word: str, *, named: bool) -> bool:
    """Whether a word is a verb of which nothing is known: `12 Mei 2024 dikorupsi`.

    `named`: a day or a year is; beside `tadi` and `kemarin` what may be a verb is rather news than an answer.
    """
    verb = _SURELY_VERB if named else _VERB
    return bool(verb.fullmatch(word)) and word not in SAFE and word not in _NO_VERBS and not _asked_for(word)


@lru_cache(maxsize=4096)
def _asked_for(word: str) -> bool:
    """Whether a word is a form of what may be asked for, be it with letters left out."""
    return happened(word) or (len(word) >= 5 and any(_shortened(word, verb) for verb in _FOUNDED))


def _shortened(word: str, verb: str) -> bool:
    letters = iter(verb)
    return word[0] == verb[0] and len(verb) - len(word) <= 2 and all(letter in letters for letter in word)
