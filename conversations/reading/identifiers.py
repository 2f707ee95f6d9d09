"""Reads the numbers that offices give to cooperatives: normalised, warned of where a part looks odd, never blocked for it."""

from __future__ import annotations

import re
from collections.abc import Iterable

from conversations.areas import Gazetteer
from conversations.errors import Problem
from conversations.reading.area_codes import told_code
from conversations.reading.beside import named, without_others, without_small
from conversations.reading.cleaning import LONGEST, ask, plain
from conversations.reading.legal_numbers import read_akta, read_legal_number, read_sk_ahu
from conversations.reading.number_shapes import begins_with_a_day, made_up, maybe_nib, no_nib, no_nik_koperasi, nought_too_many
from conversations.reading.of_another import of_another
from conversations.reading.outcome import NoAnswer, Outcome, Read
from conversations.reading.silence import no_answer, none_at_all
from conversations.reading.unmeant import torn, unmeant
from conversations.texts import Phrase

__all__ = (
    "read_akta",
    "read_kode_wilayah",
    "read_legal_number",
    "read_nib",
    "read_nik_koperasi",
    "read_npwp",
    "read_sk_ahu",
)

_LABEL = re.compile(
    r"^(?:(?:no|nomor|nomer|nmr|nmor|number|npwp16|npwp15|npwp|nib|nik|nikop|koperasi|kop|kode|wilayah|desa|kelurahan|kemendagri|adalah|ini|nya|npwpnya|nibnya|niknya|ya|pak|bu"
    r"|kami|punya|itu|badan|usaha|ktp|induk|berusaha|pokok|wajib|pajak|baru|lama|digit)\b[\s.:;=#,()/-]*)+"
)
_POLITE = re.compile(r"[\s.,;]*(?:\b(?:pak|bu|bapak|ibu|ya|terima kasih|trims|min|digit)\b[\s.,;!]*)+$")
_LONG_RUN = re.compile(r"(?<![a-z\d])(?=o*\d)[\do][\do\s.,\-/_~|:]*[\do](?![a-z\d])")
_DIGITS = re.compile(r"[\d\s.,\-/_~|:]+")
_LETTERS_O = re.compile(r"[\do\s.,/_~|:-]*\d[\do\s.,/_~|:-]*")
_NO_DIGIT = re.compile(r"\D")
_TELEPHONE = re.compile(r"\+\s?62[\s.-]?8|^(?:\D*)08[1-9]\d[\s.-]?\d{3,4}[\s.-]?\d{3,4}$")
_PERSON = re.compile(
    r"(?:1[1-9]|2[0-9]|3[0-6]|5[1-3]|6[1-5]|7[0-6]|8[1-2]|9[1-7])\d{2}\d{2}(?:0[1-9]|[12]\d|3[01]|4[1-9]|[56]\d|7[01])(?:0[1-9]|1[0-2])\d{2}\d{4}"
)


def read_npwp(text: str) -> Outcome[str]:
    """A tax number: its 15 or 16 digits, without dots. A person's NIK, which has 16 too, is not kept."""
    read = _digits(text, (15, 16), "npwp")
    if not isinstance(read, Read):
        return read
    if person := _person(read.value):
        return person
    if len(read.value) == 16 and nought_too_many(text):
        return ask("npwp-dots", text, (read.value[:15], read.value))
    return _doubted(read.value) if made_up(read.value) else read


def read_nib(text: str) -> Outcome[str]:
    """A business number: 13 digits. The first six are usually a day (ddmmyy); when not, there is a warning.

    A telephone's number has 13 digits too, at times: it is a NIB only where it is called one.
    """
    read = _digits(text, (13,), "nib")
    if not isinstance(read, Read):
        return read
    if no_nib(read.value) and not named(plain(text), "nib"):
        return ask("nib-like", text, (f"NIB {read.value}",))
    if made_up(read.value):
        return _doubted(read.value)
    if not begins_with_a_day(read.value):
        return Read(read.value, warning=Phrase("reading-nib-odd", {"text": read.value}))
    return read


