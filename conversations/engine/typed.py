"""The plain kinds of question: each joins a reader to the parameters of its question and says its value back."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from conversations.draft import Answer
from conversations.engine.asked import Asked, Reply, in_language
from conversations.engine.choosing import say_choice
from conversations.engine.context import Context
from conversations.errors import Problem
from conversations.form import Question
from conversations.messages import Key
from conversations.reading import dates, identifiers, legal_numbers, money, numbers, phones, saying, yes_no
from conversations.reading.cleaning import bare, plain, shown
from conversations.reading.negation import DENIED, NOT_YET
from conversations.reading.outcome import NoAnswer, Read
from conversations.reading.silence import no_answer, none_at_all
from conversations.texts import Phrase

NEVER = "never"
"""The value of a year that never was: the last RAT of a cooperative that has held none."""
SEARCHED = 60
"""Choices from which a list is no longer shown: somebody types a part of the name and is offered what fits."""
LONGEST = 500
"""Characters of a text answer when the form does not say otherwise."""
_TIMELESS = re.compile(r"\D*(?:(?:sejak|semenjak|dari|berdiri)\D*\d[^a-z]*)?")
_NEVER = re.compile(rf"\b{DENIED}\b.*\b(?:pernah|prnh|prnah)\b")
_NOT_YET = re.compile(rf"(?:(?:masih|msh|memang) )?(?:{NOT_YET})")
"""All that was said: that there was none, as likely as not, and not only none this year; it is read back."""


def _whole(asked: Asked, name: str) -> int | None:
    value = asked.question.parameters.get(name)
    return int(value) if value else None


def read_text(asked: Asked, text: str) -> Reply:
    """Words as they were typed, in composed letters, without blanks around them."""
    clean = "\n".join(" ".join(line.split()) for line in text.strip().splitlines())
    most = _whole(asked, "most") or LONGEST
    if no_answer(plain(text)):
        return NoAnswer()
    if len(clean) > most:
        return Problem(Phrase("text-too-long", {"most": most, "length": len(clean)}))
    if len(clean) < (_whole(asked, "least") or 1):
        return Problem(Phrase("text-too-short", {"text": shown(clean)}))
    return Read(clean)


def read_person(asked: Asked, text: str) -> Reply:
    """A person's or a cooperative's name: at least two letters, on one line, and neither yes nor no."""
    reply = read_text(asked, " ".join(text.split()))
    if isinstance(reply, Read) and (sum(letter.isalpha() for letter in str(reply.value)) < 2 or _yes_or_no(text)):
        return Problem(Phrase("name-without-letters", {"text": shown(text)}))
    return reply


def _yes_or_no(text: str) -> bool:
    """Whether this answers another question than that for a name. 'Sepakat' is a name, 'tidak' and 'ada' are none."""
    found = yes_no.read_yes_no(text)
    return plain(text) in ("ya", "iya", "ada") or (isinstance(found, Read) and found.value == "no")


def read_phone(_asked: Asked, text: str) -> Reply:
    """An Indonesian phone number, kept as `+6281234567890`."""
    found = phones.read_phone(text)
    return _in_words(found, local_phone) if isinstance(found, Problem) else found


def _in_words(problem: Problem, said: Callable[[str], str]) -> Problem:
    """The candidates as people write them: they become keys."""
    return replace(problem, candidates=tuple(said(candidate) for candidate in problem.candidates))


def phone_keys(asked: Asked) -> list[Key]:
    """A key that sends the own number, where that is what is asked."""
    own = asked.question.parameters.get("own")
    return [Key(str(asked.context.words("key-own-contact")), asks="contact")] if own else []


def read_year(asked: Asked, text: str) -> Reply:
    """A year that has been; with `never` also 'belum pernah'."""
    clean = plain(text)
    if asked.question.parameters.get("never"):
        never = _NEVER.search(clean)
        if none_at_all(clean) or (never and _TIMELESS.fullmatch(clean)):
            return Read(NEVER)
        if _NOT_YET.fullmatch(bare(clean)):
            return Read(NEVER, echo=True)
        if never:  # "2023, sebelumnya tidak pernah" is a year, "belum pernah 2024" is not never: neither is guessed
            return Problem(Phrase("year-unclear", {"text": shown(text)}))
    found = dates.read_date(text, asked.context.now.date(), finest="year")
    return _of_a_year(found, text) if isinstance(found, Problem) else found


def _of_a_year(found: Problem, text: str) -> Problem:
    """What is wrong with a date is said with the example of a whole date; here a year is asked."""
    ahead = found.phrase.key in ("reading-date-future", "reading-date-too-far")
    return Problem(Phrase("year-future" if ahead else "year-unclear", {"text": shown(text)}))


def year_keys(asked: Asked) -> list[Key]:
    """The last three years, and 'belum pernah' where that is an answer."""
    this = asked.context.now.year
    keys = [Key(str(year)) for year in (this, this - 1, this - 2)]
    return [*keys, Key(str(asked.context.words("key-never")))] if asked.question.parameters.get("never") else keys


def say_year(_question: Question, answer: Answer, context: Context) -> str:
    """`2024`, or 'belum pernah'."""
    return str(context.words("key-never")) if answer.value == NEVER else str(answer.value)


def read_identifier(asked: Asked, text: str) -> Reply:
    """A legal number, by the reader that bears the name of the kind."""
    if no_answer(plain(text)):
        return NoAnswer()
    return _IDENTIFIERS[asked.question.kind](text)


def read_akta(asked: Asked, text: str) -> Reply:
    """A notary's deed: its number, and its date where it is told (`3/2025-05-12`)."""
    return legal_numbers.read_akta(text, asked.context.now.date())


