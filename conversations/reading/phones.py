"""Reads a telephone number to E.164, in Indonesia when no country is named."""

from __future__ import annotations

import re

from phonenumbers import (
    Leniency,
    NumberParseException,
    PhoneNumber,
    PhoneNumberFormat,
    PhoneNumberMatcher,
    format_number,
    is_valid_number,
    parse,
)

from conversations.errors import Problem
from conversations.reading.beside import without_others, without_small
from conversations.reading.cleaning import LONGEST, ask, plain
from conversations.reading.out_of_reach import out_of_reach, unended
from conversations.reading.outcome import NoAnswer, Outcome, Read
from conversations.reading.second_look import looked_again
from conversations.reading.signs import signed
from conversations.reading.silence import no_answer, none_at_all
from conversations.reading.unmeant import torn, unmeant
from conversations.texts import Phrase

REGION = "ID"
_LETTER_O = signed(r"(?<![a-z])o(?=[\s.-]?[8o]\d)|(?<=\d)o+(?![a-z])", "o")
_LETTER_ONE = signed(r"(?<=[\do])[il](?=\d)", "i", "l")
_LETTER_INSIDE = re.compile(r"\d[a-z]\d|\d[bgilqsz][o\d]*(?![a-z])")
_ALTERNATE = signed(r"\d\s?/\s?\d{1,4}(?!\d)", "/")
_PREFIX = signed(r"(?<!\d)\+?\s?\(?62\)?[\s.-]*\(?0(?=[\s.)-]*\d)|(?<!\d)00 ?62", "62")
_HIDDEN = re.compile(r"\d[x•]+(?![a-z])|\d\?+\d|\d[*_]{2,}|x{3,}\d*")
_SINGLE = signed(r"(?<=\d)_(?=\d)", "_")
_PARTED = signed(r"(?<!\d)(0?8\d\d)\s?([/_~|:=,])\s?(\d{3,4})\s?\2\s?(\d{3,5})(?!\s?\2?\s?\d)", *"/_~|:=,")
"""`0812/3456/7890`: one number, parted by one mark."""
_APART = re.compile(
    r"(?<=\d)\s*\((?=\d{1,2}(?![\d.-])(?!\)?\s*\d))"
    r"|(?<=\d{9})\s+(?=(?:\+?62|0)8\d\d)|(?:^|(?<=\s))\d[.)]\s+(?=\+?(?:62|0)8\d)"
    r"|(?<=\d)\s(?=\d{1,2} ?(?:orang|org|hari|minggu|bulan|bln|tahun|thn|kali|kartu|sim|buah)\b|24 ?jam\b)"
)
"""`1. 081234567890 (2 kartu) 081345678901`: what is counted beside a number is no digit of it, nor is the next number."""
_MAY_BEGIN = re.compile(r"\+|(?<![\d.,])\(?(?:0|62|8)")
_FEW_MORE = re.compile(r"(?P<rest>.*\d{3})\s+\(?\d{1,2}")
_NO_DIGITS = dict.fromkeys(map(ord, "0123456789"))
_DECIMAL = signed(r"(?<=\d{9})[.,]0$", ".0", ",0")
"""What a spreadsheet adds to a number."""
_NO_MARKS = dict.fromkeys(map(ord, " .-()"))
_MOBILE = re.compile(r"(?:0|\+?62)(8\d{8,11})")
_USUAL = re.compile(
    r"(?:(?:no|nomor|hp|wa|telp|tlp|telepon|ketua)(?:nya)?\b[ .:=]*)*"
    r"(?:0|\+?62[ -]?)(?P<mobile>8[1-35-9]\d[ .-]?\d{3,4}[ .-]?\d{3,5})"
)
"""What most people type, `no hp: 0812-3456-7890`: nothing in it can mean anything else, and the library takes all of these."""
_ONE_RUN = re.compile(r"(?!\d[.)] )[+\d\s().-]+")
_DIGITS_ONLY = re.compile(r"[+\d\s().-]+")
_TRUNK = re.compile(r"(?<!\d)(?:0|62|\+)")
_RUN = re.compile(r"\+?\(?\d[\d\s().-]{5,22}\d")
_COUNTRY = signed(r"(?<![\d+])(?<!\d[\s.()-])(?<!\d[\s-]\()(?:\(62\)|62)(?=[\s.-]?\(?[1-9])", "62")
"""`62 536 221234`: no number begins with this area's code but without its nought, though the library takes it for one."""
_CODE_BEHIND = signed(
    r"(?<![\d+/])(?!62)([2-79]\d{4,7})(?:\s?-?\s?\((0\d{2,3})\)|\s?-\s?(0\d{2,3})(?![\s.-]?\d))", "(0", "-0", "- 0"
)
"""`3221234 (0536)`."""
_NEW_ONE = re.compile(r"\b(?:yang|yg|nomor|nomer|no|kartu|hp|wa)(?:nya)? baru(?:nya)?\b(?:\W|ini|adalah|pak|bu|wa|hp)*\+?\d")
_AREA = re.compile(r"(?<![\d+])62(?:\.?0[1-79]\d|[ ./-]?(?:0[1-9]|1[0-3]|71)[ ./-]?\d\d[ ./-]?[12]\d{3}(?![ ./-]?\d))")
"""`62.03.10.2001`, `6202020010005`: what a village's code and a cooperative's number begin with."""
is_valid_number(parse("0536 3221000", REGION))
"""The library compiles its patterns of a country when they are first used: here, and not at somebody's first reply."""


