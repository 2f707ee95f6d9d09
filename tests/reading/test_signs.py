"""The signs of a pattern stand in all that the pattern finds: a first look for them may pass nothing over."""

from __future__ import annotations

import importlib
import pkgutil

from hypothesis import given, settings
from hypothesis import strategies as st

import conversations.reading
from conversations.reading.cleaning import plain
from conversations.reading.second_look import _AFTER, _LAST
from conversations.reading.signs import Signed
from tests.reading.cases_of import TABLES, lines


def _all_signed() -> dict[str, Signed]:
    """Every pattern with signs that a module of reading holds, by the name of its place."""
    found: dict[str, Signed] = {}
    for module in pkgutil.walk_packages(conversations.reading.__path__, "conversations.reading."):
        for name, value in vars(importlib.import_module(module.name)).items():
            several = value if isinstance(value, tuple) else (value,)
            flat = [part for item in several for part in (item if isinstance(item, tuple) else (item,))]
            found |= {f"{module.name}.{name}.{place}": part for place, part in enumerate(flat) if isinstance(part, Signed)}
    return found


def test_no_typed_line_is_passed_over() -> None:
    """Whatever a pattern finds in the tables of what people type, its first look lets it see."""
    typed = {plain(line.text) for table in TABLES.glob("*.txt") for line in lines(table.stem)}
    signed_ones = _all_signed()
    assert len(signed_ones) > 20
    for place, signed in signed_ones.items():
        passed_over = [text for text in typed if signed.pattern.search(text) and not signed.found(text)]
        assert not passed_over, (place, passed_over[:3])


@settings(max_examples=150)
@given(st.from_regex(_AFTER, alphabet=st.characters(max_codepoint=0x7E, min_codepoint=0x20)))
def test_politeness_at_the_end_is_seen_by_its_last_word(text: str) -> None:
    """The endings that are looked for first are those of all that may be left out behind a value."""
    clean = plain(text)
    if _AFTER.search(clean):
        assert "wassalam" in clean or clean.rstrip(" .!").endswith(_LAST), clean