def read_nik_koperasi(text: str) -> Outcome[str]:
    """A cooperative's own number: 8 to 20 digits. One that looks like a person's NIK is not kept.

    One in the shape of another number is asked for with its name, and taken with it: it is the cooperative's own.
    """
    read = _digits(text, range(8, 21), "nik-koperasi")
    if not isinstance(read, Read):
        return read
    if person := _person(read.value):
        return person
    if no_nik_koperasi(read.value, text) and not named(plain(text), "nik-koperasi"):
        return ask("nik-koperasi-like", text, (f"NIK koperasi {read.value}",))
    if made_up(read.value):
        return _doubted(read.value)
    if maybe_nib(read.value):
        return _doubted(read.value, "nik-koperasi-nib-odd")
    if len(read.value) == 16:
        return Read(read.value, warning=Phrase("reading-nik-koperasi-odd", {"text": read.value}))
    return read


def _doubted(digits: str, why: str = "number-odd") -> Read[str]:
    """A number that may be, and hardly is: it is said back to be confirmed, with the reason."""
    return Read(digits, echo=True, warning=Phrase(f"reading-{why}", {"text": digits}))


def read_kode_wilayah(text: str, gazetteer: Gazetteer) -> Outcome[str]:
    """The code of an area that exists, with its dots (`62.01.02.2003`), typed with or without them."""
    if area := told_code(without_small(plain(text[:LONGEST])), gazetteer):
        return Read(area)
    read = _digits(text, (2, 4, 6, 10), "kode")
    if not isinstance(read, Read):
        return read
    digits = read.value
    code = ".".join(part for part in (digits[:2], digits[2:4], digits[4:6], digits[6:]) if part)
    return Read(code) if code in gazetteer else ask("kode-unknown", text, code=code)


def _digits(text: str, sizes: Iterable[int], name: str) -> Outcome[str]:
    """The digits of one number of one of these sizes, without what people put around and between them."""
    clean = plain(text)
    if len(clean) > LONGEST:
        return ask("too-long", text)
    if no_answer(clean) or none_at_all(clean):
        return NoAnswer()
    told = without_others(without_small(clean), name, sizes)
    if not told or _TELEPHONE.search(told) or unmeant(clean):
        return ask(f"{name}-unclear", text)
    said, clean = clean, _LABEL.sub("", told)
    if not clean[-1:].isdigit():
        clean = _POLITE.sub("", clean)
    clean = clean.strip(" .,-:;=()\"'")
    if "o" in clean and _LETTERS_O.fullmatch(clean):
        clean = clean.replace("o", "0")
    if no_answer(clean or "-"):
        return NoAnswer() if clean or plain(text).endswith("-") else ask(f"{name}-unclear", text)
    if not _DIGITS.fullmatch(clean):
        clean = _lone(clean) if name != "kode" else ""
    digits = clean if clean.isdecimal() else _NO_DIGIT.sub("", clean)
    if not digits or torn(clean):
        return ask(f"{name}-unclear", text)
    if len(digits) not in sizes:
        return ask(f"{name}-length", text, digits=str(len(digits)))
    return ask(f"{name}-owner", text, (digits,)) if name != "kode" and of_another(said) else Read(digits)


def _lone(clean: str) -> str:
    """The one long number among words and dates: `… a.n. Koperasi Maju`; empty when there is none or several."""
    runs = [run.replace("o", "0") for run in _LONG_RUN.findall(clean)]
    runs = [run for run in runs if len(re.sub(r"\D", "", run)) > 4]
    return runs[0] if len(runs) == 1 else ""


def _person(digits: str) -> Problem | None:
    """A Problem when the digits have the shape of a person's NIK (area, birth day, running number). It repeats none of them."""
    if not _PERSON.fullmatch(digits):
        return None
    return Problem(Phrase("reading-nik-person", {"text": f"{digits[:4]}••••••••••••"}))