def read_kode_wilayah(asked: Asked, text: str) -> Reply:
    """The code of an area that exists, with its dots."""
    return identifiers.read_kode_wilayah(text, asked.context.places.gazetteer)


_IDENTIFIERS: dict[str, Callable[[str], Reply]] = {
    "legal_number": legal_numbers.read_legal_number,
    "sk_ahu": legal_numbers.read_sk_ahu,
    "npwp": identifiers.read_npwp,
    "nib": identifiers.read_nib,
    "nik_koperasi": identifiers.read_nik_koperasi,
}


def read_integer(asked: Asked, text: str) -> Reply:
    """How many; also with what the question counts beside it (`80 kursi`)."""
    return numbers.read_count(
        text,
        negative=bool(asked.question.parameters.get("negative")),
        least=_whole(asked, "least"),
        most=_whole(asked, "most"),
        usual=_whole(asked, "usual"),
        question=asked.question.label.words(asked.place.scope),
    )


def read_money(asked: Asked, text: str) -> Reply:
    """Whole rupiah."""
    return money.read_money(
        text,
        negative=bool(asked.question.parameters.get("negative")),
        most=_whole(asked, "most"),
        usual=_whole(asked, "usual"),
    )


def read_decimal(asked: Asked, text: str) -> Reply:
    """A number with decimals, or a percentage."""
    least, most = (asked.question.parameters.get(name) for name in ("least", "most"))
    return numbers.read_decimal(text, least=float(least) if least else None, most=float(most) if most else None)


def read_date(asked: Asked, text: str) -> Reply:
    """When something happened, as finely as it was said; ODK's appearances `year` and `month-year` ask no more than that."""
    appearance = asked.question.appearance
    finest = "year" if "year" in appearance else "month" if "month-year" in appearance else "day"
    today, future = asked.context.now.date(), bool(asked.question.parameters.get("future"))
    found = dates.read_date(text, today, future=future, finest=finest, wordy=True)
    if isinstance(found, Problem) and finest == "year" and not future:
        return _of_a_year(found, text)
    return _in_words(found, saying.say_date) if isinstance(found, Problem) else found


def date_keys(asked: Asked) -> list[Key]:
    """Today and yesterday, where a day is asked."""
    if asked.question.appearance & {"year", "month-year"}:
        return []
    return [Key(str(asked.context.words(key))) for key in ("key-today", "key-yesterday")]


def choice_keys(asked: Asked) -> list[Key]:
    """Every choice; none of a list so long that it is searched by typing."""
    return [] if len(asked.choices) > SEARCHED else [Key(choice.label) for choice in asked.choices]


def choices_keys(asked: Asked) -> list[Key]:
    """Every choice, and the key that ends the choosing."""
    return [*choice_keys(asked), Key(str(asked.context.words("key-done")))]


def say_choices(question: Question, answer: Answer, context: Context) -> str:
    """The labels of what was chosen, in the language of whoever reads them."""
    return say_choice(in_language(question.choices, context.words.language), answer.value)


def say_text(_question: Question, answer: Answer, _context: Context) -> str:
    """A text as it is."""
    return str(answer.value)


def say_phone(_question: Question, answer: Answer, _context: Context) -> str:
    """A number as people write it here: `0812-3456-7890`; one of another country as it is kept."""
    return local_phone(str(answer.value))


def local_phone(number: str) -> str:
    """`0812-3456-7890` of `+6281234567890`."""
    if not number.startswith("+62"):
        return number
    local = "0" + number.removeprefix("+62")
    return "-".join(part for part in (local[:4], local[4:8], local[8:]) if part)


def say_number(question: Question, answer: Answer, context: Context) -> str:
    """A number the Indonesian way, with its unit when the form names one."""
    value = answer.value if isinstance(answer.value, int | float) else str(answer.value)
    unit = question.parameters.get("unit", "").replace("_", " ")
    return f"{context.words('said-number', value=value)} {unit}".strip()


def say_money(_question: Question, answer: Answer, _context: Context) -> str:
    """`Rp1.200.000`."""
    return saying.rupiah(int(answer.value)) if isinstance(answer.value, int) else str(answer.value)


def say_date(_question: Question, answer: Answer, _context: Context) -> str:
    """A date in words, no finer than it is known."""
    return saying.say_date(str(answer.value))


def say_computed(question: Question, answer: Answer, context: Context) -> str:
    """What was computed, by the labels of a list when the form names one."""
    if question.choices:
        return say_choice(question.choices, str(answer.value))
    if question.parameters.get("money"):
        return say_money(question, answer, context)
    return say_number(question, answer, context) if isinstance(answer.value, int | float) else str(answer.value)
