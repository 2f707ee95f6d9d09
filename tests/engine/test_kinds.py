"""Each kind of question uses its reader fully: what is approximate, how fine a date is, warnings, and what may be meant."""

from __future__ import annotations

import pytest

from conversations.draft import Answer, State, Value
from tests.engine.conftest import NOW, Start

ONE = """
settings: {{form_id: k, version: "1", form_title: K}}
survey:
  - {{type: {type}, name: a, label: Berapa?, appearance: {appearance}, parameters: "{parameters}"}}
  - {{type: text, name: b, label: Lagi?}}
"""

READ: list[tuple[str, str, str, str, Value, str]] = [
    ("integer", "", "", "sekitar 120", 120, "kira-kira 120"),
    ("integer", "", "unit=orang", "±120", 120, "kira-kira 120 orang"),
    ("decimal", "", "", "kira-kira 12,5", 12.5, "kira-kira 12,5"),
    ("integer", "money", "", "sekitar 15 jt", 15_000_000, "kira-kira Rp15.000.000"),
    ("date", "", "", "12-5-25", "2025-05-12", "Senin, 12 Mei 2025"),
    ("date", "", "", "05/2025", "2025-05", "Mei 2025"),
    ("date", "month-year", "", "12 Mei 2025", "2025-05", "Mei 2025"),
    ("date", "", "", "sekitar 2015", "2015", "kira-kira 2015"),
    ("text", "year", "", "tahun lalu", "2025", "2025"),
    ("text", "phone", "", "62812 3456 7890", "+6281234567890", "0812-3456-7890"),
    ("text", "sk_ahu", "", "ahu 36770 ah 01 29 th 2025", "AHU-0036770.AH.01.29.TAHUN 2025", "36770"),
    ("text", "nik_koperasi", "", "6271 0500 10012", "6271050010012", "6271050010012"),
    ("text", "akta", "", "akta no 3 tgl 12 Mei 2025", "3/2025-05-12", "3/2025-05-12"),
    ("text", "kode_wilayah", "", "6206032001", "62.06.03.2001", "Desa Telok"),
]
"""Type, appearance, parameters, what is typed, what is kept, what is said back."""


def one(kind: str, appearance: str, parameters: str = "") -> str:
    return ONE.format(type=kind, appearance=appearance or "plain", parameters=parameters or "last=keep")


@pytest.mark.parametrize(("kind", "appearance", "parameters", "typed", "value", "said"), READ, ids=[row[3] for row in READ])
def test_a_reply_is_kept_and_said_as_it_was_meant(
    start: Start, kind: str, appearance: str, parameters: str, typed: str, value: Value, said: str
) -> None:
    """The value with its precision and whether it is approximate; what was understood is said where it was typed otherwise."""
    phone = start(one(kind, appearance, parameters))
    heard = phone.says(typed)
    answer = phone.draft.answers["a"]
    assert answer.value == value
    assert answer.approximate == said.startswith("kira-kira")
    assert said in heard
    if kind == "date":
        assert answer.precision == {4: "year", 7: "month", 10: "day"}[len(str(value))]


@pytest.mark.parametrize(
    ("typed", "value"),
    [("80 kursi", 80), ("kira2 80 kursi", 80), ("80 kursinya", 80), ("80 meja", None), ("2 atau 3 kursi", None), ("kursi", None)],
)
def test_a_number_with_what_the_question_counts(start: Start, typed: str, value: int | None) -> None:
    """Every noun is a unit where the question itself counts it; another one is asked about."""
    phone = start(one("integer", "").replace("Berapa?", "Berapa kursi di balai desa?"))
    phone.says(typed)
    assert phone.values.get("a") == value


OFFERED = [
    ("date", "", "5/13/2025", ["Selasa, 13 Mei 2025"], "2025-05-13"),
    ("text", "phone", "081234567890 / 081345678901", ["0812-3456-7890", "0813-4567-8901"], "+6281234567890"),
    ("integer", "money", "15", ["Rp15.000", "Rp15.000.000"], 15_000),
]


@pytest.mark.parametrize(("kind", "appearance", "typed", "keys", "value"), OFFERED, ids=[row[2] for row in OFFERED])
def test_what_may_be_meant_is_offered_in_words(
    start: Start, kind: str, appearance: str, typed: str, keys: list[str], value: Value
) -> None:
    """Nothing is kept from what is not sure; what may be meant are keys as people write it, and a tap is the answer."""
    phone = start(one(kind, appearance))
    phone.says(typed)
    assert phone.values == {}
    assert phone.keys[: len(keys)] == keys
    phone.says(keys[0])
    assert phone.values == {"a": value}


def test_a_large_value_is_echoed_in_words(start: Start) -> None:
    """The echo spells the number out, and says when it is approximate."""
    phone = start(one("integer", "money"))
    assert "kira-kira Rp1.200.000.000 (satu miliar dua ratus juta)" in phone.says("sekitar 1,2 M")
    assert phone.draft.answers["a"] == Answer(1_200_000_000, State.ECHOED, 7, NOW, approximate=True)


def test_a_warning_is_said_and_does_not_block(start: Start) -> None:
    """An old legal number is kept, with a word about the new one."""
    phone = start(one("text", "legal_number"))
    assert "lama" in phone.says("518/96/BH/XIV/2008")
    assert phone.values == {"a": "518/96/BH/XIV/2008"}


@pytest.mark.parametrize("kind", ["date", "text"])
@pytest.mark.parametrize(
    ("typed", "said"), [("tahun berapa ya pak lupa", "Mohon tulis tahunnya saja"), ("2035", "belum terjadi")]
)
def test_who_is_asked_for_a_year_is_asked_for_no_day(start: Start, kind: str, typed: str, said: str) -> None:
    """Whichever of the two types of XLSForm asks for it, what could not be read is asked for as a year."""
    phone = start(one(kind, "year"))
    heard = phone.says(typed)
    assert said in heard
    assert "hari, bulan" not in heard


@pytest.mark.parametrize("typed", ["salah, anggotanya 80", "eh maaf keliru, anggotanya 80"])
def test_who_takes_an_earlier_answer_back_is_shown_the_way(start: Start, typed: str) -> None:
    """The words fit no answer to this question; they name one before."""
    phone = start(one("text", "phone"))
    assert "ketik UBAH" in phone.says(typed)
    assert "ketik UBAH" not in phone.says("0812")


@pytest.mark.parametrize("typed", ["Iya", "sdh", "ada pak"])
def test_yes_is_no_problem_that_is_told(start: Start, typed: str) -> None:
    """Asked whether there is something to be told, 'iya' says that there is: what it is, is asked once."""
    form = one("text", "").replace("Berapa?", "Apakah ada masalah yang perlu kami ketahui?")
    phone = start(form)
    assert "Mohon dituliskan" in phone.says(typed)
    phone.says("modal kurang")
    assert phone.values == {"a": "modal kurang"}
    stubborn = start(form)
    stubborn.says(typed, typed)
    assert stubborn.values == {"a": typed}
