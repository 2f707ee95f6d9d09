"""Which area a command is about: read from what was typed or pressed, and never outside of what the person may see."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from rapidfuzz.distance import OSA

from bot.registry import Call, Spoken
from conversations.areas import Area, within
from conversations.messages import Button, Message
from conversations.people import sees
from conversations.titles import plain, short, title

_CODE = re.compile(r"\d\d(\.\d\d(\.\d\d(\.\d{4})?)?)?")
EVERYWHERE = "semua"
"""Stands in a button for the empty code, which is the whole country."""
LIKE = 75
"""How alike a name must be (of 100) to be offered before others."""
APART = 12
"""How much less alike than the best one a name may be to be offered beside it."""
MANY = 8
"""More areas of one name than this are not offered: a longer name is asked for."""

MOST_WORDS = 5
"""Words of the longest name of an area."""

SHORT = 4
"""Letters from which a word may have one that is wrong."""


@dataclass(frozen=True, slots=True)
class Place:
    """An area the person may see, and what else was typed."""

    area: str
    rest: tuple[str, ...] = ()

    def option(self, known: Collection[str], default: str) -> str:
        """The first of the words typed that is one of `known`, else `default`."""
        return next((word for word in self.rest if word in known), default)

    @property
    def page(self) -> int:
        """The page asked for, from 1."""
        return next((max(1, int(word)) for word in self.rest if word.isdecimal() and len(word) < 6), 1)


def place(call: Call, name: str, options: Collection[str] = ()) -> Place | Message:
    """The area of a command line: a code, part of a name, or the person's own area when nothing was typed.

    Numbers and `options` at the end are left in `rest`. When the area is not clear, or outside, the Message says so; it is
    the same for an area outside and for one that does not exist, so that nothing can be guessed from it.
    """
    words = call.text.split()
    rest: list[str] = []
    while words and (words[-1] in options or (words[-1].isdecimal() and not _known(call, words[-1]))):
        rest.insert(0, words.pop())
    if words == [EVERYWHERE] and "" in call.areas:
        return Place("", tuple(rest))
    if not words:
        return _own(call, name, rest)
    found = _found(call, words)
    if len(found) == 1:
        return Place(found[0].code, tuple(rest))
    if not found or len(found) > MANY:
        return Message(call.words("area-unknown" if not found else "area-too-many"), replaces=call.message)
    return _choice(call, name, [area.code for area in found], rest)


def about_area(*options: str) -> Spoken:
    """Of a command about an area: its bare name is meant when nothing follows but an area that the person may see."""

    def meant(call: Call, rest: str) -> bool:
        words = rest.split()
        while words and (words[-1] in options or words[-1].isdecimal()):
            words.pop()
        return not words or (len(words) <= MOST_WORDS and bool(_found(call, words)))

    return meant


def visible(call: Call, code: str) -> bool:
    """Whether this call may look at an area: it exists, lies in the areas of the call, and the person sees it."""
    if code not in call.house.gazetteer:
        return code == "" and "" in call.areas
    return any(within(code, area) for area in call.areas) and sees(call.person, code)


def with_parent(call: Call, code: str) -> str:
    """A name that tells one area from another of the same name."""
    area = call.house.gazetteer.get(code)
    own = title(call.words, call.house.gazetteer, code)
    if area is None or area.level in ("province", "kabupaten"):
        return own
    return plain(call.words, "area-in", area=own, parent=title(call.words, call.house.gazetteer, area.parent))


def area_buttons(call: Call, line: str, code: str) -> tuple[tuple[Button, ...], ...]:
    """A button for the area itself, then the areas below it down to the kecamatan, two a row; each calls `line CODE`."""
    places = call.house.gazetteer
    below = [Button(short(area), f"{line} {area.code}") for area in places.children(code) if area.level != "village"]
    whole = Button(plain(call.words, "button-whole", area=title(call.words, places, code)), f"{line} {code or EVERYWHERE}")
    return ((whole,), *pairs(below))


def pairs(buttons: Sequence[Button]) -> tuple[tuple[Button, ...], ...]:
    """Buttons two a row, in reading order."""
    return tuple(tuple(buttons[i : i + 2]) for i in range(0, len(buttons), 2))


def up(call: Call, line: str, code: str, tail: str = "") -> tuple[tuple[Button, ...], ...]:
    """A row that leads back to the area above, for those who may see it; no row otherwise."""
    parent = code.rpartition(".")[0]
    one_province = not parent and len(call.house.gazetteer.children("")) == 1
    if not code or one_province or not visible(call, parent):
        return ()
    label = plain(call.words, "button-up", area=title(call.words, call.house.gazetteer, parent))
    return ((Button(label, f"{line} {parent or EVERYWHERE}{tail}"),),)


def turns(call: Call, line: str, number: int, pages: int, tail: str = "") -> tuple[tuple[Button, ...], ...]:
    """A row with the pages before and after; no row when there is one page."""
    buttons = [
        Button(plain(call.words, key), f"{line} {to}{tail}")
        for key, to in (("button-back", number - 1), ("button-next", number + 1))
        if 1 <= to <= pages
    ]
    return (tuple(buttons),) if buttons else ()


def _known(call: Call, word: str) -> bool:
    """Whether two digits are the code of a province, not a page: only for those who see the province."""
    return len(word) == 2 and visible(call, word)


def _found(call: Call, words: Sequence[str]) -> list[Area]:
    return _by_code(call, words[0]) if _CODE.fullmatch(words[0]) else areas_named(call, " ".join(words))


def _by_code(call: Call, code: str) -> list[Area]:
    return [call.house.gazetteer[code]] if visible(call, code) else []


def areas_named(call: Call, typed: str) -> list[Area]:
    """Areas above the village that the typed name means: the one it surely is, else those it may be. None outside."""
    if found := exactly_named(call, typed):
        return found
    levels = ("kabupaten", "kecamatan")
    alike = [one for level in levels for top in call.areas for one in call.house.places.search(typed, top, 3, level)]
    best = sorted((one for one in alike if one.score >= LIKE), key=lambda one: -one.score)
    return [area for area in dict.fromkeys(one.area for one in best) if visible(call, area.code)]


def exactly_named(call: Call, typed: str) -> list[Area]:
    """Areas above the village of just that name, none outside."""
    found = [
        one.area
        for level in ("kabupaten", "kecamatan")
        for top in call.areas
        for one in call.house.places.search(typed, top, MANY, level)
        if one.exact
    ]
    return [area for area in dict.fromkeys(found) if visible(call, area.code)]


def villages_named(call: Call, typed: str, most: int) -> list[Area]:
    """Villages that a typed name may mean, none outside: surely, or by just that name, or by one like it, or by a word."""
    found = [one for top in call.areas for one in call.house.places.search(typed, top, most)]
    best = max((one.score for one in found), default=0)
    near = [one.area for one in sorted(found, key=lambda one: -one.score) if one.score >= max(LIKE, best - APART)]
    surely = [village for top in call.areas if (village := call.house.places.certain(typed, top))]
    exact = [one.area for one in found if one.exact]
    alike = surely or exact or near or _of_a_word(call, typed) or [one.area for one in found]
    return [area for area in dict.fromkeys(alike) if visible(call, area.code)][:most]


def surely_near(call: Call, typed: str) -> bool:
    """Whether some village's name is so like the typed one that it was meant for one."""
    likely = [one for top in call.areas for one in call.house.places.search(typed, top, 1) if one.score >= LIKE]
    return bool(likely or _of_a_word(call, typed))


def _of_a_word(call: Call, typed: str) -> list[Area]:
    """Villages with a word in their name that is the typed one but for a letter: `smba` for Samba Kahayan and Samba Danum."""
    word = typed.casefold().removeprefix("desa ").strip()
    if len(word) < SHORT or " " in word:
        return []
    places = call.house.gazetteer
    return [
        village
        for top in call.areas
        for village in places.villages(top)
        if any(OSA.distance(word, part, score_cutoff=1) <= 1 for part in village.name.casefold().split())
    ]


def _own(call: Call, name: str, rest: list[str]) -> Place | Message:
    if len(call.areas) > 1:
        return _choice(call, name, list(call.areas), rest)
    own = call.areas[0]
    provinces = call.house.gazetteer.children("") if not own else []
    return Place(provinces[0].code if len(provinces) == 1 else own, tuple(rest))


def _choice(call: Call, name: str, codes: list[str], rest: list[str]) -> Message:
    tail = "".join(f" {word}" for word in rest)
    buttons = [(Button(with_parent(call, code), f"/{name} {code}{tail}"),) for code in codes]
    return Message(call.words("area-which"), buttons=tuple(buttons), replaces=call.message)
