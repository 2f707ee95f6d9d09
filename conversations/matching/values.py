"""Brings what lists and reports say of members, RAT, status and stage to one spelling, so that only true differences show."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import lru_cache

from conversations.form import Form
from conversations.reading.cleaning import plain
from conversations.reading.numbers import read_count
from conversations.reading.outcome import Read

_YEAR = re.compile(r"(?<!\d)(?:19[7-9]\d|20[0-4]\d)(?!\d)")
_NOT = re.compile(r"\b(?:tidak|tdk|non|nonaktif|beku|dibekukan|bubar|dibubarkan|vakum|mati|macet)\b")
_ACTIVE = re.compile(r"\b(?:aktif|berjalan|jalan|operasional|beroperasi)\b")
_NONE = re.compile(r"\b(?:belum|blm|tidak|tdk)\b")


@lru_cache(maxsize=4096)
def count(text: str) -> int | None:
    """A number of people: `1.200 orang` is 1200; None when it is no sure number."""
    if re.fullmatch(r"\d{1,7}(?:\.0)?", text):
        return int(text.removesuffix(".0"))
    read = read_count(text, zero_words=False, least=0, most=1_000_000, in_report=True)
    return read.value if isinstance(read, Read) and not read.approximate else None


def members(cells: Mapping[str, str]) -> int | None:
    """The members that a row tells: the sum of men and women where no column gives all of them."""
    if "members" in cells:
        return count(cells["members"])
    men, women = count(cells.get("men", "")) if "men" in cells else None, count(cells["women"]) if "women" in cells else None
    return men + women if men is not None and women is not None else None


def year(text: str) -> str:
    """The latest year in a text; `never` for belum and tidak; empty when there is neither."""
    if years := _YEAR.findall(text):
        return str(max(years))
    return "never" if _NONE.search(plain(text)) else ""


def status(text: str) -> str:
    """`aktif`, `tidak_aktif`, or empty when the text says neither."""
    clean = plain(text).replace("_", " ")
    if _NOT.search(clean):
        return "tidak_aktif"
    return "aktif" if _ACTIVE.search(clean) else ""


class Stages:
    """The stages of the form on formation, found in what offices write: `sudah di notaris`, `SK AHU terbit`."""

    def __init__(self, form: Form | None) -> None:
        """`form` is the report on formation; without it no stage is ever found."""
        choices = form.lists.get("tahap", ()) if form is not None else ()
        self.order = [choice.name for choice in choices]
        self.labels = {choice.name: choice.label for choice in choices}
        self._words: list[tuple[str, str]] = []
        for choice in choices:
            said = (choice.name, choice.label, *choice.cell("alias").split("|"))
            self._words += [(_flat(one), choice.name) for one in said if one]

    def furthest(self, text: str) -> str:
        """The code of the furthest stage that a text names as done; empty when it names none, or says that it is not done."""
        clean = f" {_flat(text)} "
        if _NONE.search(clean) or "proses" in clean:
            return ""
        return self.last(code for word, code in self._words if f" {word} " in clean)

    def last(self, codes: Iterable[str]) -> str:
        """The last of some codes in the order of the form; empty when there is none."""
        known = [self.order.index(code) for code in codes if code in self.order]
        return self.order[max(known)] if known else ""

    def after(self, one: str, other: str) -> bool:
        """Whether a stage comes later than another; the empty one is before all."""
        place = {code: at for at, code in enumerate(self.order, 1)}
        return place.get(one, 0) > place.get(other, 0)


def _flat(text: str) -> str:
    return " ".join(re.findall(r"[a-z0-9]+", plain(text[:300])))
