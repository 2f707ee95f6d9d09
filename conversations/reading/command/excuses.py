"""Why somebody stops for now: a phone that fails, a place away from it, somebody to be asked first."""

from __future__ import annotations

import re

from conversations.reading.command.words import plain_words, without_soft
from conversations.reading.silence import no_answer

_EXCUSE = re.compile(
    r"(?:maaf )?(?:sinyal|jaringan|internet|hp|baterai|batre|listrik|kuota|pulsa)(?:nya)?(?: (?:saya|lagi|sedang|mau|jelek"
    r"|hilang|lemah|susah|putus|mati|habis|lowbat|lambat|gangguan|kurang|bagus|tidak|gak|ada|di sini|hilang-hilang|lelet"
    r"|drop))+(?: (?:pak|bu))?"
    r"|(?:maaf )?(?:saya |nomor ini |ini )?(?:sudah )?(?:bukan|tidak (?:jadi|menjabat)) (?:lagi )?(?:kades|kepala desa|lurah"
    r"|ketua|pengurus|operator|sekdes)(?: lagi)?(?: (?:pak|bu))?"
    r"|(?:maaf )?(?:saya )?(?:(?:sudah )?tidak menjabat(?: lagi)?"
    r"|sudah (?:pensiun|purna tugas|diganti|pindah tugas))(?: (?:pak|bu))?"
    r"|(?:maaf )?(?:saya |mata saya )?(?:kurang|tidak|belum|susah|sulit) (?:bisa |pandai |pintar |lancar |biasa )?"
    r"(?:ngetik|mengetik|ketik|tulis|baca|membaca|pakai hp|main hp|lihat layar)(?: (?:pak|bu|di hp))*"
    r"|(?:yang )?ini tidak usah(?: diisi| dulu| pak| bu)*"
    r"|(?:saya )?tidak (?:usah|jadi|perlu) (?:dilanjut|lanjut|lanjutkan|teruskan|diteruskan)(?: lagi| dulu| pak| bu)*"
)
"""Why somebody stops for now, which beside a command says nothing else; told free, it may be the answer."""


def excused(clause: str) -> bool:
    """Whether a tidied clause says nothing but why its writer stops, or why another has to help."""
    return bool(_EXCUSE.fullmatch(clause) or _EXCUSE.fullmatch(" ".join(plain_words(clause))))


def silent(clause: str, *, of_words: bool) -> bool:
    """Whether a tidied clause gives no answer; `of_words`: where a word answers, a bare `belum` is one."""
    return no_answer(clause) and not (of_words and without_soft(plain_words(clause)) == ["belum"])
