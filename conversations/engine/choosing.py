"""Reads a choice by its key, its number or its words, forgiving misspellings and asking where two could be meant."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache
from heapq import nlargest

from rapidfuzz import fuzz
from rapidfuzz.distance import OSA

from conversations.draft import Value
from conversations.engine.asked import Asked, Partly, Reply
from conversations.errors import Problem
from conversations.formula.scope import Choice
from conversations.reading import yes_no
from conversations.reading.but_not_yet import before_but_not_yet
from conversations.reading.cleaning import bare, plain, shown
from conversations.reading.outcome import NoAnswer, Read
from conversations.reading.silence import no_answer, none_at_all
from conversations.texts import Phrase

SURE, LIKELY, APART = 84, 62, 9
"""Likeness (0 to 100) from which a misspelled choice is taken, from which it is offered, and its lead over the next one."""
MANY = 20
"""Choices up to which they are numbered where they are shown."""
LONG, MOST_KEPT = 200, 8
"""Choices from which the names of a list are kept, and the lists that are kept at a time."""
_KEPT: dict[int, tuple[tuple[Choice, ...], list[tuple[str, ...]]]] = {}
"""Each holds its list, so that the number of a list is not given away while it is here."""
DONE = frozenset({"selesai", "cukup", "sudah", "sdh", "sudah cukup", "sudah semua", "itu saja", "selesai memilih"})
ALL = frozenset({"semua", "semuanya", "semua di atas"})
UNKNOWN = "tidak_tahu"
"""The choice that 'belum tahu' means, where a list has it."""
_NUMBER = re.compile(r"(?:no\.?|nomor|nomer|pilihan|pilih)?\s*(\d{1,2})\s*[.)]?")
_APART = re.compile(r"\s*(?:[,;/&\n+]|\bdan\b|\bserta\b)\s*")
_BETWEEN = frozenset({"sama", "sm", "juga", "plus", "lalu", "terus"})


@lru_cache(maxsize=32_768)
def comparable(label: str) -> str:
    """A label or a reply as it is compared: small letters, no pictures, no politeness, no marks inside."""
    return " ".join(re.sub(r"[^\w\s]", " ", bare(plain(label))).split())


@lru_cache(maxsize=8192)
def _aliases(column: str) -> tuple[str, ...]:
    return tuple(comparable(alias) for alias in column.split("|") if alias)


def claimed(asked: Asked, text: str) -> Choice | None:
    """The choice whose label or other name (`alias`) was typed or tapped in full; such a reply is no command."""
    clean = comparable(text[:300])
    for choice, names in zip(asked.choices, _names(asked.choices), strict=True):
        if clean and clean in names:
            return choice
    return None


def read_choice(asked: Asked, text: str) -> Reply:
    """One choice, by its name. A reply that fits two is a Problem with both; what is said before a 'but not yet' is offered."""
    found = matched(asked, text)
    if isinstance(found, Choice):
        return Read(found.name)
    if isinstance(found, Problem) and not found.candidates and (done := before_but_not_yet(text[:300])):
        before = matched(asked, done)
        found = _problem("choice-meant", text, (before.label,)) if isinstance(before, Choice) else found
    return found


def matched(asked: Asked, text: str) -> Choice | NoAnswer | Problem:
    """The choice that words, a number or a misspelling surely mean."""
    if choice := claimed(asked, text):
        return choice
    clean = bare(plain(text[:300]))
    if len(asked.choices) <= MANY and (number := _NUMBER.fullmatch(clean)):
        if 1 <= (index := int(number[1])) <= len(asked.choices):
            return asked.choices[index - 1]
        return _problem("choice-number", text, (), most=len(asked.choices))
    if no_answer(clean):
        return next((choice for choice in asked.choices if choice.name == UNKNOWN), NoAnswer())
    return _by_words(asked, comparable(text[:300]), text)


def _names(choices: tuple[Choice, ...]) -> list[tuple[str, ...]]:
    """The label and the other names of each choice as they are compared; of a long list they are kept."""
    if len(choices) <= LONG:
        return [(comparable(choice.label), *_aliases(choice.more.get("alias", ""))) for choice in choices]
    kept = _KEPT.get(id(choices))
    if kept is None or kept[0] is not choices:
        names = [(comparable(choice.label), *_aliases(choice.more.get("alias", ""))) for choice in choices]
        if len(_KEPT) >= MOST_KEPT:
            _KEPT.pop(next(iter(_KEPT)))
        kept = _KEPT[id(choices)] = (choices, names)
    return kept[1]


def _by_words(asked: Asked, clean: str, text: str) -> Choice | Problem:
    every = list(zip(asked.choices, _names(asked.choices), strict=True))
    fitting = [choice for choice, names in every if clean and _fits(clean, names)]
    if len(fitting) == 1:
        return fitting[0]
    if fitting:
        return _problem("choice-several", text, tuple(choice.label for choice in fitting[:4]))
    scored = nlargest(3, ((_likeness(clean, names), -at, choice) for at, (choice, names) in enumerate(every)))
    if scored and scored[0][0] >= SURE and (len(scored) == 1 or scored[0][0] - scored[1][0] >= APART):
        sure = scored[0][2]
        if not (beside := _named_beside(every, sure, clean)):
            return sure
        return _problem("choice-several", text, (sure.label, *beside))
    likely = tuple(choice.label for score, _, choice in scored[:3] if score >= LIKELY)
    if not likely:
        return _problem("choice-unknown" if len(asked.choices) <= MANY else "choice-unfound", text, ())
    return _problem("choice-likely" if len(likely) > 1 else "choice-meant", text, likely)


def _fits(clean: str, names: tuple[str, ...]) -> bool:
    typed = set(clean.split())
    return any(typed <= set(name.split()) or (len(clean) >= 3 and name.startswith(clean)) for name in names)


def _named_beside(every: list[tuple[Choice, tuple[str, ...]]], sure: Choice, clean: str) -> tuple[str, ...]:
    """The labels of other choices of which a whole word was typed that the surest one has not."""
    own = {word for choice, names in every if choice is sure for name in names for word in name.split()}
    left = {word for word in clean.split() if word not in own}
    beside = [choice.label for choice, names in every if choice is not sure and any(left & {*name.split()} for name in names)]
    return tuple(beside[:3])


def _likeness(clean: str, names: tuple[str, ...]) -> float:
    # One wrong, missing, added or swapped letter in a word of five is surely that word; fuzz alone counts a swap twice.
    slip = any(len(name) >= 5 and OSA.distance(clean[:80], name, score_cutoff=1) <= 1 for name in names)
    return max(95.0 if slip else 0.0, *(fuzz.ratio(clean[:80], name) for name in names))


def _problem(key: str, text: str, candidates: tuple[str, ...], **args: int) -> Problem:
    named: dict[str, str | int] = {"text": shown(text), **args}
    if candidates:
        named["choices"] = "; ".join(candidates)
    return Problem(Phrase(key, named), candidates)


def read_yes_no(asked: Asked, text: str) -> Reply:
    """Yes or no in any of the words people use; 'belum tahu' is a choice where the list has it."""
    if choice := claimed(asked, text):
        return Read(choice.name)
    if _NUMBER.fullmatch(bare(plain(text[:300]))):
        return read_choice(asked, text)
    found = yes_no.read_yes_no(text, asked.question.label.words(asked.place.scope))
    if isinstance(found, Problem):
        by_words = read_choice(asked, text)
        return by_words if isinstance(by_words, Read) else found
    name = {"yes": "ya", "no": "tidak"}.get(found.value, UNKNOWN) if isinstance(found, Read) else UNKNOWN
    return Read(name) if any(choice.name == name for choice in asked.choices) else NoAnswer()


def read_consent(asked: Asked, text: str) -> Reply:
    """Agreement or refusal by its key or in plain words: consent is explicit (UU 27/2022 art. 20).

    No number, for the notice has numbered lines of its own; nothing that is merely alike; nothing offered that a `ya` would take.
    """
    if "?" not in text and (choice := claimed(asked, text)):
        return Read(choice.name)
    found = yes_no.read_yes_no(text, asked.question.label.words(asked.place.scope))
    name = {"yes": "ya", "no": "tidak"}.get(found.value) if isinstance(found, Read) else None
    return Read(name) if name in {choice.name for choice in asked.choices} else _problem("consent-unclear", text, ())


def read_choices(asked: Asked, text: str) -> Reply:
    """Several choices. One alone is added (or taken away again) until SELESAI; several in one message are the whole answer."""
    clean = comparable(text[:300])
    held = asked.answer.value if asked.answer and isinstance(asked.answer.value, tuple) else ()
    if claimed(asked, text) is None:
        if clean in DONE:
            return Read(_ordered(asked, held)) if held else Problem(Phrase("choices-none"))
        if clean in ALL:
            return Read(tuple(choice.name for choice in asked.choices if not choice.more.get("alone")))
        if none_at_all(bare(plain(text[:300]))):
            return _none(asked)
    parts, done = items(asked, text)
    chosen = [matched(asked, item) for item in parts]
    names: list[str] = []
    for found in chosen:
        if not isinstance(found, Choice):
            if isinstance(found, Problem) and found.phrase.key == "choice-unknown":
                return replace(found, phrase=replace(found.phrase, key="choices-unknown"))
            return found
        names.append(found.name)
    return _taken(asked, held, names, done) if names else _problem("choices-unknown", text, ())


def _none(asked: Asked) -> Reply:
    alone = next((choice for choice in asked.choices if choice.more.get("alone")), None)
    return Read(_ordered(asked, (alone.name,))) if alone else NoAnswer()


def items(asked: Asked, text: str) -> tuple[list[str], bool]:
    """The parts of a reply that may hold several choices, and whether it is the whole answer."""
    if claimed(asked, text):
        return [text], False
    parts = [part for part in _APART.split(text[:1000].strip()) if part]
    if len(parts) == 1 and re.fullmatch(r"[\d\s.]+", parts[0]):
        parts = re.findall(r"\d+", parts[0])
    parts = [one for part in parts for one in _side_by_side(asked, part) or [part]]
    done = len(parts) > 1
    if done and comparable(parts[-1]) in DONE and claimed(asked, parts[-1]) is None:
        parts.pop()
    return parts[:60], done


def _side_by_side(asked: Asked, part: str) -> list[str]:
    """The choices in `Sosialisasi NIB` or `6 sama 7`, each named in full or by number; empty unless that is all it holds."""
    words = comparable(part).split()
    found: list[str] = []
    if not 1 < len(words) <= MANY or len(asked.choices) > LONG:
        return found
    while words:
        runs = (" ".join(words[:size]) for size in range(len(words), 0, -1))
        named = next((run for run in runs if _NUMBER.fullmatch(run) or claimed(asked, run)), None)
        if named is None and words[0] not in _BETWEEN:
            return []
        found += [named] if named else []
        words = words[len(named.split()) if named else 1 :]
    return found if len(found) > 1 else []


def _taken(asked: Asked, held: tuple[str, ...], names: list[str], done: bool) -> Reply:
    if any(choice.more.get("alone") for choice in asked.choices if choice.name in names):
        return Read(_ordered(asked, tuple(names))) if len(names) == 1 else Problem(Phrase("choices-contradict"))
    if done:
        return Read(_ordered(asked, tuple(names)))
    (name,) = names
    alone = {choice.name for choice in asked.choices if choice.more.get("alone")}
    kept = tuple(other for other in held if other != name and other not in alone)
    now = _ordered(asked, kept if name in held else (*kept, name))
    so_far = Phrase("choices-so-far", {"choices": "; ".join(choice.label for choice in asked.choices if choice.name in now)})
    return Partly(now, so_far if now else Phrase("choices-empty"))


def _ordered(asked: Asked, names: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(choice.name for choice in asked.choices if choice.name in names)


def say_choice(choices: tuple[Choice, ...], value: Value) -> str:
    """The label of a choice, or of several, in the words of the form; a name that is no more in the list as it is."""
    # Of choices that bear one name the first counts.
    labels = {choice.name: choice.label for choice in reversed(choices)}
    names = value if isinstance(value, tuple) else (str(value),)
    return ", ".join(labels.get(name, name) for name in names)
