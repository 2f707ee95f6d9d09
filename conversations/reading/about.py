"""The words that make a number or a date an approximate one: `sekitar`, `kurleb`, `kalau tidak salah`, `±`."""

from __future__ import annotations

from conversations.reading.cleaning import listed
from conversations.reading.signs import signed

ABOUT = signed(
    r"\b(?:(?:saya|sy|kami) (?:kira|rasa)|(?:yang|yg) (?:saya|sy|kami) (?:tahu|tau|ingat)"
    r"|kira[ -]?kira|kira2|kira|kr2|kurang ?(?:dan |atau )?lebih(?:nya)?"
    r"|(?:kurang|krang|krng|krg|kurg) (?:lbh|lebih|lbih)|kurleb|krgleb|krglbh"
    r"|lebih kurang|lbh krg|lbh kurang"
    r"|sekitar(?:an|nya)?|kisaran|skitar(?:an)?|sekira(?:nya)?|seputar|sktr|skt|skitr|hampir|hmpr|mendekati|mungkin|mgkn|mngkn"
    r"|kayaknya|kyknya|kayanya|sepertinya|(?:prkiraan|perkiraan|estimasi|taksiran|tafsiran)(?: (?:saya|sy|kami))?"
    r"|ditaksir|diperkirakan|be?r?kisar|nyaris"
    r"|k(?:a?l|a?lau|a?lo|l|lau|lo) (?:tdk|tidak|gak|ga|g|nggak|ngga|tak|kada|ndak|nda)"
    r" (?:salah|keliru)(?: (?:ingat|inget|hitung|catat|lihat))?"
    r"|se ?(?:ingat|inget|tahu|tau) (?:saya|sy|kami)|sepengetahuan (?:saya|sy|kami)"
    r"|k\. ?l\b\.?|kl\b\.?|l\.k\b\.?|k/l)(?![a-z])"
    r"|\blk\b\.?(?= ?rp| ?\d[\d.,]* ?(?:rb|ribu|jt|juta|m|miliar|milyar)\b)"
    r"|\+\s?/?\s?-|[±≈∼~]",
    *listed(
        "kira rasa tahu tau ingat inget lebih lbh lbih leb kr2 kitar kisar putar skt hampir hmpr dekati mungkin "
        "mgkn mngkn kayaknya kyknya kayanya pertinya estimasi taksir tafsir nyaris salah keliru k. kl l.k k/l lk + ± ≈ ∼ "
        "~"
    ),
)
"""`lk` stands for lebih kurang before money; before people it may as well be laki-laki."""
