"""The question for a village: from kabupaten to kecamatan to village by keys, or by part of its name at any moment."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from conversations.areas import Area
from conversations.draft import Answer, State
from conversations.engine.asked import Asked, Partly, Reply
from conversations.engine.choosing import comparable
from conversations.engine.context import Context
from conversations.errors import Problem
from conversations.form import Question
from conversations.messages import Key
from conversations.reading.outcome import Read
from conversations.reading.places import read_place
from conversations.texts import Phrase
from conversations.titles import full_title, plain


def narrowed_to(asked: Asked) -> str:
    """The area whose parts are offered now: what the answer was narrowed to, else where the question begins."""
    answer = asked.answer
    if answer is not None and answer.state is State.PARTIAL and answer.value:
        return str(answer.value)
    return _top(asked)


def _top(asked: Asked) -> str:
    """Where the question begins: an only province is not asked for."""
    area = asked.question.parameters.get("within", "")
    while len(parts := asked.context.places.gazetteer.children(area)) == 1 and parts[0].level != "village":
        area = parts[0].code
    return area


def up(asked: Asked) -> str | None:
    """One step back: the area above the one it is narrowed to; None when there is none to go back to."""
    now, top = narrowed_to(asked), _top(asked)
    if now == top:
        return None
    return max(now.rpartition(".")[0], top, key=len)


def keys(asked: Asked) -> list[Key]:
    """The parts of the area that is narrowed to, and the way out for a village that is not among them."""
    parts = asked.context.places.gazetteer.children(narrowed_to(asked))
    return [*(Key(area.name) for area in parts), Key(plain(asked.context.words, "key-not-listed"))]


def read(asked: Asked, text: str) -> Reply:
    """A village that can be no other, to be confirmed; a kabupaten or kecamatan, which narrows; or what may be meant."""
    now, places = narrowed_to(asked), asked.context.places
    clean = comparable(text[:300])
    if clean == comparable(plain(asked.context.words, "key-not-listed")):
        return Partly("", Phrase("place-not-listed"))
    tapped = [area for area in places.gazetteer.children(now) if comparable(area.name) == clean]
    if len(tapped) == 1:
        return _chosen(asked, tapped[0])
    top = _top(asked)
    if regency := places.certain(text, top, "kabupaten"):
        return _chosen(asked, regency)
    found = _village(asked, text, now)
    if isinstance(found, Problem) and (district := places.certain(text, now, "kecamatan")):
        return _chosen(asked, district)
    if isinstance(found, Problem) and not found.candidates and now != top:
        return _village(asked, text, top)
    return found


def _chosen(asked: Asked, area: Area) -> Reply:
    if area.level == "village":
        return Read(area.code, echo=True)
    key = "place-narrowed-kecamatan" if area.level == "kecamatan" else "place-narrowed"
    return Partly(area.code, Phrase(key, {"name": full_title(asked.context.words, asked.context.places.gazetteer, area.code)}))


def _village(asked: Asked, text: str, inside: str) -> Reply:
    if code := _offered(asked, text, inside):
        return Read(code, echo=True)
    found = read_place(asked.context.places, text, inside)
    if isinstance(found, Problem):
        return replace(found, candidates=tuple(labels(asked, found.candidates)))
    return replace(found, echo=True) if isinstance(found, Read) else found


def _offered(asked: Asked, text: str, inside: str) -> str:
    """The village of a key that was tapped; blank when the text is no such key."""
    name, comma, _ = text.partition(", Kec. ")
    codes = [found.area.code for found in asked.context.places.search(name, inside, 50)] if comma else []
    return next((code for code, label in zip(codes, labels(asked, codes), strict=True) if label == text.strip()), "")


def labels(asked: Asked, codes: Sequence[str]) -> list[str]:
    """Villages as keys: with the kecamatan and the kabupaten, which tell those of one name apart."""
    gazetteer = asked.context.places.gazetteer
    return [", ".join([gazetteer[code].name, *(_short(area) for area in gazetteer.chain(code)[1:3])]) for code in codes]


def _short(area: Area) -> str:
    return f"Kec. {area.name}" if area.level == "kecamatan" else area.name.replace("Kabupaten ", "Kab. ")


def say(_question: Question, answer: Answer, context: Context) -> str:
    """`Desa Telok, Kecamatan Katingan Tengah, Kabupaten Katingan`."""
    return full_title(context.words, context.places.gazetteer, str(answer.value))
