"""Reads the legal numbers of cooperatives: the ministry's decree (SK AHU), the old BH numbers, and a notary's deed."""

from __future__ import annotations

import re
from datetime import date

from conversations.reading.cleaning import LONGEST, ask, plain
from conversations.reading.dates import read_date
from conversations.reading.of_another import of_another
from conversations.reading.outcome import NoAnswer, Outcome, Read
from conversations.reading.silence import no_answer, none_at_all
from conversations.reading.unmeant import unmeant
from conversations.texts import Phrase

_GAP = r"[\s.\-_/,:]*"
_REST = (
    rf"{_GAP}a{_GAP}h{_GAP}(?P<first>[o0]1){_GAP}(?P<second>[\do]{{2}})(?!\d){_GAP}"
    rf"(?:t(?!gl|anggal|er|entang)[a-z]{{0,5}}{_GAP}(?P<year>\d{{4}})(?!\d)|(?P<bare_year>(?:19|20)\d\d)(?!\d))?"
)
_AHU = re.compile(rf"(?<![a-z])a\s?h\s?u{_GAP}(?P<number>[\do]{{4,7}}){_REST}")
_PARTIAL = re.compile(rf"(?<![\do])(?P<number>[\do]{{7}}){_REST}")
_BH = re.compile(r"(?<![a-z])b\.?\s?h(?![a-z])")
_ANOTHER = re.compile(
    r"[\s.\-]*(?:tahun|thn|th)\b|.*\b(?:eh|ralat|koreksi|maksud(?:nya)?|(?:se)?harusnya|(?:yang|yg) (?:benar|betul))\b\D*\d"
    r"|\W*(?:(?:/|atau|apa|-|s/d)\W*)(?:(?:tahun|thn|th) )?(?:19|20)\d\d\b|.*(?<![\d.-])\d{7}(?![\d.-])"
)
"""Behind a whole number: a second year, a correction of a part of it, or one more."""
_PENDING = re.compile(
    r"(?:masih |msh |sedang |lagi |aku |saya |kami )*(?:belum|blm|proses|(?:dalam|dlm) proses|diproses|di notaris"
    r"|(?:menunggu|tunggu|nunggu) \w+)(?: \w+){0,3}"
)
_LABEL = re.compile(
    r"^(?:(?:no|nomor|nomer|nmr|sk|badan hukum|badan|hukum|bdn|hkm|akta|pengesahan|kemenkumham|menkumham|kumham|nya|tgl"
    r"|adalah|ini|menteri)\b[\s.:;=#,]*)+"
)


def read_sk_ahu(text: str) -> Outcome[str]:
    """A decree's number as `AHU-0036770.AH.01.29.TAHUN 2025`, or an old BH number as it was typed, in upper case.

    Odd parts (five digits, no year) are kept with a warning; the two digits behind `AH.01.` say what was decreed, and may be any.
    """
    clean = plain(text)
    if len(clean) > LONGEST:
        return ask("too-long", text)
    if no_answer(clean) or none_at_all(clean) or _not_yet(clean):
        return NoAnswer()
    found = list(_AHU.finditer(clean))
    if clean.count("ah") > 3 * len(found):  # ahu, ah and tahun in each: another may be misspelled
        found = [*_PARTIAL.finditer(clean), *found]
    numbers = {_normal(match): match for match in found}
    if len(numbers) > 1:
        return ask("sk-ahu-several", text, tuple(numbers))
    if numbers:
        number, match = next(iter(numbers.items()))
        if (rest := clean[match.end() :]) and _ANOTHER.match(rest):
            return ask("sk-ahu-unclear", text, (number,))
        return _meant(number, _doubt(match, number), clean, text)
    if _BH.search(clean) and re.search(r"\d", clean) and not re.search(r"(?<![a-z])ahu(?![a-z])", clean):
        if len(olds := dict.fromkeys(_slashed(clean))) > 1:
            return ask("sk-ahu-several", text, tuple(old.upper() for old in olds))
        return _meant(_old(clean), Phrase("reading-bh-old", {"text": _old(clean)}), clean, text)
    return ask("sk-ahu-unclear", text)


def _meant(number: str, warning: Phrase | None, clean: str, text: str) -> Outcome[str]:
    """The number, unless the reply takes it back or says that it is another's."""
    if unmeant(clean):
        return ask("sk-ahu-unclear", text, (number,))
    return ask("sk-ahu-owner", text, (number,)) if of_another(clean) else Read(number, warning=warning)


def read_legal_number(text: str) -> Outcome[str]:
    """As `read_sk_ahu`; any other text with a digit is kept as it was typed, with a warning."""
    read = read_sk_ahu(text)
    if isinstance(read, Read | NoAnswer) or read.candidates:
        return read
    kept = " ".join(text.split())
    if re.search(r"\d", plain(text)) and len(kept) <= 100:
        return Read(kept, warning=Phrase("reading-legal-other", {"text": kept}))
    return read


def read_akta(text: str, today: date) -> Outcome[str]:
    """A deed's number, and its date when one stands in the reply: `3` or `3/2025-05-12`."""
    clean = plain(text)
    if len(clean) > LONGEST:
        return ask("too-long", text)
    if no_answer(clean) or none_at_all(clean) or _not_yet(clean):
        return NoAnswer()
    head = re.match(
        r"(?:(?:akta|akte|notaris|pendirian|perubahan|no|nomor|nomer|nmr)\b[\s.:;=#]*)*0{0,3}([1-9]\d{0,3})(?![\d/.-]\d|\d)",
        clean,
    )
    if not head:
        return ask("akta-unclear", text)
    rest = clean[head.end() :].strip(" .,;:-/")
    if not rest:
        return Read(head[1])
    when = read_date(rest, today)
    return Read(f"{head[1]}/{when.value}", precision=when.precision) if isinstance(when, Read) else ask("akta-unclear", text)


def _not_yet(clean: str) -> bool:
    return not re.search(r"\d", clean) and bool(_PENDING.fullmatch(clean))


def _normal(match: re.Match[str]) -> str:
    number = match["number"].replace("o", "0").zfill(7)
    year = match["year"] or match["bare_year"]
    head = f"AHU-{number}.AH.01.{match['second'].replace('o', '0')}"
    return f"{head}.TAHUN {year}" if year else head


def _doubt(match: re.Match[str], number: str) -> Phrase | None:
    year = match["year"] or match["bare_year"]
    if not year:
        return Phrase("reading-sk-ahu-no-year", {"text": number})
    if not 1990 <= int(year) <= 2099:
        return Phrase("reading-sk-ahu-year", {"text": number, "year": year})
    if len(match["number"]) != 7 or "o" in match["number"]:
        return Phrase("reading-sk-ahu-odd", {"text": number})
    return None


def _slashed(clean: str) -> list[str]:
    """The old numbers that have their BH between slashes."""
    words = re.sub(r"\s*/\s*", "/", clean).split()
    return [word.strip(".,;:()") for word in words if "/" in word and _BH.search(word)]


def _old(clean: str) -> str:
    slashed = _slashed(clean)
    return (slashed[0] if slashed else _LABEL.sub("", re.sub(r"\s*/\s*", "/", clean))).strip(" .,;:()").upper()