def read_phone(text: str) -> Outcome[str]:
    """A telephone number in E.164 (`+6281234567890`). Several numbers in one message are offered as candidates."""
    clean = plain(text)
    if len(clean) > LONGEST:
        return ask("too-long", text)
    if usual := _USUAL.fullmatch(clean):
        return Read(f"+62{usual['mobile'].translate(_NO_MARKS)}")
    if unended(clean):
        return ask("phone-unclear", text)
    return looked_again(_told(clean, text), text, lambda said: _told(said, text))


def _told(clean: str, text: str) -> Outcome[str]:
    """The number in a tidied reply, or in a part of it."""
    if no_answer(clean) or none_at_all(clean):
        return NoAnswer()
    whole, clean = clean, without_others(without_small(clean), "phone") or "-"
    clean = _one_style(clean)
    if _HIDDEN.search(clean):
        return ask("phone-hidden", text)
    if _ALTERNATE.found(clean) or _LETTER_INSIDE.search(clean) or _has_a_few_more(clean):
        return ask("phone-unclear", text)
    found, left = _numbers(clean)
    if len(found) > 1:
        return ask("phone-several", text, tuple(found))
    if found and left < 3 and _given(whole):
        number = next(iter(found))
        if not number.startswith("+628") or number.startswith("+6280"):
            if _AREA.search(whole):
                return ask("phone-unclear", text)
            if not _TRUNK.search(clean):
                return ask("phone-unclear", text, (number,))  # a fixed line without its area code is another's elsewhere
        warning = None if number.startswith("+62") else Phrase("reading-phone-abroad", {"number": number})
        return Read(number, warning=warning)
    return ask("phone-unclear", text, tuple(found)) if found else _refused(whole, text)


def _given(whole: str) -> bool:
    """Whether nothing is said of the only number that is not said of one to call; before `yang baru` it is of another."""
    said = whole[now.start() :] if "baru" in whole and (now := _NEW_ONE.search(whole)) else whole
    return not unmeant(said) and not out_of_reach(said)


def _one_style(clean: str) -> str:
    """A reply in which the digits of a number are digits, and parted as numbers are."""
    clean = _APART.sub(" ; ", _PARTED.sub(r"\1-\3-\4", _SINGLE.sub("-", clean)))
    clean = _LETTER_ONE.sub("1", _DECIMAL.sub("", clean))
    clean = _PREFIX.sub("+62", _LETTER_O.sub(lambda found: "0" * len(found.group()), clean))
    return _CODE_BEHIND.sub(lambda found: f"({found[2] or found[3]}) {found[1]}", _COUNTRY.sub("+62", clean))


def _has_a_few_more(clean: str) -> bool:
    """Whether one or two digits stand apart behind a number that is whole without them, or before it."""
    if _ONE_RUN.fullmatch(clean) and torn(clean):
        return True
    rests = (found["rest"] for run in _RUN.findall(clean)[:8] if (found := _FEW_MORE.fullmatch(run)))
    return any(_digits(rest) - rest.lstrip("+(").startswith("62") > 10 for rest in rests)


def _numbers(clean: str) -> tuple[dict[str, None], int]:
    """Every valid number in the text in E.164, each once, in its order; and how many digits belong to none of them."""
    found: dict[str, None] = {}
    rest = clean
    if _DIGITS_ONLY.fullmatch(clean):
        if whole := _valid(clean):
            return {whole: None}, 0
        whole_ones = [chunk for chunk in clean.split() if len(chunk) > 10 and _valid(chunk)]
        if whole_ones or (" " not in clean and clean.count("+") < 2):
            return dict.fromkeys(map(_valid, whole_ones)), _digits(clean) - sum(map(_digits, whole_ones))
    if _digits(clean) < 7 or not _MAY_BEGIN.search(clean):
        return {}, 0
    runs = _RUN.findall(clean)[:8]
    lone = [_valid(run) for run in runs]
    left = _digits(clean) - sum(map(_digits, runs))
    if runs and all(lone) and (left == 0 or all(number.startswith("+628") for number in lone)):
        return dict.fromkeys(lone), left
    for match in PhoneNumberMatcher(clean, REGION, leniency=Leniency.VALID, max_tries=8):
        found[format_number(match.number, PhoneNumberFormat.E164)] = None
        rest = rest.replace(match.raw_string, " ")
    if not found:
        for run in runs:
            if number := _valid(run):
                found[number] = None
                rest = rest.replace(run, " ")
    return found, _digits(rest)


def _digits(text: str) -> int:
    return len(text) - len(text.translate(_NO_DIGITS))


def _valid(run: str) -> str:
    if mobile := _MOBILE.fullmatch(run.translate(_NO_MARKS)):
        ours = PhoneNumber(country_code=62, national_number=int(mobile[1]))  # what `parse` makes of it, in half the time
        return f"+62{mobile[1]}" if is_valid_number(ours) else ""
    try:
        number: PhoneNumber = parse(run, REGION)
    except NumberParseException:
        return ""
    return format_number(number, PhoneNumberFormat.E164) if is_valid_number(number) else ""


def _refused(clean: str, text: str) -> Problem:
    digits = _digits(clean)
    if digits == 16:
        return Problem(Phrase("reading-phone-nik"))
    if not digits:
        return ask("phone-none", text)
    if digits < 9:
        return ask("phone-short", text)
    return ask("phone-long" if digits > 14 else "phone-unclear", text)
