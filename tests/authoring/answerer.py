"""Plays any form to its end with chance for answers, as somebody would who takes each question as it comes.

`play(phone, chance)` answers until the form is filed and tells how many replies that took. A question of which no reply is
taken raises `Stuck`: no person could pass it either.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, MutableSequence
from collections.abc import Sequence as Several
from typing import TypeVar

from conversations.authoring.sheets import Sheets
from conversations.draft import State
from conversations.engine.asked import Asked
from conversations.engine.turn import moving
from conversations.events import Event, Said, SentFile, SharedPlace
from conversations.formula import pattern_syntax
from conversations.formula.letters import Letters
from conversations.formula.pattern_syntax import Edge, Repeated, Sequence, Tree
from tests.engine.conftest import Phone

T = TypeVar("T")
SKIP, SEND, YES = "LEWATI", "KIRIM", "ya"
MOST = 4_000
"""Replies until a form counts as one that never ends."""
FILES = {"image": "photo", "audio": "voice", "video": "video", "file": "document"}
LETTERS = "abcdefgh ABZ0123456789_-@.,/+%"
TEXTS = ("Budi Santoso", "08123456789", "a@b.co", "contoh", "12", "x", "y", "Sumber Makmur, RT 2")
DATES = (
    "12 Mei 2025",
    "1 Januari 2026",
    "3 Desember 2026",
    "17 Agustus 1990",
    "hari ini",
    "20 November 2026",
    "31 Desember 2030",
)
HOURS = ("08.30", "jam 2 siang", "23.15", "06.00")


class Stuck(AssertionError):
    """A question that takes no answer, or a form that does not end."""


class Chance:
    """Chance that a seed decides, the same on every machine (Knuth's linear congruence)."""

    def __init__(self, seed: int) -> None:
        self._state = seed * 2654435761 + 1442695040888963407

    def random(self) -> float:
        """From 0 up to before 1."""
        self._state = (self._state * 6364136223846793005 + 1442695040888963407) % 2**64
        return (self._state >> 11) / 2**53

    def randint(self, least: int, most: int) -> int:
        """A whole number between both, each of them included."""
        return least + int(self.random() * (most - least + 1))

    def choice(self, of: Several[T]) -> T:
        """One of them."""
        return of[self.randint(0, len(of) - 1)]

    def shuffle(self, what: MutableSequence[T]) -> None:
        """Put them into any order."""
        for at in range(len(what) - 1, 0, -1):
            other = self.randint(0, at)
            what[at], what[other] = what[other], what[at]

    def sample(self, of: Several[T], size: int) -> list[T]:
        """So many different ones of them, in any order."""
        some = list(of)
        self.shuffle(some)
        return some[:size]


def play(phone: Phone, chance: Chance, sheets: Sheets | None = None) -> int:
    """Answer every question until the form is filed; the number of replies. `sheets` tells what constraints speak of.

    Raises Stuck with the path and the last words of the engine.
    """
    hints = hints_of(sheets) if sheets is not None else {}
    for replies in range(MOST):
        if phone.turn.outcome == "filed":
            return replies
        asked = moving(phone.form, phone.draft, phone.context).asked
        if asked is None:
            phone.says(SEND)
        elif not _answered(phone, asked, chance, hints.get(asked.question.name, ())):
            raise Stuck(f"{phone.form.name}: {asked.place.path} ({asked.question.kind}) takes no answer: {phone.heard[-300:]}")
    raise Stuck(f"{phone.form.name} does not end")


def hints_of(sheets: Sheets) -> Mapping[str, tuple[str, ...]]:
    """What stands in the constraint of each question: its numbers and the ones beside them, its texts, what its patterns mean."""
    found: dict[str, tuple[str, ...]] = {}
    for row in sheets.survey:
        source = f"{row.get('constraint', '')} {row.get('parameters', '')}"
        numbers = [float(number) for number in re.findall(r"-?\d+(?:\.\d+)?", source)]
        near = [said(number + step) for number in numbers for step in (0, 1, -1, 0.5, -0.5)]
        quoted = re.findall(r"'([^']*)'|\"([^\"]*)\"", row.get("constraint", ""))
        found[row.get("name", "")] = (*near, *(one or other for one, other in quoted))
    return found


def said(number: float) -> str:
    """A number the Indonesian way."""
    return str(int(number)) if number.is_integer() else f"{number:.3f}".rstrip("0").replace(".", ",")


def _answered(phone: Phone, asked: Asked, chance: Chance, hints: tuple[str, ...]) -> bool:
    before = _table(phone)
    for reply in replies(asked, chance, hints):
        phone.says(reply)
        if phone.turn.outcome == "filed" or _table(phone) != before:
            return True
        if phone.turn.outcome:
            raise Stuck(f"{asked.place.path}: {reply!r} led out of the form ({phone.turn.outcome})")
    return False


def _table(phone: Phone) -> tuple[object, ...]:
    """What is settled and what lies on the table: a reply that changes none of it was not taken."""
    answers = phone.draft.answers
    return tuple((path, answer.value, answer.state) for path, answer in answers.items() if not path.startswith("~"))


def replies(asked: Asked, chance: Chance, hints: tuple[str, ...] = ()) -> Iterator[Event]:
    """What somebody could reply, best first: what fits the kind of question, then everything else that may fit it."""
    if asked.answer is not None and asked.answer.state is State.ECHOED:
        yield Said(YES)
    optional = not asked.question.needs(asked.place.scope)
    if optional and chance.random() < 0.2:
        yield Said(SKIP)
    found = [*_fitting(asked, chance, hints)]
    chance.shuffle(found)
    yield from found
    yield from (Said(text) for text in _from_patterns(hints, chance))
    yield from (Said(str(chance.randint(0, 10**digits))) for digits in (1, 2, 3, 6, 9, 12))
    yield Said(SKIP)


def _fitting(asked: Asked, chance: Chance, hints: tuple[str, ...]) -> Iterator[Event]:
    kind, type_ = asked.question.kind, asked.question.type
    if type_ in FILES:
        yield SentFile(FILES[type_], f"ref-{chance.randint(0, 99)}", mime=f"{type_}/x")
    elif type_ == "geopoint":
        yield SharedPlace(round(-3 * chance.random(), 5), round(111 + 4 * chance.random(), 5))
    elif type_ == "acknowledge":
        yield Said("Mengerti")
    elif type_ in ("select_one", "select_multiple", "rank"):
        yield from _chosen(asked, chance)
    elif type_ in ("integer", "decimal"):
        yield from (Said(text) for text in (*hints, *(str(chance.randint(0, most)) for most in (5, 20, 100, 2000)), "0,25"))
    elif type_ == "date":
        yield from (Said(text) for text in DATES)
    elif type_ == "time":
        yield from (Said(text) for text in HOURS)
    elif type_ == "dateTime":
        yield from (Said(f"{day} jam {hour}") for day in DATES[:4] for hour in ("08.30", "14.00"))
    else:
        texts = ("2024", "2020") if kind == "year" else TEXTS
        yield from (Said(text) for text in (*texts, *hints) if text)


def _chosen(asked: Asked, chance: Chance) -> Iterator[Event]:
    labels = [str(at) for at, _ in enumerate(asked.choices, 1)] if len(asked.choices) < 100 else [c.label for c in asked.choices]
    if asked.question.type == "select_one":
        yield from (Said(label) for label in chance.sample(labels, min(len(labels), 8)))
    elif asked.question.type == "rank":
        yield Said(", ".join(chance.sample(labels, len(labels))))
    else:
        for size in {1, 2, 3, len(labels), chance.randint(1, max(1, len(labels)))}:
            some = chance.sample(labels, min(size, len(labels)))
            yield Said(", ".join(some) if len(some) > 1 else f"{some[0] if some else ''}, selesai")


def _from_patterns(hints: tuple[str, ...], chance: Chance) -> Iterator[str]:
    for source in hints:
        try:
            tree = pattern_syntax.read(source)[1]
        except ValueError:
            continue
        for _ in range(4):
            if text := grown(tree, chance):
                yield text


def grown(tree: Tree, chance: Chance) -> str:
    """A text that the pattern means."""
    match tree:
        case Letters():
            fitting = [letter for letter in LETTERS if letter in tree]
            return chance.choice(fitting) if fitting else ""
        case Sequence(parts):
            return "".join(grown(part, chance) for part in parts)
        case Edge():
            return ""
        case Repeated(part, least, most):
            times = chance.randint(least, min(most if most is not None else least + 4, least + 4))
            return "".join(grown(part, chance) for _ in range(times))
        case _:
            return grown(chance.choice(tree.branches), chance)
