"""Open repeats: whether there is another one, and what changes in the answers when one is taken away."""

from __future__ import annotations

import re
from collections.abc import Mapping

from conversations.draft import Answer
from conversations.engine.asked import Asked, Reply
from conversations.engine.choosing import DONE, comparable
from conversations.engine.context import Context
from conversations.engine.sheet import BEFORE, KEPT, SAME, Place
from conversations.errors import Problem
from conversations.form import Form, Question
from conversations.messages import Key
from conversations.reading.cleaning import plain
from conversations.reading.outcome import NoAnswer, Read
from conversations.reading.silence import no_answer, none_at_all
from conversations.reading.yes_no import read_yes_no
from conversations.texts import Phrase
from conversations.titles import plain as plain_words

_MORE = frozenset({"tambah", "tambahkan", "masih", "masih ada", "ada", "ada lagi", "satu lagi", "ada satu lagi"})
_NO_MORE = DONE | {"tidak ada lagi", "tdk ada lagi", "sudah tidak ada", "sudah habis", "habis", "tidak tambah", "sudah semuanya"}


def counted(place: Place) -> int:
    """How many instances stand before the question whether there is another one."""
    return place.scope.sheet.instances(place.question.name, place.scope.prefixes)


def read_more(asked: Asked, text: str) -> Reply:
    """The number of instances there are to be: one more for yes, the same for no."""
    count, clean = counted(asked.place), comparable(text[:300])
    keys = [comparable(key.label) for key in more_keys(asked)]
    if clean in _MORE or clean == keys[0]:
        return Read(count + 1)
    if clean in _NO_MORE or clean == keys[1] or no_answer(plain(text)) or none_at_all(plain(text)):
        return Read(count)
    found = read_yes_no(text, "Apakah masih ada lagi?")
    if isinstance(found, Read) and found.value in ("yes", "no"):
        return Read(count + (found.value == "yes"))
    return Read(count) if isinstance(found, NoAnswer | Read) else Problem(Phrase("more-unclear"))


def more_keys(asked: Asked) -> list[Key]:
    """Yes and no."""
    return [Key(str(asked.context.words(key))) for key in ("key-more", "key-no-more")]


def more_words(asked: Asked) -> str:
    """The question whether there is another one: by the label of the repeat where it has one."""
    words, label = asked.context.words, asked.question.label.words(asked.place.scope)
    again = counted(asked.place) > 0
    if not label:
        return plain_words(words, "more-again" if again else "more-first")
    return plain_words(words, "more-again-labelled" if again else "more-first-labelled", label=label)


def say_more(_question: Question, answer: Answer, context: Context) -> str:
    """`2 isian`."""
    return str(context.words("said-instances", count=answer.value)) if isinstance(answer.value, int) else str(answer.value)


def without(answers: Mapping[str, Answer], repeat: str, index: int) -> dict[str, Answer | None]:
    """The changes that take an instance away: later ones move up, with what stood there before and what they had kept.

    `repeat` is its path, such as `koperasi` or `koperasi/2/anggota`.
    """
    moved: dict[str, Answer | None] = {}
    gone: dict[str, Answer | None] = {}
    inside = re.compile(rf"({BEFORE}|{KEPT}|{SAME}/|){re.escape(repeat)}/(\d+)/(.+)")
    for path, answer in answers.items():
        found = inside.fullmatch(path)
        if found is None or int(found[2]) < index:
            continue
        gone[path] = None
        if int(found[2]) > index:
            moved[f"{found[1]}{repeat}/{int(found[2]) - 1}/{found[3]}"] = answer
    return {**gone, **moved}


def counts_of(form: Form, answers: Mapping[str, Answer]) -> dict[str, int]:
    """How many instances the answers speak of, for open repeats that nobody has counted: by path."""
    found: dict[str, int] = {}
    for path in answers:
        parts = path.split("/")
        for at in range(0, len(parts) - 2, 2):
            repeat, key = form.repeats.get(parts[at]), "/".join(parts[: at + 1])
            if repeat is not None and repeat.more is not None and key not in answers and parts[at + 1].isdecimal():
                found[key] = max(found.get(key, 0), int(parts[at + 1]))
    return found
