"""Anything at all gives a value or a Problem with words, and never raises."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from conversations.areas import Gazetteer
from conversations.errors import Problem
from conversations.reading.cases import KINDS, read_case
from conversations.reading.cleaning import listed
from conversations.reading.dates import read_date
from conversations.reading.identifiers import read_akta, read_legal_number
from conversations.reading.numbers import read_decimal
from conversations.reading.outcome import NoAnswer, Read
from conversations.reading.places import PlaceIndex, read_place
from conversations.texts import LOCALES, keys, read_locales
from storage.arealist import CENTRAL_KALIMANTAN, read_areas

INDEX = PlaceIndex(Gazetteer(read_areas(CENTRAL_KALIMANTAN)))
WORDS = read_locales()["id"]
TODAY = date(2025, 5, 14)
PIECES = sorted(
    listed(
        "1 2 12 120 150 2025 0 08 , . - / : ( ) % rp jt rb m ribu juta dua belas puluh seratus setengah -an ± ~ kira2 "
        "sekitar orang mei juni tgl kemarin lalu hari minggu bulan tahun senin s/d dan atau ya tidak belum sudah ada "
        "lewati batal AHU AH.01.29 BH 0812 +62 tumbang tb sei I II kec desa anggota ketua koperasi hp 🙏 👍🏽 1️⃣ ² ½ ١٢ "
        "１２ \u200b \u202e \ufeff \x00 ' \" < & { } 🏳️‍🌈 ㋀ ﷺ "
    )
)
TYPED = st.one_of(
    st.text(max_size=300),
    st.lists(st.sampled_from(PIECES), max_size=14).map(" ".join),
    st.lists(st.sampled_from(PIECES), max_size=14).map("".join),
)
LONG = (
    "1" * 4096,
    "1." * 2048,
    "1.000" * 800,
    "dua " * 1024,
    "duapuluh" * 512,
    "12/" * 1365,
    "ya " * 1365,
    "tb " * 1365,
    "08123456789 " * 341,
    "AHU-0036770.AH.01.29." * 195,
    "kira-kira " * 409,
    "," * 4096,
    " " * 4096,
    "\u200b" * 4096,
    "1️⃣" * 1365,
    "é" * 4096,
    "١" * 4096,
    "a" * 4096,
    "(" * 4096,
    "anggota 120, " * 315,
    "ketua " * 682,
    "terima kasih " * 315,
    "kec " * 1024,
    "saya " * 819,
    "no " * 1365,
)


def said(outcome: object) -> bool:
    """Whether an outcome is one of the three, and a Problem or warning has its words."""
    if isinstance(outcome, Problem):
        return bool(WORDS.say(outcome.phrase))
    return isinstance(outcome, NoAnswer) or (
        isinstance(outcome, Read) and (outcome.warning is None or bool(WORDS.say(outcome.warning)))
    )


OTHERS: tuple[Callable[[str], Any], ...] = (
    read_decimal,
    read_legal_number,
    lambda text: read_akta(text, TODAY),
    lambda text: read_date(text, TODAY, future=True),
    lambda text: read_date(text, TODAY, finest="year"),
    lambda text: read_place(INDEX, text, level="kabupaten"),
    lambda text: read_place(INDEX, text, "62.06", level="kecamatan"),
)


@settings(max_examples=250, deadline=None)
@given(TYPED)
def test_any_text_gives_an_outcome(text: str) -> None:
    """Every kind answers any text with its JSON object, in which a value and a problem exclude each other."""
    for kind in KINDS:
        told = read_case(kind, {"text": text, "negative": True, "future": True, "asked": "text"}, INDEX, WORDS, TODAY)
        assert told["text"] == text
        assert sum((told["value"] is not None, bool(told["no_answer"]), told["problem"] is not None)) <= 1
    assert all(said(read(text)) for read in OTHERS)


@pytest.mark.parametrize("text", LONG, ids=range(len(LONG)))
def test_long_text_is_answered(text: str) -> None:
    """4,096 characters of anything are answered by every kind, in few words."""
    for kind in KINDS:
        told = read_case(kind, text, INDEX, WORDS, TODAY)
        assert len(str(told["problem"] or "")) < 400


def test_every_problem_names_an_example() -> None:
    """Each Problem's words stand in the locale with an example in bold; warnings need none."""
    source = (LOCALES / "id" / "reading.ftl").read_text(encoding="utf-8")
    warnings = {"abroad", "year", "odd", "old", "other"}
    without = [line for line in source.splitlines() if line.startswith("reading-") and "<b>" not in line]
    assert len(keys(source)) > 70
    assert {line.split(" = ")[0].rsplit("-", 1)[1] for line in without} <= warnings | {"long"}
