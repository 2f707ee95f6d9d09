"""Notices that somebody asks what a word means or where to find a thing: `apa itu RAT?`, `NIB itu apa`, `lihatnya di mana`."""

from __future__ import annotations

import re

_WHAT_IS = re.compile(
    r"apa(?:kah)? (?:itu|bedanya|perbedaan|perbedaannya|kepanjangan|kepanjangannya|singkatan|arti|artinya)"
    r" (?:[a-z]+ ){0,5}[a-z]+\s?\??"
    r"|(?:bedanya|perbedaannya) (?:[a-z]+ ){1,6}apa(?: (?:pak|bu|ya|sih))*\s?\??"
    r"|(?:[a-z]+ ){1,3}(?:(?:itu|ini|tu|tuh) (?:apa|apaan|yang mana|yg mana)|(?:kepanjangan|singkatan|artinya|maksud)(?:nya)?"
    r" (?:dari )?(?:apa|apaan|yang mana|yg mana|gimana|bagaimana)|(?:itu )?(?:lihat|liat|dilihat|diliat|cek|carinya|cari"
    r"|dapat|dapatnya|ambil|ambilnya)(?:nya)? (?:nomor(?:nya)? )?(?:itu |ini )?(?:di ?mana|dari mana))"
    r"(?: (?:pak|bu|ya|sih|min|artinya|maksudnya))*\s?\??"
)


def asks_what(clean: str) -> bool:
    """Whether a tidied message asks so: no answer is worded like it."""
    return ("apa" in clean or " mana" in clean or "dimana" in clean) and bool(_WHAT_IS.fullmatch(clean))
