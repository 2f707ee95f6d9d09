"""Which report, and which of the own villages, somebody means by what was typed: a number, some of the words, a misspelling."""

from __future__ import annotations

import re
from collections.abc import Mapping

from rapidfuzz.distance import OSA

from bot.registry import Call
from conversations.engine.choosing import comparable
from conversations.form import Form
from conversations.people import Role
from conversations.titles import plain

LIKE = 75
"""How alike a village's name must be (of 100) to be taken among the few own ones."""
LONG = 6
"""Letters from which a word may have one that is wrong."""
MOST_WORDS = 8
NOWHERE = 99
"""A place beyond every list."""
_NUMBER = re.compile(r"(?:(?:no|nomor|nomer|yang|yg|ke)\s*)*(\d)")


def reports(call: Call, village: str = "") -> dict[str, Form]:
    """The forms that are asked of that village today, or of any of the own ones, by name, as they are offered."""
    found: dict[str, Form] = {}
    for one in [village] if village else call.person.villages or [""]:
        found |= call.house.asked(call.desk, one, call.now)
    return found


def line_for(call: Call, text: str) -> str:
    """`/lapor FORM` when a head's words can be about nothing but one report (`data koperasi`, `pembentukan kopdes`); or empty."""
    if not call.person.has(Role.HEAD):
        return ""
    found = by_words(call, text, surely=True)
    return f"/lapor {found}" if found else ""


def report_meant(call: Call, text: str) -> str:
    """The name of the report that is meant among those offered, or empty when none or several may be."""
    offered = reports(call)
    clean = comparable(text[:200])
    if called := [name for name, form in offered.items() if comparable(form.title) == clean]:
        return called[0] if len(called) == 1 else ""
    at = _place(call, text)
    names = list(offered)
    return names[at] if at < len(names) else by_words(call, text, surely=False)


def village_meant(call: Call, text: str) -> str:
    """The code of the own village that is meant, or empty when none or several may be."""
    own = call.person.villages
    if text in own:
        return text
    at = _place(call, text)
    if at < len(own):
        return own[at]
    found = {code: one[0] for code in own if (one := call.house.places.search(text, code, 1))}
    exact = [code for code, one in found.items() if one.exact]
    alike = exact or [code for code, one in found.items() if one.score >= LIKE]
    return alike[0] if len(alike) == 1 else ""


def by_words(call: Call, text: str, *, surely: bool) -> str:
    """The report of which words were typed that no other has.

    `surely`, where nothing was asked: no other words at all but those around any report, and more than a short one alone;
    `ada` and `data saya` are about many things.
    """
    around = set(plain(call.words, "report-words-around").split())
    clean = comparable(text[:200]).split()
    typed = [word for word in clean if word not in around]
    offered = reports(call)
    own = {name: _own_words(call, name, offered) - around for name in offered}
    hits = {name: [word for word in typed if _among(word, words)] for name, words in own.items()}
    found = [name for name, words in hits.items() if words]
    if len(found) != 1 or len(typed) > MOST_WORDS:
        return ""
    plainly = plain(call.words, "report-word") in clean or any(len(word) >= LONG for word in typed)
    return found[0] if not surely or (plainly and hits[found[0]] == typed) else ""


def _own_words(call: Call, name: str, offered: Mapping[str, Form]) -> set[str]:
    """The words of a title, and those by which the locale says that a report is known, but for what stands in another title."""
    titles = {other: set(comparable(form.title).split()) for other, form in offered.items()}
    others = set().union(*(words for other, words in titles.items() if other != name))
    key = f"report-words-{name}"
    known = set(plain(call.words, key).split()) if key in call.words else set()
    return (titles[name] | known) - others


def _among(word: str, words: set[str]) -> bool:
    return word in words or (len(word) >= LONG and any(OSA.distance(word, other, score_cutoff=1) <= 1 for other in words))


def _place(call: Call, text: str) -> int:
    """The place in a list that is named by a number or `yang pertama`, from 0; NOWHERE when none is."""
    clean = comparable(text[:40])
    if found := _NUMBER.fullmatch(clean):
        return (int(found[1]) or NOWHERE) - 1
    words = [word for word in clean.split() if word not in ("yang", "yg", "nomor", "no")]
    orders = plain(call.words, "report-words-places").split("|")
    return next((at for at, names in enumerate(orders) if len(words) == 1 and words[0] in names.split()), NOWHERE)
