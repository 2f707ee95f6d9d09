"""A cheap first look decides what is tried at all: it must never pass over what would have been read."""

from __future__ import annotations

import re

from phonenumbers import PhoneNumber, is_valid_number

from conversations.reading.cleaning import plain
from conversations.reading.outcome import Read
from conversations.reading.phones import read_phone
from conversations.reading.report.answers import _READERS, _readers_for
from conversations.reading.report.cutting import pieces
from conversations.reading.report.field_words import AND, FIELDS, starts
from conversations.reading.report.part import Part
from conversations.reading.report.slips import words_of
from tests.reading.cases_of import TODAY, lines

TEXTS = [line.text.replace("\\n", "\n") for line in lines("report")]


def test_no_reader_is_kept_from_a_part_that_it_reads() -> None:
    """Whatever a reader reads begins as its line in the table says, and is found by its first letter."""
    read = 0
    for piece in (piece for text in TEXTS for piece in pieces(text, words_of(plain(text)))):
        part = Part(piece.typed, plain(piece.typed), TODAY, chair=True, members=True, named=True)
        for first, reader in _READERS:
            if reader(part):
                read += 1
                assert part.clean.startswith(first), (reader.__name__, part.clean)
                assert reader in [looked for starts, looked in _readers_for(part.clean) if part.clean.startswith(starts)]
    assert read > 500


def test_no_field_s_own_words_are_passed_over() -> None:
    """Looking only before the words that a field's own can begin with finds the same places as looking everywhere."""
    everywhere = re.compile(rf" (?:(?:{'|'.join(AND)}) )?(?={'|'.join(way for _, way in FIELDS)})")
    found = 0
    for line in (" ".join(text.lower().split()) for text in TEXTS):
        there = [start for at in range(len(line)) if (start := everywhere.match(line, at)) and line[at + 1].isalnum()]
        assert [start.span() for start in starts(line)] == [start.span() for start in there], line
        found += len(there)
    assert found > 200


def test_usual_mobile_numbers_are_valid_to_the_library() -> None:
    """A number that is taken by its look alone is one that the library takes too."""
    for network in range(810, 900):
        for rest in ("123456", "1234567", "12345678", "123456789"):
            valid = is_valid_number(PhoneNumber(country_code=62, national_number=int(f"{network}{rest}")))
            assert isinstance(read_phone(f"no hp: 0{network}-{rest[:4]}-{rest[4:]}"), Read) == valid, network
