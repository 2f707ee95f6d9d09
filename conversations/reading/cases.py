"""One case of `betang read`: a kind, a text and what the question knows, to the JSON object that is printed."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from conversations.errors import Problem
from conversations.reading.dates import read_date
from conversations.reading.identifiers import read_kode_wilayah, read_nib, read_nik_koperasi, read_npwp, read_sk_ahu
from conversations.reading.money import read_money
from conversations.reading.numbers import read_count
from conversations.reading.outcome import NoAnswer, Outcome
from conversations.reading.phones import read_phone
from conversations.reading.places import PlaceIndex, read_place
from conversations.reading.several import read_several
from conversations.reading.words import read_word
from conversations.reading.yes_no import read_yes_no
from conversations.texts import Phrase, Words

KINDS = (
    "count",
    "money",
    "date",
    "yes_no",
    "phone",
    "sk_ahu",
    "npwp",
    "nib",
    "nik_koperasi",
    "kode_wilayah",
    "place",
    "word",
    "report",
)
Case = str | Mapping[str, Any]


def read_case(kind: str, case: Case, index: PlaceIndex, words: Words, today: date) -> dict[str, object]:
    """The JSON object of a case: `text, value, precision, approximate, no_answer, warning, problem, candidates`.

    `words` say warnings and problems; `today` is for cases that name none. Make the index once: over the nation it takes
    a second to build. Raises KeyError for a kind that does not exist, ValueError for a `today` that is no ISO day.
    """
    known: Mapping[str, Any] = {"text": case} if isinstance(case, str) else case
    text = str(known["text"])
    day = date.fromisoformat(known["today"]) if known.get("today") else today
    if kind == "word":
        return _object(text, value=read_word(text, str(known.get("asked") or "")))
    if kind == "report":
        answers = read_several(text, day, asked=str(known.get("asked") or ""))
        fields = {field: answer.value for field, answer in answers.items()}
        return _object(text, value=fields or None, approximate=any(answer.approximate for answer in answers.values()))
    return _said(text, _outcome(kind, text, known, index, day), words)


def _outcome(kind: str, text: str, known: Mapping[str, Any], index: PlaceIndex, day: date) -> Outcome[Any]:
    flags = {"zero_words": known.get("zero_words") is not False, "negative": known.get("negative") is True}
    if kind == "count":
        return read_count(text, question=str(known.get("question") or ""), **flags)
    if kind == "money":
        return read_money(text, **flags)
    if kind == "date":
        return read_date(text, day, future=known.get("future") is True, wordy=True)
    if kind == "yes_no":
        return read_yes_no(text, str(known.get("question") or ""))
    if kind == "kode_wilayah":
        return read_kode_wilayah(text, index.gazetteer)
    if kind == "place":
        return read_place(index, text, str(known.get("within") or ""))
    return _PLAIN[kind](text)


_PLAIN: dict[str, Callable[[str], Outcome[str]]] = {
    "phone": read_phone,
    "sk_ahu": read_sk_ahu,
    "npwp": read_npwp,
    "nib": read_nib,
    "nik_koperasi": read_nik_koperasi,
}


def _said(text: str, outcome: Outcome[Any], words: Words) -> dict[str, object]:
    if isinstance(outcome, NoAnswer):
        return _object(text, no_answer=True)
    if isinstance(outcome, Problem):
        return _object(text, problem=_say(outcome.phrase, words), candidates=list(outcome.candidates))
    return _object(
        text,
        value=outcome.value,
        precision=outcome.precision or None,
        approximate=outcome.approximate,
        warning=_say(outcome.warning, words),
    )


def _say(phrase: Phrase | None, words: Words) -> str | None:
    return None if phrase is None else words.say(phrase).striptags()


def _object(text: str, **known: object) -> dict[str, object]:
    empty: dict[str, object] = {
        "text": text,
        "value": None,
        "precision": None,
        "approximate": False,
        "no_answer": False,
        "warning": None,
        "problem": None,
        "candidates": [],
    }
    return empty | known
