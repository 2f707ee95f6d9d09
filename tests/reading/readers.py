"""Each reader as a line of its table calls it: for the tests of the tables, and for measuring."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import Any

from conversations.areas import Gazetteer
from conversations.reading.dates import read_date
from conversations.reading.identifiers import read_kode_wilayah, read_nib, read_nik_koperasi, read_npwp, read_sk_ahu
from conversations.reading.money import read_money
from conversations.reading.numbers import read_count
from conversations.reading.outcome import Outcome, Read
from conversations.reading.phones import read_phone
from conversations.reading.places import PlaceIndex, read_place
from conversations.reading.several import read_several
from conversations.reading.words import read_word
from conversations.reading.yes_no import read_yes_no
from storage.arealist import CENTRAL_KALIMANTAN, read_areas
from tests.reading.cases_of import Line


@cache
def province() -> PlaceIndex:
    """The areas of Central Kalimantan that the repository ships."""
    return PlaceIndex(Gazetteer(read_areas(CENTRAL_KALIMANTAN)))


def _flags(line: Line) -> dict[str, bool]:
    return {name: bool(line.known[name]) for name in ("zero_words", "negative") if name in line.known}


READERS: dict[str, Callable[[Line], Outcome[Any]]] = {
    "count": lambda line: read_count(line.text, question=str(line.known.get("question", "")), **_flags(line)),
    "money": lambda line: read_money(line.text, **_flags(line)),
    "date": lambda line: read_date(line.text, line.today, future=bool(line.known.get("future")), wordy=True),
    "yes_no": lambda line: read_yes_no(line.text, str(line.known.get("question", ""))),
    "phone": lambda line: read_phone(line.text),
    "sk_ahu": lambda line: read_sk_ahu(line.text),
    "npwp": lambda line: read_npwp(line.text),
    "nib": lambda line: read_nib(line.text),
    "nik_koperasi": lambda line: read_nik_koperasi(line.text),
    "kode_wilayah": lambda line: read_kode_wilayah(line.text, province().gazetteer),
    "place": lambda line: read_place(province(), line.text, str(line.known.get("within", ""))),
}
"""The readers that give an Outcome, by the name of their table."""


def command(line: Line) -> str | None:
    """What a line of the table `word` steers to."""
    return read_word(line.text, str(line.known.get("asked", "")))


def report(line: Line) -> dict[str, Read[str] | Read[int]]:
    """The fields that a line of the table `report` gives."""
    return read_several(line.text.replace("\\n", "\n"), line.today)
